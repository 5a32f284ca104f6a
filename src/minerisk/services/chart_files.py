"""Charts that leave the program: their numbers as a table, or a picture that was drawn."""

from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from minerisk.domain.chart import Chart
from minerisk.domain.tables.sheet import Column, Sheet
from minerisk.exchange import csv_writer
from minerisk.files import replace_file
from minerisk.i18n import Catalog
from minerisk.services.writing import saying_why


def save(content: bytes, target: Path) -> None:
    """Write a file, whole or not at all.

    Raises:
        UserError: it cannot be written; what was there before is still there.
    """
    with saying_why(target):
        replace_file(target, content)


def data(chart: Chart, about: Mapping[str, str], tr: Catalog) -> bytes:
    """Return the numbers of a chart as CSV: a line for each mark, what is not known last.

    After an empty line stand its title and ``about``, label and value, in the first two columns.
    """
    entries = chart.entries
    columns = [
        _column(tr("Class"), "class", [entry.category for entry in entries]),
        _column(tr("Series"), "series", [entry.series for entry in entries]),
        _column(tr("Number"), "n", [str(entry.mark.n) for entry in entries], is_number=True),
        _column(tr("Of known"), "of", ["" if entry.of is None else str(entry.of) for entry in entries], is_number=True),
    ]
    if len(chart.series) == 1:
        del columns[1]
    said = [("", ""), (chart.title, chart.note), *about.items()]
    labels, values = zip(*said, strict=True)
    below = [labels, values, *[("",) * len(said)] * (len(columns) - 2)]
    whole = (replace(column, cells=[*column.cells, *cells]) for column, cells in zip(columns, below, strict=True))
    stream = BytesIO()
    csv_writer.write(stream, Sheet(name=chart.name, columns=tuple(whole)))
    return stream.getvalue()


def _column(heading: str, name: str, cells: list[str], *, is_number: bool = False) -> Column:
    return Column(heading=heading, path=name, cells=cells, is_number=is_number)
