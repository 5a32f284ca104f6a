import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter
from tests.ui.learn.taught import ASK, pictures

from minerisk.domain.lesson import Picture
from minerisk.errors import UserError
from minerisk.ui.learn.faces import Said, Way, faces
from minerisk.ui.learn.lettering import fitted
from minerisk.ui.learn.parts import Align, Box, Frame, Icon, Image, Part, Sign, Tick, Words
from minerisk.ui.learn.pictures import Pictures
from minerisk.ui.learn.plan import plan
from minerisk.ui.learn.slide_painting import SlidePainter
from minerisk.ui.look import room

ROOM = QRectF(20, 20, 200, 100)
SHAPES = range(4)


def gone(_file: str) -> bytes:
    raise UserError("gone")


def painted(*parts: Part, light: str = "light", mirrored: bool = False, kept: Pictures | None = None) -> QImage:
    image = QImage(240, 140, QImage.Format.Format_RGB32)
    image.fill(room.colour(light, "ground"))
    painter = QPainter(image)
    SlidePainter(painter, light, kept or pictures(), mirrored=mirrored).paint(parts)
    painter.end()
    return image


def inked(image: QImage, light: str = "light") -> list[int]:
    """Return the columns in which anything was painted."""
    ground = room.colour(light, "ground").rgb()
    return [x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in range(image.height()))]


def test_words_stand_at_the_start_of_their_room():
    text = Words(letters=fitted("Stop", 200, 40, 20), rect=ROOM, align=Align.START)
    assert inked(painted(text))[0] < 30
    assert inked(painted(text, mirrored=True))[-1] > 210


def test_words_stand_in_the_middle_of_their_room():
    ink = inked(painted(Words(letters=fitted("Stop", 200, 40, 20), rect=ROOM)))
    assert abs((ink[0] + ink[-1]) / 2 - 120) < 4


def test_a_picture_fills_its_room():
    image = painted(Image(picture=Picture(file="a.svg", shows="A path"), rect=ROOM))
    assert image.pixelColor(120, 70).name() == "#ff0000"


def test_in_the_place_of_a_picture_that_cannot_be_read_stand_its_words():
    part = Image(picture=Picture(file="a.svg", shows="A path"), rect=ROOM)
    image = painted(part, kept=Pictures(gone))
    colours = {image.pixelColor(x, y).name() for x in range(240) for y in range(140)}
    assert room.colour("light", "plate").name() in colours
    assert room.colour("light", "text").name() in colours


@pytest.mark.parametrize("light", room.ROOMS)
def test_a_box_has_a_line_where_the_room_asks_for_one(light: str):
    image = painted(Box(rect=ROOM, fill="answer.1", line="answer.line", width=4), light=light)
    edge, middle = image.pixelColor(21, 70).name(), image.pixelColor(120, 70).name()
    assert middle == room.colour(light, "answer.1").name()
    assert edge == ("#ffffff" if light == "dark" else middle)


def test_every_answer_has_another_shape():
    filled = [
        painted(Sign(number=number, rect=QRectF(70, 20, 100, 100), tone="text", letter_tone="ground"))
        for number in SHAPES
    ]
    corners = [[image.pixelColor(x, y).lightness() < 60 for x, y in ((80, 30), (80, 110))] for image in filled]
    assert corners == [[False, True], [False, False], [True, True], [False, False]]
    assert filled[1] != filled[3]


def test_a_tick_is_painted():
    assert inked(painted(Tick(rect=QRectF(70, 20, 100, 100), tone="mark")))


def test_an_icon_has_the_colour_of_the_room():
    image = painted(Icon(name="phone", rect=QRectF(70, 20, 100, 100)), light="dark")
    assert inked(image, "dark")
    assert "#ffffff" in {image.pixelColor(x, y).name() for x in range(240) for y in range(140)}


def test_a_whole_slide_is_painted():
    said = Said(not_sure="Not sure", instead="Say it aloud")
    parts = plan(faces(ASK, Way.PROJECTOR, said)[0], Frame(size=QSizeF(240, 140)), pictures())
    assert len(inked(painted(*parts))) > 200
