"""The code lists of the trade: what is stored is a member's value, what is shown is its label."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, IntEnum, IntFlag, auto
from types import MappingProxyType


class Code(str, Enum):
    """One entry of a code list; the label is the English source text for translation."""

    label: str

    def __new__(cls, value: str, label: str = "") -> Code:
        """Keep the label beside the value; members give both, a look-up only the value."""
        code = str.__new__(cls, value)
        code._value_ = value
        code.label = label
        return code


class Table(Code):
    """The tables of what people plan."""

    WORK_ZONE = "work_zone", "Work zone"
    EVENT = "event", "Event"
    EVENT_AREA = "event_area", "Event area"
    DEVELOPMENT_AREA = "development_area", "Development area"
    TRAFFIC_ARRANGEMENT = "traffic_arrangement", "Traffic arrangement"


class Status(Code):
    """How far a plan has come."""

    IDEA = "idea", "Idea"
    TENTATIVE = "tentative", "Tentative"
    CONFIRMED = "confirmed", "Confirmed"
    UNDER_WAY = "under_way", "Under way"
    FINISHED = "finished", "Finished"
    CANCELLED = "cancelled", "Cancelled"

    @property
    def is_tentative(self) -> bool:
        """Whether the plan may well not come."""
        return self in (Status.IDEA, Status.TENTATIVE)


class Precision(Code):
    """How exactly a plan's dates are known; coarser than a day widens the span for the test."""

    HOUR = "hour", "Hour"
    DAY = "day", "Day"
    WEEK = "week", "Week"
    MONTH = "month", "Month"
    QUARTER = "quarter", "Quarter"
    YEAR = "year", "Year"

    @property
    def is_coarse(self) -> bool:
        """Whether the dates are vaguer than a day."""
        return self not in (Precision.HOUR, Precision.DAY)


class WorkKind(Code):
    """Kinds of work."""

    WATER = "water", "Water"
    SEWER = "sewer", "Sewer"
    STORM_WATER = "storm_water", "Storm water"
    ELECTRICITY = "electricity", "Electricity"
    DISTRICT_HEAT = "district_heat", "District heat"
    TELECOM = "telecom", "Telecom"
    STREET_LIGHTING = "street_lighting", "Street lighting"
    STREET_CONSTRUCTION = "street_construction", "Street construction"
    PAVING = "paving", "Paving"
    MAINTENANCE = "maintenance", "Maintenance"
    GREEN_AREA = "green_area", "Green area"
    BUILDING_SITE = "building_site", "Building site"
    LIFTING = "lifting", "Lifting"
    SNOW_WORK = "snow_work", "Snow work"
    EMERGENCY_REPAIR = "emergency_repair", "Emergency repair"
    SURVEY = "survey", "Survey"


class EventKind(Code):
    """Kinds of event."""

    FESTIVAL = "festival", "Festival"
    CONCERT = "concert", "Concert"
    MARKET = "market", "Market"
    RACE = "race", "Race"
    PARADE = "parade", "Parade"
    SPORTS = "sports", "Sports"
    CEREMONY = "ceremony", "Ceremony"
    FAIR = "fair", "Fair"
    OTHER = "other", "Other"


class EventAreaKind(Code):
    """Kinds of permanent event area."""

    SQUARE = "square", "Square"
    PARK = "park", "Park"
    STADIUM = "stadium", "Stadium"
    STREET = "street", "Street"
    ARENA = "arena", "Arena"
    SHORE = "shore", "Shore"


class DevelopmentKind(Code):
    """Kinds of development area."""

    PLAN_AREA = "plan_area", "Plan area"
    STREET_PROJECT = "street_project", "Street project"


class ArrangementKind(Code):
    """Kinds of temporary traffic arrangement."""

    CLOSURE = "closure", "Closure"
    LANE_CLOSED = "lane_closed", "Lane closed"
    ONE_WAY = "one_way", "One-way"
    DETOUR = "detour", "Detour"


class StreetClass(Code):
    """Classes of street."""

    MAIN_STREET = "main_street", "Main street"
    REGIONAL_COLLECTOR = "regional_collector", "Regional collector"
    LOCAL_COLLECTOR = "local_collector", "Local collector"
    RESIDENTIAL_STREET = "residential_street", "Residential street"
    QUIET_CENTRAL = "quiet_central", "Quiet central street"


class Mode(Code):
    """Who moves on a street: what a work or an arrangement closes it for."""

    CARS = "cars", "Cars"
    BUSES = "buses", "Buses"
    CYCLES = "cycles", "Cycles"
    PEDESTRIANS = "pedestrians", "Pedestrians"
    RESCUE = "rescue", "Rescue services"


class Outage(Code):
    """What a work cuts off."""

    WATER = "water", "Water supply"
    POWER = "power", "Power supply"
    HEAT = "heat", "Heat supply"
    DATA = "data", "Data connections"


class LaneEffect(Code):
    """What a work takes of the carriageway."""

    NONE = "none", "No lane effect"
    ONE_LANE = "one_lane", "One lane"
    LANE_EACH_WAY = "lane_each_way", "One lane each way"
    SEVERAL_LANES = "several_lanes", "Several lanes"
    ONE_DIRECTION = "one_direction", "One direction closed"
    ALL_DIRECTIONS = "all_directions", "All directions closed"


class Nuisance(Code):
    """How often a work makes noise, dust or vibration."""

    NONE = "none", "No nuisance"
    OCCASIONAL = "occasional", "Occasional"
    RECURRING = "recurring", "Recurring"
    CONSTANT = "constant", "Constant"

    @property
    def is_marked(self) -> bool:
        """Whether it is often enough to bear the trait (noisy, dusty, vibrating)."""
        return self in (Nuisance.RECURRING, Nuisance.CONSTANT)


class Trait(IntFlag):
    """What a rule may require of a side; a closed list, one bit each."""

    DIGS = auto()
    PAVES = auto()
    NOISY = auto()
    DUSTY = auto()
    VIBRATES = auto()
    NEEDS_QUIET = auto()
    CLOSES_CARS = auto()
    CLOSES_BUSES = auto()
    CLOSES_CYCLES = auto()
    CLOSES_PEDESTRIANS = auto()
    CLOSES_RESCUE = auto()
    CUTS_WATER = auto()
    CUTS_POWER = auto()
    CUTS_HEAT = auto()
    CUTS_DATA = auto()


TRAITS: Mapping[str, Trait] = MappingProxyType({str(trait.name).lower(): trait for trait in Trait})
"""By their names in a row of rules."""
KINDS: Mapping[str, type[Code]] = MappingProxyType(
    {
        Table.WORK_ZONE: WorkKind,
        Table.EVENT: EventKind,
        Table.EVENT_AREA: EventAreaKind,
        Table.DEVELOPMENT_AREA: DevelopmentKind,
        Table.TRAFFIC_ARRANGEMENT: ArrangementKind,
    }
)
"""The code list of the column `kind` of each table of plans."""


class Severity(IntEnum):
    """How bad a finding is; a rule's own severity is its ceiling."""

    LIGHT = 1
    HEAVY = 2

    @property
    def label(self) -> str:
        """The English source text."""
        return {Severity.LIGHT: "Light", Severity.HEAVY: "Heavy"}[self]

    @classmethod
    def named(cls, name: object) -> Severity:
        """The severity that a row of rules names as its ceiling.

        Raises:
            ValueError: there is none of that name.
        """
        for severity in cls:
            if severity.name.lower() == name:
                return severity
        raise ValueError(f"ceiling = {name}")


class Yields(Code):
    """What a rule's meeting is called."""

    CONFLICT = "conflict", "Conflict"
    NUISANCE = "nuisance", "Nuisance"
    ACCESS = "access", "Access"
    MORATORIUM = "moratorium", "Moratorium"
    OPPORTUNITY = "opportunity", "Opportunity"
    NOTICE = "notice", "Notice"


class Remark(Code):
    """What is told of a row on its way in; the row takes part unless `leaves_out`."""

    NO_GEOMETRY = "no_geometry", "has no shape and was left out"
    BAD_COORDINATES = "bad_coordinates", "has coordinates that are not numbers or far too large, and was left out"
    NOT_TRANSFORMED = "not_transformed", "could not be turned into the metric coordinate system and was left out"
    NOT_REPAIRED = "not_repaired", "has a shape that could not be repaired and was left out"
    END_BEFORE_START = "end_before_start", "ends before it starts and was left out; correct its dates"
    NO_DURATION = "no_duration", "starts and ends at the same moment and was left out; correct its dates"
    UNREADABLE_START = "unreadable_start", "has a start that is not a date and was left out; write it like 2027-06-01"
    UNREADABLE_END = "unreadable_end", "has an end that is not a date and was left out; write it like 2027-06-15"
    DUPLICATE_ID = "duplicate_id", "has an id that another row of its layer bears too"
    REPAIRED = "repaired", "had a shape that crossed itself; it was repaired"
    CURVES = "curves", "had curves; they were turned into short straight lines"
    MIXED = "mixed", "had parts of several kinds; those of the highest kind (areas, then lines) were used"
    FAR_START = "far_start", "has a start in year 1, taken as no start"
    FAR_END = "far_end", "has an end in year 9999, taken as no end"
    STRIP = "strip", "was a line; a strip along it was taken"
    CIRCLE = "circle", "was a point; a circle around it was taken"
    CLOSED_LINE = "closed_line", "was a closed line; the area within it was taken"
    NOT_A_LINE = "not_a_line", "is no line, as a traffic arrangement must be, and was left out"
    ELSEWHERE = "elsewhere", "lies far from the municipality and was left out; check its coordinate system"
    UNDATED = "undated", "has no start and meets nobody until it has one"
    UNKNOWN_CODE = "unknown_code", "has a word that no code list knows; it came without it"

    @property
    def leaves_out(self) -> bool:
        """Whether a row with this remark takes no part."""
        return self in _LEAVES_OUT


_LEAVES_OUT = frozenset(
    {
        Remark.NO_GEOMETRY,
        Remark.BAD_COORDINATES,
        Remark.NOT_TRANSFORMED,
        Remark.NOT_REPAIRED,
        Remark.END_BEFORE_START,
        Remark.NO_DURATION,
        Remark.UNREADABLE_START,
        Remark.UNREADABLE_END,
        Remark.NOT_A_LINE,
        Remark.ELSEWHERE,
    }
)


class Why(Code):
    """Why something of a file is not in the store after it was brought back."""

    BOTH = "both", "Changed in the file and in the store"
    CHANGED_BACK = "changed_back", "Changed in the store since, and changed back there"
    DELETED_THERE = "deleted_there", "Changed in the file, deleted in the store"
    DELETED_HERE = "deleted_here", "Deleted in the file, changed in the store"
    RESTORED = "restored", "Deleted in the file, but restored in the store"
    UNKNOWN = "unknown", "The store knows nothing of it any more; perhaps an older copy of the store was restored"
    REFUSED = "refused", "Refused"


class Misgiving(Code):
    """Why a guess of what a source's fields mean should be looked at."""

    SEVERAL = "several", "Field “{field}” was taken; it could also be: {others}"
    NO_START = "no_start", "No field says when a plan starts"
    DAY_FIRST = "day_first", "The dates of “{field}” were read with the day first, like {others}"
    UNREADABLE = "unreadable", "Not all of “{field}” can be read as dates: {others}"
    UNKNOWN_WORDS = "unknown_words", "Nothing is known of these words of “{field}”: {others}"
    BY_CONTENT = "by_content", "Field “{field}” was taken for what it holds, not for its name"
    ROW_NUMBER = "row_number", "Field “{field}” may be a number of the row that changes from file to file"
    NO_REFERENCE = "no_reference", "No field names a row for good; rows that change will look new"
    DIGS = "digs", "All are taken for digs, since “{field}” says so"
    TABLE = "table", "Nothing says that these are works; they were taken for such"
