import pytest

from minerisk.domain.recognition.headers import contains, header, phrases


def fits(text: str, phrase: str, *, whole: bool = False) -> bool:
    (found,) = phrases("subject", [phrase], whole=whole)
    return header(text).fit(found) is not None


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("DEPTO_CASO", "depto"),
        ("SituacionActualVictima", "situación actual"),
        ("latitudcabecera", "latitud"),
        ("latitudcabecera", "cabecera"),
        ("rangoedad", "rango edad"),
        ("people/casualty/sex", "sex"),
        ("PRESUNTO_RESPONSABLE1", "presunto"),
        ("Вид деятельности", "вид деятельности"),
        ("  AÑO ", "año"),
    ],
)
def test_words_are_seen_however_a_header_is_written(text: str, phrase: str):
    assert fits(text, phrase)


@pytest.mark.parametrize(("text", "phrase"), [("language", "age"), ("accident date", "date of accident"), ("", "age")])
def test_words_that_are_not_there_are_not_seen(text: str, phrase: str):
    assert not fits(text, phrase)


def test_some_words_must_be_the_whole_header_or_what_stands_after_the_last_slash():
    assert fits("Date", "date", whole=True)
    assert fits("group/date", "date", whole=True)
    assert not fits("date of birth", "date", whole=True)


def test_more_of_a_header_fits_better_and_the_first_phrase_is_the_best():
    first, longer = phrases("date", ["date", "date of birth"])
    whole, part = header("date of birth").fit(longer), header("date of birth").fit(first)
    assert whole is not None
    assert part is not None
    assert whole > part
    assert (part.rank, whole.rank) == (0, -1)


def test_what_has_no_letters_is_no_phrase():
    assert phrases("key", ["№", ""]) == []


def test_a_phrase_stands_side_by_side():
    assert contains(("a", "b", "c"), ("b", "c"))
    assert not contains(("a", "b", "c"), ("a", "c"))
