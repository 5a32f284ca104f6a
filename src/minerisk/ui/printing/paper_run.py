"""Pages on their way to a printer: one after the other, so that the window stays alive and memory small."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from minerisk.services import printing
from minerisk.services.progress import Progress
from minerisk.ui.jobs import Jobs

SHARPEST = 300
"""Dots to the inch beyond which text looks no better and a page takes more than 26 MB."""


def picture(pdf: bytes | Path, number: int, wide: int) -> QImage:
    """Return a page of a PDF, by its number from 1, as a picture so many pixels wide."""
    page = printing.render_page(pdf, number, wide)
    return QImage(page.pixels, page.width, page.height, page.width * 4, QImage.Format.Format_RGB32).copy()


class PaperRun(QObject):
    """Prints the pages of one PDF, also when the page that began it is left.

    ``ended`` says whether they were sent; ``failed`` that the printer took nothing. It goes with ``jobs``, its parent:
    to delete it later, when its parent may be gone before, ends the program.
    """

    ended = Signal(bool)
    failed = Signal()

    def __init__(
        self, pdf: bytes | Path, pages: int, jobs: Jobs, window: QWidget, printer: QPrinter | None = None
    ) -> None:
        super().__init__(jobs)
        self._pdf, self._pages, self._jobs, self._window = pdf, pages, jobs, window
        self._printer = printer or QPrinter(QPrinter.PrinterMode.HighResolution)
        self._painter = QPainter()
        self._wanted: list[int] = []

    @staticmethod
    def printers() -> list[str]:
        """Return the printers that are set up on this computer."""
        return QPrinterInfo.availablePrinterNames()

    def ask(self) -> None:
        """Let the person choose printer and pages, then print."""
        dialog = QPrintDialog(self._printer, self._window)
        dialog.setMinMax(1, self._pages)
        dialog.accepted.connect(self.start)
        dialog.rejected.connect(self._on_dialog_rejected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def start(self) -> None:
        """Send the pages that were chosen; all of them where none was."""
        self._printer.setFullPage(True)
        first = self._printer.fromPage() or 1
        last = min(self._printer.toPage() or self._pages, self._pages)
        self._wanted = list(range(first, last + 1))
        if not self._painter.begin(self._printer):
            self.failed.emit()
            return
        self._render_next()

    def _render_next(self) -> None:
        if not self._wanted:
            self._painter.end()
            self.ended.emit(True)  # noqa: FBT003  (what Qt signals carry)
            return
        sharp = min(self._printer.resolution(), SHARPEST)
        wide = round(self._printer.paperRect(QPrinter.Unit.Inch).width() * sharp)
        self._jobs.run(
            partial(_rendered, self._pdf, self._wanted[0], wide), done=self._on_rendered, failed=self._on_failed
        )

    def _on_rendered(self, picture: QImage) -> None:
        paper = self._printer.pageLayout().fullRectPixels(self._printer.resolution())
        size = picture.size().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
        self._painter.drawImage(QRect(paper.topLeft(), size), picture)
        self._wanted.pop(0)
        if self._wanted and not self._printer.newPage():
            self._painter.end()
            self.failed.emit()
            return
        self._render_next()

    def _on_failed(self, _error: Exception) -> None:
        self._painter.end()
        self.failed.emit()

    def _on_dialog_rejected(self) -> None:
        self.ended.emit(False)  # noqa: FBT003


def _rendered(pdf: bytes | Path, number: int, wide: int, progress: Progress) -> QImage:
    progress(0, 1)
    return picture(pdf, number, wide)
