"""A small table of casualties, the mapping that reads it, and both as files."""

import csv
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from minerisk.domain.tables.mapping import Feed, Holds, Mapping, Read, Source, Why
from minerisk.domain.tables.table import Notice, Reading, Table
from minerisk.exchange import mapping_file

COLUMNS = ("year", "state", "outcome", "sex", "tribe")
ROWS = (
    ("2006", "Antioquia", "injured", "M", "x"),
    ("2006", "Antioquia", "injured", "M", "x"),
    ("2007", "Meta", "killed", "F", ""),
    ("2008", "Meta", "maimed", "M", ""),
)

_PERSON = "people/casualty"
MAPPING = Mapping(
    title="Casualties of somewhere",
    event_known=False,
    unknown=("?",),
    sources=(
        Source(
            name="People",
            holds=Holds.CASUALTY,
            feeds=(
                Feed(to="when/event_date", read=Read.DATE_PARTS, columns=("year", "", "")),
                Feed(to="where/district", read=Read.CODE, columns=("state",), otherwise="other_district"),
                Feed(to="where/district_other", read=Read.TEXT, columns=("state",)),
                Feed(to=f"{_PERSON}/outcome", read=Read.CODE, columns=("outcome",),
                     values={"injured": "injured", "killed": "killed"}),
                Feed(to=f"{_PERSON}/sex", read=Read.CODE, columns=("sex",), values={"M": "male", "F": "female"}),
            ),
            left_out={"tribe": Why.ETHNICITY},
            always={"where/safe_to_record": "no"},
        ),
    ),
)  # fmt: skip


def table(
    rows: Sequence[tuple[str, ...]] = ROWS, *, name: str = "people.csv", notices: tuple[Notice, ...] = ()
) -> Table:
    """Return a table with its own digest."""
    return Table(
        name=name, digest=sha256(repr(rows).encode()).hexdigest(), reading=Reading(), columns=COLUMNS, rows=rows,
        numbers=range(2, 2 + len(rows)), notices=notices,
    )  # fmt: skip


def write_files(folder: Path, rows: Sequence[tuple[str, ...]] = ROWS) -> tuple[Path, Path]:
    """Write the table and the mapping into ``folder``; return both files."""
    table_file, mapping = folder / "people.csv", folder / "mapping.toml"
    with table_file.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([COLUMNS, *rows])
    mapping.write_text(mapping_file.write(MAPPING), "utf-8")
    return table_file, mapping
