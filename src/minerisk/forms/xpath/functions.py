"""All functions that an expression can call, by name.

Source: ODK XForms Specification, section Bindings, XPath Functions; W3C XPath 1.0, section 4; where they leave a
choice, ODK Web Forms.
"""

from collections.abc import Mapping

from minerisk.forms.xpath.context import Function
from minerisk.forms.xpath.library.chance import CHANCE
from minerisk.forms.xpath.library.choices import CHOICES
from minerisk.forms.xpath.library.dates import DATES
from minerisk.forms.xpath.library.digests import DIGESTS
from minerisk.forms.xpath.library.geometry import GEOMETRY
from minerisk.forms.xpath.library.logic import LOGIC
from minerisk.forms.xpath.library.nodes import NODES
from minerisk.forms.xpath.library.numbers import NUMBERS
from minerisk.forms.xpath.library.texts import TEXTS

FUNCTIONS: Mapping[str, Function] = {
    **CHANCE,
    **CHOICES,
    **DATES,
    **DIGESTS,
    **GEOMETRY,
    **LOGIC,
    **NODES,
    **NUMBERS,
    **TEXTS,
}
