"""The fourth step of an import: what would come, and what would not, before anything does."""

from collections.abc import Sequence
from textwrap import shorten

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from minerisk.domain.conversion.conversion import Made
from minerisk.domain.conversion.fit import people_in
from minerisk.domain.figures import figure
from minerisk.domain.form import Form
from minerisk.domain.tables.remapping import Coded
from minerisk.i18n import Catalog
from minerisk.services.importing import Outlook
from minerisk.ui.importing.narrow import narrow
from minerisk.ui.importing.outlook_words import Line, OutlookWords
from minerisk.ui.widgets.bars import MessageBar, picture
from minerisk.ui.widgets.basic import Card, button, clear, line, plain
from minerisk.ui.widgets.field import Field
from minerisk.ui.widgets.flow import Flow
from minerisk.ui.widgets.pages import ScrollPage

_TILE = 150
_LONGEST = 60
_MOST_NOTICES = 20


class CheckStep(ScrollPage):
    """``save_wanted`` gives the name under which the mapping is to be saved."""

    save_wanted = Signal(str)

    def __init__(self, form: Form, tr: Catalog) -> None:
        super().__init__()
        self._form, self._tr = form, tr

    def show_outlook(
        self,
        outlook: Outlook,
        examples: Sequence[Made],
        coded: Sequence[Coded] = (),
        asked: Form | None = None,
    ) -> None:
        """Show what the dry run found; ``asked`` is the form whose questions the columns are, without a mapping."""
        clear(self.column)
        self._words = OutlookWords(asked or self._form, self._tr)
        tr, report = self._tr, outlook.report
        self.column.addLayout(self._tiles(outlook, asks_of_people=bool(people_in(asked or self._form))))
        notices = list(dict.fromkeys(each.said_of_row(tr, tr.language) for each in outlook.notices))
        if notices:
            more = len(notices) - _MOST_NOTICES
            if more > 0:
                notices = [*notices[:_MOST_NOTICES], tr.count("{n} more like this", "{n} more like this", more)]
            self.column.addWidget(MessageBar("warn", tr("Know this before you import"), "\n".join(notices)))
        for title, hint, lines in (
            (
                tr("Rows set aside"),
                tr("They do not come. Each has its reason."),
                self._words.set_aside(report.set_aside),
            ),
            (tr("Texts without a code"), tr("They are kept in words."), self._words.unmapped(report.unmapped)),
            (
                tr("Values that were not understood"),
                tr("They are kept in words, as they stand."),
                self._words.unread(report.unread),
            ),
            (
                tr("Answers that the form does not ask for or take"),
                tr("They are kept in words, unless they could name a person or a spot."),
                self._words.not_asked(report.not_asked),
            ),
            (tr("Columns that are left out"), tr("The form does not ask for them."), self._words.unused(report.unused)),
        ):
            if lines:
                self.column.addWidget(_list(title, hint, lines, tr))
        sums = self._words.stated(report, coded)
        if sums:
            self.column.addWidget(self._sums(sums))
        if examples:
            self.column.addWidget(self._examples(examples))
        if asked is None:
            self.column.addWidget(self._saving(outlook.title))
        self.column.addStretch(1)

    def show_saved(self, bar: MessageBar) -> None:
        """Say what became of saving the mapping."""
        clear(self._saved)
        self._saved.addWidget(bar)

    def _tiles(self, outlook: Outlook, *, asks_of_people: bool) -> Flow:
        tr, report = self._tr, outlook.report
        rows = sum(report.rows.values())
        tiles = Flow(gap=12)
        for n, words in (
            (rows, tr.count("row read", "rows read", rows)),
            (report.records, tr.count("record", "records", report.records)),
            *([(report.people, tr.count("person in them", "people in them", report.people))] if asks_of_people else []),
            (outlook.already, tr.count("record already here", "records already here", outlook.already)),
            (len(report.set_aside), tr.count("row set aside", "rows set aside", len(report.set_aside))),
        ):
            tile = Card(spacing=0, margin=12)
            tile.setMinimumWidth(_TILE)
            tile.body.addWidget(plain(figure(n), "figure"))
            tile.body.addWidget(plain(words, "hint"))
            tile.setAccessibleName(f"{n} {words}")
            tiles.addWidget(tile)
        return tiles

    def _sums(self, sums: Sequence[tuple[str, list[str]]]) -> Card:
        tr = self._tr
        card = Card(tr("What the tables say"))
        columns = QHBoxLayout()
        columns.setSpacing(24)
        for table, lines in sums:
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(plain(table, "strong", wrap=True))
            for text in lines:
                column.addWidget(plain(text, wrap=True))
            column.addStretch(1)
            columns.addLayout(column, 1)
        card.body.addLayout(columns)
        never = tr("The sums of different tables count different things. They are kept side by side, and never added.")
        card.body.addWidget(plain(never, "hint", wrap=True))
        return card

    def _examples(self, examples: Sequence[Made]) -> Card:
        tr = self._tr
        card = Card(tr("The first records, as they will be"))
        columns = QHBoxLayout()
        columns.setSpacing(24)
        for made in examples:
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(plain(made.identity, "strong", wrap=True))
            for text in self._words.example(made):
                column.addWidget(narrow(plain(text, "hint", wrap=True)))
            column.addStretch(1)
            columns.addLayout(column, 1)
        card.body.addLayout(columns)
        return card

    def _saving(self, title: str) -> Card:
        tr = self._tr
        card = Card(tr("The next table like this"))
        row = QHBoxLayout()
        row.setSpacing(12)
        self._name = Field(
            tr("Save this mapping as"),
            QLineEdit(shorten(title, _LONGEST, placeholder="")),
            hint=tr("It is offered when a table has the same columns."),
        )
        if isinstance(self._name.box, QLineEdit):
            self._name.box.setObjectName("mapping-name")
            self._name.box.setMaxLength(_LONGEST)
        save = button(tr("Save the mapping"), icon="device-floppy")
        save.setObjectName("save-mapping")
        save.clicked.connect(self._on_save_clicked)
        row.addWidget(self._name, 1)
        row.addWidget(save, 0, Qt.AlignmentFlag.AlignBottom)
        self._saved = QVBoxLayout()
        card.body.addLayout(row)
        card.body.addLayout(self._saved)
        return card

    def _on_save_clicked(self) -> None:
        self._name.show_problem("" if self._name.words else self._tr("Give it a name"))
        if self._name.words:
            self.save_wanted.emit(self._name.words)


def _list(title: str, hint: str, lines: Sequence[Line], tr: Catalog) -> Card:
    card = Card(title, margin=0)
    about = plain(hint, "hint", wrap=True)
    about.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    card.header.addWidget(about, 1000)
    card.body.setSpacing(0)
    for at, one in enumerate(lines):
        if at:
            card.body.addWidget(line())
        row = QHBoxLayout()
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(12)
        row.addWidget(picture("alert-triangle", "warning.line", 16), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(plain(one.text, "strong", wrap=True))
        words.addWidget(narrow(plain(one.detail, "hint", wrap=True)))
        row.addLayout(words, 1)
        row.addWidget(plain(tr("{n} ×", n=figure(one.n)), "hint"), 0, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(row)
    return card
