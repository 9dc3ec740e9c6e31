<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis labelsEnabled="1" styleCategories="Symbology|Labeling|MapTips" version="3.40.6-Bratislava">
 <renderer-v2 type="RuleRenderer">
  <rules>
   <rule filter="&quot;status&quot; NOT IN ('finished', 'cancelled')" label="Kind">
    <rule filter="&quot;kind&quot; IN ('closure')" label="Closure" symbol="0" />
    <rule filter="&quot;kind&quot; IN ('lane_closed')" label="Lane closed" symbol="1" />
    <rule filter="&quot;kind&quot; IN ('one_way')" label="One-way" symbol="2" />
    <rule filter="&quot;kind&quot; IN ('detour')" label="Detour" symbol="3" />
   </rule>
   <rule label="Status">
    <rule filter="&quot;status&quot; IN ('idea', 'tentative')" label="Idea · Tentative" symbol="4" />
    <rule filter="&quot;status&quot; = 'cancelled'" label="Cancelled" symbol="5" />
   </rule>
  </rules>
  <symbols>
   <symbol type="line" name="0">
    <layer class="SimpleLine">
     <Option type="Map">
      <Option type="QString" name="capstyle" value="flat" />
      <Option type="QString" name="joinstyle" value="round" />
      <Option type="QString" name="line_color" value="255,255,255,255" />
      <Option type="QString" name="line_style" value="solid" />
      <Option type="QString" name="line_width" value="1.3" />
     </Option>
    </layer>
    <layer class="SimpleLine">
     <Option type="Map">
      <Option type="QString" name="capstyle" value="flat" />
      <Option type="QString" name="joinstyle" value="round" />
      <Option type="QString" name="line_color" value="178,24,43,255" />
      <Option type="QString" name="line_style" value="solid" />
      <Option type="QString" name="line_width" value="0.8" />
     </Option>
    </layer>
    <layer class="MarkerLine">
     <Option type="Map">
      <Option type="QString" name="interval" value="11" />
      <Option type="QString" name="placements" value="Interval" />
     </Option>
     <symbol type="marker" name="@0@2">
      <layer class="SimpleMarker">
       <Option type="Map">
        <Option type="QString" name="color" value="255,255,255,255" />
        <Option type="QString" name="joinstyle" value="bevel" />
        <Option type="QString" name="name" value="circle" />
        <Option type="QString" name="outline_color" value="178,24,43,255" />
        <Option type="QString" name="outline_style" value="solid" />
        <Option type="QString" name="outline_width" value="0.35" />
        <Option type="QString" name="size" value="2.8" />
       </Option>
      </layer>
      <layer class="SimpleMarker">
       <Option type="Map">
        <Option type="QString" name="color" value="178,24,43,255" />
        <Option type="QString" name="joinstyle" value="bevel" />
        <Option type="QString" name="name" value="cross2" />
        <Option type="QString" name="outline_color" value="178,24,43,255" />
        <Option type="QString" name="outline_style" value="solid" />
        <Option type="QString" name="outline_width" value="0.6" />
        <Option type="QString" name="size" value="1.68" />
       </Option>
      </layer>
     </symbol>
    </layer>
   </symbol>
   <symbol type="line" name="1">
    <layer class="SimpleLine">
     <Option type="Map">
      <Option type="QString" name="capstyle" value="flat" />
      <Option type="QString" name="joinstyle" value="round" />
      <Option type="QString" name="line_color" value="255,255,255,255" />
      <Option type="QString" name="line_style" value="solid" />
      <Option type="QString" name="line_width" value="1.3" />
     </Option>
    </layer>
    <layer class="SimpleLine">
     <Option type="Map">
      <Option type="QString" name="capstyle" value="flat" />
      <Option type="QString" name="joinstyle" value="round" />
      <Option type="QString" name="line_color" value="51,51,51,255" />
      <Option type="QString" name="line_style" value="solid" />
      <Option type="QString" name="line_width" value="0.8" />
     </Option>
    </layer>
    <layer class="SimpleLine">
     <Option type="Map">
      <Option type="QString" name="capstyle" value="flat" />
      <Option type="QString" name="customdash" value="2;1" />
      <Option type="QString" name="customdash_unit" value="MM" />
      <Option type="QString" name="joinstyle" value="round" />
      <Option type="QString" name="line_color" value="230,159,0,255" />
      <Option type="QString" name="line_style" value="solid" />
      <Option type="QString" name="line_width" value="0.8" />
      <Option type="QString" name="use_custom_dash" value="1" />
     </Option>
    </layer>
   </symbol>
   <symbol type="line" name="2">
    <layer class="SimpleLine">
     <Option type="Map">
      <Option type="QString" name="capstyle" value="flat" />
      <Option type="QString" name="joinstyle" value="round" />
      <Option type="QString" name="line_color" value="255,255,255,255" />
      <Option type="QString" name="line_style" value="solid" />
      <Option type="QString" name="line_width" value="1.3" />
     </Option>
    </layer>
    <layer class="SimpleLine">
     <Option type="Map">
      <Option type="QString" name="capstyle" value="flat" />
      <Option type="QString" name="joinstyle" value="round" />
      <Option type="QString" name="line_color" value="51,51,51,255" />
      <Option type="QString" name="line_style" value="solid" />
      <Option type="QString" name="line_width" value="0.5" />
     </Option>
    </layer>
    <layer class="MarkerLine">
     <Option type="Map">
      <Option type="QString" name="interval" value="11" />
      <Option type="QString" name="placements" value="Interval" />
     </Option>
     <symbol type="marker" name="@2@2">
      <layer class="SimpleMarker">
       <Option type="Map">
        <Option type="QString" name="color" value="255,255,255,255" />
        <Option type="QString" name="joinstyle" value="bevel" />
        <Option type="QString" name="name" value="circle" />
        <Option type="QString" name="outline_color" value="51,51,51,255" />
        <Option type="QString" name="outline_style" value="solid" />
        <Option type="QString" name="outline_width" value="0.35" />
        <Option type="QString" name="size" value="2.8" />
       </Option>
      </layer>
      <layer class="SimpleMarker">
       <Option type="Map">
        <Option type="QString" name="color" value="51,51,51,255" />
        <Option type="QString" name="joinstyle" value="bevel" />
        <Option type="QString" name="name" value="filled_arrowhead" />
        <Option type="QString" name="outline_color" value="51,51,51,255" />
        <Option type="QString" name="outline_style" value="solid" />
        <Option type="QString" name="outline_width" value="0.2" />
        <Option type="QString" name="size" value="1.68" />
       </Option>
      </layer>
     </symbol>
    </layer>
   </symbol>
   <symbol type="line" name="3">
    <layer class="SimpleLine">
     <Option type="Map">
      <Option type="QString" name="capstyle" value="flat" />
      <Option type="QString" name="joinstyle" value="round" />
      <Option type="QString" name="line_color" value="255,255,255,255" />
      <Option type="QString" name="line_style" value="solid" />
      <Option type="QString" name="line_width" value="1.3" />
     </Option>
    </layer>
    <layer class="SimpleLine">
     <Option type="Map">
      <Option type="QString" name="capstyle" value="flat" />
      <Option type="QString" name="customdash" value="3;1.5" />
      <Option type="QString" name="customdash_unit" value="MM" />
      <Option type="QString" name="joinstyle" value="round" />
      <Option type="QString" name="line_color" value="0,114,178,255" />
      <Option type="QString" name="line_style" value="solid" />
      <Option type="QString" name="line_width" value="0.8" />
      <Option type="QString" name="use_custom_dash" value="1" />
     </Option>
    </layer>
    <layer class="MarkerLine">
     <Option type="Map">
      <Option type="QString" name="interval" value="13" />
      <Option type="QString" name="placements" value="Interval" />
     </Option>
     <symbol type="marker" name="@3@2">
      <layer class="SimpleMarker">
       <Option type="Map">
        <Option type="QString" name="color" value="255,255,255,255" />
        <Option type="QString" name="joinstyle" value="bevel" />
        <Option type="QString" name="name" value="circle" />
        <Option type="QString" name="outline_color" value="0,114,178,255" />
        <Option type="QString" name="outline_style" value="solid" />
        <Option type="QString" name="outline_width" value="0.35" />
        <Option type="QString" name="size" value="2.8" />
       </Option>
      </layer>
      <layer class="SimpleMarker">
       <Option type="Map">
        <Option type="QString" name="color" value="0,114,178,255" />
        <Option type="QString" name="joinstyle" value="bevel" />
        <Option type="QString" name="name" value="filled_arrowhead" />
        <Option type="QString" name="outline_color" value="0,114,178,255" />
        <Option type="QString" name="outline_style" value="solid" />
        <Option type="QString" name="outline_width" value="0.2" />
        <Option type="QString" name="size" value="1.68" />
       </Option>
      </layer>
     </symbol>
    </layer>
   </symbol>
   <symbol type="line" name="4">
    <layer class="SimpleLine">
     <Option type="Map">
      <Option type="QString" name="capstyle" value="flat" />
      <Option type="QString" name="customdash" value="0.8;0.8" />
      <Option type="QString" name="customdash_unit" value="MM" />
      <Option type="QString" name="joinstyle" value="round" />
      <Option type="QString" name="line_color" value="104,104,104,255" />
      <Option type="QString" name="line_style" value="solid" />
      <Option type="QString" name="line_width" value="1.3" />
      <Option type="QString" name="use_custom_dash" value="1" />
     </Option>
    </layer>
    <layer class="SimpleLine">
     <Option type="Map">
      <Option type="QString" name="capstyle" value="flat" />
      <Option type="QString" name="customdash" value="0.8;0.8" />
      <Option type="QString" name="customdash_unit" value="MM" />
      <Option type="QString" name="joinstyle" value="round" />
      <Option type="QString" name="line_color" value="255,255,255,255" />
      <Option type="QString" name="line_style" value="solid" />
      <Option type="QString" name="line_width" value="0.9" />
      <Option type="QString" name="use_custom_dash" value="1" />
     </Option>
    </layer>
   </symbol>
   <symbol type="line" name="5">
    <layer class="SimpleLine">
     <Option type="Map">
      <Option type="QString" name="capstyle" value="flat" />
      <Option type="QString" name="joinstyle" value="round" />
      <Option type="QString" name="line_color" value="153,153,153,255" />
      <Option type="QString" name="line_style" value="dash dot" />
      <Option type="QString" name="line_width" value="0.4" />
     </Option>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
 <labeling type="simple">
  <settings calloutType="simple">
   <text-style fieldName="&quot;title&quot; || if(&quot;status&quot; IN ('idea', 'tentative', 'cancelled'), ' (' || lower(represent_value(&quot;status&quot;)) || ')', '') || '\n' || eval(@period)" fontItalic="0" fontSize="7.5" fontSizeUnit="Point" isExpression="1" multilineHeight="0.95" namedStyle="Regular" textColor="138,58,0,255">
    <text-buffer bufferBlendMode="0" bufferColor="255,255,255,255" bufferDraw="1" bufferJoinStyle="128" bufferNoFill="1" bufferOpacity="0.9" bufferSize="0.9" bufferSizeUnits="MM" />
   </text-style>
   <text-format autoWrapLength="26" multilineAlign="1" />
   <placement allowDegraded="0" dist="0" layerType="UnknownGeometry" overlapHandling="PreventOverlap" placement="4" placementFlags="10" polygonPlacementFlags="3" priority="4" repeatDistance="0" repeatDistanceUnits="MM" />
   <rendering fontMinPixelSize="0" scaleMax="4000" scaleMin="0" scaleVisibility="1" />
  </settings>
 </labeling>
</qgis>
