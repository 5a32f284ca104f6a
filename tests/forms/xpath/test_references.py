import pytest

from minerisk.forms.errors import XPathError
from minerisk.forms.xpath.expression import Place, read

HERE = Place(path="people/casualty/age", root="data", lists={})


@pytest.mark.parametrize(
    ("source", "found", "across"),
    [
        ("1", set(), set()),
        (".", {"people/casualty/age"}, set()),
        ("../sex", {"people/casualty/sex"}, set()),
        ("/data/people/casualty/sex", {"people/casualty/sex"}, {"people/casualty/sex"}),
        ("/data/where/place + ../sex", {"where/place", "people/casualty/sex"}, set()),
        ("sum(../../casualty/age)", {"people/casualty/age"}, {"people/casualty/age"}),
        ("count(../../casualty)", {"people/casualty"}, {"people/casualty"}),
        (
            "count(/data/people/casualty[sex = 'f'])",
            {"people/casualty", "people/casualty/sex"},
            {"people/casualty", "people/casualty/sex"},
        ),
        ("position(..)", {"people/casualty"}, set()),
        ("/", set(), set()),
        ("-(../sex)", {"people/casualty/sex"}, set()),
        ("(../sex | ../age)[1]", {"people/casualty/sex", "people/casualty/age"}, set()),
        ("/data/a[b = current()/../sex]", {"a", "a/b", "people/casualty/sex"}, {"a", "a/b"}),
        ("once(1)", {"people/casualty/age"}, set()),
        ("not(selected(../sex, /data/a))", {"people/casualty/sex", "a"}, set()),
    ],
)
def test_a_rule_knows_what_it_looks_at(source: str, found: set[str], across: set[str]):
    rule = read(source, HERE)
    assert (set(rule.dependencies), set(rule.across)) == (found, across)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("average(1)", "no function “average”"),
        ("true(1)", "another number of values"),
        ("concat(not())", "another number of values"),
        ("regex(., '(')", "not a pattern"),
    ],
)
def test_a_rule_that_cannot_work_is_refused(source: str, reason: str):
    with pytest.raises(XPathError, match=reason):
        read(source, HERE)
