"""A grid of counts: rows such as ages, columns such as women and men, and sums that never say more than is known."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from minerisk.domain.answer import Answer, Reason
from minerisk.domain.form import Group, Item, Question, QuestionType


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """What counts add up to.

    Attributes:
        at_least: whether some are not known, so that there may be more.
    """

    n: int
    at_least: bool


def add(counts: Iterable[Answer | None]) -> Sum:
    """Return the sum. An empty cell counts nobody; a reason for no number says that there may be more."""
    n, at_least = 0, False
    for count in counts:
        if isinstance(count, str) and count.isdecimal():
            n += int(count)
        elif count and count is not Reason.NOT_APPLICABLE:
            at_least = True
    return Sum(n=n, at_least=at_least)


def is_grid(group: Group) -> bool:
    """Return whether a group asks to be a grid and can be one: groups of whole numbers of the same names or labels."""
    inside = rows(group)
    return (
        "counts-grid" in group.appearance
        and len(inside) == len(group.children)
        and all(row.children for row in inside)
        and all(_is_count(question) for row in inside for question in row.children)
        and 1 in {len({tuple(names(row)) for row in inside}), len({_labels(row) for row in inside})}
    )


def grids(items: Iterable[Item]) -> Iterator[Group]:
    """Give every grid that stands in no repeat."""
    for item in items:
        if isinstance(item, Group):
            if is_grid(item):
                yield item
            yield from grids(item.children)


def rows(grid: Group) -> tuple[Group, ...]:
    """Return the rows of a grid."""
    return tuple(row for row in grid.children if isinstance(row, Group))


def names(row: Group) -> list[str]:
    """Return the names of what a row counts."""
    return [child.path.rpartition("/")[2] for child in row.children]


def _labels(row: Group) -> tuple[object, ...]:
    """Return what the columns of a row are called; one without a label by its name."""
    return tuple(tuple(sorted(child.label.items())) or child.path.rpartition("/")[2] for child in row.children)


def block(text: str) -> list[list[str]]:
    """Return the cells of what was copied from a spreadsheet; a single cell is a block too."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n").split("\n")
    return [[cell.strip() for cell in line.split("\t")] for line in lines]


def _is_count(child: object) -> bool:
    return isinstance(child, Question) and child.type is QuestionType.INTEGER
