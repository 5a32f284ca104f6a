"""A small form in the vocabulary of incidents."""

import pytest

from minerisk.domain.form import Choice, Form, Group, Question, QuestionType, Repeat


def _choices(*codes: str) -> tuple[Choice, ...]:
    return tuple(Choice(name=code, label={"en": code.capitalize(), "az": f"{code} (az)"}) for code in codes)


def question(path: str, type_: QuestionType = QuestionType.TEXT, *codes: str, appearance: str = "") -> Question:
    """Return a question whose label is its name."""
    name = path.rpartition("/")[2]
    return Question(
        path=path, type=type_, label={"en": name}, choices=_choices(*codes), appearance=frozenset(appearance.split())
    )


@pytest.fixture
def incident_form() -> Form:
    one, whole = QuestionType.SELECT_ONE, QuestionType.INTEGER
    casualty = Repeat(
        path="people/casualty",
        label={"en": "Person"},
        children=(
            question("people/casualty/outcome", one, "killed", "injured", "unhurt"),
            question("people/casualty/sex", one, "female", "male"),
            question("people/casualty/age", whole),
            question("people/casualty/age_band", one, "6_11", "60_plus", "unknown"),
        ),
    )
    return Form(
        id="incident",
        version="1",
        digest="d",
        title={"en": "Incident"},
        kind="incident",
        languages=("en", "az"),
        children=(
            Group(
                path="when",
                label={"en": "When"},
                children=(
                    question("when/event_date", appearance="edtf"),
                    question("when/report_date", QuestionType.DATE),
                ),
            ),
            Group(
                path="where",
                label={"en": "Where"},
                children=(
                    question("where/district", one, "az_agm", "az_ter"),
                    question("where/town", one, "terter", "other_place"),
                    question("where/town_other"),
                    question("where/coordinates", QuestionType.GEOPOINT),
                    question("where/device", one, "mine", "our_own_code"),
                    question("where/sex", one, "female"),
                ),
            ),
            Group(
                path="people",
                label={"en": "People"},
                children=(question("people/killed", whole), question("people/injured", whole), casualty),
            ),
        ),
    )
