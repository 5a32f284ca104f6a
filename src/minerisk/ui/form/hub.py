"""The sections of a form as a list of tasks, in any order, with what is known so far and what is still needed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from minerisk.domain.filling.problem import Progress
from minerisk.i18n import N_, Catalog
from minerisk.ui.form import filling_words
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.form_language import turn
from minerisk.ui.form.needed_card import NeededCard
from minerisk.ui.form.runs import runs
from minerisk.ui.form.sections import SHORT, Section, opening, sections_of, short_report
from minerisk.ui.records.record_status import TO_CHECK
from minerisk.ui.widgets.bars import BottomBar
from minerisk.ui.widgets.basic import Button, Card, button, plain
from minerisk.ui.widgets.onward import onward_button
from minerisk.ui.widgets.pages import Columns, ScrollPage
from minerisk.ui.widgets.rows import Status, TaskRow

CHECK = "check-answers"
"""What ``section_wanted`` gives for reading all answers."""

_ICONS = {
    "when": "calendar",
    "where": "map-pin",
    "happened": "help-hexagon",
    "people": "users",
    "source": "message-2",
    "help": "heart-handshake",
    "consent": "lock",
    "files": "photo",
}
_SIDE = 328


class Hub(QWidget):
    """All sections of one draft.

    ``section_wanted`` gives a section's path; ``copy_wanted`` when place and source are those of the last record;
    ``print_wanted`` as it is now; ``closed`` when the person goes away.
    """

    section_wanted = Signal(str)
    copy_wanted = Signal()
    print_wanted = Signal()
    closed = Signal()

    def __init__(self, editing: Editing, title: str, *, can_copy: bool = False) -> None:
        """Show the sections; with ``can_copy`` there is a last record to take place and source from."""
        super().__init__()
        self.setObjectName("hub")
        self._editing = editing
        self.rows: dict[str, TaskRow] = {}
        sections = sections_of(editing.filling)
        self._progress = {section.path: section.progress(editing.filling) for section in sections}
        waiting = (path for path, progress in self._progress.items() if progress is not Progress.COMPLETED)
        self._next = next(waiting, "")
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._head(title, sections))
        self._offer_short(column)
        if can_copy:
            column.addWidget(self._copy_button(), 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._tasks(sections))
        column.addWidget(self._check_task(all_done=not self._next))
        column.addStretch(1)
        page = ScrollPage()
        columns = Columns(main, self._side(), side_width=_SIDE, gap=24)
        columns.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        page.column.addWidget(columns)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(page, 1)
        outer.addWidget(self._bar(sections))

    def begin(self) -> None:
        """Put the focus on the way onward; where the record is new, on the short one."""
        opened = opening(self._editing.filling)
        begun = {path for path, one in self._progress.items() if one is not Progress.NOT_STARTED and path != opened}
        first = self._onward if begun else self.rows.get(SHORT, self._onward)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _head(self, title: str, sections: tuple[Section, ...]) -> QVBoxLayout:
        tr = self._editing.catalog
        column = QVBoxLayout()
        column.setSpacing(4)
        row = QHBoxLayout()
        heading = plain(title, "title", wrap=True)
        heading.setObjectName("title")
        row.addWidget(heading, 1)
        done = sum(one is Progress.COMPLETED for one in self._progress.values())
        words = plain(tr("{done} of {all} sections completed", done=done, all=len(sections)), "secondary")
        words.setObjectName("done")
        row.addWidget(words, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(row)
        text = tr("Fill in the sections in any order. You can leave at any time: every word is kept on this laptop.")
        if not self._editing.is_trial:
            column.addWidget(plain(text, "hint", wrap=True))
        return column

    def _copy_button(self) -> Button:
        made = button(self._editing.catalog(N_("Same place and source as the last record")), icon="copy", size="small")
        made.setObjectName("copy")
        made.clicked.connect(self.copy_wanted)
        return made

    def _tasks(self, sections: tuple[Section, ...]) -> Card:
        tr, filling = self._editing.catalog, self._editing.filling
        card = Card(margin=0)
        turn(card, filling, tr)
        card.body.setSpacing(0)
        for number, section in enumerate(sections, start=1):
            row = TaskRow(
                section.title(filling, tr),
                icon=_ICONS.get(section.path, "file-text"),
                number=str(number),
                detail=filling_words.section(filling, section, tr),
            )
            row.setObjectName(section.path)
            differs = any(self._editing.differs(place) for place in section.places)
            row.set_status(_status(self._progress[section.path], tr, to_check=differs))
            row.set_last(number == len(sections))
            row.clicked.connect(self._on_row_clicked)
            self.rows[section.path] = row
            card.body.addWidget(row)
        return card

    def _offer_short(self, column: QVBoxLayout) -> None:
        tr, filling = self._editing.catalog, self._editing.filling
        short = short_report(filling)
        if short is not None:
            asked = [one for one in short.children if filling.is_relevant(one.path)]
            n = len(list(runs(asked)))  # numbers that stand beside each other are one question
            words = tr.count(
                "The most important question on one page", "The {n} most important questions on one page", n
            )
            row = TaskRow(short.title(filling, tr), icon="clock", detail=words)
            column.addWidget(self._task(SHORT, row))

    def _check_task(self, *, all_done: bool) -> Card:
        tr = self._editing.catalog
        row = TaskRow(tr("Check answers"), icon="clipboard-text", detail=tr("Read everything once, change any line"))
        row.set_status(Status(text=tr("Ready to finish")) if all_done else None)
        return self._task(CHECK, row)

    def _task(self, name: str, row: TaskRow) -> Card:
        """Return a card with one row."""
        card = Card(margin=0)
        row.setObjectName(name)
        row.set_last(True)
        row.clicked.connect(self._on_row_clicked)
        self.rows[name] = row
        card.body.addWidget(row)
        return card

    def _side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        lines = (
            filling_words.so_far(self._editing.filling, self._editing.catalog)
            if self._editing.filling.form.kind
            else []
        )
        if lines:
            column.addWidget(_so_far(lines, self._editing.catalog))
        column.addWidget(NeededCard(self._editing), 1)
        return side

    def _bar(self, sections: tuple[Section, ...]) -> BottomBar:
        tr = self._editing.catalog
        bar = BottomBar()
        close = button(self._editing.closing, icon="arrow-left")
        close.setObjectName("close")
        close.clicked.connect(self.closed)
        bar.add_start(close)
        paper = button(tr("Print draft"), "quiet", icon="printer")
        paper.setObjectName("print-draft")
        paper.clicked.connect(self.print_wanted)
        bar.add_start(paper)
        left = sum(one is not Progress.COMPLETED for one in self._progress.values())
        if left:
            bar.add_note(tr.count("{n} section to go", "{n} sections to go", left))
        number = next((at for at, one in enumerate(sections, start=1) if one.path == self._next), 0)
        words = tr("Continue with section {n}", n=number) if number else tr("Check answers")
        self._onward = onward_button(words, self)
        self._onward.clicked.connect(self._on_onward_clicked)
        bar.add_end(self._onward)
        return bar

    def _on_row_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.section_wanted.emit(sender.objectName())

    def _on_onward_clicked(self) -> None:
        self.section_wanted.emit(self._next or CHECK)


def _status(progress: Progress, tr: Catalog, *, to_check: bool) -> Status:
    if to_check:
        return Status(text=tr(TO_CHECK.text), kind=TO_CHECK.kind, icon=TO_CHECK.icon)
    match progress:
        case Progress.COMPLETED:
            return Status(text=tr("Completed"))
        case Progress.IN_PROGRESS:
            return Status(text=tr("In progress"), kind="info", icon="pencil")
        case Progress.NOT_STARTED:
            return Status(text=tr("Not started"), kind="accent")


def _so_far(lines: list[tuple[str, str]], tr: Catalog) -> Card:
    card = Card()
    card.body.addWidget(plain(tr("So far"), "section"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    for row, (name, value) in enumerate(lines):
        grid.addWidget(plain(name, "secondary"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(plain(value, "strong", wrap=True), row, 1)
    card.body.addLayout(grid)
    return card
