"""What kind of file somebody attaches, told by its ending and by its content, which have to agree.

Sound, video and documents are kept as they are, and nothing here opens them. So a document keeps the names of its
authors, and a recording where it was made, where the program that wrote it put them there; only pictures are cleaned.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from minerisk.domain.form import QuestionType
from minerisk.errors import UserError
from minerisk.i18n import N_

MOST_MB = 100
_HEAD = 4_096
_MACROS = ("vbaproject.bin", "basic/", "scripts/")


def require_fit(file: Path) -> None:
    """Make sure that there is a file, which is not too large.

    Raises:
        UserError: there is none, it is empty, or too large.
    """
    if not file.is_file():
        raise UserError(N_("This is not a file, or it is gone. Choose one file."))
    size = file.stat().st_size
    if not size:
        raise UserError(N_("This file is empty. Choose another one."))
    if size > MOST_MB * 1_000_000:
        raise UserError(
            N_("This file has {n} MB, and at most {most} MB can be attached. Make it smaller or shorter."),
            n=-(-size // 1_000_000),
            most=MOST_MB,
        )


def is_picture(file: Path, asked: QuestionType) -> bool:
    """Return whether a file that answers a question of type ``asked`` has to be a picture, whatever it holds."""
    return asked is QuestionType.IMAGE or (asked is QuestionType.FILE and _ending(file) in PICTURES | _STRANGE)


def check(file: Path, asked: QuestionType) -> str:
    """Return the ending of a file that is not a picture, and is kept as it is.

    Raises:
        UserError: it is of a kind that is not attached, has macros, or is not what its name says.
    """
    ending = _ending(file)
    if ending in _WITH_MACROS:
        raise _has_macros()
    if ending not in ENDINGS[asked]:
        raise UserError(
            N_("Files that end in “.{ending}” are not attached here. Choose one of these: {endings}."),
            ending=ending,
            endings=", ".join(sorted(ENDINGS[asked])),
        )
    with file.open("rb") as stream:
        head = stream.read(_HEAD)
    if not _SIGNS[ending](head):
        raise _other_than_it_says(ending)
    if ending in _OFFICE:
        _look_into(file, ending)
    return ending


def _ending(file: Path) -> str:
    return file.suffix.lower().removeprefix(".")


def _look_into(file: Path, ending: str) -> None:
    """Refuse a document that is not what its name says, or has macros; nothing of it is unpacked."""
    try:
        with ZipFile(file) as archive:
            names = [name.lower() for name in archive.namelist()]
    except (BadZipFile, NotImplementedError, ValueError) as error:
        raise _other_than_it_says(ending) from error
    if any(name.startswith(_MACROS) or name.endswith(_MACROS) for name in names):
        raise _has_macros()
    if not any(name.startswith(_OFFICE[ending]) for name in names):
        raise _other_than_it_says(ending)


def _other_than_it_says(ending: str) -> UserError:
    return UserError(
        N_("This file ends in “.{ending}”, but holds something else, or is damaged. Save it anew, and attach that."),
        ending=ending,
    )


def _has_macros() -> UserError:
    return UserError(N_("This document has macros, which can do harm. Save it as PDF, and attach that."))


def _starts(*signs: bytes) -> Callable[[bytes], bool]:
    return lambda head: head.startswith(signs)


def _holds(sign: bytes, at: int) -> Callable[[bytes], bool]:
    return lambda head: head[at : at + len(sign)] == sign


def _is_text(head: bytes) -> bool:
    """Return whether a file is text, as every spreadsheet program writes it, in whatever encoding."""
    return head.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" not in head


_ISO = _holds(b"ftyp", 4)
_ZIP = _starts(b"PK\x03\x04")
_ADTS = (b"\xff\xf1", b"\xff\xf9")
_MPEG = (b"\xff\xfb", b"\xff\xfa", b"\xff\xf3", b"\xff\xf2", b"\xff\xe3", b"\xff\xe2")
_SIGNS: Mapping[str, Callable[[bytes], bool]] = {
    "mp3": _starts(b"ID3", *_MPEG),
    "m4a": _ISO,
    "aac": _starts(b"ID3", *_ADTS),
    "ogg": _starts(b"OggS"),
    "oga": _starts(b"OggS"),
    "opus": _starts(b"OggS"),
    "wav": _holds(b"WAVE", 8),
    "amr": _starts(b"#!AMR"),
    "flac": _starts(b"fLaC"),
    "mp4": _ISO,
    "m4v": _ISO,
    "3gp": _ISO,
    "mov": lambda head: head[4:8] in {b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip"},
    "webm": _starts(b"\x1a\x45\xdf\xa3"),
    "mkv": _starts(b"\x1a\x45\xdf\xa3"),
    "avi": _holds(b"AVI ", 8),
    "pdf": lambda head: b"%PDF-" in head[:1024],
    "docx": _ZIP,
    "xlsx": _ZIP,
    "pptx": _ZIP,
    "odt": _ZIP,
    "ods": _ZIP,
    "odp": _ZIP,
    "txt": _is_text,
    "csv": _is_text,
}
_OFFICE: Mapping[str, str] = {
    "docx": "word/", "xlsx": "xl/", "pptx": "ppt/", "odt": "content.xml", "ods": "content.xml", "odp": "content.xml",
}  # fmt: skip
"""What stands in each kind of document, in lower case."""

_WITH_MACROS = {"docm", "dotm", "xlsm", "xlsb", "xltm", "pptm", "ppsm", "potm"}
_TELEPHONE = ("mp4", "3gp", "webm")  # holds sound as well as video
_STRANGE = {"heic", "heif", "avif", "svg"}
"""Pictures that cannot be read here: what reads pictures says what to do."""

PICTURES = frozenset({"jpg", "jpeg", "png", "webp", "bmp", "gif", "tif", "tiff"})
ENDINGS: Mapping[QuestionType, frozenset[str]] = {
    QuestionType.IMAGE: PICTURES,
    QuestionType.AUDIO: frozenset({"mp3", "m4a", "aac", "ogg", "oga", "opus", "wav", "amr", "flac", *_TELEPHONE}),
    QuestionType.VIDEO: frozenset({"m4v", "mov", "mkv", "avi", *_TELEPHONE}),
    QuestionType.FILE: frozenset(_SIGNS) | PICTURES,
}
"""What the files can end in that answer each type of question."""
