import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from minerisk.services import databases, forms, records
from minerisk.services.demo import OFFICE

Run = Callable[..., int]


@pytest.fixture
def count(run: Run, demo_folder: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., dict[str, object]]:
    def counted(*given: str, db: Path = demo_folder) -> dict[str, object]:
        assert run("count", "--db", db, *given) == 0
        found: dict[str, object] = json.loads(capsys.readouterr().out)
        return found

    return counted


def test_counts_add_up(count: Callable[..., dict[str, Any]]):
    found = count("--by", "outcome,sex")
    assert found["by"] == ["outcome", "sex"]
    known = sum(row[-1] for row in found["rows"])
    partly = sum(row[-1] for row in found["partly_known"])
    assert (known, partly, known + partly) == (found["known"], found["not_known"], found["total"])
    assert "several" not in found


def test_incidents_are_counted_apart(count: Callable[..., dict[str, object]]):
    assert count("--of", "incident", "--by", "type")["total"] == 12
    assert count("--of", "incident")["rows"] == []


def test_a_filter_narrows_what_is_counted(count: Callable[..., dict[str, Any]]):
    killed = count("--where", "outcome = killed")
    assert 0 < killed["total"] < count()["total"]
    assert killed["rows"] == []


def test_a_question_with_several_answers_is_said_to_be_one(count: Callable[..., dict[str, object]]):
    assert count("--of", "record", "--by", "reported_to")["several"] is True


def test_items_found_sessions_and_records_of_every_kind_are_counted(count: Callable[..., dict[str, Any]]):
    assert count("--of", "sighting", "--by", "report_status")["total"] == 4
    assert count("--of", "session")["total"] >= 4
    assert count("--of", "record", "--by", "kind")["rows"] == [
        ["follow_up", 1], ["incident", 12], ["session", 4], ["sighting", 4],
    ]  # fmt: skip


def test_people_of_different_categories_have_no_total(count: Callable[..., dict[str, Any]]):
    found = count("--of", "participant", "--by", "category,sex")
    assert (found["total"], found["known"], found["not_known"]) == (None, None, None)
    assert found["note"] == "direct, indirect and training are never added up"
    direct = count("--of", "participant", "--by", "sex", "--where", "category = direct")
    assert direct["total"] == sum(row[-1] for row in (*direct["rows"], *direct["partly_known"]))
    assert "note" not in direct


@pytest.fixture
def dataset(tmp_path: Path) -> Path:
    """A database with two records of one person each, and a counted event that has a card less."""
    person = {"people/casualty{1}@order": "1", "people/casualty{1}/outcome": "killed"}
    alone = {"source/source_type": "dataset", "source/grouping": "not_known", "when/event_date": "2024", **person}
    event = {"people/killed": "2", "happened/device": "mine", **person}
    begun = datetime(2026, 7, 14, 9, tzinfo=UTC)
    db = databases.create(tmp_path / "Dataset.minerisk", OFFICE)
    records.add_finished(db, forms.form("incident"), [(begun, answers, "A. K.") for answers in (alone, alone, event)])
    db.close()
    return tmp_path / "Dataset.minerisk"


def test_where_a_row_is_a_casualty_the_number_of_incidents_is_not_known(
    count: Callable[..., dict[str, object]], dataset: Path
):
    found = count("--of", "incident", db=dataset)
    assert (found["total"], found["rows"], found["ungrouped"]) == (None, [], 2)
    assert found["note"] == "not known: one row is one casualty"
    assert count("--of", "incident", "--by", "device", db=dataset)["rows"] == [["mine", 1]]
    assert count("--of", "incident", "--where", "device = mine", db=dataset)["total"] == 1


def test_two_counts_of_the_killed_stand_side_by_side(count: Callable[..., dict[str, object]], dataset: Path):
    stated = [
        {"table": "incident", "outcome": "killed", "n": 2},
        {"table": "casualty", "outcome": "killed", "n": 3},
    ]
    assert count(db=dataset)["stated"] == stated
    assert count("--by", "outcome", db=dataset)["stated"] == stated
    assert "stated" not in count("--by", "sex", db=dataset)


@pytest.mark.parametrize(
    "given",
    [
        ["--by", "religion"],
        ["--by", "outcome", "--of", "device"],
        ["--of", "participant"],
        ["--where", "outcome"],
        ["--where", "religion = x"],
    ],
)
def test_what_cannot_be_counted_is_said(
    run: Run, demo_folder: Path, given: list[str], capsys: pytest.CaptureFixture[str]
):
    assert run("count", "--db", demo_folder, *given) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert len(captured.err.splitlines()) == 1
