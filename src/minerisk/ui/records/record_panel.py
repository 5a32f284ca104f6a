"""The panel beside the table: the selected record in short, its history, and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from minerisk.domain.form import Form
from minerisk.domain.record import Record, Step
from minerisk.domain.text import isolate
from minerisk.domain.vocabulary.codes import INCIDENT
from minerisk.i18n import Catalog
from minerisk.ui.records import record_words
from minerisk.ui.records.history_view import HistoryView
from minerisk.ui.records.record_status import status_of
from minerisk.ui.widgets.basic import Button, Chip, button, clear, line, plain
from minerisk.ui.widgets.roles import Role, is_a

WIDTH = 328
_LABEL = 72
_TOP = Qt.AlignmentFlag.AlignTop


class RecordPanel(QFrame):
    """Shows one record in short; ``show_nothing`` where none is selected."""

    open_wanted = Signal()
    print_wanted = Signal()
    amend_wanted = Signal()

    def __init__(self, tr: Catalog) -> None:
        super().__init__()
        self._tr = tr
        self.setProperty("role", "card")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(tr("Selected record"))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        title = plain(tr("Selected record"), "section")
        title.setContentsMargins(15, 11, 15, 11)
        column.addWidget(title)
        column.addWidget(line())
        column.addWidget(self._scrolled(), 1)
        self._buttons = self._button_row()
        column.addWidget(line())
        column.addWidget(self._buttons)
        self.show_nothing()

    def follow(self, before: QWidget) -> None:
        """Be reached by Tab after ``before``."""
        for widget in (self._area, *self._buttons.findChildren(Button)):
            QWidget.setTabOrder(before, widget)
            before = widget

    def show_nothing(self) -> None:
        """Say that no record is selected."""
        clear(self._body)
        words = self._tr("Select a record to see it here in short.")
        self._body.addWidget(self._padded(plain(words, "hint", wrap=True)))
        self._body.addStretch(1)
        self._buttons.setEnabled(False)

    def show_record(self, record: Record, form: Form, steps: Sequence[Step]) -> None:
        """Show a record in short."""
        clear(self._body)
        self._body.addWidget(self._head(record, form))
        self._body.addWidget(line())
        self._body.addWidget(self._facts(record, form))
        self._body.addWidget(line())
        history = HistoryView(self._tr, short=True)
        history.show_steps(steps, form)
        self._body.addWidget(self._padded(plain(self._tr("History"), "label"), history))
        self._body.addStretch(1)
        self._buttons.setEnabled(True)

    def _scrolled(self) -> QScrollArea:
        self._area = area = QScrollArea()
        area.setAccessibleName(self._tr("Selected record"))
        area.setProperty("ring", "inside")
        is_a(area, Role.Document)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        inner = QWidget()
        inner.setProperty("role", "page")
        inner.setAutoFillBackground(False)
        self._body = QVBoxLayout(inner)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        area.setWidget(inner)
        return area

    def _head(self, record: Record, form: Form) -> QWidget:
        code = plain(isolate(record.code), "code")
        code.setObjectName("code")
        code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        status = status_of(record, self._tr)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Chip(status.text, status.kind, status.icon))
        row.addWidget(plain(record_words.version(record, form, self._tr), "caption", wrap=True), 1)
        holder = self._padded(code)
        holder.layout().addLayout(row)  # type: ignore[union-attr]
        return holder

    def _facts(self, record: Record, form: Form) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(15, 12, 15, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, _LABEL)
        facts = record_words.in_short(form, record, self._tr)
        below = form.kind != INCIDENT  # whole questions have no room beside their answers
        for place, (heading, words) in enumerate(facts):
            grid.addWidget(plain(heading, "secondary", wrap=below), place * 2, 0, 1, 1 + below, _TOP)
            grid.addWidget(plain(words, wrap=True), place * 2 + below, 0 if below else 1, 1, 1 + below)
        return holder

    def _button_row(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(15, 12, 15, 12)
        row.setSpacing(8)
        for name, text, kind, icon, wanted in (
            ("open", self._tr("Open"), "primary", None, self.open_wanted),
            ("print", self._tr("Print…"), "secondary", "printer", self.print_wanted),
            ("amend", self._tr("Amend…"), "secondary", None, self.amend_wanted),
        ):
            made = button(text, kind, icon=icon, size="small")
            made.setObjectName(name)
            made.clicked.connect(wanted)
            row.addWidget(made, 1)
        return holder

    @staticmethod
    def _padded(*widgets: QWidget) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(15, 12, 15, 12)
        column.setSpacing(8)
        for widget in widgets:
            column.addWidget(widget)
        return holder
