# The start page and the names of groups of pages. English; see app.ftl.

page-start = Start
section-covered = Who takes part?
section-near = Who lies next to whom?
section-fit = Who fits whom?
section-data = Data
start-intro = Samenkaart shows how municipalities in Flanders work together on integration: who takes part in which programme, for how much, and who could work together with whom. For municipalities, regional contact points and policymakers. Every figure comes with its source, date and method.
start-step-1 = **New here?** Choose a question, or find your municipality.
start-step-2 = **Choices at the top, more at the side.** Each page has its choices at the top. The date and the map are set in the sidebar; on a phone the arrow at the top left opens it.
start-step-3 = **Take it along.** Below each table are buttons for Excel and other files. The address in your browser keeps your choices: send it on, and a colleague sees the same.
start-count = Step { $step } of { $steps }
start-next = Next
start-skip = Skip
start-done = Got it
start-question-covered = Who takes part?
start-answer-covered = See on the map who takes part in a programme and for how much, and where no programme reaches.
start-question-near = Who lies next to whom?
start-answer-near = See the neighbours of a municipality or a consortium, how long their border is, and which municipalities are alike.
start-question-fit = Who fits whom?
start-answer-fit = Look for partners under the real rules of the programmes, and draw a consortium yourself.
start-find = Find a municipality or a consortium
start-chosen = Chosen. Below ‘Find a municipality’ are the pages about it.
start-map = On the map: { $programmes }, on { $date }.
start-data = What is in the data?
start-data-municipalities = Municipalities and their boundaries from 1995 to today; the latest code list is in force since { $date }.
start-data-inhabitants = Latest figures on inhabitants and their origin: { $date }.
start-data-programmes = { $count ->
    [one] One programme.
   *[other] { $count } programmes. Where the member list is incomplete, it says ‘not known’, never ‘not covered’.
  }
