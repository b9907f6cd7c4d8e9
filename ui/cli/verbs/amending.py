"""What the options of ``clean`` ask for, as amendments."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from models.errors import WrongUsage
from models.ingest.amendments import (
    Amendment,
    Choose,
    Correct,
    Hide,
    Join,
    SetField,
    SetRole,
    SetState,
    Show,
    Split,
)
from models.ingest.values import Edit, EditState

_NUMBER = r"([0-9]{1,18})"
_REPLACE = re.compile(rf"{_NUMBER}:{_NUMBER}=(.*)", re.DOTALL)
_HIDE = re.compile(rf"{_NUMBER}(?:-{_NUMBER})?")
_WHOLE = re.compile(_NUMBER)
_ROLE = re.compile(rf"{_NUMBER}=(.*)", re.DOTALL)
_SET = re.compile(r"([^=]*)=(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Wishes:
    """The options of one call, as they were written."""

    replace: tuple[str, ...] = ()
    hide: tuple[str, ...] = ()
    split: tuple[str, ...] = ()
    join: tuple[str, ...] = ()
    role: tuple[str, ...] = ()
    show: tuple[str, ...] = ()
    dismiss: tuple[str, ...] = ()
    restore: tuple[str, ...] = ()
    apply: tuple[str, ...] = ()
    choose: tuple[str, ...] = ()
    set: tuple[str, ...] = ()

    def amendments(self, edits: Sequence[Edit]) -> tuple[Amendment, ...]:
        """Return what is asked for, in the order in which it is done.

        Args:
            edits: those of the article, which ids and rules are names of.

        Raises:
            WrongUsage: naming the option that is not of its form, or the id that is none.
        """
        return (
            *_read("--replace", self.replace, _REPLACE, "START:END=TEXT", "0:2=上海", _correct),
            *_read("--hide", self.hide, _HIDE, "N or N-M", "3 or 3-5", _hide),
            *_read("--split", self.split, _WHOLE, "OFFSET", "120", lambda at: Split(int(at))),
            *_read("--join", self.join, _WHOLE, "N", "3", lambda number: Join(int(number))),
            *_read("--role", self.role, _ROLE, "N=ROLE", "3=caption", _set_role),
            *(Show(_known(edits, edit)) for edit in self.show),
            *_stated(edits, self.dismiss, "dismissed", ("applied", "proposed")),
            *_stated(edits, self.restore, "applied", ("dismissed",)),
            *_stated(edits, self.apply, "applied", ("proposed",)),
            *_chosen(edits, self.choose),
            *_read("--set", self.set, _SET, "FIELD=VALUE", "published=2025-06-07", SetField),
        )


def _read(
    option: str,
    wanted: Iterable[str],
    form: re.Pattern[str],
    words: str,
    example: str,
    make: Callable[..., Amendment],
) -> Iterator[Amendment]:
    for one in wanted:
        match = form.fullmatch(one)
        if match is None:
            raise WrongUsage(f"{option} {one}: this is no {words}.", way_out=f"Try {example}.")
        yield make(*match.groups())


def _correct(start: str, end: str, text: str) -> Correct:
    return Correct(int(start), int(end), text)


def _hide(first: str, last: str | None) -> Hide:
    return Hide(int(first), int(last or first))


def _set_role(number: str, role: str) -> SetRole:
    return SetRole(int(number), role)


def _stated(
    edits: Sequence[Edit], names: Sequence[str], state: EditState, origins: tuple[EditState, ...]
) -> Iterator[Amendment]:
    """Yield one amendment of all edits that are to be in a state, and come from ``origins``."""
    ids = [edit.id for name in names for edit in _meant(edits, name, state, origins)]
    if ids:
        yield SetState(tuple(dict.fromkeys(ids)), state)


def _meant(
    edits: Sequence[Edit], name: str, state: EditState, origins: tuple[EditState, ...]
) -> list[Edit]:
    named = [e for e in edits if e.id == name] or [e for e in edits if e.rule == name]
    if not named:
        raise _unknown(name)
    found = [edit for edit in named if edit.state in origins]
    if not found and all(edit.state != state for edit in named):
        raise WrongUsage(
            f"{name} is {named[0].state}, not {origins[0]}.",
            way_out="Use --apply for what is proposed, --restore for what was dismissed.",
        )
    return found


def _chosen(edits: Sequence[Edit], wanted: Sequence[str]) -> Iterator[Amendment]:
    for one in wanted:
        edit_id, equals, text = one.partition("=")
        if not equals:
            raise WrongUsage(f"--choose {one}: this is no ID=TEXT.", way_out="See “clean”.")
        yield Choose(_known(edits, edit_id), text)


def _known(edits: Sequence[Edit], edit_id: str) -> str:
    if all(edit.id != edit_id for edit in edits):
        raise _unknown(edit_id)
    return edit_id


def _unknown(name: str) -> WrongUsage:
    return WrongUsage(
        f"the article has no edit and no rule {name}.",
        way_out="“clean” without options lists them.",
    )
