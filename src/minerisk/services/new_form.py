"""A form that somebody brings in: opened from its file with all that belongs to it, looked at, and then used or not."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from minerisk.domain.attachment import protection
from minerisk.domain.form import Form, Item, Media, Protection, Question, QuestionType
from minerisk.domain.remark import Remark
from minerisk.errors import UserError
from minerisk.forms.sheets.beside import Beside
from minerisk.forms.xform.protecting import protect as mark
from minerisk.i18n import N_
from minerisk.services import forms, mappings
from minerisk.services.progress import Progress, unwatched

_TYPED = frozenset(
    {
        QuestionType.TEXT,
        QuestionType.INTEGER,
        QuestionType.DECIMAL,
        QuestionType.DATE,
        QuestionType.DATETIME,
        QuestionType.BARCODE,
        QuestionType.GEOPOINT,
    }
)
MOST_BYTES = 50_000_000
"""Bytes of pictures and sounds that may come with one form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewForm:
    """A form, and what came with it.

    Attributes:
        xform: the form itself, with all its lists.
        remarks: what in its file was read differently or left out.
        source: the file with its sheets; None where it came as an XForm.
        files: pictures and sounds that are shown with its labels, by their names.
        missing: names of such files that were not there.
    """

    form: Form
    xform: str
    remarks: tuple[Remark, ...] = ()
    source: bytes | None = None
    files: Mapping[str, bytes] = field(default_factory=dict)
    missing: tuple[str, ...] = ()


def open_file(file: Path, progress: Progress = unwatched) -> NewForm:
    """Return the form in a file, with the pictures and sounds that lie beside it.

    Raises:
        FormError: its mistakes, each with sheet, row and column.
        UserError: it cannot be read.
    """
    opened = forms.open_file(file, progress)
    beside = Beside(file)
    found = {name: beside(name) for name in dict.fromkeys(_names(opened.form.children))}
    files = {name: content for name, content in found.items() if content is not None}
    if sum(map(len, files.values())) > MOST_BYTES:
        raise UserError(N_("The pictures and sounds beside the form are larger than can be kept with it."))
    return NewForm(
        form=opened.form,
        xform=opened.xform,
        remarks=opened.remarks,
        source=_sheets(file),
        files=files,
        missing=tuple(name for name, content in found.items() if content is None),
    )


def markable(form: Form) -> tuple[Question, ...]:
    """Return the questions that may be marked as naming a person: what is typed, and not marked already."""
    return tuple(
        question
        for question in form.questions()
        if question.type in _TYPED and protection(question) is not Protection.IDENTITY and question.calculation is None
    )


def suggested(form: Form) -> frozenset[str]:
    """Return the paths of those whose name or words speak of what names a person."""
    asked = markable(form)
    return frozenset(one.path for one in asked if mappings.may_name([one.name, *one.label.values()]))


def protect(new: NewForm, paths: Collection[str]) -> NewForm:
    """Return the form with the questions at ``paths`` marked as naming a person: their answers are kept apart."""
    if not paths:
        return new
    xform = mark(new.xform, paths)
    return replace(new, form=forms.read(xform), xform=xform)


def _sheets(file: Path) -> bytes | None:
    """Return the file where it holds sheets, not an XForm."""
    content = b"<" if file.is_dir() else file.read_bytes()
    return None if content[:200].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") else content


def _names(children: tuple[Item, ...]) -> Iterator[str]:
    """Give the names of the files that a form shows or plays."""
    for item in children:
        yield from _of(item.media)
        if isinstance(item, Question):
            for choice in item.choices:
                yield from _of(choice.media)
        else:
            yield from _names(item.children)


def _of(media: Media) -> Iterator[str]:
    for text in (media.image, media.big_image, media.audio, media.video):
        yield from filter(None, text.values())
