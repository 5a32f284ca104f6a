import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPixmap

from minerisk import paths
from minerisk.ui.look import icons, theme
from minerisk.ui.look.drawing import line_icon, render

NAMES = sorted(file.stem for file in paths.bundled("resources", "icons").glob("*.svg"))
ART = sorted(file.stem for file in paths.bundled("resources", "art").glob("*.svg"))


def colours(picture: QPixmap):
    image = picture.toImage()
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_draws_something_in_one_colour(name: str, look: theme.Theme):
    assert colours(icons.pixmap(name, "accent", 48)) == {QColor(theme.current().colours["accent"]).name()}


@pytest.mark.parametrize("name", ART)
def test_every_drawing_takes_its_colours_from_the_theme(name: str):
    drawn = paths.bundled("resources", "art", f"{name}.svg").read_text(encoding="utf-8")
    assert not re.search(r'"#', drawn)
    assert colours(icons.art(name, 240, 120))


def test_an_icon_has_more_pixels_on_a_dense_screen():
    picture = icons.pixmap("home", size=20, density=1.5)
    assert picture.size().toTuple() == (30, 30)
    assert picture.deviceIndependentSize().toTuple() == (20, 20)


def test_an_icon_is_drawn_once():
    assert icons.pixmap("home").cacheKey() == icons.pixmap("home").cacheKey()


def test_an_icon_for_menus_has_several_densities():
    assert not icons.icon("home").isNull()
    assert len(icons.icon("home").availableSizes()) > 3


def test_the_sign_of_the_program_comes_in_every_size_that_systems_ask_for():
    assert {16, 32, 256} <= {size.width() for size in icons.logo().availableSizes()}


def test_arrows_turn_round_where_text_runs_from_right_to_left(right_to_left: None):
    mirrored = icons.pixmap("arrow-left", "accent").toImage()
    plain = line_icon("arrow-right", theme.colour("accent").name(), 20, 1).toImage()
    assert mirrored == plain


def test_a_drawing_is_as_large_as_asked():
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1" fill="red"/></svg>'
    assert render(svg, 10, 5, 2).size().toTuple() == (20, 10)


def test_the_sources_use_no_icon_that_is_not_there():
    used = set()
    for file in Path("src/minerisk/ui").rglob("*.py"):
        used |= set(re.findall(r'(?:icon=|picture\(|icon\()"([a-z][a-z-]+)"', file.read_text(encoding="utf-8")))
    assert used <= set(NAMES)
