<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis labelsEnabled="1" styleCategories="Symbology|Labeling|MapTips" version="3.40.6-Bratislava">
 <renderer-v2 type="RuleRenderer">
  <rules>
   <rule filter="&quot;state&quot; = 'open'" label="Open">
    <rule filter="&quot;severity&quot; = 'heavy' AND &quot;yields&quot; NOT IN ('opportunity', 'notice')" label="Heavy" symbol="0" />
    <rule filter="&quot;severity&quot; = 'light' AND &quot;yields&quot; NOT IN ('opportunity', 'notice')" label="Light" symbol="1" />
    <rule filter="&quot;yields&quot; = 'opportunity'" label="Opportunity" symbol="2" />
    <rule filter="&quot;yields&quot; = 'notice'" label="Notice" symbol="5" />
   </rule>
   <rule filter="&quot;state&quot; IN ('agreed', 'accepted_risk', 'not_a_problem')" label="Agreed · Accepted risk · Not a problem" symbol="3" />
   <rule checkstate="0" filter="&quot;state&quot; IN ('gone', 'past')" label="Gone · Past" symbol="4" />
  </rules>
  <symbols>
   <symbol type="fill" name="0">
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="color" value="213,94,0,105" />
      <Option type="QString" name="outline_style" value="no" />
      <Option type="QString" name="style" value="solid" />
     </Option>
    </layer>
    <layer class="LinePatternFill">
     <Option type="Map">
      <Option type="QString" name="angle" value="45" />
      <Option type="QString" name="distance" value="1.2" />
     </Option>
     <symbol type="line" name="@0@1">
      <layer class="SimpleLine">
       <Option type="Map">
        <Option type="QString" name="capstyle" value="square" />
        <Option type="QString" name="joinstyle" value="bevel" />
        <Option type="QString" name="line_color" value="0,0,0,255" />
        <Option type="QString" name="line_style" value="solid" />
        <Option type="QString" name="line_width" value="0.2" />
       </Option>
      </layer>
     </symbol>
    </layer>
    <layer class="LinePatternFill">
     <Option type="Map">
      <Option type="QString" name="angle" value="135" />
      <Option type="QString" name="distance" value="1.2" />
     </Option>
     <symbol type="line" name="@0@2">
      <layer class="SimpleLine">
       <Option type="Map">
        <Option type="QString" name="capstyle" value="square" />
        <Option type="QString" name="joinstyle" value="bevel" />
        <Option type="QString" name="line_color" value="0,0,0,255" />
        <Option type="QString" name="line_style" value="solid" />
        <Option type="QString" name="line_width" value="0.2" />
       </Option>
      </layer>
     </symbol>
    </layer>
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="255,255,255,255" />
      <Option type="QString" name="outline_style" value="solid" />
      <Option type="QString" name="outline_width" value="1" />
      <Option type="QString" name="style" value="no" />
     </Option>
    </layer>
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="0,0,0,255" />
      <Option type="QString" name="outline_style" value="solid" />
      <Option type="QString" name="outline_width" value="0.45" />
      <Option type="QString" name="style" value="no" />
     </Option>
    </layer>
    <layer class="CentroidFill">
     <Option type="Map">
      <Option type="QString" name="point_on_surface" value="1" />
     </Option>
     <symbol type="marker" name="@0@5">
      <layer class="SimpleMarker">
       <Option type="Map">
        <Option type="QString" name="color" value="213,94,0,255" />
        <Option type="QString" name="joinstyle" value="bevel" />
        <Option type="QString" name="name" value="triangle" />
        <Option type="QString" name="outline_color" value="0,0,0,255" />
        <Option type="QString" name="outline_style" value="solid" />
        <Option type="QString" name="outline_width" value="0.4" />
        <Option type="QString" name="size" value="4.2" />
       </Option>
      </layer>
     </symbol>
    </layer>
   </symbol>
   <symbol type="fill" name="1">
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="color" value="246,207,180,150" />
      <Option type="QString" name="outline_style" value="no" />
      <Option type="QString" name="style" value="solid" />
     </Option>
    </layer>
    <layer class="LinePatternFill">
     <Option type="Map">
      <Option type="QString" name="angle" value="45" />
      <Option type="QString" name="distance" value="1.8" />
     </Option>
     <symbol type="line" name="@1@1">
      <layer class="SimpleLine">
       <Option type="Map">
        <Option type="QString" name="capstyle" value="square" />
        <Option type="QString" name="joinstyle" value="bevel" />
        <Option type="QString" name="line_color" value="0,0,0,255" />
        <Option type="QString" name="line_style" value="solid" />
        <Option type="QString" name="line_width" value="0.2" />
       </Option>
      </layer>
     </symbol>
    </layer>
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="255,255,255,255" />
      <Option type="QString" name="outline_style" value="solid" />
      <Option type="QString" name="outline_width" value="1" />
      <Option type="QString" name="style" value="no" />
     </Option>
    </layer>
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="0,0,0,255" />
      <Option type="QString" name="outline_style" value="dash" />
      <Option type="QString" name="outline_width" value="0.5" />
      <Option type="QString" name="style" value="no" />
     </Option>
    </layer>
    <layer class="CentroidFill">
     <Option type="Map">
      <Option type="QString" name="point_on_surface" value="1" />
     </Option>
     <symbol type="marker" name="@1@4">
      <layer class="SimpleMarker">
       <Option type="Map">
        <Option type="QString" name="color" value="255,255,255,255" />
        <Option type="QString" name="joinstyle" value="bevel" />
        <Option type="QString" name="name" value="triangle" />
        <Option type="QString" name="outline_color" value="168,60,0,255" />
        <Option type="QString" name="outline_style" value="solid" />
        <Option type="QString" name="outline_width" value="0.7" />
        <Option type="QString" name="size" value="3.8" />
       </Option>
      </layer>
     </symbol>
    </layer>
   </symbol>
   <symbol type="fill" name="2">
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="color" value="190,225,226,170" />
      <Option type="QString" name="outline_style" value="no" />
      <Option type="QString" name="style" value="solid" />
     </Option>
    </layer>
    <layer class="PointPatternFill">
     <Option type="Map">
      <Option type="double" name="angle" value="0" />
      <Option type="QString" name="displacement_x" value="1" />
      <Option type="QString" name="distance_x" value="2" />
      <Option type="QString" name="distance_y" value="2" />
     </Option>
     <symbol type="marker" name="@2@1">
      <layer class="SimpleMarker">
       <Option type="Map">
        <Option type="QString" name="color" value="11,93,102,255" />
        <Option type="QString" name="name" value="circle" />
        <Option type="QString" name="outline_style" value="no" />
        <Option type="QString" name="size" value="0.5" />
       </Option>
      </layer>
     </symbol>
    </layer>
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="255,255,255,255" />
      <Option type="QString" name="outline_style" value="solid" />
      <Option type="QString" name="outline_width" value="1" />
      <Option type="QString" name="style" value="no" />
     </Option>
    </layer>
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="11,93,102,255" />
      <Option type="QString" name="outline_style" value="dash" />
      <Option type="QString" name="outline_width" value="0.5" />
      <Option type="QString" name="style" value="no" />
     </Option>
    </layer>
    <layer class="CentroidFill">
     <Option type="Map">
      <Option type="QString" name="point_on_surface" value="1" />
     </Option>
     <symbol type="marker" name="@2@4">
      <layer class="SimpleMarker">
       <Option type="Map">
        <Option type="QString" name="color" value="11,93,102,255" />
        <Option type="QString" name="joinstyle" value="bevel" />
        <Option type="QString" name="name" value="diamond" />
        <Option type="QString" name="outline_color" value="255,255,255,255" />
        <Option type="QString" name="outline_style" value="solid" />
        <Option type="QString" name="outline_width" value="0.4" />
        <Option type="QString" name="size" value="4.4" />
       </Option>
      </layer>
     </symbol>
    </layer>
   </symbol>
   <symbol type="fill" name="3">
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="255,255,255,255" />
      <Option type="QString" name="outline_style" value="solid" />
      <Option type="QString" name="outline_width" value="1" />
      <Option type="QString" name="style" value="no" />
     </Option>
    </layer>
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="85,85,85,255" />
      <Option type="QString" name="outline_style" value="dash dot" />
      <Option type="QString" name="outline_width" value="0.4" />
      <Option type="QString" name="style" value="no" />
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="4">
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="153,153,153,255" />
      <Option type="QString" name="outline_style" value="dot" />
      <Option type="QString" name="outline_width" value="0.3" />
      <Option type="QString" name="style" value="no" />
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="5">
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="color" value="190,225,226,170" />
      <Option type="QString" name="outline_style" value="no" />
      <Option type="QString" name="style" value="solid" />
     </Option>
    </layer>
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="255,255,255,255" />
      <Option type="QString" name="outline_style" value="solid" />
      <Option type="QString" name="outline_width" value="1" />
      <Option type="QString" name="style" value="no" />
     </Option>
    </layer>
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="11,93,102,255" />
      <Option type="QString" name="outline_style" value="dot" />
      <Option type="QString" name="outline_width" value="0.5" />
      <Option type="QString" name="style" value="no" />
     </Option>
    </layer>
    <layer class="CentroidFill">
     <Option type="Map">
      <Option type="QString" name="point_on_surface" value="1" />
     </Option>
     <symbol type="marker" name="@5@3">
      <layer class="SimpleMarker">
       <Option type="Map">
        <Option type="QString" name="color" value="255,255,255,255" />
        <Option type="QString" name="joinstyle" value="bevel" />
        <Option type="QString" name="name" value="circle" />
        <Option type="QString" name="outline_color" value="11,93,102,255" />
        <Option type="QString" name="outline_style" value="solid" />
        <Option type="QString" name="outline_width" value="0.7" />
        <Option type="QString" name="size" value="3.2" />
       </Option>
      </layer>
     </symbol>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
 <labeling type="simple">
  <settings calloutType="simple">
   <text-style fieldName="if(&quot;state&quot; = 'open', represent_value(&quot;yields&quot;) || if(&quot;yields&quot; IN ('opportunity', 'notice'), '', ' · ' || lower(represent_value(&quot;severity&quot;))) || '\n' || eval(@period) || coalesce('\n' || nullif(ltrim(concat(if(&quot;area_m2&quot; &gt;= 0.5, ' · ' || format_number(&quot;area_m2&quot;, 0) || ' m²', ''), if(&quot;distance_m&quot; &gt; 0, ' · ' || format_number(&quot;distance_m&quot;, 0) || ' m', ''), if(&quot;hours&quot; &gt; 0, ' · ' || format_number(&quot;hours&quot;, 0) || ' h', '')), ' ·'), ''), ''), NULL)" fontItalic="0" fontSize="8" fontSizeUnit="Point" fontWeight="75" isExpression="1" multilineHeight="0.95" namedStyle="Bold" textColor="122,42,0,255">
    <text-buffer bufferBlendMode="0" bufferColor="255,255,255,255" bufferDraw="1" bufferJoinStyle="128" bufferNoFill="1" bufferOpacity="0.9" bufferSize="0.9" bufferSizeUnits="MM" />
   </text-style>
   <text-format autoWrapLength="26" multilineAlign="1" />
   <placement allowDegraded="0" dist="3" layerType="UnknownGeometry" overlapHandling="PreventOverlap" placement="0" placementFlags="10" polygonPlacementFlags="3" priority="10" repeatDistance="0" repeatDistanceUnits="MM" />
   <rendering fontMinPixelSize="0" scaleMax="8000" scaleMin="0" scaleVisibility="1" />
   <dd_properties>
    <Option type="Map">
     <Option type="QString" name="name" value="" />
     <Option type="Map" name="properties">
      <Option type="Map" name="Color">
       <Option type="bool" name="active" value="true" />
       <Option type="QString" name="expression" value="if(&quot;yields&quot; IN ('opportunity', 'notice'), '#0b5d66', '#7a2a00')" />
       <Option type="int" name="type" value="3" />
      </Option>
     </Option>
     <Option type="QString" name="type" value="collection" />
    </Option>
   </dd_properties>
  </settings>
 </labeling>
</qgis>
