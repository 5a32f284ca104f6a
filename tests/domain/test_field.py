from dataclasses import replace

import pytest

from minerisk.domain import field as fields
from minerisk.domain.field import DAY, MONTH, YEAR, Field, Kind, Scope
from minerisk.domain.filter import Condition, Op
from minerisk.errors import UserError
from minerisk.i18n import Catalog


def _field(kind: Kind, *, choices: str = "", precision: int = YEAR) -> Field:
    labels = {code: {"en": code.title(), "az": f"{code} (az)"} for code in choices.split()}
    return Field(
        name="x",
        label="Sex",
        kind=kind,
        scope=Scope.PERSON,
        choices=labels,
        is_closed=bool(choices),
        precision=precision,
    )


@pytest.mark.parametrize(
    ("field", "value", "key"),
    [
        (_field(Kind.CODED), "male", "male"),
        (_field(Kind.CODED), "unknown", None),
        (_field(Kind.CODED), "unknown_outcome", None),
        (_field(Kind.CODED), "@refused", None),
        (_field(Kind.TEXT), "", None),
        (_field(Kind.CODED), None, None),
        (_field(Kind.NUMBER), 34.0, "34"),
        (_field(Kind.NUMBER), 2**53, "9007199254740992"),
        (_field(Kind.NUMBER), 0.5, "0.5"),
        (_field(Kind.NUMBER), None, None),
        (_field(Kind.DATE), "2024-05~", "2024"),
        (_field(Kind.DATE, precision=MONTH), "2024", None),
        (_field(Kind.DATE, precision=MONTH), "2024-05-06/2024-05-09", "2024-05"),
        (_field(Kind.DATE, precision=DAY), "2024-05", None),
        (_field(Kind.DATE, precision=DAY), "2024-05-06", "2024-05-06"),
        (_field(Kind.DATE), "@not_known", None),
        (_field(Kind.DATE), None, None),
    ],
)
def test_a_stored_value_is_counted_as_what_is_certain(field: Field, value: object, key: str | None):
    assert field.key(value) == key


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        (_field(Kind.NUMBER), "-1.5", (-1.5, -1.5)),
        (_field(Kind.DATE, precision=DAY), "2024-02", ("2024-02-01", "2024-02-29")),
        (_field(Kind.DATE, precision=MONTH), "2024", ("2024-01", "2024-12")),
        (_field(Kind.CODED, choices="male"), "male", ("male", "male")),
        (_field(Kind.CODED, choices="male"), "@refused", ("@refused", "@refused")),
        (_field(Kind.TEXT), "anything", ("anything", "anything")),
    ],
)
def test_a_value_is_read_as_the_field_takes_it(field: Field, value: str, expected: tuple[object, object]):
    assert fields.wanted(field, Condition(field="x", values=(value,))).ranges == (expected,)


@pytest.mark.parametrize(
    ("field", "op", "value", "sentence"),
    [
        (_field(Kind.NUMBER), Op.LESS, "old", "“x” is a number, and “old” is none."),
        (_field(Kind.NUMBER), Op.IS, "nan", "is a number"),
        (_field(Kind.DATE), Op.IS, "2024-13", "is a date"),
        (_field(Kind.CODED, choices="female male"), Op.IS, "Male", "it has female, male."),
        (_field(Kind.TEXT), Op.AT_LEAST, "a", "has no order"),
    ],
)
def test_a_condition_that_does_not_fit_is_refused(field: Field, op: Op, value: str, sentence: str):
    with pytest.raises(UserError, match=sentence):
        fields.wanted(field, Condition(field="x", op=op, values=(value,)))


def test_every_comparison_has_words():
    tr = Catalog("en")
    for kind in Kind:
        for op in Op:
            assert "Sex" in fields.words(Condition(field="x", op=op, values=("1",)), _field(kind), tr, "en")


@pytest.mark.parametrize(
    ("field", "name"),
    [
        (_field(Kind.DATE, precision=DAY), "Sex (first possible day)"),
        (replace(_field(Kind.DATE), path="x"), "Sex (first possible day)"),
        (_field(Kind.DATE, precision=MONTH), "Sex"),
        (_field(Kind.NUMBER), "Sex"),
    ],
)
def test_a_field_says_that_dates_are_put_in_order_by_the_first_day_they_can_be(field: Field, name: str):
    assert fields.ordered(field, Catalog("en"), "en") == name


def test_a_label_is_in_the_language_of_the_form_or_of_the_program():
    field = _field(Kind.CODED, choices="male")
    assert fields.named(field, "male", Catalog("en"), "az") == "male (az)"
    assert fields.named(field, "gone", Catalog("en"), "az") == "gone"
    assert fields.said("Sex", Catalog("en"), "az") == "Sex"
