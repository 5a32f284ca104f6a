from minerisk.ui.form.inputs.finder import Finder

PLACES = ["Tərtər", "Yuxarı Ağdam", "Ağdam", "Ağdaş", "İsmayıllı"]


def found(text: str) -> list[str]:
    return [PLACES[at] for at in Finder(PLACES).find(text)]


def test_letters_may_be_written_in_any_way():
    assert found("AGDAM") == ["Ağdam", "Yuxarı Ağdam"]
    assert found("исмайыллы") == ["İsmayıllı"]


def test_every_word_has_to_be_there_in_any_order():
    assert found("agd yux") == ["Yuxarı Ağdam"]
    assert found("agdam x") == ["Yuxarı Ağdam"]


def test_nothing_typed_finds_all():
    assert found(" ") == PLACES


def test_the_same_label_is_known_but_for_its_letters():
    assert Finder(PLACES).same("terter") == 0
    assert Finder(PLACES).same("ter") is None
