from dataclasses import replace

from tests.ui.form.made_forms import editing, form, group, question, repeat

from minerisk.domain.filling.problem import Progress
from minerisk.domain.form import Item, QuestionType, Scope
from minerisk.i18n import Catalog
from minerisk.ui.form.sections import SHORT, is_one_page, opening, sections, sections_of, short_report

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


def test_a_new_record_begins_where_the_form_says_as_long_as_that_is_asked():
    asked, not_asked = replace(B, opens=True), replace(B, opens=True, relevant=Never())
    assert opening(editing(A, asked).filling) == "b"
    assert opening(editing(A, not_asked).filling) == ""
    assert opening(editing(A, B).filling) == ""


def test_the_short_report_asks_what_is_marked_in_the_order_of_the_form(tr: Catalog):
    inner = group("c/g", question("c/g/y", short=True), question("c/g/z", short=True), short=True)
    made = editing(
        group("a", question("a/x"), question("a/w", short=True)),
        group("c", repeat("c/r", question("c/r/n", short=True)), group("c/h", question("c/h/q", short=True)), inner),
    )
    found = short_report(made.filling)
    assert found is not None
    assert (found.path, found.title(made.filling, tr)) == (SHORT, "Short report")
    assert found.places == ("a/w", "c/h/q", "c/g")
    assert found.holds("c/g/z")
    assert not found.holds("a/x")


def test_there_is_no_short_report_where_nothing_is_marked_or_asked_or_all_is_one_page():
    short = question("a/x", short=True)
    assert short_report(editing(A, B).filling) is None
    assert short_report(editing(group("a", short)).filling) is None
    assert short_report(editing(group("a", short, relevant=Never()), B).filling) is None
