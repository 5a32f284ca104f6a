"""One section of a form, or one item of a repeat: its questions, its cards, and the way back and onward."""

from collections.abc import Iterable, Iterator
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from minerisk.domain.form import Group, Repeat
from minerisk.i18n import N_
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.filling_words import answerable, item_name, left_out, repeats
from minerisk.ui.form.fold import FoldHead
from minerisk.ui.form.form_language import turn
from minerisk.ui.form.inputs.said import CheckedInput
from minerisk.ui.form.item_cards import ItemCards
from minerisk.ui.form.keys_card import ADD, BEFORE, NEXT, REASONS, KeysCard
from minerisk.ui.form.needed_card import NeededCard
from minerisk.ui.form.problem_summary import ProblemSummary
from minerisk.ui.form.problem_words import find, in_words
from minerisk.ui.form.question_field import QuestionField
from minerisk.ui.form.question_list import FORM_WIDTH, QuestionList
from minerisk.ui.form.sections import Section
from minerisk.ui.widgets.bars import BottomBar
from minerisk.ui.widgets.basic import button, plain
from minerisk.ui.widgets.onward import beside, onward_button, pressed_by
from minerisk.ui.widgets.pages import Columns, ScrollPage, is_narrow, tab_last
from minerisk.ui.widgets.stack import stack

_WIDEST = 1110
_SIDE = 368
_ANY = 16777215


class SectionView(QWidget):
    """Questions of a section (or of an item) with their bottom bar.

    Where the form is one page (its ``path`` is empty), there are no other sections to go to.
    Signals what the person chose: ``back``, ``all_sections``, ``done`` once nothing is wrong, ``edit_wanted`` with an
    item; from an item ``another_wanted`` once nothing is wrong in it.

    Attributes:
        path: of the section or the item; empty where it is the whole form.
        begins_at_empty: whether the focus begins at the first question without an answer.
    """

    back = Signal()
    all_sections = Signal()
    done = Signal()
    edit_wanted = Signal(str)
    print_wanted = Signal()
    another_wanted = Signal()

    def __init__(
        self, editing: Editing, place: Group | Repeat | Section, *, item: str = "", title: str, note: str = ""
    ) -> None:
        """Show ``place``; where it is a repeat, its ``item``."""
        super().__init__()
        self.path = item or place.path
        self.begins_at_empty = False
        self._places = place.places if isinstance(place, Section) else (self.path,)
        self._answerable = answerable(editing.filling, *self._places)
        self._editing = editing
        self.setObjectName("section")
        self._has_side = not any(True for _ in repeats(place))
        self._summary = ProblemSummary(editing.catalog(N_("There is a problem")))
        self._summary.setObjectName("summary")
        self._summary.link_chosen.connect(self.go_to)
        self._page = ScrollPage(widest=_WIDEST)
        self.bar = BottomBar()
        adds = bool(item) and not (isinstance(place, Repeat) and place.count is not None)
        self._fill_bar(is_item=bool(item), adds=adds)
        column = stack(self)
        column.addWidget(self._page, 1)
        column.addWidget(self.bar)
        self._lay_out(title, note)
        # Made last, inside what is laid out: each move into another widget would style all questions once more.
        self.questions = QuestionList(editing, place.children, item, self._main, add_key="" if adds else ADD)
        self.questions.edit_wanted.connect(self.edit_wanted)
        self._form.addWidget(self.questions)
        self._form.addStretch(1)
        self._offer_card()
        self._follow_scrolling()
        for key, slot in ((REASONS, self._on_reasons), (NEXT, self._on_next), (BEFORE, self._on_before)):
            QShortcut(QKeySequence(key), self).activated.connect(slot)
        editing.changed.connect(self._on_editing_changed)
        editing.items_changed.connect(self._on_editing_items_changed)
        self._show_left_out()

    @property
    def cards(self) -> list[ItemCards]:
        """The repeats that stand here."""
        return self.questions.cards

    @property
    def scrolled(self) -> int:
        """How far it is scrolled down."""
        return self._page.verticalScrollBar().value()

    def return_to(self, path: str, down: int) -> None:
        """Go back to where a person was before the page was made anew: the question that was in focus, as scrolled."""
        if path:
            self.go_to(path)
        QTimer.singleShot(0, self, partial(self._page.verticalScrollBar().setValue, down))

    @property
    def field_in_focus(self) -> QuestionField | None:
        """The question that the person is at."""
        at: QWidget | None = self.window().focusWidget()
        while at is not None and not isinstance(at, QuestionField):
            at = at.parentWidget()
        return at

    def begin(self) -> None:
        """Put the focus on the first question; with ``begins_at_empty`` on the first one without an answer."""
        stops = list(self._stops())
        empty = (stop for stop in stops if isinstance(stop, QuestionField) and self._editing.typed(stop.path) is None)
        first = next(iter(stops), None)
        stop = next(empty, first) if self.begins_at_empty else first
        if stop is not None:
            stop.take_focus()
        elif self.cards:
            self.cards[0].take_focus()
        else:
            self.onward.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.verticalScrollBar().setValue(0)

    def go_to(self, path: str) -> None:
        """Put the focus on the question at ``path``; where it is asked of an item, open that item."""
        field = self.questions.reach(path)
        if field is not None:
            field.take_focus()
            self._page.ensureWidgetVisible(field, 16, 32)
        else:
            self.edit_wanted.emit(path)

    def check(self) -> bool:
        """Show what is wrong, beside each question and above; return whether all is well."""
        problems = find(self._editing.filling, *self._places)
        words = {problem.path: in_words(problem, self._editing.filling, self._editing.catalog) for problem in problems}
        self.questions.show_errors(words)
        self._summary.show_problems(self._with_items(words.items()))
        if words:
            self._page.verticalScrollBar().setValue(0)
            self._summary.setFocus(Qt.FocusReason.OtherFocusReason)
        return not words

    def _with_items(self, words: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
        """Return the sentences, those about an item with its number in front."""
        return [(path, f"{self._item_name(path)}{text}") for path, text in words]

    def _item_name(self, path: str) -> str:
        name = item_name(self._editing.filling, path, self._editing.catalog)
        own = item_name(self._editing.filling, self.path, self._editing.catalog)
        return "" if name == own else f"{name.removeprefix(f'{own}, ') if own else name}: "

    def _offer_card(self) -> None:
        """Where people are counted that have no card, offer one."""
        field = self.questions.fields.get(f"{self.path}/cards_check")
        if field is not None and isinstance(field.input, CheckedInput) and self.cards:
            field.input.offer(self._editing.catalog(N_("Add a card")))
            field.input.more_wanted.connect(self.cards[0].add)

    def _lay_out(self, title: str, note: str) -> None:
        head = QHBoxLayout()
        heading = plain(title, "title", wrap=True)
        heading.setObjectName("title")
        head.addWidget(heading, 1)
        head.addWidget(plain(note, "secondary"), 0, Qt.AlignmentFlag.AlignBottom)
        self._main = QWidget()
        turn(self._main, self._editing.filling, self._editing.catalog)
        self._form = QVBoxLayout(self._main)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setSpacing(16)
        self._form.addLayout(head)
        self._form.addWidget(self._summary)
        if not self._has_side:
            self._page.column.addWidget(self._main)
        else:
            self._keys = KeysCard(self._editing.catalog)
            self._side = QWidget()
            side = QVBoxLayout(self._side)
            side.setContentsMargins(0, 0, 0, 0)
            side.setSpacing(16)
            side.addWidget(NeededCard(self._editing, *self._places))
            side.addWidget(self._keys)
            side.addStretch(1)
            columns = Columns(self._main, self._side, side_width=_SIDE, gap=24)
            columns.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            self._page.column.addWidget(columns)

    def _fill_bar(self, *, is_item: bool, adds: bool) -> None:
        tr = self._editing.catalog
        is_whole = not (is_item or self.path)
        back = button(self._editing.closing if is_whole else tr("Back"), icon="arrow-left")
        back.setObjectName("back")
        back.clicked.connect(self.back)
        self.bar.add_start(back)
        if is_whole:
            paper = button(tr("Print draft"), "quiet", icon="printer")
            paper.setObjectName("print-draft")
            paper.clicked.connect(self.print_wanted)
            self.bar.add_start(paper)
        elif not is_item:
            every = button(tr("All sections"), "quiet")
            every.setObjectName("all-sections")
            every.clicked.connect(self.all_sections)
            self.bar.add_start(every)
        self._left_out = plain("", "hint", wrap=True)
        self._left_out.setObjectName("left-out")
        self.bar.add_end(self._left_out)
        words = tr("Done") if is_item else tr("Check answers") if is_whole else tr("Continue")
        if adds:
            another = button(tr("Done, add another"), key=ADD)
            another.setObjectName("another")
            another.clicked.connect(self._on_another_clicked)
            pressed_by(another, self, ADD)
            self.bar.add_end(another)
        self.onward = onward_button(words, self)
        self.onward.clicked.connect(self._on_continue_clicked)
        self.bar.add_end(self.onward)

    def _show_left_out(self) -> None:
        beside(self._left_out, left_out(self._editing.filling, self._editing.catalog, self._answerable))

    def _on_continue_clicked(self) -> None:
        if self.check():
            self.done.emit()

    def _on_another_clicked(self) -> None:
        if self.check():
            self.another_wanted.emit()

    def _on_reasons(self) -> None:
        field = self.field_in_focus
        if field is not None:
            field.open_reasons()

    def _on_next(self) -> None:
        self._go_on(1)

    def _on_before(self) -> None:
        self._go_on(-1)

    def _go_on(self, step: int) -> None:
        """Go from the question in focus to the next one or the one before, past what is only said."""
        stops, focused = list(self._stops()), {self.window().focusWidget(), self.field_in_focus}
        at = next((at for at, stop in enumerate(stops) if stop in focused), -1 if step > 0 else 0)
        if 0 <= at + step < len(stops):
            stops[at + step].take_focus()

    def _stops(self) -> Iterator[QuestionField | FoldHead]:
        """Give what the focus goes to from question to question."""
        return (stop for stop in self.questions.stops if isinstance(stop, FoldHead) or stop.input.boxes)

    def _on_bar_changed(self) -> None:
        """Build more as the end of what is built comes near."""
        bar = self._page.verticalScrollBar()
        if bar.value() + bar.pageStep() >= bar.maximum() and not self.questions.is_whole:
            self.questions.more()

    def _follow_scrolling(self) -> None:
        bar = self._page.verticalScrollBar()
        bar.valueChanged.connect(self._on_bar_changed)
        bar.rangeChanged.connect(self._on_bar_changed)
        bar.rangeChanged.connect(self._on_bar_range_changed)
        tab_last(self.bar)

    def _on_bar_range_changed(self) -> None:
        """Keep the buttons at the foot last for Tab: questions may have been built."""
        tab_last(self.bar)

    def _on_editing_changed(self) -> None:
        self._show_left_out()

    def _on_editing_items_changed(self) -> None:
        self._answerable = answerable(self._editing.filling, *self._places)
        self._show_left_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = is_narrow(self)
        if self._has_side:
            self._keys.setVisible(not narrow)
        widest = _ANY if narrow else FORM_WIDTH
        self.questions.set_widest(widest, widest if self._has_side else _ANY)
