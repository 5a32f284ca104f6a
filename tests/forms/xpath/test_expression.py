"""Written from the ODK XForms Specification (Bindings) and XPath 1.0, section by section."""

import math
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.domain.filling.items import Items
from minerisk.domain.filling.nodes import State, View
from minerisk.domain.filling.plan import plan
from minerisk.domain.form import Form, Question, QuestionType
from minerisk.forms.errors import XPathError
from minerisk.forms.xform.lists import ListNode
from minerisk.forms.xpath.expression import Place, read
from minerisk.forms.xpath.functions import FUNCTIONS
from minerisk.forms.xpath.values import Value

NAN = math.nan
INF = math.inf

LITERALS = [
    ("5", 5.0), ("0.25", 0.25), (".5", 0.5), ("5.", 5.0), ("-5", -5.0), ("--5", 5.0),
    ("'a'", "a"), ('"it\'s"', "it's"), ("''", ""), ("'  '", "  "), ("'ə ğ я'", "ə ğ я"),
]  # fmt: skip

ARITHMETIC = [
    ("1 + 2", 3.0), ("1 - 2 - 3", -4.0), ("1 - (2 - 3)", 2.0), ("2 * 3 + 4", 10.0), ("2 + 3 * 4", 14.0),
    ("7 div 2", 3.5), ("1 div 0", INF), ("-1 div 0", -INF), ("0 div 0", NAN), ("7 mod 2", 1.0), ("5 mod -3", 2.0),
    ("-5 mod 3", -2.0), ("5 mod 0", NAN), ("1.5 mod 0.5", 0.0), ("(1 div 0) mod 2", NAN), ("-(8 * 5)", -40.0),
    ("'12' * '2'", 24.0), ("'a' + 1", NAN), ("true() + 1", 2.0), ("-'19'", -19.0), ("2*3", 6.0), ("8 div 2 div 2", 2.0),
]  # fmt: skip

COMPARISONS = [
    ("1 = 1", True), ("1 = '1.0'", True), ("'1' = '1.0'", False), ("1 != 2", True), ("1 != '1'", False),
    ("'a' = 'a'", True), ("'a' != 'b'", True), ("true() = 'x'", True), ("false() = ''", True), ("0 = false()", True),
    ("2 < 10", True), ("'2' < '10'", True), ("'a' < 'b'", False), ("2 <= 2", True), ("3 > 2", True), ("2 >= 3", False),
    ("3 < 4 < 5", True), ("3 < (4 < 5)", False), ("-3 < 3 = 6 >= 6", True), ("6.1 - 7.8 = -1.7", True),
    ("0 div 0 = 0 div 0", False), ("'2024-07-14' > '2024-07-13'", True), ("'2024-07-14' < '2024-07-13'", False),
    ("'2024-02-30' < '2025-01-01'", False), ("'2024-07-14T00:00:00Z' >= '2024-07-14'", True), ("'' < 1", False),
]  # fmt: skip

LOGIC = [
    ("true() and true()", True), ("true() and false()", False), ("false() or true()", True), ("'' or 0", False),
    ("true() or true() and false()", True), ("(true() or true()) and false()", False), ("'a' and 1", True),
    ("1 = 1 and 2 = 2 or 1 = 2", True), ("not(true())", False), ("not('')", True), ("boolean('false')", True),
    ("boolean(0)", False), ("boolean(0 div 0)", False), ("boolean-from-string('1')", True),
    ("boolean-from-string('yes')", False), ("boolean-from-string(true())", True),
]  # fmt: skip

CASTS = [
    ("number('12.5')", 12.5), ("number(' -7 ')", -7.0), ("number('')", NAN), ("number('1e3')", 1000.0),
    ("number('- 7')", NAN), ("number(true())", 1.0), ("number('1970-01-02')", 1.0), ("number('1969-12-31')", -1.0),
    ("number('1970-01-01T12:00:00Z')", 0.5), ("number('2024-13-01')", NAN), ("number('2024-13-01T10:00')", NAN),
    ("string(1)", "1"), ("string(1.50)", "1.5"), ("string(-0)", "0"), ("string(0.0000001)", "1e-7"),
    ("string(1 div 0)", "Infinity"), ("string(-1 div 0)", "-Infinity"), ("string(0 div 0)", ""),
    ("string(true())", "true"), ("string(1 = 2)", "false"), ("int(3.9)", 3.0), ("int(-3.9)", -3.0), ("int('a')", NAN),
    ("string(date('2024-07-14'))", "2024-07-14"), ("string(date(0))", "1970-01-01"), ("date('')", ""),
    ("string(date('soon'))", "Invalid Date"), ("string(date(1 div 0))", "Invalid Date"),
    ("number(date('2008-09-05'))", 14127.0), ("date('2008-09-08') - date('1983-10-06')", 9104.0),
    ("string(today())", "2024-03-27"), ("string(date(today() - 27))", "2024-02-29"),
    ("number(now()) > number('2024-01-01')", True),
]  # fmt: skip

TEXTS = [
    ("concat('a', 1, true())", "a1true"), ("concat()", ""), ("string-length('əlif')", 4.0),
    ("contains('abc', 'b')", True),
    ("contains('abc', '')", True), ("starts-with('abc', 'ab')", True), ("ends-with('abc', 'bc')", True),
    ("substr('hello', 1)", "ello"), ("substr('hello', 1, 3)", "el"), ("substr('hello', -2)", "lo"),
    ("substr('hello', 0, -1)", "hell"), ("substr('hello', 3, 1)", ""), ("substr('hello', 0, 99)", "hello"),
    ("substr('hello', 'x')", ""), ("substr('hello', 1 div 0)", ""), ("substr('hello', -1 div 0, 1 div 0)", "hello"),
    ("substring-before('a/b/c', '/')", "a"), ("substring-before('abc', '/')", ""), ("substring-before('abc', '')", ""),
    ("substring-after('a/b/c', '/')", "b/c"), ("substring-after('abc', '/')", ""),
    ("substring-after('abc', '')", "abc"),
    ("translate('2024-07', '-', '')", "202407"), ("translate('aab', 'ab', 'xy')", "xxy"),
    ("translate('aa', 'aa', 'xy')", "xx"),
    ("normalize-space('  a   b ')", "a b"), ("normalize-space()", "Aysel"), ("string()", "Aysel"),
    ("regex('2024-07', '^[0-9]{4}-[0-9]{2}$')", True), ("regex('12a', '^[0-9]+$')", False),
    ("join(', ', 'a', 'b')", "a, b"), ("join(' ')", ""), ("format-date('2024-07-04', '%d.%m.%Y')", "04.07.2024"),
    ("format-date('2024-07-04', '%e %b %y, %a')", "4 Jul 24, Thu"), ("format-date('never', '%Y')", ""),
    ("format-date(19918, '%Y/%n/%e')", ""), ("format-date('2024-07-04', '%q%%')", "%q%%"),
    ("format-date-time(/data/moment, '%Y%m%d %H:%M:%S.%3 %h')", "20240714 06:20:30.123 6"),
]  # fmt: skip

NUMBERS = [
    ("round(1.5)", 2.0), ("round(-1.5)", -2.0), ("round(1.25, 1)", 1.3), ("round('12345.15', 1)", 12345.2),
    ("round(12345.678, -2)", 12300.0), ("round('x')", NAN), ("round(1 div 0)", INF), ("round(1, 0 div 0)", NAN),
    ("round(1.2, 1000000000)", 1.2), ("floor(-1.5)", -2.0), ("ceiling(1.2)", 2.0), ("floor(1 div 0)", INF),
    ("abs(-3.5)", 3.5),
    ("min(3, 1, 2)", 1.0), ("max('3', 10)", 10.0), ("max('', 4)", NAN), ("min('')", NAN), ("max('a', 4)", NAN),
]  # fmt: skip

CHOICES = [
    ("selected('a b c', 'b')", True), ("selected('abc', 'b')", False), ("selected('', 'b')", False),
    ("selected('a b', ' b ')", True),
    ("count-selected(/data/colours)", 3.0), ("count-selected('')", 0.0), ("selected-at(/data/colours, 0)", "red"),
    ("selected-at(/data/colours, 2)", "blue"), ("selected-at(/data/colours, 3)", ""),
    ("selected-at(/data/colours, -1)", ""),
    ("selected-at(/data/colours, 'x')", ""), ("if(1 = 1, 5, 'a')", 5.0), ("if('', 5, 'a')", "a"),
    ("if(true(), /data/name, '')", "Aysel"), ("coalesce('', 'b')", "b"), ("coalesce('a', 'b')", "a"),
    ("coalesce(/data/empty, '', 'c')", "c"), ("coalesce('', '')", ""), ("once('x')", "Aysel"),
    ("jr:choice-name('az_fuz', '/data/district')", "Fuzuli"),
    ("jr:choice-name(/data/district, ' /data/district ')", "Fuzuli"),
    ("jr:choice-name(/data/district, /data/district)", "Fuzuli"), ("jr:choice-name('nowhere', '/data/district')", ""),
    ("jr:choice-name('a', '/data/nothing')", ""),
]  # fmt: skip

PATHS = [
    ("string(/data/age)", "34"), ("/data/age + 1", 35.0), ("../age + 1", 35.0), ("string(.)", "Aysel"),
    (". = 'Aysel'", True),
    ("./../age > 18", True), ("/data/empty = ''", True), ("/data/empty > 1", False), ("not(/data/empty)", False),
    ("boolean(/data/age)", True), ("/data/people/hidden = ''", True), ("/data/people/hidden != 'x'", True),
    ("count(/data/people/hidden)", 1.0), ("count(/data/people/casualty)", 3.0),
    ("count(/data/people/casualty/age)", 3.0),
    ("count-non-empty(/data/people/casualty/age)", 2.0), ("sum(/data/people/casualty/age)", NAN),
    ("sum(/data/nothing)", NAN),
    ("max(/data/people/casualty/age)", NAN), ("min(/data/people/casualty/age[. != ''])", 8.0),
    ("/data/people/casualty/outcome = 'injured'", True), ("/data/people/casualty/outcome = 'unhurt'", False),
    ("/data/people/casualty/outcome != 'injured'", True), ("/data/people/casualty/age = true()", True),
    ("join('+', /data/people/casualty/outcome)", "killed+injured+injured"),
    ("concat(/data/people/casualty/age)", "408"),
    ("count(/data/people/casualty[outcome = 'injured'])", 2.0),
    ("count(/data/people/casualty/outcome[. = 'killed'])", 1.0),
    ("string(/data/people/casualty[2]/age)", "8"), ("string(/data/people/casualty[last()]/outcome)", "injured"),
    ("string(/data/people/casualty[position() = 1]/outcome)", "killed"),
    ("count(/data/people/casualty[age > 18][1])", 1.0),
    ("count(/data/name | /data/age | /data/name)", 2.0), ("count(/data/people/casualty/..)", 1.0), ("count(/)", 1.0),
    ("count(../..)", 0.0), ("string((/data/people/casualty/age)[2])", "8"), ("position(/data/people/casualty[3])", 3.0),
    ("position(/data/nothing)", NAN), ("position(/)", 1.0), ("position()", 1.0), ("current()/../age", "34"),
    ("count(instance('towns')/root/item)", 3.0), ("count(instance('none')/root)", 0.0),
    ("string(instance('towns')/root/item[name = 'agdam']/people)", "12"),
    ("count(instance('towns')/root/item[district = /data/district])", 2.0),
    ("count(instance('towns')/root/item[district = current()/../district])", 2.0),
    ("sum(instance('towns')/root/item[district = 'az_fuz']/people)", 12.0),
]  # fmt: skip

IN_ITEM = [
    ("../outcome", "injured"), ("/data/people/casualty/outcome[2]", "injured"), ("position(..)", 2.0),
    ("count(../../casualty)", 3.0), ("count(/data/people/casualty)", 3.0), ("sum(../../casualty/age)", NAN),
    ("sum(/data/people/casualty[age != '']/age)", 48.0), ("../../../age", "34"), (". = 8", True),
    (". <= 120 and . >= 0", True),
    ("count(../../casualty[age > current()])", 1.0),
    ("string(../../casualty[position() < position(current()/..)]/age)", "40"),
]  # fmt: skip


AGE = Question(path="age", type=QuestionType.INTEGER, label={})
LEAVES = st.sampled_from(
    ["1", "0", "'a'", "''", "'2024-07-14'", ".", "..", "/data/age", "/", "true()", "now()", "position()"]
)


def grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return expressions made of smaller ones."""
    operator = st.sampled_from(["+", "-", "*", "div", "mod", "=", "!=", "<", ">=", "and", "or", "|"])
    call = st.tuples(st.sampled_from(sorted(FUNCTIONS)), st.lists(inner, max_size=3))
    return st.one_of(
        st.tuples(inner, operator, inner).map(" ".join),
        call.map(lambda made: f"{made[0]}({', '.join(made[1])})"),
        st.tuples(inner, inner).map(lambda made: f"({made[0]})[{made[1]}]"),
        inner.map(lambda made: f"-({made})"),
    )


expressions = st.recursive(LEAVES, grown, max_leaves=12)


def agree(found: Value, expected: Value) -> bool:
    """Return whether a value is what was expected; one node counts by its text."""
    if isinstance(found, tuple):
        return [node.text() for node in found] == [expected]
    if isinstance(expected, float) and isinstance(found, float):
        return math.isnan(found) if math.isnan(expected) else math.isclose(found, expected, abs_tol=1e-9)
    return type(found) is type(expected) and found == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    LITERALS + ARITHMETIC + COMPARISONS + LOGIC + CASTS + TEXTS + NUMBERS + CHOICES + PATHS,
)
def test_expression_has_the_value_of_the_specification(worked_out: Callable[..., Value], source: str, expected: Value):
    assert agree(worked_out(source), expected)


@pytest.mark.parametrize(("source", "expected"), IN_ITEM)
def test_expression_in_a_repeat_means_its_own_item(worked_out: Callable[..., Value], source: str, expected: Value):
    assert agree(worked_out(source, at="people/casualty{b}/age"), expected)


def test_a_long_chain_is_worked_out(worked_out: Callable[..., Value]):
    assert worked_out("+".join(["1"] * 5000)) == 5000.0


@given(expressions)
def test_whatever_can_be_read_has_a_value(source: str):
    form = Form(id="f", version="", digest="", title={}, kind=None, languages=("en",), children=(AGE,))
    state = State(form=form, plan=plan(form), items=Items({}), today=date(2024, 1, 1), values={"age": "34"})
    try:
        rule = read(source, Place(path="age", root="data"))
    except XPathError:
        return
    assert isinstance(rule(View.at(state, "age")), str | float | bool)


def test_a_rule_gives_the_text_of_the_first_node(form: Form):
    state = State(form=form, plan=plan(form), items=Items({}), today=date(2024, 1, 1), values={"name": "A"})
    assert read("/data/name", Place(path="age", root="data"))(View.at(state, "age")) == "A"


def test_a_rule_remembers_how_it_was_written():
    assert read("1 = 1", Place(path="age", root="data")).source == "1 = 1"


def test_a_list_that_the_form_does_not_have_is_missing(towns: ListNode):
    place = Place(path="a", root="data", lists={"towns": towns})
    assert read("instance('towns')/root/item", place).missing == set()
    assert read("instance('cities')/root/item", place).missing == {"instance('cities')"}


@pytest.mark.parametrize(("condition", "found"), [(True, True), (False, "")])
def test_a_condition_holds_where_there_is_a_question(form: Form, condition: bool, found: bool | str):
    state = State(form=form, plan=plan(form), items=Items({}), today=date(2024, 1, 1), values={})
    rule = read("/data/name", Place(path="age", root="data"), condition=condition)
    assert rule(View.at(state, "age")) == found


def test_a_rule_that_cannot_be_worked_out_says_nothing(form: Form):
    state = State(form=form, plan=plan(form), items=Items({}), today=date(2024, 1, 1), values={})
    assert read("count(1)", Place(path="age", root="data"))(View.at(state, "age")) == ""


def test_a_date_is_a_text_to_the_form(form: Form):
    state = State(form=form, plan=plan(form), items=Items({}), today=date(2024, 1, 1), values={})
    assert read("date('2024-07-14')", Place(path="age", root="data"))(View.at(state, "age")) == "2024-07-14"
