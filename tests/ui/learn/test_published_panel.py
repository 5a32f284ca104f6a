from dataclasses import replace

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child, shown

from minerisk.domain.fact import Fact, Theme
from minerisk.services import facts
from minerisk.services.databases import Database
from minerisk.ui.context import Context
from minerisk.ui.learn.published_panel import PublishedPanel, compared


@pytest.fixture
def all_facts(db: Database) -> tuple[Fact, ...]:
    return facts.facts(db)


def test_the_newest_figures_about_casualties_stand_with_their_sources(qtbot: QtBot, context: Context):
    made = PublishedPanel(context)
    qtbot.addWidget(made)
    made.show()
    text = shown(made)
    places = [text.index(words) for words in ("369 people", "More than 288 people", "More than 140 people")]
    assert places == sorted(places)
    for words in ("What others have published", "commonspace.eu opinion, 4 April 2023", "22 June 2021"):
        assert words in text


def test_all_figures_can_be_asked_for(qtbot: QtBot, context: Context):
    made = PublishedPanel(context)
    qtbot.addWidget(made)
    wanted = QSignalSpy(made.all_wanted)
    every = child(made, QPushButton, "all-published")
    every.click()
    assert (wanted.count(), every.text()) == (1, "All 40 figures")


def test_no_more_than_three_are_shown_and_none_where_there_is_none(all_facts: tuple[Fact, ...]):
    newer = replace(all_facts[0], id="own", stated_on="2026")
    assert [each.id for each in compared((*all_facts, newer))][:2] == ["own", "casualties_post_2020_2024"]
    assert len(compared((*all_facts, newer))) == 3
    assert compared([each for each in all_facts if each.theme is not Theme.CASUALTIES]) == ()
