import time

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.learn.taught import ASK, SLIDE, STRIP, SVG, pictures

from minerisk.ui.learn.pictures import Pictures
from minerisk.ui.learn.showing import whole
from minerisk.ui.learn.slide_view import SlideView, Style
from minerisk.ui.look import room


def view(qtbot: QtBot, kept: Pictures | None = None) -> SlideView:
    made = SlideView(kept or pictures())
    qtbot.addWidget(made)
    made.resize(960, 540)
    return made


def colours(made: SlideView) -> set[str]:
    image = made.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(0, 960, 4) for y in range(0, 540, 4)}


def test_all_that_a_slide_shows_is_also_its_name(qtbot: QtBot):
    made = view(qtbot)
    made.show_face(whole(SLIDE, "en"), Style())
    assert made.accessibleName().startswith("It can look like anything. A picture of shapes")


def test_a_slide_follows_the_light_of_the_room(qtbot: QtBot):
    made = view(qtbot)
    for light in room.ROOMS:
        made.show_face(whole(ASK, "en"), Style(room=light))
        assert room.colour(light, "ground").name() in colours(made)


def test_nothing_is_darkness(qtbot: QtBot):
    made = view(qtbot)
    made.show_face(None, Style(room="light"))
    assert colours(made) == {room.colour("dark", "ground").name()}
    assert made.accessibleName() == ""


def test_a_language_from_right_to_left_turns_the_slide(qtbot: QtBot):
    made = view(qtbot)
    made.show_face(whole(ASK, "en"), Style(language="ar"))
    image = made.grab().toImage()
    assert image.pixelColor(720, 300).name() == "#ff0000"
    assert image.pixelColor(240, 300).name() != "#ff0000"


def test_a_slide_keeps_its_shape_in_a_layout(qtbot: QtBot):
    made = view(qtbot)
    assert made.hasHeightForWidth()
    assert made.heightForWidth(1600) == 900
    assert made.sizeHint().width() > made.minimumSizeHint().width()


def test_what_was_prepared_is_shown_at_once(qtbot: QtBot):
    drawn: list[str] = []

    def load(file: str) -> bytes:
        drawn.append(file)
        return SVG

    made = view(qtbot, Pictures(load))
    made.resize(1920, 1080)
    made.show()
    face = whole(STRIP, "en")
    made.prepare(face)
    assert len(drawn) == 4
    begun = time.perf_counter()
    made.show_face(face, Style())
    made.repaint()
    assert time.perf_counter() - begun < 0.2
    assert len(drawn) == 4
    QApplication.processEvents()


def test_the_style_of_what_is_shown_changes_alone(qtbot: QtBot):
    made = view(qtbot)
    made.show_face(whole(ASK, "en"), Style())
    said = made.accessibleName()
    made.show_style(Style(room="dark"))
    assert room.colour("dark", "ground").name() in colours(made)
    assert made.accessibleName() == said
