import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from minerisk.i18n import catalog
from minerisk.ui.printing.paper_view import PAPER_WIDTH, PaperView, Zoom


def page(colour: str) -> QImage:
    made = QImage(PAPER_WIDTH, 1123, QImage.Format.Format_RGB32)
    made.fill(QColor(colour))
    return made


@pytest.fixture
def view(qtbot: QtBot) -> PaperView:
    view = PaperView(catalog("en"))
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    view.show_pages([page("red"), page("green"), page("blue")])
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 2000)
    return view


def seen(view: PaperView) -> str:
    return view.viewport().grab().toImage().pixelColor(view.viewport().width() // 2, 300).name()


def test_the_first_page_is_seen_first(view: PaperView):
    assert view.page == 1
    assert seen(view) == "#ff0000"


def test_scrolling_says_which_page_is_seen(view: PaperView, qtbot: QtBot):
    with qtbot.waitSignal(view.page_changed) as changed:
        view.go_to(3)
    assert changed.args == [3, 3]
    assert seen(view) == "#0000ff"


def test_a_whole_page_fits_and_the_page_that_is_seen_stays(view: PaperView, qtbot: QtBot):
    view.go_to(2)
    view.show_zoom(Zoom.WHOLE)
    assert all(sheet.height() <= view.viewport().height() for sheet in view.sheets)
    qtbot.waitUntil(lambda: view.page == 2)
    view.show_zoom(Zoom.ACTUAL)
    assert view.sheets[0].width() == PAPER_WIDTH


def test_a_narrow_view_shows_narrower_pages(view: PaperView):
    view.resize(500, 400)
    assert view.sheets[0].width() < 500
    assert not view.horizontalScrollBar().isVisible()


def test_without_pages_there_is_none_to_see(view: PaperView):
    view.show_pages([])
    assert view.page == 0
