"""One of many that the program offers: a list that finds what is typed, and always holds one of its choices."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent

from minerisk.domain.folding import fold
from minerisk.ui.form.inputs.combo import Combo


class Pick(Combo):
    """``picked`` gives the key of another choice. What is typed and is none of them goes when the box is left.

    A page may have hundreds of them: the list is filled when a person comes to it.
    """

    picked = Signal(str)

    def __init__(self, labels: Mapping[str, str], selected: str = "", *, name: str = "") -> None:
        super().__init__()
        self._selected = selected
        self.setAccessibleName(name)
        self.offer_labels(labels)
        self.activated.connect(self._on_activated)
        self.typed.connect(self._on_typed)
        self.left.connect(self._on_left)

    @property
    def selected(self) -> str:
        """The key that is chosen."""
        return self._selected

    def offer_labels(self, labels: Mapping[str, str]) -> None:
        """Offer others; what is chosen stays."""
        self._labels, self._is_filled = labels, False
        self.select(self._selected)

    def select(self, key: str) -> None:
        """Choose ``key`` without a signal."""
        self._selected = key
        self.show_text(self._labels.get(key, key))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.fill()
        super().focusInEvent(event)

    def showPopup(self) -> None:
        self.fill()
        super().showPopup()

    def fill(self) -> None:
        """Fill the list."""
        if not self._is_filled:
            self._is_filled = True
            self.offer(self._labels)
            self.select(self._selected)

    def _settle(self, key: str) -> None:
        before = self._selected
        self.select(key)
        if key != before:
            self.picked.emit(key)

    def _on_activated(self, at: int) -> None:
        self._settle(str(self.itemData(at, Qt.ItemDataRole.UserRole)))

    def _on_typed(self) -> None:
        exact = [key for key, label in self._labels.items() if label == self.currentText()]
        if exact:
            self._settle(exact[0])

    def _on_left(self) -> None:
        typed = fold(self.currentText())
        same = [key for key, label in self._labels.items() if fold(label) == typed]
        self._settle(self._selected if self._selected in same or not same else same[0])
