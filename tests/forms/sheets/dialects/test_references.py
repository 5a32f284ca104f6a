from collections.abc import Callable

import pytest

from minerisk.forms.sheets.dialects.references import read
from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Book


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("${ age } > 3", "${age} > 3"),
        ("$ {age} > 3", "${age} > 3"),
        ("{age}$ > 3", "${age} > 3"),
        ("{ age } $ > 3", "${age} > 3"),
        ("${Age} > 3", "${age} > 3"),
        ("${last-saved# age}", "${last-saved#age}"),
        ("${age}${name}", "${age}${name}"),
        ("It costs ${age}$", "It costs ${age}$"),
        ("{unknown}$", "{unknown}$"),
        ("${Who}", "${Who}"),
        ("regex(., '^[0-9]{3}$')", "regex(., '^[0-9]{3}$')"),
    ],
)
def test_a_reference_is_read_however_it_is_turned(book: Callable[..., Book], notes: Notes, cell: str, found: str):
    survey = f'type,name,relevant\ntext,age,"{cell}"\ntext,name,\ntext,who,\ntext,WHO,'
    made = read(book(survey), notes)
    assert made.sheet("survey").rows[0].get("bind::relevant") == found
    assert len(notes.remarks) == (cell != found)


def test_other_sheets_refer_to_questions_too(book: Callable[..., Book], notes: Notes):
    made = read(book("type,name\ntext,a", settings="instance_name\n${ a }", choices="label\n{a}$"), notes)
    assert made.sheet("settings").rows[0].get("instance_name") == "${a}"
    assert made.sheet("choices").rows[0].get("label") == "${a}"
