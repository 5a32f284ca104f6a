import io
import tracemalloc

from PIL import Image

from minerisk.reports import fonts, preview
from minerisk.reports.stream import StreamedCanvas


def write(canvas: StreamedCanvas, pages: int) -> None:
    for number in range(pages):
        for font, text in canvas.shown(f"Səhifə {number}", fonts.REGULAR):
            canvas.addLiteral(f"BT {font} 10 Tf 1 0 0 1 50 700 Tm {text} Tj ET")
        canvas.showPage()


def test_pages_are_in_the_file_before_the_document_is_saved():
    fonts.register()
    stream = io.BytesIO()
    canvas = StreamedCanvas(stream, (595, 842), language="az", title="Hesabat")
    write(canvas, 20)
    assert stream.getvalue().count(b"/Type /Page") == 20
    canvas.save()
    assert preview.pages(stream.getvalue()) == 20
    assert "Səhifə 19" in preview.text(stream.getvalue(), 20)


def test_memory_does_not_grow_with_the_pages():
    fonts.register()

    class Nowhere(io.BytesIO):
        def write(self, text: bytes, /) -> int:  # type: ignore[override]
            return len(text)

    canvas = StreamedCanvas(Nowhere(), (595, 842), language="az", title="")
    write(canvas, 20)
    tracemalloc.start()
    write(canvas, 500)
    used, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    canvas.save()
    assert used < 500 * 2_000


def test_brackets_and_strokes_are_text_and_not_operators():
    fonts.register()
    stream = io.BytesIO()
    canvas = StreamedCanvas(stream, (595, 842), language="en", title="")
    for font, text in canvas.shown("a) Tj (b \\) ET", fonts.REGULAR):
        canvas.addLiteral(f"BT {font} 10 Tf 1 0 0 1 50 700 Tm {text} Tj ET")
    canvas.showPage()
    canvas.save()
    assert preview.text(stream.getvalue(), 1) == "a) Tj (b \\) ET"


def test_more_texts_than_are_remembered_are_shown():
    fonts.register()
    stream = io.BytesIO()
    canvas = StreamedCanvas(stream, (595, 842), language="en", title="")
    first = canvas.shown("first", fonts.REGULAR)
    for number in range(6_000):
        canvas.shown(str(number), fonts.REGULAR)
    assert canvas.shown("first", fonts.REGULAR) == first


def test_a_picture_is_in_the_file_before_the_page_that_shows_it():
    picture = io.BytesIO()
    Image.new("RGB", (9, 6), (200, 0, 0)).save(picture, "JPEG")
    stream = io.BytesIO()
    canvas = StreamedCanvas(stream, (100, 100), language="en", title="")
    for _ in range(2):
        name = canvas.picture(picture.getvalue())
        assert picture.getvalue() in stream.getvalue()
        canvas.addLiteral(f"q 100 0 0 100 0 0 cm /{name} Do Q")
        canvas.showPage()
    canvas.save()
    for number in (1, 2):
        shown = preview.render_page(stream.getvalue(), number, 50)
        blue, green, red = shown.pixels[4 * 25 * 51 :][:3]
        assert (blue < 5, green < 5, red > 190) == (True, True, True)
