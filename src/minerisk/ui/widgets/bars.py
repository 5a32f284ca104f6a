"""Bars: what went well or wrong, what can be undone, and the row of buttons at the foot of a page."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from minerisk.ui.look import painting, theme
from minerisk.ui.look.icons import pixmap
from minerisk.ui.widgets.basic import Button, announce, button, plain
from minerisk.ui.widgets.roles import Role, is_a

_KINDS = {
    "info": ("info.bg", "info", "info-circle"),
    "ok": ("success.bg", "success", "circle-check"),
    "warn": ("warning.bg", "warning.line", "alert-triangle"),
    "err": ("error.bg", "error", "alert-octagon"),
}
_TONES = {"info": "info", "ok": "success", "warn": "warning", "err": "error"}


def picture(name: str, token: str, size: int = 20) -> QLabel:
    """Return an icon that stands beside words that say the same."""
    label = plain()
    label.setPixmap(pixmap(name, token, size, label.devicePixelRatioF()))
    label.setFixedSize(size, size)
    return label


class MessageBar(QFrame):
    """A tinted bar: icon, title, text, and what can be done. ``action_chosen`` gives the key of the action."""

    action_chosen = Signal(str)

    def __init__(self, kind: str, title: str, text: str = "", actions: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self._kind = kind
        is_a(self, Role.AlertMessage if kind in {"err", "warn"} else Role.Notification)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(f"{title}. {text}" if text else title)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(picture(_KINDS[kind][2], _TONES[kind]), 0, Qt.AlignmentFlag.AlignTop)
        self.words = QVBoxLayout()
        self.words.setSpacing(2)
        row.addLayout(self.words, 1)
        if title:
            self._title = plain(title, "strong", wrap=True)
            self._title.setProperty("tone", _TONES[kind])
            self.words.addWidget(self._title)
        if text:
            self.words.addWidget(plain(text, wrap=True))
        if actions:
            self.words.addLayout(self._actions(actions))

    def _actions(self, actions: Mapping[str, str]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(12)
        for key, text in actions.items():
            made = button(text, size="small")
            made.setObjectName(key)
            made.clicked.connect(self._on_action_clicked)
            row.addWidget(made)
        row.addStretch(1)
        return row

    def _on_action_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.action_chosen.emit(sender.objectName())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.begin(self)
        fill, border, _ = _KINDS[self._kind]
        painting.box(painter, self.rect(), theme.current().radii["control"], fill, border)
        painter.setClipRect(painting.along(painter, self.rect(), 0, 4))
        painting.box(painter, self.rect(), theme.current().radii["control"], border)
        painter.end()


class ErrorSummary(MessageBar):
    """What is wrong on a page, each line a way to its question. ``link_chosen`` gives the key of the line.

    ``show_problems`` takes the focus, so that a screen reader begins here.
    """

    link_chosen = Signal(str)

    def __init__(self, title: str) -> None:
        super().__init__("err", title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring_radius", theme.current().radii["control"])
        self._links: list[_Link] = []
        self._heading = title
        self.hide()

    def show_problems(self, problems: Sequence[tuple[str, str]]) -> None:
        """Show lines of (key, sentence); none hides the bar."""
        for link in self._links:
            self.words.removeWidget(link)
            link.hide()
            link.deleteLater()
        self._links = [_Link(key, text) for key, text in problems]
        for link in self._links:
            link.clicked.connect(self._on_link_clicked)
            self.words.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        said = ". ".join([self._heading, *(text for _, text in problems)])
        self.setAccessibleName(said)
        self.setVisible(bool(problems))
        if problems:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, said)

    def _on_link_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, _Link):
            self.link_chosen.emit(sender.key)


class _Link(Button):
    """An underlined sentence inside an error summary."""

    def __init__(self, key: str, text: str) -> None:
        super().__init__(text.replace("&", "&&"), kind="link", icon=None, key=None, size="normal")
        self.key = key

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font("body"))
        return QSize(metrics.horizontalAdvance(self._shown()) + 2, max(24, metrics.height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.begin(self)
        font = theme.font("body")
        font.setUnderline(True)
        painting.line(painter, self.rect(), self._shown(), font, "error")
        painter.end()


class UndoBar(QFrame):
    """Says what was removed, until the next action. ``undone`` when the person wants it back."""

    undone = Signal()

    def __init__(self, text: str, undo: str) -> None:
        super().__init__()
        self.setMinimumHeight(48)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(12)
        row.addWidget(picture("trash", "inverse.text"))
        self._text = plain(text)
        self._text.setProperty("tone", "inverse")
        row.addWidget(self._text, 1)
        self._undo = _Inverse(undo, kind="quiet", icon="arrow-back-up", key=None, size="normal")
        self._undo.setProperty("ring_token", "inverse.text")
        self._undo.clicked.connect(self.undone)
        row.addWidget(self._undo)

    def say(self, text: str) -> None:
        """Show the bar with another text."""
        self._text.setText(text)
        self.show()
        announce(self, text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.begin(self)
        painting.box(painter, self.rect(), theme.current().radii["control"], "inverse.bg")
        painter.end()


class _Inverse(Button):
    """A quiet button on a bar in the colour of text."""

    def _colours(self) -> tuple[str, str, str]:
        return "", "", "inverse.accent"


class BottomBar(QFrame):
    """The row at the foot of a page; it never scrolls. What leads back stands at the start, onward at the end."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "bottom-bar")
        row = QHBoxLayout(self)
        row.setSpacing(12)
        self._row = row
        self._note = plain(role="hint")
        self._start, self._end = QHBoxLayout(), QHBoxLayout()
        for part in (self._start, self._end):
            part.setSpacing(12)
        row.addLayout(self._start)
        row.addStretch(1)
        row.addWidget(self._note)
        row.addLayout(self._end)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side, tall = (24, 13) if self.window().width() >= theme.NARROW else (16, 9)
        self._row.setContentsMargins(side, tall, side, tall + 1)
        parts = (self._start, self._note, self._end)
        needed = sum(part.sizeHint().width() + self._row.spacing() for part in parts)
        self._note.setVisible(bool(self._note.text()) and needed + 2 * side <= self.width())

    def add_note(self, text: str) -> None:
        """Say ``text`` before what leads onward, where there is room for it beside the buttons."""
        self._note.setText(text)

    def add_start(self, widget: QWidget) -> None:
        """Put ``widget`` after what stands at the start."""
        self._start.addWidget(widget)

    def add_end(self, widget: QWidget) -> None:
        """Put ``widget`` after what stands at the end."""
        self._end.addWidget(widget)
