"""Which question a column of codes answers: by its header and by its cells, and the cells win."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from minerisk.domain.folding import fold
from minerisk.domain.form import Question
from minerisk.domain.recognition.codes import tells
from minerisk.domain.recognition.columns import Column
from minerisk.domain.recognition.sheet import Sheet
from minerisk.domain.tables.mapping import Feed, Read
from minerisk.domain.tables.table import Notice
from minerisk.i18n import N_

_CERTAIN = 0.9
_LETTERS = 2
"""Characters of a text that means something only beside others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Claim:
    """A column may answer a question.

    Attributes:
        share: how much of what it holds only that question's answers explain.
        against: the question that the header speaks of, where that is another one.
        besides: whether that is answered as well.
    """

    column: Column
    question: Question
    values: Mapping[str, str]
    unknown: tuple[str, ...] = ()
    share: float
    by_header: bool = False
    against: Question | None = None
    besides: bool = False

    @property
    def telling(self) -> set[str]:
        return {code for code in self.values.values() if tells(code)}

    @property
    def strength(self) -> tuple[bool, float, int]:
        return self.by_header, self.share, len(self.telling)


def codes(sheet: Sheet) -> None:
    """Find the columns with answers to choose from; each question is answered by the column that fits it best."""
    claims = [claim for column in sheet.open() if column.listed for claim in _claims(sheet, column)]
    for claim in sorted(claims, key=lambda claim: claim.strength, reverse=True):
        if sheet.fed(claim.question) is None:
            sheet.feed(_feed(sheet, claim), _why(claim), sure=claim.by_header and claim.share >= _CERTAIN)
    for column in sheet.open():
        if column.listed and _is_lettered(sheet, column):
            text = N_("The column {column} holds only {values}, which can mean several things. It is kept in words.")
            sheet.keep(column, text, values=column.examples)


def guessed(sheet: Sheet, column: Column, question: Question) -> Feed:
    """Return what makes a column answer a question with a list, with the codes of the texts that are understood."""
    return _feed(sheet, _claim(sheet, column, question, asked=True))


def _claims(sheet: Sheet, column: Column) -> list[_Claim]:
    """Return what a column answers: mostly one question, two where all of it says the same of the header's one."""
    asked = sheet.question(column)
    own = _claim(sheet, column, asked, asked=True) if asked is not None and _is_coded(sheet, asked) else None
    by_cells = _by_cells(sheet, column, asked)
    if own is None or not own.telling:
        return [by_cells] if by_cells else []
    if by_cells is None or (len(own.telling) > 1 and own.share >= 0.5):
        return [own]
    return [own, replace(by_cells, besides=True)] if own.share >= _CERTAIN else [by_cells]


def _by_cells(sheet: Sheet, column: Column, asked: Question | None) -> _Claim | None:
    """Return the only question that the cells can answer, or None; it takes two different answers to tell."""
    others = [question for name, question in sheet.known.questions.items() if name in sheet.known.words.values]
    found = [
        _claim(sheet, column, question, asked=False)
        for question in others
        if question != asked and _is_coded(sheet, question)
    ]
    certain = [claim for claim in found if claim.share >= _CERTAIN and len(claim.telling) > 1]
    if len(certain) != 1:
        return None
    return replace(certain[0], against=asked)


def _claim(sheet: Sheet, column: Column, question: Question, *, asked: bool) -> _Claim:
    lettered = _lettered(sheet, column, question) if asked else {}
    values = sheet.known.lexicons[question.name].values(column.known)
    values |= {text: code for text, code in lettered.items() if code}
    unknown = tuple(text for text, code in lettered.items() if not code)
    share = column.share(lambda text: text in lettered or tells(values.get(text, "")))
    return _Claim(column=column, question=question, values=values, unknown=unknown, share=share, by_header=asked)


def _lettered(sheet: Sheet, column: Column, question: Question) -> dict[str, str]:
    """Return the codes of letters where all those that stand there mean one thing."""
    here = {text: fold(text) for text in column.known if _is_letter(text)}
    found = []
    for letters in sheet.known.words.letters.get(question.name, ()):
        codes = {fold(letter): code for letter, code in letters.items()}
        if set(here.values()) <= set(codes) and len({codes[letter] for letter in here.values()} - {""}) > 1:
            found.append({text: codes[letter] for text, letter in here.items()})
    return found[0] if found and all(each == found[0] for each in found) else {}


def _is_letter(text: str) -> bool:
    return len(text) <= _LETTERS and text.isalpha()


def _is_lettered(sheet: Sheet, column: Column) -> bool:
    asked = sheet.question(column)
    return asked is not None and asked.name in sheet.known.words.letters and all(map(_is_letter, column.known))


def _is_coded(sheet: Sheet, question: Question) -> bool:
    """Return whether a question is answered from a list, and not from one of places."""
    return question.name in sheet.known.lexicons and f"{question.name}_other" not in sheet.known.questions


def _feed(sheet: Sheet, claim: _Claim) -> Feed:
    forbidden = [text for lexicon in sheet.known.never.values() for text in lexicon.values(claim.column.known)]
    return Feed(
        to=claim.question.path,
        read=Read.CODE,
        columns=(claim.column.name,),
        values={text: code for text, code in claim.values.items() if text not in forbidden},
        unknown=tuple(dict.fromkeys((*claim.unknown, *forbidden))),
    )


def _why(claim: _Claim) -> Notice:
    text = N_("The column {column} holds {values}: that answers “{question}”.")
    values = {"column": claim.column.name, "values": claim.column.examples, "question": dict(claim.question.label)}
    if claim.against is not None:
        other = N_("The column {column} holds {values}: that answers “{question}”, not “{header}”.")
        both = N_("The column {column} holds {values}: that answers “{question}” and “{header}”.")
        text = both if claim.besides else other
        values["header"] = dict(claim.against.label)
    return Notice(text=text, values=values)
