from minerisk.ui.look.drawing import line_icon


def test_an_icon_takes_the_colour_it_is_given():
    image = line_icon("minus", "#ff0000", 24, 1).toImage()
    assert image.pixelColor(12, 12).name() == "#ff0000"
