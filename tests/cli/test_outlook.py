import pytest

from minerisk.cli import outlook as outlooks
from minerisk.domain.conversion.report import NotAsked, Report, SetAside, Stated, Unmapped, Unread
from minerisk.domain.tables.mapping import Why
from minerisk.domain.tables.table import Notice
from minerisk.i18n import catalog
from minerisk.services import forms
from minerisk.services.importing import Outlook

NOTICE = Notice(text="The row has no {column}.", values={"column": "id"}, row=7)


@pytest.fixture
def outlook() -> Outlook:
    report = Report(
        rows={"a.csv": 30},
        records=4,
        people=5,
        set_aside=tuple(SetAside(table="a.csv", row=row, notice=NOTICE) for row in range(25)),
        unmapped=(Unmapped(table="a.csv", column="sex", to="people/casualty/sex", text="?", n=2),),
        unread=(Unread(table="a.csv", column="day", to="when/event_date", text="soon", row=7, n=1, notice=NOTICE),),
        not_asked=(NotAsked(to="people/casualty/age", n=3),),
        never_kept=(("a.csv", "tribe", Why.ETHNICITY),),
        unused=(("a.csv", "more"),),
        stated=(Stated(table="a.csv", outcome="killed", n=2),),
    )
    return Outlook(title="Somebody's", report=report, already=1, notices=(NOTICE,))


def test_a_person_reads_it_in_sentences_and_not_too_many(outlook: Outlook):
    told = list(outlooks.told(outlook, forms.form("incident"), catalog("en")))
    assert told[:4] == ["Somebody's", "a.csv: 30 rows", "Records: 4, of these here already: 1", "Casualties: 5"]
    assert told[5] == "  a.csv: Killed 2"
    assert "Rows set aside: 25" in told
    assert told.count("  a.csv 7: The row has no id.") == 1
    assert "  … and 5 more, all of them with --json" in told
    assert "  a.csv, sex: “?” × 2" in told
    assert "  a.csv 7, day: “soon” × 1. The row has no id." in told
    assert "  Age × 3" in told
    assert "  a.csv, tribe: Ethnicity is never kept" in told
    assert told[-3:] == ["  a.csv, more", "To know before: 1", "  Row 7: The row has no id."]


def test_the_names_in_the_json_stay(outlook: Outlook):
    found = outlooks.plain(outlook, catalog("en"))
    assert " ".join(found) == (
        "title rows records casualties already set_aside unmapped unread not_asked never_kept unused stated notices"
    )
    assert len(found["set_aside"]) == 25
    assert found["set_aside"][0] == {"table": "a.csv", "row": 0, "reason": "The row has no id."}
    assert found["unread"][0] == {
        "table": "a.csv", "column": "day", "question": "when/event_date", "text": "soon", "row": 7, "n": 1,
        "reason": "The row has no id.",
    }  # fmt: skip
    assert found["notices"] == [{"row": 7, "text": "The row has no id."}]
