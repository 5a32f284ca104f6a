from tests.ui.form.made_forms import editing, form, group, question, repeat

from minerisk.domain.filling.problem import Progress
from minerisk.domain.form import Item, QuestionType, Scope
from minerisk.i18n import Catalog
from minerisk.ui.form.sections import is_one_page, sections, sections_of

A = group("a", question("a/x"))
B = group("b", question("b/y"))


def paths(*children: Item) -> list[str]:
    return [section.path for section in sections(form(*children))]


def test_groups_at_the_top_are_sections_and_what_stands_between_them_too():
    assert paths(question("p"), question("q"), A, question("r"), B, question("s")) == ["p", "a", "r", "b", "s"]


def test_a_repeat_at_the_top_is_a_section():
    assert paths(A, repeat("child", question("child/name"))) == ["a", "child"]


def test_a_form_without_groups_or_with_a_single_one_is_one_page():
    for children in ((question("p"),), (A,), (question("p"), A), (question("p"), repeat("c", question("c/n")))):
        assert paths(*children) == [""]
        assert is_one_page(form(*children))
    assert not is_one_page(form(A, B))


def test_what_nobody_sees_is_no_section():
    hidden = question("h", appearance=frozenset({"hidden"}))
    worked_out = question("c", QuestionType.CALCULATE, label={})
    assert paths(hidden, A, worked_out, B, group("meta", question("meta/id", QuestionType.CALCULATE, label={}))) == [
        "a",
        "b",
    ]


def test_sections_are_called_as_their_groups(tr: Catalog):
    made = editing(question("p"), A, question("r"), group("long_name", question("long_name/y"), label={}))
    titles = [section.title(made.filling, tr) for section in sections_of(made.filling)]
    assert titles == ["Any form", "A", "Other questions", "long name"]


class Never:
    """A rule that says no."""

    dependencies = across = frozenset[str]()

    def __call__(self, scope: Scope) -> bool:
        return False


def test_only_what_is_asked_is_a_section_now():
    made = editing(A, group("b", question("b/y"), relevant=Never()), question("p", relevant=Never()))
    assert [section.path for section in sections_of(made.filling)] == ["a"]


def test_how_far_a_section_is():
    made = editing(question("p"), question("q"), A, group("told", question("told/note", QuestionType.NOTE)))
    loose, own, told = sections_of(made.filling)
    assert [one.progress(made.filling) for one in (loose, own, told)] == [
        Progress.NOT_STARTED, Progress.NOT_STARTED, Progress.COMPLETED
    ]  # fmt: skip
    made.answer("q", "x")
    assert loose.progress(made.filling) is Progress.COMPLETED


def test_a_section_with_something_wrong_is_in_progress():
    made = editing(question("p", QuestionType.INTEGER), question("q"), A, B)
    made.answer("p", "many")
    assert sections_of(made.filling)[0].progress(made.filling) is Progress.IN_PROGRESS
    made.answer("p", "3")
    made.answer("q", "x")
    assert sections_of(made.filling)[0].progress(made.filling) is Progress.COMPLETED


def test_a_section_knows_what_it_holds():
    loose, own, cards = sections(form(question("p"), A, repeat("child", question("child/name"))))
    assert loose.holds("p")
    assert own.holds("a/x")
    assert cards.holds("child{1}/name")
    assert not own.holds("p")
