"""Small forms of each kind, and answers to every question of theirs that means something."""

from collections.abc import Mapping

from minerisk.domain.answer import Answer
from minerisk.domain.form import Choice, Form, Group, Item, Question, QuestionType, Repeat
from minerisk.domain.vocabulary.codes import CODES

TEXT, ONE, WHOLE = QuestionType.TEXT, QuestionType.SELECT_ONE, QuestionType.INTEGER
ALL: Mapping[str, str] = {
    "report_date": "2026-05-07", "event_date": "2026-05", "seen_on": "2026-05", "session_date": "2026-05",
    "follow_up_date": "2026-05-07", "death_date": "2026-06", "passed_on_date": "2026-05-08",
    "told_community_date": "2026-05-09", "district": "agdam", "district_other": "Here", "town": "x",
    "town_other": "There", "coordinates": "40.1 46.9 0 0",
}  # fmt: skip
"""Answers to what has no codes and is no number."""


def form(kind: str | None, *children: Item) -> Form:
    """Return a form of a kind."""
    return Form(
        id="f", version="1", digest="d", title={"en": "F"}, kind=kind, languages=("en",), children=tuple(children)
    )


def coded(path: str, *codes: str, **counts_as: str) -> Question:
    """Return a question with codes; ``own="mine"`` is a choice of the office that counts as a mine."""
    own = (Choice(name=name, label={}, columns={"counts_as": code}) for name, code in counts_as.items())
    choices = (*(Choice(name=code, label={}) for code in codes), *own)
    return Question(path=path, type=ONE, label={"en": path}, choices=choices)


def questions(kind: str, place: str = "", under: str = "") -> tuple[Question, ...]:
    """Return a question for each name that a kind has in a repeat or outside any."""
    names = CODES[kind, place]
    return tuple(
        coded(under + name, *sorted(known)) if known else Question(path=under + name, type=TEXT, label={})
        for name, known in names.items()
    )


def answers(kind: str, place: str = "", under: str = "") -> dict[str, Answer]:
    """Return an answer to each of ``questions``: the first of its codes."""
    return {under + name: min(known) if known else ALL.get(name, "7") for name, known in CODES[kind, place].items()}


def counts(path: str, *rows: str, names: tuple[str, ...] = ("female", "male", "sex_unknown")) -> Group:
    """Return a grid of counts."""
    made = tuple(
        Group(
            path=f"{path}/{row}",
            label={"en": row},
            children=tuple(Question(path=f"{path}/{row}/{name}", type=WHOLE, label={}) for name in names),
        )
        for row in rows
    )
    return Group(path=path, label={}, children=made, appearance=frozenset({"counts-grid"}))


def repeat(path: str, *children: Item) -> Repeat:
    """Return a repeat."""
    return Repeat(path=path, label={}, children=tuple(children))
