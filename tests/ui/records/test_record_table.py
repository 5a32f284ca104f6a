from array import array
from collections.abc import Sequence

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from tests.ui.lines import line

from minerisk.domain.record import Line, Status
from minerisk.errors import UserError
from minerisk.i18n import catalog
from minerisk.ui.records.record_table import KEPT, PAGE, Column, LineRole, LineWords, RecordTableModel, is_exact

LABELS = {
    ("district", "az_ter"): "Tərtər",
    ("record_type", "near_miss"): "Near miss",
    ("device", "mine"): "Mine",
    ("report_status", "passed_on"): "Passed on",
    ("category", "direct"): "Direct",
}
WORDS = LineWords(
    tr=catalog("en"),
    title={"9f": "Well"}.__getitem__,
    label=lambda _form, name, code: LABELS.get((name, code), code),
)


class Shelf:
    """Gives lines, and counts how often it was asked."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.locked = False

    def read(self, numbers: Sequence[int]) -> list[Line]:
        if self.locked:
            raise UserError("The database is locked.")
        self.asked.append(len(numbers))
        return [line(number) for number in numbers]


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def model(qapp: QObject, shelf: Shelf) -> RecordTableModel:
    model = RecordTableModel(shelf.read, WORDS)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return model


def cell(model: RecordTableModel, row: int, column: Column) -> object:
    return model.index(row, column).data()


def test_the_model_keeps_the_rules_of_qt(model: RecordTableModel):
    model.show(array("q", range(300)))
    assert model.rowCount() == 300
    assert model.columnCount() == len(Column)
    assert model.rowCount(model.index(0, 0)) == 0
    model.show(array("q"))
    assert model.rowCount() == 0


def test_lines_are_read_by_page_when_they_are_shown(model: RecordTableModel, shelf: Shelf):
    model.show(array("q", range(100_000)))
    shelf.asked.clear()
    assert cell(model, 0, Column.RECORD) == "BRD2-INC-20260101-00"
    assert cell(model, PAGE - 1, Column.RECORD) == "BRD2-INC-20260101-127"
    assert shelf.asked == [PAGE]
    assert cell(model, 50_000, Column.RECORD) == "BRD2-INC-20260101-50000"
    assert shelf.asked == [PAGE, PAGE]


def test_only_so_many_pages_are_kept(model: RecordTableModel, shelf: Shelf):
    model.show(array("q", range(PAGE * (KEPT + 10))))
    for page in range(KEPT + 10):
        model.line(page * PAGE)
    shelf.asked.clear()
    model.line(PAGE * (KEPT + 9))
    assert shelf.asked == []
    model.line(0)
    assert shelf.asked == [PAGE]


def test_a_line_can_be_found_again(model: RecordTableModel):
    model.show(array("q", [7, 5, 3]))
    assert model.row_of(5) == 1
    assert model.row_of(4) == -1
    whole = model.index(1, 0).data(LineRole)
    assert isinstance(whole, Line)
    assert whole.number == 5


def test_lines_that_cannot_be_read_are_said_once_and_stay_empty(model: RecordTableModel, shelf: Shelf, qtbot: QtBot):
    shelf.locked = True
    with qtbot.waitSignal(model.failed) as heard:
        model.show(array("q", range(300)))
        model.line(0)
    assert str((heard.args or [])[0]) == "The database is locked."
    with qtbot.assertNotEmitted(model.failed):
        assert model.line(200) is None
        assert cell(model, 200, Column.RECORD) is None


def test_a_line_that_is_gone_leaves_its_row_empty(qapp: QObject):
    model = RecordTableModel(lambda numbers: [line(number) for number in numbers[1:]], WORDS)
    model.show(array("q", [1, 2]))
    assert model.line(0) is None
    assert model.index(1, Column.RECORD).data() == "BRD2-INC-20260101-02"


def test_headings_are_words_and_nothing_else_is_said(model: RecordTableModel):
    assert model.headerData(Column.DATE, Qt.Orientation.Horizontal) == "Date"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    model.show(array("q", [1]))
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None


def test_text_that_looks_like_markup_is_shown_as_it_is(qapp: QObject):
    model = RecordTableModel(lambda numbers: [line(n, place="<b>Tərtər</b>", district="") for n in numbers], WORDS)
    model.show(array("q", [1]))
    tip = model.index(0, Column.PLACE).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "<span>&lt;b&gt;Tərtər&lt;/b&gt;</span>"


@pytest.mark.parametrize(
    ("column", "given", "said"),
    [
        (Column.DATE, {"event": "2024-07"}, "July 2024"),
        (Column.DATE, {"event": ""}, "Not known"),
        (Column.PLACE, {"district": "az_ter", "place": "Qapanlı"}, "Tərtər, Qapanlı"),
        (Column.PLACE, {"district": "az_ter", "place": "Tərtər"}, "Tərtər"),
        (Column.PLACE, {"district": "", "place": "Qapanlı"}, "Qapanlı"),
        (Column.PLACE, {"district": "az_new", "place": ""}, "az_new"),
        (Column.PLACE, {"district": "", "place": ""}, "Not known"),
        (Column.WHAT, {"type": "near_miss"}, "Near miss"),
        (Column.WHAT, {"type": ""}, "Not known"),
        (Column.CASUALTIES, {"killed": 1, "injured": 2, "people": 3}, "3 (1 killed)"),
        (Column.CASUALTIES, {"injured": 1, "people": 2}, "1"),
        (Column.CASUALTIES, {"people": 2}, "0"),
        (Column.CASUALTIES, {"people": 2, "unknown": 2}, "Not known"),
        (Column.CASUALTIES, {"people": 3, "injured": 1, "unknown": 2}, "1"),
        (Column.CASUALTIES, {"type": "near_miss"}, "0"),
        (Column.CASUALTIES, {"type": "accident"}, "Not known"),
        (Column.STATUS, {}, "Finished"),
        (Column.STATUS, {"status": Status.AMENDED}, "Amended"),
        (Column.STATUS, {"status": Status.AMENDED, "to_check": True}, "To check"),
    ],
)
def test_a_line_in_words(column: Column, given: dict[str, object], said: str):
    assert WORDS.say(line(1, **given), column) == said


@pytest.mark.parametrize(
    ("event", "exact"), [("2024-07-14", True), ("2024-07", False), ("2024-07-14~", False), ("", False)]
)
def test_a_day_is_exact_or_not(event: str, exact: bool):
    assert is_exact(event) is exact


def test_a_record_of_a_form_of_its_own_says_which_form_it_is():
    made = line(1, kind="other", form="9f", event="", district="", type="", killed=0)
    said = [WORDS.say(made, column) for column in Column]
    assert said == [made.code, "", "", "Well", "", "Finished"]


@pytest.mark.parametrize(
    ("kind", "given", "said"),
    [
        ("sighting", {"type": "passed_on"}, "Item found, Mine, Passed on"),
        ("sighting", {"type": "", "device": ""}, "Item found"),
        ("session", {"type": "direct", "people": 25}, "Session, 25 people, Direct"),
        ("session", {"type": ""}, "Session"),
        ("follow_up", {"type": ""}, "Follow-up"),
        ("follow_up", {"type": "session"}, "Follow-up, Session"),
    ],
)
def test_a_line_of_another_kind_says_what_it_is_about_and_no_harm(kind: str, given: dict[str, object], said: str):
    made = line(1, kind=kind, **given)
    assert WORDS.say(made, Column.WHAT) == said
    assert WORDS.say(made, Column.CASUALTIES) == ""


@pytest.mark.parametrize(
    ("kind", "given", "said"),
    [
        ("session", {"type": "direct", "people": 25}, "25 people, Direct"),
        ("session", {"type": ""}, "Session"),
        ("follow_up", {"type": "session"}, "Follow-up, Session"),
    ],
)
def test_among_records_of_one_kind_its_name_stands_only_where_it_is_needed(
    kind: str, given: dict[str, object], said: str
):
    model = RecordTableModel(lambda numbers: [line(number, kind=kind, **given) for number in numbers], WORDS)
    model.show(array("q", [1]), of_one_kind=True)
    assert model.index(0, Column.WHAT).data() == said


def test_what_is_not_known_is_said_where_a_kind_has_it():
    unknown = {"event": "", "district": ""}
    sighting, follow_up = line(1, kind="sighting", **unknown), line(1, kind="follow_up", **unknown)
    assert [WORDS.say(sighting, column) for column in (Column.DATE, Column.PLACE)] == ["Not known", "Not known"]
    assert [WORDS.say(follow_up, column) for column in (Column.DATE, Column.PLACE)] == ["Not known", ""]
