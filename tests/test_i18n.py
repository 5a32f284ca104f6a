from minerisk.i18n import Catalog, catalog


def test_a_language_without_a_catalog_speaks_english():
    assert catalog("xx")("Not {what}", what="known") == "Not known"
    assert catalog("xx").count("{n} person", "{n} people", 2) == "2 people"


def test_nothing_to_say_stays_nothing():
    assert catalog("en")("") == ""


def test_arabic_is_written_from_right_to_left():
    assert Catalog("ar").right_to_left
    assert not Catalog("az").right_to_left
