"""The one button of a page that leads onward, with the key that is the same on every page."""

from PySide6.QtGui import QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from minerisk.ui.look import theme
from minerisk.ui.widgets.basic import Button, button

_WIDEST_HINT = 260
_LARGE = 13
"""Points of running text above which a small window has no room to show the key."""


def onward_button(text: str, page: QWidget) -> Button:
    """Return the primary button of ``page``; both Enter keys press it, with Ctrl."""
    made = button(text, "primary", key=None if theme.current().text_size > _LARGE else "Ctrl+Enter")
    made.setObjectName("continue")
    pressed_by(made, page, "Ctrl+Enter", "Ctrl+Return")
    return made


def save_row(form: QWidget, name: str, *, save: str, leave: str) -> tuple[QHBoxLayout, Button, Button]:
    """Return the last row of a small form, with its buttons: ``save-NAME``, which has the key, and ``leave-NAME``."""
    saving, leaving = button(save, "primary", key="Ctrl+Enter"), button(leave)
    saving.setObjectName(f"save-{name}")
    leaving.setObjectName(f"leave-{name}")
    pressed_by(saving, form, "Ctrl+Enter", "Ctrl+Return")
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(saving)
    row.addWidget(leaving)
    row.addStretch(1)
    return row, saving, leaving


def beside(words: QLabel, text: str) -> None:
    """Show a hint beside the button; it takes a second line only where it is long or room is short."""
    wide = QFontMetrics(theme.font("hint")).horizontalAdvance(text) + 2
    words.setMinimumWidth(min(wide, _WIDEST_HINT))
    words.setText(text)


def pressed_by(made: Button, page: QWidget, *keys: str) -> None:
    """Let ``keys`` press a button at once: by its own shortcut a button waits a tenth of a second."""
    made.setShortcut(QKeySequence())
    for key in keys:
        QShortcut(QKeySequence(key), page).activated.connect(made.click)
