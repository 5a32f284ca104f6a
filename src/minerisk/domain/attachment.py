"""Answers that are files: what they are called, and what is said of them in words."""

from collections.abc import Mapping

from minerisk.domain.edtf import Translate
from minerisk.domain.form import QuestionType
from minerisk.i18n import N_

NOUNS: Mapping[QuestionType, str] = {
    QuestionType.IMAGE: N_("Picture"),
    QuestionType.AUDIO: N_("Sound recording"),
    QuestionType.VIDEO: N_("Video"),
    QuestionType.FILE: N_("File"),
}
"""What answers the questions whose answer is the name of a file, ``<digest>.<ending>``."""


def words(asked: QuestionType, name: str, tr: Translate) -> str:
    """Return what a file is that answers a question of type ``asked``: ``Picture (JPG)``."""
    noun, (_, dot, ending) = tr(NOUNS[asked]), name.rpartition(".")
    return f"{noun} ({ending.upper()})" if dot else noun
