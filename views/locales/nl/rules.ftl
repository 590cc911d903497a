# Which rules are asked, and when; shared by the pages that judge. Dutch; see app.ftl.

address-misread = { $count ->
    [one] Een deel van de link was niet te lezen en is weggelaten: { $names }. Controleer die keuze hieronder.
   *[other] Delen van de link waren niet te lezen en zijn weggelaten: { $names }. Controleer die keuzes hieronder.
  }
address-repeated = { $count ->
    [one] In de link staat iets dubbel: { $names }. Het telt één keer.
   *[other] In de link staan dingen dubbel: { $names }. Ze tellen één keer.
  }
address-near = { $count ->
    [one] De regio uit de link kennen we niet. Bedoelt u { $names }?
   *[other] De regio uit de link kennen we niet. Bedoelt u een van deze: { $names }?
  }
link-seen = Begrepen
choice-rules = Regels van
choice-rules-help = De voorwaarden waaraan een samenwerkingsverband getoetst wordt. Met eigen regels verkent u wat kan, los van een programma.
choice-asked_on = Peildatum
choice-asked_on-help = De dag van de gemeenten, de inwonerscijfers en de deelnames. Kiest u andere regels, dan verspringt ze naar de dag die deze regels noemen.
rules-own = Eigen regels, om te verkennen
rules-asked = Getoetst aan: { $rules }. Peildatum: { $date }.
rules-days = Cijfers en deelnames
rules-figures-named = De cijfers zijn van { $figures }, de dag die de regels noemen.
rules-figures-other = De cijfers zijn van { $figures }.
rules-inside = Kies een peildatum van { $first } tot en met { $last } om te zien wie deelnam, voor zover bekend.
rules-memberships = De deelnames zijn van { $date }.
rules-outside-not_begun = Op { $date } was dit programma nog niet begonnen: niemand nam er al aan deel.
rules-outside-ended = Op { $date } was dit programma voorbij: niemand neemt er nog aan deel.
rules-no-figures = De inwonerscijfers beginnen op { $oldest }: voor { $year } zijn er geen.
rules-old-figures = Voor { $year } zijn er nog geen cijfers: de nieuwste zijn van { $figures }.
rules-other-figures = De regels noemen cijfers van { $named }, maar deze zijn van { $figures }. De oordelen gelden dus niet voor die oproep zelf.
rules-incomplete = Niet alle voorwaarden van { $rules } staan in onze bronnen. Daarom zeggen we nooit dat een samenwerkingsverband aan alles voldoet.
own-title = Uw eigen regels
own-contradiction = Uw regels spreken elkaar tegen: minstens { $smallest } en hoogstens { $largest } leden. Pas een van beide aan.
choice-own_indicator = Wie telt mee voor de drempel?
choice-own_indicator-help = Geteld in de bevolkingscijfers naar herkomst van Statbel. { meaning-non_eu27 }
own-counts-non_eu27 = Inwoners met herkomst buiten de EU27
own-counts-foreign_origin = Inwoners van buitenlandse herkomst
own-counts-inhabitants = Alle inwoners
choice-own_more_than = Samen meer dan
choice-own_more_than-help = Laat leeg voor geen drempel. Precies evenveel is niet genoeg.
choice-own_smallest = Minstens zoveel leden
choice-own_smallest-help = Eén betekent dat een gemeente ook alleen kan.
choice-own_largest = Hoogstens zoveel leden
choice-own_largest-help = Nul betekent dat er geen grens is.
choice-own_region = Alle leden in één referentieregio
choice-own_region-help = Vlaanderen is ingedeeld in referentieregio's; staat dit aan, dan mag een verband er maar in één liggen.
codes-translated = { $name } bestaat op { $date } niet onder die code. In de plaats komt: { $now }.
codes-one-taken = Hier kan er maar één gekozen zijn: { $name }. Zoek hieronder een andere als u die bedoelt.
