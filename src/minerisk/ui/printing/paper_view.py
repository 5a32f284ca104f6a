"""Printed pages on the screen: pictures of paper, one below the other, in their own size or as a whole."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from minerisk.i18n import Catalog
from minerisk.ui.look import painting, theme
from minerisk.ui.widgets.basic import clear
from minerisk.ui.widgets.roles import Role, is_a

PAPER_WIDTH: Final = 794
"""Pixels that A4 is wide in its own size, at 96 to the inch."""
_MARGIN = 16


class Zoom(StrEnum):
    """How big a page is shown."""

    WHOLE = "whole"
    ACTUAL = "actual"


class PaperView(QScrollArea):
    """Shows pages. ``page_changed`` gives the number of the page that is seen, from 1, and how many there are."""

    page_changed = Signal(int, int)

    def __init__(self, tr: Catalog) -> None:
        super().__init__()
        self._tr = tr
        self._zoom = Zoom.ACTUAL
        self.sheets: list[_Sheet] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("ring", "inside")
        self.setAccessibleName(tr("Preview"))
        is_a(self, Role.Document)
        self.viewport().setAutoFillBackground(False)
        self._inner = inner = QWidget()
        inner.setProperty("role", "page")
        inner.setAutoFillBackground(False)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._column.setSpacing(_MARGIN)
        self.setWidget(inner)
        self.verticalScrollBar().valueChanged.connect(self._say_page)

    @property
    def page(self) -> int:
        """The page that is seen, from 1; 0 where there is none."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return max(min(1, len(self.sheets)), sum(top <= middle for top in self._tops()))

    def show_pages(self, pages: Sequence[QImage]) -> None:
        """Show pages from the first one; none takes all away."""
        clear(self._column)
        self.sheets = [_Sheet(page) for page in pages]
        for number, sheet in enumerate(self.sheets, 1):
            sheet.setAccessibleName(self._tr("Page {page} of {pages}", page=number, pages=len(pages)))
            self._column.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)
        self._size()
        self.verticalScrollBar().setValue(0)
        self._say_page()

    def show_zoom(self, zoom: Zoom) -> None:
        """Show the pages bigger or smaller; the page that is seen stays in view."""
        page = self.page
        self._zoom = zoom
        self._size()
        self._inner.adjustSize()
        if page > 1:
            self.go_to(page)

    def go_to(self, page: int) -> None:
        """Bring a page into view, by its number from 1."""
        self.verticalScrollBar().setValue(self._tops()[page - 1] - _MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size()

    def _tops(self) -> list[int]:
        """Return where each page begins; known before Qt has put it there."""
        heights = [sheet.height() + _MARGIN for sheet in self.sheets]
        return [_MARGIN + sum(heights[:number]) for number in range(len(heights))]

    def _size(self) -> None:
        wide = min(PAPER_WIDTH, self.viewport().width() - 2 * _MARGIN)
        for sheet in self.sheets:
            sheet.fit(wide, self.viewport().height() - 2 * _MARGIN if self._zoom is Zoom.WHOLE else 0)

    def _say_page(self) -> None:
        self.page_changed.emit(self.page, len(self.sheets))


class _Sheet(QWidget):
    """One page."""

    def __init__(self, picture: QImage) -> None:
        super().__init__()
        self._picture = picture
        is_a(self, Role.Graphic)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def fit(self, width: int, height: int) -> None:
        """Take this width, or less where the page would be higher than ``height``; 0 is any height."""
        whole = self._picture.size()
        size = QSize(max(width, 80), whole.height() * max(width, 80) // whole.width())
        if 0 < height < size.height():
            size = QSize(whole.width() * height // whole.height(), height)
        self.setFixedSize(size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.begin(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        exact = self.size() * self.devicePixelRatioF()
        smooth = Qt.TransformationMode.SmoothTransformation
        shown = self._picture if exact == self._picture.size() else self._picture.scaled(exact, mode=smooth)
        painter.drawImage(self.rect(), shown)
        painter.setPen(theme.colour("border.subtle"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
