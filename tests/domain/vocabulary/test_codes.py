from minerisk.domain.vocabulary import codes


def test_a_band_of_any_scheme_tells_who_is_under_18_where_it_is_on_one_side():
    bands = ("0_4", "12_17", "0_17", "18_49", "80_plus", "10_25", "unknown", "", "other_words")
    assert [codes.age_group(band) for band in bands] == ["under_18"] * 3 + ["adult"] * 2 + [""] * 4


def test_a_band_tells_its_youngest_age():
    assert [codes.age_from(band) for band in ("0_5", "60_plus", "unknown", "")] == [0, 60, None, None]


def test_the_bands_of_a_casualty_are_codes_of_their_column():
    known = codes.CODES[codes.INCIDENT, codes.CASUALTY]["age_band"]
    assert {*codes.BANDS, *codes.COARSE_BANDS} <= known


def test_no_name_stands_both_in_an_incident_and_on_the_card_of_a_person():
    assert not codes.CODES[codes.INCIDENT, ""].keys() & codes.CODES[codes.INCIDENT, codes.CASUALTY].keys()
