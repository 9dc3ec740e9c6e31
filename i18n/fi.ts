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
        <source>Try the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>Open a summer of plans in Seinäjoki</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>Check overlaps…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>Find what meets in place and in time</source>
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
</context>
</TS>
