"""Beginning a record with what is known already, such as which record it is a follow-up of."""

from collections.abc import Mapping
from dataclasses import replace

from minerisk.domain.record import Draft
from minerisk.services import drafts, own_forms, records
from minerisk.services.databases import Database


def begin(db: Database, kind: str, known: Mapping[str, str], *, author: str) -> Draft:
    """Return a draft of a new record; nothing is kept until it is saved.

    Args:
        db: where the record will be.
        kind: which form it is begun with.
        known: answers by the names of their questions; what the form does not ask or offer is left out.
        author: who begins it.
    """
    draft = drafts.begin(own_forms.of_kind(db, kind), author=author)
    if not known:
        return draft
    filling = records.filling(db, draft)
    asked = {path.rpartition("/")[2]: path for path in filling.questions()}
    for name in [name for name in known if name in asked]:
        offered = {choice.name for choice in filling.question(asked[name]).choices}
        if not offered or known[name] in offered:
            filling.answer(asked[name], known[name])
    return replace(draft, answers=filling.draft())
