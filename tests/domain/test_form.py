from dataclasses import replace

from minerisk.domain.form import Choice, Form, Group, Question, QuestionType, Repeat, say


def question(path: str) -> Question:
    return Question(path=path, type=QuestionType.TEXT, label={})


FORM = Form(
    id="f",
    version="1",
    digest="d",
    title={},
    kind=None,
    languages=("en",),
    children=(
        question("first"),
        Group(
            path="people",
            label={},
            children=(
                Repeat(
                    path="people/casualty",
                    label={},
                    children=(
                        question("people/casualty/age"),
                        Repeat(
                            path="people/casualty/wound", label={}, children=(question("people/casualty/wound/part"),)
                        ),
                    ),
                ),
            ),
        ),
        question("last"),
    ),
)


def test_questions_come_in_the_order_of_the_form():
    paths = [question.path for question in FORM.questions()]
    assert paths == ["first", "people/casualty/age", "people/casualty/wound/part", "last"]


def test_repeats_come_outer_before_inner():
    assert [repeat.path for repeat in FORM.repeats()] == ["people/casualty", "people/casualty/wound"]


def test_groups_at_the_top_are_sections():
    assert [section.path for section in FORM.sections] == ["people"]


def test_a_question_has_its_own_name():
    assert question("people/casualty/age").name == "age"
    assert question("age").name == "age"


def test_a_question_is_found_by_its_name_one_outside_repeats_first():
    age = question("age")
    assert replace(FORM, children=(*FORM.children, age)).named("age") is age
    found = FORM.named("age")
    assert found is not None
    assert found.path == "people/casualty/age"
    assert FORM.named("people") is None


def test_a_form_is_itself_alone():
    assert FORM == FORM  # noqa: PLR0124
    assert replace(FORM) != FORM
    assert hash(FORM) == hash(FORM)


def test_a_text_is_said_in_a_language_or_the_first_there_is():
    text = {"en": "Age", "az": "Yaş"}
    assert say(text, "az") == "Yaş"
    assert say(text, "ru") == "Age"
    assert say({}, "en") == ""


def test_choices_with_the_same_cells_are_equal():
    assert Choice(name="a", label={"en": "A"}) == Choice(name="a", label={"en": "A"}, columns={})


def test_a_compact_group_is_folded_but_a_section_never_is():
    compact = frozenset({"compact", "w2"})
    assert Group(path="people/needs", label={}, children=(), appearance=compact).is_folded
    assert not Group(path="people/needs", label={}, children=()).is_folded
    assert not Group(path="people", label={}, children=(), appearance=compact).is_folded
