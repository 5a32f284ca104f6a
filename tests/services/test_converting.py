from dataclasses import replace
from uuid import UUID

import pytest
from tests.services.importing_data import MAPPING, ROWS, table

from minerisk.domain.tables.mapping import Holds, Source
from minerisk.domain.tables.table import Reading, Table
from minerisk.errors import UserError
from minerisk.services.converting import Converting
from minerisk.services.progress import unwatched

JOINED = replace(
    MAPPING,
    event_known=True,
    sources=(
        Source(name="Cases", holds=Holds.INCIDENT, key="state"),
        Source(name="People", holds=Holds.CASUALTY, key="state", feeds=MAPPING.sources[0].feeds[3:]),
    ),
)


def _sheet(table: Table, sheet: str) -> Table:
    return replace(table, reading=Reading(sheet=sheet))


def _identities(rows: tuple[tuple[str, ...], ...], name: str = "people.csv") -> list[UUID]:
    converting = Converting([table(rows, name=name)], MAPPING)
    return [identity for chunk in converting.chunks(unwatched) for identity in chunk]


def test_a_row_is_the_same_record_whenever_its_file_comes():
    assert _identities(ROWS) == _identities(ROWS, name="renamed.csv")
    assert len(set(_identities(ROWS))) == len(ROWS)
    assert set(_identities(ROWS)).isdisjoint(_identities(ROWS[:2]))


def test_many_records_come_in_parts_and_the_report_is_whole_at_the_end():
    converting = Converting([table(ROWS * 300)], MAPPING)
    assert [len(chunk) for chunk in converting.chunks(unwatched)] == [1_000, 200]
    assert converting.report.records == 1_200


def test_a_row_of_another_sheet_is_another_record():
    both = [Converting([_sheet(table(), sheet)], MAPPING) for sheet in ("2020", "2021")]
    first, second = ({*chunk} for converting in both for chunk in converting.chunks(unwatched))
    assert first.isdisjoint(second)


def test_two_sheets_of_a_workbook_can_be_joined_and_so_can_files_of_one_name():
    cases = [_sheet(table(ROWS[1:3]), "Cases"), _sheet(table(ROWS), "People")]
    converting = Converting(cases, JOINED)
    assert sum(made.people for chunk in converting.chunks(unwatched) for made in chunk.values()) == 4
    assert dict(converting.report.rows) == {"people.csv (Cases)": 2, "people.csv (People)": 4}
    assert {*Converting([table(ROWS[1:3]), table()], JOINED).report.rows} == {"people.csv (1)", "people.csv (2)"}


def test_a_table_that_is_there_twice_is_refused():
    with pytest.raises(UserError, match="twice"):
        Converting([table(), table()], JOINED)
