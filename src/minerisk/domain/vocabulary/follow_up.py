"""What a record of the kind ``follow_up`` says, typed: when, and what it goes on with."""

from dataclasses import dataclass

from minerisk.domain.answer import Answers
from minerisk.domain.form import Form
from minerisk.domain.vocabulary.codes import FOLLOW_UP
from minerisk.domain.vocabulary.said import Said, When, Where


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """A follow-up, by code. An empty string is an answer that was not given.

    Attributes:
        about_kind: the kind of record that it goes on with.
    """

    when: When
    where: Where
    about_kind: str


def read_follow_up(form: Form, answers: Answers) -> FollowUp:
    """Return what ``answers`` to ``form`` say of a follow-up; nothing where the form is of another kind."""
    said = Said(FOLLOW_UP, form, answers)
    return FollowUp(
        when=said.when("follow_up_date"),
        where=said.where(),
        about_kind=said.text("about_kind"),
    )
