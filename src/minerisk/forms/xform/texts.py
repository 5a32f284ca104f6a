"""The texts of an XForm in all its languages (itext)."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from minerisk.domain.form import Text
from minerisk.forms.xform.lists import local

XFORMS = "{http://www.w3.org/2002/xforms}"
ALONE = "default"
"""The language of a form that says nothing about languages."""

_CODE = re.compile(r"\(([A-Za-z]{2,3}(?:[-_]\w+)*)\)\s*$")
_ITEXT = re.compile(r"\s*jr:itext\(\s*'([^']*)'\s*\)\s*")


class Texts:
    """Finds what an element says, whether it says so itself or by the name of an itext."""

    def __init__(self, model: Element, root: str) -> None:
        """Read the itext of ``model``; ``root`` is what the form's paths begin with."""
        self._root = root
        self._texts: dict[str, dict[str, str]] = {}
        languages: list[tuple[bool, str]] = []
        for translation in model.iterfind(f"{XFORMS}itext/{XFORMS}translation"):
            language = code(translation.get("lang", ALONE))
            languages.append((not translation.get("default"), language))
            for text in translation.iterfind(f"{XFORMS}text"):
                self._add(text, language)
        self.languages = tuple(language for _, language in sorted(languages, key=lambda one: one[0])) or (ALONE,)

    def named(self, name: str) -> Text:
        """Return an itext by its name, the form's first language first."""
        found = self._texts.get(name, {})
        return {language: found[language] for language in self.languages if found.get(language)}

    def of(self, element: Element | None, path: str = "") -> Text:
        """Return what a label or hint says; ``path`` is the question it belongs to."""
        if element is None:
            return {}
        reference = _ITEXT.fullmatch(element.get("ref", ""))
        if reference:
            return self.named(reference[1])
        said = self._said(element, path)
        return {self.languages[0]: said} if said else {}

    def message(self, value: str | None) -> Text:
        """Return what an attribute says that holds a text or the name of an itext."""
        reference = _ITEXT.fullmatch(value or "")
        if reference:
            return self.named(reference[1])
        return {self.languages[0]: value} if value else {}

    def _add(self, text: Element, language: str) -> None:
        name = text.get("id", "")
        plain = [value for value in text.iterfind(f"{XFORMS}value") if value.get("form") is None]
        if plain:
            path = name.partition(":")[0] if name.startswith("/") else ""
            said = self._said(plain[0], path.removeprefix(f"/{self._root}/"))
            self._texts.setdefault(name, {})[language] = said

    def _said(self, element: Element, path: str) -> str:
        return "".join(self._parts(element, path)).strip()

    def _parts(self, element: Element, path: str) -> Iterator[str]:
        yield element.text or ""
        for child in element:
            if local(child) == "output":
                yield f"${{{self._place(child.get('value') or child.get('ref') or '', path)}}}"
            yield child.tail or ""

    def _place(self, reference: str, path: str) -> str:
        """Return the path of a question that a text speaks of: ``/data/when/day`` or ``../day``."""
        steps = reference.strip().split("/")
        if steps[0] == "":
            return "/".join(steps[2:])
        found = path.split("/")
        for step in steps:
            if step == "..":
                found = found[:-1]
            elif step not in {".", "current()"}:
                found.append(step)
        return "/".join(found)


def code(language: str) -> str:
    """Return the code of a language: ``Русский (ru)`` -> ``ru``."""
    found = _CODE.search(language)
    return found[1].lower() if found else language
