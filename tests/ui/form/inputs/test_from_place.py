import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.form.inputs.making import Make

from minerisk.domain.form import QuestionType
from minerisk.domain.places.gazetteer import Gazetteer, Place
from minerisk.domain.places.position import Position
from minerisk.ui.form.inputs.from_place import FromPlaceInput

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PLACES = Gazetteer(
    country={"en": "Azerbaijan"},
    places=(
        Place(name={"en": "Horadiz"}, district="az_fuz", position=Position(39.45, 47.33)),
        Place(name={"en": "Terter"}, district="az_tar", position=Position(40.34, 46.93)),
    ),
)


@pytest.fixture
def entry(make: Make) -> FromPlaceInput:
    made: FromPlaceInput = make(QuestionType.TEXT, "from-place")
    made.show_around(PLACES, "")
    return made


def line(box: QComboBox) -> QLineEdit:
    found = box.lineEdit()
    assert found is not None
    return found


def words(entry: FromPlaceInput) -> str:
    label = entry.findChild(QLabel, "words")
    return label.text() if label is not None and label.isVisible() else ""


def test_it_is_typed_with_the_keyboard_alone(entry: FromPlaceInput, qtbot: QtBot):
    with qtbot.waitSignal(entry.changed):
        QTest.keyClicks(line(entry.place), "Horadiz")
    QTest.keyClicks(entry.distance, "2,5")
    line(entry.direction).insert("şm-şq")  # QTest has no keys for it
    assert entry.answer() == "2.5 km NE of Horadiz"
    assert words(entry) == "Kept as: 2.5 km NE of Horadiz"


def test_the_unit_is_chosen_with_the_keyboard(entry: FromPlaceInput, qtbot: QtBot):
    QTest.keyClicks(entry.distance, "500")
    metres = entry.unit.findChild(QPushButton, "m")
    assert metres is not None
    with qtbot.waitSignal(entry.changed):
        QTest.keyClick(metres, Qt.Key.Key_Space)
    assert entry.answer() == "500 m"


def test_a_place_is_offered_and_free_words_are_taken(entry: FromPlaceInput):
    assert [entry.place.itemText(at) for at in range(entry.place.count())] == ["Horadiz", "Terter"]
    QTest.keyClicks(line(entry.place), "the bridge by the canal")
    assert entry.answer() == "the bridge by the canal"
    assert words(entry) == ""


def test_an_answer_from_a_phone_is_taken_apart_and_kept_as_it_is(entry: FromPlaceInput):
    entry.show_answer("2,5 км к СВ от Horadiz")
    assert (entry.place.currentText(), entry.distance.text(), entry.direction.code) == ("Horadiz", "2.5", "NE")
    assert entry.answer() == "2,5 км к СВ от Horadiz"
    QTest.keyClicks(entry.distance, "5")
    assert entry.answer() == "2.55 km NE of Horadiz"


def test_words_stay_words(entry: FromPlaceInput):
    entry.show_answer("behind the old school")
    assert entry.place.currentText() == "behind the old school"
    assert entry.answer() == "behind the old school"


def test_nothing_is_no_answer(entry: FromPlaceInput):
    assert entry.answer() == ""
    entry.show_answer("2 km N of Terter")
    entry.show_answer("")
    assert entry.answer() == ""


def test_every_box_has_a_name(entry: FromPlaceInput):
    names = [box.accessibleName() for box in entry.boxes]
    assert len(set(names)) == len(names) == 5
    assert all(name.startswith("What is asked, ") for name in names)
