"""What left this database last: when, by whom, for whom and how much."""

from collections.abc import Sequence

from minerisk.domain import wording
from minerisk.domain.figures import figure
from minerisk.i18n import Catalog
from minerisk.services.exporting import PROFILES, Logged
from minerisk.ui.exporting.export_choice import FORMATS, OF
from minerisk.ui.widgets.basic import Card, clear, plain


class LastExports(Card):
    """A line an export, whose ``where`` is in words. Hidden while there was none."""

    def __init__(self, tr: Catalog) -> None:
        super().__init__(tr("Last exports"), spacing=6)
        self._tr = tr
        self.hide()

    def show_exports(self, exports: Sequence[Logged]) -> None:
        """Show these, in this order."""
        clear(self.body)
        for export in exports:
            self.body.addWidget(plain(self._line(export), "secondary", wrap=True))
        self.setVisible(bool(exports))

    def _line(self, export: Logged) -> str:
        tr = self._tr
        said = [
            wording.moment(export.time, tr),
            export.author,
            tr(PROFILES[export.profile]),
            f"{tr(OF[export.of])}, {tr(FORMATS[export.format])}",
            tr.count("{figure} row", "{figure} rows", export.rows, figure=figure(export.rows)),
            export.where,
        ]
        return " · ".join(part for part in said if part)
