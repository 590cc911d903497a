# Verdicts on rules, shared by the pages that judge. Dutch; see app.ftl. What is told of a rule is
# one sentence without a capital or a full stop: it stands behind a name, or in a cell.

verdict-met = voldoet
verdict-not_met = voldoet niet
verdict-not_decidable = niet te beslissen
overall-met = Voldoet aan alle getoetste regels.
overall-not_met = Voldoet niet: minstens één regel is niet gehaald.
overall-not_decidable = Niet te beslissen: geen regel is zeker niet gehaald, maar van minstens één is niet bekend of hij gehaald is.

rule-kind-applicants = Wie mag aanvragen
rule-kind-threshold = Genoeg inwoners
rule-kind-one_reference_region = Eén referentieregio
rule-kind-one_membership = Eén samenwerkingsverband per gemeente
rule-kind-members = Aantal leden
rule-kind-earlier_participation = Deelname aan een eerder programma
rule-kind-leaving = Genoeg inwoners bij wie overblijft
rule-kind-connected = Aaneengesloten
rule-kind-unstated = Andere voorwaarden

counted-non_eu14 =
    { $count ->
        [one] inwoner met herkomst buiten de EU14
       *[other] inwoners met herkomst buiten de EU14
    }
counted-non_eu15 =
    { $count ->
        [one] inwoner met herkomst buiten de EU15
       *[other] inwoners met herkomst buiten de EU15
    }
counted-non_eu27 =
    { $count ->
        [one] inwoner met herkomst buiten de EU27
       *[other] inwoners met herkomst buiten de EU27
    }
counted-foreign_origin =
    { $count ->
        [one] inwoner van buitenlandse herkomst
       *[other] inwoners van buitenlandse herkomst
    }
counted-inhabitants =
    { $count ->
        [one] inwoner
       *[other] inwoners
    }
counted-others =
    { $count ->
        [one] inwoner die voor deze regel meetelt
       *[other] inwoners die voor deze regel meetellen
    }
meaning-nis = NIS-code: het nummer van vijf cijfers dat Statbel aan elke gemeente geeft.
meaning-non_eu14 = EU14: de landen die al vóór 2004 bij de Europese Unie waren, zonder het Verenigd Koninkrijk.
meaning-non_eu15 = EU15: de landen die al vóór 2004 bij de Europese Unie waren, met het Verenigd Koninkrijk.
meaning-non_eu27 = EU27: de landen van de Europese Unie sinds 2020, zonder het Verenigd Koninkrijk.
meaning-foreign_origin = Buitenlandse herkomst: elke andere herkomst dan de Belgische.

bounds-exactly = { $count } { $what }
bounds-between = minstens { $lower } en hoogstens { $upper } { $what }
bounds-at-most = hoogstens { $upper } { $what }, hoeveel minstens is niet bekend
bounds-at-least = minstens { $lower } { $what }, hoeveel hoogstens is niet bekend
margin-missing =
    { $count ->
        [one] { $count } inwoner te weinig voor { $goal }
       *[other] { $count } inwoners te weinig voor { $goal }
    }
margin-missing-between = { $least } tot { $most } te weinig voor { $goal }
margin-missing-at-least = minstens { $count } te weinig voor { $goal }
margin-missing-at-most = hoogstens { $count } te weinig voor { $goal }
margin-spare =
    { $count ->
        [0] precies genoeg, gevraagd is { $goal }
        [one] { $count } inwoner meer dan nodig, gevraagd is { $goal }
       *[other] { $count } inwoners meer dan nodig, gevraagd is { $goal }
    }
margin-spare-between =
    { $least ->
        [0] precies genoeg of tot { $most } meer dan nodig, gevraagd is { $goal }
       *[other] { $least } tot { $most } meer dan nodig, gevraagd is { $goal }
    }
margin-spare-at-least =
    { $count ->
        [0] zeker genoeg, gevraagd is { $goal }
       *[other] minstens { $count } meer dan nodig, gevraagd is { $goal }
    }
margin-spare-at-most =
    { $count ->
        [0] te weinig of precies genoeg, gevraagd is { $goal }
       *[other] te weinig of tot { $count } meer dan nodig, gevraagd is { $goal }
    }
margin-doubtful =
    { $spare ->
        [0] van { $missing } te weinig tot precies genoeg, gevraagd is { $goal }
       *[other] van { $missing } te weinig tot { $spare } meer dan nodig, gevraagd is { $goal }
    }
goal-more-than = meer dan { $count }
goal-at-least = minstens { $count }

told-threshold = { $figure }; { $margin } (cijfers van { $date })
told-threshold-not-known =
    { $count ->
        [one] van { $names } is niet bekend hoeveel { $what } er zijn; gevraagd is { $goal } (cijfers van { $date })
       *[other] van { $names } is niet bekend hoeveel { $what } er zijn; gevraagd is samen { $goal } (cijfers van { $date })
    }
told-threshold-no-figures = de cijfers beginnen pas na deze peildatum; gevraagd is { $goal } { $what }
told-applicants-met = elke gemeente ligt in het { $region } en mag aanvragen
told-applicants-not_met =
    { $count ->
        [one] { $names } mag niet aanvragen: dat kan alleen in het { $region }. De andere regels tellen deze gemeente niet mee
       *[other] { $names } mogen niet aanvragen: dat kan alleen in het { $region }. De andere regels tellen deze gemeenten niet mee
    }
region-flemish = Vlaams Gewest
region-brussels = Brussels Hoofdstedelijk Gewest
told-regions-one = alles ligt in de referentieregio { $regions }
told-regions-several = de leden liggen in { $count } referentieregio's: { $regions }
told-regions-none =
    { $count ->
        [one] { $names } ligt in geen enkele referentieregio
       *[other] { $names } liggen in geen enkele referentieregio
    }
told-part = { $name } ({ $names })
told-membership-met = geen botsing met een ander samenwerkingsverband van dit programma (deelnames van { $date })
told-outside-not_begun = op { $date } was dit programma nog niet begonnen, dus niemand nam er al aan deel; de periode is { $first } tot en met { $last }
told-outside-ended = op { $date } was dit programma voorbij, dus niemand neemt er nog aan deel; de periode was { $first } tot en met { $last }
told-membership-not_met =
    { $count ->
        [one] { $names } zit al in een ander samenwerkingsverband van dit programma (deelnames van { $date })
       *[other] { $names } zitten al in een ander samenwerkingsverband van dit programma (deelnames van { $date })
    }
told-membership-not_decidable =
    { $count ->
        [one] van { $names } is niet bekend of de gemeente al in een ander samenwerkingsverband zit: onze lijsten van deelnemers zijn niet volledig (deelnames van { $date })
       *[other] van { $names } is niet bekend of ze al in een ander samenwerkingsverband zitten: onze lijsten van deelnemers zijn niet volledig (deelnames van { $date })
    }
told-earlier-met = de aanvrager van { $programme } is erbij (deelnames van { $date })
told-earlier-not_met = geen enkel lid deed mee aan { $programme }; de aanvrager van toen moet erbij zijn (deelnames van { $date })
told-earlier-not_decidable = het is niet bekend of de aanvrager van { $programme } erbij is; dat moet (deelnames van { $date })
members-count =
    { $count ->
        [one] { $count } lid
       *[other] { $count } leden
    }
told-members-any = { $members }; elk aantal mag
told-members-least = { $members }; minstens { $minimum } gevraagd
told-members-between = { $members }; minstens { $minimum } en hoogstens { $maximum } gevraagd
told-members-exactly = { $members }; precies { $minimum } gevraagd
told-members-too-few = { $members }, { $missing } te weinig: minstens { $minimum } gevraagd
told-members-too-many = { $members }, { $over } te veel: hoogstens { $maximum } toegelaten
told-connected-met = de gemeenten vormen één aaneengesloten gebied
told-connected-not_met = de gemeenten vormen { $count } losse stukken: { $pieces }
told-connected-not_decidable = de gemeenten hangen alleen samen als ook korte, twijfelachtige grenzen meetellen
told-unstated = onze bronnen geven niet alle voorwaarden; wat ze niet zeggen, kunnen we niet toetsen

cited-rule = Bron: ‘{ $title }’, { $passage } (gelezen op { $date }).
cited-passage = { $rule }: { $passage }
cited-source = ‘{ $title }’ (gelezen op { $date }). { $passages }.
cited-own = Uw eigen regel; geen bron schrijft dit voor.
cited-connected = Een voorkeur, geen voorwaarde: geen enkel programma vraagt dit.

column-rule = Regel
column-verdict = Oordeel
column-told = Toelichting
column-lower = Minstens
column-upper = Hoogstens
column-threshold = Grens van de regel
column-margin_lower = Over (+) of te kort (-), minstens
column-margin_upper = Over (+) of te kort (-), hoogstens
column-reference_date = Cijfers van
column-memberships_on = Deelnames van
column-citation = Waar het staat
