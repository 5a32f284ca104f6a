from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from minerisk.ui.context import Context
from minerisk.ui.place import Place
from minerisk.ui.stage import Stage
from minerisk.ui.top_bar import Heading


@pytest.fixture
def stage(context: Context, qtbot: QtBot, tmp_path: Path) -> Stage:
    made = Stage(context, tmp_path / "note")
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    return made


def page() -> QWidget:
    made = QWidget()
    QVBoxLayout(made).addWidget(QPushButton("Here"))
    return made


def test_a_page_says_itself_in_the_bar_and_the_title(stage: Stage, qtbot: QtBot):
    with qtbot.waitSignal(stage.titled) as said:
        assert stage._show(page(), Place(page="records"), Heading(title="Records", code="BRD2-INC-20260714-01"))
    assert said.args == ["Records, BRD2-INC-20260714-01"]


def test_a_page_that_cannot_be_left_stays(stage: Stage):
    class Unsaved:
        section = "where"

        def leave(self) -> bool:
            return False

        def show_check(self) -> None:
            pass

    first = page()
    stage._show(first, Place(page="form"), Heading(title="Form"))
    stage._writing = Unsaved()
    assert not stage._show(page(), Place(page="home"), Heading(title="Home"))
    assert stage._pages.currentWidget() is first


def test_only_pages_that_are_kept_outlast_being_left(stage: Stage):
    kept, gone = page(), page()
    stage._kept.add(kept)
    for each in (kept, gone, page()):
        stage._show(each, Place(page="home"), Heading(title="Home"))
    assert stage._pages.indexOf(kept) >= 0
    assert stage._pages.indexOf(gone) < 0


def test_f6_goes_round_the_panes(stage: Stage, qtbot: QtBot):
    stage._show(page(), Place(page="home"), Heading(title="Home"))
    stage.activateWindow()
    visited = []
    for _ in range(3):
        qtbot.keyClick(stage, Qt.Key.Key_F6)
        visited.append(next(p for p in (stage._rail, stage._bar, stage._pages) if p.isAncestorOf(stage._focused())))
    assert set(visited) == {stage._rail, stage._bar, stage._pages}
