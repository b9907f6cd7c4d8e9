"""All kinds of damage, in the order in which they are reported."""

from __future__ import annotations

from tests.damage import glosses, inserts, layout, mojibake, pages, shifts, signs, units
from tests.damage.values import Kind

KINDS: tuple[Kind, ...] = (
    *mojibake.KINDS,
    *signs.KINDS,
    *units.KINDS,
    *layout.KINDS,
    *glosses.KINDS,
    *inserts.KINDS,
    *shifts.KINDS,
    *pages.KINDS,
)


def kind(key: str) -> Kind:
    """Return the kind of that key.

    Raises:
        KeyError: when there is none.
    """
    found = next((k for k in KINDS if k.key == key), None)
    if found is None:
        raise KeyError(key)
    return found
