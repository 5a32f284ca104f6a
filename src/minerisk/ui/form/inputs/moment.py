"""A day and a time of day together. The zone of an answer is kept; a new one has that of this computer."""

from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QWidget

from minerisk.domain import edtf
from minerisk.domain.form import Question
from minerisk.i18n import Catalog
from minerisk.ui.form.inputs import day_words
from minerisk.ui.form.inputs.clock import from_time, to_time
from minerisk.ui.form.inputs.date import DayBoxes, captioned
from minerisk.ui.form.inputs.entry import Input
from minerisk.ui.widgets.basic import plain

_CLOCK = 104
_DOT = "·"


class MomentInput(Input):
    """Day, month, year and time, each in a box."""

    explains_itself = True

    def __init__(self, question: Question, tr: Catalog) -> None:
        super().__init__(question, tr)
        self._kept: tuple[tuple[str, ...], str] = (("", "", "", ""), "")
        self._zone = ""
        row = QHBoxLayout()
        row.setSpacing(12)
        self.days = DayBoxes(tr)
        self.days.edited.connect(self._on_edited)
        part, self.clock = captioned(tr("Time"), _CLOCK)
        self.clock.setObjectName("time")
        self.clock.setAccessibleName(tr("Time"))
        self.clock.textEdited.connect(self._on_edited)
        row.addWidget(self.days)
        row.addWidget(part)
        row.addStretch(1)
        self._words = plain("", "hint")
        self._words.setObjectName("words")
        self.column.addLayout(row)
        self.column.addWidget(self._words)
        self._say()

    @property
    def boxes(self) -> tuple[QWidget, ...]:
        return (*self.days.lines, self.clock)

    def answer(self) -> str:
        typed = self._typed()
        if typed == self._kept[0]:
            return self._kept[1]
        day, time = day_words.to_answer(day_words.DAY, [self.days.parts()]), to_time(typed[3])
        if time and day and ":" not in day:
            return f"{day}T{time.removesuffix(':00')}:00.000{self._zone or _zone(day, time)}"
        return f"{day_words.DAY}:{_DOT.join(part.replace(_DOT, ' ') for part in typed)}" if any(typed) else ""

    def show_answer(self, answer: str) -> None:
        day, _, clock = answer.partition("T")
        if answer.startswith(f"{day_words.DAY}:"):
            parts = [*answer.partition(":")[2].split(_DOT), "", "", "", ""]
            shown, time = (parts[0], parts[1], parts[2]), parts[3]
        else:
            _, dates = day_words.from_answer(day)
            shown = dates[0] if dates else day_words.NOTHING
            time, self._zone = from_time(clock)
        self.days.show_parts(shown)
        self.clock.setText(time)
        self._kept = (self._typed(), answer)
        self._say()

    def _say(self) -> None:
        """Show day, time and zone in words, where they are understood."""
        day, _, clock = self.answer().partition("T")
        time, zone = from_time(clock)
        words = f"{edtf.words(day, self.catalog)}, {time} (UTC{zone.replace('Z', '')})" if zone else ""
        self._words.setText(self.catalog("Kept as: {date}", date=words) if words else "")
        self._words.setVisible(bool(words))

    def _typed(self) -> tuple[str, ...]:
        return (*self.days.parts(), self.clock.text().strip())

    def _on_edited(self) -> None:
        self._say()
        self.changed.emit()


def _zone(day: str, time: str) -> str:
    """Return the zone of this computer on that day, e.g. ``+04:00``."""
    return datetime.fromisoformat(f"{day}T{time}").astimezone().isoformat()[-6:]
