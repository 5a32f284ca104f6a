from minerisk.domain.tables import fitting
from minerisk.domain.tables.mapping import Feed, Holds, Mapping, Read, Source, Why
from minerisk.domain.tables.table import Reading, Table

CASES = Source(
    name="Cases", holds=Holds.INCIDENT, key="id", left_out={"arms": Why.PERPETRATOR},
    feeds=(Feed(to="when/event_date", read=Read.DATE_PARTS, columns=("year", "", "")),),
)  # fmt: skip
PEOPLE = Source(name="People", holds=Holds.CASUALTY, key="id", kept=("words",))
JOINED = Mapping(title="Two tables", event_known=True, sources=(CASES, PEOPLE))


def _table(name: str, *columns: str) -> Table:
    return Table(name=name, digest=name, reading=Reading(), columns=columns, rows=(), numbers=())


def test_tables_are_put_in_the_order_of_the_mapping_by_their_columns():
    cases, people = _table("b.csv", "id", "year", "arms"), _table("a.csv", "id", "words", "more")
    assert fitting.arranged(JOINED, [people, cases]) == (cases, people)
    assert fitting.fits(JOINED, [people, cases])


def test_a_table_that_could_be_both_is_taken_for_the_one_it_is_most_like():
    both, people = _table("a.csv", "id", "year", "arms", "words"), _table("b.csv", "id", "words")
    assert fitting.arranged(JOINED, [people, both]) == (both, people)


def test_tables_that_lack_a_column_do_not_fit_and_stand_where_they_are_nearest():
    cases, people = _table("b.csv", "id", "arms"), _table("a.csv", "id", "words")
    assert fitting.arranged(JOINED, [people, cases]) == (cases, people)
    assert fitting.lacking(CASES, cases) == ("year",)
    assert not fitting.fits(JOINED, [people, cases])


def test_a_column_that_is_only_kept_or_left_out_may_be_missing():
    cases, people = _table("b.csv", "id", "year"), _table("a.csv", "id")
    assert fitting.fits(JOINED, [people, cases])


def test_too_few_or_too_many_tables_do_not_fit():
    cases, people = _table("b.csv", "id", "year", "arms"), _table("a.csv", "id", "words")
    assert not fitting.fits(JOINED, [cases])
    assert not fitting.fits(JOINED, [cases, people, people])
    assert fitting.arranged(JOINED, [people, cases, people]) == (cases, people, people)
