"""Everything that was answered, to be read once before a record is finished; each line can be changed."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from minerisk.domain.filling.problem import Problem
from minerisk.domain.succession import kept as kept_answers
from minerisk.domain.text import clean
from minerisk.i18n import N_
from minerisk.ui.form import filling_words
from minerisk.ui.form.answer_lines import AnswerLines
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.inputs.text import Line
from minerisk.ui.form.problem_summary import ProblemSummary
from minerisk.ui.form.problem_words import find, in_words, label_of
from minerisk.ui.form.sections import is_one_page
from minerisk.ui.widgets.bars import BottomBar
from minerisk.ui.widgets.basic import Card, button, plain
from minerisk.ui.widgets.field import Field
from minerisk.ui.widgets.onward import beside, onward_button
from minerisk.ui.widgets.pages import ScrollPage
from minerisk.ui.widgets.stack import stack

REASON = "reason"
"""Stands in the summary for the reason of an amendment."""
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

    def __init__(
        self, editing: Editing, *, amends: str = "", reason: str = "", kept: Sequence[tuple[str, str]] = ()
    ) -> None:
        """Show the answers.

        Args:
            editing: the form.
            amends: code of the record that is amended, or empty.
            reason: why it is.
            kept: answers that this form does not ask, with the questions that they answered.
        """
        super().__init__()
        self.setObjectName("check-answers")
        self._editing, self._amends = editing, amends
        self._held = QTimer(self)
        self._held.setSingleShot(True)
        self._lines = AnswerLines(editing)
        self._lines.change_wanted.connect(self.change_wanted)
        self._reason: Field | None = None
        self._summary = ProblemSummary(editing.catalog(N_("There is a problem")))
        self._summary.setObjectName("summary")
        self._summary.link_chosen.connect(self._on_summary_link_chosen)
        self._page = ScrollPage(widest=_WIDEST)
        for part in self._parts(reason, kept):
            self._page.column.addWidget(part)
        self._page.column.addStretch(1)
        outer = stack(self)
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

    def _parts(self, reason: str, kept: Sequence[tuple[str, str]]) -> Iterator[QWidget]:
        """Give what stands on the page, from above."""
        tr = self._editing.catalog
        heading = plain(tr("Check answers"), "title")
        heading.setObjectName("title")
        yield heading
        yield plain(tr("Read everything once. You can still change any line."), "hint", wrap=True)
        yield self._summary
        if self._amends:
            yield self._reason_card(reason)
        if unconfirmed := filling_words.to_confirm(self._editing.filling):
            yield self._to_confirm(unconfirmed)
        yield self._lines
        if kept:
            yield self._kept_card(kept)

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

    def _kept_card(self, kept: Sequence[tuple[str, str]]) -> Card:
        """Return the answers to an older form, which stay with the record."""
        tr = self._editing.catalog
        card = Card(tr(kept_answers.TITLE))
        card.setObjectName("kept")
        card.body.addWidget(plain(tr("These answers stay with the record. This form does not ask them."), "hint"))
        for question, answer in kept:
            row = QHBoxLayout()
            row.setSpacing(16)
            row.addWidget(plain(question, "secondary", wrap=True), 1)
            row.addWidget(plain(answer, wrap=True), 1)
            card.body.addLayout(row)
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
            row.addWidget(self._lines.change_button(path), 0, Qt.AlignmentFlag.AlignTop)
            card.body.addLayout(row)
        return card

    def _bar(self) -> BottomBar:
        tr, filling = self._editing.catalog, self._editing.filling
        bar = BottomBar()
        back = button(tr("Back"), icon="arrow-left")
        back.setObjectName("back")
        back.clicked.connect(self.back)
        every = button(tr("All sections"), "quiet")
        every.setObjectName("all-sections")
        every.clicked.connect(self.all_sections)
        every.setHidden(is_one_page(filling.form))
        bar.add_start(back)
        bar.add_start(every)
        hint = plain("", "hint", wrap=True)
        beside(hint, filling_words.left_out(filling, tr, filling_words.answerable(filling)))
        bar.add_end(hint)
        words = tr("Finish amendment") if self._amends else tr("Finish record")
        self.finish = onward_button(words, self)
        self.finish.clicked.connect(self._on_finish_clicked)
        bar.add_end(self.finish)
        return bar

    def _item_name(self, path: str) -> str:
        name = filling_words.item_name(self._editing.filling, path, self._editing.catalog)
        return f"{name}: " if name else ""

    def _on_reason_edited(self) -> None:
        self._held.stop()
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
