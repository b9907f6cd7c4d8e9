"""Making a project."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QWidget

from models.schema.load import bundled, names
from ui.dialogs.frame import Frame
from ui.look import Look
from ui.panels.fields import Drop
from ui.panels.kit import label, plain, row

SUFFIX = ".shuangjian"


class NewProjectDialog(Frame):
    """Asks for the file, the schema and the annotator's name."""

    def __init__(self, parent: QWidget | None, look: Look, folder: Path, annotator: str) -> None:
        super().__init__(
            parent, self.tr("New project"),
            self.tr("A project is one file: articles, annotations and their whole history."),
        )  # fmt: skip
        self._look = look
        self._schema_file: Path | None = None
        self.file = QLineEdit(str(_free(folder, self.tr("Project"))))
        choose = QPushButton(self.tr("Choose…"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose_file)
        holder = row(spacing=8)
        holder.addWidget(self.file, 1)
        holder.addWidget(choose)
        self.field(self.tr("File"), plain(holder))
        self.file.setAccessibleName(self.tr("File"))
        self.schema = Drop()
        self._about = label("", size=12, tone="faint")
        self._about.setWordWrap(True)
        for name in names():
            self.schema.addItem(look.say(bundled(name).words), name)
        self.schema.addItem(self.tr("From a file…"), "")
        self.schema.activated.connect(self._schema_picked)
        self.field(self.tr("Schema"), self.schema)
        self.body.addWidget(self._about)
        self.annotator = QLineEdit(annotator)
        hint = self.tr("It names your layer; colleagues see it when files are merged.")
        self.field(self.tr("Your name as annotator"), self.annotator, hint)
        self.closing_button(self.tr("Cancel"))
        create = self.button(self.tr("Create"), primary=True)
        create.clicked.connect(self.accept)
        self.file.textChanged.connect(lambda text: create.setEnabled(bool(text.strip())))
        self.setMinimumWidth(540)
        self._describe()

    def path(self) -> Path:
        chosen = Path(self.file.text().strip()).expanduser()
        return chosen if chosen.suffix == SUFFIX else chosen.with_name(chosen.name + SUFFIX)

    def chosen_schema(self) -> str | Path:
        return self._schema_file or str(self.schema.currentData())

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), self.file.text(),
                                                project_filter())  # fmt: skip
        if chosen:
            self.file.setText(chosen)

    def _schema_picked(self) -> None:
        self._schema_file = None
        if not self.schema.currentData():
            chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Schema"), "", "TOML (*.toml)")
            if chosen:
                self._schema_file = Path(chosen)
                self.schema.setItemText(self.schema.currentIndex(), self._schema_file.name)
            else:
                self.schema.setCurrentIndex(0)
        self._describe()

    def _describe(self) -> None:
        name = self.schema.currentData()
        self._about.setText(self._look.say(bundled(name).description) if name else "")


def project_filter() -> str:
    """Return the filter of file dialogs for projects."""
    return QCoreApplication.translate("Files", "Shuangjian projects") + f" (*{SUFFIX})"


def _free(folder: Path, name: str) -> Path:
    """Return a file name in ``folder`` that nothing has yet."""
    number = 1
    while (path := folder / f"{name}{'' if number == 1 else f' {number}'}{SUFFIX}").exists():
        number += 1
    return path
