"""How each shape of a chart is drawn."""

from PySide6.QtCore import QSizeF

from minerisk.domain.chart import Chart, Shape
from minerisk.ui.statistics.drawing import Drawing
from minerisk.ui.statistics.lying import bars, pyramid
from minerisk.ui.statistics.upright import columns, line


def draw(chart: Chart, size: QSizeF, *, right_to_left: bool = False) -> Drawing:
    """Return ``chart`` as it is drawn in a widget of so many pixels."""
    way = -1 if right_to_left else 1
    match chart.shape:
        case Shape.BARS:
            return bars(chart, size, way)
        case Shape.PYRAMID:
            return pyramid(chart, size, way)
        case Shape.COLUMNS:
            return columns(chart, size)
        case Shape.LINE:
            return line(chart, size)
