"""Functions about true and false."""

from collections.abc import Mapping

from minerisk.forms.errors import XPathError
from minerisk.forms.xpath.context import Context, Function, anything, function, number, text, truth
from minerisk.forms.xpath.values import Value, to_boolean, to_number


def _checklist(context: Context, least: float, most: float, *answers: Value) -> bool:
    return _between(least, most, float(sum(_true(answers))))


def _weighted(context: Context, least: float, most: float, *answers: Value) -> bool:
    if len(answers) % 2:
        raise XPathError("“weighted-checklist” takes a weight for each answer")
    weights = [to_number(one, context) for weight in answers[1::2] for one in _each(weight)]
    return _between(least, most, sum(w for yes, w in zip(_true(answers[::2]), weights, strict=False) if yes))


def _between(least: float, most: float, total: float) -> bool:
    return total >= least and (most == -1 or not total > most)


def _each(value: Value) -> tuple[Value, ...]:
    return tuple(node.text() for node in value) if isinstance(value, tuple) else (value,)


def _true(answers: tuple[Value, ...]) -> list[bool]:
    """Return which answers are yes: of nodes each one that is answered."""
    return [to_boolean(one) for answer in answers for one in _each(answer)]


LOGIC: Mapping[str, Function] = {
    "boolean": function(lambda value: value, truth),
    "boolean-from-string": function(lambda value: value in {"true", "1"}, text),
    "checklist": function(_checklist, number, number, rest=anything, placed=True),
    "false": function(lambda: False),
    "if": function(lambda holds, yes, no: yes if holds else no, truth, anything, anything),
    "not": function(lambda value: not value, truth),
    "true": function(lambda: True),
    "weighted-checklist": function(_weighted, number, number, rest=anything, placed=True),
}
