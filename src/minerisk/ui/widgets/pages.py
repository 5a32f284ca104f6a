"""What holds a page: scrolling with margins, columns that stand below each other in a narrow window, the focus ring."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QBoxLayout,
    QFrame,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from minerisk.ui.look import painting, theme

MARGIN = 24
_GAP = 4


def is_narrow(widget: QWidget) -> bool:
    """Return whether the window of ``widget`` has room for one column only."""
    return widget.window().width() < theme.scaled(theme.NARROW)


def focus_next(panes: Sequence[QWidget], focused: QWidget) -> None:
    """Give the focus to the pane after the one that has ``focused``, as far as it takes it."""
    at = next((i for i, pane in enumerate(panes) if pane.isAncestorOf(focused)), -1)
    for step in range(1, len(panes) + 1):
        target = first_focusable(panes[(at + step) % len(panes)])
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
            return


def first_focusable(within: QWidget) -> QWidget | None:
    """Return what Tab reaches first inside ``within``, or None."""
    at: QWidget | None = within.nextInFocusChain()
    while at is not None and at is not within:
        can = at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.isEnabled() and at.isVisible()
        if can and within.isAncestorOf(at):
            return at
        at = at.nextInFocusChain()
    return None


def tab_in_order(layout: QLayout) -> None:
    """Have Tab visit what stands in ``layout`` as it is read, whenever it was made."""
    _chain(list(stops(layout)))


def tab_before(firsts: Sequence[QWidget], then: QWidget) -> None:
    """Have Tab visit ``firsts``, which were made later than ``then``, before it."""
    _chain([then, *firsts, *([then] if firsts else [])])


def tab_after(first: QWidget, area: QWidget) -> None:
    """Have Tab visit what stands in ``area`` right after ``first``, in the order in which it was made."""
    inside, at = [], first.nextInFocusChain()
    while at is not None and at is not first:
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus and area.isAncestorOf(at):
            inside.append(at)
        at = at.nextInFocusChain()
    _chain([first, *inside])


def tab_last(bar: QWidget) -> None:
    """Have Tab visit what stands on ``bar`` after everything else in the window, whenever that was made."""
    layout, end = bar.layout(), QWidget(bar)  # what is made now is visited last
    end.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if layout is not None:
        _chain([end, *stops(layout)])
    end.setParent(None)


def _chain(widgets: Sequence[QWidget]) -> None:
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)


def stops(layout: QLayout) -> Iterator[QWidget]:
    """Give what Tab comes to in ``layout``, in the order of reading."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                yield widget
            inner = widget.layout()
        if inner is not None:
            yield from stops(inner)


class ScrollPage(QScrollArea):
    """A page that scrolls up and down. Things go into ``column``, which is at most ``widest`` pixels wide."""

    def __init__(self, *, widest: int = 0, spacing: int = 16) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("ring_around", self)
        self.viewport().setAutoFillBackground(False)
        inner = _Inner()
        inner.setProperty("role", "page")
        inner.setAutoFillBackground(False)
        self._outer = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._outer.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        holder = QWidget()
        if widest:
            holder.setMaximumWidth(widest)
        self.column = QVBoxLayout(holder)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(spacing)
        self._outer.addWidget(holder, 1000)
        self._outer.addStretch(1)
        self.setWidget(inner)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a ring where Tab came to a page that keys scroll, but not where the page was just opened."""
        by_tab = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        self.setProperty("ring", "inside" if by_tab else "none")
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        side = MARGIN if self.width() >= 880 else 16
        self._outer.setContentsMargins(side, MARGIN if side == MARGIN else 16, side, MARGIN)
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 160)


class _Inner(QWidget):
    """What scrolls. It is as high as its words need at the width it gets, not at the least width it could have."""

    def minimumSizeHint(self) -> QSize:
        least, layout = super().minimumSizeHint(), self.layout()
        wraps = layout is not None and layout.hasHeightForWidth()
        return QSize(least.width(), 0) if wraps else least


class Columns(QWidget):
    """Two things side by side; in a narrow window one below the other.

    The second is ``side_width`` wide, more where text is large.
    """

    def __init__(self, main: QWidget, side: QWidget, *, side_width: int, gap: int = 16) -> None:
        super().__init__()
        self._side, self._side_width = side, theme.scaled(side_width)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(gap)
        self._row.addWidget(main, 1)
        self._row.addWidget(side)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        below = is_narrow(self)
        wanted = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        self._side.setMinimumWidth(0 if below else self._side_width)
        self._side.setMaximumWidth(16777215 if below else self._side_width)
        if self._row.direction() is not wanted:
            self._row.setDirection(wanted)


class FocusRing(QObject):
    """Draws a ring of 2 px around what has the focus, 2 px away from it, and scrolls it into view.

    One for the whole program, as long as ``parent`` lives. A widget may ask for the ring ``inside`` its edge, or for
    ``none``, by the property ``ring``, and for other corners by ``ring_radius``.
    """

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._followed: list[QWidget] = []
        self._ring: _Ring | None = None
        app.focusChanged.connect(self._on_app_focus_changed)

    def _on_app_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._forget()
        if new is None or new.isWindow() or new.window().windowType() is Qt.WindowType.Popup:
            return
        shown = _ringed(new)
        if shown.property("ring") == "none":
            return
        ground = _ground(shown)
        self._ring = _Ring(ground, shown)
        self._followed = _between(shown, ground)
        for widget in self._followed:
            widget.installEventFilter(self)
        self._ring.follow()
        _reveal(shown)

    def _forget(self) -> None:
        # What had the focus, and the ring with it, may have been deleted with its page.
        for widget in self._followed:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._followed = []
        if self._ring is not None and isValid(self._ring):
            self._ring.let_go()
        self._ring = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moved = event.type() in {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}
        if moved and self._ring is not None and isValid(self._ring):
            self._ring.follow()
        return False


class _Ring(QWidget):
    """The ring itself: takes no mouse, moves with what it surrounds, and goes with it."""

    def __init__(self, ground: QWidget, target: QWidget) -> None:
        super().__init__(ground)
        self._target: QWidget | None = target
        self._inside = target.property("ring") == "inside"
        self._token = str(target.property("ring_token") or "focus")
        self._radius = int(target.property("ring_radius") or theme.current().radii["control"])
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        target.destroyed.connect(self.hide)

    def follow(self) -> None:
        """Stand around the target as it is now."""
        target, ground = self._target, self.parentWidget()
        if target is None or ground is None or not isValid(target):
            self.hide()
            return
        rect = QRect(target.mapTo(ground, target.rect().topLeft()), target.size())
        out = -2 if self._inside else _GAP
        self.setGeometry(rect.adjusted(-out, -out, out, out))
        self.setVisible(target.isVisible())
        self.raise_()

    def let_go(self) -> None:
        """Go away, now: what waits to be deleted later when its window goes ends the program."""
        self._target = None
        self.hide()
        self.setParent(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.begin(self)
        painting.box(painter, self.rect(), self._radius + (0 if self._inside else _GAP), "", self._token, 2)
        painter.end()


def _ringed(widget: QWidget) -> QWidget:
    """Return what the ring goes around: the frame that ``widget`` is a part of, where it is the inside of one."""
    proxy = widget.property("ring_around")
    if isinstance(proxy, QWidget):
        return proxy
    parent = widget.parentWidget()
    return parent if parent is not None and parent.focusProxy() is widget else widget


def _ground(widget: QWidget) -> QWidget:
    """Return what the ring is drawn on: the inside of the nearest scroll area, or the window."""
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        holder = above.parentWidget()
        if holder is not None and not holder.isWindow() and isinstance(holder.parentWidget(), QAbstractScrollArea):
            return above
        above = holder
    return above or widget.window()


def _between(widget: QWidget, ground: QWidget) -> list[QWidget]:
    """Return ``widget`` and what it stands in, up to ``ground``."""
    found = []
    at: QWidget | None = widget
    while at is not None and at is not ground:
        found.append(at)
        at = at.parentWidget()
    return found


def _reveal(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            _show_whole(above, widget)
            above.ensureWidgetVisible(widget, 16, 32)
        above = above.parentWidget()


def _show_whole(area: QScrollArea, widget: QWidget) -> None:
    """Bring all of a widget into view where there is room: Qt does so with the line alone that the cursor is in."""
    inside, room = area.widget(), area.viewport().height()
    if inside is not None and inside.isAncestorOf(widget) and widget.height() + 64 <= room:
        middle = widget.mapTo(inside, widget.rect().center())
        area.ensureVisible(middle.x(), middle.y(), 0, widget.height() // 2 + 32)
