<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis labelsEnabled="1" styleCategories="Symbology|Labeling|MapTips" version="3.40.6-Bratislava">
 <renderer-v2 type="RuleRenderer">
  <rules>
   <rule filter="&quot;area_m2&quot; &gt; 0" label="Shared area" symbol="0" />
   <rule filter="&quot;area_m2&quot; = 0 AND &quot;distance_m&quot; = 0" label="Crossing" symbol="1" />
   <rule filter="&quot;distance_m&quot; &gt; 0" label="Nearby" symbol="2" />
  </rules>
  <symbols>
   <symbol type="fill" name="0">
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="color" value="213,94,0,140" />
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
      <Option type="QString" name="outline_width" value="1.4" />
      <Option type="QString" name="style" value="no" />
     </Option>
    </layer>
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="0,0,0,255" />
      <Option type="QString" name="outline_style" value="solid" />
      <Option type="QString" name="outline_width" value="0.6" />
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
        <Option type="QString" name="name" value="square" />
        <Option type="QString" name="outline_color" value="0,0,0,255" />
        <Option type="QString" name="outline_style" value="solid" />
        <Option type="QString" name="outline_width" value="0.4" />
        <Option type="QString" name="size" value="3.4" />
       </Option>
      </layer>
     </symbol>
    </layer>
   </symbol>
   <symbol type="fill" name="1">
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="color" value="230,159,0,89" />
      <Option type="QString" name="outline_style" value="no" />
      <Option type="QString" name="style" value="solid" />
     </Option>
    </layer>
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="255,255,255,255" />
      <Option type="QString" name="outline_style" value="solid" />
      <Option type="QString" name="outline_width" value="1.4" />
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
     <symbol type="marker" name="@1@3">
      <layer class="SimpleMarker">
       <Option type="Map">
        <Option type="QString" name="angle" value="45" />
        <Option type="QString" name="color" value="230,159,0,255" />
        <Option type="QString" name="joinstyle" value="bevel" />
        <Option type="QString" name="name" value="cross_fill" />
        <Option type="QString" name="outline_color" value="0,0,0,255" />
        <Option type="QString" name="outline_style" value="solid" />
        <Option type="QString" name="outline_width" value="0.4" />
        <Option type="QString" name="size" value="3.4" />
       </Option>
      </layer>
     </symbol>
    </layer>
   </symbol>
   <symbol type="fill" name="2">
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="color" value="230,159,0,89" />
      <Option type="QString" name="outline_style" value="no" />
      <Option type="QString" name="style" value="solid" />
     </Option>
    </layer>
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="255,255,255,255" />
      <Option type="QString" name="outline_style" value="solid" />
      <Option type="QString" name="outline_width" value="1.4" />
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
     <symbol type="marker" name="@2@3">
      <layer class="SimpleMarker">
       <Option type="Map">
        <Option type="QString" name="color" value="240,228,66,255" />
        <Option type="QString" name="joinstyle" value="bevel" />
        <Option type="QString" name="name" value="circle" />
        <Option type="QString" name="outline_color" value="0,0,0,255" />
        <Option type="QString" name="outline_style" value="solid" />
        <Option type="QString" name="outline_width" value="0.4" />
        <Option type="QString" name="size" value="3.4" />
       </Option>
      </layer>
     </symbol>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
 <labeling type="simple">
  <settings calloutType="simple">
   <text-style fieldName="ltrim(concat(if(&quot;area_m2&quot; &gt; 0, ' · ' || format_number(&quot;area_m2&quot;, 0) || ' m²', ''), if(&quot;distance_m&quot; &gt; 0, ' · ' || format_number(&quot;distance_m&quot;, 0) || ' m', ''), coalesce(' · ' || format_number(&quot;overlap_hours&quot;, 0) || ' h', '')), ' ·') || '\n' || eval(@period)" fontItalic="0" fontSize="8" fontSizeUnit="Point" fontWeight="75" isExpression="1" multilineHeight="0.95" namedStyle="Bold" textColor="122,42,0,255">
    <text-buffer bufferBlendMode="0" bufferColor="255,255,255,255" bufferDraw="1" bufferJoinStyle="128" bufferNoFill="1" bufferOpacity="0.9" bufferSize="0.9" bufferSizeUnits="MM" />
   </text-style>
   <text-format autoWrapLength="26" multilineAlign="1" />
   <placement allowDegraded="0" dist="3" layerType="UnknownGeometry" overlapHandling="PreventOverlap" placement="0" placementFlags="10" polygonPlacementFlags="3" priority="9" repeatDistance="0" repeatDistanceUnits="MM" />
   <rendering fontMinPixelSize="0" scaleMax="8000" scaleMin="0" scaleVisibility="1" />
  </settings>
 </labeling>
</qgis>
