"""Learn: the lessons of the content packs, and what others have published about the country."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from minerisk.domain.fact import Fact
from minerisk.domain.lesson import Pack
from minerisk.ui.context import Context
from minerisk.ui.learn.lesson_view import LessonView
from minerisk.ui.learn.packs_view import PacksView
from minerisk.ui.widgets.basic import Segment

if TYPE_CHECKING:
    from minerisk.ui.learn.country_view import CountryView


class LearnPage(QWidget):
    """Shows the packs, or one lesson, or the published figures."""

    def __init__(self, context: Context, begun: Fact | None = None) -> None:
        """Show the packs; ``begun`` is a figure that somebody was entering before the window was made anew."""
        super().__init__()
        self._context, self._begun = context, begun
        tr = context.tr
        self._parts = Segment({"lessons": tr("Lessons"), "country": tr("Country: published figures")})
        self._parts.setAccessibleName(tr("What to learn from"))
        self._parts.chosen.connect(self._on_part_chosen)
        self._packs = PacksView(context)
        self._packs.opened.connect(self.open_lesson)
        self._lesson: LessonView | None = None
        self._country: CountryView | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self._packs)
        self._tools = QWidget()
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(24, 16, 24, 0)
        row.addWidget(self._parts)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tools)
        column.addWidget(self._stack, 1)

    @property
    def section(self) -> str:
        """Which part is open: ``lessons`` or ``country``."""
        return self._parts.selected

    @property
    def begun(self) -> Fact | None:
        """The figure that is being entered, as far as it is."""
        return self._country.begun if self._country is not None else self._begun

    def open_lesson(self, pack: Pack, lesson: str) -> None:
        """Show a lesson of ``pack``, by its id."""
        self._close_lesson()
        found = next(each for each in pack.lessons if each.id == lesson)
        self._lesson = LessonView(self._context, pack, found)
        self._lesson.setObjectName("lesson")
        self._lesson.closed.connect(self._on_lesson_closed)
        self._stack.addWidget(self._lesson)
        self._tools.hide()
        self._stack.setCurrentWidget(self._lesson)
        self._lesson.begin()

    def show_lessons(self) -> None:
        """Show the packs."""
        self._close_lesson()
        self._parts.select("lessons")
        self._tools.show()
        self._stack.setCurrentWidget(self._packs)

    def show_country(self) -> None:
        """Show what is published about the country."""
        if self._country is None:
            from minerisk.ui.learn.country_view import CountryView

            self._country = CountryView(self._context, self._begun)
            self._stack.addWidget(self._country)
        self._parts.select("country")
        self._tools.show()
        self._stack.setCurrentWidget(self._country)

    def _close_lesson(self) -> None:
        if self._lesson is not None:
            self._stack.removeWidget(self._lesson)
            self._lesson.hide()
            self._lesson.deleteLater()
            self._lesson = None

    def _on_part_chosen(self, part: str) -> None:
        if part == "country":
            self.show_country()
        else:
            self.show_lessons()

    def _on_lesson_closed(self) -> None:
        self.show_lessons()
        self._packs.setFocus(Qt.FocusReason.OtherFocusReason)
