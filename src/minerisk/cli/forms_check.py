"""``minerisk forms check``: whether a form opens, what is in it, and what was read differently or must be mended."""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minerisk.cli.commands import DONE, PROBLEM, Terminal
from minerisk.domain.form import Form, Item, Question, say
from minerisk.domain.remark import Kind, Remark
from minerisk.errors import UserError
from minerisk.forms.errors import FormError
from minerisk.i18n import N_, Catalog
from minerisk.services import forms

_KINDS = {
    Kind.READ_DIFFERENTLY: N_("Read differently: {remark}"),
    Kind.NOT_SUPPORTED: N_("Left out: {remark}"),
    Kind.MISTAKE: N_("To be mended: {remark}"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Outcome:
    """What came of a form's file."""

    form: Form | None
    remarks: Sequence[Remark]
    error: UserError | None = None


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Do it; a form that does not open is a problem."""
    outcome = _outcome(arguments)
    if arguments.json:
        print(_json(str(arguments.file), outcome, terminal.tr))
        return PROBLEM if outcome.error else DONE
    if outcome.form:
        print("\n".join(_summary(outcome.form, terminal.tr)))
    for remark in outcome.remarks:
        print(terminal.tr(_KINDS[remark.kind], remark=remark))
    if outcome.error:
        raise outcome.error
    return DONE


def _outcome(arguments: argparse.Namespace) -> _Outcome:
    try:
        opened = forms.open_file(arguments.file)
    except FormError as error:
        return _Outcome(form=None, remarks=error.remarks, error=error)
    except UserError as error:
        mistake = Remark(text=error.text, values=error.values, kind=Kind.MISTAKE)
        return _Outcome(form=None, remarks=(mistake,) if arguments.json else (), error=error)
    return _Outcome(form=opened.form, remarks=opened.remarks)


def _json(file: str, outcome: _Outcome, tr: Catalog) -> str:
    form = outcome.form
    about = {
        "id": form and form.id,
        "version": form and form.version,
        "title": form and say(form.title, tr.language),
        "languages": form and list(form.languages),
        "questions": form and len(list(form.questions())),
    }
    remarks = [
        {
            "kind": remark.kind,
            "sheet": remark.sheet,
            "row": remark.row,
            "column": remark.column,
            "text": tr(remark.text, **remark.values),
        }
        for remark in outcome.remarks
    ]
    return json.dumps({"file": file, "opens": form is not None, **about, "remarks": remarks}, ensure_ascii=False)


def _summary(form: Form, tr: Catalog) -> Iterator[str]:
    yield tr(
        "{title}: form {id}, version {version}",
        title=say(form.title, tr.language),
        id=form.id,
        version=form.version or "-",
    )
    yield tr("Languages: {languages}", languages=", ".join(form.languages))
    counted = Counter(type(item).__name__ for item in _items(form.children))
    yield tr(
        "Questions: {questions}, groups: {groups}, repeats: {repeats}",
        questions=counted["Question"],
        groups=counted["Group"],
        repeats=counted["Repeat"],
    )


def _items(items: Sequence[Item]) -> Iterator[Item]:
    for item in items:
        yield item
        if not isinstance(item, Question):
            yield from _items(item.children)
