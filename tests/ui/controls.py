"""Finds what cannot be used by keys alone, or by ear: on a window as it stands, one sentence for each fault."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QScrollArea,
    QScrollBar,
    QWidget,
)
from tests.ui.every_page import settle

from minerisk.ui.look import theme
from minerisk.ui.widgets.wide import Wide

_SMALLEST = 24
_CONTRAST = 3
_AROUND = 8
_NO_ROLE = {QAccessible.Role.Client, QAccessible.Role.Border, QAccessible.Role.NoRole}
"""What Qt says of a widget that it does not know."""


def stops(window: QWidget) -> list[QWidget]:
    """Return what Tab should come to, as it is now."""
    return [
        each
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
    ]


def unsaid(window: QWidget) -> Iterator[str]:
    """Say what a screen reader has no name for, or cannot call anything."""
    for each in stops(window):
        face = QAccessible.queryAccessibleInterface(each)
        if not face.text(QAccessible.Text.Name).strip():
            yield f"without a name: {told(each)}"
        if face.role() in _NO_ROLE:
            yield f"without a role: {told(each)}"
    for each in window.findChildren(QWidget):
        if each.isVisible() and _is_painted(each):
            face = QAccessible.queryAccessibleInterface(each)
            if face.text(QAccessible.Text.Name) and face.role() in _NO_ROLE:
                yield f"without a role: {told(each)}"


def small(window: QWidget) -> Iterator[str]:
    """Say what is too small to be hit by a shaking hand."""
    buttons = [each for each in window.findChildren(QAbstractButton) if each.isVisible() and _is_ours(each)]
    for each in {*stops(window), *buttons}:
        is_pressed = not isinstance(each, QLabel)  # words that only take the focus to be read
        if is_pressed and min(each.width(), each.height()) < _SMALLEST:
            yield f"too small: {told(each)} {each.size().toTuple()}"


def sideways(window: QWidget) -> Iterator[str]:
    """Say which page has to be moved from side to side."""
    for each in window.findChildren(QScrollArea):
        inside = each.widget()
        is_cut = inside is not None and inside.width() > each.viewport().width()
        if each.isVisible() and is_cut and not isinstance(each, Wide):
            yield f"wider than its page: {told(each)}"


def mnemonics(window: QWidget) -> Iterator[str]:
    """Say which letter is pressed with Alt for two things."""
    buttons = [each for each in window.findChildren(QAbstractButton) if each.isVisible()]
    letters = [_letter(each.text()) for each in buttons]
    labels = [each for each in window.findChildren(QLabel) if each.isVisible() and each.buddy() is not None]
    letters += [_letter(each.text()) for each in labels]
    for letter in {letter for letter in letters if letter and letters.count(letter) > 1}:
        yield f"Alt+{letter} is there twice"


def walked(window: QWidget) -> Iterator[str]:
    """Walk with Tab and back; say what is not found once, in the order of reading, in sight."""
    first = _first(window)
    if first is None:
        yield "nothing takes the focus"
        return
    there = list(_walk(window, first, Qt.Key.Key_Tab))
    found = [each for each, _ in there]
    yield from (f"not in sight: {told(each)}" for each, in_sight in there if not in_sight)
    yield from (f"Tab does not come to {told(each)}" for each in stops(window) if each not in found)
    for before, after in pairwise(found):
        if _is_before(after, before):
            yield f"Tab goes back, from {told(before)} to {told(after)}"
    back = [each for each, _ in _walk(window, first, Qt.Key.Key_Backtab)]
    if [back[0], *reversed(back[1:])] != found:
        yield f"Shift+Tab goes another way: {[told(each) for each in set(found) ^ set(back)]}"


def unringed(window: QWidget, seen: set[str]) -> Iterator[str]:
    """Say what looks the same with the focus as without; a kind that was ``seen`` is not looked at again."""
    for each in stops(window):
        kind = f"{type(each).__name__} {each.property('kind')} in {type(each.parentWidget()).__name__}"
        if kind in seen or not each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        seen.add(kind)
        each.clearFocus()
        each.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        place = QRect(each.mapTo(window, QPoint()), each.size())
        place = place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND) & window.rect()
        with_focus = _picture(window, place)
        each.clearFocus()
        settle()
        if _changed(_picture(window, place), with_focus) < each.width() + min(each.height(), 200):
            yield f"looks the same with the focus: {told(each)}"


def turned(window: QWidget) -> Iterator[str]:
    """Say what the wheel changes over a box that has no focus."""
    kinds = (QComboBox, QAbstractSpinBox, QAbstractSlider)
    boxes = [each for each in window.findChildren(QWidget) if isinstance(each, kinds) and each.isVisible()]
    for box in boxes:
        if isinstance(box, QScrollBar):
            continue
        box.clearFocus()
        before = _chosen(box)
        for by in (-120, 120):
            QApplication.sendEvent(box, _wheel(box, by))
            if _chosen(box) != before:
                yield f"the wheel changes {told(box)}"


def told(widget: QWidget) -> str:
    """Return what a person who mends it looks for."""
    named: QWidget | None = widget
    while named is not None and not named.objectName():
        named = named.parentWidget()
    words = widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName()
    return f"{type(widget).__name__} {words[:40]!r} of {named.objectName() if named is not None else 'nothing'}"


def _chosen(box: QWidget) -> object:
    match box:
        case QComboBox():
            return box.currentIndex(), box.currentText()
        case QAbstractSpinBox():
            return box.text()
        case QAbstractSlider():
            return box.value()
        case _:
            return None


def _wheel(over: QWidget, by: int) -> QWheelEvent:
    middle = QPointF(over.rect().center())
    return QWheelEvent(
        middle,
        QPointF(over.mapToGlobal(over.rect().center())),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )


def _is_painted(widget: QWidget) -> bool:
    return "paintEvent" in vars(type(widget)) and not isinstance(widget, QAbstractScrollArea)


def _is_ours(button: QAbstractButton) -> bool:
    """Return whether a button is no part of a widget of Qt, such as the corner of a table."""
    return type(button) is not QAbstractButton and not isinstance(button.parentWidget(), QAbstractItemView)


def _letter(text: str) -> str:
    at = text.replace("&&", "").find("&")
    return text.replace("&&", "")[at + 1 : at + 2].lower() if at >= 0 else ""


def _first(window: QWidget) -> QWidget | None:
    """Return where reading begins."""
    wanted = set(stops(window))
    at = window.nextInFocusChain()
    while at is not None and at is not window:
        if at in wanted:
            return at
        at = at.nextInFocusChain()
    return None


def _walk(window: QWidget, first: QWidget, key: Qt.Key) -> Iterator[tuple[QWidget, bool]]:
    """Give what has the focus, and whether it is in sight, until it would be given again."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    found: list[QWidget] = []
    while (focused := QApplication.focusWidget()) is not None and focused not in found:
        found.append(focused)
        QApplication.sendPostedEvents()
        yield focused, _in_sight(focused)
        QTest.keyClick(window.windowHandle(), key)
    assert focused is first, f"a trap at {told(found[-1])}: on to {focused and told(focused)}"


def _in_sight(widget: QWidget) -> bool:
    """Return whether all of a widget is seen, or as much of it as there is room for."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QAbstractScrollArea) and above.viewport().isAncestorOf(widget):
            room = above.viewport().rect()
            place = QRect(widget.mapTo(above.viewport(), QPoint()), widget.size())
            seen = place & room
            if seen.width() < min(place.width(), room.width()) or seen.height() < min(place.height(), room.height()):
                return False
        above = above.parentWidget()
    window = widget.window()
    return window.rect().contains(widget.mapTo(window, widget.rect().center()))


def _is_before(one: QWidget, other: QWidget) -> bool:
    """Return whether ``one`` is read before ``other``: it stands above it, or in its line towards the start."""
    ground, first, second = _side_by_side(one, other)
    if ground in {one, other}:
        return False
    above = first.bottom() <= second.top()
    in_line = not above and first.top() < second.bottom()
    left = first.right() <= second.left()
    right = first.left() >= second.right()
    earlier, later = (right, left) if ground.isRightToLeft() else (left, right)
    return (above and not later) or (in_line and earlier)


def _side_by_side(one: QWidget, other: QWidget) -> tuple[QWidget, QRect, QRect]:
    """Return what both stand in, and the places of the parts of it that hold them."""
    ones, others = _line(one), _line(other)
    ground = next(each for each in ones if each in others)
    parts = [_part(line, ground) for line in (ones, others)]
    return ground, parts[0], parts[1]


def _line(widget: QWidget) -> Sequence[QWidget]:
    found: list[QWidget] = []
    at: QWidget | None = widget
    while at is not None:
        found.append(at)
        at = at.parentWidget()
    return found


def _part(line: Sequence[QWidget], ground: QWidget) -> QRect:
    return line[max(0, line.index(ground) - 1)].geometry()


def _picture(window: QWidget, place: QRect) -> np.ndarray:
    image = window.grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return pixels[:, : image.width(), 2::-1].copy()


def _changed(before: np.ndarray, after: np.ndarray) -> int:
    """Return how many points changed so much that it is seen."""
    rows, columns = np.nonzero((before != after).any(axis=2))
    pairs, count = np.unique(
        np.concatenate([before[rows, columns], after[rows, columns]], axis=1), axis=0, return_counts=True
    )
    return sum(
        int(n)
        for pair, n in zip(pairs, count, strict=True)
        if theme.contrast(_hex(pair[:3]), _hex(pair[3:])) >= _CONTRAST
    )


def _hex(colour: np.ndarray) -> str:
    return "#" + "".join(f"{int(part):02X}" for part in colour)
