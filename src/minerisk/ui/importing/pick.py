"""One of many that the program offers: a list that finds what is typed, and always holds one of its choices."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView

from minerisk.domain.folding import fold
from minerisk.ui.form.inputs.combo import Combo
from minerisk.ui.form.inputs.text import Line


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
        self._below = _Below(self)
        self._below.activated.connect(self._on_typed)
        self.setCompleter(self._below)
        for line in self.findChildren(Line):
            line.installEventFilter(self)
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
            self.offer(list(self._labels.values()))
            self.select(self._selected)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the list when its words are clicked: what is typed then takes their place."""
        if isinstance(watched, Line) and event.type() is QEvent.Type.MouseButtonRelease:
            watched.selectAll()
            self._below.offer([*self._labels.values()])
            self._below.complete()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        marked = self._below.list.isVisible() and self._below.list.currentIndex().isValid()
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or marked:
            super().keyPressEvent(event)
        elif found := self._found():
            self._below.list.hide()
            self._settle(found[0])

    def _found(self) -> list[str]:
        """Return the keys of what is typed, the best first: all of a label, its beginning, that of one of its words."""
        typed = fold(self.currentText())
        ranks = {key: _rank(fold(label), typed) for key, label in self._labels.items()}
        found = [key for key, rank in ranks.items() if typed and rank is not None]
        return sorted(found, key=lambda key: (ranks[key], key != self._selected))

    def _settle(self, key: str) -> None:
        before = self._selected
        self.select(key)
        if key != before:
            self.picked.emit(key)

    def _on_activated(self, at: int) -> None:
        self._settle([*self._labels][at])

    def _on_typed(self) -> None:
        self._below.offer([self._labels[key] for key in self._found()])
        exact = [key for key, label in self._labels.items() if label == self.currentText()]
        if exact:
            self._settle(exact[0])

    def _on_left(self) -> None:
        typed = fold(self.currentText())
        same = [key for key, label in self._labels.items() if fold(label) == typed]
        self._settle(self._selected if self._selected in same or not same else same[0])


class _Below(QCompleter):
    """The list below the box: what it is given, in that order."""

    def __init__(self, box: Pick) -> None:
        self._offered = QStringListModel()
        super().__init__(self._offered, box)
        self.list = QListView()
        self.list.setProperty("role", "popup")
        self.setPopup(self.list)
        self.setMaxVisibleItems(box.maxVisibleItems())

    def offer(self, labels: Sequence[str]) -> None:
        """Show ``labels``."""
        self._offered.setStringList(labels)

    def splitPath(self, _path: str) -> list[str]:
        return [""]


def _rank(label: str, typed: str) -> int | None:
    if label == typed:
        return 0
    if label.startswith(typed):
        return 1
    return 2 if f" {typed}" in label else None
