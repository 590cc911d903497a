# The start page and the names of groups of pages. Dutch; see app.ftl.

page-start = Start
section-covered = Wie doet mee?
section-near = Wie ligt naast wie?
section-fit = Wie past bij wie?
section-data = Gegevens
start-intro = Samenkaart toont hoe gemeenten in Vlaanderen samenwerken rond integratie: wie meedoet aan welk programma, voor welk bedrag, en wie met wie zou kunnen samenwerken. Voor gemeenten, regionale contactpunten en beleidsmakers. Bij elk cijfer staan de bron, de datum en de methode.
start-step-1 = **Nieuw hier?** Kies een vraag, of zoek meteen uw gemeente.
start-step-2 = **Keuzes boven, meer keuzes opzij.** Elke pagina heeft haar keuzes bovenaan. De datum en de kaart stelt u in de zijbalk in; op een telefoon opent u die met de pijl linksboven.
start-step-3 = **Neem het mee.** Onder elke tabel staan knoppen voor Excel en andere bestanden. Het adres in uw browser bewaart uw keuzes: stuur het door en uw collega ziet hetzelfde.
start-count = Stap { $step } van { $steps }
start-next = Volgende
start-skip = Overslaan
start-done = Begrepen
start-question-covered = Wie doet mee?
start-answer-covered = Zie op de kaart wie aan een programma meedoet en voor welk bedrag, en waar geen programma komt.
start-question-near = Wie ligt naast wie?
start-answer-near = Zie de buren van een gemeente of een samenwerkingsverband, hoe lang hun grens is, en welke gemeenten op elkaar lijken.
start-question-fit = Wie past bij wie?
start-answer-fit = Zoek partners volgens de echte regels van de programma's, en teken zelf een samenwerkingsverband.
start-find = Zoek een gemeente of een samenwerkingsverband
start-chosen = Gekozen. Onder ‘Zoek een gemeente’ staan de pagina's die erover gaan.
start-map = Op de kaart: { $programmes }, op { $date }.
start-data = Welke gegevens zitten erin?
start-data-municipalities = Gemeenten en hun grenzen van 1995 tot vandaag; de jongste indeling geldt sinds { $date }.
start-data-inhabitants = Jongste cijfers over inwoners en hun herkomst: { $date }.
start-data-programmes = { $count ->
    [one] Eén programma.
   *[other] { $count } programma's. Bij een onvolledige lijst van deelnemers staat ‘niet bekend’, nooit ‘doet niet mee’.
  }
