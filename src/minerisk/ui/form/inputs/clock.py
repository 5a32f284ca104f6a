"""A time of day, typed as people write it: 14:30, 14.30, 1430. What else an answer says, its zone, is kept."""

import re

from minerisk.domain.form import Question
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs.text import LineInput

_WIDTH = 128
_TYPED = re.compile(r"(\d{1,2})(?:\s*[:.\s]\s*(\d{2})(?:[:.](\d{2})(?:\.\d+)?)?|(\d{2}))?", re.ASCII)
_ANSWER = re.compile(r"(\d\d:\d\d)(:\d\d(?:\.\d+)?)(Z|[-+]\d\d:\d\d)?", re.ASCII)


def to_time(text: str) -> str:
    """Return ``14:30:00`` for a time of day however it is written, or an empty string."""
    found = _TYPED.fullmatch(text.strip())
    hours, minutes = (int(found[1]), int(found[2] or found[4] or 0)) if found else (24, 0)
    return f"{hours:02}:{minutes:02}:00" if hours < 24 and minutes < 60 else ""


def from_time(answer: str) -> tuple[str, str]:
    """Return a time of day as people write it, without seconds that nobody typed, and its zone where it has one."""
    found = _ANSWER.fullmatch(answer)
    if not found:
        return answer, ""
    seconds = "" if float(found[2][1:]) == 0 else found[2].partition(".")[0]
    return found[1] + seconds, found[3] or ""


class ClockInput(LineInput):
    """A time of day."""

    def __init__(self, question: Question, tr: Catalog) -> None:
        self._kept: tuple[str, str] = ("", "")
        self._zone = ""
        super().__init__(question, tr)
        self.line.setMaximumWidth(_WIDTH)

    def answer(self) -> str:
        text = super().answer()
        if text == self._kept[0]:
            return self._kept[1]
        time = to_time(text)
        return time + self._zone if time else text

    def show_answer(self, answer: str) -> None:
        text, self._zone = from_time(answer)
        super().show_answer(text)
        self._kept = (text, answer)
