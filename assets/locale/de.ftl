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
