import pytest
from tests.domain.guessing import AGE, SEX, known, sheet, table

from minerisk.domain.recognition.headers import header
from minerisk.domain.tables.mapping import Feed, Holds, Read, Why
from minerisk.domain.tables.table import Notice

WHY = Notice(text="Because of {column}.")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Sex", "sex"),
        ("Пол", "sex"),
        ("Date of birth", Why.IDENTITY),
        ("Date of incident", "event_date"),
        ("Name of district", "district"),
        ("Name of child", Why.IDENTITY),
        ("NombreTipoEvento", "record_type"),
        ("ViolenciaBasadaGenero", Why.HEALTH),
        ("Presunto responsable del accidente", Why.PERPETRATOR),
        ("What happened to the person?", "outcome"),
        ("Remarks", ""),
    ],
)
def test_a_header_means_what_its_longest_words_mean_and_first_what_is_never_kept(text: str, subject: str):
    assert known().meaning(header(text)).subject == subject


def test_a_header_may_say_something_besides():
    assert known().meaning(header("codigodanemunicipio")).asides == {"code"}
    assert known().meaning(header("cod")).asides == {"code"}
    assert known().meaning(header("latitudcabecera")).asides == {"centre"}


def test_a_question_that_names_a_person_or_says_where_a_record_is_from_is_never_answered():
    assert not {"name", "informant_contact", "dataset_row", "keep_name"} & set(known().questions)


def test_what_was_found_of_a_column_becomes_a_part_of_the_mapping():
    found = sheet(table(id="1|2", sexo="H|M", edad="3|4", x="a|b", y="a|b"))
    found.feed(Feed(to=SEX, read=Read.CODE, columns=("sexo",)), WHY, sure=True)
    found.leave(found.column("y"), Why.REPEATED, "The same as {others}.", others="x")
    found.keep(found.column("x"), "Nobody asks for {column}.")
    found.key = "id"
    source = found.source(Holds.CASUALTY)
    assert (source.key, source.kept, source.left_out) == ("id", ("edad", "x"), {"y": Why.REPEATED})
    assert found.found["y"].why.values == {"column": "y", "others": "x"}
    assert [column.name for column in found.open()] == ["id", "edad"]
    assert found.of_people()


def test_a_sheet_knows_what_answers_a_question_already():
    found = sheet(table(edad="3|4", Age="5|6", z="1|2"))
    assert {column.name for column in found.called("age")} == {"edad", "Age"}
    assert [column.name for column in found.unnamed()] == ["z"]
    assert found.fed(known().questions["age"]) is None
    found.feed(Feed(to=AGE, read=Read.NUMBER, columns=("edad",)), WHY, sure=True)
    assert found.fed(known().questions["age"]) == found.feeds[0]
    assert found.question(found.column("z")) is None
