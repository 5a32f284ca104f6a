from dataclasses import replace
from typing import Any, cast

import pytest

from minerisk.domain.fact import Fact, Theme
from minerisk.errors import UserError
from minerisk.services import databases, facts
from minerisk.services.databases import Database
from minerisk.store import log

OWN = Fact(
    theme=Theme.CASUALTIES,
    indicator={"": "  People injured\u202e "},
    value="12",
    unit={"": "people"},
    qualifier="about",
    geography={"": "Bərdə"},
    since="",
    until="2026-06",
    stated_by="Hospital of Bərdə",
    stated_in="Letter to this office",
    stated_on="2026-07-14",
)


def own(db: Database) -> list[Fact]:
    return [each for each in facts.facts(db) if each.entered is not None]


def logged(db: Database, act: str) -> list[tuple[str, object]]:
    with db.read() as connection:
        return [(entry.author, entry.details) for entry in log.entries(connection, act, 9)]


def test_an_office_sees_the_figures_of_its_country(db: Database):
    assert len(facts.facts(db)) == 40
    databases.change_office(db, replace(databases.office(db), profile=None))
    assert facts.facts(db) == ()


def test_a_figure_of_the_office_is_kept_with_who_entered_it_and_when(db: Database):
    kept = facts.add(db, OWN, author=" A. K. ")
    assert own(db) == [kept]
    assert (kept.indicator, kept.entered_by, kept.value) == ({"": "People injured"}, "A. K.", "12")
    assert logged(db, facts.ADDED) == [("A. K.", {"fact": kept.id})]


@pytest.mark.parametrize("name", ["stated_by", "stated_in", "stated_on", "value"])
def test_a_figure_without_a_source_is_not_kept(db: Database, name: str):
    with pytest.raises(UserError):
        facts.add(db, replace(OWN, **cast("dict[str, Any]", {name: " \u202e"})), author="A. K.")
    assert own(db) == []
    assert logged(db, facts.ADDED) == []


def test_a_figure_of_the_office_can_be_changed(db: Database):
    kept = facts.add(db, OWN, author="A. K.")
    changed = facts.change(db, replace(kept, value="13"), author="R. M.")
    assert own(db) == [changed]
    assert (changed.id, changed.value, changed.entered_by) == (kept.id, "13", "R. M.")
    assert logged(db, facts.CHANGED) == [("R. M.", {"fact": kept.id})]


def test_a_figure_of_the_office_can_be_removed_and_brought_back(db: Database):
    first, second = facts.add(db, OWN, author="A. K."), facts.add(db, OWN, author="A. K.")
    facts.remove(db, first.id, author="A. K.")
    assert [each.id for each in own(db)] == [second.id]
    assert logged(db, facts.REMOVED) == [("A. K.", {"fact": first.id})]
    facts.add(db, first, author="A. K.")
    assert [each.id for each in own(db)] == [first.id, second.id]


def test_what_the_office_did_not_enter_stays(db: Database):
    theirs = facts.facts(db)[0]
    with pytest.raises(UserError, match="did not enter"):
        facts.change(db, replace(theirs, value="0"), author="A. K.")
    with pytest.raises(UserError, match="did not enter"):
        facts.remove(db, theirs.id, author="A. K.")
    assert facts.facts(db)[0] == theirs
