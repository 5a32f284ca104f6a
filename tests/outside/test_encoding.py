import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk.outside.encoding import decode
from minerisk.outside.refused import Refused

SPANISH = "Departamento,Municipio,Condición\nNariño,Montañita,Herido\nCórdoba,Montelíbano,Sin información\n"
RUSSIAN = "Область,Район,Пострадавший\nБаку,Агдам,Погиб при взрыве мины\nФизули,Гадрут,Ранен\n"
ARABIC = "المحافظة,المديرية,الضحايا\nتعز,المخا,قتيل بسبب لغم\nالحديدة,حيس,جريح\n"
TURKISH = "Bölge,İlçe\nDiyarbakır,Şırnak,Yaralı çocuk ağır\nMardin,Nusaybin,Ölü\n"
POLISH = "Województwo,Powiat\nŁódź,Zgierz,Ranny mężczyzna\nPomorskie,Gdańsk,Zabity chłopiec\n"
AZERBAIJANI = "Rayon,Hadisə\nAğdam,Mina partlayışı\nFüzuli,Yaralı\n"


@pytest.mark.parametrize("text", [SPANISH, RUSSIAN, ARABIC, TURKISH, POLISH, AZERBAIJANI])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_recognised(text: str, encoding: str):
    assert decode(text.encode(encoding))[0] == text


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE])
def test_a_byte_order_mark_is_no_part_of_the_text(mark: bytes):
    encoding = "utf-16-be" if mark == codecs.BOM_UTF16_BE else "utf-16-le"
    assert decode(mark + "şəhər".encode(encoding)) == ("şəhər", "utf-16")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SPANISH, "cp1252"), (SPANISH, "cp850"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (RUSSIAN, "cp866"),
        (ARABIC, "cp1256"), (ARABIC, "iso8859-6"), (TURKISH, "cp1254"), (POLISH, "cp1250"),
    ],
)  # fmt: skip
def test_older_encodings_are_recognised_by_their_letters(text: str, encoding: str):
    assert decode(text.encode(encoding))[0] == text


def test_one_accent_in_a_small_file_is_enough():
    assert decode("a,b\nNariño,1\n".encode("cp1252")) == ("a,b\nNariño,1\n", "cp1252")


def test_letters_that_come_late_in_a_large_file_count():
    content = b"place,n\n" + b"Baku,1\n" * 50_000 + "Nariño,2\n".encode("cp1252")
    assert decode(content)[0].endswith("Nariño,2\n")


def test_one_damaged_letter_does_not_spoil_the_others():
    text, encoding = decode((SPANISH * 20).encode() + b"\xff\n")
    assert encoding == "utf-8"
    assert text.count("\N{REPLACEMENT CHARACTER}") == 1


def test_a_named_encoding_is_taken():
    assert decode("Nariño".encode(), "cp1252") == ("NariÃ±o", "cp1252")


@pytest.mark.parametrize("name", ["no such", "hex", "idna"])
def test_an_encoding_that_is_none_is_refused(name: str):
    with pytest.raises(Refused, match="encoding"):
        decode(b"\xff..a", name)


@given(st.binary())
def test_no_bytes_break_it(content: bytes):
    decode(content)
