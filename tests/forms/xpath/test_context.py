import pytest

from minerisk.forms.errors import XPathError
from minerisk.forms.xpath.alone import work_out
from minerisk.forms.xpath.context import anything, function, number, text
from minerisk.forms.xpath.library.chance import CHANCE
from minerisk.forms.xpath.library.texts import TEXTS


def test_a_function_knows_how_many_values_it_takes():
    assert TEXTS["substr"].takes(2)
    assert TEXTS["substr"].takes(3)
    assert not TEXTS["substr"].takes(1)
    assert not TEXTS["substr"].takes(4)
    assert TEXTS["concat"].takes(0)
    assert TEXTS["concat"].takes(100)


def test_a_function_needs_all_its_values_unless_it_says_otherwise():
    assert function(str, text, number).least == 2
    assert function(str, text, number, least=1).least == 1
    assert function(str, rest=anything).least == 0
    assert not CHANCE["random"].takes(1)


def test_values_are_taken_as_what_a_function_asks_for():
    assert work_out("starts-with(12, 1)") is True
    assert work_out("pow('2', true())") == 2.0
    assert work_out("not('')") is True
    with pytest.raises(XPathError):
        work_out("count(12)")
