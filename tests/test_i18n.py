import pytest

from minerisk.i18n import Catalog, Sentence, catalog


class Spoken(Sentence):
    """A sentence that names the language it is said in."""

    def said(self, tr: Catalog) -> str:
        return f"said in {tr.language}"


def test_a_language_without_a_catalog_speaks_english():
    assert catalog("xx")("Not {what}", what="known") == "Not known"
    assert catalog("xx").count("{n} person", "{n} people", 2) == "2 people"


def test_nothing_to_say_stays_nothing():
    assert catalog("en")("") == ""


def test_arabic_is_written_from_right_to_left():
    assert Catalog("ar").right_to_left
    assert not Catalog("az").right_to_left


def test_a_sentence_in_another_one_is_said_in_the_same_language():
    assert catalog("ru")("It was {what}.", what=Spoken()) == "It was said in ru."


def test_every_sentence_must_know_how_it_is_said():
    with pytest.raises(NotImplementedError):
        Sentence().said(catalog("en"))
