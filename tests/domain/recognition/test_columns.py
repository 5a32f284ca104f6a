import pytest
from tests.domain.guessing import table, words

from minerisk.domain.recognition.columns import Column, columns


def column(cells: str) -> Column:
    return columns(table(c=cells), words().unknown)[0]


def test_texts_are_counted_once_and_those_that_say_nothing_are_told_apart():
    found = column("Civil|Civil|Militar|Sin información||-")
    assert (found.filled, found.different) == (5, 4)
    assert found.known == {"Civil": 2, "Militar": 1}
    assert set(found.unknown) == {"Sin información", "-"}
    assert found.examples == "Civil, Militar"


def test_a_long_example_is_cut():
    assert column("a" * 50).examples == "a" * 39 + "…"


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        ("2024-07-14|2024-07|2024|2024-07-14T10:00:00", "ymd"),
        ("2024/07/14|2024/08/01", "ymd"),
        ("14/07/2024|01/02/2024", "dmy"),
        ("7/14/2024|1/2/2024", "mdy"),
        ("7/14/24|1/2/24", None),
        ("01.02.2024|03.04.2024", "dmy"),
        ("07.14.2024|03.04.2024", None),
        ("01/02/2024|03.04.2024", ""),
        ("14/07/2024|07/14/2024", None),
        ("14 July|15 July", None),
        ("14.07.2024|02.03.2023|2022|31.02.2022|03.05.2021|неизвестно", "dmy"),
        ("14/07/2024|15/07/2024|16/07/2024|17/07/2024|2/14/2024|lost", None),
        ("14/07/2024|15/07/2024|16/07/2024|17/07/2024|2/14/2024", "dmy"),
        ("|", None),
    ],
)
def test_dates_say_themselves_how_they_are_written(cells: str, order: str | None):
    assert column(cells).order() == order


def test_angles_have_decimals_and_a_range():
    assert column("6.14|-75.1").degrees(90)
    assert not column("6|75").degrees(90)
    assert not column("6.14|175.1").degrees(90)
    assert not column("here|there").degrees(90)


def test_a_position_may_stand_in_one_cell():
    assert column("(6.143703, -75.185183)|(1.5, -75.4)").positions()
    assert not column("6 75|7 76").positions()
    assert not column("Granada|Tame").positions()
    assert not column("").positions()


def test_whole_numbers_within_a_range():
    assert column("0|1999|2006").within(range(1990, 2010), range(1))
    assert not column("0|1999|20.5").within(range(1990, 2010), range(1))


def test_mail_and_telephone_numbers_are_contacts():
    assert column("a@b.org|+994 50 123 45 67").contacts()
    assert not column("12200|23137").contacts()


def test_sentences_are_long_and_mostly_different():
    assert column(
        "|".join(f"They walked home over the field behind the school, all of them, number {n}" for n in range(4))
    ).long
    assert not column("short|texts").long


def test_every_row_has_a_text_of_its_own_only_where_nearly_none_is_empty():
    assert column("1|2").unique
    assert not column("1|").unique
    assert column("|".join(["", *map(str, range(20))])).unique
    assert not column("1|1").unique


def test_a_table_without_rows_has_empty_columns():
    empty = table(a="1")
    found = columns(type(empty)(name="e", digest="d", reading=empty.reading, columns=("a",), rows=(), numbers=()), ())
    assert (found[0].filled, found[0].listed, found[0].share(bool)) == (0, False, 0)
