from pathlib import Path

import pytest
from PySide6.QtCore import QSize, QSizeF
from PySide6.QtGui import QImage
from tests.ui.learn.taught import SVG

from minerisk.errors import UserError
from minerisk.ui.learn.pictures import Pictures

SIZE = QSize(160, 90)


@pytest.fixture
def png(tmp_path: Path) -> bytes:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0xFF00FF00)
    file = tmp_path / "green.png"
    assert image.save(str(file))
    return file.read_bytes()


def missing(_file: str) -> bytes:
    raise UserError("gone")


def test_a_drawing_is_as_large_as_it_is_shown():
    pictures = Pictures(lambda _file: SVG)
    drawn = pictures.pixmap("a.svg", SIZE)
    assert drawn.size() == SIZE
    assert drawn.toImage().pixelColor(80, 45).name() == "#ff0000"
    assert pictures.proportions("a.svg") == QSizeF(1600, 900)


def test_a_photograph_is_shown_too(png: bytes):
    pictures = Pictures(lambda _file: png)
    assert pictures.proportions("a.png") == QSizeF(40, 30)
    assert pictures.pixmap("a.png", SIZE).toImage().pixelColor(9, 9).name() == "#00ff00"


def test_a_picture_is_read_and_drawn_once():
    read: list[str] = []

    def load(file: str) -> bytes:
        read.append(file)
        return SVG

    pictures = Pictures(load)
    first = pictures.pixmap("a.svg", SIZE)
    assert pictures.pixmap("a.svg", SIZE).cacheKey() == first.cacheKey()
    assert read == ["a.svg"]


def test_pictures_shown_long_ago_make_room():
    pictures = Pictures(lambda _file: SVG, room=2 * 4 * SIZE.width() * SIZE.height())
    first, second = (pictures.pixmap(name, SIZE).cacheKey() for name in ("a.svg", "b.svg"))
    assert pictures.pixmap("a.svg", SIZE).cacheKey() == first
    pictures.pixmap("c.svg", SIZE)
    assert pictures.pixmap("a.svg", SIZE).cacheKey() == first
    assert pictures.pixmap("b.svg", SIZE).cacheKey() != second


def test_a_picture_that_cannot_be_read_is_empty_and_has_the_usual_shape():
    for pictures, name in ((Pictures(missing), "a.svg"), (Pictures(lambda _file: b"nothing"), "a.png")):
        assert pictures.pixmap(name, SIZE).isNull()
        assert pictures.proportions(name) == QSizeF(16, 9)
