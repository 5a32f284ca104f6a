from dataclasses import replace

from PySide6.QtCore import QSizeF
from tests.ui.learn.taught import ASK, pictures

from minerisk.ui.learn.faces import Question, Way
from minerisk.ui.learn.parts import Box, Frame, Image, Part, Sign, Tick, Words
from minerisk.ui.learn.question_plan import asked

QUESTION = Question(title=ASK.title, options=ASK.options, why=ASK.why, not_sure="Not sure", picture=ASK.picture)
REVEALED = replace(QUESTION, is_revealed=True)
PROJECTOR = Frame(size=QSizeF(1920, 1080))
LAPTOP = Frame(size=QSizeF(1366, 768), way=Way.LAPTOP)


def parts(face: Question, frame: Frame = PROJECTOR) -> tuple[Part, ...]:
    made, has_room = asked(face, frame, pictures())
    assert has_room
    return made


def said(made: tuple[Part, ...]) -> list[str]:
    return [part.letters.text for part in made if isinstance(part, Words)]


def test_every_answer_has_its_shape_and_not_sure_has_none():
    made = parts(QUESTION)
    assert [part.number for part in made if isinstance(part, Sign)] == [0, 1, 2, 3]
    assert said(made)[-2:] == ["?", "Not sure"]
    assert not any(isinstance(part, Tick) for part in made)


def test_once_revealed_the_best_answer_is_ticked_and_why_stands_beside():
    made = parts(REVEALED)
    assert sum(isinstance(part, Tick) for part in made) == 1
    assert [part.fill for part in made if isinstance(part, Box) and part.line] == ["", "answer.2", "", "", ""]
    assert ASK.why in said(made)
    assert not any(isinstance(part, Image) for part in made)


def test_without_a_picture_the_answers_have_all_the_width():
    [wide, *_] = [part.rect.width() for part in parts(replace(QUESTION, picture=None)) if isinstance(part, Box)]
    [half, *_] = [part.rect.width() for part in parts(QUESTION) if isinstance(part, Box)]
    assert wide > 1.9 * half


def test_a_laptop_shows_the_best_answer_alone_and_keeps_its_letter():
    made, _ = asked(replace(REVEALED, title="", picture=None), LAPTOP, pictures())
    assert said(made) == ["Stop", ASK.why]
    assert [part.number for part in made if isinstance(part, Sign)] == [1]


def test_too_many_words_have_no_room():
    crowded = replace(QUESTION, options=tuple(replace(each, text=f"{each.text} " * 20) for each in ASK.options))
    assert not asked(crowded, PROJECTOR, pictures())[1]
