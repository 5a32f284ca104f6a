"""The lists of a form: which there are, what each offers, and the choices that the office adds to them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from minerisk.domain import own_choice, wording
from minerisk.domain.form import Form, say
from minerisk.domain.own_choice import ChoiceList, OwnChoice
from minerisk.services import own_choices, own_forms
from minerisk.ui import ask
from minerisk.ui.context import Context
from minerisk.ui.library import library_words
from minerisk.ui.library.choice_form import ChoiceForm
from minerisk.ui.library.own_choice_row import OwnChoiceRow
from minerisk.ui.library.words_table import WordsTable
from minerisk.ui.look import theme
from minerisk.ui.widgets.basic import Card, announce, button, clear, line, plain
from minerisk.ui.widgets.frame import RoundFrame
from minerisk.ui.widgets.pages import ScrollPage, tab_in_order
from minerisk.ui.widgets.rows import TaskRow

_WIDEST = 960


class ListsPage(ScrollPage):
    """Shows all lists, and one of them when it is chosen; ``closed`` leads back to the forms."""

    closed = Signal()

    def __init__(self, context: Context, form: Form) -> None:
        super().__init__(widest=theme.scaled(_WIDEST))
        self._context, self._tr = context, context.tr
        self._form = own_forms.as_it_came(context.db, form)
        self._lists: dict[str, ChoiceList] = {}
        self._names: dict[str, str] = {}
        self._rows: dict[TaskRow, str] = {}
        self._own_rows: list[OwnChoiceRow] = []
        self._open = ""
        self._asked, self._shown = QVBoxLayout(), QVBoxLayout()
        self._shown.setSpacing(16)
        self._back = self._add = button("", "quiet", icon="arrow-left")
        self._back.setObjectName("back")
        self._back.clicked.connect(self._on_back_clicked)
        self._title = plain("", "title", wrap=True)
        self._of_form = plain(library_words.title(self._form, self._tr), "secondary", wrap=True)
        self.column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeading)
        for words in (self._of_form, self._title):
            self.column.addWidget(words)
        for part in (self._asked, self._shown):
            self.column.addLayout(part)
        self.column.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Read the lists anew."""
        self._lists = {one.name: one for one in own_choices.lists(self._context.db, self._form)}
        self._names = wording.told_apart({name: self._asked_by(one)[0] for name, one in self._lists.items()})
        clear(self._asked)
        clear(self._shown)
        self._rows.clear()
        self._own_rows.clear()
        self._of_form.setVisible(bool(self._open))
        if self._open:
            self._show_list(self._lists[self._open])
        else:
            self._show_lists()
        tab_in_order(self.column)

    def show_list(self, name: str) -> None:
        """Show one list; all of them for an empty name."""
        self._open = name
        self.refresh()
        self.verticalScrollBar().setValue(0)

    def _show_lists(self) -> None:
        tr = self._tr
        self._back.setText(tr("All forms"))
        self._title.setText(library_words.title(self._form, tr))
        text = tr(
            "Choose a list to add what your office needs. Your choices stay when the form gets a newer version, and go "
            "along when it is saved as a file."
        )
        self._put(plain(text, "secondary", wrap=True))
        if lost := own_choices.count(self._context.db, self._form) - sum(map(_used, self._lists.values())):
            text = tr.count(
                "{n} choice of your office is not offered: this version of the form does not have its list.",
                "{n} choices of your office are not offered: this version of the form does not have their lists.",
                lost,
            )
            self._put(plain(text, wrap=True))
        self._put(self._card([one for one in self._lists.values() if one.is_open]))
        closed = [one for one in self._lists.values() if not one.is_open]
        if closed:
            self._put(plain(tr("Lists that stay as they are"), "section"))
            text = tr("Other questions, sums or figures depend on these answers, so nothing is added to them.")
            self._put(plain(text, "secondary", wrap=True))
            card = Card(spacing=8)
            for one in closed:
                card.body.addWidget(plain(self._name(one), wrap=True))
            self._put(card)

    def _put(self, widget: QWidget) -> None:
        """Show a part of the page at its end, at once, so that it can have the focus."""
        self._shown.addWidget(widget)
        widget.show()

    def _card(self, lists: Sequence[ChoiceList]) -> Card:
        card = Card(margin=0, spacing=0)
        for one in lists:
            row = TaskRow(self._names[one.name], icon="list-details", detail=self._size(one), tall=True)
            row.setObjectName(f"list-{one.name}")
            row.set_last(one is lists[-1])
            row.clicked.connect(self._on_row_clicked)
            self._rows[row] = one.name
            card.body.addWidget(row)
        return card

    def _show_list(self, one: ChoiceList) -> None:
        tr = self._tr
        self._back.setText(tr("All lists"))
        self._title.setText(self._names[one.name])
        if others := self._asked_by(one)[1:]:
            self._put(plain(tr("Also answers: {questions}", questions=" · ".join(others)), "secondary", wrap=True))
        self._put(self._own(one))
        self._put(plain(tr("What is offered"), "section"))
        headings = (tr("Code"), tr("Choice"))
        table = WordsTable(tr("What is offered"), headings, self._offered(one))
        table.setObjectName("offered")
        self._put(RoundFrame(table))

    def _own(self, one: ChoiceList) -> Card:
        tr, card = self._tr, Card(self._tr("Choices of your office"))
        self._add = button(tr("Add a choice"), icon="plus", size="small")
        self._add.setObjectName("add-choice")
        self._add.clicked.connect(self._on_add_clicked)
        card.header.addWidget(self._add)
        for choice in one.own:
            row = OwnChoiceRow(choice, one, self._form.languages, tr)
            row.change_wanted.connect(self._on_row_change_wanted)
            row.retire_wanted.connect(self._on_row_retire_wanted)
            row.use_wanted.connect(self._on_row_use_wanted)
            self._own_rows.append(row)
            card.body.addWidget(row)
            if choice is not one.own[-1]:
                card.body.addWidget(line())
        if not one.own:
            card.body.addWidget(plain(tr("None yet"), "secondary"))
        return card

    def _offered(self, one: ChoiceList) -> list[tuple[str, str]]:
        """Return codes and words of what a new record can choose from, in its order."""
        tr = self._tr
        came = [(choice.name, say(choice.label, tr.language) or choice.name) for choice in one.choices]
        own = [
            (choice.code, tr("{choice} (your office)", choice=choice.said(tr.language)))
            for choice in one.own
            if not choice.is_retired
        ]
        return [*came[: one.before_last], *own, *came[one.before_last :]]

    def _asked_by(self, one: ChoiceList) -> list[str]:
        """Return the words of the questions that a list answers, each once."""
        return list(dict.fromkeys(library_words.words(label, self._tr) or one.name for label in one.labels))

    def _name(self, one: ChoiceList) -> str:
        """Return what a list is called by its first question, and how many more it answers."""
        first, others = self._names[one.name], len(self._asked_by(one)) - 1
        return self._tr("{question} and {n} more", question=first, n=others) if others else first

    def _size(self, one: ChoiceList) -> str:
        tr, own = self._tr, _used(one)
        others = len(self._asked_by(one)) - 1
        said = [tr.count("{n} choice", "{n} choices", len(one.choices) + own)]
        if own:
            said.append(tr.count("{n} of your office", "{n} of your office", own))
        if others:
            said.append(tr.count("{n} more question", "{n} more questions", others))
        return " · ".join(said)

    def _ask(self, given: OwnChoice) -> None:
        clear(self._asked)
        self._add.setEnabled(False)
        form = ChoiceForm(self._tr, self._lists[self._open], given, self._form.languages)
        form.entered.connect(self._on_form_entered)
        form.left.connect(self._on_form_left)
        self._asked.addWidget(form)
        tab_in_order(self.column)
        form.show()
        form.take_focus()

    def _on_row_clicked(self) -> None:
        self.show_list(next(name for row, name in self._rows.items() if row is self.sender()))
        _focus(self._add)

    def _on_back_clicked(self) -> None:
        if not self._open:
            self.closed.emit()
            return
        left = self._open
        self.show_list("")
        _focus(next(row for row, name in self._rows.items() if name == left))

    def _on_add_clicked(self) -> None:
        self._ask(own_choice.new(self._lists[self._open]))

    def _on_form_left(self) -> None:
        self.refresh()
        self.verticalScrollBar().setValue(0)
        _focus(self._add)

    def _on_form_entered(self, choice: OwnChoice) -> None:
        keep = own_choices.change if choice.code else own_choices.add
        with ask.told(self, self._tr):
            kept = keep(self._context.db, self._lists[self._open], choice, author=self._context.settings.recorder)
            self._changed(kept, self._tr("Choice saved: {choice}", choice=kept.said(self._tr.language)))

    def _on_row_change_wanted(self) -> None:
        self._ask(self._of(self.sender()))

    def _on_row_retire_wanted(self) -> None:
        with ask.told(self, self._tr):
            author = self._context.settings.recorder
            kept = own_choices.retire(self._context.db, self._of(self.sender()), author=author)
            self._changed(kept, self._tr("Choice retired: {choice}", choice=kept.said(self._tr.language)))

    def _on_row_use_wanted(self) -> None:
        with ask.told(self, self._tr):
            author = self._context.settings.recorder
            kept = own_choices.use_again(self._context.db, self._of(self.sender()), author=author)
            self._changed(kept, self._tr("Choice used again: {choice}", choice=kept.said(self._tr.language)))

    def _of(self, row: object) -> OwnChoice:
        """Return the choice of the row that was used."""
        return next(one.choice for one in self._own_rows if one is row)

    def _changed(self, choice: OwnChoice, words: str) -> None:
        self.refresh()
        next(row for row in self._own_rows if row.choice.code == choice.code).take_focus()
        announce(self, words)
        self._context.changes.office.emit()


def _used(one: ChoiceList) -> int:
    """Return how many choices of the office a list offers."""
    return sum(not choice.is_retired for choice in one.own)


def _focus(widget: QWidget) -> None:
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
