from dataclasses import replace
from datetime import date

from tests.ui.learn.taught import lesson, pack, script

from minerisk.domain.lesson import Approval, Reviewed
from minerisk.domain.office import Confirmation
from minerisk.i18n import Catalog
from minerisk.services import databases
from minerisk.services.databases import Database
from minerisk.ui.learn.lesson_words import approved, audience, calls, language_name, working

TODAY = date(2026, 11, 20)


def test_languages_have_their_own_names():
    assert [language_name(each) for each in ("az", "ru", "uk", "x1")] == ["Azərbaycanca", "Русский", "Українська", "x1"]


def test_audiences_are_said_in_words(tr: Catalog):
    assert audience(lesson(), tr) == "Adults · Young people of 12 to 17"


def test_who_approved_a_pack_is_said(tr: Catalog):
    assert approved(pack(), tr) == "Not approved by any authority yet"
    approval = Approval(by="The authority", language="az", on=date(2026, 2, 1))
    said = approved(replace(pack(), approvals=(approval,)), tr)
    assert said == "Approved by The authority on 1 February 2026 (Azərbaycanca)"


def test_working_translations_are_told_by_language():
    read = replace(lesson(), scripts={"en": script("en", reviewed=Reviewed.NATIVE), "ru": script("ru")})
    assert working([read, lesson()]) == ("ru", "en")


def test_a_number_is_shown_with_the_short_name_of_whose_it_is(db: Database):
    assert calls(db, "en", TODAY) == ()
    databases.confirm_number(db, Confirmation(number="112", by="R. M.", on=TODAY))
    [call] = calls(db, "en", TODAY)
    assert call.number == "112"
    assert "," not in call.name
