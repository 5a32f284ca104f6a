"""What columns are called that hold the answers of one form: how we write them, and how other tools do.

KoboToolbox writes ``group/question``, ``group/question/choice`` and ``group/_question_latitude``; ODK Central writes
``group-question`` and ``group-question-Latitude``; both can leave the groups out. ``__reason`` is ours: why there is no
answer.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from minerisk.domain.form import Form, Question, QuestionType

REASON = "__reason"
COORDINATES = ("latitude", "longitude", "altitude", "precision")
"""The parts of a position, in the order of an XForm geopoint."""

OF_SERVERS = frozenset(
    "_id _uuid _submission_time _validation_status _notes _status _submitted_by __version__ _tags _attachments "  # noqa: SIM905
    "_geolocation _xform_id_string _bamboo_dataset_id formhub/uuid _index _parent_table_name _parent_index KEY "
    "PARENT_KEY SubmissionDate SubmitterID SubmitterName AttachmentsPresent AttachmentsExpected Status ReviewState "
    "DeviceID Edits FormVersion CompletionDate isValidated _code _to_check".split()
)
"""Columns that tell of the record and not what was answered, in files of KoboToolbox, of ODK Central and of our own."""

_BEFORE = ("_submission_", "meta/", "meta-", "meta.", "SET-OF-")
_JOINTS = ("/", "-", ".")
_CENTRAL = ("Latitude", "Longitude", "Altitude", "Accuracy")


class Part(StrEnum):
    """What of an answer a column holds."""

    WHOLE = "whole"
    REASON = "reason"
    CHOICE = "choice"
    """Whether one choice was taken."""
    COORDINATE = "coordinate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """What a column holds.

    Attributes:
        of: the code of the choice, or which of ``COORDINATES``.
    """

    question: Question
    part: Part = Part.WHOLE
    of: str = ""


def choice(question: str, code: str) -> str:
    """Return the column that says whether one choice of the question at a path was taken."""
    return f"{question}/{code}"


def coordinate(question: str, part: str) -> str:
    """Return the column of a part of the position at a path."""
    group, slash, name = question.rpartition("/")
    return f"{group}{slash}_{name}_{part}"


def is_of_server(heading: str) -> bool:
    """Return whether a column tells of the record and not what was answered."""
    return heading in OF_SERVERS or heading.startswith(_BEFORE) or heading in {"instanceID", "rootUuid"}


@lru_cache(maxsize=64)
def meanings(form: Form, repeat: str) -> Mapping[str, Meant]:
    """Return what every possible heading means in the table of a repeat, or of the records where that is empty.

    Paths are understood first, then paths from the repeat on, then names alone; what can mean two questions means
    none.
    """
    inside = f"{repeat}/" if repeat else ""
    found: dict[str, Meant] = {}
    for begin in (0, len(inside), None):
        named: dict[str, Meant | None] = {}
        for question in _asked(form, repeat):
            path = question.name if begin is None else question.path[begin:]
            for heading, meant in _headings(question, path):
                named[heading] = meant if named.get(heading, meant) == meant else None
        found = {heading: meant for heading, meant in named.items() if meant is not None} | found
    return found


def _asked(form: Form, repeat: str) -> Iterator[Question]:
    """Give the questions that stand in a repeat, or outside all of them, and in no repeat further in."""
    inner = tuple(
        f"{one.path}/" for one in form.repeats() if one.path != repeat and not repeat.startswith(f"{one.path}/")
    )
    for question in form.questions():
        if question.path.startswith(f"{repeat}/" if repeat else "") and not question.path.startswith(inner):
            yield question


def _headings(question: Question, path: str) -> Iterator[tuple[str, Meant]]:
    """Give the ways to write the columns of a question that is called ``path``."""
    for joint in _JOINTS:
        name = path.replace("/", joint)
        yield name, Meant(question=question)
        yield name + REASON, Meant(question=question, part=Part.REASON)
        if question.type is QuestionType.SELECT_MULTIPLE:
            for one in question.choices:
                for between in {"/", joint}:
                    yield f"{name}{between}{one.name}", Meant(question=question, part=Part.CHOICE, of=one.name)
        if question.type is QuestionType.GEOPOINT:
            for part, central in zip(COORDINATES, _CENTRAL, strict=True):
                meant = Meant(question=question, part=Part.COORDINATE, of=part)
                yield coordinate(path, part).replace("/", joint), meant
                yield f"{name}{joint}{central}", meant
                yield f"{name}-{central}", meant
