import pytest
from pytestqt.qtbot import QtBot
from tests.ui.learn.taught import ASK, NUMBER, SLIDE, STRIP, pictures
from tests.ui.recorded import shown

from minerisk.domain.lesson import Block
from minerisk.i18n import Catalog
from minerisk.ui.learn.slide_row import SlideRow
from minerisk.ui.learn.slide_view import SlideView
from minerisk.ui.look import theme


def row(qtbot: QtBot, tr: Catalog, block: Block, width: int = 1200) -> SlideRow:
    made = SlideRow(block, SlideView(pictures()), "3 of 19", tr)
    qtbot.addWidget(made)
    made.resize(width, 500)
    made.show()
    return made


def test_what_the_trainer_says_stands_beside(qtbot: QtBot, tr: Catalog):
    said = shown(row(qtbot, tr, SLIDE))
    assert all(paragraph in said for paragraph in SLIDE.note)
    assert "3 of 19" in said


def test_a_question_has_its_best_answer_and_why(qtbot: QtBot, tr: Catalog):
    said = shown(row(qtbot, tr, ASK))
    assert "Best answer: B, Stop" in said
    assert ASK.why in said


@pytest.mark.parametrize(("block", "words"), [(ASK, "Question"), (STRIP, "Card S1"), (NUMBER, "Number to call")])
def test_its_kind_and_its_card_are_named(qtbot: QtBot, tr: Catalog, block: Block, words: str):
    assert words in shown(row(qtbot, tr, block))


def test_the_slide_that_is_shown_is_marked(qtbot: QtBot, tr: Catalog):
    made = row(qtbot, tr, SLIDE)

    def edge() -> str:
        image = made.grab().toImage()
        return str(image.pixelColor(300, 1).name())

    before = edge()
    made.mark(shown=True)
    assert edge() == theme.colour("accent").name() != before
    made.mark(shown=False)
    assert edge() == before
