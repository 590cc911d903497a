# The page "Dividing a region". English; see nl/division.ftl.

page-division = Dividing a region
division-intro = Choose a region and rules: we divide the municipalities into consortia that meet those rules. Of all possible divisions we look for the best: first as many as possible of the inhabitants who count are in a consortium, then what you choose is kept low, such as distance. This is a start for talks, no advice: whether municipalities want to work together, our figures do not know.
division-choose = Choose a region above, or click a municipality on the map to divide its reference region.

## Choices

choice-region = Which region to divide?
choice-region-help = A reference region, a province or the whole of Flanders. Where the rules ask for one reference region, a province is divided by reference region.
choice-region-placeholder = Choose a region
division-flanders = The whole of Flanders, region by region
division-province = Province of { $name }
choice-cost = What should be kept low?
choice-cost-help = Decides which division is the best when several reach as many inhabitants.
division-low-travel = The distance between the members
division-low-unlikeness = The differences between the members
division-low-size = The number of members above what you prefer
division-low-mixed = A mix of these three
division-weight-travel = Points for each kilometre
division-weight-unlikeness = Points for each standard deviation of difference
division-weight-size = Points for each member too many
division-weight-help = The more points, the more this counts; zero means: does not count.
choice-preferred = Preferably at most this many members
choice-preferred-help = Each member above it costs extra. It is allowed.
choice-least = At least this many members
choice-least-help = Your preference, beside what the rules ask.
choice-limit = At most this many members
choice-limit-help = Your preference, beside what the rules ask. Zero means: no limit.
choice-adjoining = Must members border on one another?
choice-adjoining-help = A preference of yours: no programme asks for it. Where they must, the best division is mostly proven in a few seconds; otherwise it can take long.
division-adjoining-only = Yes, they must
division-adjoining-preferred = Preferably
division-adjoining-any = It does not matter
choice-reach = How do we count inhabitants?
choice-reach-help = For some programmes we only know a lower and an upper bound of who counts.
division-reach-certain = For certain: the lower bound
division-reach-possible = Possibly: the upper bound
choice-seconds = How long to search?
choice-seconds-help = For each region. When the best division is not proven by then, we show the best that we found.
division-seconds = At most { $count } seconds
division-wishes =
    { $count ->
        [0] Wishes: who stays together or apart?
       *[other] Wishes: who stays together or apart? ({ $count } chosen)
    }
choice-kept = Consortia that stay as they are
choice-kept-help = The consortia of our sources that lie in one region. They stay, even if they do not meet the rules.
choice-kept-placeholder = Choose consortia that stay
division-kept-left-out =
    { $count ->
        [one] One consortium that you wanted to keep does not lie in this region and was left out.
       *[other] { $count } consortia that you wanted to keep do not lie in this region and were left out.
    }
division-set = Municipalities that you want to keep together or apart
division-set-help = Choose at least two, then click one of the buttons.
division-set-placeholder = Choose at least two municipalities
division-add-together = Keep together
division-add-apart = Keep apart
division-is-together = **Together:** { $names }
division-is-apart = **Apart:** { $names }
division-remove = Remove
division-together = Stay together
division-apart = Stay apart
division-no-limit = no limit
division-set-outside = { $names } do not lie together in a region that you divide. That wish does not count here.
division-refused-twice = { $names } is already in a consortium that you keep. Choose no second consortium or wish with it.
division-refused-profile = We cannot compare { $names } on this reference date. Keep something else low, such as distance.
division-no-profile = On this reference date there are no figures to compare municipalities by. Keep something else low, such as distance.
division-refused-size = You ask for at least { $least } and at most { $most } members. These contradict: lower the least or raise the most.
division-refused-weight = All weights of your mix are zero. Give at least one a higher number.
division-no-lower = For { $rules } we have no certain lower bound: our figures only say how many inhabitants count at most. Choose the upper bound at "How do we count inhabitants?". The consortia may then pass the threshold; it is not certain.
division-count-upper = Count the upper bound
division-no-figures = On { $date } there are no figures of inhabitants to test the rules with. Choose a later reference date.

## Waiting

division-phase-divide =
    { $count ->
        [one] { $region }: we have searched { $seconds } of at most { $most } seconds.
       *[other] { $region } (region { $place } of { $count }): we have searched { $seconds } of at most { $most } seconds.
    }
division-phase-reasons =
    { $count ->
        [one] { $region }: divided. We are looking for what stands in the way of who is left over.
       *[other] { $region } (region { $place } of { $count }): divided. We are looking for what stands in the way of who is left over.
    }
division-phase-further =
    { $count ->
        [one] { $region }: divided. We are looking for two other good divisions.
       *[other] { $region } (region { $place } of { $count }): divided. We are looking for two other good divisions.
    }
division-so-far = Best so far: { $cost } points.
division-at-least = It cannot be below { $cost }.
division-stop = Stop and show the best so far
division-again = Search again

## What was found

division-result = What comes out?
division-proven-optimal = Proven the best: no other division reaches more inhabitants, and none that reaches as many costs less.
division-proven-infeasible = Proven: no consortium at all can meet all your rules and wishes here.
division-proven-time_limit = Time ran out. This is the best division that we found, not proven the best.
division-proven-cancelled = You stopped the search. This is the best division that we had found by then, not proven the best.
division-proven-not_counted = Nothing can be said: the figure is known of no municipality.
division-status-optimal = proven the best
division-status-infeasible = proven: no consortium possible
division-status-time_limit = not proven: time ran out
division-status-cancelled = not proven: stopped
division-status-not_counted = nothing can be said: no figures
division-regions-proven = Proven in { $proven } of { $count } regions. The table below shows each region.
division-shows-further = You are looking at another division than the best. Of the best:
division-gap-known = A better one costs at most { $gap } less.
division-gap-not-known = How much better it can be is not known.
division-may-place =
    { $count ->
        [one] Perhaps { $people } more inhabitant can be reached.
       *[other] Perhaps { $people } more inhabitants can be reached.
    }
division-figure-consortia = Consortia
division-figure-left = Municipalities left over
division-figure-placed = Inhabitants who count, in a consortium
division-figure-cost = Cost in points
division-figure-bound = The cost is at least
division-figure-gap = Difference from what is needed at least
division-figure-seconds = Computing time for the best division
division-figure-candidates = Consortia chosen from
division-figure-solver = Computed with
division-of = { $part } of { $whole }
division-seconds-precise = { $seconds } seconds
division-cost-told-travel = Cost: the kilometres between the centres of the members, added up for each pair of members. One kilometre is one point. So a municipality alone costs nothing.
division-cost-told-unlikeness = Cost: how much members differ in inhabitants and origin, added up for each pair of members. One point is one standard deviation, an ordinary difference between municipalities.
division-cost-told-size = Cost: one point for each member above { $preferred } in a consortium. Between equal points distance decides: a thousand kilometres count for one point.
division-cost-told-mixed = Cost: { $travel ->
        [one] one point
       *[other] { $travel } points
    } for each kilometre between the centres of two members, { $unlikeness ->
        [one] one point
       *[other] { $unlikeness } points
    } for each standard deviation of difference in inhabitants and origin, each added up for each pair of members, and { $size ->
        [one] one point
       *[other] { $size } points
    } for each member above { $preferred } in a consortium.
division-pieces-told = Where a consortium falls into pieces, each further piece costs { $points } points.
division-note-possible = You count the upper bound. These consortia may pass the threshold; it is not certain.
division-note-alone = Without a threshold and without a minimum number of members each municipality stays alone: that costs nothing. Ask for more members, or give a threshold in your own rules.
division-note-unchecked = Not checked while dividing: { $rule }. Look at a consortium on the drawing page to test it.

## Who is left over

division-left = Who is left over, and what helps?
division-left-not_known =
    { $count ->
        [one] for this municipality the figure is not known on this reference date.
       *[other] for these municipalities the figure is not known on this reference date.
    }
division-left-nowhere =
    { $count ->
        [one] no consortium with this municipality meets all your rules and wishes.
       *[other] no consortium with any of these municipalities meets all your rules and wishes.
    }
division-left-makes_way =
    { $count ->
        [one] fits in a consortium, but a division with this municipality is no better: then others drop out.
       *[other] each fit in a consortium, but a division with them is no better: then others drop out.
    }
division-left-undecided =
    { $count ->
        [one] we do not know whether this municipality fits in a consortium: the search was not finished.
       *[other] we do not know whether these municipalities fit in a consortium: the search was not finished.
    }
division-left-further =
    { $count ->
        [one] is left over in this division.
       *[other] are left over in this division.
    }
division-clash-any = These rules and wishes together allow no consortium at all: { $demands }.
division-clash-all = These rules and wishes together mean that not everybody can join: { $demands }.
division-clash-not-found = Which rules and wishes stand in each other's way was not found in the time.
division-demand-threshold =
    { $count ->
        [one] together more than { $number } inhabitant who counts
       *[other] together more than { $number } inhabitants who count
    }
division-demand-largest =
    { $count ->
        [one] at most { $number } member
       *[other] at most { $number } members
    }
division-demand-smallest =
    { $count ->
        [one] at least { $number } member
       *[other] at least { $number } members
    }
division-demand-connected = members that border on one another
division-demand-together = { $names } together
division-demand-apart = { $names } apart
division-helps-limit-any =
    { $limit ->
        [one] With at most { $limit } member a consortium is possible.
       *[other] With at most { $limit } members a consortium is possible.
    }
division-helps-limit-all =
    { $limit ->
        [one] With at most { $limit } member everybody can join.
       *[other] With at most { $limit } members everybody can join.
    }
division-helps-without-any = If you let go of this, a consortium is possible: { $wish }.
division-helps-without-all = If you let go of this, everybody can join: { $wish }.
division-helps-nothing = Letting go of one wish does not help.

## One of several divisions, one consortium

choice-variant = Which division does the map show?
choice-variant-help = The best, and divisions that cost at most 5% more and differ as much as possible. A pair differs when two municipalities are together in one division and not in the other.
division-variant-best = 1. The best: { $cost } points
division-variant =
    { $pairs ->
        [one] { $number }. { $cost } points, { $pairs } pair differs
       *[other] { $number }. { $cost } points, { $pairs } pairs differ
    }
division-no-others = There is no other division that reaches as many and costs at most 5% more.
division-one = Look at one consortium
division-pick = Which consortium?
division-pick-help = Shows the members and the figures of one consortium of this division.
division-pick-placeholder = Choose a consortium, or click on the map
division-looked-at = You are looking at the consortium of { $name }.
division-region-chosen = { $region } is being divided.
division-no-region = This municipality lies in no reference region.

## The map and the tables

division-kind-region = lies in a reference region
division-kind-no-region = lies in no reference region
division-kind-busy = is being divided
division-kind-left = is left over
division-outline = Consortium in this division
division-kind-outside = no part of what you divide
division-in-colour =
    { $count ->
        [one] consortium { $numbers }
       *[other] consortia { $numbers }
    }
division-tip = consortium { $number }: { $names }
division-colours = The number counts; the colours only set apart who lies side by side.
division-table-consortia = The consortia in a table
division-table-municipalities = The municipalities in a table
division-table-regions = What is proven, region by region
column-division_number = Consortium
column-division_in = Consortium
column-division_size = Number of members
column-division_counted = Inhabitants who count
column-division_cost = Cost (points)
column-division_kept = Existed already
column-division_region = Region
column-division_with = Together with
column-division_left = Why in no consortium
column-division_status = Proof
column-division_consortia = Consortia
column-division_left_over = Left over
column-division_bound = Cost at least
column-division_gap = Difference
column-division_seconds = Computing time for the best division (seconds)
column-division_candidates = Chosen from
