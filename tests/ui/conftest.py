from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

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


@pytest.fixture
def tr() -> Catalog:
    return catalog("en")


@pytest.fixture
def right_to_left(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


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
