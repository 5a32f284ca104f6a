"""Words of somebody else's table, which may have no space to be broken at."""

from PySide6.QtWidgets import QLabel, QSizePolicy


def narrow(label: QLabel) -> QLabel:
    """Return ``label``, which now takes the room it is given, however long its words are."""
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    label.setMinimumWidth(0)
    return label
