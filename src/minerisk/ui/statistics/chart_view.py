"""A chart on the screen: every mark can be reached with mouse and arrow keys, says itself, and opens what is behind it.

The one module that loads pyqtgraph, and numpy with it: import it where a chart is first shown.
"""

from typing import Any, TypeAlias

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QGraphicsItem, QSizePolicy, QVBoxLayout, QWidget

from minerisk.domain.chart import Chart, Entry, Shape
from minerisk.ui.look import theme
from minerisk.ui.statistics.drawing import Drawing, Line
from minerisk.ui.statistics.ink import Ink
from minerisk.ui.statistics.shapes import draw
from minerisk.ui.widgets.basic import announce, plain_tooltip
from minerisk.ui.widgets.roles import Role, is_a

Place: TypeAlias = tuple[int, int]
"""A slot of the chart, and a series in it."""

_LYING = frozenset({Shape.BARS, Shape.PYRAMID})
_SYMBOLS = ("o", "s", "t", "d")
_POINT = 7
_TALL = 190
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class ChartView(QWidget):
    """Draws one chart. ``opened`` gives the filter of the records behind the mark that was chosen."""

    opened = Signal(object)

    def __init__(self, chart: Chart) -> None:
        super().__init__()
        self._drawing = Drawing(view=QRectF(0, 0, 1, 1), places=())
        self._at: Place | None = None
        self._ink = Ink((), (), (), QRectF())
        self._canvas = _canvas()
        self._view = self._canvas.centralWidget
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._canvas)
        self.setObjectName(f"chart-{chart.name}")
        is_a(self, Role.Chart)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.show_chart(chart)

    def show_chart(self, chart: Chart) -> None:
        """Draw another one."""
        self._chart = chart
        self._at = None
        self.setAccessibleName(f"{chart.title}. {chart.note}")
        self.setAccessibleDescription("")
        self._draw()

    @property
    def chart(self) -> Chart:
        """What is drawn."""
        return self._chart

    @property
    def entry(self) -> Entry | None:
        """The mark that is selected."""
        return None if self._at is None else self._chart.slots[self._at[0]][self._at[1]]

    def sizeHint(self) -> QSize:
        return QSize(320, _TALL)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, _TALL)

    def render_to(self, painter: QPainter, where: QRectF) -> None:
        """Draw the chart alone into ``where``, without the ring."""
        self._ink.surround(QRectF())
        self._canvas.render(painter, where, self._canvas.viewport().rect())
        self._show_ring()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._at is None and self._drawing.places:
            self._select((0, 0))
        self._show_ring()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ink.surround(QRectF())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS and self._at is not None:
            self._step(*_ARROWS[key])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End} and self._drawing.places:
            self._select((0 if key is Qt.Key.Key_Home else len(self._drawing.places) - 1, 0))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and not event.isAutoRepeat():
            self._open()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._near(event.position())
        entry = self._chart.slots[found[0]][found[1]] if found else None
        plain_tooltip(self, entry.words if entry else "")
        self.setCursor(Qt.CursorShape.PointingHandCursor if entry else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self._near(event.position())
        if event.button() is Qt.MouseButton.LeftButton and found is not None:
            self._select(found)
            self._open()

    def _draw(self) -> None:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        drawing = self._drawing = draw(self._chart, QSizeF(self.size()), right_to_left=mirrored)
        self._view.clear()
        self._view.setRange(drawing.view, padding=0)
        self._ink = Ink(drawing.rules, drawing.bars, drawing.words, drawing.view)
        self._view.addItem(self._ink, ignoreBounds=True)
        for line, symbol in zip(drawing.lines, _SYMBOLS, strict=False):
            self._view.addItem(_points(line, symbol), ignoreBounds=True)
        self._show_ring()

    def _step(self, across: int, down: int) -> None:
        slot, series = self._at or (0, 0)
        if self._chart.shape in _LYING:
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            slot, series = slot + down, series + (-across if mirrored else across)
        else:
            slot, series = slot + across, series - down
        if 0 <= slot < len(self._drawing.places):
            self._select((slot, min(max(series, 0), len(self._drawing.places[slot]) - 1)))

    def _select(self, at: Place) -> None:
        self._at = at
        entry = self.entry
        if entry is not None:
            self.setAccessibleDescription(entry.words)
            announce(self, entry.words)
        self._show_ring()

    def _show_ring(self) -> None:
        shown = self._at is not None and self.hasFocus()
        self._ink.surround(self._drawing.places[self._at[0]][self._at[1]] if shown and self._at else QRectF())

    def _open(self) -> None:
        entry = self.entry
        if entry is not None and entry.mark.n:
            self.opened.emit(entry.mark.behind)

    def _near(self, at: QPointF) -> Place | None:
        """Return the mark whose band is under a point of the widget; with several, the nearest."""
        point: QPointF = self._view.mapSceneToView(at)
        lying = self._chart.shape in _LYING
        best: tuple[float, Place] | None = None
        for slot, places in enumerate(self._drawing.places):
            for series, place in enumerate(places):
                middle = place.center()
                off = abs(point.y() - middle.y()) if lying else abs(point.x() - middle.x())
                away = abs(point.x() - middle.x()) if lying else abs(point.y() - middle.y())
                if off <= 0.5 and (best is None or away < best[0]):
                    best = (away, (slot, series))
        return best[1] if best else None


def _canvas() -> Any:  # noqa: ANN401  (pyqtgraph has no types)
    """Return a plotting area without axes, menu or mouse: all of it is drawn, named and listened to here."""
    canvas = pg.GraphicsView(background=theme.colour("bg.surface"))
    canvas.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view = pg.ViewBox(enableMouse=False, enableMenu=False)
    view.disableAutoRange()
    view.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape, enabled=False)
    canvas.setCentralItem(view)
    return canvas


def _points(line: Line, symbol: str) -> Any:  # noqa: ANN401
    colour = theme.colour(line.colour)
    return pg.PlotDataItem(
        [point.x() for point in line.points],
        [point.y() for point in line.points],
        pen=pg.mkPen(colour, width=2),
        symbol=symbol,
        symbolSize=_POINT,
        symbolBrush=colour,
        symbolPen=None,
        antialias=True,
    )
