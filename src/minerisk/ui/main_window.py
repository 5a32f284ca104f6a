"""The window: holds the open database and the person's settings, and makes its inside anew when they change."""

import logging
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from minerisk import paths
from minerisk.errors import UserError
from minerisk.i18n import FALLBACK, LANGUAGES, Catalog, catalog
from minerisk.services import databases, recovery
from minerisk.settings import Settings
from minerisk.ui import ask
from minerisk.ui.bugs import Bugs
from minerisk.ui.context import Changes, Context
from minerisk.ui.hide_page import HidePage
from minerisk.ui.jobs import Jobs
from minerisk.ui.look import icons, theme
from minerisk.ui.place import Place
from minerisk.ui.qt_words import QtWords
from minerisk.ui.setup_page import SetupPage, Typed
from minerisk.ui.shell import Shell
from minerisk.ui.unopened_page import UnopenedPage
from minerisk.ui.widgets.pages import FocusRing

logger = logging.getLogger(__name__)
_FIRST = QSize(1366, 768)
_FRAME = QSize(16, 40)
"""What the frame of a window takes, on any system."""


class MainWindow(QMainWindow):
    """Open a database with ``start``; ``shell`` is its inside, or None while an office is set up."""

    def __init__(self, app: QApplication, settings_file: Path) -> None:
        super().__init__()
        self._app, self._file = app, settings_file
        self._note = settings_file.with_name(recovery.NAME)
        self._left_open = recovery.left_open(self._note)
        self._settings = Settings.load(settings_file)
        self._db: databases.Database | None = None
        self._jobs, self._changes = Jobs(self), Changes(self)
        self._tr = self._catalog()
        self._words: QtWords | None = None
        self._inside = QStackedWidget()
        self.shell: Shell | None = None
        self._setup: SetupPage | None = None
        self._hidden: HidePage | None = None
        self._unopened: tuple[Path, UserError] | None = None
        self._before = ""
        self._bugs: Bugs | None = None
        FocusRing(app, self)
        self.setCentralWidget(self._inside)
        self.setMinimumSize(880, 500)
        self.resize(_FIRST)
        self._apply()
        self.setWindowIcon(icons.logo())

    def start(self, folder: Path | None = None) -> None:
        """Open ``folder``, or the database that was open last; set up an office where there was none."""
        wanted = folder or (Path(self._settings.database) if self._settings.database else None)
        if wanted is None:
            self._show_setup(Typed(recorder=self._settings.recorder))
            return
        try:
            db = databases.open_database(wanted)
        except UserError as error:
            self._show_unopened(wanted, error)
        else:
            self._take(db)

    def show_fitting(self) -> None:
        """Show the window as large as it is meant to be, or filling a screen that has no room for that."""
        if fills(self.screen().availableSize()):
            self.showMaximized()
        else:
            self.show()

    def watch(self, bugs: Bugs) -> None:
        """Tell the person of bugs, in one sentence."""
        self._bugs = bugs
        bugs.happened.connect(self._on_bugs_happened)

    def rest(self) -> None:
        """Wait until nothing goes on in the background; what came of it is shown with the next events."""
        self._jobs.rest()

    def close_database(self) -> None:
        """Save what is open, stop what runs, and close the database."""
        self._jobs.stop()
        if self._db is not None:
            self._db.close()
            self._db = None

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.shell is not None and not self.shell.leave():
            event.ignore()
            return
        recovery.note_closed(self._note)
        self.close_database()
        event.accept()

    def _take(self, db: databases.Database, recorder: str = "") -> None:
        """Work with ``db`` from now on."""
        if self.shell is not None and not self.shell.leave():
            db.close()
            return
        self.close_database()
        self._db = db
        recorder = recorder or self._settings.recorder
        self._keep(replace(self._settings, database=str(db.folder), recorder=recorder, language=self._tr.language))
        self._unopened = None
        self._build(Place())

    def _keep(self, settings: Settings) -> None:
        self._settings = settings
        try:
            settings.save(self._file)
        except OSError as error:
            logger.warning("settings cannot be saved: %s", type(error).__name__)

    def _catalog(self) -> Catalog:
        system = QLocale.system().name().split("_")[0]
        return catalog(self._settings.language or (system if system in LANGUAGES else FALLBACK))

    def _apply(self) -> theme.Theme:
        self._tr = self._catalog()
        rtl = self._tr.right_to_left
        if self._words is not None:
            self._app.removeTranslator(self._words)
        self._words = QtWords(self._tr, self)
        self._app.installTranslator(self._words)
        self._app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        return theme.apply(self._app, self._settings.theme, self._settings.text_size)

    def _build(self, place: Place) -> None:
        """Make the inside anew, and go to ``place``."""
        if self._db is None:
            return
        context = Context(
            db=self._db,
            settings=self._settings,
            tr=self._tr,
            theme=theme.current(),
            jobs=self._jobs,
            changes=self._changes,
        )
        shell = Shell(context, note=self._note, left_open=self._left_open)
        self._left_open = None
        # Queued: Qt gives the focus to the button that was chosen by an arrow key only after it told of the choice.
        shell.settings_changed.connect(self._on_settings_changed, Qt.ConnectionType.QueuedConnection)
        shell.open_wanted.connect(self._on_open_wanted)
        shell.make_wanted.connect(self._on_make_wanted)
        shell.hide_wanted.connect(self._hide)
        shell.moved.connect(self._on_shell_moved)
        shell.titled.connect(self._on_shell_titled)
        self._put(shell)
        self.shell, self._setup = shell, None
        shell.go(place)

    def _show_setup(self, typed: Typed) -> None:
        may_cancel = self._db is not None or self._unopened is not None
        page = SetupPage(self._tr, typed, may_cancel=may_cancel)
        page.made.connect(self._on_setup_made)
        page.language_chosen.connect(self._on_setup_language_chosen, Qt.ConnectionType.QueuedConnection)
        page.cancelled.connect(self._on_setup_cancelled)
        self._put(page)
        self.shell, self._setup = None, page
        self.setWindowTitle("MineRisk")

    def _show_unopened(self, folder: Path, error: UserError) -> None:
        """Say why ``folder`` is not open; what it holds is not replaced by an empty office."""
        self._unopened = folder, error
        page = UnopenedPage(self._tr, folder, self._tr(error.text, **error.values))
        page.again_wanted.connect(self._on_again_wanted)
        page.open_wanted.connect(self._on_open_wanted)
        page.make_wanted.connect(self._on_make_wanted)
        self._put(page)
        self.shell = self._setup = None
        self.setWindowTitle("MineRisk")

    def _put(self, page: QWidget) -> None:
        """Show ``page`` instead of what was there."""
        while (old := self._inside.currentWidget()) is not None:
            self._inside.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._hidden = None
        self._inside.addWidget(page)
        self._inside.setCurrentWidget(page)

    def _hide(self) -> None:
        """Show a clock instead of everything; what is open stays as it is."""
        self._before = self.windowTitle()
        self._hidden = HidePage(self._tr)
        self._hidden.shown_again.connect(self._on_shown_again)
        self._inside.addWidget(self._hidden)
        self._inside.setCurrentWidget(self._hidden)
        self.setWindowTitle("MineRisk")

    def _on_shown_again(self) -> None:
        if self._hidden is None:
            return
        self._inside.removeWidget(self._hidden)  # what was below it comes back
        self._hidden.deleteLater()
        self._hidden = None
        self.setWindowTitle(self._before)

    def _on_settings_changed(self, settings: Settings) -> None:
        if self.shell is None or not self.shell.leave():
            return
        place = self.shell.place
        self._keep(settings)
        self._apply()
        self._build(place)

    def _on_setup_language_chosen(self, language: str) -> None:
        if self._setup is None:
            return
        typed = self._setup.typed
        focused: QWidget | None = self._setup.focusWidget()
        self._keep(replace(self._settings, language=language))
        self._apply()
        self._show_setup(typed)
        name = "" if focused is None else focused.objectName()
        chosen = self._setup.findChild(QWidget, name) if name else None
        if chosen is not None:
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_setup_made(self, db: databases.Database) -> None:
        self._take(db, self._setup.recorder if self._setup is not None else "")

    def _on_setup_cancelled(self) -> None:
        if self._unopened is not None:
            self._show_unopened(*self._unopened)
        else:
            self._build(Place(page="settings"))

    def _on_again_wanted(self) -> None:
        if self._unopened is not None:
            self.start(self._unopened[0])

    def _on_make_wanted(self) -> None:
        if self.shell is None or self.shell.leave():
            self._show_setup(Typed(recorder=self._settings.recorder))

    def _on_open_wanted(self) -> None:
        folder = ask.open_folder(self, self._tr("Open a database folder"), paths.documents_folder())
        if folder is None or (self._db is not None and folder == self._db.folder):
            return
        with ask.told(self, self._tr):
            self._take(databases.open_database(folder))

    def _on_bugs_happened(self, error: UserError) -> None:
        ask.tell(self, self._tr("This could not be done"), self._tr(error.text, **error.values))
        if self._bugs is not None:
            self._bugs.said()

    def _on_shell_moved(self, db: databases.Database) -> None:
        """Go on in ``db``, to which the draft that is open was rescued."""
        place = self.shell.place if self.shell is not None else Place()
        self.close_database()
        self._db = db
        self._keep(replace(self._settings, database=str(db.folder)))
        self._build(place)
        whole = self._tr(
            "Everything is in {folder}, and you work there from now on. The folder from before stays as it is.",
            folder=db.folder,
        )
        fresh = self._tr(
            "What you are writing is in {folder}, and you work there from now on. The other records could not be "
            "copied, since the database is damaged: keep the folder from before as it is.",
            folder=db.folder,
        )
        ask.tell(self, self._tr("You work in another folder now"), fresh if db.is_fresh else whole)

    def _on_shell_titled(self, title: str) -> None:
        self.setWindowTitle(f"{title} · MineRisk")


def fills(screen: QSize) -> bool:
    """Return whether the window fills a screen of that size: it has no room for the whole of it and its frame."""
    needed = _FIRST + _FRAME
    return screen.width() < needed.width() or screen.height() < needed.height()
