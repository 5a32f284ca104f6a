"""The one button of a page that leads onward, with the key that is the same on every page."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from minerisk.ui.widgets import Button, button

KEY = "Ctrl+Enter"


def onward_button(text: str, page: QWidget) -> Button:
    """Return the primary button of ``page``; both Enter keys press it, with Ctrl."""
    made = button(text, "primary", key=KEY)
    made.setObjectName("continue")
    made.setShortcut("Ctrl+Return")
    QShortcut(QKeySequence(KEY), page).activated.connect(made.click)
    return made
