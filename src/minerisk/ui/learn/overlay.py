"""What lies over a slide for a moment: the keys, or the question whether to end. No window of its own.

A dialog could open on another screen, or behind the slides.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from minerisk.i18n import Catalog
from minerisk.ui.widgets.basic import Card, announce, button, plain

_WIDTH = 720


class Overlay(Card):
    """A card in the middle of ``parent``. ``chosen`` gives ``stay`` or ``end``."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, title: str, *, stay: str, end: str = "") -> None:
        """Make it, with a button ``stay`` that has the focus, and ``end`` where something may end."""
        super().__init__(margin=24, spacing=16)
        self.setParent(parent)
        self.setObjectName("overlay")
        self._title = title
        self.body.addWidget(plain(title, "title", wrap=True))
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        self._row.addStretch(1)
        self._stay = button(stay, "primary", size="big")
        self._stay.setObjectName("stay")
        self._stay.clicked.connect(self._on_stay_clicked)
        self._buttons = [self._stay]
        if end:
            stop = button(end, size="big")
            stop.setObjectName("end")
            stop.clicked.connect(self._on_end_clicked)
            self._row.addWidget(stop)
            self._buttons.append(stop)
        self._row.addWidget(self._stay)

    @property
    def is_question(self) -> bool:
        """Whether something may end."""
        return len(self._buttons) > 1

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001  (as Qt has it)
        """Go round among the buttons."""
        focused = [each is self.window().focusWidget() for each in self._buttons].index(True)
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        self._buttons[(focused + (1 if next else -1)) % len(self._buttons)].setFocus(reason)
        return True

    def say(self, text: str) -> None:
        """Add a paragraph."""
        self.body.addWidget(plain(text, wrap=True))

    def list_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """Add a table of what each key does, in two columns."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        half = (len(keys) + 1) // 2
        for place, (key, does) in enumerate(keys):
            row, column = place % half, place // half * 2
            grid.addWidget(plain(key, "strong"), row, column)
            grid.addWidget(plain(does, wrap=True), row, column + 1)
            grid.setColumnStretch(column + 1, 1)
        self.body.addLayout(grid)

    def open(self) -> None:
        """Show it, with the focus on the way back."""
        self.body.addLayout(self._row)
        self.show()
        self.place()
        self._stay.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._title)

    def place(self) -> None:
        """Stand in the middle."""
        parent = self.parentWidget()
        if parent is None:
            return
        wide = min(max(_WIDTH, self.sizeHint().width()), parent.width() - 32)
        tall = min(max(self.heightForWidth(wide), self.sizeHint().height()), parent.height())
        self.setGeometry((parent.width() - wide) // 2, (parent.height() - tall) // 2, wide, tall)

    def _on_stay_clicked(self) -> None:
        self.chosen.emit("stay")

    def _on_end_clicked(self) -> None:
        self.chosen.emit("end")


def keys(tr: Catalog) -> list[tuple[str, str]]:
    """Return the keys of a showing, and what each does."""
    return [
        (tr("Space, →, Page Down"), tr("Next")),
        (tr("←, Page Up"), tr("Back")),
        ("R", tr("Best answer and why")),
        ("N", tr("Number to call, and back")),
        (tr("B or full stop"), tr("Dark screen, and back")),
        ("L", tr("Next language")),
        ("D", tr("Dark room or light room")),
        ("+  −", tr("Larger or smaller words")),
        ("Home  End", tr("First or last slide")),
        ("Esc", tr("End, after a question")),
    ]
