from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child, finished, shown

from minerisk.errors import UserError
from minerisk.i18n import N_
from minerisk.services import printing
from minerisk.services.progress import Progress
from minerisk.ui.context import Context
from minerisk.ui.printing.paper_desk import Paper, PaperDesk
from minerisk.ui.widgets.basic import Card


@pytest.fixture
def desk(qtbot: QtBot, context: Context) -> PaperDesk:
    choice = Card("This copy")
    choice.setFixedWidth(376)
    choice.body.addWidget(QLineEdit())
    made = PaperDesk(context, choice, has_back=False)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    return made


@pytest.fixture
def make(context: Context) -> Callable[..., Paper]:
    record = finished(context.db)
    profile = printing.Profile.FIELD
    pdf = printing.preview(context.db, record.id, profile=profile, language="en", printed_by="")
    return lambda remark="": Paper(pdf=pdf, remark=remark)


def test_paper_is_shown_with_what_is_to_be_said_of_it(desk: PaperDesk, make: Callable[..., Paper], qtbot: QtBot):
    desk.show_paper(lambda _progress: make("Nothing is recorded"), "Public")
    assert not child(desk, QPushButton, "save").isEnabled()
    qtbot.waitUntil(lambda: desk.pdf is not None)
    assert desk.pdf == make().pdf
    assert "Nothing is recorded" in shown(desk)
    assert "Page 1 of" in shown(desk)


def test_of_two_wishes_the_last_one_holds(desk: PaperDesk, make: Callable[..., Paper], qtbot: QtBot):
    desk.show_paper(lambda _progress: make("first"), "")
    desk.show_paper(lambda _progress: make("second"), "")
    qtbot.waitUntil(lambda: desk.pdf is not None)
    assert "second" in shown(desk)
    assert "first" not in shown(desk)


def test_a_sentence_can_stand_in_the_place_of_paper(
    desk: PaperDesk, make: Callable[..., Paper], qtbot: QtBot, tmp_path: Path
):
    desk.show_paper(lambda _progress: make(), "")
    qtbot.waitUntil(lambda: desk.pdf is not None)
    desk.take_away("This is no day.", "")
    assert desk.pdf is None
    assert "This is no day." in shown(desk)
    assert not child(desk, QPushButton, "save").isEnabled()
    desk.save_to(tmp_path / "a.pdf")
    assert not (tmp_path / "a.pdf").exists()


def test_what_cannot_be_made_is_said(desk: PaperDesk, qtbot: QtBot):
    def fail(_progress: Progress) -> Paper:
        raise UserError(N_("There is no record to print."))

    desk.show_paper(fail, "")
    qtbot.waitUntil(lambda: "There is no record to print." in shown(desk))


def test_the_way_back_is_there_where_there_is_one(desk: PaperDesk, qtbot: QtBot, context: Context):
    assert desk.findChild(QPushButton, "back") is None
    choice = Card("This copy")
    choice.setFixedWidth(200)
    other = PaperDesk(context, choice)
    qtbot.addWidget(other)
    with qtbot.waitSignal(other.closed):
        child(other, QPushButton, "back").click()


def test_in_a_narrow_window_the_choice_has_room_when_it_is_opened(desk: PaperDesk):
    desk.resize(820, 460)
    child(desk, QPushButton, "choose").click()
    assert desk.width() == 820
    assert not child(desk, QPushButton, "actual").isVisible()
    child(desk, QPushButton, "choose").click()
    assert child(desk, QPushButton, "actual").isVisible()
