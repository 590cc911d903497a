# The page for imports. Dutch, for a reader without a background in statistics; see app.ftl.

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
