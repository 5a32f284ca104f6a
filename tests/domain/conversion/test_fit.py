from dataclasses import replace

import pytest
from tests.domain.tables_in import OUTCOME, PERSON, feed, incidents, mapping, people, table

from minerisk.domain.conversion.fit import check, check_columns
from minerisk.domain.form import Form
from minerisk.domain.tables.mapping import Mapping, Read, Source, Why
from minerisk.errors import UserError
from minerisk.services import forms

DAY = feed("when/event_date", Read.DATE, "day")


def of(*feeds: object, **more: object) -> Mapping:
    return mapping(people(*feeds, key="case", **more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (of(replace(OUTCOME, to="people/casualty/shoe_size")), "“people/casualty/shoe_size”, which the form does not"),
        (of(always={"happened/weather": "rain"}), "“happened/weather”, which the form does not ask"),
        (of(feed("source/dataset_words", Read.TEXT, "ward")), "“source/dataset_words”, which is filled in anyway"),
        (of(replace(OUTCOME, values={"dead": "deceased"})), "“people/casualty/outcome” the answer “deceased”"),
        (of(replace(OUTCOME, otherwise="rest")), "the answer “rest”"),
        (of(always={"happened/record_type": "mishap"}), "“happened/record_type” the answer “mishap”"),
        (of(feed(f"{PERSON}/sex", Read.TEXT, "sex")), "reads “people/casualty/sex” as text"),
        (
            of(feed(f"{PERSON}/sex", Read.CODE, "sex", "gender")),
            "does not name the columns that “people/casualty/sex” needs",
        ),
        (of(feed("when/event_date", Read.DATE_PARTS, "", "m")), "“when/event_date” needs to be read as date_parts"),
        (of(replace(DAY, order="ydm")), "the order of the date “when/event_date” is “ydm”"),
        (of(OUTCOME, left_out={"state": Why.HEALTH}), "“state” is both used and left out"),
        (of(kept=("tribe",), left_out={"tribe": Why.ETHNICITY}), "“tribe” is both used and left out"),
        (mapping(), "names no table"),
        (mapping(incidents(key="a"), incidents(key="a")), "more than one table holds incidents"),
        (mapping(incidents(key="a"), people(OUTCOME)), "“People” needs a key"),
        (mapping(people(OUTCOME)), "“People” needs a key"),
        (mapping(incidents(key="a"), people(OUTCOME, key="a"), event_known=False), "says that events are not known"),
        (mapping(incidents(OUTCOME)), "“people/casualty/outcome”, which is asked of a person"),
    ],
)
def test_a_mapping_that_cannot_work_is_refused_with_what_is_wrong(wrong: Mapping, sentence: str):
    with pytest.raises(UserError, match=sentence):
        check(forms.form("incident"), wrong)


@pytest.mark.parametrize(
    "source",
    [
        incidents(DAY),
        people(OUTCOME, DAY, key="case"),
        people(feed("when/event_date", Read.DATE_PARTS, "y", "m", ""), key="case"),
        people(feed("where/coordinates", Read.POSITION, "both"), key="case"),
    ],
)
def test_a_mapping_that_fits_is_taken(source: Source):
    check(forms.form("incident"), mapping(source))


def test_a_form_without_a_place_for_where_records_come_from_takes_none(incident_form: Form):
    with pytest.raises(UserError, match="does not ask “source_type”"):
        check(incident_form, mapping(incidents()))


def test_a_table_that_lacks_columns_is_refused_with_their_names():
    with pytest.raises(UserError, match=r"The table “people.csv” lacks .*: case, state"):
        check_columns(of(OUTCOME, kept=("ward",)), [table("sex\nmale")])


def test_a_column_that_is_only_kept_or_left_out_may_be_missing():
    check_columns(of(OUTCOME, kept=("ward",), left_out={"tribe": Why.ETHNICITY}), [table("case | state")])


def test_as_many_tables_are_wanted_as_the_mapping_joins():
    with pytest.raises(UserError, match="joins 1 tables, and 2 were given"):
        check_columns(of(OUTCOME), [table("case | state")] * 2)
