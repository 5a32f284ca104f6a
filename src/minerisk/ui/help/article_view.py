"""An article as a person reads it: text that scrolls, and can be selected with the mouse and with keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextList,
    QTextListFormat,
    QTextTableCellFormat,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextEdit

from minerisk.domain.article import Article, Grid, Heading, Line, Paragraph, Points, Run, Voice
from minerisk.ui.look import theme
from minerisk.ui.widgets import keys

_ROLES = {Voice.PLAIN: "body", Voice.BOLD: "strong", Voice.KEY: "mono"}
_HEADINGS = {1: "title", 2: "section", 3: "strong"}
_ABOVE = {1: 0, 2: 20, 3: 14}
"""Pixels above a heading, by its level."""

_MARGIN = 24
_PADDING = 7
_LEADING = 120
"""Height of a line, in hundredths of that of its letters."""


class ArticleView(QTextEdit):
    """Shows one article at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("article")
        self.setProperty("role", "article")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def show_article(self, article: Article) -> None:
        """Show ``article`` from its beginning."""
        self.setAccessibleName(article.title)
        self.clear()
        frame = QTextFrameFormat()
        frame.setMargin(_MARGIN)
        self.document().rootFrame().setFrameFormat(frame)
        writing = _Writing(QTextCursor(self.document()))
        for part in (Heading(level=1, text=article.title), *article.parts):
            match part:
                case Heading():
                    writing.heading(part)
                case Paragraph():
                    writing.paragraph(part.line)
                case Points():
                    writing.points(part)
                case Grid():
                    writing.grid(part)
        self.moveCursor(QTextCursor.MoveOperation.Start)


class _Writing:
    """Puts parts below each other into a document."""

    def __init__(self, cursor: QTextCursor) -> None:
        self._cursor = cursor
        self._is_begun = False

    def heading(self, heading: Heading) -> None:
        """Put a heading, which a screen reader knows as one."""
        block = _block(above=_ABOVE[heading.level], below=4)
        block.setHeadingLevel(heading.level)
        self._begin(block)
        self._put(Run(text=heading.text), _HEADINGS[heading.level])

    def paragraph(self, line: Line) -> None:
        """Put a paragraph."""
        self._begin(_block(below=8))
        self._put_line(line)

    def points(self, points: Points) -> None:
        """Put a list."""
        style = QTextListFormat.Style.ListDecimal if points.is_numbered else QTextListFormat.Style.ListDisc
        look = QTextListFormat()
        look.setStyle(style)
        entries: QTextList | None = None
        for line in points.lines:
            self._begin(_block(below=4))
            if entries is None:
                entries = self._cursor.createList(look)
            else:
                entries.add(self._cursor.block())
            self._put_line(line)

    def grid(self, grid: Grid) -> None:
        """Put a table as wide as the text."""
        rows = (grid.heads, *grid.rows)
        table = self._cursor.insertTable(len(rows), len(grid.heads), _table(len(grid.heads)))
        for row, cells in enumerate(rows):
            for column, line in enumerate(cells):
                cell = table.cellAt(row, column)
                cell.setFormat(_cell())
                self._cursor = cell.firstCursorPosition()
                self._cursor.setBlockFormat(_block())
                self._put_line(line, bold=row == 0)
        self._cursor = table.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        self._is_begun = False  # a table leaves an empty line behind it

    def _begin(self, block: QTextBlockFormat) -> None:
        """Begin a line; the one that is there already where nothing stands in it."""
        if self._is_begun:
            self._cursor.insertBlock()
        self._cursor.setBlockFormat(block)  # without this, an entry follows the list before it
        self._cursor.setBlockCharFormat(_look("body"))
        self._is_begun = True

    def _put_line(self, line: Line, *, bold: bool = False) -> None:
        for run in line:
            self._put(run, "strong" if bold else _ROLES[run.voice])

    def _put(self, run: Run, role: str) -> None:
        look, text = _look(role), run.text
        if run.voice is Voice.KEY:
            look.setBackground(theme.colour("bg.alt"))
            text = keys.called(text) if text.startswith(("Ctrl+", "Alt+")) else text
        self._cursor.insertText(text, look)


def _look(role: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(theme.font(role))
    made.setForeground(theme.colour("text.primary"))
    return made


def _cell() -> QTextTableCellFormat:
    """Return the look of a cell: a thin line below it, and no other."""
    made = QTextTableCellFormat()
    made.setBottomBorder(1)
    made.setBottomBorderBrush(theme.colour("border.subtle"))
    made.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)  # keys stand in other letters than words
    for side in (made.setTopPadding, made.setBottomPadding, made.setLeftPadding, made.setRightPadding):
        side(_PADDING)
    return made


def _block(*, above: int = 0, below: int = 0) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setTopMargin(above)
    made.setBottomMargin(below)
    made.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return made


def _table(columns: int) -> QTextTableFormat:
    made = QTextTableFormat()
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    first = 35 if columns == 2 else 100 // columns
    rest = (100 - first) // max(1, columns - 1)
    made.setColumnWidthConstraints(
        [QTextLength(QTextLength.Type.PercentageLength, wide) for wide in (first, *[rest] * (columns - 1))]
    )
    made.setHeaderRowCount(1)
    made.setCellSpacing(0)
    made.setBorder(0)
    made.setBorderCollapse(True)
    made.setTopMargin(4)
    made.setBottomMargin(8)
    return made
