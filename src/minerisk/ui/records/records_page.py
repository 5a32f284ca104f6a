"""Records: find one by searching or by looking, see it in short, open it."""

from functools import cache, partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from minerisk.domain.figures import figure
from minerisk.domain.filter import EVERYTHING, Condition, Filter, Op, only
from minerisk.domain.record import Line
from minerisk.domain.vocabulary import codes
from minerisk.errors import UserError
from minerisk.services import batches, drafts, forms, records, statistics
from minerisk.ui import ask
from minerisk.ui.context import Context
from minerisk.ui.kinds import KINDS
from minerisk.ui.line_words import form_label, form_title
from minerisk.ui.records.record_list import RecordList
from minerisk.ui.records.record_panel import RecordPanel
from minerisk.ui.records.record_search import SORTINGS, Sorting, next_sorting
from minerisk.ui.records.record_table import WITHOUT, Column, LineWords, RecordTableModel
from minerisk.ui.records.record_tools import RecordTools
from minerisk.ui.widgets.bars import MessageBar, picture
from minerisk.ui.widgets.basic import announce, clear, line, plain
from minerisk.ui.widgets.chips import FilterChips
from minerisk.ui.widgets.frame import NothingHere, RoundFrame
from minerisk.ui.widgets.pages import MARGIN, is_narrow


class RecordsPage(QWidget):
    """Signals what the person chose, with the id of the record; ``record_wanted`` gives the kind of a new one."""

    opened = Signal(object)
    print_wanted = Signal(object)
    amend_wanted = Signal(object)
    record_wanted = Signal(str)
    import_wanted = Signal()
    export_wanted = Signal(object, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._sorting = SORTINGS[0]
        self._where = EVERYTHING
        self._all = 0
        self._is_stale = True
        title, label = (cache(partial(one, context.db, context.language)) for one in (form_title, form_label))
        words = LineWords(tr=context.tr, title=title, label=label)
        self._model = RecordTableModel(self._read, words, self)
        self._list = RecordList(self._model, words)
        self._list.setObjectName("records")
        self._list.setAccessibleName(context.tr("Records"))
        self._list.headings.setAccessibleName(context.tr("Headings"))
        self._tools = RecordTools(context.tr)
        self._search, self._sort = self._tools.search, self._tools.sort
        self._chips = FilterChips(context.tr)
        self._chips.setObjectName("filters")
        self._panel = RecordPanel(context.tr)
        self._connect()
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale or not self._all:  # where there is none, a draft may have come or gone
            self.refresh()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = is_narrow(self)
        side = 16 if narrow else MARGIN
        self._body.setContentsMargins(side, 16, 16, 16)
        self._panel.setVisible(not narrow)

    @property
    def where(self) -> Filter:
        """What is listed now."""
        return self._where

    @property
    def kind(self) -> str:
        """The one kind of records that is listed now, or an empty text for all."""
        kind = only(self._where, "kind")
        return kind if kind in KINDS else ""

    @property
    def words(self) -> str:
        """What is searched for now."""
        return self._search.words

    def focus_search(self) -> None:
        """Be ready for what a person wants to look for."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def show_found(self, where: Filter, words: str) -> None:
        """Show the records that ``where`` and ``words`` select."""
        self._search.setText(words)
        self.show_where(where)

    def show_where(self, where: Filter) -> None:
        """Show the records that ``where`` selects."""
        self._where = where
        self._show_filter()
        self.refresh()

    def refresh(self) -> None:
        """Read the list anew; the selected record stays selected."""
        self._is_stale = False
        selected = self._selected()
        words = self._search.words
        try:
            self._leave_withdrawn()
            numbers = records.find(self._context.db, words, self._sorting.order, self._where)
            narrowed = bool(words or self._where)
            if not narrowed or not self._all:
                self._all = len(records.find(self._context.db)) if narrowed else len(numbers)
            self._say_empty(draft_waits=bool(drafts.drafts(self._context.db)))
        except UserError as error:
            self._say_error(error)
            return
        clear(self._message)
        self._model.show(numbers[::-1] if self._sorting.backwards else numbers, of_one_kind=bool(self.kind))
        self._show_count(len(numbers))
        self._list.headings.show_sorted(self._sorting.column, upwards=self._is_upwards())
        self._list.select(max(0, self._model.row_of(selected.number)) if selected else 0 if len(numbers) else -1)
        self._show_selected()

    def _connect(self) -> None:
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self.focus_search)
        self._search.searched.connect(self._on_search_searched)
        self._search.left.connect(self._list.setFocus)
        self._sort.chosen.connect(self._on_sort_chosen)
        self._list.headings.chosen.connect(self._on_heading_chosen)
        self._list.selected.connect(self._show_selected)
        self._list.chosen.connect(self._on_open_wanted)
        self._model.failed.connect(self._say_error)
        self._panel.open_wanted.connect(self._on_open_wanted)
        self._panel.print_wanted.connect(self._on_print_wanted)
        self._panel.amend_wanted.connect(self._on_amend_wanted)
        self._tools.filter_wanted.connect(self._on_filter_wanted)
        self._tools.import_wanted.connect(self.import_wanted)
        self._tools.export_wanted.connect(self._on_export_wanted)
        self._tools.record_wanted.connect(self._on_record_wanted)
        self._tools.kinds.chosen.connect(self._on_kind_chosen)
        self._chips.removed.connect(self._on_chip_removed)
        self._chips.cleared.connect(self._on_chips_cleared)
        self._chips.add_wanted.connect(self._on_filter_wanted)
        self._context.changes.records.connect(self._on_records_changed)

    def _lay_out(self) -> None:
        tr = self._context.tr
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._body = QVBoxLayout()
        self._body.setSpacing(12)
        self._message = QVBoxLayout()
        self._body.addWidget(self._tools)
        self._body.addWidget(self._chips)
        self._chips.hide()
        self._body.addLayout(self._message)
        self._found = self._list_and_panel()
        self._empty = NothingHere(
            "list-details",
            "",
            "",
            tr("Record an incident"),
            is_primary=True,
        )
        self._empty.setObjectName("empty")
        self._empty.wanted.connect(self._on_record_wanted)
        self._nothing = NothingHere("search", "", "", "", is_primary=False)
        self._nothing.setObjectName("nothing-found")
        self._nothing.wanted.connect(self._on_clear_wanted)
        self._stack = QStackedWidget()
        for shown in (self._found, self._empty, self._nothing):
            self._stack.addWidget(shown)
        self._body.addWidget(self._stack, 1)
        outer.addLayout(self._body, 1)
        self._status = self._status_bar()
        outer.addWidget(self._status)
        for first, second in pairwise((self._tools.record, self._chips.add_button, self._list.headings, self._list)):
            QWidget.setTabOrder(first, second)
        self._panel.follow(self._list)

    def _list_and_panel(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(RoundFrame(self._list), 1)
        row.addWidget(self._panel)
        return made

    def _status_bar(self) -> QFrame:
        tr = self._context.tr
        bar = QFrame()
        bar.setProperty("role", "bottom-bar")
        bar.setMinimumHeight(40)
        row = QHBoxLayout(bar)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(8)
        self._count: QLabel = plain("", "hint")
        self._count.setObjectName("count")
        row.addWidget(self._count)
        row.addStretch(1)
        for name, token, text in (
            ("clock", "warning.line", tr("Date not known exactly")),
            ("lock", "text.secondary", tr("No names in lists")),
        ):
            row.addSpacing(8)
            row.addWidget(picture(name, token, 16))
            row.addWidget(plain(text, "hint"))
            if name == "clock":
                row.addSpacing(8)
                row.addWidget(_upright())
        return bar

    def _read(self, numbers: object) -> list[Line]:
        return records.lines(self._context.db, numbers)  # type: ignore[arg-type]

    def _selected(self) -> Line | None:
        index = self._list.currentIndex()
        return self._model.line(index.row()) if index.isValid() else None

    def _show_count(self, found: int) -> None:
        tr, words = self._context.tr, self._search.words
        narrowed = bool(words or self._where)
        if narrowed:
            said = tr.count(
                "{found} of {all} record matches",
                "{found} of {all} records match",
                self._all,
                found=figure(found),
                all=figure(self._all),
            )
            self._say_nothing(words)
            announce(self._count, said)
        else:
            said = tr.count("{all} record", "{all} records", self._all, all=figure(self._all))
        self._count.setText(said)
        self._stack.setCurrentWidget(self._found if found else self._nothing if narrowed else self._empty)
        self._tools.set_empty(not self._all)
        self._status.setVisible(bool(self._all))

    def _leave_withdrawn(self) -> None:
        """Take away what filters by an import that was withdrawn: its records are gone."""
        if any(each.field == "batch" for each in self._where):
            gone = {each.id for each in batches.batches(self._context.db) if each.withdrawn is not None}
            self._where = tuple(
                each for each in self._where if each.field != "batch" or not gone.intersection(each.values)
            )
            self._show_filter()

    def _say_nothing(self, words: str) -> None:
        """Say what was looked for, where nothing was found."""
        tr = self._context.tr
        title = tr("Nothing found for “{words}”", words=words) if words else tr("No record fits these filters")
        searched = tr("Searched were the codes, places and words of {all} records.", all=figure(self._all))
        begin_again = tr("Take one of them away, or begin again with all records.")
        filtered = tr("The filter holds as well: take a condition away to find more.") if words else begin_again
        self._nothing.say(title, filtered if self._where else searched)
        self._nothing.offer(tr("Clear the search") if words else tr("Clear the filters"))

    def _show_filter(self) -> None:
        """Say each condition of the filter; without one there is one button to add it."""
        tr = self._context.tr
        known = statistics.to_find(self._context.db, self._where) if self._where else ()
        self._chips.show_words([statistics.words(each, known, tr, tr.language) for each in self._where])
        self._chips.setVisible(bool(self._where))
        self._tools.set_filtered(bool(self._where))
        self._tools.show_kind(self.kind)
        self._list.leave_out(WITHOUT.get(self.kind, ()))

    def _say_empty(self, *, draft_waits: bool) -> None:
        """Say what will be here, and where a draft waits."""
        tr = self._context.tr
        waits = tr("A draft waits to be finished: go on with it on the first page.")
        begin = tr("What you record stands here when it is finished, to search, print and amend.")
        self._empty.say(tr("Records will be here"), waits if draft_waits else begin)

    def _show_selected(self) -> None:
        selected = self._selected()
        if selected is None:
            self._panel.show_nothing()
            return
        db = self._context.db
        try:
            record, history = records.read(db, selected.id)
            self._panel.show_record(record, forms.form_by_digest(db, record.form), history)
        except UserError as error:
            self._panel.show_nothing()
            self._say_error(error)

    def _say_error(self, error: UserError) -> None:
        tr = self._context.tr
        clear(self._message)
        text = tr(error.text, **error.values)
        self._message.addWidget(MessageBar("err", tr("The records cannot be read"), text))
        announce(self, text)

    def _is_upwards(self) -> bool:
        return (self._sorting.column is Column.DATE) is self._sorting.backwards

    def _sort_by(self, sorting: Sorting) -> None:
        self._sorting = sorting
        self._sort.show_sorting(sorting)
        self.refresh()

    def _on_search_searched(self, _words: str) -> None:
        self.refresh()

    def _on_clear_wanted(self) -> None:
        self._search.clear()
        self.show_where(EVERYTHING)
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_record_wanted(self) -> None:
        self.record_wanted.emit(self.kind or codes.INCIDENT)

    def _on_kind_chosen(self, kind: str) -> None:
        others = tuple(each for each in self._where if not _is_of_kind(each))
        self.show_where((Condition(field="kind", values=(kind,)), *others) if kind else others)

    def _on_sort_chosen(self, sorting: Sorting) -> None:
        self._sort_by(sorting)

    def _on_heading_chosen(self, column: int) -> None:
        self._sort_by(next_sorting(self._sorting, Column(column)))

    def _on_filter_wanted(self) -> None:
        from minerisk.ui.filter_dialog import FilterDialog

        with ask.told(self, self._context.tr):
            db = self._context.db
            known = statistics.to_find(db, self._where)
            if added := FilterDialog.ask(self, self._context.tr, known, partial(statistics.values, db)):
                self.show_where((*self._where, *added))

    def _on_chip_removed(self, place: int) -> None:
        self.show_where(tuple(condition for at, condition in enumerate(self._where) if at != place))

    def _on_chips_cleared(self) -> None:
        self.show_where(EVERYTHING)

    def _on_export_wanted(self) -> None:
        self.export_wanted.emit(self._where, self._search.words)

    def _on_open_wanted(self) -> None:
        if (selected := self._selected()) is not None:
            self.opened.emit(selected.id)

    def _on_print_wanted(self) -> None:
        if (selected := self._selected()) is not None:
            self.print_wanted.emit(selected.id)

    def _on_amend_wanted(self) -> None:
        if (selected := self._selected()) is not None:
            self.amend_wanted.emit(selected.id)

    def _on_records_changed(self) -> None:
        self._all = 0
        if self.isVisible():
            self.refresh()
        else:
            self._is_stale = True


def _upright() -> QFrame:
    made = line(upright=True)
    made.setFixedHeight(20)
    return made


def _is_of_kind(condition: Condition) -> bool:
    return condition.field == "kind" and condition.op is Op.IS
