"""Reading an article's source once more, in the encoding that a person names."""

from __future__ import annotations

from dataclasses import replace

from models.changes import Body, Put, Step
from models.errors import WrongUsage
from models.ingest.decode import decode
from models.ingest.files.registry import reader_for
from models.ingest.files.values import File, Found
from models.project.batch import Batch
from models.project.core import Core
from models.project.origins import KIND as ORIGIN
from models.project.overrides import KIND as OVERRIDE
from models.project.prepared import prepared
from models.project.texts import SCRIPTS, Texts

_OF_BYTES = ("text", "html")  # readers whose article's source is not yet text


class StillUsed(WrongUsage):
    """Somebody's work points into the text as it was read before."""

    def __init__(self, count: int) -> None:
        super().__init__(
            f"{count} annotations or chosen forms point into this text, and would lose their place"
            " in one that is read otherwise.",
            way_out="Remove them first; undo brings them back together with the text.",
        )


class NoBytes(WrongUsage):
    """An article that was taken out of a document has no encoding of its own."""

    def __init__(self, reader: str) -> None:
        super().__init__(
            f"this article was taken out of a file by the reader {reader}; it is kept as text,"
            " so there is no other encoding to read it in.",
            way_out="Import the file again with the encoding named.",
        )


def reread_step(
    core: Core, texts: Texts, article: str, body: Body, encoding: str
) -> tuple[Step, Batch]:
    """Return the step that gives an article the text of another encoding, and what is to be kept.

    The text that it has in that encoding already gives an empty step.

    Raises:
        WrongUsage: when there is no such encoding, when the article's source is no file's bytes,
            or when annotations or chosen forms point into it.
    """
    source = core.store.source(body["source_sha256"])
    name = decode(source, encoding=encoding).encoding
    if name == body["encoding"]:
        return Step("article.reread", ()), Batch()
    reader = _reader_of(core, article)
    used = len(core.annotations(article)) + len(core.store.objects(kind=OVERRIDE, article=article))
    if used:
        raise StillUsed(used)
    found = _found(File(body["name"], source, encoding=encoding), reader)
    profiles = {script: texts.profile(body, script) for script in SCRIPTS}
    new = prepared(found, profiles, None)
    revision = int(body["revision"]) + 1
    kept = {key: body[key] for key in ("name", "status", "profiles")}
    own = {key: body[key] for key in _own(body)}
    put = Put(article, "article", {**body, **new.body, **own, **kept, "revision": revision})
    batch = Batch([put])
    batch.texts.append(replace(new.text, article=article, revision=revision))
    batch.views += [replace(view, article=article, revision=revision) for view in new.views]
    return Step("article.reread", (put,), name), batch


def _own(body: Body) -> tuple[str, ...]:
    """Return the keys of what a person has said of the article, which no reading changes."""
    own = tuple(body.get("own", ()))
    return (*own, "own", *(("basis",) if "published" in own else ())) if own else ()


def _reader_of(core: Core, article: str) -> str:
    """Return the key of the reader of the article's own source."""
    origins = core.store.objects(kind=ORIGIN, article=article)
    said = str(origins[0].body["reader"]) if origins else "text/1"
    key = said.split()[-1].partition("/")[0]  # "mht/1 html/1": a letter, and the page in it
    if key not in _OF_BYTES:
        raise NoBytes(said)
    return key


def _found(file: File, reader: str) -> Found:
    found = next(reader_for(file, reader).read(file))
    if not isinstance(found, Found):
        raise WrongUsage(f"nothing can be read in {file.encoding}: {found.reason}")
    return found
