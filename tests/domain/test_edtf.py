from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.domain.edtf import Edtf, short, words
from minerisk.i18n import catalog

tr = catalog("en")


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "said"),
    [
        ("2024-07-14", date(2024, 7, 14), date(2024, 7, 14), "14 July 2024"),
        ("2024-07", date(2024, 7, 1), date(2024, 7, 31), "July 2024, day not known"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "February 2024, day not known"),
        ("2024", date(2024, 1, 1), date(2024, 12, 31), "2024, month not known"),
        ("2024-07-XX", date(2024, 7, 1), date(2024, 7, 31), "July 2024, day not known"),
        ("2024-XX-XX", date(2024, 1, 1), date(2024, 12, 31), "2024, month not known"),
        ("2024-XX", date(2024, 1, 1), date(2024, 12, 31), "2024, month not known"),
        ("2024%", date(2024, 1, 1), date(2024, 12, 31), "about 2024, doubtful"),
        ("../2024-07", date.min, date(2024, 7, 31), "July 2024 or earlier"),
        ("2024~/..", date(2024, 1, 1), date.max, "about 2024 or later"),
        ("2024-07~", date(2024, 7, 1), date(2024, 7, 31), "about July 2024"),
        ("2024-07-14?", date(2024, 7, 14), date(2024, 7, 14), "14 July 2024, doubtful"),
        ("2023-09/2023-11", date(2023, 9, 1), date(2023, 11, 30), "between September 2023 and November 2023"),
    ],
)
def test_a_date_says_what_is_known_of_it(text: str, earliest: date, latest: date, said: str):
    known = Edtf.parse(text)
    assert (known.earliest, known.latest, words(text, tr)) == (earliest, latest, said)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "2024-13",
        "2024-02-30",
        "14.07.2024",
        "0000",
        "2024/2023",
        "2024-07-1",
        "٢٠٢٤",
        "/2024",
        "../..",
        "..",
    ],
)
def test_what_is_no_date_is_refused_and_shown_as_it_was_typed(text: str):
    with pytest.raises(ValueError, match=r".*"):
        Edtf.parse(text)
    assert words(text, tr) == text
    assert short(text, tr) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2024-07-14", "14 July 2024"),
        ("2024-07", "July 2024"),
        ("2024~", "about 2024"),
        ("2024?", "2024, doubtful"),
        ("2023-09~/2023-11", "about September 2023 – November 2023"),
        ("2023-09/2023-11", "September 2023 – November 2023"),
        ("../2023", "2023 or earlier"),
    ],
)
def test_tables_say_a_date_in_few_words(text: str, said: str):
    assert short(text, tr) == said


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("ru", "2024-07-14", "14 июля 2024"),
        ("ru", "2024-07", "июль 2024"),
        ("ru", "2024-03~", "примерно март 2024"),
        ("az", "2024-07-14", "14 iyul 2024"),
        ("az", "2024-07~", "təxminən iyul 2024"),
    ],
)
def test_a_month_behind_a_day_has_the_form_that_its_language_asks_for(language: str, text: str, said: str):
    assert short(text, catalog(language)) == said


@pytest.mark.parametrize("language", ["en", "az", "ru"])
def test_each_day_has_its_own_month(language: str):
    months = [words(f"2024-{month:02}-14", catalog(language)) for month in range(1, 13)]
    assert len(set(months)) == 12
    assert all(words.startswith("14 ") and words.endswith(" 2024") for words in months)


def test_only_one_certain_day_is_exact():
    assert [Edtf.parse(text).is_exact for text in ("2024-07-14", "2024-07", "2024-07-14~", "2024/2025")] == [
        True,
        False,
        False,
        False,
    ]


@given(st.dates(min_value=date(1, 1, 1)), st.sampled_from(["", "~", "?"]))
def test_what_is_read_is_written_the_same_way(day: date, mark: str):
    assert str(Edtf.parse(f"{day.isoformat()}{mark}")) == f"{day.isoformat()}{mark}"
    assert str(Edtf.parse(f"{day:%Y}".zfill(4))) == f"{day.year:04}"
    assert str(Edtf.parse("2023-09/2023-11")) == "2023-09/2023-11"


@pytest.mark.parametrize("text", ["2024-07-XX", "2024-XX", "2024-XX-XX", "2024?", "2024%", "../2024", "2024-07-XX~/.."])
def test_what_is_written_as_not_known_stays_so(text: str):
    assert str(Edtf.parse(text)) == text
    assert not Edtf.parse(text).is_exact
