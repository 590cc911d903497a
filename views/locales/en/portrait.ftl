# The page "Op één blad". English, for a reader without a background in statistics; see app.ftl.

page-portrait = On one sheet
portrait-intro = Choose a municipality, a consortium or a programme: everything we know about it is together here. The sheet is always of today, whatever date you chose elsewhere; the timeline shows what came before. The same fits on paper, with the button beside the title. What our sources do not say is shown as not known; that is not the same as zero or as not taking part.
choice-subject = What is the sheet about?
choice-subject-help = One municipality, one consortium or one programme.
portrait-subject-municipality = A municipality
portrait-subject-consortium = A consortium
portrait-subject-programme = A programme
portrait-choose-municipality = Find a municipality above.
portrait-choose-consortium = Choose a consortium above.
portrait-choose-programme = Choose a programme above.
choice-consortium-sheet = { portrait-subject-consortium }
choice-consortium-sheet-help = The consortium that the sheet is about.
portrait-programme-help = The programme the sheet is about.
portrait-of-municipality = Municipality, as on { $date }
portrait-of-consortium = Consortium in { $programme }
portrait-of-programme = Programme
portrait-paper = This sheet on A4 (PDF)
portrait-paper-help = The same words and tables as below, to print or to send on.
portrait-made = { $subtitle }. Made on { $made }.

portrait-place = Name and place
portrait-french = Name in French
portrait-before = Formed from
portrait-former = { $name } ({ $nis }), until { $date }
portrait-never-merged = no merger since 1995
portrait-arrondissement = Arrondissement
portrait-people = Inhabitants
portrait-origin = Origin: { $origin }

portrait-timeline = Programmes and memberships
portrait-timeline-told =
    { $count ->
        [one] Timeline with { $count } bar. The table below says the same.
       *[other] Timeline with { $count } bars. The table below says the same.
    }
portrait-timeline-bars = A full bar is a membership, an empty dashed bar a programme for which no membership is known.
portrait-timeline-help = The award is the whole amount of the consortium; the allocated amount is what belongs to this member. Allocation: { $method }.
portrait-merger-mark = merger
portrait-merger = { $date }: { $name } is formed from { $former }.
portrait-mergers-of =
    { $date }: { $former } municipalities become { $count } through { $count ->
        [one] a merger
       *[other] mergers
    }.
portrait-status-covered = takes part
portrait-status-ended = took part
portrait-status-not_covered = did not take part
portrait-status-not_known = not known
portrait-status-not_applicable = not applicable
portrait-runs-covered = running
portrait-runs-ended = ended
portrait-to-consortium = The sheet of { $name } ({ $programme })
portrait-to-programme = The sheet of this programme
portrait-all-programmes = All programmes over time

portrait-benchmarks = Compared with other municipalities
portrait-benchmarks-help = { portrait-benchmarks-group } Place 1 is the highest figure.
portrait-benchmarks-group = The figure of a group is that of the whole group: counts are summed first, then divided. For inhabitants it is the mean of the municipalities.
portrait-benchmarks-members = The members together, and all other municipalities, as on { $date }, the first day. { $counted }
portrait-benchmarks-members-help = { portrait-benchmarks-group } Neighbours and municipalities that are alike are no member themselves. For each member we looked for equally many municipalities that are most like it; a municipality counts once.
portrait-place-of-consortium = The place is that among the consortia our sources name for this programme; place 1 is the highest figure.
portrait-no-other-consortium = There is no place: our sources name no other consortium of this programme.
portrait-benchmarks-participants =
    { $count ->
        [one] The one participant our sources name, and all other municipalities, as on { $date }, the last day. { $counted }
       *[other] The { $count } participants our sources name together, and all other municipalities, as on { $date }, the last day. { $counted }
    }
portrait-benchmarks-participants-help = { portrait-benchmarks-group } Neighbours and municipalities that are alike lie in the { $region }; our sources do not name them as a participant. For each participant we looked for equally many municipalities that are most like it; a municipality counts once.
portrait-benchmarks-incomplete = The list of participants is not complete: there may be participants among the neighbours and the municipalities that are alike.
portrait-benchmarks-no-participants = Our sources name no participant at all, so there is nothing to compare.
portrait-participants = The participants
portrait-group-consortia = All members in this programme
portrait-group-reference_region = { $name } (reference region)
portrait-group-province = { $name } (province)
portrait-group-region = { $name }
portrait-group-neighbours = The neighbours
portrait-group-alike = The municipalities most alike
portrait-several-reference_region = Their { $count } reference regions
portrait-several-province = Their { $count } provinces
portrait-several-region = Their { $count } regions
portrait-standing = { $rank } of { $of }
portrait-no-standing = place not known
portrait-alike = Most alike in these four figures: { $names }.
portrait-not-comparable = We cannot say who is most like { $names }: each figure has to be known for that.
portrait-nobody-alike = We cannot say which municipalities are most alike: each figure has to be known for that.
portrait-partly-known = { $figure }: worked out from municipalities with a figure ({ $groups }).
portrait-partly-group = { $group }: { $known } of { $members }

portrait-neighbours = Neighbours
portrait-neighbours-help = Municipalities with at least { $minimum } of shared border.
portrait-no-neighbours = No neighbour at all: the municipality borders only on the Walloon Region or on another country.
portrait-eligibility = Could the municipality take part?
portrait-eligibility-help = By the rules of each programme, on the day that the rules name. Where a municipality is on the list of participants, it says so. Not known: our sources do not give all conditions, or not all figures.

portrait-map = Where it lies
portrait-map-elsewhere = Other municipality
portrait-map-unnamed = The drawing had no room for these names: { $names }.
portrait-asked = { $programme }, on { $date }
portrait-cell = { $figure } ({ $place })

portrait-what = What is it about?
portrait-members = Members
portrait-award = Award
portrait-partners = Also a partner
portrait-became = Mergers since
portrait-is-now = { $name } is now { $now }
portrait-nothing-merged = no member
portrait-no-title = not stated
portrait-compactness = { $figure } (a circle is 1, a long area nearly 0)
portrait-members-and-shares = Members and their allocated amounts
portrait-shares-help = Three ways to divide the award among the members; each adds up to exactly the award. Inhabitants on 1 January of the year of the first day.
portrait-together = Together { $inhabitants } inhabitants, of whom { $origin } of foreign origin. Award: { $award }.
portrait-verdict = Verdict by its own rules
portrait-verdict-help = Checked with the figures and the municipalities of { $date }, the day that the rules name.
portrait-no-rules = Our sources give no rules for this programme.

portrait-region = For municipalities of
portrait-of-stated = { $known }; according to the sources { $stated } participants
portrait-loose = Participants whose consortium is not known: { $names }.
portrait-figures = Figures about this programme
portrait-no-figures = Our sources name no figures about this programme.
portrait-conflict = The sources name different figures for: { $figures }. All of them are shown here.
portrait-rules = Rules
portrait-rules-incomplete = Our sources do not give all conditions of this programme.
portrait-no-consortia = Our sources name no consortia of this programme.
portrait-consortia-help = Inhabitants of all members together, on 1 January of the year of the first day.

rule-kind-period = Period
rule-kind-applications = Applications
rule-kind-budget = Budget
rule-kind-maximum_per_project = Highest amount for a project
rule-kind-share = Who pays which part
rule-kind-incentive = Extra incentive
portrait-says-applicants = Only municipalities of the { $region } may apply.
portrait-says-threshold = Alone or together more than { $threshold } { $what }.
portrait-says-one_reference_region = All members lie in the same reference region.
portrait-says-one_membership = A municipality takes part in at most one consortium of the programme.
portrait-says-except = Those that had several in { $programme } may keep them.
portrait-says-members-least =
    { $minimum ->
        [one] One member is enough; there is no maximum.
       *[other] At least { $minimum } members; there is no maximum.
    }
portrait-says-members = At least { $minimum } and at most { $maximum } members.
portrait-says-earlier_participation = The applicant of { $programme } is among the members.
portrait-says-from-to = from { $start } up to and including { $end }
portrait-says-on = on { $date }
portrait-says-period = The projects run { $period }.
portrait-says-applications = Applications were possible { $period }.
portrait-says-budget-projects = { $amount } for the projects.
portrait-says-budget-good_practice = { $amount } for collecting good practice.
portrait-says-budget-others = { $amount } for another purpose.
portrait-says-rounded = The source rounds this amount.
portrait-says-maximum_per_project = At most { $amount } for a project.
portrait-says-own = The municipality itself
portrait-says-share-exactly = { $payer }: { $most }% of the costs.
portrait-says-share-at-most = { $payer }: at most { $most }% of the costs.
portrait-says-share-at-least = { $payer }: at least { $least }% of the costs.
portrait-says-share-between = { $payer }: { $least }% to { $most }% of the costs.
portrait-says-leaving = If a member leaves, those that remain must still have at least { $least } inhabitants who count for this rule.

column-took_part = Membership
column-member = Under the name
column-runs = Does it run?
column-beside = Who
column-municipality_count = Number of municipalities
column-mean_inhabitants = Inhabitants per municipality
column-place_inhabitants = Place: inhabitants
column-place_foreign_origin_share = Place: foreign origin
column-place_non_eu27_share = Place: non-EU27 origin
column-place_newcomers_per_thousand = Place: newcomers
column-share_equal = Allocated: equal shares
column-share_inhabitants = Allocated: by inhabitants
column-share_origin = Allocated: by foreign origin
column-name_now = Now
column-says = What the rule says
column-source = Source
column-member_count = Number of members
