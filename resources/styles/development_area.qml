<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis labelsEnabled="1" styleCategories="Symbology|Labeling|MapTips" version="3.40.6-Bratislava">
 <renderer-v2 type="singleSymbol">
  <symbols>
   <symbol type="fill" name="0">
    <layer class="LinePatternFill">
     <Option type="Map">
      <Option type="QString" name="angle" value="45" />
      <Option type="QString" name="distance" value="5" />
     </Option>
     <symbol type="line" name="@0@0">
      <layer class="SimpleLine">
       <Option type="Map">
        <Option type="QString" name="capstyle" value="square" />
        <Option type="QString" name="joinstyle" value="bevel" />
        <Option type="QString" name="line_color" value="122,106,88,255" />
        <Option type="QString" name="line_style" value="solid" />
        <Option type="QString" name="line_width" value="0.2" />
       </Option>
      </layer>
     </symbol>
    </layer>
    <layer class="SimpleFill">
     <Option type="Map">
      <Option type="QString" name="joinstyle" value="miter" />
      <Option type="QString" name="outline_color" value="122,106,88,255" />
      <Option type="QString" name="outline_style" value="dash dot" />
      <Option type="QString" name="outline_width" value="0.9" />
      <Option type="QString" name="style" value="no" />
     </Option>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
 <labeling type="simple">
  <settings calloutType="simple">
   <text-style fieldName="&quot;title&quot; || '\n' || eval(@period)" fontItalic="1" fontSize="8" fontSizeUnit="Point" isExpression="1" multilineHeight="0.95" namedStyle="Italic" textColor="92,74,54,255">
    <text-buffer bufferBlendMode="0" bufferColor="255,255,255,255" bufferDraw="1" bufferJoinStyle="128" bufferNoFill="1" bufferOpacity="0.9" bufferSize="0.9" bufferSizeUnits="MM" />
   </text-style>
   <text-format autoWrapLength="26" multilineAlign="1" />
   <placement allowDegraded="0" dist="0" layerType="UnknownGeometry" overlapHandling="PreventOverlap" placement="4" placementFlags="10" polygonPlacementFlags="3" priority="2" repeatDistance="0" repeatDistanceUnits="MM" />
   <rendering fontMinPixelSize="0" obstacle="0" scaleMax="40000" scaleMin="0" scaleVisibility="1" />
  </settings>
 </labeling>
</qgis>
