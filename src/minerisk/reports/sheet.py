"""What a printed record is made of: plain values, so that nothing here needs a database or a PDF library."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from minerisk.domain.answer import Answer, Answers
from minerisk.domain.attachment import Attached
from minerisk.domain.filling.filling import Filling
from minerisk.domain.form import Form
from minerisk.domain.office import Office
from minerisk.domain.record import Draft, Record, Status, Step
from minerisk.domain.succession.kept import Kept
from minerisk.i18n import N_


class Profile(StrEnum):
    """How much of a record a copy tells."""

    FIELD = "field"
    """Without identities and exact places: what a team may carry."""
    FULL = "full"


PROFILES: Mapping[Profile, str] = {Profile.FIELD: N_("Field copy"), Profile.FULL: N_("Full copy")}
STATUSES: Mapping[Status, str] = {Status.FINISHED: N_("Finished"), Status.AMENDED: N_("Amended")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One record or draft, and the circumstances of this copy of it.

    Attributes:
        history: newest first.
        filling: the form with the answers in it: says what was asked, so that the rest is left away.
        attached: files that answers name, by name; those that are missing or damaged are not among them.
        kept: answers to older versions of the form.
        printed_at: with the time zone that the sheet shows times in.
    """

    record: Record | Draft
    filling: Filling
    office: Office
    profile: Profile
    printed_by: str
    printed_at: datetime
    app_version: str
    history: tuple[Step, ...] = ()
    attached: Mapping[str, Attached] = field(default_factory=dict)
    kept: tuple[Kept, ...] = ()

    @property
    def form(self) -> Form:
        """The form that was filled."""
        return self.filling.form

    @property
    def is_draft(self) -> bool:
        """Whether this is not a record yet."""
        return isinstance(self.record, Draft)

    @property
    def answers(self) -> Answers:
        """What was answered, as far as it was asked."""
        return self.filling.answers() if isinstance(self.record, Draft) else self.record.answers

    @property
    def conflicts(self) -> Mapping[str, tuple[Answer | None, ...]]:
        """Answers written side by side that differ."""
        return {} if isinstance(self.record, Draft) else self.record.conflicts
