"""Marks questions of an XForm as naming a person, in the form itself, so that the mark goes wherever the form goes."""

import re
from collections.abc import Collection

from minerisk.domain.form import Protection
from minerisk.forms.xform.document import OURS, Document

_BIND = re.compile(r"""<(?:[\w.-]+:)?bind\b(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*/?>""")
_NODESET = re.compile(r"""\snodeset\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_MARK = re.compile(r"""\s[\w.-]+:protect\s*=\s*(?:"[^"]*"|'[^']*')""")
_END = re.compile(r"</(?:[\w.-]+:)?model\s*>")
_PROTECTED = f' xmlns:mr="{OURS[1:-1]}" mr:protect="{Protection.IDENTITY}"'


def protect(text: str, paths: Collection[str]) -> str:
    """Return the XForm with the questions at ``paths`` marked as naming a person; all else stays as it is.

    Raises:
        UserError: it is no XForm.
    """
    document, left = Document.read(text), dict.fromkeys(paths)

    def marked(bind: re.Match[str]) -> str:
        nodeset = _NODESET.search(bind[0])
        path = document.path(nodeset[1] or nodeset[2]) if nodeset else ""
        if path not in paths:
            return bind[0]
        left.pop(path, None)
        bare = re.sub(r"\sxmlns:mr\s*=\s*\"[^\"]*\"", "", _MARK.sub("", bind[0]))
        end = "/>" if bare.endswith("/>") else ">"
        return bare.removesuffix(end).rstrip() + _PROTECTED + end

    found = _BIND.sub(marked, text)
    new = "".join(f'<bind nodeset="/{document.name}/{path}"{_PROTECTED}/>' for path in left)
    return _END.sub(lambda end: new + end[0], found, count=1) if new else found
