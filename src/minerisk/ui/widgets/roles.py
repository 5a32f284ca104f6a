"""Tells a screen reader what a widget is that paints itself: Qt knows only the widgets of its own."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QWidget

Role = QAccessible.Role
_PROPERTY = "told_role"


def is_a(widget: QWidget, role: Role) -> None:
    """Have ``widget`` told as ``role``, with its accessible name and description.

    Not for buttons, boxes and lists: what Qt tells of them has their state and what can be done with them as well.
    """
    _install()
    widget.setProperty(_PROPERTY, role.value)


@cache
def _install() -> None:
    QAccessible.installFactory(_face)


def _face(_kind: str, widget: QObject) -> QAccessibleWidget | None:
    """Return what Qt asks about ``widget``, and keeps; None leaves it to Qt."""
    role = widget.property(_PROPERTY)
    return QAccessibleWidget(widget, Role(role)) if role is not None and isinstance(widget, QWidget) else None
