import re
from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo, QFontMetrics, QRawFont
from PySide6.QtWidgets import QApplication

from minerisk import paths
from minerisk.ui.look import painting, theme

UI = Path("src/minerisk/ui")
READ = [
    *[
        (text, ground)
        for text in ("text.primary", "text.secondary")
        for ground in ("bg.window", "bg.surface", "bg.alt")
    ],
    ("text.primary", "accent.subtle"),
    ("accent", "bg.surface"),
    ("accent", "bg.window"),
    ("accent", "bg.alt"),
    ("accent", "accent.subtle"),
    ("accent.text", "accent"),
    ("accent.text", "accent.hover"),
    *[(name, ground) for name in ("success", "warning", "error", "info") for ground in (f"{name}.bg", "bg.surface")],
    *[(name, "bg.window") for name in ("success", "warning", "error", "info")],
    ("text.primary", "warning.bg"),
    ("text.primary", "error.bg"),
    ("text.primary", "info.bg"),
    ("text.primary", "success.bg"),
    *[("rail.text", ground) for ground in ("bg.rail", "rail.selected", "rail.hover")],
    ("rail.label", "bg.rail"),
    ("rail.label", "rail.hover"),
    ("rail.badge", "bg.rail"),
    ("hero.text", "hero.bg"),
    ("hero.text", "hero.hover"),
    ("hero.text", "hero.tile"),
    ("hero.text", "hero.art.1"),
    ("inverse.text", "inverse.bg"),
    ("inverse.accent", "inverse.bg"),
    *[("text.secondary", ground) for ground in ("warning.bg", "error.bg", "info.bg", "success.bg", "accent.subtle")],
    *[(token, fill) for fill, token in painting.CHIP_COLOURS.values()],
    ("bg.surface", "error"),
    ("error", "bg.alt"),
]
"""Text and what it stands on: 4.5 to 1."""
SEEN = [
    *[("border.control", ground) for ground in ("bg.window", "bg.surface", "bg.alt")],
    ("border.control", "accent.subtle"),
    *[("focus", ground) for ground in ("bg.window", "bg.surface", "bg.alt", "accent.subtle")],
    *[("focus", f"{name}.bg") for name in ("success", "warning", "error", "info")],
    *[("rail.text", ground) for ground in ("bg.rail", "rail.selected")],
    *[("text.disabled", ground) for ground in ("bg.window", "bg.alt")],
    ("accent.text", "text.disabled"),
    ("warning.line", "warning.bg"),
    ("rail.bar", "bg.rail"),
    ("text.disabled", "bg.surface"),
    ("logo.mark", "logo.bg"),
]
"""Controls, rings and large signs: 3 to 1."""
REAL = ["light", "dark", "high_contrast"]


@pytest.mark.parametrize("name", REAL)
@pytest.mark.parametrize(("text", "ground"), READ)
def test_text_can_be_read_on_what_it_stands_on(name: str, text: str, ground: str):
    colours = theme.load(name).colours
    assert theme.contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("name", REAL)
@pytest.mark.parametrize(("line", "ground"), SEEN)
def test_controls_can_be_seen(name: str, line: str, ground: str):
    colours = theme.load(name).colours
    assert theme.contrast(colours[line], colours[ground]) >= 3


def test_contrast_is_that_of_wcag():
    assert theme.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert theme.contrast("#0B5D7A", "#FFFFFF") == pytest.approx(7.34, abs=0.01)


@pytest.mark.parametrize("name", REAL)
def test_every_theme_has_every_token(name: str):
    assert theme.load(name).colours.keys() == theme.load("light").colours.keys()


def test_a_theme_knows_whether_it_is_dark():
    assert [theme.load(name).dark for name in REAL] == [False, True, True]


def test_every_choice_of_theme_can_be_loaded():
    assert all(theme.load(name).colours for name in theme.THEMES)


def test_the_text_size_stays_within_what_can_be_laid_out():
    assert theme.load("light", 3).text_size == 9
    assert theme.load("light", 40).text_size == 18


@pytest.mark.parametrize(("size", "base", "points"), [(11, 11, 11), (9.5, 11, 9.5), (11, 18, 18), (9.5, 9, 8)])
def test_all_sizes_follow_the_size_of_running_text(size: float, base: int, points: float):
    assert theme.points(size, base) == points


def test_the_bundled_type_is_used_in_every_weight(look: theme.Theme):
    for role in look.types:
        family = theme.MONO if role in {"mono", "code"} else theme.FAMILY
        info = QFontInfo(theme.font(role))
        assert (info.family(), info.weight()) == (family, look.types[role][1])


def test_figures_are_all_as_wide():
    metrics = QFontMetrics(theme.font("body"))
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_every_letter_of_the_languages_is_there():
    body = QRawFont.fromFont(theme.font("body"))
    assert all(body.supportsCharacter(ord(letter)) for letter in "əƏİığşçöüÄßЖщьёґїєáé“”–…·")


def test_another_theme_reaches_the_whole_program(qapp: QApplication):
    try:
        dark = theme.apply(qapp, "dark", 14)
        assert theme.current() is dark
        assert qapp.palette().window().color().name().upper() == dark.colours["bg.window"]
        assert qapp.font().pointSizeF() == 14
    finally:
        theme.apply(qapp, "light")


def test_every_token_of_the_style_sheet_is_known(qapp: QApplication):
    assert not re.search(r"\{[a-z.]+\}", qapp.styleSheet())
    assert "#" not in paths.bundled("resources", "theme", "style.qss").read_text(encoding="utf-8")


def test_no_colour_and_no_style_sheet_stands_anywhere_else():
    for file in UI.rglob("*.py"):
        if file.name not in {"theme.py", "room.py"}:  # both read them from a file
            code = file.read_text(encoding="utf-8")
            assert "setStyleSheet" not in code, file
            assert not re.search(
                r"QColor\(|[\"']#[0-9A-Fa-f]{3,8}[\"']|GlobalColor\.(?!transparent|white|black)", code
            ), file
