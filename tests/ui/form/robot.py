"""Answers every question of any form on the real widgets, as a person does, and remembers what it answered."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot
from tests.ui.form_driver import enter_day, write

from minerisk.domain.answer import question_path, repeat_of
from minerisk.domain.filling.filling import Filling
from minerisk.domain.filling.given import Given
from minerisk.domain.filling.items import around
from minerisk.domain.form import Form, QuestionType, Repeat
from minerisk.i18n import catalog
from minerisk.services.filling_out import Value
from minerisk.ui.form.editing import Editing
from minerisk.ui.form.fold import Fold
from minerisk.ui.form.inputs.body import BodyInput
from minerisk.ui.form.inputs.choice import CheckInput, RadioInput
from minerisk.ui.form.inputs.combo import ComboInput
from minerisk.ui.form.inputs.date import DateInput, KnownDateInput
from minerisk.ui.form.inputs.entry import Input
from minerisk.ui.form.inputs.file import FileInput
from minerisk.ui.form.inputs.many import ManyInput
from minerisk.ui.form.inputs.moment import MomentInput
from minerisk.ui.form.inputs.points import PointsInput
from minerisk.ui.form.inputs.position import PositionInput
from minerisk.ui.form.inputs.range import PickInput, RangeInput
from minerisk.ui.form.inputs.rank import RankInput
from minerisk.ui.form.inputs.said import AcknowledgeInput, CheckedInput
from minerisk.ui.form.inputs.table import is_answered
from minerisk.ui.form.inputs.text import LongInput
from minerisk.ui.form.question_field import QuestionField
from minerisk.ui.form.section_view import SectionView
from minerisk.ui.form.sections import Section, sections_of

GIVEN = Given(clock=lambda: datetime(2026, 11, 22, 9, 30, tzinfo=UTC), device="BRD2", user="A. K.")
_TYPED = {QuestionType.INTEGER: ("7", "7"), QuestionType.DECIMAL: ("2.5", "2.5"), QuestionType.TIME: ("14:30", "")}
_MOST_ROUNDS, _MOST_ITEMS = 6, 2


@dataclass
class Robot:
    """Fills ``form``; ``most`` sections of it, or all."""

    form: Form
    qtbot: QtBot
    most: int | None = None
    given: list[tuple[str, Value]] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.filling = Filling(self.form, today=date(2026, 11, 22), given=GIVEN)
        self.editing = Editing(self.filling, catalog("en"))
        self._done: set[str] = set()

    def fill(self) -> "Robot":
        """Answer everything that is asked, also what is asked only because of an answer."""
        for _ in range(_MOST_ROUNDS):
            before = len(self._done)
            for section in sections_of(self.filling)[: self.most]:
                self._fill(section)
            if len(self._done) == before:
                break
        return self

    @property
    def left(self) -> list[str]:
        """What a person could answer, and the robot did not come to; of many items it only fills the first ones."""
        paths = [path for path in self.filling.questions() if all(self._is_among_first(one) for one in around(path))]
        return [path for path in paths if self._takes(path)]

    def _is_among_first(self, item: str) -> bool:
        return item in self.filling.items(repeat_of(item))[:_MOST_ITEMS]

    def number(self, path: str) -> str:
        """Return an answer path with the numbers of items in the place of their identities."""
        for item in reversed(list(around(path))):
            number = self.filling.items(repeat_of(item)).index(item) + 1
            path = f"{repeat_of(item)}[{number}]{path[len(item) :]}"
        return path

    def _fill(self, place: Section | Repeat, item: str = "") -> None:
        view = SectionView(self.editing, place, item=item, title="x")
        view.resize(1100, 700)
        self.qtbot.addWidget(view)
        view.show()
        for fold in view.findChildren(Fold):
            fold.open()
        view.questions.complete()
        while (waiting := next((one for one in view.questions.shown if self._is_waiting(one)), None)) is not None:
            self._answer(waiting)
        for cards in view.cards:
            if not (cards.is_counted or self.filling.items(cards.path)) and cards.isVisibleTo(view):
                cards.add_button.click()
        repeats = [cards.path for cards in view.cards if cards.isVisibleTo(view)]
        view.hide()
        for path in repeats:
            repeat = next(one for one in self.form.repeats() if one.path == question_path(path))
            for one in self.filling.items(path)[:_MOST_ITEMS]:
                self._fill(repeat, one)

    def _is_waiting(self, shown: QuestionField) -> bool:
        return self._takes(shown.path)

    def _takes(self, path: str) -> bool:
        """Return whether a person can answer a question now, and the robot has not yet."""
        question, filling = self.filling.question(path), self.filling
        takes = is_answered(question) or question.type is QuestionType.ACKNOWLEDGE
        return takes and path not in self._done and filling.is_relevant(path) and not filling.is_read_only(path)

    def _answer(self, shown: QuestionField) -> None:
        self._done.add(shown.path)
        if isinstance(shown.input, FileInput):
            return
        assert shown.isVisible(), shown.path
        _act(shown.input)
        value = shown.input.answer()
        if value:
            self.given.append((self.number(shown.path), value))
        else:
            self.unanswered.append(self.number(shown.path))
        if shown.input.typed() != value and shown.input.question.typed is not None:
            beside = f"{shown.path.rpartition('/')[0]}/{shown.input.question.typed.rpartition('/')[2]}".lstrip("/")
            self.given.append((self.number(beside), shown.input.typed()))


def _act(entry: Input) -> None:  # noqa: C901, PLR0912, PLR0915  (a case for each input)
    match entry:
        case RadioInput():
            QTest.keyClick(next(iter(entry.buttons.values())), Qt.Key.Key_Space)
        case CheckInput():
            for at, button in enumerate(entry.buttons.values()):
                if button.isChecked() != (at < 2):
                    QTest.keyClick(button, Qt.Key.Key_Space)
        case BodyInput():
            QTest.keyClick(entry.boxes[0], Qt.Key.Key_Space)
        case ManyInput():
            if not entry.answer():
                QTest.keyClick(entry.opener, Qt.Key.Key_Space)
                QTest.keyClick(entry.panel.line, Qt.Key.Key_Return)
                entry.panel.close()
        case ComboInput():
            _choose(entry)
        case KnownDateInput():
            QTest.keyClick(entry.kinds["day"], Qt.Key.Key_Space)
            enter_day(entry.start, ["14", "7", "2024"])
        case DateInput():
            enter_day(entry.days, ["14", "7", "2024"])
        case MomentInput():
            enter_day(entry.days, ["14", "7", "2024"])
            _type(entry.clock, "14:30")
        case RangeInput():
            QTest.keyClick(entry.scale, Qt.Key.Key_End)
        case RankInput():
            QTest.keyClick(entry.lines, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
            if not entry.answer():
                entry.keep.click()
        case PointsInput():
            for at, text in enumerate(("40.1 46.1", "40.2 46.2", "40.3 46.4")):
                if at == len(entry.points):
                    QTest.keyClick(entry.points[-1].line, Qt.Key.Key_Return)
                _type(entry.points[at].line, text)
        case PositionInput():
            _type(entry.line, "40.3652 46.9587")
        case AcknowledgeInput():
            if not entry.answer():
                QTest.keyClick(entry.box, Qt.Key.Key_Space)
        case CheckedInput():
            keep = entry.findChild(QAbstractButton, "keep")
            assert keep is not None
            keep.click()
        case LongInput():
            entry.text.selectAll()
            write(entry.text, "Words")
        case _:
            box = entry.boxes[0]
            assert isinstance(box, QLineEdit), type(entry)
            typed, expected = _TYPED.get(entry.question.type, ("Words", "Words"))
            _type(box, "12" if "numbers" in entry.question.appearance else typed)
            assert expected in {"", entry.answer()} or "numbers" in entry.question.appearance, entry.question.path


def _choose(entry: ComboInput) -> None:
    line = entry.combo.lineEdit()
    assert line is not None
    words = next((entry.combo.itemText(at) for at in range(entry.combo.count()) if entry.combo.itemText(at)), "")
    _type(line, words)
    entry.combo.left.emit()
    offered = {choice.name for choice in entry.question.choices}
    assert isinstance(entry, PickInput) or not words or entry.answer() in offered, (words, entry.answer())


def _type(line: QLineEdit, text: str) -> None:
    line.selectAll()
    write(line, text)
