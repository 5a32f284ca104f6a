"""Starts the window, and opens every page once to prove that it can."""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from minerisk import paths
from minerisk.errors import UserError
from minerisk.i18n import N_
from minerisk.services import forms
from minerisk.ui.bugs import Bugs
from minerisk.ui.main_window import MainWindow


def run(settings_file: Path, app: QApplication | None = None) -> int:
    """Show the window until it is closed; return the exit status."""
    app = app or application()
    bugs = Bugs(paths.bug_notes(), app)
    stop_listening = bugs.listen()
    window = MainWindow(app, settings_file)
    window.watch(bugs)

    def begin() -> None:
        window.start()
        window.show_fitting()

    QTimer.singleShot(0, begin)  # inside the loop, where a fault can be told
    status = app.exec()
    stop_listening()
    shiboken6.delete(window)
    return status


def application() -> QApplication:
    """Return the one application object, named so that systems group its windows."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("MineRisk")
    app.setDesktopFileName("minerisk")
    return app


def open_pages(folder: Path, app: QApplication | None = None) -> int:
    """Open and close every page on the database in ``folder``; return how many there were.

    Raises:
        UserError: the database was not opened, or something went wrong in a page.
    """
    app = app or application()
    bugs = Bugs(folder.with_suffix(".bugs"))
    stop_listening = bugs.listen()
    window = MainWindow(app, folder.with_suffix(".settings"))
    window.show()
    try:
        opened = _show(app, window, [window.start, partial(window.start, folder)])
        opened += _show(app, window, _ways(window, folder))
    finally:
        window.close()
        shiboken6.delete(window)  # now, not at some time that the garbage collector chooses
        stop_listening()
    if bugs.file.exists():
        raise UserError(N_("Something went wrong in a page. Where is noted in {file}."), file=bugs.file)
    return opened


def _show(app: QApplication, window: MainWindow, ways: Sequence[Callable[[], object]]) -> int:
    for show in ways:
        show()
        app.processEvents()
        window.rest()  # pages count and read in the background
        app.processEvents()
    return len(ways)


def _ways(window: MainWindow, folder: Path) -> list[Callable[[], object]]:
    """Return what brings a person from Home to each of the other pages."""
    shell = window.shell
    if shell is None:
        raise UserError(N_("The window cannot open {folder}."), folder=folder)
    ways: list[Callable[[], object]] = [
        shell.show_learn,
        shell.show_country,
        shell.show_records,
        shell.show_statistics,
        shell.show_reports,
        shell.import_tables,
        shell.export_records,
        shell.show_settings,
        shell.show_forms,
        partial(shell.show_lists, forms.form("incident")),
        partial(shell.add_form, paths.bundled("forms", "incident", "incident.xml")),
        shell.show_help,
        partial(shell.try_form, forms.form("incident")),
        *(partial(shell.start_record, kind) for kind in forms.KINDS),
    ]
    for record in filter(None, map(shell.first_record, forms.KINDS)):
        ways += [partial(shell.open_record, record), partial(shell.print_record, record)]
    return ways
