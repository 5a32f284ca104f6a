import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QAbstractButton, QDialog, QPushButton
from pytestqt.qtbot import QtBot
from tests.lessons.packs import FILES, MANIFEST, as_folder, write_folder, write_zip
from tests.ui.answering import Answering, press
from tests.ui.recorded import child, shown

from minerisk import paths
from minerisk.services import lessons
from minerisk.ui.context import Context
from minerisk.ui.learn.pack_card import PackCard
from minerisk.ui.learn.packs_view import PacksView


@pytest.fixture(autouse=True)
def own() -> Iterator[Path]:
    """The folder of the packs that an office added, empty before and gone after."""
    folder = paths.own_lessons()
    shutil.rmtree(folder, ignore_errors=True)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def view(context: Context, qtbot: QtBot) -> PacksView:
    made = PacksView(context)
    qtbot.addWidget(made)
    made.resize(1158, 712)
    made.show()
    return made


def titles(view: PacksView) -> list[str]:
    return [each.pack.title["en"] for each in view._shown.values() if each.pack is not None]


def test_the_pack_of_the_program_is_there(view: PacksView):
    assert titles(view) == ["I see something I do not know"]


@pytest.mark.parametrize("is_folder", [True, False])
def test_a_pack_is_added_and_its_lesson_opened(view: PacksView, tmp_path: Path, is_folder: bool):
    folder = write_folder(tmp_path / "small", FILES) / "pack.toml"
    view.add(folder if is_folder else write_zip(tmp_path / "small.zip", FILES))
    assert "“A small pack” is added" in shown(view)
    assert "A small pack" in titles(view)
    opened = QSignalSpy(view.opened)
    added = next(card for card, kept in view._shown.items() if kept.is_own)
    child(added, QAbstractButton, "lesson-first").click()
    assert opened.at(0)[1] == "first"


def test_a_pack_with_a_fault_is_not_added_and_says_where(view: PacksView, tmp_path: Path):
    files = {name: text for name, text in FILES.items() if name != "lessons/first/az.md"}
    view.add(write_zip(tmp_path / "small.zip", files))
    assert "lessons/first/az.md" in shown(view)
    assert "A small pack" not in titles(view)


def test_an_older_pack_is_not_added(view: PacksView, tmp_path: Path):
    view.add(as_folder(tmp_path / "newer", manifest=MANIFEST.replace("2026.11", "2027.1")))
    view.add(write_zip(tmp_path / "small.zip", FILES))
    assert "Version 2027.1 of this pack was added before" in shown(view)


@pytest.mark.parametrize(("answer", "left"), [("yes", False), ("keep", True)])
def test_a_pack_of_the_office_is_removed_after_a_question(view: PacksView, tmp_path: Path, answer: str, left: bool):
    view.add(write_zip(tmp_path / "small.zip", FILES))
    added = next(card for card, kept in view._shown.items() if kept.is_own)
    asked = Answering(press(answer))
    child(added, QPushButton, "remove-pack").click()
    assert "A small pack" in asked.said
    assert ("A small pack" in titles(view)) is left


def test_a_pack_that_is_gone_already_is_told(view: PacksView, tmp_path: Path):
    view.add(write_zip(tmp_path / "small.zip", FILES))
    added = next(card for card, kept in view._shown.items() if kept.is_own)
    lessons.remove("small")

    def agree(dialog: QDialog) -> None:
        Answering(press("keep"))
        press("yes")(dialog)

    Answering(agree)
    child(added, QPushButton, "remove-pack").click()
    assert "A small pack" not in titles(view)


def test_adding_begins_with_a_button(view: PacksView):
    assert child(view, QPushButton, "add-pack").isEnabled()
    assert view.findChildren(PackCard)
