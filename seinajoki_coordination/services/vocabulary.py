"""The words that foreign sources use for our columns and codes, in Finnish, Swedish and English, folded.

A word with a star is the beginning of a word, also of one within a compound ("paatty*" is in "tyonpaattymispaiva").
What stands earlier says more.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from seinajoki_coordination.domain.codes import ArrangementKind as Arrangement
from seinajoki_coordination.domain.codes import (
    Code,
    DevelopmentKind,
    EventAreaKind,
    EventKind,
    Nuisance,
    Status,
    Table,
    WorkKind,
)

COLUMNS: Mapping[str, str] = MappingProxyType(
    {
        "build_up_from": "buildup* pystyty* rakennusalka* rakentaminenalka* uppbygg* uppstallning*",
        "tear_down_until": "teardown* purku* purkami* purkupaatty* nedmonter* rivning*",
        "starts_at": "alka* alku* aloit* start* begin* borja* from fran inled* alk",
        "ends_at": "paatty* loppu* lopet* ends ended ending enddate* endtime* end slut* avslut* until till valmistu* "
        "finish* saakka asti to til lop",
        "title": "otsikko* nimi* nimike* title* name* rubrik* namn* tyomaa* kohde* tapahtuma* event* "
        "evenemang* osoite* address* adress* lokation* location* katu* gata* street* paikka* plats*",
        "kind": "tyonlaji* tyolaji* laji* tyyppi* kind* type* typ kategori* category* luokka* slag art sort "
        "gatuarbete*",
        "status": "status* tila* tilanne* vaihe* state* tillstand* skede* stage*",
        "precision": "tarkkuus* precision* noggrannhet*",
        "weekly_hours": "tyoajat* viikkoajat* weeklyhours* openinghours* arbetstid*",
        "clearance_m": "suojaetaisyys* turvaetaisyys* clearance* skyddsavstand*",
        "case_number": "diaari* dnro asianumero* asiatunnus* hakemustunnus* lupatunnus* lupanumero* paatosnumero* "
        "casenumber* case* permit* diarie* dnr arende* sagsnr pedido",
        "project": "hanke* hankk* projekti* project* projekt*",
        "note": "huomau* huom lisatie* kuvaus* selite* selitys* tarkoitus* note* remark* comment* description* "
        "anmark* kommentar* beskriv*",
        "contact": "puhelin* puh phone* telefon* tel yhteystie* contact* kontakt* email* sahkoposti* epost*",
        "digs": "kaivu* kaivaa kaivetaan digs digging excavat* gravning* grava schakt*",
        "lane_effect": "kaistavaikut* kaistahait* laneeffect* korfaltspaverkan*",
        "noise": "melu* noise* buller*",
        "dust": "poly* dust* damm*",
        "vibration": "tarina* vibration*",
        "cuts_water": "vesikatko* vattenavbrott*",
        "cuts_power": "sahkokatko* stromavbrott* elavbrott*",
        "cuts_heat": "lampokatko* varmeavbrott*",
        "cuts_data": "tietoliikennekatko* dataavbrott*",
        "attendance": "yleiso* osallistuj* kavija* attendance* visitor* besokar* deltagar* publik*",
        "needs_quiet": "hiljai* needsquiet* quiet* tyst*",
        "capacity": "kapasiteet* capacity* kapacitet*",
        "surface": "pinnoite* surface* underlag*",
        "load_limit_kg_m2": "kantavuus* loadlimit* barighet*",
        "power": "sahko* power* elektricitet*",
        "water": "vesi vesipiste* water vatten",
        "restrictions": "rajoit* restriction* begransning*",
        "phase": "vaihe* phase* skede*",
    }
)
"""Of the names of fields; a column's own name need not be told."""

PLANNED = "suunn* arvio* plan* estimat* uppskat* tavoite* haettu* ansokt*"
REAL = "toteutu* todelli* actual* verklig* faktisk* real* tot"
WHENEVER = "pvm paiva* paivamaara* date* datum* ajankohta* aika* voimassa* period* tid tidpunkt* time* when"
PERSONS = "henkilo* hlo hetu sotu person* contactname* kontaktnamn*"
"""Of people, whom no plan needs to name."""
STAMPS = (
    "muok* luotu* luonti* created* changed* update* release* version* modif* paivit* timestamp* andra* skapad* edit*"
)
EVENT_NAMES = "tapahtuma* event* evenemang* yleiso* osallistuj* attendance* kavija* deltagar*"
CLOSURE_NAMES = "sulku* katusulk* suljettu* closure* closed* avstang* kiertot* detour* omled*"
WORK_NAMES = "tyo* tyon* kaivu* work* arbete* grav* gatuarbet* hanke* project* projekt*"
ADDRESS = "osoite* address* adress* katu* gata* street* lokation* location* kaupunginosa* stadsdel* paikka* plats*"
DIGGING = "kaivu* kaivaus* gravning* gravtill* gravetill* schakt* excavat* digging*"
REFERENCE = (
    "tunnus* tunniste* diaarinumero* diaari* dnro numero* nro nr nummer* number* viite* reference* ref referens* "
)
REFERENCE += "uuid* guid* situationid* globalid* id koodi* code* sagsnr pedido dnr id*"
ROW_NUMBER = "fid ogcfid objectid gid rowid rivi* rivinumero* featureid"
NO_REFERENCE = "posti* puhelin* phone* telefon* talo* katu* street* house* version* versio* kunta* natcode"

WORK: Mapping[Code, str] = {
    WorkKind.EMERGENCY_REPAIR: "hatatyo* hatakorjau* putkirikko* vuotokorjau* vikakorjau* akut* emergency* nodrep*",
    WorkKind.STORM_WATER: "huleve* sadeve* dagvatten* storm*",
    WorkKind.SEWER: "viemari* jateve* avlopp* spillvatten* sewer* sewage*",
    WorkKind.DISTRICT_HEAT: "kaukolam* kaukojaahd* fjarrvarme* districtheat* heating*",
    WorkKind.WATER: "vesijoht* vesihuol* vesilinj* vesi vatten* water*",
    WorkKind.STREET_LIGHTING: "katuvalai* ulkovalai* valaistu* gatubelys* belysning* lighting*",
    WorkKind.ELECTRICITY: "sahko* maakaapel* elkabel* elnat* elarbete* elektric* electric* power* elledning*",
    WorkKind.TELECOM: "valokuitu* kuitu* tele* tietoliiken* datakaapel* fiber* fibre* bredband* broadband* optic*",
    WorkKind.PAVING: "paallyst* asfal* asphalt* belagg* paving* kiveys* stenlagg*",
    WorkKind.SNOW_WORK: "lumi* lumen* snow* sno snoroj* snoarbet*",
    WorkKind.LIFTING: "nosto* nosturi* nostotyo* lift* lyft* crane* kranarb*",
    WorkKind.SURVEY: "tutkimu* mittau* kartoitu* survey* undersok* matning* kartlagg*",
    WorkKind.GREEN_AREA: "viher* puisto* istutu* green* gron* park*",
    WorkKind.MAINTENANCE: "kunnossapi* huolto* yllapito* korjau* underhall* maintenance* repair*",
    WorkKind.STREET_CONSTRUCTION: "kadunrak* katutyo* katurak* kunnallistek* tietyo* gatubyg* gatuarbet* vagarbet* "
    "streetconstruct* streetwork* roadwork* roadconstruct*",
    WorkKind.BUILDING_SITE: "talonrak* rakennustyo* rakennustelin* byggarbet* bygge* byggnad* building* scaffold* "
    "talotyom*",
}
EVENTS: Mapping[Code, str] = {
    EventKind.FESTIVAL: "festiva* festari* festspel*",
    EventKind.CONCERT: "konsert* concert* keikka* gig",
    EventKind.MARKET: "tori* markkina* market* marknad* kirpputor* loppis*",
    EventKind.RACE: "juoksu* maraton* marathon* kilpa-ajo* race* loppet* lopp pyorail* rally* ralli*",
    EventKind.PARADE: "paraati* kulkue* parad* demonstra* mielenosoit*",
    EventKind.SPORTS: "urheilu* liikunta* ottelu* sport* idrott* match* turnau* turnering*",
    EventKind.CEREMONY: "seremonia* juhlallis* jumalanpalv* ceremon* gudstjanst* itsenaisyyspaiv* muistotilai*",
    EventKind.FAIR: "messut messu* tivoli* massa massan massor fair* expo* exhibition* nayttely*",
}
ARRANGEMENTS: Mapping[Code, str] = {
    Arrangement.DETOUR: "kiertot* kiertoreit* detour* omled* omvag*",
    Arrangement.ONE_WAY: "yksisuunt* oneway* enkelrikt*",
    Arrangement.LANE_CLOSED: "kaistasulk* kaistasulj* laneclos* kaista* kavenn* korfalt* avsmaln* lanerestrict*",
    Arrangement.CLOSURE: "sulku* sulje* suljettu* katusulk* kadunsulk* tiesulk* katkaist* closure* closed* "
    "roadclos* avstang* "
    "sparra*",
}
AREAS: Mapping[Code, str] = {
    EventAreaKind.SQUARE: "tori* aukio* torg* square* plaza*",
    EventAreaKind.PARK: "puisto* park*",
    EventAreaKind.STADIUM: "stadion* stadium* urheilukent* kentta*",
    EventAreaKind.ARENA: "areena* arena* halli* hall",
    EventAreaKind.SHORE: "ranta* satama* strand* shore* beach* hamn*",
    EventAreaKind.STREET: "katu* gata* street*",
}
DEVELOPMENTS: Mapping[Code, str] = {
    DevelopmentKind.PLAN_AREA: "asemakaav* kaava* detaljplan* plan* zoning*",
    DevelopmentKind.STREET_PROJECT: "katuhank* katusuunn* katu* gatuproj* gata* street*",
}
KIND_WORDS: Mapping[Table, Mapping[Code, str]] = MappingProxyType(
    {
        Table.WORK_ZONE: WORK,
        Table.EVENT: EVENTS,
        Table.TRAFFIC_ARRANGEMENT: ARRANGEMENTS,
        Table.EVENT_AREA: AREAS,
        Table.DEVELOPMENT_AREA: DEVELOPMENTS,
    }
)
"""Of the kinds of each table; of two that a text names, the first one listed is meant."""

STATUS_WORDS: Mapping[Code, str] = MappingProxyType(
    {
        Status.CANCELLED: "peru* cancel* installd* avbokad* hylat* avslag* rejected* hylkaa* aterkall*",
        Status.FINISHED: "paattynyt* paattyneet* valmis* valmistunut* finished* complet* avslutad* slutford* klar "
        "done closed*",
        Status.UNDER_WAY: "kaynniss* kaynnisty* meneill* pagar* pagaende* ongoing* active* aktiv* inprogress* "
        "underway* started*",
        Status.IDEA: "idea* luonnos* aihio* utkast* draft* concept* ide",
        Status.TENTATIVE: "suunnit* alustav* varau* vireill* haettu* hakemus* jatetty* preliminar* planer* "
        "planned* planning* "
        "proposed* pending* tentativ* ansokt* provisional* requested* submitted* kasittely*",
        Status.CONFIRMED: "vahvist* hyvaksy* myonne* paatetty* tuleva* voimassa* confirm* approved* granted* "
        "bekraft* "
        "beviljad* godkand* kommande* upcoming* scheduled* permitted* issued*",
    }
)
NUISANCE_WORDS: Mapping[Code, str] = MappingProxyType(
    {
        Nuisance.CONSTANT: "jatkuva* constant* konstant* fortlopande*",
        Nuisance.RECURRING: "toistuva* recurring* aterkommande*",
        Nuisance.OCCASIONAL: "satunnai* occasional* tillfallig*",
        Nuisance.NONE: "ei ingen inget none no nej 0",
    }
)
