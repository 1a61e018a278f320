# Die Sätze der Oberfläche auf Deutsch, mit denselben Schlüsseln wie en.ftl. Was hier fehlt, steht englisch da.
#
# Angeredet wird mit Du: einzeln mit „du“ und klein geschrieben, der ganze Raum mit „ihr“. Wörter in geschweiften Klammern
# setzt das Programm ein.

## Wörter verbinden

list-and = { $before } und { $last }

## Was eine Entscheidung kostet

cost-days = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}

## Ein Workshop: was auf allen Seiten um das Erzählte herum steht

page-before = vorher: { $votes }
page-groups = Nach Gruppen
page-address = Adresse
page-code = Code
page-no-answer = Der Workshop antwortet nicht. Neuer Versuch läuft.
page-ask = Das lässt sich nicht zurücknehmen.
page-ask-yes = Machen
page-ask-no = Lassen
page-help = Tasten
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
phone-page-card = Eine Sache für Montag
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
console-page-cut = kürzer als gedacht
console-page-join = Mitmachen
console-page-phones = { $phones } Telefone sind da; { $seats } Plätze sind vergeben; { $people } Menschen im Raum.
console-page-roads = Wege
console-page-road-played = wird gespielt
console-page-road-go = Auf diesem Weg weiter
console-page-rewind = Hierher zurück
console-page-rewind-to = Zurück zu: { $place }
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
