"""Fills any form with answers that its rules take, some of them reasons for no answer: the same ones for a seed."""

from datetime import date
from random import Random

from minerisk.domain.answer import Answer, Reason
from minerisk.domain.filling.filling import Filling
from minerisk.domain.filling.problem import MISSING
from minerisk.domain.form import Form, Question, QuestionType, Repeat

TODAY = date(2026, 11, 22)
_TEXTS = (
    "Words", "  with space around ", "two\nlines", "=1+1", "-5", "007", "1.50", "true", "2024-07-14", "“Şəki”; ə, ğ",
    "Общее", "a" * 300, "'quoted", "_x0041_", "n/a", "\ttab", "😀", "12 34",
)  # fmt: skip
_DATES = ("2024-07-14", "2024-07", "2024", "2024-07~", "2023-09/2023-11", "2024?", "2024-07-14~", "../2024-07-14")
_POSITIONS = ("40.3652 46.9587", "40.3652 46.9587 0 1000", "40.1 46.5 312.5 4.5", "39.500000 47.0 0 0")
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
    around = repeat.path.rpartition("/")[0]
    if repeat.count is None and (not around or filling.is_relevant(around)):
        while len(filling.items(repeat.path)) < chance.randint(0, _MOST_ITEMS):
            filling.add_item(repeat.path)


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
    if "edtf" in question.appearance:
        return chance.choice(_DATES)
    match question.type:
        case QuestionType.SELECT_ONE:
            return chance.choice(codes) if codes else ""
        case QuestionType.SELECT_MULTIPLE:
            return " ".join(chance.sample(codes, chance.randint(1, min(3, len(codes))))) if codes else ""
        case QuestionType.RANK:
            return " ".join(chance.sample(codes, len(codes)))
        case QuestionType.INTEGER | QuestionType.RANGE:
            return str(chance.randint(0, 9))
        case QuestionType.DECIMAL:
            return chance.choice(("2.5", "0.125", "1000000.5"))
        case QuestionType.DATE:
            return f"2024-0{chance.randint(1, 9)}-14"
        case QuestionType.TIME:
            return chance.choice(("14:30:00", "09:05:00.000+04:00"))
        case QuestionType.DATETIME:
            return "2024-07-14T14:30:00.000+04:00"
        case QuestionType.GEOPOINT:
            return chance.choice(_POSITIONS)
        case QuestionType.GEOTRACE:
            return "40.1 46.1 0 0;40.2 46.2 0 0"
        case QuestionType.GEOSHAPE:
            return "40.1 46.1;40.2 46.2;40.3 46.4;40.1 46.1"
        case QuestionType.ACKNOWLEDGE:
            return "OK"
        case QuestionType.TEXT | QuestionType.BARCODE:
            return chance.choice(_TEXTS)
        case _:
            return ""
