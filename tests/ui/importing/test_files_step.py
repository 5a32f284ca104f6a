from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QRadioButton
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child, shown

from minerisk import paths
from minerisk.domain.tables.mapping import Feed, Holds, Mapping, Read, Source
from minerisk.services import importing
from minerisk.ui import ask
from minerisk.ui.context import Context
from minerisk.ui.importing.file_card import FileCard
from minerisk.ui.importing.files_step import FilesStep


@pytest.fixture
def step(qtbot: QtBot, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FilesStep:
    monkeypatch.setattr(paths, "own_mappings", lambda: tmp_path / "mappings")
    made = FilesStep(context)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def files(folder: Path, *names: str) -> list[Path]:
    made = [folder / name for name in names]
    for at, file in enumerate(made):
        file.write_text(f"zebra,llama\n{at},b\n", "utf-8")
    return made


def test_files_that_are_chosen_are_read(step: FilesStep, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    chosen = files(tmp_path, "a.csv", "b.csv")
    monkeypatch.setattr(ask, "open_files", lambda *_: chosen)
    for _ in range(2):
        child(step, QPushButton, "choose-files").click()
    qtbot.waitUntil(lambda: len(step.tables) == 2)
    assert [table.name for table in step.tables] == ["a.csv", "b.csv"]


def test_a_file_that_is_taken_off_the_list_is_gone(step: FilesStep, qtbot: QtBot, tmp_path: Path):
    step.add(files(tmp_path, "a.csv", "b.csv"))
    qtbot.waitUntil(lambda: len(step.tables) == 2)
    child(step.findChildren(FileCard)[0], QPushButton, "remove").click()
    assert [table.name for table in step.tables] == ["b.csv"]


def test_no_table_is_given_before_all_are_read(step: FilesStep, qtbot: QtBot, tmp_path: Path):
    (tmp_path / "empty.csv").write_bytes(b"")
    step.add([*files(tmp_path, "a.csv"), tmp_path / "empty.csv"])
    qtbot.waitUntil(lambda: "This file cannot be read" in shown(step))
    assert step.tables == ()


def test_a_mapping_that_fits_is_offered_by_name(step: FilesStep, qtbot: QtBot, tmp_path: Path):
    feed = Feed(to="where/place_words", read=Read.TEXT, columns=("zebra",))
    source = Source(name="a.csv", holds=Holds.INCIDENT, feeds=(feed,), kept=("llama",))
    importing.save_mapping(Mapping(title="Zoo", event_known=True, sources=(source,)), "zoo")
    step.add(files(tmp_path, "a.csv"))
    qtbot.waitUntil(lambda: step.chosen is not None)
    assert child(step, QRadioButton, "known-0").text() == "“Zoo” fits these columns"
    child(step, QRadioButton, "known-1").click()
    assert step.chosen is None


def test_a_person_begins_with_the_choice_of_files(step: FilesStep):
    step.begin()
    assert child(step, QPushButton, "choose-files").hasFocus()
