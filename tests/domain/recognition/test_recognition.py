from time import perf_counter

from hypothesis import given
from hypothesis import strategies as st
from tests.domain.guessing import (
    ACTIVITY,
    AGE,
    AGE_BAND,
    DATE,
    DEVICE,
    OUTCOME,
    PLACE,
    POSITION,
    SEX,
    STATUS,
    feed,
    guessed,
    made,
    read_csv,
    read_workbook,
    sentence,
    table,
    words,
)
from tests.real_data import REAL, needs_real_data

from minerisk.domain.recognition.recognition import guess, with_codes
from minerisk.domain.tables.mapping import NEVER_KEPT, Feed, Holds, Mapping, Read, Source, Why
from minerisk.i18n import catalog
from minerisk.services import forms

COLOMBIA = REAL / "incidents" / "colombia_victims_2021-11.csv"
CASES = REAL / "incidents" / "colombia_cnmh_CasosMI_2018.xlsx"
VICTIMS = REAL / "incidents" / "colombia_cnmh_VictimasMI_2018.xlsx"


def test_where_header_and_cells_disagree_the_cells_win_and_the_sentence_says_so():
    mapping, guesses = guessed(table(genero="Herido|Muerto|Herido"))
    assert guesses["genero"].to == OUTCOME
    assert not guesses["genero"].sure
    assert sentence(guesses["genero"]) == (
        "The column genero holds Herido, Muerto: that answers “What happened to the person?”, not “Sex”."
    )
    assert feed(mapping.sources[0], OUTCOME).values == {"Herido": "injured", "Muerto": "killed"}


def test_a_sentence_calls_a_question_as_the_form_does_in_that_language():
    _, guesses = guessed(table(Пол="мужской|женский"))
    assert "“Пол”" in guesses["Пол"].why.said(catalog("en"), "ru")
    assert "“Cins”" in guesses["Пол"].why.said(catalog("en"), "az")


def test_every_column_of_every_table_has_a_guess_and_a_place_in_the_mapping():
    tables = (table("a.csv", id_caso="1|2", x="a|b"), table("b.csv", id_caso="1|1", sexo="H|M", y="|"))
    mapping, guesses = guess(forms.form("incident"), tables, words())
    assert [(each.table, each.column) for each in guesses] == [
        ("a.csv", "id caso"), ("a.csv", "x"), ("b.csv", "id caso"), ("b.csv", "sexo"), ("b.csv", "y"),
    ]  # fmt: skip
    assert [source.columns() for source in mapping.sources] == [set(each.columns) for each in tables]


def test_people_without_a_number_of_the_event_stand_alone():
    mapping, _ = guessed(table(sex="male|female|male"))
    assert (mapping.event_known, mapping.sources[0].holds, mapping.sources[0].key) == (False, Holds.CASUALTY, "")


def test_people_who_share_the_number_of_an_event_belong_together():
    mapping, guesses = guessed(table(Incident_ID="a|a|b", sex="male|female|male"))
    assert (mapping.event_known, mapping.sources[0].key) == (True, "Incident ID")
    assert "people of one event" in sentence(guesses["Incident ID"])


def test_a_number_of_the_row_is_no_number_of_an_event():
    for name in ("No", "id", "Incident_ID"):
        mapping, _ = guessed(table(**{name: "1|2|3", "sex": "male|female|male"}))
        assert (mapping.event_known, mapping.sources[0].key) == (False, "")


def test_rows_without_the_number_of_the_event_are_set_aside_where_nearly_all_have_it():
    ids = ["", *map(str, range(1, 30))]
    events = table(id="|".join(ids), killed="|".join("1" * 30))
    people = table(Incident_ID="|".join("" if one == "" else "7" for one in ids), sex="|".join(["male"] * 30))
    for one, column in ((events, "id"), (people, "Incident ID")):
        mapping, guesses = guessed(one)
        assert mapping.sources[0].key == column
        assert not guesses[column].sure
        assert sentence(guesses[column]).endswith("Rows that have none are set aside: 1.")


def test_a_number_that_many_rows_lack_is_kept_in_words_and_why_is_said():
    for one, column in (
        (table(id="7||9", killed="1|0|2"), "id"),
        (table(Incident_ID="a|a||b", sex="male|female|male|male"), "Incident ID"),
    ):
        mapping, guesses = guessed(one)
        assert (mapping.sources[0].key, mapping.sources[0].kept) == ("", (column,))
        assert "many rows have none: 1. It is kept in words." in sentence(guesses[column])


def test_a_table_that_counts_people_holds_events_and_its_number_is_their_identity():
    mapping, guesses = guessed(table(id="7|9", date="2020-01-01|2020-01-02", killed="1|0", activity="playing|herding"))
    (source,) = mapping.sources
    assert (mapping.event_known, source.holds, source.key) == (True, Holds.INCIDENT, "id")
    assert feed(source, "people/killed").columns == ("killed",)
    assert source.kept == ("activity",)
    assert "each row is an event" in sentence(guesses["activity"])


def test_joined_tables_do_not_say_the_same_twice():
    cases = table("cases.csv", id_caso="1|2", municipio="Tame|Ituango", sexual_violence="|")
    people = table("people.csv", id_caso="1|1|2", municipio="Tame|Tame|Ituango", sexo="H|M|S", sexual_violence="||")
    mapping, guesses = guessed(cases, people)
    assert mapping.event_known
    assert [(source.holds, source.key) for source in mapping.sources] == [
        (Holds.INCIDENT, "id caso"), (Holds.CASUALTY, "id caso"),
    ]  # fmt: skip
    assert mapping.sources[1].left_out == {"municipio": Why.REPEATED, "sexual violence": Why.HEALTH}
    assert sentence(guesses["municipio"]) == "The column municipio says the same as municipio (cases.csv)."


def test_tables_that_nothing_joins_are_left_to_the_person():
    mapping, _ = guessed(table("a.csv", sexo="H|M"), table("b.csv", sexo="H|M"))
    assert mapping.title == "a + b"
    assert not mapping.event_known


def test_the_texts_that_say_nothing_are_those_of_the_tables_each_once():
    mapping, _ = guessed(table(sexo="Masculino|Sin Información|SIN INFORMACIÓN|?", age="3|n/a|4|-"))
    assert mapping.unknown == ("SIN INFORMACIÓN", "?", "n/a", "-")


def test_a_russian_table_is_understood():
    mapping, guesses = guessed(
        table(
            **{
                "№ происшествия": "1|1|2",
                "Дата происшествия": "01.02.2021|01.02.2021|28.12.2021",
                "Район": "Агдамский|Агдамский|Агдамский",
                "Пол": "М|Ж|М",
                "Возраст": "12|40|неизвестно",
                "Исход": "ранен|погибла|ранен",
                "Вид деятельности": "Сбор металлолома|Выпас скота|другое",
                "Вид предмета": "противопехотная мина|противопехотная мина|неразорвавшийся снаряд",
                "Национальность": "а|б|в",
                "ФИО": "Иванов|Петрова|Сидоров",
            }
        )
    )
    (source,) = mapping.sources
    assert source.key == "№ происшествия"
    assert feed(source, DATE).order == "dmy"
    assert feed(source, SEX).values == {"М": "male", "Ж": "female"}
    assert feed(source, OUTCOME).values == {"ранен": "injured", "погибла": "killed"}
    assert set(feed(source, ACTIVITY).values.values()) == {"collecting_scrap", "herding", "other"}
    assert set(feed(source, DEVICE).values.values()) == {"mine", "uxo"}
    assert feed(source, "where/district").values == {"Агдамский": "az_agm"}
    assert source.left_out == {"Национальность": Why.ETHNICITY, "ФИО": Why.IDENTITY}
    assert guesses["Возраст"].to == AGE


def test_an_azerbaijani_table_is_understood():
    mapping, _ = guessed(
        table(
            Tarix="2021-01-10|2021-02-11",
            Rayon="Ağdam|Füzuli",
            Kənd="Bir|İki",
            Cins="Kişi|Qadın",
            Yaş="20|30",
            Nəticə="Həlak olub|Yaralanıb",
            Əşyanın_növü="Mina|Partlamamış mərmi",
            Fəaliyyət="mal-qara otarma|əkinçilik",
        )
    )
    (source,) = mapping.sources
    assert {each.to for each in source.feeds} == {
        DATE, SEX, AGE, OUTCOME, DEVICE, ACTIVITY, "where/district", "where/town", "where/town_other",
    }  # fmt: skip
    assert feed(source, "where/district").values == {"Ağdam": "az_agm", "Füzuli": "az_fuz"}


def test_an_english_and_a_french_table_are_understood():
    english, _ = guessed(
        table(**{"Date of incident": "1/13/2019|1/14/2019", "Gender": "M|F", "Age group": "Adult|<18",
                 "Casualty type": "Killed|Injured", "Civilian/Military": "Civilian|Military",
                 "Type of device": "AP mine|IED", "Victim name": "A|B", "Religion": "x|y", "Lat": "34.5|34.6",
                 "Long": "69.1|69.2"})
    )  # fmt: skip
    (source,) = english.sources
    assert feed(source, DATE).order == "mdy"
    assert feed(source, AGE_BAND).values == {"Adult": "18_plus", "<18": "0_17"}
    assert {OUTCOME, STATUS, DEVICE, POSITION} <= {each.to for each in source.feeds}
    assert source.left_out == {"Victim name": Why.IDENTITY, "Religion": Why.RELIGION}
    french, _ = guessed(
        table(**{"Date de l'incident": "13/01/2019|14/01/2019", "Sexe": "H|F", "Âge": "20|30",
                 "Conséquence": "Tué|Blessée", "Type d'engin": "mine antipersonnel|munition non explosée",
                 "Activité": "Agriculture|Élevage", "Ethnie": "x|y", "Auteur présumé": "x|y"})
    )  # fmt: skip
    (source,) = french.sources
    assert feed(source, SEX).values == {"H": "male", "F": "female"}
    assert feed(source, OUTCOME).values == {"Tué": "killed", "Blessée": "injured"}
    assert source.left_out == {"Ethnie": Why.ETHNICITY, "Auteur présumé": Why.PERPETRATOR}


def test_codes_are_guessed_again_only_where_a_column_has_none():
    one = table(x="М|Ж|М", y="ранен|погиб|ранен")
    feeds = (
        Feed(to=SEX, read=Read.CODE, columns=("x",)),
        Feed(to=OUTCOME, read=Read.CODE, columns=("y",), values={"ранен": "unhurt"}),
    )
    source = Source(name="people.csv", holds=Holds.CASUALTY, feeds=feeds)
    mapping = with_codes(
        forms.form("incident"), Mapping(title="A", event_known=False, sources=(source,)), [one], words()
    )
    assert [each.values for each in mapping.sources[0].feeds] == [{"М": "male", "Ж": "female"}, {"ранен": "unhurt"}]
    assert with_codes(forms.form("incident"), mapping, [one], words()) == mapping


HEADERS = st.sampled_from(sorted({text for texts in words().headers.values() for text in texts})) | st.text(min_size=1)
CELLS = (
    st.sampled_from(["", "M", "H", "0", "2006", "40.5", "-", "01/02/2020", "Herido", "mina", "1e99", "9" * 30])
    | st.text()
)


@given(st.data())
def test_whatever_a_table_holds_every_column_gets_one_place(data: st.DataObject):
    columns = data.draw(st.lists(HEADERS, min_size=1, max_size=6, unique=True))
    cells = data.draw(st.lists(st.lists(CELLS, min_size=len(columns), max_size=len(columns)), max_size=8))
    one = made("one.csv", tuple(columns), [tuple(row) for row in cells])
    for tables in ([one], [one, made("two.csv", one.columns, list(one.rows)[:-1])]):
        mapping, guesses = guess(forms.form("incident"), tables, words())
        assert len(guesses) == len(tables) * len(columns)
        for source in mapping.sources:
            assert source.columns() == set(columns)
            fed = {name for feed in source.feeds for name in feed.columns}
            assert not fed & {*source.kept, *source.left_out}


@needs_real_data
def test_the_victims_of_colombia_are_understood_fast():
    victims = read_csv(COLOMBIA)
    began = perf_counter()
    mapping, guesses = guessed(victims)
    assert perf_counter() - began < 2
    (source,) = mapping.sources
    assert not mapping.event_known
    assert feed(source, OUTCOME).values == {"Herido": "injured", "Muerto": "killed"}
    assert feed(source, SEX).values == {"Masculino": "male", "Femenino": "female"}
    assert feed(source, AGE_BAND).values == {"Mayor de 18 años": "18_plus", "Menor de 18 años": "0_17"}
    assert feed(source, STATUS).values == {"Fuerza pública": "security_forces", "Civil": "civilian"}
    assert feed(source, DEVICE).values == {"Accidente por MAP": "mine", "Accidente por MUSE": "uxo"}
    assert feed(source, DATE).columns == ("ano", "mes", "")
    assert feed(source, POSITION).columns == ("latitudcabecera", "longitudcabecera")
    assert source.always["where/coordinates_of"] == "place_centre"
    assert feed(source, "where/district_other").columns == ("departamento",)
    assert feed(source, "where/town_other").columns == ("municipio",)
    assert feed(source, PLACE).columns == ("sitio",)
    activity = feed(source, ACTIVITY).values
    column = victims.columns.index("Actividad")
    assert sum(row[column] in activity for row in victims.rows) > 9_000
    assert "Erradicador manual - PCI" not in activity
    assert source.left_out == {
        "grupoetnico": Why.ETHNICITY, "Ubicación": Why.REPEATED,
        "codigodanedepartamento": Why.REPEATED, "codigodanemunicipio": Why.REPEATED,
    }  # fmt: skip
    assert source.kept == ("tipoarea",)
    assert guesses["genero"].sure


@needs_real_data
def test_the_two_workbooks_of_the_cnmh_are_joined_and_understood():
    mapping, _ = guessed(read_workbook(CASES), read_workbook(VICTIMS))
    cases, people = mapping.sources
    assert mapping.event_known
    assert (cases.holds, cases.key, people.holds, people.key) == (Holds.INCIDENT, "IdCaso", Holds.CASUALTY, "IdCaso")
    assert feed(cases, DATE).columns == ("ANNOH", "MESH", "DIAH")
    assert feed(cases, DATE).read is Read.DATE_PARTS
    assert feed(cases, "people/killed").columns == ("TotalCivilesCombatientesMuertos",)
    assert feed(cases, "where/district_other").columns == ("DEPTO_CASO",)
    assert feed(people, SEX).values == {"H": "male", "M": "female"}
    assert feed(people, SEX).unknown == ("S",)
    assert feed(people, OUTCOME).values == {"Herida": "injured", "Muerta": "killed"}
    assert feed(people, STATUS).values == {"Civil": "civilian"}
    never = {name for source in mapping.sources for name, why in source.left_out.items() if why in NEVER_KEPT}
    assert never == {
        "PRESUNTO_REPONSABLE1", "DESCRIPCION_PRESUNTO_RESPONSABLE1", "ViolenciaBasadaGenero", "Etnia", "Grupo",
        "DESCRIPCION_GRUPO", "OcupacionVictima", "TipoPoblacionVulnerable",
    }  # fmt: skip
    assert {"LesionadosCiviles", "TotalCivilesMuertos", "TotalCombatientesMuertos"} <= set(cases.kept)
