"""A form of somebody's own in a database: two versions of it, in two languages, with a repeat."""

from minerisk.domain.form import Form
from minerisk.services import forms
from minerisk.services.databases import Database
from minerisk.store import forms as stored

_XFORM = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>Garden</h:title><model>
<itext><translation lang="en" default="true()"><text id="n"><value>Name</value></text>
<text id="o"><value>Owner</value></text></translation>
<translation lang="ar"><text id="n"><value>الاسم</value></text><text id="o"><value>المالك</value></text></translation>
</itext><instance><data id="garden" version="{version}"><name/>{owner_node}<laptop/><who/><end/><bed><plant/></bed>
<meta><instanceID/></meta></data></instance><bind nodeset="/data/name" type="string"/>
<bind nodeset="/data/laptop" type="string" jr:preload="property" jr:preloadParams="deviceid"/>
<bind nodeset="/data/who" type="string" jr:preload="property" jr:preloadParams="username"/>
<bind nodeset="/data/end" type="dateTime" jr:preload="timestamp" jr:preloadParams="end"/>
</model></h:head><h:body><input ref="/data/name"><label ref="jr:itext('n')"/></input>{owner}
<group ref="/data/bed"><label>Bed</label><repeat nodeset="/data/bed"><input ref="/data/bed/plant"><label>Plant</label>
</input></repeat></group></h:body></h:html>"""
_OWNER = """<input ref="/data/owner"><label ref="jr:itext('o')"/></input>"""


def keep(db: Database, version: int, *, owner: bool = True) -> Form:
    """Keep a version, with a question for the owner or without, and return it."""
    nodes = {"owner": _OWNER, "owner_node": "<owner/>"} if owner else {"owner": "", "owner_node": ""}
    xform = _XFORM.format(version=version, **nodes)
    form = forms.read(xform)
    with db.write() as connection:
        stored.keep(connection, form, xform)
    return form
