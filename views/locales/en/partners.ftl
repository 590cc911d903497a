# The page "Finding partners". English; see app.ftl.

page-partners = Find partners
partners-intro-candidates = Choose who looks for a partner and under which rules: the map and the table put all other municipalities in order, the best match first. The score is an average of seven parts; you choose how much each part counts. A high score does not say that a municipality wants to.
partners-intro-mentors = Choose who looks for a mentor: you see the neighbours that have more experience according to our data. A municipality that was a mentor before can be one for every neighbour that was not; one that took part before, for a neighbour that is on no list. Municipalities that are not on our lists may have experience too.
partners-intro-combinations = Choose who looks for a partner: you see with which municipalities it meets the rules. Every combination is as small as possible: without one of its members it no longer works. If nothing works, you can read below which rule stands in the way.
partners-choose = Find a municipality above, click one on the map, or choose a consortium that wants to grow.
partners-legend-asking = Who is looking for a partner?
partners-legend-may = can be chosen
partners-tip-choose = click to choose this municipality
partners-view-candidates = Candidates
partners-view-mentors = Mentors
partners-view-combinations = Combinations
choice-search = What are you looking for?
choice-search-help = Candidates one by one, neighbours with experience, or combinations that meet the rules.
partners-asking = Who is looking
partners-outline-municipality = The municipality that searches
partners-outline-consortium = The consortium that searches
partners-asks = looks for a partner
partners-for = For { $name }
partners-may-not-apply =
    { $count ->
        [one] { $names } is not allowed to apply here.
       *[other] { $names } are not allowed to apply here.
    }
partners-may-not-apply-why = The rules of { $rules } are only for municipalities of the Flemish Region. Choose another municipality.
partners-no-profile = There are no figures about the inhabitants for this reference date, so it is not known which municipalities are alike.
partners-counted-on = Inhabitants for the threshold: figures of { $date }

## Candidates

partners-candidates = Candidates in order
partners-candidates-for = Candidates for { $name }
partners-candidates-help =
    { $count ->
        [one] { $count } municipality can join under these rules. Last come { $others } with which a rule is never met, whoever else joins.
       *[other] { $count } municipalities can join under these rules. Last come { $others } with which a rule is never met, whoever else joins.
    }
partners-why-help = The sentence in the table is too long for its column. Choose a candidate, on the map or in the list beside it, to read all of it there.
partners-none-able = Nobody can join under these rules. Whoever joins, this is not met: { $rules }.
partners-own-count = Counts by itself: { $count } inhabitants. Together, more than { $threshold } are needed.
partners-own-count-not-known = How many inhabitants of who searches count, is not known for this reference date. Together, more than { $threshold } are needed.
partners-between = at least { $lower } and at most { $upper }
partners-at-least = at least { $lower }
partners-at-most = at most { $upper }
partners-look-at = Look at a candidate
partners-look-at-help = Or click a municipality on the map.
partners-looked-at = { $name }: see beside or below the map.
partners-no-candidate = { $name } is not a candidate here.
partners-put-on = Put { $name } on the list
partners-take-off = Take { $name } off the list
partners-legend-score = score { $points }
partners-legend-hindered = cannot join under these rules
partners-legend-no-score = score not known
partners-legend-outside = may not apply
partners-tip = score { $points }, place { $rank }
partners-score-help = Each part goes from 0 to 100. The score is the weighted mean of the parts that are known; what we do not know counts neither for nor against.
partners-threshold-passed = not asked: there are enough inhabitants already
partners-counts-for = { $points } (counts for { $share })

partners-weights = How much does each part count?
partners-weights-help = Zero means: does not count. Only the ratio between the weights matters: 1 everywhere is the same as 5 everywhere.
partners-weights-zero = All parts are at zero: that makes no score. Give at least one part a weight. Below, the weights from before still count.
partners-part-nearness = Nearness
partners-part-reference_region = Same reference region
partners-part-province = Same province
partners-part-resemblance = Similar profile
partners-part-experience = Experience
partners-part-freedom = Still free
partners-part-threshold = Fills the threshold
partners-part-help-nearness = 100 when the borders touch, 50 at 5 km from each other.
partners-part-help-reference_region = 100 when all who are looking lie in the same reference region, 0 when none of them does.
partners-part-help-province = 100 when all who are looking lie in the same province, 0 when none of them does.
partners-part-help-resemblance = The share of all pairs of municipalities that are less alike, in inhabitants, origin and newcomers.
partners-part-help-experience = 100 with an earlier membership, 0 when there certainly was none. Often it is not known.
partners-part-help-freedom = 100 when the municipality is in no other consortium of this programme, 0 when it is in one.
partners-part-help-threshold = The share of the missing inhabitants that this municipality certainly adds.

## Why and why not

partners-side-for =
    { $count ->
        [one] Advantage: { $reasons }.
       *[other] Advantages: { $reasons }.
    }
partners-side-against =
    { $count ->
        [one] Drawback: { $reasons }.
       *[other] Drawbacks: { $reasons }.
    }
partners-side-not_known = Not known: { $reasons }.
partners-why-breaks_rule = Cannot join, as the rule ‘{ $rule }’ would never be met.
partners-why-borders = { $border_m } of shared border
partners-why-doubtful_border = whether they really adjoin (only { $border_m } of border)
partners-why-near = short distance ({ $apart_m } between the borders)
partners-why-far = great distance ({ $apart_m } between the borders)
partners-why-same_reference_region = same reference region ({ $place })
partners-why-other_reference_region =
    { $asking ->
        [one] another reference region ({ $place })
       *[other] not the same reference region for all ({ $place })
    }
partners-why-same_province = same province ({ $place })
partners-why-other_province =
    { $asking ->
        [one] another province ({ $place })
       *[other] not the same province for all ({ $place })
    }
partners-why-alike = similar profile
partners-why-unlike = different profile
partners-why-not_comparable = whether the profiles are alike
partners-why-was_mentor = experience as a mentor ({ $programmes })
partners-why-took_part = earlier membership ({ $programmes })
partners-why-no_experience = no experience
partners-why-experience_not_known = whether there is any experience
partners-why-free = no membership in this programme yet
partners-why-elsewhere = already in another consortium of this programme
partners-why-freedom_not_known = whether the municipality is still free for this programme
partners-why-programme_not_running = whether the municipality is still free (this programme did not run on the reference date)
partners-why-suffices =
    { $spare ->
        [0] exactly enough inhabitants together
       *[other] enough inhabitants together (at least { $spare } more than needed)
    }
partners-why-may_suffice = whether they have enough inhabitants together ({ $missing })
partners-why-falls_short = too few inhabitants together ({ $missing })
partners-why-figures_not_known = how many inhabitants count
partners-missing-exact = { $count } short
partners-missing-between = { $least } to { $most } short
partners-missing-least = at least { $least } short
partners-missing-most = at most { $most } short
partners-missing-open = we do not know how many short
experience-mentor = was a mentor
experience-took_part = took part
experience-none = no membership
experience-not_known = not known
freedom-free = free
freedom-elsewhere = in another consortium
freedom-not_known = not known
freedom-not-running = the programme did not run on the reference date

## Mentors

partners-mentors = Possible mentors
partners-mentors-for = Mentors for { $name }
partners-own-experience = { $name }’s own experience: { $experience }
partners-mentor = { $name } shares { $border } of border with { $asking }. Experience: { $experience } ({ $programmes }).
partners-no-mentors = According to our data no neighbour has more experience than { $name }. We do not know all participants of every programme: a neighbour may have experience that we do not know of.
partners-no-mentor = { $name } is not a possible mentor here.
partners-put = { $name } is on your list.
partners-taken = { $name } is no longer on your list.
partners-legend-no-mentor = no neighbour with more experience

## Combinations

partners-combinations = Combinations found
partners-combinations-for = Combinations with { $name }
partners-combinations-help = ‘Certain’: there are enough inhabitants even by the lowest count. ‘Possible’: only by the highest count. ‘Ties it together’: a member that is only needed for the others to adjoin.
partners-near = Near misses
partners-near-help = Combinations that fall short in one thing, the nearest first: too few inhabitants, or a member in another reference region.
choice-max_size = At most this many members
choice-max_size-help = The municipality that is looking counts too.
choice-connection = Must members border on one another?
choice-connection-help = A preference of yours: no programme asks for it.
partners-connected-met = yes
partners-connected-not_met = no
partners-connected-not_decidable = by short borders only
partners-connection-any = It does not matter
partners-connection-preferred = Preferably
partners-connection-only = Yes, they must
choice-sequence = What comes first?
choice-sequence-help = The order of the combinations.
partners-order-members = Few members
partners-order-distance = Close together
partners-order-likeness = Members that are alike
partners-step-look = Looking for combinations
partners-not-yet = not looked for yet
partners-reach-certain = certain
partners-reach-possible = possible
partners-reach-near = near miss
partners-look-at-combination = Look at a combination
partners-looked-at-members = The combination looked at: { $names }
partners-looked-at-combination = The first combination with { $name }: see beside or below the map.
partners-in-none = { $name } is in none of these combinations.
partners-alone = { $name } alone
partners-legend-chosen = in the combination looked at
partners-legend-able = can take part
partners-list-these = Put these partners on the list
partners-holds-alone = { $name } already meets the rules that were checked, without others.
partners-may-hold-alone = { $name } may meet all rules that were checked without others, but not everything can be decided.
partners-some-undecided = Not everything can be decided: see the table.
partners-left-out-one_membership =
    { $count ->
        [one] { $names } does not count: it is in another consortium of this programme already.
       *[other] { $names } do not count: they are in another consortium of this programme already.
    }
partners-left-out-threshold =
    { $count ->
        [one] { $names } does not count: its inhabitants were not counted.
       *[other] { $names } do not count: their inhabitants were not counted.
    }
partners-found-certain =
    { $count ->
        [one] { $count } combination of at most { $size } fits the rules and certainly has enough inhabitants.
       *[other] { $count } combinations of at most { $size } fit the rules and certainly have enough inhabitants.
    }
partners-found-possible =
    { $count ->
        [one] { $count } combination of at most { $size } may fit: there are enough inhabitants only by the highest count.
       *[other] { $count } combinations of at most { $size } may fit: there are enough inhabitants only by the highest count.
    }
partners-found-any =
    { $count ->
        [one] { $count } combination of at most { $size } fits the rules.
       *[other] { $count } combinations of at most { $size } fit the rules.
    }
partners-named = The table shows the first { $count }.
partners-complete-to =
    { $count ->
        [one] With more than { $count } member there are too many to look at them all.
       *[other] With more than { $count } members there are too many to look at them all.
    }
partners-nothing-certain = No combination of at most { $size } certainly fits the rules.
partners-nothing-possible = Nor is there a combination of at most { $size } that may fit.
partners-takes =
    { $count ->
        [one] { $count } member
       *[other] { $count } members
    }
partners-takes-at-least =
    { $count ->
        [one] at least { $count } member
       *[other] at least { $count } members
    }
partners-obstacle-given = Those looking do not meet the rule ‘{ $rule }’ themselves; nobody who joins can change that.
partners-obstacle-not_counted = The figures about the inhabitants do not allow it: there is no count for this rule.
partners-obstacle-whole = Not even all that may take part together meet the rule ‘{ $rule }’.
partners-obstacle-connected = It only works with municipalities that do not adjoin. Choose ‘Preferably’ at ‘Must members border on one another?’ to see them.
partners-obstacle-maximum = It takes { $takes }, and the rules allow at most { $maximum }.
partners-obstacle-size = It takes { $takes }.
partners-obstacle-too_many =
    { $count ->
        [one] With more than { $count } member there are too many combinations to look at.
       *[other] With more than { $count } members there are too many combinations to look at.
    }
partners-impossible-figures = All that may take part have { $whole } inhabitants who count together, and more than { $threshold } are needed.
partners-look-further =
    { $count ->
        [one] Look up to { $count } member
       *[other] Look up to { $count } members
    }

## The shortlist

partners-shortlist = Your list
partners-shortlist-empty = Nobody on the list yet. Choose municipalities above, or put them on it from the candidates, the mentors or the combinations.
choice-shortlist = Who is on the list?
choice-shortlist-help = The municipalities you want to talk to.
choice-shortlist-placeholder = Choose municipalities
choice-remark = Your note
choice-remark-help = It goes along in the link and in the files. Do not write about individuals here.
choice-remark-placeholder = For example: first call the integration service
partners-not-on-list =
    { $count ->
        [one] { $names } is not a candidate here and is no longer on the list.
       *[other] { $names } are not candidates here and are no longer on the list.
    }
partners-all-together = All together
partners-together = Together: { $names }
partners-brief-title = Possible partners for { $name }
partners-link = Share this link: it holds who is looking, the rules, your choices, the list and the note. Nothing is kept on the server.

draft-these = Draw this combination

column-score = Score (0–100)
column-why = Why and why not
column-with_asking = Verdict together with those looking
column-adds_lower = Adds at least (inhabitants)
column-adds_upper = Adds at most (inhabitants)
column-experience = Experience
column-freedom = Free for this programme
column-part_nearness = Part: nearness
column-part_reference_region = Part: reference region
column-part_province = Part: province
column-part_resemblance = Part: profile
column-part_experience = Part: experience
column-part_freedom = Part: still free
column-part_threshold = Part: threshold
column-counted_lower = Count together at least (inhabitants)
column-counted_upper = Count together at most (inhabitants)
column-known_parts = Parts that are known
column-mentor_to = Can be a mentor to
column-mentor_programmes = Took part in
column-own_experience = Own experience
column-reach = Enough inhabitants
column-passes = Verdict on all rules
column-undecided = Cannot be decided
column-one_piece = Adjoining
column-connecting = Ties it together
column-distance_m = Distances between the members, added up
column-distance_sd = Difference in profile
column-lacks = What is missing
column-outside = In another reference region
column-in_the_way = What stands in the way or is open
