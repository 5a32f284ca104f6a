from uuid import UUID

from tests.services.importing_data import MAPPING, ROWS, table

from minerisk.services.converting import Converting
from minerisk.services.progress import unwatched


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
