"""One of many: a list that opens, and finds what is typed however its letters are written."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSignalBlocker,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QCompleter, QListView, QWidget

from minerisk.domain import wording
from minerisk.domain.form import Choice, Question
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.entry import Input
from minerisk.ui.form.inputs.finder import Finder
from minerisk.ui.form.inputs.text import Line

_NOTHING = Qt.ItemDataRole.UserRole + 1
"""A role without data: what is found is found by ``Finder``, and nothing is chosen before the person does."""
_ROWS = 9


class ComboInput(Input):
    """A list with type-ahead. What is typed and found nowhere stays in the box, and is the answer as it is."""

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        self._all = wording.told_apart(wording.offered(question.choices, tr.language))
        self._given: tuple[Choice, ...] = ()
        self._offered: dict[str, str] = {}
        self._codes: dict[str, str] = {}
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
        label = text if text in self._codes else self.combo.label_of(text)
        if label in self._codes:
            return self._codes[label]
        return next((code for code, one in self._all.items() if one == text), text)

    def show_answer(self, answer: str) -> None:
        self._told = answer
        self.combo.show_text(self._offered.get(answer) or self._all.get(answer, answer))

    def show_choices(self, choices: Sequence[Choice]) -> None:
        if self._given == tuple(choices):
            return
        answer = self.answer()
        self._given = tuple(choices)
        self._offered = wording.told_apart(wording.offered(choices, self.catalog.language))
        self._codes = {label: code for code, label in self._offered.items()}
        self.combo.offer(list(self._offered.values()))
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
        self._listed: list[str] = []
        self._finder = Finder()
        self._matches = QStringListModel(self)
        view = QListView()
        view.setUniformItemSizes(True)
        self.setView(view)
        self._choices = QStringListModel(self)
        self.setModel(self._choices)
        self.setEditable(True)
        line = Line()
        self.setLineEdit(line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(_ROWS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        completer = _Completer(self._matches, self)
        completer.activated.connect(self._on_completer_activated)
        self.setCompleter(completer)
        line.textEdited.connect(self._on_line_text_edited)

    @property
    def is_listing(self) -> bool:
        """Whether what was found is open below the box."""
        return self._popup is not None and self._popup.isVisible()

    @property
    def _popup(self) -> QAbstractItemView | None:
        found = self.completer()
        return found.popup() if found is not None else None

    def offer(self, labels: Sequence[str]) -> None:
        """Offer the labels."""
        self._listed, self._finder = list(labels), Finder(labels)
        with QSignalBlocker(self):
            self._choices.setStringList(self._listed)

    def label_of(self, text: str) -> str:
        """Return the label that ``text`` is, but for how its letters are written; empty where there is none."""
        at = self._finder.same(text) if text else None
        return "" if at is None else self._listed[at]

    def found(self, text: str) -> list[str]:
        """Return the labels that hold what is typed."""
        return [self._listed[at] for at in self._finder.find(text)]

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
            stays = event.reason() in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
            if self._popup is not None and not stays:
                self._popup.hide()
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
        popup, left = self._popup, self._matches.stringList()
        if popup is None or not self.is_listing or popup.currentIndex().isValid() or len(left) != 1:
            return False
        popup.hide()
        self.show_text(left[0])
        self.typed.emit()
        return True

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _on_line_text_edited(self, text: str) -> None:
        self._matches.setStringList(self.found(text))
        self.typed.emit()

    def _on_completer_activated(self, text: str) -> None:
        self.setEditText(text)  # Qt empties the box for a moment where the choice is not in the list that opens
        self.typed.emit()


class _Completer(QCompleter):
    """The list below the box: all that was found."""

    def __init__(self, found: QStringListModel, parent: QWidget) -> None:
        super().__init__(found, parent)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setCompletionRole(_NOTHING)
        self.setMaxVisibleItems(_ROWS)
        popup = QListView()
        popup.setUniformItemSizes(True)
        popup.setProperty("role", "popup")
        self.setPopup(popup)

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole) or "")
