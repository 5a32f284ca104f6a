import pytest

from minerisk.domain.answer import Answer, Reason
from minerisk.domain.conversion.conversion import Made
from minerisk.domain.conversion.report import Report, SetAside, Stated, Unmapped, Unread
from minerisk.domain.form import Form
from minerisk.domain.tables.remapping import NOT_KNOWN, Coded, Said
from minerisk.domain.tables.table import Notice
from minerisk.i18n import Catalog
from minerisk.ui.importing.outlook_words import OutlookWords


@pytest.fixture
def words(form: Form, tr: Catalog) -> OutlookWords:
    return OutlookWords(form, tr)


def test_rows_set_aside_stand_with_their_reason(words: OutlookWords):
    why = Notice(text="No incident “{key}”", values={"key": "9"})
    rows = [SetAside(table="a.csv", row=row, notice=why) for row in range(2, 18)]
    rows.append(SetAside(table="a.csv", row=99, notice=Notice(text="Empty")))
    first, second = words.set_aside(rows)
    assert (first.text, first.n) == ("No incident “9”", 16)
    assert first.detail == "a.csv, rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 …"
    assert second.detail == "a.csv, rows 99"


def test_texts_without_a_code_stand_by_column_the_frequent_first(words: OutlookWords):
    found = [
        Unmapped(table="a", column="genero", to="people/casualty/sex", text=text, n=n)
        for text, n in (("X", 1), ("S", 7))
    ]
    (line,) = words.unmapped(found)
    assert (line.text, line.detail, line.n) == ("genero: Sex", "S (7), X (1)", 8)


def test_values_that_were_not_understood_say_where(words: OutlookWords):
    why = Notice(text="This is no number")
    found = [Unread(table="a", column="edad", to="people/casualty/age", text="abc", row=5, n=3, notice=why)]
    (line,) = words.unread(found)
    assert (line.text, line.detail, line.n) == ("edad: This is no number", "“abc” in row 5", 3)


def test_sums_stand_by_table(words: OutlookWords):
    stated = tuple(Stated(table=table, outcome="killed", n=n) for table, n in (("cases", 4245), ("people", 1133)))
    report = Report(
        rows={}, records=0, people=0, set_aside=(), unmapped=(), unread=(), not_asked=(), never_kept=(), unused=(),
        stated=stated,
    )  # fmt: skip
    assert words.stated(report) == [("cases", ["Killed: 4\u202f245"]), ("people", ["Killed: 1\u202f133"])]


def test_it_is_told_how_sex_comes_out_so_that_a_slip_is_seen(words: OutlookWords):
    report = Report(
        rows={"people": 9}, records=0, people=0, set_aside=(), unmapped=(), unread=(), not_asked=(), never_kept=(),
        unused=(), stated=(),
    )  # fmt: skip
    texts = (
        Said(text="H", n=5, code="male"), Said(text="S", n=1, code=NOT_KNOWN), Said(text="Hombre", n=2, code="male"),
        Said(text="?", n=1, code=""),
    )  # fmt: skip
    coded = [Coded(at=0, column="x", to=f"people/casualty/{name}", texts=texts) for name in ("sex", "activity")]
    assert words.stated(report, coded) == [("people", ["Sex: Not known: 1, Male: 7"])]


def test_an_example_is_said_in_the_order_of_the_form(words: OutlookWords):
    answers: dict[str, Answer] = {
        "people/casualty{9f}/sex": Reason.NOT_KNOWN,
        "people/casualty{9f}@order": "1",
        "people/casualties_total": "1",
        "where/coordinates": "6.1 -75.2 0 0",
        "where/coordinates_typed": "6.1 -75.2",
        "when/event_date": "2006-01",
        "source/dataset_words": "Finca: x\nCamino: y",
    }
    made = Made(identity="row 2", row=2, table="a", digest="d", answers=answers, people=1)
    assert words.example(made) == [
        "When did it happen: January 2006, day not known",
        "Coordinates: 6.10000, -75.20000",
        "What else the table says: Finca: x\nCamino: y",
        "Sex: Not known",
    ]


def test_a_question_that_the_form_does_not_have_is_called_by_its_path(words: OutlookWords):
    assert words.label("zebra") == "zebra"
