from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from tests.ui import controls
from tests.ui.form_driver import write

from minerisk.domain.form import Question, QuestionType
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.entry import Linked
from minerisk.ui.form.inputs.link import LinkInput, LinksInput
from minerisk.ui.form.inputs.table import input_for

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
A, B = "BRD2-SES-20260714-01", "BRD2-SES-20260716-01"
GONE = "XYZ1-SES-20250101-01"
HERE = {A: "Session, 14 July 2026, Ağdam", B: "Session, 16 July 2026, Tərtər"}
MakeLink = Callable[..., LinkInput]


def records(kinds: Sequence[str], text: str) -> list[Linked]:
    assert tuple(kinds) == ("session",)
    return [Linked(code=code, words=words) for code, words in HERE.items() if text.lower() in f"{code} {words}".lower()]


@pytest.fixture
def make(qtbot: QtBot, tr: Catalog) -> MakeLink:
    """Make the input for a question that names sessions, and show it."""

    def made(*, several: bool = False) -> LinkInput:
        question = Question(
            path="asked",
            type=QuestionType.TEXT,
            label={"en": "Session"},
            links=("session",),
            appearance=frozenset({"records"} if several else ()),
        )
        entry = input_for(question)(question, tr)
        assert isinstance(entry, LinkInput)
        assert isinstance(entry, LinksInput) is several
        entry.use_records(records)
        entry.name("Session")
        page = QWidget()
        column = QVBoxLayout(page)
        column.addWidget(entry)
        column.addWidget(QLineEdit())
        page.resize(704, 300)
        qtbot.addWidget(page)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        entry.take_focus()
        return entry

    return made


def press(entry: LinkInput, *keys: Qt.Key | str) -> None:
    """Press keys where the focus is."""
    for key in keys:
        at = QApplication.activePopupWidget() or entry.window().focusWidget()
        assert at is not None
        if isinstance(key, str):
            write(at, key)
        else:
            QTest.keyClick(at, key)


def chips(entry: LinkInput) -> list[str]:
    assert isinstance(entry, LinksInput)
    return [chip.words for chip in entry.chips if chip.isVisible()]


def shown(entry: LinkInput) -> str:
    return entry.box.currentText()


def is_not_here(entry: LinkInput) -> bool:
    note = entry.findChild(QWidget, "not-here")
    return note is not None and note.isVisible()


def test_a_record_is_found_by_its_day_and_chosen_with_the_keys(make: MakeLink):
    entry = make()
    press(entry, "16 July 2")
    said: list[str] = []
    entry.changed.connect(lambda: said.append(entry.answer()))
    press(entry, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert (entry.answer(), said[-1]) == (B, B)
    assert shown(entry) == f"{B}, Session, 16 July 2026, Tərtər"


def test_the_only_one_that_is_found_is_taken_with_enter(make: MakeLink):
    entry = make()
    press(entry, "14 July", Qt.Key.Key_Return)
    assert entry.answer() == A


def test_the_list_has_the_latest_ones(make: MakeLink):
    entry = make()
    entry.box.showPopup()
    assert [entry.box.itemText(at).split(",")[0] for at in range(entry.box.count())] == [A, B]
    entry.box.hidePopup()


@pytest.mark.parametrize("typed", [A, A.lower(), "BRD2 SES 20260714 01", "brd2ses2026071401"])
def test_a_code_is_taken_however_it_is_written(make: MakeLink, typed: str):
    entry = make()
    press(entry, typed)
    assert entry.answer() == A
    entry.box.left.emit()
    assert shown(entry) == f"{A}, Session, 14 July 2026, Ağdam"
    assert not is_not_here(entry)


def test_a_code_that_is_not_here_is_kept_and_says_so(make: MakeLink):
    entry = make()
    press(entry, GONE.lower(), Qt.Key.Key_Return)
    assert (entry.answer(), shown(entry), is_not_here(entry)) == (GONE, GONE, True)
    press(entry, "x")
    assert not is_not_here(entry)


def test_what_is_no_code_stays_as_it_is_typed(make: MakeLink):
    entry = make()
    press(entry, "the one in July")
    entry.box.left.emit()
    assert entry.answer() == "the one in July"
    assert not is_not_here(entry)


def test_an_answer_is_shown_as_what_it_names(make: MakeLink, qtbot: QtBot):
    entry = make()
    with qtbot.assertNotEmitted(entry.changed):
        entry.show_answer(B)
    assert shown(entry) == f"{B}, Session, 16 July 2026, Tərtər"
    assert entry.answer() == B
    entry.show_answer("")
    assert (shown(entry), entry.answer()) == ("", "")


def test_several_are_found_one_after_the_other_and_the_box_is_free_again(make: MakeLink):
    entry = make(several=True)
    press(entry, "14 July", Qt.Key.Key_Return)
    QApplication.processEvents()
    assert (shown(entry), entry.answer()) == ("", A)
    press(entry, "16 July", Qt.Key.Key_Down, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert (shown(entry), entry.answer()) == ("", f"{A} {B}")
    assert chips(entry) == [f"{code}, {words}" for code, words in HERE.items()]


def test_one_is_chosen_from_the_list_of_the_latest(make: MakeLink):
    entry = make(several=True)
    entry.box.showPopup()
    entry.box.setCurrentIndex(1)
    entry.box.hidePopup()
    entry.box.activated.emit(1)
    QApplication.processEvents()
    assert (shown(entry), entry.answer()) == ("", B)


def test_codes_are_pasted_together_and_each_is_kept_once(make: MakeLink, qtbot: QtBot):
    entry = make(several=True)
    line = entry.box.lineEdit()
    assert line is not None
    QApplication.clipboard().setText(f"{A.lower()}, {GONE}\n{A}")
    line.paste()
    with qtbot.waitSignal(entry.changed):
        press(entry, Qt.Key.Key_Return)
    assert entry.answer() == f"{A} {GONE}"
    assert chips(entry) == [f"{A}, Session, 14 July 2026, Ağdam", f"{GONE}, Not in this database"]


def test_what_is_no_code_stays_in_the_box_and_in_the_answer(make: MakeLink):
    entry = make(several=True)
    press(entry, f"{A} and others")
    entry.box.left.emit()
    assert (shown(entry), entry.answer()) == ("and others", f"{A} and others")
    again = make(several=True)
    again.show_answer(entry.answer())
    assert (shown(again), again.answer()) == ("and others", f"{A} and others")


def test_each_can_be_taken_out_and_the_focus_goes_to_the_next(make: MakeLink, qtbot: QtBot):
    entry = make(several=True)
    assert isinstance(entry, LinksInput)
    entry.show_answer(f"{A} {B}")
    entry.chips[0].setFocus()
    with qtbot.waitSignal(entry.changed):
        press(entry, Qt.Key.Key_Delete)
    assert entry.answer() == B
    assert entry.window().focusWidget() is entry.chips[0]
    press(entry, Qt.Key.Key_Delete)
    assert entry.window().focusWidget() is entry.box
    assert entry.answer() == ""


def test_what_is_only_read_cannot_be_taken_out(make: MakeLink):
    entry = make(several=True)
    entry.show_answer(A)
    entry.set_read_only(True)
    assert isinstance(entry, LinksInput)
    assert not entry.chips[0].isEnabled()
    assert not entry.box.isEnabled()


@pytest.mark.parametrize("several", [False, True])
def test_it_is_used_by_keys_and_by_ear(make: MakeLink, *, several: bool):
    entry = make(several=several)
    entry.show_answer(A)
    page = entry.window()
    assert [*controls.unsaid(entry), *controls.small(entry), *controls.walked(page)] == []


def test_without_a_database_a_code_can_be_typed_all_the_same(qtbot: QtBot, tr: Catalog):
    question = Question(path="asked", type=QuestionType.TEXT, label={}, links=("session",))
    entry = LinkInput(question, tr)
    qtbot.addWidget(entry)
    entry.show_answer(A)
    assert entry.answer() == A
