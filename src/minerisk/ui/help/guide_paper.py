"""A guide as it will be on paper, in any language that it is there in; then paper or a PDF."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from minerisk.i18n import LANGUAGES
from minerisk.services import help as helping
from minerisk.services.progress import Progress
from minerisk.ui.context import Context
from minerisk.ui.printing.choices import Choices
from minerisk.ui.printing.paper_desk import Paper, PaperDesk
from minerisk.ui.widgets.basic import Card

_WIDTH = 280


class GuidePaper(QWidget):
    """Shows a guide, by its name. ``closed`` when the person wants to go back."""

    closed = Signal()

    def __init__(self, context: Context, guide: str) -> None:
        super().__init__()
        self._guide = guide
        tr = context.tr
        self._languages = Choices(tr("Language of the print"))
        for language in helping.languages(guide):
            self._languages.offer(language, LANGUAGES[language])
        self._languages.choose(helping.page(guide, context.language).language)
        self._languages.buttons.buttonClicked.connect(self.refresh)
        choice = Card(tr("This guide"))
        choice.setFixedWidth(_WIDTH)
        choice.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        choice.body.addWidget(self._languages)
        self._desk = PaperDesk(context, choice)
        self._desk.closed.connect(self.closed)
        self._desk.save_wanted.connect(self._on_save_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._desk)
        self.refresh()

    def begin(self) -> None:
        """Put the focus where a person can begin."""
        self._desk.begin()

    def refresh(self) -> None:
        """Make the guide in the language that is chosen, and show it."""
        language = self._languages.chosen
        self._desk.show_paper(partial(_make, self._guide, language), LANGUAGES[language])

    def save_to(self, target: Path) -> None:
        """Save what is shown."""
        self._desk.save_to(target)

    def _on_save_wanted(self) -> None:
        self._desk.save_as(helping.file_name(self._guide, self._languages.chosen))


def _make(guide: str, language: str, progress: Progress) -> Paper:
    progress(0, 1)
    return Paper(pdf=helping.preview(guide, language))
