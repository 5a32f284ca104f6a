import pytest
from PIL import Image
from tests.media.pictures import SECRET, lying_png, opened, photo, saved, telling

from minerisk.errors import UserError
from minerisk.media import picture


def test_a_picture_comes_back_clean_from_the_other_process():
    made = picture.clean(saved(photo(), "JPEG", exif=telling()))
    assert (made.ending, opened(made.content).size) == ("jpg", (40, 60))
    assert SECRET not in made.content


def test_a_refusal_comes_back_as_a_sentence():
    with pytest.raises(UserError, match="60000 × 60000 points"):
        picture.clean(lying_png(60_000, 60_000))


def test_what_takes_too_long_is_stopped_and_told():
    with pytest.raises(UserError, match="damaged, or too large"):
        picture.clean(saved(photo(), "JPEG"), seconds=0.001)


def test_paper_is_given_a_smaller_picture():
    made = picture.thumbnail(saved(photo(900, 600), "JPEG"), 300)
    assert (made.width, made.height) == (300, 200)
    assert opened(made.content).format == "JPEG"


def test_what_can_be_seen_through_is_white_on_paper_and_grey_stays_grey():
    made = picture.thumbnail(saved(Image.new("RGBA", (9, 9), (0, 0, 0, 0)), "PNG"), 300)
    assert opened(made.content).getpixel((4, 4)) == (255, 255, 255)
    assert opened(picture.thumbnail(saved(Image.new("L", (9, 9)), "PNG"), 300).content).mode == "L"
