from pytestqt.qtbot import QtBot
from tests.ui.importing.picking import choose
from tests.ui.recorded import child, shown

from minerisk.i18n import Catalog
from minerisk.ui.importing.column_row import ColumnRow
from minerisk.ui.importing.pick import Pick


def test_a_choice_tells_its_column(qtbot: QtBot, tr: Catalog):
    row = ColumnRow("genero", ["Herido"], {"a": "Keep", "b": "Sex"}, tr)
    qtbot.addWidget(row)
    row.show_use("a", "", unsure=False, order=None)
    with qtbot.waitSignal(row.picked) as picked:
        choose(child(row, Pick, "use"), "Sex")
    assert picked.args == ["genero", "b"]
    row.show_use("b", "It says so", unsure=True, order="mdy")
    with qtbot.waitSignal(row.ordered) as ordered:
        choose(child(row, Pick, "order"), "Year, month, day")
    assert ordered.args == ["genero", "ymd"]


def test_an_empty_column_says_so_and_one_that_is_never_kept_offers_nothing(qtbot: QtBot, tr: Catalog):
    row = ColumnRow("etnia", [], {}, tr)
    qtbot.addWidget(row)
    row.show_left_out("Ethnicity is never kept")
    row.offer({"a": "Keep"})
    row.show()
    assert "Nothing in it" in shown(row)
    assert not child(row, Pick, "use").isVisible()
    assert child(row, Pick, "use").count() == 0
