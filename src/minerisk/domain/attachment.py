"""Answers that are files: what they are called, what is said of them in words, and how paper shows them.

A photograph, a voice or a document shows who somebody is, as a name does, whatever the form says of the question.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from minerisk.domain.edtf import Translate
from minerisk.domain.form import Protection, Question, QuestionType
from minerisk.i18n import N_

NOUNS: Mapping[QuestionType, str] = {
    QuestionType.IMAGE: N_("Picture"),
    QuestionType.AUDIO: N_("Sound recording"),
    QuestionType.VIDEO: N_("Video"),
    QuestionType.FILE: N_("File"),
}
"""What answers the questions whose answer is the name of a file, ``<digest>.<ending>``."""

_MB, _KB = 1_000_000, 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Thumbnail:
    """A small copy of a picture, as a JPEG, and its size in points."""

    content: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """A file that answers a question.

    Attributes:
        size: in bytes.
        thumbnail: how a picture looks, where that was asked for.
    """

    size: int
    is_picture: bool = False
    thumbnail: Thumbnail | None = None


def protection(question: Question) -> Protection | None:
    """Return what an answer to ``question`` may give away."""
    return Protection.IDENTITY if question.type in NOUNS else question.protection


def words(asked: QuestionType, name: str, tr: Translate) -> str:
    """Return what a file is that answers a question of type ``asked``: ``Picture (JPG)``."""
    noun, (_, dot, ending) = tr(NOUNS[asked]), name.rpartition(".")
    return f"{noun} ({ending.upper()})" if dot else noun


def size(attached: Attached, tr: Translate) -> str:
    """Return how large a file is, rounded up: ``340 kB``, ``2 MB``."""
    if attached.size >= _MB:
        return tr("{n} MB", n=-(-attached.size // _MB))
    return tr("{n} kB", n=-(-attached.size // _KB))
