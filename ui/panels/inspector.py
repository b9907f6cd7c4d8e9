"""What is known of the selected annotation, or of the article when none is selected."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QHBoxLayout,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from models.annotate import Annotation, Argument
from models.schema.values import AttributeType, Label, RoleType, Schema
from ui.commands.keys import shown
from ui.icons import icon
from ui.look import Look, colour_of
from ui.panels import fields
from ui.panels.entityfield import EntityField, EntityShown
from ui.panels.kit import (
    ElidedLabel,
    chip_width,
    clear,
    column,
    icon_button,
    label,
    link_button,
    paint_chip,
    paint_shape,
    plain,
    row,
)
from ui.session import OpenArticle
from ui.theme import label_colour, reading_font, ui_font

_LABEL_COLUMN = 84


@dataclass(frozen=True, slots=True)
class Shown:
    """An annotation with what the inspector tells of it besides its value."""

    annotation: Annotation
    hans: str
    hant: str
    pinyin: str
    place: str
    entity: EntityShown | None = None


class Inspector(QScrollArea):
    """The upper half of the right side."""

    relabelled = Signal(str)
    attributeSet = Signal(str, object)
    tagAttributeSet = Signal(str, str, object)
    noteWritten = Signal(str)
    argumentRemoved = Signal(object)
    argumentShown = Signal(object)
    roleAsked = Signal(str)
    deleteAsked = Signal()
    tagToggled = Signal(str)
    dataAsked = Signal()
    entityLinkAsked = Signal()
    entityChooseAsked = Signal()
    entityUnlinkAsked = Signal()
    entityEditAsked = Signal(str)
    entityListAsked = Signal(str)

    def __init__(self, look: Look, schema: Schema) -> None:
        super().__init__()
        self._look = look
        self._schema = schema
        self._body = QVBoxLayout()
        self._body.setContentsMargins(14, 4, 14, 14)
        self._body.setSpacing(8)
        self.setWidget(plain(self._body))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.note: _Note | None = None
        self.label_button: QToolButton | None = None
        self.entity: EntityField | None = None
        self._shown: object = None

    def show_nothing(self) -> None:
        self._shown = None
        clear(self._body)

    def show_annotation(self, shown_: Shown, others: OpenArticle) -> None:
        """Show one annotation with its editors; the same one again changes nothing."""
        if self._shown == (shown_, others.annotations):
            return
        self._shown = (shown_, others.annotations)
        self.entity = None
        clear(self._body)
        annotation = shown_.annotation
        type_ = self._schema.by_name.get(annotation.label)
        self._body.addWidget(self._card(shown_))
        if shown_.entity is not None:
            self._add_entity(shown_.entity)
        if type_ is not None and type_.roles:
            self._add_roles(annotation, type_, others)
        if type_ is not None and type_.attributes:
            self._heading(self.tr("Attributes"))
            for attribute in type_.attributes:
                self._add_attribute(attribute, annotation)
        self._add_note(annotation)
        delete = QPushButton(self.tr("Delete"))
        delete.setObjectName("danger")
        delete.setIcon(icon("trash"))
        delete.clicked.connect(self.deleteAsked)
        self._body.addLayout(row(None, delete, margins=(0, 6, 0, 0)))
        self._body.addStretch(1)

    def show_article(self, article: OpenArticle, facts: list[tuple[str, str]]) -> None:
        """Show the article's own data and the labels of the whole article."""
        self._shown = None
        clear(self._body)
        title = label(article.row.title or article.row.name, size=15, bold=True)
        title.setWordWrap(True)
        self._body.addWidget(title)
        for name, value in facts:
            self._body.addLayout(self._line(name, ElidedLabel(value, size=12)))
        self._body.addLayout(row(self._data_link(), None))
        tags = self._schema.of_kind("tag")
        if tags:
            self._heading(self.tr("Of the whole article"))
            present = {a.label: a for a in article.annotations.values() if a.kind == "tag"}
            for tag in tags:
                self._add_tag(tag, present.get(tag.name))
        hint = label(
            self.tr("Select text and press a label's key, or click a mark to see it here."),
            size=12,
            tone="dim",
        )
        hint.setWordWrap(True)
        self._body.addSpacing(6)
        self._body.addWidget(hint)
        self._body.addStretch(1)

    # -- parts ------------------------------------------------------------------------------

    def _data_link(self) -> QToolButton:
        link = link_button(self.tr("All of it, and what it is known from…"))
        link.clicked.connect(self.dataAsked)
        return link

    def _card(self, shown_: Shown) -> QWidget:
        annotation = shown_.annotation
        self.label_button = _LabelButton(
            self._look.label(self._schema, annotation.label),
            colour_of(self._schema, annotation),
            self._look,
        )
        self.label_button.setToolTip(self.tr("Change the label"))
        self.label_button.setAccessibleName(self.tr("Change the label"))
        self.label_button.setMenu(self._label_menu(annotation))
        self.label_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        lines: list[QWidget | int | None] = []
        for text, region in ((shown_.hans, "SC"), (shown_.hant, "TC")):
            if text:
                line = label(text, size=16)
                line.setFont(reading_font("SC" if region == "SC" else "TC", 16))
                line.setWordWrap(True)
                line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                lines.append(line)
        if shown_.pinyin:
            sound = label(shown_.pinyin, size=12, tone="dim")
            sound.setWordWrap(True)
            lines.append(sound)
        if shown_.place:
            place = label(shown_.place, size=11, tone="faint")
            place.setWordWrap(True)
            lines.append(place)
        head = plain(row(self.label_button, None, margins=(0, 0, 0, 2)))
        card = _Card(colour_of(self._schema, annotation), self._look)
        card.setLayout(column(head, *lines, spacing=5, margins=(16, 11, 12, 12)))
        return card

    def _label_menu(self, annotation: Annotation) -> QMenu:
        menu = QMenu(self)
        for type_ in self._schema.of_kind(annotation.kind):
            text = self._look.say(type_.words).replace("&", "&&")
            action = menu.addAction(f"{text}\t{shown(type_.key)}" if type_.key else text)
            action.setCheckable(True)
            action.setChecked(type_.name == annotation.label)
            action.triggered.connect(lambda _=False, n=type_.name: self.relabelled.emit(n))
        return menu

    def _add_entity(self, shown_: EntityShown) -> None:
        self._heading(self.tr("Entity"))
        self.entity = field = EntityField(shown_, self._look)
        field.linkAsked.connect(self.entityLinkAsked)
        field.chooseAsked.connect(self.entityChooseAsked)
        field.unlinkAsked.connect(self.entityUnlinkAsked)
        field.editAsked.connect(self.entityEditAsked)
        field.listAsked.connect(self.entityListAsked)
        self._body.addWidget(field)

    def _heading(self, text: str) -> None:
        self._body.addSpacing(6)
        self._body.addWidget(label(text, size=12, tone="dim", bold=True))

    def _line(self, name: str, editor: QWidget) -> QHBoxLayout:
        caption = ElidedLabel(name, size=12, tone="dim")
        caption.setFixedWidth(_LABEL_COLUMN)
        line = row(spacing=8)
        line.addWidget(caption, 0, Qt.AlignmentFlag.AlignTop if editor.sizeHint().height() > 48
                       else Qt.AlignmentFlag.AlignVCenter)  # fmt: skip
        line.addWidget(editor, 1)
        return line

    def _add_attribute(self, attribute: AttributeType, annotation: Annotation) -> None:
        def changed(value: object) -> None:
            if value != annotation.attribute(attribute.name):
                self.attributeSet.emit(attribute.name, value)

        value = annotation.attribute(attribute.name)
        editor = fields.editor(attribute, value, self._look, changed)
        self._body.addLayout(self._line(self._look.say(attribute.words), editor))

    def _add_roles(self, annotation: Annotation, type_: Label, article: OpenArticle) -> None:
        self._heading(self.tr("Roles"))
        known = {role.name for role in type_.roles}
        for role in type_.roles:
            filled = [a for a in annotation.arguments if a.role == role.name]
            self._add_role(role, filled, article)
        for argument in annotation.arguments:
            if argument.role not in known:
                self._body.addLayout(self._argument(argument.role, argument, article))

    def _add_role(self, role: RoleType, filled: list[Argument], article: OpenArticle) -> None:
        name = self._look.say(role.words)
        for argument in filled:
            self._body.addLayout(self._argument(name, argument, article))
        if role.maximum is not None and len(filled) >= role.maximum:
            return
        add = link_button()
        key = f"  {shown(role.key)}" if role.key else ""
        add.setText((self.tr("Add another") if filled else self.tr("Add")) + key)
        add.setAccessibleName(self.tr("Fill the role {role}").format(role=name))
        add.clicked.connect(lambda: self.roleAsked.emit(role.name))
        caption = "" if filled else name + (" *" if role.minimum else "")
        self._body.addLayout(self._line(caption, plain(row(add, None))))

    def _argument(self, name: str, argument: Argument, article: OpenArticle) -> QHBoxLayout:
        target = article.annotations.get(argument.target or "")
        anchor = argument.anchor or (target.anchor if target else None)
        text = anchor.quote if anchor else self.tr("(gone)")
        button = _TargetButton(text, target, self._schema, self._look)
        button.clicked.connect(lambda: self.argumentShown.emit(argument))
        remove = icon_button("close", self.tr("Take out of the role"))
        remove.setIconSize(QSize(14, 14))
        remove.clicked.connect(lambda: self.argumentRemoved.emit(argument))
        holder = row(spacing=2)
        holder.addWidget(button, 1)
        holder.addWidget(remove)
        return self._line(name, plain(holder))

    def _add_note(self, annotation: Annotation) -> None:
        self._heading(self.tr("Note"))
        self.note = _Note(annotation.note)
        self.note.setPlaceholderText(self.tr("What a colleague should know"))
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(62)
        self.note.left.connect(self.noteWritten)
        self._body.addWidget(self.note)

    def _add_tag(self, tag: Label, annotation: Annotation | None) -> None:
        tick = QCheckBox(self._look.say(tag.words).replace("&", "&&"))
        tick.setChecked(annotation is not None)
        tick.setToolTip(self._look.say(tag.description))
        tick.clicked.connect(lambda: self.tagToggled.emit(tag.name))
        self._body.addWidget(tick)
        if annotation is None:
            return
        identifier = annotation.id
        for attribute in tag.attributes:

            def changed(value: object, name: str = attribute.name) -> None:
                self.tagAttributeSet.emit(identifier, name, value)

            value = annotation.attribute(attribute.name)
            editor = fields.editor(attribute, value, self._look, changed)
            line = self._line(self._look.say(attribute.words), editor)
            line.setContentsMargins(23, 0, 0, 4)
            self._body.addLayout(line)


class _Note(QPlainTextEdit):
    """A note that is written when the cursor leaves it."""

    left = Signal(str)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit(self.toPlainText())


class _Card(QWidget):
    """A sheet with the label's colour along its left edge."""

    def __init__(self, colour: int, look: Look) -> None:
        super().__init__()
        self._colour, self._look = colour, look

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        theme = self._look.theme
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(box, 9, 9)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(label_colour(self._colour, theme))
        painter.drawRoundedRect(QRectF(box.x() + 5, box.y() + 11, 3, box.height() - 22), 1.5, 1.5)


class _LabelButton(QToolButton):
    """A label's chip that opens the choice of other labels."""

    def __init__(self, text: str, colour: int, look: Look) -> None:
        super().__init__()
        self._words, self._colour, self._look = text, colour, look
        self.setFixedSize(min(230, int(chip_width(text)) + 18), 24)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        paint_chip(painter, box, f"{self._words}  ▾", self._colour, self._look.theme)
        if self.hasFocus() or self.underMouse():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(label_colour(self._colour, self._look.theme), 1.2))
            painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), 5, 5)


class _TargetButton(QAbstractButton):
    """What fills a role: its shape and its words; a click shows it in the text."""

    def __init__(self, text: str, target: Annotation | None, schema: Schema, look: Look) -> None:
        super().__init__()
        self._words, self._look = text, look
        self._kind = target.kind if target else ""
        self._colour = colour_of(schema, target) if target else None
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setFixedHeight(28)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        edge = theme.accent if self.hasFocus() or self.underMouse() else theme.line
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(box, 7, 7)
        colour = QColor(theme.text3) if self._colour is None else label_colour(self._colour, theme)
        paint_shape(painter, self._kind, QRectF(box.x() + 8, box.y(), 10, box.height()).center(),
                    colour)  # fmt: skip
        font = ui_font(12, region=self._look.tongue.region)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        room = box.adjusted(24, 0, -8, 0)
        text = QFontMetricsF(font).elidedText(
            self._words, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
