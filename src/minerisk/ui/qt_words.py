"""Qt's own few words, in the language of the screen: Qt brings no Azerbaijani, and its other languages stay out.

They are the menu of a text box, the buttons of dialogs, and the dialog that asks for a file.
"""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTranslator

from minerisk.i18n import N_, Catalog

WORDS: Mapping[str, str] = {
    "&Undo": N_("Undo"),
    "&Redo": N_("Redo"),
    "Cu&t": N_("Cut"),
    "&Copy": N_("Copy"),
    "&Paste": N_("Paste"),
    "Delete": N_("Delete"),
    "&Delete": N_("Delete"),
    "Select All": N_("Select all"),
    "OK": N_("OK"),
    "&OK": N_("OK"),
    "Cancel": N_("Cancel"),
    "&Cancel": N_("Cancel"),
    "Close": N_("Close"),
    "&Close": N_("Close"),
    "Open": N_("Open"),
    "&Open": N_("Open"),
    "Save": N_("Save"),
    "&Save": N_("Save"),
    "Save As": N_("Save as"),
    "&Choose": N_("Choose"),
    "&Yes": N_("Yes"),
    "&No": N_("No"),
    "&New Folder": N_("New folder"),
    "New Folder": N_("New folder"),
    "Create New Folder": N_("Make a new folder"),
    "&Rename": N_("Rename"),
    "Look in:": N_("Folder"),
    "Directory:": N_("Folder"),
    "File &name:": N_("Name of the file"),
    "Files of type:": N_("Kind of file"),
    "Back": N_("Back"),
    "Forward": N_("Forward"),
    "Parent Directory": N_("Folder above"),
    "List View": N_("As a list"),
    "Detail View": N_("With details"),
    "Name": N_("Name"),
    "Size": N_("Size"),
    "Type": N_("Kind"),
    "Date Modified": N_("Changed on"),
    "Computer": N_("Computer"),
    "All Files (*)": N_("All files (*)"),
    "%1 already exists.\nDo you want to replace it?": N_("{file} is already there. Replace it?"),
    "%1\nFile not found.\nPlease verify the correct file name was given.": N_("{file} is not there."),
    "%1\nDirectory not found.\nPlease verify the correct directory name was given.": N_("{file} is not there."),
}
"""What Qt asks for, and what it gets; Qt fills ``{file}``."""


class QtWords(QTranslator):
    """Install it in the application; keep it as long as its language is used."""

    def __init__(self, tr: Catalog, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = {asked: tr(given, file="%1") for asked, given in WORDS.items()}

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return self._words.get(source, source)
