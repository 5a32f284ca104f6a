"""The published figures of a country that come with the program, from ``database/facts``. Used by services."""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from minerisk import paths
from minerisk.domain.fact import Fact, Theme
from minerisk.domain.form import Text
from minerisk.errors import UserError
from minerisk.i18n import N_

_NATIVE = "en"
_LANGUAGES = ("az", "ru")


@cache
def published(profile: str) -> tuple[Fact, ...]:
    """Return the figures of the country profile with this id; none where the program has none.

    Raises:
        UserError: the file is damaged.
    """
    file = paths.bundled("database", "facts", f"{profile}.csv")
    return read(file) if file.exists() else ()


def read(file: Path) -> tuple[Fact, ...]:
    """Read a file of figures.

    Raises:
        UserError: the file cannot be read, or something is missing in it.
    """
    try:
        with file.open(encoding="utf-8", newline="") as lines:
            return tuple(_fact(row) for row in csv.DictReader(lines, strict=True))
    except (OSError, ValueError, KeyError, csv.Error) as error:
        raise UserError(
            N_("The published figures {file} cannot be read: {reason}"), file=file.name, reason=error
        ) from error


def _fact(row: Mapping[str, str]) -> Fact:
    return Fact(
        id=row["id"],
        theme=Theme(row["theme"]),
        family=row["family"],
        indicator=_text(row, "indicator"),
        value=row["value"],
        said={language: row[f"said_{language}"] for language in _LANGUAGES},
        unit=_text(row, "unit"),
        qualifier=row["qualifier"],
        geography=_text(row, "geography"),
        since=row["period_start"],
        until=row["period_end"],
        stated_by=row["stated_by"],
        stated_in=row["stated_in"],
        stated_on=row["stated_on"],
    )


def _text(row: Mapping[str, str], name: str) -> Text:
    return {_NATIVE: row[name]} | {language: row[f"{name}_{language}"] for language in _LANGUAGES}
