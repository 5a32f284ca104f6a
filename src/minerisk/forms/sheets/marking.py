"""Writes into the sheets of a form which questions name a person, so that the mark goes along when the form does."""

from collections.abc import Collection, Mapping, Sequence

from minerisk.domain.form import Protection
from minerisk.forms.sheets.sheet import Grid

_COLUMN = "bind::mr:protect"
_NAMESPACES = "namespaces"
_OURS = 'mr="https://minerisk.org/xforms"'


def mark(sheets: Mapping[str, Sequence[Sequence[str]]], names: Collection[str]) -> dict[str, Grid]:
    """Return the sheets with the questions of these ``names`` marked; as they are where there is none to mark."""
    made = {name: [list(cells) for cells in grid] for name, grid in sheets.items()}
    survey = made.get("survey", [])
    named = column(survey, "name")
    if not names or named is None:
        return made
    marked = at(survey, _COLUMN)
    for cells in survey[1:]:
        if cells[named] in names and not cells[marked]:
            cells[marked] = Protection.IDENTITY
    settings = made.setdefault("settings", [])
    spaces = at(settings, _NAMESPACES)
    if len(settings) == 1:
        settings.append([""] * len(settings[0]))
    if "mr=" not in settings[1][spaces]:
        settings[1][spaces] = f"{settings[1][spaces]} {_OURS}".strip()
    return made


def column(grid: Grid, heading: str) -> int | None:
    """Return the column with a heading, or None."""
    headings = [cell.strip().lower() for cell in grid[0]] if grid else []
    return headings.index(heading) if heading in headings else None


def at(grid: Grid, heading: str) -> int:
    """Return the column with a heading, which is added where there is none; every row is as long as the first."""
    if not grid:
        grid.append([])
    if column(grid, heading) is None:
        grid[0].append(heading)
    for cells in grid:
        cells.extend([""] * (len(grid[0]) - len(cells)))
    return grid[0].index(next(cell for cell in grid[0] if cell.strip().lower() == heading))
