import pytest
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from minerisk.domain.form import Action, Event, Rule
from minerisk.forms.xform import actions

STARTS = "odk-instance-first-load"


def read(text: str, source: str = "") -> tuple[list[Action], list[str]]:
    """Return the actions, and the expressions of their values."""
    said: list[str] = []

    def rule(expression: str, _: str) -> Rule | None:
        said.append(expression)
        return None

    return list(actions.read(fromstring(text), source, "a", rule)), said


@pytest.mark.parametrize(
    ("event", "events"),
    [
        (STARTS, {Event.FIRST_LOAD}),
        ("odk-instance-load", {Event.FIRST_LOAD, Event.LOAD}),
        (f"{STARTS} odk-new-repeat", {Event.FIRST_LOAD, Event.NEW_ITEM}),
    ],
)
def test_an_action_says_when_it_is_done(event: str, events: set[Event]):
    found, _ = read(f"<setvalue event='{event}' value='1'/>")
    assert [(one.target, set(one.events), one.source) for one in found] == [("a", events, None)]


def test_an_action_of_a_control_is_done_when_its_answer_changes():
    found, _ = read("<setvalue event='xforms-value-changed' value='1'/>", "group/b")
    assert [(set(one.events), one.source) for one in found] == [({Event.CHANGED}, "group/b")]


@pytest.mark.parametrize(
    "text",
    [
        "<setvalue event='xforms-value-changed' value='1'/>",
        "<setvalue event='other' value='1'/>",
        f"<setgeopoint event='{STARTS}'/>",
    ],
)
def test_what_cannot_happen_is_no_action(text: str):
    assert read(text) == ([], [])


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        (f"<setvalue event='{STARTS}' value='1 + 1'>no</setvalue>", "1 + 1"),
        (f"<setvalue event='{STARTS}'> Agdam </setvalue>", "'Agdam'"),
        (f"<setvalue event='{STARTS}'>it's</setvalue>", '"it\'s"'),
        (f"<setvalue event='{STARTS}'/>", ""),
        (f"<setvalue event='{STARTS}' value=''>no</setvalue>", ""),
    ],
)
def test_a_value_is_an_expression_or_a_text(text: str, expression: str):
    assert read(text)[1] == [expression]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"<setvalue event='{STARTS}'/>", []),
        ("<setvalue event='xforms-submit'/>", ["“xforms-submit” happens"]),
        (f"<setgeopoint event='{STARTS}'/>", ["not measured"]),
        (f"<recordaudio event='{STARTS}'/>", ["not recorded"]),
    ],
)
def test_what_is_not_done_is_remarked(text: str, words: list[str]):
    found = [remark.text.format(**remark.values) for remark in actions.remarks(fromstring(text), "a")]
    assert len(found) == len(words)
    assert all(word in one for word, one in zip(words, found, strict=True))
