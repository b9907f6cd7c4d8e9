"""Chosen forms that win over OpenCC, for one place or for the whole project."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from models.changes import Changes, Delete, Put, Step
from models.errors import WrongUsage
from models.identity import new_id
from models.ingest.values import Reading, Script
from models.project.core import Core
from models.project.legible import legible
from models.project.values import Override

if TYPE_CHECKING:
    from models.script.overrides import Override as Place
    from models.script.overrides import Term

KIND = "override"


class Overrides:
    """The overrides of one project."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def of(self, article_id: str) -> tuple[Override, ...]:
        """Return what holds for an article: those of the project, then its own."""
        store = self._core.store
        stored = (
            *store.objects(kind=KIND, article=""),
            *store.objects(kind=KIND, article=article_id),
        )
        with legible(store, "An override"):
            return tuple(_from_body(s.id, s.body) for s in stored)

    def set(self, override: Override, article_id: str = "") -> Changes:
        """Store an override for one place of an article, or for the project with ``""``.

        Raises:
            WrongUsage: when a place is given without an article, or the form is none.
        """
        if (override.start < 0) != (article_id == ""):
            raise WrongUsage("an override holds for a place in an article, or for the project.")
        _form(override)
        identifier = override.id or new_id()
        put = Put(identifier, KIND, _to_body(override), article_id)
        return self._core.write(Step("override.set", (put,), override.form))

    def remove(self, override_id: str) -> Changes:
        """Let OpenCC decide again.

        Raises:
            WrongUsage: when there is no such override.
        """
        stored = self._core.store.get([override_id]).get(override_id)
        if stored is None or stored.kind != KIND:
            raise WrongUsage(f"there is no override {override_id!r}.")
        return self._core.write(Step("override.remove", (Delete(override_id),)))

    def forms(self, article_id: str, script: Script, revision: int) -> tuple[Place | Term, ...]:
        """Return what holds for one view of one reading text, as the conversion takes it.

        A place in another revision is passed over: its characters may stand elsewhere now.
        """
        return tuple(
            _form(o)
            for o in self.of(article_id)
            if o.script == script and (o.start < 0 or o.revision == revision)
        )


def prove(body: Mapping[str, Any], readings: Iterable[Reading] = ()) -> None:
    """Refuse a body that is no override; ``readings`` are the texts of the article it is for.

    Raises:
        KeyError, TypeError, ValueError, WrongUsage: saying why.
    """
    texts = {reading.revision: reading.text for reading in readings}
    override = _from_body("", body)
    if override.script not in ("hans", "hant"):
        raise ValueError(f"unknown script {override.script!r}")
    if (body["base"], body["form"]) != (override.base, override.form) or "\n" in override.base:
        raise ValueError("base and form must be texts of one line")
    if (override.start < 0) != (not texts):
        raise ValueError("an override holds for a place in an article, or for the project")
    _form(override)
    if texts and not texts.get(override.revision, "").startswith(override.base, override.start):
        raise ValueError(f"{override.base!r} does not stand at {override.start}")


def _form(override: Override) -> Place | Term:
    # Most articles have no override, and the window paints them without this.
    from models.script.overrides import Override as Place
    from models.script.overrides import Term

    try:
        if override.start < 0:
            return Term(override.base, override.form)
        end = override.start + len(override.base)
        return Place(override.start, end, override.form)
    except ValueError as error:
        raise WrongUsage(f"this cannot be an override: {error}.") from error


def _to_body(override: Override) -> dict[str, Any]:
    body: dict[str, Any] = {
        "script": override.script,
        "base": override.base,
        "form": override.form,
    }
    if override.start >= 0:
        body |= {"start": override.start, "revision": override.revision}
    return body


def _from_body(identifier: str, body: Mapping[str, Any]) -> Override:
    return Override(
        identifier,
        body["script"],
        str(body["base"]),
        str(body["form"]),
        int(body.get("start", -1)),
        int(body.get("revision", 1)),
    )
