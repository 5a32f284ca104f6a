import pytest
from tests.domain.guessing import ACTIVITY, DEVICE, OUTCOME, SEX, STATUS, sheet, table

from minerisk.domain.recognition.claims import codes, guessed
from minerisk.domain.recognition.sheet import Sheet


def coded(**columns: str) -> Sheet:
    found = sheet(table(**columns))
    codes(found)
    return found


def values(found: Sheet) -> dict[str, dict[str, str]]:
    return {feed.to: dict(feed.values) for feed in found.feeds}


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ("H|M|H", {"H": "male", "M": "female"}),
        ("M|F|F", {"M": "male", "F": "female"}),
        ("H|F|F", {"H": "male", "F": "female"}),
        ("М|Ж|М", {"М": "male", "Ж": "female"}),
        ("k|q|k", {"k": "male", "q": "female"}),
    ],
)
def test_letters_mean_what_the_whole_set_of_them_means(cells: str, expected: dict[str, str]):
    assert values(coded(sexo=cells)) == {SEX: expected}


def test_a_letter_of_the_set_may_say_that_nothing_is_known():
    (feed,) = coded(sexo="H|M|S").feeds
    assert feed.unknown == ("S",)


@pytest.mark.parametrize("cells", ["M|M|M", "A|B|A", "1|2|1"])
def test_letters_that_can_mean_several_things_are_not_mapped(cells: str):
    assert coded(sexo=cells).feeds == []


def test_of_a_lone_letter_the_sentence_says_why():
    why = coded(sexo="M|M").found["sexo"].why
    assert "can mean several things" in why.text
    assert why.values["values"] == "M"


def test_letters_need_a_header_that_says_what_they_are():
    assert coded(x="H|M|H").feeds == []


def test_cells_alone_tell_where_they_answer_one_question_in_two_ways():
    found = coded(estado="Herido|Muerto|Herido")
    assert values(found) == {OUTCOME: {"Herido": "injured", "Muerto": "killed"}}
    assert not found.found["estado"].sure


@pytest.mark.parametrize("cells", ["Herido|Herido", "Publicado|Publicado", "Herido|Publicado"])
def test_cells_alone_do_not_tell_otherwise(cells: str):
    assert coded(estado=cells).feeds == []


def test_cells_that_could_answer_two_questions_are_left_to_the_header():
    cells = "Civilian, playing|Soldier, herding"
    assert coded(other=cells).feeds == []
    assert values(coded(activity=cells)) == {ACTIVITY: {"Civilian, playing": "playing", "Soldier, herding": "herding"}}


def test_one_column_may_answer_what_its_header_says_and_another_question_besides():
    found = coded(tipoevento="Accidente por MAP|Accidente por MUSE")
    assert values(found)["happened/record_type"] == {
        "Accidente por MAP": "accident", "Accidente por MUSE": "accident",
    }  # fmt: skip
    assert values(found)[DEVICE] == {"Accidente por MAP": "mine", "Accidente por MUSE": "uxo"}
    assert "“{question}” and “{header}”" in found.found["tipoevento"].why.text


def test_a_question_is_answered_by_the_column_that_fits_it_best():
    found = coded(x="Killed|Injured|Killed", outcome="Killed|Injured|Lost")
    assert [feed.columns for feed in found.feeds] == [("outcome",)]


def test_a_group_that_is_never_kept_does_not_come_in_as_a_status():
    (feed,) = coded(status="Civilian|Military|Guerrilla|Civilian").feeds
    assert (feed.to, feed.unknown) == (STATUS, ("Guerrilla",))


def test_a_header_of_places_is_no_question_of_codes():
    assert coded(district="Ağdam|Füzuli").feeds == []


def test_letters_stand_beside_words_and_in_either_case():
    assert values(coded(Пол="М|Ж|м|жен|муж")) == {
        SEX: {"М": "male", "Ж": "female", "м": "male", "жен": "female", "муж": "male"}
    }
    assert coded(Пол="М|м|М").feeds == []


def test_a_person_may_put_a_column_on_a_question_that_its_header_does_not_name():
    found = sheet(table(x="М|Ж|М"))
    (column,) = found.open()
    assert guessed(found, column, found.known.questions["sex"]).values == {"М": "male", "Ж": "female"}
