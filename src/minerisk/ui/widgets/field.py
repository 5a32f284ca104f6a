"""A question of the program itself: label, hint, what is wrong, and the box to answer in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from minerisk.domain.text import clean
from minerisk.ui.widgets.bars import picture
from minerisk.ui.widgets.basic import plain, set_property

_LONGEST = 40


class Field(QWidget):
    """Label above, box below. A click on the label goes to the box; a screen reader hears label, hint and problem."""

    def __init__(self, label: str, box: QWidget, *, hint: str = "") -> None:
        super().__init__()
        self.box, self._hint = box, hint
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        title = plain(label.replace("&", "&&"), "label", wrap=True)
        title.setBuddy(box)
        column.addWidget(title)
        if hint:
            column.addWidget(plain(hint, "hint", wrap=True))
        self._wrong = QWidget()
        row = QHBoxLayout(self._wrong)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(picture("alert-octagon", "error"), 0, Qt.AlignmentFlag.AlignTop)
        self._problem = plain("", "strong", wrap=True)
        self._problem.setProperty("tone", "error")
        row.addWidget(self._problem, 1)
        self._wrong.hide()
        column.addWidget(self._wrong)
        column.addStretch(1)  # boxes that stand side by side are level, whatever is said above them
        column.addWidget(box)
        box.setAccessibleName(label)
        box.setAccessibleDescription(hint)

    @property
    def text(self) -> str:
        """What was typed or chosen."""
        if isinstance(self.box, QLineEdit):
            return self.box.text()
        return self.box.currentText() if isinstance(self.box, QComboBox) else ""

    @property
    def words(self) -> str:
        """What was typed, without what cannot be seen and the space around it."""
        return clean(self.text).strip()

    @property
    def problem(self) -> str:
        """What is wrong, as it is shown."""
        return self._problem.text()

    def show_problem(self, text: str) -> None:
        """Say what is wrong; an empty text takes it away."""
        self._problem.setText(text)
        self._wrong.setVisible(bool(text))
        set_property(self.box, "state", "error" if text else "")
        self.box.setAccessibleDescription(f"{text}. {self._hint}" if text else self._hint)

    def focus(self) -> None:
        """Put the cursor into the box."""
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)


def labelled(label: str, widget: QWidget, *, hint: str = "") -> QWidget:
    """Return ``widget``, which is chosen from and not typed in, below its label."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(plain(label, "label"))
    if hint:
        column.addWidget(plain(hint, "hint", wrap=True))
    widget.setAccessibleName(label)
    column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeading)
    return made


def initials(typed: str) -> QLineEdit:
    """Return a box for the initials or the code of a person, as long as a record keeps them."""
    box = QLineEdit(typed)
    box.setMaxLength(_LONGEST)
    return box
