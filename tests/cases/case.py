"""A written case: what a field officer hands over, and below it the record that should come of it.

The record is a table for each page that is typed, in the words that stand on the screen and on paper. An answer in
italics is a reason for having none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from minerisk.domain.answer import question_path
from minerisk.domain.filling.filling import Filling
from minerisk.domain.form import Form, Group, Item, Question
from minerisk.domain.reading import Cards, Content, Grid, Reading, Said, filled
from minerisk.domain.record import Record
from minerisk.i18n import catalog

FOLDER = Path(__file__).parent
SHORT = "Short report"
BY_ITSELF = "Filled in by itself"
"""The heading above answers that nobody types."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Row:
    """A question with its answer; in a grid of counts the question is its row and its column."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What is typed on one page: a section, the short report, or one person."""

    title: str
    is_item: bool
    rows: tuple[Row, ...]


def read(name: str, part: str = "The record") -> tuple[Page, ...]:
    """Return the record that is written below the case ``name``, or another part that is laid out as that."""
    _, _, below = (FOLDER / f"{name}.md").read_text("utf-8").partition(f"\n# {part}\n")
    parts = below.partition("\n# ")[0].split("\n##")[1:]
    return tuple(
        Page(title=title.lstrip("# ").strip(), is_item=title.startswith("#"), rows=tuple(_rows(table)))
        for title, _, table in (part.partition("\n") for part in parts)
    )


def _rows(table: str) -> Iterator[Row]:
    for line in [line for line in table.splitlines() if line.startswith("|")][2:]:
        question, answer = (cell.strip() for cell in line.strip("|").split(" | "))
        yield Row(question=question, answer=answer)


def answers(form: Form, record: Record) -> list[tuple[str, Row]]:
    """Return everything that stands in a record, each answer with the person that it is of."""
    reading = Reading(filled(form, record), record.answers, record.conflicts, catalog("en"), "en")
    return [one for section in reading.sections() for one in _said(section.content, "")]


def _said(content: Sequence[Content], person: str) -> Iterator[tuple[str, Row]]:
    for one in content:
        match one:
            case Said():
                words = f"*{one.words[0]}*" if one.reason else one.words[0]
                yield person, Row(question=one.label, answer=words)
            case Cards():
                for card in one.cards:
                    yield from _said(card.content, f"{card.label} {card.number}")
            case Grid():
                for label, cells in one.rows[:-1]:
                    for column, cell in zip(one.columns[:-1], cells[:-1], strict=True):
                        yield from [(person, Row(question=f"{label}: {column}", answer=cell))] if cell else []
            case _:
                pass


def paths(filling: Filling, question: str) -> set[str]:
    """Return the paths of the questions that are called so, as far as they are asked."""
    asked = {question_path(path) for path in filling.questions() if filling.is_relevant(path)}
    return {path for label, path in _labels(filling.form.children, "") if label == question and path in asked}


def _labels(items: Sequence[Item], row: str) -> Iterator[tuple[str, str]]:
    for item in items:
        label = item.label.get("en", "")
        if isinstance(item, Question):
            yield (f"{row}: {label}" if row else label), item.path
        else:
            is_grid = isinstance(item, Group) and "counts-grid" in item.appearance
            for child in item.children:
                if is_grid and isinstance(child, Group):
                    yield from _labels(child.children, child.label["en"])
                else:
                    yield from _labels([child], "")
