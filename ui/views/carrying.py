"""Carrying articles out of the project: the format, progress, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QProgressDialog

from models.project import Progress

if TYPE_CHECKING:
    from ui.views.files import FileCommands
    from ui.window import MainWindow


class Carrier(QObject):
    """Runs exports on the writer thread, behind the writes that wait there."""

    _progressed = Signal(int, int, str)

    def __init__(self, window: MainWindow, files: FileCommands) -> None:
        super().__init__(files)
        self._window, self._files = window, files
        self._progress: QProgressDialog | None = None
        self._cancelled = False
        self._progressed.connect(self._show_progress)

    def _begin_progress(self, words: str) -> Progress:
        """Show how far long work is, if it takes long, and return what it tells and asks."""
        self._cancelled = False
        self._progress = QProgressDialog(words, self.tr("Cancel"), 0, 0, self._window)
        self._progress.setWindowModality(Qt.WindowModality.WindowModal)
        self._progress.setMinimumDuration(400)
        self._progress.canceled.connect(self._cancel)

        def told(done: int, total: int, what: str) -> bool:
            self._progressed.emit(done, total, what)
            return not self._cancelled

        return told

    def _cancel(self) -> None:
        self._cancelled = True

    def _show_progress(self, done: int, total: int, what: str) -> None:
        if self._progress is not None:
            self._progress.setMaximum(total)
            self._progress.setValue(min(done, max(0, total - 1)))
            self._progress.setLabelText(what)

    def _end_progress(self) -> None:
        if self._progress is not None:
            self._progress.reset()
            self._progress.deleteLater()
            self._progress = None

    def export(self) -> None:
        from ui.dialogs.export import ExportDialog

        session, window = self._window.session, self._window
        if session is None:
            return
        dialog = ExportDialog(window, window.look, session.project.layers.list())
        if not dialog.exec():
            return
        out = dialog.ask_file(self._files.folder(), session.project.name)
        if out is None:
            return
        name, view, options = dialog.chosen().name, dialog.chosen_view(), dialog.options()
        layer, split, seed = dialog.chosen_layer(), dialog.shares(), dialog.seed.value()
        told = self._begin_progress(self.tr("Exporting…"))
        session.run(
            lambda: session.project.exchange.export(
                out, name, view=view, layer=layer, split=split, seed=seed, options=options,
                progress=lambda done, total, _: told(done, total, out.name),
            ),
            self._exported,
            self._export_failed,
        )  # fmt: skip

    def _exported(self, report: object) -> None:
        from models.exchange.export import ExportReport
        from ui.dialogs.export import ExportedDialog

        self._end_progress()
        if isinstance(report, ExportReport):
            ExportedDialog(self._window, report).exec()
        else:
            self._files.say(self.tr("The export was stopped; nothing was written."))

    def _export_failed(self, error: BaseException) -> None:
        self._end_progress()
        self._files.explain(self.tr("Nothing was exported"), error)
