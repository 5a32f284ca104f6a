from minerisk import paths
from minerisk.domain.recognition.words import NEVER
from minerisk.domain.tables.mapping import NEVER_KEPT
from minerisk.exchange import words_file
from minerisk.services import forms

WORDS = words_file.read(paths.bundled("database", "mappings", "words.toml"))
CODES = {question.name: {choice.name for choice in question.choices} for question in forms.form("incident").questions()}
YES_NO = {"yes", "no"}


def test_words_are_read_as_they_will_be_compared():
    assert "sin informacion" in WORDS.unknown
    assert "ne" in WORDS.negations
    assert "año" in WORDS.whole["year"]
    assert "muerto" in WORDS.values["outcome"]["killed"]
    assert {"H": "male", "M": "female", "S": ""} in WORDS.letters["sex"]


def test_every_code_of_the_words_is_one_of_the_form():
    for question, codes in WORDS.values.items():
        assert set(codes) <= (YES_NO if question == "yes_no" else CODES.get(question, {NEVER}))
    for question, sets in WORDS.letters.items():
        assert {code for letters in sets for code in letters.values()} <= CODES[question] | {""}


def test_whatever_is_never_kept_has_its_words():
    assert set(WORDS.headers) >= NEVER_KEPT
