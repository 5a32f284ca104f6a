from collections.abc import Callable
from dataclasses import replace

from minerisk.domain.answer import Answer, Reason
from minerisk.domain.attachment import Attached, Thumbnail
from minerisk.domain.form import Form, Group, Protection, Question, QuestionType, Repeat
from minerisk.reports.entries import Card, Entry, Kind, Reader
from minerisk.reports.sheet import Profile, Sheet


def entries(reader: Callable[..., Reader], sheet: Sheet, language: str = "en") -> dict[str, Entry]:
    """Return the entries outside cards by their labels."""
    found = [e for section in reader(sheet, language).sections() for e in section.content if isinstance(e, Entry)]
    return {entry.label: entry for entry in found}


def cards(reader: Callable[..., Reader], sheet: Sheet) -> list[Card]:
    return [c for s in reader(sheet).sections() for part in s.content if isinstance(part, tuple) for c in part]


def said_of(card: Card) -> list[Entry]:
    return [entry for entry in card.entries if isinstance(entry, Entry) and entry.kind is not Kind.ASIDE]


def test_sections_stand_in_the_order_and_language_of_the_form(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    titles = [section.title for section in reader(make_sheet(answers), "az").sections()]
    assert titles == ["Nə vaxt", "Harada", "Nə baş verib", "İnsanlar", "Mənbə"]


def test_answers_stand_in_words(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    said = entries(reader, make_sheet(answers))
    assert said["When did it happen?"].value == "14 July 2026"
    assert said["District"].value == "Tərtər"
    assert said["Reported to"].value == "112, 102"
    assert "Device" not in said
    assert said["Coordinates"] == Entry(
        "Coordinates", "40.36520, 46.95870\n40° 21′ 54.7″ N 46° 57′ 31.3″ E", Kind.FIGURES
    )
    assert said["Narrative"].kind is Kind.TEXT


def test_what_was_not_asked_is_left_away(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    said = entries(reader, make_sheet(answers))
    assert "Sure check" not in said
    assert "Seen" not in said
    answers["source/sure_check"] = "OK"
    assert entries(reader, make_sheet(answers))["Sure check"].value == "Kept as it is"


def test_a_field_copy_says_what_it_leaves_out_and_keeps_reasons(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    answers["source/informant_name"] = Reason.REFUSED
    sheet = make_sheet(answers, profile=Profile.FIELD)
    said = entries(reader, sheet)
    assert said["Coordinates"].value == said["Coordinates typed"].value == "Left out of this copy"
    assert said["Informant name"].value == "Refused"
    names = [entry.value for card in cards(reader, sheet) for entry in said_of(card) if entry.label == "Name"]
    assert names == ["Left out of this copy"]


def test_no_question_of_a_field_copy_speaks_of_a_name(make_sheet: Callable[..., Sheet], reader: Callable[..., Reader]):
    name = Question(path="name", type=QuestionType.TEXT, label={"en": "Name"}, protection=Protection.IDENTITY)
    age = Question(path="age", type=QuestionType.TEXT, label={"en": "How old was ${name}?"})
    form = Form(
        id="f", version="1", digest="0", title={}, kind=None, languages=("en",), children=(name, age)
    )  # fmt: skip
    sheet = make_sheet({"name": "Leyla", "age": "9"}, form=form)
    assert entries(reader, sheet)["How old was Leyla?"].value == "9"
    assert entries(reader, replace(sheet, profile=Profile.FIELD))["How old was …?"].value == "9"


def test_answers_that_differ_stand_side_by_side_to_be_checked(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    conflicts = {"people/killed": ("1", None, Reason.NOT_KNOWN), "where/coordinates": ("1 2 0 0", "3 4 0 0")}
    said = entries(reader, make_sheet(answers, conflicts=conflicts))
    assert said["Killed"] == Entry("Killed", "To check\n• 1\n• Not answered\n• Not known", Kind.CHECK)
    said = entries(reader, make_sheet(answers, conflicts=conflicts, profile=Profile.FIELD))
    assert said["Coordinates"].value == "Left out of this copy"
    assert reader(make_sheet(answers, conflicts=conflicts)).said("killed") == "To check"


def test_long_answers_that_differ_are_a_text(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    said = entries(reader, make_sheet(answers, conflicts={"where/town": ("a" * 400, "b")}))
    assert said["Town"].kind is Kind.TEXT


def test_a_person_that_only_one_office_took_out_is_shown_to_be_checked(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    answers["people/casualty{b}@removed"] = "1"
    assert len(cards(reader, make_sheet(answers))) == 1
    two = cards(reader, make_sheet(answers, conflicts={"people/casualty{b}@removed": ("1", None)}))
    assert said_of(two[1])[0].kind is Kind.CHECK


def test_a_card_bears_a_code_name_and_the_outcome(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    card, boy = cards(reader, make_sheet(answers))
    assert (card.code, card.who, card.outcome) == ("P1", "woman, 34", "Injured")
    assert (boy.code, boy.who, boy.outcome) == ("P2", "boy, 12", "Unhurt")


def test_names_and_exact_places_are_noticed(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    assert reader(make_sheet(answers)).has_identity
    del answers["people/casualty{a}/name"]
    assert not reader(make_sheet(answers)).has_identity
    assert reader(make_sheet(answers)).has_protected
    del answers["where/coordinates"], answers["where/coordinates_typed"]
    assert not reader(make_sheet(answers)).has_protected
    conflicts = {"source/informant_name": ("A", "B")}
    assert reader(make_sheet(answers, conflicts=conflicts)).has_identity


def test_groups_and_repeats_within_a_repeat_become_headings(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader]
):
    def text(path: str) -> Question:
        return Question(path=path, type=QuestionType.TEXT, label={"en": path.rpartition("/")[2]})

    inner = Repeat(path="r/g/n", label={"en": "Injury"}, children=(text("r/g/n/part"),))
    middle = Group(path="r/g", label={"en": "Health"}, children=(text("r/g/care"), inner))
    form = Form(
        id="f", version="1", digest="0", title={"en": "F"}, kind=None, languages=("en",),
        children=(text("note"), Repeat(path="r", label={"en": "Person"}, children=(middle,))),
    )  # fmt: skip
    answers = {
        "r{1}/g/care": "yes",
        "r{1}/g/n{x}/part": "leg",
        "r{1}/g/n{x}@order": "2",
        "r{1}/g/n{y}/part": "arm",
        "r{1}/g/n{y}@order": "1",
    }
    sheet = make_sheet(answers, form=form)
    (card,) = cards(reader, sheet)
    assert (card.code, card.who) == ("1", "Person")
    assert [(entry.label, entry.value) for entry in said_of(card)] == [
        ("Health", ""), ("care", "yes"), ("Injury 1", ""), ("part", "arm"), ("Injury 2", ""), ("part", "leg"),
    ]  # fmt: skip
    assert entries(reader, sheet)[""] == Entry("", "Not answered: note", Kind.ASIDE)


def test_a_question_that_the_form_does_not_have_was_not_answered(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer]
):
    read = reader(make_sheet(answers))
    assert read.said("nothing") == "Not answered"
    assert not read.is_given("nothing")
    assert not read.is_given("age")


def test_a_form_without_a_kind_has_no_people(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], answers: dict[str, Answer], form: Form
):
    read = reader(make_sheet(answers, form=replace(form, kind=None)))
    assert {card.code for card in cards(reader, read.sheet)} == {"1", "2"}


def test_a_file_is_told_by_kind_and_size_and_a_picture_is_shown_in_the_full_copy(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], form: Form, answers: dict[str, Answer]
):
    kinds = {"photo": QuestionType.IMAGE, "sound": QuestionType.AUDIO, "lost": QuestionType.FILE}
    asked = (Question(path=path, type=kind, label={"en": path}) for path, kind in kinds.items())
    answers |= {"photo": "0a.jpg", "sound": "0b.ogg", "lost": "0c.pdf"}
    picture = Thumbnail(content=b"", width=9, height=9)
    attached = {
        "0a.jpg": Attached(size=9, is_picture=True, thumbnail=picture), "0b.ogg": Attached(size=1_000_001),
    }  # fmt: skip
    sheet = make_sheet(answers, form=replace(form, children=(*asked, *form.children)), attached=attached)
    said = entries(reader, sheet)
    assert said["photo"] == Entry("photo", "Picture (JPG)", Kind.PICTURE, picture)
    assert said["sound"].value == "Sound recording (OGG), 2 MB"
    assert said["lost"].value == "File (PDF), not in this database"
    assert reader(sheet).has_identity
    carried = entries(reader, replace(sheet, profile=Profile.FIELD))
    assert carried["photo"] == Entry("photo", "Picture (JPG), not in this copy")
    assert carried["sound"].value == "Sound recording (OGG), 2 MB"
    assert carried["lost"].value == "File (PDF), not in this database"


def test_pictures_that_differ_are_told_and_not_shown(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], form: Form, answers: dict[str, Answer]
):
    photo = Question(path="photo", type=QuestionType.IMAGE, label={"en": "photo"})
    picture = Thumbnail(content=b"", width=9, height=9)
    sheet = make_sheet(
        answers | {"photo": "0a.jpg"}, form=replace(form, children=(photo, *form.children)),
        attached={"0a.jpg": Attached(size=9, is_picture=True, thumbnail=picture)},
        conflicts={"photo": ("0a.jpg", "0b.png")},
    )  # fmt: skip
    shown = entries(reader, sheet)["photo"]
    assert (shown.kind, shown.picture) == (Kind.CHECK, None)
    assert shown.value == "To check\n• Picture (JPG)\n• Picture (PNG)"


def test_a_question_in_a_script_that_no_font_has_is_called_by_its_name(
    make_sheet: Callable[..., Sheet], reader: Callable[..., Reader], form: Form
):
    asked = Question(path="depth", type=QuestionType.TEXT, label={"ar": "بئر"})
    said = entries(reader, make_sheet({"depth": "12"}, form=replace(form, children=(asked,))))
    assert said["depth"].value == "12"
