from collections.abc import Callable

import pytest

from minerisk.forms.sheets.dialects.expressions import fault, read
from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Book


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        ("${a} ≥ 3", "${a} >= 3"),
        ("${a} == 3 && ${a} <> 4", "${a} = 3  and  ${a} != 4"),
        ("${a} = 3 OR NOT(${a} = 4)", "${a} = 3 or not(${a} = 4)"),
        ("trim(${a}) = 'trim(x)'", "normalize-space(${a}) = 'trim(x)'"),
        ("IF(${a}, 1, 2)", "if(${a}, 1, 2)"),
        ("${a} = „x“", '${a} = "x"'),
        ("if(${a}; '; ==', 2)", "if(${a}, '; ==', 2)"),
        ("(${a} = 3))", "(${a} = 3)"),
        ("${a} = ‘yes’", "${a} = ‘yes’"),
        ("${a} = 'AND == OR'", "${a} = 'AND == OR'"),
        ("3 +", "3 +"),
        ("(3", "(3"),
    ],
)
def test_a_rule_is_mended_only_where_it_cannot_be_read(book: Callable[..., Book], notes: Notes, rule: str, found: str):
    quoted = rule.replace('"', '""')
    made = read(book(f'type,name,relevant\ntext,a,"{quoted}"'), notes)
    assert made.sheet("survey").rows[0].get("bind::relevant") == found
    assert len(notes.remarks) == (rule != found)


def test_a_fault_says_why():
    assert fault("1 + ${a}") == ""
    assert "ends too early" in fault("1 +")
