"""Starts the window, and opens every page once to prove that it can."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from minerisk import paths
from minerisk.ui.bugs import Bugs
from minerisk.ui.main_window import MainWindow


def run(settings_file: Path) -> int:
    """Show the window until it is closed; return the exit status."""
    app = application()
    window = MainWindow(app, settings_file)
    bugs = Bugs(paths.bug_notes(), app)
    window.watch(bugs)
    stop_listening = bugs.listen()
    window.start()
    window.show()
    status = app.exec()
    stop_listening()
    return status


def application() -> QApplication:
    """Return the one application object, named so that systems group its windows."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("MineRisk")
    app.setDesktopFileName("minerisk")
    return app


def open_pages(folder: Path) -> int:
    """Open and close every page on the database in ``folder``; return how many there were."""
    app = application()
    window = MainWindow(app, folder.parent / "settings.json")
    window.start(folder)
    window.show()
    shell = window.shell
    if shell is None:
        return 0
    opened = 0
    for show in (shell.show_home, shell.show_records, shell.show_settings, lambda: shell.start_record("incident")):
        show()
        app.processEvents()
        opened += 1
    window.close()
    app.processEvents()
    return opened
