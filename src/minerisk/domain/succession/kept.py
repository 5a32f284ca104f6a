"""Answers that the form of a record does not ask or take, as they are read: to older versions of it, or imported."""

from collections.abc import Sequence
from dataclasses import dataclass

from minerisk.domain import wording
from minerisk.domain.answer import Answer
from minerisk.domain.edtf import Translate
from minerisk.domain.form import Protection, Question, QuestionType
from minerisk.domain.reading import Said, Section
from minerisk.i18n import N_

TITLE = N_("Kept beside the answers")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An answer to an older version of the form, which the form of the record does not ask; or an imported one.

    Attributes:
        question: as it was asked; None where no version of the form asks it.
        answers: one; several where laptops answered differently, with None where one of them cleared it.
        protection: what it may give away, whatever the newer form says.
    """

    path: str
    question: Question | None
    answers: tuple[Answer | None, ...]
    protection: Protection | None

    def said(self, tr: Translate, language: str) -> Said:
        """Return it in words, and nothing but words: an attached file is only named."""
        text = Question(path=self.path, type=QuestionType.TEXT, label={"": self.path})
        asked = self.question or text
        return Said(
            question=text,
            label=wording.unfilled(asked.label, language) or asked.name,
            answer=self.answers[0],
            words=tuple(wording.show(asked, answer, tr, language) for answer in self.answers),
            to_check=len(self.answers) > 1,
            protection=self.protection,
        )


def sections(kept: Sequence[Kept], tr: Translate, language: str) -> tuple[Section, ...]:
    """Return the section that tells what was kept, or none where nothing was."""
    content = tuple(one.said(tr, language) for one in kept)
    return (Section(title=tr(TITLE), content=content),) if content else ()
