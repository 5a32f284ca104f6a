from collections.abc import Callable
from pathlib import Path

import pytest

from minerisk.errors import UserError
from minerisk.forms.errors import RuleError
from minerisk.forms.sheets import check, sheet

TYPES = {"text", "integer", "note"}
CHOICES = "list_name,name\nyes_no,yes\nyes_no,no\n"


def checked(path: Path) -> dict[str, sheet.Row]:
    return check.check(sheet.read(path), TYPES)


def test_sheets_without_mistake_give_the_row_of_each_path(folder: Callable[..., Path]):
    survey = (
        "type,name\nbegin group,people\nbegin_repeat,casualty\nselect_one yes_no,hurt\n"
        "end repeat,\nend_group,\ntext,a\n"
    )
    rows = checked(folder(survey, CHOICES))
    assert {path: row.number for path, row in rows.items()} == {
        "people": 2, "people/casualty": 3, "people/casualty/hurt": 4, "a": 7,
    }  # fmt: skip


def test_the_same_name_may_stand_in_two_groups(folder: Callable[..., Path]):
    survey = "type,name\nbegin group,a\ntext,x\nend group,\nbegin group,b\ntext,x\nend group,\n"
    assert set(checked(folder(survey))) == {"a", "a/x", "b", "b/x"}


@pytest.mark.parametrize(
    ("survey", "message"),
    [
        ("name\na\n", "row 1: there is no column “type”"),
        ("type\ntext\n", "row 1: there is no column “name”"),
        ("type,name\ntext,a\n\npicture,b\n", "row 4, column “type”: there is no type “picture”"),
        ("type,name\n,b\n", "row 2, column “type”: write a type"),
        ("type,name\nselect_one towns,b\n", "row 2, column “type”: there is no list “towns”"),
        (
            "type,name\nselect_multiple yes_no or_other,b\nselect multiple no,c\n",
            "row 3, column “type”: there is no list “no”",
        ),
        ("type,name\ntext,a\ninteger,a\n", "row 3, column “name”: the name “a” is there twice"),
        ("type,name\ntext,a b\n", "row 2, column “name”: “a b” is no name"),
        ("type,name\ntext,\n", "row 2, column “name”: “” is no name"),
        ("type,name\ntext,1a\n", "row 2, column “name”: “1a” is no name"),
        ("type,name\nbegin group,a\ntext,b\n", "row 2, column “type”: “a” has no end"),
        ("type,name\nbegin group,a\nend repeat,\n", "row 3, column “type”: “end repeat” ends what did not begin"),
        ("type,name\nend group,\n", "row 2, column “type”: “end group” ends what did not begin"),
        ("type,name,relevant\ntext,a,${ b } = 1\n", "row 2, column “relevant”: there is no question “b”"),
        ("type,name,label\ntext,a,Hello ${b}\n", "row 2, column “label”: there is no question “b”"),
    ],
)
def test_a_mistake_is_named_with_row_and_column(folder: Callable[..., Path], survey: str, message: str):
    with pytest.raises(UserError) as raised:
        checked(folder(survey, CHOICES))
    assert message in str(raised.value)
    assert "“survey”" in str(raised.value)


def test_a_choice_that_is_there_twice_is_named(folder: Callable[..., Path]):
    with pytest.raises(UserError, match="Sheet “choices”, row 4, column “name”: the choice “yes” is there twice"):
        checked(folder("type,name\n", CHOICES + "yes_no,yes\n"))


def test_without_choices_no_list_is_known(folder: Callable[..., Path]):
    path = folder("type,name\nselect_one yes_no,a\n")
    (path / "choices.csv").unlink()
    with pytest.raises(UserError, match="there is no list “yes_no”"):
        checked(path)


def test_a_rule_is_found_in_its_column():
    row = sheet.Row(number=7, cells={"name": "a", "readonly": "1 +"})
    with pytest.raises(UserError, match="row 7, column “readonly”: the rule cannot be read, because it ends too early"):
        check.locate(RuleError("a", "read_only", "it ends too early"), {"a": row})


def test_a_rule_that_stands_in_no_row_is_told_as_it_is():
    with pytest.raises(RuleError, match="“relevant” of “b”"):
        check.locate(RuleError("b", "relevant", "it ends too early"), {})
