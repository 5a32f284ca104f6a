"""Functions that leave something to chance; with a seed, the same as in ODK each time.

Source: Park and Miller, Random number generators: good ones are hard to find (1988); Fisher and Yates, inside out.
"""

import hashlib
import math
import random
import uuid
from collections.abc import Callable, Mapping

from minerisk.domain.form import Node
from minerisk.forms.errors import XPathError
from minerisk.forms.xpath.context import Context, Function, anything, function, nodes, number
from minerisk.forms.xpath.values import Value, to_number, to_text

_MODULUS = 2_147_483_647
_FACTOR = 16_807
_LARGEST = 2**63


def shuffled(found: tuple[Node, ...], draw: Callable[[], float]) -> tuple[Node, ...]:
    """Return nodes in another order; ``draw`` gives numbers from 0 to below 1."""
    order: list[Node] = []
    for place, node in enumerate(found):
        other = math.floor(draw() * (place + 1))
        order.append(node)
        order[place], order[other] = order[other], node
    return tuple(order)


def seeded(seed: int) -> Callable[[], float]:
    """Return what gives the numbers that follow from a seed."""
    state = abs(seed) % _MODULUS * (-1 if seed < 0 else 1)
    if state <= 0:
        state += _MODULUS - 1

    def draw() -> float:
        nonlocal state
        state = state * _FACTOR % _MODULUS
        return (state - 1) / (_MODULUS - 1)

    return draw


def _randomize(context: Context, found: tuple[Node, ...], *seed: Value) -> tuple[Node, ...]:
    return shuffled(found, seeded(_seed(context, seed[0])) if seed else random.random)


def _seed(context: Context, value: Value) -> int:
    """Return the seed that a value is: the whole part of a number; of another text, its digest."""
    number_, said = to_number(value, context), to_text(value)
    if math.isnan(number_):
        return int.from_bytes(hashlib.sha256(said.encode()).digest()[:8], "big", signed=True) if said else 0
    return int(max(-_LARGEST, min(_LARGEST - 1, number_))) if math.isinf(number_) else int(number_)


def _uuid(*length: float) -> str:
    if not length:
        return str(uuid.uuid4())
    if not 0 <= length[0] <= 10_000:
        raise XPathError("“uuid” takes a number of letters")
    return "".join(str(uuid.uuid4()) for _ in range(int(length[0]) // 36 + 1))[: int(length[0])]


CHANCE: Mapping[str, Function] = {
    "random": function(random.random),
    "randomize": function(_randomize, nodes, anything, least=1, placed=True),
    "uuid": function(_uuid, number, least=0),
}
