from itertools import count

from tests.domain.tables_in import OUTCOME, PERSON, feed, mapping, people, table

from minerisk.domain.answer import Reason
from minerisk.domain.conversion.rows import Part, Remembered
from minerisk.domain.tables.mapping import Feed, Read
from minerisk.domain.tables.table import Table
from minerisk.services import forms

FORM = forms.form("incident")


def part(rows: Table, *feeds: Feed, **more: object) -> Part:
    source = people(*feeds, key="case", **more)
    return Part(FORM, mapping(source), source, rows, PERSON)


def test_each_thing_is_worked_out_once():
    numbers = count(1)
    first_asked = Remembered[str, int](lambda _: next(numbers))
    assert [first_asked[text] for text in ("one", "two", "one")] == [1, 2, 1]


def test_a_row_answers_about_the_event_and_about_its_person():
    rows = table("case | state | day\n7 | dead | 2024-05")
    said = part(rows, OUTCOME, feed("when/event_date", Read.DATE, "day")).say(0)
    assert said.answers == {"/outcome": "killed", "when/event_date": "2024-05"}
    assert said.words == []


def test_the_first_feed_that_has_an_answer_holds_and_another_is_kept_in_words():
    rows = table("case | item | event\n1 | n/a | shell\n2 | mine | shell\n3 | mine | mine\n4 | shell | n/a")
    values = {"mine": "mine", "shell": "uxo"}
    both = [feed("happened/device", Read.CODE, column, values=values) for column in ("item", "event")]
    said = [part(rows, *both).say(row) for row in range(4)]
    assert [each.answers["happened/device"] for each in said] == ["uxo", "mine", "mine", "uxo"]
    assert [each.words for each in said] == [[], ["event: shell"], [], []]


def test_another_name_of_a_person_is_not_kept_in_words():
    rows = table("case | name | nickname\n1 | Ali | Lion")
    both = [feed(f"{PERSON}/name", Read.TEXT, column) for column in ("name", "nickname")]
    said = part(rows, *both).say(0)
    assert (said.answers, said.words) == ({"/name": "Ali"}, [])


def test_what_every_row_has_gives_way_to_what_a_row_says():
    rows = table("case | item\n1 | \n2 | shell")
    device = feed("happened/device", Read.CODE, "item", values={"shell": "uxo"})
    always = part(rows, device, always={"happened/device": "mine", f"{PERSON}/status": "civilian"})
    assert always.say(0).answers == {"happened/device": "mine", "/status": "civilian"}
    assert always.say(1).answers["happened/device"] == "uxo"


def test_kept_columns_are_lines_of_words_where_they_say_something():
    rows = table("case | ward | bed\n1 | North \x07  wing | n/a\n2 | | 4")
    kept = part(rows, kept=("ward", "bed", "gone"))
    assert [kept.say(row).words for row in range(2)] == [["ward: North wing"], ["bed: 4"]]


def test_coordinates_are_kept_as_they_stand_too():
    rows = table("case | lat | lon\n1 | 6.2 | -75.1\n2 | 620 | -75.1")
    place = part(rows, feed("where/coordinates", Read.POSITION, "lat", "lon"))
    assert place.say(0).answers["where/coordinates_typed"] == "6.2 -75.1"
    assert place.say(1).answers == {}
    assert place.say(1).words == ["lat: 620", "lon: -75.1"]
    assert place.words("where/coordinates_typed", 0) == ["lat: 6.2", "lon: -75.1"]


def test_a_key_of_which_nothing_is_known_is_none():
    keys = part(table("case | state\n7 |\n| dead\nN/A | dead"))
    assert [keys.key(row) for row in range(3)] == ["7", "", ""]


def test_texts_without_a_code_are_told_with_how_often_they_stand_there():
    rows = table("case | state\n1 | gone\n2 | lost\n3 | lost\n4 | dead\n5 | fine")
    looked_at = part(rows, feed(f"{PERSON}/outcome", Read.CODE, "state", values={"dead": "killed", "fine": ""}))
    said = [looked_at.say(row) for row in range(5)]
    assert said[1].words == ["state: lost"]
    found = looked_at.unmapped()
    assert [(each.text, each.n, each.to, each.column) for each in found] == [
        ("lost", 2, "people/casualty/outcome", "state"),
        ("gone", 1, "people/casualty/outcome", "state"),
    ]


def test_what_was_not_understood_is_told_with_its_first_row_and_why():
    rows = table("case | y | m | d\n1 | 2024 | 2 | 31\n2 | 2024 | 2 | 1\n3 | 2024 | 2 | 31")
    looked_at = part(rows, feed("when/event_date", Read.DATE_PARTS, "y", "m", "d"))
    answers = [looked_at.say(row).answers for row in range(3)]
    assert answers == [{}, {"when/event_date": "2024-02-01"}, {}]
    (unread,) = looked_at.unread()
    assert (unread.text, unread.column, unread.row, unread.n) == ("2024, 2, 31", "y, m, d", 2, 2)
    assert unread.notice.text == "The calendar has no such day."
    assert looked_at.unmapped() == []


def test_a_reason_for_no_answer_gives_way_to_an_answer():
    rows = table("case | one | two\n1 | n/a | dead\n2 | dead | n/a\n3 | n/a | n/a")
    both = [feed(f"{PERSON}/outcome", Read.CODE, column, values={"dead": "killed"}) for column in ("one", "two")]
    said = [part(rows, *both).say(row).answers["/outcome"] for row in range(3)]
    assert said == ["killed", "killed", Reason.NOT_KNOWN]
