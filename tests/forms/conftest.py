from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from minerisk.domain.filling.items import Items
from minerisk.domain.filling.nodes import State, View
from minerisk.domain.filling.plan import plan
from minerisk.domain.form import Choice, Form, Group, Question, QuestionType, Repeat
from minerisk.forms.xform.lists import ListNode
from minerisk.forms.xpath.context import Context
from minerisk.forms.xpath.evaluation import ready
from minerisk.forms.xpath.parsing import parse
from minerisk.forms.xpath.values import Value

TOWNS = """<instance id="towns"><root>
  <item><name>agdam</name><district>az_agd</district><people>12</people></item>
  <item><name>fuzuli</name><district>az_fuz</district><people>7</people></item>
  <item><name>horadiz</name><district>az_fuz</district><people>5</people></item>
</root></instance>"""

LETTERS = "<root>" + "".join(f"<item>{letter}</item>" for letter in "ABCDEF") + "</root>"

ANSWERS = {
    "name": "Aysel",
    "age": "34",
    "height": "1.7",
    "district": "az_fuz",
    "day": "2024-07-14",
    "moment": "2024-07-14T10:20:30.123+04:00",
    "colours": "red green blue",
    "people/counted": "2",
    "people/casualty{a}/outcome": "killed",
    "people/casualty{a}/age": "40",
    "people/casualty{b}/outcome": "injured",
    "people/casualty{b}/age": "8",
    "people/casualty{c}/outcome": "injured",
}


def question(path: str, kind: QuestionType = QuestionType.TEXT, *choices: Choice) -> Question:
    return Question(path=path, type=kind, label={"en": path}, choices=choices)


@pytest.fixture
def towns() -> ListNode:
    """A list of towns with their districts."""
    return ListNode(fromstring(TOWNS), "instance(towns)")


@pytest.fixture
def form() -> Form:
    """A form with a group and a repeat, and no rules."""
    casualty = (question("people/casualty/outcome"), question("people/casualty/age"))
    district = question(
        "district",
        QuestionType.SELECT_ONE,
        Choice(name="az_fuz", label={"en": "Fuzuli", "az": "Füzuli"}),
        Choice(name="az_agd", label={"en": "Aghdam"}),
    )
    return Form(
        id="f",
        version="1",
        digest="d",
        title={"en": "F"},
        kind=None,
        languages=("en", "az"),
        children=(
            *(question(name) for name in ("name", "age", "height", "day", "moment", "colours", "empty")),
            district,
            Group(
                path="people",
                label={},
                children=(
                    question("people/counted"),
                    Repeat(path="people/casualty", label={}, children=casualty),
                    question("people/hidden"),
                ),
            ),
        ),
    )


@pytest.fixture
def worked_out(form: Form, towns: ListNode) -> Callable[..., Value]:
    """Works out an expression where ``at`` stands, on 27 March 2024."""
    state = State(
        form=form,
        plan=plan(form),
        items=Items(ANSWERS),
        today=date(2024, 3, 27),
        relevant={"people/hidden": False},
        values=dict(ANSWERS),
    )

    def work(source: str, at: str = "name") -> Value:
        scope = View.at(state, at)
        lists = {"towns": towns, "letters": ListNode(fromstring(LETTERS), "instance(letters)")}
        return ready(parse(source))(Context(scope=scope, node=scope.node, lists=lists))

    return work


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """Writes the sheets of a form, given as lines of CSV, into a folder."""

    def write(survey: str, choices: str = "list_name,name,label\n", settings: str = "form_id\nf\n") -> Path:
        for name, text in (("survey", survey), ("choices", choices), ("settings", settings)):
            (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
        return tmp_path

    return write
