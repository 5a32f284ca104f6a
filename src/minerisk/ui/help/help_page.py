"""Help: the page of the program a person came from, and all others beside it; guides can be printed from here."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from minerisk.i18n import LANGUAGES
from minerisk.services import help as helping
from minerisk.ui.context import Context
from minerisk.ui.help.article_view import ArticleView
from minerisk.ui.help.guide_paper import GuidePaper
from minerisk.ui.look import theme
from minerisk.ui.widgets.bars import BottomBar
from minerisk.ui.widgets.basic import button, plain
from minerisk.ui.widgets.frame import RoundFrame

_SIDE = 216
_SIDE_SHARE = 0.36
"""What the contents may take of the page at most."""

_WIDEST = 860


class HelpPage(QWidget):
    """Shows the help of the page ``name``, or a guide. ``closed`` when the person has read enough: by Esc, too."""

    closed = Signal()

    def __init__(self, context: Context, name: str) -> None:
        super().__init__()
        self._context = context
        self._paper: GuidePaper | None = None
        self._contents = QListWidget()
        self._fill()
        self._article = ArticleView()
        self._note = plain("", "hint", wrap=True)
        self._stack = QStackedWidget()
        self._lay_out()
        QShortcut(QKeySequence("Esc"), self, self._on_escape, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._contents.currentItemChanged.connect(self._on_contents_changed)
        self.show_page(name if name in (*helping.PAGES, *helping.GUIDES) else helping.PAGES[0])

    @property
    def name(self) -> str:
        """The page or the guide that is shown."""
        return str(self._contents.currentItem().data(Qt.ItemDataRole.UserRole))

    def show_page(self, name: str) -> None:
        """Show another page, or a guide."""
        found = next(item for item in self._items() if item.data(Qt.ItemDataRole.UserRole) == name)
        self._contents.setCurrentItem(found)

    def show_paper(self) -> None:
        """Show the guide that is open as it will be on paper."""
        self._close_paper()
        self._paper = GuidePaper(self._context, self.name)
        self._paper.setObjectName("paper")
        self._paper.closed.connect(self._on_paper_closed)
        self._stack.addWidget(self._paper)
        self._stack.setCurrentWidget(self._paper)
        self._paper.begin()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._article.setFocus(event.reason())  # no proxy: Tab would pass by the contents

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wanted = max(theme.scaled(_SIDE), self._contents.sizeHintForColumn(0) + 40)
        self._contents.setFixedWidth(min(wanted, round(self.width() * _SIDE_SHARE)))

    def _items(self) -> list[QListWidgetItem]:
        return [self._contents.item(row) for row in range(self._contents.count())]

    def _fill(self) -> None:
        tr = self._context.tr
        self._contents.setObjectName("contents")
        self._contents.setProperty("role", "contents")
        self._contents.setAccessibleName(tr("Contents of the help"))
        self._contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._contents.setTextElideMode(Qt.TextElideMode.ElideRight)
        for names, above in ((helping.PAGES, tr("Pages of the program")), (helping.GUIDES, tr("Guides to print"))):
            self._add(above, "").setFlags(Qt.ItemFlag.NoItemFlags)
            for name in names:
                self._add(helping.page(name, tr.language).title, name)

    def _add(self, text: str, name: str) -> QListWidgetItem:
        item = QListWidgetItem(text)
        font = theme.font("hint" if name else "small")
        item.setFont(font)
        metrics = QFontMetrics(font)
        item.setSizeHint(QSize(metrics.horizontalAdvance(text), max(32, metrics.height() + 14)))
        item.setToolTip(text)
        item.setData(Qt.ItemDataRole.UserRole, name)
        self._contents.addItem(item)
        return item

    def _lay_out(self) -> None:
        reading = QWidget()
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._body(), 1)
        column.addWidget(self._foot())
        self._stack.addWidget(reading)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _body(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(8)
        frame = RoundFrame(self._article)
        frame.setMaximumWidth(theme.scaled(_WIDEST))
        words.addWidget(self._note)
        words.addWidget(frame, 1)
        row = QHBoxLayout()
        row.setContentsMargins(24, 16, 24, 16)
        row.setSpacing(16)
        row.addWidget(RoundFrame(self._contents))
        row.addLayout(words, 1000)
        row.addStretch(1)
        return row

    def _foot(self) -> BottomBar:
        tr, bar = self._context.tr, BottomBar()
        close = button(tr("Close"), icon="arrow-left", key="Esc")
        close.setObjectName("close")
        close.setShortcut(QKeySequence())  # the page has its key, and twice the same would press nothing
        close.clicked.connect(self.closed)
        bar.add_start(close)
        self._print = button(tr("Print or save as PDF…"), "primary", icon="printer", key="Ctrl+P")
        self._print.setObjectName("print-guide")
        self._print.clicked.connect(self.show_paper)
        bar.add_end(self._print)
        return bar

    def _close_paper(self) -> None:
        if self._paper is not None:
            self._stack.removeWidget(self._paper)
            self._paper.hide()
            self._paper.deleteLater()
            self._paper = None

    def _on_contents_changed(self) -> None:
        tr = self._context.tr
        shown = helping.page(self.name, tr.language)
        self._article.show_article(shown)
        note = tr("Working translation, not yet read by a native speaker") if helping.is_working(shown) else ""
        if shown.language != tr.language:
            note = tr("Not translated yet: {language}", language=LANGUAGES[shown.language])
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._print.setVisible(self.name in helping.GUIDES)

    def _on_paper_closed(self) -> None:
        self._close_paper()
        self._print.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_escape(self) -> None:
        if self._paper is not None:
            self._on_paper_closed()
        else:
            self.closed.emit()
