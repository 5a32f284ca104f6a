"""Everything that was answered, to be read once before a record is finished; each line can be changed."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from minerisk.domain.answer import item_of
from minerisk.domain.form import Group, say
from minerisk.domain.problem import Problem
from minerisk.domain.text import clean
from minerisk.i18n import N_
from minerisk.ui.form import filling_words
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.hub import sections_of
from minerisk.ui.form.inputs.text import Line
from minerisk.ui.form.people_cards import answer_widget
from minerisk.ui.form.problem_summary import ProblemSummary
from minerisk.ui.form.problem_words import find, in_words, label_of
from minerisk.ui.records.record_sections import Tile
from minerisk.ui.records.record_status import TO_CHECK
from minerisk.ui.widgets.bars import BottomBar
from minerisk.ui.widgets.basic import Button, Card, Chip, button, line, plain
from minerisk.ui.widgets.field import Field
from minerisk.ui.widgets.onward import beside, onward_button
from minerisk.ui.widgets.pages import ScrollPage

REASON = "reason"
"""Stands in the summary for the reason of an amendment."""
_LABEL = 300
_WIDEST = 960


class CheckAnswers(QWidget):
    """All answers of a draft. ``change_wanted`` gives the path of a question; ``finish_wanted`` once nothing is wrong.

    Other signals: ``reason_typed`` with why the record is changed, as far as it is written, ``back``, ``all_sections``.
    """

    change_wanted = Signal(str)
    finish_wanted = Signal()
    reason_typed = Signal(str)
    back = Signal()
    all_sections = Signal()

    def __init__(self, editing: Editing, *, amends: str = "", reason: str = "") -> None:
        """Show the answers; ``amends`` is the code of the record that is amended, or empty, ``reason`` why it is."""
        super().__init__()
        self.setObjectName("check-answers")
        self._editing, self._amends = editing, amends
        self._held = QTimer(self)
        self._held.setSingleShot(True)
        self._wrong = {one.path for one in find(editing.filling)}
        tr = editing.catalog
        self._page = ScrollPage(widest=_WIDEST)
        heading = plain(tr("Check answers"), "title")
        heading.setObjectName("title")
        self._page.column.addWidget(heading)
        self._page.column.addWidget(
            plain(tr("Read everything once. You can still change any line."), "hint", wrap=True)
        )
        self._summary = ProblemSummary(tr("There is a problem"))
        self._summary.setObjectName("summary")
        self._summary.link_chosen.connect(self._on_summary_link_chosen)
        self._page.column.addWidget(self._summary)
        self._reason: Field | None = None
        if amends:
            self._page.column.addWidget(self._reason_card(reason))
        unconfirmed = filling_words.to_confirm(editing.filling)
        if unconfirmed:
            self._page.column.addWidget(self._to_confirm(unconfirmed))
        for number, section in enumerate(sections_of(editing.filling), start=1):
            self._page.column.addWidget(self._section(section, number))
        self._page.column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._page, 1)
        outer.addWidget(self._bar())

    @property
    def reason(self) -> str:
        """Why a finished record is changed; empty for a new one."""
        return clean(self._reason.text).strip() if self._reason is not None else ""

    def begin(self) -> None:
        """Put the focus where something is to be typed or pressed."""
        if self._reason is not None:
            self._reason.focus()
        else:
            self.finish.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say what stands in the way."""
        filling, tr = self._editing.filling, self._editing.catalog
        lines = [(one.path, f"{self._item_name(one.path)}{in_words(one, filling, tr)}") for one in problems]
        if self._reason is not None:
            words = "" if self.reason else tr("Enter why the record is changed")
            self._reason.show_problem(words)
            lines = [(REASON, words), *lines] if words else lines
        self._summary.show_problems(lines)
        if lines:
            self._page.verticalScrollBar().setValue(0)

    def hold(self) -> None:
        """Take no press for a moment: the second half of a double press was not meant for this page."""
        self._held.start(QApplication.doubleClickInterval())

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001  (a state)
        """Take no second press while the record is being finished."""
        self.finish.setEnabled(not busy)

    def _reason_card(self, reason: str) -> Card:
        tr = self._editing.catalog
        card = Card()
        box = Line()
        box.setObjectName("reason")
        box.setText(reason)
        box.textEdited.connect(self._on_reason_edited)
        hint = tr("It stays in the history of {code}, with the answers as they were", code=self._amends)
        self._reason = Field(tr("Why is the record changed?"), box, hint=hint)
        card.body.addWidget(self._reason)
        return card

    def _section(self, section: Group, number: int) -> Card:
        tr, filling = self._editing.catalog, self._editing.filling
        card = Card(f"{number}  {say(section.label, tr.language)}")
        own = [path for path in filling_words.asked(filling, section.path) if not item_of(path)]
        card.body.addLayout(self._lines(own))
        for repeat in filling_words.repeats(section):
            for item in filling_words.items(filling, repeat, repeat.path, tr):
                card.body.addWidget(line())
                card.body.addLayout(self._item_head(item))
                card.body.addLayout(self._lines(list(filling_words.asked(filling, item.path))))
        return card

    def _to_confirm(self, paths: Sequence[str]) -> Card:
        """Return what is unlikely and nobody said to be right yet; it does not stand in the way."""
        tr, filling = self._editing.catalog, self._editing.filling
        card = Card(tr("To confirm"))
        card.setObjectName("to-confirm")
        for path in paths:
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(plain(f"{self._item_name(path)}{label_of(filling, path, tr)}", wrap=True), 1)
            row.addWidget(self._change(path), 0, Qt.AlignmentFlag.AlignTop)
            card.body.addLayout(row)
        return card

    def _item_head(self, item: filling_words.Item) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Tile(item.code))
        row.addWidget(plain(item.title, "strong", wrap=True), 1)
        return row

    def _lines(self, paths: Sequence[str]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, _LABEL)
        filling, tr = self._editing.filling, self._editing.catalog
        for row, path in enumerate(paths):
            label = plain(label_of(filling, path, tr), "secondary", wrap=True)
            label.setFixedWidth(_LABEL)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
            shown = self._answer(path)
            placed = Qt.AlignmentFlag.AlignLeading if isinstance(shown, Chip) else Qt.AlignmentFlag(0)
            grid.addWidget(shown, row, 1, placed | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(self._change(path), row, 2, Qt.AlignmentFlag.AlignVCenter)
        return grid

    def _answer(self, path: str) -> QWidget:
        filling, tr = self._editing.filling, self._editing.catalog
        if path in self._wrong:
            words = N_("To correct") if self._editing.typed(path) else N_("Needs an answer or a reason")
            return Chip(tr(words), "err", "alert-octagon")
        if self._editing.differing(path):
            return Chip(tr(TO_CHECK.text), TO_CHECK.kind, TO_CHECK.icon)
        return answer_widget(filling, path, tr)

    def _change(self, path: str) -> Button:
        tr = self._editing.catalog
        made = button(tr("Change"), "quiet", size="small")
        made.setObjectName(path)
        made.setAccessibleName(f"{tr(N_('Change'))}: {label_of(self._editing.filling, path, tr)}")
        made.clicked.connect(self._on_change_clicked)
        return made

    def _bar(self) -> BottomBar:
        tr = self._editing.catalog
        bar = BottomBar()
        back = button(tr("Back"), icon="arrow-left")
        back.setObjectName("back")
        back.clicked.connect(self.back)
        every = button(tr("All sections"), "quiet")
        every.setObjectName("all-sections")
        every.clicked.connect(self.all_sections)
        bar.add_start(back)
        bar.add_start(every)
        hint = plain("", "hint", wrap=True)
        beside(hint, filling_words.left_out(self._editing.filling, tr))
        bar.add_end(hint)
        words = tr("Finish amendment") if self._amends else tr("Finish record")
        self.finish = onward_button(words, self)
        self.finish.clicked.connect(self._on_finish_clicked)
        bar.add_end(self.finish)
        return bar

    def _item_name(self, path: str) -> str:
        item = item_of(path)
        return next((f"{name}: " for at, name in self._named_items() if at == item), "")

    def _named_items(self) -> Iterator[tuple[str, str]]:
        for repeat in self._editing.filling.form.repeats():
            name = say(repeat.label, self._editing.catalog.language)
            for number, item in enumerate(self._editing.filling.items(repeat.path), start=1):
                yield item, f"{name} {number}"

    def _on_change_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.change_wanted.emit(sender.objectName())

    def _on_reason_edited(self) -> None:
        self.reason_typed.emit(self.reason)

    def _on_summary_link_chosen(self, key: str) -> None:
        if key == REASON and self._reason is not None:
            self._reason.focus()
        else:
            self.change_wanted.emit(key)

    def _on_finish_clicked(self) -> None:
        if self._held.isActive():
            return
        problems = find(self._editing.filling)
        self.show_problems(problems)
        if not problems and (self._reason is None or self.reason):
            self.finish_wanted.emit()
