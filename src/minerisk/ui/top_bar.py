"""The bar at the top of the window: where one is, what was saved, the language, and hiding the screen."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QSizePolicy, QWidget

from minerisk.domain.text import isolate
from minerisk.i18n import LANGUAGES, Catalog
from minerisk.ui.look import painting, theme
from minerisk.ui.look.icons import icon
from minerisk.ui.widgets import keys
from minerisk.ui.widgets.bars import picture
from minerisk.ui.widgets.basic import Button, Chip, announce, clear, line, plain, plain_tooltip
from minerisk.ui.widgets.pages import tab_before
from minerisk.ui.widgets.rows import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What the bar says of a page.

    Attributes:
        title: name of the page; or of the page above, where there is a ``code``.
        note: stands beside the title, smaller.
        name: of what is open below the page above, where it has no code yet.
        code: of the record that is open.
        status: of that record.
    """

    title: str
    note: str = ""
    name: str = ""
    code: str = ""
    status: Status | None = None


class TopBar(QFrame):
    """Signals what the person chose: ``language_chosen`` with its code, ``hide_wanted``, ``up`` to the page above."""

    language_chosen = Signal(str)
    hide_wanted = Signal()
    up = Signal()

    def __init__(self, tr: Catalog) -> None:
        super().__init__()
        self._tr = tr
        self.setProperty("role", "top-bar")
        row = QHBoxLayout(self)
        row.setSpacing(8)
        self._row = row
        self._where = QHBoxLayout()
        self._where.setSpacing(12)
        row.addLayout(self._where)
        row.addStretch(1)
        self._saved_icon = picture("circle-check", "success")
        self._saved = plain("", "hint")
        self._saved.setProperty("tone", "success")
        self._offline = _Note(tr("Works without internet"), "offline")
        self._language = _BarButton(LANGUAGES.get(tr.language, tr.language), "world", short=tr.language.upper())
        self._language.setObjectName("language")
        self._language.setAccessibleName(tr("Language: {name}", name=LANGUAGES.get(tr.language, tr.language)))
        self._language.clicked.connect(self._on_language_clicked)
        self._hide = _BarButton(tr("Hide screen"), "eye-off")
        self._hide.setObjectName("hide-screen")
        plain_tooltip(self._hide, f"{tr('Hide screen')} ({keys.called('Ctrl+Shift+H')})")
        self._hide.clicked.connect(self.hide_wanted)
        self._separator = line(upright=True)
        self._separator.setFixedHeight(24)
        for widget in (self._saved_icon, self._saved, self._offline, self._separator, self._language, self._hide):
            row.addWidget(widget)
        self._show_saved("")
        self.set_narrow(False)

    def show_heading(self, heading: Heading) -> None:
        """Say where one is."""
        clear(self._where)
        self._show_saved("")
        if heading.code or heading.name:
            self._show_path(heading)
            return
        self._where.addWidget(plain(heading.title, "title"))
        if heading.note:
            note = plain(heading.note, "secondary")
            note.setContentsMargins(0, 6, 0, 0)
            self._where.addWidget(note)

    def say_saved(self, text: str) -> None:
        """Say that a draft was saved, and have it read out when there is time."""
        self._show_saved(text)
        announce(self._saved, text)

    def say_not_saved(self) -> None:
        """Say no longer that a draft was saved."""
        self._show_saved("")

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001  (a state)
        """Leave out words that an icon says as well."""
        self._narrow = narrow
        self._row.setContentsMargins(16 if narrow else 24, 0, 8 if narrow else 16, 0)
        self.setFixedHeight(max(48 if narrow else 56, QFontMetrics(theme.font("title")).height() + 12))
        self._separator.setVisible(not narrow)
        for part in (self._offline, self._language, self._hide):
            part.set_narrow(narrow)

    def _show_path(self, heading: Heading) -> None:
        above = _UpButton(heading.title.replace("&", "&&"), kind="quiet", icon=None, key=None, size="normal")
        above.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        above.clicked.connect(self.up)
        above.setObjectName("up")
        code = plain(isolate(heading.code), "code") if heading.code else plain(heading.name, "strong")
        code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if not self._narrow:
            self._where.addWidget(above)
            tab_before([above], self._language)
            self._where.addWidget(picture("chevron-right", "text.secondary", 16))
        self._where.addWidget(code)
        if heading.status is not None:
            status = heading.status
            self._where.addWidget(Chip(status.text, status.kind or "neutral", status.icon))

    def _show_saved(self, text: str) -> None:
        self._saved.setText(text)
        self._saved.setVisible(bool(text))
        self._saved_icon.setVisible(bool(text))

    def _on_language_clicked(self) -> None:
        menu = QMenu(self)
        for code, name in LANGUAGES.items():
            action = QAction(name, menu)
            action.setData(code)
            if code == self._tr.language:
                action.setIcon(icon("check", "accent"))
            menu.addAction(action)
        menu.triggered.connect(self._on_menu_triggered)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._language.mapToGlobal(QPoint(0, self._language.height() + 4)))

    def _on_menu_triggered(self, action: QAction) -> None:
        self.language_chosen.emit(action.data())


class _Note(QWidget):
    """Words with an icon; in a narrow window the icon alone."""

    def __init__(self, text: str, icon_name: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(picture(icon_name, "text.secondary"))
        self._words: QLabel = plain(text, "hint")
        row.addWidget(self._words)
        self.setAccessibleName(text)
        plain_tooltip(self, text)

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001  (a state)
        """Show the icon alone, or with the words."""
        self._words.setVisible(not narrow)


class _BarButton(Button):
    """A quiet grey button; in a narrow window its icon alone, or a short word."""

    def __init__(self, text: str, icon_name: str, *, short: str = "") -> None:
        super().__init__(text.replace("&", "&&"), kind="quiet", icon=icon_name or None, key=None, size="normal")
        self._long, self._short, self._narrow = text, short, False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001  (a state)
        """Leave the word out, or shorten it."""
        self.setText(self._short if narrow else self._long)

    def _opens_menu(self) -> bool:
        return bool(self._short) and self.text() != self._short

    def _role(self) -> str:
        return "hint"

    def _colours(self) -> tuple[str, str, str]:
        fill, border, _ = super()._colours()
        return fill, border, "text.secondary"

    def _content_width(self) -> int:
        return super()._content_width() + (24 if self._opens_menu() else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._opens_menu():
            painter = painting.begin(self)
            part = painting.along(painter, self.rect(), self.width() - 30, 20)
            painting.icon(painter, part, "chevron-down", "text.secondary", 16)
            painter.end()


class _UpButton(Button):
    """The page above, as plain words at the very start of the bar."""

    def sizeHint(self) -> QSize:
        return QSize(self._content_width(), super().sizeHint().height())

    def _role(self) -> str:
        return "body"

    def _colours(self) -> tuple[str, str, str]:
        return "", "", "accent" if self.underMouse() else "text.secondary"

    def _content_start(self) -> int:
        return 0
