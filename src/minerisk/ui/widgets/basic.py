"""The words every page is built with: text, buttons, cards, chips, segments.

Text from anywhere is shown as it is, never read as markup: ``plain`` is the one place that makes a label.
"""

from collections.abc import Mapping
from html import escape

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from minerisk.ui.look import painting, theme
from minerisk.ui.widgets import keys
from minerisk.ui.widgets.roles import Role, is_a

_HEIGHTS = {"small": 32, "normal": 36, "big": 44}
_PADDING = {"small": 12, "normal": 16, "big": 20}
_CAP = 18
_COLOURS = {
    "primary": ("accent", "", "accent.text"),
    "secondary": ("bg.surface", "border.control", "text.primary"),
    "quiet": ("", "", "accent"),
    "danger": ("bg.surface", "error", "error"),
    "final": ("error", "", "bg.surface"),
}
"""Fill, border and text of a button, by kind."""
_ROOM = 640
"""Pixels that a page has at least, in the smallest window."""


def plain(text: str = "", role: str = "body", parent: QWidget | None = None, *, wrap: bool = False) -> QLabel:
    """Return a label that shows ``text`` as it is.

    ``role`` is body, strong, title, section, label, hint, small, caption, secondary, figure, mono or code.
    """
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(wrap)
    label.setProperty("role", role)
    if wrap:
        label.setMinimumWidth(0)
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return label


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and show the change: ``set_property(box, "state", "error")``."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def plain_tooltip(widget: QWidget, text: str) -> None:
    """Give ``widget`` a tip that shows ``text`` as it is."""
    widget.setToolTip(f"<span>{escape(text)}</span>" if text else "")


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say ``text`` when it has said what it is saying."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def line(*, upright: bool = False) -> QFrame:
    """Return a thin line between things."""
    made = QFrame()
    made.setProperty("role", "line")
    if upright:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


def pressed_by_return(made: QAbstractButton, event: QKeyEvent) -> bool:
    """Press ``made``, which has the focus, where ``event`` is the Return key; return whether it was.

    Qt leaves Return to the default button of a dialog, and outside a dialog to nobody.
    """
    is_return = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    alone = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
    if not (is_return and alone):
        return False
    event.accept()
    if not event.isAutoRepeat():
        made.click()
    return True


class Button(QPushButton):
    """A button that shows its key beside its word. Make it with ``button``."""

    def __init__(self, text: str, *, kind: str, icon: str | None, key: str | None, size: str) -> None:
        super().__init__(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when the mouse comes or goes
        self._kind, self._icon, self._key, self._size = kind, icon, key, size
        self._cap = keys.called(key) if key else ""
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self._listen()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._listen()
        self.updateGeometry()

    def _listen(self) -> None:
        # Qt forgets a button's key whenever its text changes; and its "Enter" is the one of the number pad alone.
        if self._key:
            self.setShortcut(self._key.replace("Enter", "Return"))

    def sizeHint(self) -> QSize:
        padding = 12 if self._kind == "quiet" else _PADDING[self._size]
        height = max(_HEIGHTS[self._size], self._metrics().height() + 12)
        wide = self._content_width()
        return QSize(max(height, wide + 2 * padding), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.begin(self)
        fill, border, token = self._colours()
        painting.box(painter, self.rect(), theme.current().radii["control"], fill, border)
        self._paint_content(painter, token)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_return(self, event):
            super().keyPressEvent(event)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(theme.font(self._role()))

    def _role(self) -> str:
        return "small" if self._size == "small" else "strong"

    def _shown(self) -> str:
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _cap_width(self) -> int:
        return QFontMetrics(theme.font("caption")).horizontalAdvance(self._cap) + 12

    def _content_width(self) -> int:
        parts = [20] if self._icon else []
        parts += [self._metrics().horizontalAdvance(self._shown()) + 2] if self.text() else []
        parts += [self._cap_width()] if self._key else []
        return sum(parts) + 8 * (len(parts) - 1)

    def _colours(self) -> tuple[str, str, str]:
        """Return fill, border and text for the kind and the state that the button is in."""
        if not self.isEnabled():
            return ("", "", "text.disabled") if self._kind == "quiet" else ("bg.alt", "border.subtle", "text.disabled")
        active = self.underMouse() or self.isDown()
        fill, border, token = _COLOURS.get(self._kind, _COLOURS["secondary"])
        hovered = "accent.hover" if self._kind == "primary" else "error" if self._kind == "final" else "bg.alt"
        return (hovered if active else fill, border, token)

    def _paint_content(self, painter: QPainter, token: str) -> None:
        room = self.rect()
        left = self._content_start()
        if self._icon:
            painting.icon(painter, painting.along(painter, room, left, 20), self._icon, token)
            left += 28
        if self.text():
            wide = min(self._metrics().horizontalAdvance(self._shown()) + 2, room.width() - left)
            part = painting.along(painter, room, left, wide)
            painting.line(painter, part, self._shown(), theme.font(self._role()), token)
            left += wide + 8
        if self._key:
            self._paint_cap(painter, painting.along(painter, room, left, self._cap_width()), token)

    def _content_start(self) -> int:
        return max(4, (self.width() - self._content_width()) // 2)

    def _paint_cap(self, painter: QPainter, part: QRect, token: str) -> None:
        tall = max(_CAP, QFontMetrics(theme.font("caption")).height() + 2)
        cap = QRect(part.x(), part.center().y() - tall // 2 + 1, part.width(), tall)
        painter.setOpacity(0.85)
        painting.box(painter, cap, 4, "", token)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painting.line(painter, cap.adjusted(6, 0, 0, 0), self._cap, theme.font("caption"), token)


def button(
    text: str, kind: str = "secondary", *, icon: str | None = None, key: str | None = None, size: str = "normal"
) -> Button:
    """Return a button.

    Args:
        text: may hold an ``&`` before the letter that Alt presses it with. Empty: the caller sets an accessible name.
        kind: secondary, primary (one on a page), quiet, danger, or final: the last one before something is lost.
        icon: name of an icon, shown before the words.
        key: its key, e.g. ``Ctrl+Enter``; becomes its shortcut and is shown inside.
        size: small, normal or big.
    """
    return Button(text, kind=kind, icon=icon, key=key, size=size)


class Card(QFrame):
    """A white box. Things go into ``body``; a card with a title has a header row, to which ``header`` may be added."""

    def __init__(self, title: str = "", *, margin: int = 16, spacing: int = 12) -> None:
        super().__init__()
        self.setProperty("role", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        self.header = QHBoxLayout()
        self.header.setContentsMargins(15, 8, 8, 8)
        self.header.setSpacing(12)
        if title:
            self.header.addWidget(plain(title, "section"))
            self.header.addStretch(1)
            outer.addLayout(self.header)
            outer.addWidget(line())
        self.body = QVBoxLayout()
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(spacing)
        outer.addLayout(self.body, 1)


def card(title: str = "", *, margin: int = 16) -> Card:
    """Return a card; with ``margin=0`` its rows reach from edge to edge."""
    return Card(title, margin=margin)


class Chip(QWidget):
    """A word on a tint, with an icon where the word is a status."""

    def __init__(self, text: str, kind: str = "neutral", icon: str | None = None) -> None:
        super().__init__()
        self._text, self._kind, self._icon = text, kind, icon
        is_a(self, Role.StaticText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        """The word."""
        return self._text

    def show_text(self, text: str, kind: str = "neutral", icon: str | None = None) -> None:
        """Show another word."""
        self._text, self._kind, self._icon = text, kind, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return painting.chip_size(self._text, self._icon)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.begin(self)
        painting.chip(painter, self.rect(), self._text, self._kind, self._icon)
        painter.end()


class Segment(QFrame):
    """A row of words, or a column where they are long, of which one is chosen. ``chosen`` gives its key."""

    chosen = Signal(str)

    def __init__(self, options: Mapping[str, str], selected: str | None = None) -> None:
        super().__init__()
        self._buttons = {key: _SegmentButton(text) for key, text in options.items()}
        is_a(self, Role.Grouping)
        group = QButtonGroup(self)
        wide = sum(one.sizeHint().width() for one in self._buttons.values())
        beside = QBoxLayout.Direction.LeftToRight if wide <= _ROOM else QBoxLayout.Direction.TopToBottom
        layout = QBoxLayout(beside, self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for key, one in self._buttons.items():
            one.setObjectName(key)
            group.addButton(one)
            layout.addWidget(one)
        group.buttonClicked.connect(self._on_group_clicked)
        self.select(next(iter(options), "") if selected is None else selected)

    @property
    def selected(self) -> str:
        """The key that is chosen."""
        return next((key for key, one in self._buttons.items() if one.isChecked()), "")

    def select(self, key: str) -> None:
        """Choose ``key`` without a signal."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)
        self._enter_at_selected()

    def _enter_at_selected(self) -> None:
        """Have Tab come to what is chosen, or to the first word; from there arrow keys go on."""
        entry = self.selected or next(iter(self._buttons), "")
        for key, one in self._buttons.items():
            one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if key == entry else Qt.FocusPolicy.ClickFocus)

    def _on_group_clicked(self) -> None:
        self._enter_at_selected()
        self.chosen.emit(self.selected)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.begin(self)
        painting.box(painter, self.rect(), theme.current().radii["control"], "bg.surface", "border.control")
        painter.end()


class _SegmentButton(QPushButton):
    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # a screen reader is told of one of several
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font("strong"))
        return QSize(metrics.horizontalAdvance(self.text()) + 34, max(36, metrics.height() + 12))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_return(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.begin(self)
        inside = self.rect().adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse():
            painting.box(painter, inside, 5, "accent.subtle" if self.isChecked() else "bg.alt")
        font = theme.font("strong" if self.isChecked() else "body")
        token = "accent" if self.isChecked() else "text.primary"
        token = token if self.isEnabled() else "text.disabled"
        wide = QFontMetrics(font).horizontalAdvance(self.text()) + 2
        part = painting.along(painter, self.rect(), (self.width() - wide) // 2, wide)
        painting.line(painter, part, self.text(), font, token)
        painter.end()


def clear(layout: QLayout) -> None:
    """Take everything out of a layout, and delete it."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)
