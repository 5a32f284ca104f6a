from collections.abc import Callable
from dataclasses import replace
from functools import partial
from random import Random

from minerisk.domain.answer import Answer
from minerisk.domain.record import Draft, Record
from minerisk.errors import UserError
from minerisk.services import attachments, drafts, records, verification
from minerisk.services.databases import Database
from minerisk.store import projections, settings

HISTORIES = 1_000


def _random_answers(chance: Random) -> dict[str, Answer]:
    answers: dict[str, Answer] = {"device": chance.choice(("mine", "uxo", "unknown"))}
    for path, values in {
        "event_date": ("2026-07-14", "2024", "2023-09/2023-11", "someday"),
        "town_other": ("Ağdam", "Fizuli"),
        "narrative": ("river", "bridge by the river"),
        "phone": ("055", "050"),
        "score": ("1", "2", "30"),
    }.items():
        if chance.random() < 0.6:
            answers[path] = chance.choice(values)
    if answers.get("event_date") == "someday":
        del answers["event_date"]
    return answers


def _history(db: Database, chance: Random, draft: Draft) -> None:
    """Save, amend, remove and restore at random, as often as chance has it."""
    record = _finish(db, replace(draft, answers=_random_answers(chance)), chance)
    for _ in range(chance.randrange(4)):
        if chance.random() < 0.3:
            step = chance.choice(records.read(db, record.id)[1])
            _try(partial(records.restore, db, record.id, step.revision, author="R", reason="back"))
        else:
            amendment = records.amend(db, record.id, author="A")
            answers = {**amendment.answers, **_random_answers(chance)}
            _try(partial(_finish, db, replace(amendment, answers=answers), chance))


def _try(act: Callable[[], Record]) -> None:
    try:
        act()
    except UserError as error:
        assert "Nothing differs" in str(error)  # noqa: PT017


def _finish(db: Database, draft: Draft, chance: Random) -> Record:
    filling = records.filling(db, draft)
    people = filling.items("people/casualty")
    if chance.random() < 0.5:
        person = filling.add_item("people/casualty")
        filling.answer(f"{person}/outcome", chance.choice(("killed", "injured")))
        filling.answer(f"{person}/name", f"Person {chance.randrange(99)}")
    if people and chance.random() < 0.5:
        filling.remove_item(chance.choice(people))
    return records.finish(db, draft, filling, author="A", reason="amended")


def test_tables_made_again_after_a_thousand_random_histories_are_the_same(
    db: Database, new_draft: Callable[..., Draft]
):
    chance = Random(20260714)  # noqa: S311  (the same histories each time)
    for _ in range(HISTORIES):
        _history(db, chance, new_draft({}))
    with db.read() as connection:
        before = projections.digest(connection)
    found = verification.verify(db, rebuild=True)
    with db.read() as connection:
        assert projections.digest(connection) == before
    assert found.problems == ()
    assert found.records == HISTORIES
    assert found.revisions > 1.5 * HISTORIES


def test_a_whole_database_has_no_problems(db: Database, finish: Callable[..., Record]):
    finish()
    assert verification.verify(db, rebuild=False) == verification.Verification(
        records=1,
        revisions=1,
        tampered=(),
        names_missing=0,
        forms_altered=(),
        files_missing=(),
        saves_missing=0,
        rebuilt=False,
        problems=(),
    )


def test_tables_that_do_not_follow_are_told_and_mended(db: Database, finish: Callable[..., Record]):
    record = finish(town_other="Ağdam")
    with db.write() as connection:
        connection.exec_driver_sql("UPDATE record SET place = 'elsewhere'")
        connection.exec_driver_sql("DELETE FROM search")
    found = verification.verify(db, rebuild=True)
    assert len(found.problems) == 1
    assert [line.place for line in records.lines(db, records.find(db, "agdam"))] == ["Ağdam"]
    assert records.get(db, record.id) == record
    assert verification.verify(db, rebuild=True).problems == ()


def test_a_revision_that_was_changed_from_outside_is_told(db: Database, finish: Callable[..., Record]):
    record = finish(narrative="as written")
    with db.write() as connection:
        connection.exec_driver_sql("UPDATE revision SET author = 'Somebody else'")
    found = verification.verify(db, rebuild=False)
    assert found.tampered == record.heads
    assert len(found.problems) == 1


def test_names_that_were_taken_out_are_told(db: Database, finish: Callable[..., Record]):
    finish(phone="055", **{"people/casualty{9f}@order": "1", "people/casualty{9f}/name": "Əli"})
    with db.write() as connection:
        connection.exec_driver_sql("DELETE FROM identity WHERE path = 'phone'")
    found = verification.verify(db, rebuild=True)
    assert (found.names_missing, found.tampered, len(found.problems)) == (1, (), 1)


def test_missing_saves_are_told(db: Database):
    db.saves_missing = 3
    found = verification.verify(db, rebuild=False)
    assert (found.saves_missing, len(found.problems)) == (3, 1)


def test_a_form_that_was_changed_from_outside_is_told(db: Database, finish: Callable[..., Record]):
    record = finish()
    with db.write() as connection:
        connection.exec_driver_sql("UPDATE form SET xform = replace(xform, 'Unexploded', 'Harmless')")
    found = verification.verify(db, rebuild=True)
    assert found.forms_altered == (record.form,)
    assert (found.rebuilt, len(found.problems)) == (False, 1)


def test_a_damaged_page_and_missing_saves_are_told(db: Database, finish: Callable[..., Record]):
    for _ in range(30):
        finish(narrative="x" * 4_000)
    with db.write() as connection:
        settings.put(connection, "last", True)
    db.saves_missing = 3
    with db.read() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    with (db.folder / "data.db").open("r+b") as file:
        file.seek((pages // 2) * 4096 + 100)
        file.write(b"\x00" * 8)
    found = _read_what_can_be(db)
    assert found is None or len(found.problems) >= 2
    assert db.check_file() != []


def _read_what_can_be(db: Database) -> verification.Verification | None:
    try:
        return verification.verify(db, rebuild=False)
    except UserError as error:
        assert "is damaged" in str(error)  # noqa: PT017
        return None


def test_a_draft_is_no_record(db: Database, new_draft: Callable[..., Draft]):
    drafts.save(db, new_draft({"device": "mine"}))
    assert verification.verify(db, rebuild=True).records == 0


def test_files_that_are_missing_or_damaged_are_told(db: Database, finish: Callable[..., Record]):
    whole, missing, damaged = (db.files.put([content], "jpg") for content in (b"1", b"2", b"3"))
    finish(town_other=whole, narrative=missing, phone=damaged)
    for name, content in ((missing, None), (damaged, b"4")):
        place = attachments.path(db, name)
        assert place is not None
        place.unlink() if content is None else place.write_bytes(content)
    found = verification.verify(db, rebuild=False)
    assert set(found.files_missing) == {missing, damaged}
    assert len(found.problems) == 1
