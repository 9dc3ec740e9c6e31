<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fi" sourcelanguage="en">
<context>
    <name>Seinajoki</name>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>Something unexpected happened.</source>
        <translation>Tapahtui jotain odottamatonta.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>This needs the Python library Shapely 2 or newer, which this QGIS does not have. Install it for QGIS's Python (“pip install shapely”, or the plugin “QPIP”) and restart QGIS.</source>
        <translation>Tähän tarvitaan Python-kirjasto Shapely 2 tai uudempi, jota tässä QGISissä ei ole. Asenna se QGISin Pythoniin (”pip install shapely” tai lisäosa ”QPIP”) ja käynnistä QGIS uudelleen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>Stores in a PostgreSQL database need the Python library psycopg2. QGIS for Windows and macOS brings it; on Linux install the package python3-psycopg2, or run “pip install psycopg2-binary”, and start QGIS again.</source>
        <translation>PostgreSQL-tietokannassa olevat tietovarastot tarvitsevat Python-kirjaston psycopg2. Windowsin ja macOS:n QGIS tuo sen mukanaan; Linuxissa asenna paketti python3-psycopg2 tai aja ”pip install psycopg2-binary” ja käynnistä QGIS uudelleen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>Cancelled; nothing was changed.</source>
        <translation>Peruttu; mitään ei muutettu.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>“{text}” is not a list of weekly hours; write it like “Mo-Fr 07:00-18:00; Sa 22:00-05:00”.</source>
        <translation>”{text}” ei kerro viikoittaisia aikoja; kirjoita ne näin: ”Mo-Fr 07:00-18:00; Sa 22:00-05:00”.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>“{text}” is not a time; write it like 1.6.2027, 1.6.2027 klo 8.00, 2027-06-01T08:00, 1.6.–15.6.2027, week 23/2027, 6/2027, Q2/2027, summer 2027 or 2027.</source>
        <translation>”{text}” ei ole aika; kirjoita se esimerkiksi 1.6.2027, 1.6.2027 klo 8.00, 2027-06-01T08:00, 1.6.–15.6.2027, viikko 23/2027, 6/2027, Q2/2027, kesä 2027 tai 2027.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>The mapping cannot be used: “{key}” cannot be “{found}”. Possible is: {possible}.</source>
        <translation>Sarakkeiden vastaavuutta ei voi käyttää: ”{key}” ei voi olla ”{found}”. Mahdollisia ovat: {possible}.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>“{zone}” is not a time zone; write it like “Europe/Helsinki”.</source>
        <translation>”{zone}” ei ole aikavyöhyke; kirjoita se näin: ”Europe/Helsinki”.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>There are {count} rules; one check can answer at most {most}. Remove some of them.</source>
        <translation>Sääntöjä on {count}, mutta yksi tarkistus vastaa enintään {most} sääntöön. Poista osa niistä.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>The rule “{rule}” cannot be used ({reason}). Correct its row in the table of rules, or make it inactive there.</source>
        <translation>Sääntöä ”{rule}” ei voi käyttää ({reason}). Korjaa sen rivi sääntötaulussa tai ota sääntö siellä pois käytöstä.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>“{path}” cannot be written ({reason}). Choose another file or folder.</source>
        <translation>Tiedostoa ”{path}” ei voi kirjoittaa ({reason}). Valitse toinen tiedosto tai kansio.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>“{path}” has a “%” with two digits or letters after it, which QGIS takes for another sign, so it would look for another file. Choose a path without it.</source>
        <translation>Polussa ”{path}” on ”%” ja sen perässä kaksi numeroa tai kirjainta. QGIS lukee ne toiseksi merkiksi ja etsisi siksi toista tiedostoa. Valitse polku, jossa sitä ei ole.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>The municipality's file cannot be used ({reason}). Compare it with the plugin's own, seinajoki.json.</source>
        <translation>Kunnan tiedostoa ei voi käyttää ({reason}). Vertaa sitä lisäosan omaan tiedostoon seinajoki.json.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>There is no store “{path}”. Check the path, or make it with “Prepare store”.</source>
        <translation>Tietovarastoa ”{path}” ei ole. Tarkista polku tai tee se toiminnolla ”Valmistele tietovarasto”.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>“{path}” is not a GeoPackage. Choose a file made by “Prepare store”.</source>
        <translation>”{path}” ei ole GeoPackage. Valitse tiedosto, joka on tehty toiminnolla ”Valmistele tietovarasto”.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>“{path}” is a GeoPackage, but not a coordination store; it was left as it is. Choose another file name, or import its layers into a store.</source>
        <translation>”{path}” on GeoPackage mutta ei yhteensovituksen tietovarasto; se jätettiin ennalleen. Valitse toinen tiedostonimi tai tuo sen tasot tietovarastoon.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>The store “{path}” is of version {found}; this plugin needs {wanted}. Upgrade it with “Prepare store”; of a file, a copy of the old one is kept.</source>
        <translation>Tietovaraston ”{path}” versio on {found}; tämä lisäosa tarvitsee version {wanted}. Päivitä se toiminnolla ”Valmistele tietovarasto”; tiedostosta jää vanha kopio.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>The store “{path}” is of a newer version ({found}) than this plugin ({wanted}), so it is read only. Update the plugin.</source>
        <translation>Tietovarasto ”{path}” on uudempaa versiota ({found}) kuin tämä lisäosa ({wanted}), joten sitä voi vain lukea. Päivitä lisäosa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>“{path}” is on a network drive, where two may spoil each other's work: let one person at a time write to it, and keep copies.</source>
        <translation>”{path}” on verkkolevyllä, jolla kaksi voi pilata toistensa työn: anna yhden kerrallaan kirjoittaa siihen ja pidä kopioita.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>Migration {number} of the store “{path}” differs from this plugin's; nothing was changed. Use the plugin version that made the store, or restore a copy.</source>
        <translation>Tietovaraston ”{path}” muunnos {number} poikkeaa tämän lisäosan muunnoksesta; mitään ei muutettu. Käytä lisäosan versiota, jolla tietovarasto tehtiin, tai palauta kopio.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>The store “{path}” cannot be written; ask for the right to write the file, or copy it elsewhere.</source>
        <translation>Tietovarastoon ”{path}” ei voi kirjoittaa; pyydä oikeus kirjoittaa tiedostoon tai kopioi se muualle.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>The store “{path}” is being written by another program. Close it there, or try again in a moment.</source>
        <translation>Toinen ohjelma kirjoittaa tietovarastoon ”{path}”. Sulje se siellä tai yritä hetken päästä uudelleen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>The store “{path}” could not be read or written ({reason}). Nothing was changed; free some space or check the drive.</source>
        <translation>Tietovarastoa ”{path}” ei voitu lukea tai kirjoittaa ({reason}). Mitään ei muutettu; vapauta tilaa tai tarkista levy.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>The store “{path}” is damaged, or another program has changed its tables ({reason}). Nothing was changed; use a copy of the file from before that.</source>
        <translation>Tietovarasto ”{path}” on vioittunut, tai toinen ohjelma on muuttanut sen tauluja ({reason}). Mitään ei muutettu; käytä tiedostosta kopiota, joka on otettu sitä ennen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>The store changed while it was being checked, several times. Nothing was written; try again in a moment.</source>
        <translation>Tietovarasto muuttui monta kertaa tarkistuksen aikana. Mitään ei kirjoitettu; yritä hetken päästä uudelleen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>This finding has changed since you looked: you saw {seen}, now it is {now}. Look again and judge what it is now.</source>
        <translation>Tämä havainto on muuttunut sen jälkeen, kun katsoit sitä: näit {seen}, nyt se on {now}. Katso uudelleen ja arvioi nykyinen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>This finding is not in the register any more. Refresh the list.</source>
        <translation>Tätä havaintoa ei enää ole rekisterissä. Päivitä luettelo.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>The store knows no organisation “{name}”. Choose one of: {known}.</source>
        <translation>Tietovarasto ei tunne toimijaa ”{name}”. Valitse jokin näistä: {known}.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>There is no municipality “{name}”. Known are: {known}; or give the path of a municipality's file (.json).</source>
        <translation>Kuntaa ”{name}” ei ole. Tunnetut ovat: {known}; tai anna kunnan tiedoston (.json) polku.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>The demo is a summer in Seinäjoki, in {here}; this store is in {there}. Prepare another store, with the municipality “seinajoki”, for it.</source>
        <translation>Esimerkki on kesä Seinäjoella koordinaatistossa {here}; tämän tietovaraston koordinaatisto on {there}. Valmistele sitä varten toinen tietovarasto, jonka kunta on ”seinajoki”.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>There is no PostgreSQL connection “{name}”. Give the name of a saved one, like “city” or “city/schema”, or a file whose name ends with .gpkg.</source>
        <translation>PostgreSQL-yhteyttä ”{name}” ei ole. Anna tallennetun yhteyden nimi, esimerkiksi ”kaupunki” tai ”kaupunki/skeema”, tai tiedosto, jonka nimi päättyy .gpkg.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>The database “{name}” has no store in its schema “{schema}”. Check the name, or let an administrator make it with “Prepare store”.</source>
        <translation>Tietokannan ”{name}” skeemassa ”{schema}” ei ole tietovarastoa. Tarkista nimi tai pyydä ylläpitäjää tekemään se toiminnolla ”Valmistele tietovarasto”.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>The store “{path}” cannot be reached ({reason}). What you have not saved stays; check the network and the saved connection, and try again.</source>
        <translation>Tietovarastoon ”{path}” ei saada yhteyttä ({reason}). Tallentamaton säilyy; tarkista verkko ja tallennettu yhteys ja yritä uudelleen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>You may not do this in the store “{path}” ({reason}). Nothing was changed; ask its owner, or an administrator for the right.</source>
        <translation>Sinulla ei ole oikeutta tähän tietovarastossa ”{path}” ({reason}). Mitään ei muutettu; kysy rivin omistajalta tai pyydä oikeutta ylläpitäjältä.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>The server of the store “{path}” refused ({reason}). Nothing was changed; tell its administrator.</source>
        <translation>Tietovaraston ”{path}” palvelin kieltäytyi ({reason}). Mitään ei muutettu; kerro siitä ylläpitäjälle.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>Only the owner of the store “{path}” can copy into it, since a copy keeps who wrote what. Let the administrator who prepared it do that.</source>
        <translation>Tietovarastoon ”{path}” voi kopioida vain sen omistaja, koska kopiossa säilyy, kuka on kirjoittanut mitä. Pyydä kopioimaan ylläpitäjää, joka on valmistellut sen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>The store “{path}” has plans of its own that are not those of “{source}”; nothing was changed. Copy into a store that has none yet.</source>
        <translation>Tietovarastossa ”{path}” on omia suunnitelmia, jotka ovat muita kuin tietovaraston ”{source}”; mitään ei muutettu. Kopioi tietovarastoon, jossa niitä ei vielä ole.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>“{source}” is a store of “{here}” in {crs}; “{path}” is of another municipality or in another coordinate system, and was left as it is. Prepare a store with the same municipality.</source>
        <translation>”{source}” on kunnan ”{here}” tietovarasto koordinaatistossa {crs}; ”{path}” on toisen kunnan tai toisessa koordinaatistossa, ja se jätettiin ennalleen. Valmistele tietovarasto samalle kunnalle.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>“{path}” is a file, which whoever may write it edits; members are for a store in a database, like “city”.</source>
        <translation>”{path}” on tiedosto, jota muokkaa se, joka saa kirjoittaa siihen; jäseniä on vain tietokannassa olevalla tietovarastolla, kuten ”kaupunki”.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>The server of the store “{path}” knows no login “{login}”. Let its administrator create it with the SQL above, then run this again.</source>
        <translation>Tietovaraston ”{path}” palvelin ei tunne tunnusta ”{login}”. Pyydä palvelimen ylläpitäjää luomaan se yllä olevalla SQL:llä ja aja tämä uudelleen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>Who is consulted, or a member, is so for an organisation. Give its short name.</source>
        <translation>Lausunnonantaja ja jäsen edustavat aina jotakin toimijaa. Anna toimijan lyhyt nimi.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>“{path}” is no name for the file that is taken along: it must end with .gpkg.</source>
        <translation>”{path}” ei käy mukaan otettavan tiedoston nimeksi: sen on päätyttävä .gpkg.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>“{path}” is there already, and there may be work in it that was not brought back; it was left as it is. Choose another name.</source>
        <translation>”{path}” on jo olemassa, ja siinä voi olla työtä, jota ei ole tuotu takaisin; se jätettiin ennalleen. Valitse toinen nimi.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>“{path}” was not taken along from a store, so there is nothing to bring back. Choose a file made by “Take along”; “Copy store” moves a whole store.</source>
        <translation>Tiedostoa ”{path}” ei ole otettu mukaan tietovarastosta, joten takaisin tuotavaa ei ole. Valitse toiminnolla ”Ota mukaan” tehty tiedosto; ”Kopioi tietovarasto” siirtää koko tietovaraston.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>“{path}” was taken along from another store than “{store}”, which was left as it is. Bring it back to the store that it is from, or to a copy of that one.</source>
        <translation>”{path}” on otettu mukaan muusta tietovarastosta kuin ”{store}”, joka jätettiin ennalleen. Tuo se takaisin siihen tietovarastoon, josta se on, tai sen kopioon.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>The table {table} of “{path}” is in another coordinate system than {crs}; nothing was brought back. Another program has changed it: use a copy of the file from before that.</source>
        <translation>Tiedoston ”{path}” taulu {table} on muussa koordinaatistossa kuin {crs}; mitään ei tuotu takaisin. Jokin muu ohjelma on muuttanut sitä: käytä tiedoston aiempaa kopiota.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>The store refuses it ({reason}).</source>
        <translation>Tietovarasto ei ota sitä vastaan ({reason}).</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>The store has no organisation with the identifier “{id}”.</source>
        <translation>Tietovarastossa ei ole organisaatiota, jonka tunnus on ”{id}”.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>The store has no such finding; check the store, and bring the file back again.</source>
        <translation>Tietovarastossa ei ole tätä havaintoa; tarkista tietovarasto ja tuo tiedosto uudelleen takaisin.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>Its identifier is that of another plan, in another table.</source>
        <translation>Sen tunnus on toisen suunnitelman, joka on toisessa taulussa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>Several rows of the file have its identifier.</source>
        <translation>Useilla tiedoston riveillä on sama tunnus.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>It has no identifier that can be read.</source>
        <translation>Sillä ei ole luettavaa tunnusta.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>The column {column} has a value that cannot be read: {value}.</source>
        <translation>Sarakkeen {column} arvoa ei voi lukea: {value}.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>Somebody is changing it just now; bring the file back again.</source>
        <translation>Joku muuttaa sitä juuri nyt; tuo tiedosto uudelleen takaisin.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>It was changed in the file; what was said stays said.</source>
        <translation>Sitä on muutettu tiedostossa; mikä on sanottu, pysyy sanottuna.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>It was deleted in the file; others may need it, so delete it in the store.</source>
        <translation>Se on poistettu tiedostosta; muut voivat tarvita sitä, joten poista se tietovarastossa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/errors.py"/>
        <source>It may be one of the rows of the file that have lost their identifier, so it is not deleted.</source>
        <translation>Se voi olla jokin tiedoston riveistä, joiden tunnus on kadonnut, joten sitä ei poisteta.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/wording.py"/>
        <source>{count} hours ({days} days)</source>
        <translation>{count} tuntia ({days} vuorokautta)</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/wording.py"/>
        <source>1 hour</source>
        <translation>1 tunti</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/wording.py"/>
        <source>{count} hours</source>
        <translation>{count} tuntia</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/wording.py"/>
        <source>a plan that was deleted</source>
        <translation>poistettu suunnitelma</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/wording.py"/>
        <source>{what} without a title</source>
        <translation>{what} (ei nimeä)</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/wording.py"/>
        <source>Jan</source>
        <translation>tammi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/wording.py"/>
        <source>Feb</source>
        <translation>helmi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/wording.py"/>
        <source>Mar</source>
        <translation>maalis</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/wording.py"/>
        <source>Apr</source>
        <translation>huhti</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/wording.py"/>
        <source>May</source>
        <translation>touko</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/wording.py"/>
        <source>Jun</source>
        <translation>kesä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/wording.py"/>
        <source>Jul</source>
        <translation>heinä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/wording.py"/>
        <source>Aug</source>
        <translation>elo</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/wording.py"/>
        <source>Sep</source>
        <translation>syys</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/wording.py"/>
        <source>Oct</source>
        <translation>loka</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/wording.py"/>
        <source>Nov</source>
        <translation>marras</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/wording.py"/>
        <source>Dec</source>
        <translation>joulu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/wording.py"/>
        <source>no start and no end given</source>
        <translation>alkua ja loppua ei ole annettu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/wording.py"/>
        <source>from {start}, no end yet</source>
        <translation>{start} alkaen, loppu avoin</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/wording.py"/>
        <source>until {end}, no start given</source>
        <translation>{end} asti, alkua ei ole annettu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/exchange/facts.py"/>
        <location filename="../seinajoki_coordination/gui/rows.py"/>
        <location filename="../seinajoki_coordination/host/form_texts.py"/>
        <location filename="../seinajoki_coordination/reports/bringing.py"/>
        <source>Yes</source>
        <translation>Kyllä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/exchange/facts.py"/>
        <location filename="../seinajoki_coordination/gui/rows.py"/>
        <location filename="../seinajoki_coordination/host/form_texts.py"/>
        <location filename="../seinajoki_coordination/reports/bringing.py"/>
        <source>No</source>
        <translation>Ei</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/exchange/layers.py"/>
        <source>“{layer}” gave none of its {count} features. Check its file or connection.</source>
        <translation>Tasosta ”{layer}” ei saatu luettua yhtäkään sen kohteista ({count}). Tarkista sen tiedosto tai yhteys.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/exchange/sources.py"/>
        <source>“{layer}” does not say in which coordinate system it is, or cannot be in {crs}. Say it as “crs” in the mapping; in the municipality would lie: {candidates}.</source>
        <translation>”{layer}” ei kerro koordinaatistoaan, tai se ei voi olla {crs}. Kerro se vastaavuuksissa kohdassa ”crs”; kuntaan osuisivat: {candidates}.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/check.py"/>
        <source>Checking needs QGIS's plugin Processing; switch it on under Plugins, Manage and Install Plugins.</source>
        <translation>Tarkistus tarvitsee QGISin lisäosan Processing; ota se käyttöön valikosta Lisäosat, Hallitse ja asenna lisäosia.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/clashes.py"/>
        <source>Choose between versions</source>
        <translation>Versioista valitseminen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/code_editor.py"/>
        <source>List of codes</source>
        <translation>Luettelo koodeista</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/code_editor.py"/>
        <source>Any kind</source>
        <translation>Mikä tahansa laji</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/code_editor.py"/>
        <source>No trait asked for</source>
        <translation>Ei vaadittuja piirteitä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/conflict_dialog.py"/>
        <source>Yours</source>
        <translation>Sinun</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/conflict_dialog.py"/>
        <source>Theirs</source>
        <translation>Toisen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/conflict_dialog.py"/>
        <source>&amp;Save the chosen</source>
        <translation>&amp;Tallenna valitut</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/conflict_dialog.py"/>
        <source>&amp;Keep theirs</source>
        <translation>&amp;Pidä toisen versio</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/conflict_dialog.py"/>
        <source>Two versions of a plan</source>
        <translation>Suunnitelmasta kaksi versiota</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/conflict_dialog.py"/>
        <source>Plans that others have saved, too</source>
        <translation>Suunnitelmat, jotka myös joku toinen on tallentanut</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/conflict_dialog.py"/>
        <location filename="../seinajoki_coordination/gui/history_dialog.py"/>
        <source>Versions of each field</source>
        <translation>Kenttien versiot</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/conflict_dialog.py"/>
        <source>Drops your edits of this plan; QGIS can undo it</source>
        <translation>Hylkää muokkauksesi tästä suunnitelmasta; sen voi kumota QGISissä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/conflict_dialog.py"/>
        <source>Was</source>
        <translation>Ennen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/conflict_dialog.py"/>
        <source>One field was changed by both: choose which of its versions holds.</source>
        <translation>Molemmat ovat muuttaneet yhtä kenttää: valitse, kumpi versio jää voimaan.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/conflict_dialog.py"/>
        <source>{count} fields were changed by both: choose which version of each holds.</source>
        <translation>Molemmat ovat muuttaneet {count} kenttää: valitse kustakin, kumpi versio jää voimaan.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/conflict_dialog.py"/>
        <source>Every field is decided. Look whether it is right, and save.</source>
        <translation>Kaikki kentät on valittu. Tarkista valinnat ja tallenna.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/coordinates.py"/>
        <source>Place from coordinates</source>
        <translation>Sijainti koordinaateista</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/coordinates.py"/>
        <source>one corner a line, east before north, or WKT</source>
        <translation>yksi kulmapiste riville, itä ennen pohjoista, tai WKT</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/coordinates.py"/>
        <source>&amp;Corners</source>
        <translation>&amp;Kulmapisteet</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/coordinates.py"/>
        <source>Coordinate &amp;system</source>
        <translation>Koordi&amp;naatisto</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/coordinates.py"/>
        <source>An area needs three corners or more, each a line like “285412.5 6965032.0”.</source>
        <translation>Alue tarvitsee vähintään kolme kulmapistettä, kukin omalla rivillään: ”285412,5 6965032,0”.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/coordinates.py"/>
        <source>A line needs two corners or more, each a line like “285412.5 6965032.0”.</source>
        <translation>Viiva tarvitsee vähintään kaksi taitepistettä, kukin omalla rivillään: ”285412,5 6965032,0”.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/coordination_dock.py"/>
        <source>“{title}” has no place yet. Draw where it is and save it, or discard it, before you go on with another.</source>
        <translation>Suunnitelmalla ”{title}” ei ole vielä sijaintia. Piirrä sijainti ja tallenna tai hylkää suunnitelma, ennen kuin siirryt seuraavaan.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/coordination_dock.py"/>
        <location filename="../seinajoki_coordination/processing/algorithm.py"/>
        <source>Coordination</source>
        <translation>Yhteensovitus</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/coordination_dock.py"/>
        <source>No changes</source>
        <translation>Ei muutoksia</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/coordination_dock.py"/>
        <source>1 change</source>
        <translation>1 muutos</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/coordination_dock.py"/>
        <source>{count} changes</source>
        <translation>{count} muutosta</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/coordination_dock.py"/>
        <source>What others changed near you, and what waits for your word</source>
        <translation>Mitä muut ovat muuttaneet lähelläsi ja mikä odottaa kantaasi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/coordination_dock.py"/>
        <location filename="../seinajoki_coordination/processing/copystore.py"/>
        <location filename="../seinajoki_coordination/processing/preparestore.py"/>
        <location filename="../seinajoki_coordination/processing/storealgorithm.py"/>
        <location filename="../seinajoki_coordination/reports/bringing.py"/>
        <location filename="../seinajoki_coordination/reports/importing.py"/>
        <source>Store</source>
        <translation>Tietovarasto</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/coordination_dock.py"/>
        <location filename="../seinajoki_coordination/gui/findings_bar.py"/>
        <location filename="../seinajoki_coordination/gui/options.py"/>
        <source>I &amp;act for</source>
        <translation>Toimi&amp;ja</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/coordination_dock.py"/>
        <source>Since my visit</source>
        <translation>Käynnin jälkeen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/coordination_dock.py"/>
        <source>Work &amp;zone</source>
        <translation>Ty&amp;öalue</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/coordination_dock.py"/>
        <source>Eve&amp;nt</source>
        <translation>Tapa&amp;htuma</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/coordination_dock.py"/>
        <source>&amp;Traffic arrangement</source>
        <translation>Liikenn&amp;ejärjestely</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/coordination_dock.py"/>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Event area</source>
        <translation>Tapahtuma-alue</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/coordination_dock.py"/>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Development area</source>
        <translation>Kehittämisalue</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/coordination_dock.py"/>
        <source>Draw and enter a new one</source>
        <translation>Piirrä ja kirjaa uusi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/coordination_dock.py"/>
        <source>State that your organisation has nothing here until a day</source>
        <translation>Vakuuta, ettei toimijallasi ole täällä mitään ennen tiettyä päivää</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/coordination_dock.py"/>
        <source>Nothing of o&amp;urs until…</source>
        <translation>Ei s&amp;uunnitelmia ennen…</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/coordination_dock.py"/>
        <source>none is open</source>
        <translation>ei auki</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/coordination_dock.py"/>
        <source>Choose what to draw. While you draw, whom it would meet is told here.</source>
        <translation>Valitse, mitä piirrät. Jo piirtäessäsi näet tästä, keiden kanssa suunnitelma osuisi yhteen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/coordination_dock.py"/>
        <source>not connected</source>
        <translation>ei yhteyttä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/coordination_dock.py"/>
        <source>not usable</source>
        <translation>ei käytettävissä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/coordination_dock.py"/>
        <source>read only</source>
        <translation>vain luku</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/database_dialog.py"/>
        <source>Open a store in a database</source>
        <translation>Avaa tietovarasto tietokannasta</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/database_dialog.py"/>
        <source>&amp;Connection</source>
        <translation>&amp;Yhteys</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/database_dialog.py"/>
        <source>&amp;Schema</source>
        <translation>&amp;Skeema</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/database_dialog.py"/>
        <source>QGIS knows no PostgreSQL connection yet: make one in the panel Browser, under PostgreSQL.</source>
        <translation>QGISissä ei ole vielä PostgreSQL-yhteyttä: tee sellainen selainpaneelin kohdassa PostgreSQL.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/database_dialog.py"/>
        <source>A schema's name has small letters, digits and underscores, and no more than 41 of them.</source>
        <translation>Skeeman nimessä on pieniä kirjaimia, numeroita ja alaviivoja, yhteensä enintään 41 merkkiä.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/date_editor.py"/>
        <source>Local time</source>
        <translation>Paikallinen aika</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/date_editor.py"/>
        <source>Time of day</source>
        <translation>Kellonaika</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/demo.py"/>
        <source>Making the demo</source>
        <translation>Tehdään esimerkkiä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/demo.py"/>
        <source>An illustrative summer of plans in Seinäjoki, with {count} findings. Step through its weeks with the temporal controller.</source>
        <translation>Esimerkkinä kesän suunnitelmia Seinäjoella, havaintoja {count}. Selaa viikkoja temporaalisella säätimellä.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/demo_project.py"/>
        <source>Seinäjoki demo (illustrative)</source>
        <translation>Seinäjoen esimerkki (kuvitteellinen)</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/demo_project.py"/>
        <source>Illustrative demo, not anyone's plan; “Source” of each plan says what is sourced.</source>
        <translation>Esimerkki, ei kenenkään suunnitelma; kunkin suunnitelman ”Lähde” kertoo, mikä on peräisin lähteestä.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/drawing.py"/>
        <source>There are no streets to follow. Fill the store's table of streets, or make a layer of lines the active one.</source>
        <translation>Seurattavia katuja ei ole. Täytä tietovaraston katutaulu tai tee viivatasosta aktiivinen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/drawing.py"/>
        <source>No street leads from one point to the other. Click closer to a street, or draw in shorter pieces.</source>
        <translation>Pisteestä toiseen ei johda katua. Napsauta lähempää katua tai piirrä lyhyempinä osina.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/edit_conflict.py"/>
        <source>Not saved: {rows} changed meanwhile. Compare the versions and choose, or undo your edits.</source>
        <translation>Ei tallennettu: {rows} muuttui välillä. Vertaa versioita ja valitse, tai kumoa muutoksesi.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/edit_conflict.py"/>
        <source>Not deleted: {rows} changed meanwhile. Look at it, and delete it again if you still want to.</source>
        <translation>Ei poistettu: {rows} muuttui välillä. Katso sitä ja poista uudelleen, jos yhä haluat.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/edit_conflict.py"/>
        <source>Not saved: “{title}” is another organisation's plan, or would be, and not yours to change. Your edits stay: undo those of it, or ask that organisation or who coordinates.</source>
        <translation>Ei tallennettu: ”{title}” on tai olisi toisen organisaation suunnitelma, eikä sinulla ole oikeutta muuttaa sitä. Muokkauksesi säilyvät: kumoa sen muokkaukset tai kysy kyseiseltä organisaatiolta tai koordinaattorilta.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/edit_conflict.py"/>
        <source>Compare…</source>
        <translation>Vertaa…</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/edit_conflict.py"/>
        <location filename="../seinajoki_coordination/gui/history_view.py"/>
        <source>Reading earlier versions</source>
        <translation>Luetaan aiempia versioita</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/edit_conflict.py"/>
        <source>Nothing stands in the way any more: save again.</source>
        <translation>Tallennukselle ei ole enää estettä: tallenna uudelleen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/edit_conflict.py"/>
        <source>{who} saved “{title}” on {when}, while you were editing it. Choose of each field whose version holds.</source>
        <translation>{who} tallensi suunnitelman ”{title}” {when}, kun muokkasit sitä. Valitse kustakin kentästä, kumpi versio jää voimaan.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/edit_conflict.py"/>
        <source>“{title}” ({who}, {when})</source>
        <translation>”{title}” ({who}, {when})</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/finding_deeds.py"/>
        <source>The report is in “{path}”, but no program on this computer opens it. Open it in a browser yourself.</source>
        <translation>Raportti on tiedostossa ”{path}”, mutta mikään tämän koneen ohjelma ei avaa sitä. Avaa se itse selaimella.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/finding_deeds.py"/>
        <source>&amp;Zoom to both</source>
        <translation>&amp;Zoomaa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/finding_deeds.py"/>
        <source>Copy the &amp;rows</source>
        <translation>Kopioi &amp;rivit</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/finding_deeds.py"/>
        <source>Copy as &amp;sentences</source>
        <translation>Kopioi &amp;lauseina</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/finding_deeds.py"/>
        <source>Re&amp;port</source>
        <translation>Ra&amp;portti</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/finding_deeds.py"/>
        <source>Copy</source>
        <translation>Kopioi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/finding_deeds.py"/>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/finding_deeds.py"/>
        <source>History of “{plan}”</source>
        <translation>Suunnitelman ”{plan}” historia</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/finding_deeds.py"/>
        <source>Show both plans and their ground on the map</source>
        <translation>Näytä molemmat suunnitelmat ja niiden yhteinen ala kartalla</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/finding_deeds.py"/>
        <source>Report of the chosen findings, in the browser</source>
        <translation>Raportti valituista havainnoista selaimeen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/finding_deeds.py"/>
        <source>Copied, for a spreadsheet: {count} findings.</source>
        <translation>Kopioitu taulukkolaskentaa varten, havaintoja {count}.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/finding_deeds.py"/>
        <source>Copied, in sentences: {count} findings.</source>
        <translation>Kopioitu lauseina, havaintoja {count}.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/finding_deeds.py"/>
        <source>Putting findings into words</source>
        <translation>Kirjoitetaan havainnot lauseiksi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/finding_deeds.py"/>
        <source>Writing the report</source>
        <translation>Kirjoitetaan raporttia</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/finding_pane.py"/>
        <source>The chosen finding, explained</source>
        <translation>Valittu havainto selitettynä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/finding_pane.py"/>
        <source>Choose a finding: why it is one is told here.</source>
        <translation>Valitse havainto: tässä kerrotaan, miksi se on havainto.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/finding_pane.py"/>
        <source>{count} findings are chosen.</source>
        <translation>Valittuna {count} havaintoa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/finding_rows.py"/>
        <location filename="../seinajoki_coordination/gui/news_rows.py"/>
        <location filename="../resources/reports/coordination.html"/>
        <source>no organisation</source>
        <translation>ei toimijaa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/finding_versions.py"/>
        <source>“{finding}” has changed since you looked, though its days and its ground read the same: the effects or the clearance of a plan, or the rule. Look again and judge what it is now.</source>
        <translation>Havainto ”{finding}” on muuttunut sen jälkeen, kun katsoit sitä, vaikka sen päivät ja ala ovat ennallaan: suunnitelman vaikutukset tai suojaetäisyys, tai sääntö. Katso uudelleen ja ota kantaa siihen, mikä se on nyt.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_bar.py"/>
        <source>Visible on the map</source>
        <translation>Näkyvissä kartalla</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_bar.py"/>
        <source>More &amp;filters</source>
        <translation>Lis&amp;ää rajauksia</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_bar.py"/>
        <source>Every severity</source>
        <translation>Kaikki vakavuudet</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_bar.py"/>
        <location filename="../seinajoki_coordination/gui/findings_model.py"/>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Severity</source>
        <translation>Vakavuus</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_bar.py"/>
        <source>Every rule</source>
        <translation>Kaikki säännöt</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_bar.py"/>
        <location filename="../seinajoki_coordination/gui/findings_model.py"/>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <location filename="../seinajoki_coordination/reports/bringing.py"/>
        <source>Rule</source>
        <translation>Sääntö</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_bar.py"/>
        <source>Every state</source>
        <translation>Kaikki tilat</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_bar.py"/>
        <location filename="../seinajoki_coordination/gui/findings_model.py"/>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <location filename="../resources/reports/coordination.html"/>
        <source>State</source>
        <translation>Tila</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_bar.py"/>
        <source>Not over before</source>
        <translation>Ei päättynyt ennen tätä päivää</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_bar.py"/>
        <source>Begun by</source>
        <translation>Alkanut viimeistään tänä päivänä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_bar.py"/>
        <source>Show all</source>
        <translation>Näytä kaikki</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_bar.py"/>
        <source>Read the findings again</source>
        <translation>Lue havainnot uudelleen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_bar.py"/>
        <location filename="../seinajoki_coordination/processing/checkstore.py"/>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <location filename="../seinajoki_coordination/processing/takealong.py"/>
        <source>From</source>
        <translation>Alkaen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_bar.py"/>
        <source>To</source>
        <translation>Asti</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_bar.py"/>
        <source>Whose findings</source>
        <translation>Kenen havainnot</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_bar.py"/>
        <source>Everybody's findings</source>
        <translation>Kaikkien havainnot</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_bar.py"/>
        <source>Of my organisation</source>
        <translation>Oman toimijani</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_bar.py"/>
        <source>Waiting for my judgement</source>
        <translation>Odottaa kantaani</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_bar.py"/>
        <source>Title, organisation, rule…</source>
        <translation>Nimi, toimija, sääntö…</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_bar.py"/>
        <source>Search in the findings</source>
        <translation>Hae havainnoista</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_bar.py"/>
        <source>any day</source>
        <translation>mikä tahansa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_dock.py"/>
        <location filename="../seinajoki_coordination/gui/findings_table.py"/>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <location filename="../seinajoki_coordination/processing/takealong.py"/>
        <location filename="../seinajoki_coordination/reports/coordination.py"/>
        <source>Findings</source>
        <translation>Havainnot</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_dock.py"/>
        <source>Reading the findings</source>
        <translation>Luetaan havainnot</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_dock.py"/>
        <source>{shown} of {all}</source>
        <translation>{shown} / {all}</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_emptiness.py"/>
        <source>Reading the findings…</source>
        <translation>Luetaan havaintoja…</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_emptiness.py"/>
        <source>Nothing has been found in this store. Check it from the menu Seinäjoki if that was not done yet.</source>
        <translation>Tästä tietovarastosta ei ole löytynyt mitään. Tarkista se valikosta Seinäjoki, ellei sitä ole vielä tehty.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_emptiness.py"/>
        <source>Choose for whom you act: the list “I act for” has the store's organisations.</source>
        <translation>Valitse, minkä toimijan puolesta toimit: luettelossa ”Toimija” ovat tietovaraston toimijat.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_emptiness.py"/>
        <source>Nothing waits for the judgement of {name}.</source>
        <translation>Mikään ei odota toimijan {name} kannanottoa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_emptiness.py"/>
        <source>No finding is as you asked. Ask for less, or show all.</source>
        <translation>Mikään havainto ei vastaa rajauksia. Rajaa väljemmin tai näytä kaikki.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_frame.py"/>
        <source>Show all findings</source>
        <translation>Näytä kaikki havainnot</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_model.py"/>
        <location filename="../resources/reports/coordination.html"/>
        <location filename="../resources/reports/parts.html"/>
        <source>First plan</source>
        <translation>Ensimmäinen suunnitelma</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_model.py"/>
        <location filename="../resources/reports/coordination.html"/>
        <location filename="../resources/reports/parts.html"/>
        <source>Second plan</source>
        <translation>Toinen suunnitelma</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_model.py"/>
        <location filename="../seinajoki_coordination/gui/history_dialog.py"/>
        <location filename="../seinajoki_coordination/host/forms.py"/>
        <location filename="../seinajoki_coordination/reports/explaining.py"/>
        <location filename="../resources/reports/coordination.html"/>
        <location filename="../resources/reports/overlaps.html"/>
        <location filename="../resources/reports/parts.html"/>
        <source>When</source>
        <translation>Milloin</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_model.py"/>
        <location filename="../seinajoki_coordination/processing/takealong.py"/>
        <location filename="../resources/reports/parts.html"/>
        <source>Area</source>
        <translation>Ala</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_model.py"/>
        <location filename="../resources/reports/parts.html"/>
        <source>Hours</source>
        <translation>Tunnit</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_model.py"/>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Organisations</source>
        <translation>Toimijat</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_model.py"/>
        <source>Found</source>
        <translation>Löydetty</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_model.py"/>
        <location filename="../seinajoki_coordination/processing/bringback.py"/>
        <location filename="../seinajoki_coordination/reports/coordination.py"/>
        <location filename="../seinajoki_coordination/reports/explaining.py"/>
        <location filename="../resources/reports/coordination.html"/>
        <source>Changed</source>
        <translation>Muuttunut</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/findings_model.py"/>
        <source>{state}, waits for you</source>
        <translation>{state}, odottaa kantaasi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/foreign_rows.py"/>
        <source>Undo my edits of it</source>
        <translation>Kumoa sen muokkaukseni</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/foreign_rows.py"/>
        <source>Undo the edits of another's plan</source>
        <translation>Kumoa toisen suunnitelman muokkaukset</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/history_action.py"/>
        <source>History…</source>
        <translation>Historia…</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/history_dialog.py"/>
        <source>&amp;Restore</source>
        <translation>&amp;Palauta</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/history_dialog.py"/>
        <source>Now</source>
        <translation>Nyt</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/history_dialog.py"/>
        <source>Then</source>
        <translation>Silloin</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/history_dialog.py"/>
        <source>History of a plan</source>
        <translation>Suunnitelman historia</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/history_dialog.py"/>
        <source>&amp;Deleted plans</source>
        <translation>P&amp;oistetut suunnitelmat</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/history_dialog.py"/>
        <location filename="../seinajoki_coordination/gui/options.py"/>
        <source>Who</source>
        <translation>Käyttäjä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/history_dialog.py"/>
        <location filename="../seinajoki_coordination/host/forms.py"/>
        <location filename="../resources/reports/bringing.html"/>
        <source>What</source>
        <translation>Mitä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/history_dialog.py"/>
        <source>What was done to the plan, the last first</source>
        <translation>Suunnitelman vaiheet, viimeisin ensin</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/history_dialog.py"/>
        <source>Before</source>
        <translation>Sitä ennen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/history_dialog.py"/>
        <source>The store can only be read.</source>
        <translation>Tietovarasto on vain luettavissa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/history_view.py"/>
        <source>The store knows nothing of this plan. Save it first, or refresh the list.</source>
        <translation>Tietovarasto ei tunne tätä suunnitelmaa. Tallenna se ensin tai päivitä luettelo.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/history_view.py"/>
        <source>No plan of this store was ever deleted.</source>
        <translation>Tästä tietovarastosta ei ole poistettu yhtään suunnitelmaa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/history_view.py"/>
        <source>Restoring a version</source>
        <translation>Palautetaan versiota</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/history_view.py"/>
        <source>The plan is again what it was. Whom it meets now is compared at once.</source>
        <translation>Suunnitelma on taas entisellään. Sitä verrataan heti muihin suunnitelmiin.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/interest_areas.py"/>
        <source>This shape takes no ground. Draw it again.</source>
        <translation>Kuviolla ei ole pinta-alaa. Piirrä se uudelleen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/interest_areas.py"/>
        <source>Draw</source>
        <translation>Piirrä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/interest_areas.py"/>
        <source>From selection</source>
        <translation>Valinnasta</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/interest_areas.py"/>
        <source>Delete</source>
        <translation>Poista</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/interest_areas.py"/>
        <source>On the map</source>
        <translation>Kartalla</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/interest_areas.py"/>
        <source>Click its corners on the map; a right click ends. Escape gives up.</source>
        <translation>Napsauta alueen kulmat kartalla ja lopeta hiiren oikealla painikkeella. Esc keskeyttää.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/interest_areas.py"/>
        <location filename="../seinajoki_coordination/gui/news_dock.py"/>
        <source>Interest areas</source>
        <translation>Seurattavat alueet</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/interest_areas.py"/>
        <source>Area {number}</source>
        <translation>Alue {number}</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/interest_areas.py"/>
        <source>Writing the interest areas</source>
        <translation>Kirjataan seurattavat alueet</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/interest_areas.py"/>
        <source>Enter or a double click shows an area on the map, F2 renames it</source>
        <translation>Enter tai kaksoisnapsautus näyttää alueen kartalla, F2 nimeää sen uudelleen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/interest_areas.py"/>
        <source>Rename</source>
        <translation>Nimeä uudelleen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/interest_areas.py"/>
        <source>What comes so near to the area is told, too</source>
        <translation>Myös näin lähelle aluetta tulevista suunnitelmista kerrotaan</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/interest_areas.py"/>
        <source>Near is up to</source>
        <translation>Lähellä on enintään</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/judging.py"/>
        <source>Choose first for whom you act: the list “I act for” has the store's organisations.</source>
        <translation>Valitse ensin, minkä toimijan puolesta toimit: luettelossa ”Toimija” ovat tietovaraston toimijat.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/judging.py"/>
        <source>Write the comment first.</source>
        <translation>Kirjoita ensin kommentti.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/judging.py"/>
        <source>Writing what was said</source>
        <translation>Kirjataan kannanotto</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/judging.py"/>
        <source>Why – or a comment without a judgement</source>
        <translation>Perustelu – tai kommentti ilman kannanottoa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/judging.py"/>
        <source>Wh&amp;y</source>
        <translation>Mi&amp;ksi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/judging.py"/>
        <source>A&amp;greed</source>
        <translation>&amp;Sovittu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/judging.py"/>
        <source>It is agreed how to go on</source>
        <translation>Jatkosta on sovittu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/judging.py"/>
        <source>Accepted ris&amp;k</source>
        <translation>H&amp;yväksytty riski</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/judging.py"/>
        <source>We know it and take the risk</source>
        <translation>Tiedämme tämän ja otamme riskin</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/judging.py"/>
        <source>Not a pro&amp;blem</source>
        <translation>Ei on&amp;gelmaa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/judging.py"/>
        <source>They are not in each other's way</source>
        <translation>Ne eivät ole toistensa tiellä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/judging.py"/>
        <source>Open again</source>
        <translation>Avoin</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/judging.py"/>
        <source>It is to be talked about, again</source>
        <translation>Tästä on vielä puhuttava</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/judging.py"/>
        <source>Comment only</source>
        <translation>Vain kommentti</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/judging.py"/>
        <source>Keep the text as a comment, without a judgement</source>
        <translation>Kirjaa teksti kommentiksi ottamatta kantaa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/judging.py"/>
        <source>All {count} are judged alike.</source>
        <translation>Kaikkiin {count} otetaan sama kanta.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/judging.py"/>
        <source>Neither plan is of {name}: its word is kept, but does not settle this.</source>
        <translation>Kumpikaan suunnitelma ei ole toimijan {name}: sen kanta kirjataan, mutta se ei ratkaise tätä.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/judging.py"/>
        <source>{count} of them have no plan of {name}.</source>
        <translation>Näistä {count} ei koske toimijan {name} suunnitelmia.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/leaving.py"/>
        <source>Close QGIS</source>
        <translation>Sulje QGIS</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/leaving.py"/>
        <source>“{title}” has no place yet and is not saved. Discard it?</source>
        <translation>Suunnitelmalla ”{title}” ei ole vielä sijaintia, eikä sitä ole tallennettu. Hylätäänkö se?</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/live.py"/>
        <source>Looking for a time that fits</source>
        <translation>Etsitään sopivaa aikaa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/live.py"/>
        <source>Reading the changed plans</source>
        <translation>Luetaan muuttuneet suunnitelmat</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/live.py"/>
        <source>Reading all plans</source>
        <translation>Luetaan kaikki suunnitelmat</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/live.py"/>
        <source>a plan whose name cannot be read now</source>
        <translation>suunnitelma, jonka nimeä ei voi nyt lukea</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/live_pane.py"/>
        <source>Whom the plan would meet</source>
        <translation>Keiden kanssa suunnitelma osuisi yhteen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/live_pane.py"/>
        <source>Fits:</source>
        <translation>Sopii:</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/live_pane.py"/>
        <source>Reading all plans…</source>
        <translation>Luetaan kaikkia suunnitelmia…</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/live_pane.py"/>
        <source>Draw it, and whom it would meet is told here.</source>
        <translation>Piirrä alue, niin näet tästä, keiden kanssa se osuisi yhteen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/live_pane.py"/>
        <source>It would meet 1 plan:</source>
        <translation>Osuisi yhteen 1 suunnitelman kanssa:</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/live_pane.py"/>
        <source>It would meet {count} plans:</source>
        <translation>Osuisi yhteen {count} suunnitelman kanssa:</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/live_pane.py"/>
        <location filename="../seinajoki_coordination/host/forms.py"/>
        <source>It must end after it starts.</source>
        <translation>Päättymisen pitää olla alkamisen jälkeen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/live_pane.py"/>
        <source>Say when, and whom it would meet is told here.</source>
        <translation>Anna ajankohta, niin näet tästä, keiden kanssa se osuisi yhteen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/live_pane.py"/>
        <source>It fits: nobody known is in its way.</source>
        <translation>Sopii: kukaan tiedossa oleva ei ole tiellä.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/live_pane.py"/>
        <source>Move the plan to these days</source>
        <translation>Siirrä suunnitelma näihin päiviin</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/locator.py"/>
        <source>“{title}” is not on its layer: it was deleted meanwhile, or the layer's filter hides it.</source>
        <translation>”{title}” ei ole tasollaan: se on poistettu tällä välin tai tason suodatin piilottaa sen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/locator.py"/>
        <source>“{title}” has no place on the map yet. It is selected in the table of its layer.</source>
        <translation>Kohteella ”{title}” ei ole vielä paikkaa kartalla. Se on valittuna tasonsa taulukossa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/locator.py"/>
        <source>Seinäjoki: works, events, places</source>
        <translation>Seinäjoki: työt, tapahtumat, paikat</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/locator.py"/>
        <source>Finds plans by title, case number or organisation, places by name, and findings by their sides</source>
        <translation>Etsii suunnitelmia otsikon, asianumeron tai toimijan mukaan, paikkoja nimen mukaan ja havaintoja osapuolten mukaan</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/locator.py"/>
        <source>The store cannot be searched</source>
        <translation>Tietovarastosta ei voi hakea</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/marks.py"/>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Heavy</source>
        <translation>Vakava</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/marks.py"/>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Light</source>
        <translation>Lievä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/marks.py"/>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Opportunity</source>
        <translation>Mahdollisuus</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/marks.py"/>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Notice</source>
        <translation>Tiedoksi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/news_dock.py"/>
        <source>Changes</source>
        <translation>Muutokset</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/news_dock.py"/>
        <source>Mark as seen</source>
        <translation>Merkitse nähdyksi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/news_dock.py"/>
        <source>Reading what is new</source>
        <translation>Luetaan muutokset</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/news_dock.py"/>
        <source>Noting what was seen</source>
        <translation>Kirjataan nähdyt muutokset</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/news_dock.py"/>
        <source>Since {moment}.</source>
        <translation>Muutokset {moment} jälkeen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/news_dock.py"/>
        <source>Your first visit: what others change from now on is listed here until you have seen it.</source>
        <translation>Ensimmäinen käyntisi: tästä lähtien muiden tekemät muutokset luetellaan tässä, kunnes merkitset ne nähdyiksi.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/news_dock.py"/>
        <source>You have no interest area yet, so this is about the surroundings of the plans of {name}.</source>
        <translation>Sinulla ei ole vielä seurattavaa aluetta, joten luettelo koskee toimijan {name} suunnitelmien lähistöä.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/news_dock.py"/>
        <source>Draw an interest area below, or choose for whom you act.</source>
        <translation>Lisää alla seurattava alue tai valitse, minkä toimijan puolesta toimit.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/news_dock.py"/>
        <source>Reading what is new…</source>
        <translation>Luetaan muutoksia…</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/news_dock.py"/>
        <source>Nothing new.</source>
        <translation>Ei uutta.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/news_dock.py"/>
        <source>All that is listed; what others write from now on is new</source>
        <translation>Kaikki luetellut muutokset; se, mitä muut kirjaavat tämän jälkeen, on taas uutta</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/news_list.py"/>
        <source>Changes since my last visit</source>
        <translation>Muutokset viime käyntini jälkeen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/news_list.py"/>
        <source>Show on the map</source>
        <translation>Näytä kartalla</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/news_list.py"/>
        <location filename="../seinajoki_coordination/gui/workspace.py"/>
        <source>Show the history</source>
        <translation>Näytä historia</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/news_list.py"/>
        <location filename="../resources/reports/coordination.html"/>
        <location filename="../resources/reports/parts.html"/>
        <source>and {count} more</source>
        <translation>ja {count} muuta</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/news_rows.py"/>
        <source>New near you</source>
        <translation>Uutta lähelläsi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/news_rows.py"/>
        <source>Moved in place or time</source>
        <translation>Paikka tai aika muuttunut</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/news_rows.py"/>
        <source>Cancelled or deleted</source>
        <translation>Peruttu tai poistettu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/news_rows.py"/>
        <source>Waiting for your word</source>
        <translation>Odottaa kantaasi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/news_rows.py"/>
        <source>near {area}</source>
        <translation>lähellä aluetta {area}</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/news_rows.py"/>
        <source>Last written by {who}, {when}</source>
        <translation>Viimeksi kirjannut {who}, {when}</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/news_rows.py"/>
        <source>On the map: as it was with a solid line, as it is with a dashed one.</source>
        <translation>Kartalla entinen yhtenäisellä viivalla, nykyinen katkoviivalla.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/news_rows.py"/>
        <location filename="../seinajoki_coordination/reports/bringing.py"/>
        <source>deleted</source>
        <translation>poistettu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/news_rows.py"/>
        <source>cancelled</source>
        <translation>peruttu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/news_rows.py"/>
        <source>has no place any more</source>
        <translation>ei enää paikkaa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/news_rows.py"/>
        <source>has got a place</source>
        <translation>saanut paikan</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/news_rows.py"/>
        <source>edge moved by up to {distance}</source>
        <translation>raja siirtynyt enintään {distance}</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/news_rows.py"/>
        <source>other times within these days</source>
        <translation>kellonajat muuttuneet</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/notice.py"/>
        <source>Close</source>
        <translation>Sulje</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/opening.py"/>
        <source>Stores</source>
        <translation>Tietovarastot</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/opening.py"/>
        <source>Open a store</source>
        <translation>Avaa tietovarasto</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/opening.py"/>
        <source>No store was open yet</source>
        <translation>Mitään tietovarastoa ei ole vielä avattu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/opening.py"/>
        <source>Looking at the store</source>
        <translation>Tietovarastoa tutkitaan</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/opening.py"/>
        <source>Upgrade…</source>
        <translation>Päivitä…</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/opening.py"/>
        <source>Remove from the recent stores</source>
        <translation>Poista viimeksi avatuista</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/options.py"/>
        <source>&amp;Check plans as soon as they are saved</source>
        <translation>Tarkista &amp;suunnitelmat heti tallennuksen jälkeen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/options.py"/>
        <location filename="../seinajoki_coordination/gui/organisation_choice.py"/>
        <source>nobody yet</source>
        <translation>ei valittu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/options.py"/>
        <source>the login: {name}</source>
        <translation>kirjautumisnimi: {name}</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/options.py"/>
        <source>Stands beside each change as who made it. A role is enough: no name is needed.</source>
        <translation>Näkyy jokaisen muutoksen tekijänä. Rooli riittää, nimeä ei tarvita.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/options.py"/>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/options.py"/>
        <source> days</source>
        <translation> päivää</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/options.py"/>
        <source>Days before and after the plan's own are looked through for a time without conflicts.</source>
        <translation>Vapaata aikaa etsitään näin monta päivää ennen suunnitelman omaa aikaa ja sen jälkeen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/options.py"/>
        <source>Finds whom a plan meets at once, whichever tool saved it.</source>
        <translation>Kertoo heti, kenen suunnitelmiin tallennettu suunnitelma osuu, tallennettiinpa se millä työkalulla tahansa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/options.py"/>
        <location filename="../seinajoki_coordination/processing/takealong.py"/>
        <location filename="../seinajoki_coordination/reports/coordination.py"/>
        <location filename="../resources/reports/parts.html"/>
        <source>Plans</source>
        <translation>Suunnitelmat</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/options.py"/>
        <source>I &amp;write as</source>
        <translation>Muutosten t&amp;ekijä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/options.py"/>
        <source>Width of a &amp;strip along a street</source>
        <translation>&amp;Kadun suuntaisen kaistan leveys</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/options.py"/>
        <source>How far to look for a &amp;time that fits</source>
        <translation>&amp;Vapaata aikaa etsitään</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/organisation_choice.py"/>
        <source>I act for</source>
        <translation>Toimija</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/organisation_choice.py"/>
        <source>Your login says for whom you act</source>
        <translation>Käyttäjätunnuksesi määrää, kenen puolesta toimit</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/organisation_choice.py"/>
        <source>For whom you plan and judge</source>
        <translation>Kenen puolesta suunnittelet ja arvioit</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/outlines.py"/>
        <source>Show on the &amp;map</source>
        <translation>Näytä k&amp;artalla</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/places.py"/>
        <source>This place is far outside the area that the coordinate system {crs} is made for. Choose the system that the coordinates are in.</source>
        <translation>Paikka on kaukana alueelta, jolle koordinaattijärjestelmä {crs} on tehty. Valitse järjestelmä, jossa koordinaatit ovat.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_in_hand.py"/>
        <source>“{path}” is not there any more. The drawing and the form stay as they are: save again when the file is back, or export the plan to another file.</source>
        <translation>”{path}” ei ole enää paikallaan. Piirros ja lomake säilyvät: tallenna uudelleen, kun tiedosto on palannut, tai vie suunnitelma toiseen tiedostoon.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_in_hand.py"/>
        <source>Not saved: {reason} The drawing and the form stay as they are; correct that, and save again.</source>
        <translation>Tallennus epäonnistui: {reason} Piirros ja lomake säilyvät; korjaa syy ja tallenna uudelleen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_in_hand.py"/>
        <source>“{layer}” cannot be edited: the store is read only.</source>
        <translation>Tasoa ”{layer}” ei voi muokata: tietovarasto on vain luettavissa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_in_hand.py"/>
        <source>Move the plan in time</source>
        <translation>Siirrä suunnitelman aikaa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_in_hand.py"/>
        <source>Change the plan</source>
        <translation>Muuta suunnitelmaa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_in_hand.py"/>
        <source>Draw the plan</source>
        <translation>Piirrä suunnitelma</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_in_hand.py"/>
        <source>it is the store itself</source>
        <translation>se on tietovarasto itse</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_in_hand.py"/>
        <source>Discard the changes of the plan</source>
        <translation>Hylkää suunnitelman muutokset</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_in_hand.py"/>
        <source>QGIS gives no reason</source>
        <translation>QGIS ei kerro syytä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_pane.py"/>
        <source>Not saved yet: {problem}</source>
        <translation>Ei vielä tallennettu: {problem}</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_pane.py"/>
        <source>Not saved yet: draw where it is, or take the place from what is selected.</source>
        <translation>Ei vielä tallennettu: piirrä sijainti tai ota se valituista kohteista.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_pane.py"/>
        <source>Not saved yet: the shape takes no ground. Draw it again.</source>
        <translation>Ei vielä tallennettu: kuviolla ei ole pinta-alaa eikä pituutta. Piirrä se uudelleen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_pane.py"/>
        <source>Saved. The shape crossed itself and was mended.</source>
        <translation>Tallennettu. Itseään leikannut kuvio korjattiin.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_pane.py"/>
        <source>Saved.</source>
        <translation>Tallennettu.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_pane.py"/>
        <source>The shape crosses itself.</source>
        <translation>Alue leikkaa itseään.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_pane.py"/>
        <source>Mend it</source>
        <translation>Korjaa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_pane.py"/>
        <source>Along a street: click where it begins and where it ends</source>
        <translation>Katua pitkin: napsauta alku- ja loppukohtaa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_pane.py"/>
        <source>Corner by corner; the right button ends</source>
        <translation>Kulma kulmalta; oikea painike päättää</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_pane.py"/>
        <source>Rectangle: click two corners</source>
        <translation>Suorakulmio: napsauta kahta kulmaa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_pane.py"/>
        <source>Circle: click the middle and the edge</source>
        <translation>Ympyrä: napsauta keskipistettä ja reunaa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_pane.py"/>
        <source>Take the place of what is selected in the active layer</source>
        <translation>Ota sijainti aktiivisen tason valituista kohteista</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_pane.py"/>
        <source>Type coordinates…</source>
        <translation>Kirjoita koordinaatit…</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_pane.py"/>
        <source>How wide the strip along a street is</source>
        <translation>Kuinka leveä kadun suuntainen kaista on</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_pane.py"/>
        <source>Width of the strip</source>
        <translation>Kaistan leveys</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_pane.py"/>
        <source>All fields…</source>
        <translation>Kaikki kentät…</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_pane.py"/>
        <source>Export…</source>
        <translation>Vie…</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_pane.py"/>
        <source>Discard</source>
        <translation>Hylkää</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_pane.py"/>
        <source>Save</source>
        <translation>Tallenna</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/plan_pane.py"/>
        <source>Export the plan</source>
        <translation>Vie suunnitelma</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/recheck.py"/>
        <source>Comparing what was saved</source>
        <translation>Verrataan tallennettua</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/recheck.py"/>
        <source>Looking at what others saved</source>
        <translation>Katsotaan, mitä muut tallensivat</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/recheck.py"/>
        <source>Show</source>
        <translation>Näytä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/recheck.py"/>
        <source>1 new finding</source>
        <translation>1 uusi havainto</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/recheck.py"/>
        <source>{count} new findings</source>
        <translation>{count} uutta havaintoa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/recheck.py"/>
        <source>1 finding is gone</source>
        <translation>1 havainto poistui</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/recheck.py"/>
        <source>{count} findings are gone</source>
        <translation>{count} havaintoa poistui</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/row_lock.py"/>
        <source>Keep the others' version</source>
        <translation>Pidä toisen versio</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/rows.py"/>
        <source>unknown</source>
        <translation>tuntematon</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/rows.py"/>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>Shape on the map</source>
        <translation>Rajaus kartalla</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/rows.py"/>
        <source>(empty)</source>
        <translation>(tyhjä)</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/rows.py"/>
        <source>(not known)</source>
        <translation>(ei tiedossa)</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/rows.py"/>
        <source>{size}, edge moved by up to {distance}</source>
        <translation>{size}, raja siirtynyt enintään {distance}</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/selection.py"/>
        <source>Nothing is selected in the active layer. Select areas or lines there, and try again.</source>
        <translation>Aktiivisella tasolla ei ole valittu mitään. Valitse siltä alueita tai viivoja ja yritä uudelleen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/selection.py"/>
        <source>Something is selected in several layers. Make the one that you mean the active layer.</source>
        <translation>Kohteita on valittuna useassa tasossa. Tee tarkoittamastasi tasosta aktiivinen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/selection.py"/>
        <source>What is selected makes no place of this kind. Select areas or lines.</source>
        <translation>Valituista kohteista ei synny tällaista sijaintia. Valitse alueita tai viivoja.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/session.py"/>
        <source>No store is open. Open one, or try the demo, from the menu Seinäjoki.</source>
        <translation>Mikään tietovarasto ei ole auki. Avaa sellainen tai kokeile esimerkkiä valikosta Seinäjoki.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/session.py"/>
        <source>The project does not show “{table}”. Open the store again to bring it back.</source>
        <translation>Projektissa ei ole tasoa ”{table}”. Avaa tietovarasto uudelleen, niin se tulee takaisin.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/session.py"/>
        <source>“{title}” is a plan of {owner}: only that organisation, or who coordinates, may change it.</source>
        <translation>”{title}” on organisaation {owner} suunnitelma: vain se tai koordinaattori voi muuttaa sitä.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/statement.py"/>
        <source>State it</source>
        <translation>Ilmoita</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/statement.py"/>
        <source>{name} has nothing here until</source>
        <translation>{name}: ei suunnitelmia täällä, viimeinen päivä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/statement.py"/>
        <source>{name} has stated to have nothing here until {day}.</source>
        <translation>{name} on vakuuttanut, ettei sillä ole täällä mitään {day} asti.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/statement.py"/>
        <source>Writing the statement</source>
        <translation>Kirjataan ilmoitus</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/statement.py"/>
        <source>Note, if any</source>
        <translation>Lisätietoja</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/statement.py"/>
        <source>Cancel</source>
        <translation>Peruuta</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/store_project.py"/>
        <source>“{path}” has no table “{table}”: it is no store. Choose another file, or prepare a store there.</source>
        <translation>Tiedostossa ”{path}” ei ole taulua ”{table}”, joten se ei ole tietovarasto. Valitse toinen tiedosto tai valmistele siihen tietovarasto.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/told_steps.py"/>
        <source>{title} ({table}, deleted)</source>
        <translation>{title} ({table}, poistettu)</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/told_steps.py"/>
        <source>{title} ({table})</source>
        <translation>{title} ({table})</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/told_steps.py"/>
        <source>{title} ({table}, deleted {when})</source>
        <translation>{title} ({table}, poistettu {when})</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/told_steps.py"/>
        <source>Bring the plan back as it was from {when}</source>
        <translation>Tuo suunnitelma takaisin sellaisena kuin se oli {when} alkaen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/told_steps.py"/>
        <source>Make the plan again what it was from {when}; that is a new version, too</source>
        <translation>Muuta suunnitelma takaisin sellaiseksi kuin se oli {when} alkaen; siitäkin tulee uusi versio</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/told_steps.py"/>
        <source>Entered</source>
        <translation>Kirjattu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/told_steps.py"/>
        <location filename="../seinajoki_coordination/processing/bringback.py"/>
        <location filename="../seinajoki_coordination/processing/undoimport.py"/>
        <source>Deleted</source>
        <translation>Poistettu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/told_steps.py"/>
        <location filename="../resources/reports/bringing.html"/>
        <source>Brought back</source>
        <translation>Tuotu takaisin</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/told_steps.py"/>
        <source>Saved without a change</source>
        <translation>Tallennettu muuttamatta</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/told_steps.py"/>
        <source>Changed: {fields}</source>
        <translation>Muutettu: {fields}</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/workspace.py"/>
        <source>Edit in the dock Coordination</source>
        <translation>Muokkaa Yhteensovitus-paneelissa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/workspace.py"/>
        <source>Show in the dock Findings</source>
        <translation>Näytä Havainnot-paneelissa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/gui/workspace.py"/>
        <source>Open the form</source>
        <translation>Avaa lomake</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Work zones</source>
        <translation>Työalueet</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Events</source>
        <translation>Tapahtumat</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Event areas</source>
        <translation>Tapahtuma-alueet</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Development areas</source>
        <translation>Kehittämisalueet</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Traffic arrangements</source>
        <translation>Liikennejärjestelyt</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Streets</source>
        <translation>Kadut</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Overlaps</source>
        <translation>Päällekkäisyydet</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Judgements</source>
        <translation>Kannanotot</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <location filename="../resources/reports/finding.html"/>
        <source>Comments</source>
        <translation>Kommentit</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Rules</source>
        <translation>Säännöt</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <location filename="../resources/reports/parts.html"/>
        <source>Identifier</source>
        <translation>Tunnus</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Title</source>
        <translation>Nimi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Project</source>
        <translation>Hanke</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Belongs to</source>
        <translation>Kuuluu kohteeseen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <location filename="../seinajoki_coordination/processing/addmember.py"/>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <location filename="../seinajoki_coordination/reports/bringing.py"/>
        <location filename="../seinajoki_coordination/reports/coordination.py"/>
        <location filename="../seinajoki_coordination/reports/explaining.py"/>
        <location filename="../seinajoki_coordination/reports/importing.py"/>
        <location filename="../resources/reports/coordination.html"/>
        <source>Organisation</source>
        <translation>Toimija</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Kind</source>
        <translation>Laji</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Status</source>
        <translation>Tila</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Starts (UTC)</source>
        <translation>Alkaa (UTC)</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Ends (UTC)</source>
        <translation>Päättyy (UTC)</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Precision</source>
        <translation>Tarkkuus</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Weekly hours</source>
        <translation>Viikoittaiset ajat</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Clearance (m)</source>
        <translation>Suojaetäisyys (m)</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Note</source>
        <translation>Huomautus</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <location filename="../seinajoki_coordination/reports/explaining.py"/>
        <source>Contact</source>
        <translation>Yhteyshenkilö</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Case number</source>
        <translation>Asianumero</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <location filename="../seinajoki_coordination/reports/importing.py"/>
        <source>Source</source>
        <translation>Lähde</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Row of the source</source>
        <translation>Lähteen rivi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Visibility</source>
        <translation>Näkyvyys</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Version</source>
        <translation>Versio</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Created (UTC)</source>
        <translation>Luotu (UTC)</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Created by</source>
        <translation>Luonut</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Changed (UTC)</source>
        <translation>Muutettu (UTC)</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Changed by</source>
        <translation>Muuttanut</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Closed for: {mode}</source>
        <translation>Suljettu: {mode}</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Outage: {cut}</source>
        <translation>Katko: {cut}</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Digs</source>
        <translation>Kaivaa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Lane effect</source>
        <translation>Kaistahaitta</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Length of the lane effect (m)</source>
        <translation>Kaistahaitan pituus (m)</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Noise</source>
        <translation>Melu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Dust</source>
        <translation>Pöly</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Vibration</source>
        <translation>Tärinä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Needs quiet</source>
        <translation>Vaatii hiljaisuutta</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Expected attendance</source>
        <translation>Odotettu yleisömäärä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Build-up from (UTC)</source>
        <translation>Rakennusaika alkaa (UTC)</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Tear-down until (UTC)</source>
        <translation>Purkuaika päättyy (UTC)</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <location filename="../seinajoki_coordination/reports/bringing.py"/>
        <source>Series</source>
        <translation>Sarja</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Capacity (persons)</source>
        <translation>Kapasiteetti (henkilöä)</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Surface</source>
        <translation>Pinta</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Load limit (kg/m²)</source>
        <translation>Kantavuus (kg/m²)</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Power connection</source>
        <translation>Sähköliittymä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Water connection</source>
        <translation>Vesiliittymä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Restrictions</source>
        <translation>Rajoitukset</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Phase</source>
        <translation>Vaihe</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Name</source>
        <translation>Nimi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Street class</source>
        <translation>Katuluokka</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Short name</source>
        <translation>Lyhyt nimi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Telephone</source>
        <translation>Puhelin</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Is consulted</source>
        <translation>Lausunnonantaja</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <location filename="../seinajoki_coordination/host/forms.py"/>
        <location filename="../resources/reports/coordination.html"/>
        <source>Finding</source>
        <translation>Havainto</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <location filename="../seinajoki_coordination/reports/bringing.py"/>
        <source>Judgement</source>
        <translation>Kannanotto</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Reason</source>
        <translation>Perustelu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Facts</source>
        <translation>Tiedot</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Judged (UTC)</source>
        <translation>Kannanoton aika (UTC)</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Judged by</source>
        <translation>Kannanottaja</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <location filename="../seinajoki_coordination/reports/bringing.py"/>
        <source>Comment</source>
        <translation>Kommentti</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Said (UTC)</source>
        <translation>Kommentoitu (UTC)</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Said by</source>
        <translation>Kommentoija</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Side A</source>
        <translation>Osapuoli A</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Side B</source>
        <translation>Osapuoli B</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Layer A</source>
        <translation>Taso A</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Identifier A</source>
        <translation>Tunnus A</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Layer B</source>
        <translation>Taso B</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Identifier B</source>
        <translation>Tunnus B</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Common time from (UTC)</source>
        <translation>Yhteinen aika alkaa (UTC)</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Common time until (UTC)</source>
        <translation>Yhteinen aika päättyy (UTC)</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Common hours</source>
        <translation>Yhteiset tunnit</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Distance (m)</source>
        <translation>Etäisyys (m)</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Shared area (m²)</source>
        <translation>Yhteinen ala (m²)</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Version of the rule</source>
        <translation>Säännön versio</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Sort</source>
        <translation>Luonne</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Table of side A</source>
        <translation>Osapuolen A taulu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Version of side A</source>
        <translation>Osapuolen A versio</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Facts of side A</source>
        <translation>Osapuolen A tiedot</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Table of side B</source>
        <translation>Osapuolen B taulu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Version of side B</source>
        <translation>Osapuolen B versio</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Facts of side B</source>
        <translation>Osapuolen B tiedot</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Only through clearance</source>
        <translation>Vain suojaetäisyyden vuoksi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Only through days before or after</source>
        <translation>Vain lisäpäivien vuoksi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Found (UTC)</source>
        <translation>Havaittu (UTC)</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Title in English</source>
        <translation>Nimi englanniksi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Title in Finnish</source>
        <translation>Nimi suomeksi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Sentence in English</source>
        <translation>Selitys englanniksi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Sentence in Finnish</source>
        <translation>Selitys suomeksi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>In use</source>
        <translation>Käytössä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Kinds of side A</source>
        <translation>Osapuolen A lajit</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Traits of side A</source>
        <translation>Osapuolen A piirteet</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Kinds of side B</source>
        <translation>Osapuolen B lajit</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Traits of side B</source>
        <translation>Osapuolen B piirteet</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Days before</source>
        <translation>Päiviä ennen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Days after</source>
        <translation>Päiviä jälkeen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Smallest shared area (m²)</source>
        <translation>Pienin yhteinen ala (m²)</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Severity at most</source>
        <translation>Vakavuus enintään</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Also within one organisation</source>
        <translation>Myös saman toimijan kesken</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Shared area</source>
        <translation>Yhteinen ala</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Crossing</source>
        <translation>Risteää</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Nearby</source>
        <translation>Lähellä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>digs</source>
        <translation>kaivaa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>paves</source>
        <translation>päällystää</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>noisy</source>
        <translation>meluaa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>dusty</source>
        <translation>pölyää</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>vibrates</source>
        <translation>tärisyttää</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>needs quiet</source>
        <translation>vaatii hiljaisuutta</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>closes cars' way</source>
        <translation>sulkee autoilta</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>closes buses' way</source>
        <translation>sulkee busseilta</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>closes cycles' way</source>
        <translation>sulkee pyöriltä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>closes pedestrians' way</source>
        <translation>sulkee jalankulkijoilta</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>closes rescue's way</source>
        <translation>sulkee pelastustoimelta</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>cuts water</source>
        <translation>katkaisee veden</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>cuts power</source>
        <translation>katkaisee sähkön</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>cuts heat</source>
        <translation>katkaisee lämmön</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>cuts data</source>
        <translation>katkaisee tietoliikenteen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Mo</source>
        <translation>ma</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Tu</source>
        <translation>ti</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>We</source>
        <translation>ke</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Th</source>
        <translation>to</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Fr</source>
        <translation>pe</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Sa</source>
        <translation>la</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Su</source>
        <translation>su</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Asphalt</source>
        <translation>Asfaltti</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Gravel</source>
        <translation>Sora</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Grass</source>
        <translation>Nurmi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Paving stones</source>
        <translation>Kiveys</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Public</source>
        <translation>Julkinen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/fields.py"/>
        <source>Partners only</source>
        <translation>Vain kumppaneille</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/form_texts.py"/>
        <source>Weekly hours like “Mo-Fr 07:00-18:00; Sa 22:00-05:00”;
empty: around the clock.</source>
        <translation>Viikoittaiset ajat näin: ”Mo-Fr 07:00-18:00; Sa 22:00-05:00”
(Mo = ma … Su = su); tyhjä: ympäri vuorokauden.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/form_texts.py"/>
        <location filename="../resources/reports/parts.html"/>
        <source>Common time</source>
        <translation>Yhteinen aika</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/form_texts.py"/>
        <location filename="../resources/reports/bringing.html"/>
        <location filename="../resources/reports/importing.html"/>
        <source>Why</source>
        <translation>Miksi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/forms.py"/>
        <source>Record</source>
        <translation>Kirjaustiedot</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/forms.py"/>
        <source>Sides</source>
        <translation>Osapuolet</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/forms.py"/>
        <source>How near and how soon</source>
        <translation>Kuinka lähellä ja milloin</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/forms.py"/>
        <source>Facilities</source>
        <translation>Puitteet</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/forms.py"/>
        <source>Effects</source>
        <translation>Vaikutukset</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/forms.py"/>
        <source>Notes</source>
        <translation>Lisätiedot</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/forms.py"/>
        <source>– choose –</source>
        <translation>– valitse –</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/forms.py"/>
        <location filename="../seinajoki_coordination/host/sides.py"/>
        <source>Any plan</source>
        <translation>Mikä tahansa suunnitelma</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/forms.py"/>
        <source>Give it a title.</source>
        <translation>Anna nimi.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/forms.py"/>
        <source>The build-up must not begin after the start.</source>
        <translation>Rakennusaika ei saa alkaa vasta alkamisen jälkeen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/forms.py"/>
        <source>The tear-down must not be over before the end.</source>
        <translation>Purkuaika ei saa loppua ennen päättymistä.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/forms.py"/>
        <source>Choose a kind from the list.</source>
        <translation>Valitse laji luettelosta.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/forms.py"/>
        <source>Write them like “Mo-Fr 07:00-18:00; Sa 22:00-05:00”.</source>
        <translation>Kirjoita näin: ”Mo-Fr 07:00-18:00; Sa 22:00-05:00”.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/forms.py"/>
        <source>Kinds, with a space between: {codes}</source>
        <translation>Lajit välilyönnein erotettuina: {codes}</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/forms.py"/>
        <source>Traits, with a space between: {codes}</source>
        <translation>Piirteet välilyönnein erotettuina: {codes}</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/local_time.py"/>
        <source>d MMM yyyy</source>
        <translation>d.M.yyyy</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/local_time.py"/>
        <source>d MMM yyyy, HH:mm</source>
        <translation>d.M.yyyy 'klo' H.mm</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/local_time.py"/>
        <source>24:00</source>
        <translation>24.00</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/local_time.py"/>
        <source>HH:mm</source>
        <translation>H.mm</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/local_time.py"/>
        <source>d MMM</source>
        <translation>d.M.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/local_time.py"/>
        <source>d</source>
        <translation>d.M.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/styles.py"/>
        <source>The store “{path}” is there, but how its layers look could not be saved ({reason}). Free some space, or check the drive and the file's name, and prepare it again.</source>
        <translation>Tietovarasto ”{path}” on olemassa, mutta sen tasojen ulkoasua ei voitu tallentaa ({reason}). Vapauta tilaa tai tarkista asema ja tiedoston nimi, ja valmistele tietovarasto uudelleen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/styles.py"/>
        <source>The store “{path}” is there, but how its layers look could not be saved ({reason}). It takes the right to write into QGIS's table public.layer_styles, or to make it; then prepare it again.</source>
        <translation>Tietovarasto ”{path}” on olemassa, mutta sen tasojen ulkoasua ei voitu tallentaa ({reason}). Siihen tarvitaan oikeus kirjoittaa QGISin tauluun public.layer_styles tai tehdä se; valmistele tietovarasto sitten uudelleen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/host/styles.py"/>
        <source>QGIS cannot open “{table}” in it</source>
        <translation>QGIS ei saa auki sen taulua ”{table}”</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>&amp;Coordination</source>
        <translation>&amp;Yhteensovitus</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>Draw and enter what you plan, and see whom it would meet</source>
        <translation>Piirrä ja kirjaa suunnitelmasi ja näe, keiden kanssa se osuisi yhteen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>&amp;Findings</source>
        <translation>&amp;Havainnot</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>Who meets whom, and what is said of it</source>
        <translation>Kuka kohtaa kenet ja mitä siitä on sanottu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>Ch&amp;anges since my last visit</source>
        <translation>&amp;Muutokset viime käyntini jälkeen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>What is new near you</source>
        <translation>Mitä uutta lähelläsi on</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>&amp;Try the demo</source>
        <translation>&amp;Kokeile esimerkkiä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>Open a summer of plans in Seinäjoki</source>
        <translation>Avaa kesällisen suunnitelmia Seinäjoella</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>&amp;Open a store…</source>
        <translation>&amp;Avaa tietovarasto…</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>Open a file with plans and findings</source>
        <translation>Avaa tiedosto, jossa on suunnitelmia ja havaintoja</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>Open a data&amp;base…</source>
        <translation>Avaa &amp;tietokanta…</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>Open a store that many share in a PostgreSQL database</source>
        <translation>Avaa PostgreSQL-tietokannassa oleva yhteinen tietovarasto</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>&amp;Recent stores</source>
        <translation>&amp;Viimeksi avatut</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>Check o&amp;verlaps…</source>
        <translation>Tarkista &amp;päällekkäisyydet…</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>Find what meets in place and in time</source>
        <translation>Etsi, mikä kohtaa paikassa ja ajassa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>Check the &amp;store…</source>
        <translation>Tarkista tietova&amp;rasto…</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>Find what meets in a store, and report it</source>
        <translation>Etsi tietovaraston päällekkäisyydet ja tee niistä raportti</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>I&amp;mport plans…</source>
        <translation>Tuo suunnitelm&amp;ia…</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>Bring plans from your own data into a store, and update them</source>
        <translation>Tuo suunnitelmat omasta aineistosta tietovarastoon ja päivitä ne</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>Ta&amp;ke along…</source>
        <translation>Ota mukaa&amp;n…</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>Take an area and a period of a store into a file, to work in it where there is no network</source>
        <translation>Ota alue ja ajanjakso tietovarastosta tiedostoon, jotta sitä voi käyttää ilman verkkoa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>Br&amp;ing back…</source>
        <translation>Tu&amp;o takaisin…</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>Bring what was done in such a file back into its store</source>
        <translation>Tuo tällaisessa tiedostossa tehty työ takaisin tietovarastoonsa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>&amp;Deleted plans…</source>
        <translation>Poi&amp;stetut suunnitelmat…</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>What was deleted, to look at and to restore</source>
        <translation>Poistetut suunnitelmat katsottavaksi ja palautettavaksi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>Setti&amp;ngs…</source>
        <translation>Aset&amp;ukset…</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/plugin.py"/>
        <source>For whom you act, and how you work</source>
        <translation>Ketä edustat ja miten työskentelet</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/addmember.py"/>
        <source>Add member</source>
        <translation>Lisää jäsen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/addmember.py"/>
        <source>store,database,login,user,role,right,organisation,member,coordination</source>
        <translation>tietovarasto,tietokanta,tunnus,käyttäjä,rooli,oikeus,toimija,jäsen,yhteensovitus</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/addmember.py"/>
        <source>Gives a login of a database its organisation and its role in a store.</source>
        <translation>Antaa tietokannan tunnukselle toimijan ja roolin tietovarastossa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/addmember.py"/>
        <source>Gives a login of a database its place in a store, instead of the one that it had.

A reader looks. Who is consulted also comments and judges for their organisation. A member also edits its plans. A coordinator also edits all plans and rules and speaks for all. An administrator also adds organisations and members.

The login itself is the server's: its administrator creates it with the SQL in the log, and whoever uses it chooses a password. It takes an administrator of the store to add members.</source>
        <translation>Antaa tietokannan tunnukselle paikan tietovarastossa entisen tilalle.

Lukija katselee. Lausunnonantaja myös kommentoi ja arvioi toimijansa puolesta. Jäsen myös muokkaa toimijansa suunnitelmia. Koordinaattori myös muokkaa kaikkia suunnitelmia ja sääntöjä ja puhuu kaikkien puolesta. Ylläpitäjä myös lisää toimijoita ja jäseniä.

Itse tunnus on palvelimen: sen ylläpitäjä luo tunnuksen lokissa olevalla SQL:llä, ja tunnuksen käyttäjä valitsee salasanan. Jäseniä lisää tietovaraston ylläpitäjä.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/addmember.py"/>
        <source>A saved PostgreSQL connection, like “city” or “city/schema”.</source>
        <translation>Tallennettu PostgreSQL-yhteys, esimerkiksi ”kaupunki” tai ”kaupunki/skeema”.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/addmember.py"/>
        <source>Login</source>
        <translation>Tunnus</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/addmember.py"/>
        <source>The name by which the database lets them in.</source>
        <translation>Nimi, jolla tietokantaan pääsee.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/addmember.py"/>
        <source>Role</source>
        <translation>Rooli</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/addmember.py"/>
        <source>What they may do; each role may what those before it may.</source>
        <translation>Mitä tunnuksella saa tehdä; kukin rooli saa tehdä myös sen, mitä edelliset.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/addmember.py"/>
        <source>Its short name. Readers, coordinators and administrators need not belong to any.</source>
        <translation>Toimijan lyhyt nimi. Lukijan, koordinaattorin ja ylläpitäjän ei tarvitse kuulua mihinkään.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/addmember.py"/>
        <source>Add the organisation</source>
        <translation>Lisää toimija</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/addmember.py"/>
        <source>Adds the organisation where the store knows none of that short name.</source>
        <translation>Lisää toimijan, jos tietovarasto ei tunne sen nimistä.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/addmember.py"/>
        <source>Shown as</source>
        <translation>Näytetään nimellä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/addmember.py"/>
        <source>What others see of who wrote something: a role and no person's name is enough. Empty: the organisation, else the login.</source>
        <translation>Mitä muut näkevät siitä, kuka on kirjoittanut: rooli riittää, henkilön nimeä ei tarvita. Tyhjä: toimija, muuten tunnus.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/addmember.py"/>
        <source>Where the server has no such login yet, its administrator creates it with:</source>
        <translation>Jos palvelimella ei vielä ole tätä tunnusta, sen ylläpitäjä luo sen näin:</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/addmember.py"/>
        <source>“{login}” is {role} in “{path}” now, shown as “{name}”.</source>
        <translation>”{login}” on nyt {role} tietovarastossa ”{path}”; muille näytetään ”{name}”.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/addmember.py"/>
        <source>a reader</source>
        <translation>lukija</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/addmember.py"/>
        <source>consulted</source>
        <translation>lausunnonantaja</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/addmember.py"/>
        <source>a member</source>
        <translation>jäsen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/addmember.py"/>
        <source>a coordinator</source>
        <translation>koordinaattori</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/addmember.py"/>
        <source>an administrator</source>
        <translation>ylläpitäjä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/bringback.py"/>
        <source>Bring back</source>
        <translation>Tuo takaisin</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/bringback.py"/>
        <source>store,offline,field,laptop,bring back,check in,merge,conflict,coordination</source>
        <translation>tietovarasto,ilman verkkoa,maasto,kannettava,tuo takaisin,palauta,yhdistä,ristiriita,yhteensovitus</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/bringback.py"/>
        <source>Merges what was done in a file that was taken along into its store, and lists what is in conflict.</source>
        <translation>Yhdistää mukaan otetussa tiedostossa tehdyn työn tietovarastoonsa ja luettelee ristiriidat.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/bringback.py"/>
        <source>Brings what was done in a file made by “Take along” back into its store: new plans are added, changes are merged attribute by attribute, deleted plans are deleted where nobody has changed them since, and what was said is said.

Where both have changed the same, the store keeps its own, the other attributes of such a plan are taken, and the conflict is listed with both values; a period counts as one. Nothing is overwritten in silence. What the store refuses, such as a plan of another organisation, is listed with its reason.

The file stays as it is. Bringing it back again changes nothing.</source>
        <translation>Tuo toiminnolla ”Ota mukaan” tehdyssä tiedostossa tehdyn työn takaisin tietovarastoonsa: uudet suunnitelmat lisätään, muutokset yhdistetään tieto kerrallaan, poistetut suunnitelmat poistetaan, jos kukaan ei ole sillä välin muuttanut niitä, ja kannanotot ja kommentit kirjataan.

Jos samaa tietoa on muutettu molemmissa, tietovarasto pitää omansa, suunnitelman muut tiedot otetaan ja ristiriita luetellaan molempine arvoineen; ajanjakso on yksi tieto. Mitään ei korvata hiljaisesti. Mitä tietovarasto ei ota vastaan, esimerkiksi toisen organisaation suunnitelmaa, luetellaan syineen.

Tiedosto jää ennalleen. Kun sen tuo uudelleen takaisin, mikään ei muutu.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/bringback.py"/>
        <location filename="../seinajoki_coordination/processing/takealong.py"/>
        <location filename="../seinajoki_coordination/reports/bringing.py"/>
        <source>File</source>
        <translation>Tiedosto</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/bringback.py"/>
        <location filename="../seinajoki_coordination/processing/takealong.py"/>
        <source>GeoPackage files (*.gpkg)</source>
        <translation>GeoPackage-tiedostot (*.gpkg)</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/bringback.py"/>
        <source>A file made by “Take along”. Save the edits in its layers first.</source>
        <translation>Toiminnolla ”Ota mukaan” tehty tiedosto. Tallenna ensin muokkaukset sen tasoilla.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/bringback.py"/>
        <source>The store that it was taken from: a file, or a saved connection like “city”.</source>
        <translation>Tietovarasto, josta se otettiin: tiedosto tai tallennettu yhteys, esimerkiksi ”kaupunki”.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/bringback.py"/>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <location filename="../seinajoki_coordination/processing/preparestore.py"/>
        <source>Only show what would be done</source>
        <translation>Näytä vain, mitä tehtäisiin</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/bringback.py"/>
        <source>Tries it and lists what is in conflict, but changes nothing. What was said is only counted.</source>
        <translation>Kokeilee ja luettelee ristiriidat mutta ei muuta mitään. Kannanotot ja kommentit vain lasketaan.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/bringback.py"/>
        <source>To be decided</source>
        <translation>Ratkaistavat</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/bringback.py"/>
        <source>A row for each conflict and each refusal: what it was when it was taken along, what it is in the file and in the store, who changed it last there and when (UTC), and why it was not taken.</source>
        <translation>Rivi kutakin ristiriitaa ja hylkäystä kohden: mitä se oli mukaan otettaessa, mitä se on tiedostossa ja tietovarastossa, kuka sitä siellä viimeksi muutti ja milloin (UTC) ja miksi sitä ei otettu.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/bringback.py"/>
        <source>What was brought back, and what is to be decided: one file, to be read or printed.</source>
        <translation>Mitä tuotiin takaisin ja mitä on ratkaistava: yksi tiedosto, jonka voi lukea tai tulostaa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/bringback.py"/>
        <source>Added</source>
        <translation>Lisätty</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/bringback.py"/>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <source>Unchanged</source>
        <translation>Ennallaan</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/bringback.py"/>
        <source>Judgements, comments and statements</source>
        <translation>Kannanotot, kommentit ja ilmoitukset</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/bringback.py"/>
        <source>Conflicts</source>
        <translation>Ristiriidat</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/bringback.py"/>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Refused</source>
        <translation>Hylätty</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/bringback.py"/>
        <source>The layer “{layer}” of the file has edits that are not saved. Save or discard them first.</source>
        <translation>Tiedoston tasolla ”{layer}” on tallentamattomia muokkauksia. Tallenna tai hylkää ne ensin.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/bringback.py"/>
        <location filename="../seinajoki_coordination/reports/bringing.py"/>
        <location filename="../resources/reports/importing.html"/>
        <source>This was a trial: nothing was changed.</source>
        <translation>Tämä oli kokeilu: mitään ei muutettu.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/bringback.py"/>
        <source>{added} added, {changed} changed, {deleted} deleted, {unchanged} unchanged; {words} words said.</source>
        <translation>Lisätty {added}, muutettu {changed}, poistettu {deleted}, ennallaan {unchanged}; kannanottoja ja kommentteja {words}.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/bringback.py"/>
        <source>To be decided: conflicts {conflicts}, refused {refused}. The store keeps its own until then.</source>
        <translation>Ratkaistavana: ristiriitoja {conflicts}, hylättyjä {refused}. Siihen asti tietovarasto pitää omansa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/checkstore.py"/>
        <source>Check store</source>
        <translation>Tarkista tietovarasto</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/checkstore.py"/>
        <source>store,register,finding,conflict,coordination,street works,event,report,meeting</source>
        <translation>tietovarasto,rekisteri,havainto,päällekkäisyys,ristiriita,yhteensovitus,katutyöt,tapahtuma,raportti,kokous</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/checkstore.py"/>
        <source>Finds whose plans in a store meet by its rules, keeps the findings in it, and reports them.</source>
        <translation>Etsii, kenen suunnitelmat kohtaavat tietovaraston sääntöjen mukaan, kirjaa havainnot siihen ja tekee niistä raportin.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/checkstore.py"/>
        <source>Finds whose plans meet by the rules of the store, and brings its register of findings up to date: what is new comes in, what no longer meets is gone, what is over is past. What organisations have said of a finding stays, and is asked again only where its facts have changed. Checking again changes nothing. Where the store may only be read, all this is for display and is not kept.

The report tells what waits, what is new since the last report, and who has reported their plans at all.</source>
        <translation>Etsii, kenen suunnitelmat kohtaavat tietovaraston sääntöjen mukaan, ja päivittää havaintojen rekisterin: uudet havainnot kirjataan, ne, jotka eivät enää kohtaa, merkitään poistuneiksi ja päättyneet menneiksi. Toimijoiden arviot säilyvät, ja arviota kysytään uudelleen vain, jos sen perusteet ovat muuttuneet. Uusi tarkistus ei muuta mitään. Jos tietovarastoa voi vain lukea, kaikki tämä vain näytetään eikä sitä tallenneta.

Raportti kertoo, mikä odottaa ratkaisua, mitä uutta on edellisen raportin jälkeen ja ketkä ylipäätään ovat ilmoittaneet suunnitelmansa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/checkstore.py"/>
        <source>A file made by “Prepare store”, or a saved connection to a database that it prepared, like “city”.</source>
        <translation>Toiminnolla ”Valmistele tietovarasto” tehty tiedosto tai tallennettu yhteys sillä valmisteltuun tietokantaan, esimerkiksi ”kaupunki”.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/checkstore.py"/>
        <source>Only findings that go on after this moment, in the municipality's time. Empty: from today.</source>
        <translation>Vain havainnot, jotka jatkuvat tämän hetken jälkeen kunnan ajassa. Tyhjä: tästä päivästä alkaen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/checkstore.py"/>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <location filename="../seinajoki_coordination/processing/takealong.py"/>
        <source>Until</source>
        <translation>Päättyen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/checkstore.py"/>
        <source>Only findings that begin before this moment; a date without a time, like 2027-08-31 in a script, means through that day. Findings outside stay as they are. Empty: without end.</source>
        <translation>Vain havainnot, jotka alkavat ennen tätä hetkeä; päivä ilman kellonaikaa, esimerkiksi skriptissä 2027-08-31, tarkoittaa koko päivää. Muut havainnot jäävät ennalleen. Tyhjä: ilman loppua.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/checkstore.py"/>
        <source>The coordination report: one file, to be read or printed.</source>
        <translation>Yhteensovitusraportti: yksi tiedosto, jonka voi lukea tai tulostaa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/checkstore.py"/>
        <source>Open findings</source>
        <translation>Avoimet havainnot</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/checkstore.py"/>
        <source>New findings</source>
        <translation>Uudet havainnot</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/checkstore.py"/>
        <source>Findings that are gone</source>
        <translation>Poistuneet havainnot</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/checkstore.py"/>
        <source>there is no such folder</source>
        <translation>kansiota ei ole</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/checkstore.py"/>
        <source>it is a folder</source>
        <translation>se on kansio</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/checkstore.py"/>
        <source>“Until” is before today. Choose a later day, or an earlier “From”.</source>
        <translation>”Päättyen” on ennen tätä päivää. Valitse myöhempi päivä tai aikaisempi ”Alkaen”.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/checkstore.py"/>
        <source>The store “{path}” may only be read here, so nothing is written into it: the findings and the report are as a check finds them now. Plans that had changed since its last check: {count}.</source>
        <translation>Tietovarastoa ”{path}” voi täällä vain lukea, joten siihen ei kirjoiteta mitään: havainnot ja raportti ovat sellaiset kuin tarkistus ne nyt löytää. Edellisen tarkistuksen jälkeen muuttuneita suunnitelmia: {count}.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/checkstore.py"/>
        <source>{new} new findings, {changed} changed, {gone} gone; {open} are open.</source>
        <translation>Uusia havaintoja {new}, muuttuneita {changed}, poistuneita {gone}; avoinna {open}.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/checkstore.py"/>
        <source>Nothing has changed since the last check; {open} findings are open.</source>
        <translation>Mikään ei ole muuttunut edellisen tarkistuksen jälkeen; avoinna {open} havaintoa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/copystore.py"/>
        <source>Copy store</source>
        <translation>Kopioi tietovarasto</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/copystore.py"/>
        <source>store,copy,move,geopackage,database,postgis,backup,pilot,coordination</source>
        <translation>tietovarasto,kopioi,siirrä,geopackage,tietokanta,postgis,varmuuskopio,pilotti,yhteensovitus</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/copystore.py"/>
        <source>Copies a store with its findings, judgements and history, from a file into a database or back.</source>
        <translation>Kopioi tietovaraston havaintoineen, arvioineen ja historioineen tiedostosta tietokantaan tai takaisin.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/copystore.py"/>
        <source>Copies all that a store holds into another one: plans, findings, judgements, comments, statements, rules, organisations, streets and history, with who wrote what and when. So a pilot moves from a file into a database, or a database into a file.

All is copied or nothing. A store that has other plans already is left as it is; copying again changes nothing. Into a database only the owner of the schema can copy. Logins and their roles are not copied: give them with “Add member”.</source>
        <translation>Kopioi kaiken tietovarastossa olevan toiseen: suunnitelmat, havainnot, arviot, kommentit, ilmoitukset, säännöt, toimijat, kadut ja historian sekä sen, kuka on kirjoittanut mitä ja milloin. Näin pilotti siirtyy tiedostosta tietokantaan tai tietokanta tiedostoon.

Kaikki kopioidaan tai ei mitään. Tietovarasto, jossa on jo muita suunnitelmia, jää ennalleen; uudelleen kopioiminen ei muuta mitään. Tietokantaan voi kopioida vain skeeman omistaja. Tunnuksia ja niiden rooleja ei kopioida: anna ne toiminnolla ”Lisää jäsen”.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/copystore.py"/>
        <source>The store that is copied and stays: a file whose name ends with .gpkg, or a saved connection.</source>
        <translation>Tietovarasto, joka kopioidaan ja joka säilyy: tiedosto, jonka nimi päättyy .gpkg, tai tallennettu yhteys.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/copystore.py"/>
        <source>From store</source>
        <translation>Tietovarastosta</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/copystore.py"/>
        <source>The store that is filled, made if there is none: a file, or a connection like “city/schema”.</source>
        <translation>Tietovarasto, joka täytetään ja tarvittaessa tehdään: tiedosto tai yhteys kuten ”kaupunki/skeema”.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/copystore.py"/>
        <source>To store</source>
        <translation>Tietovarastoon</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/copystore.py"/>
        <source>Copied rows</source>
        <translation>Kopioituja rivejä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/copystore.py"/>
        <location filename="../seinajoki_coordination/processing/preparestore.py"/>
        <source>The store “{path}” was made.</source>
        <translation>Tietovarasto ”{path}” on tehty.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/copystore.py"/>
        <source>“{path}” has no place for: {columns}.</source>
        <translation>Tietovarastossa ”{path}” ei ole paikkaa näille: {columns}.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/copystore.py"/>
        <source>{count} rows of “{source}” were copied into “{path}”.</source>
        <translation>Tietovarastosta ”{source}” kopioitiin {count} riviä tietovarastoon ”{path}”.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/copystore.py"/>
        <source>All of “{source}” is in “{path}” already; nothing was changed.</source>
        <translation>Kaikki tietovarastossa ”{source}” oleva on jo tietovarastossa ”{path}”; mitään ei muutettu.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/copystore.py"/>
        <source>{count} rows were copied without their shapes, which no store can hold; they are still in “{path}”:</source>
        <translation>{count} riviä kopioitiin ilman muotoaan, jota mikään tietovarasto ei voi säilyttää; muodot ovat yhä tietovarastossa ”{path}”:</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/detectoverlaps.py"/>
        <source>Cancelled; “{path}” may not be complete. Delete it, or run the check again.</source>
        <translation>Peruttu; ”{path}” voi olla vajaa. Poista se tai aja tarkistus uudelleen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/detectoverlaps.py"/>
        <source>Detect overlaps in place and time</source>
        <translation>Etsi päällekkäisyydet paikassa ja ajassa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/detectoverlaps.py"/>
        <source>overlap,conflict,collision,clash,coordination,street works,event,schedule,time,period,report</source>
        <translation>päällekkäisyys,ristiriita,törmäys,yhteensovitus,katutyö,kaivu,tapahtuma,aikataulu,aika,ajanjakso,raportti</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/detectoverlaps.py"/>
        <source>Finds which plans, of any layers, take the same ground at the same time.</source>
        <translation>Etsii eri tasoista suunnitelmat, jotka tarvitsevat saman paikan samaan aikaan.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/detectoverlaps.py"/>
        <source>Finds which plans take the same ground at the same time: street works, events, closures or whatever else any vector layers hold with places and dates.

Every feature is compared with every other. Two areas meet when they share ground (touching edges do not meet), lines and points when they touch; or with a distance, when they are no further apart. Their times are half open: what ends at 16:00 does not meet what starts at 16:00.

Features that cannot be compared, without a shape or with an unreadable date, are counted and told.

The result is a layer with a feature for each pair, and a report with a map for the coordination meeting.</source>
        <translation>Etsii suunnitelmat, jotka tarvitsevat saman paikan samaan aikaan: katutyöt, tapahtumat, sulut ja mitä muuta vektoritasoissa onkin paikkoineen ja päivineen.

Jokaista kohdetta verrataan jokaiseen muuhun. Kaksi aluetta kohtaa, kun niillä on yhteistä maata (pelkkä reunojen kosketus ei riitä), viivat ja pisteet, kun ne koskettavat; etäisyyden kanssa silloin, kun ne eivät ole sitä kauempana toisistaan. Ajat ovat puoliavoimia: klo 16 päättyvä ei kohtaa klo 16 alkavaa.

Kohteet, joita ei voi verrata, koska niiltä puuttuu muoto tai päivämäärä ei ole luettavissa, lasketaan ja kerrotaan.

Tuloksena on taso, jossa on kohde jokaista paria kohti, sekä karttaraportti yhteensovituskokousta varten.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/detectoverlaps.py"/>
        <source>Number of pairs</source>
        <translation>Parien määrä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/detectoverlaps.py"/>
        <source>“{layer}” has no field “{field}”: its features count as having always been there.</source>
        <translation>Tasossa ”{layer}” ei ole kenttää ”{field}”: sen kohteiden katsotaan olleen paikallaan aina.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/detectoverlaps.py"/>
        <source>“{layer}” has no field “{field}”: its features count as staying for ever.</source>
        <translation>Tasossa ”{layer}” ei ole kenttää ”{field}”: sen kohteiden katsotaan jäävän paikalleen toistaiseksi.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/detectoverlaps.py"/>
        <source>“{layer}” has no field “{field}”: its features are compared with all others.</source>
        <translation>Tasossa ”{layer}” ei ole kenttää ”{field}”: sen kohteita verrataan kaikkiin muihin.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/detectoverlaps.py"/>
        <source>“{crs}” is not a coordinate system that QGIS knows. Write it like EPSG:3877.</source>
        <translation>”{crs}” ei ole QGISin tuntema koordinaattijärjestelmä. Kirjoita se muodossa EPSG:3877.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/detectoverlaps.py"/>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <source>The algorithm was not prepared.</source>
        <translation>Algoritmia ei ollut valmisteltu.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/files.py"/>
        <source>“{path}” is itself checked and would be lost. Choose another file for the results.</source>
        <translation>”{path}” on itse tarkistettavana ja häviäisi. Valitse tuloksille toinen tiedosto.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/files.py"/>
        <source>“{path}” is asked for the overlaps and for the report, of which only one would stay. Choose another file for one of them.</source>
        <translation>”{path}” on annettu sekä päällekkäisyyksille että raportille, ja vain toinen niistä jäisi jäljelle. Valitse toiselle eri tiedosto.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/formats.py"/>
        <source>A shapefile holds texts of up to {most} bytes, and “{text}…” is longer. Choose another format for the overlaps, like GeoPackage (.gpkg).</source>
        <translation>Shapefileen mahtuu enintään {most} tavun tekstejä, ja ”{text}…” on pidempi. Valitse päällekkäisyyksille muu tallennusmuoto, esimerkiksi GeoPackage (.gpkg).</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/formats.py"/>
        <source>the shapes</source>
        <translation>kohteiden muodot</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/formats.py"/>
        <source>text</source>
        <translation>teksti</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/formats.py"/>
        <source>The format of “{path}” has its own way with columns: {columns}.</source>
        <translation>Tiedoston ”{path}” muoto muuttaa sarakkeita: {columns}.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/formats.py"/>
        <source>The format of “{path}” has no place for: {what}. To keep all, choose a GeoPackage (.gpkg).</source>
        <translation>Tiedoston ”{path}” muotoon ei mahdu: {what}. Valitse GeoPackage (.gpkg), niin kaikki säilyy.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <source>Import activities</source>
        <translation>Tuo suunnitelmia</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <source>import,shapefile,csv,dxf,geojson,kml,own data,update,plans,coordination</source>
        <translation>tuonti,tuo,shapefile,csv,dxf,geojson,kml,oma aineisto,päivitys,suunnitelmat,yhteensovitus</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <source>Brings plans from any vector layer into a store, and updates those that came before.</source>
        <translation>Tuo suunnitelmat mistä tahansa vektoritasosta tietovarastoon ja päivittää ne, jotka on tuotu aiemmin.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <source>Brings the features of a layer into a store as plans. Which field says what is guessed, or said by a mapping; the report tells what was taken for what. Lines become strips and points circles of the width that you state, closed lines areas; shapes are repaired, and all of it is counted.

The same source again, known by its organisation and the name of its file or mapping, updates: a feature is known by its reference, else by all that it says. What has changed in the source is changed in the store, what has not stays as it is there, and what is gone from the source is listed and stays.

Features that cannot become plans are kept as a layer with their reasons: mend and import them again.</source>
        <translation>Tuo tason kohteet tietovarastoon suunnitelmiksi. Mikä kenttä kertoo mitäkin, päätellään tai kerrotaan vastaavuuksilla; raportti kertoo, mikä tulkittiin miksikin. Viivoista tehdään kaistoja ja pisteistä ympyröitä annetulla leveydellä, suljetuista viivoista alueita; muodot korjataan, ja kaikki lasketaan.

Sama lähde uudestaan, tunnettuna toimijasta ja tiedoston tai vastaavuuksien nimestä, päivittää: kohde tunnetaan tunnuksestaan, muuten kaikesta mitä se kertoo. Mikä lähteessä on muuttunut, muutetaan tietovarastossa, mikä ei, pysyy siellä ennallaan, ja mikä lähteestä on poistunut, luetellaan ja pysyy.

Kohteet, joista ei tule suunnitelmia, säilytetään tasona syineen: korjaa ja tuo ne uudelleen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <location filename="../seinajoki_coordination/reports/explaining.py"/>
        <location filename="../resources/reports/parts.html"/>
        <source>Layer</source>
        <translation>Taso</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <source>Any vector layer or file that QGIS opens.</source>
        <translation>Mikä tahansa vektoritaso tai tiedosto, jonka QGIS avaa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <location filename="../seinajoki_coordination/processing/undoimport.py"/>
        <source>The store: a file whose name ends with .gpkg, or a connection.</source>
        <translation>Tietovarasto: tiedosto, jonka nimi päättyy .gpkg, tai yhteys.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <source>What they are</source>
        <translation>Mitä ne ovat</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <source>Work zones, events or another kind of plan; “guess” looks at the fields.</source>
        <translation>Työalueita, tapahtumia tai muita suunnitelmia; ”guess” päättelee kentistä.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <source>Whose plans they are: its short name. A file takes up one that it does not know.</source>
        <translation>Kenen suunnitelmia ne ovat: lyhyt nimi. Tiedostoon lisätään toimija, jota siinä ei ole.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <source>Mapping</source>
        <translation>Vastaavuudet</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <source>Nothing: as it came last time, else guessed. A name: as it came last time under that name. Or JSON: “table”, “fields” (a column of ours: a field), “values”, “constants”, “reference”, “buffer_m”, “crs”, “encoding”, and “name” to keep it under.</source>
        <translation>Tyhjä: kuten viimeksi, muuten päätellään. Nimi: kuten viimeksi sillä nimellä. Tai JSON: ”table”, ”fields” (oma sarake: kenttä), ”values”, ”constants”, ”reference”, ”buffer_m”, ”crs”, ”encoding” ja ”name”, jolla se säilytetään.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <source>Width beside lines and around points (m)</source>
        <translation>Leveys viivojen sivuilla ja pisteiden ympärillä (m)</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <source>How far the ground reaches on each side of a line and around a point; else the mapping's.</source>
        <translation>Kuinka kauas alue ulottuu viivan kummallekin puolelle ja pisteen ympärille; muuten vastaavuuksien mukaan.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <source>Reads all and lists what would be rejected, but changes nothing.</source>
        <translation>Lukee kaiken ja luettelee, mikä hylättäisiin, mutta ei muuta mitään.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <source>Rejected</source>
        <translation>Hylätyt</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <source>The features that did not become plans, as they are, each with the reason.</source>
        <translation>Kohteet, joista ei tullut suunnitelmia, sellaisinaan, kukin syineen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <source>What was taken for what, what was done to it, and what is gone from the source: one file.</source>
        <translation>Mikä tulkittiin miksikin, mitä kohteille tehtiin ja mitä lähteestä on poistunut: yksi tiedosto.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <source>Read</source>
        <translation>Luettu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <source>Accepted</source>
        <translation>Hyväksytty</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <source>Updated</source>
        <translation>Päivitetty</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <source>Gone from the source</source>
        <translation>Poistunut lähteestä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <location filename="../seinajoki_coordination/processing/inputs.py"/>
        <source>“{layer}” cannot be opened. Check the layer's name and its file.</source>
        <translation>Tasoa ”{layer}” ei voi avata. Tarkista tason nimi ja tiedosto.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <source>The store knows no mapping “{name}”. Import once with a mapping of that “name”.</source>
        <translation>Tietovarastossa ei ole vastaavuuksia ”{name}”. Tuo kerran vastaavuuksilla, joiden ”name” se on.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <source>The mapping is no JSON ({reason}).</source>
        <translation>Vastaavuudet eivät ole JSON-muotoa ({reason}).</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <source>Taken as “{table}”: {fields}.</source>
        <translation>Tulkittiin: ”{table}”: {fields}.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <source>{read} read: {accepted} accepted, {updated} updated, {unchanged} unchanged, {rejected} rejected.</source>
        <translation>{read} luettu: {accepted} hyväksytty, {updated} päivitetty, {unchanged} ennallaan, {rejected} hylätty.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <source>{count} × {remark}</source>
        <translation>{count} × {remark}</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/importactivities.py"/>
        <source>{count} that came before are gone from the source; they stay in the store.</source>
        <translation>{count} aiemmin tuotua on poistunut lähteestä; ne pysyvät tietovarastossa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/inputs.py"/>
        <source>“{layer}” is empty and was left aside.</source>
        <translation>”{layer}” on tyhjä ja jätettiin pois.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/inputs.py"/>
        <source>“{layer}” has no shapes on the map. Choose layers with points, lines or areas.</source>
        <translation>Tasolla ”{layer}” ei ole muotoja kartalla. Valitse tasoja, joissa on pisteitä, viivoja tai alueita.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/inputs.py"/>
        <source>There is no layer to check. Choose at least one vector layer.</source>
        <translation>Ei ole tasoa, jota tarkistaa. Valitse ainakin yksi vektoritaso.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/inputs.py"/>
        <source>“{layer}” has no coordinate system, so its place is not known. Set it with “Assign projection” or in the layer's properties.</source>
        <translation>Tasolla ”{layer}” ei ole koordinaattijärjestelmää, joten sen paikkaa ei tiedetä. Aseta se toiminnolla ”Määritä projektio” tai tason ominaisuuksissa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/inputs.py"/>
        <source>“{layer}” was chosen twice; it is compared once.</source>
        <translation>”{layer}” valittiin kahdesti; sitä verrataan kerran.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/inputs.py"/>
        <source>“{second}” has the same features as “{first}”; they are compared once.</source>
        <translation>Tasossa ”{second}” on samat kohteet kuin tasossa ”{first}”; niitä verrataan kerran.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/inputs.py"/>
        <source>“{file}” holds {count} layers; of these only “{layer}” is compared. Give the others as well, by “|layername=”.</source>
        <translation>Tiedostossa ”{file}” on {count} tasoa, joista verrataan vain tasoa ”{layer}”. Anna muutkin muodossa ”|layername=”.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/inputs.py"/>
        <source>{crs} does not measure in metres. Choose a projected one that does, like EPSG:3877.</source>
        <translation>{crs} ei mittaa metreissä. Valitse projisoitu järjestelmä, joka mittaa, kuten EPSG:3877.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/inputs.py"/>
        <source>{crs} stretches distances and areas: far from the equator they are not true.</source>
        <translation>{crs} venyttää etäisyyksiä ja aloja: kaukana päiväntasaajasta ne eivät pidä paikkaansa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/inputs.py"/>
        <source>None of the layers is in a coordinate system that measures in true metres. Choose one in “Metric coordinate system” (CRS), like EPSG:3877.</source>
        <translation>Mikään tasoista ei ole koordinaattijärjestelmässä, joka mittaa oikeissa metreissä. Valitse sellainen kohdassa ”Metrinen koordinaattijärjestelmä” (CRS), esimerkiksi EPSG:3877.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/inputs.py"/>
        <source>“{layer}” has no field “{field}”. Its fields are: {fields}.</source>
        <translation>Tasossa ”{layer}” ei ole kenttää ”{field}”. Sen kentät ovat: {fields}.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/inputs.py"/>
        <source>None of the layers has a field “{field}”. Their fields are: {fields}.</source>
        <translation>Missään tasossa ei ole kenttää ”{field}”. Niiden kentät ovat: {fields}.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/inputs.py"/>
        <source>The year {year} is too far off. Give one from {first} to {last}, or leave it empty for no limit.</source>
        <translation>Vuosi {year} on liian kaukana. Anna vuosi väliltä {first}–{last} tai jätä kohta tyhjäksi, jos rajaa ei ole.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/inputs.py"/>
        <source>“Until” is not after “From”, so no pair can lie between them. Correct one of them.</source>
        <translation>”Päättyen” ei ole ”Alkaen”-hetken jälkeen, joten väliin ei mahdu yhtään paria. Korjaa jompikumpi.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>Layers</source>
        <translation>Tasot</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>The plans: any vector layers with points, lines or areas. All of their features are compared.</source>
        <translation>Suunnitelmat: mitä tahansa vektoritasoja, joissa on pisteitä, viivoja tai alueita. Kaikkia niiden kohteita verrataan.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Start</source>
        <translation>Alku</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>The field with the start of each plan. A date-time is an instant, a date the beginning of that day. Texts like 2027-06-01, 2027-06-01T08:00 or 1.6.2027 klo 8.00 are read, too. Empty: since ever. The features of a layer without this field have always been there.</source>
        <translation>Kenttä, jossa on kunkin suunnitelman alku. Päivä ja kellonaika on hetki, pelkkä päivä sen päivän alku. Myös tekstit kuten 2027-06-01, 2027-06-01T08:00 tai 1.6.2027 klo 8.00 luetaan. Tyhjä: aina ollut. Jos tasossa ei ole kenttää, sen kohteet ovat olleet paikallaan aina.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>End</source>
        <translation>Loppu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>The field with the end of each plan. A date-time is the first instant after it; a date means through the whole of that day. Empty: for ever.</source>
        <translation>Kenttä, jossa on kunkin suunnitelman loppu. Päivä ja kellonaika on ensimmäinen hetki sen jälkeen; pelkkä päivä tarkoittaa koko sitä päivää. Tyhjä: toistaiseksi.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>The field that names a plan in the results. Features of a layer without it go by their feature ids.</source>
        <translation>Kenttä, jolla suunnitelma nimetään tuloksissa. Jos tasossa ei ole sitä, kohteista käytetään niiden kohdetunnuksia.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>0: plans meet when they share ground; areas that only touch do not. More: they meet when they are no further apart than this.</source>
        <translation>0: suunnitelmat kohtaavat, kun niillä on yhteistä maata; pelkkä reunojen kosketus ei riitä. Enemmän: ne kohtaavat, kun ne eivät ole tätä kauempana toisistaan.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Days between</source>
        <translation>Päiviä välissä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Plans meet also when one begins within so many days after the other has ended.</source>
        <translation>Suunnitelmat kohtaavat myös silloin, kun toinen alkaa näin monen päivän sisällä toisen päättymisestä.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Areas that share no more than this do not meet. It is used where the distance is 0.</source>
        <translation>Alueet, joiden yhteinen ala ei ylitä tätä, eivät kohtaa. Käytetään, kun etäisyys on 0.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Do not compare plans with the same</source>
        <translation>Älä vertaa suunnitelmia, joilla on sama</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>A field, like the project: plans with the same value there are not compared. Empty is like no other.</source>
        <translation>Kenttä, esimerkiksi hanke: suunnitelmia, joilla siinä on sama arvo, ei verrata. Tyhjä ei ole sama kuin mikään muu.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Compare different layers only</source>
        <translation>Vertaa vain eri tasoja</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Plans of one and the same layer are not compared with each other.</source>
        <translation>Saman tason suunnitelmia ei verrata toisiinsa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Only pairs whose common time goes on after this moment. Nothing is cut off from their times.</source>
        <translation>Vain parit, joiden yhteinen aika jatkuu tämän hetken jälkeen. Niiden ajoista ei leikata mitään pois.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Only pairs whose common time begins before this moment; a date without a time, like 2027-08-31 in a script, means through that day.</source>
        <translation>Vain parit, joiden yhteinen aika alkaa ennen tätä hetkeä; pelkkä päivä, kuten 2027-08-31 komentosarjassa, tarkoittaa koko sitä päivää.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>Time zone</source>
        <translation>Aikavyöhyke</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Where dates, and times that name no zone of their own, are read; and where days begin and end.</source>
        <translation>Missä päivät ja ajat, joilla ei ole omaa vyöhykettä, luetaan ja missä päivät alkavat ja päättyvät.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Metric coordinate system</source>
        <translation>Metrinen koordinaattijärjestelmä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>Where is measured and what the results are in; it must be projected and in metres. If none is chosen, it is the first such one among the layers.</source>
        <translation>Missä mitataan ja missä tulokset ovat; sen on oltava projisoitu ja metreissä. Jos mitään ei valita, käytetään tasojen ensimmäistä sellaista.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>A feature for each pair: the ground that both share, whose they are, from when until when (in UTC; empty where there is no end to it, and where they only come near in time), how many hours, metres and m².</source>
        <translation>Kohde jokaista paria kohti: yhteinen maa, kenen suunnitelmat ovat, mistä mihin (UTC; tyhjä, kun loppua ei ole tai kun ne ovat vain ajallisesti lähellä), montako tuntia, metriä ja m².</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <location filename="../seinajoki_coordination/processing/storealgorithm.py"/>
        <source>Report</source>
        <translation>Raportti</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <location filename="../seinajoki_coordination/processing/storealgorithm.py"/>
        <source>HTML files (*.html)</source>
        <translation>HTML-tiedostot (*.html)</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapparameters.py"/>
        <source>A report of the worst pairs with a map, a calendar and a card for each; one file, to be read or printed.</source>
        <translation>Raportti pahimmista pareista karttoineen, kalentereineen ja kortteineen; yksi tiedosto luettavaksi tai tulostettavaksi.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapresults.py"/>
        <source>“{layer}”, {features}: {remark} ({ids})</source>
        <translation>”{layer}”, {features}: {remark} ({ids})</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapresults.py"/>
        <source>Found: {pairs}. Read: {features}, {layers}.</source>
        <translation>Löytyi: {pairs}. Luettiin: {features}, {layers}.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapresults.py"/>
        <source>1 pair</source>
        <translation>1 pari</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapresults.py"/>
        <source>{count} pairs</source>
        <translation>{count} paria</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapresults.py"/>
        <source>1 layer</source>
        <translation>1 taso</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapresults.py"/>
        <source>{count} layers</source>
        <translation>{count} tasoa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapresults.py"/>
        <source>1 feature</source>
        <translation>1 kohde</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/overlapresults.py"/>
        <source>{count} features</source>
        <translation>{count} kohdetta</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/preparestore.py"/>
        <source>Prepare store</source>
        <translation>Valmistele tietovarasto</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/preparestore.py"/>
        <source>store,geopackage,database,create,upgrade,migrate,municipality,demo,coordination</source>
        <translation>tietovarasto,geopackage,tietokanta,luo,päivitä,kunta,esimerkki,yhteensovitus</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/preparestore.py"/>
        <source>Makes a store for a municipality's plans and findings, or brings an old one up to date.</source>
        <translation>Tekee kunnan suunnitelmille ja havainnoille tietovaraston tai päivittää vanhan.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/preparestore.py"/>
        <source>Makes the store in which a municipality's works, events, closures and the findings about them live, with the municipality's organisations and rules as rows that can be edited: a GeoPackage, for one who writes at a time, or a schema of a PostgreSQL database with PostGIS, for many offices with rights of their own.

A store of an older version is brought up to date; of a file, a copy is kept beside it, and of a database you make a backup first. A store that is up to date stays as it is. In a database this is for the owner of the schema; a dry run shows the SQL beforehand.</source>
        <translation>Tekee tietovaraston, jossa ovat kunnan työt, tapahtumat ja sulut sekä niistä tehdyt havainnot ja jossa kunnan toimijat ja säännöt ovat muokattavia rivejä: GeoPackagen, johon kirjoittaa yksi kerrallaan, tai PostgreSQL-tietokannan (PostGIS) skeeman monelle virastolle, joilla on kullakin omat oikeutensa.

Vanhemman version tietovarasto päivitetään; tiedostosta jää kopio sen viereen, ja tietokannasta otat ensin varmuuskopion. Ajan tasalla oleva tietovarasto jää ennalleen. Tietokannassa tämä on skeeman omistajan työ; kokeiluajo näyttää SQL:n etukäteen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/preparestore.py"/>
        <source>A file whose name ends with .gpkg, or a saved PostgreSQL connection, like “city” for its schema seinajoki or “city/schema” for another one. What is not there is made.</source>
        <translation>Tiedosto, jonka nimi päättyy .gpkg, tai tallennettu PostgreSQL-yhteys, esimerkiksi ”kaupunki” (sen skeema seinajoki) tai ”kaupunki/skeema”. Puuttuva tehdään.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/preparestore.py"/>
        <source>Municipality</source>
        <translation>Kunta</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/preparestore.py"/>
        <source>Whose organisations, rules, coordinate system and time zone a new store starts with: a name that the plugin knows, or the path of a municipality's file (.json). An old store keeps its own.</source>
        <translation>Kenen toimijoilla, säännöillä, koordinaatistolla ja aikavyöhykkeellä uusi tietovarasto alkaa: nimi, jonka lisäosa tuntee, tai kunnan tiedoston (.json) polku. Vanha tietovarasto pitää omansa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/preparestore.py"/>
        <source>Add the demo</source>
        <translation>Lisää esimerkki</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/preparestore.py"/>
        <source>Adds an illustrative summer of plans in Seinäjoki. What the store has of it already stays as it is, and what was deleted of it stays deleted.</source>
        <translation>Lisää esimerkkinä kesän suunnitelmia Seinäjoelta. Se, mitä niistä jo on tietovarastossa, jää ennalleen, ja siitä poistettu pysyy poissa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/preparestore.py"/>
        <source>Writes the SQL into the log and changes nothing.</source>
        <translation>Kirjoittaa SQL-lauseet lokiin eikä muuta mitään.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/preparestore.py"/>
        <source>{count} rows of the demo were added.</source>
        <translation>Esimerkistä lisättiin {count} riviä.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/preparestore.py"/>
        <source>All of the demo is in the store, or was deleted from it; nothing was added.</source>
        <translation>Koko esimerkki on jo tietovarastossa tai on poistettu siitä; mitään ei lisätty.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/preparestore.py"/>
        <source>The store “{path}” is up to date.</source>
        <translation>Tietovarasto ”{path}” on ajan tasalla.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/preparestore.py"/>
        <source>This would make the store “{path}”:</source>
        <translation>Näin tehtäisiin tietovarasto ”{path}”:</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/preparestore.py"/>
        <source>This would upgrade “{path}”:</source>
        <translation>Näin päivitettäisiin ”{path}”:</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/preparestore.py"/>
        <source>The store “{path}” was upgraded; all rows are there.</source>
        <translation>Tietovarasto ”{path}” on päivitetty; kaikki rivit ovat tallella.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/preparestore.py"/>
        <source>What the store “{path}” does by itself was brought up to date; all rows stayed as they were.</source>
        <translation>Tietovaraston ”{path}” omat toiminnot saatettiin ajan tasalle; kaikki rivit jäivät ennalleen.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/preparestore.py"/>
        <source>The store “{path}” was upgraded; the old file was kept as “{copy}”.</source>
        <translation>Tietovarasto ”{path}” päivitettiin; vanha tiedosto on tallessa nimellä ”{copy}”.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/takealong.py"/>
        <source>Take along</source>
        <translation>Ota mukaan</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/takealong.py"/>
        <source>store,offline,field,laptop,take along,check out,extract,geopackage,coordination</source>
        <translation>tietovarasto,ilman verkkoa,maasto,kannettava,ota mukaan,ote,geopackage,yhteensovitus</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/takealong.py"/>
        <source>Takes an area and a period of a store into a file, to work in it where there is no network.</source>
        <translation>Ottaa alueen ja ajanjakson tietovarastosta tiedostoon, jotta sitä voi käyttää ilman verkkoa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/takealong.py"/>
        <source>Takes the plans of an area and a period along in a file of their own, with what they belong to, the findings among them, what was said of those, the streets, the organisations and the rules. The file is a store like any other: open it with “Open a store…” and draw, edit, judge and check in it, without a network. The store itself stays as it is, and others work on in it.

“Bring back” merges what was done in the file into the store again.</source>
        <translation>Ottaa alueen ja ajanjakson suunnitelmat mukaan omaan tiedostoonsa sekä sen, mihin ne kuuluvat, niiden keskinäiset havainnot, mitä niistä on sanottu, kadut, organisaatiot ja säännöt. Tiedosto on tietovarasto siinä missä muutkin: avaa se toiminnolla ”Avaa tietovarasto…” ja piirrä, muokkaa, ota kantaa ja tarkista siinä ilman verkkoa. Itse tietovarasto jää ennalleen, ja muut jatkavat työtään siinä.

”Tuo takaisin” yhdistää tiedostossa tehdyn työn taas tietovarastoon.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/takealong.py"/>
        <source>The store that a part is taken of: a file whose name ends with .gpkg, or a saved connection.</source>
        <translation>Tietovarasto, josta osa otetaan: tiedosto, jonka nimi päättyy .gpkg, tai tallennettu yhteys.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/takealong.py"/>
        <source>Extent</source>
        <translation>Laajuus</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/takealong.py"/>
        <source>Only plans that touch it, with what they belong to. Empty: everywhere.</source>
        <translation>Vain suunnitelmat, jotka koskettavat sitä, ja se, mihin ne kuuluvat. Tyhjä: kaikkialta.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/takealong.py"/>
        <source>Only plans that go on after this moment, in the municipality's time, and those without dates.</source>
        <translation>Vain suunnitelmat, jotka jatkuvat tämän hetken jälkeen kunnan ajassa, sekä päiväämättömät.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/takealong.py"/>
        <source>Only plans that begin before this moment, and those without dates; a date without a time, like 2027-08-31 in a script, means through that day.</source>
        <translation>Vain suunnitelmat, jotka alkavat ennen tätä hetkeä, sekä päiväämättömät; päivä ilman kellonaikaa, esimerkiksi skriptissä 2027-08-31, tarkoittaa koko päivää.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/takealong.py"/>
        <source>An area as WKT instead of the extent, with “CRS=EPSG:n;” before it where it is in another one.</source>
        <translation>Alue WKT:nä laajuuden sijasta; jos se on toisessa koordinaatistossa, sen edessä on ”CRS=EPSG:n;”.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/takealong.py"/>
        <source>The file for the field. One that is there already is not written over: work may be in it.</source>
        <translation>Tiedosto maastoa varten. Olemassa olevaa ei korvata: siinä voi olla työtä.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/takealong.py"/>
        <source>Choose where the file for the field is kept: a temporary one goes away with QGIS.</source>
        <translation>Valitse, minne maastoa varten otettava tiedosto tallennetaan: väliaikainen katoaa QGISin mukana.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/takealong.py"/>
        <source>“{file}” has {plans} plans and {findings} findings of “{store}”.</source>
        <translation>Tiedostossa ”{file}” on tietovarastosta ”{store}” suunnitelmia {plans} ja havaintoja {findings}.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/takealong.py"/>
        <source>The area cannot be read. Choose another one, or leave it empty.</source>
        <translation>Aluetta ei voi lukea. Valitse toinen tai jätä se tyhjäksi.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/undoimport.py"/>
        <source>Undo last import</source>
        <translation>Kumoa viimeisin tuonti</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/undoimport.py"/>
        <source>import,undo,take back,coordination</source>
        <translation>tuonti,kumoa,peruuta,yhteensovitus</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/undoimport.py"/>
        <source>Lets the plans of the last import be what they were before it.</source>
        <translation>Palauttaa viimeisimmän tuonnin suunnitelmat siksi, mitä ne olivat ennen sitä.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/undoimport.py"/>
        <source>Takes back what was imported last: plans that came with it are deleted, plans that it changed are again what they were before. What somebody has changed since stays as it is, and is listed. All of it is in the history. Run it again to take back the import before that one.</source>
        <translation>Kumoaa sen, mitä viimeksi tuotiin: tuonnissa tulleet suunnitelmat poistetaan, sen muuttamat ovat taas, mitä ne olivat ennen. Mitä joku on sen jälkeen muuttanut, pysyy ennallaan ja luetellaan. Kaikki on historiassa. Aja uudestaan, niin sitä edellinen tuonti kumotaan.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/undoimport.py"/>
        <source>Restored</source>
        <translation>Palautettu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/undoimport.py"/>
        <source>Changed since</source>
        <translation>Muutettu sen jälkeen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/undoimport.py"/>
        <source>Nothing was imported that is not undone already.</source>
        <translation>Mitään ei ole tuotu, mitä ei olisi jo kumottu.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/undoimport.py"/>
        <source>{deleted} deleted, {restored} restored.</source>
        <translation>{deleted} poistettu, {restored} palautettu.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/processing/undoimport.py"/>
        <source>Somebody has changed {count} plans since; they stay as they are: {ids}.</source>
        <translation>Joku on muuttanut {count} suunnitelmaa sen jälkeen; ne pysyvät ennallaan: {ids}.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/bringing.py"/>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>Made</source>
        <translation>Laadittu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/bringing.py"/>
        <source>Rows without changes</source>
        <translation>Rivejä ennallaan</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/bringing.py"/>
        <source>{count} to be decided</source>
        <translation>Ratkaistavia {count}</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/bringing.py"/>
        <source>All would be brought back</source>
        <translation>Kaikki tuotaisiin takaisin</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/bringing.py"/>
        <source>All is brought back</source>
        <translation>Kaikki on tuotu takaisin</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/bringing.py"/>
        <source>Nothing new in the file</source>
        <translation>Tiedostossa ei ole uutta</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/bringing.py"/>
        <source>What is listed here is otherwise in the store than in the file. The store keeps its own until somebody decides; all the rest is taken.</source>
        <translation>Tässä luetellut ovat tietovarastossa toisin kuin tiedostossa. Tietovarasto pitää omansa, kunnes joku ratkaisee asian; kaikki muu on otettu.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/bringing.py"/>
        <source>The store has all that was done in the file.</source>
        <translation>Tietovarastossa on kaikki, mitä tiedostossa on tehty.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/bringing.py"/>
        <source>The file stays as it is; bringing it back again does nothing twice.</source>
        <translation>Tiedosto jää ennalleen; vaikka sen tuo uudelleen takaisin, mitään ei tehdä kahdesti.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/bringing.py"/>
        <source>added</source>
        <translation>lisätty</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/bringing.py"/>
        <source>changed</source>
        <translation>muutettu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/bringing.py"/>
        <source>judgements, comments and statements</source>
        <translation>kannanottoa, kommenttia ja ilmoitusta</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/bringing.py"/>
        <source>in conflict</source>
        <translation>ristiriitaa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/bringing.py"/>
        <source>refused</source>
        <translation>hylätty</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/bringing.py"/>
        <source>all of it</source>
        <translation>koko rivi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/bringing.py"/>
        <source>Statement</source>
        <translation>Ilmoitus</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/coordination.py"/>
        <source>Without a place</source>
        <translation>Ilman paikkaa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/coordination.py"/>
        <source>Without a start</source>
        <translation>Ilman alkua</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/coordination.py"/>
        <source>With an end that is not after the start</source>
        <translation>Loppu ei ole alun jälkeen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/coordination.py"/>
        <source>open heavy conflict</source>
        <translation>avoin vakava ristiriita</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/coordination.py"/>
        <source>open heavy conflicts</source>
        <translation>avointa vakavaa ristiriitaa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/coordination.py"/>
        <source>open light conflict</source>
        <translation>avoin lievä ristiriita</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/coordination.py"/>
        <source>open light conflicts</source>
        <translation>avointa lievää ristiriitaa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/coordination.py"/>
        <source>open opportunity</source>
        <translation>avoin mahdollisuus</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/coordination.py"/>
        <source>open opportunities</source>
        <translation>avointa mahdollisuutta</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/coordination.py"/>
        <source>open notice</source>
        <translation>avoin tiedoksi annettava</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/coordination.py"/>
        <source>open notices</source>
        <translation>avointa tiedoksi annettavaa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/coordination.py"/>
        <location filename="../resources/reports/coordination.html"/>
        <source>New</source>
        <translation>Uusi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/coordination.py"/>
        <location filename="../seinajoki_coordination/domain/findings.py"/>
        <location filename="../resources/reports/coordination.html"/>
        <source>Gone</source>
        <translation>Poistunut</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/coordination.py"/>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>Period</source>
        <translation>Ajanjakso</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/coordination.py"/>
        <source>chosen by hand</source>
        <translation>yksitellen valitut</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/coordination.py"/>
        <source>Register</source>
        <translation>Rekisteri</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/coordination.py"/>
        <source>not written: the store may only be read here</source>
        <translation>ei päivitetty: tietovarastoa voi täällä vain lukea</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/coordination.py"/>
        <source>and 1 earlier comment</source>
        <translation>ja 1 aiempi kommentti</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/coordination.py"/>
        <source>and {count} earlier comments</source>
        <translation>ja {count} aiempaa kommenttia</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/coordination.py"/>
        <source>Gone, or over</source>
        <translation>Poistuneet tai menneet</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/coordination.py"/>
        <source>Judged already</source>
        <translation>Jo käsitellyt</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/explaining.py"/>
        <location filename="../resources/reports/coordination.html"/>
        <source>Nobody can judge it: neither plan has an organisation.</source>
        <translation>Kukaan ei voi ottaa kantaa: kummallakaan suunnitelmalla ei ole toimijaa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/explaining.py"/>
        <location filename="../resources/reports/coordination.html"/>
        <source>Awaits a word from:</source>
        <translation>Odottaa kantaa:</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/explaining.py"/>
        <source>Found {found}, last changed {changed}.</source>
        <translation>Löydetty {found}, muuttunut viimeksi {changed}.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/explaining.py"/>
        <location filename="../resources/reports/coordination.html"/>
        <source>Rule version {number}.</source>
        <translation>Säännön versio {number}.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/importing.py"/>
        <source>Taken as</source>
        <translation>Tulkittiin</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/importing.py"/>
        <source>{count} rejected, to be mended</source>
        <translation>{count} hylätty, korjattavaksi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/importing.py"/>
        <source>All is in the store</source>
        <translation>Kaikki on tietovarastossa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/importing.py"/>
        <source>Nothing new in the source</source>
        <translation>Lähteessä ei ole uutta</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/importing.py"/>
        <source>read</source>
        <translation>luettu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/importing.py"/>
        <source>accepted</source>
        <translation>hyväksytty</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/importing.py"/>
        <source>updated</source>
        <translation>päivitetty</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/importing.py"/>
        <source>unchanged</source>
        <translation>ennallaan</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/importing.py"/>
        <source>rejected</source>
        <translation>hylätty</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/importing.py"/>
        <source>gone from the source</source>
        <translation>poistunut lähteestä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/overlaps.py"/>
        <source>overlap</source>
        <translation>päällekkäisyys</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/overlaps.py"/>
        <source>overlaps</source>
        <translation>päällekkäisyyttä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/overlaps.py"/>
        <source>layer</source>
        <translation>taso</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/overlaps.py"/>
        <source>layers</source>
        <translation>tasoa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/overlaps.py"/>
        <source>plan compared</source>
        <translation>verrattu suunnitelma</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/overlaps.py"/>
        <source>plans compared</source>
        <translation>verrattua suunnitelmaa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/overlaps.py"/>
        <source>plan left out</source>
        <translation>pois jätetty suunnitelma</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/overlaps.py"/>
        <source>plans left out</source>
        <translation>pois jätettyä suunnitelmaa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/pairs.py"/>
        <source>not at the same time</source>
        <translation>ei samaan aikaan</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>1 overlap found</source>
        <translation>Löytyi 1 päällekkäisyys</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>{count} overlaps found</source>
        <translation>Löytyi {count} päällekkäisyyttä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>No overlaps found</source>
        <translation>Päällekkäisyyksiä ei löytynyt</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>Nothing was compared</source>
        <translation>Mitään ei verrattu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>The worst: {a} and {b}.</source>
        <translation>Pahin: {a} ja {b}.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>No plan with a shape and readable dates could be compared, so this says nothing about overlaps.</source>
        <translation>Yhtään suunnitelmaa, jolla on muoto ja luettavat päivät, ei ollut verrattavana, joten tämä ei kerro päällekkäisyyksistä mitään.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>Only one plan took part, and there was nothing to compare it with.</source>
        <translation>Mukana oli vain yksi suunnitelma, eikä sitä ollut mihin verrata.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>Only overlaps between different layers were asked for, and all plans are of one layer.</source>
        <translation>Kysyttiin vain eri tasojen välisiä päällekkäisyyksiä, ja kaikki suunnitelmat ovat samalta tasolta.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>{count} plans were compared, and none of them meet within what was asked.</source>
        <translation>Verrattiin {count} suunnitelmaa, eivätkä mitkään niistä kohtaa kysytyissä rajoissa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>Nothing is known of the 1 plan left out; it is listed at the end.</source>
        <translation>Pois jätetystä 1 suunnitelmasta ei tiedetä mitään; se on lueteltu lopussa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>Nothing is known of the plans left out ({count}); they are listed at the end.</source>
        <translation>Pois jätetyistä suunnitelmista ({count}) ei tiedetä mitään; ne luetellaan lopussa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>They share {area} for {duration}: {when}.</source>
        <translation>Niillä on yhteistä alaa {area} ja yhteistä aikaa {duration}: {when}.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>They share {area} of ground.</source>
        <translation>Niillä on yhteistä alaa {area}.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>On the ground they are {distance} apart.</source>
        <translation>Niiden välimatka on {distance}.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>On the ground they touch or cross.</source>
        <translation>Ne koskettavat tai leikkaavat toisiaan.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>In time they overlap for {duration}: {when}.</source>
        <translation>Ajallisesti ne ovat päällekkäin {duration}: {when}.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>In time they overlap from {start} on, and neither has an end yet.</source>
        <translation>Ajallisesti ne ovat päällekkäin {start} alkaen, eikä kummallakaan ole vielä loppua.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>In time they overlap until {end}, and neither says when it started.</source>
        <translation>Ajallisesti ne ovat päällekkäin {end} asti, eikä kummankaan alkua ole annettu.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>Neither has a start or an end, so they always overlap in time.</source>
        <translation>Kummallakaan ei ole alkua eikä loppua, joten ajallisesti ne ovat aina päällekkäin.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>They do not overlap in time.</source>
        <translation>Ajallisesti ne eivät ole päällekkäin.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>They do not overlap in time, but lie at most 1 day apart.</source>
        <translation>Ajallisesti ne eivät ole päällekkäin, mutta niiden väli on enintään 1 vuorokausi.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>They do not overlap in time, but lie at most {days} days apart.</source>
        <translation>Ajallisesti ne eivät ole päällekkäin, mutta niiden väli on enintään {days} vuorokautta.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>{first} ends {end}; {second} begins {start}.</source>
        <translation>{first} päättyy {end}; {second} alkaa {start}.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>at most {distance} apart</source>
        <translation>enintään {distance} päässä toisistaan</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>at the same time, or at most 1 day apart</source>
        <translation>samaan aikaan tai enintään 1 vuorokauden välein</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>at the same time, or at most {days} days apart</source>
        <translation>samaan aikaan tai enintään {days} vuorokauden välein</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>Place</source>
        <translation>Paikka</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>on shared ground; touching edges do not count</source>
        <translation>yhteisellä alalla; reunojen kosketusta ei lasketa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>Time</source>
        <translation>Aika</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>at the same time</source>
        <translation>samaan aikaan</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>only between different layers</source>
        <translation>vain eri tasojen välillä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>also within a layer</source>
        <translation>myös saman tason sisällä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>Smallest area</source>
        <translation>Pienin ala</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>plans with the same {field}</source>
        <translation>suunnitelmia, joilla on sama {field}</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>Not compared</source>
        <translation>Ei verrattu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>from {start} on</source>
        <translation>{start} alkaen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>any</source>
        <translation>mikä tahansa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>until {end}</source>
        <translation>{end} asti</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/sentences.py"/>
        <source>Coordinates</source>
        <translation>Koordinaatisto</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>1 conflict is open</source>
        <translation>1 ristiriita on avoinna</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>{count} conflicts are open</source>
        <translation>{count} ristiriitaa on avoinna</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>No conflict is open</source>
        <translation>Yhtään ristiriitaa ei ole avoinna</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>No conflicts found</source>
        <translation>Ristiriitoja ei löytynyt</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>Nobody has reported anything</source>
        <translation>Kukaan ei ole ilmoittanut mitään</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>What is still open are opportunities and notices.</source>
        <translation>Avoinna on enää mahdollisuuksia ja tiedoksi annettavia.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>Everything that meets has been judged (findings: {count}).</source>
        <translation>Kaikki kohtaamiset on käsitelty (havaintoja {count}).</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>None of the chosen findings is open (findings: {count}).</source>
        <translation>Yksikään valituista havainnoista ei ole avoinna (havaintoja {count}).</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>There are no plans in the store yet, so this says nothing about what meets.</source>
        <translation>Tietovarastossa ei ole vielä yhtään suunnitelmaa, joten tämä ei kerro päällekkäisyyksistä mitään.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>Only one plan is in the store, and there was nothing to compare it with.</source>
        <translation>Tietovarastossa on vain yksi suunnitelma, eikä sitä ollut mihin verrata.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>{count} plans were compared, and none of them meet by the rules of the store within the period.</source>
        <translation>Verrattiin {count} suunnitelmaa, eivätkä mitkään niistä kohtaa tietovaraston sääntöjen mukaan tällä ajanjaksolla.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>Nothing is known of what 1 organisation plans; it has reported nothing.</source>
        <translation>Yhden toimijan suunnitelmista ei tiedetä mitään: se ei ole ilmoittanut mitään.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>Nothing is known of what {count} organisations plan; they have reported nothing.</source>
        <translation>{count} toimijan suunnitelmista ei tiedetä mitään: ne eivät ole ilmoittaneet mitään.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>Plans that lack a place or a time and could not be compared: {count}.</source>
        <translation>Suunnitelmia, joilta puuttuu paikka tai aika ja joita ei voitu verrata: {count}.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>Heavy conflicts</source>
        <translation>Vakavat ristiriidat</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>Light conflicts</source>
        <translation>Lievät ristiriidat</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>Opportunities</source>
        <translation>Mahdollisuudet</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>Notices</source>
        <translation>Tiedoksi annettavat</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>a plan is still an idea or tentative</source>
        <translation>suunnitelma on vasta idea tai alustava</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>a plan's dates are known only roughly</source>
        <translation>suunnitelman päivät tiedetään vain karkeasti</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>they meet only within the clearance that a plan asks for</source>
        <translation>ne kohtaavat vain suunnitelman suojaetäisyyden sisällä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>they meet only in the days that the rule allows between them</source>
        <translation>ne kohtaavat vain niiden päivien aikana, jotka sääntö lisää väliin</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>Light, not heavy: {reasons}.</source>
        <translation>Lievä eikä vakava, koska {reasons}.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>Has reported nothing; what it plans is not known.</source>
        <translation>Ei ole ilmoittanut mitään; sen suunnitelmia ei tunneta.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>Has reported 1 plan.</source>
        <translation>Ilmoittanut 1 suunnitelman.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>Has reported {count} plans.</source>
        <translation>Ilmoittanut {count} suunnitelmaa.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>Last change {day}.</source>
        <translation>Viimeisin muutos {day}.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>States to have nothing here until {day}.</source>
        <translation>Vakuuttaa, ettei sillä ole täällä mitään {day} asti.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>Stated to have nothing here until {day}.</source>
        <translation>Vakuutti, ettei sillä ole täällä mitään {day} asti; määräaika on ohi.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/reports/standing.py"/>
        <source>Consulted; need not report plans.</source>
        <translation>Lausunnonantaja; sen ei tarvitse ilmoittaa suunnitelmia.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/services/landing.py"/>
        <source>“{text}” in the field “{field}” is not a number; correct it, or map another field.</source>
        <translation>”{text}” kentässä ”{field}” ei ole luku; korjaa se tai valitse toinen kenttä.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/services/landing.py"/>
        <source>“{text}” has signs that are no letters, as of a wrong encoding; correct it, or say the encoding.</source>
        <translation>Tekstissä ”{text}” on merkkejä, jotka eivät ole kirjaimia, kuten väärässä merkistössä; korjaa se tai kerro merkistö.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/services/landing.py"/>
        <source>Another row of the source is called “{reference}” too; give each a name of its own.</source>
        <translation>Lähteen toinenkin rivi on nimeltään ”{reference}”; anna kullekin oma tunnus.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/services/landing.py"/>
        <source>It ends ({end}) before it starts ({start}); correct its dates.</source>
        <translation>Se päättyy ({end}) ennen kuin alkaa ({start}); korjaa päivät.</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Work zone</source>
        <translation>Työalue</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Event</source>
        <translation>Tapahtuma</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Traffic arrangement</source>
        <translation>Liikennejärjestely</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Idea</source>
        <translation>Idea</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Tentative</source>
        <translation>Alustava</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Confirmed</source>
        <translation>Vahvistettu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Under way</source>
        <translation>Käynnissä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Finished</source>
        <translation>Päättynyt</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Cancelled</source>
        <translation>Peruttu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Hour</source>
        <translation>Tunti</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Day</source>
        <translation>Päivä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Week</source>
        <translation>Viikko</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Month</source>
        <translation>Kuukausi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Quarter</source>
        <translation>Vuosineljännes</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Year</source>
        <translation>Vuosi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Water</source>
        <translation>Vesi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Sewer</source>
        <translation>Viemäri</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Storm water</source>
        <translation>Hulevesi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Electricity</source>
        <translation>Sähkö</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>District heat</source>
        <translation>Kaukolämpö</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Telecom</source>
        <translation>Tietoliikenne</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Street lighting</source>
        <translation>Ulkovalaistus</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Street construction</source>
        <translation>Kadunrakennus</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Paving</source>
        <translation>Päällystys</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Maintenance</source>
        <translation>Kunnossapito</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Green area</source>
        <translation>Viheralue</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Building site</source>
        <translation>Rakennustyömaa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Lifting</source>
        <translation>Nosto</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Snow work</source>
        <translation>Lumityö</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Emergency repair</source>
        <translation>Äkillinen vikakorjaus</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Survey</source>
        <translation>Mittaus tai tutkimus</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Festival</source>
        <translation>Festivaali</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Concert</source>
        <translation>Konsertti</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Market</source>
        <translation>Markkinat</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Race</source>
        <translation>Kilpailu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Parade</source>
        <translation>Kulkue</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Sports</source>
        <translation>Urheilu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Ceremony</source>
        <translation>Juhlatilaisuus</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Fair</source>
        <translation>Messut</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Other</source>
        <translation>Muu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Square</source>
        <translation>Aukio</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Park</source>
        <translation>Puisto</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Stadium</source>
        <translation>Stadion</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Street</source>
        <translation>Katu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Arena</source>
        <translation>Areena</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Shore</source>
        <translation>Ranta</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Plan area</source>
        <translation>Kaava-alue</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Street project</source>
        <translation>Katuhanke</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Closure</source>
        <translation>Kadun sulkeminen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Lane closed</source>
        <translation>Kaista suljettu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>One-way</source>
        <translation>Yksisuuntainen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Detour</source>
        <translation>Kiertoreitti</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Main street</source>
        <translation>Pääkatu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Regional collector</source>
        <translation>Alueellinen kokoojakatu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Local collector</source>
        <translation>Paikallinen kokoojakatu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Residential street</source>
        <translation>Tonttikatu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Quiet central street</source>
        <translation>Keskustan rauhallinen katu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Cars</source>
        <translation>Autot</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Buses</source>
        <translation>Bussit</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Cycles</source>
        <translation>Pyörät</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Pedestrians</source>
        <translation>Jalankulkijat</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Rescue services</source>
        <translation>Pelastustoimi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Water supply</source>
        <translation>Vedenjakelu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Power supply</source>
        <translation>Sähkönjakelu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Heat supply</source>
        <translation>Lämmönjakelu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Data connections</source>
        <translation>Tietoliikenneyhteydet</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>No lane effect</source>
        <translation>Ei kaistahaittaa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>One lane</source>
        <translation>Yksi kaista</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>One lane each way</source>
        <translation>Yksi kaista kumpaankin suuntaan</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Several lanes</source>
        <translation>Useita kaistoja</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>One direction closed</source>
        <translation>Yksi ajosuunta suljettu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>All directions closed</source>
        <translation>Kaikki ajosuunnat suljettu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>No nuisance</source>
        <translation>Ei haittaa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Occasional</source>
        <translation>Satunnainen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Recurring</source>
        <translation>Toistuva</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Constant</source>
        <translation>Jatkuva</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Conflict</source>
        <translation>Ristiriita</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Nuisance</source>
        <translation>Haitta</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Access</source>
        <translation>Kulkuyhteys</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Moratorium</source>
        <translation>Rauhoitusaika</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>has no shape and was left out</source>
        <translation>ei ole muotoa; jätettiin pois</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>has coordinates that are not numbers or far too large, and was left out</source>
        <translation>koordinaatit eivät ole lukuja tai ovat aivan liian suuria; jätettiin pois</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>could not be turned into the metric coordinate system and was left out</source>
        <translation>ei voitu muuntaa metriseen koordinaattijärjestelmään; jätettiin pois</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>has a shape that could not be repaired and was left out</source>
        <translation>muotoa ei voitu korjata; jätettiin pois</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>ends before it starts and was left out; correct its dates</source>
        <translation>päättyy ennen alkuaan; jätettiin pois, korjaa päivät</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>starts and ends at the same moment and was left out; correct its dates</source>
        <translation>alkaa ja päättyy samalla hetkellä; jätettiin pois, korjaa päivät</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>has a start that is not a date and was left out; write it like 2027-06-01</source>
        <translation>alku ei ole päivämäärä; jätettiin pois, kirjoita se muodossa 2027-06-01</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>has an end that is not a date and was left out; write it like 2027-06-15</source>
        <translation>loppu ei ole päivämäärä; jätettiin pois, kirjoita se muodossa 2027-06-15</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>has an id that another row of its layer bears too</source>
        <translation>tunnus on myös toisella saman tason rivillä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>had a shape that crossed itself; it was repaired</source>
        <translation>muoto leikkasi itsensä; se korjattiin</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>had curves; they were turned into short straight lines</source>
        <translation>muodossa oli kaaria; ne muutettiin lyhyiksi suoriksi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>had parts of several kinds; those of the highest kind (areas, then lines) were used</source>
        <translation>osia oli monenlaisia; käytettiin ylimpiä (alueet, sitten viivat)</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>has a start in year 1, taken as no start</source>
        <translation>alku on vuonna 1; tulkittiin, ettei alkua ole</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>has an end in year 9999, taken as no end</source>
        <translation>loppu on vuonna 9999; tulkittiin, ettei loppua ole</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>was a line; a strip along it was taken</source>
        <translation>oli viiva; siitä tehtiin kaista</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>was a point; a circle around it was taken</source>
        <translation>oli piste; siitä tehtiin ympyrä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>was a closed line; the area within it was taken</source>
        <translation>oli suljettu viiva; siitä tehtiin alue</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>is no line, as a traffic arrangement must be, and was left out</source>
        <translation>ei ole viiva, kuten liikennejärjestelyn pitää olla, ja jäi pois</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>lies far from the municipality and was left out; check its coordinate system</source>
        <translation>on kaukana kunnasta ja jäi pois; tarkista koordinaatisto</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>has no start and meets nobody until it has one</source>
        <translation>on ilman alkua eikä kohtaa ketään ennen kuin saa sen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>has a word that no code list knows; it came without it</source>
        <translation>sisältää sanan, jota mikään koodisto ei tunne; se tuotiin ilman sitä</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Changed in the file and in the store</source>
        <translation>Muutettu tiedostossa ja tietovarastossa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Changed in the store since, and changed back there</source>
        <translation>Tietovarastossa sillä välin muutettu ja palautettu ennalleen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Changed in the file, deleted in the store</source>
        <translation>Muutettu tiedostossa, poistettu tietovarastosta</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Deleted in the file, changed in the store</source>
        <translation>Poistettu tiedostosta, muutettu tietovarastossa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Deleted in the file, but restored in the store</source>
        <translation>Poistettu tiedostosta mutta palautettu tietovarastossa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>The store knows nothing of it any more; perhaps an older copy of the store was restored</source>
        <translation>Tietovarasto ei enää tunne sitä; ehkä tietovarastosta on palautettu vanhempi kopio</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Field “{field}” was taken; it could also be: {others}</source>
        <translation>Valittiin kenttä ”{field}”; muita mahdollisia ovat: {others}</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>No field says when a plan starts</source>
        <translation>Mikään kenttä ei kerro, milloin hanke alkaa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>The dates of “{field}” were read with the day first, like {others}</source>
        <translation>Kentän ”{field}” päivämäärät luettiin päivä ensin, kuten {others}</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Not all of “{field}” can be read as dates: {others}</source>
        <translation>Kaikkia kentän ”{field}” arvoja ei voi lukea päivämääriksi: {others}</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Nothing is known of these words of “{field}”: {others}</source>
        <translation>Näiden kentän ”{field}” sanojen merkitystä ei tunneta: {others}</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Field “{field}” was taken for what it holds, not for its name</source>
        <translation>Kenttä ”{field}” valittiin sisältönsä, ei nimensä perusteella</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Field “{field}” may be a number of the row that changes from file to file</source>
        <translation>Kenttä ”{field}” saattaa olla rivin numero, joka vaihtuu tiedostosta toiseen</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>No field names a row for good; rows that change will look new</source>
        <translation>Mikään kenttä ei yksilöi riviä pysyvästi; muuttuneet rivit näyttävät uusilta</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>All are taken for digs, since “{field}” says so</source>
        <translation>Kaikkien oletetaan olevan kaivutöitä, koska ”{field}” sanoo niin</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/codes.py"/>
        <source>Nothing says that these are works; they were taken for such</source>
        <translation>Mikään ei kerro, että nämä ovat töitä; ne oletettiin töiksi</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/findings.py"/>
        <source>Open</source>
        <translation>Avoin</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/findings.py"/>
        <source>Accepted risk</source>
        <translation>Hyväksytty riski</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/findings.py"/>
        <source>Agreed</source>
        <translation>Sovittu</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/findings.py"/>
        <source>Not a problem</source>
        <translation>Ei ongelmaa</translation>
    </message>
    <message>
        <location filename="../seinajoki_coordination/domain/findings.py"/>
        <source>Past</source>
        <translation>Mennyt</translation>
    </message>
    <message>
        <location filename="../resources/reports/bringing.html"/>
        <location filename="../resources/reports/coordination.html"/>
        <location filename="../resources/reports/importing.html"/>
        <location filename="../resources/reports/overlaps.html"/>
        <source>Summary</source>
        <translation>Yhteenveto</translation>
    </message>
    <message>
        <location filename="../resources/reports/bringing.html"/>
        <location filename="../resources/reports/coordination.html"/>
        <location filename="../resources/reports/importing.html"/>
        <location filename="../resources/reports/overlaps.html"/>
        <source>How it was made</source>
        <translation>Miten tämä laadittiin</translation>
    </message>
    <message>
        <location filename="../resources/reports/bringing.html"/>
        <source>Changed on both sides</source>
        <translation>Molemmissa muutettu</translation>
    </message>
    <message>
        <location filename="../resources/reports/bringing.html"/>
        <location filename="../resources/reports/importing.html"/>
        <source>Plan</source>
        <translation>Suunnitelma</translation>
    </message>
    <message>
        <location filename="../resources/reports/bringing.html"/>
        <source>When taken along</source>
        <translation>Mukaan otettaessa</translation>
    </message>
    <message>
        <location filename="../resources/reports/bringing.html"/>
        <source>In the file</source>
        <translation>Tiedostossa</translation>
    </message>
    <message>
        <location filename="../resources/reports/bringing.html"/>
        <source>In the store</source>
        <translation>Tietovarastossa</translation>
    </message>
    <message>
        <location filename="../resources/reports/bringing.html"/>
        <source>Last changed there</source>
        <translation>Viimeksi muutettu siellä</translation>
    </message>
    <message>
        <location filename="../resources/reports/bringing.html"/>
        <source>Refused by the store</source>
        <translation>Tietovaraston hylkäämät</translation>
    </message>
    <message>
        <location filename="../resources/reports/bringing.html"/>
        <source>What was brought back is checked as any other plan; the findings tell whom it meets.</source>
        <translation>Takaisin tuotu tarkistetaan kuten muutkin suunnitelmat; havainnot kertovat, kenen kanssa se kohtaa.</translation>
    </message>
    <message>
        <location filename="../resources/reports/coordination.html"/>
        <source>Coordination report</source>
        <translation>Yhteensovitusraportti</translation>
    </message>
    <message>
        <location filename="../resources/reports/coordination.html"/>
        <location filename="../resources/reports/parts.html"/>
        <source>Seinäjoki Coordination</source>
        <translation>Seinäjoki Coordination</translation>
    </message>
    <message>
        <location filename="../resources/reports/coordination.html"/>
        <source>Report of chosen findings</source>
        <translation>Raportti valituista havainnoista</translation>
    </message>
    <message>
        <location filename="../resources/reports/coordination.html"/>
        <source>Where the findings stand</source>
        <translation>Havaintojen tila</translation>
    </message>
    <message>
        <location filename="../resources/reports/coordination.html"/>
        <source>Since the last report</source>
        <translation>Edellisen raportin jälkeen</translation>
    </message>
    <message>
        <location filename="../resources/reports/coordination.html"/>
        <source>The last report was made {moment}.</source>
        <translation>Edellinen raportti laadittiin {moment}.</translation>
    </message>
    <message>
        <location filename="../resources/reports/coordination.html"/>
        <source>This is the first report of this store.</source>
        <translation>Tämä on tietovaraston ensimmäinen raportti.</translation>
    </message>
    <message>
        <location filename="../resources/reports/coordination.html"/>
        <source>What is new, and what is gone</source>
        <translation>Mikä on uutta ja mikä poistunut</translation>
    </message>
    <message>
        <location filename="../resources/reports/coordination.html"/>
        <source>Who has reported, and whose word is awaited</source>
        <translation>Kuka on ilmoittanut ja kenen kantaa odotetaan</translation>
    </message>
    <message>
        <location filename="../resources/reports/coordination.html"/>
        <source>What it has reported</source>
        <translation>Mitä on ilmoittanut</translation>
    </message>
    <message>
        <location filename="../resources/reports/coordination.html"/>
        <source>Open, and awaits its word</source>
        <translation>Avoinna ja odottaa sen kantaa</translation>
    </message>
    <message>
        <location filename="../resources/reports/coordination.html"/>
        <source>Awaited on:</source>
        <translation>Odotetaan kohdissa:</translation>
    </message>
    <message>
        <location filename="../resources/reports/coordination.html"/>
        <source>Nobody can judge what meets between plans of no organisation; give them one.</source>
        <translation>Kukaan ei voi ottaa kantaa, kun suunnitelmilla ei ole toimijaa; antakaa niille toimija.</translation>
    </message>
    <message>
        <location filename="../resources/reports/coordination.html"/>
        <source>The store knows no organisations.</source>
        <translation>Tietovarasto ei tunne yhtään toimijaa.</translation>
    </message>
    <message>
        <location filename="../resources/reports/coordination.html"/>
        <location filename="../resources/reports/overlaps.html"/>
        <source>Where</source>
        <translation>Missä</translation>
    </message>
    <message>
        <location filename="../resources/reports/coordination.html"/>
        <source>The worst {count} are shown here.</source>
        <translation>Tässä näkyvät pahimmat {count}.</translation>
    </message>
    <message>
        <location filename="../resources/reports/coordination.html"/>
        <location filename="../resources/reports/overlaps.html"/>
        <source>All at a glance, worst first</source>
        <translation>Kaikki yhdellä silmäyksellä, pahin ensin</translation>
    </message>
    <message>
        <location filename="../resources/reports/coordination.html"/>
        <source>The register holds {count} findings of this period. The worst {shown} are listed here; the other {rest} are in the layer of findings only.</source>
        <translation>Rekisterissä on tältä ajanjaksolta {count} havaintoa. Tässä on niistä pahimmat {shown}; muut {rest} ovat vain havaintojen tasossa.</translation>
    </message>
    <message>
        <location filename="../resources/reports/coordination.html"/>
        <location filename="../resources/reports/parts.html"/>
        <source>No.</source>
        <translation>Nro</translation>
    </message>
    <message>
        <location filename="../resources/reports/coordination.html"/>
        <source>Common time and ground</source>
        <translation>Yhteinen aika ja ala</translation>
    </message>
    <message>
        <location filename="../resources/reports/coordination.html"/>
        <source>Open before judged and conflicts before opportunities; then those that share most ground for most time (m² × h), then the others by how near.</source>
        <translation>Avoimet ennen käsiteltyjä ja ristiriidat ennen mahdollisuuksia; sitten eniten yhteistä alaa pisimpään (m² × h), sitten muut läheisyyden mukaan.</translation>
    </message>
    <message>
        <location filename="../resources/reports/coordination.html"/>
        <location filename="../resources/reports/overlaps.html"/>
        <source>The worst {count} are explained here.</source>
        <translation>Tässä selitetään pahimmat {count}.</translation>
    </message>
    <message>
        <location filename="../resources/reports/coordination.html"/>
        <source>Plans that could not be compared</source>
        <translation>Suunnitelmat, joita ei voitu verrata</translation>
    </message>
    <message>
        <location filename="../resources/reports/coordination.html"/>
        <source>Every plan has a place and a time.</source>
        <translation>Jokaisella suunnitelmalla on paikka ja aika.</translation>
    </message>
    <message>
        <location filename="../resources/reports/coordination.html"/>
        <source>This report says what the store says. A plan that nobody has entered is not in it.</source>
        <translation>Tämä raportti kertoo, mitä tietovarasto kertoo. Suunnitelmaa, jota kukaan ei ole kirjannut, siinä ei ole.</translation>
    </message>
    <message>
        <location filename="../resources/reports/finding.html"/>
        <source>The rule that found this is not asked any more.</source>
        <translation>Sääntö, joka löysi tämän, ei ole enää käytössä.</translation>
    </message>
    <message>
        <location filename="../resources/reports/finding.html"/>
        <source>What has been said of it as it is</source>
        <translation>Kannanotot havaintoon sellaisena kuin se on</translation>
    </message>
    <message>
        <location filename="../resources/reports/importing.html"/>
        <source>Imported</source>
        <translation>Tuotu</translation>
    </message>
    <message>
        <location filename="../resources/reports/importing.html"/>
        <source>The same source again changes what has changed in it, and nothing else.</source>
        <translation>Sama lähde uudestaan muuttaa sen, mikä siinä on muuttunut, eikä mitään muuta.</translation>
    </message>
    <message>
        <location filename="../resources/reports/importing.html"/>
        <source>What was taken for what</source>
        <translation>Mikä tulkittiin miksikin</translation>
    </message>
    <message>
        <location filename="../resources/reports/importing.html"/>
        <source>What was done</source>
        <translation>Mitä tehtiin</translation>
    </message>
    <message>
        <location filename="../resources/reports/importing.html"/>
        <source>Rejected: kept as they are, to be mended and imported again</source>
        <translation>Hylätyt: säilytetty sellaisinaan, korjattaviksi ja tuotaviksi uudelleen</translation>
    </message>
    <message>
        <location filename="../resources/reports/importing.html"/>
        <source>Row</source>
        <translation>Rivi</translation>
    </message>
    <message>
        <location filename="../resources/reports/importing.html"/>
        <source>Gone from the source: they stay in the store until somebody decides</source>
        <translation>Poistuneet lähteestä: ne pysyvät tietovarastossa, kunnes joku päättää</translation>
    </message>
    <message>
        <location filename="../resources/reports/importing.html"/>
        <source>What was imported is checked as any other plan; the findings tell whom it meets.</source>
        <translation>Tuodut suunnitelmat tarkistetaan kuten muutkin; havainnot kertovat, kenen kanssa ne osuvat yhteen.</translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>Overlap check</source>
        <translation>Päällekkäisyystarkistus</translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>What was asked</source>
        <translation>Mitä kysyttiin</translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>What was compared</source>
        <translation>Mitä verrattiin</translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>1 plan</source>
        <translation>1 suunnitelma</translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>{count} plans</source>
        <translation>{count} suunnitelmaa</translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>{count} left out</source>
        <translation>{count} jätetty pois</translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>{count} overlaps were found. The worst {shown} are listed here; the other {rest} are in the layer only.</source>
        <translation>Päällekkäisyyksiä löytyi {count}. Tässä on niistä pahimmat {shown}; muut {rest} ovat vain tasossa.</translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>Worst first: those that share most ground for most time (m² × h), then the others by how long and how near.</source>
        <translation>Pahin ensin: eniten yhteistä alaa pisimpään (m² × h), sitten muut keston ja läheisyyden mukaan.</translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>One by one</source>
        <translation>Yksitellen</translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>What was noticed in the data</source>
        <translation>Mitä aineistossa huomattiin</translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>Left out of the check</source>
        <translation>Tarkistuksesta jätettiin pois</translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>Took part in the check</source>
        <translation>Tarkistuksessa olivat mukana</translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>Nothing had to be repaired or left out.</source>
        <translation>Mitään ei tarvinnut korjata eikä jättää pois.</translation>
    </message>
    <message>
        <location filename="../resources/reports/overlaps.html"/>
        <source>This report says what the given layers say. A plan that nobody has entered is not in it.</source>
        <translation>Tämä raportti kertoo, mitä annetut tasot kertovat. Suunnitelmaa, jota kukaan ei ole kirjannut, siinä ei ole.</translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>Map</source>
        <translation>Kartta</translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>Map of the plans; the ground that the worst overlaps share is hatched and bears their numbers</source>
        <translation>Suunnitelmien kartta; pahimpien päällekkäisyyksien yhteinen ala on viivoitettu ja numeroitu</translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>Map of the plans that were compared</source>
        <translation>Verrattujen suunnitelmien kartta</translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>Where they crowd, larger</source>
        <translation>Tihein kohta suurempana</translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>shared ground, numbered as below</source>
        <translation>yhteinen ala, numerot kuten alla</translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>the same of opportunities and notices</source>
        <translation>sama, kun kyse on mahdollisuudesta tai tiedoksi</translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>plans that overlap</source>
        <translation>päällekkäiset suunnitelmat</translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>other plans</source>
        <translation>muut suunnitelmat</translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>plans that were compared</source>
        <translation>verratut suunnitelmat</translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>The dashed square is drawn larger in the other picture.</source>
        <translation>Katkoviivalla rajattu alue on toisessa kuvassa suurempana.</translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>Where numbers would cover each other, only the worse one is written.</source>
        <translation>Missä numerot peittäisivät toisensa, vain pahempi on kirjoitettu.</translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>Too far away for this map: {numbers}.</source>
        <translation>Liian kaukana tästä kartasta: {numbers}.</translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>today</source>
        <translation>tänään</translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>together</source>
        <translation>yhdessä</translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>first plan</source>
        <translation>ensimmäinen suunnitelma</translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>second plan</source>
        <translation>toinen suunnitelma</translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>no end yet</source>
        <translation>loppu avoin</translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>goes on beyond the edge</source>
        <translation>jatkuu reunan yli</translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>Show only lines with</source>
        <translation>Näytä vain rivit, joilla on</translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>Distance</source>
        <translation>Etäisyys</translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>Sketch of the two plans and the ground they share, north up</source>
        <translation>Piirros kahdesta suunnitelmasta ja niiden yhteisestä alasta, pohjoinen ylhäällä</translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>More in the layer: {count}</source>
        <translation>Tasossa lisää: {count}</translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>Remark</source>
        <translation>Huomautus</translation>
    </message>
    <message>
        <location filename="../resources/reports/parts.html"/>
        <source>Which</source>
        <translation>Mitkä</translation>
    </message>
</context>
</TS>
