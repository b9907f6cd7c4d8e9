"""What a damaged file gives back, told as damage."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from models.errors import ProjectDamaged
from models.store import Store


class Illegible(ProjectDamaged):
    """Something in a project is not of the shape that it was written in."""

    def __init__(self, store: Store, what: str) -> None:
        super().__init__(
            f"{what} cannot be read.",
            file=store.path,
            way_out="Run “check” to see which, or go back to a backup.",
        )


@contextmanager
def legible(store: Store, what: str) -> Iterator[None]:
    """Take failures of reading stored bodies inside the block for damage of the file."""
    try:
        yield
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Illegible(store, what) from error
