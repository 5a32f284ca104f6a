import csv
import json
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from minerisk.domain import filter as filters
from minerisk.domain.answer import Answer, Reason
from minerisk.domain.filter import Condition, Op
from minerisk.domain.form import Form
from minerisk.domain.record import Record
from minerisk.errors import Cancelled, UserError
from minerisk.i18n import catalog
from minerisk.services import demo, exporting, records
from minerisk.services.databases import Database
from minerisk.services.exporting import Export, Format, Of, Profile

Finish = Callable[..., Record]
P1, P2 = "people/casualty{9f}", "people/casualty{a0}"


@pytest.fixture(scope="module")
def demo_db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    made = demo.make(tmp_path_factory.mktemp("exporting") / "demo", 30)
    yield made
    made.close()


@pytest.fixture
def said(finish: Finish) -> Record:
    answers: dict[str, Answer] = {
        "event_date": "2026-07-14", "town_other": "Quzanlı", "narrative": "=MARKER", "phone": "MARKER 050",
        "score": "7", f"{P1}/name": "MARKER Günel", f"{P1}/outcome": "killed", f"{P1}/age": Reason.NOT_KNOWN,
        f"{P2}/outcome": "injured", f"{P2}/age": "34",
    }  # fmt: skip
    return finish(**answers)


def table(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as text:
        return list(csv.DictReader(text))


def save(db: Database, target: Path, **wanted: Any) -> exporting.Exported:  # noqa: ANN401
    return exporting.save(db, Export(format=exporting.format_of(target), **wanted), target, author="K. M.")


def test_statistics_have_no_identity_no_text_no_day_and_no_code(db: Database, said: Record, tmp_path: Path):
    file = save(db, tmp_path / "a.csv").file
    assert table(file) == [
        {"record": "1", "to_check": "no", "casualty": "1", "outcome": "killed", "age": "", "age__reason": "not_known",
         "event_date": "2026-07", "device": "mine", "score": "7"},
        {"record": "1", "to_check": "no", "casualty": "2", "outcome": "injured", "age": "34", "age__reason": "",
         "event_date": "2026-07", "device": "mine", "score": "7"},
    ]  # fmt: skip
    assert said.code not in file.read_text("utf-8")


def test_the_authority_is_told_places_and_the_story_but_nobodys_identity(db: Database, said: Record, tmp_path: Path):
    (row,) = table(save(db, tmp_path / "a.csv", of=Of.INCIDENTS, profile=Profile.AUTHORITY).file)
    assert row["record"] == said.code
    assert (row["event_date"], row["town_other"], row["narrative"]) == ("2026-07-14", "Quzanlı", "'=MARKER")
    assert {"phone", "name", "author"}.isdisjoint(row)


def test_everything_is_told_only_where_that_is_asked_for(db: Database, said: Record, tmp_path: Path):
    rows = table(save(db, tmp_path / "a.csv", profile=Profile.FULL).file)
    assert [row["name"] for row in rows] == ["MARKER Günel", ""]
    assert rows[0]["phone"] == "MARKER 050"
    assert rows[0]["doubled"] == "14"
    assert rows[0]["author"] == said.author


def test_words_stand_in_the_language_that_is_asked_for(demo_db: Database, tmp_path: Path):
    rows = table(save(demo_db, tmp_path / "a.csv", language="ru").file)
    assert {row["Пол"] for row in rows} <= {"Мужской", "Женский", "Неизвестно"}
    assert {row["Проверить"] for row in rows} == {"Нет"}


def test_linked_sheets_hold_together_by_the_record(demo_db: Database, tmp_path: Path):
    done = save(demo_db, tmp_path / "a.xlsx", of=Of.LINKED, profile=Profile.AUTHORITY)
    book = CalamineWorkbook.from_path(str(done.file))
    assert book.sheet_names == ["incidents", "casualties", "About this file"]
    incidents, people = (book.get_sheet_by_name(name).to_python() for name in ("incidents", "casualties"))
    assert len(incidents) == 1 + done.records == 31
    assert len(people) == 1 + done.rows
    assert {row[0] for row in people[1:]} < {row[0] for row in incidents[1:]}
    assert "sex" not in incidents[0]
    assert "district" not in people[0]


def test_a_workbook_says_what_it_is(demo_db: Database, tmp_path: Path):
    file = save(demo_db, tmp_path / "a.xlsx", words="firewood").file
    said = {
        row[0]: row[1] for row in CalamineWorkbook.from_path(str(file)).get_sheet_by_name("About this file").to_python()
    }
    assert said["Demonstration"] == "The records are invented."
    assert said["Office"] == "Demonstration office (DMO)"
    assert "No names" in str(said["What it tells"])
    assert said["Which records"] == "All records"
    assert "Searched" in said


@pytest.mark.parametrize(
    ("where", "told"),
    [("outcome = killed", "Outcome: Killed"), ("place = Quzanlı", ""), ("event = 2026-07-14", ""), ("score = 7", "7"),
     ("event_date = 2026-07-14", "")],
)  # fmt: skip
def test_a_file_for_statistics_says_no_place_and_no_day_by_its_filter(
    db: Database, said: Record, tmp_path: Path, where: str, told: str
):
    file = save(db, tmp_path / "a.xlsx", where=filters.parse(where)).file
    about = {
        row[0]: row[1] for row in CalamineWorkbook.from_path(str(file)).get_sheet_by_name("About this file").to_python()
    }
    which = str(about["Which records"])
    assert told in which
    assert ("which ones is not told" in which) is (not told)


def test_points_on_a_map_say_what_they_show(demo_db: Database, tmp_path: Path):
    file = save(demo_db, tmp_path / "a.geojson", of=Of.INCIDENTS, profile=Profile.AUTHORITY).file
    read = json.loads(file.read_text("utf-8"))
    assert len(read["features"]) == 30
    assert all("coordinates_of" in feature["properties"] for feature in read["features"])
    assert read["about"]["Demonstration"]


def test_only_the_records_that_were_searched_for_are_taken_out(demo_db: Database, tmp_path: Path):
    wanted = records.find(demo_db, "tractor")
    assert save(demo_db, tmp_path / "a.csv", of=Of.INCIDENTS, words="tractor").records == len(wanted) < 30
    assert exporting.selected(demo_db, Export(of=Of.INCIDENTS, words="tractor")).records == len(wanted)


def test_of_people_only_those_who_are_meant_are_taken_out(db: Database, said: Record, tmp_path: Path):
    killed = (Condition(field="outcome", values=("killed",)),)
    assert [row["casualty"] for row in table(save(db, tmp_path / "a.csv", where=killed).file)] == ["1"]
    assert exporting.selected(db, Export(where=killed)) == exporting.Selected(records=1, people=1)


def test_records_that_have_no_row_in_a_file_of_people_are_not_counted(
    db: Database, said: Record, finish: Finish, tmp_path: Path
):
    finish(event_date="2026-05")
    people, incidents = Export(), Export(of=Of.INCIDENTS)
    assert exporting.selected(db, people) == exporting.Selected(records=1, people=2)
    assert exporting.selected(db, incidents).records == 2
    assert save(db, tmp_path / "a.csv").records == exporting.last(db)[0].records == 1
    (shown,) = exporting.preview(db, people, 1)
    assert shown.length == 2


def test_linked_sheets_have_everybody_of_the_records_that_are_meant(db: Database, said: Record, tmp_path: Path):
    linked = Export(of=Of.LINKED, where=(Condition(field="outcome", values=("killed",)),))
    assert save(db, tmp_path / "a.xlsx", of=linked.of, where=linked.where).rows == 2
    assert exporting.selected(db, linked) == exporting.Selected(records=1, people=2)


def test_a_condition_on_the_event_means_everybody_of_it(db: Database, said: Record, tmp_path: Path):
    by_mine = (Condition(field="device", values=("mine",)),)
    assert save(db, tmp_path / "a.csv", where=by_mine).rows == exporting.selected(db, Export(where=by_mine)).people == 2
    with pytest.raises(UserError, match="No record is selected"):
        save(db, tmp_path / "a.csv", where=(Condition(field="device", values=("uxo",)),))


def test_a_filter_is_said_in_words(demo_db: Database):
    where = (Condition(field="outcome", values=("killed",)), Condition(field="year", op=Op.AT_LEAST, values=("2006",)))
    assert exporting.said(demo_db, where, catalog("en")) == "Outcome: Killed; Year 2006 or later"
    assert exporting.said(demo_db, (), catalog("en")) == ""


def test_it_is_known_beforehand_how_much_there_is(demo_db: Database, tmp_path: Path):
    assert exporting.selected(demo_db, Export()).people == save(demo_db, tmp_path / "a.csv").rows


def test_the_first_rows_can_be_seen_before(demo_db: Database, tmp_path: Path):
    (shown,) = exporting.preview(demo_db, Export(format=Format.CSV), 4)
    (whole,) = exporting.preview(demo_db, Export(format=Format.CSV), 30)
    assert shown.columns[:5] == tuple(replace(c, cells=c.cells[: shown.length]) for c in whole.columns[:5])
    assert shown.length < whole.length


def test_what_left_is_noted_without_names(db: Database, said: Record, tmp_path: Path):
    save(db, tmp_path / "Günel.csv", words="marker", of=Of.INCIDENTS, profile=Profile.FULL)
    (noted,) = exporting.last(db)
    assert (noted.author, noted.of, noted.profile, noted.format) == ("K. M.", Of.INCIDENTS, Profile.FULL, Format.CSV)
    assert (noted.records, noted.rows, noted.where) == (1, 1, "")
    with db.read() as connection:
        details = connection.exec_driver_sql("SELECT details FROM log").scalar_one()
    assert "Günel" not in details
    assert "marker" not in details
    assert json.loads(details)["searched"] is True


def test_the_newest_export_is_told_first(demo_db: Database, tmp_path: Path):
    save(demo_db, tmp_path / "a.csv")
    save(demo_db, tmp_path / "a.xlsx")
    assert [one.format for one in exporting.last(demo_db, 2)] == [Format.XLSX, Format.CSV]


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.geojson"])
def test_nothing_stands_in_the_folder_for_temporary_files(
    demo_db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
):
    here = tmp_path / "temporary"
    here.mkdir()
    monkeypatch.setenv("TMPDIR", str(here))
    monkeypatch.setattr(tempfile, "tempdir", None)
    here.chmod(0o500)
    of = Of.INCIDENTS if name.endswith("geojson") else Of.CASUALTIES
    save(demo_db, tmp_path / name, of=of, profile=Profile.FULL)
    assert list(here.iterdir()) == []
    assert {file.name for file in tmp_path.iterdir()} == {name, "temporary"}


@pytest.mark.parametrize("stop_at", [0, 30, 60])
def test_an_export_that_is_stopped_leaves_what_was_there(demo_db: Database, tmp_path: Path, stop_at: int):
    target = tmp_path / "a.csv"
    target.write_text("before")
    noted = len(exporting.last(demo_db, 100))

    def stop(done: int, total: int) -> None:
        assert total == 60
        if done == stop_at:
            raise Cancelled

    with pytest.raises(Cancelled):
        exporting.save(demo_db, Export(of=Of.INCIDENTS, format=Format.CSV), target, author="", progress=stop)
    assert target.read_text() == "before"
    assert list(tmp_path.iterdir()) == [target]
    assert len(exporting.last(demo_db, 100)) == noted


def test_a_place_that_takes_no_file_is_said(demo_db: Database, tmp_path: Path):
    noted = len(exporting.last(demo_db, 100))
    with pytest.raises(UserError, match="cannot be written"):
        save(demo_db, tmp_path / "missing" / "a.csv")
    assert len(exporting.last(demo_db, 100)) == noted


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.geojson"])
@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\xfe\x00"])
def test_a_file_that_is_not_what_was_written_is_taken_away(
    demo_db: Database, tmp_path: Path, name: str, content: bytes
):
    def spoil(done: int, total: int) -> None:
        if done == total - 1:
            (tmp_path / f"{name}.part").write_bytes(content)

    noted = len(exporting.last(demo_db, 100))
    export = Export(of=Of.INCIDENTS, profile=Profile.FULL, format=exporting.format_of(Path(name)))
    with pytest.raises(UserError, match="not written as it should be"):
        exporting.save(demo_db, export, tmp_path / name, author="", progress=spoil)
    assert list(tmp_path.iterdir()) == []
    assert len(exporting.last(demo_db, 100)) == noted


def test_what_a_kind_of_file_cannot_hold_is_said(demo_db: Database, tmp_path: Path):
    for name, of, sentence in (
        ("a.csv", Of.LINKED, "one sheet"),
        ("a.geojson", Of.CASUALTIES, "are incidents"),
        ("a.geojson", Of.INCIDENTS, "no coordinates"),
    ):
        with pytest.raises(UserError, match=sentence):
            save(demo_db, tmp_path / name, of=of)
    assert list(tmp_path.iterdir()) == []


def test_the_answers_of_a_form_are_those_of_its_records_alone(db: Database, said: Record, tmp_path: Path):
    form = exporting.form(db, "small")
    done = save(db, tmp_path / "a.xlsx", of=Of.ANSWERS, profile=Profile.AUTHORITY, form=form)
    assert (done.records, done.rows) == (1, 1)
    book = CalamineWorkbook.from_path(str(done.file))
    assert book.sheet_names == ["small", "casualty", "About this file"]
    headings, row = book.get_sheet_by_name("small").to_python()
    told = dict(zip(headings, row, strict=True))
    assert (told["event_date"], told["narrative"], told["_code"]) == ("2026-07-14", "=MARKER", said.code)
    assert {"phone", "doubled", "_submitted_by"}.isdisjoint(told)
    assert len(book.get_sheet_by_name("casualty").to_python()) == 3
    assert exporting.last(db)[0].of is Of.ANSWERS


def test_a_filter_holds_for_the_answers_of_a_form_too(db: Database, said: Record, finish: Finish):
    finish(event_date="2020")
    export = Export(of=Of.ANSWERS, form=exporting.form(db, "small"), where=filters.parse("year = 2026"))
    assert exporting.selected(db, export).records == 1
    assert [sheet.length for sheet in exporting.preview(db, export)] == [1, 2]


def test_a_form_that_no_record_was_filled_with_is_told(db: Database, said: Record):
    with pytest.raises(UserError) as told:
        exporting.form(db, "large")
    assert told.value.values == {"name": "large", "names": "small"}


def test_a_csv_file_takes_a_form_that_repeats_nothing(db: Database, said: Record, small_form: Form, tmp_path: Path):
    export = Export(of=Of.ANSWERS, format=Format.CSV, form=small_form)
    with pytest.raises(UserError, match="repeats questions"):
        exporting.check(export)
    exporting.check(replace(export, form=replace(small_form, children=())))
    once = replace(small_form, children=())  # as a newer version could be
    with pytest.raises(UserError, match="repeats questions"):
        save(db, tmp_path / "a.csv", of=Of.ANSWERS, form=once)
    with pytest.raises(UserError, match="No record is there"):
        exporting.check(replace(export, form=None))


def test_nothing_selected_is_no_file(demo_db: Database, tmp_path: Path):
    with pytest.raises(UserError, match="No record is selected"):
        save(demo_db, tmp_path / "a.csv", words="nothing of the kind")
    assert list(tmp_path.iterdir()) == []


def test_a_name_says_what_a_file_becomes():
    assert exporting.format_of(Path("A.CSV")) is Format.CSV
    with pytest.raises(UserError, match="has to end in"):
        exporting.format_of(Path("a.doc"))


def test_the_file_is_named_by_what_it_holds_and_for_whom():
    export = Export(of=Of.INCIDENTS, profile=Profile.FULL, format=Format.CSV)
    assert exporting.file_name(export, date(2026, 11, 21)) == "incidents_full_2026-11-21.csv"


def test_a_file_of_answers_is_named_by_the_form(small_form: Form):
    export = Export(of=Of.ANSWERS, format=Format.XLSX, form=replace(small_form, id="a:b/c d"))
    assert exporting.file_name(export, date(2026, 11, 21)) == "a_b_c_d_statistics_2026-11-21.xlsx"


def test_a_workbook_has_no_formula_whatever_people_wrote(db: Database, said: Record, tmp_path: Path):
    file = save(db, tmp_path / "a.xlsx", of=Of.INCIDENTS, profile=Profile.FULL).file
    with ZipFile(file) as packed:
        assert b"<f>" not in packed.read("xl/worksheets/sheet1.xml")
    rows = CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()
    assert rows[1][rows[0].index("narrative")] == "=MARKER"
