import re
from uuid import UUID

import zxingcpp
from PIL import Image, ImageDraw

from minerisk.domain.answer import Answers, Reason
from minerisk.reports import seal

ID = UUID(int=1)


def test_the_checksum_changes_with_the_record_with_an_answer_and_with_a_reason():
    said: list[Answers] = [{"a": "1"}, {"a": "2"}, {"b": "1"}, {"a": Reason.REFUSED}, {"a": "refused"}, {}]
    sums = [seal.checksum(ID, answers) for answers in said] + [seal.checksum(UUID(int=2), {"a": "1"})]
    assert len(set(sums)) == len(sums)
    assert all(re.fullmatch("[0-9a-f]{8}", check) for check in sums)


def test_the_checksum_does_not_depend_on_the_order_of_answers():
    assert seal.checksum(ID, {"a": "ə", "b": "2"}) == seal.checksum(ID, {"b": "2", "a": "ə"})
    assert seal.checksum(ID, {"a": "ə"}) == "cd675944"


def test_the_code_says_scheme_record_version_and_checksum_only():
    assert seal.content("BRD2-INC-20260714-01", 3, "1a2b3c4d") == "EORE1|BRD2-INC-20260714-01|v3|1a2b3c4d"


def test_the_squares_are_read_as_the_text():
    size, squares = seal.squares("EORE1|BRD2-INC-20260714-01|v3|1a2b3c4d")
    image = Image.new("L", ((size + 8) * 4, (size + 8) * 4), 255)
    pen = ImageDraw.Draw(image)
    for column, row, length in re.findall(r"(\d+) (\d+) (\d+) 1 re", squares):
        x, y = (int(column) + 4) * 4, (int(row) + 4) * 4
        pen.rectangle((x, y, x + int(length) * 4 - 1, y + 3), fill=0)
    (found,) = zxingcpp.read_barcodes(image)
    assert found.text == "EORE1|BRD2-INC-20260714-01|v3|1a2b3c4d"
    assert found.ec_level == "M"
