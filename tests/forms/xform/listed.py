"""A form with a list of each sort: its items in the question, in an instance with itext or without, in a table."""

XFORM = """<?xml version="1.0" encoding="utf-8"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:jr="http://openrosa.org/javarosa">
  <h:head><h:title>Ə</h:title><model>
    <itext>
      <translation lang="English (en)" default="true()">
        <text id="kind-0"><value>Shell</value></text><text id="kind-1"><value>Other</value></text>
      </translation>
      <translation lang="Русский (ru)">
        <text id="kind-0"><value>Снаряд</value></text><text id="kind-1"><value>Другое</value></text>
      </translation>
      <translation lang="Empty (xx)"/>
    </itext>
    <instance><data id="t" version="1"><kind/><more/><water/><town/><shop/><sure/><gone/><rate/></data></instance>
    <instance id="kinds"><root>
      <item><itextId>kind-0</itextId><name>shell</name></item>
      <item><itextId>kind-1</itextId><name>other</name></item>
    </root></instance>
    <instance id="towns"><root>
      <item><code>t1</code><title>Tap</title><district>d1</district></item>
    </root></instance>
    <instance id="shops"><x:root xmlns:x="http://www.w3.org/2002/xforms">
      <x:item><x:name>s1</x:name><x:label lang="en">Shop</x:label><x:label lang="ru">Лавка</x:label></x:item>
    </x:root></instance>
    <instance id="deep"><root><item><a><name>n</name></a><label>L</label></item></root></instance>
    <instance id="rates"><root><item><name>1</name><label>Bad</label></item></root></instance>
    <bind id="sure" nodeset="/data/sure" type="string"/>
    <bind nodeset="/data/more" relevant=" /data/kind = 'shell'"/>
    <bind nodeset="/data/gone" relevant="/data/sure != 'maybe'" constraint=". != 'other'"/>
  </model></h:head>
  <h:body>
    <select1 ref="/data/kind"><label>Kind</label>
      <itemset nodeset="instance('kinds')/root/item"><value ref="name"/><label ref="jr:itext(itextId)"/></itemset>
    </select1>
    <select1 ref="/data/more"><label>More</label>
      <itemset nodeset="randomize(instance('kinds')/root/item)"><value ref="name"/><label ref="jr:itext(itextId)"/>
      </itemset>
    </select1>
    <select ref="/data/water"><label>Water</label>
      <item><label>River</label><value>river</value></item><item><label>None</label><value>none</value></item>
    </select>
    <select1 ref="/data/town"><label>Town</label>
      <itemset nodeset="instance('towns')/root/item[district = /data/kind or district='any']">
        <value ref="code"/><label ref="title"/></itemset>
    </select1>
    <input ref="/data/shop" query="instance('shops')/root/item"><label>Shop</label></input>
    <select1 bind="sure"><label ref="jr:itext('kind-0')"/>
      <item><label ref="jr:itext('kind-0')"/><value>maybe</value></item></select1>
    <select1 ref="/data/gone"><label>Gone</label>
      <itemset nodeset="instance('deep')/root/item"><value ref="a/name"/><label ref="label"/></itemset></select1>
    <select1 ref="/data/rate"><label>Rate</label>
      <itemset nodeset="instance('rates')/root/item"><value ref="name"/><label ref="label"/></itemset></select1>
  </h:body>
</h:html>
"""
