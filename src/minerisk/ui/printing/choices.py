"""What cards beside a paper are made of: groups of radio buttons under a title."""

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from minerisk.i18n import LANGUAGES, Catalog
from minerisk.ui.widgets.basic import plain

_INDENT = 28


class Choices(QWidget):
    """A title, and below it radio buttons of which one is chosen. ``buttons.buttonClicked`` says when."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.buttons = QButtonGroup(self)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self.column.addWidget(plain(title, "label"))

    @property
    def chosen(self) -> str:
        """The name of what is chosen."""
        return next(made.objectName() for made in self.buttons.buttons() if made.isChecked())

    def choose(self, name: str) -> None:
        """Choose without a signal."""
        next(made for made in self.buttons.buttons() if made.objectName() == name).setChecked(True)

    def offer(self, name: str, text: str, hint: str = "") -> None:
        """Add something to choose; the first is chosen until another one is."""
        made = QRadioButton(text)
        made.setObjectName(name)
        made.setChecked(not self.buttons.buttons())
        self.buttons.addButton(made)
        self.column.addWidget(made)
        if hint:
            below = plain(hint, "hint", wrap=True)
            below.setContentsMargins(_INDENT, 0, 0, 4)
            made.setAccessibleDescription(hint)
            self.column.addWidget(below)


def languages(tr: Catalog) -> Choices:
    """Return the choice of the language of a print; that of the screen is chosen."""
    choices = Choices(tr("Language of the print"))
    for code, name in LANGUAGES.items():
        choices.offer(code, name)
    choices.choose(tr.language)
    return choices
