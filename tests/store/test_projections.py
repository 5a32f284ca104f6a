from collections.abc import Callable, Mapping
from typing import Any

import pytest

from minerisk.domain import merging
from minerisk.domain.answer import Answer, Reason
from minerisk.domain.form import Form
from minerisk.domain.revision import Revision
from minerisk.store import projections
from minerisk.store.database import Database
from minerisk.store.projections import Projector
from minerisk.store.rows import Row

Revise = Callable[..., Revision]
PERSON, OTHER = "people/casualty{1}", "people/casualty{2}"


def _rows(form: Form, *revisions: Revision) -> Mapping[str, list[dict[str, Any]]]:
    rows = Projector(form, 7).rows(1, merging.fold(revisions))
    names = {name: table.columns.keys() for name, table in Row.metadata.tables.items()} | {"search": ["rowid", "text"]}
    return {table: [dict(zip(names[table], row, strict=True)) for row in each] for table, each in rows.items()}


@pytest.fixture
def incident() -> dict[str, Answer | None]:
    return {
        "event_date": "2024-07~",
        "district": "agdam",
        "town_other": "Çıraqlı",
        "device": "mine",
        "seen": "smoke wire smoke",
        "reported": "2026-07-14",
        "coordinates": "40.1 46.9 0 10",
        "narrative": "Ağ duman",
        "band": "adult",
        f"{PERSON}@order": "2",
        f"{PERSON}/outcome": "killed",
        f"{PERSON}/age": "34",
        f"{OTHER}@order": "1",
        f"{OTHER}/outcome": "injured",
        f"{OTHER}/sex": Reason.REFUSED,
    }


def test_a_record_is_one_line_with_its_counts(form: Form, revise: Revise, incident: dict[str, Answer | None]):
    (line,) = _rows(form, revise(1, incident))["record"]
    assert (line["number"], line["code"], line["version"], line["status"]) == (1, "BRD1-INC-20260714-01", 1, "finished")
    assert (line["event"], line["event_from"], line["place"]) == ("2024-07~", "2024-07-01", "Çıraqlı")
    assert (line["killed"], line["injured"], line["people"], line["to_check"]) == (1, 1, 2, False)


def test_people_whose_outcome_is_not_known_are_counted_apart(form: Form, revise: Revise):
    said = {f"{PERSON}/outcome": Reason.NOT_KNOWN, f"{OTHER}@order": "2", f"{PERSON}/age": "7"}
    (line,) = _rows(form, revise(1, said))["record"]
    assert (line["killed"], line["injured"], line["unknown"], line["people"]) == (0, 0, 2, 2)


def test_an_incident_is_typed(form: Form, revise: Revise, incident: dict[str, Answer | None]):
    (line,) = _rows(form, revise(1, incident))["incident"]
    assert (line["year"], line["district"], line["device"], line["latitude"]) == (2024, "agdam", "mine", 40.1)
    assert line["killed"] is None


def test_an_event_between_two_years_counts_in_neither(form: Form, revise: Revise, incident: dict[str, Answer | None]):
    rows = _rows(form, revise(1, {**incident, "event_date": "2023-11/2024-02"}))
    assert rows["incident"][0]["year"] is None
    assert {row["year"] for row in rows["casualty"]} == {None}
    assert rows["record"][0]["event_from"] == "2023-11-01"


def test_a_casualty_carries_what_counting_needs(form: Form, revise: Revise, incident: dict[str, Answer | None]):
    first, second = _rows(form, revise(1, incident))["casualty"]
    assert (first["item"], first["outcome"], first["year"], first["device"]) == (OTHER, "injured", 2024, "mine")
    assert (second["item"], second["age"], second["district"]) == (PERSON, 34, "agdam")


def test_every_coded_numeric_and_dated_answer_is_a_row(form: Form, revise: Revise, incident: dict[str, Answer | None]):
    rows = _rows(form, revise(1, incident))["answer"]
    assert {row["form"] for row in rows} == {7}
    assert {(row["item"], row["path"], row["code"], row["number"], row["day"]) for row in rows} == {
        ("", "event_date", "2024-07~", None, "2024-07-01"),
        ("", "district", "agdam", None, None),
        ("", "device", "mine", None, None),
        ("", "seen", "smoke", None, None),
        ("", "seen", "wire", None, None),
        ("", "reported", "2026-07-14", None, "2026-07-14"),
        ("", "band", "adult", None, None),
        (PERSON, "people/casualty/outcome", "killed", None, None),
        (PERSON, "people/casualty/age", "", 34.0, None),
        (OTHER, "people/casualty/outcome", "injured", None, None),
        (OTHER, "people/casualty/sex", "@refused", None, None),
    }


def test_words_are_folded_with_the_labels_of_places_in_every_language(
    form: Form, revise: Revise, incident: dict[str, Answer | None]
):
    (row,) = _rows(form, revise(1, incident))["search"]
    words = row["text"].split()
    assert words[:4] == ["brd1", "inc", "20260714", "01"]
    assert {"ciragli", "duman", "agdam", "az", "mine"} - set(words) <= {"ciragli"}


def test_no_name_and_no_field_of_an_item_stands_in_any_table(form: Form, revise: Revise):
    rows = _rows(form, revise(1, {f"{PERSON}@order": "1"}, names={f"{PERSON}/name": "Marker Name"}))
    assert "marker" not in repr(rows).lower()
    assert "@order" not in repr(rows)


def test_who_was_taken_out_is_counted_and_found_no_more(form: Form, revise: Revise, incident: dict[str, Answer | None]):
    first = revise(1, incident)
    rows = _rows(form, first, revise(1, {f"{PERSON}@removed": "1"}, first))
    assert [row["item"] for row in rows["casualty"]] == [OTHER]
    assert rows["record"][0]["killed"] == 0
    assert PERSON not in repr(rows["answer"])


def test_what_was_written_side_by_side_is_to_check(form: Form, revise: Revise):
    first = revise(1, {"device": "mine"})
    beside = [revise(1, {"device": code}, first) for code in ("uxo", "unknown")]
    assert _rows(form, first, *beside)["record"][0]["to_check"] is True


def test_what_was_written_side_by_side_and_does_not_differ_is_not_to_check(form: Form, revise: Revise):
    first = revise(1, {"device": "mine"})
    beside = [revise(1, {"band": band, "narrative": "x"}, first) for band in ("adult", "child")]
    assert _rows(form, first, *beside)["record"][0]["to_check"] is False


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        (f"{PERSON}/age", "9" * 30),
        (f"{PERSON}/age", "many"),
        ("reported", "soon"),
        ("event_date", "soon"),
        ("coordinates", "here"),
        ("band", "x" * 5_000),
        ("band", "inf"),
        ("not/in/the/form", "x"),
    ],
)
def test_answers_that_do_not_fit_do_not_stop_the_record(
    db: Database, form: Form, revise: Revise, path: str, answer: str
):
    rows = Projector(form, 1).rows(1, merging.fold([revise(1, {path: answer})]))
    with db.write() as connection:
        projections.write(connection, [rows])
        assert connection.exec_driver_sql("SELECT count(*) FROM record").scalar() == 1


def test_tables_have_the_same_digest_for_the_same_rows_only(db: Database, form: Form, revise: Revise):
    one, two = (Projector(form, 1).rows(n, merging.fold([revise(n, {"device": "mine"})])) for n in (1, 2))
    with db.write() as connection:
        projections.write(connection, [one, two])
        both = projections.digest(connection)
        projections.remove(connection, 2)
        left = projections.digest(connection)
        projections.clear(connection)
        projections.write(connection, [one])
        assert projections.digest(connection) == left != both
        projections.write(connection, [two])
        assert projections.digest(connection) == both


def test_words_that_are_taken_out_leave_nothing_behind(db: Database, form: Form, revise: Revise):
    rows = Projector(form, 1).rows(1, merging.fold([revise(1, {"narrative": "markerword"})]))
    with db.write() as connection:
        projections.write(connection, [rows])
    with db.write() as connection:
        projections.remove(connection, 1)
    with db.read() as connection:
        kept = connection.exec_driver_sql("SELECT block FROM search_data").scalars().all()
    assert not any(b"markerword" in block for block in kept)


def test_many_records_are_taken_out_at_once_without_a_trace(db: Database, form: Form, revise: Revise):
    said = {1: "markerword", 2: "smoke", 3: "markerword"}
    rows = [Projector(form, 1).rows(n, merging.fold([revise(n, {"narrative": text})])) for n, text in said.items()]
    with db.write() as connection:
        projections.write(connection, rows[1:2])
        alone = projections.digest(connection)
        projections.write(connection, [rows[0], rows[2]])
        projections.remove_all(connection, [1, 3])
        assert projections.digest(connection) == alone
        connection.exec_driver_sql("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
        kept = connection.exec_driver_sql("SELECT block FROM search_data").scalars().all()
    assert not any(b"markerword" in block for block in kept)


def _indexes(db: Database) -> list[tuple[str, str]]:
    with db.read() as connection:
        found = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name")
        return [(name, sql) for name, sql in found]


def test_many_rows_are_added_before_the_indexes_which_are_the_same_afterwards(db: Database, form: Form, revise: Revise):
    before = _indexes(db)
    rows = Projector(form, 1).rows(1, merging.fold([revise(1, {"device": "mine"})]))
    with db.write() as connection, projections.bulk(connection):
        assert connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'ix_casualty_year'").all() == []
        projections.write(connection, [rows])
    assert _indexes(db) == before
    assert db.check_file() == []


def test_many_rows_that_are_not_added_after_all_leave_the_indexes_as_they_were(db: Database):
    before = _indexes(db)
    with pytest.raises(LookupError), db.write() as connection, projections.bulk(connection):
        raise LookupError("half way")
    assert _indexes(db) == before
