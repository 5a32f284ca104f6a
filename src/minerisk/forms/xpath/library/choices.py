"""Functions about the answers to select questions, and about what choices are called."""

from collections.abc import Mapping

from minerisk.forms.xpath.context import Context, Function, anything, function, number, text
from minerisk.forms.xpath.values import Value, to_text, words


def _selected(chosen: str, code: str) -> bool:
    return code.strip(" \t\r\n") in words(chosen)


def _selected_at(chosen: str, place: float) -> str:
    """Return the choice at a place, counted from 0."""
    codes = words(chosen)
    return codes[int(place)] if 0 <= place < len(codes) else ""


def _count_selected(chosen: str) -> float:
    return float(len([code for code in words(chosen) if code]))


def _choice_name(context: Context, code: str, question: Value) -> str:
    """Return what a choice of a question is called; the question is its path, as text or as the question itself."""
    if isinstance(question, tuple):
        return next((context.scope.label(node.path, code) for node in question), "")
    steps = [step.strip() for step in to_text(question).split("/")]
    return context.scope.label("/".join(steps[2:]), code)


def _itext(context: Context, name: str) -> str:
    return context.texts.get(name, "")


CHOICES: Mapping[str, Function] = {
    "count-selected": function(_count_selected, text),
    "is-selected": function(_selected, text, text),
    "jr:choice-name": function(_choice_name, text, anything, placed=True),
    "jr:itext": function(_itext, text, placed=True),
    "selected": function(_selected, text, text),
    "selected-at": function(_selected_at, text, number),
}
