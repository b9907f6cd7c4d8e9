"""Why a file cannot be read: small classes that compose their own sentences."""

from __future__ import annotations

from models.errors import InputRefused


class NotText(InputRefused):
    """A picture, a program: bytes that no encoding makes sense of."""

    def __init__(self) -> None:
        super().__init__(
            "this does not look like text in any encoding.",
            way_out="Save it as plain text in UTF-8 and try again.",
        )


class Unreadable(InputRefused):
    """A file that is not what its kind demands."""

    def __init__(self, kind: str, reason: str = "", *, place: str | None = None) -> None:
        cause = f"this cannot be read as {kind}{f' ({reason})' if reason else ''}."
        super().__init__(
            cause, place=place, way_out="Open it in its own program and save it anew, or as text."
        )


class TooMuch(InputRefused):
    """A file beyond a limit."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"{what}; this is more than any article needs, so it is not read.",
            way_out="Take the articles out of it and import them by themselves.",
        )


class Locked(InputRefused):
    """A file behind a password."""

    def __init__(self) -> None:
        super().__init__(
            "the file is encrypted.", way_out="Save a copy without a password and import that."
        )


class NoText(InputRefused):
    """A file of the right kind with nothing to read in it."""

    def __init__(self, cause: str, way_out: str) -> None:
        super().__init__(cause, way_out=way_out)


class OldKind(InputRefused):
    """A kind of file that is known and not read."""

    def __init__(self, kind: str, better: str) -> None:
        super().__init__(f"{kind} files are not read.", way_out=f"Save it as {better}.")
