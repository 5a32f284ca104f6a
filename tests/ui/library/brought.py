"""Forms that an office brings in, made up."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from minerisk.services import new_form
from minerisk.services.new_form import NewForm
from minerisk.ui.context import Context

WELL = """survey,type,name,label::English (en),label::Arabic (ar),appearance
,text,owner,Name of the owner,اسم المالك,
,integer,depth,How deep,,spinner
,text,village,Which village,,
choices,list_name,name,label::English (en)
settings,form_title,form_id,version
,Wells,well,1
"""
"""``label::Arabic (ar)`` is missing twice; a spinner is shown as a box; the first question names a person."""


def well(folder: Path, *changes: tuple[str, str]) -> Path:
    """Write the sheets of a form with some texts in them changed."""
    text = WELL
    for before, after in changes:
        text = text.replace(before, after)
    file = folder / "well.csv"
    file.write_text(text, "utf-8")
    return file


def opened(folder: Path, *changes: tuple[str, str]) -> NewForm:
    """Return such a form."""
    return new_form.open_file(well(folder, *changes))


def done(context: Context) -> None:
    """Let what goes on in the background be shown."""
    context.jobs.rest()
    for _ in range(3):
        QApplication.processEvents()
