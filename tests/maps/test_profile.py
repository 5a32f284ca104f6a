"""Country profiles."""

from pathlib import Path

import pytest

from minerisk import paths
from minerisk.errors import UserError
from minerisk.maps.profile import District, profile, profiles, read

SMALL = """
id = "small"
name = { en = "Small" }
[[districts]]
code = "s_1"
name = { en = "One" }
towns = [ { code = "g1", name = { en = "Town" }, latitude = 1, longitude = 2.5 } ]
[[numbers]]
number = "1"
name = { en = "Service" }
[[numbers.published]]
by = { en = "Service" }
what = { en = "Notice" }
where = "example.org"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "small.toml"


def azerbaijan(code: str) -> District:
    found = profile("azerbaijan").district(code)
    assert found is not None
    return found


def test_azerbaijan_ships_with_the_program():
    assert [each.id for each in profiles()] == ["azerbaijan"]
    assert profile("azerbaijan").name == {"en": "Azerbaijan", "az": "Azərbaycan", "ru": "Азербайджан"}


def test_a_profile_that_does_not_exist_is_a_sentence():
    with pytest.raises(UserError, match=r"There is no country profile named atlantis\."):
        profile("atlantis")


def test_a_district_is_found_by_its_code():
    assert azerbaijan("az_agm").name["az"] == "Ağdam"
    assert azerbaijan("az_agm").iso == "AZ-AGM"
    assert profile("azerbaijan").district("az_nowhere") is None


def test_every_code_stands_once():
    districts = profile("azerbaijan").districts
    codes = [each.code for each in districts] + [town.code for each in districts for town in each.towns]
    assert len(codes) == len(set(codes)) == 75 + 245


def test_codes_of_districts_are_the_iso_codes():
    assert [each.code for each in profile("azerbaijan").districts if not each.iso] == ["az_x_agdere"]
    for district in profile("azerbaijan").districts:
        assert not district.iso or district.code == district.iso.lower().replace("-", "_")


def test_every_place_has_a_name_in_azerbaijani_and_in_russian():
    cyrillic = set("абвгдеёжзийклмнопрстуфхцчшщъыьэюя -28")
    districts = profile("azerbaijan").districts
    for name in [each.name for each in districts] + [town.name for each in districts for town in each.towns]:
        assert name["az"]
        assert "ǝ" not in name["az"]
        assert set(name["ru"].lower()) <= cyrillic
        assert "район" not in name["ru"].lower()


def test_every_town_lies_in_or_beside_the_country():
    for district in profile("azerbaijan").districts:
        for town in district.towns:
            assert 38.3 < town.latitude < 42
            assert 44.7 < town.longitude < 51


@pytest.mark.parametrize(
    ("code", "town"),
    [
        ("az_lac", "Laçın"), ("az_cab", "Cəbrayıl"), ("az_sus", "Şuşa"), ("az_xa", "Xankəndi"), ("az_mi", "Mingəçevir"),
        ("az_sbn", "Şabran"), ("az_gyg", "Göygöl"), ("az_hac", "Hacıqabul"), ("az_sr", "Şirvan"), ("az_yev", "Yevlax"),
        ("az_qbi", "Qubadlı"), ("az_kan", "Qıvraq"), ("az_lan", "Lənkəran"), ("az_uca", "Ucar"), ("az_cul", "Culfa"),
    ],
)  # fmt: skip
def test_a_town_stands_in_its_district(code: str, town: str):
    assert town in {each.name["az"] for each in azerbaijan(code).towns}


def test_two_places_called_fuzuli_are_kept_apart():
    found = {(each.code, town.code) for each in profile("azerbaijan").districts for town in each.towns
             if town.name["az"] == "Füzuli"}  # fmt: skip
    assert found == {("az_fuz", "g148106"), ("az_skr", "g8630550")}


def test_numbers_to_call_say_where_they_were_published():
    numbers = profile("azerbaijan").numbers
    assert [each.number for each in numbers] == ["112", "102", ""]
    for each in numbers:
        assert set(each.name) == {"en", "az", "ru"}
        assert bool(each.published) == bool(each.number)


def test_a_number_that_nobody_published_is_not_made_up():
    line = profile("azerbaijan").numbers[-1]
    assert line.name["en"] == "ANAMA direct line"
    assert line.note["en"] == "Nobody has published a number, so none is shown or printed"


def test_a_profile_says_the_sources_of_its_places():
    text = paths.bundled("database", "profiles", "azerbaijan.toml").read_text("utf-8")
    assert "GeoNames, https://www.geonames.org, CC BY 4.0" in text
    assert "iso-codes" in text


def test_a_small_profile_is_read_whole(file: Path):
    file.write_text(SMALL, "utf-8")
    found = read(file)
    assert found.districts[0].towns[0].longitude == 2.5
    assert found.numbers[0].note == {}
    assert found.numbers[0].published[0].on == ""


def test_a_profile_may_have_no_places_and_no_numbers(file: Path):
    file.write_text('id = "none"\nname = { en = "None" }\n', "utf-8")
    assert not read(file).districts
    assert not read(file).numbers


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('id = "a', "The country profile small.toml cannot be read"),
        ('id = "a"', "Something is missing in the country profile small.toml: 'name'"),
        ('id = "a"\nname = "A"', "Something is missing in the country profile small.toml"),
    ],
)
def test_a_damaged_profile_is_a_sentence(file: Path, text: str, said: str):
    file.write_text(text, "utf-8")
    with pytest.raises(UserError, match=said):
        read(file)


def test_a_profile_that_is_gone_is_a_sentence(file: Path):
    with pytest.raises(UserError, match=r"small\.toml cannot be read"):
        read(file)
