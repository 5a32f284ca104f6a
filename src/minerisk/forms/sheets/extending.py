"""Writes the choices of an office into the sheets of a form, so that they go along when the form does."""

from collections.abc import Iterable, Mapping, Sequence

from minerisk.domain.own_choice import OwnChoice, place
from minerisk.domain.vocabulary.said import COUNTS_AS
from minerisk.forms.sheets.marking import at, column
from minerisk.forms.sheets.sheet import Grid
from minerisk.forms.xform.texts import code

_LABEL = "label"


def extend(sheets: Mapping[str, Sequence[Sequence[str]]], choices: Iterable[OwnChoice]) -> dict[str, Grid]:
    """Return the sheets with ``choices`` in their lists: before "other" and "not known" where a list ends with those.

    What the sheets have no list for is left out, and so is a code that its list has already.
    """
    made = {name: [list(cells) for cells in grid] for name, grid in sheets.items()}
    grid = made.get("choices", [])
    if column(grid, "name") is None or column(grid, "list_name") is None:
        return made
    named, listed = at(grid, "name"), at(grid, "list_name")
    for choice in choices:
        if choice.counts_as:
            at(grid, COUNTS_AS)
        rows = [number for number, cells in enumerate(grid) if number and cells[listed] == choice.within]
        codes = [grid[number][named] for number in rows]
        if rows and choice.code not in codes:
            before = place(codes)
            row = rows[before] if before < len(rows) else rows[-1] + 1
            grid.insert(row, [_cell(choice, heading.strip()) for heading in grid[0]])
    return made


def _cell(choice: OwnChoice, heading: str) -> str:
    """Return what stands below a heading of the choices."""
    name, _, language = heading.partition("::")
    if name == _LABEL:
        return choice.said(code(language.strip(": ")))
    own = {"list_name": choice.within, "name": choice.code, COUNTS_AS: choice.counts_as}
    return {**choice.columns, **own}.get(heading, "")
