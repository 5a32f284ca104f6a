"""The texts of an XForm in all its languages (itext), and the pictures and sounds that go with them."""

import re
from collections.abc import Callable, Iterator, Mapping
from xml.etree.ElementTree import Element

from minerisk.domain.form import NO_MEDIA, Media, Text
from minerisk.forms.xform.lists import local

ALONE = "default"
"""The language of a form that says nothing about languages."""

_CODE = re.compile(r"\(([A-Za-z]{2,3}(?:[-_]\w+)*)\)\s*$")
_ITEXT = re.compile(r"""\s*jr:itext\(\s*(?:'([^']*)'|"([^"]*)")\s*\)\s*""")
_PLAIN = ("", "long", "short")
_NOT_TRANSLATED = "-"
"""What pyxform writes where a sheet has no text in a language."""


class Texts:
    """Finds what an element says, whether it says so itself or by the name of an itext."""

    def __init__(self, model: Element, hole: Callable[[str, str], str]) -> None:
        """Read the itext of ``model``.

        Args:
            model: the head of the form.
            hole: returns what stands in a text for an output, by its expression and the path where the text stands.
        """
        self._hole = hole
        self._values: dict[str, dict[str, dict[str, Element]]] = {}
        languages: list[tuple[bool, str]] = []
        for translation in model.iterfind("{*}itext/{*}translation"):
            language = _language(translation.get("lang", ALONE), [known for _, known in languages])
            languages.append((not translation.get("default"), language))
            for text in translation.iterfind("{*}text"):
                values = {value.get("form", ""): value for value in reversed(text.findall("{*}value"))}
                self._values.setdefault(text.get("id", ""), {})[language] = values
        self.languages = tuple(language for _, language in sorted(languages, key=lambda one: one[0])) or (ALONE,)

    def named(self, name: str, path: str = "", forms: tuple[str, ...] = _PLAIN) -> Text:
        """Return an itext by its name, the form's first language first; ``path`` is the question that it is said at."""
        values = self._values.get(name, {})
        found: dict[str, str] = {}
        for language in self.languages:
            here = values.get(language, {})
            value = next((here[form] for form in forms if form in here), None)
            if value is not None and (said := self._said(value, path)):
                found[language] = said
        translated = {language: said for language, said in found.items() if said != _NOT_TRANSLATED}
        return translated or found

    def language(self, name: str) -> str:
        """Return how a language is called here; the form's first where a text does not say its own."""
        return code(name) if name else self.languages[0]

    def first(self) -> Mapping[str, str]:
        """Return all itexts in the form's first language, by name."""
        language = self.languages[0]
        found = ((name, values.get(language, {}).get("")) for name, values in self._values.items())
        return {name: "".join(value.itertext()).strip() for name, value in found if value is not None}

    def of(self, element: Element | None, path: str = "", forms: tuple[str, ...] = _PLAIN) -> Text:
        """Return what a label or hint says; ``path`` is the question it belongs to."""
        if element is None:
            return {}
        reference = element.get("ref", "")
        name = _named(reference)
        if name is not None:
            return self.named(name, path, forms)
        if forms is not _PLAIN:
            return {}
        return self._alone(self._hole(reference, path) if reference else self._said(element, path))

    def message(self, value: str | None, path: str = "") -> Text:
        """Return what an attribute says that holds a text or the name of an itext."""
        name = _named(value or "")
        return self.named(name, path) if name is not None else self._alone(self._literal(value or "", path))

    def guidance(self, element: Element | None, path: str = "") -> Text:
        """Return what a hint tells those who ask for more."""
        return self.of(element, path, ("guidance",))

    def media(self, element: Element | None) -> Media:
        """Return the files that go with a label."""
        name = None if element is None else _named(element.get("ref", ""))
        return NO_MEDIA if name is None else self.media_named(name)

    def media_named(self, name: str) -> Media:
        """Return the files that go with an itext."""
        values = self._values.get(name, {})
        if all(form in _PLAIN for here in values.values() for form in here):
            return NO_MEDIA
        image, big_image, audio, video = (self._files(name, form) for form in ("image", "big-image", "audio", "video"))
        return Media(image=image, big_image=big_image, audio=audio, video=video)

    def _files(self, name: str, form: str) -> Text:
        found = self.named(name, forms=(form,))
        return {language: said.rpartition("/")[2] for language, said in found.items() if said != _NOT_TRANSLATED}

    def _alone(self, said: str) -> Text:
        return {self.languages[0]: said} if said else {}

    def _said(self, element: Element, path: str) -> str:
        return "".join(self._parts(element, path)).strip() if len(element) else self._literal(element.text or "", path)

    def _parts(self, element: Element, path: str) -> Iterator[str]:
        yield self._literal(element.text or "", path, keep=True)
        for child in element:
            reference = child.get("value") or child.get("ref")
            if local(child) == "output":
                yield self._hole(reference, path) if reference else ""
            else:
                yield self._literal("".join(child.itertext()), path, keep=True)
            yield self._literal(child.tail or "", path, keep=True)

    def _literal(self, text: str, path: str, *, keep: bool = False) -> str:
        """Return a text that stands for itself: what looks like a hole in it is none."""
        if "${" in text:
            text = self._hole("'${'", path).join(text.split("${"))
        return text if keep else text.strip()


def code(language: str) -> str:
    """Return the code of a language: ``Русский (ru)`` -> ``ru``."""
    found = _CODE.search(language)
    return found[1].lower() if found else language


def _language(name: str, known: list[str]) -> str:
    return name if code(name) in known else code(name)


def _named(reference: str) -> str | None:
    """Return the name of an itext that is referred to, or None where a text is something else."""
    found = _ITEXT.fullmatch(reference)
    return None if found is None else found[1] or found[2] or ""
