"""A small lesson made by hand, with pictures that are drawn here."""

from collections.abc import Sequence
from pathlib import Path

from minerisk.domain.lesson import (
    Ask,
    Block,
    Lesson,
    Number,
    Option,
    Pack,
    Picture,
    Reviewed,
    Script,
    Slide,
    Strip,
)
from minerisk.ui.learn.faces import Call
from minerisk.ui.learn.pictures import Pictures

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900">'
    b'<rect width="1600" height="900" fill="#F00"/></svg>'
)
CALLS = (Call(number="112", name="Emergency services"), Call(number="102", name="Police"))


def picture(name: str, caption: str = "") -> Picture:
    return Picture(file=f"pictures/{name}.svg", shows=f"A picture of {name}", caption=caption)


SLIDE = Slide(
    title="It can look like anything",
    picture=picture("shapes"),
    lines=("Big or small, new or rusty, whole or broken", "A bright or toy-like thing is not harmless"),
    note=("Do not name models.", "Say: not sure means danger."),
)
STRIP = Strip(
    title="Stop. Go back. Tell.",
    pictures=(
        picture("stop", "Stop"),
        picture("back", "Go back the way you came"),
        picture("away", "Keep others away"),
        picture("call", "From a safe place, call"),
    ),
    note=("Do not go nearer.",),
    card="S1",
)
ASK = Ask(
    title="You see this. What do you do first?",
    options=(
        Option(text="Look closer"),
        Option(text="Stop", is_best=True),
        Option(text="Move it away"),
        Option(text="Take a photo of it"),
    ),
    why="Many people think so. Nothing else helps you while you are still walking; the next step may be different.",
    picture=picture("grass"),
    note=("Count the hands before you say anything.",),
)
NUMBER = Number(title="Who do we call?", note=("Say the number three times today.",))
WELCOME = Slide(title="Welcome", picture=picture("welcome"), note=("Say who you are.",))
BLOCKS: tuple[Block, ...] = (WELCOME, ASK, SLIDE, STRIP, NUMBER)


def script(language: str = "en", blocks: Sequence[Block] = BLOCKS, reviewed: Reviewed = Reviewed.WORKING) -> Script:
    return Script(
        language=language,
        title=f"I see something ({language})",
        summary="What may be dangerous, and what to do.",
        reviewed=reviewed,
        blocks=tuple(blocks),
    )


def lesson(blocks: Sequence[Block] = BLOCKS) -> Lesson:
    scripts = {language: script(language, blocks) for language in ("en", "ru")}
    return Lesson(id="unknown", audience=("adults", "adolescents_12_17"), minutes=25, scripts=scripts)


def pack(taught: Lesson | None = None) -> Pack:
    return Pack(
        id="unknown",
        title={"en": "Unknown objects"},
        version="2026.11",
        languages=("en", "ru"),
        licence="CC BY 4.0",
        rights="Its makers",
        lessons=(taught or lesson(),),
        digest="0" * 64,
        place=Path("nowhere"),
    )


def pictures() -> Pictures:
    return Pictures(lambda _file: SVG)


def no_calls(_language: str) -> tuple[Call, ...]:
    return ()
