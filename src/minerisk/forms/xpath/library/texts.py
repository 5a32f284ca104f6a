"""Functions about texts."""

import math
from collections.abc import Mapping

from minerisk.forms.xpath.context import Context, Function, anything, function, number, text
from minerisk.forms.xpath.library.numbers import rounded
from minerisk.forms.xpath.library.patterns import fits
from minerisk.forms.xpath.values import Value, texts, words


def _string(context: Context, *given: str) -> str:
    return given[0] if given else context.node.text()


def _substring(said: str, start: float, *count: float) -> str:
    """Return a part of a text, its letters counted from 1; XPath rounds both numbers."""
    first = rounded(start)
    end = first + rounded(count[0]) if count else float("inf")
    return "".join(letter for place, letter in enumerate(said, start=1) if first <= place < end)


def _substr(said: str, start: float, *end: float) -> str:
    """Return a part of a text, its letters counted from 0, from the end where negative."""
    behind = end[0] if end else math.inf
    if math.isnan(start) or math.isnan(behind):
        return ""
    return said[_bound(start, said) : _bound(behind, said)]


def _bound(place: float, said: str) -> int:
    return int(max(-len(said), min(len(said), place)))


def _before(said: str, mark: str) -> str:
    return said.partition(mark)[0] if mark and mark in said else ""


def _after(said: str, mark: str) -> str:
    return said.partition(mark)[2] if mark else said


def _translate(said: str, letters: str, others: str) -> str:
    """Replace each letter of the second text by the one at its place in the third, or leave it out."""
    table: dict[int, str | None] = {}
    for place, letter in enumerate(letters):
        table.setdefault(ord(letter), others[place] if place < len(others) else None)
    return said.translate(table)


def _regex(said: str, pattern: str) -> bool:
    return fits(pattern, said)


def _joined(between: str, *given: Value) -> str:
    return between.join(texts(given))


def _coalesce(*given: str) -> str:
    return next((one for one in given if one), "")


TEXTS: Mapping[str, Function] = {
    "coalesce": function(_coalesce, text, text, rest=text),
    "concat": function(lambda *given: "".join(texts(given)), rest=anything),
    "contains": function(lambda said, mark: mark in said, text, text),
    "ends-with": function(str.endswith, text, text),
    "join": function(_joined, text, rest=anything),
    "normalize-space": function(lambda *given: " ".join(words(_string(*given))), text, least=0, placed=True),
    "regex": function(_regex, text, text),
    "starts-with": function(str.startswith, text, text),
    "string": function(_string, text, least=0, placed=True),
    "string-length": function(lambda *given: float(len(_string(*given))), text, least=0, placed=True),
    "substr": function(_substr, text, number, number, least=2),
    "substring": function(_substring, text, number, number, least=2),
    "substring-after": function(_after, text, text),
    "substring-before": function(_before, text, text),
    "translate": function(_translate, text, text, text),
}
