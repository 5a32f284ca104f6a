from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QRadioButton
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child

from minerisk.reports import preview
from minerisk.services import help as helping
from minerisk.ui.context import Context
from minerisk.ui.help.guide_paper import GuidePaper


@pytest.fixture
def paper(qtbot: QtBot, context: Context) -> GuidePaper:
    made = GuidePaper(context, "guide_recorder")
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    qtbot.waitUntil(lambda: child(made, QPushButton, "save").isEnabled())
    return made


def test_a_guide_is_saved_as_it_is_shown(paper: GuidePaper, tmp_path: Path):
    paper.save_to(tmp_path / "g.pdf")
    assert "Guide for the recorder" in preview.text(tmp_path / "g.pdf", 1)


def test_it_can_be_had_in_every_language_it_is_there_in(paper: GuidePaper, qtbot: QtBot, tmp_path: Path):
    offered = [made.objectName() for made in paper.findChildren(QRadioButton)]
    assert offered == list(helping.languages("guide_recorder"))
    child(paper, QRadioButton, offered[-1]).click()
    qtbot.waitUntil(lambda: child(paper, QPushButton, "save").isEnabled())
    paper.save_to(tmp_path / "g.pdf")
    assert helping.page("guide_recorder", offered[-1]).title in preview.text(tmp_path / "g.pdf", 1)


def test_the_way_back_has_the_focus_and_leads_back(paper: GuidePaper, qtbot: QtBot):
    paper.begin()
    with qtbot.waitSignal(paper.closed):
        child(paper, QPushButton, "back").click()
