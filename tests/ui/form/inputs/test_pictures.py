from PySide6.QtCore import QSize

from minerisk.ui.form.inputs.pictures import drawn


def test_a_picture_is_read_no_larger_than_it_is_shown(png: bytes):
    picture = drawn(png, QSize(120, 96), 2.0)
    assert picture.deviceIndependentSize().toSize() == QSize(120, 80)
    assert picture.size() == QSize(240, 160)


def test_a_small_picture_is_not_blown_up(png: bytes):
    assert drawn(png, QSize(4000, 4000)).size() == QSize(300, 200)


def test_what_is_no_picture_is_an_empty_one():
    assert drawn(b"not a picture", QSize(10, 10)).isNull()
