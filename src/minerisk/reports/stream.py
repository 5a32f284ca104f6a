"""A PDF written to its file page by page, so that ten thousand records need no more memory than one.

reportlab keeps every page until the end; here each page goes out when it is finished. What a page refers to (fonts,
the tree of pages) is numbered early and written last.
"""

from io import BytesIO
from typing import BinaryIO

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfgen.canvas import Canvas

_REMEMBERED = 5_000


class _Output(pdfdoc.PDFFile):  # type: ignore[misc]
    """The file itself in the place of reportlab's list of strings."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__()
        stream.write(b"".join(self.strings))
        self.write = stream.write


class _Document(pdfdoc.PDFDocument):  # type: ignore[misc]
    """A document whose pages are written as they come."""

    def __init__(self, stream: BinaryIO, language: str) -> None:
        super().__init__(compression=1, lang=language)
        self._output = _Output(stream)

    def addPage(self, page: pdfdoc.PDFPage) -> None:  # noqa: N802
        """Number the page, and write it with its contents."""
        name = self.thisPageName()
        super().addPage(page)
        page.check_format(self)
        page.Contents = self.Reference(page.Contents)
        self._emit(page.Contents.name)
        self._emit(name)
        self.Pages.pages[-1] = pdfdoc.PDFObjectReference(name)

    def add_picture(self, content: bytes) -> str:
        """Write a JPEG, and return its name."""
        made = pdfdoc.PDFImageXObject(f"picture{self.objectcounter}")
        made.loadImageFromJPEG(BytesIO(content))
        self.addForm(made.name, made)
        self._emit(self.getXObjectName(made.name))
        return str(made.name)

    def finish(self, canvas: Canvas) -> None:
        """Write fonts, catalog and the table of where everything is."""
        for font in self.delayedFonts:
            font.addObjects(self)
        self.info.digest(self.signature)
        self.Reference(self.Catalog)
        self.Reference(self.info)
        self.Outlines.prepare(self, canvas)
        self.Catalog.Outlines = None
        number = 0
        while (number := number + 1) in self.numberToId:  # formatting an object may add more
            if self.numberToId[number] not in self.idToOffset:
                self._emit(self.numberToId[number])
        self._emit_end(number)

    def _emit(self, name: str) -> None:
        text = pdfdoc.PDFIndirectObject(name, self.idToObject[name]).format(self)
        self.idToOffset[name] = self._output.add(text)
        self.idToObject[name] = None

    def _emit_end(self, size: int) -> None:
        table = pdfdoc.PDFCrossReferenceTable()
        table.addsection(0, [self.numberToId[number] for number in range(1, size)])
        start = self._output.add(table.format(self))
        root, info = (pdfdoc.PDFObjectReference(part.__InternalName__) for part in (self.Catalog, self.info))
        trailer = pdfdoc.PDFTrailer(startxref=start, Size=size, Root=root, Info=info, ID=self.ID())
        self._output.add(trailer.format(self))


class StreamedCanvas(Canvas):  # type: ignore[misc]
    """A canvas that writes to ``stream`` while pages are drawn; ``save`` writes the rest, and closes nothing."""

    def __init__(self, stream: BinaryIO, page_size: tuple[float, float], *, language: str, title: str) -> None:
        rl_config.useA85 = 0
        super().__init__(stream, pagesize=page_size, pageCompression=1, lang=language)
        self._doc = _Document(stream, language)
        self._shown: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {}
        self._preamble = "1 0 0 1 0 0 cm"  # reportlab's own names a font that is not embedded
        self.setEncrypt(None)
        self.setTitle(title)
        self.setAuthor("MineRisk")
        self.setCreator("MineRisk")

    def shown(self, text: str, font: str) -> tuple[tuple[str, str], ...]:
        """Return ``text`` as PDF strings, each with the name of the part of the font that has its letters.

        Labels come again on every page, so that what was found is remembered for a while.
        """
        found = self._shown.get((font, text))
        if found is None:
            face, document = pdfmetrics.getFont(font), self._doc
            parts = face.splitString(text, document)
            found = tuple((face.getSubsetInternalName(part, document), f"({self._escape(t)})") for part, t in parts)
            if len(self._shown) >= _REMEMBERED:
                self._shown.clear()
            self._shown[font, text] = found
        return found

    def picture(self, content: bytes) -> str:
        """Write a JPEG into the file, and return what the page that is drawn calls it."""
        name = self._doc.add_picture(content)
        self._currentPageHasImages = 1
        self._formsinuse.append(name)
        return str(self._doc.getXObjectName(name))

    def save(self) -> None:
        """Write what all pages share."""
        self._doc.finish(self)
