"""What a record of the kind ``session`` says, typed: what was taught how, and how many came, by age and sex.

People are counted in a grid of the form: a group ``counts_SCHEME``, in it a group for each band of ages (``age_6_11``,
``age_60_plus``, ``age_unknown``), in that the numbers ``female``, ``male`` and ``sex_unknown``. Only the grid of the
age scheme that was chosen counts.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from minerisk.domain import counting
from minerisk.domain.answer import Answers
from minerisk.domain.form import Form, Group, Text
from minerisk.domain.vocabulary.codes import SESSION, UNKNOWN, age_from, age_group
from minerisk.domain.vocabulary.said import Said, When, Where

SEXES: Mapping[str, str] = {"female": "female", "male": "male", "sex_unknown": UNKNOWN}
"""What is counted of each age, with the code of ``sex``."""

_GRID, _BAND = "counts_", "age_"


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many of one age and sex came."""

    band: str
    sex: str
    n: int

    @property
    def age_from(self) -> int | None:
        """The youngest age in the band, or None where no age is known."""
        return age_from(self.band)

    @property
    def age_group(self) -> str:
        """``under_18``, ``adult``, or empty where the band is on both sides or not known."""
        return age_group(self.band)


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A session, by code. An empty string is an answer that was not given, None a number that was not.

    Attributes:
        held: how many sessions the record speaks of.
        participants: as the form adds them up, or where it does not, the sum of ``counts``.
        counts: people by age and sex, in the order of the form.
        follow_up: the day on which somebody is to come again.
    """

    when: When
    where: Where
    confidence: str
    category: str
    activity: str
    method: str
    venue: str
    audience: str
    held: int | None
    minutes: int | None
    scheme: str
    participants: int | None
    first_time: int | None
    with_disability: int | None
    follow_up: str
    counts: tuple[Count, ...]


def read_session(form: Form, answers: Answers) -> Session:
    """Return what ``answers`` to ``form`` say of a session; nothing where the form is of another kind."""
    said = Said(SESSION, form, answers)
    scheme = said.text("age_scheme")
    counts = tuple(_counts(form, answers, scheme))
    stated = said.number("participants")
    return Session(
        when=said.when("session_date"),
        where=said.where(),
        confidence=said.text("confidence"),
        category=said.text("category"),
        activity=said.text("activity_type"),
        method=said.text("method"),
        venue=said.text("venue"),
        audience=said.text("audience"),
        held=said.number("sessions_held"),
        minutes=said.number("minutes"),
        scheme=scheme,
        participants=sum(count.n for count in counts) if stated is None and counts else stated,
        first_time=said.number("first_time"),
        with_disability=said.number("with_disability"),
        follow_up=said.day("follow_up_date"),
        counts=counts,
    )


@lru_cache(maxsize=16)
def bands(form: Form) -> Mapping[str, Text]:
    """Return what the bands of ages are called in the grids of a form, by code."""
    return {_band(row): row.label for rows in _grids(form).values() for row in rows}


@lru_cache(maxsize=16)
def cells(form: Form) -> frozenset[str]:
    """Return the paths of the questions that count people by age and sex."""
    rows = (row for rows in _grids(form).values() for row in rows)
    return frozenset(f"{row.path}/{name}" for row in rows for name in counting.names(row) if name in SEXES)


def _counts(form: Form, answers: Answers, scheme: str) -> Iterator[Count]:
    for row in _grids(form).get(scheme, ()):
        for name in counting.names(row):
            answer = answers.get(f"{row.path}/{name}")
            if name in SEXES and isinstance(answer, str) and answer.isdecimal():
                yield Count(band=_band(row), sex=SEXES[name], n=int(answer))


@lru_cache(maxsize=16)
def _grids(form: Form) -> Mapping[str, tuple[Group, ...]]:
    """Return the rows of each grid of people, by the age scheme; none where the form is of another kind."""
    found: dict[str, tuple[Group, ...]] = {}
    for grid in counting.grids(form.children) if form.kind == SESSION else ():
        name = grid.path.rpartition("/")[2]
        if name.startswith(_GRID):
            rows = (row for row in counting.rows(grid) if _band(row) == UNKNOWN or age_from(_band(row)) is not None)
            found.setdefault(name.removeprefix(_GRID), tuple(rows))
    return found


def _band(row: Group) -> str:
    """Return the code of a row of a grid: ``…/age_6_11`` -> ``6_11``; empty where it is none."""
    name = row.path.rpartition("/")[2]
    return name.removeprefix(_BAND) if name.startswith(_BAND) else ""
