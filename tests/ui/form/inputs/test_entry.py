from tests.ui.form.inputs.making import Make

from minerisk.domain.form import QuestionType
from minerisk.ui.form.inputs.entry import Input


def test_a_screen_reader_hears_the_question_and_what_is_beside_it(make: Make):
    entry: Input = make(QuestionType.TEXT)
    entry.describe("Error: too long. A hint")
    (box,) = entry.boxes
    assert (box.accessibleName(), box.accessibleDescription()) == ("What is asked", "Error: too long. A hint")


def test_a_box_with_a_name_of_its_own_keeps_it_however_often_the_question_is_named(make: Make):
    entry: Input = make(QuestionType.DATE)
    entry.name("When")
    entry.name("When was it")
    assert [box.accessibleName() for box in entry.boxes] == [
        "When was it, Day",
        "When was it, Month",
        "When was it, Year",
    ]


def test_what_is_wrong_is_marked_and_taken_back(make: Make):
    entry: Input = make(QuestionType.TEXT)
    entry.mark(True)
    assert entry.boxes[0].property("state") == "error"
    entry.mark(False)
    assert entry.boxes[0].property("state") == ""


def test_what_is_read_only_cannot_be_changed(make: Make):
    entry: Input = make(QuestionType.SELECT_ONE, "", {"a": "A", "b": "B"})
    entry.set_read_only(True)
    assert not any(box.isEnabled() for box in entry.boxes)


def test_the_focus_goes_to_the_first_box(make: Make):
    entry: Input = make(QuestionType.DATE)
    entry.take_focus()
    assert entry.window().focusWidget() is entry.boxes[0]
