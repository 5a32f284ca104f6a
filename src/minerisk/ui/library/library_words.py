"""A form in words: what it is called, how large it is, in which languages it speaks, what was remarked on it."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QLocale

from minerisk.domain import wording
from minerisk.domain.attachment import protection
from minerisk.domain.form import Form, Group, Item, Protection, Question, Repeat, Text, say
from minerisk.domain.remark import Kind, Remark
from minerisk.domain.text import isolate
from minerisk.i18n import LANGUAGES, N_, Catalog

KINDS: Mapping[Kind, str] = {
    Kind.MISTAKE: N_("To be mended"),
    Kind.NOT_SUPPORTED: N_("Left out"),
    Kind.READ_DIFFERENTLY: N_("Read differently"),
}
_UNNAMED = "default"
_SHORT_CODE = 3
"""Letters of a language's code at most; anything longer is its name."""


def title(form: Form, tr: Catalog) -> str:
    """Return what a form is called; its id where it has no title."""
    return say(form.title, tr.language) or form.id


def version(form: Form, tr: Catalog) -> str:
    """Return the version in words, or an empty text."""
    return tr("version {version}", version=isolate(form.version)) if form.version else ""


def languages(form: Form, tr: Catalog) -> str:
    """Return the languages of a form by their names."""
    return ", ".join(language(one, tr) for one in form.languages)


def language(code: str, tr: Catalog) -> str:
    """Return a language as forms write it, ``English (en)``, as far as a form says which it is."""
    if code == _UNNAMED:
        return tr("one language, not named")
    native = QLocale(code).nativeLanguageName().capitalize() if len(code) <= _SHORT_CODE else ""
    name = LANGUAGES.get(code) or native
    return f"{name} ({code})" if name else code


def size(form: Form, tr: Catalog) -> str:
    """Return how many questions, groups and repeats there are."""
    items = list(_items(form.children))
    questions = sum(isinstance(item, Question) for item in items)
    groups = sum(isinstance(item, Group) for item in items)
    repeats = sum(isinstance(item, Repeat) for item in items)
    parts = [tr.count("{n} question", "{n} questions", questions)]
    parts += [tr.count("{n} group", "{n} groups", groups)] if groups else []
    parts += [tr.count("{n} repeat", "{n} repeats", repeats)] if repeats else []
    return ", ".join(parts)


def label(item: Item, tr: Catalog) -> str:
    """Return the words of a question, or its name where it has none."""
    return words(item.label, tr) or item.path.rpartition("/")[2]


def words(text: Text, tr: Catalog) -> str:
    """Return a text of a form without its holes."""
    return wording.unfilled(text, tr.language)


def quoted(questions: Iterable[Question], tr: Catalog) -> str:
    """Return the words of questions in a row."""
    return ", ".join(f"“{label(question, tr)}”" for question in questions)


def personal(form: Form) -> tuple[Question, ...]:
    """Return the questions whose answers name a person: those that say so, and all that are answered by a file."""
    return tuple(question for question in form.questions() if protection(question) is Protection.IDENTITY)


def lines(remarks: Sequence[Remark], tr: Catalog) -> list[tuple[str, ...]]:
    """Return remarks as lines of a table, what must be mended first."""
    kinds = list(KINDS)
    in_order = sorted(remarks, key=lambda remark: kinds.index(remark.kind))
    return [
        (
            tr(KINDS[remark.kind]),
            remark.sheet,
            str(remark.row or ""),
            remark.column,
            tr(remark.text, **remark.values),
        )
        for remark in in_order
    ]


def headings(tr: Catalog) -> tuple[str, ...]:
    """Return the headings of those lines."""
    return tr("What"), tr("Sheet"), tr("Row"), tr("Column"), tr("Remark")


def _items(children: tuple[Item, ...]) -> Iterable[Item]:
    for item in children:
        yield item
        if not isinstance(item, Question):
            yield from _items(item.children)
