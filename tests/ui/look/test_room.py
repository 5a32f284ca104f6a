import pytest

from minerisk.ui.look import room, theme

ANSWERS = ("answer.1", "answer.2", "answer.3", "answer.4")


@pytest.mark.parametrize("name", room.ROOMS)
@pytest.mark.parametrize("text", ["text", "quiet"])
def test_words_can_be_read_in_every_room(name: str, text: str):
    colours = room.colours(name)
    assert theme.contrast(colours[text], colours["ground"]) >= 6.5


@pytest.mark.parametrize("name", room.ROOMS)
@pytest.mark.parametrize("answer", ANSWERS)
def test_answers_can_be_read_and_stand_out_from_the_ground(name: str, answer: str):
    colours = room.colours(name)
    assert theme.contrast(colours["answer.text"], colours[answer]) >= 6.5
    assert theme.contrast(colours["answer.line"] or colours[answer], colours["ground"]) >= 3


@pytest.mark.parametrize("name", room.ROOMS)
def test_what_marks_the_best_answer_is_seen_on_its_colour(name: str):
    colours = room.colours(name)
    assert all(theme.contrast(colours["mark"], colours[answer]) >= 3 for answer in ANSWERS)


def test_every_room_has_the_same_colours():
    assert room.colours("light").keys() == room.colours("dark").keys()
    assert room.colour("dark", "text").name() == "#ffffff"
