"""Records, clusters and links as JSON and as rows of a table, for other programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from fractions import Fraction
from typing import Any

from models.knowledge.clusters import Cluster, Field, Told
from models.knowledge.links import Link
from models.knowledge.proposing import Proposal
from models.knowledge.values import ArticleFacts, ClaimRecord, Dated, Evidence, Figure, Record
from models.moments.values import Moment, NoMoment
from models.quantities.values import NotUnderstood, Quantity

COLUMNS = (
    "article",
    "title",
    "outlet",
    "published",
    "script",
    "id",
    "kind",
    "label",
    "quote",
    "roles",
    "figure",
    "low",
    "high",
    "unit",
    "figure_quote",
    "from",
    "until",
    "date_quote",
    "status",
    "polarity",
    "certainty",
    "cluster",
    "warnings",
    "note",
)
"""The columns of a table of records: one row for each figure, at least one for each record."""

Show = Callable[[Quantity], str]


def record_body(record: Record, cluster: str = "") -> dict[str, Any]:
    """Return a record as JSON; places are ``[start, end]`` in code points of the reading text."""
    body: dict[str, Any] = {
        "id": record.id,
        "kind": kind_of(record),
        "article": article_body(record.article),
        "layer": record.layer,
        "label": record.label,
        **evidence_body(record.evidence),
        "roles": [
            {
                "role": filler.role,
                "name": filler.name,
                **evidence_body(filler.evidence),
                "annotation": filler.annotation,
                "label": filler.label,
                "entity": filler.entity,
            }
            for filler in record.fillers
        ],
        "figures": [figure_body(figure) for figure in record.figures],
        "dates": [dated_body(dated) for dated in record.dates],
        "polarity": record.polarity,
        "certainty": record.certainty,
        "status": record.status,
        "warnings": list(record.warnings),
        "detached": record.detached,
        "note": record.note,
        "cluster": cluster,
    }
    if isinstance(record, ClaimRecord):
        body["chain"] = [filler.name for filler in record.chain]
    return body


def kind_of(record: Record) -> str:
    return "claim" if isinstance(record, ClaimRecord) else "event"


def article_body(article: ArticleFacts) -> dict[str, Any]:
    """Return what is known of an article as JSON."""
    return {
        "number": article.number,
        "id": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "published": article.published,
        "script": article.script,
    }


def evidence_body(evidence: Evidence) -> dict[str, Any]:
    """Return a place and its words as JSON."""
    return {
        "spans": [[span.start, span.end] for span in evidence.spans],
        "quote": evidence.quote,
    }


def figure_body(figure: Figure) -> dict[str, Any]:
    """Return a figure as JSON, with the words that it was read from."""
    about = evidence_body(figure.evidence)
    if isinstance(figure.quantity, NotUnderstood):
        return {**about, "understood": False, "corrected": figure.corrected}
    return {
        **about,
        "understood": True,
        "corrected": figure.corrected,
        **quantity_body(figure.quantity),
    }


def quantity_body(quantity: Quantity) -> dict[str, Any]:
    """Return a quantity as JSON; ``stated_exactly`` is the fraction that ``stated`` rounds."""
    return {
        "kind": quantity.kind,
        "low": _number(quantity.low),
        "high": _number(quantity.high),
        "stated": _number(quantity.stated),
        "stated_exactly": str(quantity.stated) if quantity.stated is not None else None,
        "unit": quantity.unit,
        "approximation": quantity.approximation,
        "scope": quantity.scope,
        "before": quantity_body(quantity.before) if quantity.before else None,
    }


def dated_body(dated: Dated) -> dict[str, Any]:
    """Return a date as JSON: ``until`` is the last day of it."""
    about = {**evidence_body(dated.evidence), "corrected": dated.corrected}
    moment = dated.moment
    if isinstance(moment, NoMoment):
        return {**about, "understood": False, "reason": moment.reason}
    return {
        **about,
        "understood": True,
        "from": _first(moment),
        "until": _last(moment),
        "precision": moment.precision,
        "basis": moment.basis,
        "approximate": moment.approximate,
    }


def cluster_body(cluster: Cluster) -> dict[str, Any]:
    """Return a cluster as JSON: every value with the records that tell it."""
    return {
        "id": cluster.id,
        "kind": cluster.kind,
        "members": [
            {"id": record.id, "article": article_body(record.article)} for record in cluster.members
        ],
        "fields": [_field(field) for field in cluster.fields],
        "history": [
            {"status": stage.status, "published": stage.published, "record": stage.record}
            for stage in cluster.history
        ],
    }


def link_body(link: Link) -> dict[str, Any]:
    """Return a link as JSON."""
    return {
        "id": link.id,
        "relation": link.relation,
        "first": link.first,
        "second": link.second,
        "state": link.state,
    }


def proposal_body(proposal: Proposal) -> dict[str, Any]:
    """Return a proposal as JSON; its id is that of the link which accepting it makes."""
    return {
        "id": proposal.link.id,
        "relation": proposal.relation,
        "first": proposal.first,
        "second": proposal.second,
        "score": proposal.score,
        "reasons": [{"code": reason.code, "words": reason.words} for reason in proposal.reasons],
    }


def rows_of(
    records: Iterable[Record], clusters: Mapping[str, str], show: Show
) -> Iterable[tuple[str, ...]]:
    """Yield the rows of a table of records, without its head.

    Args:
        clusters: the cluster that a record is in, by id.
        show: says a figure in short.
    """
    for record in records:
        figures: tuple[Figure | None, ...] = record.figures or (None,)
        for figure in figures:
            yield tuple(_cells(record, figure, clusters.get(record.id, ""), show))


def _cells(record: Record, figure: Figure | None, cluster: str, show: Show) -> Iterable[str]:
    article = record.article
    roles = "; ".join(f"{filler.role}={filler.name}" for filler in record.fillers)
    quantity = figure.quantity if figure is not None else None
    known = quantity if isinstance(quantity, Quantity) else None
    dated = record.dates[0] if record.dates else None
    moment = dated.moment if dated and isinstance(dated.moment, Moment) else None
    yield str(article.number)
    yield from (article.title, article.outlet, article.published, article.script)
    yield from (record.id, kind_of(record), record.label, record.evidence.quote, roles)
    yield show(known) if known else ""
    yield _text(known.low) if known else ""
    yield _text(known.high) if known else ""
    yield known.unit if known else ""
    yield figure.evidence.quote if figure else ""
    yield (_first(moment) or "") if moment else ""
    yield (_last(moment) or "") if moment else ""
    yield dated.evidence.quote if dated else ""
    yield from (record.status, record.polarity, record.certainty, cluster)
    yield " ".join(record.warnings)
    yield record.note


def _field(field: Field) -> dict[str, Any]:
    return {
        "name": field.name,
        "conflict": field.conflict,
        "told": [{"value": _value(told), "records": list(told.records)} for told in field.told],
    }


def _value(told: Told) -> Any:
    value = told.value
    if isinstance(value, Figure):
        return figure_body(value)
    return dated_body(value) if isinstance(value, Dated) else value


def _number(value: Fraction | None) -> float | int | None:
    if value is None:
        return None
    return value.numerator if value.denominator == 1 else float(value)


def _text(value: Fraction | None) -> str:
    number = _number(value)
    return "" if number is None else f"{number:.12g}" if isinstance(number, float) else str(number)


def _first(moment: Moment) -> str | None:
    return moment.start.isoformat() if moment.start else None


def _last(moment: Moment) -> str | None:
    if moment.end is None:
        return None
    return (moment.end - timedelta(days=1)).isoformat()
