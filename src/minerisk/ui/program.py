"""Starts the window, and opens every page once to prove that it can."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtWidgets import QApplication

from minerisk import paths
from minerisk.ui.bugs import Bugs
from minerisk.ui.main_window import MainWindow


def run(settings_file: Path, app: QApplication | None = None) -> int:
    """Show the window until it is closed; return the exit status."""
    app = app or application()
    window = MainWindow(app, settings_file)
    bugs = Bugs(paths.bug_notes(), app)
    window.watch(bugs)
    stop_listening = bugs.listen()
    window.start()
    window.show()
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
    """Open and close every page on the database in ``folder``; return how many there were."""
    app = app or application()
    window = MainWindow(app, folder.parent / "settings.json")
    window.start(folder)
    window.show()
    shell = window.shell
    if shell is None:
        shiboken6.delete(window)
        return 0
    ways: list[Callable[[], None]] = [
        shell.show_home,
        shell.show_records,
        shell.show_settings,
        partial(shell.start_record, "incident"),
    ]
    record = shell.first_record()
    if record is not None:
        ways += [partial(shell.open_record, record), partial(shell.print_record, record)]
    for show in ways:
        show()
        app.processEvents()
    window.close()
    shiboken6.delete(window)  # now, not at some time that the garbage collector chooses
    return len(ways)
