"""Colours, type and the one style sheet, from the tokens in ``resources/theme``.

Nothing else in the program names a colour or sets a style sheet. A change of theme makes the window anew, so that
widgets may ask for a colour when they are made or painted.
"""

import atexit
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from PySide6.QtCore import Qt, QTemporaryDir
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from minerisk import paths
from minerisk.i18n import N_
from minerisk.ui.look.drawing import line_icon

THEMES: Mapping[str, str] = {
    "light": N_("Light"),
    "dark": N_("Dark"),
    "high_contrast": N_("High contrast"),
    "system": N_("As the computer"),
}
"""What a person can choose."""

TEXT_SIZES = range(9, 19)
BASE_SIZE = 11
NARROW = 1100
"""Width of a window, in pixels, below which the rail collapses and pages have one column; see ``scaled``."""

FAMILY = "Noto Sans"
MONO = "Noto Sans Mono"
_MONO_ROLES = frozenset({"mono", "code"})
_FILES = ("NotoSans-Regular", "NotoSans-SemiBold", "NotoSans-Bold", "NotoSansMono-Regular", "NotoSansMono-Bold")
_TOKEN = re.compile(r"\{([a-z][a-z0-9_.-]*)\}")
_IMAGES = {
    "check": ("check", "accent.text", 16),
    "radio": ("radio-dot", "accent", 16),
    "radio-off": ("radio-dot", "text.disabled", 16),
    "chevron": ("chevron-down", "text.primary", 20),
    "chevron-off": ("chevron-down", "text.disabled", 20),
}
"""What the style sheet shows as a picture: icon, colour and size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One set of tokens.

    Attributes:
        colours: ``#RRGGBB`` by name, e.g. ``text.primary``.
        types: point size at the base size, and weight, by role.
        radii: of corners, in pixels.
    """

    name: str
    colours: Mapping[str, str]
    types: Mapping[str, tuple[float, int]]
    radii: Mapping[str, int]
    text_size: int = BASE_SIZE

    @property
    def dark(self) -> bool:
        """Whether text is lighter than what is behind it."""
        return luminance(self.colours["bg.window"]) < 0.2


def load(name: str, text_size: int = BASE_SIZE) -> Theme:
    """Return a theme by its name, one of ``THEMES``."""
    tokens = _tokens()
    return Theme(
        name=name,
        colours=tokens["color"][_by_system() if name == "system" else name],
        types={role: (size, weight) for role, (size, weight) in tokens["type"].items()},
        radii=tokens["radius"],
        text_size=min(max(text_size, TEXT_SIZES.start), TEXT_SIZES.stop - 1),
    )


def apply(app: QApplication, name: str, text_size: int = BASE_SIZE) -> Theme:
    """Give the whole program a theme, with running text in ``text_size`` points."""
    theme = load(name, text_size)
    _Current.theme = theme
    _load_fonts()
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(font("body"))
    app.setPalette(_palette(theme))
    app.setStyleSheet(_style_sheet(theme))
    return theme


def current() -> Theme:
    """Return the theme that was applied last."""
    return _Current.theme or load("light")


def colour(token: str) -> QColor:
    """Return a colour of the current theme, e.g. ``colour("accent")``."""
    return QColor(current().colours[token])


def font(role: str = "body") -> QFont:
    """Return the font of a role, e.g. ``title``, in the size that the person chose."""
    theme = current()
    size, weight = theme.types[role]
    made = QFont([MONO if role in _MONO_ROLES else FAMILY, "Segoe UI", "DejaVu Sans"])
    made.setPointSizeF(points(size, theme.text_size))
    made.setWeight(QFont.Weight(weight))
    return made


def points(size: float, text_size: int) -> float:
    """Return a point size scaled to the chosen size of running text; never below 8."""
    return max(8.0, round(size * text_size / BASE_SIZE * 2) / 2)


def scaled(pixels: int) -> int:
    """Return a width that grows with the text, for what holds words; never less than ``pixels``."""
    return round(pixels * max(1.0, current().text_size / BASE_SIZE))


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#RRGGBB``, 0 to 1. Source: WCAG 2.2, relative luminance."""
    linear = [_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours, 1 to 21. Source: WCAG 2.2, contrast ratio."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


class _Current:
    """What was applied, and the folder of the pictures that its style sheet names."""

    theme: Theme | None = None
    folder: QTemporaryDir | None = None


@cache
def _tokens() -> Any:  # noqa: ANN401  (the file as JSON gives it)
    return json.loads(paths.bundled("resources", "theme", "tokens.json").read_text(encoding="utf-8"))


def _by_system() -> str:
    return "dark" if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else "light"


@cache
def _load_fonts() -> None:
    for file in _FILES:
        QFontDatabase.addApplicationFont(str(paths.bundled("resources", "fonts", f"{file}.ttf")))


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _palette(theme: Theme) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: "bg.window",
        QPalette.ColorRole.WindowText: "text.primary",
        QPalette.ColorRole.Base: "bg.surface",
        QPalette.ColorRole.AlternateBase: "bg.alt",
        QPalette.ColorRole.Text: "text.primary",
        QPalette.ColorRole.Button: "bg.surface",
        QPalette.ColorRole.ButtonText: "text.primary",
        QPalette.ColorRole.BrightText: "error",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "accent.text",
        QPalette.ColorRole.Accent: "accent",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.LinkVisited: "accent",
        QPalette.ColorRole.PlaceholderText: "text.secondary",
        QPalette.ColorRole.ToolTipBase: "inverse.bg",
        QPalette.ColorRole.ToolTipText: "inverse.text",
    }
    palette = QPalette()
    for role, token in roles.items():
        palette.setColor(role, QColor(theme.colours[token]))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.colours["text.disabled"]))
    return palette


def _style_sheet(theme: Theme) -> str:
    values = dict(theme.colours)
    values |= {f"radius.{name}": f"{radius}px" for name, radius in theme.radii.items()}
    values |= {f"type.{role}": f"{points(size, theme.text_size)}pt" for role, (size, _) in theme.types.items()}
    values |= {f"image.{name}": path for name, path in _images(theme).items()}
    values |= {"family": FAMILY, "mono": MONO}
    sheet = paths.bundled("resources", "theme", "style.qss").read_text(encoding="utf-8")
    return _TOKEN.sub(lambda found: values[found.group(1)], sheet)


def _forget_images() -> None:
    if _Current.folder is not None:
        _Current.folder.remove()


def _images(theme: Theme) -> dict[str, str]:
    """Draw the pictures of the style sheet, at three densities, into a folder that goes away with the program."""
    if _Current.folder is None:
        atexit.register(_forget_images)
    _Current.folder = QTemporaryDir()
    made = {}
    for name, (icon, token, size) in _IMAGES.items():
        made[name] = _Current.folder.filePath(f"{name}.png")
        for density, suffix in ((1, ""), (2, "@2x"), (3, "@3x")):
            line_icon(icon, theme.colours[token], size, density).save(_Current.folder.filePath(f"{name}{suffix}.png"))
    return made
