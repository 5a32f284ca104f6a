"""A slide of a lesson for reading: as the audience sees it, and beside it what the trainer says."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from minerisk.domain.lesson import Ask, Block, Number, Strip
from minerisk.i18n import Catalog
from minerisk.ui.learn.slide_view import SlideView
from minerisk.ui.look import painting, theme
from minerisk.ui.widgets.basic import Chip, plain
from minerisk.ui.widgets.flow import Flow

_ROOM = 720
"""Pixels that slide and note need beside each other."""
_SLIDE, _NOTE = 64, 36
_EDGE = 3


class SlideRow(QWidget):
    """Beside each other where there is room, else the note below."""

    def __init__(self, block: Block, slide: SlideView, place: str, tr: Catalog) -> None:
        """Make it; ``place`` says which slide it is, of how many."""
        super().__init__()
        self.slide = slide
        self._frame = _Frame(slide)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(20)
        self._row.addWidget(self._frame, _SLIDE)
        self._row.addWidget(_note(block, place, tr), _NOTE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        beside = self.width() >= theme.scaled(_ROOM)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        super().resizeEvent(event)

    def mark(self, shown: bool) -> None:  # noqa: FBT001  (a state)
        """Mark it as what the audience sees now."""
        self._frame.mark(shown)


class _Frame(QWidget):
    """A border around a slide; in the colour of what is chosen while it is shown."""

    def __init__(self, slide: SlideView) -> None:
        super().__init__()
        self._is_shown = False
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.addWidget(slide, 0, Qt.AlignmentFlag.AlignTop)
        column.addStretch(1)
        self._slide = slide

    def mark(self, shown: bool) -> None:  # noqa: FBT001  (a state)
        """Change the colour of the border."""
        self._is_shown = shown
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.begin(self)
        around = self._slide.geometry().adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE)
        token, width = ("accent", _EDGE) if self._is_shown else ("border.subtle", 1)
        painting.box(painter, around, theme.current().radii["chip"], "bg.surface", token, width)
        painter.end()


def _note(block: Block, place: str, tr: Catalog) -> QWidget:
    note = QWidget()
    column = QVBoxLayout(note)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    chips = Flow()
    for text in (place, *_kinds(block, tr)):
        chips.addWidget(Chip(text))
    column.addLayout(chips)
    if isinstance(block, Ask):
        letter, best = next(pair for pair in zip("ABCD", block.options, strict=False) if pair[1].is_best)
        said = tr("Best answer: {letter}, {answer}", letter=letter, answer=best.text)
        column.addWidget(plain(said, "strong", wrap=True))
        column.addWidget(plain(block.why, wrap=True))
    for paragraph in block.note:
        column.addWidget(plain(paragraph, "secondary" if isinstance(block, Ask) else "body", wrap=True))
    if isinstance(block, Number):
        text = tr("A number stands here once your office has confirmed it on Home, and for half a year.")
        column.addWidget(plain(text, "hint", wrap=True))
    column.addStretch(1)
    return note


def _kinds(block: Block, tr: Catalog) -> list[str]:
    kinds = {Ask: tr("Question"), Strip: tr("Several pictures"), Number: tr("Number to call")}
    card = tr("Card {card}", card=block.card) if block.card else ""
    return [text for text in (kinds.get(type(block), ""), card) if text]
