from datetime import UTC, datetime

from minerisk.domain.batch import Batch, File
from minerisk.domain.conversion.report import Report


def test_an_import_names_its_files():
    report = Report(
        rows={}, records=0, people=0, set_aside=(), unmapped=(), unread=(), not_asked=(), never_kept=(), unused=(),
        stated=(),
    )  # fmt: skip
    batch = Batch(
        id="b", time=datetime(2026, 7, 14, tzinfo=UTC), author="", title="", records=0, people=0, already=0,
        sources=(File(name="cases.xlsx", digest="1"), File(name="people.xlsx", digest="2")), report=report,
    )  # fmt: skip
    assert batch.files == ("cases.xlsx", "people.xlsx")
