from dataclasses import replace

from minerisk.domain.office import Office
from minerisk.domain.tables.columns import Of, Profile
from minerisk.i18n import catalog
from minerisk.services import about

OFFICE = Office(name="Bərdə", code="BRD", laptop=2)


def lines(office: Office = OFFICE, *, is_searched: bool = False, which: str = "") -> dict[str, str]:
    return about.lines(
        office, Of.CASUALTIES, Profile.STATISTICS, which, is_searched=is_searched, counts=(3, 7), tr=catalog("en")
    )


def test_a_file_says_whose_it_is_and_how_much_it_tells():
    said = lines()
    assert said["Office"] == "Bərdə (BRD)"
    assert (said["Number of records"], said["Number of rows"]) == ("3", "7")
    assert said["What it tells"] == about.TELLS[Profile.STATISTICS]
    assert said["Which records"] == "All records"
    assert "Demonstration" not in said
    assert "Searched" not in said


def test_a_filter_is_said_and_a_search_without_its_words():
    said = lines(is_searched=True, which="Outcome: Killed")
    assert said["Which records"] == "Outcome: Killed"
    assert "Searched" in said


def test_invented_records_are_marked_first():
    assert next(iter(lines(replace(OFFICE, demonstration=True)))) == "Demonstration"


def test_counts_say_whose_they_are_and_what_was_counted():
    said = about.of_counts(replace(OFFICE, demonstration=True), "Outcome: Killed", catalog("en"))
    assert list(said) == ["Demonstration", "Office", "Made", "Program", "Which records"]
    assert said["Which records"] == "Outcome: Killed"
    assert about.of_counts(OFFICE, "", catalog("en"))["Which records"] == "All records"


def test_every_profile_and_every_kind_of_row_is_explained():
    assert set(about.TELLS) == set(Profile)
    assert set(about.ROWS) == set(Of)
