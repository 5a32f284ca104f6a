from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.answering import Answering, press

from minerisk.errors import UserError
from minerisk.i18n import Catalog
from minerisk.ui import ask


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture(autouse=True)
def own_file_dialog() -> Iterator[None]:
    """Qt's own: the one of the system cannot be answered by a test."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    yield
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, on=False)


def ask_to_discard(parent: QWidget) -> bool:
    return ask.confirm(parent, "Discard?", "It is gone for good.", yes="Discard", keep="Keep")


def test_yes_means_yes(parent: QWidget):
    answering = Answering(press("yes"))
    assert ask_to_discard(parent)
    assert answering.said == "Discard?: It is gone for good."


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_escape_and_enter_keep(parent: QWidget, key: Qt.Key):
    answering = Answering(lambda dialog: QTest.keyClick(dialog, key))
    assert not ask_to_discard(parent)
    assert answering.said


def test_something_can_be_told(parent: QWidget):
    answering = Answering(press("keep"))
    ask.tell(parent, "Saved", "The file is on the stick.")
    assert answering.said == "Saved: The file is on the stick."


def test_what_a_person_can_act_on_is_told(parent: QWidget, tr: Catalog):
    def write() -> None:
        raise UserError("{file} is full.", file="E:")

    answering = Answering(press("keep"))
    with ask.told(parent, tr):
        write()
    assert answering.said == "This could not be done: E: is full."


def test_a_folder_can_be_chosen_or_not(parent: QWidget, tmp_path: Path):
    Answering(lambda dialog: dialog.accept())
    assert ask.open_folder(parent, "Open", tmp_path) == tmp_path
    Answering(lambda dialog: dialog.reject())
    assert ask.open_folder(parent, "Open", tmp_path) is None


def test_files_can_be_chosen_or_not(parent: QWidget, tmp_path: Path):
    file = tmp_path / "a.csv"
    file.write_text("a,b", "utf-8")

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        dialog.selectFile(str(file))
        dialog.findChildren(QLineEdit)[0].setText(str(file))
        dialog.accept()

    Answering(choose)
    assert ask.open_files(parent, "Choose", "Tables (*.csv)") == [file]
    Answering(lambda dialog: dialog.reject())
    assert ask.open_files(parent, "Choose", "Tables (*.csv)") == []


def test_a_file_to_save_can_be_chosen_or_not(parent: QWidget, tmp_path: Path):
    Answering(lambda dialog: dialog.accept() if isinstance(dialog, QFileDialog) else None)
    assert ask.save_file(parent, "Save", tmp_path / "a.pdf", "PDF (*.pdf)") == tmp_path / "a.pdf"
    Answering(lambda dialog: dialog.reject())
    assert ask.save_file(parent, "Save", tmp_path / "a.pdf") is None
