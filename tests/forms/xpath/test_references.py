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


PATHS = {"when", "where", "where/place", "people", "people/casualty", "people/casualty/age", "people/casualty/sex"}
IN_FORM = Place(path="people/casualty/age", root="data", paths=PATHS)


@pytest.mark.parametrize(
    ("source", "found", "across"),
    [
        ("../sex", {"people/casualty/sex"}, False),
        ("/data/where/place", {"where/place"}, False),
        ("//sex", {"people/casualty/sex"}, True),
        ("//*", PATHS, True),
        ("/data/*", {"when", "where", "people"}, True),
        ("/data//place", {"where/place"}, True),
        ("../*", {"people/casualty/age", "people/casualty/sex"}, False),
        ("../preceding-sibling::casualty", {"people/casualty"}, True),
        ("following-sibling::*", {"people/casualty/age", "people/casualty/sex"}, True),
        ("ancestor::people", {"people"}, True),
        ("ancestor-or-self::*", {"people/casualty/age", "people/casualty", "people"}, True),
        ("self::age", {"people/casualty/age"}, False),
        ("self::other", set(), False),
        ("preceding::when", {"when"}, True),
        ("descendant::x", set(), False),
        ("../../..", set(), False),
        ("/", set(), False),
        ("count(if(1, //sex, /data/when))", {"people/casualty/sex", "when"}, None),
        ("string(randomize(/data/people/casualty)/age)", {"people/casualty", "people/casualty/age"}, None),
        ("(/data/when | /data/where)/place", {"when", "where", "where/place"}, None),
        ("jr:choice-name(../sex, '../sex')", {"people/casualty/sex"}, False),
    ],
)
def test_every_question_that_a_path_may_lead_to_counts(source: str, found: set[str], across: bool | None):
    rule = read(source, IN_FORM)
    assert rule.dependencies == found
    if across is not None:
        assert rule.across == (found if across else set())


@pytest.mark.parametrize(
    ("source", "missing"),
    [
        ("/data/where/place", set()),
        ("/data/where/town", {"where/town"}),
        ("../height + 1", {"people/casualty/height"}),
        ("/form/age", {"/form"}),
        ("instance('towns')/root/item", {"instance('towns')"}),
        ("pulldata('towns', 'a', 'b', 'c')", {"instance('towns')"}),
    ],
)
def test_what_the_form_does_not_have_is_told(source: str, missing: set[str]):
    rule = read(source, IN_FORM)
    assert rule.missing == missing
    assert rule.dependencies <= PATHS
