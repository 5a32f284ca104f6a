from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from itertools import count

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from minerisk.domain.answer import Answer, Reason
from minerisk.domain.filling.filling import Filling
from minerisk.domain.filling.problem import MISSING, NOT_ALLOWED, Progress
from minerisk.domain.form import (
    Action,
    Choice,
    Event,
    Form,
    Group,
    Item,
    Protection,
    Question,
    QuestionType,
    Repeat,
    Scope,
)
from minerisk.forms.xpath.expression import Place, read

TODAY = date(2024, 3, 27)
RULES = {"relevant", "required", "read_only", "constraint", "calculation"}
PERSON = "people/casualty"


def question(path: str, kind: QuestionType = QuestionType.TEXT, *codes: str, **more: object) -> Question:
    """Return a question; rules are given as expressions."""
    rules = {name: read(str(more.pop(name)), Place(path=path, root="data")) for name in RULES & more.keys()}
    choices = tuple(Choice(name=code, label={"en": code.upper(), "az": f"{code} (az)"}) for code in codes)
    asked = Question(path=path, type=kind, label={"en": path}, choices=choices)
    return replace(asked, **rules, **more)  # type: ignore[arg-type]


@dataclass(frozen=True)
class InDistrict:
    """Offers the towns whose code begins with that of the district."""

    dependencies: frozenset[str] = frozenset({"district"})
    across: frozenset[str] = frozenset()

    def __call__(self, scope: Scope, choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
        district = "".join(node.text() for node in scope.root.children("district"))
        return tuple(choice for choice in choices if district and choice.name.startswith(district))


ONE, MANY, WHOLE = QuestionType.SELECT_ONE, QuestionType.SELECT_MULTIPLE, QuestionType.INTEGER
WOUND = Repeat(
    path=f"{PERSON}/wound",
    label={},
    children=(question(f"{PERSON}/wound/part"), question(f"{PERSON}/wound/nr", calculation="position(..)")),
)
CHILDREN: tuple[Item, ...] = (
    question("district", ONE, "agd", "fuz", "none", default="agd"),
    question("town", ONE, "agd_a", "agd_b", "fuz_c", choice_filter=InDistrict()),
    question("towns", MANY, "agd_a", "agd_b", "fuz_c", choice_filter=InDistrict()),
    question("code", QuestionType.CALCULATE, calculation="once(concat(/data/district, '-', today()))"),
    question("told", QuestionType.DATE, constraint=". <= today()", constraint_message={"en": "Too late"}),
    Group(
        path="people",
        label={},
        relevant=read("/data/district != 'none'", Place(path="people", root="data")),
        children=(
            question("people/killed", WHOLE, required="/data/town != ''", required_message={"en": "How many?"}),
            Repeat(
                path=PERSON,
                label={},
                children=(
                    question(f"{PERSON}/name", protection=Protection.IDENTITY),
                    question(f"{PERSON}/outcome", ONE, "killed", "injured", required="true()"),
                    question(f"{PERSON}/cause", relevant="../outcome = 'killed'", default="blast"),
                    question(f"{PERSON}/nr", QuestionType.CALCULATE, calculation="position(..)"),
                    WOUND,
                ),
            ),
            question("people/cards", QuestionType.CALCULATE, calculation=f"count(/data/{PERSON}[outcome = 'killed'])"),
            question(
                "people/check",
                QuestionType.ACKNOWLEDGE,
                relevant="../killed != '' and ../killed != ../cards",
                read_only="../cards > 2",
            ),
            question("people/note", QuestionType.NOTE, required="true()"),
        ),
    ),
)
TOLD_TODAY = Action(
    target="told", value=read("today()", Place(path="told", root="data")), events=frozenset({Event.FIRST_LOAD})
)
FORM = Form(
    id="f",
    version="1",
    digest="d",
    title={},
    kind=None,
    languages=("en", "az"),
    children=CHILDREN,
    actions=(TOLD_TODAY,),
)


def numbered() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"i{next(numbers)}"


@pytest.fixture
def filling() -> Filling:
    return Filling(FORM, today=TODAY, new_id=numbered())


@pytest.fixture
def person(filling: Filling) -> str:
    return filling.add_item(PERSON)


def codes(filling: Filling, path: str) -> list[str]:
    return [choice.name for choice in filling.choices(path)]


def wrong(filling: Filling, within: str = "") -> dict[str, str]:
    return {problem.path: problem.fallback for problem in filling.problems(within)}


# Beginning


def test_a_new_form_begins_with_its_defaults(filling: Filling):
    assert filling.get("district") == "agd"
    assert filling.get("told") == "2024-03-27"


def test_a_draft_continues_without_new_defaults():
    assert Filling(FORM, {"town": "agd_a"}, today=TODAY).get("district") is None


def test_items_get_identities_of_their_own_by_themselves():
    filling = Filling(FORM, today=TODAY)
    assert filling.add_item(PERSON) != filling.add_item(PERSON)


# Answers


def test_an_answer_is_kept_and_can_be_cleared(filling: Filling):
    assert filling.answer("people/killed", "2") == {"people/killed", "people/check"}
    assert (filling.get("people/killed"), filling.value("people/killed")) == ("2", "2")
    filling.answer("people/killed", None)
    assert (filling.get("people/killed"), filling.value("people/killed")) == (None, "")
    filling.answer("people/killed", "")
    assert "people/killed" not in filling.draft()


def test_a_reason_is_an_answer_without_value(filling: Filling):
    filling.answer("people/killed", Reason.NOT_KNOWN)
    assert filling.get("people/killed") is Reason.NOT_KNOWN
    assert filling.value("people/killed") == ""


def test_what_is_not_a_question_cannot_be_answered(filling: Filling):
    for path in ("nothing", "people", PERSON):
        with pytest.raises(KeyError):
            filling.answer(path, "x")


def test_a_question_is_found_by_its_path(filling: Filling, person: str):
    assert filling.question(f"{person}/outcome").path == f"{PERSON}/outcome"


# Relevance


def test_what_is_not_asked_comes_back_when_it_is(filling: Filling, person: str):
    cause = f"{person}/cause"
    assert not filling.is_relevant(cause)
    assert filling.get(cause) is None
    assert filling.draft()[cause] == "blast"
    assert cause not in filling.answers()
    assert cause in filling.answer(f"{person}/outcome", "killed")
    assert filling.get(cause) == "blast"
    assert filling.answers()[cause] == "blast"


def test_what_is_in_a_group_is_asked_with_the_group(filling: Filling, person: str):
    filling.answer(f"{person}/outcome", "killed")
    changed = filling.answer("district", "none")
    assert {"people", PERSON, f"{person}/cause", f"{person}/outcome", "people/cards"} <= changed
    for path in ("people", PERSON, person, f"{person}/outcome", "people/cards"):
        assert not filling.is_relevant(path)
    assert set(filling.answers()) == {"district", "told", "code"}
    filling.answer("district", "agd")
    assert filling.is_relevant(person)
    assert filling.get("people/cards") == "1"


# Choices


def test_choices_follow_another_answer(filling: Filling):
    assert codes(filling, "town") == ["agd_a", "agd_b"]
    assert codes(filling, "district") == ["agd", "fuz", "none"]
    assert {"district", "town", "towns"} <= filling.answer("district", "fuz")
    assert codes(filling, "town") == ["fuz_c"]


def test_a_choice_that_is_no_longer_offered_is_set_aside_and_comes_back(filling: Filling):
    filling.answer("town", "agd_a")
    filling.answer("towns", "agd_a agd_b fuz_c")
    assert filling.get("towns") == "agd_a agd_b"
    filling.answer("district", "fuz")
    assert filling.get("town") is None
    assert filling.get("towns") == "fuz_c"
    assert "town" not in filling.answers()
    assert filling.draft()["town"] == "agd_a"
    assert wrong(filling) == {}
    filling.answer("district", "agd")
    assert filling.get("town") == "agd_a"


# Calculations


def test_a_calculation_follows_what_it_looks_at(filling: Filling, person: str):
    assert filling.get("people/cards") == "0"
    assert "people/cards" in filling.answer(f"{person}/outcome", "killed")
    assert filling.get("people/cards") == "1"
    assert filling.answers()["people/cards"] == "1"
    assert "people/cards" not in filling.draft()


def test_a_calculation_takes_no_answer(filling: Filling):
    assert filling.is_read_only("people/cards")
    filling.answer("people/cards", "7")
    assert filling.get("people/cards") == "0"
    filling.answer("people/cards", Reason.NOT_KNOWN)
    assert filling.get("people/cards") == "0"


def test_what_is_worked_out_once_stays_also_in_a_draft(filling: Filling):
    filling.answer("district", "fuz")
    assert filling.get("code") == "agd-2024-03-27"
    later = Filling(FORM, filling.draft(), today=date(2025, 1, 1))
    assert later.get("code") == "agd-2024-03-27"


# Required, read only


def test_required_and_read_only_follow_other_answers(filling: Filling, person: str):
    assert not filling.is_required("people/killed")
    assert "people/killed" in filling.answer("town", "agd_a")
    assert filling.is_required("people/killed")
    assert "people/killed" in filling.answer("town", None)
    assert not filling.is_required("people/killed")
    for card in (person, filling.add_item(PERSON), filling.add_item(PERSON)):
        filling.answer(f"{card}/outcome", "killed")
    assert filling.is_read_only("people/check")


# Items


def test_an_item_has_its_defaults_and_its_place(filling: Filling, person: str):
    other = filling.add_item(PERSON)
    assert filling.items(PERSON) == (person, other)
    assert (filling.get(f"{person}/nr"), filling.get(f"{other}/nr")) == ("1", "2")


def test_moving_an_item_changes_places(filling: Filling, person: str):
    other = filling.add_item(PERSON)
    filling.move_item(other, 0)
    assert filling.items(PERSON) == (other, person)
    assert filling.get(f"{person}/nr") == "2"
    assert filling.answers()[f"{other}@order"] == "1"


def test_an_item_taken_out_comes_back_as_it_was(filling: Filling, person: str):
    filling.answer(f"{person}/outcome", "killed")
    before = filling.answers()
    filling.remove_item(person)
    assert filling.items(PERSON) == ()
    assert filling.get("people/cards") == "0"
    assert not filling.is_relevant(person)
    assert f"{person}/outcome" not in filling.answers()
    assert filling.answers()[f"{person}@removed"] == "1"
    assert filling.draft()[f"{person}/outcome"] == "killed"
    filling.restore_item(person)
    assert filling.answers() == before


def test_what_stands_in_an_item_taken_out_is_not_asked(filling: Filling, person: str):
    wound = filling.add_item(f"{person}/wound")
    filling.remove_item(person)
    assert not filling.is_relevant(f"{wound}/part")
    filling.answer(f"{wound}/part", "leg")
    filling.restore_item(person)
    assert filling.get(f"{wound}/part") == "leg"


def test_a_copy_has_the_same_answers_but_for_what_identifies(filling: Filling, person: str):
    filling.answer(f"{person}/name", "Aysel")
    filling.answer(f"{person}/outcome", "killed")
    kept, gone = filling.add_item(f"{person}/wound"), filling.add_item(f"{person}/wound")
    filling.answer(f"{kept}/part", "leg")
    filling.remove_item(gone)
    last = filling.add_item(PERSON)
    copy = filling.duplicate_item(person)
    assert filling.items(PERSON) == (person, copy, last)
    assert filling.get(f"{copy}/outcome") == "killed"
    assert filling.get(f"{copy}/name") is None
    (wound,) = filling.items(f"{copy}/wound")
    assert filling.get(f"{wound}/part") == "leg"
    assert filling.get(f"{wound}/nr") == "1"
    assert filling.get("people/cards") == "2"


# Questions


def test_questions_come_in_the_order_of_the_form(filling: Filling, person: str):
    assert filling.questions()[:3] == ("district", "town", "towns")
    inside = (f"{person}/name", f"{person}/outcome", f"{person}/cause", f"{person}/nr")
    assert filling.questions(person) == inside
    assert filling.questions(PERSON) == inside
    assert filling.questions("people") == ("people/killed", *inside, "people/cards", "people/check", "people/note")
    assert filling.questions("town") == ("town",)
    wound = filling.add_item(f"{person}/wound")
    assert filling.questions(f"{person}/wound") == (f"{wound}/part", f"{wound}/nr")


def test_a_text_speaks_of_answers(filling: Filling, person: str):
    filling.answer(f"{person}/outcome", "killed")
    said = {"en": "${district}, ${people/cards}, ${people/casualty/outcome}, ${people/casualty/nr}"}
    assert filling.words(said, f"{person}/cause", "az") == "agd (az), 1, killed (az), 1"
    filling.remove_item(person)
    assert filling.words(said, "town", "en") == "AGD, 0, , "
    assert filling.words({"en": "${people} ${nothing}."}, "town", "en") == " ."


def test_a_text_does_not_tell_what_is_hidden(filling: Filling, person: str):
    filling.answer(f"{person}/name", "Günel")
    said = {"en": "How old was ${people/casualty/name}, ${people/casualty/cause}?"}
    hide = {"people/casualty/name", "people/casualty/cause"}
    assert filling.words(said, f"{person}/cause", "en") == "How old was Günel, ?"
    assert filling.words(said, f"{person}/cause", "en", hide=hide) == "How old was …, ?"


# What is wrong


def test_a_required_question_wants_an_answer_or_a_reason(filling: Filling, person: str):
    outcome = f"{person}/outcome"
    assert wrong(filling) == {outcome: MISSING}
    filling.answer(outcome, Reason.NOT_KNOWN)
    assert wrong(filling) == {}
    filling.answer(outcome, None)
    assert set(wrong(filling, person)) == {outcome}
    assert wrong(filling, "town") == {}


@pytest.mark.parametrize(
    ("kind", "appearance"), [(WHOLE, "hidden"), (ONE, "label"), (MANY, "label"), (QuestionType.TEXT, "url")]
)
def test_a_required_question_that_nobody_can_answer_is_no_problem(kind: QuestionType, appearance: str):
    asked = question("asked", kind, required="true()")
    shown_only = replace(asked, appearance=frozenset({appearance}))
    assert len(Filling(replace(FORM, children=(asked,), actions=()), today=TODAY).problems()) == 1
    assert Filling(replace(FORM, children=(shown_only,), actions=()), today=TODAY).problems() == ()


def test_a_problem_has_the_words_of_the_form(filling: Filling):
    filling.answer("town", "agd_a")
    filling.answer("told", "2024-03-28")
    first, second = filling.problems()
    assert (first.path, first.message, first.fallback) == ("told", {"en": "Too late"}, NOT_ALLOWED)
    assert (second.path, second.message, second.fallback) == ("people/killed", {"en": "How many?"}, MISSING)
    filling.answer("told", "2024-03-27")
    assert len(filling.problems()) == 1


def test_an_answer_of_another_type_is_told_before_the_constraint(filling: Filling):
    filling.answer("told", "yesterday")
    (problem,) = filling.problems()
    assert problem.message == {}
    assert "a date" in problem.fallback


def test_what_is_not_asked_is_not_wrong(filling: Filling, person: str):
    filling.answer("district", "none")
    assert set(wrong(filling)) == set()
    assert person not in wrong(filling)


def test_a_section_is_begun_under_way_and_complete(filling: Filling):
    assert filling.progress("people") is Progress.NOT_STARTED
    person = filling.add_item(PERSON)
    assert filling.progress("people") is Progress.IN_PROGRESS
    filling.answer(f"{person}/outcome", "injured")
    assert filling.progress("people") is Progress.COMPLETED
    filling.remove_item(person)
    assert filling.progress("people") is Progress.NOT_STARTED
    filling.answer("people/killed", Reason.REFUSED)
    assert filling.progress("people") is Progress.COMPLETED


# Only what is touched


def test_a_change_works_out_only_what_depends_on_it():
    asked: list[str] = []

    @dataclass(frozen=True)
    class Counted:
        """Says yes, and notes that it was asked."""

        path: str
        dependencies: frozenset[str]
        across: frozenset[str] = frozenset()

        def __call__(self, scope: Scope) -> bool:
            asked.append(scope.node.path)
            return self.path != ""

    def counted(path: str, *dependencies: str) -> Question:
        rule = Counted(path, frozenset(dependencies))
        return replace(Question(path=path, type=QuestionType.TEXT, label={}), relevant=rule)

    person = Repeat(path="person", label={}, children=(counted("person/name"), counted("person/age", "person/name")))
    children = (counted("a"), counted("b", "a"), counted("c", "b"), person)
    form = Form(id="f", version="", digest="", title={}, kind=None, languages=("en",), children=children)
    filling = Filling(form, today=TODAY, new_id=numbered())
    first, second = filling.add_item("person"), filling.add_item("person")
    asked.clear()
    filling.answer("a", "1")
    assert asked == ["a", "b"]
    asked.clear()
    filling.answer(f"{first}/name", "1")
    assert asked == [f"{first}/name", f"{first}/age"]
    asked.clear()
    filling.remove_item(second)
    assert asked == []


# Everything together


def test_answers_to_questions_that_the_form_does_not_have_are_kept():
    filling = Filling(FORM, {"older/question": "1", "town": "x"}, today=TODAY)
    assert filling.answers()["older/question"] == "1"
    assert filling.draft()["older/question"] == "1"


VALUES: dict[str, tuple[Answer | None, ...]] = {
    "district": ("agd", "fuz", "none", None, Reason.REFUSED),
    "town": ("agd_a", "fuz_c", None),
    "towns": ("agd_a fuz_c", "agd_b", None),
    "told": ("2024-03-26", "2024-03-28", "x", None),
    "people/killed": ("0", "1", "2", None, Reason.NOT_KNOWN),
    "people/check": ("OK", None),
    "name": ("Aysel", None),
    "outcome": ("killed", "injured", None, Reason.NOT_KNOWN),
    "cause": ("blast", "fall", None),
    "part": ("leg", "arm", None),
}
steps = st.tuples(
    st.sampled_from(["answer", "answer", "answer", "add", "copy", "remove", "restore", "move", "wound"]),
    st.integers(0, 30),
    st.integers(0, 30),
)


def act(filling: Filling, known: list[str], action: str, first: int, second: int) -> None:
    """Do one thing that a person can do; the numbers choose with what."""
    shown = filling.items(PERSON)
    if action == "answer":
        paths = [path for path in filling.questions() if filling.question(path).calculation is None]
        path = paths[first % len(paths)]
        values = VALUES.get(path) or VALUES.get(path.rpartition("/")[2]) or (None,)
        filling.answer(path, values[second % len(values)])
    elif action == "add" or not known or not shown:
        known.append(filling.add_item(PERSON))
    elif action == "copy":
        known.append(filling.duplicate_item(shown[first % len(shown)]))
    elif action == "remove":
        filling.remove_item(known[first % len(known)])
    elif action == "restore":
        filling.restore_item(known[first % len(known)])
    elif action == "move":
        filling.move_item(shown[first % len(shown)], second % 5)
    else:
        filling.add_item(f"{shown[first % len(shown)]}/wound")


def picture(filling: Filling) -> list[object]:
    """Return all that a screen can show of it."""
    paths = filling.questions()
    return [
        paths,
        filling.answers(),
        filling.draft(),
        filling.problems(),
        [
            (path, filling.get(path), filling.is_relevant(path), filling.is_required(path), filling.is_read_only(path))
            for path in paths
        ],
        [codes(filling, path) for path in paths if filling.is_relevant(path)],
    ]


@example([("answer", 0, 27), ("add", 0, 0), ("wound", 0, 0), ("remove", 0, 0)])
@given(st.lists(steps, max_size=25))
def test_whatever_was_done_a_fresh_start_with_the_same_answers_is_the_same(done: list[tuple[str, int, int]]):
    filling = Filling(FORM, today=TODAY, new_id=numbered())
    known: list[str] = []
    for action, first, second in done:
        act(filling, known, action, first, second)
    assert picture(Filling(FORM, filling.draft(), today=TODAY)) == picture(filling)


@given(st.lists(steps, max_size=15), st.integers(0, 30), st.integers(0, 30))
def test_an_answer_says_all_that_it_changed(done: list[tuple[str, int, int]], first: int, second: int):
    filling = Filling(FORM, today=TODAY, new_id=numbered())
    known: list[str] = []
    for action, one, other in done:
        act(filling, known, action, one, other)
    paths = [path for path in filling.questions() if filling.question(path).calculation is None]
    path = paths[first % len(paths)]
    values = VALUES.get(path) or VALUES.get(path.rpartition("/")[2]) or (None,)

    def seen(one: str) -> tuple[object, ...]:
        shown = (filling.get(one), filling.is_relevant(one), filling.is_required(one), filling.is_read_only(one))
        return (*shown, codes(filling, one) if filling.is_relevant(one) else None)

    before = {one: seen(one) for one in filling.questions()}
    changed = filling.answer(path, values[second % len(values)])
    assert {one for one in filling.questions() if seen(one) != before[one]} <= changed
