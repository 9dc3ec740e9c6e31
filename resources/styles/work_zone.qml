<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis labelsEnabled="1" styleCategories="Symbology|Labeling|MapTips" version="3.40.6-Bratislava">
 <renderer-v2 type="RuleRenderer">
  <rules>
   <rule filter="&quot;status&quot; NOT IN ('finished', 'cancelled')" label="Kind">
    <rule filter="&quot;kind&quot; IN ('water', 'sewer', 'storm_water')" label="Water · Sewer · Storm water" symbol="0" />
    <rule filter="&quot;kind&quot; IN ('district_heat')" label="District heat" symbol="1" />
    <rule filter="&quot;kind&quot; IN ('electricity', 'street_lighting')" label="Electricity · Street lighting" symbol="2" />
    <rule filter="&quot;kind&quot; IN ('telecom')" label="Telecom" symbol="3" />
    <rule filter="&quot;kind&quot; IN ('street_construction', 'paving', 'maintenance')" label="Street construction · Paving · Maintenance" symbol="4" />
    <rule filter="&quot;kind&quot; IN ('building_site', 'lifting')" label="Building site · Lifting" symbol="5" />
    <rule filter="&quot;kind&quot; IN ('green_area', 'snow_work')" label="Green area · Snow work" symbol="6" />
    <rule filter="&quot;kind&quot; IN ('emergency_repair', 'survey')" label="Emergency repair · Survey" symbol="7" />
   </rule>
   <rule label="Status" scalemaxdenom="10000">
    <rule filter="&quot;status&quot; = 'idea'" label="Idea" symbol="8" />
    <rule filter="&quot;status&quot; = 'tentative'" label="Tentative" symbol="9" />
    <rule filter="&quot;status&quot; = 'confirmed'" label="Confirmed" symbol="10" />
    <rule filter="&quot;status&quot; = 'under_way'" label="Under way" symbol="11" />
    <rule filter="&quot;status&quot; = 'finished'" label="Finished" symbol="12" />
    <rule filter="&quot;status&quot; = 'cancelled'" label="Cancelled" symbol="13" />
   </rule>
  </rules>
  <symbols>
   <symbol type="fill" name="0">
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="color" value="158,201,226,160" />
      <Option type="QString" name="outline_style" value="no" />
      <Option type="QString" name="style" value="solid" />
     </Option>
    </layer>
    <layer class="LinePatternFill">
     <Option type="Map">
      <Option type="QString" name="angle" value="45" />
      <Option type="QString" name="distance" value="1.8" />
     </Option>
     <symbol type="line" name="@0@1">
      <layer class="SimpleLine">
       <Option type="Map">
        <Option type="QString" name="capstyle" value="square" />
        <Option type="QString" name="joinstyle" value="bevel" />
        <Option type="QString" name="line_color" value="0,114,178,255" />
        <Option type="QString" name="line_style" value="solid" />
        <Option type="QString" name="line_width" value="0.35" />
       </Option>
      </layer>
     </symbol>
    </layer>
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="0,114,178,255" />
      <Option type="QString" name="outline_style" value="solid" />
      <Option type="QString" name="outline_width" value="0.3" />
      <Option type="QString" name="style" value="no" />
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="1">
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="color" value="239,194,158,160" />
      <Option type="QString" name="outline_style" value="no" />
      <Option type="QString" name="style" value="solid" />
     </Option>
    </layer>
    <layer class="LinePatternFill">
     <Option type="Map">
      <Option type="QString" name="angle" value="135" />
      <Option type="QString" name="distance" value="1.8" />
     </Option>
     <symbol type="line" name="@1@1">
      <layer class="SimpleLine">
       <Option type="Map">
        <Option type="QString" name="capstyle" value="square" />
        <Option type="QString" name="joinstyle" value="bevel" />
        <Option type="QString" name="line_color" value="213,94,0,255" />
        <Option type="QString" name="line_style" value="solid" />
        <Option type="QString" name="line_width" value="0.35" />
       </Option>
      </layer>
     </symbol>
    </layer>
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="213,94,0,255" />
      <Option type="QString" name="outline_style" value="solid" />
      <Option type="QString" name="outline_width" value="0.3" />
      <Option type="QString" name="style" value="no" />
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="10">
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
   <symbol type="fill" name="11">
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
   <symbol type="fill" name="12">
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
   <symbol type="fill" name="13">
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
   <symbol type="fill" name="2">
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="color" value="226,202,158,160" />
      <Option type="QString" name="outline_style" value="no" />
      <Option type="QString" name="style" value="solid" />
     </Option>
    </layer>
    <layer class="LinePatternFill">
     <Option type="Map">
      <Option type="QString" name="angle" value="90" />
      <Option type="QString" name="distance" value="1.6" />
     </Option>
     <symbol type="line" name="@2@1">
      <layer class="SimpleLine">
       <Option type="Map">
        <Option type="QString" name="capstyle" value="square" />
        <Option type="QString" name="joinstyle" value="bevel" />
        <Option type="QString" name="line_color" value="179,116,0,255" />
        <Option type="QString" name="line_style" value="solid" />
        <Option type="QString" name="line_width" value="0.35" />
       </Option>
      </layer>
     </symbol>
    </layer>
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="179,116,0,255" />
      <Option type="QString" name="outline_style" value="solid" />
      <Option type="QString" name="outline_width" value="0.3" />
      <Option type="QString" name="style" value="no" />
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="3">
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="color" value="210,176,201,160" />
      <Option type="QString" name="outline_style" value="no" />
      <Option type="QString" name="style" value="solid" />
     </Option>
    </layer>
    <layer class="LinePatternFill">
     <Option type="Map">
      <Option type="QString" name="angle" value="0" />
      <Option type="QString" name="distance" value="1.6" />
     </Option>
     <symbol type="line" name="@3@1">
      <layer class="SimpleLine">
       <Option type="Map">
        <Option type="QString" name="capstyle" value="square" />
        <Option type="QString" name="joinstyle" value="bevel" />
        <Option type="QString" name="line_color" value="136,46,114,255" />
        <Option type="QString" name="line_style" value="solid" />
        <Option type="QString" name="line_width" value="0.35" />
       </Option>
      </layer>
     </symbol>
    </layer>
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="136,46,114,255" />
      <Option type="QString" name="outline_style" value="solid" />
      <Option type="QString" name="outline_width" value="0.3" />
      <Option type="QString" name="style" value="no" />
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="4">
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="color" value="190,190,190,160" />
      <Option type="QString" name="outline_style" value="no" />
      <Option type="QString" name="style" value="solid" />
     </Option>
    </layer>
    <layer class="PointPatternFill">
     <Option type="Map">
      <Option type="double" name="angle" value="0" />
      <Option type="QString" name="displacement_x" value="0.95" />
      <Option type="QString" name="distance_x" value="1.9" />
      <Option type="QString" name="distance_y" value="1.9" />
     </Option>
     <symbol type="marker" name="@4@1">
      <layer class="SimpleMarker">
       <Option type="Map">
        <Option type="QString" name="color" value="85,85,85,255" />
        <Option type="QString" name="name" value="circle" />
        <Option type="QString" name="outline_style" value="no" />
        <Option type="QString" name="size" value="0.75" />
       </Option>
      </layer>
     </symbol>
    </layer>
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="85,85,85,255" />
      <Option type="QString" name="outline_style" value="solid" />
      <Option type="QString" name="outline_width" value="0.3" />
      <Option type="QString" name="style" value="no" />
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="5">
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="color" value="226,226,226,160" />
      <Option type="QString" name="outline_style" value="no" />
      <Option type="QString" name="style" value="solid" />
     </Option>
    </layer>
    <layer class="LinePatternFill">
     <Option type="Map">
      <Option type="QString" name="angle" value="45" />
      <Option type="QString" name="distance" value="2.4" />
     </Option>
     <symbol type="line" name="@5@1">
      <layer class="SimpleLine">
       <Option type="Map">
        <Option type="QString" name="capstyle" value="square" />
        <Option type="QString" name="joinstyle" value="bevel" />
        <Option type="QString" name="line_color" value="0,0,0,255" />
        <Option type="QString" name="line_style" value="solid" />
        <Option type="QString" name="line_width" value="0.25" />
       </Option>
      </layer>
     </symbol>
    </layer>
    <layer class="LinePatternFill">
     <Option type="Map">
      <Option type="QString" name="angle" value="135" />
      <Option type="QString" name="distance" value="2.4" />
     </Option>
     <symbol type="line" name="@5@2">
      <layer class="SimpleLine">
       <Option type="Map">
        <Option type="QString" name="capstyle" value="square" />
        <Option type="QString" name="joinstyle" value="bevel" />
        <Option type="QString" name="line_color" value="0,0,0,255" />
        <Option type="QString" name="line_style" value="solid" />
        <Option type="QString" name="line_width" value="0.25" />
       </Option>
      </layer>
     </symbol>
    </layer>
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="0,0,0,255" />
      <Option type="QString" name="outline_style" value="solid" />
      <Option type="QString" name="outline_width" value="0.3" />
      <Option type="QString" name="style" value="no" />
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="6">
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="color" value="158,204,192,160" />
      <Option type="QString" name="outline_style" value="no" />
      <Option type="QString" name="style" value="solid" />
     </Option>
    </layer>
    <layer class="PointPatternFill">
     <Option type="Map">
      <Option type="double" name="angle" value="0" />
      <Option type="QString" name="displacement_x" value="1.2" />
      <Option type="QString" name="distance_x" value="2.4" />
      <Option type="QString" name="distance_y" value="2.4" />
     </Option>
     <symbol type="marker" name="@6@1">
      <layer class="SimpleMarker">
       <Option type="Map">
        <Option type="QString" name="color" value="0,122,89,255" />
        <Option type="QString" name="joinstyle" value="bevel" />
        <Option type="QString" name="name" value="cross2" />
        <Option type="QString" name="outline_color" value="0,122,89,255" />
        <Option type="QString" name="outline_style" value="solid" />
        <Option type="QString" name="outline_width" value="0.3" />
        <Option type="QString" name="size" value="1.5" />
       </Option>
      </layer>
     </symbol>
    </layer>
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="0,122,89,255" />
      <Option type="QString" name="outline_style" value="solid" />
      <Option type="QString" name="outline_width" value="0.3" />
      <Option type="QString" name="style" value="no" />
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="7">
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="color" value="238,228,198,160" />
      <Option type="QString" name="outline_style" value="no" />
      <Option type="QString" name="style" value="solid" />
     </Option>
    </layer>
    <layer class="LinePatternFill">
     <Option type="Map">
      <Option type="QString" name="angle" value="0" />
      <Option type="QString" name="distance" value="2.2" />
     </Option>
     <symbol type="line" name="@7@1">
      <layer class="SimpleLine">
       <Option type="Map">
        <Option type="QString" name="capstyle" value="square" />
        <Option type="QString" name="joinstyle" value="bevel" />
        <Option type="QString" name="line_color" value="138,109,0,255" />
        <Option type="QString" name="line_style" value="solid" />
        <Option type="QString" name="line_width" value="0.25" />
       </Option>
      </layer>
     </symbol>
    </layer>
    <layer class="LinePatternFill">
     <Option type="Map">
      <Option type="QString" name="angle" value="90" />
      <Option type="QString" name="distance" value="2.2" />
     </Option>
     <symbol type="line" name="@7@2">
      <layer class="SimpleLine">
       <Option type="Map">
        <Option type="QString" name="capstyle" value="square" />
        <Option type="QString" name="joinstyle" value="bevel" />
        <Option type="QString" name="line_color" value="138,109,0,255" />
        <Option type="QString" name="line_style" value="solid" />
        <Option type="QString" name="line_width" value="0.25" />
       </Option>
      </layer>
     </symbol>
    </layer>
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="138,109,0,255" />
      <Option type="QString" name="outline_style" value="solid" />
      <Option type="QString" name="outline_width" value="0.3" />
      <Option type="QString" name="style" value="no" />
     </Option>
    </layer>
   </symbol>
   <symbol type="fill" name="8">
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
   <symbol type="fill" name="9">
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
  </symbols>
 </renderer-v2>
 <labeling type="simple">
  <settings calloutType="simple">
   <text-style fieldName="&quot;title&quot; || if(&quot;status&quot; IN ('idea', 'tentative', 'cancelled'), ' (' || lower(represent_value(&quot;status&quot;)) || ')', '') || '\n' || eval(@period)" fontItalic="0" fontSize="8" fontSizeUnit="Point" isExpression="1" multilineHeight="0.95" namedStyle="Regular" textColor="11,58,92,255">
    <text-buffer bufferBlendMode="0" bufferColor="255,255,255,255" bufferDraw="1" bufferJoinStyle="128" bufferNoFill="1" bufferOpacity="0.9" bufferSize="0.9" bufferSizeUnits="MM" />
   </text-style>
   <text-format autoWrapLength="26" multilineAlign="1" />
   <placement allowDegraded="0" dist="3" layerType="UnknownGeometry" overlapHandling="PreventOverlap" placement="0" placementFlags="10" polygonPlacementFlags="3" priority="5" repeatDistance="0" repeatDistanceUnits="MM" />
   <rendering fontMinPixelSize="0" scaleMax="12000" scaleMin="0" scaleVisibility="1" />
  </settings>
 </labeling>
</qgis>
