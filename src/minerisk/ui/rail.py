"""The rail at the side of the window: where a person can go. In a narrow window its words stand below the icons."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from minerisk.i18n import N_, Catalog
from minerisk.ui.look import painting, theme
from minerisk.ui.look.icons import art
from minerisk.ui.widgets.basic import plain, plain_tooltip, pressed_by_return
from minerisk.ui.widgets.roles import Role, is_a

WIDE, SLIM = 208, 88
_DESTINATIONS = (
    ("home", N_("Home"), "home"),
    ("learn", N_("Learn"), "book"),
    ("records", N_("Records"), "file-text"),
    ("statistics", N_("Statistics"), "chart-bar"),
    ("reports", N_("Reports"), "report-analytics"),
)
"""Key, name and icon; the n-th is reached with Ctrl and n."""
_LOGO = 32


class Rail(QFrame):
    """Brand, destinations and, at the foot, settings. ``chosen`` gives the key of a destination."""

    chosen = Signal(str)

    def __init__(self, badge: str = "", *, short_badge: str = "") -> None:
        """Make it; ``badge`` says what the data is, and ``short_badge`` says it in a narrow window."""
        super().__init__()
        self.setProperty("role", "rail")
        self.setAccessibleName("MineRisk")
        self._slim = False
        self._items: dict[str, _Item] = {}
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_group_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(0)
        self._brand = _Brand()
        column.addWidget(self._brand)
        self._badge = _Badge(badge, short_badge)
        self._badge.setVisible(bool(badge))
        column.addWidget(self._badge)
        self._upper, self._lower = QVBoxLayout(), QVBoxLayout()
        for part in (self._upper, self._lower):
            part.setSpacing(0)
            column.addLayout(part)
            if part is self._upper:
                column.addStretch(1)
        self.set_slim(False)

    def add(self, key: str, text: str, icon: str, *, foot: bool = False, shortcut: str = "") -> None:
        """Add a destination."""
        item = _Item(key, text, icon)
        if shortcut:
            item.setShortcut(shortcut)
            plain_tooltip(item, f"{text} ({shortcut})")
        self._items[key] = item
        self._group.addButton(item)
        (self._lower if foot else self._upper).addWidget(item)

    def select(self, key: str) -> None:
        """Mark where the person is."""
        if key in self._items:
            self._items[key].setChecked(True)

    def set_slim(self, slim: bool) -> None:  # noqa: FBT001  (a state)
        """Show the rail ``SLIM`` or ``WIDE``."""
        self._slim = slim
        self.setFixedWidth(theme.scaled(SLIM if slim else WIDE))
        self._brand.set_slim(slim)
        self._badge.set_slim(slim)
        for item in self._items.values():
            item.set_slim(slim)

    def _on_group_clicked(self, item: QAbstractButton) -> None:
        if isinstance(item, _Item):
            self.chosen.emit(item.key)


def with_destinations(tr: Catalog, badge: str) -> Rail:
    """Return the rail of the program; ``badge`` says what the data is."""
    made = Rail(badge, short_badge=tr("Demo"))
    for number, (key, name, icon) in enumerate(_DESTINATIONS, 1):
        made.add(key, tr(name), icon, shortcut=f"Ctrl+{number}")
    made.add("settings", tr("Settings"), "adjustments-horizontal", foot=True, shortcut="Ctrl+9")
    made.add("help", tr("Help"), "help-circle", foot=True)
    return made


class _Item(QAbstractButton):
    """One destination; keys reach it, a click leaves the focus where it is."""

    def __init__(self, key: str, text: str, icon: str) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when the mouse comes or goes
        self.key, self._icon, self._slim = key, icon, False
        self.setObjectName(f"rail-{key}")
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # a screen reader is told of one of several
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("ring", "inside")
        self.setProperty("ring_token", "rail.text")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_slim(self, slim: bool) -> None:  # noqa: FBT001  (a state)
        """Show the word below the icon, or beside it."""
        self._slim = slim
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        if self._slim:
            return QSize(theme.scaled(SLIM), max(52, 28 + QFontMetrics(theme.font("caption")).height()))
        return QSize(theme.scaled(WIDE), max(48, QFontMetrics(theme.font("body")).height() + 20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.begin(self)
        side = 8 if self._slim else 12
        pill = self.rect().adjusted(side, 2, -side, -2)
        if self.isChecked() or self.underMouse():
            painting.box(painter, pill, 6, "rail.selected" if self.isChecked() else "rail.hover")
        if self.isChecked():
            bar = painting.along(painter, self.rect(), 0, 4).adjusted(0, 8, 0, -8)
            painter.fillRect(bar, theme.colour("rail.bar"))
        (self._paint_slim if self._slim else self._paint_wide)(painter)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_return(self, event):
            super().keyPressEvent(event)

    def _token(self) -> str:
        return "rail.text" if self.isChecked() else "rail.label"

    def _paint_wide(self, painter: QPainter) -> None:
        painting.icon(painter, painting.along(painter, self.rect(), 24, 20), self._icon, self._token())
        words = painting.along(painter, self.rect(), 56, self.width() - 56 - 20)
        painting.line(painter, words, self.text(), theme.font("strong" if self.isChecked() else "body"), self._token())

    def _paint_slim(self, painter: QPainter) -> None:
        font = theme.font("caption")
        if self.isChecked():
            font.setWeight(theme.font("strong").weight())
        metrics = QFontMetrics(font)
        top = (self.height() - 22 - metrics.height()) // 2
        painting.icon(painter, self.rect().adjusted(0, top, 0, top + 20 - self.height()), self._icon, self._token())
        wide = min(metrics.horizontalAdvance(self.text()) + 2, self.width() - 4)
        words = self.rect().adjusted((self.width() - wide) // 2, top + 22, 0, 0)
        words.setSize(QSize(wide, metrics.height()))
        painting.line(painter, words, self.text(), font, self._token())


class _Brand(QWidget):
    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setSpacing(12)
        logo = plain()
        logo.setPixmap(art("logo", _LOGO, _LOGO, self.devicePixelRatioF()))
        logo.setFixedSize(_LOGO, _LOGO)
        self._name = plain("MineRisk", "brand")
        row.addWidget(logo, 0, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._name, 1)
        self.set_slim(slim=False)

    def set_slim(self, slim: bool) -> None:  # noqa: FBT001  (a state)
        """Show the sign alone, or with the name."""
        self._name.setVisible(not slim)
        layout = self.layout()
        if layout is not None:
            side = (theme.scaled(SLIM) - _LOGO) // 2 if slim else 16
            layout.setContentsMargins(side, 0, side, 0)
        self.setFixedHeight(48 if slim else 56)


class _Badge(QWidget):
    """Says that the data is invented."""

    def __init__(self, text: str, short: str) -> None:
        super().__init__()
        self._long, self._short, self._text = text, short, text
        is_a(self, Role.StaticText)
        self.setAccessibleName(text)
        plain_tooltip(self, text)

    def set_slim(self, slim: bool) -> None:  # noqa: FBT001  (a state)
        """Show the short word, or all of them."""
        self._text = self._short if slim else self._long
        self._side = 8 if slim else 12
        self.setFixedHeight(max(40, QFontMetrics(theme.font("caption")).height() + 20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.begin(self)
        frame = self.rect().adjusted(self._side, 0, -self._side, -12)
        painting.box(painter, frame, 4, "", "rail.badge")
        font = theme.font("caption")
        wide = min(QFontMetrics(font).horizontalAdvance(self._text) + 2, frame.width() - 28)
        left = frame.x() + (frame.width() - 20 - wide) // 2
        room = self.rect().adjusted(0, 0, 0, -12)
        painting.icon(painter, painting.along(painter, room, left, 16), "info-circle", "rail.badge", 16)
        painting.line(painter, painting.along(painter, room, left + 20, wide), self._text, font, "rail.badge")
        painter.end()
