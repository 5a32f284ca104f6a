import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from minerisk.domain.places.coordinates import Reading
from minerisk.domain.places.position import Position
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.position_preview import Preview

TERTER = Position(40.3652, 46.9587)


@pytest.fixture
def preview(qtbot: QtBot, tr: Catalog) -> Preview:
    made = Preview(tr)
    qtbot.addWidget(made)
    made.resize(704, 80)
    return made


def seen(preview: Preview) -> list[str]:
    return [label.text() for label in preview.findChildren(QLabel) if label.isVisibleTo(preview)]


def test_three_notations_are_shown_that_can_be_copied(preview: Preview):
    preview.show_reading(Reading(TERTER, 11.1), "3.7 km northeast of Terter")
    assert set(seen(preview)) == {
        "Decimal degrees", "40.36520, 46.95870",
        "Degrees, minutes, seconds", "40° 21′ 54.7″ N 46° 57′ 31.3″ E",
        "MGRS", "38T PK 66305 70133",
        "3.7 km northeast of Terter. Written to the nearest 10 m",
    }  # fmt: skip


def test_words_begin_with_a_capital(preview: Preview):
    preview.show_reading(Reading(TERTER, 0), "less than 1 km from Terter")
    assert "Less than 1 km from Terter" in seen(preview)


def test_nothing_is_shown_of_nothing(preview: Preview):
    preview.show_reading(None)
    assert preview.isHidden()


def test_where_there_is_less_room_notations_stand_below_each_other(preview: Preview):
    page = QWidget()
    preview.setParent(page)
    preview.show_reading(Reading(TERTER, 0))
    page.show()
    beside = preview.sizeHint().height()
    preview.resize(preview.minimumSizeHint().width(), 300)
    QApplication.processEvents()
    assert preview.sizeHint().height() > beside
    assert preview.minimumSizeHint().width() < 400
    preview.setParent(None)
