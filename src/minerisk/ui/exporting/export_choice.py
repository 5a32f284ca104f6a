"""What is taken out: what one row is, for whom, as which kind of file, in which words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QRadioButton, QSizePolicy, QWidget

from minerisk.domain.form import Form, say
from minerisk.domain.vocabulary.codes import INCIDENT
from minerisk.errors import UserError
from minerisk.i18n import LANGUAGES, N_, Catalog
from minerisk.services import exporting
from minerisk.services.exporting import PROFILES, ROWS, TELLS, Export, Format, Of, Profile
from minerisk.ui.importing.pick import Pick
from minerisk.ui.widgets.basic import Card, plain
from minerisk.ui.widgets.pages import is_narrow

OF: Mapping[Of, str] = {
    Of.CASUALTIES: N_("People"),
    Of.INCIDENTS: N_("Incidents"),
    Of.LINKED: N_("Both, as linked sheets"),
    Of.ANSWERS: N_("All answers of one form"),
}
FORMATS: Mapping[Format, str] = {
    Format.XLSX: N_("Workbook (.xlsx)"),
    Format.CSV: N_("CSV (.csv)"),
    Format.GEOJSON: N_("Points on a map (.geojson)"),
}
_FORMAT_HINTS: Mapping[Format, str] = {
    Format.XLSX: N_("With a sheet that says what it is."),
    Format.CSV: N_("One table, for any program."),
    Format.GEOJSON: N_("Coordinates as they were recorded, and what they show."),
}
_CODES = "codes"
_INDENT = 28


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One thing that can be chosen, and a line about it."""

    text: str
    hint: str = ""


class Choice(Card):
    """A question with a few answers, all of them seen at once. ``chosen`` when another one is."""

    chosen = Signal()

    def __init__(self, title: str, options: Mapping[str, Option]) -> None:
        super().__init__(spacing=4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QRadioButton] = {}
        self._hints: dict[str, QLabel] = {}
        self._options = options
        self.body.addWidget(plain(title, "label"))
        for name, option in options.items():
            self._buttons[name] = made = QRadioButton(option.text)
            made.setObjectName(name)
            self._group.addButton(made)
            self.body.addWidget(made)
            self._hints[name] = hint = plain("", "hint", wrap=True)
            hint.setIndent(_INDENT)
            self.body.addWidget(hint)
            self.allow(name)
        self.body.addStretch(1)
        self.select(next(iter(options)))
        self._group.buttonClicked.connect(self._on_clicked)

    @property
    def selected(self) -> str:
        """What is chosen."""
        return next(name for name, made in self._buttons.items() if made.isChecked())

    def select(self, name: str) -> None:
        """Choose ``name`` without a signal."""
        self._buttons[name].setChecked(True)

    def allow(self, name: str, why_not: str = "") -> None:
        """Let ``name`` be chosen, or say why it cannot be."""
        made, hint = self._buttons[name], self._hints[name]
        made.setEnabled(not why_not)
        hint.setText(why_not or self._options[name].hint)
        hint.setVisible(bool(hint.text()))
        made.setAccessibleDescription(hint.text())

    def _on_clicked(self) -> None:
        self.chosen.emit()


class ExportChoice(QWidget):
    """Four questions side by side, or two and two. ``changed`` when something else is chosen."""

    changed = Signal()

    def __init__(self, tr: Catalog, forms: Sequence[Form] = ()) -> None:
        """Ask; ``forms`` are those whose answers can be taken out."""
        super().__init__()
        self._tr = tr
        self._forms = {form.id: form for form in forms}
        words = {_CODES: Option(text=tr("Codes"), hint=tr("Names of questions and answers that stay the same."))}
        words |= {code: Option(text=name) for code, name in LANGUAGES.items()}
        self._of = Choice(tr("What one row is"), {of: self._option(OF[of], ROWS[of]) for of in OF})
        self._form = Pick(
            {form.id: say(form.title, tr.language) for form in forms},
            next(iter(self._forms), ""),
            name=tr("Which form"),
        )
        self._form.setObjectName("form")
        self._form.picked.connect(self._on_chosen)
        self._of.body.insertWidget(self._of.body.count() - 1, self._form)
        self._profile = Choice(tr("Who it is for"), {one: self._option(PROFILES[one], TELLS[one]) for one in PROFILES})
        self._format = Choice(
            tr("Kind of file"), {one: self._option(FORMATS[one], _FORMAT_HINTS[one]) for one in FORMATS}
        )
        self._words = Choice(tr("Words in the file"), words)
        self._words.select(tr.language if tr.language in LANGUAGES else _CODES)
        self._cards = (self._profile, self._of, self._format, self._words)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._of.chosen.connect(self._on_of_chosen)
        for card in self._cards:
            card.chosen.connect(self._on_chosen)
        self._arrange()
        if not forms:
            self._of.allow(Of.ANSWERS, tr("No record is there yet."))
        self._allow()

    def export(self, base: Export) -> Export:
        """Return ``base`` with what is chosen."""
        return replace(
            base,
            of=Of(self._of.selected),
            profile=Profile(self._profile.selected),
            format=Format(self._format.selected),
            language="" if self._words.selected == _CODES else self._words.selected,
            form=self._forms.get(self._form.selected) if self._of.selected == Of.ANSWERS else None,
        )

    def choose(self, kind: Format) -> None:
        """Choose a kind of file that can hold what is chosen."""
        self._format.select(kind)

    def choose_records(self, kind: str = "") -> None:
        """Choose a row for each record; of a ``kind`` that is no incident, all that its form asks."""
        form = next((name for name, one in self._forms.items() if one.kind == kind != INCIDENT), "")
        if form:
            self._form.select(form)
        self._of.select(Of.ANSWERS if form else Of.INCIDENTS)
        self._on_of_chosen()
        self._allow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _option(self, text: str, hint: str) -> Option:
        return Option(text=self._tr(text), hint=self._tr(hint))

    def _arrange(self) -> None:
        columns = 2 if is_narrow(self) else len(self._cards)
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, *divmod(place, columns))
        for column in range(len(self._cards)):
            self._grid.setColumnStretch(column, int(column < columns))

    def _allow(self) -> None:
        """Offer the kinds of file that can hold what is chosen, and the forms where one is taken out."""
        self._form.setVisible(self._of.selected == Of.ANSWERS)
        for one in FORMATS:
            try:
                exporting.check(replace(self.export(Export()), format=one))
                self._format.allow(one)
            except UserError as error:
                self._format.allow(one, self._tr(error.text, **error.values))
                if self._format.selected == one:
                    self._format.select(Format.XLSX)

    def _on_of_chosen(self) -> None:
        """Write codes where a form is taken out, which other programs and we read again."""
        if self._of.selected == Of.ANSWERS:
            self._words.select(_CODES)

    def _on_chosen(self) -> None:
        self._allow()
        self.changed.emit()
