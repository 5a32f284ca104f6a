from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.answering import Answering
from tests.ui.recorded import child, shown

from minerisk.domain.office import Office
from minerisk.i18n import Catalog
from minerisk.services import databases
from minerisk.ui.setup_page import SetupPage, Typed
from minerisk.ui.widgets.bars import ErrorSummary

TYPED = Typed(name="Bərdə", code="BRD", laptop="2", recorder="A. K.")


def setup(tr: Catalog, qtbot: QtBot, typed: Typed) -> SetupPage:
    page = SetupPage(tr, typed, may_cancel=True)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


@pytest.fixture
def empty(tr: Catalog, qtbot: QtBot) -> SetupPage:
    return setup(tr, qtbot, Typed())


def box(page: SetupPage, name: str) -> QLineEdit:
    return next(one for one in page.findChildren(QLineEdit) if one.accessibleName() == name)


def choose(folder: Path) -> None:
    def act(dialog: QDialog) -> None:
        if isinstance(dialog, QFileDialog):
            dialog.setDirectory(str(folder))
            dialog.selectFile(str(folder))
        dialog.accept()

    Answering(act)


def made_by(page: SetupPage) -> Iterator[databases.Database]:
    made = QSignalSpy(page.made)
    child(page, QPushButton, "make").click()
    for at in range(made.count()):
        yield made.at(at)[0]


def test_an_office_is_set_up(tr: Catalog, qtbot: QtBot, tmp_path: Path):
    page = setup(
        tr, qtbot, Typed(name=" Bərdə ", code="BRD", laptop="2", recorder="A. K.", folder=str(tmp_path / "BRD"))
    )
    (db,) = made_by(page)
    assert databases.office(db) == Office(name="Bərdə", code="BRD", laptop=2, profile="azerbaijan")
    assert db.folder == tmp_path / "BRD.minerisk"
    assert page.recorder == "A. K."
    db.close()


def test_an_office_needs_no_country_profile(tr: Catalog, qtbot: QtBot, tmp_path: Path):
    page = setup(tr, qtbot, Typed(name="x", code="XYZ", recorder="A", profile="", folder=str(tmp_path / "XY")))
    (db,) = made_by(page)
    assert databases.office(db).profile is None
    db.close()


def test_what_is_missing_is_listed_and_leads_there(empty: SetupPage):
    assert not list(made_by(empty))
    assert empty.findChildren(ErrorSummary)[0].hasFocus()
    said = shown(empty)
    for words in (
        "Enter the name of your office",
        "Enter 3 letters from A to Z, or digits",
        "Enter your initials",
    ):
        assert words in said
    empty.findChildren(ErrorSummary)[0].link_chosen.emit("code")
    assert box(empty, "Short code").hasFocus()


@pytest.mark.parametrize("laptop", ["0", "1000", "two", "²", ""])
def test_a_laptop_has_a_number(tr: Catalog, qtbot: QtBot, laptop: str):
    page = setup(tr, qtbot, Typed(name="x", code="XYZ", recorder="A", laptop=laptop))
    assert not list(made_by(page))
    assert "Enter a number from 1 to 999" in shown(page)


def test_letters_of_the_code_become_large_but_an_azerbaijani_i_is_refused(empty: SetupPage):
    code = box(empty, "Short code")
    QTest.keyClicks(code, "bi1")
    assert code.text() == "BI1"
    code.setText("bı")
    code.textEdited.emit("bı")
    assert code.text() == "Bı"
    assert not list(made_by(empty))
    assert "Enter 3 letters from A to Z, or digits" in shown(empty)


def test_the_folder_follows_the_code_until_somebody_names_another(empty: SetupPage):
    code, folder = box(empty, "Short code"), box(empty, "Database folder")
    QTest.keyClicks(code, "brd")
    assert Path(folder.text()).name == "BRD.minerisk"
    folder.selectAll()
    QTest.keyClicks(folder, "/media/other")
    QTest.keyClicks(code, "x")
    assert folder.text() == "/media/other"
    folder.selectAll()
    QTest.keyClick(folder, Qt.Key.Key_Delete)
    folder.textEdited.emit("")
    assert empty.typed.folder == ""


def test_the_folder_can_be_chosen(empty: SetupPage, tmp_path: Path):
    choose(tmp_path)
    next(one for one in empty.findChildren(QPushButton) if one.text() == "Choose…").click()
    assert box(empty, "Database folder").text() == str(tmp_path / "MineRisk.minerisk")


def test_a_folder_that_is_already_there_is_not_touched(tr: Catalog, qtbot: QtBot, tmp_path: Path):
    (tmp_path / "BRD.minerisk").mkdir()
    page = setup(tr, qtbot, Typed(name="x", code="BRD", recorder="A", folder=str(tmp_path / "BRD")))
    assert not list(made_by(page))
    assert "is already there" in shown(page)


def test_another_database_can_be_opened(empty: SetupPage, tmp_path: Path, office: Office):
    databases.create(tmp_path / "BRD", office).close()
    made = QSignalSpy(empty.made)
    choose(tmp_path / "BRD.minerisk")
    next(one for one in empty.findChildren(QPushButton) if one.text() == "Open another database…").click()
    assert databases.office(made.at(0)[0]) == office
    made.at(0)[0].close()


def test_what_was_typed_survives_another_language(tr: Catalog, qtbot: QtBot):
    page = setup(tr, qtbot, TYPED)
    chosen = QSignalSpy(page.language_chosen)
    child(page, QPushButton, "az").click()
    assert chosen.at(0) == ["az"]
    assert page.typed == TYPED


def test_one_may_go_back(tr: Catalog, qtbot: QtBot):
    page = setup(tr, qtbot, TYPED)
    cancelled = QSignalSpy(page.cancelled)
    next(one for one in page.findChildren(QPushButton) if one.text() == "Back").click()
    assert cancelled.count() == 1


def test_a_narrow_window_has_room_for_the_questions_alone(empty: SetupPage):
    assert "without internet" in shown(empty)
    assert not empty.grab().isNull()
    empty.resize(911, 512)
    assert "without internet" not in shown(empty)


def test_labels_and_boxes_side_by_side_are_level_whatever_is_wrong(empty: SetupPage):
    assert not list(made_by(empty))
    shown(empty)
    fields = [box(empty, name) for name in ("Short code", "Number of this laptop", "Your initials")]
    tops = {one.mapTo(empty, one.rect().topLeft()).y() for one in fields}
    labels = {one.y() for one in empty.findChildren(QLabel) if one.buddy() in fields}
    assert len(tops) == len(labels) == 1
