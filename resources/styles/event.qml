<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis labelsEnabled="1" styleCategories="Symbology|Labeling|MapTips" version="3.40.6-Bratislava">
 <renderer-v2 type="RuleRenderer">
  <rules>
   <rule filter="&quot;status&quot; NOT IN ('finished', 'cancelled')" label="Kind">
    <rule filter="&quot;kind&quot; IN ('festival', 'concert')" label="Festival · Concert" symbol="0" />
    <rule filter="&quot;kind&quot; IN ('market', 'fair')" label="Market · Fair" symbol="1" />
    <rule filter="&quot;kind&quot; IN ('race', 'parade', 'sports')" label="Race · Parade · Sports" symbol="2" />
    <rule filter="&quot;kind&quot; IN ('ceremony', 'other')" label="Ceremony · Other" symbol="3" />
   </rule>
   <rule label="Status" scalemaxdenom="10000">
    <rule filter="&quot;status&quot; = 'idea'" label="Idea" symbol="4" />
    <rule filter="&quot;status&quot; = 'tentative'" label="Tentative" symbol="5" />
    <rule filter="&quot;status&quot; = 'confirmed'" label="Confirmed" symbol="6" />
    <rule filter="&quot;status&quot; = 'under_way'" label="Under way" symbol="7" />
    <rule filter="&quot;status&quot; = 'finished'" label="Finished" symbol="8" />
    <rule filter="&quot;status&quot; = 'cancelled'" label="Cancelled" symbol="9" />
   </rule>
  </rules>
  <symbols>
   <symbol type="fill" name="0">
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="color" value="204,121,167,153" />
      <Option type="QString" name="outline_style" value="no" />
      <Option type="QString" name="style" value="solid" />
     </Option>
    </layer>
    <layer class="PointPatternFill">
     <Option type="Map">
      <Option type="double" name="angle" value="0" />
      <Option type="QString" name="displacement_x" value="1.5" />
      <Option type="QString" name="distance_x" value="3" />
      <Option type="QString" name="distance_y" value="3" />
     </Option>
     <symbol type="marker" name="@0@1">
      <layer class="SimpleMarker">
       <Option type="Map">
        <Option type="QString" name="color" value="125,42,91,255" />
        <Option type="QString" name="name" value="circle" />
        <Option type="QString" name="outline_style" value="no" />
        <Option type="QString" name="size" value="0.6" />
       </Option>
      </layer>
     </symbol>
    </layer>
   </symbol>
   <symbol type="fill" name="1">
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="color" value="240,228,66,166" />
      <Option type="QString" name="outline_style" value="no" />
      <Option type="QString" name="style" value="solid" />
     </Option>
    </layer>
    <layer class="LinePatternFill">
     <Option type="Map">
      <Option type="QString" name="angle" value="0" />
      <Option type="QString" name="distance" value="2.6" />
     </Option>
     <symbol type="line" name="@1@1">
      <layer class="SimpleLine">
       <Option type="Map">
        <Option type="QString" name="capstyle" value="square" />
        <Option type="QString" name="joinstyle" value="bevel" />
        <Option type="QString" name="line_color" value="122,111,0,255" />
        <Option type="QString" name="line_style" value="solid" />
        <Option type="QString" name="line_width" value="0.2" />
       </Option>
      </layer>
     </symbol>
    </layer>
   </symbol>
   <symbol type="fill" name="2">
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="color" value="86,180,233,153" />
      <Option type="QString" name="outline_style" value="no" />
      <Option type="QString" name="style" value="solid" />
     </Option>
    </layer>
    <layer class="LinePatternFill">
     <Option type="Map">
      <Option type="QString" name="angle" value="135" />
      <Option type="QString" name="distance" value="2.6" />
     </Option>
     <symbol type="line" name="@2@1">
      <layer class="SimpleLine">
       <Option type="Map">
        <Option type="QString" name="capstyle" value="square" />
        <Option type="QString" name="joinstyle" value="bevel" />
        <Option type="QString" name="line_color" value="11,79,122,255" />
        <Option type="QString" name="line_style" value="solid" />
        <Option type="QString" name="line_width" value="0.2" />
       </Option>
      </layer>
     </symbol>
    </layer>
   </symbol>
   <symbol type="fill" name="3">
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="color" value="187,187,187,178" />
      <Option type="QString" name="outline_style" value="no" />
      <Option type="QString" name="style" value="solid" />
     </Option>
    </layer>
    <layer class="PointPatternFill">
     <Option type="Map">
      <Option type="double" name="angle" value="0" />
      <Option type="QString" name="displacement_x" value="1.4" />
      <Option type="QString" name="distance_x" value="2.8" />
      <Option type="QString" name="distance_y" value="2.8" />
     </Option>
     <symbol type="marker" name="@3@1">
      <layer class="SimpleMarker">
       <Option type="Map">
        <Option type="QString" name="color" value="85,85,85,255" />
        <Option type="QString" name="joinstyle" value="bevel" />
        <Option type="QString" name="name" value="cross2" />
        <Option type="QString" name="outline_color" value="85,85,85,255" />
        <Option type="QString" name="outline_style" value="solid" />
        <Option type="QString" name="outline_width" value="0.3" />
        <Option type="QString" name="size" value="1.2" />
       </Option>
      </layer>
     </symbol>
    </layer>
   </symbol>
   <symbol type="fill" name="4">
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="104,104,104,255" />
      <Option type="QString" name="outline_style" value="dot" />
      <Option type="QString" name="outline_width" value="0.5" />
      <Option type="QString" name="style" value="no" />
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="5">
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="104,104,104,255" />
      <Option type="QString" name="outline_style" value="dash" />
      <Option type="QString" name="outline_width" value="0.5" />
      <Option type="QString" name="style" value="no" />
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="6">
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="104,104,104,255" />
      <Option type="QString" name="outline_style" value="solid" />
      <Option type="QString" name="outline_width" value="0.35" />
      <Option type="QString" name="style" value="no" />
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="7">
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="104,104,104,255" />
      <Option type="QString" name="outline_style" value="solid" />
      <Option type="QString" name="outline_width" value="0.9" />
      <Option type="QString" name="style" value="no" />
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="8">
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="153,153,153,255" />
      <Option type="QString" name="outline_style" value="solid" />
      <Option type="QString" name="outline_width" value="0.3" />
      <Option type="QString" name="style" value="no" />
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="9">
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="153,153,153,255" />
      <Option type="QString" name="outline_style" value="dash dot" />
      <Option type="QString" name="outline_width" value="0.3" />
      <Option type="QString" name="style" value="no" />
     </Option>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
 <labeling type="simple">
  <settings calloutType="simple">
   <text-style fieldName="&quot;title&quot; || if(&quot;status&quot; IN ('idea', 'tentative', 'cancelled'), ' (' || lower(represent_value(&quot;status&quot;)) || ')', '') || '\n' || eval(@period)" fontItalic="0" fontSize="8.5" fontSizeUnit="Point" fontWeight="75" isExpression="1" multilineHeight="0.95" namedStyle="Bold" textColor="106,27,77,255">
    <text-buffer bufferBlendMode="0" bufferColor="255,255,255,255" bufferDraw="1" bufferJoinStyle="128" bufferNoFill="1" bufferOpacity="0.9" bufferSize="0.9" bufferSizeUnits="MM" />
   </text-style>
   <text-format autoWrapLength="26" multilineAlign="1" />
   <placement allowDegraded="0" dist="4" layerType="UnknownGeometry" overlapHandling="PreventOverlap" placement="0" placementFlags="10" polygonPlacementFlags="3" priority="10" repeatDistance="0" repeatDistanceUnits="MM" />
   <rendering fontMinPixelSize="0" scaleMax="40000" scaleMin="0" scaleVisibility="1" />
  </settings>
 </labeling>
</qgis>
