"""Chance that is the same each time, for records that are invented: days, districts, and what nobody knew."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import TypeAlias

from minerisk.domain.answer import Answer, Reason
from minerisk.domain.form import Choice, Form

Invented: TypeAlias = tuple[datetime, dict[str, Answer], str]
"""When a record was begun, its answers, and who wrote it."""

LAST_DAY = date(2026, 6, 30)
_YEARS = 6
_AUTHORS = ("A. K.", "R. M.", "S. Ə.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Inventing:
    """Invents answers to one form."""

    chance: Random
    choices: Mapping[str, tuple[Choice, ...]]
    paths: Mapping[str, str]

    @classmethod
    def of(cls, form: Form, seed: int) -> "Inventing":
        """Begin; the same seed gives the same answers."""
        questions = tuple(form.questions())
        return cls(
            chance=Random(seed),  # noqa: S311  (invented data is to be the same each time)
            choices={question.name: question.choices for question in questions},
            paths={question.name: question.path for question in questions},
        )

    def codes(self, question: str) -> list[str]:
        """Return the codes that a question offers."""
        return [choice.name for choice in self.choices[question]]

    def maybe(self, question: str) -> Answer:
        """Return one of the answers that a question offers; one in seven is not known."""
        return maybe(self.chance, self.codes(question))

    def district(self) -> str:
        """Return a district of the country."""
        return self.chance.choice([code for code in self.codes("district") if code.startswith("az_")])

    def day(self) -> date:
        """Return a day of the last years, more often a late one."""
        return LAST_DAY - timedelta(days=int(self.chance.betavariate(1, 1.6) * 365 * _YEARS))

    def some(self, question: str, most: int) -> str:
        """Return one to ``most`` of the answers that a question offers, in its order."""
        codes = self.codes(question)
        wanted = self.chance.sample(codes, self.chance.randint(1, most))
        return " ".join(code for code in codes if code in wanted)

    def record(self, event: date, answers: Mapping[str, Answer | None]) -> Invented:
        """Return a record of what was on a day.

        Args:
            event: the day.
            answers: by the names of their questions, or by path; None is no answer.
        """
        begun = datetime(event.year, event.month, event.day, 9, tzinfo=UTC) + timedelta(
            days=self.chance.randrange(20), minutes=self.chance.randrange(480)
        )
        given = {self.paths.get(name, name): answer for name, answer in answers.items() if answer is not None}
        return begun, given, self.chance.choice(_AUTHORS)


def maybe(chance: Random, codes: Sequence[str]) -> Answer:
    """Return one of the codes; one in seven is not known."""
    return Reason.NOT_KNOWN if chance.random() < 0.15 else chance.choice(codes)


def known_in_part(chance: Random, event: date) -> str:
    """Return the day, or only its month or year: one in eight is not known exactly."""
    return event.isoformat()[: chance.choices((10, 7, 4), (14, 1.5, 0.5))[0]]
