"""What other articles say of the same claim or event: the cluster, links, and what is proposed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from models.schema.values import Schema
from ui.look import Look
from ui.panels import cardwords
from ui.panels.kit import ElidedLabel, clear, column, icon_button, label, link_button, plain, row

if TYPE_CHECKING:
    from models.knowledge.clusters import Cluster
    from models.knowledge.links import Link
    from models.knowledge.proposing import Proposal
    from models.knowledge.values import Dated, Figure, Record
    from models.project.knowledge import Related

_FIELD = 78  # px
_SHOWN = 5  # proposals at once; the others come up as these are decided


class Elsewhere(QWidget):
    """The part of the card that looks beyond the article."""

    recordAsked = Signal(str, str)
    accepted = Signal(object)
    rejected = Signal(object)
    forgotten = Signal(object)

    def __init__(self, look: Look, schema: Schema, keys: tuple[str, str]) -> None:
        """``keys`` accept and reject the first proposal, as they are printed."""
        super().__init__()
        self._look, self._schema, self._keys = look, schema, keys
        self._names = dict(_names(look, schema))
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 6, 0, 0)
        self._lines.setSpacing(5)
        self.related: Related | None = None
        self.hide()

    @property
    def has_something(self) -> bool:
        return self._lines.count() > 0

    @property
    def first(self) -> Proposal | None:
        """The proposal that a key accepts or rejects."""
        proposals = self.related.proposals if self.related else ()
        return proposals[0][0] if proposals else None

    def show_related(self, related: Related | None, *, writable: bool) -> None:
        """Show what is known; nothing at all where there is nothing."""
        if related == self.related and related is not None:
            return
        self.related = related
        clear(self._lines)
        if related is None or related.record is None:
            self.hide()
            return
        if related.cluster is not None:
            self._add_cluster(related.cluster, related.record)
        inside = {r.id for r in related.cluster.members} if related.cluster else set()
        for link, other in related.links:
            if not (other.id in inside and link.relation.startswith("same")):
                self._add_link(link, other, related.record, writable=writable)
        self._add_proposals(related, writable=writable)
        self.setVisible(self._lines.count() > 0)

    def drop(self, link: Link, *, writable: bool) -> None:
        """Let go of a proposal that has been decided; the next one comes up."""
        if self.related is not None:
            kept = tuple(p for p in self.related.proposals if p[0].link.id != link.id)
            self.show_related(self.related._replace(proposals=kept), writable=writable)

    # -- parts --------------------------------------------------------------------------------

    def _heading(self, text: str) -> None:
        self._lines.addWidget(label(text, size=12, tone="dim", bold=True))

    def _add_cluster(self, cluster: Cluster, record: Record) -> None:
        articles = len(cluster.articles)
        self._heading(self.tr("Told in %n article(s)", "", articles))
        if cluster.history:
            stages = " → ".join(
                f"{self._status(stage.status)} {stage.published[:10]}".strip()
                for stage in cluster.history
            )
            told = label(stages, size=12)
            told.setWordWrap(True)
            self._lines.addWidget(told)
        for field in cluster.conflicts:
            name = self._field(field.name)
            words = self.tr("≠ The articles differ: {field}").format(field=name)
            self._lines.addWidget(label(words, size=12, tone="danger"))
        for member in cluster.members:
            if member.id != record.id:
                self._lines.addWidget(self._record(member))
        self._add_fields(cluster)

    def _add_fields(self, cluster: Cluster) -> None:
        """Add every field of the cluster with the articles that tell it, folded away."""
        numbers = {record.id: str(record.article.number) for record in cluster.members}
        lines = [
            (self._field(field.name), self._value(told.value),
             " ".join(dict.fromkeys(numbers[i] for i in told.records)), field.conflict)
            for field in cluster.fields
            for told in field.told
        ]  # fmt: skip
        sheet = plain(column(spacing=2))
        for name, value, articles, conflict in lines:
            line = row(spacing=6)
            caption = ElidedLabel(name, size=11, tone="dim")
            caption.setFixedWidth(_FIELD)
            line.addWidget(caption)
            sign = f"≠ {value}" if conflict else value
            line.addWidget(ElidedLabel(sign, size=12, tone="danger" if conflict else ""), 1)
            line.addWidget(label(articles, size=11, tone="faint"))
            sheet.layout().addLayout(line)  # type: ignore[union-attr]
        fold = link_button(self.tr("All fields, and the articles that tell them"))
        fold.setCheckable(True)
        fold.toggled.connect(sheet.setVisible)
        sheet.hide()
        self._lines.addLayout(row(fold, None))
        self._lines.addWidget(sheet)

    def _value(self, value: str | Figure | Dated) -> str:
        from models.knowledge.values import Dated, Figure

        if isinstance(value, Figure):
            return cardwords.figure_value(value) or value.evidence.quote
        if isinstance(value, Dated):
            return cardwords.date_value(value) or value.evidence.quote
        return self._names.get(value, value)

    def _add_link(self, link: Link, other: Record, record: Record, *, writable: bool) -> None:
        backwards = link.second == record.id
        head = row(spacing=4)
        words = cardwords.relation_words(link.relation, backwards=backwards)
        head.addWidget(label(words, size=12, tone="dim", bold=True), 1)
        if writable:
            away = icon_button("close", self.tr("Take the link back"))
            away.setIconSize(QSize(12, 12))
            away.clicked.connect(lambda: self.forgotten.emit(link))
            head.addWidget(away)
        self._lines.addLayout(head)
        self._lines.addWidget(self._record(other))

    def _add_proposals(self, related: Related, *, writable: bool) -> None:
        for number, (proposal, other) in enumerate(related.proposals[:_SHOWN]):
            self._lines.addWidget(
                self._proposal(proposal, other, first=number == 0, writable=writable)
            )
        more = len(related.proposals) - _SHOWN
        if more > 0:
            self._lines.addWidget(label(self.tr("%n more", "", more), size=11, tone="faint"))

    def _proposal(
        self, proposal: Proposal, other: Record, *, first: bool, writable: bool
    ) -> QWidget:
        head = row(spacing=4)
        question = cardwords.question_words(proposal.relation)
        head.addWidget(
            label(f"{question}  {proposal.score:.0%}", size=12, tone="accent", bold=True)
        )
        head.addStretch(1)
        if writable:
            for name, sign, key, signal in (
                (self.tr("Accept"), "check", self._keys[0], self.accepted),
                (self.tr("Reject"), "close", self._keys[1], self.rejected),
            ):
                button = icon_button(sign, f"{name}  {key}" if first else name)
                button.setAccessibleName(f"{name}: {question} {other.article.title}")
                button.setIconSize(QSize(15, 15))
                button.clicked.connect(lambda _=False, s=signal: s.emit(proposal.link))
                head.addWidget(button)
        reasons = ", ".join(
            cardwords.reason_words(reason.code, reason.words) for reason in proposal.reasons[:4]
        )
        body = QVBoxLayout()
        body.setContentsMargins(0, 3, 0, 3)
        body.setSpacing(1)
        body.addLayout(head)
        body.addWidget(self._record(other))
        why = label(reasons, size=11, tone="faint")
        why.setWordWrap(True)
        body.addWidget(why)
        if first and writable and all(self._keys):
            accept, reject = self._keys
            hint = self.tr("{accept} accepts, {reject} rejects").format(
                accept=accept, reject=reject
            )
            body.addWidget(label(hint, size=11, tone="faint"))
        return plain(body)

    def _record(self, record: Record) -> QWidget:
        """Show one record of another article in two lines; a click goes there."""
        article = record.article
        button = QToolButton()
        button.setObjectName("role")
        button.setText(str(article.number))
        button.setToolTip(self.tr("Go to it: {title}").format(title=article.title))
        button.setAccessibleName(button.toolTip())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.recordAsked.emit(article.id, record.id))
        where = " · ".join(part for part in (article.outlet, article.published[:10]) if part)
        value = cardwords.value_of(record)
        first = row(spacing=6)
        if value:
            first.addWidget(label(value, size=13, bold=True))
        first.addWidget(ElidedLabel(where or article.title, size=12, tone="dim"), 1)
        lines = QVBoxLayout()
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addLayout(first)
        lines.addWidget(ElidedLabel(_quoted(record), size=12))
        line = row(spacing=8)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(plain(lines), 1)
        return plain(line)

    def _status(self, status: str) -> str:
        return self._names.get(status, status)

    def _field(self, name: str) -> str:
        if name.startswith("role:"):
            return self._names.get(name, name.removeprefix("role:"))
        return {
            "figure": self.tr("figure"),
            "date": self.tr("date"),
            "label": self.tr("label"),
            "polarity": self.tr("polarity"),
            "certainty": self.tr("certainty"),
        }.get(name, name)


def _names(look: Look, schema: Schema) -> Iterator[tuple[str, str]]:
    """Yield what labels, roles (``role:name``) and values of attributes are called."""
    for type_ in schema.labels:
        for attribute in type_.attributes:
            yield from ((name, look.say(words)) for name, words in attribute.values)
        yield from ((f"role:{role.name}", look.say(role.words)) for role in type_.roles)
    yield from ((type_.name, look.say(type_.words)) for type_ in schema.labels)


def _quoted(record: Record) -> str:
    names = [f.name for f in record.fillers if f.annotation]
    return f"{record.evidence.quote} · {'，'.join(dict.fromkeys(names))}" if names else (
        record.evidence.quote)  # fmt: skip
