import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from minerisk.domain.form import Media, Question, QuestionType
from minerisk.i18n import Catalog
from minerisk.ui.form.hints import Hints


def shown(qtbot: QtBot, tr: Catalog, question: Question, png: bytes = b"") -> Hints:
    made = Hints(question, {"fuse.png": png}.get, tr)
    qtbot.addWidget(made)
    return made


def texts(hints: Hints) -> list[str]:
    return [label.text() for label in hints.findChildren(QLabel) if label.isVisibleTo(hints) and label.text()]


@pytest.fixture
def question() -> Question:
    return Question(path="q", type=QuestionType.TEXT, label={})


def test_where_there_is_nothing_to_say_there_is_no_room(qtbot: QtBot, tr: Catalog, question: Question):
    hints = shown(qtbot, tr, question)
    assert hints.isHidden()
    hints.say("Who told you?", "The first one", "")
    assert (hints.isHidden(), texts(hints), hints.spoken) == (False, ["The first one"], "The first one")


def test_guidance_is_closed_until_somebody_wants_more(qtbot: QtBot, tr: Catalog, question: Question):
    hints = shown(qtbot, tr, question)
    hints.say("Who told you?", "", "Ask for the role, not for the name.")
    hints.show()
    assert texts(hints) == []
    assert hints.more.accessibleName() == "More, Who told you?"
    QTest.keyClick(hints.more, Qt.Key.Key_Space)
    assert texts(hints) == ["Ask for the role, not for the name."]
    assert (hints.more.text(), hints.more.accessibleName()) == ("Less", "Less, Who told you?")
    QTest.keyClick(hints.more, Qt.Key.Key_Return)
    assert texts(hints) == []


def test_what_matters_to_the_answer_is_told(qtbot: QtBot, tr: Catalog):
    day = Question(path="q", type=QuestionType.DATE, label={}, appearance=frozenset({"islamic"}))
    hints = shown(qtbot, tr, day)
    hints.say("Which day?", "", "")
    assert texts(hints) == ["Dates are written here by the Gregorian calendar."]


def test_a_picture_of_the_question_is_shown_where_it_came_with_the_form(qtbot: QtBot, tr: Catalog, png: bytes):
    for file, hidden in (("fuse.png", False), ("gone.png", True)):
        pictured = Question(path="q", type=QuestionType.TEXT, label={}, media=Media(image={"en": file}))
        hints = shown(qtbot, tr, pictured, png)
        hints.say("Like this?", "", "")
        assert hints.isHidden() is hidden
