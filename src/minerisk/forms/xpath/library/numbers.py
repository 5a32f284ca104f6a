"""Functions about numbers."""

import math
from collections.abc import Callable, Mapping, Sequence

from minerisk.forms.xpath.context import Context, Function, anything, function, number
from minerisk.forms.xpath.moments import Moment, Written, read
from minerisk.forms.xpath.values import NAN, Value, numbers, to_number, to_text


def rounded(value: float) -> float:
    """Return the next whole number, of two equally near ones the larger."""
    if not math.isfinite(value):
        return value
    below = math.floor(value)
    return float(below + (value - below >= 0.5))


def whole(value: float) -> float:
    """Return a number without what is behind the point."""
    return float(int(value)) if math.isfinite(value) else value


def _number(context: Context, *given: Value) -> float:
    """Return a value as a number; a date counts with its part of a day, but is written in whole days."""
    value: Value = given[0] if given else (context.node,)
    found = to_number(value, context)
    is_date = isinstance(value, str | tuple) and read(to_text(value), context.zone) is not None
    if is_date or isinstance(value, Moment):
        return Written(found, str(math.floor(found))) if math.isfinite(found) else NAN
    return found


def _round(value: float, *places: float) -> float:
    """Round halves away from zero; a negative number of places rounds to tens, hundreds and so on."""
    power = whole(places[0]) if places else 0.0
    if math.isnan(power):
        return NAN
    try:
        unit = 10.0**power
        return math.copysign(rounded(abs(value) * unit) / unit, value)
    except (OverflowError, ZeroDivisionError):
        return value if power > 0 else 0.0


def _exact(work: Callable[..., float]) -> Function:
    """Return a function of numbers that has no result, or infinity, where ``work`` fails."""

    def apply(*given: float) -> float:
        try:
            return NAN if any(map(math.isnan, given)) else float(work(*given))
        except OverflowError:
            return math.inf
        except ValueError:
            return NAN

    return function(apply, number)


def _power(value: float, power: float) -> float:
    return math.copysign(math.inf, value) if value == 0 and power < 0 else math.pow(value, power)


def _of_two(work: Callable[[float, float], float]) -> Function:
    alone = _exact(work)
    return function(alone.work, number, number)


def _extreme(work: Callable[[Sequence[float]], float]) -> Function:
    def apply(context: Context, *given: Value) -> float:
        found = numbers(given, context)
        return work(found) if found and not any(map(math.isnan, found)) else NAN

    return function(apply, rest=anything, placed=True)


def _sum(context: Context, value: Value) -> float:
    """Add up; no number where there is nothing to add, or something that is no number."""
    found = numbers([value], context)
    return sum(found) if found else NAN


def _floored(work: Callable[[float], int]) -> Function:
    return function(lambda value: float(work(value)) if math.isfinite(value) else value, number)


NUMBERS: Mapping[str, Function] = {
    "abs": _exact(abs),
    "acos": _exact(math.acos),
    "asin": _exact(math.asin),
    "atan": _exact(math.atan),
    "atan2": _of_two(math.atan2),
    "ceiling": _floored(math.ceil),
    "cos": _exact(math.cos),
    "exp": _exact(math.exp),
    "exp10": _exact(lambda power: 10.0**power),
    "floor": _floored(math.floor),
    "int": function(whole, number),
    "log": _exact(lambda value: math.log(value) if value else -math.inf),
    "log10": _exact(lambda value: math.log10(value) if value else -math.inf),
    "max": _extreme(max),
    "min": _extreme(min),
    "number": function(_number, anything, least=0, placed=True),
    "pi": function(lambda: math.pi),
    "pow": _of_two(_power),
    "round": function(_round, number, number, least=1),
    "sin": _exact(math.sin),
    "sqrt": _exact(math.sqrt),
    "sum": function(_sum, anything, placed=True),
    "tan": _exact(math.tan),
}
