# Die Sätze der Oberfläche auf Deutsch, mit denselben Schlüsseln wie en.ftl. Was hier fehlt, steht englisch da.
#
# Angeredet wird mit Du: einzeln mit „du“ und klein geschrieben, der ganze Raum mit „ihr“. Wörter in geschweiften Klammern
# setzt das Programm ein.

## Wörter verbinden

list-and = { $before } und { $last }

## Die Fenster eines Workshops

window-projector = Projektor
window-console = Konsole
window-console-title = Groundswell: Konsole
window-curtain = Einen Moment
window-heading = Fenster
window-turn = Projektor oder Konsole
window-hide = Den Projektor verdecken oder zeigen
window-part = Die Konsole in ein eigenes Fenster
window-join = Dieses Fenster schließen
window-help-part = die Konsole in einem eigenen Fenster
window-help-full = der ganze Bildschirm
window-take = Seite, Text und Tabelle der Stimmen behalten
window-taking = Sie werden geschrieben…
window-taken = Geschrieben nach { $files }
window-help-leave = das Fenster schließen
window-road-before = { $count ->
        [one] Eine Entscheidung davor
       *[other] { $count } Entscheidungen davor
    }
window-leave = Den Projektor schließen
window-leave-say = Nichts geht verloren: Beim nächsten Öffnen geht der Workshop weiter, wo er war.

## Tage

day-monday = Montag
day-tuesday = Dienstag
day-wednesday = Mittwoch
day-thursday = Donnerstag
day-friday = Freitag
day-saturday = Samstag
day-sunday = Sonntag
day-numbered = { $name }, Tag { $day }
clock-left = { $days ->
    [0] der letzte Tag
    [one] noch ein Tag: { $deadline }
   *[other] noch { $days } Tage: { $deadline }
}
clock = { $today }, { $left }

## Wer spricht

voice-you = Du
voice-engineer = Die Technik
voice-mortgage = Die Hypothek
voice-pride = Der Stolz

## Wie Menschen wirken, von 1, am schlechtesten, bis 5, am besten

mood-manager-1 = kurz vor dem Ende
mood-manager-2 = angespannt
mood-manager-3 = auf der Hut
mood-manager-4 = gelassen
mood-manager-5 = offen
mood-teammate-1 = am Ende der Kräfte
mood-teammate-2 = bedrückt
mood-teammate-3 = so weit in Ordnung
mood-teammate-4 = guter Dinge
mood-teammate-5 = blüht auf
mood-stakeholder-1 = eisig
mood-stakeholder-2 = kühl
mood-stakeholder-3 = höflich
mood-stakeholder-4 = freundlich
mood-stakeholder-5 = auf deiner Seite

## Vertrauen, vom geringsten zum größten

trust-1 = vertraut dir nicht
trust-2 = ist dir gegenüber vorsichtig
trust-3 = gibt dir eine Chance
trust-4 = vertraut dir
trust-5 = verlässt sich auf dich

## Was auf einer Karte außer ihrem Text steht

offer-private = unter vier Augen
offer-private-with = allein mit { $who }
offer-public = vor allen
cost-days = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}
cost-energy = etwas Kraft
cost-much-energy = viel Kraft
cost-credit = etwas Ansehen
cost-much-credit = viel Ansehen
cost-credit-beyond = mehr Ansehen, als da ist

## Ein Workshop: was auf allen Seiten um das Erzählte herum steht

page-before = vorher: { $votes }
page-groups = Nach Gruppen
page-address = Adresse
page-code = Code
page-no-answer = Der Workshop antwortet nicht. Neuer Versuch läuft.
page-ask-yes = Machen
page-ask-no = Lassen
page-help = Tasten
page-help-next = weiter
page-help-back = einen Schritt zurück
page-help-skip = den Rest davon auslassen
page-help-vote = abstimmen, oder noch einmal
page-help-letter = diese Option spielen
page-help-chance = bei Gleichstand: den Zufall entscheiden lassen
page-help-undecided = der Raum konnte sich nicht einigen, wo die Geschichte das kennt
page-help-heard = aufschreiben, was die Minderheit sagt
page-help-untally = die letzte Zählung zurücknehmen
page-help-pause = anhalten, und weiter
page-help-roads = die Wege
page-help-debrief = zur Nachbesprechung; End, wo D eine Option ist
page-help-digits = zählen die Option, nach der gefragt ist; Eingabe behält die Zahl
page-help-toggle = Konsole oder Projektor, auf einem Bildschirm
page-help-close = Schließen
page-key-space = Leertaste
page-key-backspace = Rücktaste

## Ein Workshop: die Seite auf dem Telefon

phone-page-join-heading = Mitmachen
phone-page-join-say = Der Code steht an der Wand, unter der Adresse.
phone-page-join = Mitmachen
phone-page-join-missing = Gib zuerst den Code ein.
phone-page-join-both = Gib den Code ein und wähle deinen Tisch.
phone-page-table-which = Dein Tisch
phone-page-table-choose = Wählen
phone-page-table = Tisch { $table }
phone-page-no-answer = Der Workshop antwortet nicht. Bist du im selben WLAN wie der Laptop? Neuer Versuch läuft.
phone-page-away = Keine Verbindung. Was du siehst, ist vielleicht veraltet; die Seite kommt von selbst zurück.
phone-page-back = Wieder verbunden.
phone-page-late = Die Abstimmung war zu Ende, bevor deine Stimme ankam. Sie zählt nicht.
phone-page-group = Du gehörst zu: { $group }
phone-page-kept = Kein Name, kein Konto. Gespeichert werden deine Stimme, deine Begründung und deine Karte, unter einer Nummer. Ist der Workshop geschlossen, führt von der Nummer nichts mehr zu diesem Telefon.
phone-page-vote-first = Wähle eine Option und stimme ab
phone-page-vote-none = Wähle zuerst eine Option.
phone-page-vote = Für { $letter } stimmen
phone-page-vote-change = Meine Stimme in { $letter } ändern
phone-page-vote-mine = deine Stimme
phone-page-vote-can-change = Deine Stimme ist { $letter }. Du kannst sie ändern, bis die Abstimmung zu Ende ist.
phone-page-withdraw = Meine Stimme zurücknehmen
phone-page-unsent = Noch nicht gesendet. Das geschieht, sobald die Verbindung wieder da ist.
phone-page-reason = Warum? Ein paar Worte, wenn du magst
phone-page-reason-note = Ohne deinen Namen. Der Raum sieht sie nur, wenn die Moderation sie freigibt.
phone-page-reason-left = Noch { $left } Zeichen
phone-page-reason-send = Diese Worte senden
phone-page-private = Eine Karte nur für dich
phone-page-private-show = Meine Karte zeigen
phone-page-private-hide = Meine Karte verdecken
phone-page-card = Deine Karte
phone-page-card-note = Hier siehst nur du sie. In der Datei des Workshops steht sie ohne Namen.
phone-page-card-both = Schreib beides auf: wann, und was du dann tust.
phone-page-when = Wenn …
phone-page-will = … dann werde ich
phone-page-card-keep = Meine Karte behalten
phone-page-card-kept = Gespeichert. Du kannst sie ändern, bis der Workshop geschlossen wird.

## Ein Workshop: die Seite der Konsole

console-page-enter-heading = Konsole
console-page-secret = Geheimwort
console-page-secret-note = Es steht auf dem Laptop, auf dem der Workshop läuft, und sonst nirgends.
console-page-enter = Konsole öffnen
console-page-away = Keine Verbindung. Was du siehst, ist vielleicht veraltet; die Seite kommt von selbst zurück.
console-page-acts = Was du tun kannst
console-page-vote = Die Abstimmung
console-page-voted = { $voted } von { $there } Telefonen haben abgestimmt
console-page-hands = Hände und Karten
console-page-hands-note = Frag in dieser Reihenfolge. Zahl eintippen, dann Eingabe.
console-page-hands-for = Hände für { $letter }
console-page-hands-enter = Zählen
console-page-hands-enter-for = { $letter } zählen
console-page-hands-number = Gib eine ganze Zahl ein, etwa 12.
console-page-notes = Notizen
console-page-variants = Was diese Fassung verbirgt
console-page-options = Optionen, und wohin sie führen
console-page-reasons = Begründungen von Telefonen
console-page-reasons-note = Der Raum sieht keine davon, bis du sie freigibst.
console-page-reason-show = Freigeben
console-page-reason-hide = Wieder verdecken
console-page-heard = Was die Minderheit laut gesagt hat
console-page-heard-keep = Behalten
console-page-heard-kept = Gespeichert: { $text }
console-page-plan = Die Zeit, die bleibt
console-page-elapsed = vergangen
console-page-until = bis zur Nachbesprechung
console-page-debrief = für die Nachbesprechung
console-page-minutes = { $minutes } min
console-page-later = Und später: noch { $count }
console-page-join = Mitmachen
console-page-phones = { $phones } Telefone sind da; { $seats } Plätze sind vergeben; { $people } Menschen im Raum.
console-page-roads = Wege
console-page-road-played = wird gespielt
console-page-road-go = Auf diesem Weg weiter
console-page-rewind = Hierher zurück
console-page-rewind-to = Hierher zurück: { $place }
console-page-settings = Einstellungen
console-page-files = Zum Mitnehmen
console-page-files-note = Nimm sie mit, bevor du den Workshop schließt: mit ihm schließt auch diese Seite.
console-page-file-html = Nachbesprechung als Seite
console-page-file-markdown = Nachbesprechung als Markdown
console-page-file-csv = Stimmen als Tabelle
console-page-file-workshop = Der ganze Workshop, zum Wiederöffnen
console-page-seen = Was der Raum sieht

## Ein Workshop: die Seite des Projektors

projector-page-away = Keine Verbindung. Die Seite kommt von selbst zurück.
projector-page-step = { $now } von { $all }

## Ein Raum: warum etwas nicht geschehen ist, und was stattdessen geht. Buchstaben sind die von Optionen: A, B

room-refused-closed = Der Workshop ist vorbei.
room-refused-for-facilitator = Das kann nur die Moderation.
room-refused-for-its-phone = Das kann nur das Telefon, dem dieser Platz gehört.
room-refused-no-seat = Dieser Platz ist hier nicht bekannt. Mach noch einmal neu mit.
room-refused-door-shut = Gerade wird niemand Neues eingelassen. Frag die Moderation.
room-refused-full = Der Raum ist voll: { $most } Plätze sind vergeben.
room-refused-token = Dieses Telefon konnte nicht sagen, wer es ist. Lade die Seite neu.
room-refused-no-group = Diesen Tisch gibt es nicht. Die Tische gehen von 1 bis { $most }.
room-refused-nothing-before = Es gibt nichts, was sich zurücknehmen ließe.
room-refused-nothing-to-skip = Hier gibt es nichts auszulassen.
room-refused-not-begun = Die Geschichte hat noch nicht begonnen. Geh zuerst weiter.
room-refused-no-vote-open = Gerade läuft keine Abstimmung.
room-refused-vote-open = Eine Abstimmung läuft. Schließ sie zuerst: geh weiter.
room-refused-not-offered = Das steht nicht zur Wahl. Es gibt { $letters }.
room-refused-nobody-voted = Noch niemand hat abgestimmt. Zähl Hände, stimmt noch einmal ab, oder entscheide mit dem Buchstaben.
room-refused-uncounted = Noch nicht gezählt: { $letters }. Gib 0 für niemanden ein, oder lass es mit S aus.
room-refused-tie = Gleichstand: { $letters }. Stimmt mit V noch einmal ab, entscheide mit einem Buchstaben, oder lass mit X den Zufall entscheiden.
room-refused-not-leading = Die meisten haben nicht dafür gestimmt; vorn liegt { $letters }.
room-refused-no-tie = Es gibt keinen Gleichstand; vorn liegt { $letters }.
room-refused-not-tied = Gleichstand ist zwischen { $letters }. Ein anderer Buchstabe übergeht die Abstimmung.
room-refused-not-drawn = Der Zufall zieht { $letters }.
room-refused-not-overruled = Der Raum hat dafür gestimmt: Da wird niemand übergangen.
room-refused-voted = Der Raum hat darüber abgestimmt. Spiel, was die meisten gewählt haben, oder übergeh die Abstimmung.
room-refused-pick = Diese Entscheidung wird erzählt: Drück den Buchstaben der Option, oder V für eine Abstimmung.
room-refused-no-decision = Hier ist nichts zu entscheiden. Geh weiter, oder zurück zu einer Entscheidung.
room-refused-no-undecided = Hier geht die Geschichte nicht weiter, wenn der Raum sich nicht einigt. Stimmt mit V noch einmal ab, entscheide mit einem Buchstaben, oder lass mit X den Zufall entscheiden.
room-refused-too-many = Für eine Option lassen sich höchstens { $most } Stimmen eingeben.
room-refused-nothing-counted = In dieser Abstimmung ist nichts von Hand gezählt.
room-refused-no-reason = Die Begründung Nummer { $number } gibt es nicht mehr.
room-refused-long = Das ist zu lang: höchstens { $most } Zeichen.
room-refused-empty = Da steht nichts.
room-refused-no-card = Karten werden in der Nachbesprechung geschrieben.
room-refused-not-played = Diese Entscheidung gibt es nicht: { $count } { $count ->
    [one] wurde
   *[other] wurden
} auf diesem Weg gespielt.
room-refused-no-road = Diesen Weg gibt es nicht; es { $count ->
    [one] gibt einen
   *[other] gibt { $count }
}.
room-refused-same-road = Dieser Weg wird gerade gespielt.
room-refused-one-road = Noch gibt es nur einen Weg. Geh zurück zu einer Entscheidung, um einen anderen zu beginnen.
room-refused-last-stop = Das ist die letzte Station. Schließ den Workshop, wenn alle fertig sind.
room-refused-between = Es muss zwischen { $low } und { $high } liegen.
room-refused-no-roles = Diese Geschichte hat keine Rollen. Teil den Raum nach Tischen auf, oder gar nicht.
room-refused-not-reading = Hier wird gerade nichts gelesen.

## Ein Raum: was Projektor und Telefone sagen, lesbar von der letzten Reihe aus

room-option = { $letter } · { $text }
room-table = Tisch { $number }
room-paused = Pause
room-foot = { $count ->
    [one] Ein Telefon
   *[other] { $count } Telefone
} · { $address } · { $code }
room-join = Macht mit dem Telefon mit
room-join-1 = Nehmt dasselbe WLAN wie der Laptop, oder das an der Wand.
room-join-2 = Scannt den Code, oder tippt { $address }
room-join-3 = Tippt { $code }. Kein Name, nichts zu installieren.
room-join-cards = Macht mit der Karte mit
room-join-cards-1 = Nehmt von jedem Buchstaben eine Karte.
room-join-cards-2 = Erst wählt ihr still; dann gehen alle Karten zugleich hoch.
room-join-cards-3 = Danach redet ihr und wählt noch einmal.
room-join-qr = QR-Code für { $link }
room-joined = { $count ->
    [0] Noch ist niemand da
    [one] Ein Telefon ist da
   *[other] { $count } Telefone sind da
}
room-kept = Gespeichert werden Stimmen ohne Namen.
room-kept-cards = Gespeichert werden nur die Zahlen.
room-read = Lest
room-read-say = Noch stimmt niemand ab. Erst eine Abstimmung, dann redet ihr, dann stimmt ihr noch einmal ab.
room-read-quick = Noch stimmt niemand ab. Diesmal genügt eine Abstimmung.
room-told = Die Moderation entscheidet
room-told-say = Das wird erzählt, um Zeit zu sparen.
room-vote = Stimmt still ab
room-vote-again = Stimmt noch einmal still ab
room-vote-phones = Am Telefon oder mit der Karte. Nichts wird gezeigt, bis alle abgestimmt haben.
room-vote-cards = Wählt eure Karte, verdeckt. Alle Karten gehen zugleich hoch.
room-counting = Die Abstimmung ist zu Ende
room-counting-say = Es wird gezählt.
room-counted = Alle sind gezählt: { $votes }.
room-counted-all = Alle sind gezählt: { $votes } von { $people }.
room-counted-fewer = Alle sind gezählt: { $votes }, von { $people } Leuten.
room-counted-plain = Alle sind gezählt.
room-counted-more = Mehr Stimmen als Leute: Etwas wurde doppelt gezählt.
room-counted-phones = Gleich seht ihr das Ergebnis.
room-voted = { $count } Telefone haben abgestimmt
room-count-first = Wenn alle Karten oben sind, wird { $letter } zuerst gezählt.
room-count-now = Gezählt wird: { $letter }
room-asks-close = Das lässt sich nicht zurücknehmen.
room-asks-overrule = Die Abstimmung sagt etwas anderes. Mit der Rücktaste lässt es sich zurücknehmen.
room-asks-unseen = Der Raum hat noch nicht gesehen, wie er abgestimmt hat. Mit der Rücktaste lässt es sich zurücknehmen.
room-asks-skip = Das lässt das Gespräch und die zweite Abstimmung aus und spielt, was die meisten gewählt haben. Mit der Rücktaste lässt es sich zurücknehmen.
room-asks-told = Darüber sollte der Raum abstimmen. Mit der Rücktaste lässt es sich zurücknehmen.
room-talk = Redet mit denen neben euch
room-prompt-why = Was hat euch so wählen lassen?
room-prompt-otherwise = Was müsste anders sein, damit ihr anders wählt?
room-chose = Der Raum hat gewählt
room-decided = Die Moderation hat entschieden
room-drawn = Der Zufall hat entschieden
room-goes-on = Die Geschichte geht weiter
room-undecided = Der Raum konnte sich nicht einigen
room-how-majority = Dafür gab es die meisten Stimmen.
room-how-another-vote = Es war ein Gleichstand; eine weitere Abstimmung hat ihn gelöst.
room-how-facilitator = Es war ein Gleichstand; die Moderation hat ihn gelöst.
room-how-nobody = Niemand hatte abgestimmt.
room-how-chance = Es war ein Gleichstand; der Zufall hat ihn gelöst.
room-how-overruled = Gegen die Abstimmung. Fragt, warum.
room-how-told = Das wurde erzählt und nicht abgestimmt.
room-how-undecided = Auch das hat Folgen.
room-closed = Danke
room-closed-say = Der Workshop ist vorbei. Was gespeichert ist, steht da ohne Namen.

## Ein Raum: was eine Abstimmung ergeben hat. Buchstaben sind die von Optionen: A, B

room-nobody-voted = Niemand hat abgestimmt.
room-leads = { $letters } hat die meisten Stimmen.
room-level = { $letters } haben gleich viele Stimmen.
room-leads-with = { $letters } hat die meisten Stimmen: { $votes } von { $of }.
room-level-with = { $letters } haben gleich viele Stimmen: je { $votes } von { $of }.
room-all = Alle { $of } haben für { $letters } gestimmt.
room-bar = { $letter }, { $text }: { $votes ->
    [one] 1 Stimme
   *[other] { $votes } Stimmen
}, { $share } Prozent.
room-bar-before = { $letter }, { $text }: { $votes ->
    [one] 1 Stimme
   *[other] { $votes } Stimmen
}, { $share } Prozent; vorher { $before }.
room-bar-leads = { $letter }, { $text }: die meisten Stimmen.
room-bar-plain = { $letter }, { $text }.
room-shift = Seit der letzten Abstimmung: { $moved }.
room-shift-more = { $letter } + { $by }
room-shift-fewer = { $letter } − { $by }
room-shift-none = Die Zahlen sind dieselben wie vorher.
room-shift-same-lead = { $now } lag schon vorher vorn.
room-shift-other-lead = Vorher war es { $before }.
room-reason = { $letter }: „{ $text }“
room-vote-leads = die meisten für { $letters }

## Ein Raum: Wege

room-road = Der Weg bis hierher
room-roads = Die Wege, die ihr genommen habt
room-road-name = Weg { $number }
room-road-stands = steht bei: { $place }

## Ein Raum: was ein Telefon sagt

room-phone-in = Du bist dabei
room-phone-in-say = Es geht bald los. Schau auf die Leinwand.
room-phone-look = Schau nach vorn
room-phone-read-say = Die Geschichte wird vorn erzählt. Hier kannst du mitlesen.
room-phone-vote-say = Niemand sieht, was du wählst. Du kannst es ändern, bis die Abstimmung zu Ende ist.
room-phone-revealed = Das Ergebnis
room-phone-revealed-say = So hat der Raum abgestimmt.
room-phone-talk = Redet
room-phone-talk-say = Leg das Telefon weg und rede mit denen neben dir.
room-phone-chosen = Was daraus wird
room-phone-chosen-say = Schau nach vorn: Die Geschichte geht weiter.
room-phone-roads-say = Was war anders, und was ist daraus geworden?
room-phone-monday-say = Schreib eine Sache auf, die du tun wirst. Sie wird ohne deinen Namen gespeichert.
room-phone-debrief = Der Blick zurück
room-phone-debrief-say = Schau nach vorn, oder lies hier mit.
room-phone-closed-say = Der Workshop ist vorbei. Du kannst diese Seite schließen.

## Ein Raum: die Konsole. Teile einer Zeile enden ohne Punkt

room-pace-room = Ganzer Raum
room-pace-quick = Schnell
room-pace-told = Erzählt
room-pace-brief = In einem Satz erzählt
room-now-lobby = Bevor es losgeht
room-now-reading = Vor Entscheidung { $number }: lesen
room-now-told = Entscheidung { $number }: erzählt
room-now-deciding = Entscheidung { $number }: die Optionen
room-now-voting = Entscheidung { $number }: Abstimmung { $round }
room-now-counted = Entscheidung { $number }: Abstimmung { $round } wird gezählt
room-now-revealed = Entscheidung { $number }: Abstimmung { $round } wird gezeigt
room-now-discussing = Entscheidung { $number }: reden
room-now-chosen = Entscheidung { $number }: gewählt
room-now-roads = Wege
room-now-debrief = Nachbesprechung
room-now-closed = Der Workshop ist vorbei
room-next-begin = Die Geschichte beginnen
room-next-leaf = Nächste Seite
room-next-options = Die Optionen zeigen
room-next-on = Weiter
room-next-vote = Die Abstimmung öffnen
room-next-vote-again = Noch eine Abstimmung öffnen
room-next-close = Die Abstimmung schließen
room-next-reveal = Das Ergebnis zeigen
room-next-talk = Reden lassen
room-next-play = Spielen, was die meisten gewählt haben
room-next-debrief = Zur Nachbesprechung
room-next-stop = Nächste Station
room-act-next = Weiter
room-act-back = Zurück
room-act-skip = Auslassen
room-act-vote = Abstimmen
room-act-play = { $letter } spielen
room-act-break = Den Gleichstand lösen: { $letter }
room-act-overrule = Die Abstimmung übergehen: { $letter }
room-act-chance = Den Zufall entscheiden lassen
room-act-undecided = Der Raum konnte sich nicht einigen
room-act-untally = Die letzte Zahl zurücknehmen
room-act-pause = Pause
room-act-unpause = Weiter
room-act-roads = Wege
room-act-debrief = Nachbesprechung
room-act-close = Den Workshop schließen
room-advice-lobby = Teil Karten aus, oder lass die Telefone herein. Sag, dass es keine richtigen Antworten gibt und niemand benotet wird.
room-advice-reading = Lies vor, oder lass jemand anderen lesen. Erklär nichts.
room-advice-brief = Die Zeit ist knapp: Sag in einem Satz, was hier geschieht, und übergeh die Seiten mit S.
room-advice-told = Lies die Option vor, die du erzählst, und drück ihren Buchstaben; oder V, wenn sie eine Abstimmung verdient.
room-advice-deciding = Lies jede Option mit derselben Stimme. Noch redet niemand. Wer argumentiert, soll es sich merken.
room-advice-voting = Stille. Mit Karten: bei drei gehen alle hoch; zähl in der gezeigten Reihenfolge, tippe jede Zahl, dann Eingabe.
room-advice-counted = Noch wird nichts gezeigt. Prüf die Zahlen: noch einmal tippen berichtigt; U nimmt die letzte zurück.
room-advice-revealed = Warte. Zähle still bis sieben, bevor jemand spricht.
room-advice-discussing = Erst zu zweit, dann alle. Frag die wenigen vor den vielen.
room-advice-chosen = Sag es als die Wahl des Raums, gleich wer dagegen war.
room-advice-chosen-told = Sag in einem Satz, wo sie sind und was du gewählt hast. S übergeht, was davon erzählt wird.
room-advice-roads = Frag, was anders war, bevor du sagst, was daraus wurde.
room-advice-debrief = Frag, bevor du erzählst. Zuerst die, die am wenigsten gesagt haben.
room-advice-monday = Zwei Minuten Stille zum Schreiben. Wer will, liest es einer anderen Person vor.
room-advice-closed = In der Datei des Workshops steht alles, ohne Namen.
room-count-nobody = Niemand hat abgestimmt.
room-count-too-many = { $votes } Stimmen, aber { $people } Menschen. Zähl noch einmal, oder sag, wie viele da sind.
room-count-tie = Gleichstand: { $letters }.
room-count-half = Nicht jede Option wurde von Hand gezählt.
room-minutes = { $minutes } Minuten
room-people-unsaid = nicht gesagt
room-set-minutes = Zeit insgesamt
room-set-people = Menschen im Raum
room-set-manager = Vorgesetzte
room-set-groups = Gruppen
room-set-door = Mitmachen
room-set-pace = Diese Entscheidung
room-manager-here = jemand hier führt andere, die hier sind: keine Zahlen
room-manager-away = niemand hier führt andere, die hier sind
room-groups-none = keine
room-groups-tables = { $count } Tische
room-groups-roles = nach Rollen
room-door-open = Neue können dazukommen
room-door-shut = niemand Neues kommt dazu
room-time-lobby = Die Geschichte dauert nach Plan etwa { $minutes } Minuten.
room-time-on = { $minutes ->
    [0] In der Zeit.
    [one] In der Zeit, mit einer Minute Luft.
   *[other] In der Zeit, mit { $minutes } Minuten Luft.
}
room-time-behind = { $minutes ->
    [one] Eine Minute zu spät. Erzähl die nächste.
   *[other] { $minutes } Minuten zu spät. Erzähl die nächsten, oder geh mit D zur Nachbesprechung, wenn es Zeit ist.
}
room-time-late = { $minutes ->
    [one] Die Nachbesprechung hätte vor einer Minute beginnen sollen. Drück D.
   *[other] Die Nachbesprechung hätte vor { $minutes } Minuten beginnen sollen. Drück D.
}
room-time-debrief = { $minutes ->
    [one] Eine Minute bleibt.
   *[other] { $minutes } Minuten bleiben.
}
room-time-over = Die Zeit ist um.
room-toward = gegenüber { $who }
room-lands-commitment = mit ganzem Herzen
room-lands-compliance = weil es sein muss
room-lands-resistance = abgelehnt
room-leads-stay = zurück zu dem, was bleibt
room-leads-end = die Geschichte endet
room-leads-on = weiter
room-leads-depends = das kommt darauf an
room-leads-reaction = { $reaction } ({ $to })

## Was ein Workshop auf Papier braucht

print-title = Für einen Workshop mit „{ $story }“
print-note = Dieser Hinweis bleibt auf dem Bildschirm. Drucke die Bögen darunter in voller Größe, ohne Anpassen, auf A4 oder US Letter, auf so dickem Papier, wie dein Drucker nimmt: durch dünnes sieht man eine Karte auch von hinten.
print-what = Was
print-pages = Seiten
print-copies = Kopien
print-sheets = Blatt Papier
print-one-for = eine für je { $people } Personen
print-cards = Karten zum Abstimmen
print-roles = Rollenkarten
print-commitments = Vorsatzkarten
print-step-print = Drucke die Seiten jeder Zeile so oft, wie dort steht.
print-step-cut = Lege die Blätter einer Kopie aufeinander und schneide den Stapel zweimal durch die Marken in der Mitte. Er zerfällt in vier Häufchen, und jedes ist ein ganzer Satz für eine Person.
print-step-vote = Zum Abstimmen sucht sich jeder wortlos eine Karte aus und hält sie verdeckt. Auf dein Zeichen gehen alle Karten zugleich hoch: Niemand sieht, was andere wählen, bevor die eigene Wahl steht.
print-step-count = Zähle einen Buchstaben nach dem anderen, in der Reihenfolge, nach der die Konsole fragt, und tippe jede Zahl ein. In einem großen Raum zählen vier Leute je ein Viertel.
print-step-roles = Gib jeder Person eine Rollenkarte und sage, dass nur sie sie liest.
print-step-commit = Die Vorsatzkarten sind für die letzten zehn Minuten. Sie gehören denen, die sie schreiben; niemand sammelt sie ein.
print-shape-circle = Kreis
print-shape-square = Quadrat
print-shape-triangle = Dreieck
print-shape-diamond = Raute
print-shape-hexagon = Sechseck
print-shape-cross = Kreuz
print-shape-star = Stern
print-shape-half = Bogen
print-shape-flag = Fahne
print-role-at = Lies das erst, wenn die Geschichte dort ist: { $place }
print-role-only = Diese Karte liest nur du. Was du davon sagst, ist deine Sache.
print-plan-title = Eine Sache für Montag
print-plan-when = Wenn …
print-plan-when-hint = ein Augenblick, den du erkennst, wenn er kommt
print-plan-will = werde ich …
print-plan-will-hint = etwas, das du allein kannst, in fünf Minuten
print-plan-foot = Deine Karte. Leg sie dorthin, wo du sie am Montag siehst.

## Die Nachbesprechung eines Raums

room-debrief-fates = Was aus allen wurde
room-debrief-ended = So ging es aus: { $ending }
room-debrief-stand = Wie es um alle steht
room-debrief-not-over = Die Geschichte ist nicht zu Ende; so wirken alle bis hierher.
room-debrief-divided = Wo ihr am meisten geteilt wart
room-debrief-divided-at = { $place }: Zwei von euch, vom Zufall bestimmt, wären sich in { $spread } von hundert Fällen nicht einig gewesen.
room-debrief-divided-few = { $place }: Hier habt ihr nicht alle dasselbe gewählt.
room-debrief-agreed = Bei keiner ersten Abstimmung wart ihr geteilt.
room-debrief-option-votes = { $votes ->
    [one] { $letter }: eine Stimme
   *[other] { $letter }: { $votes } Stimmen
}
room-debrief-why = Warum { $letter }
room-debrief-quoted = „{ $text }“
room-debrief-heard = Laut gesagt
room-debrief-led = Wohin { $letter } führte
room-debrief-might = Wohin { $letter } geführt hätte
room-debrief-led-road = Auf Weg { $road } habt ihr es genommen: „{ $ending }“.
room-debrief-led-road-open = Auf Weg { $road } habt ihr es genommen; er ist nicht zu Ende.
room-debrief-led-model = Im Modell, so weitergespielt, wie ihr spielt: meist zu „{ $ending }“ ({ $percent } von 100 Mal), zu eurem Ende { $same } Mal.
room-debrief-led-model-same = Im Modell, so weitergespielt, wie ihr spielt: meist zum selben Ende, „{ $ending }“ ({ $percent } von 100 Mal).
room-debrief-led-model-open = Im Modell, so weitergespielt, wie ihr spielt: meist zu „{ $ending }“ ({ $percent } von 100 Mal).
room-debrief-shift = Wie euch das Reden bewegt hat
room-debrief-at = { $place }: { $text }
room-debrief-shift-at = { $changed ->
    [0] Wer zweimal abgestimmt hat, blieb dabei
    [one] Eine Person hat sich anders entschieden
   *[other] { $changed } von euch haben sich anders entschieden
}{ $leads ->
    [other] , und eine andere Möglichkeit lag vorn.
    [tie] , und dann stand es gleich.
   *[same] .
}
room-debrief-shift-least = { $changed ->
    [0] Die Zahlen blieben, wie sie waren
    [one] Mindestens eine Person hat sich anders entschieden
   *[other] Mindestens { $changed } von euch haben sich anders entschieden
}{ $leads ->
    [other] , und eine andere Möglichkeit lag vorn.
    [tie] , und dann stand es gleich.
   *[same] .
}
room-debrief-shift-few = Ihr habt noch einmal abgestimmt{ $leads ->
    [other] , und eine andere Möglichkeit lag vorn.
    [tie] , und dann stand es gleich.
   *[same] , und dieselbe lag vorn.
}
room-debrief-shift-none = Ihr habt über jede Entscheidung einmal abgestimmt.
room-debrief-from-to = { $letter } von { $before } auf { $after }
room-debrief-totals = { $totals }.
room-debrief-went = { $count } gingen von { $from } zu { $to }.
room-debrief-went-phones = Von den Telefonen gingen { $count } von { $from } zu { $to }.
room-debrief-turned = Der Augenblick, in dem es kippte
room-debrief-hung = Was daran hing
room-debrief-ended-because = Warum es so ausging
room-debrief-roads-differ = Eure Wege, übereinandergelegt
room-debrief-parted = { $place }: Auf Weg { $other } habt ihr { $there } genommen, auf Weg { $road } { $here }
room-debrief-nothing-yet = noch nichts
room-debrief-against = Weg { $road } neben Weg { $other }
room-debrief-differs = { $what } { $by }
room-debrief-talk = Sprecht darüber
room-debrief-talk-how = Zu dritt: Nehmt die Frage, die ihr lieber nicht beantworten würdet.
room-debrief-monday = Eine Sache für Montag
room-debrief-monday-how = Schreibt es auf: Wenn was geschieht, tut ihr was? Diese hier kommen aus eurer Geschichte; eure darf eine andere sein.
room-debrief-ask-divided = Hier wart ihr geteilt. Was habt ihr gesehen, das andere vielleicht nicht gesehen haben?
room-debrief-ask-moved = Hier haben sich einige umentschieden. Welcher Satz war es?
room-debrief-ask-overruled = Hier wurde gegen eure Stimmen entschieden. Was hat das mit euch gemacht, und woher kennt ihr es?
room-debrief-ask-undecided = Hier konntet ihr euch nicht einigen. Was hätte früher gesagt werden müssen?
room-debrief-ask-broken = { $who } hatte ein Versprechen: { $what }. Es wurde nicht gehalten. Was würdet ihr { $who } jetzt sagen?
room-debrief-ask-kept = { $who } hatte ein Versprechen: { $what }. Es wurde gehalten. Was hat das gekostet?
room-debrief-ask-refused = { $who } wollte davon nichts wissen. Was kam bei { $who } an, das nicht gemeint war?
room-debrief-ask-won = { $who } hat es sich zu eigen gemacht. Was hat das gerade hier möglich gemacht?
room-debrief-ask-left = { $who } ist gegangen. Wann wäre es zuletzt noch anders gegangen?
room-debrief-ask-withdrawn = { $who } tut nur noch, was verlangt wird. Wer hat es kommen sehen, und woran?
room-debrief-ask-quiet = Hier wurde nicht widersprochen. Wann ist das bei euch klug, und wann ist es nur bequem?
room-debrief-ask-open = Hier wurde es offen gesagt. Wer war froh darum, und wer hat dafür bezahlt?
room-debrief-ask-asking = Hier wurde jemand gefragt, bevor etwas gesagt wurde. Wen solltet ihr diese Woche fragen, und was?
room-debrief-ask-oneself = Hier habt ihr es selbst gemacht. Wer hätte es lernen können?
room-debrief-ask-giving = Hier bekam jemand die Arbeit. Was haltet ihr fest, das jemand anders haben könnte?
room-debrief-ask-standing = Hier seid ihr jemandem beigestanden. Woran würde man das bei euch merken?
room-debrief-ask-above = Hier ging es über den Kopf des Chefs hinweg. Was muss man vorher versucht haben, und habt ihr?
room-debrief-ask-no = Hier war die Antwort Nein. Was macht bei euch ein Nein möglich?
room-debrief-prompt = { $text } ({ $place })
room-debrief-minutes = { $minutes ->
    [one] Etwa eine Minute.
   *[other] Etwa { $minutes } Minuten.
}
room-debrief-part = { $what } ({ $minutes } min)
room-debrief-short-guide = Wenn nur noch fünf Minuten bleiben: { $parts }.
room-debrief-do-fates = Lass still lesen und frage dann, wessen Schicksal überrascht hat. Erkläre noch nichts.
room-debrief-do-divided = Frage zuerst die, die anders gestimmt haben, und lass niemanden darauf antworten. Niemand muss sagen, wie er gestimmt hat.
room-debrief-do-shift = Frage, welcher Satz jemanden bewegt hat, und nicht, wen. Bei der eigenen Wahl zu bleiben, ist ebenso viel wert.
room-debrief-do-turned = Bevor du das vorliest: Lass zwei sagen, wo es sich für sie gewendet hat. Dann, was die Aufzeichnung sagt, und ob man es ihr glaubt.
room-debrief-do-roads = Frage, was der andere Weg von ihnen verlangt hätte, bevor du fragst, welcher besser war. Keiner ist der richtige.
room-debrief-do-talk = Zu dritt, damit niemand vor dem ganzen Raum sprechen muss. Dann ein Satz aus jeder Dreiergruppe, die möchte.
room-debrief-do-monday = Stille, während sie schreiben. Wer will, liest vor; niemand muss. Diese Minuten bleiben, was auch sonst wegfällt.

## Was ein Workshop mitnimmt

takeaway-kicker = { $story }, von einem Raum gespielt
takeaway-open = nicht zu Ende gespielt
takeaway-happened = Was geschah
takeaway-decided = Was ihr entschieden habt
takeaway-decided-how = Über { $voted } von { $all } Entscheidungen wurde abgestimmt; die anderen hat die Moderation erzählt. Was über die Geschichte gesagt wird, zählt alle.
takeaway-decision = { $number }. { $place }
takeaway-option = Möglichkeit
takeaway-vote = { $number ->
    [1] Erste Abstimmung
    [2] Zweite Abstimmung
    [3] Dritte Abstimmung
   *[other] { $number }. Abstimmung
}
takeaway-settled-majority = Ihr habt { $letter } genommen.
takeaway-settled-facilitator = Es stand unentschieden. Die Leitung gab den Ausschlag: { $letter }.
takeaway-settled-chance = Es stand unentschieden. Der Zufall gab den Ausschlag: { $letter }.
takeaway-settled-overruled = Die Leitung entschied gegen die Stimmen: { $letter }.
takeaway-settled-told = Das wurde erzählt und nicht abgestimmt: { $text }
takeaway-settled-undecided = Ihr konntet euch nicht einigen, und die Geschichte ging mit { $letter } weiter.
takeaway-kept-back-few = Hier haben weniger als acht abgestimmt. Deshalb stehen keine Zahlen da: Sie könnten zeigen, wer was gewählt hat.
takeaway-kept-back-manager = Im Raum war jemand, der andere im Raum führt. Deshalb stehen keine Zahlen da: Sie könnten zeigen, wer was gewählt hat.
takeaway-said = Was einige von euch geschrieben oder gesagt haben:
takeaway-reason = { $letter }: „{ $text }“
takeaway-divided = Wo ihr am meisten geteilt wart
takeaway-divided-how = So ist es gemessen: an der ersten Abstimmung jeder Entscheidung, bevor jemand geredet hatte. Wären sich zwei von euch begegnet, hätten sie so oft von hundert Mal verschieden gestimmt. Halb und halb ergibt etwa 50.
takeaway-led = Einige von euch hätten einen anderen Weg genommen. Wohin er führte:
takeaway-people = Was aus allen wurde
takeaway-turned = Der Augenblick, in dem es kippte
takeaway-why = Warum es so ausging
takeaway-roads = Eure Wege
takeaway-elsewhere = Was ihr auf { $road } entschieden habt
takeaway-questions = Fragen zum Weiterdenken
takeaway-monday = Eine Sache für Montag
takeaway-monday-written = Was auf euren Karten steht, ungeordnet und ohne Namen:
takeaway-monday-suggested = Vorsätze aus dieser Geschichte. Ändert die Worte, bis es eure sind.
takeaway-monday-few = Es wurden Karten geschrieben, und sie stehen nicht hier: Weniger als acht hatten ein Telefon, und ein Satz könnte zeigen, von wem er ist. Jede und jeder hat die eigene.
takeaway-monday-manager = Es wurden Karten geschrieben, und sie stehen nicht hier: Im Raum war jemand, der andere im Raum führt. Jede und jeder hat die eigene.
takeaway-run = Die Geschichte im Einzelnen
takeaway-about = Was in dieser Datei steht, und was nicht
takeaway-about-ballots = Stimmen stehen als Summen da und nie einzeln. Nichts sagt, wer abgestimmt hat, von welchem Telefon, in welcher Reihenfolge oder wann. Geschriebenes steht nur da, wo die Leitung es dem Raum gezeigt hatte.
takeaway-about-few = Wo weniger als { $few } abgestimmt haben, steht keine Zahl, kein Grund und keine Gruppe. Eine Gruppe hat nur dann eigene Zahlen, wenn jede Gruppe mindestens { $few } Stimmen hatte.
takeaway-about-manager = Im Raum war jemand, der andere im Raum führt. Deshalb stehen keine Zahlen, keine Gründe und keine Karten da.
takeaway-about-csv = Die Stimmen gibt es auch als Tabelle (CSV). Sie hat eine Zeile für jede Möglichkeit jeder Abstimmung, mit diesen Spalten:
takeaway-column-road = der Weg, ab 1; eine Entscheidung, die Wege teilen, steht beim ersten
takeaway-column-decision = die wievielte Entscheidung auf diesem Weg, ab 1
takeaway-column-place = wo und wann es war, in den Worten der Geschichte
takeaway-column-vote = die wievielte Abstimmung über diese Entscheidung, ab 1
takeaway-column-group = die Gruppe; leer für den ganzen Raum
takeaway-column-letter = der Buchstabe der Möglichkeit
takeaway-column-option = ihr Name in der Datei der Geschichte
takeaway-column-text = was sie sagt
takeaway-column-votes = wie viele dafür waren, per Telefon, Karte oder Hand
takeaway-column-played = ob sie gespielt wurde: yes oder no
takeaway-column-kept-back = warum diese Abstimmung keine Zahlen hat: „few“ haben abgestimmt, oder ein „manager“ war da; leer, wenn sie welche hat
takeaway-about-model = Wo hier steht, wohin eine andere Wahl geführt hätte, ist es die Meinung eines Modells und keine Tatsache des Lebens. Geschrieben von Groundswell { $version }.

## Der Server: was er Telefonen, dem Projektor und der Konsole antwortet

server-wrong-host = Das ist nicht die Adresse des Workshops. Tippe sie so, wie sie an der Wand steht: http://{ $address }
server-wrong-origin = Das hat eine andere Seite geschickt; es ist nicht geschehen. Öffne die Seite des Workshops selbst.
server-wrong-type = So fragen die Seiten des Workshops nicht. Lade die Seite neu.
server-too-slow = Das hat zu lange gebraucht. Versuch es noch einmal, näher am WLAN.
server-too-long = Das ist zu lang. Kürze es und schick es noch einmal.
server-not-understood = Das war nicht zu verstehen. Lade die Seite neu.
server-nothing-here = Hier ist nichts. Tippe die Adresse so, wie sie an der Wand steht.
server-no-seat = Dieses Telefon hat noch keinen Platz. Tippe den Code, der an der Wand steht.
server-wrong-code = Das ist nicht der Code. Er steht an der Wand: sechs Ziffern.
server-many-codes = Gerade werden viele Codes probiert. Dein Telefon versucht es gleich noch einmal.
server-many-newcomers = Gerade kommen viele auf einmal. Dein Telefon versucht es gleich noch einmal.
server-seats-taken = Alle Plätze sind vergeben. Heb die Hand: Die Moderation kann welche dazugeben. Bis dahin stimm mit der Hand oder mit einer Karte ab.
server-too-often = Das war sehr oft. Warte einen Moment und versuch es dann noch einmal.
server-vote-closed = Diese Abstimmung ist zu Ende. Schau nach vorn: Was kommt, steht an der Wand.
server-wrong-secret = Das ist nicht das Geheimwort. Es steht im Fenster oder im Terminal des Laptops, auf dem der Workshop läuft.
server-many-secrets = Es werden zu viele Geheimwörter probiert. Warte einen Moment; der Laptop selbst lässt sich die ganze Zeit bedienen.
server-no-console = Diese Seite ist für die Moderation. Öffne sie mit dem Link im Fenster oder im Terminal des Laptops.
server-many-projectors = Zu viele Seiten zeigen schon den Projektor. Auf dem Laptop selbst geht immer noch eine auf.
server-test-besieged = Jemand probiert Codes, einen nach dem anderen. Telefone, die drin sind, bleiben drin; Neue warten ein wenig. Wenn es nicht aufhört, schließ die Tür und lass Neue mit Karten abstimmen.
server-test-secrets = Jemand hat falsche Geheimwörter für diese Konsole getippt. Sie werden gebremst und können es durch Probieren nicht finden.
server-test-gone = Dieser Laptop hat die Adresse { $address } nicht mehr: Das Netz hat gewechselt. Jetzt hat er { $has }. Halt mit Strg-C an und starte denselben Befehl noch einmal; alles geht weiter, wo es war.
server-test-alone = Unter { $address } ist nur dieser Laptop selbst zu erreichen. Für Telefone verbinde ihn mit einem Netz, oder öffne seinen eigenen Hotspot, und starte noch einmal.
server-test-deaf = Unter { $address } antwortet nichts, nicht einmal diesem Laptop. Eine Firewall hier sperrt es: Gib Port { $port } frei, oder nimm Karten.
server-test-reached = Ein Telefon ist durchgekommen: Dieses Netz lässt Telefone herein.
server-test-knocked = Etwas im Netz hat diesen Laptop erreicht, aber nach nichts gefragt. Tippe die Adresse auf einem Telefon noch einmal, mit http:// davor.
server-test-nobody = Noch ist kein Telefon durchgekommen. Probier es jetzt mit einem, bevor der Raum es tut.
server-test-secure = Ein Telefon hat nach https gefragt, was dieser Laptop nicht spricht. Tippe http:// vor die Adresse.
server-test-away = { $away } von { $given } Telefonen, die hereinkamen, sind gerade weg: eingeschlafen, in der Tasche oder außer Reichweite. Sie kommen von selbst zurück, mit ihren Plätzen und Stimmen.
server-test-loads = Wenn ein Telefon lädt und lädt und nichts kommt: Ein Gästenetz hält seine Telefone auseinander, oder eine Firewall auf diesem Laptop sperrt Port { $port }. Öffne den Hotspot des Laptops, nimm ein anderes WLAN, oder gib den Port frei.
server-test-refused = Wenn ein Telefon sagt, die Verbindung sei abgelehnt oder die Seite nicht gefunden: Die Adresse ist vertippt, oder das Telefon ist in einem anderen WLAN oder im Mobilfunk.
server-test-portal = Wenn eine Anmeldeseite des WLANs aufgeht: Melde dich dort zuerst an, und bleib in diesem WLAN, auch wenn es kein Internet hat.
server-test-cards = Hände und Karten gehen immer, in jeder Runde, zusammen mit Telefonen oder ohne.
server-not-kept = Das konnte nicht gespeichert werden und zählt darum nicht. Heb die Hand: Die Festplatte des Laptops ist voll oder verweigert sich.
