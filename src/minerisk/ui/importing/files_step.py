"""The first step of an import: which files, how they were read, and whether somebody has mapped such tables before."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from minerisk.domain.form import say
from minerisk.domain.tables.table import Table
from minerisk.services import importing
from minerisk.services.importing import AsAsked, Named
from minerisk.ui import ask
from minerisk.ui.context import Context
from minerisk.ui.importing.batches_card import BatchesCard
from minerisk.ui.importing.file_card import Chosen, FileCard
from minerisk.ui.widgets.basic import Card, button, clear, plain
from minerisk.ui.widgets.pages import ScrollPage, stops, tab_before

KINDS = ("*.csv", "*.txt", "*.tsv", "*.xlsx", "*.xlsm", "*.xls", "*.xlsb", "*.ods")


class FilesStep(ScrollPage):
    """``changed`` when what is chosen or how it is read did."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._cards: list[FileCard] = []
        self._fitting: tuple[Named | AsAsked, ...] = ()
        self._radios = QButtonGroup(self)
        self._radios.buttonClicked.connect(self._on_radio_clicked)
        self._files = QVBoxLayout()
        self._files.setSpacing(16)
        self._known = Card(context.tr("Who says what the columns are"))
        self._known.hide()
        self._choices = QVBoxLayout()
        self._choices.setSpacing(4)
        self._known.body.addLayout(self._choices)
        self.batches = BatchesCard(context)
        self.column.addLayout(self._files)
        self.column.addWidget(self._add_card())
        self.column.addWidget(self._known)
        self.column.addWidget(self.batches)
        self.column.addStretch(1)

    @property
    def tables(self) -> tuple[Table, ...]:
        """What was read; empty until all files are."""
        found = tuple(card.table for card in self._cards)
        return tuple(table for table in found if table is not None) if None not in found else ()

    @property
    def repeated(self) -> str:
        """The name of a table that is there under the same name, or with the same content, before; or nothing."""
        seen: set[str] = set()
        for table in self.tables:
            if seen & {table.name, table.digest}:
                return table.name
            seen |= {table.name, table.digest}
        return ""

    @property
    def files(self) -> tuple[Chosen, ...]:
        """The files that were chosen, as they were read."""
        return tuple(card.chosen for card in self._cards)

    @property
    def chosen(self) -> Named | AsAsked | None:
        """The form whose questions the columns are, or the saved mapping that the person wants to use, or None."""
        return next((self._fitting[at] for at in range(len(self._fitting)) if self._radios.checkedId() == at), None)

    def begin(self) -> None:
        """Put the focus on the way to choose files."""
        self._choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, named: Named | AsAsked | None) -> None:
        """Use a form, a saved mapping, or none."""
        at = self._fitting.index(named) if named in self._fitting else len(self._fitting)
        self._radios.button(at).setChecked(True)

    def add(self, files: Sequence[Path]) -> None:
        """Read more files; one that is there already stays."""
        self.show_files([Chosen(file) for file in files])

    def show_files(self, files: Sequence[Chosen]) -> None:
        """Show more files, and read those that were not read yet."""
        for chosen in files:
            if chosen.file not in [card.file for card in self._cards]:
                card = FileCard(self._context, chosen)
                card.changed.connect(self._on_card_changed)
                card.removed.connect(self._on_card_removed)
                self._cards.append(card)
                self._files.addWidget(card)
        self._on_card_changed()

    def _add_card(self) -> QWidget:
        tr = self._context.tr
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(16)
        hint = tr("CSV, Excel or OpenDocument. Several files can be one import: a table of incidents, one of people.")
        self._choose = button(tr("Choose files…"), icon="folder-open")
        self._choose.setObjectName("choose-files")
        self._choose.clicked.connect(self._on_choose_clicked)
        row.addWidget(self._choose)
        row.addWidget(plain(hint, "hint", wrap=True), 1)
        card.body.addLayout(row)
        return card

    def _show_known(self) -> None:
        """Offer the form whose questions the columns are, and the saved mappings that fit; the first is chosen."""
        tr, tables = self._context.tr, self.tables
        before = self.chosen
        asked = importing.recognised(self._context.db, tables) if tables else None
        self._fitting = (*([asked] if asked else []), *importing.fitting(tables)) if tables else ()
        for radio in self._radios.buttons():
            self._radios.removeButton(radio)
        clear(self._choices)
        offered = [self._words(one) for one in self._fitting]
        for at, text in enumerate([*offered, tr("Nobody yet: look at the headers and the cells")]):
            radio = QRadioButton(text)
            radio.setObjectName(f"known-{at}")
            self._radios.addButton(radio, at)
            self._choices.addWidget(radio)
        at = self._fitting.index(before) if before in self._fitting else 0
        self._radios.button(at).setChecked(True)
        self._known.setVisible(bool(self._fitting))

    def _words(self, fitting: Named | AsAsked) -> str:
        tr = self._context.tr
        if isinstance(fitting, AsAsked):
            return tr("The columns are questions of the form “{title}”", title=say(fitting.form.title, tr.language))
        return tr("“{title}” fits these columns", title=fitting.title)

    def _on_radio_clicked(self) -> None:
        self.changed.emit()

    def _on_choose_clicked(self) -> None:
        tr = self._context.tr
        kinds = f"{tr('Tables')} ({' '.join(KINDS)});;{tr('All files')} (*)"
        self.add(ask.open_files(self, tr("Choose files"), kinds))

    def _on_card_changed(self) -> None:
        tab_before(list(stops(self._files)), self._choose)
        self._show_known()
        self.changed.emit()

    def _on_card_removed(self) -> None:
        card = self.sender()
        if isinstance(card, FileCard):
            self._cards.remove(card)
            self._files.removeWidget(card)
            card.hide()
            card.deleteLater()
            self._choose.setFocus(Qt.FocusReason.OtherFocusReason)
            self._on_card_changed()
