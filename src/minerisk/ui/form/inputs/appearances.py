"""Which appearances of an XLSForm are honoured, and what is shown instead of the others.

One truth for the program and its documentation: the sentences are shown in the settings of forms and in the help; those
of entries that are ``told`` also below the question. Sources: the question types of ODK, the appearances of
KoboToolbox and of Survey123, each as of 2026.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from minerisk.domain.form import Question, QuestionType
from minerisk.i18n import N_

_SELECT = frozenset({QuestionType.SELECT_ONE, QuestionType.SELECT_MULTIPLE})
_ONE = frozenset({QuestionType.SELECT_ONE})
_MANY = frozenset({QuestionType.SELECT_MULTIPLE})
_TEXT = frozenset({QuestionType.TEXT})
_NUMBER = frozenset({QuestionType.INTEGER, QuestionType.DECIMAL})
_RANGE = frozenset({QuestionType.RANGE})
_DAY = frozenset({QuestionType.DATE, QuestionType.DATETIME})
_DATE = frozenset({QuestionType.DATE})
_TIME = frozenset({QuestionType.TIME, QuestionType.DATETIME})
_PLACE = frozenset({QuestionType.GEOPOINT, QuestionType.GEOTRACE, QuestionType.GEOSHAPE})
_FILE = frozenset({QuestionType.IMAGE, QuestionType.AUDIO, QuestionType.VIDEO, QuestionType.FILE})
_IMAGE = frozenset({QuestionType.IMAGE})
_CODE = frozenset({QuestionType.BARCODE})
_ANY = frozenset(QuestionType)
GROUP: frozenset[QuestionType] = frozenset()
"""Appearances of groups and repeats have no type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """One appearance.

    Attributes:
        types: of questions; none for groups and repeats.
        name: as a form writes it; ``#`` stands for a number, ``*`` for anything.
        honoured: whether it looks and works as the form wants.
        words: what is shown, as a sentence for ``tr``.
        told: whether a person who answers has to know.
    """

    types: frozenset[QuestionType]
    name: str
    honoured: bool
    words: str
    told: bool = False

    def is_meant(self, question: Question, appearance: str) -> bool:
        """Return whether this is the entry of an appearance of a question."""
        pattern = re.escape(self.name).replace(r"\*", ".*").replace(r"\#", r"\d+")
        return question.type in self.types and re.fullmatch(pattern, appearance, re.DOTALL) is not None


def honoured(types: frozenset[QuestionType], name: str, words: str) -> Appearance:
    """Return an entry of the table that is honoured."""
    return Appearance(types=types, name=name, honoured=True, words=words)


def instead(types: frozenset[QuestionType], name: str, words: str, *, told: bool = False) -> Appearance:
    """Return an entry of the table that is shown as something else."""
    return Appearance(types=types, name=name, honoured=False, words=words, told=told)


_NO_PHONE = N_("There is no other app to open: the answer is typed.")
_ROUND = N_("Choices in columns of one width, as many as there is room for.")
_PACK = N_("Choices close together, as many in a line as there is room for.")
_FROM_FILE = N_("There is no camera and no pen: choose, paste or drop a file.")
_NO_MAP = N_("There is no map: coordinates are typed or pasted.")
_GREGORIAN = N_("Dates are written here by the Gregorian calendar.")
_NO_MAP_CHOICE = N_("There is no map: the places are a list.")

APPEARANCES: tuple[Appearance, ...] = (
    honoured(_TEXT, "multiline", N_("A box of several lines that grows; the parameter rows says how many at first.")),
    honoured(_TEXT, "numbers", N_("A short box for digits, dashes and points, kept as they are typed.")),
    honoured(_TEXT, "masked", N_("Dots instead of letters, until the person asks to see them.")),
    honoured(_TEXT, "edtf", N_("A date as far as it is known: a day, a month, a year, about, or between two dates.")),
    honoured(_TEXT, "from-place", N_("A place told from a known one: how far away, and in which direction.")),
    honoured(_TEXT, "records", N_("Several records by their codes, where the form says that an answer names records.")),
    honoured(_TEXT, "url", N_("The address as words to copy. It is not opened.")),
    instead(_TEXT | _NUMBER | _FILE | _CODE, "ex:*", _NO_PHONE),
    instead(_TEXT, "printer:*", N_("There is no label printer: the text is words to copy.")),
    instead(_TEXT, "geocode", N_("There is no internet: the address is typed.")),
    honoured(_TEXT | _NUMBER, "thousands-sep", N_("Thousands set apart by a narrow space while nobody types.")),
    honoured(frozenset({QuestionType.DECIMAL}), "bearing", N_("A number of degrees. A laptop has no compass.")),
    instead(_NUMBER, "counter", N_("A plain box: a number is typed faster than counted up.")),
    instead(_NUMBER | _DAY | _TIME, "spinner", N_("A plain box: a number is typed faster than counted up.")),
    instead(_NUMBER, "calculator", N_("A plain box for the number.")),
    honoured(_DATE, "month-year", N_("Month and year in two boxes. The answer is the first day of the month.")),
    honoured(_DATE, "year", N_("The year in one box. The answer is the first day of the year.")),
    honoured(_DAY, "no-calendar", N_("Day, month and year in three boxes, as for every date.")),
    instead(_DATE, "week-number", N_("Day, month and year in three boxes, without the number of the week.")),
    *(
        instead(_DAY, calendar, _GREGORIAN, told=True)
        for calendar in (
            "ethiopian",
            "coptic",
            "islamic",
            "bikram-sambat",
            "myanmar",
            "persian",
            "buddhist",
            "nepali",
        )
    ),
    honoured(_SELECT, "minimal", N_("A list that opens and is found by typing; what is ticked stands below it.")),
    honoured(_SELECT, "autocomplete", N_("A list that is found by typing, however its letters are written.")),
    honoured(_SELECT, "autocomplete_chars", N_("A list that is found by typing, however its letters are written.")),
    honoured(_SELECT, "search", N_("A list that is found by typing, however its letters are written.")),
    instead(
        _SELECT, "search(*", N_("A list that is found by typing; the table it is searched in comes with the form.")
    ),
    honoured(_SELECT, "columns", _ROUND),
    honoured(_SELECT, "columns-#", N_("Choices in so many columns of one width; fewer where there is no room.")),
    honoured(_SELECT, "columns-pack", _PACK),
    honoured(_SELECT, "horizontal", N_("Choices in one line, or in columns where there is no room.")),
    honoured(_SELECT, "horizontal-compact", _PACK),
    honoured(_SELECT, "compact", _PACK),
    honoured(_SELECT, "compact-#", N_("Choices in so many columns of one width; fewer where there is no room.")),
    honoured(_SELECT, "vertical", N_("Choices below each other, in columns where there is room.")),
    honoured(_SELECT, "no-buttons", N_("Tiles instead of buttons; a choice with a picture shows the picture alone.")),
    honoured(_SELECT, "likert", N_("A scale: one line of buttons with their words below.")),
    honoured(_SELECT, "label", N_("The words of the choices as headings of the columns below.")),
    honoured(_SELECT, "list-nolabel", N_("One line of buttons below the headings; a screen reader says their words.")),
    honoured(_SELECT, "list", N_("One line of buttons with their words below.")),
    instead(_ONE, "quick", N_("Nothing goes on by itself: Ctrl+Down goes to the next question.")),
    instead(_ONE, "quickcompact", N_("Choices close together. Ctrl+Down goes to the next question.")),
    instead(_SELECT, "image-map", N_("The picture is shown, its parts are chosen from a list."), told=True),
    instead(_ONE, "map", _NO_MAP_CHOICE),
    honoured(_RANGE, "vertical", N_("An upright scale with the number beside it.")),
    honoured(_RANGE, "no-ticks", N_("A scale without marks.")),
    honoured(_RANGE, "picker", N_("A list of the numbers.")),
    honoured(_RANGE, "rating", N_("Stars, up to 15 of them; a scale where there are more.")),
    instead(_RANGE, "distress", N_("An upright scale with the number beside it, without a thermometer.")),
    instead(_PLACE, "maps", _NO_MAP),
    instead(_PLACE, "placement-map", _NO_MAP),
    instead(_PLACE, "hide-input", _NO_MAP),
    instead(_PLACE, "press-to-locate", _NO_MAP),
    *(
        instead(_IMAGE, name, _FROM_FILE)
        for name in ("signature", "draw", "annotate", "new", "new-front", "spike", "spike-full-measure")
    ),
    instead(frozenset({QuestionType.AUDIO, QuestionType.VIDEO}), "new*", N_("There is no recorder: choose a file.")),
    instead(_FILE, "multiline", N_("One file for each question.")),
    instead(_CODE, "front", N_("There is no camera: the code is typed, or read by a scanner that types.")),
    instead(_CODE, "hidden-answer", N_("There is no camera: the code is typed, and so it is seen.")),
    instead(_CODE, "minimal", N_("There is no camera: the code is typed, or read by a scanner that types.")),
    honoured(_ANY, "hidden", N_("Not shown; what is worked out for it is kept.")),
    honoured(_ANY, "w#", N_("Short questions share a line where there is room, whatever width the form gives them.")),
    instead(_ANY, "dynamic-advanced", N_("Shown like any other question of its type.")),
    honoured(_MANY, "body", N_("A drawn body to tick injuries on, beside the list of all choices.")),
    honoured(GROUP, "counts-grid", N_("A grid with sums: its groups are rows, their whole numbers are columns.")),
    honoured(GROUP, "field-list", N_("All questions of the group on one page.")),
    honoured(GROUP, "table-list", N_("A grid: choices on top, a question in each line.")),
    honoured(GROUP, "pages", N_("One page for each group.")),
    honoured(GROUP, "compact", N_("A group inside a section is closed until it is opened.")),
    instead(GROUP, "summary", N_("All answers are read before finishing, as in every form.")),
    honoured(GROUP, "w#", N_("Short questions share a line where there is room.")),
)


def of(question: Question) -> Iterator[Appearance]:
    """Give the entries of what a question asks for, in the order of the table."""
    for entry in APPEARANCES:
        if any(entry.is_meant(question, one) for one in question.appearance):
            yield entry


def remarks(question: Question) -> Iterable[str]:
    """Return what a person who answers has to know, as sentences for ``tr``."""
    return dict.fromkeys(entry.words for entry in of(question) if entry.told)
