from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from minerisk.domain.answer import Answer
from minerisk.reports import preview
from minerisk.reports.sheet import Sheet


def test_a_page_becomes_a_picture_of_the_width_that_is_asked_for(
    make_sheet: Callable[..., Sheet], printed: Callable[..., bytes], answers: dict[str, Answer]
):
    picture = preview.render_page(printed(make_sheet(answers)), 1, 400)
    assert (picture.width, picture.height) == (400, 566)
    assert len(picture.pixels) == 400 * 566 * 4
    assert picture.pixels[:3] == b"\xff\xff\xff"
    assert min(picture.pixels) < 50


def test_pages_are_counted_in_a_file_too(
    make_sheet: Callable[..., Sheet], printed: Callable[..., bytes], answers: dict[str, Answer], tmp_path: Path
):
    file = tmp_path / "record.pdf"
    file.write_bytes(printed(make_sheet(answers)))
    assert preview.pages(file) == preview.pages(file.read_bytes()) == 2


def test_several_threads_may_look_at_once(
    make_sheet: Callable[..., Sheet], printed: Callable[..., bytes], answers: dict[str, Answer]
):
    pdf = printed(make_sheet(answers))
    with ThreadPoolExecutor(4) as threads:
        pictures = list(threads.map(lambda _: preview.render_page(pdf, 1, 200), range(12)))
    assert len({picture.pixels for picture in pictures}) == 1
