# Every sentence of the interface, by key. A translation is a file beside this one with the same keys.
#
# Words in braces are filled in by the program; keep them. Sentences that end without a full stop are parts of a line.

## The game as a whole

game-title = Groundswell
game-subtitle = Lead without the title.

## Title

title-continue = Continue
title-play = Play
title-settings = Settings
title-quit = Quit
title-promise = An IT team, a frightened manager, a date that will not move. You have no authority. You have colleagues, five days, and what you say next.

## Stories

library-title = Stories
library-back = Back
library-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
library-last = Last time: { $ending }
library-new = Not played yet
library-broken = Does not load: { $count ->
    [one] 1 problem. Activate to read it.
   *[other] { $count } problems. Activate to read them.
}
library-empty = There is no story here yet.

## Briefing

briefing-you = You
briefing-people = Who is who
briefing-begin = Begin
briefing-back = Back
briefing-continue = Continue
briefing-again = Begin again
briefing-waiting = You are in the middle of this story: { $today }, { $left }. If you begin again, the new run takes its place.
briefing-which = Which { $who }?
briefing-which-telling = Which telling?
briefing-luck = Let luck decide
briefing-telling = { $number ->
    [1] First telling
    [2] Second telling
    [3] Third telling
    [4] Fourth telling
   *[other] Telling { $number }
}
briefing-tellings = Each telling plays differently. In what, you find out by playing.

## Play

play-go-on = Go on
play-one-more = one line more
play-more = { $count } lines more
play-choices = What do you do?
play-choices-count = { $count ->
    [one] You can do one thing.
   *[other] You can do { $count } things.
}
play-standing = How things stand
play-energy = Energy
play-credit = Credit
play-people = People
play-history = History
play-undo = Undo
play-pause = Pause
play-undone = Taken back.
play-finish = What became of everybody
play-not-kept = Not kept: { $why }. You can play on; every choice tries again.
play-kept-again = The story is kept again.
play-changed = This story has changed since you left it. { $kept ->
    [0] It begins anew.
    [one] Your first choice still holds, and it goes on from there.
   *[other] Your first { $kept } choices still hold, and it goes on from there.
}

## Days

day-monday = Monday
day-tuesday = Tuesday
day-wednesday = Wednesday
day-thursday = Thursday
day-friday = Friday
day-saturday = Saturday
day-sunday = Sunday
day-numbered = { $name }, day { $day }
clock-left = { $days ->
    [0] the last day
    [one] one day until { $deadline }
   *[other] { $days } days until { $deadline }
}

## Who speaks

voice-you = You
voice-engineer = The Engineer
voice-mortgage = The Mortgage
voice-pride = The Pride

## How people seem, from 1, the worst, to 5, the best

mood-manager-1 = close to the edge
mood-manager-2 = tense
mood-manager-3 = guarded
mood-manager-4 = at ease
mood-manager-5 = open
mood-teammate-1 = running on empty
mood-teammate-2 = low
mood-teammate-3 = getting by
mood-teammate-4 = in good spirits
mood-teammate-5 = thriving
mood-stakeholder-1 = cold
mood-stakeholder-2 = cool
mood-stakeholder-3 = civil
mood-stakeholder-4 = friendly
mood-stakeholder-5 = on your side

## Trust in the player, from the least to the most

trust-1 = does not trust you
trust-2 = careful with you
trust-3 = gives you a chance
trust-4 = trusts you
trust-5 = relies on you

## The player's own levels, from the lowest to the highest

energy-1 = drained
energy-2 = tired
energy-3 = all right
energy-4 = rested
energy-5 = full
credit-1 = none left
credit-2 = a little
credit-3 = some
credit-4 = good
credit-5 = plenty

## What moved somebody, as far as the player can see

seen-commitment = with you on this
seen-compliance = went along, and no further
seen-resistance = pushed back
seen-choice = because of what you did
seen-event = because of what happened
seen-promise-kept = you kept your word
seen-promise-broken = you broke your word
seen-mood = the mood around them
seen-happened = because of what happened
seen-rational-persuasion = you gave reasons
seen-apprising = you showed what they gain
seen-inspirational-appeal = you said what matters
seen-consultation = you asked before deciding
seen-collaboration = you offered to help
seen-ingratiation = you praised before asking
seen-personal-appeal = you asked as a friend
seen-exchange = you offered something back
seen-coalition = you did not come alone
seen-legitimating = you pointed at the rules
seen-pressure = you pressed
seen-challenge = you said it was wrong
seen-comply = you did as you were told
seen-stay-silent = you said nothing
seen-listen = you listened
seen-support = you stood by them
seen-coach = you helped them grow
seen-empower = you gave them room
seen-assign = you handed out work
seen-take-over = you did it yourself
seen-go-over-his-head = you went over their head
seen-deliver = you delivered
seen-apologise = you said that you were sorry
seen-refuse = you would not do what is wrong
seen-follow = you let somebody else lead
seen-rest = you left on time
seen-hand-over = you gave it out of your hands

## What a card says besides its text

offer-standing = can wait
offer-private-with = alone with { $who }
offer-private = in private
offer-public = in front of everyone

## What a choice costs

cost-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
cost-energy = some energy
cost-much-energy = much energy
cost-credit = some credit
cost-much-credit = much credit

## Why a choice cannot be taken now

lock-time = There is not enough time left for this.
lock-story = Something else has to happen first.
lock-late = It is too late for this.
lock-day = Not today.
lock-promise = This depends on a promise.
lock-trust = { $who } would have to trust you more.
lock-trust-less = { $who } trusts you too much for this.
lock-morale = { $who } has no strength for this now.
lock-grip = { $who } holds too tightly for this.
lock-pressure = { $who } is under too much pressure for this.
lock-insight = You would have to know { $who } better.
lock-ties = { $who } would have to trust { $whom } more.
lock-early = It is too early for this.
lock-morale-less = { $who } is doing too well for this.
lock-grip-less = { $who } holds too loosely for this.
lock-promise-to = You would have to have promised { $who } something.
lock-promised = You have already given { $who } your word.
lock-delivery = The work would have to be further along.
lock-capability = The team would have to be able to do more.
lock-direction = The team would have to know where this is going.
lock-safety = The team does not dare to yet.
lock-credit = You would need more credit for this.
lock-energy = You are too tired for this.
lock-essential = Too much stops without you.
lock-ease = { $who } has not learned to let go.
lock-window = Nobody is open to this now.
lock-window-of = { $who } is not open to this now.
lock-dares = { $who } does not dare to.
lock-ready = { $who } is not ready to step forward.
lock-withdrawn = { $who } does what is asked now, and no more.
lock-resigned = { $who } is leaving.
lock-fit = { $who } cannot do this alone yet: { $work }.
lock-fit-less = { $who } needs no help with this any more: { $work }.
lock-confidence = { $who } would have to confide in you.
lock-confided = { $who } has confided in you.
lock-confidence-kept = { $who } would have to know that you keep things to yourself.
lock-confidence-told = You have passed on what { $who } told you.

## Levels, under their owner’s name

level-morale = morale
level-trust = trust
level-grip = grip
level-pressure = pressure
level-ease = ease in letting go

## Why a level changed

cause-time = The days between
cause-event = What happened
cause-start = How it was from the start
cause-promise = Your promise: { $what }
cause-planted = { $what } (it began with: { $from })

## Pause

pause-title = Paused
pause-kept = The story is kept after every choice. You can leave at any time.
pause-resume = Go on
pause-history = History
pause-settings = Settings
pause-restart = Start again
pause-library = Leave for the stories
pause-quit = Quit

## History

history-title = What happened so far
history-empty = Nothing has happened yet.
history-you = You chose: { $what }

## Settings

settings-title = Settings
settings-text = Text size
settings-contrast = High contrast
settings-motion = Keep everything still
settings-letters = Letters for dyslexia
settings-whole = Show whole passages at once
settings-on = on
settings-off = off
settings-keys = Keys
settings-keys-all = 1 to 9 choose. Enter goes on. H shows what happened, Z takes a choice back, Esc pauses or leaves. F11 fills the screen.

## Menus and problems

menu-close = Close
problems-title = This story does not load
problems-line = line { $line }

## Debrief

debrief-people = What became of everybody
debrief-again = Play again
debrief-library = Stories
debrief-morale = morale
debrief-trust = trust in you
debrief-ledger = What moved whom
debrief-over-time = { $from } → { $to }

## What people need

need-recognition = recognition
need-certainty = certainty
need-respect = respect
need-autonomy = autonomy
need-growth = growth
need-purpose = purpose
need-belonging = belonging
need-rest = rest

## Tactics

tactic-rational-persuasion = rational persuasion
tactic-apprising = apprising
tactic-inspirational-appeal = inspirational appeal
tactic-consultation = consultation
tactic-collaboration = collaboration
tactic-ingratiation = ingratiation
tactic-personal-appeal = personal appeal
tactic-exchange = exchange
tactic-coalition = coalition
tactic-legitimating = legitimating
tactic-pressure = pressure
tactic-challenge = challenge
tactic-comply = going along
tactic-stay-silent = staying silent
tactic-listen = listening
tactic-support = support
tactic-coach = coaching
tactic-empower = empowering
tactic-assign = assigning
tactic-take-over = taking over
tactic-go-over-his-head = going over the manager’s head
tactic-deliver = delivering
tactic-apologise = apologising
tactic-refuse = refusing
tactic-follow = following
tactic-rest = resting
tactic-hand-over = handing over

## What a manager is bad at

weakness-deciding = making up one’s mind
weakness-listening = hearing what is said
weakness-detail = the small print
weakness-planning = what comes after next week
weakness-technology = how the machines work
weakness-praise = saying that something was good
weakness-conflict = saying no to those above

## How a kind of work suits somebody, and how somebody stands to the work

fit-fit = can do it without help
fit-stretch = can do it with somebody beside them
fit-gap = cannot do it yet
standing-withdrawn = does what is asked, and no more
standing-resigned = is leaving

## How an attempt landed

landed-commitment = { $who } is with you on this.
landed-compliance = { $who } goes along, and no further.
landed-resistance = { $who } will not have it.
landing-commitment = commitment
landing-compliance = compliance
landing-resistance = resistance

## Promises and what was learned

promise-made = You promised { $who } { $what }.
promise-kept = You kept your word to { $who }: { $what }.
promise-broken = You broke your word to { $who }: { $what }.
confidence-held = { $who } told you { $what }. It stays between you.
confidence-kept = What { $who } told you stayed with you: { $what }.
confidence-told = You passed on what { $who } told you: { $what }.
confidence-broken = { $who } knows that you passed it on: { $what }.
learned = Now you know what { $who } needs: { $needs }.
learned-nothing = Now you know { $who } better.

## The terminal

transcript-day = { $day }: { $left }.
terminal-no-window = The window cannot open here ({ $why }). Playing in the terminal.
terminal-without-window = This program was built without a window. Playing in the terminal.
terminal-window-failed = the window closed with an error.
terminal-stories = Which story?
terminal-story = { $number }. { $title } ({ $minutes } minutes)
terminal-story-broken = -. { $title }: does not load. To see why: groundswell check { $file }
terminal-set-aside = A run of this story was waiting. With its first choice, the new one takes its place.
terminal-going-on = Going on where you left off. To begin again: --new
terminal-keys = A number chooses. u: undo, h: history, q: leave; the story is kept.
terminal-prompt = >
terminal-standing = { $today }, { $left }. Energy: { $energy }. Credit: { $credit }.
terminal-locked = Not open. { $why }
terminal-which = There is no such choice. Open now: { $open }.
terminal-nothing-to-undo = There is nothing to take back.
terminal-kept = The story is kept. Go on with: groundswell play { $story }
terminal-kept-in = The story is kept in { $file }.
terminal-shared = The team and you
terminal-kept-note = The story could not be kept: { $why }
terminal-unknown-choice = --choices: at step { $step } there is no open choice “{ $choice }”. Open now: { $open }.
terminal-ended-early = --choices: the story ended before “{ $choice }”.

play-no-axis = --variant: nothing called “{ $axis }” differs from telling to telling here. { $count ->
    [0] This story is told in one way.
   *[other] What differs: { $known }.
}
play-no-option = --variant: “{ $axis }” has no option “{ $option }”. Options: { $known }.

## Campaigns

campaign-chapter = Story { $number } of { $count }: { $title }
campaign-carried = What you brought with you
campaign-step = Story { $number } does not play as it did. { $what }
campaign-other-story = Story { $number } is another by now. Going on from the end of what went before it.
campaign-other-week = In week { $number } something was picked that cannot be picked any more. It stays open.
campaign-follows = A week lies between this story and the next.
campaign-over = That was the last story of “{ $title }”.
campaign-going-on = Going on with “{ $title }” where you left off. To begin again: --new
campaign-kept-before = The campaign as it was kept is in { $file }.
campaign-keys = Enter goes on to the week. u: undo, h: history, q: leave; the campaign is kept.
campaign-no-variants = --variant: a campaign draws what differs in its stories from its seed. Give --seed, or play the story by itself.

## The week between two stories

week-title = The week between
week-left = { $left ->
    [0] The week is full.
    [one] There is time for one thing more.
   *[other] There is time for { $left } things.
}
week-own = for yourself
week-up = upward
week-across = across
week-down = for others
week-go-on = Go on to “{ $title }”
week-done = done
week-repeated = more of the same: does { $share } % of what it could
week-also = or toward { $people }
week-keys = A number or a name chooses; a name after it says toward whom. u: undo, q: leave; the campaign is kept.
week-cannot = That is not open. Open now: { $open }.
week-cannot-toward = That cannot be toward “{ $who }”. It can be toward: { $people }.
week-not-full = There is time left in this week.
week-promise-kept = { $who } remembers that you promised { $what }, and did.
week-promise-broken = { $who } remembers that you promised { $what }, and did not.
week-confidence-kept = { $who } remembers telling you { $what }, and that it went no further.
week-confidence-broken = { $who } remembers telling you { $what }, and hearing it from somebody else.
week-split = How you spent your weeks: { $shares }.
week-share = { $direction } { $percent } %
week-proposed = { $source }, would split them so: { $shares }. That is his opinion, and no finding.

week-act-sleep = Sleep. Leave on time, all week, and let the phone charge in the kitchen.
week-act-learn = Learn the thing that you have been nodding at in meetings.
week-act-prepare = { $who ->
    [nobody] Write down what you will do when it goes wrong, while it goes well.
   *[other] Write down what { $who } will say next time, and what you will say then.
}
week-act-ask-up = { $who ->
    [nobody] Ask the one above you, alone, what next month looks like from there.
   *[other] Ask { $who }, alone, what next month looks like from that side of the desk.
}
week-act-take-off-his-desk = { $who ->
    [nobody] Take something off the manager’s desk that nobody likes doing.
   *[other] Take something off the desk of { $who }: the report that is always late.
}
week-act-go-and-see = { $who ->
    [nobody] Spend a day with the people who use what you run.
   *[other] Spend a day where { $who } works, and carry something.
}
week-act-make-up = { $who ->
    [nobody] Say what you did badly, to whoever bore it.
   *[other] Sit down with { $who }. Say what you did badly, and then stop.
}
week-act-teach = { $who ->
    [nobody] Write down what only you can do.
   *[other] Teach { $who } what only you can do.
}
week-act-thank = { $who ->
    [nobody] Say thank you for one thing, where others hear it.
   *[other] Thank { $who }, for one thing, where others hear it.
}

week-told-sleep = On Wednesday you begin a sentence and finish it. On Thursday you notice that the office has a window.
week-told-learn = It takes two evenings and is less terrible than its name. On Friday you ask a question in the meeting, and nobody can answer it, which is how you know.
week-told-prepare = { $who ->
    [nobody] One page. The first half is what could go wrong, the second is when you will say so, and to whom.
   *[other] One page: when { $who } says this, I will say that. Written down it looks like a play. You give the other side some of the better lines.
}
week-told-ask-up = { $who ->
    [nobody] The door is open, for once. You ask, and then you count to ten.
   *[other] { $who } looks at the door, then at you. “Nobody asks me that.” A pause. “Sit down, then.”
}
week-told-take-off-his-desk = { $who ->
    [nobody] It takes a day and a half, and it was as dull as it looked. It is no longer on the list.
   *[other] “You did the report,” says { $who }, and looks for the catch. On Friday the report is on time, and something in the room sits lower on its hinges.
}
week-told-go-and-see = { $who ->
    [nobody] What you call an incident they call Tuesday. You write nothing down and remember all of it.
   *[other] “You came,” says { $who }, and hands you something heavy. By noon you know what they call the system when you are not there.
}
week-told-make-up = { $who ->
    [nobody] You say it badly. It is heard all the same.
   *[other] You say it, and stop. { $who } lets it stand there for a while. “All right,” says { $who }. “Thank you for not explaining.”
}
week-told-teach = { $who ->
    [nobody] Eleven pages. On the fourth you find out that you did not know it either.
   *[other] { $who } does it slowly, asks why at every step, and at the third why you find out that there is no reason. Now there are two of you who can do it, and one who understands it.
}
week-told-thank = { $who ->
    [nobody] Everybody looks at somebody else. Then somebody says that yes, that was good.
   *[other] { $who } says that it was nothing. The others say that it was not. { $who } is still smiling at the lift.
}

week-did-sleep = The week before: you slept
week-did-learn = The week before: you learned something
week-did-prepare = The week before: you thought it through
week-did-ask-up = The week before: you asked upward
week-did-take-off-his-desk = The week before: you took work off the manager’s desk
week-did-go-and-see = The week before: you went and saw
week-did-make-up = The week before: you said what you had done badly
week-did-teach = The week before: you taught what only you could do
week-did-thank = The week before: you said thank you

week-carries-moods-pass = From the story before; moods pass
week-carries-broken-trust-stays = From the story before; a word that was doubted is not soon believed
week-carries-kept-word-stays = From the story before; a kept word is remembered
week-carries-goodwill-fades = From the story before; goodwill must be met again
week-carries-skill-is-remembered = From the story before; what you can do is known
week-carries-ties-stay = From the story before; colleagues keep their own accounts
week-carries-reading-stays = From the story before; you know how to read them
week-carries-letting-go-is-learned = From the story before; letting go was learned
week-carries-grip-settles = From the story before; habits of control last
week-carries-safety-is-a-climate = From the story before; safety outlasts a mood
week-carries-skills-stay = From the story before; what was learned can be done
week-carries-direction-fades = From the story before; a direction must be said again
week-carries-credit-stays = From the story before; credit is a balance
week-carries-tiredness-passes = From the story before; tiredness passes, not at once
week-carries-habits-stay = From the story before; who is asked first is asked again

## Finding stories

find-no-folder = --scenarios: there is no folder { $folder }.
find-none = no story is called “{ $name }”, and there is no such file. Stories: { $stories }.
find-nearest = no story is called “{ $name }”. Did you mean “{ $nearest }”?
find-broken = { $name } does not load. To see all of it: groundswell check { $file }

## Checking

check-clean = { $file }: nothing to mend.
check-sum = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}.
check-unreadable = { $file } cannot be read: { $why }. Give the path of a scenario file that ends in .ron.
check-error = error
check-warning = warning
check-no-files = there is no scenario file (name.ron) in what was named.
check-path = at: { $path }
check-help = help: { $what }

## Replaying

replay-other-story = The story has changed since this was played.
replay-other-rules = The rules have changed since this was played.
replay-diverged = Step { $step } does not play as it did. Recorded: “{ $recorded }”{ $landing }, reaching { $reached }. Now: { $now }.
replay-now = “{ $choice }”{ $landing }, reaching { $reached }
replay-not-open = the choice is not open
replay-end = the end

## Exploring

explore-title = { $title }: { $runs } runs for each way of playing, chance from { $seed } on
explore-endings = How it ended
explore-endless = no ending
explore-choices = choices in a run
explore-levels = Mean levels at the end
explore-never-opened = No run opened: { $what }
explore-never-chosen = No run chose: { $what }
explore-never-ended = No run ended with: { $what }
policy-comply = comply
policy-confront = confront
policy-influence = influence
policy-silent = silent
policy-mixed = mixed
policy-random = random
measure-endorsement = the manager’s trust in you
measure-grip = the manager’s grip
measure-morale = the team’s morale
measure-trust = the team’s trust in you
measure-team = the team
measure-whole = all three ledgers

## Joining words

list-and = { $before } and { $last }

## Levels that are nobody’s own, and facets of trust

level-insight = how well you read them
level-between = trust in { $whom }
level-safety = the safety to speak
level-delivery = what gets done now
level-capability = what the team can do later
level-direction = the sense of direction
level-own-credit = your credit
level-own-energy = your energy
level-own-essential = how much stops without you
level-of = { $who }’s { $what }

## What can be learned from a story; a principle without a sentence here is shown by its id

teaches-position-vs-influence = influence without a title
teaches-bottom-up = leading from the ranks
teaches-support-not-usurp = supporting without usurping
teaches-decide-to-lead = deciding to lead
teaches-influence-not-control = influence instead of control
teaches-trusted-adviser = becoming a trusted adviser
teaches-good-time-not-perfect = a good time, not a perfect one
teaches-chaordic = yourself first, then up, across, down
teaches-dance = stepping forward, and following
teaches-not-what-you-can-do = letting go of what you do best
teaches-fit-stretch-gap = fit, stretch and gap
teaches-long-view = the long view
teaches-choosing-leaders = choosing leaders
teaches-lead-up = leading up
teaches-many-leaders = leaders at every level
teaches-self-empowered-7 = seven ways to empower yourself
teaches-leader-traits = what people see in a leader

## The rules: how an attempt lands

rule-reasons-persuade = Good reasons persuade.
rule-soft-tactics-help = Asking, offering and inspiring move people further than pushing.
rule-praise-helps-across = Honest praise opens a colleague’s ear.
rule-praise-does-little-upward = Praise and favours do little upward.
rule-crowds-and-rules-are-weak = A crowd or a rulebook at your back persuades few.
rule-pressure-backfires = Pressure meets pressure.
rule-challenge-threatens = A challenge is heard as a threat from below.
rule-direct-when-credible = Those who have earned credit can speak plainly.
rule-public-upward-costs = Nobody likes to be corrected upward in front of others.
rule-public-and-distant-costs-more = And least of all by somebody they do not trust.
rule-trust-carries = Trust carries what you ask.
rule-credit-carries = Credit carries what you ask.
rule-insight-helps = You can aim better at somebody whom you understand.
rule-speaks-to-a-need = It spoke to something that was needed.
rule-misses-the-need = It offered something that nobody needed.
rule-pressed-managers-hear-less = A manager under pressure hears less.
rule-tired-people-give-less = Tired people have little to give.
rule-inspiring-and-asking-work-downward = Who looks up to you is moved by a picture and by being asked.
rule-favours-and-friendship-are-uncertain = Favours and friendship work with some and not with others.
rule-reason-and-warmth-together = Reasons weigh more once somebody has been asked and heard.
rule-warmth-and-reason-together = An open question weighs more once the reasons are known.
rule-pushing-twice-is-worst = Pushing after pushing is what works least.
rule-without-credit-plain-words-cost = Plain words without credit behind them are held against you.
rule-a-good-time = There are times in which people are open to change.
rule-balances-a-weakness = It balanced what he is bad at.
rule-mends-what-is-not-broken = It offered help that was not lacking.
rule-those-who-let-go-listen = A manager who has learned to let go has room to listen.
rule-broken-word-weighs = A broken word weighs on all that you ask.
rule-help-makes-a-stretch-welcome = A task is welcome when help comes with it.
rule-a-gap-frightens = A task that one cannot do frightens.
rule-what-is-repeated-wears-out = The same again weighs less each time.

## The rules: what an act moves

rule-commitment-warms = Those whom you win over think better of your intentions.
rule-commitment-shows-skill = Winning somebody over shows that you know what you are doing.
rule-resistance-cools = Being pushed cools people toward you.
rule-commitment-loosens-grip = A partner is watched less.
rule-challenge-doubts-loyalty = A challenge makes a manager doubt your loyalty.
rule-public-challenge-humiliates = Being challenged in public humiliates.
rule-public-challenge-tightens = A threat in public is answered with control.
rule-standing-up-gives-dignity = Standing up for something gives strength.
rule-being-stood-up-for = It lifts people to see somebody stand up.
rule-speaking-makes-it-safer = Each who speaks makes it safer for the next.
rule-deviating-spends-credit = Going against the grain spends credit.
rule-fitting-in-earns-credit = Fitting in and delivering earn credit.
rule-compliance-pleases = A frightened manager reads obedience as loyalty.
rule-delivery-proves = Results prove ability.
rule-masking-strains = Swallowing it strains.
rule-silence-teaches-silence = Silence in the room teaches silence.
rule-honest-talk-relieves = An honest talk relieves.
rule-listening-shows = Those who listen learn.
rule-listening-warms = Being listened to warms.
rule-listening-lifts = Being heard by a colleague lifts.
rule-support-in-public-lifts = Support counts double when others see it.
rule-listening-takes-strength = Attention is work.
rule-empowering-grows = People grow by being given the work and the means.
rule-empowering-lifts = Being trusted with something lifts.
rule-taking-over-delivers = Doing it yourself is quick.
rule-taking-over-starves = And nobody else learns.
rule-taking-over-exhausts = It is your evening.
rule-taking-over-tightens = A usurped manager holds on.
rule-going-over-betrays = Going over somebody’s head is taken as betrayal.
rule-delivering-delivers = Work gets done.
rule-delivering-tires = Work tires.
rule-public-pressure-on-others-shames = Being told off before others shames.
rule-juniors-take-it-harder = Those who look up to you take it harder.
rule-a-balanced-weakness-relieves = Somebody carries what he cannot.
rule-a-balanced-weakness-eases = Letting go once teaches that one can.
rule-partners-teach-letting-go = What goes well together teaches letting go.
rule-rest-restores = Leaving on time restores.
rule-following-lifts-the-leader = The first follower makes a leader.
rule-following-builds-the-team = Where leading moves, more people can.
rule-following-shows-the-team-who-can = Who is followed is trusted to know the way.
rule-following-frees = Nobody has to carry everything.
rule-following-makes-you-less-essential = What others lead does not wait for you.
rule-handing-over-frees = What others can do does not wait for you.
rule-handing-over-grows = What is written down and shown stays.
rule-handing-over-takes-time = Showing is slower than doing, once.
rule-doing-it-yourself-makes-you-essential = What you do yourself stays yours.
rule-giving-work-frees = Work that is shared waits less for you.
rule-a-fit-delivers = Work that suits somebody goes well now.
rule-a-covered-stretch-grows = People like to grow with somebody beside them.
rule-a-covered-stretch-builds = At the edge of what they can, and not alone, people grow.
rule-a-bare-stretch-strains = Alone at the edge of what they can, people hold on.
rule-a-bare-gap-hurts = Being set up to fail hurts.
rule-a-bare-gap-fails = What nobody can do yet is not done.
rule-cover-takes-strength = Standing beside somebody is work.
rule-refusing-keeps-you-whole = Not doing what is wrong keeps you whole.
rule-refusing-costs-the-manager = A refusal is held against you by whom it is toward.
rule-refusing-shows-what-you-stand-for = Who sees you refuse knows what you stand for.
rule-refusing-spends-credit = A refusal spends credit.
rule-an-apology-mends-a-failure = An apology mends a failure.
rule-an-apology-hardly-mends-a-broken-word = An apology hardly mends a broken word.
rule-an-apology-warms = An apology warms what went cold.
rule-work-well-done-mends-a-failure = Work well done mends a failure.
rule-standing-by-mends-coldness = Standing by somebody mends coldness.
rule-a-word-comes-back-slowly = Trust in your word comes back slowly.
rule-who-is-helped-to-grow-can = Who is helped with a stretch can do it by themselves the next time.

rule-safety-lets-people-speak = People speak where it is safe enough, and while they still care.
rule-morale-trust-and-safety-let-people-lead = People step forward where it is safe, where they trust you, and while they have heart for it.


## The rules: promises

rule-a-promise-raises-hope = A promise is a little trust on loan.
rule-a-kept-promise = You kept your word.
rule-a-kept-promise-lifts = A kept promise lifts.
rule-a-broken-promise = You broke your word.
rule-a-broken-promise-hurts = A broken promise hurts.
rule-a-broken-promise-is-talked-about = A promise that others heard is broken before others too.
rule-a-confidence-is-a-gift = Who confides in you has decided to trust you.
rule-a-kept-confidence = You kept it to yourself.
rule-a-broken-confidence = You passed on what was told to you alone.
rule-a-broken-confidence-hurts = Being talked about hurts.

## The rules: what happens between scenes

rule-pressure-tightens-grip = Pressure from above tightens the grip.
rule-grip-lowers-safety = Under a tight grip fewer dare to speak; under a loose one more do.
rule-grip-wears-morale = Being held tightly wears people down.
rule-moods-spread = Moods spread.
rule-trust-in-the-manager-lifts = Trusting one’s manager lifts; mistrusting him weighs.
rule-safety-teaches = Where it is safe people share what they know.
rule-strength-shows = How a team is shows a little in what it gets done.
rule-a-word-is-passed-on = What your word is worth gets around.
rule-a-night-helps = A night’s sleep helps.
rule-a-deadline-presses = Each day nearer presses harder from above.
rule-being-essential-costs-sleep = What stops without you wakes you.

rule-relapses = Under fear people fall back on what they know.
rule-blames-in-public = Being blamed before others hurts for a long time.
rule-snaps = A pressed manager snaps at who is nearest.
rule-checks-everything = A tight grip wants to see everything.
rule-takes-the-credit = Who fears to be passed over stands in front.
rule-eases-off = With somebody he trusts, a manager lets go a little.
rule-asks-for-once = A manager who asks makes it safer to answer.
rule-says-thanks = Thanks from above lift.
rule-steps-forward = Who feels safe and trusted steps forward.
rule-quiet-quitting = Worn down, people do what they are told, and no more.
rule-comes-back = People come back when they are met.
rule-a-resignation = Worn down for long, people leave.
rule-an-error = Tired and frightened people slip.
rule-called-at-night = What only you know does not wait for morning.
rule-expected-more = Who was listened to waits for what follows.
rule-gets-back = What is passed on gets passed on.

# What rules make happen, where a scenario has no words of its own.
happens-relapses = For a while { $who } had been letting go. Today everything is back in one hand.
happens-blames-in-public = { $who } says before everybody whose fault it was. It was { $whom }’s, it seems.
happens-snaps = { $who } snaps at { $whom }, in passing, and is gone before the answer.
happens-checks-everything = From now on { $who } wants to see everything first. Everything goes through one inbox, and it is full.
happens-takes-the-credit = In the report upward there is one name under the team’s work. It is { $who }’s.
happens-eases-off = Something went through without { $who } having seen it first, and { $who } has let it.
happens-asks-for-once = “What would you do?” asks { $who }, and then, which is new, waits.
happens-says-thanks = { $who } stops at { $whom }’s desk and says thank you. It takes a moment until anybody goes on typing.
happens-steps-forward = { $who } has taken something in hand that nobody gave out. People go and ask there now.
happens-quiet-quitting = { $who } leaves on the minute, answers in one word, and does what the ticket says.
happens-comes-back = { $who } has an idea again, and says it aloud.
happens-a-resignation = { $who } has handed in a letter. It is two lines long.
happens-an-error = Something small was missed, and nobody said so until it was not small.
happens-called-at-night = Ten past three. It is only a small thing, but you are the only one who knows it.
happens-expected-more = { $who } had told you how things were. Since then you have been busy, and { $who } has noticed.
happens-gets-back = What { $who } told you has come back to { $who }, by somebody else’s mouth.

## Pictures

picture-unknown-key = --keys: no key is called “{ $key }”. There are: Tab, Enter, Space, Escape, Up, Down, Left, Right, PageUp, PageDown, h, z, 1 to 9.
picture-size = “{ $found }” is no size. Give width and height in pixels, such as 1280x720.

## The rules explained

rules-title = How people react here
rules-intro = Everything that people do by themselves in Groundswell follows from { $all } rules. Here is each of them: when it holds, how much it does, and who says so.
rules-note-numbers = Every number on this page is the designers’ choice. Research says which way something moves people, and which of two things moves them further. It does not say by how many points.
rules-note-chosen = Of the { $all } rules, { $count } are of grade D: those are the designers’ choice altogether, and may be wrong.
rules-note-correlation = Most studies behind the others found what goes together in many workplaces. A correlation is not the effect of one act on one person.
rules-note-points = Levels run from 0 to 100 points, and never past either end. Luck, and what a story itself does, come on top.
rules-label-holds = When
rules-label-does = How much
rules-label-source = Backed by
rules-graded = { $letter }, { $graded }. { $source }
rules-back = Back
rules-open = How people react
rules-grades = The grades
rules-counted = { $title } ({ $count })
rules-or = { $before } or { $last }
grade-a = meta-analysis
grade-b = one or a few good studies
grade-c = small or indirect
grade-d = the designers’ choice
grade-a-means = Many studies, put together, agree on which way it goes.
grade-b-means = Shown well, in one place or a few.
grade-c-means = Few people, or a finding about something near it.
grade-d-means = No study is claimed. It makes the story work, and seemed true to those who wrote it.

## The parts into which the rules fall

rules-lands = How an attempt lands
rules-lands-about = What speaks for and against you when you try to move somebody. The points are added up, and luck is added to them.
rules-moves = What an act moves
rules-moves-about = What is different after something was done, for the one it was toward and for those who saw it.
rules-held = Promises and confidences
rules-held-about = What comes of giving your word, and of being told something that is to stay between two.
rules-dares = What people dare
rules-dares-about = What somebody must have before they speak up or step forward. It moves nothing by itself; stories ask for it.
rules-between = Between scenes
rules-between-about = What goes on while nobody is looking. All of it reads how things stood at the same moment.
rules-nights = Nights
rules-nights-about = What each day ends with.
rules-manager = What a manager does
rules-manager-about = What a manager does by himself, in the state in which he is: at most one thing between two scenes.
rules-follows = What follows for the team
rules-follows-about = What the others do by themselves, and what happens to everybody.

## When a rule holds

rules-with = with { $acts }
rules-with-any = with anything that you try
rules-up = toward a manager
rules-across = toward a colleague or somebody outside
rules-down = toward somebody who looks to you
rules-private = between the two of you
rules-public = in front of others
rules-if-trust-at-least = when they trust you { $points } or more
rules-if-trust-below = when they trust you less than { $points }
rules-if-credit-at-least = when your credit is { $points } or more
rules-if-credit-below = when your credit is below { $points }
rules-if-need = when it speaks to something that they need
rules-if-no-need = when it speaks to nothing that they need
rules-if-window = at a time in which they are open to change
rules-if-no-window = at a time in which they are not open to change
rules-if-covers = when you offer what balances a weakness of theirs
rules-if-covers-not = when you offer help with something that is no weakness of theirs
rules-if-after = when you came to them with { $acts } not long before
rules-if-breach-ability = while their trust in your ability has a crack
rules-if-breach-benevolence = while their trust in your goodwill has a crack
rules-if-breach-integrity = while their trust in your word has a crack
rules-if-fit = when they can do the work without help
rules-if-stretch = when they can do the work with somebody beside them
rules-if-gap = when they cannot do the work yet
rules-if-cover = when help, time or a way back comes with it
rules-if-no-cover = when they are left alone with it
rules-if-commitment = when it wins them over
rules-if-compliance = when they go along, and no further
rules-if-resistance = when they will not have it
rules-promise-made = when you promise somebody something
rules-promise-kept = when you keep a promise
rules-promise-broken = when you break a promise
rules-confidence-held = when somebody tells you something in confidence
rules-confidence-kept = when something told to you in confidence has stayed with you
rules-confidence-told = when you pass on what was told to you in confidence
rules-confidence-broken = when it gets back to somebody that you passed on what they told you
rules-when-worn = with the same thing toward the same person, again
rules-when-slow = whenever it rises
rules-when-grows = when you give somebody work, or help with it, and they do not refuse; help, time or a way back comes with it
rules-when-speak = somebody dares to speak while { $needs }
rules-when-lead = somebody would step forward while { $needs }
rules-when-between = between any two scenes
rules-when-night = at the end of each day
rules-when-night-if = at the end of each day on which { $tests }
rules-when-manager = between two scenes, while for a manager { $tests }: a chance of { $percent } %
rules-when-teammate = between two scenes, while for a teammate { $tests }: a chance of { $percent } %
rules-when-team = between two scenes, while { $tests }: a chance of { $percent } %
rules-when-disappointed = when { $days } days have passed since you came to a teammate with { $listened }, and nothing followed: no { $answered }
rules-when-overheard = between two scenes, while something that you passed on has not got back yet: a chance of { $percent } %
rules-while-present = they do their work as usual
rules-while-withdrawn = they do what is asked, and no more
rules-while-resigned = they are leaving
rules-once = at most once with each
rules-rests = then not again for { $scenes } scenes
rules-at-least = { $what } is { $points } or more
rules-below = { $what } is below { $points }

## How much a rule does

rules-do-land = { $by } points to how it lands
rules-do-land-per = { $full } points to how it lands at the most { $what }, { $none } at the least, by degrees in between
rules-do-wear = { $by } points to how it lands for each time before, and { $fades } % less of the good that it does; { $most } times count at most, and after { $recovers } scenes without it one time less
rules-do-slow = of what would be gained in { $what }, { $percent } % is left
rules-do-grow = a stretch becomes something they can do; a gap becomes a stretch
rules-do-dare = opens or closes what they do, and adds no points
rules-do-pressure = a manager’s grip goes 1/{ $part } of the way to where pressure holds it: the pressure from above, less half of what trust in you has over 50, less a third of the ease in letting go
rules-do-grip-safety = the team’s safety to speak moves by 1/{ $part } of how far the tightest grip is from 50: up under it, down over it
rules-do-grip-morale = each teammate’s morale falls by 1/{ $part } of what the tightest grip has over { $above }
rules-do-moods = each teammate’s morale goes 1/{ $part } of the way to the mean of those they are close to
rules-do-trust-morale = each teammate’s morale moves by 1/{ $part } of how far their trust in the manager is from 50
rules-do-safety-capability = what the team can do later moves by 1/{ $part } of how far its safety to speak is from 50
rules-do-strength-delivery = what gets done now moves by 1/{ $part } of how far the mean of morale and of what the team can do is from 50
rules-do-word = each teammate’s trust in your word goes 1/{ $part } of the way to the mean of those they are close to
rules-do-by-another = what it does is said by the rules for a confidence that was broken
rules-strikes-drawn = it strikes one of the team, by luck
rules-strikes-lowest = it strikes whoever on the team is lowest
rules-becomes-present = from then on they are back at their work
rules-becomes-withdrawn = from then on they do what is asked, and no more
rules-becomes-resigned = from then on they are leaving
rules-whose-target = their { $what }: { $by } points
rules-whose-manager = each manager’s { $what }: { $by } points
rules-whose-witnesses = the { $what } of each teammate who sees it: { $by } points
rules-whose-teammates = each teammate’s { $what }: { $by } points
rules-whose-shared = { $what }: { $by } points
rules-whose-doer = their own { $what }: { $by } points
rules-whose-struck = the { $what } of whom it strikes: { $by } points
rules-whose-team-toward = { $what } in the eyes of each teammate: { $by } points
rules-whose-struck-toward = { $what } in the eyes of whom it strikes: { $by } points
rules-level-morale = morale
rules-level-trust = trust in you
rules-level-ability = trust in your ability
rules-level-benevolence = trust in your goodwill
rules-level-integrity = trust in your word
rules-level-grip = grip
rules-level-pressure = pressure from above
rules-level-ease = ease in letting go
rules-level-insight = how well you read them
rules-level-safety = the team’s safety to speak
rules-level-delivery = what gets done now
rules-level-capability = what the team can do later
rules-level-direction = the team’s sense of direction
rules-level-credit = your credit
rules-level-energy = your energy
rules-level-essential = what stops without you
rules-facet-ability = their ability
rules-facet-benevolence = their goodwill
rules-facet-integrity = their word
rules-per-trust = trust in you
rules-per-credit = credit
rules-per-insight = understanding of them
rules-per-grip = grip
rules-per-pressure = pressure from above
rules-per-ease = ease in letting go
rules-per-morale = morale

## What is set beside the rules

rules-landing = Where the landings part
rules-landing-about = The points of all rules that hold, added up, and then luck.
rules-landing-commitment = { $points } points or more. They make it their own.
rules-landing-compliance = { $points } points or more. They go along, and no further.
rules-landing-resistance = Less than { $points } points. They will not have it.
rules-luck = luck
rules-landing-luck = Adds or takes up to { $points } points.
rules-needs = What speaks to which need
rules-needs-about = A thing that you do can speak to one of these needs, where somebody has it. The designers’ choice.
rules-voices = What the voices in your head get wrong
rules-voices-about = A voice tells you how something will land, and is off by so much. The designers’ choice.
rules-voice-errs = expects { $acts } to land { $by } points from where it does
rules-guesses = What strangers are taken to need
rules-guesses-about = Before you have listened to somebody, you guess. The designers’ choice.
rules-role-manager = A manager
rules-role-teammate = A teammate
rules-role-stakeholder = Somebody outside
