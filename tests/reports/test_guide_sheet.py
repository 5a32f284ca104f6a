import io

from minerisk.domain.article import Article, Grid, Heading, Line, Paragraph, Part, Points, Run, Voice
from minerisk.i18n import catalog
from minerisk.reports import guide_sheet, preview
from minerisk.reports.paper import A4, LETTER, Paper

LINE: Line = (Run(text="Press "), Run(text="F1", voice=Voice.KEY), Run(text=" and read the "),
              Run(text="help", voice=Voice.BOLD), Run(text=", then go on."))  # fmt: skip
PARTS: tuple[Part, ...] = (
    Heading(level=2, text="Before you begin"),
    Paragraph(line=LINE * 6),
    Heading(level=3, text="Small"),
    Points(lines=(LINE, LINE), is_numbered=True),
    Points(lines=(LINE,), is_numbered=False),
    Grid(heads=((Run(text="Key"),), (Run(text="What it does"),)), rows=(((Run(text="F1"),), LINE * 2),) * 3),
)


def pages(parts: tuple[Part, ...] = PARTS, paper: Paper = A4) -> list[str]:
    stream = io.BytesIO()
    article = Article(language="en", title="Guide for somebody", parts=parts)
    count = guide_sheet.write(stream, article, catalog("en"), version="1.2", paper=paper)
    assert count == preview.pages(stream.getvalue())
    return [preview.text(stream.getvalue(), number + 1).replace("\r\n", "\n") for number in range(count)]


def test_every_part_is_on_paper():
    (page,) = pages()
    for text in ("Guide for somebody", "Before you begin", "Small", "1.", "2.", "•", "Key", "What it does"):
        assert text in page
    assert "Press F1 and read the help, then go on." in page
    assert "MineRisk 1.2" in page
    assert "Page 1 of 1" in page


def test_title_and_count_stand_on_every_page():
    found = pages(PARTS * 5)
    assert [f"Page {number} of {len(found)}" in page for number, page in enumerate(found, 1)] == [True] * len(found)
    assert all("Guide for somebody" in page for page in found)


def test_a_long_guide_is_set_smaller_so_that_it_fits_on_two_pages():
    fitting = next(n for n in range(1, 20) if len(pages(PARTS * (n + 1))) > guide_sheet.PAGES)
    assert len(pages(PARTS * fitting)) == guide_sheet.PAGES
    assert len(pages(PARTS * 20)) > guide_sheet.PAGES


def test_a_table_says_its_headings_again_on_another_page():
    rows = tuple(((Run(text=f"row {number}"),), LINE) for number in range(90))
    first, second, *_ = pages((Grid(heads=((Run(text="Key"),), (Run(text="What it does"),)), rows=rows),))
    assert "What it does" in first
    assert "What it does" in second


def test_another_paper_takes_it_too():
    assert "Before you begin" in pages(paper=LETTER)[0]
