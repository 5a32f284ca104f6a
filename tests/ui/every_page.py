"""Every page of the program, with invented data on it: to look at it, and to find what does not fit."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPushButton
from tests.ui.recorded import ANSWERS, child, invented, of_kind

from minerisk.domain import own_choice
from minerisk.domain.answer import Answer, Reason
from minerisk.domain.filter import Condition
from minerisk.domain.office import Confirmation, Office
from minerisk.domain.record import Draft
from minerisk.services import databases, demo_others, drafts, forms, own_choices, own_forms, records
from minerisk.ui.form.form_page import FormPage
from minerisk.ui.importing.import_page import CHECK, COLUMNS, FILES, VALUES, ImportPage
from minerisk.ui.learn.lesson_button import LessonButton
from minerisk.ui.library.lists_page import ListsPage
from minerisk.ui.library.new_form_page import NewFormPage
from minerisk.ui.shell import Shell

_OFFICE = Office(name="Bərdə", code="BRD", laptop=2, profile="azerbaijan", demonstration=True)
_TYPED: Mapping[str, Answer] = {
    "when/event_date": "2026-07-14",
    "where/safe_to_record": "yes",
    "where/place_known_by": "phone",
    "where/coordinates_typed": "40,3652 46,9587",
    "where/coordinates": "40.3652 46.9587 0 0",
    "where/municipality": Reason.NOT_KNOWN,
    "where/district": "az_tar",
    "where/place_words": "Field edge beside the canal, 3.5 km north-east of the town",
}
_TABLE = """fecha,genero,edad,lugar,etnia
03/04/2006,Herido,34,Finca,No
05/04/2006,Muerto,12,,No
01/05/2006,Herido,,Camino,No
"""
_WELL = """survey,type,name,label::English (en),label::Arabic (ar),appearance
,text,owner,Name of the owner,اسم المالك,
,integer,depth,How deep is the well in metres,,spinner
,select_one yes_no,safe,Is the water safe to drink,هل الماء صالح للشرب,quick
choices,list_name,name,label::English (en),label::Arabic (ar)
,yes_no,yes,Yes,نعم
,yes_no,no,No,
settings,form_title,form_id,version
,Wells of a village,well,2026
"""


def database(parent: Path) -> Path:
    """Make a database with records, drafts and a confirmed number; return its folder."""
    db = databases.create(parent / "BRD", _OFFICE)
    invented(db, 60)
    _other_kinds(db)
    databases.confirm_number(db, Confirmation(number="112", by="R. M.", on=date(2026, 6, 3)))
    for answers in ({**ANSWERS, "when/event_date": "2026-07-09"}, _TYPED):
        drafts.save(db, replace(drafts.begin(forms.form("incident"), author="A. K."), answers=answers))
    db.close()
    return db.folder


def _other_kinds(db: databases.Database) -> None:
    """Add records of the other kinds: some name others, and two are to be followed up."""
    happened = records.codes(db, "incident")
    sessions, sightings, follow_ups = (forms.form(kind) for kind in ("session", "sighting", "follow_up"))
    records.add_finished(db, sessions, demo_others.sessions(sessions, 12, happened))
    taught = records.codes(db, "session")
    records.add_finished(db, sightings, demo_others.sightings(sightings, 12, happened, taught))
    seen = records.codes(db, "sighting")
    records.add_finished(db, follow_ups, demo_others.follow_ups(follow_ups, 6, happened, seen, taught))
    today = datetime.now().astimezone().date()
    for day in (today - timedelta(days=3), today + timedelta(days=8)):
        of_kind(db, "session", session_date="2026-04-20", district="az_tar", follow_up_date=day.isoformat())


def done(shell: Shell) -> None:
    """Let everything that goes on in the background be shown."""
    settle()
    shell._context.jobs.rest()
    settle()


def settle() -> None:
    """Let everything that waits happen: layouts, deleted pages, pictures."""
    for _ in range(4):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def form_of(shell: Shell) -> FormPage:
    """Return the form that is open."""
    form = shell._pages.currentWidget()
    assert isinstance(form, FormPage)
    return form


def _newest(shell: Shell) -> Draft:
    return drafts.drafts(shell._context.db)[0]


def _section(path: str) -> Callable[[Shell], None]:
    def go(shell: Shell) -> None:
        shell.continue_draft(_newest(shell).record)
        form_of(shell).show_section(path)

    return go


def _wrong(shell: Shell) -> None:
    _section("source")(shell)
    child(form_of(shell), QPushButton, "continue").click()


def _people(shell: Shell) -> None:
    shell.continue_draft(drafts.drafts(shell._context.db)[-1].record)
    form_of(shell).show_section("people")


def _check(shell: Shell) -> None:
    shell.look_at_draft(drafts.drafts(shell._context.db)[-1].record)


def _first_section(kind: str) -> Callable[[Shell], None]:
    def go(shell: Shell) -> None:
        shell.start_record(kind)
        form = form_of(shell)
        form.show_section(form.filling.form.sections[0].path)

    return go


def _sessions(shell: Shell) -> None:
    shell.show_behind((Condition(field="kind", values=("session",)),))


def _importing(step: int) -> Callable[[Shell], None]:
    """Return what shows a step of the import of a table that is there."""

    def go(shell: Shell) -> None:
        table = shell._context.db.folder.parent / "victims.csv"
        table.write_text(_TABLE, "utf-8")
        shell.import_tables()
        page = shell._pages.currentWidget()
        assert isinstance(page, ImportPage)
        page.files.add([table])
        done(shell)
        while page._at < step:
            child(page, QPushButton, "continue").click()
            done(shell)

    return go


def _lesson(shell: Shell) -> None:
    page = shell.show_learn()
    done(shell)
    page.findChildren(LessonButton)[0].click()


def _figure(shell: Shell) -> None:
    shell.show_country()
    child(shell, QPushButton, "add-fact").click()


def _form(shell: Shell, sheets: str) -> NewFormPage:
    """Look at the form in sheets that are there."""
    file = shell._context.db.folder.parent / "well.csv"
    file.write_text(sheets, "utf-8")
    shell.add_form(file)
    done(shell)
    page = shell._pages.currentWidget()
    assert isinstance(page, NewFormPage)
    return page


def _new_form(shell: Shell) -> None:
    _form(shell, _WELL)


def _form_with_mistakes(shell: Shell) -> None:
    _form(shell, _WELL.replace("yes_no", "no_yes").replace("integer", "number"))


def _forms(shell: Shell) -> None:
    child(_form(shell, _WELL), QPushButton, "continue").click()
    shell.show_forms()


def _trial(shell: Shell) -> None:
    _forms(shell)
    shell.try_form(own_forms.others(shell._context.db)[0])


def _lists(shell: Shell) -> ListsPage:
    """Show the lists of our form for incidents."""
    shell.show_lists(forms.form("incident"))
    page = shell._pages.currentWidget()
    assert isinstance(page, ListsPage)
    return page


def _list(shell: Shell) -> None:
    """Add a choice to a list, and begin another."""
    db, form = shell._context.db, forms.form("incident")
    into = next(one for one in own_choices.lists(db, form) if one.name == "device")
    line = replace(own_choice.new(into), label={"en": "Drone that fell"}, counts_as="other_device")
    if not into.own:
        own_choices.add(db, into, line, author="A. K.")
    page = _lists(shell)
    page.show_list("device")
    child(page, QPushButton, "add-choice").click()


PAGES: Mapping[str, Callable[[Shell], object]] = {
    "01-home": Shell.show_home,
    "02-hub": lambda shell: shell.continue_draft(_newest(shell).record),
    "03-when": _section("when"),
    "04-where": _section("where"),
    "05-what": _section("happened"),
    "06-people": _people,
    "07-problem": _wrong,
    "08-check": _check,
    "09-records": Shell.show_records,
    "10-record": lambda shell: shell.open_record(shell.first_record()),
    "11-print": lambda shell: shell.print_record(shell.first_record()),
    "12-settings": Shell.show_settings,
    "13-statistics": Shell.show_statistics,
    "14-import-files": _importing(FILES),
    "15-import-columns": _importing(COLUMNS),
    "16-import-values": _importing(VALUES),
    "17-import-check": _importing(CHECK),
    "18-export": Shell.export_records,
    "19-learn": Shell.show_learn,
    "20-lesson": _lesson,
    "21-country": Shell.show_country,
    "22-figure": _figure,
    "23-reports": Shell.show_reports,
    "24-help": Shell.show_help,
    "25-new-form": _new_form,
    "26-mistakes": _form_with_mistakes,
    "27-forms": _forms,
    "28-trial": _trial,
    "29-home-with-forms": Shell.show_home,
    "31-lists": _lists,
    "32-list": _list,
    "34-incident": _first_section("incident"),
    "35-sighting": _first_section("sighting"),
    "36-session": _first_section("session"),
    "37-follow-up": _first_section("follow_up"),
    "38-records-of-sessions": _sessions,
    "39-record-of-a-sighting": lambda shell: shell.open_record(shell.first_record("sighting")),
    "40-record-of-a-session": lambda shell: shell.open_record(shell.first_record("session")),
    "41-record-of-a-follow-up": lambda shell: shell.open_record(shell.first_record("follow_up")),
    "99-hidden": lambda shell: shell.hide_wanted.emit(),
}
"""What brings a person to each page, by the name of its picture."""
