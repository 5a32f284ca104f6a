import io
import tracemalloc

from minerisk.reports import fonts, preview
from minerisk.reports.stream import StreamedCanvas, Writing


def write(canvas: StreamedCanvas, pages: int) -> None:
    for number in range(pages):
        text = Writing(canvas)
        text.setFont(fonts.REGULAR, 10)
        text.put(50, 700, f"Səhifə {number}")
        canvas.drawText(text)
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
