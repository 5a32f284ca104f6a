"""Asks when and where somebody died who was recorded as alive, and how that became known."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from minerisk.domain import edtf, wording
from minerisk.domain.form import Form, Question, say
from minerisk.domain.record import Record
from minerisk.errors import UserError
from minerisk.i18n import Catalog
from minerisk.services import forms, later_death
from minerisk.services.later_death import Death
from minerisk.ui.context import Context
from minerisk.ui.form.inputs import day_words
from minerisk.ui.form.inputs.date import KnownDateInput
from minerisk.ui.records import record_words
from minerisk.ui.widgets.basic import announce, button, plain
from minerisk.ui.widgets.field import Field
from minerisk.ui.widgets.pages import ScrollPage

_LONGEST = 500
_WIDTH, _AROUND = 600, 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who died, in words without a name, by the path of the item; and what the form asks of a death."""

    item: str
    words: str
    day: Question
    place: Question | None


def ask(parent: QWidget, context: Context, record: Record, item: str) -> bool:
    """Ask of a person of a record, and keep what is said as a new version; return whether there is one."""
    db, tr = context.db, context.tr
    form = forms.form_by_digest(db, record.form)
    asked, name = later_death.questions(form, item), _name(form, record, item, tr)
    person = Person(item=item, words=name, day=asked["death_date"], place=asked.get("death_place"))

    def note(death: Death, known: str) -> None:
        day = edtf.words(death.day, tr)
        said = tr("{person} died later, on {day}: {reason}", person=name, day=day, reason=known)
        later_death.note(db, record.id, death, author=context.settings.recorder, reason=said)

    return LaterDeathDialog.ask(parent, person, note, tr)


class LaterDeathDialog(QDialog):
    """Use ``LaterDeathDialog.ask``."""

    def __init__(self, parent: QWidget, person: Person, note: Callable[[Death, str], object], tr: Catalog) -> None:
        super().__init__(parent)
        self._tr, self._person, self._note = tr, person, note
        self.setWindowTitle(tr("Died later"))
        self._day = KnownDateInput(person.day, tr)
        self._day.nothing.hide()
        self._day.kinds[day_words.DAY].click()
        self._place = _places(person.place, tr)
        reason = QLineEdit()
        reason.setMaxLength(_LONGEST)
        self._when = Field(say(person.day.label, tr.language), self._day)
        self._why = Field(tr("How did it become known?"), reason, hint=tr("It stays in the history of the record"))
        self._page = ScrollPage()
        self._lay_out()
        self.resize(_WIDTH, self.sizeHint().height())

    @classmethod
    def ask(cls, parent: QWidget, person: Person, note: Callable[[Death, str], object], tr: Catalog) -> bool:
        """Return whether it was kept.

        Args:
            parent: what the question stands above.
            person: who died.
            note: keeps it with a reason; a ``UserError`` that it raises is told, and nothing typed is lost.
            tr: the language.
        """
        dialog = cls(parent, person, note, tr)
        kept = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return kept

    def showEvent(self, event: QShowEvent) -> None:
        """Be as tall as what is asked, as far as the screen has room."""
        super().showEvent(event)
        view, inner = self._page.viewport(), self._page.widget()
        missing = inner.heightForWidth(view.width()) - view.height() if inner is not None else 0
        self.resize(_WIDTH, min(self.height() + missing, self.screen().availableGeometry().height() - _AROUND))

    def _lay_out(self) -> None:
        tr, page = self._tr, self._page
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(16)
        column.addWidget(plain(f"{tr('Died later')}: {self._person.words}", "section", wrap=True))
        stays = tr("The day of the incident stays as it is. The numbers of people move with it: one more killed.")
        leaves = tr(
            "Agreement to referral, needs and difficulties since are asked of living people alone: they leave the "
            "record, and the version before keeps them."
        )
        for text in (stays, leaves):
            page.column.addWidget(plain(text, "secondary", wrap=True))
        page.column.addWidget(self._when)
        if self._person.place is not None:
            page.column.addWidget(Field(say(self._person.place.label, tr.language), self._place))
        page.column.addWidget(self._why)
        page.column.addStretch(1)
        column.addWidget(page, 1)
        keep, save = button(tr("Cancel")), button(tr("Save"), "primary", key="Ctrl+Enter")
        keep.setObjectName("keep")
        keep.clicked.connect(self.reject)
        save.setObjectName("save")
        save.clicked.connect(self._on_save_clicked)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addStretch(1)
        foot.addWidget(keep)
        foot.addWidget(save)
        column.addLayout(foot)

    def _on_save_clicked(self) -> None:
        tr, day = self._tr, self._day.answer()
        known = bool(day) and edtf.words(day, tr) != day
        self._when.show_problem("" if known else tr("Enter the date of death: a day, a month or a year."))
        self._why.show_problem("" if self._why.words else tr("Say how it became known"))
        if not known:
            self._day.start.lines[0].setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self._why.words:
            self._why.focus()
        else:
            self._keep(day)

    def _keep(self, day: str) -> None:
        death = Death(person=self._person.item, day=day, place=self._place.currentData() or "")
        try:
            self._note(death, self._why.words)
        except UserError as error:
            told = self._tr(error.text, **error.values)
            self._when.show_problem(told)
            announce(self, told)
        else:
            self.accept()


def _name(form: Form, record: Record, item: str, tr: Catalog) -> str:
    """Return what a person is called without a name: ``Person 1, woman, 34``."""
    who = [wording.person(one, tr) for one in later_death.living(form, record.answers) if one.item == item]
    return ", ".join([record_words.names_of_items(form, record.answers, tr).get(item, ""), *who])


def _places(question: Question | None, tr: Catalog) -> QComboBox:
    box = QComboBox()
    box.setObjectName("place")
    box.addItem(tr(wording.NOT_ANSWERED), "")
    for code, label in wording.offered(question.choices, tr.language).items() if question else ():
        box.addItem(label, code)
    return box
