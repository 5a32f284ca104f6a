"""Works out an expression by itself, without a form: all paths lead nowhere."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from minerisk.domain.clock import LOCAL
from minerisk.domain.form import Node
from minerisk.forms.xpath.context import Context
from minerisk.forms.xpath.evaluation import Work, ready
from minerisk.forms.xpath.moments import Moment, Written
from minerisk.forms.xpath.values import to_text

Outcome = str | float | bool


@dataclass(frozen=True, slots=True)
class _Nothing:
    """A root with nothing below it."""

    path: str = ""
    name: str = "empty"
    parent: Node | None = None

    def children(self, _: str) -> tuple[Node, ...]:
        return ()

    def text(self) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class _Nowhere:
    """What an expression sees outside a form: only the clock."""

    now: datetime
    node: Node = _Nothing()
    root: Node = _Nothing()

    @property
    def today(self) -> date:
        return self.now.date()

    def label(self, _question: str, _code: str) -> str:
        return ""


def work_out(source: str, now: datetime | None = None) -> Outcome:
    """Return the value of an expression; of nodes, and of dates, the text.

    Raises:
        XPathError: it cannot be read or worked out.
    """
    scope = _Nowhere(now or datetime.now(LOCAL))
    value = _work(source)(Context(scope=scope, node=scope.node, lists={}))
    if isinstance(value, tuple | Moment):
        return to_text(value)
    return float(value) if isinstance(value, Written) else value


@lru_cache(maxsize=4096)
def _work(source: str) -> Work:
    from minerisk.forms.xpath.parsing import parse

    return ready(parse(source))
