"""Opening forms and answering them, one keystroke at a time."""

from datetime import date
from functools import partial
from itertools import count
from pathlib import Path

from defusedxml.ElementTree import fromstring
from timing import median, say, seconds

from minerisk.domain.filling.filling import Filling
from minerisk.domain.filling.items import Items
from minerisk.domain.filling.nodes import State, View
from minerisk.domain.filling.plan import plan
from minerisk.domain.form import Data, Form, Outcome
from minerisk.forms.xform.reader import read
from minerisk.services import forms

TODAY = date(2026, 11, 22)
CHAINS, DEPTH, GROUPS = 34, 10, 20
CALCULATED, QUESTIONS = 336, 1000
ITEMS = 1000
REAL = Path(__file__).parents[2] / "shared" / "data" / "forms"

_FORM = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>Large</h:title><model>
<instance><data id="large" version="1">{nodes}<meta><instanceID/></meta></data></instance>{binds}
</model></h:head><h:body>{body}</h:body></h:html>"""


def filling(_folder: Path, _records: int) -> None:
    """Opening a large form, answering each of its questions, and a repeat of a thousand items."""
    _measure("1,000 questions", large())
    for file in sorted(REAL.glob("*whova_form*")):
        _measure(file.stem, forms.open_file(file).xform)
    _measure_repeat(read(repeated()))


def _measure(name: str, xform: str) -> None:
    plan.cache_clear()
    say(
        f"{name}: from the text of the XForm to settled / its XML parsed",
        median(lambda: fromstring(xform)),
        median(lambda: Filling(read(xform), today=TODAY)),
    )
    filled = Filling(read(xform), today=TODAY)
    every = median(lambda: _work_out_all(filled))
    asked = {path: _value(filled, path) for path in filled.questions() if not filled.is_read_only(path)}
    times = sorted(seconds(lambda path=path: filled.answer(path, asked[path])) for path in asked)
    for what, place in (("median", 0.5), ("95th of a hundred", 0.95), ("slowest", 1)):
        say(f"{name}: {what} keystroke / all calculations", every, times[int((len(times) - 1) * place)])


def _work_out_all(filled: Filling) -> list[Outcome]:
    """Work out every calculation once, as a program does that does not know what depends on what."""
    values = {path: filled.value(path) for path in filled.questions()}
    state = State(form=filled.form, plan=plan(filled.form), items=Items({}), today=TODAY, values=values)
    rules = ((path, filled.question(path).calculation) for path in values)
    return [rule(View.at(state, path)) for path, rule in rules if rule is not None]


def _measure_repeat(form: Form) -> None:
    given = {f"r{{{number:04}}}/a": str(number) for number in range(ITEMS)}
    opened: list[Filling] = []
    took = seconds(lambda: opened.append(Filling(form, given, today=TODAY)))
    print(f"{ITEMS} items opened in {1000 * took:.0f} ms")
    item, numbers = f"r{{{ITEMS // 2:04}}}/a", (str(number) for number in count())
    print(f"an answer in one of {ITEMS} items: {1000 * median(lambda: opened[0].answer(item, next(numbers))):.1f} ms")
    print(f"one item more: {1000 * median(lambda: opened[0].add_item('r')):.1f} ms")


def _value(filled: Filling, path: str) -> str:
    offered = filled.choices(path)
    return offered[0].name if offered else "2026-11-22" if filled.question(path).data is Data.DATE else "3"


def large(groups: int = GROUPS) -> str:
    """Return the XForm of a form with 1,000 questions, 336 of them calculated from each other, ten deep."""
    place = partial(_path, groups=groups)
    asked = QUESTIONS - CALCULATED
    named: dict[int, list[str]] = {number: [] for number in range(groups)}
    binds: list[str] = []
    for number in range(asked):
        named[number % groups].append(f"q{number}")
        relevant = f' relevant="{place(number - 1)} != 7"' if number % 5 == 4 else ""
        binds.append(f'<bind nodeset="{place(number)}" type="int" constraint=". &gt;= 0"{relevant}/>')
    for number in range(CALCULATED):
        depth = number // CHAINS
        before = f" + /data/c{number - CHAINS}" if depth else ""
        terms = " + ".join(f"coalesce({place((number * 7 + one * 97) % asked)}, 0)" for one in range(3))
        binds.append(f'<bind nodeset="/data/c{number}" type="string" calculate="{terms}{before}"/>')
    nodes = "".join(
        f"<g{number}>{''.join(f'<{name}/>' for name in names)}</g{number}>" for number, names in named.items()
    )
    body = "".join(
        f'<group ref="/data/g{number}"><label>{number}</label>'
        + "".join(f'<input ref="/data/g{number}/{name}"><label>{name}</label></input>' for name in names)
        + "</group>"
        for number, names in named.items()
    )
    calculated = "".join(f"<c{number}/>" for number in range(CALCULATED))
    return _FORM.format(nodes=nodes + calculated, binds="".join(binds), body=body)


def repeated() -> str:
    """Return the XForm of a form that asks of each of many, and sums them up."""
    rules = {"r/b": "../a * 2", "r/nr": "position(..)", "sum": "sum(/data/r/b)", "n": "count(/data/r)"}
    binds = "".join(f'<bind nodeset="/data/{path}" type="string" calculate="{rule}"/>' for path, rule in rules.items())
    body = (
        '<group ref="/data/r"><label>r</label><repeat nodeset="/data/r"><input ref="/data/r/a"><label>a</label></input>'
    )
    return _FORM.format(nodes="<r><a/><b/><nr/></r><sum/><n/>", binds=binds, body=f"{body}</repeat></group>")


def _path(number: int, groups: int) -> str:
    return f"/data/g{number % groups}/q{number}"
