# Verdicts on rules, shared by the pages that judge. English; see the Dutch file.

verdict-met = met
verdict-not_met = not met
verdict-not_decidable = cannot be decided
overall-met = Meets all rules that were checked.
overall-not_met = Does not hold: at least one rule is not met.
overall-not_decidable = Cannot be decided: no rule is certainly not met, but for at least one it is not known whether it is met.

rule-kind-applicants = Who may apply
rule-kind-threshold = Enough inhabitants
rule-kind-one_reference_region = One reference region
rule-kind-one_membership = One consortium per municipality
rule-kind-members = Number of members
rule-kind-earlier_participation = Membership in an earlier programme
rule-kind-leaving = Enough inhabitants among those who stay
rule-kind-connected = Connected
rule-kind-unstated = Other conditions

counted-non_eu14 =
    { $count ->
        [one] inhabitant of non-EU14 origin
       *[other] inhabitants of non-EU14 origin
    }
counted-non_eu15 =
    { $count ->
        [one] inhabitant of non-EU15 origin
       *[other] inhabitants of non-EU15 origin
    }
counted-non_eu27 =
    { $count ->
        [one] inhabitant of non-EU27 origin
       *[other] inhabitants of non-EU27 origin
    }
counted-foreign_origin =
    { $count ->
        [one] inhabitant of foreign origin
       *[other] inhabitants of foreign origin
    }
counted-inhabitants =
    { $count ->
        [one] inhabitant
       *[other] inhabitants
    }
counted-others =
    { $count ->
        [one] inhabitant who counts for this rule
       *[other] inhabitants who count for this rule
    }
meaning-nis = NIS code: the number of five digits that Statbel gives to each municipality.
meaning-non_eu14 = EU14: the countries in the European Union before 2004, without the United Kingdom.
meaning-non_eu15 = EU15: the countries in the European Union before 2004, with the United Kingdom.
meaning-non_eu27 = EU27: the countries of the European Union since 2020, without the United Kingdom.
meaning-foreign_origin = Foreign origin: any origin other than Belgian.

bounds-exactly = { $count } { $what }
bounds-between = at least { $lower } and at most { $upper } { $what }
bounds-at-most = at most { $upper } { $what }, at least how many is not known
bounds-at-least = at least { $lower } { $what }, at most how many is not known
margin-missing =
    { $count ->
        [one] { $count } inhabitant too few for { $goal }
       *[other] { $count } inhabitants too few for { $goal }
    }
margin-missing-between = { $least } to { $most } too few for { $goal }
margin-missing-at-least = at least { $count } too few for { $goal }
margin-missing-at-most = at most { $count } too few for { $goal }
margin-spare =
    { $count ->
        [0] exactly enough, required: { $goal }
        [one] { $count } inhabitant more than needed, required: { $goal }
       *[other] { $count } inhabitants more than needed, required: { $goal }
    }
margin-spare-between =
    { $least ->
        [0] exactly enough or up to { $most } more than needed, required: { $goal }
       *[other] { $least } to { $most } more than needed, required: { $goal }
    }
margin-spare-at-least =
    { $count ->
        [0] certainly enough, required: { $goal }
       *[other] at least { $count } more than needed, required: { $goal }
    }
margin-spare-at-most =
    { $count ->
        [0] too few or exactly enough, required: { $goal }
       *[other] too few or up to { $count } more than needed, required: { $goal }
    }
margin-doubtful =
    { $spare ->
        [0] from { $missing } too few to exactly enough, required: { $goal }
       *[other] from { $missing } too few to { $spare } more than needed, required: { $goal }
    }
goal-more-than = more than { $count }
goal-at-least = at least { $count }

told-threshold = { $figure }; { $margin } (figures of { $date })
told-threshold-not-known =
    { $count ->
        [one] for { $names } it is not known how many { $what } there are; required: { $goal } (figures of { $date })
       *[other] for { $names } it is not known how many { $what } there are; required: { $goal } together (figures of { $date })
    }
told-threshold-no-figures = the figures only begin after this reference date; required: { $goal } { $what }
told-applicants-met = every municipality lies in the { $region } and may apply
told-applicants-not_met =
    { $count ->
        [one] { $names } may not apply: only municipalities of the { $region } may. The other rules leave this municipality out
       *[other] { $names } may not apply: only municipalities of the { $region } may. The other rules leave these municipalities out
    }
region-flemish = Flemish Region
region-brussels = Brussels-Capital Region
told-regions-one = all lie in the reference region { $regions }
told-regions-several = the members lie in { $count } reference regions: { $regions }
told-regions-none =
    { $count ->
        [one] { $names } lies in no reference region
       *[other] { $names } lie in no reference region
    }
told-part = { $name } ({ $names })
told-membership-met = no clash with another consortium of this programme (memberships of { $date })
told-outside-not_begun = on { $date } this programme had not begun, so nobody took part in it yet; its period is { $first } up to and including { $last }
told-outside-ended = on { $date } this programme was over, so nobody takes part in it any more; its period was { $first } up to and including { $last }
told-membership-not_met =
    { $count ->
        [one] { $names } is already in another consortium of this programme (memberships of { $date })
       *[other] { $names } are already in another consortium of this programme (memberships of { $date })
    }
told-membership-not_decidable =
    { $count ->
        [one] for { $names } it is not known whether the municipality is already in another consortium: our member lists are incomplete (memberships of { $date })
       *[other] for { $names } it is not known whether they are already in another consortium: our member lists are incomplete (memberships of { $date })
    }
told-earlier-met = the applicant of { $programme } is among them (memberships of { $date })
told-earlier-not_met = no member took part in { $programme }; its applicant has to be among them (memberships of { $date })
told-earlier-not_decidable = it is not known whether the applicant of { $programme } is among them; it has to be (memberships of { $date })
members-count =
    { $count ->
        [one] { $count } member
       *[other] { $count } members
    }
told-members-any = { $members }; any number will do
told-members-least = { $members }; at least { $minimum } required
told-members-between = { $members }; at least { $minimum } and at most { $maximum } required
told-members-exactly = { $members }; exactly { $minimum } required
told-members-too-few = { $members }, { $missing } too few: at least { $minimum } required
told-members-too-many = { $members }, { $over } too many: at most { $maximum } allowed
told-connected-met = the municipalities form one connected area
told-connected-not_met = the municipalities form { $count } separate pieces: { $pieces }
told-connected-not_decidable = the municipalities only hang together if short, doubtful borders count too
told-unstated = our sources do not give all conditions; what they do not say cannot be checked

cited-rule = Source: ‘{ $title }’, { $passage } (read on { $date }).
cited-passage = { $rule }: { $passage }
cited-source = ‘{ $title }’ (read on { $date }). { $passages }.
cited-own = Your own rule; no source asks for it.
cited-connected = A preference, not a condition: no programme asks for this.

column-rule = Rule
column-verdict = Verdict
column-told = Explanation
column-lower = At least
column-upper = At most
column-threshold = Limit of the rule
column-margin_lower = To spare (+) or missing (-), at least
column-margin_upper = To spare (+) or missing (-), at most
column-reference_date = Figures of
column-memberships_on = Memberships of
column-citation = Where it is stated
