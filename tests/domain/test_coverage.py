from minerisk.domain.coverage import Gap, Part, coverage
from minerisk.domain.form import Choice, Form, Group, Question, QuestionType

YES = Choice(name="yes", label={"en": "Yes", "az": "Bəli"})
NO = Choice(name="no", label={"en": "No", "az": " "})
ASKED = Question(
    path="g/q",
    type=QuestionType.SELECT_ONE,
    label={"en": "Asked?", "az": "Soruşulub?"},
    hint={"en": "By whom"},
    guidance={},
    choices=(YES, NO),
)


def form(*languages: str) -> Form:
    group = Group(path="g", label={"en": "Group", "az": "Qrup"}, children=(ASKED,))
    return Form(id="f", version="1", digest="d", title={}, kind=None, languages=languages, children=(group,))


def test_what_is_missing_in_a_language_is_named():
    found = coverage(form("en", "az"))
    assert (found.texts, found.said) == (5, {"en": 5, "az": 3})
    assert found.gaps == (
        Gap(path="g/q", part=Part.HINT, text={"en": "By whom"}, missing=("az",)),
        Gap(path="g/q", part=Part.CHOICE, text=NO.label, missing=("az",)),
    )


def test_a_form_in_one_language_misses_nothing():
    assert coverage(form("en")).gaps == ()
