import json
from pathlib import Path
from typing import Any

import pytest

from minerisk.domain.tables.sheet import Column, Sheet
from minerisk.exchange import geojson_writer

ABOUT = {"Office": "Bərdə"}


def sheet(*places: tuple[str, str], of: str = "place_centre") -> Sheet:
    return Sheet(
        name="incidents",
        columns=(
            Column(heading="record", path="record", cells=[str(n) for n, _ in enumerate(places, 1)], is_number=True),
            Column(heading="lat", path="a", cells=[place[0] for place in places], is_number=True, part="latitude"),
            Column(heading="lon", path="b", cells=[place[1] for place in places], is_number=True, part="longitude"),
            Column(heading="coordinates_of", path="c", cells=[of for _ in places]),
        ),
    )


def written(file: Path, made: Sheet) -> Any:  # noqa: ANN401  (it is JSON)
    with file.open("wb") as stream:
        geojson_writer.write(stream, made, ABOUT)
    return json.loads(file.read_text("utf-8"))


def test_a_point_has_its_longitude_first_and_says_what_it_shows(tmp_path: Path):
    read = written(tmp_path / "a.geojson", sheet(("40.3652", "46.9587")))
    (feature,) = read["features"]
    assert read["type"] == "FeatureCollection"
    assert read["about"] == ABOUT
    assert feature["geometry"] == {"type": "Point", "coordinates": [46.9587, 40.3652]}
    assert feature["properties"] == {"record": 1, "lat": 40.3652, "lon": 46.9587, "coordinates_of": "place_centre"}


def test_a_record_without_coordinates_is_there_without_a_point(tmp_path: Path):
    features = written(tmp_path / "a.geojson", sheet(("", ""), ("40", "")))["features"]
    assert [feature["geometry"] for feature in features] == [None, None]
    assert features[0]["properties"]["lat"] is None


def test_a_sheet_without_positions_has_no_points(tmp_path: Path):
    plain = Sheet(name="a", columns=(Column(heading="record", path="record", cells=["B-1"]),))
    assert written(tmp_path / "a.geojson", plain)["features"][0]["geometry"] is None


def test_a_file_holds_what_was_written(tmp_path: Path):
    for made in (sheet(("40.5", "46"), ("", "")), sheet()):
        written(tmp_path / "a.geojson", made)
        assert geojson_writer.holds(tmp_path / "a.geojson", made, ABOUT)


@pytest.mark.parametrize(
    ("other", "about"),
    [
        (sheet(("40.5", "46")), {}),
        (sheet(("40.6", "46")), ABOUT),
        (sheet(("40.5", "46"), ("1", "2")), ABOUT),
        (sheet(), ABOUT),
        (sheet(("40.5", "46"), of="accident_site"), ABOUT),
    ],
)
def test_a_file_that_says_something_else_is_noticed(tmp_path: Path, other: Sheet, about: dict[str, str]):
    written(tmp_path / "a.geojson", sheet(("40.5", "46")))
    assert not geojson_writer.holds(tmp_path / "a.geojson", other, about)
