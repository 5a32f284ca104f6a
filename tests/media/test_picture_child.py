import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from tests.media.pictures import SECRET, lying_png, opened, photo, saved, telling

from minerisk.media import picture_child
from minerisk.outside import child
from minerisk.outside.refused import Refused


def cleaned(content: bytes) -> Image.Image:
    ending, made = picture_child.clean(content)
    image = opened(made)
    assert image.format == {"jpg": "JPEG", "png": "PNG"}[ending]
    return image


def refusal(content: bytes) -> str:
    with pytest.raises(Refused) as refused:
        picture_child.clean(content)
    return refused.value.text.format(**refused.value.values)


def test_nothing_is_left_of_what_a_camera_wrote_beside_the_picture():
    told = saved(photo(), "JPEG", exif=telling(), comment=SECRET, icc_profile=b"profile", xmp=b"<x>" + SECRET)
    assert told.count(SECRET) == 3
    _, made = picture_child.clean(told)
    assert made.count(SECRET) == 0
    assert set(opened(made).info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert len(opened(made).getexif()) == 0


def test_nothing_is_left_of_what_was_written_into_a_drawing():
    notes = Image.new("L", (4, 4))
    from PIL.PngImagePlugin import PngInfo

    text = PngInfo()
    text.add_text("Author", SECRET.decode())
    assert cleaned(saved(notes, "PNG", pnginfo=text, exif=telling(), dpi=(300, 300))).info == {}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_a_picture_on_its_side_is_set_upright(kind: str):
    image = cleaned(saved(photo(60, 40), kind, exif=telling()))
    right, left = (image.convert("L").crop((x, 0, x + 20, 60)).resize((1, 1)).tobytes() for x in (20, 0))
    assert image.size == (40, 60)
    assert right > left


def test_a_large_picture_is_scaled_down_and_a_small_one_stays():
    assert cleaned(saved(Image.new("RGB", (4_096, 1_024)), "JPEG")).size == (2_048, 512)
    assert cleaned(saved(photo(), "JPEG")).size == (60, 40)


def test_photographs_become_jpeg_and_drawings_and_what_can_be_seen_through_png():
    line = Image.new("1", (300, 200), 1)
    line.paste(0, (10, 10, 290, 12))
    through = Image.new("RGBA", (30, 20), (9, 9, 9, 100))
    assert cleaned(saved(photo(600, 400), "PNG")).format == "JPEG"
    assert cleaned(saved(line, "JPEG")).format == "JPEG"
    assert cleaned(saved(line, "PNG")).format == "PNG"
    assert cleaned(saved(through, "WEBP")).mode == "RGBA"
    assert cleaned(saved(Image.new("RGBA", (30, 20), (9, 9, 9, 255)), "PNG")).mode == "RGB"


@pytest.mark.parametrize(
    ("image", "kind", "mode"),
    [
        (Image.new("P", (9, 9)), "GIF", "RGB"),
        (Image.new("CMYK", (9, 9)), "JPEG", "RGB"),
        (Image.new("LA", (9, 9), (9, 9)), "PNG", "RGBA"),
        (Image.new("F", (9, 9), 9.0), "TIFF", "L"),
        (Image.new("RGB", (9, 9)), "BMP", "RGB"),
    ],
)
def test_every_way_to_hold_colours_can_be_read(image: Image.Image, kind: str, mode: str):
    assert cleaned(saved(image, kind)).mode == mode


def test_sixteen_bits_of_grey_become_eight():
    assert cleaned(saved(Image.new("I;16", (9, 9), 40_000), "PNG")).getpixel((0, 0)) == 40_000 // 256


def test_of_a_moving_picture_and_of_two_in_one_file_the_first_is_kept():
    frames = [Image.new("L", (9, 9), shade) for shade in (200, 10)]
    assert (
        cleaned(saved(frames[0], "GIF", save_all=True, append_images=frames[1:])).convert("L").getpixel((0, 0)) == 200
    )
    both = saved(frames[0], "MPO", save_all=True, append_images=frames[1:])
    assert cleaned(both).format == "JPEG"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "no picture"),
        (b"MZ" + bytes(500), "no picture"),
        (b"%PDF-1.7", "no picture"),
        (saved(Image.new("RGB", (9, 9)), "JPEG2000"), "no picture"),
        (b"\0\0\0\x18ftypheic" + bytes(90), "HEIC"),
        (b"<?xml version='1.0'?><SVG xmlns='a'/>", "SVG"),
        (saved(photo(), "JPEG")[:900], "damaged"),
        (saved(photo(), "PNG")[:900], "damaged"),
        (lying_png(500, 500), "damaged"),
        (lying_png(60_000, 60_000), "60000 × 60000 points"),
    ],
)
def test_what_is_no_picture_or_a_bad_one_is_refused_in_a_sentence(content: bytes, says: str):
    assert says in refusal(content)


@pytest.mark.filterwarnings("ignore")  # a library may warn of what it reads past
@given(at=st.integers(0, 700), byte=st.integers(0, 255), cut=st.integers(0, 900))
def test_a_damaged_picture_is_read_or_refused(at: int, byte: int, cut: int):
    content = bytearray(saved(photo(), "JPEG", exif=telling()))
    content[at] = byte
    said = json.loads(picture_child.answer(bytes(content[: len(content) - cut])).partition(b"\n")[0])
    assert said.keys() in ({"ending"}, {"refused", "values"})


def test_the_command_reads_its_input_and_writes_its_output():
    done = child.run(picture_child.COMMAND, [], content=saved(photo(), "BMP"))
    assert json.loads(done.partition(b"\n")[0])["ending"] in {"jpg", "png"}
