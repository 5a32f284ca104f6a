"""Reading a lesson: its slides in a column, each with what the trainer says, and the way to show it to a group."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from minerisk.domain.lesson import Lesson, Pack, Script
from minerisk.services import lessons
from minerisk.ui.context import Context
from minerisk.ui.learn.faces import Call
from minerisk.ui.learn.lesson_words import approved, audience, calls, language_name, working
from minerisk.ui.learn.pictures import Pictures
from minerisk.ui.learn.present_window import PresentWindow
from minerisk.ui.learn.show_choice import ShowChoice
from minerisk.ui.learn.showing import Showing, whole
from minerisk.ui.learn.showing_bar import ShowingBar
from minerisk.ui.learn.slide_row import SlideRow
from minerisk.ui.learn.slide_view import SlideView, Style
from minerisk.ui.look import theme
from minerisk.ui.widgets.basic import Card, Chip, Segment, announce, button, clear, line, plain
from minerisk.ui.widgets.flow import Flow
from minerisk.ui.widgets.pages import ScrollPage, tab_in_order

_WIDEST = 1160
_ABOVE = 12


class LessonView(QWidget):
    """Shows one lesson of a pack. ``closed`` when the person wants to go back to all lessons."""

    closed = Signal()

    def __init__(self, context: Context, pack: Pack, lesson: Lesson) -> None:
        super().__init__()
        self._context, self._pack, self._lesson = context, pack, lesson
        self.setProperty("ring", "none")
        self._pictures = Pictures(partial(lessons.picture, pack))
        self._window: PresentWindow | None = None
        self._showing: Showing | None = None
        self._rows: list[SlideRow] = []
        self._page = ScrollPage(widest=theme.scaled(_WIDEST), spacing=24)
        self._head, self._slides = QVBoxLayout(), QVBoxLayout()
        self._slides.setSpacing(24)
        self._choice = ShowChoice(context.tr)
        self._bar = ShowingBar(context.tr)
        self._lay_out()
        self._choice.wanted.connect(self._on_choice_wanted)
        self._choice.again_wanted.connect(self._on_choice_again_wanted)
        self._choice.changed.connect(self._on_choice_changed)
        self._bar.pressed.connect(self._on_bar_pressed)
        context.changes.office.connect(self.refresh)
        self.refresh()

    @property
    def script(self) -> Script:
        """The lesson in the language that is read."""
        return self._lesson.script(self._language.selected)

    @property
    def window_shown(self) -> PresentWindow | None:
        """The window that a group sees now, or None."""
        return self._window

    def begin(self) -> None:
        """Put the focus on the way back."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show the lesson in the language that is chosen."""
        self._show_head()
        clear(self._slides)
        script, total = self.script, len(self.script.blocks)
        style, found = self._style(), self._calls(script.language)
        self._rows = []
        for number, block in enumerate(script.blocks, start=1):
            slide = SlideView(self._pictures)
            slide.setObjectName(f"slide-{number}")
            slide.show_face(whole(block, script.language, found), style)
            tr = self._context.tr
            self._rows.append(SlideRow(block, slide, tr("{n} of {all}", n=number, all=total), tr))
            self._slides.addWidget(self._rows[-1])
        tab_in_order(self._page.column)

    def show_to_group(self, block: int = 0) -> None:
        """Show the lesson on the chosen screen, from one of its slides."""
        if self._window is not None:
            self._window.show_block(block)
            return
        self._showing = Showing(self._lesson, replace(self._style(), way=self._choice.way), self._calls, block=block)
        self._window = PresentWindow(self, self._context.tr, self._showing, self._pictures)
        self._window.moved.connect(self._on_window_moved)
        self._window.ended.connect(self._on_window_ended)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # or the page would scroll by the keys of the showing
        self._window.begin(self._choice.screen_chosen)
        self._bar.show()
        self._on_window_moved()

    def event(self, event: QEvent) -> bool:
        """Keep F1 for the keys of a showing, where it would lead to help."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            event.setAccepted(self._window is not None and event.key() == Qt.Key.Key_F1)
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the keys of a showing work here too, where the trainer's screen is another one."""
        if self._window is None or not self._window.press(event.key(), event.text()):
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        tr = self._context.tr
        self._back = button(tr("All lessons"), "quiet", icon="arrow-left")
        self._back.setObjectName("all-lessons")
        self._back.clicked.connect(self.closed)
        self._language = Segment({each: language_name(each) for each in self._lesson.scripts}, self._first_language())
        self._language.setAccessibleName(tr("Language of the lesson"))
        self._language.chosen.connect(self._on_language_chosen)
        row = QHBoxLayout()
        row.addWidget(self._back)
        row.addStretch(1)
        row.addWidget(self._language)
        card = Card(spacing=16)
        card.body.addLayout(self._head)
        card.body.addWidget(line())
        card.body.addWidget(self._choice)
        self._page.column.addLayout(row)
        self._page.column.addWidget(card)
        self._page.column.addLayout(self._slides)
        self._page.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._page, 1)
        column.addWidget(self._bar)

    def _first_language(self) -> str:
        return self._lesson.script(self._context.language).language

    def _show_head(self) -> None:
        clear(self._head)
        tr, script = self._context.tr, self.script
        self._head.setSpacing(8)
        self._head.addWidget(plain(script.title, "title", wrap=True))
        self._head.addWidget(plain(script.summary, "secondary", wrap=True))
        chips = Flow()
        chips.addWidget(Chip(tr("About {n} minutes", n=self._lesson.minutes), "neutral", "clock"))
        chips.addWidget(Chip(audience(self._lesson, tr), "neutral", "users"))
        if not self._pack.is_approved:
            chips.addWidget(Chip(approved(self._pack, tr), "warn", "alert-triangle"))
        if script.language in working([self._lesson]):
            text = tr("Working translation, not yet read by a native speaker")
            chips.addWidget(Chip(text, "warn", "language"))
        self._head.addLayout(chips)

    def _style(self) -> Style:
        """Return how the slides are read: as a projector shows them, in the light of the room."""
        return Style(language=self.script.language, room=self._choice.room)

    def _calls(self, language: str) -> Sequence[Call]:
        return calls(self._context.db, language, datetime.now().astimezone().date())

    def _on_language_chosen(self) -> None:
        self.refresh()
        announce(self, self.script.title)

    def _on_choice_wanted(self) -> None:
        self.show_to_group(0 if self._showing is None else self._showing.block)

    def _on_choice_changed(self) -> None:
        for row in self._rows:
            row.slide.show_style(self._style())

    def _on_choice_again_wanted(self) -> None:
        self.show_to_group()

    def _on_window_moved(self) -> None:
        """Follow on the trainer's screen what the group sees."""
        if self._showing is None or self._window is None:
            return
        for place, row in enumerate(self._rows):
            row.mark(place == self._showing.block)
        below = self._rows[self._showing.block].mapTo(self._page, QPoint(0, 0)).y()
        bar = self._page.verticalScrollBar()
        bar.setValue(bar.value() + below - _ABOVE)
        self._bar.say(self._showing.block, len(self._rows), awake=self._window.is_awake)

    def _on_window_ended(self) -> None:
        """Keep the place: showing can go on from here, on this screen or another."""
        if self._window is None or self._showing is None:
            return
        self._window.deleteLater()
        self._window = None
        for row in self._rows:
            row.mark(shown=False)
        self._bar.hide()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._choice.offer_screens()
        self._choice.go_on_from(self._showing.block)
        self._choice.take_focus()

    def _on_bar_pressed(self, key: str) -> None:
        keys = {"back": Qt.Key.Key_Left, "next": Qt.Key.Key_Right, "end": Qt.Key.Key_Escape}
        if self._window is not None:
            self._window.press(keys.get(key, 0), {"reveal": "r", "number": "n", "blank": "b"}.get(key, ""))
