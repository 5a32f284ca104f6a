"""Forms of somebody's own in a database."""

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


_SECTIONS = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:mr="https://minerisk.org/xforms"><h:head><h:title>Report</h:title><model>
<instance><data id="report"><when><day/><hour/></when><call><told/></call><help><note/><care><who/></care></help></data>
</instance><bind nodeset="/data/when/day" mr:short="yes"/><bind nodeset="/data/call" mr:opens="yes"/>
<bind nodeset="/data/help/note" mr:short="yes" required="/data/when/hour = 'x'"/>
</model></h:head><h:body>
<group ref="/data/when"><label>When</label><input ref="/data/when/day"><label>Day</label></input>
<input ref="/data/when/hour"><label>Hour</label></input></group>
<group ref="/data/call"><label>Call</label><input ref="/data/call/told"><label>Told</label></input></group>
<group ref="/data/help"><label>Help</label><input ref="/data/help/note"><label>Note</label></input>
<group ref="/data/help/care" appearance="compact"><label>Care</label>
<input ref="/data/help/care/who"><label>Who</label></input></group></group></h:body></h:html>"""


def keep(db: Database, version: int, *, owner: bool = True) -> Form:
    """Keep a version of a form in two languages with a repeat, with a question for the owner or without."""
    nodes = {"owner": _OWNER, "owner_node": "<owner/>"} if owner else {"owner": "", "owner_node": ""}
    return _kept(db, _XFORM.format(version=version, **nodes))


def keep_sections(db: Database) -> Form:
    """Keep a form that opens at its second section, and has a short report and a folded group."""
    return _kept(db, _SECTIONS)


def _kept(db: Database, xform: str) -> Form:
    form = forms.read(xform)
    with db.write() as connection:
        stored.keep(connection, form, xform)
    return form
