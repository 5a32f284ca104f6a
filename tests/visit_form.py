"""A form of no kind: every type of question, a repeat in a repeat, and a repeat that is counted."""

from functools import cache

from minerisk.domain.form import Form
from minerisk.services import forms

XFORM = """<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:jr="http://openrosa.org/javarosa" xmlns:mr="https://minerisk.org/xforms"
    xmlns:odk="http://www.opendatakit.org/xforms">
  <h:head>
    <h:title>Visit</h:title>
    <model odk:xforms-version="1.0.0">
      <instance>
        <data id="visit" version="v2">
          <start/><day/><period/><where><place/><district/><town/></where>
          <food/><ranked/><who/><score/><doubled/><ratio/><moment/><hour/><photo/><line/><agreed/><hint/>
          <homes><house jr:template=""><colour/><rooms/>
            <person jr:template=""><name/><age/></person>
          </house></homes>
          <trip jr:template=""><to/></trip>
          <meta><instanceID/></meta>
        </data>
      </instance>
      <instance id="towns"><root>
        <item><name>t1</name><district>d1</district><label>T1</label></item>
        <item><name>t2</name><district>d2</district><label>T2</label></item>
      </root></instance>
      <bind nodeset="/data/start" type="dateTime" jr:preload="timestamp" jr:preloadParams="start"/>
      <bind nodeset="/data/day" type="date"/>
      <bind nodeset="/data/period" type="string"/>
      <bind nodeset="/data/where/place" type="geopoint" mr:protect="precise"/>
      <bind nodeset="/data/where/district" type="string"/>
      <bind nodeset="/data/where/town" type="string"/>
      <bind nodeset="/data/food" type="string"/>
      <bind nodeset="/data/ranked" type="odk:rank"/>
      <bind nodeset="/data/who" type="string" mr:protect="identity"/>
      <bind nodeset="/data/score" type="int" constraint=". &lt; 10" jr:constraintMsg="Less than ten"/>
      <bind nodeset="/data/doubled" type="string" calculate="/data/score * 2"/>
      <bind nodeset="/data/ratio" type="decimal" relevant="/data/agreed = 'OK'"/>
      <bind nodeset="/data/moment" type="dateTime"/>
      <bind nodeset="/data/hour" type="time"/>
      <bind nodeset="/data/photo" type="binary"/>
      <bind nodeset="/data/line" type="geotrace"/>
      <bind nodeset="/data/agreed" type="string"/>
      <bind nodeset="/data/hint" readonly="true()" type="string"/>
      <bind nodeset="/data/homes/house/colour" type="string"/>
      <bind nodeset="/data/homes/house/rooms" type="int"/>
      <bind nodeset="/data/homes/house/person/name" type="string" mr:protect="identity"/>
      <bind nodeset="/data/homes/house/person/age" type="int" mr:protect="identity"/>
      <bind nodeset="/data/trip/to" type="string"/>
    </model>
  </h:head>
  <h:body>
    <input ref="/data/day"><label>Day</label></input>
    <input ref="/data/period" appearance="edtf"><label>Period</label></input>
    <group ref="/data/where"><label>Where</label>
      <input ref="/data/where/place"><label>Place</label></input>
      <select1 ref="/data/where/district"><label>District</label>
        <item><label>D1</label><value>d1</value></item><item><label>D2</label><value>d2</value></item>
      </select1>
      <select1 ref="/data/where/town"><label>Town</label>
        <itemset nodeset="instance('towns')/root/item[district = /data/where/district]">
          <value ref="name"/><label ref="label"/>
        </itemset>
      </select1>
    </group>
    <select ref="/data/food"><label>Food</label>
      <item><label>Rice</label><value>rice</value></item><item><label>Beans</label><value>beans</value></item>
      <item><label>Bread</label><value>bread</value></item>
    </select>
    <odk:rank ref="/data/ranked"><label>Ranked</label>
      <item><label>A</label><value>a</value></item><item><label>B</label><value>b</value></item>
    </odk:rank>
    <input ref="/data/who"><label>Who</label></input>
    <input ref="/data/score"><label>Score</label></input>
    <input ref="/data/ratio"><label>Ratio</label></input>
    <input ref="/data/moment"><label>Moment</label></input>
    <input ref="/data/hour"><label>Hour</label></input>
    <upload ref="/data/photo" mediatype="image/*"><label>Photo</label></upload>
    <input ref="/data/line"><label>Line</label></input>
    <trigger ref="/data/agreed"><label>Agreed</label></trigger>
    <input ref="/data/hint"><label>Only words</label></input>
    <group ref="/data/homes"><label>Homes</label>
      <repeat nodeset="/data/homes/house">
        <select1 ref="/data/homes/house/colour"><label>Colour</label>
          <item><label>Red</label><value>red</value></item><item><label>Blue</label><value>blue</value></item>
        </select1>
        <input ref="/data/homes/house/rooms"><label>Rooms</label></input>
        <group ref="/data/homes/house/person"><label>Person</label>
          <repeat nodeset="/data/homes/house/person">
            <input ref="/data/homes/house/person/name"><label>Name</label></input>
            <input ref="/data/homes/house/person/age"><label>Age</label></input>
          </repeat>
        </group>
      </repeat>
    </group>
    <group ref="/data/trip"><label>Trip</label>
      <repeat nodeset="/data/trip" jr:count="/data/score">
        <input ref="/data/trip/to"><label>To</label></input>
      </repeat>
    </group>
  </h:body>
</h:html>
"""


@cache
def visit_form() -> Form:
    """Return it."""
    return forms.read(XFORM)
