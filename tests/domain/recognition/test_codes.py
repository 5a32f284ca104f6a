import pytest
from tests.domain.guessing import known, words

from minerisk.domain.recognition.codes import never, tells
from minerisk.domain.tables.mapping import Why


def code(question: str, text: str) -> str:
    return known().lexicons[question].code(text)


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("outcome", "KILLED", "killed"),
        ("outcome", "Həlak olub", "killed"),
        ("outcome", "unknown_outcome", "unknown_outcome"),
        ("outcome", "Herida(S)", "injured"),
        ("outcome", "Gravely wounded", "injured"),
        ("outcome", "was not injured", "unhurt"),
        ("outcome", "without being killed", ""),
        ("age_band", "Menor de 18 años", "0_17"),
        ("age_band", "<18", "0_17"),
        ("age_band", "18+", "18_plus"),
        ("age_band", "12–17", "12_17"),
        ("age_band", "18", ""),
        ("activity", "Caza, pesca", "hunting_fishing"),
        ("activity", "Actividades agropecuarias, caza o pesca", ""),
        ("device", "Municiones sin Explotar (MUSE)", "uxo"),
        ("device", "improvised mine", "ied"),
        ("second_source", "Sí", "yes"),
        ("second_source", "0", "no"),
        ("sex", "M", ""),
        ("activity", "пас скот", "herding"),
        ("activity", "ехал в машине", "travel_vehicle"),
        ("device", "НВБ", "uxo"),
        ("district", "Кельбаджар", "az_kal"),
        ("district", "Физули", "az_fuz"),
        ("district", "Джебраил", "az_cab"),
        ("district", "Зангилан", "az_zan"),
        ("district", "Губадлы", "az_qbi"),
        ("district", "Ходжавенд", "az_xvd"),
        ("district", "Ходжалы", "az_xci"),
        ("district", "Шуша", "az_sus"),
        ("district", "Лачин", "az_lac"),
        ("district", "Агдам", "az_agm"),
        ("district", "Тертер", "az_tar"),
    ],
)
def test_a_text_has_a_code_only_where_that_is_beyond_doubt(question: str, text: str, expected: str):
    assert code(question, text) == expected


def test_a_code_that_every_question_offers_tells_nothing():
    assert tells("killed")
    assert not any(map(tells, ("", "unknown", "unknown_outcome", "other", "other_device")))


def test_what_is_never_kept_is_known_by_its_words():
    lexicon = never(Why.ETHNICITY, words())
    assert set(lexicon.values(["Líder Indígena", "Maestro", "ROM"])) == {"Líder Indígena", "ROM"}
