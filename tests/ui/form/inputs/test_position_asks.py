from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from minerisk.domain.places.coordinates import Reading, readings
from minerisk.domain.places.doubts import Doubt
from minerisk.domain.places.position import Position
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.position_asks import Doubts, Readings

FIRST, SECOND = Reading(Position(40.3652, 46.9587), 11), Reading(Position(46.9587, 40.3652), 11)


def test_one_of_two_readings_is_chosen_with_the_keyboard(qtbot: QtBot, tr: Catalog):
    asked = Readings(tr)
    qtbot.addWidget(asked)
    asked.offer([FIRST, SECOND], None)
    asked.show()
    assert [radio.text() for radio in asked.radios] == [
        "40° 21′ 54.7″ N 46° 57′ 31.3″ E",
        "46° 57′ 31.3″ N 40° 21′ 54.7″ E",
    ]
    with qtbot.waitSignal(asked.chosen) as told:
        QTest.keyClick(asked.radios[1], Qt.Key.Key_Space)
    assert told.args == [SECOND]


def test_one_reading_is_not_asked_about(qtbot: QtBot, tr: Catalog):
    asked = Readings(tr)
    qtbot.addWidget(asked)
    asked.offer(readings("40.3652 Ş 46.9587 Ş"), None)
    assert not asked.isHidden()
    asked.offer((), None)
    assert asked.isHidden()
    assert asked.radios == []


def test_a_doubt_offers_what_can_be_done(qtbot: QtBot, tr: Catalog):
    told = Doubts(tr)
    qtbot.addWidget(told)
    told.show_doubts([Doubt(text="Latitude and longitude may be swapped.", instead=SECOND.position)])
    swap = told.findChild(QPushButton, "swap")
    assert swap is not None
    with qtbot.waitSignal(told.swap_wanted):
        swap.click()
    told.show_doubts([])
    assert told.isHidden()


def test_a_doubt_without_a_remedy_has_no_button(qtbot: QtBot, tr: Catalog):
    told = Doubts(tr)
    qtbot.addWidget(told)
    told.show_doubts([Doubt(text="Only whole degrees are written: the place may be 100 km away.")])
    assert told.findChild(QPushButton) is None
