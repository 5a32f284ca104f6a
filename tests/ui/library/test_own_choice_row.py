from dataclasses import replace

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.library.listed import HILL, TOWNS
from tests.ui.recorded import child, shown

from minerisk.domain.own_choice import OwnChoice
from minerisk.i18n import Catalog
from minerisk.ui.library.own_choice_row import OwnChoiceRow


def row(qtbot: QtBot, tr: Catalog, choice: OwnChoice) -> OwnChoiceRow:
    made = OwnChoiceRow(choice, TOWNS, ("en", "ru"), tr)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_choice_says_all_there_is_to_know_of_it(qtbot: QtBot, tr: Catalog):
    said = shown(row(qtbot, tr, HILL))
    assert "Code: brd2__hill · Counted as: Tap · District: One" in said
    assert "Not said in Русский (ru): “Hill” stands there" in said
    assert "Retired" not in said


def test_a_choice_may_be_said_in_each_language_and_count_as_nothing(qtbot: QtBot, tr: Catalog):
    said = shown(row(qtbot, tr, replace(HILL, label={"en": "Hill", "ru": "Холм"}, counts_as="", is_retired=True)))
    assert "Not said" not in said
    assert "Counted" not in said
    assert "Retired" in said


@pytest.mark.parametrize(
    ("name", "signal", "is_retired"),
    [
        ("change", "change_wanted", False),
        ("retire", "retire_wanted", False),
        ("use-again", "use_wanted", True),
    ],
)
def test_what_can_be_done_is_a_button(qtbot: QtBot, tr: Catalog, name: str, signal: str, *, is_retired: bool):
    made = row(qtbot, tr, replace(HILL, is_retired=is_retired))
    wanted = QSignalSpy(getattr(made, signal))
    button = child(made, QPushButton, f"{name}-brd2__hill")
    assert button.accessibleDescription() == "Hill"
    button.click()
    assert wanted.count() == 1
