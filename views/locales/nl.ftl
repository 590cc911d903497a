# Dutch, for a reader without a background in statistics. Keys and variables are those of en.ftl.
# An id of the code closes a key as it is written there: measure-<id>, status-<id>, role-<id>.
# A number is formatted and chooses the plural; a year must be text, or it reads as 2.024.

## The app and its pages

app-title = Samenkaart
app-subtitle = Atlas van intergemeentelijke samenwerking in Vlaanderen
page-map = Kaart
page-about = Over de gegevens
language-label = Taal
language-nl = Nederlands
language-en = English

## Choices

choice-programmes = Programma's
choice-programmes-help = Kies één of meer programma's.
choice-programmes-placeholder = Kies een programma
choice-measure = Wat toont de kaart?
choice-measure-help = Het cijfer dat de kaart kleurt.
choice-date = Datum
choice-date-help = De kaart toont de gemeenten en de deelnames van deze dag.
choice-vintage = Indeling in gemeenten
choice-vintage-help = Gemeenten fuseren. Kies of u de gemeenten van de gekozen datum ziet of die van vandaag. Een deelname van vroeger staat dan bij de gemeente van nu.
choice-method = Verdeling van een toekenning
choice-method-help = Hoe de toekenning van een samenwerkingsverband over de leden verdeeld wordt. De delen zijn samen precies de toekenning. Staat het hele bedrag bij elk lid, tel de bedragen dan niet op.
choice-scheme = Klassen
choice-scheme-help = Hoe de grenzen tussen de klassen gekozen worden.
choice-classes = Aantal klassen
choice-lines = Grenzen op de kaart
choice-lines-help = Lijnen die over de gemeenten getekend worden.
choice-names = Namen van samenwerkingsverbanden op de kaart

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

## The map itself

map-label = Kaart van de gemeenten in Vlaanderen en Brussel. De tabel onder de kaart toont dezelfde cijfers.
map-attribution = Grenzen: Statbel (CC BY), vereenvoudigd
map-zoom-in = Inzoomen
map-zoom-out = Uitzoomen
map-failed = De grenzen van de gemeenten konden niet geladen worden. Laad de pagina opnieuw.

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
measure-help-consortia = Aan hoeveel samenwerkingsverbanden de gemeente deelneemt.
measure-help-award = De toekenning van het samenwerkingsverband: bij elk lid het hele bedrag.
measure-help-allocated = Het deel van de toekenning dat de gekozen verdeling aan de gemeente toerekent.
measure-help-allocated_per_inhabitant = Het toegerekende bedrag gedeeld door het aantal inwoners op 1 januari van het jaar van de gekozen datum.
measure-help-allocated_per_foreign_origin = Het toegerekende bedrag gedeeld door het aantal inwoners van buitenlandse herkomst op 1 januari van het jaar van de gekozen datum.
measure-help-inhabitants = Inwoners op 1 januari.
measure-help-foreign_origin_share = Inwoners van een andere dan Belgische herkomst, gedeeld door alle inwoners op 1 januari.
measure-help-non_eu27_share = Inwoners met een herkomst buiten de 27 landen van de EU, gedeeld door alle inwoners op 1 januari.
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
column-foreign_origin_share = Buitenlandse herkomst
column-non_eu27_share = Herkomst buiten de EU27
column-newcomers_per_thousand = Nieuwkomers per 1.000 inwoners
table-title = De cijfers in een tabel
table-sort-help = Klik op een kolomkop om te sorteren.
table-download = Deze tabel als Excel-bestand
table-missing = geen cijfer
table-missing-help = Geen cijfer: niet bekend, of niet van toepassing als de kolom Dekking dat zegt.

## Card of a municipality

card-opened = { $name }: alles over deze gemeente staat naast of onder de kaart.
card-nis = NIS-code
card-province = Provincie
card-reference_region = Referentieregio
card-inhabitants = Inwoners
card-origin = Herkomst van de inwoners
card-share = Aandeel
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
note-not-additive = Niet optelbaar: de hele toekenning staat bij elk lid. Het totaal telt elke toekenning één keer.
note-not-begun = Op { $date } was nog geen van deze programma's begonnen.

## Sources and dates

source-title = Bronnen
source-licence = Licentie
source-reference_date = Toestand op
source-page = Webpagina
source-gaps = Wat er niet in staat
source-not-stated = niet vermeld
source-official = officieel document
source-no-figures = Voor deze datum zijn er geen cijfers.
source-checksum = Controlegetal (SHA-256)
source-line = { $publisher }, { $title }, toestand op { $date }
source-date-not-known = { $publisher }, { $title }, datum niet bekend
source-inhabitants-of = Inwoners op { $date }
source-newcomers-of = Nieuwkomers in { $year }
source-allocation = Verdeling: { $allocation }
about-intro = Hier staat waar de cijfers vandaan komen.
about-programmes = Programma's
about-figures = Cijfers over de programma's
about-figures-conflict = Waar bronnen verschillen, staan hun cijfers onder elkaar.
about-member-list = Lijst van deelnemers
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

## The page for imports

page-import = Tabel invoeren
import-intro = Hier voert u een tabel met toekenningen in: een Excel-bestand, een CSV, een webpagina of geplakte tekst. U ziet eerst wat er gelezen is en wat twijfelachtig is. Pas als u aanvaardt, komen de toekenningen op de kaart, alleen op deze computer.
import-file = Bestand
import-file-help = Excel (xlsx), CSV, TSV, HTML of tekst, hoogstens 10 MB.
import-paste = Of plak de tabel
import-paste-help = Geplakt uit een webpagina, een pdf of een e-mail.
import-day = Datum van de toekenning
import-day-help = Namen van gemeenten worden gelezen zoals ze op deze dag heetten.
import-control = Controletotaal
import-control-help = Het totaal dat de tabel zou moeten hebben, in euro. U mag het leeg laten.
import-control-wrong = Dit totaal is niet of op twee manieren te lezen. Schrijf het zoals 1006397,00.
import-step-read = Het bestand wordt gelezen
import-step-table = De tabel wordt gezocht
import-step-awards = Bedragen en namen worden gelezen
import-step-compare = Vergelijken met wat bewaard is
import-read-amounts = Teken voor de centen: { $sign }, { $why }.
import-because-decimals = want een bedrag in de kolom heeft cijfers voor de centen
import-because-thousands = want een bedrag in de kolom heeft twee keer een teken voor duizend
import-because-answered = zoals u zei
import-no-table = Er is geen tabel met toekenningen gevonden. Zeg hierboven wat elke kolom bevat.
import-sheet = Welk blad?
import-columns = Wat staat in welke kolom?
import-columns-help = De kolommen die we herkennen staan al goed. Pas aan wat niet klopt.
import-column = Kolom { $at }
import-role-municipalities = Gemeenten
import-role-lead = Trekker
import-role-partners = Partners
import-role-title = Titel
import-role-amount = Bedrag
import-role-year = Jaar
import-role-ignore = Niet gebruiken
import-amounts = Deze bedragen zijn op twee manieren te lezen. Wat is het teken voor de centen?
import-amounts-open = Nog niet beslist
import-amounts-comma_decimal = De komma (1.500,00)
import-amounts-point_decimal = Het punt (1,500.00)
import-repeated = Rijen met dezelfde titel hebben andere bedragen. Wat zijn het?
import-repeated-open = Nog niet beslist
import-repeated-once = Een toekenning, die op elke rij staat
import-repeated-shares = Delen van een toekenning: tel ze op
import-repeated-apart = Aparte toekenningen
import-name = Rij { $row }: wie is "{ $name }"?
import-name-open = Nog niet beslist
import-name-body = Geen gemeente: een partner zonder plaats op de kaart
import-reason-similar = lijkt erop
import-reason-similar_neighbour = lijkt erop en grenst aan een ander lid
import-reason-similar_other_day = lijkt op een naam van een andere tijd
import-reason-starts_so = begint zo
import-reason-same_name = dezelfde naam
import-reason-called_so = wordt ook zo genoemd
import-reason-before_1977 = deelgemeente van voor 1977
import-reason-covers = omvat dit gebied op die dag
import-reason-postal_code = volgens de postcode
import-reason-code = volgens de NIS-code
import-accepted-rows = Rijen aanvaard
import-problem-rows = Rijen met een probleem
import-ignored-rows = Rijen overgeslagen
import-all-rows = Alle rijen
import-no-control = Som van de toekenningen: { $summed }. Er is geen controletotaal.
import-control-agrees = De som klopt met het controletotaal: { $summed }.
import-control-differs = De som is { $summed }, het controletotaal { $stated }. Verschil: { $difference }.
import-control-explained = Dat kan liggen aan rij { $rows }.
import-accepted-title = Wat gelezen is
import-ignored-title = Overgeslagen rijen ({ $count })
import-why = Waarom
import-where = Kolom
import-suggestion = Voorstel
left-out-empty = leeg
left-out-before_table = boven de tabel
left-out-header = kop van de tabel
left-out-repeated_header = herhaalde kop
left-out-subtotal = subtotaal
left-out-total = totaal
left-out-note = tekst bij de tabel
left-out-separator = scheidingslijn
import-no-problems = Geen problemen gevonden.
import-problems-title = Problemen
import-download = Problemen als Excel-bestand
import-changes-title = Wat zou veranderen
import-change = Wijziging
import-change-new = nieuw
import-change-changed = gewijzigd
import-change-same = gelijk
import-change-gone = verdwenen
import-not-in-table = niet in de tabel
import-map-label = Kaart van de gemeenten in de tabel. De tabel erboven toont hetzelfde.
import-off-map = Zonder plaats op de kaart: { $names }. Hun samenwerkingsverbanden kregen samen { $amount }, dat telt mee in de totalen.
import-replaces =
    { $count ->
        [one] Op de kaart vervangt deze invoer { $count } toekenning die met de app meekwam.
       *[other] Op de kaart vervangt deze invoer { $count } toekenningen die met de app meekwamen.
    }
import-provenance = Ingevoerd uit { $file }, { $sheet }, rij { $row }, op { $date } (controlegetal { $hash })
import-cannot =
    { $count ->
        [one] Deze tabel kan zo niet bewaard worden: { $count } rij botst met een andere.
       *[other] Deze tabel kan zo niet bewaard worden: { $count } rijen botsen met andere.
    }
import-accept = Alles aanvaarden
import-accepted = De toekenningen zijn bewaard.
import-nothing-changes = Deze toekenningen zijn al bewaard: er verandert niets.
import-not-clean = Los eerst de problemen op: beantwoord de vragen of verbeter de tabel.
import-history = Eerdere invoer
import-history-line = { $file }, { $sheet }: { $rows } rijen, ingevoerd op { $date } (controlegetal { $hash })
import-undone = Ongedaan gemaakt.
import-undo = Laatste invoer ongedaan maken
column-row = Rij
column-title = Titel

## What is wrong with an imported table, and what to do

import-other-problem = Er klopt iets niet ({ $code }).
problem-amount_negative = Het bedrag is negatief. Een toekenning is meer dan nul.
problem-amount_zero = Het bedrag is nul. Vul de toekenning in.
problem-amount_missing = Er is geen bedrag. Vul het in.
problem-not_an_amount = Dit is geen bedrag in euro.
problem-amount_other_currency = Dit bedrag is niet in euro.
problem-amount_fraction_of_cent = Het bedrag heeft meer dan twee cijfers na de komma.
problem-amount_ambiguous = Het bedrag is op twee manieren te lezen. Zeg wat het teken voor de centen is.
problem-amount_formula_without_value = De formule heeft geen bewaarde uitkomst. Open het bestand in Excel en bewaar het opnieuw.
problem-formula_without_value = De formule heeft geen bewaarde uitkomst. Open het bestand in Excel en bewaar het opnieuw.
problem-error_value = De cel bevat een fout van Excel.
problem-amount_error_value = De cel bevat een fout van Excel.
problem-name_ambiguous = Deze naam kan meer dan een gemeente zijn. Kies welke.
problem-name_of_another_day = Deze gemeente bestond op die dag niet. Kies welke het toen was.
problem-name_not_exact = Deze naam staat zo niet in het register. Kies wie bedoeld is.
problem-name_unknown = Deze naam kennen we niet. Kies een gemeente, of zeg dat het een andere partner is.
problem-repeated_member = Deze gemeente staat er twee keer in. Houd er een.
problem-repeated_row = Deze rijen zeggen hetzelfde. Houd er een, of geef elk een eigen titel.
problem-changed_since = De bewaarde toekenningen zijn intussen veranderd. Kijk opnieuw.
problem-no_awards = Er zijn geen toekenningen om te bewaren.
problem-pdf = Dit is een pdf. Kopieer de tabel eruit en plak ze hier.
problem-image = Dit is een afbeelding. Geef de tabel als tekst, CSV of Excel.
problem-old_excel = Dit is een Excel-bestand van voor 2007. Bewaar het als xlsx.
problem-encrypted = Het bestand is beveiligd met een wachtwoord. Bewaar het zonder.
problem-broken_file = Het bestand is beschadigd. Bewaar het opnieuw als xlsx of CSV.
problem-zip_bomb = Het bestand is uitgepakt veel te groot. Bewaar het opnieuw als xlsx of CSV.
problem-xml_entities = Het bestand bevat iets dat we niet openen. Bewaar het opnieuw als xlsx of CSV.
problem-too_large = Het bestand is te groot (hoogstens 10 MB). Splits de tabel.
problem-too_many_rows = De tabel heeft te veel rijen (hoogstens 20.000). Splits de tabel.
problem-too_many_columns = De tabel heeft te veel kolommen (hoogstens 200).
problem-nul_bytes = Dit is geen tekst en geen Excel-bestand.
problem-mixed_encoding = De letters van dit bestand zijn door elkaar gecodeerd. Bewaar het als CSV UTF-8.
problem-not_a_table = Hier is geen tabel in te lezen.
problem-empty = Er staat niets in.
problem-macros_ignored = De macro's in dit bestand zijn niet uitgevoerd.
problem-external_links_ignored = Verwijzingen naar andere bestanden zijn niet gevolgd.
problem-hidden_sheet = Het bestand heeft een verborgen blad.
problem-hidden_rows = Verborgen rijen zijn mee gelezen.
problem-hidden_columns = Verborgen kolommen zijn mee gelezen.
problem-one_award_or_several = Rijen met dezelfde titel hebben andere bedragen. Zeg of het een toekenning is of meer.
problem-names_missing = Er staat geen gemeente bij. Vul ze in.
problem-unknown_role = Deze rol kennen we niet.
problem-wrong_period = De periode eindigt voor ze begint.
