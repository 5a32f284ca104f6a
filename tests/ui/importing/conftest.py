"""A table of somebody else, made up, and what its columns are taken for."""

import pytest

from minerisk.domain.form import Form
from minerisk.domain.recognition.recognition import Guess
from minerisk.domain.tables.mapping import Feed, Holds, Mapping, Read, Source, Why
from minerisk.domain.tables.table import Notice, Reading, Table
from minerisk.services import forms

COLUMNS = ("fecha", "genero", "estado", "sitio", "etnia", "id")
ROWS = (
    ("03/04/2006", "Herido", "M", "Finca", "No", "7"),
    ("05/04/2006", "Muerto", "F", "", "No", "7"),
    ("2006-05-01", "Herido", "M", "Camino", "No", "8"),
    ("2006-05-01", "Ileso", "", "Camino", "", "9"),
)


@pytest.fixture
def form() -> Form:
    return forms.form("incident")


@pytest.fixture
def table() -> Table:
    return Table(
        name="victimas.csv",
        digest="0" * 64,
        reading=Reading(encoding="utf-8", separator=",", decimal=".", heading=1),
        columns=COLUMNS,
        rows=ROWS,
        numbers=range(2, 2 + len(ROWS)),
        notices=(Notice(text="Coordinates lost their decimal point: {n}", values={"n": 3}, row=4),),
    )


@pytest.fixture
def mapping() -> Mapping:
    outcome = Feed(
        to="people/casualty/outcome",
        read=Read.CODE,
        columns=("genero",),
        values={"Herido": "injured", "Muerto": "killed"},
    )
    source = Source(
        name="victimas.csv",
        holds=Holds.CASUALTY,
        feeds=(Feed(to="when/event_date", read=Read.DATE, columns=("fecha",)), outcome),
        kept=("estado", "sitio", "id"),
        left_out={"etnia": Why.ETHNICITY},
    )
    return Mapping(title="Colombia", event_known=False, sources=(source,))


@pytest.fixture
def guesses() -> tuple[Guess, ...]:
    why = Notice(text="Holds {words}: that is “{question}”", values={"words": "Herido", "question": {"en": "Outcome"}})
    return (
        Guess(table="victimas.csv", column="genero", to="people/casualty/outcome", read=Read.CODE, why=why, sure=False),
        Guess(
            table="victimas.csv",
            column="fecha",
            to="when/event_date",
            read=Read.DATE,
            why=Notice(text="The header says so"),
            sure=True,
        ),
    )
