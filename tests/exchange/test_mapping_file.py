from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minerisk import paths
from minerisk.domain.conversion.fit import check
from minerisk.domain.tables.mapping import Feed, Holds, Mapping, Read, Source, Why
from minerisk.errors import UserError
from minerisk.exchange import mapping_file
from minerisk.services import forms

WHOLE = """
title = "Our table"
event_known = true
unknown = ["n/a"]

[[source]]
name = "People"
holds = "casualty"
key = "case"
kept = ["ward"]

[source.always]
"happened/record_type" = "accident"

[source.left_out]
tribe = "ethnicity"

[[source.feed]]
to = "people/casualty/outcome"
read = "code"
column = "state"
otherwise = "unknown_outcome"
unknown = ["?"]

[source.feed.values]
dead = "killed"
well = ""

[[source.feed]]
to = "when/event_date"
read = "date_parts"
columns = ["year", "", "day"]
"""
COMING = sorted(
    file for file in paths.bundled("database", "mappings").glob("*.toml") if file.stem != "words"
)  # fmt: skip

words = st.text(max_size=12)
pairs = st.dictionaries(words, words, max_size=3)
feeds = st.builds(
    Feed,
    to=words,
    read=st.sampled_from(Read),
    columns=st.lists(words, min_size=1, max_size=3).map(tuple),
    values=pairs,
    otherwise=words,
    unknown=st.lists(words, max_size=2).map(tuple),
    order=words,
)
sources = st.builds(
    Source,
    name=words,
    holds=st.sampled_from(Holds),
    key=words,
    feeds=st.lists(feeds, max_size=2).map(tuple),
    kept=st.lists(words, max_size=2).map(tuple),
    left_out=st.dictionaries(words, st.sampled_from(Why), max_size=2),
    always=pairs,
)
mappings = st.builds(
    Mapping,
    title=words,
    kind=words,
    event_known=st.booleans(),
    unknown=st.lists(words, max_size=2).map(tuple),
    sources=st.lists(sources, max_size=2).map(tuple),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "ours.toml"


def read(file: Path, text: str) -> Mapping:
    file.write_text(text, encoding="utf-8")
    return mapping_file.read(file)


def test_a_file_says_all_that_a_mapping_can_say(file: Path):
    assert read(file, WHOLE) == Mapping(
        title="Our table",
        event_known=True,
        unknown=("n/a",),
        sources=(
            Source(
                name="People",
                holds=Holds.CASUALTY,
                key="case",
                kept=("ward",),
                always={"happened/record_type": "accident"},
                left_out={"tribe": Why.ETHNICITY},
                feeds=(
                    Feed(
                        to="people/casualty/outcome",
                        read=Read.CODE,
                        columns=("state",),
                        values={"dead": "killed", "well": ""},
                        otherwise="unknown_outcome",
                        unknown=("?",),
                    ),
                    Feed(to="when/event_date", read=Read.DATE_PARTS, columns=("year", "", "day")),
                ),
            ),
        ),
    )


@given(mappings)
def test_what_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, mapping: Mapping):
    assert read(tmp_path_factory.getbasetemp() / "again.toml", mapping_file.write(mapping)) == mapping


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ('title = "Our table"', "", "needs a text in quotation marks at “title”"),
        ('title = "Our table"', "title = 7", "needs a text in quotation marks at “title”"),
        ("event_known = true", 'event_known = "yes"', "needs true or false at “event_known”"),
        ('unknown = ["n/a"]', 'unknown = "n/a"', "needs a list of texts at “unknown”"),
        ('kept = ["ward"]', "kept = [1]", "needs a list of texts at “source 1: kept”"),
        ('holds = "casualty"', 'holds = "people"', "at “source 1: holds”: incident, casualty"),
        ('tribe = "ethnicity"', 'tribe = "race"', "at “source 1: left_out.tribe”: ethnicity, religion"),
        ('read = "code"', 'read = "codes"', "at “source 1: feed 1: read”: code, text"),
        ('dead = "killed"', "dead = 1", "at “source 1: feed 1: values” that give each text another one"),
        ("[[source]]", "[source]", "needs “source” as"),
        ('column = "state"', "", "one column or a list of columns at “source 1: feed 1: column”"),
        ('otherwise = "', 'columns = ["x"]\notherwise = "', "one column or a list of columns at “source 1: feed 1"),
        ('key = "case"', 'keys = "case"', "has “source 1: keys”, which means nothing there. It can have: name, holds"),
        ('name = "People"', "name = People", "line 7 is not as TOML has it"),
    ],
)
def test_a_mistake_is_told_with_the_file_the_key_and_what_is_expected(
    file: Path, before: str, after: str, sentence: str
):
    with pytest.raises(UserError, match=sentence) as told:
        read(file, WHOLE.replace(before, after, 1))
    assert "ours.toml" in str(told.value)


def test_a_file_that_is_not_there_or_no_text_is_told(file: Path):
    with pytest.raises(UserError, match=r"ours.toml cannot be read"):
        mapping_file.read(file)
    file.write_bytes(b"\xff\xfe\x00title")
    with pytest.raises(UserError, match="not a text in UTF-8"):
        mapping_file.read(file)


def test_a_mark_of_the_encoding_does_no_harm(file: Path):
    file.write_bytes(b"\xef\xbb\xbf" + WHOLE.encode())
    assert mapping_file.read(file).title == "Our table"


@pytest.mark.parametrize("coming", COMING, ids=lambda file: file.stem)
def test_mappings_that_come_with_the_program_fit_the_form_and_are_read_again(coming: Path, file: Path):
    mapping = mapping_file.read(coming)
    check(forms.form("incident"), mapping)
    assert read(file, mapping_file.write(mapping)) == mapping


def test_the_example_in_the_readme_is_a_mapping_that_fits(file: Path):
    text = paths.bundled("database", "mappings", "README.md").read_text(encoding="utf-8")
    check(forms.form("incident"), read(file, text.split("```toml")[1].split("```")[0]))
