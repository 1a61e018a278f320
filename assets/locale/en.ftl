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
library-campaigns = Campaigns: several stories with the weeks between them
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
briefing-waiting = You are in the middle of this story: { $when }. If you begin again, the new run takes its place.
briefing-which = Which { $who }?
briefing-which-telling = Which turn of events?
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
play-why = Why?
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
clock = { $today }, { $left }

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
trust-3 = open to you
trust-4 = trusts you
trust-5 = relies on you

## The player's own levels, from the lowest to the highest

energy-1 = drained
energy-2 = tired
energy-3 = all right
energy-4 = in good shape
energy-5 = full
credit-0 = none left
credit-1 = hardly any
credit-2 = a little
credit-3 = some
credit-4 = good
credit-5 = plenty

## What moved somebody, as far as the player can see

seen-commitment = with you on this
seen-compliance = only went along
seen-resistance = pushed back
seen-choice = for what you did
seen-event = for what happened
seen-promise-made = you gave your word
seen-promise-kept = you kept your word
seen-promise-broken = you broke your word
seen-confided = confided in you
seen-confidence-kept = you kept it to yourself
seen-confidence-broken = you passed it on
seen-mood = the mood around them
seen-closer = you see more of them now
seen-earlier = since you last looked
seen-happened = for what happened
seen-rational-persuasion = you said how things stand
seen-apprising = you showed the gain
seen-inspirational-appeal = you said what matters
seen-consultation = you asked first
seen-collaboration = you offered to help
seen-ingratiation = you praised first
seen-personal-appeal = you asked as a friend
seen-exchange = you offered a trade
seen-coalition = you did not come alone
seen-legitimating = you cited the rules
seen-pressure = you pressed
seen-challenge = you said it was wrong
seen-comply = you did as told
seen-stay-silent = you said nothing
seen-listen = you listened
seen-support = you supported them
seen-coach = you helped them grow
seen-empower = you gave them room
seen-assign = you handed out work
seen-take-over = you took it over
seen-go-over-his-head = you went past them
seen-deliver = you delivered
seen-apologise = you said sorry
seen-refuse = you said no
seen-follow = you let others lead
seen-rest = you left on time
seen-hand-over = you handed it over

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
cost-credit-beyond = more credit than you have

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
level-grip = need for control
level-pressure = pressure
level-ease = ease in letting go

## Why a level changed

cause-time = The days between
cause-event = What happened
cause-start = How it was from the start
cause-set = Set where this trial began
cause-promise = Your promise: { $what }
cause-confidence = What { $who } had told you alone: { $what }
cause-planted = { $what } (it began with: { $from })

## Why people reacted as they did

why-title = Why?
why-nothing = As far as you can see, nothing that lasts has changed in anybody.
why-unknown = Why, you cannot see.
why-unknown-of = Why, only { $who } could say.
why-earlier = { $up ->
    [1] { $who } is better than when you last looked. It came of something before this, and shows only now.
   *[0] { $who } is worse than when you last looked. It came of something before this, and shows only now.
}
why-little-by-little = { $up ->
    [1] It was nothing of this moment. { $who } has been easing little by little.
   *[0] It was nothing of this moment. It has been wearing on { $who } little by little.
}
why-won-all-the-same = { $who } was won over, and by more than you can see: nothing that you know of spoke for it.
why-caught = { $who } is close to { $other }, who is { $mood }. { $says }
why-caught-unseen = { $who } caught the mood around, though no face shows it to you. { $says }
why-caught-from = { $who } is close to { $others }, and moods rub off between them. { $says }
why-unread = You cannot read { $who } well yet, and so it was hard to find the right way. Listening would help.
why-unread-known = { $which ->
    [1] You knew what { $who } needs, and had to guess the rest: how today has been for { $who }, you cannot see yet. Listening more would help.
    [2] You know the need, and not yet the moment. When { $who } has room for it, more listening would tell you.
   *[0] You know what { $who } needs. How much { $who } can take on just now, you cannot read yet. Listening more would help.
}
why-unread-confided = { $who } has told you one thing in confidence. How to reach { $who } you have yet to learn. Listening would help.
why-dared = { $who } did not dare to. { $says }
why-closer = You know { $who } better now, and see more than the face had shown.
why-story = It came of what happened, and not of a rule.
why-did = { $act ->
    [rational-persuasion] You told { $toward } how things stand
    [apprising] You showed { $toward } what there was to gain
    [inspirational-appeal] You spoke to what { $toward } holds dear
    [consultation] You asked { $toward }
    [collaboration] You offered to share the work with { $toward }
    [ingratiation] You set out to please { $toward }
    [personal-appeal] You asked { $toward } for a favour
    [exchange] You offered { $toward } something in return
    [coalition] You came to { $toward } with others behind you
    [legitimating] You held the rules up to { $toward }
    [pressure] You pressed { $toward }
    [challenge] You contradicted { $toward }
    [comply] You went along with { $toward }
    [stay-silent] You left things with { $toward } as they were
    [listen] You listened to { $toward }
    [support] You took the part of { $toward }
    [coach] You sat down with { $toward } and left the work in their hands
    [empower] You left it to { $toward }
    [assign] You gave { $toward } the work
    [take-over] You took it upon yourself, past { $toward }
    [go-over-his-head] You went past { $toward }
    [deliver] You got it done, and { $toward } had it off their mind
    [apologise] You told { $toward } that you were sorry
    [refuse] You said no to { $toward }
    [follow] You followed { $toward }
    [hand-over] You taught { $toward } what only you had known
   *[rest] You looked after yourself
}{ $public ->
    [1] , and others saw it
   *[0] {""}
}. { $changed }
why-changed-morale = { $up ->
    [1] It did { $who } good.
   *[0] It weighs on { $who }.
}
why-changed-trust = { $up ->
    [1] { $who } trusts you more for it.
   *[0] { $who } trusts you less for it.
}
why-changed-ability = { $up ->
    [1] { $who } thinks more of what you can do.
   *[0] { $who } thinks less of what you can do.
}
why-changed-benevolence = { $up ->
    [1] { $who } feels that you mean well.
   *[0] { $who } doubts that you mean well.
}
why-changed-integrity = { $up ->
    [1] { $who } counts more on your word.
   *[0] { $who } counts less on your word.
}
why-changed-grip = { $up ->
    [1] { $who } holds everything a little tighter.
   *[0] { $who } lets go of things a little.
}
why-card = It came of what you chose: { $card }
why-place = It came of what happened: { $place }
why-broken-by = { $says } It goes back to this. { $day }: { $card }
why-not-yet-known = { $who } does not know of it yet.
why-grown-alone = { $who } can do this alone now: { $work }.
why-grown-with-help = With somebody to help, { $who } can do this now: { $work }.
why-answer = What { $who } said to it: { $words }
why-what = { $who }: { $what }.
why-for = For it: { $says }
why-against = Against it: { $says }
why-not-enough = What spoke for it was not enough to win { $who } over.
why-no-refusal = For { $who } that was not reason enough to say no.
why-unseen = What else there was, you cannot see.
why-energy-up = It gave you strength.
why-energy-down = It took strength.
why-credit-up = It earned you credit.
why-credit-down = It cost you credit.
why-note = What research supports is which way a thing works, and how surely. How much, the designers have chosen.

## What somebody thinks of a choice beforehand

hunch-plain = { $expects ->
    [commitment] { $way ->
        [one] It will work, { $who } thinks.
        [two] { $who }’s guess: yes.
       *[other] { $who } guesses that it will work.
    }
    [compliance] { $way ->
        [one] Half of it, { $who } thinks.
        [two] { $who }’s guess: a nod.
       *[other] { $who } guesses that you'll get a nod, and no more.
    }
   *[resistance] { $way ->
        [one] That will be a no, { $who } thinks.
        [two] { $who }’s guess: no.
       *[other] { $who } guesses that it will be refused.
    }
}
hunch-person-hopeful = { $expects ->
    [commitment] { $way ->
        [one] It will work, says { $who }, who thinks well of { $whom }.
        [two] { $who } believes in { $whom }, and in this.
       *[other] { $who } thinks well of { $whom }, and guesses that it will work.
    }
    [compliance] { $way ->
        [one] A nod at most, says { $who }, and { $who } thinks well of { $whom }.
        [two] { $who } believes in { $whom }, and in half of this.
       *[other] { $who } thinks well of { $whom }, and still guesses at no more than a nod.
    }
   *[resistance] { $way ->
        [one] { $who } likes { $whom }, and does not see it happen.
        [two] { $who } believes in { $whom }, and not in this.
       *[other] Even { $who }, who thinks well of { $whom }, guesses that it will be refused.
    }
}
hunch-person-gloomy = { $expects ->
    [commitment] { $way ->
        [one] It might even work, says { $who }, who seldom says so of { $whom }.
        [two] { $who } expects little of { $whom }, but this, yes.
       *[other] Even { $who }, who has little trust in { $whom }, guesses that it will work.
    }
    [compliance] { $way ->
        [one] From { $whom }? A nod, says { $who }.
        [two] { $who } expects little of { $whom }: here, a nod.
       *[other] { $who } has little trust in { $whom }, and guesses at a nod, and no more.
    }
   *[resistance] { $way ->
        [one] From { $whom }? { $who } would not hope for it.
        [two] { $who } expects little of { $whom }: here, nothing.
       *[other] { $who } has little trust in { $whom }, and guesses that it will be refused.
    }
}
hunch-engineer-hopeful = { $expects ->
    [commitment] { $way ->
        [one] It is right, and so it will work, says { $who }.
        [two] { $who }, who loves a number: that will do it.
       *[other] { $who } believes in facts, and says that it will work.
    }
    [compliance] { $way ->
        [one] It is right, says { $who }, and will be half heard.
        [two] { $who }, who loves a number: a nod, for that.
       *[other] { $who } believes in facts, and still expects no more than a nod.
    }
   *[resistance] { $way ->
        [one] It is right, says { $who }, and will not be heard.
        [two] { $who }, who loves a number: not even that helps.
       *[other] { $who } believes in facts, and yet expects a no.
    }
}
hunch-engineer-gloomy = { $expects ->
    [commitment] { $way ->
        [one] There is no number in it, and still it may work, says { $who }.
        [two] { $who } cannot measure that, and hopes for once.
       *[other] { $who } distrusts fine words, and yet says that it will work.
    }
    [compliance] { $way ->
        [one] There is no number in it. A nod, says { $who }.
        [two] { $who } cannot measure that: a nod, perhaps.
       *[other] { $who } distrusts fine words, and expects no more than a nod.
    }
   *[resistance] { $way ->
        [one] There is no number in it. No, says { $who }.
        [two] { $who } cannot measure that, and expects nothing.
       *[other] { $who } distrusts fine words, and expects a no.
    }
}
hunch-mortgage-hopeful = { $expects ->
    [commitment] { $way ->
        [one] Something for something: yes, says { $who }.
        [two] { $who } would take that offer.
       *[other] { $who } likes a bargain, and says that it will work.
    }
    [compliance] { $way ->
        [one] Something for something: half, says { $who }.
        [two] { $who } would take half of that offer.
       *[other] { $who } likes a bargain, and still expects no more than a nod.
    }
   *[resistance] { $way ->
        [one] Not at that price, says { $who }.
        [two] Even { $who } would not take that offer.
       *[other] { $who } likes a bargain, and yet expects a no.
    }
}
hunch-mortgage-gloomy = { $expects ->
    [commitment] { $way ->
        [one] It may work, says { $who }, and would rather that it were not tried.
        [two] { $who } holds its breath: it may work.
       *[other] { $who } is afraid of trouble, and yet says that it will work.
    }
    [compliance] { $way ->
        [one] A nod, says { $who }, and trouble later.
        [two] { $who } holds its breath: a nod, no more.
       *[other] { $who } is afraid of trouble, and expects no more than a nod.
    }
   *[resistance] { $way ->
        [one] A no, says { $who }, and then trouble.
        [two] { $who } holds its breath: a no.
       *[other] { $who } is afraid of trouble, and expects a no.
    }
}
hunch-pride-hopeful = { $expects ->
    [commitment] { $way ->
        [one] Say it like that, says { $who }, and it will work.
        [two] { $who } can hear the applause.
       *[other] { $who } likes a straight word, and says that it will work.
    }
    [compliance] { $way ->
        [one] Say it like that, says { $who }. They will nod.
        [two] { $who } can hear a little applause.
       *[other] { $who } likes a straight word, and still expects no more than a nod.
    }
   *[resistance] { $way ->
        [one] Say it like that, says { $who }. They will say no.
        [two] { $who } would say it all the same. It will be a no.
       *[other] { $who } likes a straight word, and yet expects a no.
    }
}
hunch-pride-gloomy = { $expects ->
    [commitment] { $way ->
        [one] One has to ask, says { $who }, but it will work.
        [two] Asking is beneath you, says { $who }. But it will work.
       *[other] { $who } does not like to ask, and yet says that it will work.
    }
    [compliance] { $way ->
        [one] All that asking, says { $who }, for a nod.
        [two] Asking is beneath you, says { $who }. A nod, then.
       *[other] { $who } does not like to ask, and expects no more than a nod.
    }
   *[resistance] { $way ->
        [one] All that asking, says { $who }, for a no.
        [two] Asking is beneath you, says { $who }. It will be a no.
       *[other] { $who } does not like to ask, and expects a no.
    }
}

## What the player holds and knows

holds-title = What you hold and know
holds-promise-until = You promised { $who } { $what }. Until { $day }.
holds-confidence-until = { $who } told you { $what }. It stays between you until { $day }.
holds-expects = You wanted to hear what { $who } has to say; by { $day } something should come of it.
window-open = People are easier to win over just now than usual.
window-open-of-low = { $who } is { $mood }, and yet easier to win over just now than usual.
window-open-of = { $count ->
    [one] { $who } is easier to win over just now than usual.
   *[other] { $who } are easier to win over just now than usual.
}
essential-all = Almost nothing runs without you.
essential-much = Much stops without you.
essential-little = Little needs you.
credit-spent = Your credit is all but spent. Nobody stops you, but little carries what you ask for, and plain words upward are held against you, until you have earned some again.
knows-needs = { $who } needs { $needs }.
knows-weakness = { $who } is bad at { $what }.
knows-guess = You guess that { $who } needs { $need }; you have not asked.
beside-word = has your word
beside-word-until = has your word: { $day }
beside-expects = hopes something comes of it: { $day }
beside-confidence = confided in you
beside-needs = needs { $needs }
beside-guess = you guess: { $need }

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
settings-keys-all = 1 to 9 choose. Enter goes on. W says why people reacted as they did, H shows what happened, I opens the inspector for whoever writes the story, Z takes a choice back, Esc pauses or leaves. F11 fills the screen.

## Menus and problems

menu-close = Close
problems-title = This story does not load
problems-place = line { $line }, column { $column }
problems-line-says = The line says: { $line }
problems-closes = Mend the file and save it; this closes by itself. If it is being played, the last version that loads stays in play until then.

## Writing: the game follows the files

live-slow = Changes to the stories in { $folder } are seen once a second. { $why }
live-broken = { $file } does not load as it stands. You play on with the version before. What is wrong stands under Pause, Problems.
live-gone = { $file } is gone. You play on with the story as it was.
live-mended = The file loads again.
live-beginning = The file has changed, and this trial cannot begin any more as it did.
live-closed = The file has changed. Your choice { $number }, “{ $what }”, cannot be taken any more. You stand where you took it; what came before is kept.
live-elsewhere = The file has changed. Your choice { $number }, “{ $what }”, leads elsewhere now. You stand where it leads; what came before is kept.

## The inspector, for whoever writes a story

pause-inspector = Inspector
pause-problems = { $count ->
    [one] Problems in the file (1)
   *[other] Problems in the file ({ $count })
}
inspect-title = Inspector
inspect-note = For whoever writes this story: it tells what no player can know.
inspect-stands = { $scene } · day { $day } of { $of } · { $turn ->
    [0] before the first choice
    [one] after 1 choice
   *[other] after { $turn } choices
} · seed { $seed }
inspect-choices = Choices
inspect-choices-about = why each is open or locked
inspect-no-choices = There is nothing to choose here.
inspect-open = open
inspect-locked = locked
inspect-locked-unseen = locked, and not shown
inspect-used = used up
inspect-no-time = takes { $days } days, { $left } left
inspect-all-of = all of these:
inspect-one-of = one of these:
inspect-is = is { $truth }
inspect-is-otherwise = is { $truth }, the player believes { $belief }
inspect-in-truth = holds in truth, and the player does not know
inspect-not-in-truth = does not hold in truth, and the player does not know
inspect-holds = Holds: { $asks }
inspect-fails = Fails: { $asks }
inspect-turn = This turn
inspect-turn-about = what happened since the last choice, by which rule
inspect-nothing-happened = Nothing has happened yet.
inspect-turn-note = Every change stands in the ledger. A letter is the grade of a rule, from A, well established, to D, our own assumption.
inspect-entered-scene = To the scene { $id }
inspect-entered-event = To the event { $id }
inspect-chose = Chosen: { $id }. { $text }
inspect-day = It is { $day }
inspect-opens = window.{ $window } opens
inspect-closes = window.{ $window } closes
inspect-ended = Ending { $id }
inspect-luck = luck { $luck }
inspect-change = { $before } → { $after }
inspect-rule = { $rule } ({ $grade })
inspect-levels = Levels
inspect-levels-about = in truth, and as the player believes
inspect-levels-note = The bar is the truth; the mark on it is what the player believes.
inspect-level = { $truth }
inspect-level-otherwise = { $truth }, believed { $belief }
inspect-shared = Team and you
inspect-needs = needs { $needs }; the player does not know
inspect-needs-known = needs { $needs }, as the player knows
inspect-expects = expects something by day { $day }
inspect-trusts = trusts others: { $whom }
inspect-facts = Flags, promises, windows
inspect-facts-about = what is set, owed, open and planted
inspect-no-facts = This story has none.
inspect-flags = Flags
inspect-held = Promises and confidences
inspect-windows = Windows
inspect-variants = Telling
inspect-planted = Planted
inspect-due = by day { $day }
inspect-since = window.{ $window }, open since day { $day }
inspect-planted-day = { $event } on day { $at }, from choice { $turn }
inspect-planted-scenes = { $event } { $at ->
    [0] at the next scene
    [one] after 1 more scene
   *[other] after { $at } more scenes
}, from choice { $turn }
inspect-so = { $fact }: yes
inspect-not-so = { $fact }: no
inspect-jump = Go to a scene
inspect-jump-about = with people as you say; a trial, which is not kept
inspect-values = With
inspect-values-help = As in conditions, with commas: trust.victor = 20, morale.priya = low, flag.told = true, clock.day = 3
inspect-seek = Scene, by a part of its name or place
inspect-go = Go to { $id }
inspect-event = event
inspect-visits = { $count ->
    [one] seen once
   *[other] seen { $count } times
}
inspect-no-scenes = No scene is called so.
inspect-more-scenes = And { $count } more: write a part of the name.
inspect-went = A trial from { $scene }. It is not kept; what you played before waits where you left it.
inspect-command = Command line
inspect-command-about = what plays this run again, up to here
inspect-no-command = A story in the middle of a campaign cannot be told as a command line.
inspect-keep-command = Write it down
inspect-command-kept = Printed in the terminal, and written to { $file }

## Debrief

debrief-people = What became of everybody
debrief-again = Play again
debrief-library = Stories
debrief-morale = morale
debrief-trust = trust in you
debrief-ledger = What moved whom
debrief-over-time = { $from } → { $to }

## Shares in words: of the replays, of what was different

share-none = none
share-hardly-any = hardly any
share-tenth = about a tenth
share-fifth = about a fifth
share-quarter = about a quarter
share-third = about a third
share-two-fifths = about two fifths
share-half = about half
share-three-fifths = about three fifths
share-two-thirds = about two thirds
share-three-quarters = about three quarters
share-four-fifths = about four fifths
share-nine-tenths = about nine tenths
share-nearly-all = nearly all
share-all = all

## The debrief: what it was about, how it ended, where it turned. A card comes last in its sentence and keeps its own marks

debrief-moment = { $day }: { $card }
debrief-said = { $who }: { $what }
debrief-change = { $what } { $by }
debrief-change-burden = { $what } { $by } (less would be better)
debrief-times = { $what } ({ $count })
debrief-did = { $count ->
    [one] One decision
   *[other] { $count } decisions
}. Most often: { $acts }.
debrief-did-nothing = { $count ->
    [0] No decisions yet.
    [one] One decision.
   *[other] { $count } decisions.
}
debrief-not-over = This is not over. Where it leads is open, and so nothing is said here of how it ends.
debrief-stands-at = { $when }.
debrief-last = The last decision. { $moment }
debrief-stands-you = Strength: { $energy }. Credit: { $credit }.
debrief-quoted = “{ $card }”
debrief-turned = { $at }. You chose: { $card }
debrief-marked = Of all that you chose, this left the deepest mark on people and the team. { $at }. You chose: { $card }
debrief-turned-settled = Of what was different in the end, { $share } goes back to it: { $levels }. Whether the ending hung on it, the replays tell.
debrief-turned-nowhere = There was no single moment. What came of it came of many small things.
debrief-turned-not-yet = The story has not ended. Nothing has turned yet.
debrief-turned-how = Every change that lasted to the end is credited to the decision that made it, a delayed one to the decision that planted it. The moment is the decision with the largest part, if it stands out.
debrief-turned-how-replays = How it was found: at each decision every open choice was taken and the rest played many times. The moment is where another choice leads furthest away: to other endings, or to another level of the manager’s trust, your strength or the team. The replays count where a road leads; why it leads there they do not say.
debrief-opinion = The program has played the rest on many times from here. What usually came of it is the opinion of its model: it counts, and does not explain.
debrief-why-turn = { $at }. You chose: { $card } This brought it about.
debrief-why-opened = { $at }. You chose: { $card } { $most ->
    [none] Without this it could not have come: with any other choice it never did in the replays.
   *[other] Without this it would hardly have come: with any other choice it hardly ever did in the replays.
}
debrief-why-likelier = { $at }. You chose: { $card } This had made it likelier. With it “{ $ending }” came in { $here } of the replays{ $alike ->
    [0] , with the other choices
    [one] . One other choice there would have done as much; with the rest it came
   *[other] . { $alike } other choices there would have done as much; with the rest it came
} in { $least ->
    [same] { $most }.
    [none] { $most } at most.
   *[other] { $least } to { $most }.
}
debrief-why-way = { $at }. You chose: { $card } This had opened the way to it.
debrief-why-unlocked = { $at }. You chose: { $card } It was through this that you could take { $later } later on.
debrief-why-luck = Chance decided this: on an ordinary day { $who } would have { $landing ->
    [commitment] been won over.
    [compliance] gone along, and no further.
   *[resistance] refused.
}
debrief-why-came = { $at }. { $told } This had opened the way to it, and it came of how things stood, not of a single choice.
debrief-why-high = It could come so because { $what } was high by then.
debrief-why-low = It could come so because { $what } was low by then.
debrief-why-brought = { $chosen ->
    [true] Most of that went back to a choice of yours. { $cause }
   *[other] Most of that went back to this. { $cause }
}
debrief-why-pressed = { $chosen ->
    [true] What had pressed { $who } most by then was a choice of yours. { $cause }
   *[other] What had pressed { $who } most by then was this. { $cause }
}
debrief-why-held = { $chosen ->
    [true] What had most made { $who } hold on by then was a choice of yours. { $cause }
   *[other] What had most made { $who } hold on by then was this. { $cause }
}
debrief-why-otherwise = “{ $ending }” comes where nothing has brought about another ending, and nothing had.
debrief-why-many = “{ $ending }” came of more than one thing, and no single choice brought it about.
debrief-parted-never = The two runs took the same road, as far as both go.
debrief-parted-dealt = The two runs parted before the first decision: the story was dealt differently.
debrief-parted-chose = This is where they parted: { $day }. Here: { $here } There: { $there }
debrief-parted-landed = This is where they parted: { $day }. The same choice came out differently. { $card }

unseen-title = Where you were not
unseen-nothing = Nowhere: you came to every place of this story.
unfold-unseen-is = how much of the story you came to, and some places that you never saw
unseen-came = You came to { $came } of the { $of } places of this story. Not this time:
short-title = In short
short-title-others = What happened, step by step
short-stake = What was at stake
short-cast = Who is who
short-cast-you = You ({ $role }).
short-cast-one = { $name } ({ $role }){ $about ->
    [none] .
   *[other] . { $about }
}
short-cast-voices = { $count ->
    [one] { $voices } is a voice in your own head.
   *[other] { $voices } are voices in your own head.
}

short-word = { $known ->
    [true] With that you promised
   *[other] { $at }. You promised
} { $who } { $what }. { $became ->
    [kept] { $same ->
        [true] You kept it at once.
       *[other] { $by ->
            [true] And it was kept. { $then }: { $card }
           *[other] { $chose ->
                [true] You kept it. { $then }: { $card }
               *[other] You kept it. { $then }.
            }
        }
    }
    [broken] { $by ->
        [true] It was broken. { $then }: { $card }
       *[other] { $chose ->
            [true] You broke it. { $then }: { $card }
           *[other] It was broken. { $then }.
        }
    }
   *[open] By the end it was neither kept nor broken.
}
short-word-after = { $became ->
    [kept] { $same ->
        [true] You kept that promise at once.
       *[other] You kept that promise: { $then }.
    }
    [broken] That promise was broken: { $then }.
   *[open] By the end that promise was neither kept nor broken.
}
short-passed-on = { $known ->
    [true] With that
   *[other] { $at }. You chose: { $card } With that
} you { $to ->
    [none] passed on
   *[other] told { $to }
} what { $who } had told you alone: { $what }.{ $back ->
    [true] { " " }It came back to { $who }.
   *[other] { "" }
}
short-habit = { $known ->
    [true] That
   *[other] { $at }. You chose: { $card } It
} was the first of { $times ->
    [2] two
   *[other] several
} times that { $act }.
short-acted = { $act ->
    [rational-persuasion] you gave { $who } reasons
    [apprising] you showed { $who } what there was to gain
    [inspirational-appeal] you told { $who } what matters
    [consultation] you asked { $who }
    [collaboration] you offered to take part of it off { $who }
    [ingratiation] you were out to please { $who }
    [personal-appeal] you asked { $who } for a favour
    [exchange] you offered { $who } something in return
    [coalition] you came to { $who } with others
    [legitimating] you held the rules up to { $who }
    [pressure] you pressed { $who }
    [challenge] you contradicted { $who }
    [comply] you did as { $who } said
    [stay-silent] you said nothing to { $who }
    [listen] you listened to { $who }
    [support] you stood by { $who }
    [coach] you sat down with { $who } and did not give the answer
    [empower] you left it to { $who }
    [assign] you gave { $who } the work
    [take-over] you took over from { $who }
    [go-over-his-head] you went past { $who } to those above
    [deliver] you got it done for { $who }
    [apologise] you told { $who } that you were sorry
    [refuse] you refused { $who }
    [follow] you let { $who } lead
    [hand-over] { $work ->
        [none] you handed over to { $who } what had been yours
       *[other] you handed the { $work } over to { $who }
    }
   *[other] you turned to { $who }
}
short-acted-somehow = you did what you did
short-decided = { $at }. { $opening ->
    [none] { "" }
   *[other] { $opening }{ " " }
}{ $how ->
    [chose] You chose: { $card }
    [asked] { $who ->
        [none] You asked: { $card }
       *[other] You asked { $who }: { $card }
    }
   *[said] { $who ->
        [none] You said: { $card }
       *[other] You said to { $who }: { $card }
    }
}{ $answer ->
    [none] { "" }
   *[other] { " " }{ $answer }
}

short-happened = { $day }. { $what }
short-came = { $at }. { $told }
short-fell-on = Such a thing falls on whoever is least likely to answer back. Just then that was { $who }, in the lowest spirits of all.
short-came-of-it = What came of it

## Why somebody took a choice as they did, for whoever did not play. Most have several ways to be said, the second `KEY-2`, so
## that one telling says nothing twice in the same words; what has no sentence is not told

took-said = { $why }{ $lucky ->
    [true] { " " }It was close, and on another day it might have gone otherwise.
   *[false] { "" }
}
took-won = { $who } was won over: { $because }.{ $lucky ->
    [true] { " " }It was close, and on another day it might have gone otherwise.
   *[false] { "" }
}
took-won-2 = That won { $who }, because { $because }.{ $lucky ->
    [true] { " " }Luck had its part in it.
   *[false] { "" }
}
took-won-3 = What won { $who } was that { $because }.{ $lucky ->
    [true] { " " }Even so it could have gone otherwise.
   *[false] { "" }
}
took-refused = { $who } would not have it: { $because }.{ $lucky ->
    [true] { " " }It was close, and on another day it might have gone otherwise.
   *[false] { "" }
}
took-refused-2 = There was no way in to { $who }, because { $because }.{ $lucky ->
    [true] { " " }Luck had its part in it.
   *[false] { "" }
}
took-refused-3 = That did not get through to { $who }: { $because }.{ $lucky ->
    [true] { " " }Even so it could have gone otherwise.
   *[false] { "" }
}
took-along = { $because ->
    [none] { $who } went along without being won over: { $but }.
   *[other] { $but ->
        [none] { $who } went along without being won over. It helped that { $because }.
       *[other] { $who } went along without being won over: { $because }, but { $but }.
    }
}
took-along-2 = { $because ->
    [none] { $who } did it, but not gladly: { $but }.
   *[other] { $but ->
        [none] { $who } did that much, because { $because }.
       *[other] That went half way: { $because }, and yet { $but }.
    }
}
took-along-3 = { $because ->
    [none] That far { $who } would go, and no further: { $but }.
   *[other] { $but ->
        [none] That far { $who } would go: { $because }.
       *[other] That far { $who } would go, because { $because }. But { $but }.
    }
}
took-dared = { $who } dared to speak: { $because }.
took-dared-2 = That { $who } spoke at all came of this: { $because }.
took-shied = { $who } did not dare to speak: { $because }.
took-shied-2 = { $who } kept back what there was to say: { $because }.
took-moved = { $but ->
    [none] { $who }
   *[other] { $but }, { $who }
} { $because }.
took-once-more = { $who } once more { $because }.
took-both = { $one }, and { $other }

took-met = it met the wish { $need ->
    [recognition] to be seen
    [certainty] for firm ground
    [respect] to be taken seriously
    [autonomy] to decide for oneself
    [growth] to get further
    [purpose] to do something that matters
    [belonging] to belong
   *[rest] for some peace
}
took-met-2 = there was something in it for somebody who wants { $need ->
    [recognition] to be seen
    [certainty] firm ground
    [respect] to be taken seriously
    [autonomy] to decide things
    [growth] to get further
    [purpose] to do something that matters
    [belonging] to belong
   *[rest] some peace
}
took-unmet = there was nothing in it for somebody who wants { $need ->
    [recognition] to be seen
    [certainty] firm ground
    [respect] to be taken seriously
    [autonomy] to decide things
    [growth] to get further
    [purpose] to do something that matters
    [belonging] to belong
   *[rest] some peace
}
took-unmet-2 = it did not meet the wish { $need ->
    [recognition] to be seen
    [certainty] for firm ground
    [respect] to be taken seriously
    [autonomy] to decide for oneself
    [growth] to get further
    [purpose] to do something that matters
    [belonging] to belong
   *[rest] for some peace
}

took-for-reasons-persuade = there were good reasons in it
took-for-reasons-persuade-2 = the reasons were plain
took-for-soft-tactics-help = { $act ->
    [consultation] it was asked, and not demanded
    [collaboration] it came with an offer to share the work
    [apprising] it showed what there was to gain
   *[other] it said what it was all for
}
took-for-soft-tactics-help-2 = { $act ->
    [consultation] it came as a question
    [collaboration] you offered a hand with it
    [apprising] there was something to gain
   *[other] it was put as something worth doing
}
took-for-praise-helps-across = a kind word came first
took-against-praise-does-little-upward = praise and favours do little with one’s own manager
took-against-crowds-and-rules-are-weak = { $act ->
    [coalition] to face several at once persuades nobody
   *[other] a rule held up persuades nobody
}
took-against-pressure-backfires = it was a push, and a push meets a push
took-against-pressure-backfires-2 = nobody likes to be pushed
took-against-challenge-threatens = it was heard as an attack from below
took-against-challenge-threatens-2 = it sounded like an attack
took-for-direct-when-credible = you had earned the right to speak so plainly
took-for-direct-when-credible-2 = by then you could afford plain words
took-against-public-upward-costs = it was said in front of others
took-against-public-upward-costs-2 = others were listening
took-against-public-and-distant-costs-more = that was hard to hear from somebody so little trusted
took-for-trust-carries = there was trust between you
took-for-trust-carries-2 = there was trust to go on
took-against-trust-carries = there was too little trust between you for that
took-against-trust-carries-2 = there was still little trust to go on
took-for-credit-carries = your word counted for something by then
took-for-credit-carries-2 = you had done enough by then to be heard
took-against-credit-carries = you had too little standing to ask for it
took-against-credit-carries-2 = you had used up most of your standing
took-for-insight-helps = you had come to know what moves { $who }
took-for-insight-helps-2 = you knew by then how to put it to { $who }
took-against-insight-helps = you did not know yet what moves { $who }
took-against-misses-the-need = it offered something that nobody there needed
took-for-pressed-managers-hear-less = there was little pressure just then, and so some room to listen
took-against-pressed-managers-hear-less = with all that pressure from above there was little room left to listen
took-against-pressed-managers-hear-less-2 = the pressure from above was louder
took-for-tired-people-give-less = there was strength left to give something
took-against-tired-people-give-less = there was no strength left to give anything
took-for-inspiring-and-asking-work-downward = { $who } looks up to you
took-for-reason-and-warmth-together = you had asked and listened first
took-for-reason-and-warmth-together-2 = you had listened before you spoke
took-for-warmth-and-reason-together = the reasons were known by then
took-against-pushing-twice-is-worst = it was push after push
took-against-without-credit-plain-words-cost = you had too little standing for such plain words
took-for-a-good-time = it came at a good time
took-for-a-good-time-2 = the time was right for it
took-for-balances-a-weakness = it took over what { $who } is bad at
took-for-balances-a-weakness-2 = it was help just where help was needed
took-against-mends-what-is-not-broken = it offered help where none was wanted
took-for-those-who-let-go-listen = after letting go of a few things there was room to listen
took-against-those-who-let-go-listen = letting go did not come easily
took-against-those-who-let-go-listen-2 = it sounded like one more thing to slip
took-against-broken-word-weighs = your word had come into doubt
took-against-broken-word-weighs-2 = your word no longer counted for much
took-for-help-makes-a-stretch-welcome = help came with it
took-against-a-gap-frightens = the work was too hard to do alone
took-against-what-is-repeated-wears-out = you had tried that way before
took-against-what-is-repeated-wears-out-2 = it was not the first time in that way

took-moved-challenge-doubts-loyalty = heard disloyalty in it
took-moved-challenge-doubts-loyalty-2 = took it as standing against what had been decided
took-moved-public-challenge-humiliates = felt shown up in front of everybody
took-moved-public-challenge-humiliates-2 = had to hear it with others listening
took-moved-public-challenge-tightens = held on all the tighter
took-moved-being-stood-up-for = took heart from seeing somebody stand up
took-moved-being-stood-up-for-2 = was glad that somebody had said it
took-moved-compliance-pleases = took that for loyalty
took-moved-compliance-pleases-2 = liked to see you do as you were told
took-moved-delivery-proves = saw that you get things done
took-moved-delivery-proves-2 = could see the thing done
took-moved-listening-warms = { $act ->
    [listen] felt that somebody was listening
    [coach] felt that somebody took the time
   *[other] felt less alone with it
}
took-moved-listening-warms-2 = { $act ->
    [listen] was glad to be asked
    [coach] noticed that you stayed for it
   *[other] felt you close by
}
took-moved-listening-lifts = was the better for it
took-moved-support-in-public-lifts = had it said where everybody could hear
took-moved-empowering-lifts = { $act ->
    [coach] was let find it without being told
   *[other] was trusted with something for once
}
took-moved-empowering-lifts-2 = { $act ->
    [coach] got there unaided
   *[other] had something to decide
}
took-moved-going-over-betrays = took it as a betrayal
took-moved-taking-over-tightens = felt pushed aside
took-moved-public-pressure-on-others-shames = was shamed in front of others
took-moved-juniors-take-it-harder = took it hard, because it came from somebody to look up to
took-moved-following-lifts-the-leader = had somebody following for once
took-moved-following-lifts-the-leader-2 = saw that others followed
took-moved-a-covered-stretch-grows = could grow on it, with somebody at hand
took-moved-a-bare-stretch-strains = had to find the way alone
took-moved-a-bare-gap-hurts = had been given work far too hard to do alone
took-moved-refusing-costs-the-manager = held the refusal against you
took-moved-refusing-costs-the-manager-2 = did not forgive you that no
took-moved-refusing-shows-what-you-stand-for = saw what you stand for
took-moved-refusing-shows-what-you-stand-for-2 = could see where you stand
took-moved-an-apology-mends-a-failure = could let the old failure rest
took-moved-an-apology-warms = had waited to hear that
took-moved-work-well-done-mends-a-failure = saw an old failure made good
took-moved-standing-by-mends-coldness = warmed to you again a little
took-moved-a-promise-raises-hope = set some hope on your word
took-moved-a-kept-promise = saw you keep your word
took-moved-a-kept-promise-2 = saw that you had meant it
took-moved-a-broken-promise = had counted on your word
took-moved-a-broken-promise-2 = had relied on it
took-moved-a-broken-promise-is-talked-about = had heard you give that word
took-moved-a-kept-confidence = noticed that you had kept it to yourself
took-moved-a-broken-confidence = had told you that in confidence

took-changed-morale-up = took heart from it
took-changed-morale-up-2 = was the better for it
took-changed-morale-up-3 = felt lighter afterwards
took-changed-morale-down = took it hard
took-changed-morale-down-2 = was the worse for it
took-changed-morale-down-3 = went quiet over it
took-changed-trust-up = trusted you more for it
took-changed-trust-up-2 = came a little closer to you
took-changed-trust-down = trusted you less for it
took-changed-trust-down-2 = drew back from you a little
took-changed-ability-up = thought more of what you can do
took-changed-ability-up-2 = saw that you know your trade
took-changed-ability-down = thought less of what you can do
took-changed-ability-down-2 = wondered what you had been thinking of
took-changed-benevolence-up = felt that you meant well
took-changed-benevolence-up-2 = saw that you were not out for yourself
took-changed-benevolence-down = doubted that you meant well
took-changed-benevolence-down-2 = wondered on whose side you were
took-changed-integrity-up = counted more on your word after that
took-changed-integrity-up-2 = knew that one can believe you
took-changed-integrity-down = relied less on you after that
took-changed-integrity-down-2 = was no longer sure what you would do
took-changed-grip-up = held on a little tighter
took-changed-grip-up-2 = kept a closer eye on everything
took-changed-grip-down = let go a little
took-changed-grip-down-2 = could leave something to others

took-stood-pressed = Pressed hard from above
took-stood-worn = Worn down already
took-stood-worn-2 = With little strength left
took-dared-safe = it was safe enough there by then
took-dared-heart = there was heart enough left for it
took-shied-unsafe = it was not safe enough there
took-shied-unsafe-2 = in that team one kept such things back
took-shied-worn = there was no strength left for it

## Had you …: what replaying the rest many times came to

what-if-all-alike = In the replays another choice would have made little difference here.
what-if-unlocked = It was through this that you could take { $later } later on. In the replays there were other ways to that.
what-if-alike = { $count ->
    [one] At one of { $all } decisions another choice would have made little difference in the end
   *[other] At { $count } of { $all } decisions another choice would have made little difference in the end
}: not to the ending, and not to where the manager’s trust, your strength or the team came to, by more than chance alone brings. They may have mattered all the same: in the replays something later often does what was left undone, or undoes what was done.
what-if-alike-silent = Of these only what was chosen, and what else lay open, is told.
what-if-ending-hung = { $here ->
    [0] No replay with it ended as “{ $ending }”
    [100] Every replay with it ended as “{ $ending }”
   *[other] With it { $here-share } of the replays ended as “{ $ending }”
}; { $there ->
    [0] none did
    [100] all did
   *[other] { $there-share } did
} with this instead: { $other }
debrief-ending-is = “{ $ending }” is this: { $what }
why-instead = { $percent ->
    [100] With that, it would have ended as “{ $ending }” every time.
   *[other] With that, it would most often have ended as “{ $ending }”: in { $share }.
}
what-if-levels-hung = The ending would have been about the same with this instead, with { $ledgers }: { $other }
why-ledger = { $what } at { $there } of 100 (not { $here })
why-moment = { $at }. With { $taken } “{ $ending }” { $here ->
    [0] never came in the replays
   *[other] came in { $here-share } of the replays
}; with { $other } { $there ->
    [0] it never did
   *[other] it came in { $there-share }
}.
why-moment-levels = { $at }. You chose { $taken } The ending would have been about the same with { $other } but with { $ledgers }.
why-fits-one = The moment it turned also left the deepest mark on people and the team.
why-fits-less = The deepest mark on people and the team was left by another choice, on which less of the ending hung. { $at }: { $card }
why-fits-not = The deepest mark on people and the team was left by another choice, on which hardly anything hung in the end. { $at }: { $card }
why-others = It could also have ended as { $endings }.
why-others-never = It never ended as { $endings } there.
why-others-often = { $others } All this is from playing on many times from the first choice; in brackets is how often each came.
why-others-kept = How each comes about stands folded in the debrief that you can keep.
why-other-often = “{ $ending }” ({ $share })
why-not = “{ $ending }”{ $is ->
    [true] : { $about }{ " " }
   *[other] .{ " " }
}{ $reason }
why-not-behind = Everything was there for it too, but where both can come, “{ $came }” does.
why-not-otherwise = This is what is left when nobody brings about anything else. Here you did. { $at }. You chose: { $card }
why-not-otherwise-came = This is what is left when nothing else comes about. Here “{ $came }” did.
why-not-door = It did not come, because you chose otherwise. { $at }. The way there was open with { $card }
why-not-seldom = It could still have come, and seldom does. { $at }. With { $card } it came in { $there ->
    [0] fewer than one of a hundred replays.
   *[other] { $there-share } of the replays.
}
why-not-step = More than one thing was missing for it. This would have been one of them. { $at }: { $card }
why-not-came-out = What you chose can lead there, and here it did not. { $at }: { $card }
why-not-shut = Nothing had led up to it. { $at }. { $card } can lead there, and here it led elsewhere.
why-hung-card = It would have led there with this before it. { $at }: { $card }
why-hung-never-open = It would have taken this, and you never had the chance to choose it. { $place }: { $card }
why-hung-not-yet-open = It would have taken this. { $place }: { $card } To have that choice, you would first have had to take another. { $at }: { $first }
why-hung-came-out = It would have led there, had this come out otherwise. { $at }: { $card }
why-hung-closed = This had closed that way. { $at }: { $card }
why-hung-landing = It would have led there, had { $who } { $landing ->
    [commitment] been won over.
    [compliance] gone along, and no further.
   *[resistance] refused.
}
why-hung-dealt = As the story was dealt this time, it could not lead there.
why-before = Before that, it hung on this. { $moment }
why-through = It led up to this. { $at }: { $card }
why-through-told = What came of it at once: { $told }
why-not-locked = It did not come, because what leads there was closed. { $at }. This was not to be had: { $card } { $lock }
why-not-lacking = It did not come, because something was missing. { $lacking }
why-not-elsewhere = The story never came to where that is decided.
why-not-reached = It was still open here. { $at }. With { $card } it came in { $there-share } of the replays, and with your choice { $here ->
    [0] never
   *[other] in { $here-share }
}.
what-if-points-nowhere = In the replays no single choice changed much by itself.
what-if-ending = { $ending } { $percent } %
what-if-middle = { $middle } ({ $low } to { $high })
what-if-opinion = These are replays: from each decision every open choice was taken and the rest played { $replays } times, with the same luck for each: once in your way (by the kinds of act that you took, as often as you took them), and once in the best way that the program knows. This is the model’s opinion and not a fact about life.

## The report

report-kicker = A debrief of { $story }
report-open = Still going on
ledger-from-to = { $from } to { $to }
ledger-from-on = { $from } and later
report-open-rest = Play it to the end, and the debrief tells the rest.
report-seem = How everybody seems
report-situation = The situation
report-you = The player was: { $you }.
report-why = Why it ended so
report-else = How else it could have ended, and why it did not
report-else-fold = How each of them comes about. It tells part of another run.
fate-you = { $energy ->
    [very-low] You had hardly any strength left at the end.
    [low] You were tired at the end.
    [fair] You had some strength left at the end.
   *[high] You had strength to spare at the end.
} { $credit ->
    [up] What you say counts for more than it did at first.
    [down] What you say counts for less than it did at first.
   *[same] What you say counts for as much as it did at first.
} { $essential ->
    [up] More stops when you are not there.
    [down] Less stops when you are not there.
   *[same] As much stops when you are not there.
}
report-hidden = What lay beneath it
report-hidden-is = What nobody could see from outside, and some of it nobody in the story ever learned.
hidden-never-told = { $who } never told you { $what }.
hidden-told = { $who } told you { $what }. Nobody had it from you.
report-ended = How it ended
report-fate = { $who }: { $text }
report-turned = The moment it turned
report-monday = One thing for Monday
report-when = When …,
report-will = I will …
report-when-label = When: you can change this line
report-will-label = I will: you can change this line
report-other-plans = Take another
report-plan-works = Plans of this kind, “when this, then that”, are kept far more often than good intentions (A: Gollwitzer & Sheeran 2006). Change the words until they are yours.
report-accounts = As each of them tells it
report-accounts-are = Everybody tells what they saw and felt in this run, and nothing that they could not know. “You” is the one who played.
report-decisions = Decision by decision
report-decisions-are = what each did, and what might have come instead
report-decisions-count = decisions
report-where = { $day } · { $place }
report-it-turned-here = It turned here.
report-marked-here = This left the deepest mark on people and the team.
report-turned-more = How that moment was found, and what else much hung on
report-turned-more-is = what playing the rest on many times came to: counted, and not explained
report-opened-how-often = What opened the way to this ending, and how often
report-rest = For looking things up
report-rest-is = With that the story is told. What follows is for looking things up: how each of them tells it, what else could have come, and every decision and every number behind it.
report-other-plans-are = Other plans for Monday
report-turned-also = Much hung on these moments, too
report-settled = What of it lasted: { $levels }.
report-why-so = why?
report-luck = Luck
report-had-you = Had you chosen otherwise
report-taken = This was taken
report-strip = { $what }: { $own } played on in your way, { $best } in the best way known
report-strips = How to read the bars under “Had you chosen otherwise”: they go from 0 to 100. The filled one holds the middle half of the replays that were played on in your way, and the line in it is the middle one; the hollow one holds those that were played on in the best way that the program knows. How often each ending came is counted among those in your way.
report-words = Some words: every level goes from 0 to 100. A manager’s need for control is how tightly everything is held in one hand. Your credit is what others let you ask for, because of what you have done so far. How much stops without you is better when it is less.
report-paper = On paper this is all. What each other choice came to, the map of your road, and every change with its cause unfold in the file on a screen.
report-door = Not taken: { $card }
report-doors = Not taken: { $cards }
report-doors-locked = Not open then: { $cards }
report-numbers = The numbers are those of the decisions above.
report-rules-designed = { $rules } (D: the designers’ choice)
report-rules-backed = { $rules } ({ $grade }: { $source })
report-shown-in = These: { $numbers }.
report-shown-against = The opposite: { $numbers }.
report-rules = The rules behind it
report-counted = { $rest ->
    [0] All { $all } decisions are counted here.
    [one] { $acts } of { $all } decisions are counted here: the other one is no act that has a name here, such as choosing where to go.
   *[other] { $acts } of { $all } decisions are counted here: the other { $rest } are no acts that have a name here, such as choosing where to go.
}
report-door-locked = Not open then: { $card }
report-map = The map of your road
report-map-is = what was chosen, and the doors that were not taken
report-map-signs = The line is the road. A ring is a door that was not taken; a bar before it means that it was locked.
report-over-time = Morale and trust over time
report-over-time-is = from 0 to 100, step by step
report-from-to = { $what } { $from } → { $to }
report-team = The team
report-shared = The team and you
report-ledger-is = every change, with its cause
report-day = Day
report-what = What
report-by = By
report-because = Because of
report-led = How you led
report-led-is = which way, by which acts, with which courage
report-ways = Toward whom
report-way = { $count }, { $percent } % (proposed: { $proposed } %)
report-proposed = proposed
report-proposed-is = In how many of your decisions you led which way. What is proposed{ $drawn -> 
    [true] {" "}(in a bar, the line)
   *[other] {""}
} is how much of it the author of the idea would give to each: first oneself, then up, then across, then down ({ $source }). He gave it in several versions. It is an opinion, and not data.
report-acts = By which acts
report-courages = Five courages
report-traits = What people see in a leader
report-principles = What this story is about
report-beside = Beside another run
report-this-run = this run
beside-whys = What lay behind the numbers that differ most:
beside-why = { $what }, { $here } and { $there }. Of what lasted in this run, most came of { $mine }; in the other, of { $other }.
beside-mover = { $card } ({ $by })
beside-by-itself = what went on by itself ({ $by })
beside-nothing = nothing that lasted
report-other-run = the other
report-how-to-read = How to read this
report-grades = Each rule of the model has a grade: A, a meta-analysis; B, one or a few good studies; C, small or indirect; D, the designers’ choice. Research supports the order of effects; the exact numbers are the designers’ choice throughout. A correlation is not the effect of one act.
report-foot = Groundswell { $version } · { $story } · seed { $seed }. The file of the run plays it again.
report-written = The debrief is in { $file }.
report-no-chapter = { $begun ->
    [0] In { $file } no story has begun yet.
   *[other] In { $file } there is no story { $chapter }: { $begun } of the campaign have begun. Count from 1.
}
report-not-of-a-workshop = { $option } belongs to the report of a run. Leave it out for a workshop: its roads and cards are in its file.
report-workshop-amiss = { $file }: the end of this file is damaged; this is what stands before it.
report-other-story = --compare: { $file } is a run of { $found }, not of { $expected } as it now is. Give two runs of one story.
attempt-scale = A number in brackets is the sum by which an attempt came out: from { $commitment } on it is commitment, from { $compliance } to { $below } compliance, and below that resistance.
attempt-means = The sum is { $sum }; from { $commitment } on it would be commitment, from { $compliance } to { $below } compliance.
chart-safety = safety
chart-delivery = delivery
chart-capability = skill
chart-direction = direction
chart-grip = control
chart-credit = credit
chart-energy = energy
chart-turned = it turned
chart-this = this
chart-other = other

## Where a story went from overbearing to abusive

help-title = This went too far
help-not-you = What happened here is not overbearing any more. It is not for you to fix, and keeping silent in it is no fault.
help-somebody = Tell somebody whom you trust. Saying it once aloud is often the hardest part.
help-notes = Write down what happened, when, and who was there, and keep it outside work.
help-at-work = At work: a works council or union, occupational health, the person for equal treatment or complaints, human resources.
help-outside = Outside: your doctor, an advice centre or helpline for people at work, the labour inspectorate of your country.
help-danger = If you or somebody else is in danger, call the emergency number where you are.

## One thing for Monday: "When …, I will …", and the moment that it comes from

monday-tell-somebody-when = When it happens again,
monday-tell-somebody-will = I will write it down the same day, and tell one person whom I trust.
monday-tell-somebody-from = What happened here went too far. It is not yours to mend.
monday-keep-a-word-when = When I am about to promise something that others must help me keep,
monday-keep-a-word-will = I will first ask them, and then give my word.
monday-keep-a-word-from = You gave { $who } your word, and it was broken. { $moment }
monday-say-it-alone-when = When I think that somebody above me is about to make a mistake,
monday-say-it-alone-will = I will look for two minutes alone with them before I say it in the room.
monday-say-it-alone-from = Said in front of others, it cost you with { $who }, whatever good it did. { $moment }
monday-ask-first-when = When I have my reasons ready for somebody above me,
monday-ask-first-will = I will first ask one question about what they need, and wait for the answer.
monday-ask-first-from = You tried to win { $who } over before you had asked what { $who } needed, and it came to nothing. { $moment }
monday-let-them-when = When somebody brings me a problem that I could solve myself,
monday-let-them-will = I will ask “What have you ruled out?” and keep my hands still for ten minutes.
monday-let-them-from = { $times ->
    [one] Once, in { $all } decisions, you did the work yourself, where { $who } could have grown by it.
   *[other] { $times } times, in { $all } decisions, you did the work yourself, where somebody could have grown by it. It was { $who } who paid for it.
} { $moment }
monday-ask-whose-it-is-when = When I am about to pass on what somebody has told me, or is still working on,
monday-ask-whose-it-is-will = I will ask them first.
monday-ask-whose-it-is-from = You did not ask { $who } first. { $moment }
monday-go-outside-when = When I plan my week,
monday-go-outside-will = I will put in one hour with somebody who has to live with what we build.
monday-go-outside-from = You never asked { $who } anything, who sits outside the team and could have told you things.
monday-try-asking-when = When I catch myself knowing the answer already,
monday-try-asking-will = I will ask one open question first, and count to five.
monday-try-asking-from = You could have asked { $who }, and never asked anybody. { $moment }
monday-try-handing-over-when = When a task comes round that I always do,
monday-try-handing-over-will = I will offer it to somebody who would grow by it, with my help beside it.
monday-try-handing-over-from = You could have let { $who } grow by the work, and never did so with anybody. { $moment }
monday-one-sentence-when = When everybody in the room knows it and nobody says it,
monday-one-sentence-will = I will say one sentence with one fact in it, and nothing about anybody.
monday-one-sentence-from = { $times } times you let it pass; keeping quiet is what most people do. { $moment }
monday-bring-it-back-when = When a good idea of mine is refused,
monday-bring-it-back-will = I will write down what would have to change, and bring it back when that has changed.
monday-bring-it-back-from = { $who } said no, and you did not try again. { $moment }
monday-rest-when = When I have stayed late twice in a week,
monday-rest-will = I will leave on time the third day, and say so in the morning.
monday-rest-from = You ended with hardly any strength left. This is what drained you: { $moment }
monday-ask-again-when = When I notice that I am about to argue,
monday-ask-again-will = I will ask what it is for, and listen to the end of the answer.
monday-ask-again-from = Asking worked with { $who }. { $moment }
monday-stand-by-when = When I see a colleague stand alone with something,
monday-stand-by-will = I will say or do one thing for them, where others can see it.
monday-stand-by-from = You stood by { $who }, and it did some good. { $moment }
monday-hand-over-when = When something is mine only because I am the one who knows how,
monday-hand-over-will = I will give it to somebody who would grow by it, with an hour of my time.
monday-hand-over-from = { $who } grew by being given the work and the room. { $moment }
monday-name-the-number-when = When everybody is about to say yes and I know better,
monday-name-the-number-will = I will say what I know, calmly, and no word about the person.
monday-name-the-number-from = You said it aloud, and it lifted others to hear it. { $moment }
monday-say-it-stands-when = When I have given somebody my word,
monday-say-it-stands-will = I will tell them the day before that it still stands.
monday-say-it-stands-from = You kept your word to { $who }. { $moment }

## The story as each person tells it. The selector “way” counts ways to say it, as many as you like; the last is marked *

account-on = On { $day }
account-then = on { $day }
account-afterwards = { $when },
account-later = { $way ->
    [1] Then
    [2] Later
    [3] After that
    [4] Soon after
   *[5] And then
}
account-then-later = { $way ->
    [1] then
    [2] later
    [3] after that
    [4] soon after
   *[5] and then
}
account-where-public = { $way ->
    [0] , with everybody there
    [1] , in front of the others
    [2] , before all of us
    [3] , and the whole room heard it
   *[4] , where everybody could hear it
}

account-open-morale = { $band ->
    [1] { $way ->
        [0] When it began I had nothing left to give.
       *[1] I was running on empty before any of it began.
    }
    [2] { $way ->
        [0] It did not begin well for me. I was low.
        [1] I was low when it began, and I hid it as one does.
       *[2] If you had asked me at the start, I would have said “fine”. I was not.
    }
    [3] { $way ->
        [0] When it began I was getting by.
        [1] At the start I was neither here nor there: one gets by.
       *[2] It began for me like any other day, not good and not bad.
    }
    [4] { $way ->
        [0] I was in good spirits when it began.
       *[1] At the start I liked coming in.
    }
   *[5] { $way ->
        [0] I could not have been better when it began.
       *[1] It began with me at my best.
    }
}
account-open-trust = { $band ->
    [1] { $way ->
        [0] You I did not trust.
       *[1] And you were the last person I would have told anything.
    }
    [2] { $way ->
        [0] With you I was careful.
       *[1] I watched what I said to you.
    }
    [3] { $way ->
        [0] You were a colleague, and I gave you a chance.
        [1] Of you I thought well enough, and no better than that.
        [2] You were all right. I had no reason to think more of you, or less.
       *[3] I had nothing against you.
    }
    [4] { $way ->
        [0] You I trusted.
        [1] You were one of those to whom I say things.
       *[2] That you meant it well, I never doubted.
    }
   *[5] { $way ->
        [0] And I would have gone through a wall with you.
       *[1] On you I relied completely.
    }
}
account-open-outside = { $way ->
    [0] I see your team from outside. I live with what comes out of it.
   *[1] I do not sit with you. I am one of those who wait at the other end.
}
account-open-pressed = { $way ->
    [0] People do not know what it is like up here. They were pressing me from above before any of this began.
   *[1] You must see it from my chair: everybody above me wanted an answer, and every answer had my name on it.
}
account-open-manager = { $way ->
    [0] I run a calm house. It does not run itself.
   *[1] Somebody has to see the whole of it. That is me.
}
account-open-tight = { $way ->
    [0] So I kept hold of things. Somebody must.
   *[1] I had an eye on everything, as one should.
}
account-never-came = { $way ->
    [0] You never came to me.
    [1] In all that time you did not turn to me once.
    [2] Not one word of it was for me.
   *[3] I was there too. You did not ask me.
}

account-did-rational-persuasion = { $way ->
    [0] { $on } you told me how things stood{ $where }{ $end }
    [1] You put the facts in front of me { $then }{ $where }{ $end }
   *[2] { $on } I heard from you how things stood{ $where }{ $end }
}
account-did-apprising = { $way ->
    [0] { $on } you showed me what was in it for me{ $where }{ $end }
   *[1] You told me { $then } what I stood to gain{ $where }{ $end }
}
account-did-inspirational-appeal = { $way ->
    [0] { $on } you spoke of what matters{ $where }{ $end }
   *[1] You talked { $then } about what it could be, and not only about what it was{ $where }{ $end }
}
account-did-consultation = { $way ->
    [0] { $on } you asked me something{ $where }{ $end }
    [1] You came to me { $then } with a question instead of an answer{ $where }{ $end }
   *[2] { $on } you wanted to hear how I see it{ $where }{ $end }
}
account-did-collaboration = { $way ->
    [0] { $on } you offered to do part of it yourself{ $where }{ $end }
    [1] You said { $then } that part of it would be yours{ $where }{ $end }
   *[2] { $on } you wanted to share the work{ $where }{ $end }
}
account-did-ingratiation = { $way ->
    [0] { $on } you said something that was meant to please me{ $where }{ $end }
   *[1] You had something pleasant to say to me { $then }{ $where }{ $end }
}
account-did-personal-appeal = { $way ->
    [0] { $on } you asked me for a favour{ $where }{ $end }
   *[1] You asked { $then } as one asks a friend{ $where }{ $end }
}
account-did-exchange = { $way ->
    [0] { $on } you offered me something in return{ $where }{ $end }
   *[1] You came { $then } with a bargain{ $where }{ $end }
}
account-did-coalition = { $way ->
    [0] { $on } you did not come alone{ $where }{ $end }
   *[1] You came { $then } with others at your back{ $where }{ $end }
}
account-did-legitimating = { $way ->
    [0] { $on } you held the rules up to me{ $where }{ $end }
   *[1] You came { $then } with what is written somewhere{ $where }{ $end }
}
account-did-pressure = { $way ->
    [0] { $on } you pressed me{ $where }{ $end }
   *[1] You pushed { $then }, and hard{ $where }{ $end }
}
account-did-challenge = { $way ->
    [0] { $on } you told me that I was wrong{ $where }{ $end }
    [1] You contradicted me { $then }{ $where }{ $end }
    [2] { $on } you spoke against me{ $where }{ $end }
   *[3] { $on } you would not have what I said{ $where }{ $end }
}
account-did-comply = { $way ->
    [0] { $on } you did as I said{ $where }{ $end }
    [1] { $on } you went along with me{ $where }{ $end }
   *[2] You did it my way { $then }{ $where }{ $end }
}
account-did-stay-silent = { $way ->
    [0] { $on } you said nothing{ $where }{ $end }
    [1] You kept it to yourself { $then }{ $where }{ $end }
   *[2] { $on } no word came from you{ $where }{ $end }
}
account-did-decline = { $way ->
    [0] { $on } you did not take it up{ $where }{ $end }
   *[1] You left it at that { $then }{ $where }{ $end }
}
account-did-listen = { $way ->
    [0] { $on } you listened to me{ $where }{ $end }
    [1] You gave me your ear { $then }{ $where }{ $end }
    [2] { $on } you let me talk{ $where }{ $end }
   *[3] You heard me out { $then }{ $where }{ $end }
}
account-did-support = { $way ->
    [0] { $on } you stood by me{ $where }{ $end }
    [1] You took my side { $then }{ $where }{ $end }
    [2] { $on } I had you behind me{ $where }{ $end }
   *[3] { $on } it was you who spoke up for me{ $where }{ $end }
}
account-did-coach = { $way ->
    [0] { $on } you sat down with me and let me find the answer myself{ $where }{ $end }
    [1] You gave me your time { $then }, and not the answer{ $where }{ $end }
   *[2] { $on } you sat beside me until I had it myself{ $where }{ $end }
}
account-did-empower = { $way ->
    [0] { $on } you left { $thing } to me, and meant it{ $where }{ $end }
    [1] You gave me room { $then }{ $where }{ $end }
    [2] { $on } you let me do it my way{ $where }{ $end }
   *[3] { $on } you left it in my hands{ $where }{ $end }
}
account-did-assign = { $way ->
    [0] { $on } you gave me { $thing }{ $where }{ $end }
   *[1] You put { $thing } into my hands { $then }{ $where }{ $end }
}
account-did-take-over = { $way ->
    [0] { $on } you took { $thing } out of my hands{ $where }{ $end }
   *[1] You did { $thing } yourself { $then }{ $where }, though it was mine to do{ $end }
}
account-did-take-on = { $way ->
    [0] { $on } you took { $thing } on yourself{ $where }{ $end }
   *[1] You took { $thing } on yourself { $then }{ $where }, and I let you{ $end }
}
account-the-work = the work
account-it-all = it all
account-this-work = the { $work }
account-did-go-over-his-head = { $way ->
    [0] { $on } you went over my head{ $end }
   *[1] You went past me { $then }, to those above{ $end }
}
account-did-deliver = { $way ->
    [0] { $on } you got { $thing } done{ $where }{ $end }
   *[1] You had { $thing } done { $then }{ $where }{ $end }
}
account-did-apologise = { $way ->
    [0] { $on } you said that you were sorry{ $where }{ $end }
   *[1] You apologised to me { $then }{ $where }{ $end }
}
account-did-refuse = { $way ->
    [0] { $on } you refused me{ $where }{ $end }
    [1] You told me { $then } that you would not do it{ $where }{ $end }
   *[2] { $on } I asked, and you said no{ $where }{ $end }
}
account-did-follow = { $way ->
    [0] { $on } you let me lead, and came along{ $where }{ $end }
   *[1] It was my lead { $then }, and you took it{ $where }{ $end }
}
account-did-rest = { $way ->
    [0] { $on } you went home on time{ $end }
   *[1] You left when it was time to leave { $then }{ $end }
}
account-did-hand-over = { $way ->
    [0] { $on } you put { $thing } into my hands for good{ $where }{ $end }
   *[1] You showed me how { $then }, and then { $thing } was mine{ $where }{ $end }
}

account-me = me
account-saw = { $way ->
    [0] { $on } I was there: { $acted }.
    [1] I was there { $then }: { $acted }.
    [2] { $on } I saw it: { $acted }.
    [3] I saw it { $then }: { $acted }.
    [4] { $on } we all saw it: { $acted }.
   *[5] We all saw it { $then }: { $acted }.
}
account-heard = { $way ->
    [0] { $on } I heard you say: { $card }
    [1] { $on } you said, with all of us there: { $card }
    [2] I heard it { $then } when you said: { $card }
    [3] { $on } it was you who said: { $card }
    [4] { $on } I was there, and heard you: { $card }
   *[5] { $on } you said it so that all of us could hear: { $card }
}
account-reached-up = { $way ->
    [0] { $on } I heard what you had done, and it did me good: { $card }
    [1] It got to me { $then }, and I was glad of it: { $card }
   *[2] { $on } somebody told me of this, and I liked it: { $card }
}
account-reached-down = { $way ->
    [0] { $on } I heard what you had done, and it weighed on me: { $card }
    [1] It got to me { $then }, and it did me no good: { $card }
   *[2] { $on } somebody told me of this, and it took something out of me: { $card }
}
# What somebody paid for that was done toward another: told by the card, and then by what it cost them.
account-against = { $way ->
    [0] { $on } you chose this, and I was the one who paid for it: { $card }
    [1] And { $then } you chose this without asking me: { $card }
    [2] { $on } you did this without me, and it was about me: { $card }
    [3] And { $then } it was this, at my cost: { $card }
   *[4] { $on } it reached me what you had chosen: { $card }
}
account-against-seen = { $way ->
    [0] { $on } you did this with me there, and I was the one who paid for it: { $card }
    [1] I stood beside it { $then }, and it was at my cost: { $card }
    [2] { $on } you chose this before all of us, and I was what it cost: { $card }
   *[3] I saw it { $then }, and I paid for it: { $card }
}
account-lost-integrity = { $way ->
    [0] It cost you my trust in your word.
    [1] Since then I take your word for less than it was.
    [2] What you say, I check since then.
   *[3] I had believed what you say. After that I believed less of it.
}
account-lost-benevolence = { $way ->
    [0] After that I was not so sure any more that you wish me well.
    [1] Until then I had thought that you meant me well.
    [2] Whoever wishes me well does not do that.
   *[3] I asked myself what you would do to me next.
}
account-lost-ability = { $way ->
    [0] I had thought more of what you can do.
    [1] After that I trusted you with less.
   *[2] It made me doubt whether you know what you are doing.
}
account-came-back = { $way ->
    [0] { $on } this came back: { $card }
    [1] What you had chosen caught up with me { $then }: { $card }
    [2] { $on } I saw what came of this: { $card }
   *[3] And { $then } it was there again, what you had chosen: { $card }
}
account-by-card = { $way ->
    [0] { $on } you chose this: { $card }
    [1] And { $then } it was this that you chose: { $card }
   *[2] { $on } what you took was this: { $card }
}
account-last-said = { $way ->
    [0] { $on } it was me who said: { $card }
    [1] The last that you heard from me was { $then }: { $card }
    [2] { $on } I said my last word on it: { $card }
    [3] And { $then } I said: { $card }
    [4] I was done { $then }, with this: { $card }
   *[5] { $on } I said this, and then no more: { $card }
}
account-stands-withdrawn = { $way ->
    [0] By now I do what is asked, and no more. I say that first.
    [1] First of all: I do my hours here now, and nothing beyond them.
   *[2] What came of it for me comes first: I have stopped giving more than is asked.
}
account-stands-resigned = { $way ->
    [0] I have handed in my notice. I say that first.
    [1] First of all: I am leaving.
   *[2] What came of it for me comes first: I have given notice.
}
account-event = { $way ->
    [0] { $place }{ $when }.
    [1] { $place }{ $when }: I remember that.
   *[2] { $place }{ $when }: that I have not forgotten.
}
account-promise-made = { $way ->
    [0] You gave me your word.
    [1] I had your word on it.
   *[2] You promised, and I counted on it.
}
account-promise-kept = { $way ->
    [0] { $on } you kept your word.
    [1] And { $then } you did what you had promised me.
   *[2] What you had promised me, you did { $then }.
}
account-promise-kept-with-it = { $way ->
    [0] And with that you had kept your word.
    [1] It was what you had promised me.
   *[2] You had said you would, and you did.
}
account-promise-broken-with-it = { $way ->
    [0] And with that your word was broken.
   *[1] It was not what you had promised me.
}
account-promise-broken = { $way ->
    [0] { $on } your word was broken.
    [1] What you had promised me did not come. I knew it { $then }.
   *[2] I had your word, and { $then } I no longer had it.
}
account-promise-broken-by = { $way ->
    [0] { $on } you broke your word to me, with this: { $card }
    [1] I had your word, and { $then } you chose this all the same: { $card }
   *[2] What you had promised me ended { $then } with this: { $card }
}
account-confided = { $way ->
    [0] { $on } I told you something that I do not tell people.
    [1] Something I said { $then } was for you alone.
   *[2] { $on } I let you know a thing that I keep to myself.
}
account-confidence-kept = { $way ->
    [0] One thing that I had told you, you never passed on. I would have heard.
    [1] And nobody ever heard from you what I had told you.
   *[2] You passed on nothing of what was mine.
}
account-confidence-broken = { $way ->
    [0] { $on } it came back to me, what I had told you alone.
    [1] I heard it { $then } from somebody else, in my own words.
   *[2] { $on } I learned who else knew what I had told you.
}
account-unseen-up = { $way ->
    [0] { $on } I was better, and could not have said why.
   *[1] Something was lighter { $then }. Nobody told me what.
}
account-unseen-down = { $way ->
    [0] { $on } something weighed on me, and nobody told me what it was.
    [1] Something went out of me { $then }. I could not have said why.
   *[2] I felt { $then } that something had been settled without me.
}
account-worn = { $way ->
    [0] And all that time { $who } held on so tightly that it wore me down.
    [1] To have { $who } behind me, day after day, wore me down.
    [2] Being held that tightly by { $who } tired me more than the work did.
   *[3] That { $who } held on so tightly cost me something, day by day.
}
account-caught-up = { $way ->
    [0] The others kept me going.
    [1] The others were in good spirits, and some of that came over to me.
   *[2] Some of what kept me up I had from the people beside me.
}
account-caught-down = { $way ->
    [0] The mood around me got into me as well.
    [1] I was in better spirits than the people beside me, and that does not last.
   *[2] You cannot sit among people who are low and stay up.
}
account-pressed = { $way ->
    [0] The more they pressed from above, the more I had to hold things together.
   *[1] I tightened things, because things had to be tightened.
}
account-pressed-less = { $way ->
    [0] As it went on I held things more loosely. I should like that to be noticed.
   *[1] I let go where I could. One learns.
}

account-happened-relapses = { $me ->
    [did] I had let go for a while. I put that right { $then }.
   *[saw] { $on } { $who } took everything back into one hand.
}
account-happened-blames-in-public = { $me ->
    [did] { $on } I said openly where it had gone wrong, and with whom. Openness is a virtue.
    [struck] { $on } { $who } told everybody that it was my fault.
   *[saw] { $on } { $who } put the blame on { $whom }, in front of all of us.
}
account-happened-snaps = { $me ->
    [did] { $on } I was short with { $whom }. There were reasons.
    [struck] { $on } { $who } snapped at me in passing.
   *[saw] { $on } { $who } snapped at { $whom }.
}
account-happened-checks-everything = { $me ->
    [did] { $on } I asked to see everything first. One has to know what leaves the house.
   *[saw] From then on { $who } wanted to see everything first.
}
account-happened-takes-the-credit = { $me ->
    [did] { $on } I showed our work to those above, under one name, to keep it simple.
   *[saw] { $on } our work went upward under { $who }’s name.
}
account-happened-eases-off = { $me ->
    [did] { $on } I let something through unseen, to find out whether you could do it.
   *[saw] { $on } { $who } let something through without looking.
}
account-happened-asks-for-once = { $me ->
    [did] { $on } I asked what you would do. I have always asked.
   *[saw] { $on } { $who } asked what we would do, and waited.
}
account-happened-says-thanks = { $me ->
    [did] { $on } I thanked { $whom }. People need that.
    [struck] { $on } { $who } stopped at my desk and said thank you.
   *[saw] { $on } { $who } said thank you to { $whom }, and we all heard it.
}
account-happened-steps-forward = { $me ->
    [did] { $on } I took something in hand that nobody had given me.
   *[saw] { $on } { $who } took something in hand, and we went and asked there.
}
account-happened-quiet-quitting = { $me ->
    [did] { $on } I stopped doing more than I was told.
   *[saw] { $on } { $who } stopped doing more than was asked.
}
account-happened-comes-back = { $me ->
    [did] { $on } I had an idea again, and I said it.
   *[saw] { $on } { $who } had an idea again.
}
account-happened-a-resignation = { $me ->
    [did] { $on } I handed in my notice.
   *[saw] { $on } { $who } handed in a letter.
}
account-happened-an-error = { $on } something small was missed, and nobody said so until it was not small.
account-happened-expected-more = { $me ->
    [did] { $on } I stopped waiting. You had wanted to hear what I had to say, and nothing had come of it.
   *[saw] { $on } I saw that { $who } had hoped for more from you.
}

account-my-words = { $asked ->
    [true] { $way ->
        [0] I asked back: { $words }
        [1] And all that I asked was: { $words }
       *[2] My question was: { $words }
    }
   *[false] { $way ->
        [0] And I: { $words }
        [1] I answered: { $words }
        [2] To that I said: { $words }
        [3] What you got from me was: { $words }
        [4] What came out of me was: { $words }
       *[5] My answer: { $words }
    }
}
account-words-there = { $asked ->
    [true] { $way ->
        [0] I asked: { $words }
        [1] So I asked: { $words }
       *[2] I remember asking: { $words }
    }
   *[false] { $way ->
        [0] I said: { $words }
        [1] And I said: { $words }
        [2] What I said was: { $words }
        [3] I remember saying: { $words }
        [4] I heard myself say: { $words }
       *[5] So I said: { $words }
    }
}
account-they-said = { $way ->
    [0] { $who } said: { $words }
    [1] It was this that { $who } said: { $words }
   *[2] { $who }, word for word: { $words }
}
account-commitment = { $way ->
    [0] You had me.
    [1] I was with you.
    [2] Yes, I thought, and I meant it.
    [3] I did not have to be asked twice.
   *[4] That was the right way to come to me.
}
account-compliance = { $way ->
    [0] I went along, and no further.
    [1] I did it. It was not mine yet.
    [2] All right, I thought. No more than that.
   *[3] I did not say no.
}
account-resistance = { $way ->
    [0] I would not have it.
    [1] No, I thought.
    [2] I dug my heels in.
   *[3] That was not the way to come to me.
}
account-lifted = { $way ->
    [0] It did me good.
    [1] I felt lighter for it.
    [2] That helped.
    [3] I noticed that I was sitting up.
   *[4] I was better after that.
}
account-lifted-much = { $way ->
    [0] It did me more good than I let on.
    [1] I had needed that.
    [2] That did me a great deal of good.
   *[3] That carried me a good way.
}
account-all-the-same = { $way ->
    [0] It was meant well, and all the same it cost me something.
    [1] I know how you meant it. It was more than I could carry just then.
   *[2] It was not what I needed then, however well you meant it.
}
account-lowered = { $way ->
    [0] It took something out of me.
    [1] I was lower after that.
    [2] That stayed with me, and not well.
    [3] I went quiet.
   *[4] It cost me something.
}
account-lowered-much = { $way ->
    [0] It hurt.
    [1] I have not forgotten it.
    [2] That took a great deal out of me.
   *[3] That went deep.
}
account-trusts = { $way ->
    [0] It counted with me.
    [1] I trusted you a little more for it.
    [2] I made a note of that, in your favour.
   *[3] One remembers a thing like that.
}
account-doubts = { $way ->
    [0] I became more careful with you.
    [1] I trusted you a little less for it.
    [2] I made a note of that, and not in your favour.
   *[3] One remembers a thing like that, too.
}
account-hero-commitment = { $way ->
    [0] I had been thinking so myself, and I said yes.
    [1] I decided it on the spot. That is what I am there for.
    [2] A good idea is a good idea, and I had had it for a while.
   *[3] I saw at once that it was right. Others would have needed a meeting.
}
account-hero-compliance = { $way ->
    [0] I let it through. One picks one’s battles.
    [1] I gave it a hearing. I am known for that.
    [2] I did not say no, which is also a way to lead.
   *[3] I was generous about it.
}
account-hero-resistance = { $way ->
    [0] I stood firm. Somebody has to.
    [1] I kept us on course.
    [2] If I gave in to everybody who has a point, nothing would ever leave the building.
   *[3] It was hard to say no. I said it for all of us.
}
account-hero-loosened = { $way ->
    [0] I could let go a little. I decided to.
    [1] I gave you all some room after that.
   *[2] It takes a certain size to hold a thing loosely.
}
account-hero-tightened = { $way ->
    [0] So I took things in hand.
    [1] I kept a closer eye on everybody after that, for their own good.
   *[2] When it slips, I am the one who catches it.
}
account-hero-trusts = { $way ->
    [0] I saw that you can be relied on. I know people.
    [1] I have always said that about you.
    [2] That is how I like it.
   *[3] It shows that I have brought you up well.
}
account-hero-doubts = { $way ->
    [0] I was disappointed, and I rose above it.
    [1] I made allowances for you.
    [2] I said to myself that you are young, or tired, or both.
   *[3] I let it pass. I let a great deal pass.
}

account-close-more = { $way ->
    [0] I trust you more than I did.
    [1] You stand higher with me than when it began.
    [2] I would tell you things now.
   *[3] If you came to me again, I would get up.
}
account-close-less = { $way ->
    [0] I trust you less than I did.
    [1] You stand lower with me than when it began.
    [2] I will think twice before I tell you things.
   *[3] It will take a while until I believe you again.
}
account-close-not-forgotten = { $way ->
    [0] What you did with what was mine I have not forgotten.
    [1] What I paid for is not settled between us.
   *[2] What it cost me I have not forgotten.
}
account-close-came-back = { $way ->
    [0] There was a time in between when I trusted you less. Some of that has come back.
   *[1] You had lost something with me in between. Most of it you have again.
}
account-close-better = { $way ->
    [0] I feel better than when it began.
    [1] I have more in me than at the start.
    [2] All in all I am lighter than I was.
   *[3] I am better than I was on the first day.
}
account-close-worse = { $way ->
    [0] I am lower than when it began.
    [1] I had more in me at the start than I have now.
    [2] All in all it has taken something from me.
   *[3] It has left me with less than I came with.
}
account-close-same = { $way ->
    [0] Between you and me little has changed.
    [1] I think of you about as I did.
    [2] You and I are where we were.
   *[3] What I think of you has not moved much either way.
}
account-close-morale = { $band ->
    [1] { $way ->
        [0] I have nothing left.
       *[1] I do not know how long I can go on like this.
    }
    [2] { $way ->
        [0] I am low, and it shows.
        [1] If somebody asks, I say that I have been better.
       *[2] I am tired of it, and not only in the evening.
    }
    [3] { $way ->
        [0] I am getting by.
        [1] It goes. One gets through the day.
       *[2] Not good, not bad: here I am.
    }
    [4] { $way ->
        [0] I am in good spirits.
        [1] If somebody asks how I am, I say “well”, and mean it.
       *[2] These are good days, for me.
    }
   *[5] { $way ->
        [0] I have seldom felt better.
       *[1] I could hardly be better.
    }
}
account-hero-close-more = { $way ->
    [0] You did well to stay close to me.
    [1] I have hopes for you.
   *[2] I may have said a word about you upstairs. I may yet.
}
account-hero-close-less = { $way ->
    [0] You will understand me one day. I hold nothing against you, in principle.
    [1] It is lonely at the top, and not everybody makes it easier.
   *[2] I do not say that I was let down. I only say that I stood further out than I had thought.
}
account-hero-close-same = { $way ->
    [0] You did your part, I did mine.
   *[1] You and I understand each other without many words.
}
account-hero-close-looser = { $way ->
    [0] They say that I have changed. I have always been like this.
    [1] People say I let go more easily now. It was my plan from the start.
   *[2] I hold fewer things than I did. I chose which.
}
account-hero-close-tighter = { $way ->
    [0] If I hold things more tightly now, it is because I have seen what happens.
    [1] I check more than I used to. I sleep better for it, almost.
   *[2] I have taken a few things back into my own hands. They were always mine.
}
account-hero-close = { $way ->
    [0] It took somebody to hold all of it together. I do not need thanks.
    [1] In the end it came as I had seen it coming.
    [2] I would do it all the same way again.
   *[3] One day somebody will write down how it really was. I have begun a list.
}

## Where somebody leads

way-oneself = oneself: toward nobody
way-up = up: those above you
way-across = across: colleagues, and people outside
way-down = down: those who look to you

## Five courages, credited for what was done and not for what came of it

courage-responsibility = To take responsibility
courage-responsibility-is = Get things done, keep a word, own what comes of it.
courage-serve = To serve
courage-serve-is = Listen, help, stand by people, the one above included.
courage-challenge = To challenge
courage-challenge-is = Tell somebody above what they would rather not hear.
courage-change = To take part in change
courage-change-is = Ask, invite, hand over, so that it becomes everybody’s.
courage-refuse = To refuse what is wrong
courage-refuse-is = Say no where going along would be wrong, and carry what it costs.
courage-shown = You showed it in { $count } of { $all } decisions.
courage-left = You did not show it here. It was open to you, for the first time then: { $day }.
courage-no-occasion = This story gave you no occasion for it.

## What people see in a leader

trait-knowledgeable = Knowledgeable
trait-knowledgeable-is = Knows the work, brings facts, goes and finds out.
trait-future-minded = Future-minded
trait-future-minded-is = Thinks of who will be able to do it next month.
trait-communicator = A good communicator
trait-communicator-is = Asks, listens, says it plainly.
trait-trustworthy = Authentic and trustworthy
trait-trustworthy-is = Does what was promised.
trait-empowering = Empowering
trait-empowering-is = Gives others the work, the means and the room.
trait-positive = Positive
trait-positive-is = People are lifted by what you do.
shown-both = You showed it in { $count } of { $all } decisions, and its opposite { $against ->
    [one] once
   *[other] { $against } times
}.
shown-the-opposite = What showed was the opposite, { $against ->
    [one] once
   *[other] { $against } times
}.
shown-not = It did not show here, though there was room for it.
shown-no-occasion = There was no occasion for it here.
shown-little = Of these the run shows little, or too little to say: { $names }.

## What each principle means, in a sentence; a principle without one here is shown by its name alone

principle-position-vs-influence = A title makes people do things; influence makes them want to.
principle-bottom-up = Where nobody leads from above, somebody can begin from within: a good word, a hand, a direction.
principle-support-not-usurp = Make the manager’s work easier without taking the manager’s place.
principle-decide-to-lead = Nobody will tell you to. Make yourself less needed for the daily work, and go and listen outside.
principle-influence-not-control = Take the other’s view, share what you know, and do not mind whose idea it was.
principle-trusted-adviser = Listen more than you talk, ask what widens the view, and keep to yourself what was told to you alone.
principle-good-time-not-perfect = The same idea lands in one week and not in another. Bring it back when the time is good.
principle-chaordic = First lead yourself, then those above you, then your peers, and last those who look to you.
principle-dance = Now one leads and now another; often the best step is to follow.
principle-not-what-you-can-do = What you do best is what others most need to learn.
principle-fit-stretch-gap = Know for whom a task fits, whom it stretches, and where there is a gap to cover.
principle-long-view = Ask who will be able to do it next year, perhaps without you.
principle-choosing-leaders = Who leads next should know both the work and people.
principle-lead-up = Be a partner to the one above: find out what they need and what they are bad at, and balance it.
principle-many-leaders = There are leaders at every level, and followers with courage.
principle-self-empowered-7 = Know the goals, listen, empower others, mend what lasts, and question by asking.
principle-leader-traits = People follow those who know, look ahead, listen, keep their word, give room and lift them.

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

weakness-deciding = making decisions
weakness-listening = listening
weakness-detail = the small print
weakness-planning = thinking beyond next week
weakness-technology = the technical side
weakness-praise = giving praise
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
confidence-kept = You never passed on what { $who } told you: { $what }.
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
terminal-keys = A number chooses. w: why they reacted so, k: what you hold and know, u: undo, h: history, q: leave; the story is kept.
terminal-prompt = >
terminal-standing = { $when }. Energy: { $energy }. Credit: { $credit }.
terminal-locked = Not open. { $why }
terminal-which = There is no such choice. Open now: { $open }.
terminal-nothing-to-undo = There is nothing to take back.
terminal-kept = The story is kept. Go on with: groundswell play { $story }
terminal-kept-in = The story is kept in { $file }.
terminal-shared = The team and you
terminal-holds-nothing = You hold nothing, and know nothing of anybody yet.
terminal-report = The whole debrief is one page to keep: the week as each tells it, what moved whom and why, and what else could have been. To write it:
terminal-report-trial = A trial is not kept, and neither is its debrief. To play it again and keep it:
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
campaign-is-one = “{ $name }” is a campaign. Name one of its stories: { $stories }.
campaign-unknown = no campaign is called “{ $name }”.
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
}, { $advice ->
    [one] 1 piece of advice
   *[other] { $advice } pieces of advice
}, in { $files ->
    [one] 1 file
   *[other] { $files } files
}.
check-more = What a code means, with an example: groundswell check --explain { $code }
check-empty-folder = there is no scenario file (name.ron) in this folder
check-no-ordinary-file = it is no ordinary file
check-advice = advice
check-fix = fix: { $what }
check-manual = What each code means
check-no-code = there is no code “{ $code }”. Perhaps you mean { $nearest }; `groundswell check --explain all` explains all.
check-example-poor = Poor:
check-example-better = Better:
check-example-missing = What is missing there:
check-unreadable = { $file } cannot be read: { $why }. Give the path of a scenario file that ends in .ron.
check-error = error
check-warning = warning
check-no-files = there is no scenario file (name.ron) in what was named.
check-path = at: { $path }
check-help = help: { $what }

## Replaying

replay-other-story = The story has changed since this was played.
replay-other-rules = The rules have changed since this was played.
replay-step = Step { $step } does not play as it did.
replay-beginning = It cannot begin any more as it did, at “{ $reached }”.
replay-recorded = Recorded: “{ $choice }”{ $landing }, reaching { $reached }.
replay-now = Now: “{ $choice }”{ $landing }, reaching { $reached }.
replay-why-ended = The story has ended before it.
replay-why-gone = In “{ $at }”, where the story now stands, no choice is called so.
replay-why-nearest = Is it “{ $nearest }” now?
replay-why-elsewhere = There is one in “{ $elsewhere }”.
replay-why-not-offered = It is not offered in “{ $at }” as things stand: it is used up, or this is not the place for it.
replay-why-no-time = It takes more days than are left.
replay-why-locked = It is locked: { $when } does not hold.
replay-why-locked-level = It is locked: { $when } does not hold; as far as the player knows, it is { $level }.
replay-why-landing = The attempt lands otherwise.
replay-why-reached = The same choice leads elsewhere.
replay-why-reached-gone = There is no scene or event “{ $reached }” any more.
replay-open = Open there: { $open }.
replay-kept-nothing = None of its steps is kept.
replay-kept = { $kept ->
    [0] It is the first, so that nothing is kept.
    [one] The step before it plays as it did.
   *[other] The { $kept } steps before it play as they did.
}
replay-whole = { $steps ->
    [0] It begins as it did.
    [one] Its one step plays as it did.
   *[other] All its { $steps } steps play as they did.
}
replay-is-of = This is a run of “{ $expected }”; the story in { $file } is called “{ $found }”.
replay-not-a-chapter = This campaign has no story “{ $found }”. It was played as: { $stories }.
replay-chapter = Story { $number } of the campaign, “{ $story }”, played against { $file } with what was brought to it.
replay-own = This is a run of “{ $story }”, and no story here is called so. If it is one of your own, say in which file: { $again }
replay-end = the end

## Exploring

explore-played = { $runs } runs by each of { $ways } ways of playing, from seed { $seed } on, and { $searched } more that looked for what had been seen least.
explore-played-short = { $all } runs in all, from seed { $seed } on.
explore-cut-short = This was called off before it was done: what follows is what was known by then.
explore-verdict = In short
explore-all-reached = Everything can be reached: { $passages ->
        [one] one scene or event
       *[other] { $passages } scenes and events
    }, { $choices ->
        [one] one choice
       *[other] { $choices } choices
    }, { $endings ->
        [one] one ending
       *[other] { $endings } endings
    }.
explore-missed = { $count ->
    [one] One scene, event, choice or ending is never reached.
   *[other] { $count } scenes, events, choices or endings are never reached.
}
explore-missed-lands = { $count ->
    [one] One outcome of an attempt never comes about.
   *[other] { $count } outcomes of attempts never come about.
}
explore-missed-lines = { $count ->
    [one] One line is never heard.
   *[other] { $count } lines are never heard.
}
explore-behind = { $count ->
    [one] One more thing lies behind that.
   *[other] { $count } more things lie behind that.
} { $what }
explore-behind-more = And { $count } more.
explore-remembered = { $count ->
    [one] One thing comes about only after an earlier story of a campaign; explore the campaign to see it.
   *[other] { $count } things come about only after an earlier story of a campaign; explore the campaign to see them.
}
explore-endless-runs = { $count ->
    [one] One run never ended.
   *[other] { $count } runs never ended.
} After so many choices they were left alone.
explore-none-dominated = No option seems worse than another on all three ledgers wherever both are open.
explore-some-dominated = { $count ->
    [one] One option seems worse than another on all three ledgers wherever both are open.
   *[other] { $count } options seem worse than another on all three ledgers wherever both are open.
}
explore-some-same = { $count ->
    [one] Between two options nothing seems to hang.
   *[other] Between { $count } pairs of options nothing seems to hang.
}
explore-not-compared = Options were not held against each other.
explore-wins-all = One way wins everything: to { $way } is best on all three ledgers, so that the story has one right answer.
explore-nobody-wins = No one-sided way wins everything: { $wins }.
explore-wins = { $ledger } is best served by { $wins } and worst by { $loses }
explore-whole = On all three ledgers together: { $ways }.
explore-chosen = Choices decide { $parts }; the rest is luck.
explore-chosen-endings = { $percent } % of how differently it ends
explore-chosen-ledger = { $percent } % of { $ledger }
explore-certain = What is said of what can be reached is certain: all { $states } states of the story were looked at, with luck in every way.
explore-sure = What is said of what can be reached is not certain: the story has more states than the { $states } that were looked at one by one. But what happens in one of { $one-in } such runs, or more often, is missed in fewer than 5 of 100 explorations like this.
explore-sure-campaign = What is said of what can be reached is not certain: what comes before a story is never all tried. But what happens in one of { $one-in } such runs, or more often, is missed in fewer than 5 of 100 explorations like this.
explore-too-few = There were too few runs to say how sure this is.
explore-endings = How it ended
explore-endless = no ending
explore-choices = choices
explore-levels = Where it ended, in points out of 100
explore-levels-is = Means over the runs of each way of playing. The first three are the ledgers.
explore-spread = How far apart the runs ended: { $measure }
explore-spread-is = A twentieth of the runs ended below the first number, a quarter below the second, half below the third, and so on. The bars stand for ten points each, from 0 to 100.
explore-histogram = 0 to 100
explore-way = way of playing
explore-short-endorsement = boss
explore-short-energy = you
explore-short-team = team
explore-short-whole = all three
explore-short-delivery = delivery
explore-short-capability = capability
explore-short-credit = credit
explore-never = Never reached
explore-never-scene = The scene { $id } never opens.
explore-never-event = The event { $id } never happens.
explore-never-choice = The choice { $id } is never taken.
explore-never-ending = The ending { $id } is never told.
explore-never-commitment = { $id } never lands in commitment.
explore-never-compliance = { $id } never lands in compliance.
explore-never-resistance = { $id } never lands in resistance.
explore-never-line = A line { $where } is never heard: “{ $text }”
explore-in-passage = of { $id }
explore-in-reaction = after { $id }
explore-in-happening = for what happens by itself ({ $id })
explore-in-ending = of the ending { $id }
explore-in-epilogue = on what became of { $who }
explore-nearest = The nearest that any run came to it was in { $passage }. { $gaps }
explore-gap-level = It needs { $condition }; it was { $had }.
explore-gap-fact = It needs { $condition }.
explore-gap-points = { $points ->
    [one] One point was missing even with the best of luck.
   *[other] { $points } points were missing even with the best of luck.
}
explore-gap-before = All that it asks for held, but the ending { $ending } comes first and held as well.
explore-gap-luck = All that it asks for held there, and only luck was missing.
explore-gap-none = All that it asks for held there, and still it did not come about: something else came first.
explore-nowhere = Nothing leads there, or no run came to where it is decided.
explore-see = To see it: { $command }
explore-worse = Options that seem dominated
explore-worse-is = The three ledgers are not everything: what gets done, direction, people outside the team and the ending itself are not in them.
explore-dominated = { $option } seems dominated by { $by }: in { $states } of { $states } states it came out worse on all three ledgers, by { $boss }, { $own } and { $team } points on average.
explore-same = { $one } and { $other } seem to make no difference: in { $states } states every replay came to the same.
explore-parted = Where ways of playing part
explore-split = { $passage }: { $differ } of 100 pairs of ways differ
explore-pick = { $ways }: { $choice }
explore-go-on = going on
explore-policies-is = “for the team”, “for the boss” and “for yourself” look one choice ahead: each option is tried on a copy of the story, with luck that favours nobody, and they know how people really feel, as no player does. All others know only what a player knows. “random” takes anything; “mixed” does what the moment seems to ask for.
explore-campaign-played = { $campaigns } campaigns by each of { $ways } ways of playing, from seed { $seed } on.
explore-campaign-week = Between stories each way of playing spends its weeks by a rule of its own: { $ways }. “mixed” does something for each in turn, “random” anything.
explore-campaign-way = { $ways } { $direction } first
explore-chapter = Story { $number } of { $of }
explore-kicker = Explored
explore-numbers = The numbers
explore-boxes-is = For each way of playing: a line from the lowest twentieth of its runs to the highest, a box around the middle half, and a mark in the middle.
explore-heat = How often each choice was taken
explore-heat-is = One square for each choice, in the order of the file; the darker, the more often it was taken when it was open. A crossed square was never taken.
explore-heat-square = { $id }: taken in { $percent } of 100 cases
explore-heat-never = { $id }: never taken
explore-written = What was found is in { $file }.
explore-foot = groundswell { $version } explored “{ $story }” with seed { $seed }. It is what the model holds, and not what people would do.
explore-failed = It fails on { $what }.
explore-doing-states = looking at states
explore-doing-searching = looking for what is seen least
explore-doing-playing = playing
explore-doing-comparing = comparing options
explore-doing-crossing = telling choice from luck
explore-doing-nearing = looking for what was never reached
explore-no-finding = there is no finding “{ $word }”; there are: { $known }
explore-stopping = stopping; what is known so far follows
finding-never-reached = something that is never reached
finding-never-lands = an outcome of an attempt that never comes about
finding-never-said = a line that is never heard
finding-dominated = an option that seems dominated
finding-no-difference = options that make no difference
finding-one-sided = one way to play that wins everything
finding-endless = runs that do not end
finding-luck = an ending that luck decides
policy-comply = comply
policy-confront = confront
policy-influence = influence
policy-listen-first = listen first
policy-silent = silent
policy-mixed = mixed
policy-random = random
policy-for-team = for the team
policy-for-boss = for the boss
policy-for-self = for yourself
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
rule-public-and-distant-costs-more = To be corrected in front of others is worst from somebody one does not trust.
rule-trust-carries = Trust carries what you ask.
rule-trust-carries-against = Where trust is thin, what you ask carries little weight.
rule-trust-carries-missing = { $who } trusts you only so far.
rule-credit-carries = Credit carries what you ask.
rule-credit-carries-against = What you ask leans on the credit you have here, and that does not carry it far.
rule-credit-carries-missing = Your credit goes only so far.
rule-insight-helps = You can aim better at somebody whom you understand.
rule-insight-helps-against = Somebody whom you cannot read well yet is hard to reach, even if you know what they need. Listening to them would help.
rule-insight-helps-missing = You understand { $who } only so far.
rule-speaks-to-a-need = It spoke to something that was needed.
rule-speaks-to-a-need-missing = It did not speak to anything that { $who } needs.
rule-misses-the-need = It offered something that nobody needed.
rule-pressed-managers-hear-less = A manager under pressure hears less.
rule-pressed-managers-hear-less-for = A manager who is not pressed hard can listen.
rule-tired-people-give-less = Tired people have little to give.
rule-tired-people-give-less-for = Whoever is in good heart has something left to give.
rule-inspiring-and-asking-work-downward = Who looks up to you is moved by a picture and by being asked.
rule-favours-and-friendship-are-uncertain = Favours and friendship work with some and not with others.
rule-reason-and-warmth-together = Reasons weigh more once somebody has been asked and heard.
rule-warmth-and-reason-together = An open question weighs more once the reasons are known.
rule-pushing-twice-is-worst = Pushing after pushing is what works least.
rule-without-credit-plain-words-cost = Plain words without credit behind them are held against you.
rule-a-good-time = There are times in which people are open to change.
rule-balances-a-weakness = It balanced what he is bad at.
rule-mends-what-is-not-broken = It offered help with something else than what was lacking.
rule-those-who-let-go-listen = A manager who has learned to let go has room to listen.
rule-those-who-let-go-listen-against = A manager who has not learned to let go has little room to listen.
rule-broken-word-weighs = Whoever has come to doubt your word gives less for the next one.
rule-help-makes-a-stretch-welcome = A task is welcome when help comes with it.
rule-a-gap-frightens = A task that one cannot do frightens.
rule-what-is-repeated-wears-out = You have come to them in this way before, and it weighs less each time.

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
rule-delivery-proves = Whoever gets it done, or takes it on, looks able to a manager.
rule-masking-strains = Swallowing it strains.
rule-silence-teaches-silence = Silence in the room teaches silence.
rule-honest-talk-relieves = An honest talk relieves.
rule-listening-shows = Those who listen learn.
rule-listening-warms = Being listened to, supported or coached warms.
rule-listening-lifts = Being heard or supported by a colleague lifts.
rule-support-in-public-lifts = Support counts double when others see it.
rule-listening-takes-strength = Attention is work.
rule-empowering-grows = People grow by being given the work and the means.
rule-empowering-lifts = Being trusted with something lifts.
rule-taking-over-delivers = Doing it yourself is quick.
rule-taking-over-starves = From what you do yourself nobody else learns.
rule-taking-over-exhausts = What you do yourself takes your evening.
rule-taking-over-tightens = A usurped manager holds on.
rule-going-over-betrays = Going over somebody’s head is taken as betrayal.
rule-delivering-delivers = Work gets done.
rule-delivering-tires = Work tires.
rule-public-pressure-on-others-shames = Being told off before others shames.
rule-juniors-take-it-harder = Being pressed or contradicted hurts more from somebody one looks up to.
rule-a-balanced-weakness-relieves = It relieves a manager that somebody carries what he cannot.
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
rule-a-covered-stretch-builds = People grow on work that is a little too hard for them, when somebody helps.
rule-a-bare-stretch-strains = Hard work that is new to somebody weighs on them when nobody helps.
rule-a-bare-gap-hurts = Being set up to fail hurts.
rule-a-bare-gap-fails = What nobody can do yet is not done.
rule-cover-takes-strength = Standing beside somebody is work.
rule-refusing-keeps-you-whole = Not doing what is wrong keeps you whole.
rule-refusing-costs-the-manager = A refusal is held against you by whom it is toward.
rule-refusing-shows-what-you-stand-for = Who sees you refuse knows what you stand for.
rule-refusing-spends-credit = A refusal spends credit.
rule-an-apology-mends-a-failure = An apology mends a failure.
rule-an-apology-hardly-mends-a-broken-word = Whoever has come to doubt your word is won back by an apology only a little.
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
rule-a-kept-confidence = You kept to yourself what was told to you alone.
rule-a-broken-confidence = You passed on what was told to you alone.
rule-a-broken-confidence-hurts = Being talked about hurts.

## The rules: what happens between scenes

rule-pressure-tightens-grip = Pressure from above tightens the grip; less of it loosens it.
rule-grip-lowers-safety = Under a manager’s tight grip fewer dare to speak; under a loose one more do.
rule-grip-wears-morale = A manager’s tight grip wears people down.
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
rule-expected-more = Who was listened to, or asked alone, waits for what follows.
rule-gets-back = What is passed on gets passed on.

# What happened by itself, as the debrief names it: who did what to whom.
happened-relapses = { $who } took everything back into one hand.
happened-blames-in-public = { $who } blamed { $whom } in front of everybody.
happened-snaps = { $who } snapped at { $whom }.
happened-checks-everything = { $who } began to check everything before it went out.
happened-takes-the-credit = { $who } put one name under the team’s work, and it was { $who }’s.
happened-eases-off = { $who } let something through without checking it.
happened-asks-for-once = { $who } asked the others what they would do, and waited.
happened-says-thanks = { $who } thanked { $whom }.
happened-steps-forward = { $who } took something in hand that nobody had given out.
happened-quiet-quitting = { $who } stopped doing more than was asked.
happened-comes-back = { $who } began to take part again.
happened-a-resignation = { $who } handed in notice.
happened-an-error = Something was missed, and nobody said so in time.
happened-called-at-night = You were called at night, because nobody else knew how.
happened-expected-more = You had listened to { $who }. Nothing came of it, and { $who } noticed.
happened-gets-back = What { $who } had told you alone came back to { $who }.

# How things stood when it happened.
behind = It had come to that because { $stood }.
behind-through = { $cause } Then came { $at }. { $told }
behind-pressure = the pressure on { $who } was high
behind-tight = { $who } held on tightly
behind-loose = { $who } held on less tightly
behind-trusted = { $who } trusted you
behind-worn = { $who } was worn down
behind-heart = { $who } was in good heart
behind-unsafe = few dared to speak
behind-safe = people dared to speak
behind-tired = you were tired
behind-much-done = much was getting done
behind-essential = much stopped without you

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
happens-called-at-night = A telephone in the night. It is only a small thing, but you are the only one who knows it.
happens-expected-more = You had wanted to hear what { $who } has to say. Since then you have been busy, and { $who } has noticed.
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
rules-when-disappointed = when { $days } days have passed since you came to a teammate with { $listened }, or to them alone with { $asked }, and nothing followed: no { $answered }, no promise that was kept, and nothing that you did with somebody else and that did them good
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
rules-do-word = each teammate’s trust in your word falls 1/{ $part } of the way to that of a colleague they are close to and whom you let down
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
rules-level-grip = need for control
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

## What unfolds in the debrief

unfold-working = This is being worked out.
unfold-over-time-is = from 0 to 100, after each decision
unfold-mark = The mark on each chart: { $what }
unfold-changes = { $count ->
    [one] 1 change
   *[other] { $count } changes
}
unfold-turned = What else it hung on
unfold-turned-is = the moments that came next, and how the one was found
unfold-had-you = Had you …
unfold-had-you-is = what might have come of the other choices, in the model’s opinion
unfold-opinion = This is the model’s opinion, and not a fact about life.
unfold-replayed = { $done } of { $of } decisions replayed so far, first those that left the deepest mark.
unfold-no-decisions = There was nothing to decide.
unfold-whole = All three ledgers { $middle } ({ $low } to { $high })
unfold-led-is = which way you led, and by which acts
unfold-courages-is = of those who follow and lead, and what people see in a leader
unfold-principles-is = what each principle looked like in what you did
unfold-beside-is = this run and the one before it
unfold-beside-ended = The run before ended with “{ $ending }”.
unfold-beside-row = { $what }: here { $here }, there { $there }
unfold-no-earlier = No earlier run of this story is kept. Play it again, and the two lie side by side here.
unfold-difference = difference
unfold-another-plan = Take another ({ $number } of { $of })
unfold-save = Take it with you
unfold-save-is = the debrief as a file, with your plan on it
unfold-save-where = It is written among your documents, or where your runs are kept.
unfold-save-html = As a page (HTML)
unfold-save-markdown = As text (Markdown)
unfold-save-csv = As a table (CSV)
unfold-not-saved = The debrief could not be written. { $why }
unfold-to-the-week = On to the week

## Translating stories

strings-which-language = Say into which language: --language de
strings-none = There is no translation of { $story } into { $language }. Make one: groundswell strings extract { $story } --language { $language }
strings-of-another = { $file } translates “{ $of }”, and this is “{ $story }”. Name another file with --output.
strings-written = { $file }: { $right } translated, { $missing } missing, { $stale } changed in the story since, { $obsolete } obsolete.
strings-missing = missing { $key }: { $words }
strings-stale = stale { $key }: { $words }
strings-unknown = unknown { $key }: { $words }
strings-was = was: { $words }
strings-sum = { $count } of { $all } texts.
strings-partly = { $count } of { $all } texts of “{ $title }” are not translated into { $language }, or have changed since; they are shown as they were written.
strings-there-are = There are translations into: { $languages }. Write one of these behind --language.
strings-not-read = “{ $title }” is shown as it was written, for { $file } does not load. To see all of it: groundswell check { $again }
strings-broken = { $file } cannot be read:
    { $why }
    To see all of it: groundswell check { $again }
strings-not-at-all = “{ $title }” is not translated into { $language }; it is shown as it was written.

## In an editor

lsp-nothing-to-rename = There is no name here that could be changed. Put the cursor on an id.
lsp-no-id = “{ $id }” is no id: ids are lower-case words joined by hyphens, such as “{ $as }”.
lsp-taken = There is already a { $what } called “{ $id }”. Take another name.
lsp-not-yours = “{ $id }” ({ $what }) is a name of the program's, or is declared nowhere in this file, and stays as it is.
lsp-required = Must be there.
lsp-default = Left out: { $value }.
lsp-optional = May be left out.
lsp-field = { $field }: { $text }
lsp-read = { $count ->
    [one] asked for once
   *[other] asked for { $count } times
}
lsp-written = { $count ->
    [one] changed once
   *[other] changed { $count } times
}
lsp-led-to = { $count ->
    [one] one way leads here
   *[other] { $count } ways lead here
}
lsp-speaks = { $count ->
    [one] one line
   *[other] { $count } lines
}
lsp-named = { $count ->
    [one] named once
   *[other] named { $count } times
}
lsp-kind-scene = scene
lsp-kind-event = event
lsp-kind-choice = choice
lsp-kind-ending = ending
lsp-kind-person = person
lsp-kind-meter = level
lsp-kind-flag = flag
lsp-kind-promise = promise
lsp-kind-confidence = confidence
lsp-kind-window = window
lsp-kind-work = kind of work
lsp-kind-variant = variant
lsp-kind-option = option of a variant
lsp-kind-rule = rule
lsp-kind-story = story

## Laying files out

format-input = (input)
format-done = { $file }: laid out.
format-would = { $file }: not laid out.
format-left = { $file } is left as it is.

## Where names stand

usage-of = { $kind } { $id }
usage-nearest = Nothing is called “{ $name }” here. Did you mean “{ $nearest }”?
usage-none = Nothing is called “{ $name }” here.
usage-defines = declared
usage-reads = asked for in conditions
usage-writes = changed by effects
usage-leads = led to
usage-speaks = speaks
usage-names = named
usage-never-used = never used
usage-never-written = nothing changes it
usage-never-read = nothing asks for it
usage-never-led = nothing leads to it by name
usage-scene = scene
usage-event = event
usage-choice = choice
usage-ending = ending
usage-person = person
usage-meter = level
usage-flag = flag
usage-promise = promise
usage-confidence = confidence
usage-window = window
usage-work = work
usage-role = role
usage-variant = variant
usage-option = option of a variant
usage-rule = rule
usage-story = story

## The reference of the language

reference-field = field
reference-word = word
reference-holds = what stands there
reference-says = what it says
reference-left-out = left out
reference-required = must be there
reference-in = In `{ $word }(…)`:
reference-bool = `true` or `false`
reference-whole = number
reference-whole-from-to = number from { $from } to { $to }
reference-list = list of { $of }
reference-map = entries by { $keys }: { $values }
reference-name = { $what }
reference-new = new { $what }
means-prose = text
means-script = script
means-condition = condition
means-meter = level
means-id = id
means-scene = scene
means-event = event
means-ending = ending
means-choice = choice
means-person = person
means-flag = flag
means-promise = promise
means-confidence = confidence
means-window = window
means-work = kind of work
means-role = role of a room
means-variant = variant
means-option = option
means-principle = principle
means-rule = rule
means-weekday = weekday
means-portrait = face, in words
means-story = story
means-act = act of the week
means-code = code
means-path = path
means-language = language
means-key = key of a text
means-fingerprint = fingerprint

## Trials: a run that begins at any scene with chosen values

trial-begins = A trial of this story: it is not kept.
trial-keys = A number chooses. w: why they reacted so, k: what you hold and know, u: undo, h: history, q: leave.
trial-left = The trial is not kept. To play it again as far as here: { $again }

## A story to begin with

new-cut-short = the answers ended before the questions did; nothing was written. With --yes nothing is asked.
new-begins = Six questions, and there is a story of your own. Enter takes what stands in brackets.
new-where = 1. Where does it happen?
new-boss = 2. Who is the manager?
new-fears = 3. What does the manager fear? A number, or the word behind it:
new-fear-blame = to be blamed, by name, for something that others did
new-fear-being-passed-over = to be passed over, and to notice it last
new-fear-losing-control = to lose the last thing that is still decided here
new-fear-being-found-out = to be found out not to understand the work any more
new-team = 4. Who is on the team? Three names, with commas: who knows the work best, who answers the telephone, who is new and has made a mistake:
new-stake = 5. What is to be delivered?
new-by = 6. By when? A weekday, which is then the last of four days, or whatever the last day is called:
new-usual = [{ $usual }]
new-no-fear = There is no “{ $answer }”. Answer 1 to { $count }, or with one of the words in brackets.
new-written = Your story is in { $file }.
new-check = What is wrong with it, when you have changed it: groundswell check { $file }
new-play = Play it: groundswell play { $file }
new-shelf = To have it among the stories of the game, put it into { $folder }
new-no-folder = there is no folder { $folder }. Make it first, or name a file in a folder that is there; nothing was written.
new-left-out = The story has room for three colleagues, each with a name of their own. Left out: { $names }. To bring them in, add them to the cast of the file.
new-made-up = The story needs three colleagues. Made up, to be renamed: { $names }.
new-id = In the file, { $name } is called “{ $id }”: ids are written in the letters a to z.
new-id-taken = In the file, { $name } is called “{ $id }”: “{ $taken }” is somebody else, or has a meaning of its own.
new-cut = Too long to fit: “{ $given }”. In the file stands “{ $kept }”; say the rest where you like.
new-title = A title has room for less: “{ $title }”. Write a better one behind `title` in the file.
new-no-weekday = No weekday was found in the answer to the sixth question (they are written Monday, Tuesday …). So the story runs from { $from } to { $last }; if its last day is another, change `from` in its `clock`.
new-like-translation = { $file } would be the name of a translation of { $of }.ron: what stands before .ron is taken for a language. Name it without that dot: { $of }-{ $language }
new-copied = It has every word of that story, and an id of its own; give it a title of its own as well.
new-taken = { $file } is there already, and stays as it is. Name another file: groundswell new another-name

## The map of a story

graph-is = { $scenes ->
    [one] One scene
   *[other] { $scenes } scenes
}, { $events ->
    [0] no events
    [one] one event
   *[other] { $events } events
}, { $endings ->
    [one] one ending
   *[other] { $endings } endings
}.
graph-played = Played { $runs } times, in ways that differ.
graph-begins = The story begins here.
graph-last-day = The last day leads here, wherever one is.
graph-end = The story ends
graph-end-is = Of these, the first that holds is told.
graph-events = Events
graph-events-is = They come between two scenes when it is time for them; then the story goes on where it was going.
graph-standing = On the table throughout
graph-standing-is = Choices that are offered wherever they hold.
graph-if = if { $when }
graph-planted = after { $choice }
graph-same = the same choices
graph-more = and { $count } more
graph-percent = { $percent } %
graph-taken = taken { $percent } % of the time
graph-often = reached in a tenth of the runs or more
graph-rarely = more rarely
graph-never = never
graph-landings = ● they make it their own   ◐ they go along   ○ they refuse
graph-stays = ↺ does not leave the scene
graph-no-such-form = a map cannot be written as “.{ $ending }”. Call the file .svg, .dot or .mmd, or say --format.
graph-written = The map is in { $file }.
graph-nearest = --from: no scene is called “{ $scene }”. Did you mean “{ $nearest }”?
graph-unknown = --from: no scene is called “{ $scene }”. There are: { $known }.

## A workshop: what stands on all of its pages around what is told

page-before = before: { $votes }
page-groups = By group
page-address = Address
page-code = Code
page-no-answer = No answer from the workshop. Trying again.
page-ask-yes = Do it
page-ask-no = Leave it
page-help = Keys
page-help-next = go on
page-help-back = one step back
page-help-skip = leave the rest of this out
page-help-vote = vote, or vote again
page-help-letter = play that option
page-help-chance = at a tie: let chance decide
page-help-undecided = the room could not agree, where the story knows that
page-help-heard = write down what those in the minority say
page-help-untally = take the last count back
page-help-pause = pause, and go on
page-help-roads = the roads
page-help-debrief = to the debrief; End, where D is an option
page-help-digits = count the option that is asked for; Enter keeps the number
page-help-toggle = console or projector, on one screen
page-help-close = Close
page-key-space = Space
page-key-backspace = Backspace

## A workshop: a phone's page

phone-page-join-heading = Take part
phone-page-join-say = The code stands on the wall, under the address.
phone-page-join = Join
phone-page-join-missing = Type the code first.
phone-page-join-both = Type the code and choose your table.
phone-page-table-which = Your table
phone-page-table-choose = Choose
phone-page-table = Table { $table }
phone-page-no-answer = No answer from the workshop. Are you in the same Wi-Fi as the laptop? Trying again.
phone-page-away = No connection. What you see may be old; this page comes back by itself.
phone-page-back = Connected again.
phone-page-late = That vote had closed before yours arrived. It was not counted.
phone-page-group = You are in: { $group }
phone-page-kept = No name, no account. Kept are your vote, your reason and your card, under a number. When the workshop closes, nothing leads from the number to this phone.
phone-page-vote-first = Choose one, then vote
phone-page-vote-none = Choose an option first.
phone-page-vote = Vote for { $letter }
phone-page-vote-change = Change my vote to { $letter }
phone-page-vote-mine = your vote
phone-page-vote-can-change = Your vote is { $letter }. You can change it until the vote is closed.
phone-page-withdraw = Take my vote back
phone-page-unsent = Not sent yet. It is sent as soon as there is a connection.
phone-page-reason = Why? A few words, if you like
phone-page-reason-note = Without your name. The room sees it only if the facilitator lets it through.
phone-page-reason-left = { $left } characters left
phone-page-reason-send = Send these words
phone-page-private = A card for you alone
phone-page-private-show = Show my card
phone-page-private-hide = Hide my card
phone-page-card = Your card
phone-page-card-note = Only you see it here. In the file of the workshop it stands without a name.
phone-page-card-both = Write both: when, and what you will do then.
phone-page-when = When …
phone-page-will = … I will
phone-page-card-keep = Keep my card
phone-page-card-kept = Kept. You can change it until the workshop closes.

## A workshop: the console's page

console-page-enter-heading = Console
console-page-secret = Secret
console-page-secret-note = It stands on the laptop that runs the workshop, and nowhere else.
console-page-enter = Open the console
console-page-away = No connection. What you see may be old; this page comes back by itself.
console-page-acts = What you can do
console-page-vote = The vote
console-page-voted = { $voted } of { $there } phones have voted
console-page-hands = Hands and cards
console-page-hands-note = Ask in this order. Type the number, then Enter.
console-page-hands-for = Hands for { $letter }
console-page-hands-enter = Count
console-page-hands-enter-for = Count { $letter }
console-page-hands-number = Type a whole number, such as 12.
console-page-notes = Notes
console-page-variants = What this telling hides
console-page-options = Options, and where they lead
console-page-reasons = Reasons from phones
console-page-reasons-note = The room sees none of them until you let it.
console-page-reason-show = Let it be seen
console-page-reason-hide = Hide it again
console-page-heard = What those in the minority said aloud
console-page-heard-keep = Keep it
console-page-heard-kept = Kept: { $text }
console-page-plan = The time that is left
console-page-elapsed = gone
console-page-until = until the debrief
console-page-debrief = for the debrief
console-page-minutes = { $minutes } min
console-page-later = And later: { $count } more
console-page-join = Joining
console-page-phones = { $phones } phones are here; { $seats } seats are taken; { $people } people in the room.
console-page-roads = Roads
console-page-road-played = played now
console-page-road-go = Go on on this road
console-page-rewind = Back to here
console-page-rewind-to = Back to here: { $place }
console-page-settings = Settings
console-page-files = To take home
console-page-files-note = Take them before you close the workshop: with it, this page closes too.
console-page-file-html = Debrief as a page
console-page-file-markdown = Debrief as Markdown
console-page-file-csv = Votes as a table
console-page-file-workshop = The whole workshop, to open again
console-page-seen = What the room sees

## A workshop: its windows

window-projector = Projector
window-console = Console
window-console-title = Groundswell: console
window-curtain = One moment
window-heading = Windows
window-turn = Projector or console
window-hide = Hide the projector, or show it
window-part = Console in a window of its own
window-join = Close this window
window-help-part = the console in a window of its own
window-help-full = the whole screen
window-take = Keep a page, plain text and a table of the votes
window-taking = They are being written…
window-taken = Written to { $files }
window-help-leave = close the window
window-road-before = { $count ->
        [one] One decision before
       *[other] { $count } decisions before
    }
window-leave = Close the projector
window-leave-say = Nothing is lost: the workshop goes on where it was when it is opened again.

## A workshop: the projector's page

projector-page-away = No connection. This page comes back by itself.
projector-page-step = { $now } of { $all }

## A room: why something was not done, and what to do instead. Letters are those of options: A, B

room-refused-closed = The workshop is over.
room-refused-for-facilitator = Only the facilitator can do this.
room-refused-for-its-phone = Only the phone that holds this seat can do this.
room-refused-no-seat = This seat is not known here. Join again.
room-refused-door-shut = Nobody new is let in now. Ask the facilitator.
room-refused-full = The room is full: { $most } seats were given.
room-refused-token = This phone could not say who it is. Load the page again.
room-refused-no-group = There is no such table. They are numbered from 1 to { $most }.
room-refused-nothing-before = There is nothing to take back.
room-refused-nothing-to-skip = There is nothing to leave out here.
room-refused-not-begun = The story has not begun. Go on first.
room-refused-no-vote-open = No vote is open now.
room-refused-vote-open = A vote is open. Close it first: go on.
room-refused-not-offered = That is not among the options. There are { $letters }.
room-refused-nobody-voted = Nobody has voted yet. Count hands, vote again, or decide by its letter.
room-refused-uncounted = Not counted yet: { $letters }. Enter 0 for nobody, or leave it out with S.
room-refused-tie = A tie: { $letters }. Vote again with V, press a letter to decide, or let chance decide with X.
room-refused-not-leading = Most did not vote for that; { $letters } leads.
room-refused-no-tie = There is no tie; { $letters } leads.
room-refused-not-tied = The tie is between { $letters }. Another letter overrules the vote.
room-refused-not-drawn = Chance draws { $letters }.
room-refused-not-overruled = The room voted for that: it overrules nobody.
room-refused-voted = The room has voted on this. Play what most chose, or overrule the vote.
room-refused-pick = This one is told: press the letter of the option, or V for a vote.
room-refused-no-decision = There is nothing to decide here. Go on, or back to a decision.
room-refused-no-undecided = Here the story has no way on for a room that cannot agree. Vote again with V, press a letter, or let chance decide with X.
room-refused-too-many = At most { $most } votes can be entered for an option.
room-refused-nothing-counted = Nothing was counted by hand in this vote.
room-refused-no-reason = There is no reason number { $number } any more.
room-refused-long = That is too long: at most { $most } characters.
room-refused-empty = There is nothing written.
room-refused-no-card = Cards are written in the debrief.
room-refused-not-played = There is no such decision: { $count } { $count ->
    [one] was
   *[other] were
} played on this road.
room-refused-no-road = There is no such road; there { $count ->
    [one] is one
   *[other] are { $count }
}.
room-refused-same-road = This road is the one that is played.
room-refused-one-road = There is only one road yet. Go back to a decision to begin another.
room-refused-last-stop = This is the last stop. Close the workshop when everybody has finished.
room-refused-between = It must be between { $low } and { $high }.
room-refused-no-roles = This story has no roles. Part the room by tables, or not at all.
room-refused-not-reading = Nothing is being read here.

## A room: what the projector and the phones say, to be read from the back row

room-option = { $letter } · { $text }
room-table = Table { $number }
room-paused = Paused
room-foot = { $count ->
    [one] One phone
   *[other] { $count } phones
} · { $address } · { $code }
room-join = Take part with your phone
room-join-1 = Use the same Wi-Fi as the laptop, or the one on the wall.
room-join-2 = Scan the code, or type { $address }
room-join-3 = Type { $code }. No name, nothing to install.
room-join-cards = Take part with your card
room-join-cards-1 = Take one card of each letter.
room-join-cards-2 = First you choose in silence; then all cards go up at once.
room-join-cards-3 = Then you talk, and choose again.
room-join-qr = QR code for { $link }
room-joined = { $count ->
    [0] Nobody is here yet
    [one] One phone is here
   *[other] { $count } phones are here
}
room-kept = Your vote is kept without your name.
room-kept-cards = Only the numbers are kept.
room-read = Read
room-read-say = Nobody votes yet. First a vote, then you talk, then you vote again.
room-read-quick = Nobody votes yet. This time one vote is enough.
room-told = The facilitator decides
room-told-say = This one is told, to save time.
room-vote = Vote in silence
room-vote-again = Vote again, in silence
room-vote-phones = On your phone, or with your card. Nothing is shown until all have voted.
room-vote-cards = Choose your card, face down. All cards go up at once.
room-counting = Votes are closed
room-counting-say = They are being counted.
room-counted = All are counted: { $votes }.
room-counted-all = All are counted: { $votes } of { $people }.
room-counted-fewer = All are counted: { $votes }, of { $people } people.
room-counted-plain = All are counted.
room-counted-more = More votes than people: something was counted twice.
room-counted-phones = In a moment you see the result.
room-voted = { $count } phones have voted
room-count-first = When all cards are up, { $letter } is counted first.
room-count-now = Now counting: { $letter }
room-asks-close = This cannot be taken back.
room-asks-overrule = The vote says otherwise. It can be taken back with Backspace.
room-asks-unseen = The room has not seen yet how it voted. This can be taken back with Backspace.
room-asks-skip = This leaves out the talk and the second vote, and plays what most chose. It can be taken back with Backspace.
room-asks-told = The room was to vote on this. It can be taken back with Backspace.
room-talk = Talk with the people beside you
room-prompt-why = What made you choose as you did?
room-prompt-otherwise = What would have to be otherwise for you to choose differently?
room-chose = The room chose
room-decided = The facilitator decided
room-drawn = Chance decided
room-goes-on = The story goes on
room-undecided = The room could not agree
room-how-majority = It had the most votes.
room-how-another-vote = It was a tie; another vote broke it.
room-how-facilitator = It was a tie; the facilitator broke it.
room-how-nobody = Nobody had voted.
room-how-chance = It was a tie; chance broke it.
room-how-overruled = Against the vote. Ask why.
room-how-told = It was told and not voted on.
room-how-undecided = That has consequences, too.
room-closed = Thank you
room-closed-say = The workshop is over. What is kept is kept without names.

## A room: what came of a vote. Letters are those of options: A, B

room-nobody-voted = Nobody voted.
room-leads = { $letters } has the most votes.
room-level = { $letters } have equally many votes.
room-leads-with = { $letters } has the most votes: { $votes } of { $of }.
room-level-with = { $letters } have equally many votes: { $votes } each, of { $of }.
room-all = All { $of } voted for { $letters }.
room-bar = { $letter }, { $text }: { $votes ->
    [one] 1 vote
   *[other] { $votes } votes
}, { $share } percent.
room-bar-before = { $letter }, { $text }: { $votes ->
    [one] 1 vote
   *[other] { $votes } votes
}, { $share } percent; before, { $before }.
room-bar-leads = { $letter }, { $text }: the most votes.
room-bar-plain = { $letter }, { $text }.
room-shift = Since the last vote: { $moved }.
room-shift-more = { $letter } + { $by }
room-shift-fewer = { $letter } − { $by }
room-shift-none = The numbers are as they were before.
room-shift-same-lead = { $now } led before as well.
room-shift-other-lead = Before, it was { $before }.
room-reason = { $letter }: “{ $text }”
room-vote-leads = most for { $letters }

## A room: roads

room-road = The road so far
room-roads = The roads that you took
room-road-name = Road { $number }
room-road-stands = stands at: { $place }

## A room: what a phone says

room-phone-in = You are in
room-phone-in-say = It begins soon. Look at the screen in front.
room-phone-look = Look up
room-phone-read-say = The story is told in front. You can read along here.
room-phone-vote-say = Nobody sees what you choose. You can change it until the vote is closed.
room-phone-revealed = The result
room-phone-revealed-say = This is how the room voted.
room-phone-talk = Talk
room-phone-talk-say = Put the phone away and talk with the people beside you.
room-phone-chosen = What comes of it
room-phone-chosen-say = Look up: the story goes on.
room-phone-roads-say = What was different, and what came of it?
room-phone-monday-say = Write one thing that you will do. It is kept without your name.
room-phone-debrief = Looking back
room-phone-debrief-say = Look up, or read along here.
room-phone-closed-say = The workshop is over. You can close this page.

## A room: the console. Parts of a line end without a full stop

room-pace-room = Room
room-pace-quick = Quick
room-pace-told = Told
room-pace-brief = Told in a sentence
room-now-lobby = Before it begins
room-now-reading = Before decision { $number }: reading
room-now-told = Decision { $number }: told
room-now-deciding = Decision { $number }: the options
room-now-voting = Decision { $number }: vote { $round }
room-now-counted = Decision { $number }: counting vote { $round }
room-now-revealed = Decision { $number }: vote { $round } is shown
room-now-discussing = Decision { $number }: talking
room-now-chosen = Decision { $number }: chosen
room-now-roads = Roads
room-now-debrief = Debrief
room-now-closed = The workshop is over
room-next-begin = Begin the story
room-next-leaf = Next page
room-next-options = Show the options
room-next-on = Go on
room-next-vote = Open the vote
room-next-vote-again = Open another vote
room-next-close = Close the vote
room-next-reveal = Show the result
room-next-talk = Let them talk
room-next-play = Play what most chose
room-next-debrief = To the debrief
room-next-stop = Next stop
room-act-next = Next
room-act-back = Back
room-act-skip = Skip
room-act-vote = Vote
room-act-play = Play { $letter }
room-act-break = Break the tie: { $letter }
room-act-overrule = Overrule the vote: { $letter }
room-act-chance = Let chance break the tie
room-act-undecided = The room could not agree
room-act-untally = Take the last count back
room-act-pause = Pause
room-act-unpause = Go on
room-act-roads = Roads
room-act-debrief = Debrief
room-act-close = Close the workshop
room-advice-lobby = Give out cards, or let phones join. Say that there are no right answers and that nobody is graded.
room-advice-reading = Read aloud, or let somebody else read. Do not explain.
room-advice-brief = Time is short: say in a sentence what happens here, and pass over the pages with S.
room-advice-told = Read out the option that you tell, and press its letter; or V if it deserves a vote.
room-advice-deciding = Read every option in the same voice. Nobody talks yet. If somebody argues, ask them to keep it.
room-advice-voting = Silence. With cards: on three, all go up; count in the order shown, type each number, then Enter.
room-advice-counted = Nothing is shown yet. Check the counts: type a number again to mend it; U takes the last one back.
room-advice-revealed = Wait. Count to seven, silently, before anybody speaks.
room-advice-discussing = Pairs first, then the whole room. Ask those who were fewer before those who were many.
room-advice-chosen = Say it as the room's choice, whoever was against it.
room-advice-chosen-told = Say it in a sentence: where they are, and what you chose. S passes over what is told of it.
room-advice-roads = Ask what was different before you say what came of it.
room-advice-debrief = Ask before you tell. The ones who spoke least first.
room-advice-monday = Two minutes of silence to write. Whoever wants to reads theirs to one other person.
room-advice-closed = The file of the workshop holds everything, without names.
room-count-nobody = Nobody voted.
room-count-too-many = { $votes } votes, but { $people } people. Count again, or say how many are here.
room-count-tie = A tie: { $letters }.
room-count-half = Not every option was counted by hand.
room-minutes = { $minutes } minutes
room-people-unsaid = not said
room-set-minutes = Time in all
room-set-people = People in the room
room-set-manager = Managers
room-set-groups = Groups
room-set-door = Joining
room-set-pace = This decision
room-manager-here = somebody here leads others here: no numbers are shown
room-manager-away = nobody here leads others here
room-groups-none = none
room-groups-tables = { $count } tables
room-groups-roles = by role
room-door-open = newcomers may join
room-door-shut = nobody new may join
room-time-lobby = The story takes about { $minutes } minutes as planned.
room-time-on = { $minutes ->
    [0] On time.
    [one] On time, with a minute to spare.
   *[other] On time, with { $minutes } minutes to spare.
}
room-time-behind = { $minutes ->
    [one] A minute behind. Tell the next one.
   *[other] { $minutes } minutes behind. Tell the next ones, or go to the debrief with D when its time comes.
}
room-time-late = { $minutes ->
    [one] The debrief should have begun a minute ago. Press D.
   *[other] The debrief should have begun { $minutes } minutes ago. Press D.
}
room-time-debrief = { $minutes ->
    [one] A minute is left.
   *[other] { $minutes } minutes are left.
}
room-time-over = The time is over.
room-toward = toward { $who }
room-lands-commitment = with all their heart
room-lands-compliance = because they have to
room-lands-resistance = refused
room-leads-stay = back to what is left
room-leads-end = the story ends
room-leads-on = on
room-leads-depends = that depends
room-leads-reaction = { $reaction } ({ $to })
## A workshop and its server

server-wrong-host = This address is not the one of the workshop. Type it as it stands on the wall: http://{ $address }
server-wrong-origin = This was sent by another page and was left undone. Open the workshop’s own page.
server-wrong-type = This is not how the workshop’s pages ask. Reload the page.
server-too-slow = That took too long to arrive. Try again, nearer to the Wi-Fi.
server-too-long = That is too long. Shorten it and send it again.
server-not-understood = That could not be understood. Reload the page.
server-nothing-here = There is nothing here. Type the address as it stands on the wall.
server-no-seat = This phone has no seat yet. Type the code that stands on the wall.
server-wrong-code = That is not the code. It stands on the wall: six digits.
server-many-codes = Many codes are being tried at once. Your phone tries again in a moment.
server-many-newcomers = Many are coming in at once. Your phone tries again in a moment.
server-seats-taken = All seats are taken. Raise your hand: the facilitator can add some. Until then, vote by hand or with a card.
server-too-often = That was very often. Wait a moment, then try again.
server-vote-closed = This vote is closed. Look up: what comes next stands on the wall.
server-not-kept = This could not be kept, so it does not count. Raise your hand: the disk of the laptop is full or refuses.
server-wrong-secret = That is not the secret. It stands in the window or the terminal of the laptop that runs the workshop.
server-many-secrets = Too many secrets are being tried. Wait a moment; the laptop itself can be used all the while.
server-no-console = This page is for the facilitator. Open it with the link in the window or the terminal of the laptop.
server-many-projectors = Too many pages show the projector already. On the laptop itself, one more always opens.
server-test-besieged = Somebody is trying codes, one after the other. Phones that are in stay in; newcomers wait a little. If it goes on, close the door and let newcomers use cards.
server-test-secrets = Somebody has typed wrong secrets for this console. They are slowed down and cannot find it by trying.
server-test-gone = This laptop no longer has the address { $address }: the network has changed. It has { $has } now. Stop with Ctrl-C and start the same command again; everything goes on where it was.
server-test-alone = Only this laptop itself is reached at { $address }. For phones, connect it to a network, or open its own hotspot, and start again.
server-test-deaf = Nothing answers at { $address }, not even from this laptop. A firewall here blocks it: allow port { $port }, or use cards.
server-test-reached = A phone has come through: this network lets phones in.
server-test-knocked = Something on the network reached this laptop but asked for nothing. Type the address on a phone once more, with http:// before it.
server-test-nobody = No phone has come through yet. Try one now, before the room does.
server-test-secure = A phone asked for https, which this laptop does not speak. Type http:// before the address.
server-test-away = { $away } of { $given } phones that came in are away now: asleep, in a pocket or out of the Wi-Fi. They come back by themselves with their seats and votes.
server-test-loads = If a phone keeps loading and nothing comes: a guest network keeps its phones apart, or a firewall on this laptop blocks port { $port }. Open the laptop’s own hotspot, take another Wi-Fi, or allow the port.
server-test-refused = If a phone says that the connection was refused or the page is not found: the address is mistyped, or the phone is on another Wi-Fi or on mobile data.
server-test-portal = If a sign-in page of the Wi-Fi opens: sign in there first, and stay on this Wi-Fi even if it has no internet.
server-test-cards = Hands and cards always work, in any round, together with phones or without.
workshop-no-address = an address is four numbers and a port, such as 192.168.0.7:8080
workshop-port-taken = port { $taken } is taken by another program; this workshop is at port { $port }.
workshop-begins = A workshop with “{ $title }”.
workshop-goes-on = Going on with { $file }, where it was left. With --new another one begins.
workshop-torn = Its last line was not written to its end, so it was never counted; it is left out.
workshop-damaged = { $file } is damaged from line { $line } on: { $lost ->
    [one] one line is
   *[other] { $lost } lines are
} left out. What stands before is used; the whole file is kept as { $kept }.
workshop-projector = Projector: open this in a browser and move it to the projector.
workshop-console = Console, for you alone; keep this link off the projector:
workshop-phones = Phones:
workshop-code = By hand: http://{ $address } and the code { $code }. Or with the camera:
workshop-others = If phones do not reach it, try --address with another address of this machine: { $others }.
workshop-few-files = This system lets a program hold connections for about { $phones } phones at once, which is few for { $people }. Run “ulimit -n 16384” in this terminal before.
workshop-file = Every vote is kept at once in { $file }.
workshop-stop = Ctrl-C stops and loses nothing; the same command goes on.
workshop-no-window = No window can open: { $why }. The projector and the console are pages instead.
workshop-window-instead = this build has none
workshop-in-the-window = The window is the projector. K turns it to the console and back, W gives the console a window of its own.
workshop-over = The workshop is closed. Who was who has been forgotten; the rest is in { $file }.
workshop-stopped = Stopped; nothing is lost. To go on: groundswell workshop { $story }

## The language of the stories

settings-language = Language of the stories
language-own = As written
language-de = Deutsch
language-es = Español
language-fr = Français
language-it = Italiano
language-nl = Nederlands
language-pl = Polski
language-pt = Português

## What a workshop needs on paper

print-title = For a workshop with “{ $story }”
print-note = This note stays on the screen. Print the sheets below at full size, without scaling, on A4 or US Letter, on paper as thick as your printer takes: through thin paper a card can be seen from behind.
print-what = What
print-pages = Pages
print-copies = Copies
print-sheets = Sheets of paper
print-one-for = one for every { $people } people
print-cards = Cards to vote with
print-roles = Role cards
print-commitments = Commitment cards
print-step-print = Print the pages of each row as often as the row says.
print-step-cut = Lay the sheets of one copy on each other and cut the pile twice, through the marks in the middle. It falls into four piles, and each of them is one person’s set.
print-step-vote = To vote, everybody picks a card without a word and holds it face down. When you say so, all cards go up at once: nobody sees what others chose before their own choice is made.
print-step-count = Count one letter after the other, in the order that the console asks for, and type each number. With a large room, let four people count a quarter each.
print-step-roles = Give each person one role card, and say that only they read it.
print-step-commit = The commitment cards are for the last ten minutes. They belong to whoever writes them; nobody collects them.
print-shape-circle = circle
print-shape-square = square
print-shape-triangle = triangle
print-shape-diamond = diamond
print-shape-hexagon = hexagon
print-shape-cross = cross
print-shape-star = star
print-shape-half = arch
print-shape-flag = flag
print-role-at = Read this only when the story is there: { $place }
print-role-only = Only you read this card. What you say of it is up to you.
print-plan-title = One thing for Monday
print-plan-when = When …
print-plan-when-hint = a moment that you will recognise when it comes
print-plan-will = I will …
print-plan-will-hint = something that you can do alone, in five minutes
print-plan-foot = Yours to keep. Put it where you will see it on Monday.
print-written = The sheets are in { $file }. Open it in a browser and print it at full size.
print-told-cards = Cards to vote with: pages { $first } to { $last }, { $copies ->
    [one] one copy
   *[other] { $copies } copies
}, { $sheets } sheets of paper. Lay each copy in a pile and cut it twice through the middle: each pile becomes four sets.
print-told-cards-open = Cards to vote with: pages { $first } to { $last }, one copy for every { $people } people. Lay each copy in a pile and cut it twice through the middle: each pile becomes four sets.
print-told-roles = Role cards: { $pages ->
    [one] page { $first }
   *[other] pages { $first } to { $last }
}, { $copies ->
    [one] one copy
   *[other] { $copies } copies
}, { $sheets ->
    [one] one sheet
   *[other] { $sheets } sheets
} of paper.
print-told-roles-open = Role cards: { $pages ->
    [one] page { $first }
   *[other] pages { $first } to { $last }
}, one copy for every { $people } people.
print-told-commitments = Commitment cards: page { $first }, { $copies ->
    [one] one copy
   *[other] { $copies } copies
}, { $sheets ->
    [one] one sheet
   *[other] { $sheets } sheets
} of paper.
print-told-commitments-open = Commitment cards: page { $first }, one copy for every { $people } people.
print-all-sheets = { $sheets ->
    [one] One sheet
   *[other] { $sheets } sheets
} of paper in all.
print-no-roles = { $story } has no roles, so there are no role cards to print. Print “cards” or “commitments”.

## The debrief of a room

room-debrief-fates = What became of everybody
room-debrief-ended = It ended: { $ending }
room-debrief-stand = How everybody stands
room-debrief-not-over = The story has not ended; this is how everybody seems by now.
room-debrief-divided = Where you were most divided
room-debrief-divided-at = { $place }: take any two of you, and { $spread } times in a hundred they chose differently.
room-debrief-divided-few = { $place }: here you did not all choose the same.
room-debrief-agreed = In no first vote were you divided.
room-debrief-option-votes = { $votes ->
    [one] { $letter }: one vote
   *[other] { $letter }: { $votes } votes
}
room-debrief-why = Why { $letter }
room-debrief-quoted = “{ $text }”
room-debrief-heard = Said aloud
room-debrief-led = Where { $letter } led
room-debrief-might = Where { $letter } might have led
room-debrief-led-road = You took it on road { $road }: “{ $ending }”.
room-debrief-led-road-open = You took it on road { $road }, which has not ended.
room-debrief-led-model = In the model, played on as you play: most often to “{ $ending }” ({ $percent } of 100 times); to your ending { $same } times.
room-debrief-led-model-same = In the model, played on as you play: most often to the same ending, “{ $ending }” ({ $percent } of 100 times).
room-debrief-led-model-open = In the model, played on as you play: most often to “{ $ending }” ({ $percent } of 100 times).
room-debrief-shift = How you moved after you had talked
room-debrief-at = { $place }: { $text }
room-debrief-shift-at = { $changed ->
    [0] Nobody who voted twice changed their mind
    [one] One of you changed their mind
   *[other] { $changed } of you changed their minds
}{ $leads ->
    [other] , and another option led.
    [tie] , and then it was a tie.
   *[same] .
}
room-debrief-shift-least = { $changed ->
    [0] The count stayed as it was
    [one] At least one of you changed their mind
   *[other] At least { $changed } of you changed their minds
}{ $leads ->
    [other] , and another option led.
    [tie] , and then it was a tie.
   *[same] .
}
room-debrief-shift-few = You voted again{ $leads ->
    [other] , and another option led.
    [tie] , and then it was a tie.
   *[same] , and the same one led.
}
room-debrief-shift-none = You voted once on each decision.
room-debrief-from-to = { $letter } from { $before } to { $after }
room-debrief-totals = { $totals }.
room-debrief-went = { $count } went from { $from } to { $to }.
room-debrief-went-phones = Of the phones, { $count } went from { $from } to { $to }.
room-debrief-turned = The moment it turned
room-debrief-hung = What hung on it
room-debrief-ended-because = Why it ended so
room-debrief-roads-differ = Your roads, laid over each other
room-debrief-parted = { $place }: on road { $other } you took { $there }, on road { $road } { $here }
room-debrief-nothing-yet = nothing yet
room-debrief-against = Road { $road } against road { $other }
room-debrief-differs = { $what } { $by }
room-debrief-talk = Talk about it
room-debrief-talk-how = In threes: take the question that you would rather not answer.
room-debrief-monday = One thing for Monday
room-debrief-monday-how = Write it down: when what happens will you do what? These come from your story; yours may be another.
room-debrief-ask-divided = You were divided here. What did you see that others may not have seen?
room-debrief-ask-moved = Some of you changed their minds here. What was said that did it?
room-debrief-ask-overruled = Here your vote was overruled. What did that do to you, and where do you know it from?
room-debrief-ask-undecided = You could not agree here. What would have had to be said earlier?
room-debrief-ask-broken = { $who } had been promised { $what }, and it did not come. What would you say to { $who } now?
room-debrief-ask-kept = { $who } was promised { $what }, and it came. What did keeping the word cost?
room-debrief-ask-refused = { $who } would not have it. What had { $who } heard that was not meant?
room-debrief-ask-won = { $who } made it their own. What made that possible just here?
room-debrief-ask-left = { $who } has left. What was the last moment at which that could have gone otherwise?
room-debrief-ask-withdrawn = { $who } now does what is asked, and no more. Who saw it coming, and from what?
room-debrief-ask-quiet = Here nothing was said against it. Where you work, when is that wise, and when is it only easy?
room-debrief-ask-open = Here it was said openly. Who was glad of it, and who paid for it?
room-debrief-ask-asking = Here somebody was asked before they were told. Whom should you ask this week, and what?
room-debrief-ask-oneself = Here you did it yourselves. Who could have learned it?
room-debrief-ask-giving = Here somebody was given the work. What are you holding that somebody else could have?
room-debrief-ask-standing = Here you stood by somebody. Where you work, how would they know?
room-debrief-ask-above = Here it went over the boss’s head. What has to be tried before that, and was it?
room-debrief-ask-no = Here the answer was no. What makes a no possible where you work?
room-debrief-prompt = { $text } ({ $place })
room-debrief-minutes = { $minutes ->
    [one] About one minute.
   *[other] About { $minutes } minutes.
}
room-debrief-part = { $what } ({ $minutes } min)
room-debrief-short-guide = If only five minutes are left: { $parts }.
room-debrief-do-fates = Let people read in silence, then ask whose fate surprised them. Do not explain anything yet.
room-debrief-do-divided = Ask those who voted otherwise first, and let nobody answer them. Nobody has to say how they voted.
room-debrief-do-shift = Ask what was said that moved somebody, not who moved. To stay with one’s choice is worth as much.
room-debrief-do-turned = Before you read this one out, let two people say where it turned for them. Then what the ledger says, and whether they believe it.
room-debrief-do-roads = Ask what the other road would have taken of them, before you ask which was better. No road is the right one.
room-debrief-do-talk = In threes, so that nobody has to speak to the whole room. Then one sentence from each three that wants to.
room-debrief-do-monday = Silence while they write. Whoever wants to reads theirs aloud; nobody has to. Protect these minutes whatever else is cut.

## What a workshop takes home

takeaway-kicker = { $story }, played by a room
takeaway-open = not played to its end
takeaway-happened = What happened
takeaway-decided = What you decided
takeaway-decided-how = { $voted } of { $all } decisions were voted on; the others were told by the facilitator. What is said of the story counts all of them.
takeaway-decision = { $number }. { $place }
takeaway-option = Option
takeaway-vote = { $number ->
    [1] First vote
    [2] Second vote
    [3] Third vote
   *[other] Vote { $number }
}
takeaway-settled-majority = You took { $letter }.
takeaway-settled-facilitator = It was a tie. The facilitator broke it, and you took { $letter }.
takeaway-settled-chance = It was a tie. Chance broke it, and you took { $letter }.
takeaway-settled-overruled = The facilitator chose against the vote: { $letter }.
takeaway-settled-told = It was told and not voted on: { $text }
takeaway-settled-undecided = You could not agree, and the story went on with { $letter }.
takeaway-kept-back-few = Fewer than eight voted here, so no numbers are told: they could show who voted for what.
takeaway-kept-back-manager = Somebody was in the room who leads others who were in it, so no numbers are told: they could show who voted for what.
takeaway-said = What some of you wrote or said:
takeaway-reason = { $letter }: “{ $text }”
takeaway-divided = Where you were most divided
takeaway-divided-how = How this is measured: by the first vote of each decision, before anybody had talked. If any two of you had met then, so often in a hundred would they have voted for two different options. Half and half comes to about 50.
takeaway-led = Some of you would have taken another road. Where it led:
takeaway-people = What became of everybody
takeaway-turned = The moment it turned
takeaway-why = Why it ended so
takeaway-roads = Your roads
takeaway-elsewhere = What you decided on { $road }
takeaway-questions = Questions to go on with
takeaway-monday = One thing for Monday
takeaway-monday-written = What you wrote on your cards, in no order and without names:
takeaway-monday-suggested = Plans that come from this story. Change the words until they are yours.
takeaway-monday-few = Cards were written, and are not told here: fewer than eight had a phone, and a sentence could show who wrote it. Each of you has their own.
takeaway-monday-manager = Cards were written, and are not told here: somebody was in the room who leads others who were in it. Each of you has their own.
takeaway-run = The story in detail
takeaway-about = What is in this file, and what is not
takeaway-about-ballots = Votes are told as sums and never one by one. Nothing says who voted, from which phone, in which order or when. What was written is told only where the facilitator had shown it to the room.
takeaway-about-few = Where fewer than { $few } voted, no number, no reason and no group is told. A group has numbers of its own only if every group had at least { $few } votes.
takeaway-about-manager = Somebody was in the room who leads others who were in it. So no numbers, no reasons and no cards are told.
takeaway-about-csv = The votes are also there as a table (CSV). It has one line for each option of each vote, with these columns:
takeaway-column-road = the road, from 1; a decision that roads share stands with the first of them
takeaway-column-decision = which decision on that road, from 1
takeaway-column-place = where and when it was, in the words of the story
takeaway-column-vote = which vote on that decision, from 1
takeaway-column-group = the group; empty for the whole room
takeaway-column-letter = the option’s letter
takeaway-column-option = the option’s name in the story file
takeaway-column-text = what the option says
takeaway-column-votes = how many voted for it, by phone, card or hand
takeaway-column-played = whether it was played: yes or no
takeaway-column-kept-back = why this vote has no numbers: “few” voted, or a “manager” was there; empty if it has
takeaway-about-model = Where this says what another choice would have led to, it is the opinion of a model and not a fact about life. Written by Groundswell { $version }.
