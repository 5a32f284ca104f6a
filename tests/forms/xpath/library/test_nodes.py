from collections.abc import Callable

import pytest

from minerisk.forms.errors import XPathError
from minerisk.forms.xpath.values import Value


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("position(/data/people/casualty[3])", 3.0),
        ("name(/data/people/casualty[1]/age)", "age"),
        ("local-name()", "name"),
        ("pulldata('towns', 'people', 'name', 'agdam')", "12"),
        ("pulldata('towns', 'people', 'name', 'nowhere')", ""),
        ("pulldata('towns', 'nothing', 'name', 'agdam')", ""),
        ("string(indexed-repeat(/data/people/casualty/age, /data/people/casualty, 2))", "8"),
        ("count(indexed-repeat(/data/people/casualty/age, /data/people/casualty, 9))", 0.0),
        ("count(indexed-repeat(/data/people/casualty/age, /data/people/casualty, 0))", 0.0),
        ("count(indexed-repeat(/data/people/casualty/age, /data/people/casualty, 'x'))", 0.0),
        ("count(indexed-repeat(/data/people/casualty/age, /data/nothing, 1))", 0.0),
        ("once('x')", "Aysel"),
        ("count-non-empty(/data/people/casualty/age)", 2.0),
        ("count(//casualty | /data/name)", 4.0),
        ("sum(instance('towns')/root/item[district = 'az_fuz']/people)", 12.0),
    ],
)
def test_functions_see_the_nodes_of_the_form(worked_out: Callable[..., Value], source: str, found: Value):
    assert worked_out(source) == found


def test_a_place_is_that_of_one_node(worked_out: Callable[..., Value]):
    with pytest.raises(XPathError, match="one node"):
        worked_out("position(/data/people/casualty)")
