"""Finds text that does not fit, on a page as it is painted: by labels, by Qt's controls and by what paints itself."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QPaintDevice, QPaintEngine, QPaintEngineState, QPainterPath, QRegion, QTextItem
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QGraphicsView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

_ROUNDING = 2
_ICON = 24
_SPACE = 5
"""The space at the end of a line, which Qt leaves at its left where text runs from right to left."""
_Metric = QPaintDevice.PaintDeviceMetric


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of text that a widget paints, and where in the widget."""

    text: str
    room: QRectF


@dataclass(frozen=True, slots=True, kw_only=True)
class Painted:
    """What a widget itself paints, however it does, without the widgets on it."""

    lines: list[Line]
    icons: list[QRectF]


def painted(widget: QWidget) -> Painted:
    """Return the text and the icons of ``widget``."""
    sheet = _Sheet(widget.size())
    QWidget.render(widget, sheet, QPoint(), QRegion(), QWidget.RenderFlag(0))
    return sheet.engine.painted


def faults(window: QWidget) -> list[str]:
    """Return what of the text in ``window`` does not fit, one sentence each."""
    shown = [each for each in (window, *window.findChildren(QWidget)) if each.isVisibleTo(window)]
    looked_at = {each: painted(each) for each in shown if not _scrolls_what_is_typed(each)}
    found = [fault for each, seen in looked_at.items() for fault in (*_cut(each, seen), *_left_out(each, seen))]
    found += [fault for each in shown for fault in _outside(each, window)]
    return sorted({*found, *_overlapping(looked_at, window)})


def _cut(widget: QWidget, seen: Painted) -> Iterator[str]:
    """Say what was shortened, stands below an icon, or is painted beyond the edge of its widget."""
    edge = QRectF(widget.rect()).adjusted(-_ROUNDING, -_ROUNDING, _ROUNDING, _ROUNDING)
    if isinstance(widget, QLabel) and widget.wordWrap() and widget.isRightToLeft():
        edge.setLeft(-_SPACE)
    is_list = isinstance(widget.parentWidget(), QAbstractItemView)
    told = bool(widget.toolTip()) or is_list
    for line in seen.lines:
        if "…" in line.text and not told:
            yield f"shortened: {line.text!r} in {_name(widget)}"
        if any(_ink(line.room).intersects(icon) for icon in seen.icons):
            yield f"below an icon: {line.text!r} in {_name(widget)}"
        if not is_list and not edge.contains(line.room):
            yield f"cut off: {line.text!r} in {_name(widget)} {line.room.getRect()} of {widget.size().toTuple()}"


def _left_out(widget: QWidget, seen: Painted) -> Iterator[str]:
    """Say where whole lines are not painted: a label lacks letters, or a sentence in brackets has no end."""
    said = "".join(line.text for line in seen.lines)
    if isinstance(widget, QLabel) and Counter(_letters(widget.text())) != Counter(_letters(said)):
        yield f"left out: a part of {widget.text()!r} in {_name(widget)}"
    if said.count("[") != said.count("]") and "…" not in said:
        yield f"left out: a part of {said!r} in {_name(widget)}"


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isprintable() and not letter.isspace())


def _outside(widget: QWidget, window: QWidget) -> Iterator[str]:
    """Say where a widget reaches out of what it stands in; a page may be higher than what it scrolls in."""
    parent = widget.parentWidget()
    if widget is window or parent is None or widget.isWindow() or type(widget).__name__ == "_Ring":
        return
    room = parent.rect()
    scrolls = parent.parentWidget()
    is_scrolled = isinstance(scrolls, QAbstractScrollArea)
    if is_scrolled and not isinstance(scrolls, QScrollArea):
        return
    place = widget.childrenRect().translated(widget.pos()) if is_scrolled else widget.geometry()
    if place.left() < -_ROUNDING or place.right() > room.right() + _ROUNDING:
        yield f"too wide: {_name(widget)} {place.getRect()} in {_name(parent)} {room.size().toTuple()}"
    if not is_scrolled and (place.top() < -_ROUNDING or place.bottom() > room.bottom() + _ROUNDING):
        yield f"too high: {_name(widget)} {place.getRect()} in {_name(parent)} {room.size().toTuple()}"


def _overlapping(shown: Mapping[QWidget, Painted], window: QWidget) -> Iterator[str]:
    """Say which lines of text stand on each other, among those that scroll together."""
    grounds = defaultdict[QWidget, list[tuple[QRectF, str]]](list)
    for widget, seen in shown.items():
        if not isinstance(widget.parentWidget(), QAbstractItemView):
            at = QPointF(widget.mapTo(window, QPoint()))
            said = [(_ink(line.room.translated(at)), f"{line.text!r} in {_name(widget)}") for line in seen.lines]
            grounds[_ground(widget, window)] += said
    for placed in grounds.values():
        placed.sort(key=_top)
        for number, (room, one) in enumerate(placed):
            for other_room, other in takewhile(lambda below: _top(below) < room.bottom(), placed[number + 1 :]):  # noqa: B023
                both = room.intersected(other_room)
                if both.width() > _ROUNDING and both.height() > _ROUNDING:
                    yield f"on each other: {one} and {other}"


def _top(placed: tuple[QRectF, str]) -> float:
    return placed[0].top()


def _ink(room: QRectF) -> QRectF:
    """Return where letters are, without the room of a line for what is above and below most of them."""
    return room.adjusted(0, room.height() * 0.25, 0, -room.height() * 0.2)


def _ground(widget: QWidget, window: QWidget) -> QWidget:
    """Return what scrolls together with ``widget``."""
    at: QWidget | None = widget
    while at is not None and at is not window:
        parent = at.parentWidget()
        if parent is not None and isinstance(parent.parentWidget(), QAbstractScrollArea):
            return at
        at = parent
    return window


def _scrolls_what_is_typed(widget: QWidget) -> bool:
    """Return whether what a widget shows is typed by a person, and moves with the cursor."""
    holder = widget.parentWidget()
    return (
        (isinstance(widget, QLineEdit) and bool(widget.text()))
        or isinstance(holder, (QTextEdit, QPlainTextEdit, QGraphicsView))
        or isinstance(widget, QHeaderView)
    )


def _name(widget: QWidget) -> str:
    named: QWidget | None = widget
    while named is not None and not named.objectName():
        named = named.parentWidget()
    return f"{type(widget).__name__} of {named.objectName() if named is not None else 'nothing'}"


# What Qt calls has Qt's names, and takes what Qt gives.
# ruff: noqa: ANN401


class _Sheet(QPaintDevice):
    """Something to paint on that only remembers the text."""

    def __init__(self, size: QSize) -> None:
        super().__init__()
        self.engine = _Engine()
        self._metrics = {
            _Metric.PdmWidth: size.width(),
            _Metric.PdmHeight: size.height(),
            _Metric.PdmDpiX: 96,
            _Metric.PdmDpiY: 96,
            _Metric.PdmPhysicalDpiX: 96,
            _Metric.PdmPhysicalDpiY: 96,
            _Metric.PdmDepth: 32,
            _Metric.PdmDevicePixelRatioScaled: 1 << 16,
        }

    def paintEngine(self) -> QPaintEngine:
        return self.engine

    def metric(self, asked: QPaintDevice.PaintDeviceMetric) -> int:
        return self._metrics.get(asked, 1)


class _Engine(QPaintEngine):
    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.painted = Painted(lines=[], icons=[])

    def begin(self, device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        pass

    def drawTextItem(self, at: Any, item: QTextItem) -> None:
        room = QRectF(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent())
        if item.width() > 0:  # marks that only tell a direction have none
            self.painted.lines.append(Line(text=item.text(), room=self.painter().transform().mapRect(room)))

    def drawPixmap(self, room: Any, _picture: object, _part: object) -> None:
        if room.width() <= _ICON:
            self.painted.icons.append(self.painter().transform().mapRect(room))

    def drawPath(self, _path: QPainterPath) -> None:
        """Shapes are not looked at."""

    def drawPolygon(self, *_points: object) -> None:
        """Nor these."""
