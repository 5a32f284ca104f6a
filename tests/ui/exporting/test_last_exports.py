from datetime import UTC, datetime

from pytestqt.qtbot import QtBot
from tests.ui.recorded import shown

from minerisk.i18n import Catalog
from minerisk.services.exporting import Format, Logged, Of, Profile
from minerisk.ui.exporting.last_exports import LastExports

LOGGED = Logged(
    time=datetime(2026, 7, 14, 12, tzinfo=UTC), author="", of=Of.LINKED, profile=Profile.FULL, format=Format.XLSX,
    records=3, rows=12_062, where="outcome = killed",
)  # fmt: skip


def test_each_export_is_a_line(qtbot: QtBot, tr: Catalog):
    card = LastExports(tr)
    qtbot.addWidget(card)
    card.show_exports([LOGGED])
    assert card.isVisible()
    said = shown(card)
    assert "14 July 2026" in said
    assert "· Everything · Both, as linked sheets, Workbook (.xlsx) · 12\u202f062 rows · outcome = killed" in said


def test_nothing_is_shown_where_nothing_left(qtbot: QtBot, tr: Catalog):
    card = LastExports(tr)
    qtbot.addWidget(card)
    card.show_exports([LOGGED])
    card.show_exports([])
    assert not card.isVisible()
