from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from tests.ui.recorded import finished

from minerisk.services import printing
from minerisk.services.databases import Database
from minerisk.services.printing import Profile
from minerisk.ui.jobs import Jobs
from minerisk.ui.printing.paper_run import PaperRun, picture


@pytest.fixture
def pdf(db: Database, tmp_path: Path) -> Path:
    return printing.print_record(
        db, finished(db).id, tmp_path / "a.pdf", profile=Profile.FULL, language="en", printed_by="A. K."
    )


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    assert jobs.stop()


def printer(target: Path) -> QPrinter:
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(target))
    return made


def test_a_page_becomes_a_picture_of_the_width_that_is_asked_for(pdf: Path):
    page = picture(pdf, 1, 400)
    assert page.width() == 400
    assert page.pixelColor(1, 1).name() == "#ffffff"


def test_all_pages_are_sent(pdf: Path, window: QWidget, jobs: Jobs, tmp_path: Path, qtbot: QtBot):
    pages = printing.pages(pdf)
    run = PaperRun(pdf, pages, jobs, window, printer(tmp_path / "out.pdf"))
    with qtbot.waitSignal(run.ended) as ended:
        run.start()
    assert ended.args == [True]
    assert printing.pages(tmp_path / "out.pdf") == pages


def test_a_page_that_is_left_goes_on_printing(pdf: Path, jobs: Jobs, tmp_path: Path, qtbot: QtBot):
    left = QWidget()
    run = PaperRun(pdf.read_bytes(), printing.pages(pdf), jobs, left, printer(tmp_path / "out.pdf"))
    with qtbot.waitSignal(run.ended):
        run.start()
        left.deleteLater()
    assert printing.pages(tmp_path / "out.pdf") == printing.pages(pdf)


def test_only_the_pages_that_were_chosen_are_sent(pdf: Path, window: QWidget, jobs: Jobs, tmp_path: Path, qtbot: QtBot):
    chosen = printer(tmp_path / "out.pdf")
    chosen.setFromTo(2, 2)
    run = PaperRun(pdf, printing.pages(pdf), jobs, window, chosen)
    with qtbot.waitSignal(run.ended):
        run.start()
    assert printing.pages(tmp_path / "out.pdf") == 1


@pytest.mark.qt_log_ignore("QPainter::begin", "QPrinter", "QPdf")
def test_a_printer_that_takes_nothing_is_said(pdf: Path, window: QWidget, jobs: Jobs, tmp_path: Path, qtbot: QtBot):
    run = PaperRun(pdf, 1, jobs, window, printer(tmp_path / "nowhere" / "out.pdf"))
    with qtbot.waitSignal(run.failed):
        run.start()


def test_a_page_that_cannot_be_read_is_said(pdf: Path, window: QWidget, jobs: Jobs, tmp_path: Path, qtbot: QtBot):
    run = PaperRun(pdf, 1, jobs, window, printer(tmp_path / "out.pdf"))
    pdf.write_bytes(b"no pdf")
    with qtbot.waitSignal(run.failed):
        run.start()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_nothing_is_sent_when_the_person_thinks_again(
    pdf: Path, window: QWidget, jobs: Jobs, tmp_path: Path, qtbot: QtBot
):
    run = PaperRun(pdf, 1, jobs, window, printer(tmp_path / "out.pdf"))
    run.ask()
    dialog = window.findChild(QPrintDialog)
    assert dialog is not None
    with qtbot.waitSignal(run.ended) as ended:
        dialog.reject()
    assert ended.args == [False]
    assert not (tmp_path / "out.pdf").exists()
