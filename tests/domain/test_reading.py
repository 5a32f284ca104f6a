from collections.abc import Mapping
from datetime import UTC, date, datetime
from uuid import UUID

from minerisk.domain.answer import Answer, Reason
from minerisk.domain.filling.filling import Filling
from minerisk.domain.form import Form, Group, Protection, Question, QuestionType, Repeat
from minerisk.domain.reading import Card, Cards, Grid, Heading, Reading, Said, Section, Unanswered, filled
from minerisk.domain.record import Record, Status
from minerisk.i18n import catalog

PERSON = "people/casualty{a}"
ANSWERS: dict[str, Answer] = {
    "when/event_date": "2026-07",
    f"{PERSON}/name": "Günel",
    f"{PERSON}/age": "34",
    f"{PERSON}@order": "1",
}


def question(path: str, type_: QuestionType = QuestionType.TEXT, **more: object) -> Question:
    label = {"en": path.rpartition("/")[2], "az": "sual"}
    return Question(path=path, type=type_, **({"label": label} | more))  # type: ignore[arg-type]


WOUND = Repeat(
    path="people/casualty/more/wound",
    label={"en": "Wound"},
    children=(question("people/casualty/more/wound/part"),),
)
FORM = Form(
    id="incident",
    version="1",
    digest="d",
    title={},
    kind="incident",
    languages=("en",),
    children=(
        Group(
            path="when",
            label={"en": "When", "az": "Nə vaxt"},
            children=(
                question("when/event_date", appearance=frozenset({"edtf"})),
                question("when/hidden", label={}),
                question("when/note", QuestionType.NOTE),
                question("when/sure", QuestionType.ACKNOWLEDGE),
                question("when/at", QuestionType.GEOPOINT, protection=Protection.PRECISE, typed="when/typed"),
                question("when/typed"),
            ),
        ),
        Group(
            path="people",
            label={"en": "People"},
            children=(
                Repeat(
                    path="people/casualty",
                    label={"en": "Person"},
                    children=(
                        question("people/casualty/name", protection=Protection.IDENTITY),
                        question("people/casualty/age", label={"en": "How old was ${people/casualty/name}?"}),
                        Group(path="people/casualty/more", label={"en": "More"}, children=(WOUND,)),
                    ),
                ),
                question("people/after"),
            ),
        ),
        question("loose"),
    ),
)


def read(
    answers: Mapping[str, Answer],
    conflicts: Mapping[str, tuple[Answer | None, ...]] | None = None,
    *,
    form: Form = FORM,
    hide: tuple[Protection, ...] = (),
    language: str = "en",
) -> list[Section]:
    filling = Filling(form, answers, today=date(2026, 7, 16))
    return list(Reading(filling, answers, conflicts or {}, catalog("en"), language, hide=hide).sections())


def said(sections: list[Section]) -> dict[str, Said]:
    return {one.question.path: one for section in sections for one in section.said()}


def cards(sections: list[Section]) -> Cards:
    return next(one for section in sections for one in section.content if isinstance(one, Cards))


def test_sections_are_in_the_order_and_the_language_of_the_form():
    assert [section.title for section in read(ANSWERS)] == ["", "When", "People"]
    assert read(ANSWERS, language="az")[1].title == "Nə vaxt"


def test_cards_stand_where_the_repeat_stands_among_the_questions():
    kinds = [type(one) for one in read({**ANSWERS, "people/after": "x"})[2].content]
    assert kinds == [Cards, Said]


def unanswered(content: Section | Card) -> list[str]:
    return [label for one in content.content if isinstance(one, Unanswered) for label in one.labels]


def test_what_was_answered_is_read_and_what_was_not_stands_in_one_line_after_it():
    _, when, people = sections = read(ANSWERS)
    found = said(sections)
    assert found["when/event_date"].words == ("July 2026, day not known",)
    assert "people/after" not in found
    assert unanswered(people) == ["after"]
    assert unanswered(when) == ["at", "typed"]
    assert when.content[-1] == Unanswered(("at", "typed"))
    assert Unanswered(("at", "typed")).words(catalog("en")) == "Not answered: at · typed"
    assert found.keys().isdisjoint({"when/hidden", "when/note", "when/sure"})
    assert said(read({**ANSWERS, "when/sure": "OK"}))["when/sure"].is_given


def test_a_reason_is_kept_apart_from_answers():
    found = said(read({**ANSWERS, "people/after": Reason.REFUSED}))["people/after"]
    assert found.reason is Reason.REFUSED
    assert not found.is_given


def test_answers_tell_what_they_give_away_also_as_they_were_typed():
    found = said(read({**ANSWERS, "when/at": "40 46 0 0", "when/typed": "40 N 46 E"}))
    assert found["when/at"].gives_away is found["when/typed"].gives_away is Protection.PRECISE
    assert found["when/at"].is_figures
    assert found["people/casualty/name"].gives_away is Protection.IDENTITY
    assert said(read({"when/at": Reason.REFUSED}))["when/at"].gives_away is None
    assert said(read({}, {"when/at": ("1 2 0 0", None)}))["when/at"].gives_away is Protection.PRECISE


def test_answers_that_differ_are_all_there_to_be_checked():
    found = said(read(ANSWERS, {"when/event_date": ("2026-07", None, Reason.NOT_KNOWN)}))["when/event_date"]
    assert found.to_check
    assert found.words == ("July 2026, day not known", "Not answered", "Not known")


def test_a_question_speaks_of_no_name_that_is_hidden():
    assert said(read(ANSWERS))["people/casualty/age"].label == "How old was Günel?"
    hidden = said(read(ANSWERS, hide=(Protection.IDENTITY,)))
    assert hidden["people/casualty/age"].label == "How old was …?"
    assert hidden["people/casualty/name"].words == ("Günel",)


def test_a_card_bears_a_code_and_never_a_name():
    (card,) = cards(read(ANSWERS)).cards
    assert (card.code, card.label, card.number, card.who) == ("P1", "Person", 1, "adult, 34")
    assert card.outcome == ("", "")


def test_the_items_of_a_form_of_no_kind_are_numbered():
    form = Form(id="f", version="1", digest="d", title={}, kind=None, languages=("en",), children=FORM.children)
    (card,) = cards(read(ANSWERS, form=form)).cards
    assert (card.code, card.who) == ("1", "")


def test_a_repeat_without_items_is_read_where_it_was_asked():
    assert cards(read({"loose": "x"})).cards == ()


def test_a_repeat_that_is_not_of_people_and_has_no_items_is_not_answered():
    questions = Repeat(path="asked/question", label={"en": "Question"}, children=(question("asked/question/words"),))
    form = Form(
        id="f", version="1", digest="d", title={}, kind="session", languages=("en",),
        children=(Group(path="asked", label={"en": "Asked"}, children=(questions,)),),
    )  # fmt: skip
    (section,) = read({}, form=form)
    assert unanswered(section) == ["Question"]


def test_an_item_that_only_one_office_took_out_is_shown_to_be_checked():
    removed = {**ANSWERS, f"{PERSON}@removed": "1"}
    assert cards(read(removed)).cards == ()
    (card,) = cards(read(removed, {f"{PERSON}@removed": ("1", None)})).cards
    assert card.is_disputed


def test_groups_and_items_within_an_item_have_headings_in_their_order():
    wound = f"{PERSON}/more/wound"
    answers = {f"{wound}{{x}}/part": "leg", f"{wound}{{x}}@order": "2", f"{wound}{{y}}/part": "arm"}
    answers[f"{wound}{{y}}@order"] = "1"
    (card,) = cards(read(answers)).cards
    words = [
        one.text if isinstance(one, Heading) else one.words[0]
        for one in card.content
        if isinstance(one, Heading | Said)
    ]
    assert words == ["More", "Wound 1", "arm", "Wound 2", "leg"]
    assert unanswered(card) == ["name", "How old was ?"]


def test_a_group_in_which_nothing_was_answered_is_named_by_its_heading_alone():
    care = Group(
        path="all/care", label={"en": "Care"}, children=(question("all/care/when"), question("all/care/where"))
    )
    form = Form(
        id="f", version="1", digest="d", title={}, kind=None, languages=("en",),
        children=(Group(path="all", label={"en": "All"}, children=(question("all/who"), care)),),
    )  # fmt: skip
    (section,) = read({}, form=form)
    assert unanswered(section) == ["who", "Care"]
    (section,) = read({"all/care/when": "2026"}, form=form)
    assert [type(one) for one in section.content] == [Heading, Said, Unanswered, Unanswered]
    assert unanswered(section) == ["where", "who"]


def test_where_a_group_ends_and_questions_follow_there_is_a_heading_without_words():
    care = Group(path="all/care", label={"en": "Care"}, children=(question("all/care/when"),))
    form = Form(
        id="f", version="1", digest="d", title={}, kind=None, languages=("en",),
        children=(Group(path="all", label={"en": "All"}, children=(care, question("all/who"))),),
    )  # fmt: skip
    (section,) = read({"all/care/when": "2026", "all/who": "P1"}, form=form)
    assert [one.text for one in section.content if isinstance(one, Heading)] == ["Care", ""]
    (section,) = read({"all/care/when": "2026"}, form=form)
    assert [one.text for one in section.content if isinstance(one, Heading)] == ["Care"]


def test_nobody_is_told_that_what_the_program_fills_in_is_not_answered():
    form = Form(
        id="f", version="1", digest="d", title={}, kind=None, languages=("en",),
        children=(question("who"), question("as_typed", appearance=frozenset({"hidden"}))),
    )  # fmt: skip
    (section,) = read({}, form=form)
    assert unanswered(section) == ["who"]
    assert "as_typed" in said(read({"as_typed": "40 N"}, form=form))


def counts() -> Form:
    def row(name: str) -> Group:
        asked = (
            question(f"s/n/{name}/{sex}", QuestionType.INTEGER, label={"en": sex.title()}) for sex in ("girls", "boys")
        )
        return Group(path=f"s/n/{name}", label={"en": name}, children=tuple(asked))

    rows = tuple(row(name) for name in ("a", "b", "c"))
    grid = Group(path="s/n", label={"en": "Count"}, appearance=frozenset({"counts-grid"}), children=rows)
    whole = (Group(path="s", label={"en": "Who came"}, children=(grid,)),)
    return Form(id="f", version="1", digest="d", title={}, kind=None, languages=("en",), children=whole)


def test_a_grid_of_counts_is_read_with_its_sums_and_without_rows_in_which_nobody_counted():
    answers: dict[str, Answer] = {
        "s/n/a/girls": "3",
        "s/n/a/boys": "4",
        "s/n/c/girls": "2",
        "s/n/c/boys": Reason.NOT_KNOWN,
    }
    (section,) = read(answers, form=counts())
    (grid,) = section.content
    assert isinstance(grid, Grid)
    assert (grid.label, grid.columns) == ("Count", ("Girls", "Boys", "Total"))
    assert grid.rows == (
        ("a", ("3", "4", "7")),
        ("c", ("2", "Not known", "at least 2")),
        ("Total", ("5", "at least 4", "at least 9")),
    )


def test_counts_that_differ_stand_beside_each_other():
    (section,) = read({"s/n/a/girls": "3"}, {"s/n/a/girls": ("3", "5")}, form=counts())
    (grid,) = section.content
    assert isinstance(grid, Grid)
    assert grid.rows[0] == ("a", ("3 / 5", "", "3"))


def test_a_grid_in_which_nobody_counted_is_not_answered():
    (section,) = read({}, form=counts())
    assert unanswered(section) == ["Count"]


def test_one_question_is_read_by_its_name():
    filling = Filling(FORM, ANSWERS, today=date(2026, 7, 16))
    reading = Reading(filling, ANSWERS, {}, catalog("en"), "en")
    found = reading.said("event_date")
    assert found is not None
    assert found.answer == "2026-07"
    assert reading.said("nothing") is None
    assert reading.incident.when.edtf == "2026-07"


def test_a_record_is_read_as_on_the_day_it_was_last_changed():
    time = datetime(2026, 7, 14, 12, tzinfo=UTC)
    record = Record(
        id=UUID(int=1), code="C", kind="incident", form="d", version=1, status=Status.FINISHED, answers=ANSWERS,
        heads=("r",), begun=time, updated=time, author="", laptop="1",
    )  # fmt: skip
    assert filled(FORM, record).answers() == ANSWERS
