from dataclasses import dataclass, replace

import pytest

from minerisk.domain.filling.plan import Dependent, plan
from minerisk.domain.form import Action, Event, Form, Group, Item, Question, QuestionType, Repeat, Scope
from minerisk.errors import UserError


@dataclass(frozen=True)
class Looks:
    """A rule that looks at some paths and says yes."""

    dependencies: frozenset[str]
    across: frozenset[str] = frozenset()

    def __call__(self, scope: Scope) -> bool:
        return scope is not None


def looks(*paths: str, across: str = "") -> Looks:
    return Looks(frozenset(paths), frozenset(across.split()))


def question(path: str, **rules: Looks) -> Question:
    return replace(Question(path=path, type=QuestionType.TEXT, label={}), **rules)  # type: ignore[arg-type]


def form(*children: Item) -> Form:
    return Form(id="f", version="1", digest="d", title={}, kind=None, languages=("en",), children=children)


def test_each_thing_comes_after_what_it_looks_at():
    found = plan(form(question("a", relevant=looks("b")), question("b", calculation=looks("c")), question("c")))
    assert sorted(found.rank, key=found.rank.__getitem__) == ["c", "b", "a"]


def test_a_group_comes_before_what_is_in_it():
    found = plan(form(Group(path="g", label={}, children=(question("g/a"),), relevant=looks("b")), question("b")))
    assert found.rank["b"] < found.rank["g"] < found.rank["g/a"]


def test_a_plan_knows_what_depends_on_a_question():
    found = plan(form(question("a"), question("b", relevant=looks("a", across="a"), required=looks("a"))))
    assert set(found.dependents["a"]) == {
        Dependent(path="b", across=True, decides=True),
        Dependent(path="b", across=False, decides=False),
    }


def test_a_plan_knows_the_repeats_around_a_question():
    inner = Repeat(path="r/g/s", label={}, children=(question("r/g/s/a"),))
    found = plan(form(Repeat(path="r", label={}, children=(Group(path="r/g", label={}, children=(inner,)),))))
    assert found.repeats["r/g/s/a"] == ("r", "r/g/s")
    assert found.repeats["r"] == ()
    assert found.below["r/g"] == ("r/g/s", "r/g/s/a")
    assert found.below[""] == ("r", "r/g", "r/g/s", "r/g/s/a")


def test_a_form_is_planned_once():
    asked = form(question("a"))
    assert plan(asked) is plan(asked)


def test_a_calculation_may_look_at_its_own_former_value():
    assert plan(form(question("a", calculation=looks("a")))).remembered == {"a"}


def test_rules_that_ask_each_other_for_an_answer_are_no_circle():
    found = plan(form(question("a", required=looks("b")), question("b", required=looks("a"), read_only=looks("b"))))
    assert set(found.rank) == {"a", "b"}


def test_calculations_in_a_circle_are_named():
    with pytest.raises(UserError, match=r"depend on each other in a circle: . → . → .\."):
        plan(
            form(
                question("a", calculation=looks("b")),
                question("b", calculation=looks("c")),
                question("c", calculation=looks("a")),
            )
        )


@pytest.mark.parametrize(
    "children",
    [
        (question("a", relevant=looks("a")),),
        (question("a", relevant=looks("a"), calculation=looks("a")),),
        (question("a", relevant=looks("b")), question("b", calculation=looks("a"))),
        (Group(path="g", label={}, children=(question("g/a"),), relevant=looks("g/a")),),
        (question("a", choice_filter=looks("b")), question("b", choice_filter=looks("a"))),
        (
            Repeat(
                path="r",
                label={},
                children=(
                    question("r/a", calculation=looks("r/b", across="r/b")),
                    question("r/b", calculation=looks("r/a")),
                ),
            ),
        ),
    ],
)
def test_other_rules_may_look_at_each_other(children: tuple[Item, ...]):
    found = plan(form(*children))
    assert set(found.rank) == set(found.items)


def test_what_is_relevant_after_its_own_answers_is_known():
    group = Group(path="g", label={}, children=(question("g/a"), question("g/b")), relevant=looks("g/*"))
    found = plan(form(group, question("a", relevant=looks("a")), question("b", relevant=looks("a"))))
    assert found.inward == {"g", "a"}


def test_a_rule_about_what_is_not_there_depends_on_nothing():
    assert plan(form(question("a", relevant=looks("meta/instanceID")))).dependents == {}


def test_what_looks_at_a_group_depends_on_all_in_it():
    group = Group(path="g", label={}, children=(question("g/a"), question("g/b")))
    found = plan(form(group, question("whole", calculation=looks("g")), question("parts", calculation=looks("g/*"))))
    assert {one.path for one in found.dependents["g/a"]} == {"whole", "parts"}


def test_actions_are_found_by_what_they_set_and_by_what_they_follow():
    first = Action(target="a", value=None, events=frozenset({Event.FIRST_LOAD}))
    later = Action(target="a", value=None, events=frozenset({Event.CHANGED}), source="b")
    lost = Action(target="gone", value=None, events=frozenset(Event), source="b")
    found = plan(replace(form(question("a"), question("b")), actions=(first, later, lost)))
    assert found.beginnings == {"a": (first,)}
    assert found.triggers == {"b": (later,)}
