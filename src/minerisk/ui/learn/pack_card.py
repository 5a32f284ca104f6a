"""One content pack: what it is, who approved it, and its lessons, each a way into it."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from minerisk.domain.form import say
from minerisk.domain.lesson import Fault, Lesson, Pack, Strip
from minerisk.domain.text import isolate
from minerisk.i18n import Catalog
from minerisk.services import lessons
from minerisk.services.lessons import Kept
from minerisk.ui.learn.lesson_button import LessonButton
from minerisk.ui.learn.lesson_words import approved, audience, language_name, working
from minerisk.ui.learn.pictures import Pictures
from minerisk.ui.widgets.bars import MessageBar, picture
from minerisk.ui.widgets.basic import Card, Chip, button, line, plain, plain_tooltip
from minerisk.ui.widgets.flow import Flow

_MOST_FAULTS = 12


class PackCard(Card):
    """``opened`` gives the id of a lesson; ``remove_wanted`` comes from a pack that the office added."""

    opened = Signal(str)
    remove_wanted = Signal()

    def __init__(self, kept: Kept, tr: Catalog) -> None:
        title = say(kept.pack.title, tr.language) if kept.pack is not None else kept.id
        super().__init__(title, margin=0, spacing=0)
        self._tr = tr
        if kept.is_own:
            self.header.addWidget(self._bin(title))
        if kept.pack is None:
            self.body.setContentsMargins(12, 12, 12, 12)
            self.body.addWidget(fault_bar(tr("This pack cannot be used"), kept.faults, tr))
            return
        self.body.addWidget(self._state(kept.pack))
        pictures = Pictures(partial(lessons.picture, kept.pack))
        for lesson in kept.pack.lessons:
            self.body.addWidget(line())
            self.body.addWidget(self._button(lesson, pictures))

    def _bin(self, title: str) -> QWidget:
        made = button("", "quiet", icon="trash", size="small")
        made.setObjectName("remove-pack")
        made.setAccessibleName(self._tr("Remove {name}", name=title))
        plain_tooltip(made, self._tr("Remove this pack"))
        made.clicked.connect(self.remove_wanted)
        return made

    def _state(self, pack: Pack) -> QWidget:
        """Return what a trainer must know before using the pack."""
        tr = self._tr
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(15, 12, 15, 12)
        column.setSpacing(8)
        chips = Flow()
        for language in pack.languages:
            chips.addWidget(Chip(language_name(language)))
        column.addLayout(chips)
        column.addLayout(_line("circle-check" if pack.is_approved else "alert-triangle", approved(pack, tr), pack))
        not_read = ", ".join(language_name(one) for one in working(pack.lessons))
        if not_read:
            text = tr("Working translation, not yet read by a native speaker: {languages}", languages=not_read)
            column.addLayout(_line("language", text))
        parts = (tr("Version {version}", version=isolate(pack.version)), pack.licence, pack.rights)
        column.addWidget(plain(" · ".join(part for part in parts if part), "hint", wrap=True))
        return made

    def _button(self, lesson: Lesson, pictures: Pictures) -> LessonButton:
        tr = self._tr
        script = lesson.script(tr.language)
        detail = " · ".join((tr("About {n} minutes", n=lesson.minutes), audience(lesson, tr)))
        first = next((each.picture for each in script.blocks if not isinstance(each, Strip)), None)
        made = LessonButton(script.title, detail, picture=first.file if first is not None else "", pictures=pictures)
        made.setObjectName(f"lesson-{lesson.id}")
        made.clicked.connect(self._on_button_clicked)
        return made

    def _on_button_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.opened.emit(sender.objectName().removeprefix("lesson-"))


def fault_bar(title: str, faults: Iterable[Fault], tr: Catalog) -> MessageBar:
    """Return a bar that tells what is wrong in a pack, each fault with its file and line."""
    all_of_it = [f"{isolate(each.where)} · {tr(each.text, **each.values)}" for each in faults]
    lines = all_of_it[:_MOST_FAULTS]
    if len(all_of_it) > len(lines):
        lines.append(tr("and {n} more", n=len(all_of_it) - len(lines)))
    bar = MessageBar("err", title, "\n".join(lines))
    bar.setObjectName("faults")
    return bar


def _line(icon: str, text: str, pack: Pack | None = None) -> QHBoxLayout:
    """Return a sentence beside its icon: in the colour of success where ``pack`` is approved, else of a warning."""
    tone = "success" if pack is not None and pack.is_approved else "warning"
    row = QHBoxLayout()
    row.setSpacing(8)
    words = plain(text, "hint", wrap=True)
    words.setProperty("tone", tone)
    row.addWidget(picture(icon, tone, 16), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return row
