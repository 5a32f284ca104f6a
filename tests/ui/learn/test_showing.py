from tests.ui.learn.taught import ASK, BLOCKS, CALLS, NUMBER, SLIDE, lesson, no_calls

from minerisk.i18n import catalog
from minerisk.ui.learn.faces import Calls, Face, Plain, Question, Row, Way
from minerisk.ui.learn.showing import Showing, spoken, whole
from minerisk.ui.learn.slide_view import Style

LAPTOP = Style(way=Way.LAPTOP)


def showing(style: Style | None = None, block: int = 0) -> Showing:
    return Showing(lesson(), style or Style(), lambda _language: CALLS, block=block)


def is_revealed(shown: Showing) -> bool:
    return isinstance(shown.face, Question) and shown.face.is_revealed


def title(face: Face) -> str:
    return face.title


def test_slides_follow_each_other_and_stop_at_the_ends():
    shown = showing()
    shown.back()
    titles = [title(shown.face)]
    for _ in range(len(BLOCKS)):
        shown.forward()
        titles.append(title(shown.face))
    assert titles == [*(block.title for block in BLOCKS), BLOCKS[-1].title]
    shown.back()
    assert isinstance(shown.face, Row)


def test_on_a_laptop_the_parts_of_a_slide_follow_each_other_both_ways():
    shown = showing(LAPTOP, block=2)
    shown.forward()
    assert shown.face == Plain(lines=SLIDE.lines)
    shown.forward()
    assert shown.block == 3
    shown.back()
    assert shown.face == Plain(lines=SLIDE.lines)
    shown.back()
    assert shown.face == Plain(title=SLIDE.title, picture=SLIDE.picture)


def test_first_and_last_are_reached_from_anywhere():
    shown = showing(LAPTOP, block=2)
    shown.last()
    assert isinstance(shown.face, Calls)
    assert shown.face.numbers == CALLS[1:]
    shown.first()
    assert shown.block == 0
    shown.go(3)
    assert shown.block == 3


def test_the_number_is_reached_from_anywhere_and_leads_back():
    shown = showing(block=1)
    shown.number()
    assert isinstance(shown.face, Calls)
    shown.number()
    assert shown.block == 1
    shown.number()
    shown.back()
    assert shown.block == 3


def test_a_lesson_without_a_number_slide_has_one_all_the_same():
    shown = Showing(lesson((ASK, SLIDE)), Style(), no_calls, block=1)
    shown.number()
    assert isinstance(shown.face, Calls)
    assert shown.face.instead == "Say the number aloud"
    assert shown.block == 1
    shown.forward()
    assert isinstance(shown.face, Calls)
    shown.back()
    assert shown.face.title == SLIDE.title


def test_the_answer_is_revealed_and_hidden_again():
    shown = showing(block=1)
    states = []
    for act in (shown.reveal, shown.reveal, shown.reveal, shown.forward, shown.back):
        act()
        states.append(is_revealed(shown))
    assert states == [True, False, True, False, False]


def test_revealing_on_a_laptop_shows_the_answers_first():
    shown = showing(LAPTOP, block=1)
    shown.reveal()
    assert isinstance(shown.face, Question)
    assert not is_revealed(shown)
    shown.reveal()
    assert is_revealed(shown)


def test_there_is_nothing_to_reveal_on_a_slide_without_question():
    shown = showing(block=0)
    shown.reveal()
    assert shown.face == whole(BLOCKS[0], "en")


def test_out_of_the_dark_the_same_slide_comes_back():
    shown = showing(block=1)
    dark = []
    for act in (shown.blank, shown.forward, shown.blank, shown.blank):
        act()
        dark.append(shown.is_blank)
    assert dark == [True, False, True, False]
    assert shown.block == 1


def test_another_language_keeps_the_slide():
    shown = showing(block=1)
    shown.speak_another_language()
    assert (shown.script.language, shown.block, shown.style.language) == ("ru", 1, "ru")
    shown.speak_another_language()
    assert shown.script.language == "en"


def test_words_grow_and_shrink_within_their_bounds():
    shown = showing()
    sizes = [shown.style.larger]
    for act in (*[shown.larger] * 9, *[shown.smaller] * 9):
        act()
        sizes.append(shown.style.larger)
    assert (sizes[0], max(sizes), sizes[-1]) == (1.0, 1.5, 0.85)


def test_the_light_of_the_room_is_changed():
    shown = showing()
    shown.change_room()
    assert shown.style.room == "dark"
    shown.change_room()
    assert shown.style.room == "light"


def test_what_may_come_next_is_known():
    shown = showing(block=1)
    assert shown.nearby[0] == whole(BLOCKS[2], "en")
    assert shown.nearby[1] == whole(BLOCKS[0], "en")
    assert whole(NUMBER, "en", CALLS) in shown.nearby


def test_the_programs_own_words_are_in_the_language_of_the_lesson():
    assert spoken("ru").not_sure == catalog("ru")("Not sure")
