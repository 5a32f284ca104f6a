"""The questions about a choice that an office adds to a list of a form, or calls otherwise."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from minerisk.domain.form import Choice, say
from minerisk.domain.own_choice import LONGEST, ChoiceList, OwnChoice, problems
from minerisk.domain.vocabulary.said import COUNTS_AS
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.combo import Combo
from minerisk.ui.library import library_words
from minerisk.ui.widgets.basic import Card, announce, plain
from minerisk.ui.widgets.field import Field
from minerisk.ui.widgets.onward import save_row


class ChoiceForm(Card):
    """``entered`` gives a choice that has all it needs; ``left`` when the person does not want to enter one."""

    entered = Signal(object)
    left = Signal()

    def __init__(self, tr: Catalog, into: ChoiceList, given: OwnChoice, languages: Sequence[str]) -> None:
        """Ask what a choice of the list ``into`` is called in each of ``languages``, and what belongs to it."""
        super().__init__(tr("Change the choice") if given.code else tr("Add a choice"), spacing=16)
        self._tr, self._into, self._given = tr, into, given
        if len(languages) > 1:
            text = tr("One language is enough. Where one is missing, the first that has words speaks for it.")
            self.body.addWidget(plain(text, "secondary", wrap=True))
        self._labels = {language: self._label(language, alone=len(languages) == 1) for language in languages}
        self._picks = {
            column.name: self._pick(column.name, say(column.label, tr.language), column.choices)
            for column in into.columns
        }
        if into.counted_as:
            standard = [choice for choice in into.choices if choice.name in into.counted_as]
            hint = tr("Figures and tables count your choice as this one. Lists and papers keep your own words.")
            self._picks[COUNTS_AS] = self._pick(COUNTS_AS, tr("Counted as"), standard, hint)
        for field in (*self._labels.values(), *self._picks.values()):
            self.body.addWidget(field)
        self.body.addLayout(self._answers())

    @property
    def typed(self) -> OwnChoice:
        """The choice as it stands in the boxes now, whatever is missing."""
        label = {language: field.words for language, field in self._labels.items() if field.words}
        picked = {name: pick.code for name, pick in self._picks.items()}
        return replace(self._given, label=label, counts_as=picked.pop(COUNTS_AS, ""), columns=picked)

    def take_focus(self) -> None:
        """Put the cursor into the first box."""
        next(iter(self._labels.values())).focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _label(self, language: str, *, alone: bool) -> Field:
        box = QLineEdit(self._given.label.get(language, ""))
        box.setMaxLength(LONGEST)
        box.setObjectName(f"label-{language}")
        return Field(self._tr("Name") if alone else library_words.language(language, self._tr), box)

    def _pick(self, name: str, label: str, choices: Sequence[Choice], hint: str = "") -> "_Pick":
        given = self._given.counts_as if name == COUNTS_AS else self._given.columns.get(name, "")
        codes = {say(choice.label, self._tr.language) or choice.name: choice.name for choice in choices}
        made = _Pick(label, codes, given, hint)
        made.box.setObjectName(name)
        return made

    def _answers(self) -> QHBoxLayout:
        row, save, leave = save_row(self, "choice", save=self._tr("Save the choice"), leave=self._tr("Cancel"))
        save.clicked.connect(self._on_save_clicked)
        leave.clicked.connect(self.left)
        return row

    def _on_save_clicked(self) -> None:
        choice = self.typed
        found = {name: self._tr(sentence) for name, sentence in problems(choice, self._into).items()}
        fields = {"label": next(iter(self._labels.values())), **self._picks}
        for name, field in fields.items():
            field.show_problem(found.get(name, ""))
        first = next((name for name in fields if name in found), None)
        if first is None:
            self.entered.emit(choice)
            return
        fields[first].focus()
        announce(self, found[first])


class _Pick(Field):
    """A question that one of many words answers: they are found by typing, and have codes."""

    def __init__(self, label: str, codes: dict[str, str], given: str, hint: str) -> None:
        self._choices, self._codes = Combo(), codes
        self._choices.offer(list(codes))
        self._choices.show_text(next((words for words, code in codes.items() if code == given), ""))
        super().__init__(label, self._choices, hint=hint)

    @property
    def code(self) -> str:
        """The code of what was chosen, or an empty text."""
        return self._codes.get(self._choices.label_of(self.words), "")
