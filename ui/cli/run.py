"""Running one verb: arguments in, exit code out, and every failure in words."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from models.errors import KnownError
from ui.cli import output
from ui.cli.verbs import GROUP

DONE, FINDINGS, WRONG_USAGE, REFUSED = 0, 1, 2, 3
OUR_BUG = 70
INTERRUPTED = 130


def run(argv: Sequence[str]) -> int:
    """Run the verb that ``argv`` names; see ``docs/cli.md`` for the codes."""
    as_json = "--json" in argv
    try:
        code = GROUP.main(args=list(argv), prog_name="shuangjian", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        output.say_text(error.format_message())
        return WRONG_USAGE
    except click.ClickException as error:
        return _failed(as_json, error.format_message(), WRONG_USAGE)
    except KnownError as error:
        return _failed(as_json, str(error), error.exit_code, error)
    except MemoryError:
        return _failed(as_json, "There is not enough memory for this.", REFUSED)
    except (KeyboardInterrupt, click.exceptions.Abort):
        output.say("Interrupted. What was begun is in the project as a whole or not at all.")
        return INTERRUPTED
    except output.ReaderGone:
        return DONE
    except Exception:
        sys.excepthook(*sys.exc_info())
        output.say("This is a fault of the program, not yours. Please report the lines above.")
        return OUR_BUG
    return code if isinstance(code, int) else DONE


def _failed(as_json: bool, message: str, code: int, error: KnownError | None = None) -> int:
    output.say(f"shuangjian: {message}")
    if as_json and not isinstance(error, output.CannotSay):
        output.document({"error": _about(message, code, error)})
    return code


def _about(message: str, code: int, error: KnownError | None) -> dict[str, object]:
    about: dict[str, object] = {"code": code, "message": message}
    if error is not None:
        about |= {
            "cause": error.cause,
            "file": error.file,
            "place": error.place,
            "way_out": error.way_out,
        }
    return about
