import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from tests.ui.form.inputs.making import Make

from minerisk.domain.form import Choice, Media, Question, QuestionType
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.choice import CheckInput, HeadingsInput, RadioInput

KNOWN_BY = {"gps": "GPS on site", "phone": "Phone", "news": "News & others"}
LIKERT = {"no": "Strongly disagree", "mid": "Neither agree nor disagree", "yes": "Strongly agree"}


def test_nothing_is_chosen_until_somebody_chooses(make: Make):
    entry: RadioInput = make(QuestionType.SELECT_ONE, "", KNOWN_BY)
    assert entry.answer() == ""


def test_arrows_move_and_space_chooses(make: Make):
    entry: RadioInput = make(QuestionType.SELECT_ONE, "", KNOWN_BY)
    entry.take_focus()
    QTest.keyClick(entry.buttons["gps"], Qt.Key.Key_Down)
    assert entry.window().focusWidget() is entry.buttons["phone"]
    assert entry.answer() == ""
    QTest.keyClick(entry.buttons["phone"], Qt.Key.Key_Space)
    assert entry.answer() == "phone"
    QTest.keyClick(entry.buttons["phone"], Qt.Key.Key_Up)
    QTest.keyClick(entry.buttons["gps"], Qt.Key.Key_Left)
    assert entry.window().focusWidget() is entry.buttons["news"]


@pytest.mark.parametrize("type_", [QuestionType.SELECT_ONE, QuestionType.SELECT_MULTIPLE])
def test_a_letter_goes_to_the_next_choice_that_begins_with_it_and_chooses_nothing(make: Make, type_: QuestionType):
    entry: RadioInput | CheckInput = make(type_, "", KNOWN_BY | {"paper": "Paper", "house": "Şuşa"})
    entry.take_focus()
    for letter, code in (("p", "phone"), ("P", "paper"), ("p", "phone"), ("s", "house"), ("x", "house")):
        QTest.keyClicks(entry.window().focusWidget(), letter)
        assert entry.window().focusWidget() is entry.buttons[code]
    QTest.keyClick(entry.window().focusWidget(), Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    assert entry.window().focusWidget() is entry.buttons["house"]
    assert entry.answer() == ""


def test_arrows_go_the_other_way_where_text_runs_from_right_to_left(make: Make):
    entry: RadioInput = make(QuestionType.SELECT_ONE, "", KNOWN_BY)
    entry.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    entry.take_focus()
    QTest.keyClick(entry.buttons["gps"], Qt.Key.Key_Left)
    assert entry.window().focusWidget() is entry.buttons["phone"]


def test_a_set_of_radio_buttons_is_one_stop_of_the_tab_key(make: Make):
    entry: RadioInput = make(QuestionType.SELECT_ONE, "", KNOWN_BY)
    entry.take_focus()
    stops = [code for code, radio in entry.buttons.items() if radio.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["gps"]
    entry.show_answer("news")
    entry.take_focus()
    assert entry.window().focusWidget() is entry.buttons["news"]


def test_an_ampersand_in_a_label_is_shown(make: Make):
    entry: RadioInput = make(QuestionType.SELECT_ONE, "", KNOWN_BY)
    assert entry.buttons["news"].text() == "News && others"
    assert entry.buttons["news"].accessibleName() == "News & others, What is asked"


def test_other_choices_take_the_place_and_what_was_chosen_stays(make: Make):
    entry: RadioInput = make(QuestionType.SELECT_ONE, "", KNOWN_BY)
    entry.show_answer("phone")
    entry.show_choices([Choice(name="phone", label={"en": "Phone"}), Choice(name="map", label={})])
    assert list(entry.buttons) == ["phone", "map"]
    assert entry.answer() == "phone"
    assert entry.buttons["map"].text() == "map"


def test_several_can_be_ticked(make: Make, qtbot: QtBot):
    entry: CheckInput = make(QuestionType.SELECT_MULTIPLE, "", KNOWN_BY)
    with qtbot.waitSignal(entry.changed):
        QTest.keyClick(entry.buttons["news"], Qt.Key.Key_Space)
    QTest.keyClick(entry.buttons["gps"], Qt.Key.Key_Space)
    assert entry.answer() == "gps news"
    entry.show_answer("phone")
    assert entry.answer() == "phone"


@pytest.mark.parametrize(
    ("appearance", "columns", "lines"),
    [("columns-2", 2, 2), ("columns", 3, 1), ("likert", 3, 1), ("list-nolabel", 3, 1), ("columns-pack", 3, 1)],
)
def test_choices_stand_as_the_form_wants(make: Make, appearance: str, columns: int, lines: int):
    entry: RadioInput = make(QuestionType.SELECT_ONE, appearance, LIKERT)
    places = [button.geometry() for button in entry.buttons.values()]
    assert len({place.x() for place in places}) == columns
    assert len({place.y() for place in places}) == lines


def test_a_screen_reader_says_the_words_that_are_not_seen(make: Make):
    entry: RadioInput = make(QuestionType.SELECT_ONE, "list-nolabel", LIKERT)
    assert entry.buttons["no"].accessibleName() == "Strongly disagree, What is asked"
    entry.take_focus()
    QTest.keyClick(entry.buttons["no"], Qt.Key.Key_Space)
    assert entry.answer() == "no"


def test_headings_stand_above_the_columns_and_take_no_answer(make: Make):
    above: HeadingsInput = make(QuestionType.SELECT_ONE, "label", LIKERT)
    below: RadioInput = make(QuestionType.SELECT_ONE, "list-nolabel", LIKERT)
    headings = [label for label in above.findChildren(QLabel) if label.text()]
    assert [label.text() for label in headings] == list(LIKERT.values())
    assert [label.geometry().x() for label in headings] == [button.x() for button in below.buttons.values()]
    above.show_answer("no")
    assert (above.answer(), above.boxes) == ("", ())


def test_pictures_that_came_with_the_form_are_shown(qtbot: QtBot, tr: Catalog, png: bytes):
    fuse = Choice(name="fuse", label={"en": "Fuse"}, media=Media(image={"en": "fuse.png"}))
    other = Choice(name="other", label={"en": "Other"}, media=Media(image={"en": "gone.png"}))
    entry = RadioInput(Question(path="q", type=QuestionType.SELECT_ONE, label={}, choices=(fuse, other)), tr)
    qtbot.addWidget(entry)
    before = {code: button.sizeHint() for code, button in entry.buttons.items()}
    entry.use_files({"fuse.png": png}.get)
    assert entry.buttons["fuse"].sizeHint().width() > before["fuse"].width()
    assert entry.buttons["other"].sizeHint() == before["other"]
