"""What a record of the kind ``sighting`` says, typed: what was seen, and whom it was passed on to when."""

from dataclasses import dataclass

from minerisk.domain.answer import Answers
from minerisk.domain.form import Form
from minerisk.domain.vocabulary.codes import SIGHTING
from minerisk.domain.vocabulary.said import Said, When, Where


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A report of an item, by code. An empty string is an answer that was not given.

    Attributes:
        items: how many were seen, or None.
        status: what became of the report.
        passed_on, told_community: the days.
    """

    when: When
    where: Where
    device: str
    items: int | None
    confidence: str
    status: str
    passed_on: str
    told_community: str


def read_sighting(form: Form, answers: Answers) -> Sighting:
    """Return what ``answers`` to ``form`` say of a sighting; nothing where the form is of another kind."""
    said = Said(SIGHTING, form, answers)
    return Sighting(
        when=said.when("seen_on"),
        where=said.where(),
        device=said.text("device"),
        items=said.number("items_seen"),
        confidence=said.text("confidence"),
        status=said.text("report_status"),
        passed_on=said.day("passed_on_date"),
        told_community=said.day("told_community_date"),
    )
