# The page "Regels toetsen". English; see the Dutch file.

page-verdicts = Check rules
verdicts-intro = This page checks consortia that exist or existed against the rules of a programme, their own or another. Choose a consortium in the list or on the map to see which rules it meets, which part of it could, and what the others keep when a member leaves. The verdict is a calculation with public figures: whoever grants the subsidy decides.
choice-consortium-judged = A consortium
choice-consortium-judged-help = A consortium of the programmes chosen, to see why it meets the rules or not. Without a choice you see all of them.

verdicts-incomplete = Our sources do not name all consortia of { $programmes }. Only those they name are shown here.
verdicts-unnamed =
    { $count ->
        [one] { $names } is not listed here: with whom this municipality takes or took part is not known.
       *[other] { $names } are not listed here: with whom these municipalities take or took part is not known.
    }
verdicts-other-day =
    { $count ->
        [one] The consortium did not run on { $date }. It is checked as if it were there on that day, with the municipalities of that day and the latest figures up to then.
       *[other] None of the { $count } consortia ran on { $date }. They are checked as if they were there on that day, with the municipalities of that day and the latest figures up to then.
    }
verdicts-some-other-day =
    { $count ->
        [one] { $count } consortium did not run on { $date }. It is checked as if it were there on that day, with the municipalities of that day and the latest figures up to then.
       *[other] { $count } consortia did not run on { $date }. They are checked as if they were there on that day, with the municipalities of that day and the latest figures up to then.
    }
verdicts-none = We know no consortium of the programmes chosen. Add a programme, such as the call of 2015.

verdicts-legend = Does the consortium meet the rules?
verdicts-mixed = in more than one consortium, with different verdicts
verdicts-in-none = in no consortium that we know
verdicts-clicked = { $name }: the consortium { $consortium } is chosen.
verdicts-clicked-none = { $name } is in none of these consortia.

verdicts-overview =
    { $count ->
        [one] { $count } consortium checked
       *[other] { $count } consortia checked
    }
verdicts-stumbling = { $rule }, { $verdict }: { $consortia }
verdicts-and-others =
    { $count ->
        [one] { $names } and { $count } other consortium
       *[other] { $names } and { $count } other consortia
    }
verdicts-how = Choose a consortium in the list or on the map to see why.
verdicts-as-if = On { $date } this consortium did not run. It is checked as if it were there on that day: with the municipalities of that day and the latest figures up to then.
verdicts-became =
    { $count ->
        [one] On { $date } { $name } is a part of { $names }. That municipality counts as a whole.
       *[other] On { $date } { $name } was still { $names }. All of these municipalities count.
    }
verdicts-own = Checked against its own rules ({ $rules }, reference date { $date }): { $verdict }.

verdicts-parts = Which part could?
verdicts-parts-whole = The whole consortium meets the rules.
verdicts-parts-none = The members lie in one reference region and may all apply, or the rules do not ask that. So there is no part that stands apart by itself. The table below says what is left when a member leaves.
verdicts-parts-could =
    Taken apart there { $total ->
        [one] is { $total } part
       *[other] are { $total } parts
    }. { $could ->
        [0] No part meets all rules for certain.
        [one] One part meets all rules.
       *[other] { $could } parts meet all rules.
    }
verdicts-part-region = Reference region { $region }: { $names }
verdicts-part-rest = Without those who may not apply: { $names }

verdicts-leaving = Who leaves?
verdicts-leaving-help = One row for each member. If that member alone leaves, the row says what the others still count together, which verdicts then become worse or better, and which amount of the award belongs to the one that leaves. It also says whether the others stay connected, which no programme asks.
verdicts-leaving-alone = This consortium has one member only. If it leaves, nobody remains.
verdicts-leaving-rule =
    On leaving, { $rules } says: a member that leaves loses the subsidy; the others keep it if together they still count { $count ->
        [one] at least { $count } inhabitant
       *[other] at least { $count } inhabitants
    } of those who count for the threshold. Exactly that number is enough here.
verdicts-leaving-no-rule = These rules say nothing about leaving.
verdicts-award = Award of this consortium: { $amount }. Allocation: { $method }.
verdicts-award-not-known = The award of this consortium is not known; neither is the allocated amount of a member.
keeping-met = yes
keeping-not_met = no
keeping-not_decidable = cannot be decided

verdicts-table = All consortia in a table
verdicts-table-help = Where there are two figures, the right one lies between them: the public figures are less detailed than the rule asks for.
verdicts-no-rules = no rules known
could-whole-met = the whole consortium
could-whole-not_decidable = perhaps the whole consortium
could-perhaps = perhaps: { $names }
could-none = none

column-judged = Verdict
column-could = Which part could
column-by_own_rules = Own rules
column-left_overall = The others together
column-left_keeping = Enough to keep the subsidy?
column-left_lost = Verdict becomes worse
column-left_gained = Verdict becomes better
column-left_lower = The others count at least
column-left_upper = The others count at most
column-left_regions = Reference regions of the others
column-left_pieces = Pieces
column-left_share_cents = Allocated amount of the one that leaves
