"""Choices that are all seen at once: one of several, several of many."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QCheckBox, QRadioButton, QWidget

from minerisk.domain.form import Choice, Question, say
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.entry import Input
from minerisk.ui.widgets.basic import clear
from minerisk.ui.widgets.columns import Columns

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Radio(QRadioButton):
    """One of several; the set is one stop of the Tab key. Arrows move, Space chooses."""

    def __init__(self, text: str, siblings: "list[Radio]") -> None:
        super().__init__(text.replace("&", "&&"))
        self._siblings = siblings
        siblings.append(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        one_stop(self._siblings, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft and event.key() in (
            Qt.Key.Key_Left,
            Qt.Key.Key_Right,
        ):
            step = -step
        at = self._siblings.index(self) + step
        self._siblings[at % len(self._siblings)].setFocus(Qt.FocusReason.OtherFocusReason)


def one_stop(radios: Sequence[Radio], stop: Radio) -> None:
    """Let the Tab key visit ``stop`` alone."""
    for radio in radios:
        radio.setFocusPolicy(Qt.FocusPolicy.StrongFocus if radio is stop else Qt.FocusPolicy.ClickFocus)


class _ButtonsInput(Input):
    """What radio buttons and checks share: a button for each code."""

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        self._area = QWidget()
        self._columns = Columns(self._area)
        self.column.addWidget(self._area)
        self.buttons: dict[str, QAbstractButton] = {}
        self._asked = ""
        self.show_choices(question.choices)

    @property
    def boxes(self) -> tuple[QWidget, ...]:
        return tuple(self.buttons.values())

    def answer(self) -> str:
        return " ".join(code for code, button in self.buttons.items() if button.isChecked())

    def show_choices(self, choices: Sequence[Choice]) -> None:
        if [choice.name for choice in choices] == list(self.buttons):
            return
        chosen = self.answer()
        clear(self._columns)
        self.buttons = {}
        self._begin()
        for choice in choices:
            button = self._button(say(choice.label, self.catalog.language) or choice.name)
            button.setObjectName(choice.name)
            button.clicked.connect(self._on_button_clicked)
            self.buttons[choice.name] = button
            self._columns.addWidget(button)
        self.name(self._asked)
        self.show_answer(chosen)

    def name(self, text: str) -> None:
        self._asked = text
        for button in self.buttons.values():
            button.setAccessibleName(f"{button.text().replace('&&', '&')}, {text}")

    def _begin(self) -> None:
        raise NotImplementedError

    def _button(self, text: str) -> QAbstractButton:
        raise NotImplementedError

    def _on_button_clicked(self) -> None:
        self.changed.emit()


class RadioInput(_ButtonsInput):
    """One of several. Nothing is chosen until somebody chooses."""

    def _begin(self) -> None:
        self._group = QButtonGroup(self)
        self._radios: list[Radio] = []

    def _button(self, text: str) -> QAbstractButton:
        radio = Radio(text, self._radios)
        self._group.addButton(radio)
        return radio

    def take_focus(self) -> None:
        stop = next((radio for radio in self._radios if radio.isChecked()), self._radios[0] if self._radios else None)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_answer(self, answer: str) -> None:
        self._group.setExclusive(False)
        for code, button in self.buttons.items():
            button.setChecked(code == answer)
        self._group.setExclusive(True)
        stop = next((radio for radio in self._radios if radio.isChecked()), self._radios[0] if self._radios else None)
        if stop is not None:
            one_stop(self._radios, stop)


class CheckInput(_ButtonsInput):
    """Several of many."""

    def _begin(self) -> None:
        pass

    def _button(self, text: str) -> QAbstractButton:
        return QCheckBox(text.replace("&", "&&"))

    def show_answer(self, answer: str) -> None:
        chosen = answer.split()
        for code, button in self.buttons.items():
            button.setChecked(code in chosen)
