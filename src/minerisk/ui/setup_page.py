"""The first start: whose database this is and where it goes. Or another one is opened."""

import string
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from minerisk import paths
from minerisk.domain import code as codes
from minerisk.domain.form import say
from minerisk.domain.office import Office, problems
from minerisk.errors import UserError
from minerisk.i18n import LANGUAGES, Catalog
from minerisk.maps import profile as profiles
from minerisk.services import databases
from minerisk.ui import ask
from minerisk.ui.look import painting, theme
from minerisk.ui.look.icons import art
from minerisk.ui.widgets.bars import BottomBar, ErrorSummary
from minerisk.ui.widgets.basic import Segment, button, plain
from minerisk.ui.widgets.field import Field, initials, labelled
from minerisk.ui.widgets.pages import ScrollPage, is_narrow

_UPPER = str.maketrans(string.ascii_lowercase, string.ascii_uppercase)
_SUFFIX = ".minerisk"
_WIDEST = 720


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What stands in the boxes, so that it survives a change of language.

    Attributes:
        folder: empty as long as it follows from the code.
    """

    name: str = ""
    code: str = ""
    laptop: str = "1"
    profile: str = "azerbaijan"
    recorder: str = ""
    folder: str = ""


class SetupPage(QWidget):
    """``made`` gives the open Database; ``language_chosen`` the language to go on in; ``cancelled`` where one may."""

    made = Signal(object)
    language_chosen = Signal(str)
    cancelled = Signal()

    def __init__(self, tr: Catalog, typed: Typed | None = None, *, may_cancel: bool = False) -> None:
        """Make the page.

        Args:
            tr: the language to ask in.
            typed: what was typed before.
            may_cancel: there is something that one may go back to.
        """
        super().__init__()
        self._tr, self._typed = tr, typed or Typed()
        self.setProperty("role", "window")
        self._panel = _Panel(tr)
        self._summary = ErrorSummary(tr("There is a problem"))
        self._summary.link_chosen.connect(self._on_summary_link_chosen)
        self._make_fields()
        side = QVBoxLayout()
        side.setSpacing(0)
        side.addWidget(self._page(), 1)
        side.addWidget(self._bar(may_cancel=may_cancel))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._panel)
        row.addLayout(side, 1)

    @property
    def typed(self) -> Typed:
        """What stands in the boxes now."""
        return Typed(
            name=self._name.text,
            code=self._code.text,
            laptop=self._laptop.text,
            profile=self._profile.selected,
            recorder=self._recorder.text,
            folder=self._typed.folder,
        )

    @property
    def recorder(self) -> str:
        """Initials or code of who will use the program."""
        return self._recorder.words

    def _make_fields(self) -> None:
        tr, typed = self._tr, self._typed
        self._language = Segment(dict(LANGUAGES), tr.language)
        self._language.chosen.connect(self.language_chosen)
        self._name = Field(tr("Name of the office"), QLineEdit(typed.name))
        code = QLineEdit(typed.code)
        code.setMaxLength(3)
        code.textEdited.connect(self._on_code_edited)
        self._code = Field(tr("Short code"), code, hint=tr("3 letters or digits, such as BRD"))
        self._laptop = Field(
            tr("Number of this laptop"), QLineEdit(typed.laptop), hint=tr("No two laptops share a number")
        )
        countries = {one.id: say(one.name, tr.language) for one in profiles.profiles()}
        self._profile = Segment({**countries, "": tr("None")}, typed.profile)
        self._recorder = Field(tr("Your initials"), initials(typed.recorder), hint=tr("Kept with what you record"))
        folder = QLineEdit(typed.folder)
        folder.textEdited.connect(self._on_folder_edited)
        self._folder = Field(
            tr("Database folder"), folder, hint=tr("Everything is kept in this one folder on this laptop")
        )
        self._show_folder()

    def _page(self) -> ScrollPage:
        tr = self._tr
        page = ScrollPage(widest=theme.scaled(_WIDEST), spacing=20)
        page.column.addWidget(plain(tr("Set up your office"), "title"))
        page.column.addWidget(self._summary)
        page.column.addWidget(labelled(tr("Language"), self._language))
        page.column.addWidget(self._name)
        pair = QHBoxLayout()
        pair.setSpacing(16)
        for one in (self._code, self._laptop, self._recorder):
            pair.addWidget(one, 1)
        page.column.addLayout(pair)
        hint = tr("Brings districts, towns and numbers to call")
        page.column.addWidget(labelled(tr("Country profile"), self._profile, hint=hint))
        page.column.addLayout(self._folder_row())
        page.column.addStretch(1)
        return page

    def _folder_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._folder, 1)
        choose = button(self._tr("Choose…"), icon="folder")
        choose.clicked.connect(self._on_choose_clicked)
        row.addWidget(choose, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _bar(self, *, may_cancel: bool) -> BottomBar:
        bar = BottomBar()
        if may_cancel:
            back = button(self._tr("Back"), icon="arrow-left")
            back.clicked.connect(self.cancelled)
            bar.add_start(back)
        other = button(self._tr("Open another database…"), "quiet", icon="folder-open")
        other.clicked.connect(self._on_other_clicked)
        bar.add_start(other)
        make = button(self._tr("Make the database"), "primary", key="Ctrl+Enter")
        make.setObjectName("make")
        make.clicked.connect(self._on_make_clicked)
        bar.add_end(make)
        return bar

    def _on_code_edited(self, text: str) -> None:
        # Only the 26 letters: Python's upper() turns an Azerbaijani i into I, and ß into two letters.
        box = self._code.box
        if isinstance(box, QLineEdit):
            at = box.cursorPosition()
            box.setText(text.translate(_UPPER))
            box.setCursorPosition(at)
        self._show_folder()

    def _on_folder_edited(self, text: str) -> None:
        self._typed = replace(self._typed, folder=text)

    def _on_choose_clicked(self) -> None:
        chosen = ask.open_folder(self, self._tr("Where the database folder goes"), paths.documents_folder())
        if chosen is not None:
            self._typed = replace(self._typed, folder=str(chosen / self._folder_name()))
            self._show_folder()

    def _on_other_clicked(self) -> None:
        folder = ask.open_folder(self, self._tr("Open a database folder"), paths.documents_folder())
        if folder is not None:
            self._try(partial(databases.open_database, folder))

    def _on_make_clicked(self) -> None:
        found = self._problems()
        self._show(found)
        if not found:
            self._try(partial(databases.create, Path(self._folder.text).expanduser(), self._office()))

    def _try(self, act: Callable[[], databases.Database]) -> None:
        """Do ``act``; what is wrong then is wrong with the folder."""
        try:
            db = act()
        except UserError as error:
            self._show({"folder": self._tr(error.text, **error.values)})
        else:
            self.made.emit(db)

    def _problems(self) -> dict[str, str]:
        tr = self._tr
        found = {key: tr(sentence) for key, sentence in problems(self._office()).items()}
        if not self._recorder.words:
            found["recorder"] = tr("Enter your initials")
        if not self._folder.text.strip():
            found["folder"] = tr("Enter where the database folder goes")
        return found

    def _show(self, found: dict[str, str]) -> None:
        for key, field in self._fields().items():
            field.show_problem(found.get(key, ""))
        self._summary.show_problems(list(found.items()))

    def _on_summary_link_chosen(self, key: str) -> None:
        self._fields()[key].focus()

    def _fields(self) -> dict[str, Field]:
        return {
            "name": self._name,
            "code": self._code,
            "laptop": self._laptop,
            "recorder": self._recorder,
            "folder": self._folder,
        }

    def _office(self) -> Office:
        return Office(
            name=self._name.words,
            code=self._code.words,
            laptop=self._laptop_number(),
            profile=self._profile.selected or None,
        )

    def _laptop_number(self) -> int:
        text = self._laptop.words
        return int(text) if text.isascii() and text.isdigit() else 0

    def _folder_name(self) -> str:
        code = self._code.words
        return f"{code if codes.is_office(code) else 'MineRisk'}{_SUFFIX}"

    def _show_folder(self) -> None:
        if isinstance(self._folder.box, QLineEdit):
            self._folder.box.setText(self._typed.folder or str(paths.documents_folder() / self._folder_name()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._name.focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._panel.setVisible(not is_narrow(self))


class _Panel(QFrame):
    """What this program is, beside the questions."""

    def __init__(self, tr: Catalog) -> None:
        super().__init__()
        self.setProperty("role", "rail")
        self.setFixedWidth(360)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(12)
        logo = plain()
        logo.setPixmap(art("logo", 56, 56, self.devicePixelRatioF()))
        column.addWidget(logo)
        column.addSpacing(8)
        for text, role, tone in (
            ("MineRisk", "title", "rail"),
            (tr("Risk education and incident records, without internet."), "body", "rail-label"),
            (tr("What you write stays on this laptop. Nothing is sent anywhere."), "body", "rail-label"),
        ):
            label = plain(text, role, wrap=True)
            label.setProperty("tone", tone)
            column.addWidget(label)
        column.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = painting.begin(self)
        picture = art("setup", self.width(), 300, self.devicePixelRatioF())
        painter.fillRect(self.rect(), theme.colour("bg.rail"))
        painter.drawPixmap(0, self.height() - 300, picture)
        painter.end()
