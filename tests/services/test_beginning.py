from minerisk.domain.answer import Answer
from minerisk.services import beginning, drafts, forms
from minerisk.services.databases import Database


def said(kind: str, answers: dict[str, Answer], name: str) -> Answer | None:
    question = forms.form(kind).named(name)
    assert question is not None
    return answers.get(question.path)


def test_a_record_is_begun_empty_and_kept_only_when_it_is_saved(db: Database):
    draft = beginning.begin(db, "sighting", {}, author="A. K.")
    assert (draft.kind, draft.author, dict(draft.answers)) == ("sighting", "A. K.", {})
    assert drafts.get(db, draft.record) is None


def test_a_follow_up_knows_which_record_it_is_about(db: Database):
    known = {"about_kind": "incident", "about_record": "BRD2-INC-20260714-01"}
    answers = dict(beginning.begin(db, "follow_up", known, author="A. K.").answers)
    assert {name: said("follow_up", answers, name) for name in known} == known


def test_what_a_form_does_not_ask_or_does_not_offer_is_left_out(db: Database):
    known = {"heard_in_session": "BRD2-SES-20260714-01", "about_kind": "incident", "confidence": "heard in the village"}
    answers = dict(beginning.begin(db, "sighting", known, author="A. K.").answers)
    assert said("sighting", answers, "heard_in_session") == "BRD2-SES-20260714-01"
    assert list(answers.values()) == ["BRD2-SES-20260714-01"]
