"""Fills any form with answers that its rules take, some of them reasons for no answer: the same ones for a seed."""

from collections.abc import Mapping, Sequence
from datetime import date
from random import Random

from minerisk.domain.answer import Answer, Reason, inside
from minerisk.domain.filling.filling import Filling
from minerisk.domain.filling.problem import MISSING
from minerisk.domain.form import Form, Question, QuestionType, Repeat

TODAY = date(2026, 11, 22)
_TEXTS = (
    "Words", "  with space around ", "two\nlines", "=1+1", "-5", "007", "1.50", "true", "2024-07-14", "“Şəki”; ə, ğ",
    "Общее", "a" * 300, "'quoted", "_x0041_", "n/a", "\ttab", "😀", "12 34",
)  # fmt: skip
_DATES = ("2024-07-14", "2024-07", "2024", "2024-07~", "2023-09/2023-11", "2024?", "2024-07-14~", "../2024-07-14")
_VALUES: Mapping[QuestionType, Sequence[str]] = {
    QuestionType.TEXT: _TEXTS,
    QuestionType.BARCODE: _TEXTS,
    QuestionType.INTEGER: ("0", "1", "7"),
    QuestionType.RANGE: ("0", "3"),
    QuestionType.DECIMAL: ("2.5", "0.125", "1000000.5"),
    QuestionType.DATE: ("2024-02-29", "2024-07-14", "2026-11-22"),
    QuestionType.TIME: ("14:30:00", "09:05:00.000+04:00"),
    QuestionType.DATETIME: ("2024-07-14T14:30:00.000+04:00",),
    QuestionType.GEOPOINT: ("40.3652 46.9587", "40.3652 46.9587 0 1000", "40.1 46.5 312.5 4.5", "39.50 47.0 0 0"),
    QuestionType.GEOTRACE: ("40.1 46.1 0 0;40.2 46.2 0 0",),
    QuestionType.GEOSHAPE: ("40.1 46.1;40.2 46.2;40.3 46.4;40.1 46.1",),
    QuestionType.ACKNOWLEDGE: ("OK",),
}
_ROUNDS, _MOST_ITEMS = 4, 2


def random_answers(form: Form, seed: int) -> dict[str, Answer]:
    """Return what a finished record could say."""
    chance = Random(seed)  # noqa: S311
    filling = Filling(form, today=TODAY)
    for _ in range(_ROUNDS):
        for repeat in form.repeats():
            _add_items(filling, repeat, chance)
        for path in filling.questions():
            _answer(filling, path, chance)
    while wrong := [one for one in filling.problems() if one.fallback != MISSING]:
        for one in wrong:
            filling.answer(one.path, None)
    return filling.answers()


def _add_items(filling: Filling, repeat: Repeat, chance: Random) -> None:
    outer = [one for one in filling.form.repeats() if repeat.path.startswith(f"{one.path}/")]
    places = [inside(repeat.path, item) for item in filling.items(outer[-1].path)] if outer else [repeat.path]
    for place in places:
        around = place.rpartition("/")[0]
        if repeat.count is None and (not around or filling.is_relevant(around)):
            while len(filling.items(place)) < chance.randint(0, _MOST_ITEMS):
                filling.add_item(place)


def _answer(filling: Filling, path: str, chance: Random) -> None:
    if not filling.is_relevant(path) or filling.is_read_only(path) or filling.get(path) or chance.random() < 0.25:
        return
    if chance.random() < 0.15:
        filling.answer(path, chance.choice(list(Reason)))
        return
    value = _value(filling, path, filling.question(path), chance)
    if value:
        filling.answer(path, value)


def _value(filling: Filling, path: str, question: Question, chance: Random) -> str:
    codes = [choice.name for choice in filling.choices(path)]
    if question.choices:
        most = 1 if question.type is QuestionType.SELECT_ONE else len(codes)
        fewest = len(codes) if question.type is QuestionType.RANK else 1
        return " ".join(chance.sample(codes, chance.randint(fewest, most))) if codes else ""
    return chance.choice(_DATES if "edtf" in question.appearance else _VALUES.get(question.type, ("",)))
