from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from minerisk.domain.office import Office
from minerisk.i18n import Catalog, catalog
from minerisk.services import databases
from minerisk.settings import Settings
from minerisk.ui.context import Changes, Context
from minerisk.ui.jobs import Jobs
from minerisk.ui.look import theme


@pytest.fixture(scope="session", autouse=True)
def look(qapp: QApplication) -> theme.Theme:
    """The light theme, put on once: that takes a while."""
    return theme.apply(qapp, "light")


class KeepingBot(QtBot):
    """Keeps each widget until the test is over, as a window keeps its pages.

    A page that Python throws away while parts of it wait to be deleted later ends the process.
    """

    def __init__(self, request: pytest.FixtureRequest) -> None:
        super().__init__(request)
        self.kept: list[QWidget] = []

    def addWidget(self, widget: QWidget, **given: Any) -> None:  # noqa: ANN401  (as it is there)
        self.kept.append(widget)
        super().addWidget(widget, **given)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[QtBot]:
    bot = KeepingBot(request)
    yield bot
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def tr() -> Catalog:
    return catalog("en")


@pytest.fixture
def right_to_left(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def usual_look(qapp: QApplication, qtbot: QtBot) -> Iterator[None]:
    """Has the usual look put back on, as soon as no widget is left: each would be styled anew."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    theme.apply(qapp, "light")


@pytest.fixture
def office() -> Office:
    return Office(name="Bərdə", code="BRD", laptop=2, profile="azerbaijan")


@pytest.fixture
def db(tmp_path: Path, office: Office) -> Iterator[databases.Database]:
    made = databases.create(tmp_path / "BRD", office)
    yield made
    made.close()


@pytest.fixture
def context(db: databases.Database, tr: Catalog, qapp: QApplication) -> Iterator[Context]:
    jobs = Jobs()
    yield Context(
        db=db,
        settings=Settings(language="en", theme="light", recorder="A. K."),
        tr=tr,
        theme=theme.current(),
        jobs=jobs,
        changes=Changes(),
    )
    assert jobs.stop()
