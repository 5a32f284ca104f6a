from minerisk.ui import opening


def test_what_came_with_a_form_is_written_aside_by_its_name_alone():
    file = opening.aside("..\\..//media/a.mp3", b"sound")
    assert (file.name, file.read_bytes()) == ("a.mp3", b"sound")
    other = opening.aside("b.mp3", b"more")
    assert other.parent == file.parent
