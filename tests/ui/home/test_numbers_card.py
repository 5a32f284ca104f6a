from datetime import date

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.recorded import child, shown

from minerisk.domain.office import Confirmation
from minerisk.i18n import Catalog, catalog
from minerisk.maps.profile import CallNumber, Profile, Publication
from minerisk.ui.home.numbers_card import NumbersCard

TODAY = date(2026, 7, 14)
PUBLISHED = Publication(by={"en": "The ministry"}, what={"en": "An appeal"}, where="example.org", on="2018-06")
UNDATED = Publication(by={"en": "The news"}, what={"en": "A report"}, where="example.org")
PROFILE = Profile(
    id="land",
    name={"en": "Land"},
    districts=(),
    numbers=(
        CallNumber(number="112", name={"en": "Ministry, hotline"}, note={}, published=(PUBLISHED,)),
        CallNumber(number="102", name={"en": "Police"}, note={}, published=(UNDATED,)),
        CallNumber(number="", name={"en": "Agency"}, note={"en": "nobody has published a number"}, published=()),
    ),
)


@pytest.fixture
def card(qtbot: QtBot, tr: Catalog) -> NumbersCard:
    confirmed = Confirmation(number="112", by="R. M.", on=date(2026, 6, 3))
    made = NumbersCard(tr, PROFILE, {"112": confirmed}, TODAY)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_number_says_who_published_it_and_who_confirmed_it(card: NumbersCard):
    said = shown(card)
    assert "Hotline, published by The ministry, June 2018" in said
    assert "Confirmed 3 June 2026 by R. M." in said


def test_a_number_that_was_confirmed_long_ago_is_to_be_confirmed_again(qtbot: QtBot, tr: Catalog):
    confirmed = Confirmation(number="112", by="R. M.", on=date(2025, 12, 3))
    made = NumbersCard(tr, PROFILE, {"112": confirmed}, TODAY)
    qtbot.addWidget(made)
    made.show()
    assert "Confirmed long ago" in shown(made)
    assert "Confirmed 3 December 2025" not in shown(made)


def test_a_number_that_nobody_of_the_office_tried_says_so(card: NumbersCard):
    said = shown(card)
    assert "Published by The news" in said
    assert "Not yet confirmed" in said


def test_a_number_that_nobody_published_is_not_shown(card: NumbersCard):
    said = shown(card)
    assert "Not set" in said
    assert "Nobody has published a number" in said
    assert card.findChild(QPushButton, "confirm-") is None


@pytest.mark.parametrize("number", ["102", "112"])
def test_a_number_can_be_confirmed_first_and_again(card: NumbersCard, number: str):
    wanted = QSignalSpy(card.confirm_wanted)
    ask = child(card, QPushButton, f"confirm-{number}")
    ask.click()
    assert wanted.at(0) == [number]
    assert number in ask.accessibleName()


def test_an_office_without_a_country_profile_is_told_so(qtbot: QtBot, tr: Catalog):
    made = NumbersCard(tr, None, {}, TODAY)
    qtbot.addWidget(made)
    made.show()
    assert "no country profile" in shown(made)


def test_an_azerbaijani_sentence_begins_with_a_dotted_capital(qtbot: QtBot):
    number = CallNumber(number="1", name={"az": "Ad, ictimai xətt"}, note={}, published=())
    made = NumbersCard(catalog("az"), Profile(id="a", name={"az": "A"}, districts=(), numbers=(number,)), {}, TODAY)
    qtbot.addWidget(made)
    made.show()
    assert "İctimai xətt" in shown(made)
