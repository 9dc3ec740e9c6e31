<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis labelsEnabled="1" styleCategories="Symbology|Labeling|MapTips" version="3.40.6-Bratislava">
 <renderer-v2 type="RuleRenderer" symbollevels="1">
  <rules>
   <rule filter="&quot;class&quot; = 'main_street'" label="Main street" symbol="0" />
   <rule filter="&quot;class&quot; = 'regional_collector'" label="Regional collector" symbol="1" />
   <rule filter="&quot;class&quot; = 'local_collector'" label="Local collector" symbol="2" />
   <rule filter="&quot;class&quot; = 'quiet_central'" label="Quiet central street" symbol="3" />
   <rule filter="&quot;class&quot; = 'residential_street'" label="Residential street" symbol="4" />
  </rules>
  <symbols>
   <symbol type="line" name="0">
    <layer class="SimpleLine">
     <Option type="Map">
      <Option type="QString" name="capstyle" value="round" />
      <Option type="QString" name="joinstyle" value="round" />
      <Option type="QString" name="line_color" value="185,178,163,255" />
      <Option type="QString" name="line_style" value="solid" />
      <Option type="QString" name="line_width" value="17" />
      <Option type="QString" name="line_width_unit" value="MapUnit" />
      <Option type="QString" name="width_map_unit_scale" value="3x:0,0,1,1.3,0,0" />
     </Option>
    </layer>
    <layer class="SimpleLine" pass="6">
     <Option type="Map">
      <Option type="QString" name="capstyle" value="round" />
      <Option type="QString" name="joinstyle" value="round" />
      <Option type="QString" name="line_color" value="255,233,176,255" />
      <Option type="QString" name="line_style" value="solid" />
      <Option type="QString" name="line_width" value="14" />
      <Option type="QString" name="line_width_unit" value="MapUnit" />
      <Option type="QString" name="width_map_unit_scale" value="3x:0,0,1,0.9,0,0" />
     </Option>
    </layer>
   </symbol>
   <symbol type="line" name="1">
    <layer class="SimpleLine">
     <Option type="Map">
      <Option type="QString" name="capstyle" value="round" />
      <Option type="QString" name="joinstyle" value="round" />
      <Option type="QString" name="line_color" value="185,178,163,255" />
      <Option type="QString" name="line_style" value="solid" />
      <Option type="QString" name="line_width" value="15" />
      <Option type="QString" name="line_width_unit" value="MapUnit" />
      <Option type="QString" name="width_map_unit_scale" value="3x:0,0,1,1.2,0,0" />
     </Option>
    </layer>
    <layer class="SimpleLine" pass="5">
     <Option type="Map">
      <Option type="QString" name="capstyle" value="round" />
      <Option type="QString" name="joinstyle" value="round" />
      <Option type="QString" name="line_color" value="255,255,255,255" />
      <Option type="QString" name="line_style" value="solid" />
      <Option type="QString" name="line_width" value="12" />
      <Option type="QString" name="line_width_unit" value="MapUnit" />
      <Option type="QString" name="width_map_unit_scale" value="3x:0,0,1,0.8,0,0" />
     </Option>
    </layer>
   </symbol>
   <symbol type="line" name="2">
    <layer class="SimpleLine">
     <Option type="Map">
      <Option type="QString" name="capstyle" value="round" />
      <Option type="QString" name="joinstyle" value="round" />
      <Option type="QString" name="line_color" value="185,178,163,255" />
      <Option type="QString" name="line_style" value="solid" />
      <Option type="QString" name="line_width" value="13" />
      <Option type="QString" name="line_width_unit" value="MapUnit" />
      <Option type="QString" name="width_map_unit_scale" value="3x:0,0,1,1.1,0,0" />
     </Option>
    </layer>
    <layer class="SimpleLine" pass="4">
     <Option type="Map">
      <Option type="QString" name="capstyle" value="round" />
      <Option type="QString" name="joinstyle" value="round" />
      <Option type="QString" name="line_color" value="255,255,255,255" />
      <Option type="QString" name="line_style" value="solid" />
      <Option type="QString" name="line_width" value="10" />
      <Option type="QString" name="line_width_unit" value="MapUnit" />
      <Option type="QString" name="width_map_unit_scale" value="3x:0,0,1,0.7,0,0" />
     </Option>
    </layer>
   </symbol>
   <symbol type="line" name="3">
    <layer class="SimpleLine">
     <Option type="Map">
      <Option type="QString" name="capstyle" value="round" />
      <Option type="QString" name="joinstyle" value="round" />
      <Option type="QString" name="line_color" value="185,178,163,255" />
      <Option type="QString" name="line_style" value="solid" />
      <Option type="QString" name="line_width" value="11" />
      <Option type="QString" name="line_width_unit" value="MapUnit" />
      <Option type="QString" name="width_map_unit_scale" value="3x:0,0,1,1,0,0" />
     </Option>
    </layer>
    <layer class="SimpleLine" pass="3">
     <Option type="Map">
      <Option type="QString" name="capstyle" value="round" />
      <Option type="QString" name="joinstyle" value="round" />
      <Option type="QString" name="line_color" value="255,255,255,255" />
      <Option type="QString" name="line_style" value="solid" />
      <Option type="QString" name="line_width" value="8" />
      <Option type="QString" name="line_width_unit" value="MapUnit" />
      <Option type="QString" name="width_map_unit_scale" value="3x:0,0,1,0.6,0,0" />
     </Option>
    </layer>
   </symbol>
   <symbol type="line" name="4">
    <layer class="SimpleLine">
     <Option type="Map">
      <Option type="QString" name="capstyle" value="round" />
      <Option type="QString" name="joinstyle" value="round" />
      <Option type="QString" name="line_color" value="185,178,163,255" />
      <Option type="QString" name="line_style" value="solid" />
      <Option type="QString" name="line_width" value="11" />
      <Option type="QString" name="line_width_unit" value="MapUnit" />
      <Option type="QString" name="width_map_unit_scale" value="3x:0,0,1,1,0,0" />
     </Option>
    </layer>
    <layer class="SimpleLine" pass="2">
     <Option type="Map">
      <Option type="QString" name="capstyle" value="round" />
      <Option type="QString" name="joinstyle" value="round" />
      <Option type="QString" name="line_color" value="255,255,255,255" />
      <Option type="QString" name="line_style" value="solid" />
      <Option type="QString" name="line_width" value="8" />
      <Option type="QString" name="line_width_unit" value="MapUnit" />
      <Option type="QString" name="width_map_unit_scale" value="3x:0,0,1,0.6,0,0" />
     </Option>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
 <labeling type="simple">
  <settings calloutType="simple">
   <text-style fieldName="&quot;name&quot;" fontItalic="0" fontSize="7" fontSizeUnit="Point" isExpression="1" multilineHeight="0.95" namedStyle="Regular" textColor="107,99,85,255">
    <text-buffer bufferBlendMode="0" bufferColor="255,255,255,255" bufferDraw="1" bufferJoinStyle="128" bufferNoFill="1" bufferOpacity="0.9" bufferSize="0.7" bufferSizeUnits="MM" />
   </text-style>
   <text-format multilineAlign="3" />
   <placement allowDegraded="0" dist="0" layerType="UnknownGeometry" overlapHandling="PreventOverlap" placement="3" placementFlags="1" polygonPlacementFlags="2" priority="1" repeatDistance="90" repeatDistanceUnits="MM" />
   <rendering fontMinPixelSize="0" mergeLines="1" obstacle="0" scaleMax="12000" scaleMin="0" scaleVisibility="1" />
  </settings>
 </labeling>
</qgis>
