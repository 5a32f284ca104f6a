from collections.abc import Callable

from minerisk.forms.sheets.dialects.settings import allow_duplicates, allowing_duplicates, read
from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Book

Said = Callable[[], list[str]]


def test_only_the_first_row_of_settings_counts(book: Callable[..., Book], notes: Notes, said: Said):
    made = read(book("type", settings="form_id,version\n,\na,1\nb,2"), notes).sheet("settings")
    assert [dict(row.cells) for row in made.rows] == [{"id_string": "a", "version": "1"}]
    assert said() == ["Sheet “settings”, row 4: settings stand in one row: this one is left out."]


def test_a_name_that_no_node_can_have_is_left_out(book: Callable[..., Book], notes: Notes, said: Said):
    made = read(book("type", settings="form_id,name\na,my form"), notes).sheet("settings")
    assert made.rows[0].get("name") == ""
    assert "row 2, column “name”: “my form” cannot be the name" in said()[0]


def test_duplicates_are_allowed_where_a_person_says_so(book: Callable[..., Book]):
    assert allow_duplicates(book("type", settings="allow_choice_duplicates\nYes").sheet("settings"))
    assert not allow_duplicates(book("type", settings="form_id\na").sheet("settings"))
    assert not allow_duplicates(book("type").sheet("settings"))


def test_duplicates_can_be_allowed_without_settings_too(book: Callable[..., Book]):
    assert allow_duplicates(allowing_duplicates(book("type").sheet("settings")))
    assert allow_duplicates(allowing_duplicates(book("type", settings="form_id\na").sheet("settings")))
