import pytest

from minerisk.reports import fonts


def test_fonts_are_registered_once_from_the_bundled_files():
    fonts.register()
    fonts.register()
    assert all(fonts.width("Əğı Ёж", name, 10) > 0 for name in (fonts.REGULAR, fonts.SEMIBOLD, fonts.BOLD))
    assert fonts.width("İ", fonts.MONO, 10) == fonts.width("1", fonts.MONO_BOLD, 10)


def test_a_style_at_another_size_keeps_its_proportions():
    assert fonts.BODY.at(5).leading == pytest.approx(fonts.BODY.leading / 2)
