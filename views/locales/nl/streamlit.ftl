# What Streamlit writes itself, in Dutch; the keys and what they translate are in en/streamlit.ftl.

## Navigation

streamlit-skip = Naar de inhoud van de pagina
streamlit-pages = Pagina's
streamlit-side-bar = Zijbalk
streamlit-side-bar-shut = Zijbalk sluiten
streamlit-side-bar-open = Zijbalk openen

## Menu of the app

streamlit-menu = Menu
streamlit-menu-theme = Kleuren van de pagina
streamlit-menu-system = Zoals uw toestel
streamlit-menu-light = Licht
streamlit-menu-dark = Donker
streamlit-menu-print = Afdrukken
streamlit-menu-record = Scherm opnemen
streamlit-menu-made = Gemaakt met Streamlit v
streamlit-menu-version = Versie kopiëren

## Choices

streamlit-help = Uitleg bij { $name }
streamlit-open = Lijst openen
streamlit-clear = Keuze wissen
streamlit-clear-all = Alles wissen
streamlit-remove = Weghalen: { $name }
streamlit-selected = Gekozen
streamlit-select-all = Alles kiezen
streamlit-select-matches = Deze { $name } kiezen
streamlit-no-results = Niets gevonden
streamlit-options = { $name } mogelijkheden.
streamlit-option = { $name } mogelijkheid.
streamlit-dismiss = Lijst sluiten
streamlit-more = Hoger
streamlit-less = Lager
streamlit-number-between = Fout: vul een getal in van { $name } tot en met { $name }.
streamlit-number-least = Fout: vul een getal in van minstens { $name }.
streamlit-number-most = Fout: vul een getal in van hoogstens { $name }.
streamlit-enter = Druk op Enter om te bevestigen
streamlit-control-enter = Druk op Ctrl+Enter om te bevestigen
streamlit-command-enter = Druk op ⌘+Enter om te bevestigen

## Dates

streamlit-date = Datum kiezen
streamlit-date-in = Datum kiezen, { $name }
streamlit-date-selected = Gekozen datum: { $name }
streamlit-date-between = Fout: kies een datum van { $name } tot en met { $name }.
streamlit-date-keys = Ga met de pijltjes naar een datum. Enter kiest, Escape sluit.
streamlit-day = dag, { $name }
streamlit-month = maand, { $name }
streamlit-year = jaar, { $name }
streamlit-month-next = Volgende maand
streamlit-month-previous = Vorige maand

## Tables and figures

streamlit-search = Zoeken
streamlit-search-type = Typ wat u zoekt
streamlit-search-next = Volgende vindplaats
streamlit-search-previous = Vorige vindplaats
streamlit-search-close = Zoeken sluiten
streamlit-columns = Kolommen tonen of verbergen
streamlit-index = (rijnummer)
streamlit-sort-up = Van laag naar hoog
streamlit-sort-down = Van hoog naar laag
streamlit-autosize = Breedte aanpassen
streamlit-pin = Kolom vastzetten
streamlit-unpin = Kolom losmaken
streamlit-hide = Kolom verbergen
streamlit-copy-name = Naam van de kolom kopiëren
streamlit-full = Volledig scherm
streamlit-full-close = Volledig scherm sluiten
streamlit-full-of = Volledig scherm: { $name }
streamlit-png = Download als PNG
streamlit-png-of = Download als PNG: { $name }
streamlit-spec = Beschrijving van de figuur kopiëren
streamlit-spec-of = Beschrijving van de figuur kopiëren: { $name }

## Files

streamlit-upload = Bestand kiezen
streamlit-upload-more = Ander bestand kiezen
streamlit-upload-name = bestand kiezen
streamlit-upload-limit = Hoogstens { $name } MB
streamlit-upload-kind = Bestanden van de soort { $name } kunnen we niet lezen.
streamlit-upload-large = Het bestand mag hoogstens { $name } groot zijn.
streamlit-upload-drop = Sleep een bestand hierheen
streamlit-upload-error = Fout:

## Messages

streamlit-notifications = Meldingen
streamlit-no-page = Pagina niet gevonden
streamlit-no-page-told = Deze pagina bestaat niet. U ziet de startpagina.
streamlit-close = Sluiten
streamlit-running = Bezig...
streamlit-stop = Stoppen
streamlit-connecting = Verbinding maken
streamlit-connection-error = Geen verbinding
