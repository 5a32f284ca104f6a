"""Choices that are all seen at once: one of several, several of many, in the arrangement that a form asks for."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QLayout, QRadioButton, QWidget

from minerisk.domain.folding import fold
from minerisk.domain.form import Choice, Question, say
from minerisk.domain.wording import offered
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.entry import Files, Input, no_file
from minerisk.ui.form.inputs.option import Face, Manner
from minerisk.ui.form.inputs.pictures import drawn
from minerisk.ui.widgets.basic import clear, plain
from minerisk.ui.widgets.cells import Cells
from minerisk.ui.widgets.columns import Columns
from minerisk.ui.widgets.flow import Flow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton as _Button
else:
    _Button = object

SCALE = frozenset({"likert", "list", "list-nolabel", "label"})
"""Appearances with one column for each choice, the same in every question with these choices."""
PACKED = frozenset({"columns-pack", "compact", "quickcompact", "horizontal-compact"})
"""Appearances with as many choices in a line as there is room for."""
_COLUMNS = re.compile(r"(?:columns|compact)-(\d+)")
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_PICTURE = QSize(120, 96)
_MOST_ON_SCALE = 11


class _Faced(_Button):
    """A choice that is painted, measured and clicked as its face is."""

    face: Face

    def sizeHint(self) -> QSize:
        return self.face.size(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return self.face.smallest(super().sizeHint())

    def heightForWidth(self, width: int) -> int:
        return self.face.height(width, super().sizeHint())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.face.paint(super().sizeHint()):
            super().paintEvent(event)


class Radio(_Faced, QRadioButton):
    """One of several; the set is one stop of the Tab key. Arrows move, Space chooses."""

    def __init__(self, text: str, siblings: "list[Radio]", manner: Manner | None = None) -> None:
        super().__init__(text.replace("&", "&&"))
        self.face = Face(self, manner or Manner())
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


class Check(_Faced, QCheckBox):
    """One of many, each a stop of the Tab key."""

    def __init__(self, text: str, manner: Manner | None = None) -> None:
        super().__init__(text.replace("&", "&&"))
        self.face = Face(self, manner or Manner())


def one_stop(radios: Sequence[Radio], stop: Radio) -> None:
    """Let the Tab key visit ``stop`` alone."""
    for radio in radios:
        radio.setFocusPolicy(Qt.FocusPolicy.StrongFocus if radio is stop else Qt.FocusPolicy.ClickFocus)


def leap(buttons: Sequence[_Button], event: QKeyEvent) -> bool:
    """Go to the next button that begins with the letter that was pressed, without choosing it.

    Return whether there is one.
    """
    letter = "" if event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier else fold(event.text())
    if not letter:
        return False
    at = next((at for at, button in enumerate(buttons, 1) if button is button.window().focusWidget()), 0)
    ahead = (button for button in (*buttons[at:], *buttons[:at]) if button.isEnabled() and not button.isHidden())
    found = next((button for button in ahead if fold(button.text()).startswith(letter)), None)
    if found is not None:
        found.setFocus(Qt.FocusReason.OtherFocusReason)
    return found is not None


def arrangement(appearance: frozenset[str], area: QWidget) -> QLayout:
    """Return the layout in which choices stand."""
    if appearance & {"list-nolabel", "label"}:
        return Cells(area, one_line=True)
    if appearance & SCALE:
        return Cells(area, most=_MOST_ON_SCALE, tight=True)
    if appearance & PACKED:
        return Flow(area, gap=12)
    counted = next((found for one in appearance if (found := _COLUMNS.fullmatch(one))), None)
    if counted or "columns" in appearance:
        return Cells(area, most=int(counted[1]) if counted else 5)
    return Columns(area)


def manner(appearance: frozenset[str]) -> Manner:
    """Return how each choice stands in it."""
    return Manner(
        stacked=bool(appearance & SCALE),
        bare="no-buttons" in appearance,
        wordless="list-nolabel" in appearance,
    )


class _ButtonsInput(Input):
    """What radio buttons and checks share: a button for each code."""

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        self._area = QWidget()
        self._options = arrangement(question.appearance, self._area)
        self._manner = manner(question.appearance)
        self.column.addWidget(self._area)
        self.buttons: dict[str, Radio | Check] = {}
        self._shown: tuple[Choice, ...] = ()
        self._asked = ""
        self._files: Files = no_file
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
        clear(self._options)
        self.buttons, self._shown = {}, tuple(choices)
        self._begin()
        for choice in choices:
            button = self._button(say(choice.label, self.catalog.language) or choice.name)
            button.setObjectName(choice.name)
            button.clicked.connect(self._on_button_clicked)
            self.buttons[choice.name] = button
            self._options.addWidget(button)
        self._show_pictures()
        self.name(self._asked)
        self.show_answer(chosen)

    def use_files(self, files: Files) -> None:
        self._files = files
        self._show_pictures()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not leap(list(self.buttons.values()), event):
            super().keyPressEvent(event)

    def name(self, text: str) -> None:
        self._asked = text
        for button in self.buttons.values():
            button.setAccessibleName(f"{button.text().replace('&&', '&')}, {text}")

    def _begin(self) -> None:
        raise NotImplementedError

    def _button(self, text: str) -> Radio | Check:
        raise NotImplementedError

    def _show_pictures(self) -> None:
        for choice in self._shown:
            button, file = self.buttons[choice.name], say(choice.media.image, self.catalog.language)
            content = self._files(file) if file else None
            if content:
                button.face.show_picture(drawn(content, _PICTURE, self.devicePixelRatioF()))

    def _on_button_clicked(self) -> None:
        self.changed.emit()


class RadioInput(_ButtonsInput):
    """One of several. Nothing is chosen until somebody chooses."""

    def _begin(self) -> None:
        self._group = QButtonGroup(self)
        self._radios: list[Radio] = []

    def _button(self, text: str) -> Radio:
        radio = Radio(text, self._radios, self._manner)
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

    def _button(self, text: str) -> Check:
        return Check(text, self._manner)

    def show_answer(self, answer: str) -> None:
        chosen = answer.split()
        for code, button in self.buttons.items():
            button.setChecked(code in chosen)


class HeadingsInput(Input):
    """The words of the choices alone, each above the column of options that stands below it in other questions."""

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        self._area = QWidget()
        self._cells = Cells(self._area, one_line=True)
        self.column.addWidget(self._area)
        self.show_choices(question.choices)

    @property
    def boxes(self) -> tuple[QWidget, ...]:
        return ()

    def answer(self) -> str:
        return ""

    def show_answer(self, answer: str) -> None:
        """Show nothing: there is no answer."""

    def show_choices(self, choices: Sequence[Choice]) -> None:
        clear(self._cells)
        for words in offered(choices, self.catalog.language).values():
            label = plain(words, "strong", wrap=True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
            self._cells.addWidget(label)
