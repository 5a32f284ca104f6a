"""The sheets of the forms that come with the program, read for tests."""

import csv
from collections.abc import Iterator
from pathlib import Path

from minerisk import paths

Row = dict[str, str]

LANGUAGES = ("English (en)", "Azərbaycanca (az)", "Русский (ru)")
SPOKEN = ("label", "hint", "required_message", "constraint_message")
SILENT = frozenset({"calculate", "end group", "end repeat"})
SHIPPED = sorted(sheet.parent.name for sheet in paths.bundled("forms").glob("*/survey.csv"))


def folder(kind: str) -> Path:
    return paths.bundled("forms", kind)


def sheet(kind: str, name: str) -> list[Row]:
    """Return the rows of one of the sheets."""
    with (folder(kind) / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def asked(kind: str) -> dict[str, Row]:
    """Return what a person sees and answers, by name."""
    rows = sheet(kind, "survey")
    return {row["name"]: row for row in rows if row["type"] not in SILENT and not row["type"].startswith("begin")}


def said(row: Row, column: str) -> tuple[str, ...]:
    """Return a text in every language."""
    return tuple(row.get(f"{column}::{language}", "") for language in LANGUAGES)


def spoken(kind: str) -> Iterator[str]:
    """Give every text of a form in English."""
    for row in sheet(kind, "survey") + sheet(kind, "choices"):
        yield from (said(row, column)[0] for column in SPOKEN)


def codes(kind: str, listed: str) -> list[str]:
    """Return the codes of a list of answers."""
    return [row["name"] for row in sheet(kind, "choices") if row["list_name"] == listed]
