from minerisk.domain.tables.table import Notice
from minerisk.i18n import catalog

ENGLISH = catalog("en")


def test_a_notice_calls_a_question_as_the_form_does():
    notice = Notice(text="{column}: “{question}”, {n}.", values={"column": "Cins", "question": {"en": "Sex"}, "n": 2})
    assert notice.said(ENGLISH, "en") == "Cins: “Sex”, 2."


def test_a_notice_about_a_row_names_it():
    assert Notice(text="It is empty.", row=7).said_of_row(ENGLISH, "en") == "Row 7: It is empty."
    assert Notice(text="It is empty.").said_of_row(ENGLISH, "en") == "It is empty."
