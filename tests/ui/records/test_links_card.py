from uuid import uuid4

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child, of_kind, shown

from minerisk.domain.link import Link
from minerisk.domain.record import Line, Status
from minerisk.i18n import Catalog
from minerisk.services import forms
from minerisk.services.databases import Database
from minerisk.ui.records.links_card import Beginning, LinksCard, beginnings
from minerisk.ui.widgets.rows import TaskRow

LINE = Line(
    number=1, id=uuid4(), code="BRD2-SES-20260714-01", kind="session", form=forms.form("session").digest,
    status=Status.FINISHED, version=1, event="2026-07-12", district="az_tar", place="", type="direct", device="",
    killed=0, injured=0, unknown=0, people=9, to_check=False,
)  # fmt: skip
SESSION = Link(question={"en": "Session in which it was heard of"}, code=LINE.code, line=LINE)
GONE = Link(question={"en": "Other records"}, code="XYZ1-INC-20250101-07")


def card(
    qtbot: QtBot, db: Database, tr: Catalog, named: list[Link], naming: list[Link], *offers: Beginning
) -> LinksCard:
    made = LinksCard(db, (named, naming), offers, tr)
    qtbot.addWidget(made)
    made.resize(328, 400)
    made.show()
    return made


def test_linked_records_say_what_where_and_when_and_open(qtbot: QtBot, db: Database, tr: Catalog):
    made = card(qtbot, db, tr, [SESSION], [])
    opened = QSignalSpy(made.opened)
    row = child(made, TaskRow, SESSION.code)
    assert "Session, Tərtər, 12 July 2026" in row.accessibleName()
    assert "Session in which it was heard of" in row.toolTip()
    row.click()
    assert opened.at(0) == [LINE.id]


def test_what_is_named_and_what_names_stand_apart(qtbot: QtBot, db: Database, tr: Catalog):
    assert "Named in this record" in shown(card(qtbot, db, tr, [SESSION], []))
    assert "Name this record" in shown(card(qtbot, db, tr, [], [SESSION]))


def test_a_record_that_is_not_here_cannot_be_opened(qtbot: QtBot, db: Database, tr: Catalog):
    row = child(card(qtbot, db, tr, [GONE], []), TaskRow, GONE.code)
    assert not row.isEnabled()
    assert "Not in this database" in row.accessibleName()


def test_what_can_be_begun_says_what_is_known_of_it(qtbot: QtBot, db: Database, tr: Catalog):
    offer = Beginning(words="Follow up…", kind="follow_up", known={"about_record": SESSION.code})
    made = card(qtbot, db, tr, [], [], offer)
    begun = QSignalSpy(made.begin_wanted)
    child(made, QPushButton, "begin-follow_up").click()
    assert begun.at(0) == ["follow_up", {"about_record": SESSION.code}]


@pytest.mark.parametrize("kind", ["incident", "sighting", "session"])
def test_a_record_can_be_followed_up(db: Database, tr: Catalog, kind: str):
    record = of_kind(db, kind)
    first, *others = beginnings(forms.form(kind), record, tr)
    assert (first.kind, first.known) == ("follow_up", {"about_kind": kind, "about_record": record.code})
    assert [(one.kind, one.known["heard_in_session"]) for one in others] == (
        [("sighting", record.code), ("incident", record.code)] if kind == "session" else []
    )


def test_a_follow_up_is_followed_up_with_the_same_record(db: Database, tr: Catalog):
    known = {"about_kind": "incident", "about_record": "BRD2-INC-20260714-01"}
    (again,) = beginnings(forms.form("follow_up"), of_kind(db, "follow_up", **known), tr)
    assert (again.kind, again.known) == ("follow_up", known)


def test_what_is_known_is_asked_in_the_forms(db: Database, tr: Catalog):
    for kind in ("incident", "sighting", "session"):
        for offer in beginnings(forms.form(kind), of_kind(db, kind), tr):
            form = forms.form(offer.kind)
            for name, answer in offer.known.items():
                question = form.named(name)
                assert question is not None, (offer.kind, name)
                assert not question.choices or answer in {choice.name for choice in question.choices}
