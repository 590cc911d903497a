# Which rules are asked, and when; shared by the pages that judge. English; see app.ftl.

address-misread = { $count ->
    [one] A part of the link could not be read and was left out: { $names }. Check that choice below.
   *[other] Parts of the link could not be read and were left out: { $names }. Check those choices below.
  }
address-repeated = { $count ->
    [one] The link has something twice: { $names }. It counts once.
   *[other] The link has things twice: { $names }. They count once.
  }
address-near = { $count ->
    [one] We do not know the region in the link. Do you mean { $names }?
   *[other] We do not know the region in the link. Do you mean one of these: { $names }?
  }
link-seen = Understood
choice-rules = Rules of
choice-rules-help = The conditions that a consortium is checked against. With rules of your own you explore what is possible without a programme.
choice-asked_on = Reference date
choice-asked_on-help = The day of the municipalities, the inhabitants and the memberships. If you choose other rules, it moves to the day that they name.
rules-own = Your own rules, to explore
rules-asked = Checked against: { $rules }. Reference date: { $date }.
rules-days = Figures and memberships
rules-figures-named = The figures are of { $figures }, the day that the rules name.
rules-figures-other = The figures are of { $figures }.
rules-inside = Choose a date from { $first } up to and including { $last } to see who took part, as far as is known.
rules-memberships = The memberships are of { $date }.
rules-outside-not_begun = On { $date } this programme had not begun: nobody took part in it yet.
rules-outside-ended = On { $date } this programme was over: nobody takes part in it any more.
rules-no-figures = The figures of inhabitants begin on { $oldest }: for { $year } there are none.
rules-old-figures = For { $year } there are no figures yet: the newest are of { $figures }.
rules-other-figures = The rules name figures of { $named }, but these are of { $figures }. The verdicts are therefore not those of that call itself.
rules-incomplete = Our sources do not give all conditions of { $rules }. So we never say that a consortium meets them all.
own-title = Your own rules
own-contradiction = Your rules contradict each other: at least { $smallest } and at most { $largest } members. Change one of them.
choice-own_indicator = Who counts for the threshold?
choice-own_indicator-help = Counted in the population by origin of Statbel. { meaning-non_eu27 }
own-counts-non_eu27 = Inhabitants of non-EU27 origin
own-counts-foreign_origin = Inhabitants of foreign origin
own-counts-inhabitants = All inhabitants
choice-own_more_than = Together more than
choice-own_more_than-help = Leave empty for no threshold. Exactly that number is not enough.
choice-own_smallest = At least this many members
choice-own_smallest-help = One means that a municipality can also do it alone.
choice-own_largest = At most this many members
choice-own_largest-help = Zero means that there is no limit.
choice-own_region = All members in one reference region
choice-own_region-help = Flanders is divided into reference regions; with this on, a consortium may lie in only one of them.
codes-translated = { $name } does not exist under that code on { $date }. In its place: { $now }.
codes-one-taken = Only one can be chosen here: { $name }. Find another one below if you mean that.
