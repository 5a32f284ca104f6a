from collections.abc import Callable

from minerisk.forms.sheets.dialects.kobo_matrix import read
from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Book

Said = Callable[[], list[str]]
CHOICES = "list_name,name,label\ncars,car,Car\ncars,bike,Bike\nyn,y,Yes"
SURVEY = (
    "type,name,label,relevant,kobo--matrix_list\nbegin_kobomatrix,m,What is there,${a},cars\nselect_one yn,has,Has,,\n"
    "integer,n,How many,${has} = 'y' and ${a},\nend_kobomatrix,,,,\ntext,z,Z,,"
)


def test_a_matrix_is_a_group_for_each_choice_of_its_list(book: Callable[..., Book], notes: Notes, said: Said):
    rows = read(book(SURVEY, choices=CHOICES), notes).sheet("survey").rows
    columns = ("type", "name", "label", "bind::relevant")
    assert [(row.number, *map(row.get, columns)) for row in rows] == [
        (2, "note", "m_header", "What is there", "${a}"),
        (2, "begin group", "m_car", "Car", "${a}"),
        (3, "select_one yn", "m_car_has", "Has", ""),
        (4, "integer", "m_car_n", "How many", "${m_car_has} = 'y' and ${a}"),
        (2, "end group", "", "", ""),
        (2, "begin group", "m_bike", "Bike", "${a}"),
        (3, "select_one yn", "m_bike_has", "Has", ""),
        (4, "integer", "m_bike_n", "How many", "${m_bike_has} = 'y' and ${a}"),
        (2, "end group", "", "", ""),
        (6, "text", "z", "Z", ""),
    ]  # fmt: skip
    assert said() == [
        "Sheet “survey”, row 2, column “type”: "
        "the matrix is read as groups of questions, one for each choice of the list “cars”."
    ]


def test_two_matrices_each_end_at_their_own_end(book: Callable[..., Book], notes: Notes):
    survey = "type,name\nbegin matrix cars,m\ntext,a\nend matrix,\ntext,b\nbegin matrix yn,o\ntext,c\nend matrix,"
    rows = read(book(survey, choices=CHOICES), notes).sheet("survey").rows
    asked = [row.get("name") for row in rows if row.get("type") == "text"]
    assert asked == ["m_car_a", "m_bike_a", "b", "o_y_c"]


def test_a_matrix_needs_its_list(book: Callable[..., Book], notes: Notes, said: Said):
    read(book("type,name\nbegin_kobomatrix,m\ntext,a\nend_kobomatrix,"), notes)
    assert "row 2, column “type”: a matrix has a row for each choice of its list" in said()[0]


def test_a_matrix_without_an_end_is_a_group_without_an_end(book: Callable[..., Book], notes: Notes):
    rows = read(book("type,name\nbegin_kobomatrix cars,m\ntext,a", choices=CHOICES), notes).sheet("survey").rows
    assert [row.get("type") for row in rows] == ["begin group", "text"]
