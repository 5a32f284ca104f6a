from pathlib import Path

import pytest

from minerisk.domain.chart import Chart, Entry, Mark, Series, Shape
from minerisk.errors import UserError
from minerisk.i18n import catalog
from minerisk.services import chart_files

ABOUT = {"Office": "=Bərdə"}


def chart(*labels: str) -> Chart:
    return Chart(
        name="activity",
        title="What",
        note="n = 9",
        shape=Shape.BARS,
        categories=("Herding", "=1+1"),
        series=tuple(Series(label=label, marks=(Mark(n=5), Mark(n=2))) for label in labels),
        not_known=(Entry(category="Not known", mark=Mark(n=2)),),
    )


def test_the_data_has_a_line_for_each_mark_and_no_formula():
    assert chart_files.data(chart("Casualties"), ABOUT, catalog("en")).decode("utf-8-sig").splitlines() == [
        '"Class","Number","Of known"',
        '"Herding","5","7"',
        '"\'=1+1","2","7"',
        '"Not known","2",""',
        '"","",""',
        '"What","n = 9",""',
        '"Office","\'=Bərdə",""',
    ]


def test_several_series_have_a_column_of_their_own():
    lines = chart_files.data(chart("Women", "Men"), ABOUT, catalog("en")).decode("utf-8-sig").splitlines()
    assert lines[:3] == [
        '"Class","Series","Number","Of known"',
        '"Herding","Women","5","14"',
        '"Herding","Men","5","14"',
    ]
    assert lines[-1] == '"Office","\'=Bərdə","",""'


def test_a_file_is_written_whole_or_what_was_there_stays(tmp_path: Path):
    target = tmp_path / "chart.csv"
    chart_files.save(b"one", target)
    chart_files.save(b"two", target)
    assert target.read_bytes() == b"two"
    with pytest.raises(UserError, match="cannot be written"):
        chart_files.save(b"three", tmp_path / "missing" / "chart.csv")
