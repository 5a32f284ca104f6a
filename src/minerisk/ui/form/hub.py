"""The sections of a form as a list of tasks, in any order, with what is known so far and what is still needed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from minerisk.domain.filling import Filling
from minerisk.domain.form import Group, say
from minerisk.domain.problem import Progress
from minerisk.i18n import Catalog
from minerisk.ui.form import filling_words
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.needed_card import NeededCard
from minerisk.ui.records.record_status import TO_CHECK
from minerisk.ui.widgets.bars import BottomBar
from minerisk.ui.widgets.basic import Card, button, plain
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

    ``section_wanted`` gives a section's path; ``print_wanted`` as it is now; ``closed`` when the person goes away.
    """

    section_wanted = Signal(str)
    print_wanted = Signal()
    closed = Signal()

    def __init__(self, editing: Editing, title: str) -> None:
        super().__init__()
        self.setObjectName("hub")
        self._editing = editing
        self.rows: dict[str, TaskRow] = {}
        sections = sections_of(editing.filling)
        self._next = _next(editing.filling, sections)
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._head(title, sections))
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
        """Put the focus on the way onward."""
        self._onward.setFocus(Qt.FocusReason.OtherFocusReason)

    def _head(self, title: str, sections: tuple[Group, ...]) -> QVBoxLayout:
        tr = self._editing.catalog
        column = QVBoxLayout()
        column.setSpacing(4)
        row = QHBoxLayout()
        heading = plain(title, "title", wrap=True)
        heading.setObjectName("title")
        row.addWidget(heading, 1)
        done = sum(self._editing.filling.progress(one.path) is Progress.COMPLETED for one in sections)
        words = plain(tr("{done} of {all} sections completed", done=done, all=len(sections)), "secondary")
        words.setObjectName("done")
        row.addWidget(words, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(row)
        text = tr("Fill in the sections in any order. You can leave at any time: every word is kept on this laptop.")
        column.addWidget(plain(text, "hint", wrap=True))
        return column

    def _tasks(self, sections: tuple[Group, ...]) -> Card:
        tr, filling = self._editing.catalog, self._editing.filling
        card = Card(margin=0)
        card.body.setSpacing(0)
        for number, section in enumerate(sections, start=1):
            row = TaskRow(
                say(section.label, tr.language),
                icon=_ICONS.get(section.path, "file-text"),
                number=str(number),
                detail=filling_words.section(filling, section, tr),
            )
            row.setObjectName(section.path)
            row.set_status(_status(filling.progress(section.path), tr, to_check=self._editing.differs(section.path)))
            row.set_last(number == len(sections))
            row.clicked.connect(self._on_row_clicked)
            self.rows[section.path] = row
            card.body.addWidget(row)
        return card

    def _check_task(self, *, all_done: bool) -> Card:
        tr = self._editing.catalog
        card = Card(margin=0)
        row = TaskRow(tr("Check answers"), icon="clipboard-text", detail=tr("Read everything once, change any line"))
        row.setObjectName(CHECK)
        row.set_status(Status(text=tr("Ready to finish")) if all_done else None)
        row.set_last(True)
        row.clicked.connect(self._on_row_clicked)
        self.rows[CHECK] = row
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

    def _bar(self, sections: tuple[Group, ...]) -> BottomBar:
        tr = self._editing.catalog
        bar = BottomBar()
        close = button(tr("Close, keep draft"), icon="arrow-left")
        close.setObjectName("close")
        close.clicked.connect(self.closed)
        bar.add_start(close)
        paper = button(tr("Print draft"), "quiet", icon="printer")
        paper.setObjectName("print-draft")
        paper.clicked.connect(self.print_wanted)
        bar.add_start(paper)
        left = sum(self._editing.filling.progress(one.path) is not Progress.COMPLETED for one in sections)
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


def sections_of(filling: Filling) -> tuple[Group, ...]:
    """Return the sections that are asked now."""
    return tuple(section for section in filling.form.sections if filling.is_relevant(section.path))


def _next(filling: Filling, sections: tuple[Group, ...]) -> str:
    """Return the first section that is not completed, or an empty string."""
    waiting = (one.path for one in sections if filling.progress(one.path) is not Progress.COMPLETED)
    return next(waiting, "")


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
