<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fi" sourcelanguage="en">
<context>
    <name>Seinajoki</name>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>Something unexpected happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>Checking overlaps needs the Python library Shapely 2 or newer, which this QGIS does not have. Install it for QGIS's Python (“pip install shapely”, or the plugin “QPIP”) and restart QGIS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>Cancelled; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>“{text}” is not a list of weekly hours; write it like “Mo-Fr 07:00-18:00; Sa 22:00-05:00”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>“{zone}” is not a time zone; write it like “Europe/Helsinki”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>There are {count} rules; one check can answer at most {most}. Remove some of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>“{path}” cannot be written ({reason}). Choose another file or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/exchange/demo.py"/>
        <source>it is open in another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/exchange/demo.py"/>
        <source>Illustrative demo, not anyone's plan; the column “source” says what is sourced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/exchange/facts.py"/>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/exchange/facts.py"/>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/check.py"/>
        <source>Checking overlaps needs QGIS's plugin Processing; switch it on under Plugins, Manage and Install Plugins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/demo.py"/>
        <source>Making the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/demo.py"/>
        <source>Here is a summer of plans in Seinäjoki. Step through its weeks with the temporal controller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/demo_project.py"/>
        <source>Seinäjoki demo (illustrative)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/demo_project.py"/>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/demo_project.py"/>
        <source>Illustrative demo, not anyone's plan: streets simplified; see “Source” of each plan for what is sourced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Work zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Event areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Development areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Traffic arrangements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Streets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Overlaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Digs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Lane effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Length of the lane effect (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Dust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Vibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Closed for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Expected attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Build-up from (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Tear-down until (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Needs quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Event area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Capacity (persons)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Load limit (kg/m²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Power connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Water connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Restrictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Concerns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Street class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Layer A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Identifier A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Layer B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Identifier B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Common time from (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Common time until (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Common hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Distance (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Shared area (m²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <location filename="../resources/reports/parts.html"/>
        <source>Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Starts (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Ends (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Weekly hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Clearance (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Case number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Visibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Asphalt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Gravel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Grass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Paving stones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Partners only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/local_time.py"/>
        <source>d MMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/local_time.py"/>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>&amp;Try the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>Open a summer of plans in Seinäjoki</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>&amp;Check overlaps…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>Find what meets in place and in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/detectoverlaps.py"/>
        <source>Detect overlaps in place and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/detectoverlaps.py"/>
        <source>Coordination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/detectoverlaps.py"/>
        <source>overlap,conflict,collision,clash,coordination,street works,event,schedule,time,period,report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/detectoverlaps.py"/>
        <source>Finds which plans, of any layers, take the same ground at the same time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/detectoverlaps.py"/>
        <source>Finds which plans take the same ground at the same time: street works, events, closures or whatever else any vector layers hold with places and dates.

Every feature is compared with every other. Two areas meet when they share ground (touching edges do not meet), lines and points when they touch; or with a distance, when they are no further apart. Their times are half open: what ends at 16:00 does not meet what starts at 16:00.

Features that cannot be compared, without a shape or with an unreadable date, are counted and told.

The result is a layer with a feature for each pair, and a report with a map for the coordination meeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/detectoverlaps.py"/>
        <source>Number of pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/detectoverlaps.py"/>
        <source>“{layer}” has no field “{field}”: its features count as having always been there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/detectoverlaps.py"/>
        <source>“{layer}” has no field “{field}”: its features count as staying for ever.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/detectoverlaps.py"/>
        <source>“{layer}” has no field “{field}”: its features are compared with all others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/detectoverlaps.py"/>
        <source>“{crs}” is not a coordinate system that QGIS knows. Write it like EPSG:3877.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/detectoverlaps.py"/>
        <source>The algorithm was not prepared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/inputs.py"/>
        <source>There is no layer to check. Choose at least one vector layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/inputs.py"/>
        <source>“{layer}” has no shapes on the map. Choose layers with points, lines or areas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/inputs.py"/>
        <source>“{layer}” was chosen twice; it is compared once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/inputs.py"/>
        <source>“{layer}” has no coordinate system, so its place is not known. Set it with “Assign projection” or in the layer's properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/inputs.py"/>
        <source>“{layer}” cannot be opened. Check the layer's name and its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/inputs.py"/>
        <source>“{path}” is itself checked and would be lost. Choose another file for the results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/inputs.py"/>
        <source>{crs} does not measure in metres. Choose a projected one that does, like EPSG:3877.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/inputs.py"/>
        <source>{crs} stretches distances and areas: far from the equator they are not true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/inputs.py"/>
        <source>None of the layers is in a coordinate system that measures in true metres. Choose one in “Metric coordinate system” (CRS), like EPSG:3877.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/inputs.py"/>
        <source>“{layer}” has no field “{field}”. Its fields are: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/inputs.py"/>
        <source>None of the layers has a field “{field}”. Their fields are: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/inputs.py"/>
        <source>The year {year} is out of range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/inputs.py"/>
        <source>“Until” is not after “From”, so no pair can lie between them. Correct one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>The plans: any vector layers with points, lines or areas. All of their features are compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>The field with the start of each plan. A date-time is an instant, a date the beginning of that day. Texts like 2027-06-01, 2027-06-01T08:00 or 1.6.2027 klo 8.00 are read, too. Empty: since ever. The features of a layer without this field have always been there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>The field with the end of each plan. A date-time is the first instant after it; a date means through the whole of that day. Empty: for ever.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>The field that names a plan in the results. Features of a layer without it go by their feature ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>0: plans meet when they share ground; areas that only touch do not. More: they meet when they are no further apart than this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Days between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Plans meet also when one begins within so many days after the other has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Smallest shared area (m²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Areas that share no more than this do not meet. It is used where the distance is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Do not compare plans with the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>A field, like the project: plans with the same value there are not compared. Empty is like no other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Compare different layers only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Plans of one and the same layer are not compared with each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Only pairs whose common time goes on after this moment. Nothing is cut off from their times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Only pairs whose common time begins before this moment; a date without a time, like 2027-08-31 in a script, means through that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Where dates, and times that name no zone of their own, are read; and where days begin and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Metric coordinate system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Where is measured and what the results are in; it must be projected and in metres. If none is chosen, it is the first such one among the layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>A feature for each pair: the ground that both share, whose they are, from when until when (in UTC; empty where there is no end to it, and where they only come near in time), how many hours, metres and m².</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>HTML files (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>A report of the worst pairs with a map, a calendar and a card for each; one file, to be read or printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapresults.py"/>
        <source>“{layer}”, {count} features: {remark} ({ids})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapresults.py"/>
        <source>{pairs} pairs meet among {features} features of {layers} layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/overlaps.py"/>
        <source>Plans no further apart than {distance}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/overlaps.py"/>
        <source>Plans that share more than {area}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/overlaps.py"/>
        <source>Plans that share ground; touching edges do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/overlaps.py"/>
        <source>At the same time, or within {days} days of each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/overlaps.py"/>
        <source>At the same time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/overlaps.py"/>
        <source>Only plans of different layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/overlaps.py"/>
        <source>Only what goes on in this period: {period}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/overlaps.py"/>
        <source>overlaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/overlaps.py"/>
        <source>plans compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/overlaps.py"/>
        <source>layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/overlaps.py"/>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/overlaps.py"/>
        <source>Nothing was compared: no layer has a plan with a shape and readable dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/overlaps.py"/>
        <source>Nothing overlaps among the plans that were compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/overlaps.py"/>
        <source>The worst: {a} and {b}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/overlaps.py"/>
        <source>They share {area}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/overlaps.py"/>
        <source>They are {distance} apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/overlaps.py"/>
        <source>They cross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/overlaps.py"/>
        <source>{where}, not at the same time but soon after each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/overlaps.py"/>
        <source>{where}, {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/overlaps.py"/>
        <source>{where} for {duration}: {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/wording.py"/>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/wording.py"/>
        <source>{count} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/wording.py"/>
        <source>{count} hours ({days} days)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/wording.py"/>
        <source>Jan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/wording.py"/>
        <source>Feb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/wording.py"/>
        <source>Mar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/wording.py"/>
        <source>Apr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/wording.py"/>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/wording.py"/>
        <source>Jun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/wording.py"/>
        <source>Jul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/wording.py"/>
        <source>Aug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/wording.py"/>
        <source>Sep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/wording.py"/>
        <source>Oct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/wording.py"/>
        <source>Nov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/wording.py"/>
        <source>Dec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/wording.py"/>
        <source>no start and no end given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/wording.py"/>
        <source>from {start}, no end yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/wording.py"/>
        <source>until {end}, no start given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Work zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Development area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Traffic arrangement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Idea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Tentative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Water</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Sewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Storm water</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Electricity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>District heat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Telecom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Street lighting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Street construction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Paving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Green area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Building site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Lifting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Snow work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Emergency repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Survey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Festival</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Concert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Race</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Parade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Sports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Ceremony</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Fair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Park</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Stadium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Arena</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Shore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Plan area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Street project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Closure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Lane closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>One-way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Detour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Main street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Regional collector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Local collector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Residential street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Quiet central street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Cars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Buses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Cycles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Pedestrians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Rescue services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Water supply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Power supply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Heat supply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Data connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>No lane effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>One lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>One lane each way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Several lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>One direction closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>All directions closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>No nuisance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Occasional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Recurring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Heavy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Nuisance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Moratorium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Opportunity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>has no shape and was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>has coordinates that are not numbers and was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>could not be turned into the metric coordinate system and was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>has a shape that could not be repaired and was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>ends before it starts and was left out; correct its dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>starts and ends at the same moment and was left out; correct its dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>has a start that is not a date and was left out; write it like 2027-06-01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>has an end that is not a date and was left out; write it like 2027-06-15</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>has an id that another row of its layer bears too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>had a shape that crossed itself; it was repaired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>had curves; they were turned into short straight lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>had parts of several kinds; those of the highest kind (areas, then lines) were used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>has a start in year 1, taken as no start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>has an end in year 9999, taken as no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>Overlap report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>Seinäjoki Coordination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>Made {time}, times of {zone}, areas measured in {crs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>What was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>Of which layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>{count} plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>{count} left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>Map of the plans; the shared ground of the worst overlaps is hatched and numbered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>All at a glance, worst first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>{count} overlaps were found. The worst {shown} are listed here; the other {rest} are in the layer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>First plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>Second plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>Common time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>Shared area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>Distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>One by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>The worst {count} are explained here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>What was noticed in the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <location filename="../resources/reports/parts.html"/>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>Plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>This report says what the given layers say. A plan that nobody has entered is not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>first plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>second plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>shared ground, numbered as below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>other plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>When the worst overlaps are: a line for each, from earlier to later; the times are in the table below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>Sketch of the two plans and the ground they share, north up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>N</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
