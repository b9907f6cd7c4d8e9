"""Texts of a project's articles: raw, readings and views, kept or computed."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import NamedTuple

from models.changes import Body
from models.errors import ProjectDamaged, WrongUsage
from models.ingest.assemble import assemble
from models.ingest.decode import decode
from models.ingest.values import Reading, Script
from models.project.batch import Batch
from models.project.bodies import (
    data_of,
    edits_of,
    reading_from,
    roles_in,
    text_put,
    view_from,
    view_put,
)
from models.project.core import PROFILES, Core
from models.project.legible import legible
from models.project.overrides import Overrides
from models.script.profiles import DEFAULTS, profile_named
from models.script.values import View

SCRIPTS: tuple[Script, ...] = ("hans", "hant")


class Pages(NamedTuple):
    """One article as the window shows it: the reading text and both views of it."""

    reading: Reading
    hans: View
    hant: View


class NoSuchArticle(WrongUsage):
    """An id or number that no article has."""

    def __init__(self, ref: str) -> None:
        super().__init__(
            f"there is no article {ref!r}.", way_out="See “list” for the numbers and ids."
        )


class TextGone(ProjectDamaged):
    """The kept text of an older revision is missing or does not fit its source."""

    def __init__(self, core: Core, article: str, revision: int) -> None:
        super().__init__(
            f"The text of revision {revision} cannot be had any more.",
            file=core.store.path,
            place=f"article {article}",
            way_out="Run “check”; restore a backup if the text is needed.",
        )


class Texts:
    """Gives the texts of articles; what is not kept is computed and, if possible, kept."""

    def __init__(self, core: Core, overrides: Overrides) -> None:
        self._core = core
        self._overrides = overrides

    def body(self, article: str) -> Body:
        """Return the body of an article.

        Raises:
            NoSuchArticle: when there is none of that id.
        """
        stored = self._core.store.get([article]).get(article)
        if stored is None or stored.kind != "article":
            raise NoSuchArticle(article)
        return stored.body

    def source(self, article: str) -> bytes:
        """Return the bytes as they came."""
        return self._core.store.source(self.body(article)["source_sha256"])

    def raw(self, body: Body) -> str:
        """Return the decoded source of an article."""
        source = self._core.store.source(body["source_sha256"])
        return decode(source, encoding=body["encoding"]).text

    def text(self, article: str, revision: int) -> str:
        """Return the newest reading text without what goes with it: for going through them all."""
        stored = self._core.store.get_text(article, revision)
        return stored.text if stored else self.reading(article).text

    def reading(self, article: str, revision: int | None = None) -> Reading:
        """Return the reading text of a revision, of the newest without one.

        Raises:
            NoSuchArticle: when there is no such article.
            WrongUsage: when it never had that revision.
            TextGone: when an older text is no longer kept.
        """
        return self._reading(article, self.body(article), revision)

    def _reading(self, article: str, body: Body, revision: int | None = None) -> Reading:
        with self._legible():
            newest = int(body["revision"])
        wanted = newest if revision is None else revision
        stored = self._core.store.get_text(article, wanted)
        if stored is not None:
            try:
                return reading_from(self.raw(body), wanted, data_of(body), stored)
            except (KeyError, TypeError, ValueError) as error:
                if wanted != newest:
                    raise TextGone(self._core, article, wanted) from error
        if not 1 <= wanted <= newest:
            raise WrongUsage(f"the article has no revision {wanted}; the newest is {newest}.")
        if wanted != newest:
            raise TextGone(self._core, article, wanted)
        return self._reread(article, body)

    def view(self, article: str, script: Script, profile: str | None = None) -> View:
        """Return an article in one script, overrides applied.

        Raises:
            WrongUsage: when there is no such profile, or it leads to the other script.
        """
        body = self.body(article)
        chosen = profile or self.profile(body, script)
        prove_profile(script, chosen)
        return self._view(article, self._reading(article, body), script, chosen)

    def pages(self, article: str) -> Pages:
        """Return the newest reading text with both views, read from the file only once."""
        body = self.body(article)
        reading = self._reading(article, body)
        hans, hant = (self._view(article, reading, s, self.profile(body, s)) for s in SCRIPTS)
        return Pages(reading, hans, hant)

    def _view(self, article: str, reading: Reading, script: Script, profile: str) -> View:
        forms = self._overrides.forms(article, script, reading.revision)
        stored = self._core.store.get_view(article, reading.revision, profile)
        if stored is not None and not forms:
            return view_from(script, reading, stored)
        from models.script.view import make_view  # a kept view is shown without the converter

        made = make_view(reading, script, profile, forms)
        if not forms and not self._core.store.read_only:
            self._core.store.put_view(view_put(article, reading, profile, made))
        return made

    def profile(self, body: Body, script: Script) -> str:
        """Return the profile that holds for an article: its own, the project's, the default."""
        with self._legible():
            own = body.get("profiles", {}).get(script)
        return str(own or self.project_profiles().get(script) or DEFAULTS[script])

    def profiles(self) -> dict[Script, str]:
        """Return the profile for each script that holds for an article without its own."""
        return {script: self.profile({}, script) for script in SCRIPTS}

    def project_profiles(self) -> dict[str, str]:
        """Return the profiles that were chosen for the whole project, by script."""
        stored = self._core.store.get([PROFILES]).get(PROFILES)
        return dict(stored.body) if stored else {}

    def keep(self, article: str, reading: Reading, body: Body, batch: Batch) -> None:
        """Let a write keep a reading text and its views, so that nobody waits for them later."""
        from models.script.view import make_view

        batch.texts.append(text_put(article, reading))
        for script in SCRIPTS:
            profile = self.profile(body, script)
            view = make_view(reading, script, profile)
            batch.views.append(view_put(article, reading, profile, view))

    def _legible(self) -> AbstractContextManager[None]:
        return legible(self._core.store, "An article")

    def _reread(self, article: str, body: Body) -> Reading:
        with self._legible():
            raw, edits, roles = self.raw(body), edits_of(body), roles_in(body)
            data, revision = data_of(body), int(body["revision"])
        reading = assemble(raw, edits, roles, data, revision)
        if not self._core.store.read_only:
            self._core.store.put_text(text_put(article, reading))
        return reading


def prove_profile(script: Script, profile: str) -> None:
    """Refuse a profile that does not lead to ``script``.

    Raises:
        WrongUsage: when there is no such profile, or it leads to the other script.
    """
    if profile_named(profile).target != script:
        raise WrongUsage(f"the profile {profile!r} does not lead to {script}.")
