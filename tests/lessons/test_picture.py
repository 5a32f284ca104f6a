import pytest
from tests.lessons.packs import DRAWING

from minerisk.lessons import picture


def faults(content: str | bytes, file: str = "pictures/a.svg") -> list[tuple[int | None, str]]:
    given = content.encode() if isinstance(content, str) else content
    return [(fault.line, fault.text.format(**fault.values)) for fault in picture.faults(file, given)]


def with_part(part: str) -> str:
    return DRAWING.replace("</svg>", f"  {part}\n</svg>")


def test_shapes_and_gradients_have_no_fault():
    assert faults(DRAWING) == []
    assert faults('<?xml version="1.0" encoding="UTF-8"?>\n' + DRAWING) == []
    assert faults(with_part('<g id="a"/><use href="#a"/><style>.a{fill:url("#sky")}</style>')) == []


def test_what_a_drawing_program_notes_for_itself_has_no_fault():
    assert faults(with_part('<x:view xmlns:x="http://x.example/x" x:zoom="2"/>')) == []


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("<text>Stop</text>", "no words"),
        ("<foreignObject/>", "no words"),
        ("<script>x()</script>", "no script"),
        ('<path onclick="x()"/>', "no script"),
        ('<use href="other.svg#a"/>', "nothing outside"),
        ('<use xmlns:l="http://www.w3.org/1999/xlink" l:href="https://example.org/a"/>', "nothing outside"),
        ('<path fill="url(https://example.org/a)"/>', "nothing outside"),
        ("<path style=\"fill: url('x.svg#a')\"/>", "nothing outside"),
        ("<style>@import 'x.css';</style>", "nothing outside"),
        ('<?xml-stylesheet href="x.css"?>', "nothing outside"),
        ("<a/>", "“a” has no place"),
        ("<animate/>", "“animate” has no place"),
    ],
)
def test_what_has_no_place_is_told_with_its_line(part: str, expected: str):
    [(line, text)] = faults(with_part(part))
    assert line == 4
    assert expected in text


def test_an_embedded_photo_is_told():
    sentences = [text for _, text in faults(with_part('<image href="data:image/png;base64,AAAA"/>'))]
    assert len(sentences) == 2


@pytest.mark.parametrize(
    "kind", ['<!DOCTYPE svg SYSTEM "x.dtd">', '<!DOCTYPE svg [<!ENTITY a "b">]>', "<!DOCTYPE svg>"]
)
def test_a_dtd_is_refused(kind: str):
    [(line, text)] = faults(f"{kind}\n{DRAWING}")
    assert line == 1
    assert "DTD" in text


@pytest.mark.parametrize(
    "content", [DRAWING[:-8], "", "no drawing", b"\xff\xfe\x00", '<?xml version="1.0" encoding="x"?><a/>']
)
def test_a_damaged_drawing_is_told(content: str | bytes):
    assert "damaged" in faults(content)[0][1]


def test_another_kind_of_xml_is_told():
    assert faults("<html/>") == [(1, "This is not an SVG picture.")]


def test_a_photo_is_of_the_kind_that_its_name_says():
    assert faults(b"\x89PNG\r\n\x1a\n...", "pictures/a.png") == []
    assert faults(b"\xff\xd8\xff...", "pictures/a.jpg") == []
    assert faults(b"GIF89a", "pictures/a.jpeg")[0][1].startswith("This is not a picture")
