"""Leaves out columns that mean something elsewhere only, such as those of Survey123, and would break the XForm."""

import re
from collections.abc import Collection, Mapping

from minerisk.forms.sheets.notes import Notes
from minerisk.forms.sheets.sheet import Book, Sheet
from minerisk.forms.sheets.xml_names import is_name
from minerisk.i18n import N_

_UNKNOWN_PREFIX = N_("the column is left out: “{prefix}” belongs to another program.")
_UNKNOWN_MEDIA = N_("the column is left out: there are image, big-image, audio and video, but no “{kind}”.")
_UNKNOWN = N_("the column is left out: a form has no column of this name.")
_NO_NAME = N_("the column is left out: “{found}” cannot be the name of a node. Use letters, digits and _ alone.")

_ATTRIBUTES = ("bind", "control", "instance", "attribute")
_PREFIXES = frozenset({"jr", "orx", "odk", "entities", "h", "ev", "xsd", "xml"})
_MEDIA = frozenset({"image", "big-image", "audio", "video"})
_DECLARED = re.compile(r"([\w.\-]+)\s*=")
_MEANT: Mapping[str, frozenset[str]] = {
    "survey": frozenset({
        "type", "name", "label", "hint", "guidance_hint", "media", "bind", "control", "instance", "parameters",
        "choice_filter", "default", "trigger", "disabled", "intent", "query",
        "sms_field", "sms_option", "sms_separator", "sms_allow_media", "sms_date_format", "sms_datetime_format",
        "sms_response",
    }),
    "settings": frozenset({
        "title", "id_string", "version", "default_language", "style", "instance_name", "instance_id", "name",
        "namespaces", "attribute", "public_key", "submission_url", "auto_send", "auto_delete", "client_editable",
        "clean_text_values", "omit_instanceID", "flat", "add_none_option", "allow_choice_duplicates", "compact_prefix",
        "prefix", "delimiter", "sms_keyword", "sms_allow_media", "sms_date_format", "sms_datetime_format",
        "sms_response", "sms_separator",
    }),
}  # fmt: skip
"""What a column may be; others are notes that people make for themselves, or misspelt."""
_OF_KOBO = ("$", "_", "kobo--")
"""How the columns begin that KoboToolbox keeps for itself."""


def read(book: Book, notes: Notes) -> Book:
    """Return the book with the columns alone that make the form."""
    declared = {prefix for row in book.sheet("settings").rows for prefix in _DECLARED.findall(row.get("namespaces"))}
    known = _PREFIXES | declared
    for name in ("survey", "settings"):
        sheet = book.sheet(name)
        if sheet.rows:
            book = book.having(sheet.without([*_foreign(sheet, known, notes), *_unknown(sheet, notes)]))
    choices = book.sheet("choices")
    return book.having(choices.without(_nameless(choices, notes))) if choices.rows else book


def _foreign(sheet: Sheet, known: Collection[str], notes: Notes) -> list[str]:
    found = []
    for column in sheet.headings:
        group, _, rest = column.partition("::")
        kind = rest.partition("::")[0]
        prefix, colon, _ = kind.partition(":")
        if group in _ATTRIBUTES and colon and prefix not in known:
            notes.left_out(sheet, 1, column, _UNKNOWN_PREFIX, prefix=prefix)
        elif group in _ATTRIBUTES and not is_name(kind.rpartition(":")[2]):
            notes.left_out(sheet, 1, column, _NO_NAME, found=kind)
        elif group == "media" and kind not in _MEDIA:
            notes.left_out(sheet, 1, column, _UNKNOWN_MEDIA, kind=kind)
        else:
            continue
        found.append(column)
    return found


def _unknown(sheet: Sheet, notes: Notes) -> list[str]:
    found = [column for column in sheet.headings if column.partition("::")[0] not in _MEANT[sheet.name]]
    for column in found:
        if not column.startswith(_OF_KOBO) and any(row.get(column) for row in sheet.rows):
            notes.left_out(sheet, 1, column, _UNKNOWN)
    return found


def _nameless(choices: Sheet, notes: Notes) -> list[str]:
    """Return the columns whose cells cannot go along with a choice."""
    found = [
        column
        for column in choices.headings
        if column == "media"
        or (column != "list_name" and not (is_name(column) or column.partition("::")[0] in {"label", "media"}))
    ]
    for column in found:
        if any(row.get(column) for row in choices.rows):
            notes.left_out(choices, 1, column, _NO_NAME, found=choices.headings[column])
    return found
