from tests.ui.learn.taught import ASK, CALLS, NUMBER, SLIDE, STRIP, WELCOME

from minerisk.domain.lesson import Block
from minerisk.ui.learn.faces import Calls, Face, Plain, Question, Row, Said, Way, faces, pictures, words

SAID = Said(not_sure="Not sure", instead="Say the number aloud", numbers=CALLS)


def shown(block: Block, way: Way = Way.PROJECTOR) -> tuple[Face, ...]:
    return faces(block, way, SAID)


def test_a_projector_shows_a_block_at_once():
    assert shown(SLIDE) == (Plain(title=SLIDE.title, picture=SLIDE.picture, lines=SLIDE.lines),)
    [row] = shown(STRIP)
    assert isinstance(row, Row)
    assert row.is_order


def test_on_a_laptop_one_picture_fills_the_screen_and_words_follow():
    first, second = shown(SLIDE, Way.LAPTOP)
    assert first == Plain(title=SLIDE.title, picture=SLIDE.picture)
    assert second == Plain(lines=SLIDE.lines)
    assert shown(WELCOME, Way.LAPTOP) == (Plain(title="Welcome", picture=WELCOME.picture),)


def test_on_a_laptop_a_strip_is_shown_picture_by_picture():
    title, *rest = shown(STRIP, Way.LAPTOP)
    assert title == Plain(title=STRIP.title)
    assert [words(each).split(". ")[0] for each in rest] == [each.caption for each in STRIP.pictures]


def test_on_a_laptop_the_answers_follow_the_question():
    asked, answers = shown(ASK, Way.LAPTOP)
    assert asked == Plain(title=ASK.title, picture=ASK.picture)
    assert isinstance(answers, Question)
    assert (answers.title, answers.picture) == (ASK.title, None)


def test_on_a_laptop_each_number_stands_alone():
    assert [each.numbers for each in shown(NUMBER, Way.LAPTOP) if isinstance(each, Calls)] == [CALLS[:1], CALLS[1:]]


def test_without_a_confirmed_number_it_is_said_aloud():
    none = Said(not_sure="Not sure", instead="Say the number aloud")
    for way in Way:
        [face] = faces(NUMBER, way, none)
        assert "Say the number aloud" in words(face)


def test_all_that_is_seen_is_also_said():
    [slide], [asked], [strip], [number] = (shown(each) for each in (SLIDE, ASK, STRIP, NUMBER))
    assert words(slide).startswith("It can look like anything. A picture of shapes. Big or small")
    assert "A: Look closer. B: Stop" in words(asked)
    assert words(asked).endswith("Not sure.")
    assert "A picture of stop Stop" in words(strip)
    assert "112, Emergency services" in words(number)


def test_once_revealed_the_best_answer_and_why_are_said():
    asked = Question(
        title=ASK.title, options=ASK.options, why=ASK.why, not_sure="Not sure", picture=ASK.picture, is_revealed=True
    )
    assert pictures(asked) == ()
    assert "Look closer" not in words(asked)
    assert "Stop. Many people think so" in words(asked)
