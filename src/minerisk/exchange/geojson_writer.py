"""Incidents as points on a map: GeoJSON, one feature a line, longitude before latitude, WGS 84.

A record without coordinates is a feature without a geometry. Source: RFC 7946.
"""

import json
from collections.abc import Iterator, Mapping
from io import TextIOWrapper
from pathlib import Path
from typing import Any, BinaryIO

from minerisk.domain.tables.sheet import Sheet, number

_BOTH = 2


def write(stream: BinaryIO, sheet: Sheet, about: Mapping[str, str]) -> None:
    """Write a sheet, and what is said about the whole file; the first position of a row is where its point is."""
    text = TextIOWrapper(stream, "utf-8", newline="\n")
    text.write(f'{{"type": "FeatureCollection", "about": {_json(about)}, "features": [')
    before = "\n"
    for feature in _features(sheet):
        text.write(before + _json(feature))
        before = ",\n"
    text.write("\n]}\n")
    text.detach()


def holds(file: Path, sheet: Sheet, about: Mapping[str, str]) -> bool:
    """Return whether ``file``, read from the disk, says what ``sheet`` does."""
    expected = _features(sheet)

    def compare(found: dict[str, Any]) -> dict[str, Any] | bool:
        return found == next(expected, None) if found.get("type") == "Feature" else found

    try:
        read = json.loads(file.read_text("utf-8"), object_hook=compare)
    except ValueError:
        return False
    same: bool = read == {"type": "FeatureCollection", "about": dict(about), "features": [True] * sheet.length}
    return same


def _features(sheet: Sheet) -> Iterator[dict[str, Any]]:
    headings = sheet.headings
    numbers = [column.is_number for column in sheet.columns]
    parts = [column.part for column in sheet.columns]
    place = [parts.index(part) for part in ("longitude", "latitude") if part in parts]
    for row in sheet.rows():
        at = [known for known in (number(row[part]) for part in place) if known is not None]
        yield {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": at} if len(at) == len(place) == _BOTH else None,
            "properties": dict(zip(headings, map(_value, row, numbers), strict=True)),
        }


def _value(cell: str, is_number: bool) -> str | float | None:  # noqa: FBT001  (of two columns side by side)
    value = number(cell) if is_number else None
    return (cell or None) if value is None else int(value) if value.is_integer() else value


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
