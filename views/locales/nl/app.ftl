# Dutch, for a reader without a background in statistics. Keys and variables are those of en.ftl.
# An id of the code closes a key as it is written there: measure-<id>, status-<id>, role-<id>.
# A number is formatted and chooses the plural; a year must be text, or it reads as 2.024.

## The app and its pages

app-title = Samenkaart
app-subtitle = Atlas van intergemeentelijke samenwerking in Vlaanderen
page-map = Kaart
page-about = Over de gegevens
language-label = Taal
language-help = De taal van de app; uw keuzes blijven staan.
language-nl = Nederlands
language-en = English

## Choices

choice-programmes = Programma's
choice-programmes-help = Kies één of meer programma's.
choice-programmes-placeholder = Kies een programma
choice-measure = Wat toont de kaart?
choice-measure-help = Het cijfer dat de kaart kleurt.
choice-date = Datum
choice-date-help = De kaart toont de gemeenten en de deelnames van deze dag. Typt u een datum, dan volgt de kaart zodra u het veld verlaat.
choice-vintage = Indeling in gemeenten
choice-vintage-help = Gemeenten fuseren. Kies of u de gemeenten van de gekozen datum ziet of die van vandaag. Een deelname van vroeger staat dan bij de gemeente van nu.
choice-method = Verdeling van een toekenning
choice-method-help = Hoe de toekenning van een samenwerkingsverband over de leden verdeeld wordt. De delen zijn samen precies de toekenning. Staat het hele bedrag bij elk lid, tel de bedragen dan niet op.
choice-scheme = Klassen
choice-scheme-help = Hoe de grenzen tussen de klassen gekozen worden.
choice-classes = Aantal klassen
choice-classes-help = In hoeveel kleuren de kaart de gemeenten verdeelt, van laag naar hoog.
choice-lines = Grenzen op de kaart
choice-lines-help = Lijnen die over de gemeenten getekend worden.
choice-names = Namen van samenwerkingsverbanden op de kaart
choice-names-help = Zet bij elk samenwerkingsverband zijn naam op de kaart.

choice-background = Achtergrondkaart
choice-background-help = Een achtergrondkaart komt van een andere server. Kiest u er geen, dan vraagt uw browser niets aan een andere server.
choice-municipality = Zoek een gemeente
choice-municipality-help = Naam, vroegere naam of postcode.
choice-municipality-placeholder = Typ een naam of postcode
choice-municipality-former = { $name } (zie { $successor })
vintage-then = Van de gekozen datum
vintage-now = Van vandaag
classification-quantiles = Evenveel gemeenten per klasse
classification-natural_breaks = Natuurlijke groepen
classification-equal_steps = Gelijke stappen
classification-round_numbers = Ronde getallen
allocation-whole = Het hele bedrag bij elk lid
allocation-equal = Gelijke delen
allocation-inhabitants = Volgens het aantal inwoners
allocation-origin = Volgens het aantal inwoners van buitenlandse herkomst
lines-none = Geen
lines-provinces = Provincies
lines-reference_regions = Referentieregio's
choice-one-placeholder = Maak een keuze

## The map itself

map-label = Kaart van de gemeenten in Vlaanderen en Brussel. De tabel op deze pagina toont dezelfde cijfers.
map-attribution = Grenzen: Statbel (CC BY), vereenvoudigd
map-zoom-in = Inzoomen
map-zoom-out = Uitzoomen
map-failed = De grenzen van de gemeenten konden niet geladen worden. Laad de pagina opnieuw.
map-told =
    De kaart toont { $count ->
        [one] { $count } gemeente
       *[other] { $count } gemeenten
    }. { $title } { $kinds }.
map-told-outlines =
    Een dikke lijn ligt rond { $count ->
        [one] { $count } groep
       *[other] { $count } groepen
    } van gemeenten.
map-told-selected = Gekozen: { $name }, { $value }.

basemap-none = Geen
basemap-grey = Grijze kaart van Digitaal Vlaanderen
basemap-osm = OpenStreetMap
note-no-host = De kaart komt van onze eigen server. Uw browser vraagt niets aan een andere.
note-host = Uw browser haalt de achtergrondkaart bij { $host }. Die server ziet uw IP-adres en welk stuk van de kaart u bekijkt.

## Measures

measure-coverage = Dekking
measure-consortia = Aantal samenwerkingsverbanden
measure-award = Toekenning (hele bedrag)
measure-allocated = Toegerekend bedrag
measure-allocated_per_inhabitant = Toegerekend bedrag per inwoner
measure-allocated_per_foreign_origin = Toegerekend bedrag per inwoner van buitenlandse herkomst
measure-inhabitants = Inwoners
measure-foreign_origin_share = Aandeel inwoners van buitenlandse herkomst
measure-non_eu27_share = Aandeel inwoners met herkomst buiten de EU27
measure-newcomers_per_thousand = Nieuwkomers per 1.000 inwoners
measure-help-coverage = Welke gemeenten op de gekozen datum meedoen.
measure-help-consortia = Aan hoeveel samenwerkingsverbanden de gemeente meedoet.
measure-help-award = De toekenning van het samenwerkingsverband: bij elk lid het hele bedrag.
measure-help-allocated = Het deel van de toekenning dat de gekozen verdeling aan de gemeente toerekent.
measure-help-allocated_per_inhabitant = Het toegerekende bedrag gedeeld door het aantal inwoners op 1 januari van het jaar van de gekozen datum.
measure-help-allocated_per_foreign_origin = Het toegerekende bedrag gedeeld door het aantal inwoners van buitenlandse herkomst op 1 januari van het jaar van de gekozen datum.
measure-help-inhabitants = Inwoners op 1 januari.
measure-help-foreign_origin_share = Inwoners van een andere dan Belgische herkomst, gedeeld door alle inwoners op 1 januari.
measure-help-non_eu27_share = Inwoners met een herkomst buiten de EU27, gedeeld door alle inwoners op 1 januari. { meaning-non_eu27 }
measure-help-newcomers_per_thousand = Nieuwkomers in een jaar per 1.000 inwoners op 1 januari van dat jaar.

## States of a figure and statuses of a municipality: never mixed up

state-zero = nul
state-not_known = niet bekend
state-not_applicable = niet van toepassing
status-covered = doet mee
status-ended = deelname afgelopen
status-not_covered = doet niet mee
status-not_known = niet bekend
status-not_applicable = niet van toepassing

## Legend

legend-title-coverage = Doet de gemeente mee?
legend-title-consortia = Aantal samenwerkingsverbanden
legend-title-award = Toekenning (het hele bedrag bij elk lid)
legend-title-allocated = Toegerekend bedrag
legend-title-allocated_per_inhabitant = Toegerekend bedrag per inwoner
legend-title-allocated_per_foreign_origin = Toegerekend bedrag per inwoner van buitenlandse herkomst
legend-title-inhabitants = Inwoners
legend-title-foreign_origin_share = Aandeel inwoners van buitenlandse herkomst
legend-title-non_eu27_share = Aandeel inwoners met herkomst buiten de EU27
legend-title-newcomers_per_thousand = Nieuwkomers per 1.000 inwoners
legend-count =
    { $count ->
        [one] { $count } gemeente
       *[other] { $count } gemeenten
    }
legend-no-values = Geen enkele gemeente heeft hier een cijfer.
legend-fewer-classes =
    { $count ->
        [one] Met deze cijfers is er maar { $count } klasse.
       *[other] Met deze cijfers zijn er maar { $count } klassen.
    }

## Formats: intervals and periods

interval-inclusive = { $lower } tot en met { $upper }
interval-continuous = { $lower } tot { $upper }
period-closed = { $start } – { $end }
period-from = vanaf { $start }
period-until = tot en met { $end }
period-open = geen data bekend

## Table: column headers

column-nis = NIS-code
column-name = Gemeente
column-province = Provincie
column-reference_region = Referentieregio
column-status = Dekking
column-programme = Programma
column-funder = Wie betaalt
column-known_count = Bekende leden
column-known-members = Gemeenten die onze bronnen noemen
column-figure = Cijfer
column-value = Waarde
column-passage = Plaats in de bron
column-consortium = Samenwerkingsverband
column-consortia = Aantal samenwerkingsverbanden
column-role = Rol
column-period = Periode
column-award_cents = Toekenning (hele bedrag)
column-allocated_cents = Toegerekend bedrag
column-allocated_per_inhabitant_cents = Per inwoner
column-allocated_per_foreign_origin_cents = Per inwoner van buitenlandse herkomst
column-inhabitants = Inwoners
column-origin = Herkomst van de inwoners
column-share = Aandeel
column-foreign_origin_share = Buitenlandse herkomst
column-non_eu27_share = Herkomst buiten de EU27
column-newcomers_per_thousand = Nieuwkomers per 1.000 inwoners
choice-table = Toon de tabel
choice-table-help = Toont alle gemeenten van de kaart met hun cijfers, de hoogste eerst. De bestanden hieronder hebben dezelfde rijen, ook als de tabel dicht is.
table-title = De cijfers in een tabel
municipality-list-title = De gemeenten op de kaart
table-sort-help = Klik op een kolomkop om te sorteren.
table-download = Deze tabel als Excel-bestand
table-download-csv = Deze tabel als CSV-bestand
table-download-more = Andere bestanden
table-download-more-csv = CSV voor andere software
table-download-help-csv = Komma's tussen de kolommen, een punt voor de decimalen.
table-download-more-geojson = GeoJSON, met de grenzen
table-download-help-geojson = Voor kaarten op het web. Lengte en breedte in graden (WGS84).
table-download-more-gpkg = GeoPackage, met de grenzen
table-download-help-gpkg = Voor QGIS. Belgische Lambertcoördinaten (EPSG:31370), de bronnen als tweede laag.
table-sheet = Cijfers
table-euro = euro
table-file-plain = gewoon
table-note-what = wat
table-note-value = waarde
table-missing = geen cijfer
table-first-rows = U ziet de eerste { $shown } van { $all } rijen. In de bestanden staan ze allemaal.
table-missing-help = Geen cijfer: niet bekend, of niet van toepassing als de kolom Dekking dat zegt.
table-missing-known = Geen cijfer: niet bekend.

## Card of a municipality

card-opened = { $name }: alles over deze gemeente staat naast of onder de kaart.
card-nis = NIS-code
card-province = Provincie
card-reference_region = Referentieregio
card-inhabitants = Inwoners
card-memberships = Deelnames door de tijd
card-allocated = Toegerekend bedrag
card-predecessors = Voorgangers en opvolgers
card-area = Oppervlakte
card-postal_codes = Postcodes
card-on-date = Toestand op { $date }
card-no-memberships = Geen deelname bekend.
card-predecessor = Voorganger: { $name }, tot en met { $date }
card-successor = Opvolger: { $name }, vanaf { $date }
card-consortium-not-known = samenwerkingsverband niet bekend
card-close = Sluiten
origin-belgian = Belgisch
origin-neighbouring = Buurlanden
origin-other_eu27 = Andere landen van de EU27
origin-non_eu27 = Buiten de EU27
role-lead = trekker
role-member = lid
role-mentor = mentor

## Member lists that are not complete

list-incomplete-count =
    { $known } van { $total } { $total ->
        [one] gemeente
       *[other] gemeenten
    } bekend
list-incomplete = De lijst van deelnemers van { $programme } is niet volledig: { list-incomplete-count }. De andere gemeenten staan als niet bekend op de kaart.
list-incomplete-conflict =
    De lijst van deelnemers van { $programme } is niet volledig: { $known ->
        [one] { $known } gemeente bekend
       *[other] { $known } gemeenten bekend
    }. Onze bronnen noemen verschillende aantallen deelnemers: { $stated }. De andere gemeenten staan als niet bekend op de kaart.
list-incomplete-no-total =
    De lijst van deelnemers van { $programme } is niet volledig: { $known ->
        [one] { $known } gemeente bekend
       *[other] { $known } gemeenten bekend
    }. Hoeveel er in totaal zijn, weten we niet. De andere gemeenten staan als niet bekend op de kaart.

## Totals

total-title = Totalen
total-awards = Toegekend
total-consortia = Samenwerkingsverbanden
total-memberships = Deelnames
total-partners = Ook partners zonder plaats op de kaart: { $partners }.
total-municipalities = Gemeenten die meedoen
total-covered =
    { $covered } van { $total } { $total ->
        [one] gemeente
       *[other] gemeenten
    }
total-covered-at-least =
    minstens { $covered } van { $total } { $total ->
        [one] gemeente
       *[other] gemeenten
    }
total-off-map = Daarvan staat { $amount } niet op de kaart: toegekend aan partners zonder gemeente.
total-budget = Budget van { $programme }: { $budget }.
total-click = Klik op een gemeente op de kaart, of zoek er een, om alles van die gemeente te zien.
total-not-known =
    { $count ->
        [one] { $count } gemeente niet bekend
       *[other] { $count } gemeenten niet bekend
    }
total-awards-incomplete =
    { $count ->
        [one] Van { $count } samenwerkingsverband is de toekenning niet bekend; het totaal telt het niet mee.
       *[other] Van { $count } samenwerkingsverbanden is de toekenning niet bekend; het totaal telt ze niet mee.
    }
note-not-additive = Tel deze bedragen niet op: de hele toekenning staat bij elk lid. Het totaal telt elke toekenning één keer.
note-not-begun = Op { $date } was nog geen van deze programma's begonnen.

## Sources and dates

source-title = Bronnen
source-licence = Licentie
source-reference_date = Toestand op
source-page = Webpagina
source-package = Hoe we eraan komen
source-in-package = met { $name }, een pakket voor de programmeertaal Python dat deze gegevens bevat
source-gaps = Wat er niet in staat
source-gaps-none = niets bekend
source-conflicts = Verschilt van andere bronnen
source-not-stated = niet vermeld
source-no-publisher = uitgever niet vermeld
source-official = officieel document
source-no-figures = Voor deze datum zijn er geen cijfers.
source-checksum = Controlegetal (SHA-256)
source-line = { $publisher }, { $title }, toestand op { $date }
source-date-not-known = { $publisher }, { $title }, datum niet bekend
source-inhabitants-of = Inwoners op { $date }
source-newcomers-of = Nieuwkomers in { $year }
source-allocation = Verdeling: { $allocation }
about-intro = Hier staat waar de cijfers vandaan komen.
about-words = Wat deze woorden betekenen
about-programmes = Programma's
about-figures = Cijfers over de programma's
about-figures-conflict = Waar bronnen verschillen, staan hun cijfers onder elkaar.
about-conflict = { $figure } van { $programme }: { $value }, elders { $others }
column-member_list = Lijst van deelnemers
member-list-complete = volledig
member-list-incomplete = niet volledig
figure-budget_cents = Budget
figure-good_practice_budget_cents = Budget voor goede praktijken
figure-maximum_per_project_cents = Hoogste bedrag per project
figure-files = Dossiers
figure-consortia = Samenwerkingsverbanden
figure-existing_consortia_joined = Bestaande samenwerkingsverbanden waar gemeenten bij kwamen
figure-participants = Deelnemers
figure-new_participants = Nieuwe deelnemers
figure-applicants = Aanvragers
figure-aimed_pilot_sites = Beoogde proeftuinen
figure-aimed_pilot_sites_small = Beoogde proeftuinen in kleine steden en gemeenten

## Errors: what happened, and what to do

error-no-programme = Kies minstens één programma.
error-data = De gegevens van de app zijn onvolledig of beschadigd. Meld dit aan de beheerder.
error-assets = De bestanden van de kaart konden niet worden klaargezet in { $what }. Meld dit aan de beheerder.
error-page = Deze pagina kan even niet getoond worden. De andere pagina's werken nog. Blijft dit gebeuren, meld het dan aan de beheerder.
error-reference = Kenmerk voor de beheerder: { $number }
