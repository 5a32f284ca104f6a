"""A chart on its card: title, numbers, the drawing or its table, and a menu to take it away."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout

from minerisk import paths
from minerisk.domain.chart import Chart
from minerisk.i18n import Catalog
from minerisk.services import chart_files
from minerisk.ui import ask
from minerisk.ui.look import theme
from minerisk.ui.statistics import picture
from minerisk.ui.statistics.chart_table import ChartTable
from minerisk.ui.statistics.chart_view import ChartView
from minerisk.ui.widgets.basic import Card, announce, button, plain, plain_tooltip

_HEIGHT = 270


class ChartCard(Card):
    """``opened`` gives the filter of the records behind a mark."""

    opened = Signal(object)

    def __init__(self, chart: Chart, about: Mapping[str, str], tr: Catalog) -> None:
        """Show a chart; ``about`` goes with it when it is saved, label and value."""
        super().__init__(spacing=8)
        self._chart, self._about, self._tr = chart, about, tr
        self._view = ChartView(chart)
        self._view.opened.connect(self.opened)
        self._table: ChartTable | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self._view)
        self._more = button("", "quiet", icon="dots", size="small")
        self._more.setObjectName(f"menu-{chart.name}")
        plain_tooltip(self._more, tr("Table, picture, data"))
        self._more.clicked.connect(self._on_more_clicked)
        words = QVBoxLayout()
        words.setSpacing(2)
        self._title, self._note = plain("", "strong", wrap=True), plain("", "caption", wrap=True)
        words.addWidget(self._title)
        words.addWidget(self._note)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        self.body.setContentsMargins(16, 12, 12, 12)
        self.body.addLayout(head)
        self.body.addWidget(self._stack, 1)
        self.setMinimumHeight(theme.scaled(_HEIGHT))
        self._say()

    def show_chart(self, chart: Chart, about: Mapping[str, str]) -> None:
        """Show another chart of the same name."""
        self._chart, self._about = chart, about
        self._view.show_chart(chart)
        if self._table is not None:
            self._table.show_chart(chart)
        self._say()

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(2 * _HEIGHT), theme.scaled(_HEIGHT))

    @property
    def is_table(self) -> bool:
        """Whether the table is shown instead of the drawing."""
        return self._stack.currentWidget() is not self._view

    def show_table(self, wanted: bool) -> None:  # noqa: FBT001  (reads as a sentence)
        """Show the table, or the drawing."""
        if wanted and self._table is None:
            self._table = ChartTable(self._chart, self._tr)
            self._table.opened.connect(self.opened)
            self._stack.addWidget(self._table)
        self._stack.setCurrentIndex(1 if wanted else 0)

    def save_data(self, target: Path) -> None:
        """Write the numbers as CSV."""
        self._save(chart_files.data(self._chart, self._about, self._tr), target)

    def save_picture(self, target: Path) -> None:
        """Write the drawing, as SVG or PNG after the ending of the name."""
        made = picture.png if target.suffix.lower() == ".png" else picture.svg
        foot = " · ".join(f"{label}: {value}" for label, value in self._about.items())
        self._save(made(self._view, foot), target)

    def _say(self) -> None:
        self._title.setText(self._chart.title)
        self._note.setText(self._chart.note)
        self._more.setAccessibleName(self._tr("{chart}: table, picture, data", chart=self._chart.title))

    def _save(self, content: bytes, target: Path) -> None:
        with ask.told(self, self._tr):
            chart_files.save(content, target)
            announce(self, self._tr("Saved"))

    def _on_more_clicked(self) -> None:
        tr = self._tr
        menu = QMenu(self)
        for name, text, does in (
            ("table", tr("Show as chart") if self.is_table else tr("Show as table"), self._on_table_wanted),
            ("svg", tr("Save the picture as SVG…"), partial(self._ask, "svg")),
            ("png", tr("Save the picture as PNG…"), partial(self._ask, "png")),
            ("csv", tr("Save the data as CSV…"), partial(self._ask, "csv")),
        ):
            action = QAction(text, menu)
            action.setObjectName(name)
            action.triggered.connect(does)
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 4)))

    def _on_table_wanted(self) -> None:
        self.show_table(not self.is_table)
        shown = self._table if self._table is not None and self.is_table else self._view
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, ending: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  (what Qt gives)
        suggested = paths.documents_folder() / f"{self._chart.name}.{ending}"
        target = ask.save_file(self, self._tr("Save the chart"), suggested, f"{ending.upper()} (*.{ending})")
        if target is None:
            return
        if ending == "csv":
            self.save_data(target)
        else:
            self.save_picture(target if target.suffix else target.with_suffix(f".{ending}"))
