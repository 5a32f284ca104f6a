import pytest
from PySide6.QtCore import QPointF

from minerisk.ui.form.inputs.outline import drawing


def test_every_shape_is_closed_and_inside_the_drawing():
    box, shapes = drawing()
    assert len(shapes) == 39
    assert all(box.contains(path.boundingRect()) for path in shapes.values())
    for path in shapes.values():
        begin = path.elementAt(0)
        assert (path.currentPosition().x(), path.currentPosition().y()) == pytest.approx((begin.x, begin.y))


def test_left_and_right_are_those_of_the_person():
    _, shapes = drawing()
    centre = {name: path.boundingRect().center().x() for name, path in shapes.items()}
    assert centre["front-hand-right"] < centre["front-chest"] < centre["front-hand-left"]
    assert centre["back-hand-left"] < centre["back-back"] < centre["back-hand-right"]


def test_front_and_back_have_the_same_limbs():
    _, shapes = drawing()
    limbs = [name.removeprefix("front-") for name in shapes if name.startswith("front-") and name.count("-") > 1]
    assert {f"back-{limb}" for limb in limbs} <= set(shapes)


def test_a_point_lies_in_the_shape_around_it():
    _, shapes = drawing()
    assert shapes["front-abdomen"].contains(QPointF(70, 114))
    assert not shapes["front-abdomen"].contains(QPointF(70, 60))
