"""Every name of the vocabulary fills its column; the same words anywhere else fill none."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from tests.domain.vocabulary.kinds import answers, coded, counts, form, questions, repeat

from minerisk.domain.answer import Answer
from minerisk.domain.form import Form
from minerisk.store.rows import Row
from minerisk.store.typed_rows import typed

GRID = counts("who/counts_brief", "age_6_11", "age_unknown")
COUNTED: dict[str, Answer] = {
    "age_scheme": "brief", "who/counts_brief/age_6_11/female": "12", "who/counts_brief/age_unknown/male": "0",
}  # fmt: skip
PERSON = {f"casualty{{1}}/{name}": answer for name, answer in answers("incident", "casualty").items()}
_CARD = questions("incident", "casualty", under="casualty/")
FORMS: Mapping[str, tuple[Form, dict[str, Answer]]] = {
    "incident": (form("incident", *questions("incident")), answers("incident")),
    "casualty": (
        form(
            "incident",
            *questions("incident"),
            repeat("casualty", *questions("incident", "casualty", under="casualty/")),
        ),
        answers("incident") | PERSON,
    ),
    "sighting": (form("sighting", *questions("sighting")), answers("sighting")),
    "session": (form("session", *questions("session"), GRID), answers("session") | COUNTED),
    "session_count": (form("session", *questions("session"), GRID), answers("session") | COUNTED),
    "record": (form("follow_up", *questions("follow_up")), answers("follow_up")),
}
"""A form that feeds each table, and answers to all of its questions."""

NOTHING = {"", None, 0}


def filled(table: str, of: Form, said: Mapping[str, Answer]) -> list[dict[str, object]]:
    """Return the rows of a table, by column, without those that say nothing but which record it is."""
    made = typed(1, of, said)
    if table == "record":
        return [{"line": value} for value in made.line if value not in NOTHING]
    columns = Row.metadata.tables[table].columns.keys()
    rows = [dict(zip(columns, row, strict=True)) for row in made.rows.get(table, ())]
    told = set(columns) - {"record", "item"}
    return [row for row in rows if any(row[name] not in NOTHING for name in told)]


@pytest.mark.parametrize("table", FORMS)
def test_every_name_of_the_vocabulary_fills_its_column(table: str):
    of, said = FORMS[table]
    (row, *others) = filled(table, of, said)
    empty = {name for name, value in row.items() if value in {"", None}}
    assert empty <= {"age_group"}
    assert not others or table == "record"


@pytest.mark.parametrize("table", [table for table in FORMS if table != "record"])
@pytest.mark.parametrize("kind", [None, "well", "incident", "sighting", "session", "follow_up"])
def test_a_form_of_another_kind_fills_nothing(table: str, kind: str | None):
    of, said = FORMS[table]
    if of.kind != kind:
        assert not typed(1, replace(of, kind=kind), said).rows.get(table)


@pytest.mark.parametrize("kind", [None, "well"])
def test_a_form_of_none_of_the_kinds_says_nothing_for_lists(kind: str | None):
    for of, said in FORMS.values():
        assert set(typed(1, replace(of, kind=kind), said).line) <= NOTHING


@pytest.mark.parametrize("table", ["incident", "sighting", "session", "record"])
def test_the_same_questions_in_a_repeat_fill_nothing(table: str):
    of, said = FORMS[table]
    kind = of.kind or ""
    visits = form(kind, repeat("visit", *questions(kind, under="visit/")))
    assert filled(table, visits, {f"visit{{1}}/{name}": answer for name, answer in said.items()}) == []


def test_people_in_a_repeat_of_another_name_are_no_casualties():
    visits = form("incident", repeat("visit", *questions("incident", "casualty", under="visit/")))
    said = {path.replace("casualty{", "visit{"): answer for path, answer in PERSON.items()}
    assert filled("casualty", visits, said) == []
    outside = form("incident", *questions("incident", "casualty"))
    assert filled("casualty", outside, answers("incident", "casualty")) == []


def test_people_in_a_table_elsewhere_came_to_no_session():
    visits = form("session", *questions("session"), repeat("visit", counts("visit/counts_brief", "age_6_11")))
    said = answers("session") | {"age_scheme": "brief", "visit{1}/counts_brief/age_6_11/female": "12"}
    assert filled("session_count", visits, said) == []


@pytest.mark.parametrize(
    ("table", "name", "column"),
    [
        ("incident", "device", "device"),
        ("incident", "record_type", "type"),
        ("sighting", "device", "device"),
        ("sighting", "report_status", "report_status"),
        ("session", "category", "category"),
        ("session", "method", "method"),
        ("session_count", "category", "category"),
    ],
)
def test_a_question_with_codes_of_its_own_fills_no_column(table: str, name: str, column: str):
    of, said = FORMS[table]
    strange = replace(
        of,
        children=tuple(
            coded(name, *(c.name for c in one.choices), "stranger") if getattr(one, "path", "") == name else one  # type: ignore[union-attr]
            for one in of.children
        ),
    )
    (row,) = filled(table, strange, said)
    assert row[column] == ""


def test_a_choice_of_the_office_stands_in_the_column_as_what_it_counts_as():
    of = form("sighting", coded("device", "mine", tractor_mine="mine"))
    (row,) = filled("sighting", of, {"device": "tractor_mine"})
    assert row["device"] == "mine"


def test_the_line_of_a_record_says_what_tells_its_kind_apart():
    types = {kind: typed(1, *FORMS[kind]).line[6] for kind in ("incident", "sighting", "session", "record")}
    assert types == {"incident": "accident", "sighting": "acknowledged", "session": "direct", "record": "incident"}
    assert typed(1, *FORMS["session"]).line[-1] == 7


def test_numbers_beyond_what_a_column_holds_are_left_out():
    of, said = FORMS["session_count"]
    huge = {**said, "minutes": "9" * 30, "who/counts_brief/age_6_11/female": "9" * 30}
    assert filled("session_count", of, huge) == []
    (row,) = filled("session", of, huge)
    assert row["minutes"] is None
