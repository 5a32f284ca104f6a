from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.answering import Answering
from tests.ui.recorded import PERSON, child, finished, shown

from minerisk.services import records
from minerisk.ui.context import Context
from minerisk.ui.form import later_death_dialog
from minerisk.ui.form.later_death_dialog import LaterDeathDialog


def fill(dialog: QDialog, day: str, why: str) -> None:
    assert isinstance(dialog, LaterDeathDialog)
    for line, part in zip(dialog._day.start.lines, reversed(day.split("-")), strict=True):
        line.setText(part)
    dialog._why.box.setText(why)  # type: ignore[attr-defined]
    child(dialog, QPushButton, "save").click()


def asked(context: Context, qtbot: QtBot, *acts: Callable[[QDialog], None]) -> bool:
    page = QWidget()
    qtbot.addWidget(page)
    record = finished(context.db)

    def act(dialog: QDialog) -> None:
        for each in acts:
            each(dialog)

    Answering(act)
    return later_death_dialog.ask(page, context, record, PERSON)


def newest(context: Context) -> records.Record:
    (line,) = records.lines(context.db, records.find(context.db))
    return records.get(context.db, line.id)


def test_day_place_and_reason_make_a_new_version(context: Context, qtbot: QtBot):
    def choose(dialog: QDialog) -> None:
        place = child(dialog, QComboBox, "place")
        place.setCurrentIndex(place.findData("in_facility"))

    assert asked(context, qtbot, choose, lambda dialog: fill(dialog, "2026-07-20", "The family told us"))
    after = newest(context)
    assert after.answers[f"{PERSON}/death_date"] == "2026-07-20"
    assert after.answers[f"{PERSON}/death_place"] == "in_facility"
    _, (step, _) = records.read(context.db, after.id)
    assert step.reason == "Person 1, woman, 34 died later, on 20 July 2026: The family told us"


def test_what_is_missing_is_said_at_its_place(context: Context, qtbot: QtBot):
    said = list[str]()

    def look(dialog: QDialog) -> None:
        fill(dialog, "--", "")
        said.append(shown(dialog))
        fill(dialog, "2026-07-20", "")
        said.append(shown(dialog))
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert not asked(context, qtbot, look)
    assert "Enter the date of death" in said[0]
    assert "Enter the date of death" not in said[1]
    assert "Say how it became known" in said[1]
    assert newest(context).version == 1


def test_a_day_that_cannot_be_is_refused_and_nothing_typed_is_lost(context: Context, qtbot: QtBot):
    def look(dialog: QDialog) -> None:
        fill(dialog, "2026-06-01", "The family told us")
        assert "before the day of the incident" in shown(dialog)
        assert dialog.findChildren(QLineEdit)[-1].text() == "The family told us"
        fill(dialog, "2026-07-20", "The family told us")

    assert asked(context, qtbot, look)


def test_the_person_is_named_by_number_age_and_sex_alone(context: Context, qtbot: QtBot):
    said = list[str]()

    def look(dialog: QDialog) -> None:
        said.append(shown(dialog))
        dialog.reject()

    assert not asked(context, qtbot, look)
    assert "Died later: Person 1, woman, 34" in said[0]
    assert "Günel" not in said[0]


def test_all_is_in_sight_where_the_screen_has_room(context: Context, qtbot: QtBot):
    out_of_sight, room = list[int](), list[int]()

    def look(dialog: QDialog) -> None:
        out_of_sight.append(child(dialog, QScrollArea, "").verticalScrollBar().maximum())
        room.append(dialog.screen().availableGeometry().height() - dialog.height())
        dialog.reject()

    assert not asked(context, qtbot, look)
    assert out_of_sight == [0]
    assert room[0] >= 60


def test_what_becomes_of_the_other_answers_is_said_beforehand(context: Context, qtbot: QtBot):
    said = list[str]()

    def look(dialog: QDialog) -> None:
        said.append(shown(dialog))
        dialog.reject()

    assert not asked(context, qtbot, look)
    assert "The numbers of people move with it: one more killed." in said[0]
    assert "they leave the record, and the version before keeps them" in said[0]
