from dataclasses import replace

import pytest

from minerisk.domain.form import Form, Question, QuestionType
from minerisk.domain.tables import remapping
from minerisk.domain.tables.mapping import Holds, Mapping, Read, Source, Why
from minerisk.domain.tables.remapping import IN_WORDS, JOINS, KEPT, LEFT_OUT, NOT_KNOWN, Part, Use
from minerisk.domain.tables.table import Reading, Table
from minerisk.services import forms

OUTCOME = "people/casualty/outcome"
DATE = "when/event_date"
SAFE = "where/safe_to_record"
COLUMNS = ("genero", "ano", "mes", "lat", "lon", "sitio", "etnia", "id")


@pytest.fixture(scope="module")
def form() -> Form:
    return forms.form("incident")


@pytest.fixture
def mapping() -> Mapping:
    source = Source(name="a.csv", holds=Holds.CASUALTY, kept=COLUMNS[:-2], left_out={"etnia": Why.ETHNICITY})
    return Mapping(title="A", event_known=False, unknown=("Sin información",), sources=(source,))


def table(*cells: tuple[str, ...]) -> Table:
    return Table(
        name="a.csv", digest="d", reading=Reading(), columns=COLUMNS, rows=cells, numbers=range(2, len(cells) + 2)
    )


def used(mapping: Mapping, column: str) -> tuple[Use, ...]:
    return remapping.uses(mapping.sources[0], column)


def test_a_column_becomes_an_answer_as_its_question_wants_it(mapping: Mapping, form: Form):
    for column, use, read in (
        ("genero", Use(to=OUTCOME), Read.CODE),
        ("ano", Use(to=DATE), Read.DATE),
        ("mes", Use(to="people/killed"), Read.NUMBER),
        ("lat", Use(to="where/coordinates"), Read.POSITION),
        ("sitio", Use(to="where/place_words"), Read.TEXT),
    ):
        mapping = remapping.with_use(mapping, 0, column, use, form)
        assert used(mapping, column) == (use,)
        assert next(feed for feed in mapping.sources[0].feeds if feed.to == use.to).read is read


def test_parts_of_a_date_and_of_a_position_stand_together(mapping: Mapping, form: Form):
    where = "where/coordinates"
    for column, use in (
        ("mes", Use(to=DATE, part=Part.MONTH)),
        ("ano", Use(to=DATE, part=Part.YEAR)),
        ("lon", Use(to=where, part=Part.LONGITUDE)),
        ("lat", Use(to=where, part=Part.LATITUDE)),
    ):
        mapping = remapping.with_use(mapping, 0, column, use, form)
        assert used(mapping, column) == (use,)
    assert [feed.columns for feed in mapping.sources[0].feeds] == [("ano", "mes", ""), ("lat", "lon")]
    assert remapping.problems(mapping) == ()


def test_whether_places_are_safe_to_record_is_asked_where_coordinates_are_fed(mapping: Mapping, form: Form):
    assert remapping.safety(mapping, form) is None
    mapping = remapping.with_use(mapping, 0, "lat", Use(to="where/coordinates"), form)
    assert remapping.safety(mapping, form) == ""
    for code in ("yes", "no"):
        mapping = remapping.with_safety(mapping, code, form)
        assert remapping.safety(mapping, form) == code
        assert mapping.sources[0].always == {SAFE: code}


def test_what_cells_say_of_safety_is_not_asked(mapping: Mapping, form: Form):
    for column, to in (("lat", "where/coordinates"), ("sitio", SAFE)):
        mapping = remapping.with_use(mapping, 0, column, Use(to=to), form)
    assert remapping.safety(mapping, form) is None


def test_half_a_date_and_half_a_position_are_said(mapping: Mapping, form: Form):
    mapping = remapping.with_use(mapping, 0, "mes", Use(to=DATE, part=Part.MONTH), form)
    mapping = remapping.with_use(mapping, 0, "lon", Use(to="where/coordinates", part=Part.LONGITUDE), form)
    assert [problem.values["column"] for problem in remapping.problems(mapping)] == ["mes", "lon"]


def test_a_column_goes_on_to_answer_its_other_questions(mapping: Mapping, form: Form):
    mapping = remapping.with_use(mapping, 0, "genero", Use(to=OUTCOME), form)
    feeds = (*mapping.sources[0].feeds, replace(mapping.sources[0].feeds[0], to="happened/device"))
    mapping = replace(mapping, sources=(replace(mapping.sources[0], feeds=feeds),))
    after = remapping.with_use(mapping, 0, "genero", Use(to="happened/record_type"), form)
    assert {use.to for use in used(after, "genero")} == {"happened/device", "happened/record_type"}
    assert used(remapping.with_use(mapping, 0, "genero", LEFT_OUT, form), "genero") == (LEFT_OUT,)


def test_columns_may_answer_the_same_question(mapping: Mapping, form: Form):
    for column in ("genero", "sitio"):
        mapping = remapping.with_use(mapping, 0, column, Use(to=OUTCOME), form)
    assert [feed.columns for feed in mapping.sources[0].feeds] == [("genero",), ("sitio",)]


def test_a_part_that_is_taken_from_a_column_leaves_it_kept_in_words(mapping: Mapping, form: Form):
    for column in ("ano", "mes"):
        mapping = remapping.with_use(mapping, 0, column, Use(to=DATE, part=Part.YEAR), form)
    assert used(mapping, "ano") == (KEPT,)
    assert used(mapping, "mes") == (Use(to=DATE, part=Part.YEAR),)


def test_several_columns_make_one_text(mapping: Mapping, form: Form):
    for column in ("sitio", "genero"):
        mapping = remapping.with_use(mapping, 0, column, Use(to="where/place_words"), form)
    assert mapping.sources[0].feeds[0].columns == ("sitio", "genero")
    mapping = remapping.with_use(mapping, 0, "sitio", LEFT_OUT, form)
    assert mapping.sources[0].feeds[0].columns == ("genero",)
    assert mapping.sources[0].left_out["sitio"] is Why.NOT_ASKED


def test_a_column_can_be_left_out_and_brought_back(mapping: Mapping, form: Form):
    after = remapping.with_use(mapping, 0, "sitio", LEFT_OUT, form)
    assert used(after, "sitio") == (LEFT_OUT,)
    after = remapping.with_use(after, 0, "sitio", KEPT, form)
    assert used(after, "sitio") == (KEPT,)
    assert after.sources[0].left_out == mapping.sources[0].left_out


def test_what_is_never_kept_stays_left_out(mapping: Mapping, form: Form):
    for use in (KEPT, Use(to=OUTCOME)):
        assert remapping.with_use(mapping, 0, "etnia", use, form) is mapping


def test_every_column_stays_accounted_for(mapping: Mapping, form: Form):
    for column in COLUMNS[:-2]:
        for use in (Use(to=OUTCOME), Use(to=DATE, part=Part.DAY), LEFT_OUT, Use(to="people/killed"), KEPT):
            before = mapping.sources[0].columns()
            mapping = remapping.with_use(mapping, 0, column, use, form)
            assert mapping.sources[0].columns() == before


def test_a_column_that_the_mapping_does_not_know_is_left_out_and_named(mapping: Mapping):
    rows = table()
    ((where, column),) = remapping.strangers(mapping, [rows])
    assert (where, column) == (rows, "id")
    whole = remapping.whole(mapping, [rows])
    assert whole.sources[0].left_out == {"etnia": Why.ETHNICITY, "id": Why.NOT_ASKED}
    assert remapping.strangers(whole, [rows]) == ()


def test_what_a_row_is_decides_whether_events_are_known(mapping: Mapping, form: Form):
    mapping = remapping.with_use(mapping, 0, "genero", Use(to=OUTCOME), form)
    joined = remapping.with_rows(mapping, 0, Holds.CASUALTY, "id", form)
    assert joined.event_known
    assert used(joined, "id") == (JOINS,)
    assert used(joined, "genero") == (Use(to=OUTCOME),)
    alone = remapping.with_rows(joined, 0, Holds.CASUALTY, "", form)
    assert not alone.event_known
    assert "id" in alone.sources[0].kept


def test_a_column_that_joins_may_answer_something_too(mapping: Mapping, form: Form):
    joined = remapping.with_rows(mapping, 0, Holds.CASUALTY, "sitio", form)
    joined = remapping.with_use(joined, 0, "sitio", Use(to="where/place_words"), form)
    assert used(joined, "sitio") == (Use(to="where/place_words"),)
    assert used(remapping.with_use(joined, 0, "sitio", JOINS, form), "sitio") == (JOINS,)


def test_an_incident_has_no_answers_about_one_person(mapping: Mapping, form: Form):
    mapping = remapping.with_use(mapping, 0, "genero", Use(to=OUTCOME), form)
    mapping = remapping.with_use(mapping, 0, "ano", Use(to=DATE), form)
    after = remapping.with_rows(mapping, 0, Holds.INCIDENT, "", form)
    assert used(after, "genero") == (KEPT,)
    assert used(after, "ano") == (Use(to=DATE),)
    assert after.event_known


def test_tables_must_be_joined_and_only_one_holds_incidents(mapping: Mapping, form: Form):
    mapping = remapping.with_use(mapping, 0, "ano", Use(to=DATE), form)
    two = replace(mapping, sources=mapping.sources * 2)
    assert len(remapping.problems(two)) == 1
    for at in (0, 1):
        two = remapping.with_rows(two, at, Holds.CASUALTY, "id", form)
    assert remapping.problems(two) == ()
    for at in (0, 1):
        two = remapping.with_rows(two, at, Holds.INCIDENT, "id", form)
    assert len(remapping.problems(two)) == 1
    assert len(remapping.problems(replace(mapping, sources=(replace(mapping.sources[0], feeds=()),)))) == 1


def test_offered_is_what_the_form_asks_a_person_of_such_a_table(form: Form):
    casualty, incident = (list(remapping.offered(form, holds)) for holds in (Holds.CASUALTY, Holds.INCIDENT))
    assert Use(to=DATE, part=Part.YEAR) in incident
    assert Use(to="where/coordinates", part=Part.LATITUDE) in incident
    assert Use(to="where/coordinates_typed") not in incident
    assert Use(to=OUTCOME) in casualty
    assert Use(to=OUTCOME) not in incident
    assert not {"people/casualty/name", "source/dataset_words", "where/stay_away"} & {use.to for use in casualty}


def test_no_column_of_a_table_becomes_a_file(form: Form):
    photo = Question(path="photo", type=QuestionType.IMAGE, label={})
    asked = replace(form, children=(photo, *form.children))
    assert {use.to for use in remapping.offered(asked, Holds.INCIDENT)}.isdisjoint({"photo"})


def test_texts_without_a_code_come_first_then_the_frequent_ones(mapping: Mapping, form: Form):
    mapping = remapping.with_use(mapping, 0, "genero", Use(to=OUTCOME), form)
    rows = [(text, *[""] * 7) for text in ("Herido", "Herido", "Muerto", "SIN INFORMACION", "Ileso", "Ileso", "")]
    (found,) = remapping.coded(mapping, [table(*rows)])
    assert [(said.text, said.n, said.code) for said in found.texts] == [
        ("Herido", 2, ""),
        ("Ileso", 2, ""),
        ("Muerto", 1, ""),
        ("SIN INFORMACION", 1, NOT_KNOWN),
    ]
    assert found.open == 3


def test_where_all_other_texts_have_a_code_none_is_open(mapping: Mapping, form: Form):
    mapping = remapping.with_use(mapping, 0, "genero", Use(to=OUTCOME), form)
    source = mapping.sources[0]
    feeds = (replace(source.feeds[0], otherwise="unknown_outcome"),)
    mapping = replace(mapping, sources=(replace(source, feeds=feeds),))
    (found,) = remapping.coded(mapping, [table(("Herido", *[""] * 7))])
    assert found.open == 0


@pytest.mark.parametrize("code", ["injured", NOT_KNOWN, IN_WORDS])
def test_a_text_gets_a_code_however_it_is_written(mapping: Mapping, form: Form, code: str):
    mapping = remapping.with_use(mapping, 0, "genero", Use(to=OUTCOME), form)
    mapping = remapping.with_use(mapping, 0, "ano", Use(to=DATE), form)
    rows = table(("HERIDO", *[""] * 7))
    for one in ("killed", NOT_KNOWN, IN_WORDS, code):
        (found,) = remapping.coded(mapping, [rows])
        mapping = remapping.with_code(mapping, 0, found, "Herido", one)
    (found,) = remapping.coded(mapping, [rows])
    assert found.texts[0].code == code


def test_the_order_of_a_date_is_kept_with_its_column(mapping: Mapping, form: Form):
    mapping = remapping.with_use(mapping, 0, "ano", Use(to=DATE), form)
    mapping = remapping.with_use(mapping, 0, "genero", Use(to=OUTCOME), form)
    after = remapping.with_order(mapping, 0, DATE, "mdy")
    assert [feed.order for feed in after.sources[0].feeds] == ["mdy", ""]
