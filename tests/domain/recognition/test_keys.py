from tests.domain.guessing import sheet, table

from minerisk.domain.recognition.keys import Join, join, says_the_same

CASES = sheet(table("cases.csv", IdCaso="10|20|30", place="a|b|c"))
PEOPLE = sheet(table("people.csv", IdCaso="10|10|20|30", Id="1|2|3|4", place="a|a|b|x"))


def test_tables_are_joined_by_the_column_that_is_unique_in_one_of_them():
    assert join([CASES, PEOPLE]) == Join(incidents=0, keys={0: "IdCaso", 1: "IdCaso"})
    assert join([PEOPLE, CASES]) == Join(incidents=1, keys={0: "IdCaso", 1: "IdCaso"})


def test_tables_are_joined_where_a_row_lacks_the_number():
    numbers = [*map(str, range(10, 40)), ""]
    cases = sheet(table("cases.csv", IdCaso="|".join(numbers), place="|".join("x" * 31)))
    assert join([cases, PEOPLE]) == Join(incidents=0, keys={0: "IdCaso", 1: "IdCaso"})


def test_three_tables_are_joined_over_one_column():
    more = sheet(table("more.csv", id_caso="20|20|30", sexo="H|M|M"))
    assert join([CASES, PEOPLE, more]) == Join(incidents=0, keys={0: "IdCaso", 1: "IdCaso", 2: "id caso"})


def test_an_export_of_a_mobile_form_points_to_the_row_above():
    above = sheet(table("a.csv", _index="1|2|3", x="a|b|c"))
    below = sheet(table("b.csv", _index="1|2|3|4", _parent_index="1|1|2|3"))
    assert join([above, below]) == Join(incidents=0, keys={0: " index", 1: " parent index"})


def test_columns_that_only_happen_to_overlap_do_not_join():
    ages = sheet(table("ages.csv", age="10|20|30", sexo="H|M|M"))
    assert join([CASES, ages]) is None
    assert join([CASES, sheet(table("other.csv", IdCaso="70|80|90"))]) is None


def test_a_person_may_repeat_what_the_event_says():
    incidents, people = CASES, sheet(table("p.csv", IdCaso="10|10|20", place="a|a|b", own="1|2|3"))
    incidents.key = people.key = "IdCaso"
    assert says_the_same(incidents, people, people.column("place"))
    assert not says_the_same(incidents, people, people.column("own"))
    assert not says_the_same(incidents, people, people.column("IdCaso"))
    other = sheet(table("p.csv", IdCaso="10|10|20", place="a|x|b"))
    other.key = "IdCaso"
    assert not says_the_same(incidents, other, other.column("place"))
