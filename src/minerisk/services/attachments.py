"""Files as answers: pictures, sound, video and documents that belong to a record.

The answer is the name under which the file is kept, which tells nothing; what a person called it is forgotten. Which
questions are answered so follows from the form. A file that no answer names any more stays for a week; one that was
ever part of a finished record stays with its history.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from minerisk.domain.answer import Answers, question_path
from minerisk.domain.attachment import NOUNS, Attached
from minerisk.domain.form import Form, QuestionType
from minerisk.errors import UserError
from minerisk.i18n import N_
from minerisk.media import kind, picture
from minerisk.services.databases import Database

__all__ = ["NOUNS", "attach", "attach_bytes", "endings", "of", "path", "sweep"]

_CLEANED = {".jpg", ".png"}
"""What only pictures that were cleaned here end in."""

_ON_PAPER = 800
"""Points of the longer side: 75 mm in print at 270 to the inch."""

_PIECE = 1 << 20


def attach(db: Database, file: Path, asked: QuestionType) -> str:
    """Keep a file that answers a question of type ``asked``, and return its name; it is safe on the disk then.

    A picture is cleaned of all that cannot be seen on it, and scaled down; everything else is kept as it is, with the
    names of authors and places that the program which wrote it may have put inside.

    Raises:
        UserError: it cannot be read, is not of a kind that is attached, is damaged, too large, or the disk is full.
    """
    with _saying_why():
        kind.require_fit(file)
        if kind.is_picture(file, asked):
            return _keep_picture(db, file.read_bytes())
        ending = kind.check(file, asked)
    return db.files.put(_pieces(file), ending)


def attach_bytes(db: Database, content: bytes, asked: QuestionType) -> str:
    """Keep a picture that was pasted, and return its name; it is safe on the disk then.

    Raises:
        UserError: the question takes no picture, it cannot be read, is damaged, too large, or the disk is full.
    """
    if asked not in {QuestionType.IMAGE, QuestionType.FILE}:
        raise UserError(N_("Only a picture can be pasted. Choose a file instead."))
    return _keep_picture(db, content)


def path(db: Database, name: str) -> Path | None:
    """Return where the file of an answer is, to be shown or played; None where there is none, or it is damaged."""
    return db.files.path(name)


def endings(asked: QuestionType) -> tuple[str, ...]:
    """Return what files can end in that answer a question of this type, in order."""
    return tuple(sorted(kind.ENDINGS[asked]))


def of(db: Database, form: Form, answers: Answers, *, look: bool) -> dict[str, Attached]:
    """Return the files of a record by the names that its answers have; with ``look``, pictures as they are printed."""
    asked = {question.path for question in form.questions() if question.type in NOUNS}
    names = {answer for path, answer in answers.items() if isinstance(answer, str) and question_path(path) in asked}
    return {name: _attached(file, look=look) for name in names if (file := db.files.path(name))}


def sweep(db: Database) -> int:
    """Delete files that nothing has named for a week, and return how many; closing does this too."""
    return db.sweep_files()


def _attached(file: Path, *, look: bool) -> Attached:
    is_picture = file.suffix in _CLEANED
    thumbnail = picture.thumbnail(file.read_bytes(), _ON_PAPER) if is_picture and look else None
    return Attached(size=file.stat().st_size, is_picture=is_picture, thumbnail=thumbnail)


def _keep_picture(db: Database, content: bytes) -> str:
    cleaned = picture.clean(content)
    return db.files.put([cleaned.content], cleaned.ending)


def _pieces(file: Path) -> Iterator[bytes]:
    with _saying_why(), file.open("rb") as stream:
        while piece := stream.read(_PIECE):
            yield piece


@contextmanager
def _saying_why() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UserError(
            N_("This file cannot be read: {reason}. Copy it to this laptop, and attach it from there."),
            reason=error.strerror or type(error).__name__,
        ) from error
