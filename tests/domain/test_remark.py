import pytest

from minerisk.domain.remark import Remark
from minerisk.i18n import catalog

WORDS = "“{found}” was read as “{meant}”."
VALUES = {"found": "imei", "meant": "deviceid"}


@pytest.mark.parametrize(
    ("place", "before"),
    [
        ({}, ""),
        ({"sheet": "settings"}, "Sheet “settings”: "),
        ({"sheet": "survey", "row": 7}, "Sheet “survey”, row 7: "),
        ({"sheet": "survey", "row": 7, "column": "type"}, "Sheet “survey”, row 7, column “type”: "),
    ],
)
def test_a_remark_says_where_it_stands(place: dict[str, str | int], before: str):
    remark = Remark(text=WORDS, values=VALUES, **place)  # type: ignore[arg-type]
    assert remark.said(catalog("en")) == f"{before}“imei” was read as “deviceid”."
