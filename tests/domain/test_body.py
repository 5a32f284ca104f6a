import pytest

from minerisk.domain import body

DRAWN = (
    "front-head", "front-face", "front-eyes", "front-ear-left", "front-ear-right", "front-hand-left",
    "front-hand-right", "back-head", "back-hand-left", "back-hand-right", "back-back", "front-abdomen",
)  # fmt: skip


@pytest.mark.parametrize(
    ("code", "shapes"),
    [
        ("wound_abdomen", ("front-abdomen",)),
        ("wound_back", ("back-back",)),
        ("wound_head_neck", ("front-head", "back-head")),
        ("eyesight", ("front-eyes",)),
        ("hearing", ("front-ear-left", "front-ear-right")),
        ("hand_left", ("front-hand-left", "back-hand-left")),
        ("left_hand", ("front-hand-left", "back-hand-left")),
        ("hands", ("front-hand-left", "front-hand-right", "back-hand-left", "back-hand-right")),
        ("amputation_upper_limb", ()),
        ("burn", ()),
        ("other", ()),
    ],
)
def test_a_code_stands_for_parts_of_the_body(code: str, shapes: tuple[str, ...]):
    assert body.shapes(code, DRAWN) == shapes


def test_a_shape_belongs_to_the_closest_code():
    codes = [(code, body.shapes(code, DRAWN)) for code in ("arm_left", "hand_left", "hands")]
    assert body.at("front-hand-left", codes) == "arm_left"
    assert body.at("front-hand-right", codes) == "hands"
    assert body.at("front-head", codes) is None
