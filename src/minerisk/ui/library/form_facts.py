"""What a person reads of a form before it is used, each part a card: what it is, what became of it, what it changes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from PySide6.QtWidgets import QLabel

from minerisk.domain.coverage import PARTS, coverage
from minerisk.domain.form import Form, Question
from minerisk.domain.remark import Remark
from minerisk.domain.succession import words
from minerisk.domain.succession.succession import compare, items
from minerisk.domain.vocabulary import codes
from minerisk.i18n import N_, Catalog
from minerisk.services import fields
from minerisk.services.new_form import NewForm
from minerisk.ui.form.inputs import appearances
from minerisk.ui.library import library_words
from minerisk.ui.library.words_table import WordsTable
from minerisk.ui.widgets.basic import Card, plain
from minerisk.ui.widgets.frame import RoundFrame

_MOST_GAPS = 200


def about(new: NewForm, tr: Catalog) -> Card:
    """Return what the form is, and which files came with it."""
    form, card = new.form, Card(spacing=4)
    card.body.addWidget(plain(library_words.title(form, tr), "title", wrap=True))
    known = [form.id, library_words.version(form, tr), library_words.size(form, tr)]
    card.body.addWidget(_said(" · ".join(filter(None, known)), "secondary"))
    card.body.addWidget(_said(tr("Languages: {languages}", languages=library_words.languages(form, tr)), "secondary"))
    if new.files:
        came = tr.count("{n} picture or sound came with it", "{n} pictures and sounds came with it", len(new.files))
        card.body.addWidget(_said(came, "secondary"))
    if new.missing:
        text = tr("Not found beside the form, and so not shown: {files}", files=", ".join(new.missing))
        card.body.addWidget(_said(text, "body"))
    return card


def remarks(found: Sequence[Remark], tr: Catalog) -> Card:
    """Return what in the file was read differently, was left out, or must be mended."""
    card = Card(tr("What was remarked"))
    if not found:
        card.body.addWidget(_said(tr("Everything in the file was read as it stands."), "secondary"))
        return card
    table = WordsTable(tr("What was remarked"), library_words.headings(tr), library_words.lines(found, tr))
    table.setObjectName("remarks")
    card.body.addWidget(RoundFrame(table))
    return card


def translations(form: Form, tr: Catalog) -> Card:
    """Return how much is said in each language, and what is missing."""
    found, card = coverage(form), Card(tr("Translations"))
    lines = [
        (library_words.language(code, tr), tr("{said} of {all}", said=said, all=found.texts))
        for code, said in found.said.items()
    ]
    table = WordsTable(tr("Translations"), (tr("Language"), tr("Texts that it has")), lines)
    table.setObjectName("translations")
    card.body.addWidget(RoundFrame(table))
    if found.gaps:
        there = items(form)
        missing = [
            (
                library_words.label(there[gap.path], tr),
                tr(PARTS[gap.part]),
                ", ".join(library_words.language(code, tr) for code in gap.missing),
                " ".join(next(text for text in gap.text.values() if text.strip()).split()),
            )
            for gap in found.gaps[:_MOST_GAPS]
        ]
        card.body.addWidget(plain(tr("Texts that are missing"), "label"))
        headings = (tr("Question"), tr("What"), tr("Missing in"), tr("Text"))
        table = WordsTable(tr("Texts that are missing"), headings, missing)
        table.setObjectName("missing-texts")
        card.body.addWidget(RoundFrame(table))
        if len(found.gaps) > _MOST_GAPS:
            card.body.addWidget(_said(tr("and {n} more", n=len(found.gaps) - _MOST_GAPS), "hint"))
    return card


def shown_differently(form: Form, tr: Catalog) -> Card | None:
    """Return which questions look otherwise here than the form wants; None where there is none."""
    found = defaultdict[str, list[Question]](list)
    for question in form.questions():
        for text in dict.fromkeys(entry.words for entry in appearances.of(question) if not entry.honoured):
            found[text].append(question)
    if not found:
        return None
    card = Card(tr("Shown differently here"))
    lines = [(library_words.quoted(asked, tr), tr(text)) for text, asked in found.items()]
    table = WordsTable(tr("Shown differently here"), (tr("Questions"), tr("What is shown")), lines)
    table.setObjectName("appearances")
    card.body.addWidget(RoundFrame(table))
    return card


_COUNTED: Final[Mapping[str, str]] = {
    codes.INCIDENT: N_("Its records are counted with the incidents and casualties, by these questions: {questions}."),
    codes.SIGHTING: N_("Its records are counted with the items found, by these questions: {questions}."),
    codes.SESSION: N_(
        "Its records are counted with the sessions and the people who came, by these questions: {questions}."
    ),
    codes.FOLLOW_UP: N_("Its records are counted with the follow-ups, by these questions: {questions}."),
}
"""By the kind of the form; only forms of these kinds feed tables."""


def counted(form: Form, tr: Catalog) -> Card:
    """Return with what the answers are counted."""
    card, fed = Card(tr("What is counted")), fields.feeding(form)
    if fed:
        sentence = _COUNTED[form.kind or ""]
        text = tr(sentence, questions=library_words.quoted(fed, tr))
    else:
        text = tr(
            "It is counted as a form of its own, by each of its questions. Its records are not added to incidents and "
            "casualties."
        )
    card.body.addWidget(_said(text))
    return card


def changes(form: Form, used: Form | None, tr: Catalog) -> Card:
    """Return what changes against the version that is used now."""
    card = Card(tr("What changes"))
    if used is None:
        texts: Iterable[str] = [tr("No version of this form is used yet.")]
    elif used.digest == form.digest:
        texts = [tr("This very form is used already.")]
    else:
        now = library_words.version(used, tr) or tr("a version without a number")
        stays = tr(
            "It takes the place of {version} from now on. Records that are there keep the form they were filled with.",
            version=now,
        )
        texts = [stays, *words.words(compare(used, form), tr, tr.language)]
    for text in texts:
        card.body.addWidget(_said(text))
    return card


def _said(text: str, role: str = "body") -> QLabel:
    return plain(text, role, wrap=True)
