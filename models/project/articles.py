"""Articles of a project: lists, texts, views, import and their own data."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from models.changes import Changes, Delete, Put, Step
from models.errors import WrongUsage
from models.ingest.amendments import Amendment, Choose, Correct, SetState
from models.ingest.values import EditState, Reading, Script
from models.project.bodies import data_body, data_of
from models.project.core import PROFILES, Core
from models.project.layers import Layers
from models.project.texts import SCRIPTS, NoSuchArticle, Pages, Texts, prove_profile
from models.project.values import ArticleRow, ImportReport, OnFile, Pasted, Progress
from models.script.values import View
from models.text import Replacement

STATUSES = ("new", "working", "done")

_CHOICES: dict[str, tuple[str, ...]] = {"script": SCRIPTS, "status": STATUSES}


class Articles:
    """The articles of one project."""

    def __init__(self, core: Core, texts: Texts, layers: Layers) -> None:
        self._core = core
        self._texts = texts
        self._layers = layers

    def list(self) -> tuple[ArticleRow, ...]:
        """List all articles in the order of import."""
        return self._core.listing.rows()

    def find(self, ref: str) -> ArticleRow:
        """Return the article with this id or number.

        Raises:
            NoSuchArticle: when there is none.
        """
        for row in self._core.listing.rows():
            if ref in (row.id, str(row.number)):
                return row
        raise NoSuchArticle(ref)

    def source(self, article_id: str) -> bytes:
        """Return the bytes of an article as they came."""
        return self._texts.source(article_id)

    def original(self, sha256: str) -> bytes:
        """Return the file that an article was taken out of; its ``origin`` says the hash.

        Raises:
            KeyError: when the project does not hold it, as after an import of exchanged articles.
        """
        return self._core.store.source(sha256)

    def reading(self, article_id: str, revision: int | None = None) -> Reading:
        """Return the reading text of a revision, of the newest without one."""
        return self._texts.reading(article_id, revision)

    def view(self, article_id: str, script: Script, profile: str | None = None) -> View:
        """Return the article in one script, overrides applied."""
        return self._texts.view(article_id, script, profile)

    def pages(self, article_id: str) -> Pages:
        """Return the newest reading text with both views, in one go."""
        return self._texts.pages(article_id)

    def import_paths(
        self,
        paths: Iterable[str | os.PathLike[str] | Pasted],
        *,
        format: str = "auto",
        recursive: bool = False,
        encoding: str | None = None,
        column: Mapping[str, str] | None = None,
        encodings: Mapping[str | os.PathLike[str], str] | None = None,
        columns: Mapping[str | os.PathLike[str], Mapping[str, str]] | None = None,
        progress: Progress | None = None,
        on_file: OnFile | None = None,
    ) -> ImportReport:
        """Take in files, folders and what was pasted; a bad one is reported and stops no other.

        However much it is, one undo takes it back. When ``progress`` answers False, what has been
        read until then stays. Both callbacks are called on the thread that calls this.

        Args:
            encoding: of all files, where a person knows better than the bytes tell.
            column: field → name of the column or key that holds it, in all tables; see
                ``models.ingest.files.columns.FIELDS``.
            encodings, columns: the same for single files, by path or name of what was pasted.

        Raises:
            WrongUsage: when there is no such format, encoding or field.
            CannotWrite: when the project cannot be written; what came in before stays.
        """
        # The cleaning rules and all readers: the window paints before anybody imports.
        from models.project.importing import Import
        from models.project.wishes import Wishes

        wishes = Wishes.of(format, encoding, column or {}, encodings or {}, columns or {})
        job = Import(
            *(self._core, self._texts, self._layers.current, wishes),
            progress=progress,
            on_file=on_file,
        )
        return job.run(paths, recursive=recursive)

    def reread(self, article_id: str, encoding: str) -> Changes:
        """Read an article's bytes in another encoding: a new revision, its edits made anew.

        Raises:
            WrongUsage: when there is no such article or encoding, when the article was taken out
                of a document, or when somebody's work points into its present text.
        """
        # The cleaning rules, as for an import.
        from models.project.rereading import reread_step

        body = self._texts.body(article_id)
        step, kept = reread_step(self._core, self._texts, article_id, body, encoding)
        return self._core.write(step, texts=kept.texts, views=kept.views)

    def set_edit_state(self, article_id: str, edit_id: str, state: EditState) -> Changes:
        """Apply, dismiss or propose one edit; see `set_edit_states`."""
        return self.set_edit_states(article_id, [edit_id], state)

    def set_edit_states(
        self, article_id: str, edit_ids: Iterable[str], state: EditState
    ) -> Changes:
        """Apply, dismiss or propose edits: one new revision, all anchors following in one step.

        Raises:
            WrongUsage: when there is no such article, edit or state, or an edit would overlap
                another that is applied.
        """
        return self.amend(article_id, [SetState(tuple(edit_ids), state)])

    def correct(self, article_id: str, corrections: Iterable[Replacement]) -> Changes:
        """Correct the reading text by hand: one new revision, all anchors following in one step.

        Args:
            corrections: disjoint replacements in code points of the newest reading text.

        Raises:
            WrongUsage: when there is no such article, two corrections overlap, one leaves the
                text, or one puts in a control character or half of a surrogate pair.
        """
        return self.amend(article_id, [Correct(*one) for one in corrections])

    def choose(self, article_id: str, edit_id: str, text: str) -> Changes:
        """Give an edit another replacement, and apply it: an alternative or what a person typed.

        The rule's own replacement is kept first among the alternatives; choosing it again takes
        the choice back. One new revision, all anchors following in one step.

        Raises:
            WrongUsage: when there is no such article or edit, the edit would overlap another, or
                the text holds a control character or half of a surrogate pair.
        """
        return self.amend(article_id, [Choose(edit_id, text)])

    def amend(self, article_id: str, amendments: Iterable[Amendment]) -> Changes:
        """Hide, show, split, join, correct, describe by hand: one revision, one step to undo.

        Args:
            amendments: see ``models.ingest.amendments``; places count in the newest reading text
                as it stands before any of them.

        Raises:
            WrongUsage: when there is no such article, or one of them cannot be made; then none is.
        """
        # The cleaning rules, which the window does not wait for.
        from models.project.revising import amendment_step

        body = self._texts.body(article_id)
        step, kept = amendment_step(self._core, self._texts, article_id, body, tuple(amendments))
        return self._core.write(step, texts=kept.texts, views=kept.views)

    def set_data(self, article_id: str, **fields: str | None) -> Changes:
        """Set title, deck, published, source, outlet, byline, credits, script or status.

        What a person has set no new revision and no rereading changes.

        Raises:
            WrongUsage: for another field, a script or status that does not exist, or a text that
                the field cannot take; see ``models.ingest.stating``.
        """
        from models.ingest.stating import with_field

        body = self._texts.body(article_id)
        data, plain = data_of(body), dict[str, str | None]()
        for name, value in fields.items():
            if name in _CHOICES:
                _prove_choice(name, value)
                plain[name] = value
            else:
                data = with_field(data, name, value)
        put = Put(article_id, "article", {**body, **data_body(data), **plain})
        return self._core.write(Step("article.data", (put,), ", ".join(fields)))

    def remove(self, ids: Iterable[str]) -> Changes:
        """Remove articles with everything in them, as one undoable step."""
        ops: list[Delete] = []
        for identifier in dict.fromkeys(ids):
            self._texts.body(identifier)
            inside = self._core.store.objects(article=identifier)
            ops += [Delete(identifier), *(Delete(s.id) for s in inside)]
        return self._core.write(Step("article.remove", tuple(ops)))

    def profile(self, article_id: str, script: Script) -> str:
        """Return the conversion profile that holds for an article's view in ``script``."""
        return self._texts.profile(self._texts.body(article_id), script)

    def set_profile(self, article_id: str | None, script: Script, profile: str) -> Changes:
        """Choose the conversion profile of one article, or of the project with None.

        Raises:
            WrongUsage: when there is no such profile, or it leads to the other script.
        """
        prove_profile(script, profile)
        if article_id is None:
            chosen = self._texts.project_profiles() | {script: profile}
            put = Put(PROFILES, "setting", chosen)
        else:
            body = self._texts.body(article_id)
            own = {**body.get("profiles", {}), script: profile}
            put = Put(article_id, "article", {**body, "profiles": own})
        return self._core.write(Step("profile.set", (put,), profile))


def _prove_choice(name: str, value: str | None) -> None:
    allowed = _CHOICES[name]
    if value not in allowed:
        raise WrongUsage(f"{name} cannot be {value!r}.", way_out=f"Use {' or '.join(allowed)}.")
