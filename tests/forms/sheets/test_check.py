from collections.abc import Callable

import pytest

from minerisk.forms.errors import FormError, RuleError
from minerisk.forms.sheets.check import check, note_rule
from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Book, Row

Said = Callable[[], list[str]]
CHOICES = "list_name,name,label\nyes_no,yes,Yes\nyes_no,no,No\nplaces,a b,A b"


def test_sheets_without_mistake_give_the_row_of_each_path(book: Callable[..., Book], notes: Notes, said: Said):
    survey = (
        "type,name\nbegin group,people\nbegin_repeat,casualty\nselect_one yes_no,hurt\n"
        "end repeat,\nend_group,\ntext,a\nset_form_title,My form\nnote,\n,\nbegin loop over yes_no,l\nend loop,\n"
    )
    rows = check(book(survey, choices=CHOICES), notes)
    assert {path: row.number for path, row in rows.items()} == {
        "people": 2, "people/casualty": 3, "people/casualty/hurt": 4, "a": 7, "": 9, "l": 11,
    }  # fmt: skip
    assert said() == []


def test_the_same_name_may_stand_in_two_groups(book: Callable[..., Book], notes: Notes, said: Said):
    survey = "type,name\nbegin group,a\ntext,x\nend group,\nbegin group,b\ntext,x\nend group,"
    assert set(check(book(survey), notes)) == {"a", "a/x", "b", "b/x"}
    assert said() == []


@pytest.mark.parametrize(
    ("survey", "message"),
    [
        ("type,name\npicture,b", "row 2, column “type”: there is no type “picture”"),
        ("type,name\n,b", "row 2, column “type”: write a type"),
        ("type,name\ninclude,b", "row 2, column “type”: “include” takes in another file"),
        ("type,name\ncascading_select towns,b", "“cascading_select towns” is no longer done"),
        ("type,name\nselect_one,b", "row 2, column “type”: “select_one” needs the name of a list"),
        ("type,name\nselect one,b", "row 2, column “type”: “select one” needs the name of a list"),
        ("type,name\nrank,b", "row 2, column “type”: “rank” needs the name of a list"),
        ("type,name,relevant\ntext,a,foo(1)", "column “relevant”: the rule cannot be read, because there is no"),
        ("type,name\nselect_one towns,b", "row 2, column “type”: there is no list “towns” in “choices”"),
        ("type,name\nselect_one_external towns,b", "there is no list “towns” in “external_choices”"),
        ("type,name\nselect_one_external towns,b", "“choice_filter”: “select_one_external towns” needs a filter"),
        ("type,name\nselect_multiple places,b", "“choices”, row 4, column “name”: the choice “a b” has a space"),
        ("type,name\ntext,a\ninteger,a", "row 3, column “name”: the name “a” is there already, in row 2"),
        ("type,name\ntext,a b", "row 2, column “name”: “a b” is no name"),
        ("type,name\ntext,", "row 2, column “name”: write a name"),
        ("type,name\nbegin group,a\ntext,b", "row 2, column “type”: “a” has no end"),
        ("type,name\nbegin group,a\nend repeat,\nend group,", "“end repeat” ends what did not begin. Remove"),
        ("type,name\nend group,", "row 2, column “type”: “end group” ends what did not begin"),
        (
            "type,name\nbegin group,g\nbegin repeat,a\nend repeat,\nend group,\nbegin repeat,a\nend repeat,",
            "row 6, column “name”: the repeat “a” is there already, in row 3",
        ),
        ("type,name,relevant\ntext,a,${b} = 1", "row 2, column “relevant”: there is no question “b”"),
        ("type,name,relevant\ntext,a,1 +", "column “relevant”: the rule cannot be read, because it ends too early"),
        ("type,name,label\ntext,a,Hello ${b}", "row 2, column “label”: there is no question “b”"),
        ("type,name,label\ntext,a,Hello ${a", "a reference that begins with “${” does not end with “}”"),
        (
            "type,name,label\nbegin group,g,\ntext,a,\nend group,,\ntext,a,\nnote,n,${a}",
            "row 6, column “label”: there are several questions “a”",
        ),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_row_and_column(
    book: Callable[..., Book], notes: Notes, said: Said, survey: str, message: str
):
    check(book(survey, choices=CHOICES), notes)
    assert [text for text in said() if message in text]


@pytest.mark.parametrize(
    ("survey", "message"),
    [
        ("name\na", "row 1, column “type”: there is no column “type”"),
        ("type\ntext", "row 1, column “name”: there is no column “name”"),
        ("", "Sheet “survey”: there is no such sheet, or nothing is in it"),
    ],
)
def test_without_its_columns_a_form_is_not_looked_at(
    book: Callable[..., Book], notes: Notes, survey: str, message: str
):
    with pytest.raises(FormError, match=message):
        check(book(survey), notes)


def test_all_mistakes_are_found_at_once(book: Callable[..., Book], notes: Notes, said: Said):
    check(book("type,name\npicture,a b\nselect_one x,a\ntext,a"), notes)
    assert len(said()) == 4


def test_a_list_may_come_from_a_file_or_from_a_repeat(book: Callable[..., Book], notes: Notes, said: Said):
    survey = "type,name\nselect_one_from_file a.csv,a\nselect_one ${b},c\nbegin repeat,d\ntext,b\nend repeat,"
    check(book(survey), notes)
    assert said() == []


@pytest.mark.parametrize(
    ("choices", "message"),
    [
        ("list_name,label\nl,A", "Sheet “choices”, row 1, column “name”: there is no column “name”"),
        ("name,label\na,A", "row 1, column “list_name”: there is no column “list_name”"),
        ("list_name,name,label\nl,,A", "row 2, column “name”: the choice has no name"),
        ("list_name,name,label\nl,a,${x}", "row 2, column “label”: there is no question “x”"),
    ],
)
def test_a_mistake_in_the_choices_is_named(
    book: Callable[..., Book], notes: Notes, said: Said, choices: str, message: str
):
    check(book("type,name\ntext,a", choices=choices), notes)
    assert message in said()[0]


def test_the_form_itself_can_be_referred_to(book: Callable[..., Book], notes: Notes, said: Said):
    check(book("type,name,calculation\ncalculate,a,${instanceID}"), notes)
    assert said() == []


def test_a_rule_is_found_in_its_column(book: Callable[..., Book], notes: Notes, said: Said):
    made = book("type,name,readonly\ntext,a,1 +")
    note_rule(RuleError("a", "read_only", "it ends too early"), made, {"a": made.sheet("survey").rows[0]}, notes)
    assert "row 2, column “readonly”: the rule cannot be read, because it ends too early" in said()[0]


def test_the_rule_of_a_records_name_is_found_in_the_settings(book: Callable[..., Book], notes: Notes, said: Said):
    made = book("type,name\ntext,a", settings="instance_name\nfoo(1)")
    note_rule(RuleError("meta/instanceName", "calculation", "there is no function “foo”"), made, {}, notes)
    assert said()[0].startswith("Sheet “settings”, row 2, column “instance_name”: the rule cannot be read")


def test_a_rule_that_stands_in_no_row_is_told_as_it_is(book: Callable[..., Book], notes: Notes):
    with pytest.raises(RuleError, match="“relevant” of “b”"):
        note_rule(RuleError("b", "relevant", "it ends too early"), book("type"), dict[str, Row](), notes)
