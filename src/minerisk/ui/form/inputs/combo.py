"""One of many: a list that opens, and finds what is typed however its letters are written."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QListView, QWidget

from minerisk.domain import wording
from minerisk.domain.folding import fold
from minerisk.domain.form import Choice, Question
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.entry import Input
from minerisk.ui.form.inputs.text import Line

_FOLDED = Qt.ItemDataRole.UserRole + 1
_ROWS = 9


class ComboInput(Input):
    """A list with type-ahead. What is typed and found nowhere stays in the box, and is the answer as it is."""

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        self._all = wording.offered(question.choices, tr.language)
        self._offered: dict[str, str] = {}
        self._told = ""
        self.combo = Combo()
        self.combo.setObjectName("combo")
        self.combo.typed.connect(self.changed)
        self.combo.activated.connect(self._on_combo_activated)
        self.combo.left.connect(self._on_combo_left)
        self.changed.connect(self._on_changed)
        self.column.addWidget(self.combo)
        self.show_choices(question.choices)

    @property
    def boxes(self) -> tuple[QWidget, ...]:
        return (self.combo,)

    def answer(self) -> str:
        text = self.combo.currentText().strip()
        same = [code for code, label in self._offered.items() if label == text]
        same += [code for code, label in self._offered.items() if fold(label) == fold(text)]
        same += [code for code, label in self._all.items() if label == text]
        return same[0] if text and same else text

    def show_answer(self, answer: str) -> None:
        self._told = answer
        self.combo.show_text(self._offered.get(answer) or self._all.get(answer, answer))

    def show_choices(self, choices: Sequence[Choice]) -> None:
        offered = wording.offered(choices, self.catalog.language)
        if offered == self._offered:
            return
        answer = self.answer()
        self._offered = offered
        self.combo.offer(offered)
        self.show_answer(answer)

    def _on_changed(self) -> None:
        self._told = self.answer()

    def _on_combo_activated(self) -> None:
        self.changed.emit()

    def _on_combo_left(self) -> None:
        """Write a choice as the list does. What only begins like one stays: it may be another, which is in no list."""
        label = self._offered.get(self.answer(), "")
        if label and label != self.combo.currentText():
            self.combo.show_text(label)
        if self.answer() != self._told:
            self.changed.emit()


class Combo(QComboBox):
    """An editable list that the wheel does not change, and that does not care how letters are written."""

    typed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._choices = QStandardItemModel(0, 1, self)
        self.setModel(self._choices)
        self.setEditable(True)
        line = Line()
        self.setLineEdit(line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(_ROWS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        completer = _Completer(self._choices, self)
        completer.activated.connect(self._on_completer_activated)
        self.setCompleter(completer)
        line.textEdited.connect(self._on_line_text_edited)

    def offer(self, labels: Mapping[str, str]) -> None:
        """Offer the labels, each with its code."""
        with QSignalBlocker(self):
            self._choices.clear()
            for code, label in labels.items():
                item = QStandardItem(label)
                item.setData(code, Qt.ItemDataRole.UserRole)
                item.setData(fold(label), _FOLDED)
                self._choices.appendRow(item)

    def show_text(self, text: str) -> None:
        """Show a label, or what was typed instead of one."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findText(text, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchCaseSensitive))
            self.setEditText(text)
        line = self.lineEdit()
        if line is not None:
            line.setCursorPosition(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.installEventFilter(self)  # anew, to be asked before the list below the box, which is asked anew as well

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the list below the box when the focus goes on: the list would keep that from the box."""
        if watched is self and isinstance(event, QFocusEvent) and event.lostFocus():
            found = self.completer()
            stays = event.reason() in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
            popup = found.popup() if found is not None else None
            if popup is not None and not stays:
                popup.hide()
        return False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        opens = event.key() == Qt.Key.Key_Down and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.AltModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if opens:
            self.showPopup()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.setAccepted(self._take_only_one())  # or the list below the box would never hear of it
        elif event.key() != Qt.Key.Key_Up:
            super().keyPressEvent(event)

    def _take_only_one(self) -> bool:
        """Choose what the list below the box has left, where that is one; return whether it was."""
        found = self.completer()
        popup = found.popup() if found is not None else None
        if found is None or popup is None or not popup.isVisible():
            return False
        if popup.currentIndex().isValid() or found.completionCount() != 1:
            return False
        popup.hide()
        self.show_text(found.currentCompletion())
        self.typed.emit()
        return True

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _on_line_text_edited(self) -> None:
        self.typed.emit()

    def _on_completer_activated(self) -> None:
        self.typed.emit()


class _Completer(QCompleter):
    """Finds a word anywhere in a label, however its letters are written."""

    def __init__(self, model: QStandardItemModel, parent: QWidget) -> None:
        super().__init__(model, parent)
        self.setCompletionRole(_FOLDED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setMaxVisibleItems(_ROWS)
        popup = QListView()
        popup.setProperty("role", "popup")
        self.setPopup(popup)

    def splitPath(self, path: str) -> list[str]:
        return [fold(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole) or "")
