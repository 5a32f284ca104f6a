"""Which pages there are while a database is open, and how a person gets from one to another."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from minerisk.domain.filter import EVERYTHING, Condition, Filter
from minerisk.domain.form import Form
from minerisk.services import own_forms, records
from minerisk.services.new_form import NewForm
from minerisk.ui import ask
from minerisk.ui.context import Context
from minerisk.ui.desk import Desk
from minerisk.ui.place import Place
from minerisk.ui.top_bar import Heading

if TYPE_CHECKING:
    from minerisk.domain.fact import Fact
    from minerisk.ui.importing.import_page import Begun, ImportPage
    from minerisk.ui.learn.learn_page import LearnPage
    from minerisk.ui.library.new_form_page import NewFormPage, Offer
    from minerisk.ui.records.records_page import RecordsPage


class Shell(Desk):
    """Brings a person from page to page. What it cannot do itself it asks its window for, by signals.

    Pages other than Home are imported when they are first shown, so that the window is there sooner.
    """

    settings_changed = Signal(object)
    open_wanted = Signal()
    make_wanted = Signal()

    _records: "RecordsPage | None" = None
    _learn: "LearnPage | None" = None
    _import: "ImportPage | None" = None
    _begun: "Begun | None" = None
    _figure: "Fact | None" = None
    _offered: "NewFormPage | None" = None

    def __init__(self, context: Context, *, note: Path, left_open: UUID | None = None) -> None:
        """Make the inside.

        Args:
            context: what every page is given.
            note: the file that says which draft is open, see ``services.recovery``.
            left_open: the draft that was open when the program ended without closing it.
        """
        super().__init__(context, note, left_open)
        self._rail.chosen.connect(self._on_rail_chosen)
        self._bar.language_chosen.connect(self._on_language_chosen)
        self._bar.up.connect(self.show_records)
        self._home.find_wanted.connect(self.find_records)
        self._home.opened.connect(self.open_record)
        self.finished.connect(self._on_finished)
        self._listen()
        self.show_home()

    @property
    def place(self) -> Place:
        """Where the person is now."""
        inside = self._learn if self._place.page == "learn" else self._writing
        records_page = self._records if self._place.page == "records" else None
        return replace(
            self._place,
            section=inside.section if inside is not None else "",
            where=self._filtered.where if self._filtered is not None else self._place.where,
            words=records_page.words if records_page is not None else self._place.words,
            begun=self._import.begun if self._import is not None else self._begun,
            figure=self._learn.begun if self._learn is not None else self._figure,
            offer=self._offered.offer if self._place.page == "new-form" and self._offered is not None else None,
            focus=self._focused().objectName(),
        )

    def go(self, place: Place) -> None:
        """Go where a person was before the window was made anew; Home where that is gone."""
        ways: dict[str, Callable[[], object]] = {
            "records": lambda: self.show_behind(place.where, place.words),
            "settings": self.show_settings,
            "forms": self.show_forms,
            "new-form": lambda: self.look_at_form(place.offer),
            "learn": self.show_country if place.section == "country" else self.show_learn,
            "statistics": lambda: self.show_statistics(place.where),
            "reports": self.show_reports,
            "import": self.import_tables,
            "export": lambda: self.export_records(place.where, place.words),
            "help": self.show_help,
            "record": lambda: self.open_record(place.record),
            "print": lambda: self.print_record(place.record),
            "form": lambda: self.continue_draft(place.record, section=place.section),
        }
        self._begun, self._figure = place.begun, place.figure
        ways.get(place.page, self.show_home)()
        focused = self.findChild(QWidget, place.focus) if place.focus else None
        if focused is not None:
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_records(self) -> None:
        """Go to the table of records."""
        if self._records is None:
            from minerisk.ui.records.records_page import RecordsPage

            self._records = RecordsPage(self._context)
            self._records.opened.connect(self.open_record)
            self._records.record_wanted.connect(self.start_record)
            self._records.amend_wanted.connect(self.amend)
            self._records.print_wanted.connect(self.print_record)
            self._records.import_wanted.connect(self.import_tables)
            self._records.export_wanted.connect(self.export_records)
            self._kept.add(self._records)
        if self._show(self._records, Place(page="records"), Heading(title=self._context.tr("Records"))):
            self._filtered = self._records

    def find_records(self) -> None:
        """Go to the table of records, ready to type what is looked for."""
        self.show_records()
        search = self._records.findChild(QWidget, "search") if self._records is not None else None
        if search is not None and self._place.page == "records":
            search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_behind(self, where: Filter, words: str = "") -> None:
        """Go to the table of records, and show those that ``where`` and ``words`` select."""
        self.show_records()
        if self._records is not None and self._place.page == "records":
            self._records.show_found(where, words)

    def show_learn(self) -> "LearnPage":
        """Go to Learn, and return it."""
        from minerisk.ui.learn.learn_page import LearnPage

        if self._learn is None:  # kept: a showing goes with it
            self._learn = LearnPage(self._context, self._figure)
            self._kept.add(self._learn)
        self._show(self._learn, Place(page="learn"), Heading(title=self._context.tr("Learn")))
        return self._learn

    def show_country(self) -> None:
        """Go to what others have published about the country."""
        self.show_learn().show_country()

    def show_reports(self) -> None:
        """Go to Reports."""
        from minerisk.ui.reports.reports_page import ReportsPage

        self._show(ReportsPage(self._context), Place(page="reports"), Heading(title=self._context.tr("Reports")))

    def show_statistics(self, where: Filter = EVERYTHING) -> None:
        """Go to Statistics."""
        from minerisk.ui.statistics.statistics_page import StatisticsPage

        page = StatisticsPage(self._context, where)
        page.records_wanted.connect(self.show_behind)
        page.published_wanted.connect(self.show_country)
        if self._show(page, Place(page="statistics"), Heading(title=self._context.tr("Statistics"))):
            self._filtered = page

    def import_tables(self) -> None:
        """Show the steps of an import, as they were where it was left half-way."""
        if self._import is None:
            from minerisk.ui.importing.import_page import ImportPage

            self._import = ImportPage(self._context, self._begun)
            self._import.closed.connect(self.show_records)
            self._import.records_wanted.connect(self.show_behind)
            self._begun = None
        tr = self._context.tr
        self._show(self._import, Place(page="import"), Heading(title=tr("Records"), name=tr("Import tables")))

    def export_records(self, where: Filter = EVERYTHING, words: str = "") -> None:
        """Offer what ``where`` and ``words`` select as a file."""
        from minerisk.ui.exporting.export_page import ExportPage

        page = ExportPage(self._context, where, words)
        page.closed.connect(self.show_records)
        heading = Heading(title=self._context.tr("Records"), name=self._context.tr("Export"))
        self._show(page, Place(page="export", where=where, words=words), heading)

    def show_help(self) -> None:
        """Show the help of the page that a person is on, above it: closing it finds everything as it was."""
        from minerisk.ui.help.help_page import HelpPage

        if not any(isinstance(over.page, HelpPage) for over in self._above):
            is_of_forms = self._above or self._place.page == "new-form"
            page = HelpPage(self._context, "forms" if is_of_forms else self._place.page)
            page.closed.connect(self._take_off)
            self._lay_over(page, "help", Heading(title=self._context.tr("Help")))

    def show_settings(self) -> None:
        """Go to Settings."""
        from minerisk.ui.settings_page import SettingsPage

        page = SettingsPage(self._context)
        page.settings_changed.connect(self.settings_changed)
        page.open_wanted.connect(self.open_wanted)
        page.make_wanted.connect(self.make_wanted)
        page.forms_wanted.connect(self.show_forms)
        self._show(page, Place(page="settings"), Heading(title=self._context.tr("Settings")))

    def show_forms(self, used: Form | None = None) -> None:
        """Go to the forms; ``used`` is one that was brought in just now."""
        from minerisk.ui.library.forms_page import FormsPage

        page = FormsPage(self._context, used)
        page.chosen.connect(self.add_form)
        page.try_wanted.connect(self.try_form)
        page.lists_wanted.connect(self.show_lists)
        page.closed.connect(self.show_settings)
        tr = self._context.tr
        self._show(page, Place(page="forms"), Heading(title=tr("Settings"), name=tr("Forms")))

    def show_lists(self, form: Form) -> None:
        """Go to the lists of a form, to add choices of the office."""
        from minerisk.ui.library.lists_page import ListsPage

        page = ListsPage(self._context, form)
        page.closed.connect(self.show_forms)
        tr = self._context.tr
        self._show(page, Place(page="forms"), Heading(title=tr("Settings"), name=tr("Lists")))

    def add_form(self, file: Path) -> None:
        """Open the form in a file, to be looked at before it is used."""
        from minerisk.ui.library.new_form_page import Offer

        self.look_at_form(Offer(file=file))

    def look_at_form(self, offer: "Offer | None") -> None:
        """Look at a form before it is used."""
        if offer is None:
            self.show_forms()
            return
        from minerisk.ui.library.new_form_page import NewFormPage

        page = NewFormPage(self._context, offer)
        page.used.connect(self.show_forms)
        page.try_wanted.connect(self.try_form)
        page.closed.connect(self.show_forms)
        tr = self._context.tr
        heading = Heading(title=tr("Settings"), name=tr("Add a form"))
        if self._show(page, Place(page="new-form"), heading):
            self._offered = page

    def try_form(self, new: NewForm | Form) -> None:
        """Try a form out above the page that is open; nothing that is typed is kept."""
        from minerisk.ui.library.try_page import TryPage

        with ask.told(self, self._context.tr):
            page = TryPage(self._context, own_forms.opened(self._context.db, new) if isinstance(new, Form) else new)
            page.closed.connect(self._take_off)
            tr = self._context.tr
            self._lay_over(page, "settings", Heading(title=tr("Settings"), name=tr("Try a form out")))

    def open_record(self, record: UUID | None) -> None:
        """Show one record."""
        if record is None:
            self.show_home()
        else:
            self._open(record)

    def _open(self, record: UUID, *, just_finished: bool = False) -> None:
        from minerisk.ui.records.record_page import RecordPage

        page = RecordPage(self._context, record, just_finished=just_finished)
        page.amend_wanted.connect(self.amend)
        page.print_wanted.connect(self.print_record)
        page.begin_wanted.connect(self.start_record)
        page.death_wanted.connect(self.note_death)
        page.opened.connect(self.open_record)
        page.heading_changed.connect(self._on_page_heading_changed)
        page.closed.connect(self.show_records)
        if self._show(page, Place(page="record", record=record), page.heading):
            self._headed = page

    def print_record(self, record: UUID | None) -> None:
        """Show a record as it will be on paper."""
        if record is None:
            self.show_home()
            return
        with ask.told(self, self._context.tr):
            code = records.get(self._context.db, record).code
            from minerisk.ui.printing.print_page import PrintPage

            page = PrintPage(self._context, record)
            page.closed.connect(partial(self.open_record, record))
            self._show(page, Place(page="print", record=record), Heading(title=self._context.tr("Records"), code=code))

    def first_record(self, kind: str = "incident") -> UUID | None:
        """Return a record of a kind, or None where the database has none."""
        numbers = records.find(self._context.db, where=(Condition(field="kind", values=(kind,)),))
        return records.lines(self._context.db, numbers[:1])[0].id if numbers else None

    def _is_kept(self, page: QWidget) -> bool:
        if page is not self._import:
            return super()._is_kept(page)
        if not self._import.is_begun:
            self._import = None
        return self._import is not None

    def _listen(self) -> None:
        self._find = QShortcut(QKeySequence("Ctrl+F"), self)
        self._find.activated.connect(self.find_records)
        QShortcut(QKeySequence("F1"), self).activated.connect(self.show_help)
        self._pages.currentChanged.connect(self._on_pages_changed)

    def _on_pages_changed(self) -> None:
        self._find.setEnabled(self._pages.currentWidget() is not self._records)  # the table has its own

    def _on_rail_chosen(self, key: str) -> None:
        {
            "home": self.show_home,
            "records": self.show_records,
            "learn": self.show_learn,
            "statistics": self.show_statistics,
            "reports": self.show_reports,
            "settings": self.show_settings,
            "help": self.show_help,
        }[key]()

    def _on_language_chosen(self, language: str) -> None:
        self.settings_changed.emit(replace(self._context.settings, language=language))

    def _on_finished(self, record: UUID) -> None:
        self._open(record, just_finished=True)
