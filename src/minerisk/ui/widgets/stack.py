"""Things below each other, without the margins that Qt adds."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


def stack(parent: QWidget | None = None, *, spacing: int = 0) -> QVBoxLayout:
    """Return a layout for ``parent``, or for another layout, with ``spacing`` between its things."""
    made = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    return made
