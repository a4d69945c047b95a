<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>CivicLedger</name>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Inspect</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Issue</source>
            <translation>Ausstellen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Work</source>
            <translation>Arbeit</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Private</source>
            <translation>Vertraulich</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>This laptop</source>
            <translation>Dieser Rechner</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Overview</source>
            <translation>Übersicht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Chain</source>
            <translation>Kette</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Trails</source>
            <translation>Spuren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Records</source>
            <translation>Einträge</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Findings</source>
            <translation>Befunde</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Samples</source>
            <translation>Stichproben</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Services</source>
            <translation>Leistungen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Verify</source>
            <translation>Nachprüfen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>New record</source>
            <translation>Neuer Eintrag</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Batch</source>
            <translation>Stapel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Outbox</source>
            <translation>Ausgang</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Drafts</source>
            <translation>Entwürfe</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Points</source>
            <translation>Punkte</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Incidents</source>
            <translation>Vorfälle</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Documents</source>
            <translation>Dokumente</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Keys</source>
            <translation>Schlüssel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Peers &amp; sync</source>
            <translation>Gegenstellen &amp; Abgleich</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/all_pages.py" />
            <source>Tamper Lab</source>
            <translation>Fälschungslabor</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>agrees</source>
            <translation>stimmt überein</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>is behind</source>
            <translation>liegt zurück</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>waits for cosignatures</source>
            <translation>wartet auf Gegenzeichnungen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>is incomplete</source>
            <translation>ist unvollständig</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>cannot be reached</source>
            <translation>ist nicht erreichbar</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>is too slow</source>
            <translation>ist zu langsam</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>was refused</source>
            <translation>wurde abgewiesen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>has another history</source>
            <translation>hat eine andere Geschichte</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>Sync now</source>
            <translation>Jetzt abgleichen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>Something went wrong inside the program ({kind}). See {log}</source>
            <translation>Im Programm ist etwas schiefgegangen ({kind}). Siehe {log}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>This copy is empty; sync it first.</source>
            <translation>Diese Kopie ist leer; gleichen Sie sie zuerst ab.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>Going back, {value} %</source>
            <translation>Zurückgehen, {value} %</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>{notes} written to {path}</source>
            <translation>{notes} nach {path} geschrieben</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/conductor.py" />
            <source>%n notes</source>
            <comment>%n note</comment>
            <translation>
                <numerusform>%n Hinweis</numerusform>
                <numerusform>%n Hinweise</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/conductor.py" />
            <source>%n peers</source>
            <comment>%n peer</comment>
            <translation>
                <numerusform>%n Gegenstelle</numerusform>
                <numerusform>%n Gegenstellen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>Auditing, {value} %</source>
            <translation>Prüfung, {value} %</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>The audit has ended.</source>
            <translation>Die Prüfung ist beendet.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>{name}: not asked yet</source>
            <translation>{name}: noch nicht gefragt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/conductor.py" />
            <source>, {size} entries</source>
            <translation>, {size} Posten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/drafting.py" />
            <source>What you type is not kept yet: unlock your key once, so that it can be sealed.</source>
            <translation>Was Sie eingeben, wird noch nicht aufbewahrt: Entsperren Sie einmal Ihren Schlüssel, damit es versiegelt werden kann.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/handing.py" />
            <source>{path} cannot be read.</source>
            <translation>{path} kann nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/handing.py" />
            <source>Choose another file.</source>
            <translation>Wählen Sie eine andere Datei.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/handing.py" />
            <source>{name} is no transfer: it is too long.</source>
            <translation>{name} ist keine Übergabe: Die Datei ist zu lang.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/handing.py" />
            <source>The rules of this ledger refuse it, as far as this copy knows; nothing was signed.</source>
            <translation>Die Regeln dieses Registers lehnen es ab, soweit diese Kopie weiß; nichts wurde signiert.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/handing.py" />
            <source>Sync, and look at what you hold.</source>
            <translation>Gleichen Sie ab, und sehen Sie nach, was Sie besitzen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/integrity.py" />
            <source>Verified</source>
            <translation>Geprüft</translation>
        </message>
        <message>
            <location filename="../../desktop/views/integrity.py" />
            <source>Waits for quorum</source>
            <translation>Wartet auf Quorum</translation>
        </message>
        <message>
            <location filename="../../desktop/views/integrity.py" />
            <source>Not checked yet</source>
            <translation>Noch nicht geprüft</translation>
        </message>
        <message>
            <location filename="../../desktop/views/integrity.py" />
            <source>Altered</source>
            <translation>Verändert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/integrity.py" />
            <source>Fork</source>
            <translation>Abspaltung</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/activity_rows.py" />
            <source>Month</source>
            <translation>Monat</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Saved with the keys and equivocation.py, which shows without this program who signed both.</source>
            <translation>Gespeichert mit den Schlüsseln und equivocation.py, das ohne dieses Programm zeigt, wer beides signiert hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Same</source>
            <translation>Gleich</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Behind</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Ahead, same history</source>
            <translation>Voraus, gleiche Geschichte</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Ahead</source>
            <translation>Voraus</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Not signed by a known key</source>
            <translation>Nicht von einem bekannten Schlüssel signiert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Another ledger</source>
            <translation>Ein anderes Register</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>No checkpoint</source>
            <translation>Kein Prüfpunkt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Cannot be reached</source>
            <translation>Nicht erreichbar</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Same history</source>
            <translation>Gleiche Geschichte</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Contradict each other</source>
            <translation>Widersprechen einander</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Cannot be compared</source>
            <translation>Nicht vergleichbar</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Two signed histories</source>
            <translation>Zwei signierte Geschichten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Settled: the final one is here</source>
            <translation>Geklärt: Die endgültige liegt hier</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Proves nothing</source>
            <translation>Beweist nichts</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Between</source>
            <translation>Zwischen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Agreement</source>
            <translation>Übereinstimmung</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Entries</source>
            <translation>Posten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Seen</source>
            <translation>Gesehen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Evidence {name}</source>
            <translation>Beleg {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>not compared in this window yet</source>
            <translation>in diesem Fenster noch nicht verglichen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>{sound} of {peers} of one history</source>
            <translation>{sound} von {peers} mit derselben Geschichte</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>{told} with this copy, {utc}</source>
            <translation>{told} mit dieser Kopie, {utc}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>It is {sentence}.</source>
            <translation>Das Ergebnis: {sentence}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>It {bare}.</source>
            <translation>Das Ergebnis: {bare}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Log</source>
            <translation>Logbuch</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Root</source>
            <translation>Wurzel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Cosigned</source>
            <translation>Gegengezeichnet</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Its checkpoint</source>
            <translation>Ihr Prüfpunkt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Evidence</source>
            <translation>Beleg</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>is {said}</source>
            <translation>ist {said}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>The larger of their logs begins with the smaller one; its own tiles prove it.</source>
            <translation>Das größere Logbuch beginnt mit dem kleineren; seine eigenen Kacheln beweisen es.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Both logs are signed, and no history can hold both.</source>
            <translation>Beide Logbücher sind signiert, und keine Geschichte kann beide enthalten.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>The tiles that would be needed were not given.</source>
            <translation>Die nötigen Kacheln wurden nicht geliefert.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>{first} and {second}</source>
            <translation>{first} und {second}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Signed by</source>
            <translation>Signiert von</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>nobody</source>
            <translation>niemand</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>At</source>
            <translation>Bei</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/agreement.py" />
            <source>%n entries</source>
            <comment>%n entry</comment>
            <translation>
                <numerusform>%n Posten</numerusform>
                <numerusform>%n Posten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>For others</source>
            <translation>Für andere</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Root in the other history</source>
            <translation>Wurzel in der anderen Geschichte</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/agreement.py" />
            <source>Root here</source>
            <translation>Wurzel hier</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/approving.py" />
            <source>Record</source>
            <translation>Eintrag</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/approving.py" />
            <source>In short</source>
            <translation>Kurz gefasst</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/approving.py" />
            <source>Id</source>
            <translation>Kennung</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/approving.py" />
            <source>Your key cannot approve this draft.</source>
            <translation>Ihr Schlüssel kann diesen Entwurf nicht freigeben.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/approving.py" />
            <source>Let a colleague approve it who is an approver in that field.</source>
            <translation>Lassen Sie ihn von einem Kollegen freigeben, der in diesem Bereich Freigaberecht hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/approving.py" />
            <source>{name} cannot be read: {strerror}.</source>
            <translation>{name} kann nicht gelesen werden: {strerror}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/asked_moment.py" />
            <source>{text} is no moment.</source>
            <translation>{text} ist kein Zeitpunkt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/asked_moment.py" />
            <source>Nothing</source>
            <translation>Nichts</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/asked_moment.py" />
            <source>Write a block, a day like 2026-03-31, or a time like 2026-03-31 14:00.</source>
            <translation>Schreiben Sie einen Block, einen Tag wie 2026-03-31 oder eine Zeit wie 2026-03-31 14:00.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/auditing.py" />
            <source>The audit ended without an answer.</source>
            <translation>Die Prüfung endete ohne Antwort.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/auditing.py" />
            <source>Start it again; what it had verified is remembered.</source>
            <translation>Starten Sie sie erneut; was sie geprüft hatte, ist gemerkt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/authority_rows.py" />
            <source>Authority</source>
            <translation>Behörde</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/authority_rows.py" />
            <source>Last cosigned</source>
            <translation>Zuletzt gegengezeichnet</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/authority_rows.py" />
            <source>not kept</source>
            <translation>nicht aufbewahrt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/authority_rows.py" />
            <source>never seen</source>
            <translation>nie gesehen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/authority_rows.py" />
            <source>silent {when}</source>
            <translation>still seit {when}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/bars.py" />
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/bars.py" />
            <source>Limit</source>
            <translation>Grenze</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/batch_draft.py" />
            <source>%n rows</source>
            <comment>%n row</comment>
            <translation>
                <numerusform>%n Zeile</numerusform>
                <numerusform>%n Zeilen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_draft.py" />
            <source>This is not the draft of a table.</source>
            <translation>Das ist nicht der Entwurf einer Tabelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_grid.py" />
            <source>This row {words}.</source>
            <translation>Diese Zeile {words}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_list.py" />
            <source>All {listed} of the list have one</source>
            <translation>Alle {listed} der Liste haben einen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_list.py" />
            <source>has none</source>
            <translation>hat keinen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_list.py" />
            <source>have none</source>
            <translation>haben keinen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_list.py" />
            <source>is there twice</source>
            <translation>ist zweimal da</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_list.py" />
            <source>are there twice</source>
            <translation>sind zweimal da</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_list.py" />
            <source>is not on the list</source>
            <translation>steht nicht auf der Liste</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_list.py" />
            <source>are not on the list</source>
            <translation>stehen nicht auf der Liste</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_list.py" />
            <source>List: {parts}</source>
            <translation>Liste: {parts}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_list.py" />
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_list.py" />
            <source>Column</source>
            <translation>Spalte</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_list.py" />
            <source>Copy who has none</source>
            <translation>Kopieren, wer keinen hat</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_list.py" />
            <source>Copy who is twice</source>
            <translation>Kopieren, wer zweimal da ist</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_list.py" />
            <source>Copy who is not listed</source>
            <translation>Kopieren, wer nicht auf der Liste steht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_list.py" />
            <source>Forget the list</source>
            <translation>Liste vergessen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>on the ledger</source>
            <translation>im Register</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>private, sealed</source>
            <translation>vertraulich, versiegelt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>may read it</source>
            <translation>darf es lesen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>left out</source>
            <translation>weggelassen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>means nothing here</source>
            <translation>bedeutet hier nichts</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>not checked yet</source>
            <translation>noch nicht geprüft</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>Correct it here; it is judged again at once.</source>
            <translation>Berichtigen Sie es hier; es wird sofort neu beurteilt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>Fill it in here.</source>
            <translation>Tragen Sie es hier ein.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>{said} Press the header to say what the column means, or to leave it out.</source>
            <translation>{said} Drücken Sie den Spaltenkopf, um zu sagen, was die Spalte bedeutet, oder um sie wegzulassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>(empty)</source>
            <translation>(leer)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>Header</source>
            <translation>Spaltenkopf</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>(none)</source>
            <translation>(keine)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>Means</source>
            <translation>Bedeutet</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>Where it goes</source>
            <translation>Wohin es kommt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>Row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>It {words}.</source>
            <translation>Sie {words}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>Not checked yet.</source>
            <translation>Noch nicht geprüft.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>Something is wrong here.</source>
            <translation>Hier stimmt etwas nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>This cell is fine; another one of the row is not.</source>
            <translation>Diese Zelle ist in Ordnung; eine andere der Zeile nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>The whole row fits its kind.</source>
            <translation>Die ganze Zeile passt zu ihrer Art.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source> It says what is there already.</source>
            <translation> Sie sagt, was schon da ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>{good} of {rows} fine</source>
            <translation>{good} von {rows} in Ordnung</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>%n rows are</source>
            <comment>%n row is</comment>
            <translation>
                <numerusform>%n Zeile ist</numerusform>
                <numerusform>%n Zeilen sind</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>%n places are wrong</source>
            <comment>%n place is wrong</comment>
            <translation>
                <numerusform>%n Stelle ist falsch</numerusform>
                <numerusform>%n Stellen sind falsch</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>%n rows are repetitions</source>
            <comment>%n row is a repetition</comment>
            <translation>
                <numerusform>%n Zeile ist eine Wiederholung</numerusform>
                <numerusform>%n Zeilen sind Wiederholungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>%n private documents</source>
            <comment>%n private document</comment>
            <translation>
                <numerusform>%n vertrauliches Dokument</numerusform>
                <numerusform>%n vertrauliche Dokumente</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>The table is being checked.</source>
            <translation>Die Tabelle wird geprüft.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>Nothing is issued while anything is wrong. N goes to the next place.</source>
            <translation>Es wird nichts ausgestellt, solange etwas falsch ist. N führt zur nächsten Stelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>Repetitions can be issued all the same, or taken out.</source>
            <translation>Wiederholungen können trotzdem ausgestellt oder herausgenommen werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>Nothing is signed before you send it.</source>
            <translation>Nichts wird signiert, bevor Sie es senden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>On the list</source>
            <translation>Auf der Liste</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>In no row</source>
            <translation>In keiner Zeile</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>In several rows</source>
            <translation>In mehreren Zeilen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>Not on the list</source>
            <translation>Nicht auf der Liste</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source>Twice on the list</source>
            <translation>Zweimal auf der Liste</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_table.py" />
            <source> and {who} more</source>
            <translation> und {who} weitere</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_work.py" />
            <source>the clipboard</source>
            <translation>die Zwischenablage</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_work.py" />
            <source>No table was opened.</source>
            <translation>Es wurde keine Tabelle geöffnet.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_work.py" />
            <source>Save it again as .xlsx or as “CSV UTF-8”, then try again.</source>
            <translation>Speichern Sie sie neu als .xlsx oder als „CSV UTF-8“ und versuchen Sie es dann noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_work.py" />
            <source>{name} is neither .csv nor .xlsx.</source>
            <translation>{name} ist weder .csv noch .xlsx.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/batch_work.py" />
            <source>Give it one of these.</source>
            <translation>Geben Sie eine von beiden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_cards.py" />
            <source>Block {height} is not in this replica.</source>
            <translation>Block {height} ist nicht in dieser Kopie.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_cards.py" />
            <source>Entry {index} is not in this replica.</source>
            <translation>Posten {index} ist nicht in dieser Kopie.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Admission rules</source>
            <translation>Zulassungsregeln</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Leaf: SHA-256 of 00 and entry {index}</source>
            <translation>Blatt: SHA-256 von 00 und Posten {index}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>beside and this</source>
            <translation>daneben und dies</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>this and beside</source>
            <translation>dies und daneben</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Step {number}: beside it</source>
            <translation>Schritt {number}: daneben</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>SHA-256 of 01, {order}</source>
            <translation>SHA-256 von 01, {order}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Cosigned root of {size} entries</source>
            <translation>Gegengezeichnete Wurzel von {size} Posten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>First block of the ledger</source>
            <translation>Erster Block des Registers</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Links to block {height}</source>
            <translation>Schließt an Block {height} an</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>A seal of the two cannot be read.</source>
            <translation>Eines der beiden Siegel ist nicht lesbar.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Its seal names another hash than the previous seal has.</source>
            <translation>Sein Siegel nennt einen anderen Hash, als das vorige Siegel hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Root of {statements}</source>
            <translation>Wurzel von {statements}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/block_check.py" />
            <source>%n statements</source>
            <comment>%n statement</comment>
            <translation>
                <numerusform>%n Erklärung</numerusform>
                <numerusform>%n Erklärungen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Every entry was hashed again.</source>
            <translation>Jeder Posten wurde neu gehasht.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source> Entry {first} is not the one that was hashed.</source>
            <translation> Posten {first} ist nicht der, der gehasht wurde.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>The entries do not give the root in the seal.{where}</source>
            <translation>Die Posten ergeben nicht die Wurzel im Siegel.{where}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Part of the cosigned tree</source>
            <translation>Teil des gegengezeichneten Baums</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>No checkpoint here covers this block yet.</source>
            <translation>Noch kein Prüfpunkt hier umfasst diesen Block.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Proven in the tree of {size} entries.</source>
            <translation>Bewiesen im Baum von {size} Posten.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Cosignatures</source>
            <translation>Gegenzeichnungen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>None cover this block yet.</source>
            <translation>Noch keine umfasst diesen Block.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Cosigned by {count} of {everyone} authorities</source>
            <translation>Gegengezeichnet von {count} von {everyone} Behörden</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/block_check.py" />
            <source>%n are needed</source>
            <comment>%n is needed</comment>
            <translation>
                <numerusform>nötig ist %n</numerusform>
                <numerusform>nötig sind %n</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>{needed}; every signature was verified again.</source>
            <translation>{needed}; jede Signatur wurde neu geprüft.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>{detail} Not by {silent}.</source>
            <translation>{detail} Nicht von {silent}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>A replay counts only for bytes that pass the checks above.</source>
            <translation>Eine Wiederholung zählt nur für Bytes, die die Prüfungen oben bestehen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>This window's audit of {utc} replayed them</source>
            <translation>Die Prüfung dieses Fensters vom {utc} hat sie wiederholt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>{when}; every statement was admitted.</source>
            <translation>{when}; jede Erklärung wurde zugelassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>{when} and refused {count}.</source>
            <translation>{when} und {count} abgelehnt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>; nothing was audited in this window yet.</source>
            <translation>; in diesem Fenster wurde noch nichts geprüft.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>when it took the block in{since}</source>
            <translation>als sie den Block aufnahm{since}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>This copy refused {count} {when}</source>
            <translation>Diese Kopie lehnte {count} ab, {when}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>This copy replayed them {when}</source>
            <translation>Diese Kopie hat sie wiederholt, {when}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>The stored bytes are not what the authorities signed.</source>
            <translation>Die gespeicherten Bytes sind nicht, was die Behörden signiert haben.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Its bytes agree with its seal; it waits for a quorum of cosignatures.</source>
            <translation>Seine Bytes passen zu seinem Siegel; er wartet auf ein Quorum von Gegenzeichnungen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Its bytes were just hashed again and give the cosigned root.</source>
            <translation>Seine Bytes wurden eben neu gehasht und ergeben die gegengezeichnete Wurzel.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Sealed</source>
            <translation>Gesiegelt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Proposer</source>
            <translation>Vorschlagende Stelle</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Seal</source>
            <translation>Siegel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/block_check.py" />
            <source>Void</source>
            <translation>Nichtig</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_details.py" />
            <source>Process</source>
            <translation>Vorgang</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_details.py" />
            <source>Responsible</source>
            <translation>Zuständig</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_details.py" />
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_details.py" />
            <source>Due</source>
            <translation>Fällig</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_details.py" />
            <source>Begun</source>
            <translation>Begonnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_details.py" />
            <source>Steps</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_details.py" />
            <source>What checks object to</source>
            <translation>Was Prüfungen beanstanden</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_details.py" />
            <source>{word}. Every step that is due was recorded in time.</source>
            <translation>{word}. Jeder fällige Schritt wurde rechtzeitig erfasst.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_details.py" />
            <source>{word}. Something most likely went wrong at the step “{name}”.</source>
            <translation>{word}. Wahrscheinlich ging beim Schritt „{name}“ etwas schief.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_details.py" />
            <source>Your key is locked.</source>
            <translation>Ihr Schlüssel ist gesperrt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_details.py" />
            <source>Your key may not issue this kind of record.</source>
            <translation>Ihr Schlüssel darf diese Art von Eintrag nicht ausstellen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_rows.py" />
            <source>Open</source>
            <translation>Offen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_rows.py" />
            <source>Open and late</source>
            <translation>Offen und verspätet</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_rows.py" />
            <source>Closed without recheck</source>
            <translation>Ohne Nachkontrolle geschlossen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_rows.py" />
            <source>With a flaw</source>
            <translation>Mit Mangel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_rows.py" />
            <source>Open, late</source>
            <translation>Offen, verspätet</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_rows.py" />
            <source>Closed, unchecked</source>
            <translation>Geschlossen, unkontrolliert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_rows.py" />
            <source>Closed</source>
            <translation>Geschlossen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_rows.py" />
            <source>Closed, with a flaw</source>
            <translation>Geschlossen, mit Mangel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_rows.py" />
            <source>State</source>
            <translation>Stand</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/case_rows.py" />
            <source>Case</source>
            <translation>Fall</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/chain.py" />
            <source>Stored root</source>
            <translation>Gespeicherte Wurzel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/chain.py" />
            <source>Recomputed root</source>
            <translation>Neu berechnete Wurzel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/chain.py" />
            <source>Block {height}</source>
            <translation>Block {height}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/chain.py" />
            <source>Signed copies</source>
            <translation>Signierte Abschriften</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/chain.py" />
            <source>{name} holds the signed copy</source>
            <translation>{name} hält die signierte Abschrift</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/chain.py" />
            <source>{name} has not been asked</source>
            <translation>{name} wurde nicht gefragt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/chain_rows.py" />
            <source>Block</source>
            <translation>Block</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/chain_rows.py" />
            <source>Statements</source>
            <translation>Erklärungen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/chain_rows.py" />
            <source>Sealed (UTC)</source>
            <translation>Gesiegelt (UTC)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>Checks after each sync</source>
            <translation>Prüfungen nach jedem Abgleich</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>as of entry {checked_entry}: </source>
            <translation>Stand Posten {checked_entry}: </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>left to an audit, {since}{why}</source>
            <translation>einer Prüfung überlassen, {since}{why}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>as of then</source>
            <translation>Stand von damals</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>after each sync</source>
            <translation>nach jedem Abgleich</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>Across the records of {entries}, {when}</source>
            <translation>Quer durch die Einträge von {entries}, {when}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/check_run.py" />
            <source>%n checks are</source>
            <comment>%n check is</comment>
            <translation>
                <numerusform>%n Prüfung ist</numerusform>
                <numerusform>%n Prüfungen sind</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>{over}; {left} left to an audit.</source>
            <translation>{over}; {left} einer Prüfung überlassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>The checks across records found nothing.</source>
            <translation>Die Prüfungen quer durch die Einträge fanden nichts.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>{by_severity} found.</source>
            <translation>{by_severity} gefunden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>block {height}</source>
            <translation>Block {height}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>The records are being checked as of {then}.</source>
            <translation>Die Einträge werden geprüft, Stand {then}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>Audits and private documents are of now.</source>
            <translation>Prüfungen und vertrauliche Dokumente sind von jetzt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>There are too many records to check them as of {then} here.</source>
            <translation>Es sind zu viele Einträge, um sie hier mit Stand {then} zu prüfen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>An audit with --as-of does it on the command line.</source>
            <translation>Eine Prüfung mit --as-of tut es in der Befehlszeile.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>Ledger</source>
            <translation>Register</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>not known</source>
            <translation>nicht bekannt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>Run</source>
            <translation>Lauf</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>Left to an audit</source>
            <translation>Einer Prüfung überlassen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>Newest block</source>
            <translation>Neuester Block</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>Not looked at</source>
            <translation>Nicht angesehen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/check_run.py" />
            <source>bytes, signatures, rules</source>
            <translation>Bytes, Signaturen, Regeln</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/draft_rows.py" />
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/draft_rows.py" />
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/draft_rows.py" />
            <source>How far</source>
            <translation>Wie weit</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/draft_rows.py" />
            <source>Changed (UTC)</source>
            <translation>Geändert (UTC)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/draft_rows.py" />
            <source>Age</source>
            <translation>Alter</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/draft_rows.py" />
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/draft_rows.py" />
            <source>Form</source>
            <translation>Formular</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/draft_rows.py" />
            <source>It is on this machine only, sealed for your key. Nothing of it is signed.</source>
            <translation>Es liegt nur auf diesem Rechner, versiegelt für Ihren Schlüssel. Nichts davon ist signiert.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/draft_rows.py" />
            <source>Changed</source>
            <translation>Geändert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>Check</source>
            <translation>Prüfung</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>Looked at</source>
            <translation>Angesehen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>Result</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>not made</source>
            <translation>nicht gemacht</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>%n findings</source>
            <comment>%n finding</comment>
            <translation>
                <numerusform>%n Befund</numerusform>
                <numerusform>%n Befunde</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>not finished: {why}</source>
            <translation>nicht beendet: {why}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>none in this copy</source>
            <translation>nichts in dieser Kopie</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>none found</source>
            <translation>nichts gefunden</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>nothing wrong</source>
            <translation>nichts falsch</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>%n checks made</source>
            <comment>%n check made</comment>
            <translation>
                <numerusform>%n Prüfung gemacht</numerusform>
                <numerusform>%n Prüfungen gemacht</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>{made}, {skipped} left out</source>
            <translation>{made}, {skipped} ausgelassen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>Not made. </source>
            <translation>Nicht gemacht. </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>{looked_at} looked at. </source>
            <translation>{looked_at} angesehen. </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>not looked for</source>
            <translation>nicht gesucht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>None of these checks was made in this window yet.</source>
            <translation>Keine dieser Prüfungen wurde in diesem Fenster bisher gemacht.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>What an audit checks</source>
            <translation>Was eine Prüfung prüft</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>Kind of audit</source>
            <translation>Art der Prüfung</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>Quick</source>
            <translation>Kurz</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>Every check</source>
            <translation>Jede Prüfung</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>Final</source>
            <translation>Endgültig</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>{final_size} of them</source>
            <translation>{final_size} davon</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>Resumed at</source>
            <translation>Fortgesetzt bei</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_checks.py" />
            <source>entry {resumed}</source>
            <translation>Posten {resumed}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>Critical: do not rely on it</source>
            <translation>Kritisch: nicht darauf verlassen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>Error: act on it</source>
            <translation>Fehler: handeln</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>Warning: worth a look</source>
            <translation>Warnung: einen Blick wert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>Note: no harm</source>
            <translation>Hinweis: unschädlich</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>{kind} by {issuer}, {day}</source>
            <translation>{kind} von {issuer}, {day}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>It means</source>
            <translation>Das bedeutet</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>What to do</source>
            <translation>Was zu tun ist</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>Severity</source>
            <translation>Schwere</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>Rests on</source>
            <translation>Stützt sich auf</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>private documents that were opened</source>
            <translation>vertrauliche Dokumente, die geöffnet wurden</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>Record {at}</source>
            <translation>Eintrag {at}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>%n records</source>
            <comment>%n record</comment>
            <translation>
                <numerusform>%n Eintrag</numerusform>
                <numerusform>%n Einträge</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>and {records} more</source>
            <translation>und {records} mehr</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>Expected</source>
            <translation>Erwartet</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_details.py" />
            <source>Stands there</source>
            <translation>Steht dort</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_rows.py" />
            <source>Acknowledged.</source>
            <translation>Zur Kenntnis genommen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_rows.py" />
            <source>Group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_rows.py" />
            <source>Count</source>
            <translation>Anzahl</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_rows.py" />
            <source>Not acknowledged</source>
            <translation>Nicht zur Kenntnis genommen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_rows.py" />
            <source>What was checked</source>
            <translation>Was geprüft wurde</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_rows.py" />
            <source>All findings</source>
            <translation>Alle Befunde</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_rows.py" />
            <source>Finding</source>
            <translation>Befund</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_rows.py" />
            <source>Entry</source>
            <translation>Posten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_rows.py" />
            <source>What was seen</source>
            <translation>Was gesehen wurde</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_texts.py" />
            <source>Block {block}</source>
            <translation>Block {block}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_texts.py" />
            <source>entry {entry}</source>
            <translation>Posten {entry}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_texts.py" />
            <source>Entry {entry}</source>
            <translation>Posten {entry}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_texts.py" />
            <source>Where: {place}</source>
            <translation>Wo: {place}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_texts.py" />
            <source>Seen: {what_of}</source>
            <translation>Gesehen: {what_of}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_texts.py" />
            <source>It means: {retold}</source>
            <translation>Das bedeutet: {retold}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_texts.py" />
            <source>Do: {retold}</source>
            <translation>Zu tun: {retold}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_texts.py" />
            <source>It rests on private documents that were opened.</source>
            <translation>Es stützt sich auf vertrauliche Dokumente, die geöffnet wurden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_texts.py" />
            <source>Record: {record}</source>
            <translation>Eintrag: {record}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_texts.py" />
            <source>Evidence:</source>
            <translation>Beleg:</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_why.py" />
            <source>Went in: from the log</source>
            <translation>Eingang: aus dem Logbuch</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_why.py" />
            <source>Went in: records</source>
            <translation>Eingang: Einträge</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_why.py" />
            <source>Came out</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_why.py" />
            <source>Evidence, as it is stored</source>
            <translation>Beleg, wie gespeichert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/finding_why.py" />
            <source>To repeat it</source>
            <translation>Zum Wiederholen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/first_run.py" />
            <source>{folder} is not a folder.</source>
            <translation>{folder} ist kein Ordner.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/first_run.py" />
            <source>Choose the folder or stick that holds the log.</source>
            <translation>Wählen Sie den Ordner oder Stick mit dem Logbuch.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/first_run.py" />
            <source>{origin} cannot name a ledger.</source>
            <translation>{origin} kann kein Register benennen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/first_run.py" />
            <source>Write it like a web address without https://, for example ledger.example/2026.</source>
            <translation>Schreiben Sie es wie eine Webadresse ohne https://, zum Beispiel ledger.example/2026.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/first_run.py" />
            <source>{authority} cannot be the id of an authority.</source>
            <translation>{authority} kann nicht die Kennung einer Behörde sein.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/first_run.py" />
            <source>Use lower-case letters, digits, dots and hyphens.</source>
            <translation>Verwenden Sie Kleinbuchstaben, Ziffern, Punkte und Bindestriche.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/first_run.py" />
            <source>{folder} is not empty.</source>
            <translation>{folder} ist nicht leer.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/first_run.py" />
            <source>A profile gets a folder of its own; nothing was changed.</source>
            <translation>Ein Profil bekommt einen eigenen Ordner; nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/first_run.py" />
            <source>Choose an empty or a new folder.</source>
            <translation>Wählen Sie einen leeren oder neuen Ordner.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/first_run.py" />
            <source>There is no profile in {folder}.</source>
            <translation>In {folder} ist kein Profil.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/first_run.py" />
            <source>Choose its folder itself.</source>
            <translation>Wählen Sie dessen Ordner selbst.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/forecast.py" />
            <source>There is nobody to ask.</source>
            <translation>Es ist niemand da, den man fragen kann.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/forecast.py" />
            <source>Add a peer first.</source>
            <translation>Fügen Sie zuerst eine Gegenstelle hinzu.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/forecast.py" />
            <source>{entries}, as this copy says: {octets} to read, {kept_octets} on this disk ({free_octets} free), {span}.</source>
            <translation>{entries}, wie diese Kopie sagt: {octets} zu lesen, {kept_octets} auf dieser Platte ({free_octets} frei), {span}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/forecast.py" />
            <source>{kept_octets} afterwards, {needed_octets} meanwhile; {free_octets} are free</source>
            <translation>{kept_octets} danach, {needed_octets} währenddessen; {free_octets} sind frei</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/forecast.py" />
            <source>{size}, as {name} says; each is proven when it is here</source>
            <translation>{size}, wie {name} sagt; jeder wird bewiesen, wenn er hier ist</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/forecast.py" />
            <source>To be read</source>
            <translation>Zu lesen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/forecast.py" />
            <source>On this disk</source>
            <translation>Auf dieser Platte</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/forecast.py" />
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/forecast.py" />
            <source>{span}, on a slow laptop</source>
            <translation>{span}, auf einem langsamen Rechner</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/form_draft.py" />
            <source>%n fields are filled</source>
            <comment>%n field is filled</comment>
            <translation>
                <numerusform>%n Feld ist ausgefüllt</numerusform>
                <numerusform>%n Felder sind ausgefüllt</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/form_draft.py" />
            <source>{things} missing</source>
            <translation>{things} noch</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/form_draft.py" />
            <source>%n things are</source>
            <comment>%n thing is</comment>
            <translation>
                <numerusform>%n Angabe</numerusform>
                <numerusform>%n Angaben</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/form_draft.py" />
            <source>nothing is missing</source>
            <translation>nichts fehlt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/inspection.py" />
            <source>Your labels</source>
            <translation>Ihre Stichwörter</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/inspection.py" />
            <source>Your note</source>
            <translation>Ihre Notiz</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/inspection.py" />
            <source>Checks</source>
            <translation>Prüfungen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/inspection_target.py" />
            <source>Record an inspection…</source>
            <translation>Kontrolle erfassen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>none; 500 records and 64 KiB a statement</source>
            <translation>keine; 500 Einträge und 64 KiB je Erklärung</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Key</source>
            <translation>Schlüssel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Enrolled for</source>
            <translation>Aufgenommen für</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>On this ledger</source>
            <translation>In diesem Register</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Until</source>
            <translation>Bis</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Sent</source>
            <translation>Gesendet</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Newest (UTC)</source>
            <translation>Neuester (UTC)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>When (UTC)</source>
            <translation>Wann (UTC)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Signed your records before</source>
            <translation>Hat Ihre Einträge früher signiert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Public key</source>
            <translation>Öffentlicher Schlüssel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>all fields</source>
            <translation>alle Bereiche</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>no name</source>
            <translation>kein Name</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>May act as</source>
            <translation>Darf handeln als</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>In</source>
            <translation>In</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>May issue</source>
            <translation>Darf ausstellen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Enrolled in</source>
            <translation>Aufgenommen in</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Took over from</source>
            <translation>Übernommen von</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Handed over to</source>
            <translation>Übergeben an</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>In doubt from</source>
            <translation>In Zweifel ab</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>entry {suspect_since}</source>
            <translation>Posten {suspect_since}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>{statements} with {records}</source>
            <translation>{statements} mit {records}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>nothing yet</source>
            <translation>noch nichts</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>{utc}, entry {newest_entry}</source>
            <translation>{utc}, Posten {newest_entry}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Newest</source>
            <translation>Neuester</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Quota</source>
            <translation>Kontingent</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>entry {entry}, block {height}</source>
            <translation>Posten {entry}, Block {height}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Block of</source>
            <translation>Block von</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Signed</source>
            <translation>Signiert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>{utc}, as the signer says</source>
            <translation>{utc}, wie die signierende Stelle sagt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>not yet</source>
            <translation>noch nicht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Under key</source>
            <translation>Unter Schlüssel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Statement</source>
            <translation>Erklärung</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Not from this laptop</source>
            <translation>Nicht von diesem Rechner</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_rows.py" />
            <source>Signed on another machine of yours, before this profile was restored, or by somebody who has your key. If you do not know it, have the key revoked at once.</source>
            <translation>Signiert auf einem anderen Ihrer Rechner, bevor dieses Profil wiederhergestellt wurde, oder von jemandem, der Ihren Schlüssel hat. Kennen Sie es nicht, lassen Sie den Schlüssel sofort widerrufen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>This profile has no keys: it can read and check everything, and issue nothing.</source>
            <translation>Dieses Profil hat keine Schlüssel: Es kann alles lesen und prüfen und nichts ausstellen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Signs your records</source>
            <translation>Signiert Ihre Einträge</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Opens private documents</source>
            <translation>Öffnet vertrauliche Dokumente</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Signs the log</source>
            <translation>Signiert das Logbuch</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Cosigns checkpoints</source>
            <translation>Zeichnet Prüfpunkte gegen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Signs receipts</source>
            <translation>Signiert Empfangsbelege</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>In the roster</source>
            <translation>Im Verzeichnis</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Not in the roster</source>
            <translation>Nicht im Verzeichnis</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Used by the node</source>
            <translation>Vom Knoten benutzt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Not enrolled</source>
            <translation>Nicht aufgenommen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>From {valid_from}</source>
            <translation>Ab {valid_from}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Ended {valid_until}</source>
            <translation>Beendet {valid_until}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Suspended</source>
            <translation>Ausgesetzt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Revoked</source>
            <translation>Widerrufen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Handed over</source>
            <translation>Übergeben</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Retired</source>
            <translation>Außer Dienst</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>no end set</source>
            <translation>kein Ende gesetzt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Others can seal documents for you once your enrolment names this key; hand over a proof of possession, which carries it.</source>
            <translation>Andere können Dokumente für Sie versiegeln, sobald Ihre Aufnahme diesen Schlüssel nennt; geben Sie einen Besitznachweis ab, der ihn enthält.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Private documents sealed for this key can be opened on this laptop alone.</source>
            <translation>Vertrauliche Dokumente, die für diesen Schlüssel versiegelt sind, lassen sich nur auf diesem Rechner öffnen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>The node of this authority signs with it; it issues no records.</source>
            <translation>Der Knoten dieser Behörde signiert damit; er stellt keine Einträge aus.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>The ledger does not know this key, as far as this copy goes: it may issue nothing. An authority enrols it with a proof of possession.</source>
            <translation>Das Register kennt diesen Schlüssel nicht, soweit diese Kopie weiß: Er darf nichts ausstellen. Eine Behörde nimmt ihn mit einem Besitznachweis auf.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/key_words.py" />
            <source>%n kinds</source>
            <comment>%n kind</comment>
            <translation>
                <numerusform>%n Art</numerusform>
                <numerusform>%n Arten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source> until {until_words}</source>
            <translation> bis {until_words}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>It may issue records of {kinds}{end}.</source>
            <translation>Er darf Einträge von {kinds} ausstellen{end}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Its time is over, or has not come: it may issue nothing.</source>
            <translation>Seine Zeit ist vorbei oder noch nicht gekommen: Er darf nichts ausstellen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>An authority has barred it for the time being: it may issue nothing.</source>
            <translation>Eine Behörde hat ihn vorläufig gesperrt: Er darf nichts ausstellen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>An authority has revoked it for good: it may issue nothing.</source>
            <translation>Eine Behörde hat ihn endgültig widerrufen: Er darf nichts ausstellen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>It has handed over to another key; what it signed stays valid.</source>
            <translation>Er hat an einen anderen Schlüssel übergeben; was er signiert hat, bleibt gültig.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>The charter in force no longer names it: it may issue nothing.</source>
            <translation>Die geltende Satzung nennt ihn nicht mehr: Er darf nichts ausstellen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Nothing was looked at yet.</source>
            <translation>Noch wurde nichts angesehen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>This profile has no keys.</source>
            <translation>Dieses Profil hat keine Schlüssel.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>It reads and checks.</source>
            <translation>Es liest und prüft.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>{count} under your keys did not come from this laptop.</source>
            <translation>{count} unter Ihren Schlüsseln kamen nicht von diesem Rechner.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Look.</source>
            <translation>Sehen Sie nach.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Unlock it to see it.</source>
            <translation>Entsperren Sie ihn, um ihn zu sehen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Its 24 words are not on paper yet.</source>
            <translation>Seine 24 Wörter stehen noch nicht auf Papier.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Your key is not enrolled on this ledger.</source>
            <translation>Ihr Schlüssel ist in diesem Register nicht aufgenommen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Your key may issue until {until_words}</source>
            <translation>Ihr Schlüssel darf bis {until_words} ausstellen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Your key may issue records of {kinds}</source>
            <translation>Ihr Schlüssel darf Einträge von {kinds} ausstellen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Your key: {words}</source>
            <translation>Ihr Schlüssel: {words}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>24 words</source>
            <translation>24 Wörter</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Not written down yet</source>
            <translation>Noch nicht aufgeschrieben</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>On paper, read back {ago}</source>
            <translation>Auf Papier, zurückgelesen {ago}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Back-up</source>
            <translation>Sicherung</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Never made</source>
            <translation>Nie gemacht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Made {ago}</source>
            <translation>Gemacht {ago}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Tried out</source>
            <translation>Ausprobiert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Never</source>
            <translation>Nie</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>done</source>
            <translation>erledigt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>These words give {key}, the same as this key. The drill passed.</source>
            <translation>Diese Wörter ergeben {key}, denselben wie dieser Schlüssel. Die Probe ist bestanden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>These words give {key}. This profile has no key to compare it with.</source>
            <translation>Diese Wörter ergeben {key}. Dieses Profil hat keinen Schlüssel zum Vergleichen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>These words give {key}, which is not a key of this profile. They belong together, but to other keys: look for the right paper, or write these words down anew.</source>
            <translation>Diese Wörter ergeben {key}, keinen Schlüssel dieses Profils. Sie gehören zusammen, aber zu anderen Schlüsseln: Suchen Sie das richtige Papier, oder schreiben Sie diese Wörter neu auf.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/key_words.py" />
            <source>%n minutes</source>
            <comment>%n minute</comment>
            <translation>
                <numerusform>%n Minute</numerusform>
                <numerusform>%n Minuten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Now: {old}</source>
            <translation>Jetzt: {old}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Then: {new}</source>
            <translation>Dann: {new}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>The new key follows from the same 24 words; your paper and your password stay good.</source>
            <translation>Der neue Schlüssel folgt aus denselben 24 Wörtern; Ihr Papier und Ihr Passwort bleiben gut.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>The change waits {minutes} in the outbox, where it can be pulled back. {for_good}</source>
            <translation>Der Wechsel wartet {minutes} im Ausgang und kann dort zurückgeholt werden. {for_good}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>It takes over roles, fields and end of the enrolment once the record is final. Whatever the old one has signed stays valid, and from then on the old one can sign nothing more.</source>
            <translation>Er übernimmt Rollen, Bereiche und Ende der Aufnahme, sobald der Eintrag endgültig ist. Was der alte signiert hat, bleibt gültig, und von da an kann der alte nichts mehr signieren.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Once it is signed it cannot be undone.</source>
            <translation>Einmal signiert, lässt es sich nicht rückgängig machen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>It does not help if somebody has your key file and password, or your words: they have the new key, too. Then have the key revoked and make a new one.</source>
            <translation>Es hilft nicht, wenn jemand Ihre Schlüsseldatei samt Passwort oder Ihre Wörter hat: Er hat dann auch den neuen Schlüssel. Lassen Sie dann den Schlüssel widerrufen und machen Sie einen neuen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>No statement under it is in doubt.</source>
            <translation>Keine Erklärung darunter steht in Zweifel.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Everything under it from entry {suspect_since} on is not mine.</source>
            <translation>Alles darunter ab Posten {suspect_since} ist nicht von mir.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source> of {name}</source>
            <translation> von {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Please revoke a key on the ledger {origin} at once.

The key{whose}:
{did}

It is lost, or in wrong hands. {since}

Check that I am who I say before you act, for example by calling me back.
Then issue this as roster.revoke/1:

{item}
</source>
            <translation>Bitte widerrufen Sie sofort einen Schlüssel im Register {origin}.

Der Schlüssel{whose}:
{did}

Er ist verloren oder in falschen Händen. {since}

Prüfen Sie, dass ich bin, wer ich sage, bevor Sie handeln, zum Beispiel durch Rückruf.
Stellen Sie dann dies als roster.revoke/1 aus:

{item}
</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/key_words.py" />
            <source>Refused by the rules ({void})</source>
            <translation>Von den Regeln abgelehnt ({void})</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Signatures</source>
            <translation>Signaturen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Finality</source>
            <translation>Endgültigkeit</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Tables</source>
            <translation>Tabellen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>A peer</source>
            <translation>Eine Gegenstelle</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>It is made on a copy without keys, which is audited before and after.</source>
            <translation>Er geschieht an einer Kopie ohne Schlüssel, die vorher und nachher geprüft wird.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>A copy of this profile, without keys, syncs from a peer that lies; a peer that is a server is played in a process of its own, for this machine alone.</source>
            <translation>Eine Kopie dieses Profils ohne Schlüssel gleicht mit einer lügenden Gegenstelle ab; eine Gegenstelle, die ein Server ist, läuft in einem eigenen Prozess, nur für diesen Rechner.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Attack</source>
            <translation>Angriff</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>On</source>
            <translation>An</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>What is done</source>
            <translation>Was getan wird</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Came to</source>
            <translation>Ergab</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Found</source>
            <translation>Gefunden</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Not found</source>
            <translation>Nicht gefunden</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Choose an attack and watch what lights up.</source>
            <translation>Wählen Sie einen Angriff und sehen Sie, was aufleuchtet.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>It is made on a copy; your own copy is only read.</source>
            <translation>Er geschieht an einer Kopie; Ihre eigene wird nur gelesen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>and has changed the copy</source>
            <translation>und hat die Kopie verändert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>and has changed nothing</source>
            <translation>und hat nichts verändert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>{title}: found, {harm}.</source>
            <translation>{title}: gefunden, {harm}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>{title}: not found, {harm}.</source>
            <translation>{title}: nicht gefunden, {harm}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>{title}: found.</source>
            <translation>{title}: gefunden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>It has lit up {lit}.</source>
            <translation>Er ließ {lit} aufleuchten.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>{title}: not found by its code.</source>
            <translation>{title}: nicht an seinem Code gefunden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>{lit} lit up.</source>
            <translation>{lit} leuchtete auf.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Looked for</source>
            <translation>Gesucht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Said of it</source>
            <translation>Darüber gesagt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>The peer is {state}.</source>
            <translation>Die Gegenstelle: {state}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Do</source>
            <translation>Zu tun</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>changed</source>
            <translation>verändert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>as before</source>
            <translation>wie zuvor</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>The copy</source>
            <translation>Die Kopie</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Trusts {size}, {held}.</source>
            <translation>Vertraut {size}, {held}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Record {short_id}: {verdict_word}</source>
            <translation>Eintrag {short_id}: {verdict_word}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>A reader sees</source>
            <translation>Ein Leser sieht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>Because</source>
            <translation>Weil</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>How</source>
            <translation>Wie</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/lab_rows.py" />
            <source>{came_to}; the copy has {size} entries</source>
            <translation>{came_to}; die Kopie hat {size} Posten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>Profile</source>
            <translation>Profil</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>everything below, the keys and the copy of the ledger</source>
            <translation>alles Folgende, die Schlüssel und die Kopie des Registers</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>Reports</source>
            <translation>Berichte</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>signed reports of audits</source>
            <translation>signierte Prüfberichte</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>Logs</source>
            <translation>Protokolle</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>what went wrong here, without contents</source>
            <translation>was hier schiefging, ohne Inhalte</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>signed proof of two histories, if any was found</source>
            <translation>signierter Beweis zweier Geschichten, falls gefunden</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>The copy of the ledger, which is public: {ledger}.</source>
            <translation>Die Kopie des Registers, die öffentlich ist: {ledger}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>Your outbox, drafts and watch-list, open to this account: {desk}.</source>
            <translation>Ihr Ausgang, Ihre Entwürfe und Ihre Merkliste, für dieses Benutzerkonto offen: {desk}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>{documents}, sealed for their readers: {private}.</source>
            <translation>{documents}, für ihre Leser versiegelt: {private}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>Your keys, locked by your password; the 24 words nowhere.</source>
            <translation>Ihre Schlüssel, durch Ihr Passwort gesperrt; die 24 Wörter nirgends.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>Logs of errors without contents, passwords or words: {logs}.</source>
            <translation>Fehlerprotokolle ohne Inhalte, Passwörter oder Wörter: {logs}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>every few seconds while a window is open</source>
            <translation>alle paar Sekunden, solange ein Fenster offen ist</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>when you sync</source>
            <translation>wenn Sie abgleichen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>To {named}: the question what is new, {how}. They see this laptop's address and the time, and get the statements that you send.</source>
            <translation>An {named}: die Frage, was neu ist, {how}. Sie sehen die Adresse dieses Rechners und die Zeit und bekommen die Erklärungen, die Sie senden.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/laptop.py" />
            <source>%n folders</source>
            <comment>%n folder</comment>
            <translation>
                <numerusform>%n Ordner</numerusform>
                <numerusform>%n Ordner</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>To {places} that this laptop can reach as files: what you send, no network.</source>
            <translation>An {places}, die dieser Rechner als Dateien erreicht: was Sie senden, ohne Netz.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>Nothing: this profile has no peers.</source>
            <translation>Nichts: Dieses Profil hat keine Gegenstellen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>To nobody else: no figures about use, no search for updates, no help pages from the network. The window takes no connection from outside.</source>
            <translation>An niemanden sonst: keine Nutzungszahlen, keine Suche nach Aktualisierungen, keine Hilfeseiten aus dem Netz. Das Fenster nimmt keine Verbindung von außen an.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>see the package</source>
            <translation>siehe Paket</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>{file_name} was not all of use: defaults stand in those places.</source>
            <translation>{file_name} war nicht ganz brauchbar: Dort gelten Vorgaben.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/laptop.py" />
            <source>%n checks</source>
            <comment>%n check</comment>
            <translation>
                <numerusform>%n Prüfung</numerusform>
                <numerusform>%n Prüfungen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>{count} of this laptop failed.</source>
            <translation>{count} dieses Rechners fehlgeschlagen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>{checks} made, none failed.</source>
            <translation>{checks} gemacht, keine schlug fehl.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/laptop.py" />
            <source>Changes are used and kept at once.</source>
            <translation>Änderungen gelten sofort und werden gespeichert.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>A colleague who is an approver has to approve it before it is valid.</source>
            <translation>Ein Kollege mit Freigaberecht muss ihn freigeben, bevor er gilt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>Your key is locked. Unlock it to see which records it may issue.</source>
            <translation>Ihr Schlüssel ist gesperrt. Entsperren Sie ihn, um zu sehen, welche Einträge er ausstellen darf.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>This key may not issue any kind of record on this ledger.</source>
            <translation>Dieser Schlüssel darf in diesem Register keine Art von Eintrag ausstellen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>is missing</source>
            <translation>fehlt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>is not one of</source>
            <translation>ist keines von</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>What it is about, as a web address or GS1 Digital Link.</source>
            <translation>Worum es geht, als Webadresse oder GS1 Digital Link.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>The record's id, or the beginning of it.</source>
            <translation>Die Kennung des Eintrags oder ihr Anfang.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>Corrects</source>
            <translation>Berichtigt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>Changes the status of</source>
            <translation>Ändert den Status von</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>Answers</source>
            <translation>Antwortet auf</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>Accredited by</source>
            <translation>Akkreditiert durch</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>Approves</source>
            <translation>Gibt frei</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>About</source>
            <translation>Betrifft</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>Identifier</source>
            <translation>Kennung</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>and {gaps} more</source>
            <translation>und {gaps} weitere</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>What is still missing:</source>
            <translation>Was noch fehlt:</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>Every field fits the kind.</source>
            <translation>Jedes Feld passt zur Art.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>It waits in the outbox for {cool_off} and can be pulled back.</source>
            <translation>Er wartet {cool_off} im Ausgang und kann zurückgeholt werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>You sign it with your key and send it; from then on it stays.</source>
            <translation>Sie signieren ihn mit Ihrem Schlüssel und senden ihn; von da an bleibt er.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>The authorities cosign it, and it is final.</source>
            <translation>Die Behörden zeichnen ihn gegen, und er ist endgültig.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>Issuer</source>
            <translation>Aussteller</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/new_record.py" />
            <source>The record</source>
            <translation>Der Eintrag</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/newest_rows.py" />
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/note_book.py" />
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/note_book.py" />
            <source>, acknowledged</source>
            <translation>, zur Kenntnis genommen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>A payment that settles a bill</source>
            <translation>Eine Zahlung, die eine Rechnung begleicht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>Goods</source>
            <translation>Waren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>A key (did:key), or the name of an organisation, office or authority of the roster.</source>
            <translation>Ein Schlüssel (did:key) oder der Name einer Organisation, Dienststelle oder Behörde des Verzeichnisses.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>The id of the bill or other record, or the beginning of it.</source>
            <translation>Die Kennung der Rechnung oder eines anderen Eintrags oder ihr Anfang.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>Both sign that the claim is settled; no money moves.</source>
            <translation>Beide signieren, dass die Forderung beglichen ist; es fließt kein Geld.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>Cannot be accepted after that. Leave it empty for an offer without an end.</source>
            <translation>Danach kann es nicht mehr angenommen werden. Leer lassen für ein Angebot ohne Ende.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>To</source>
            <translation>An</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>From account</source>
            <translation>Vom Konto</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>Thing</source>
            <translation>Gegenstand</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>Settles</source>
            <translation>Begleicht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>Open until</source>
            <translation>Offen bis</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>{title}: {balance} held</source>
            <translation>{title}: {balance} vorhanden</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>Amount</source>
            <translation>Betrag</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>Currency</source>
            <translation>Währung</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>is not a whole number</source>
            <translation>ist keine ganze Zahl</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/offer_form.py" />
            <source>is not an amount of that currency</source>
            <translation>ist kein Betrag dieser Währung</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>cools off, can be pulled back</source>
            <translation>ruht noch, kann zurückgeholt werden</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>signed and sent</source>
            <translation>signiert und gesendet</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>logged, waits for quorum</source>
            <translation>eingetragen, wartet auf Quorum</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>final</source>
            <translation>endgültig</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>Queued (UTC)</source>
            <translation>Eingereiht (UTC)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>Cools off, {countdown}</source>
            <translation>Ruht noch, {countdown}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>Ready to send</source>
            <translation>Bereit zum Senden</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>Signed, not acknowledged</source>
            <translation>Signiert, nicht bestätigt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>Logged</source>
            <translation>Eingetragen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>Refused</source>
            <translation>Abgelehnt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>Pulled back</source>
            <translation>Zurückgeholt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>Waits for quorum ({done} of {needed})</source>
            <translation>Wartet auf Quorum ({done} von {needed})</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>Damaged</source>
            <translation>Beschädigt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>Queued</source>
            <translation>Eingereiht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>{words}. It is not signed yet and can be pulled back without a trace.</source>
            <translation>{words}. Er ist noch nicht signiert und kann spurlos zurückgeholt werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>{words}. The same bytes are handed over again with the next sending.</source>
            <translation>{words}. Dieselben Bytes werden beim nächsten Senden wieder übergeben.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>The ledger refused it. {detail}</source>
            <translation>Das Register hat ihn abgelehnt. {detail}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/outbox_rows.py" />
            <source>It was pulled back before it was signed; nothing of it left this machine.</source>
            <translation>Er wurde zurückgeholt, bevor er signiert war; nichts davon hat diesen Rechner verlassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/overview.py" />
            <source>Entries in the log</source>
            <translation>Posten im Logbuch</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/own_work.py" />
            <source>Your key</source>
            <translation>Ihr Schlüssel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/own_work.py" />
            <source>Key without enrolment</source>
            <translation>Schlüssel ohne Aufnahme</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/own_work.py" />
            <source>Enrolled key</source>
            <translation>Aufgenommener Schlüssel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/pace.py" />
            <source>{span} left</source>
            <translation>noch {span}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/pace.py" />
            <source>less than a second</source>
            <translation>weniger als eine Sekunde</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/pace.py" />
            <source>about {seconds}</source>
            <translation>etwa {seconds}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/pace.py" />
            <source>%n seconds</source>
            <comment>%n second</comment>
            <translation>
                <numerusform>%n Sekunde</numerusform>
                <numerusform>%n Sekunden</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/pace.py" />
            <source>about {minutes}</source>
            <translation>etwa {minutes}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/pace.py" />
            <source>about {hours}</source>
            <translation>etwa {hours}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/pace.py" />
            <source>%n hours</source>
            <comment>%n hour</comment>
            <translation>
                <numerusform>%n Stunde</numerusform>
                <numerusform>%n Stunden</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Next field</source>
            <translation>Nächstes Feld</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Open a list of choices</source>
            <translation>Auswahlliste öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Undo, redo in the whole form</source>
            <translation>Rückgängig, wiederholen im ganzen Formular</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Next problem</source>
            <translation>Nächstes Problem</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Write in the cell</source>
            <translation>In die Zelle schreiben</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Empty the selected cells</source>
            <translation>Ausgewählte Zellen leeren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Undo, redo</source>
            <translation>Rückgängig, wiederholen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Copy and paste cells; without a table, paste one</source>
            <translation>Zellen kopieren und einfügen; ohne Tabelle eine einfügen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>An empty table of this kind</source>
            <translation>Eine leere Tabelle dieser Art</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Opens the table that was copied elsewhere</source>
            <translation>Öffnet die Tabelle, die anderswo kopiert wurde</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Compares the table with a list: who has no record, who has two</source>
            <translation>Vergleicht die Tabelle mit einer Liste: wer keinen Eintrag hat, wer zwei</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>It stays among the drafts</source>
            <translation>Sie bleibt unter den Entwürfen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>It waits in the outbox for {cool_off} and can be pulled back until it is signed. On the ledger it can be corrected or revoked, never removed.{after}</source>
            <translation>Er wartet {cool_off} im Ausgang und kann zurückgeholt werden, bis er signiert ist. Im Register kann er berichtigt oder widerrufen, nie entfernt werden.{after}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Nothing can be issued.</source>
            <translation>Es kann nichts ausgestellt werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Issued as {name}.</source>
            <translation>Ausgestellt als {name}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Choose a kind of record to begin.</source>
            <translation>Wählen Sie zuerst eine Art von Eintrag.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>No table is open.</source>
            <translation>Keine Tabelle ist offen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Nothing leaves this machine yet.</source>
            <translation>Noch verlässt nichts diesen Rechner.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/page_words.py" />
            <source>Something is wrong in the table.</source>
            <translation>In der Tabelle ist etwas falsch.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Agrees</source>
            <translation>Stimmt überein</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>It holds the same history, to the same size.</source>
            <translation>Sie hat dieselbe Geschichte, bis zur selben Größe.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Is behind</source>
            <translation>Liegt zurück</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>It holds the same history, an older part of it.</source>
            <translation>Sie hat dieselbe Geschichte, einen älteren Teil davon.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>It holds newer entries that too few authorities have cosigned yet.</source>
            <translation>Sie hat neuere Posten, die zu wenige Behörden bisher gegengezeichnet haben.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Incomplete</source>
            <translation>Unvollständig</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Its copy is not finished, or broken.</source>
            <translation>Ihre Kopie ist nicht fertig oder beschädigt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Nothing is known of it at present.</source>
            <translation>Zurzeit ist nichts von ihr bekannt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Too slow</source>
            <translation>Zu langsam</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>It kept this machine waiting and was left.</source>
            <translation>Sie ließ diesen Rechner warten und wurde verlassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>What it gave was not believed. Nothing was changed.</source>
            <translation>Was sie gab, wurde nicht geglaubt. Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Another history</source>
            <translation>Andere Geschichte</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>It holds another history, validly signed. Both signed notes are kept as evidence.</source>
            <translation>Sie hat eine andere, gültig signierte Geschichte. Beide signierten Notizen sind als Beleg aufbewahrt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Not asked yet</source>
            <translation>Noch nicht gefragt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>It was not asked in this window yet.</source>
            <translation>Sie wurde in diesem Fenster noch nicht gefragt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Authority here</source>
            <translation>Behörde hier</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Web</source>
            <translation>Web</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Peer</source>
            <translation>Gegenstelle</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Lag</source>
            <translation>Rückstand</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Asked</source>
            <translation>Gefragt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Read</source>
            <translation>Gelesen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Last error, or address</source>
            <translation>Letzter Fehler oder Adresse</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Web, not encrypted</source>
            <translation>Web, unverschlüsselt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>{entries} ahead</source>
            <translation>{entries} voraus</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>none</source>
            <translation>keiner</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>%n blocks</source>
            <comment>%n block</comment>
            <translation>
                <numerusform>%n Block</numerusform>
                <numerusform>%n Blöcke</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Two histories of this ledger are proven.</source>
            <translation>Zwei Geschichten dieses Registers sind bewiesen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Rely on nothing that is not final, and show the evidence to the authorities.</source>
            <translation>Verlassen Sie sich auf nichts, was nicht endgültig ist, und zeigen Sie den Behörden den Beleg.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>This profile asks nobody.</source>
            <translation>Dieses Profil fragt niemanden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Add a peer: an address, a folder, or a stick with a copy of the log.</source>
            <translation>Fügen Sie eine Gegenstelle hinzu: eine Adresse, einen Ordner oder einen Stick mit einer Kopie des Logbuchs.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>No peer was asked in this window yet.</source>
            <translation>In diesem Fenster wurde noch keine Gegenstelle gefragt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>{agree} of {peers} with this copy.</source>
            <translation>{agree} von {peers} mit dieser Kopie überein.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>%n peers agree</source>
            <comment>%n peer agrees</comment>
            <translation>
                <numerusform>%n Gegenstelle stimmt</numerusform>
                <numerusform>%n Gegenstellen stimmen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>{states} not asked yet</source>
            <translation>{states} noch nicht gefragt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Its log</source>
            <translation>Ihr Logbuch</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Its entries</source>
            <translation>Ihre Posten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Its root</source>
            <translation>Ihre Wurzel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Read here</source>
            <translation>Hier gelesen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>signature of the log</source>
            <translation>Signatur des Logbuchs</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>It is {said}.</source>
            <translation>Das Ergebnis: {said}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>They are a quorum.</source>
            <translation>Sie sind ein Quorum.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>They are no quorum.</source>
            <translation>Sie sind kein Quorum.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Nobody</source>
            <translation>Niemand</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>It is signed by {origin}.</source>
            <translation>Es ist von {origin} signiert.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>same history</source>
            <translation>gleiche Geschichte</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/peer_rows.py" />
            <source>Root here at that size</source>
            <translation>Wurzel hier bei dieser Größe</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>It follows from the log.</source>
            <translation>Es folgt aus dem Logbuch.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>Expire on</source>
            <translation>Verfallen am</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>{balance} points</source>
            <translation>{balance} Punkte</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>{title}, as the books of this copy say.</source>
            <translation>{title}, wie die Bücher dieser Kopie sagen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>Programme</source>
            <translation>Programm</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>Came in</source>
            <translation>Eingegangen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>Went out</source>
            <translation>Ausgegangen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>Worth</source>
            <translation>Wert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>Next to expire</source>
            <translation>Verfällt als Nächstes</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>Account</source>
            <translation>Konto</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>Left then</source>
            <translation>Danach übrig</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>Were given in</source>
            <translation>Gegeben in</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>Other account</source>
            <translation>Anderes Konto</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>{move_word}: {points} points</source>
            <translation>{move_word}: {points} Punkte</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>{whole} each, {units} counted.</source>
            <translation>je {whole}, {units} gezählt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>Rule</source>
            <translation>Regel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>Version</source>
            <translation>Fassung</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>In window</source>
            <translation>Im Fenster</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>The rule gives these points</source>
            <translation>Die Regel ergibt diese Punkte</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>Paid for</source>
            <translation>Bezahlt für</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>{points} points are {worth}.</source>
            <translation>{points} Punkte sind {worth}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>The points are worth it</source>
            <translation>Die Punkte sind es wert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>What it paid for</source>
            <translation>Was damit bezahlt wurde</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>The bill was credited for it</source>
            <translation>Die Rechnung wurde dafür entlastet</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>{logged} is said, {computed} follows.</source>
            <translation>Gesagt ist {logged}, es folgt {computed}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>{value} % of its budget was given.</source>
            <translation>{value} % seines Budgets wurden ausgegeben.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>By</source>
            <translation>Durch</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_details.py" />
            <source>Given</source>
            <translation>Gegeben</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>Earned</source>
            <translation>Erhalten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>Redeemed</source>
            <translation>Eingelöst</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>Expired</source>
            <translation>Verfallen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>Received</source>
            <translation>Empfangen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>{points} for {worth}</source>
            <translation>{points} für {worth}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>{points} on {day}</source>
            <translation>{points} am {day}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>Time (UTC)</source>
            <translation>Zeit (UTC)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>Left</source>
            <translation>Übrig</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>Why</source>
            <translation>Warum</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>%n units</source>
            <comment>%n unit</comment>
            <translation>
                <numerusform>%n Einheit</numerusform>
                <numerusform>%n Einheiten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>a rule</source>
            <translation>eine Regel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>{named}, version {version}{units}</source>
            <translation>{named}, Fassung {version}{units}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>for {amount}</source>
            <translation>für {amount}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>their time was over</source>
            <translation>ihre Zeit war vorbei</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>Budget</source>
            <translation>Budget</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>For</source>
            <translation>Für</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>Points each</source>
            <translation>Punkte je Stück</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>Most a day</source>
            <translation>Höchstens am Tag</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>Expire after</source>
            <translation>Verfallen nach</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>In force</source>
            <translation>In Kraft</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source> to {data}</source>
            <translation> bis {data}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source> on</source>
            <translation> ab</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>no cap</source>
            <translation>keine Obergrenze</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>never</source>
            <translation>nie</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/points_rows.py" />
            <source>%n days</source>
            <comment>%n day</comment>
            <translation>
                <numerusform>%n Tag</numerusform>
                <numerusform>%n Tage</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_part.py" />
            <source>This stays beside the ledger, sealed for you and its readers. The ledger holds a commitment to it, from which nobody can tell what it says.</source>
            <translation>Das bleibt neben dem Register, versiegelt für Sie und seine Leser. Das Register hält eine Festlegung darauf, aus der niemand ersehen kann, was darin steht.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_part.py" />
            <source>An organisation, an office, an authority or a did:key of the roster.</source>
            <translation>Eine Organisation, Dienststelle, Behörde oder ein did:key des Verzeichnisses.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_part.py" />
            <source>Readers</source>
            <translation>Leser</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_part.py" />
            <source>Reader</source>
            <translation>Leser</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_part.py" />
            <source>nobody but you</source>
            <translation>niemand außer Ihnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_part.py" />
            <source>Not on the ledger</source>
            <translation>Nicht im Register</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_part.py" />
            <source>For {names}:</source>
            <translation>Für {names}:</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_part.py" />
            <source>Media type</source>
            <translation>Medientyp</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_part.py" />
            <source>Document</source>
            <translation>Dokument</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>Held</source>
            <translation>Vorhanden</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>It was opened: it is the document that the ledger promises.</source>
            <translation>Es wurde geöffnet: Es ist das Dokument, das das Register verspricht.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>An envelope of the right length is here. It is closed: your key is locked, or no reader.</source>
            <translation>Ein Umschlag der richtigen Länge ist hier. Er ist zu: Ihr Schlüssel ist gesperrt oder kein Leser.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>Not held</source>
            <translation>Nicht vorhanden</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>The ledger promises it; it is not on this machine.</source>
            <translation>Das Register verspricht es; es ist nicht auf diesem Rechner.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>Erased</source>
            <translation>Gelöscht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>It was erased, and no envelope is here.</source>
            <translation>Es wurde gelöscht, und kein Umschlag ist hier.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>Erased, still here</source>
            <translation>Gelöscht, noch hier</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>It was erased, and an envelope is still here. The next sync destroys it.</source>
            <translation>Es wurde gelöscht, und ein Umschlag ist noch hier. Der nächste Abgleich vernichtet ihn.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>Another document</source>
            <translation>Ein anderes Dokument</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>The envelope holds another document than the ledger promises. Do not rely on it.</source>
            <translation>Der Umschlag enthält ein anderes Dokument, als das Register verspricht. Verlassen Sie sich nicht darauf.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>The envelope cannot be read. Take another copy from a folder, or ask its issuer.</source>
            <translation>Der Umschlag ist nicht lesbar. Nehmen Sie eine andere Kopie aus einem Ordner, oder fragen Sie seinen Aussteller.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>Here</source>
            <translation>Hier</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>Granted to</source>
            <translation>Gewährt an</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>Length</source>
            <translation>Länge</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>No record promises a private document.</source>
            <translation>Kein Eintrag verspricht ein vertrauliches Dokument.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>{private} promised.</source>
            <translation>{private} versprochen.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>%n private documents are</source>
            <comment>%n private document is</comment>
            <translation>
                <numerusform>%n vertrauliches Dokument ist</numerusform>
                <numerusform>%n vertrauliche Dokumente sind</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>Commitment</source>
            <translation>Festlegung</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/private_rows.py" />
            <source>nobody on the ledger</source>
            <translation>niemand im Register</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/process_rows.py" />
            <source>{done} of {steps} recorded</source>
            <translation>{done} von {steps} erfasst</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/process_rows.py" />
            <source>%n steps</source>
            <comment>%n step</comment>
            <translation>
                <numerusform>%n Schritt</numerusform>
                <numerusform>%n Schritten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/process_rows.py" />
            <source>{name}: the flaw is most likely at “{name2}”.</source>
            <translation>{name}: Der Mangel liegt wahrscheinlich bei „{name2}“.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/process_rows.py" />
            <source>{name}: no step contradicts another, and none is overdue.</source>
            <translation>{name}: Kein Schritt widerspricht einem anderen, und keiner ist überfällig.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/process_rows.py" />
            <source>The steps are what records say; nothing is proven here.</source>
            <translation>Die Schritte sind, was Einträge sagen; bewiesen wird hier nichts.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/process_rows.py" />
            <source>Done</source>
            <translation>Erledigt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/process_rows.py" />
            <source>{time}, entry {entry}</source>
            <translation>{time}, Posten {entry}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/process_rows.py" />
            <source>This step is {word}.</source>
            <translation>Dieser Schritt: {word}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Still out</source>
            <translation>Noch draußen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Place name</source>
            <translation>Name des Orts</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Product</source>
            <translation>Produkt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Product name</source>
            <translation>Name des Produkts</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Lot</source>
            <translation>Charge</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Packs</source>
            <translation>Packungen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Quantity</source>
            <translation>Menge</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Unit</source>
            <translation>Einheit</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Unknown amount</source>
            <translation>Unbekannte Menge</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>First</source>
            <translation>Erster</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Last</source>
            <translation>Letzter</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Examples</source>
            <translation>Beispiele</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>There is nothing to export.</source>
            <translation>Es gibt nichts zu exportieren.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Mark a lot or a pack as suspect.</source>
            <translation>Kennzeichnen Sie eine Charge oder Packung als verdächtig.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>As of</source>
            <translation>Stand</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>{now}, {final_size} final entries</source>
            <translation>{now}, {final_size} endgültige Posten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Suspect</source>
            <translation>Verdächtig</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Affected lots</source>
            <translation>Betroffene Chargen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>Not complete</source>
            <translation>Nicht vollständig</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/recall_export.py" />
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>No file was dropped or opened yet.</source>
            <translation>Noch keine Datei wurde abgelegt oder geöffnet.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>Every check that was made speaks for it.</source>
            <translation>Jede Prüfung, die gemacht wurde, spricht dafür.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>Everything in it fits together</source>
            <translation>Alles darin passt zusammen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>It rests on whom you trust</source>
            <translation>Es beruht darauf, wem Sie vertrauen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>Its proof holds</source>
            <translation>Sein Beweis hält</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>The private document is the one promised</source>
            <translation>Das vertrauliche Dokument ist das versprochene</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>An authority said so lately</source>
            <translation>Eine Behörde sagte es vor Kurzem</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>Your copy knows what became of it</source>
            <translation>Ihre Kopie weiß, was daraus wurde</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>It was not revoked since</source>
            <translation>Es wurde seither nicht widerrufen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>The reading stands in its window</source>
            <translation>Der Messwert steht in seinem Fenster</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>The entry is the one that was printed</source>
            <translation>Der Posten ist der gedruckte</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>Your copy of the log</source>
            <translation>Ihre Kopie des Logbuchs</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>The record is known</source>
            <translation>Der Eintrag ist bekannt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>The picture has {codes} codes.</source>
            <translation>Das Bild hat {codes} Codes.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>It takes a picture with one QR code in it.</source>
            <translation>Gebraucht wird ein Bild mit genau einem QR-Code.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>Take it again: closer, straight, in good light.</source>
            <translation>Nehmen Sie es neu auf: näher, gerade, bei gutem Licht.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>your copy</source>
            <translation>Ihre Kopie</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>What could not be checked</source>
            <translation>Was nicht geprüft werden konnte</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>What it says, in its own words.</source>
            <translation>Was es sagt, in eigenen Worten.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>Do not rely on what it says: it is not what was signed.</source>
            <translation>Verlassen Sie sich nicht auf das, was es sagt: Es ist nicht, was signiert wurde.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>Judged</source>
            <translation>Beurteilt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/received.py" />
            <source>{size} final entries</source>
            <translation>{size} endgültige Posten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>The anchor leads to the charter</source>
            <translation>Der Anker führt zur Satzung</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>The checkpoint is cosigned</source>
            <translation>Der Prüfpunkt ist gegengezeichnet</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>The checkpoint is signed by the log</source>
            <translation>Der Prüfpunkt ist vom Logbuch signiert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>It is final</source>
            <translation>Er ist endgültig</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>Its bytes have the right form</source>
            <translation>Seine Bytes haben die richtige Form</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>Its issuer signed it</source>
            <translation>Sein Aussteller hat ihn signiert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>It is in the cosigned tree</source>
            <translation>Er steht im gegengezeichneten Baum</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>Its block is sealed</source>
            <translation>Sein Block ist gesiegelt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>The rules admitted it</source>
            <translation>Die Regeln haben ihn zugelassen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>Nothing that changed it is left out</source>
            <translation>Nichts, was ihn änderte, ist weggelassen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>Its issuer was enrolled</source>
            <translation>Sein Aussteller war aufgenommen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>It fits its kind</source>
            <translation>Er passt zu seiner Art</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>A colleague approved it</source>
            <translation>Ein Kollege hat ihn freigegeben</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>Its batch is complete</source>
            <translation>Sein Stapel ist vollständig</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>Nothing took its place</source>
            <translation>Nichts trat an seine Stelle</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>Its dates hold</source>
            <translation>Seine Daten gelten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>The tables say the same</source>
            <translation>Die Tabellen sagen dasselbe</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>Something that is needed to judge it is missing here.</source>
            <translation>Etwas, das zum Urteil nötig ist, fehlt hier.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>Block {height}, {when} UTC, by {get}.</source>
            <translation>Block {height}, {when} UTC, von {get}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>What became of it</source>
            <translation>Was daraus wurde</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>Approve…</source>
            <translation>Freigeben…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>Correct…</source>
            <translation>Berichtigen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_check.py" />
            <source>Change status…</source>
            <translation>Status ändern…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_export.py" />
            <source>Search for something else.</source>
            <translation>Suchen Sie nach etwas anderem.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_export.py" />
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_export.py" />
            <source>all records</source>
            <translation>alle Einträge</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_facts.py" />
            <source>Data</source>
            <translation>Daten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_facts.py" />
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/record_facts.py" />
            <source>%n values</source>
            <comment>%n value</comment>
            <translation>
                <numerusform>%n Wert</numerusform>
                <numerusform>%n Werte</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_facts.py" />
            <source>End</source>
            <translation>Ende</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_facts.py" />
            <source>and {about} more</source>
            <translation>und {about} weitere</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_facts.py" />
            <source>Holder</source>
            <translation>Inhaber</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_facts.py" />
            <source>Private part</source>
            <translation>Vertraulicher Teil</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_facts.py" />
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_facts.py" />
            <source>No</source>
            <translation>Nein</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_rows.py" />
            <source>Labels</source>
            <translation>Stichwörter</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_rows.py" />
            <source>Verdict</source>
            <translation>Urteil</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_rows.py" />
            <source>Cannot check</source>
            <translation>Nicht prüfbar</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_rows.py" />
            <source>Unknown issuer</source>
            <translation>Aussteller unbekannt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_rows.py" />
            <source>Not final</source>
            <translation>Nicht endgültig</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_rows.py" />
            <source>Superseded</source>
            <translation>Ersetzt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_rows.py" />
            <source>Not yet valid</source>
            <translation>Noch nicht gültig</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/record_rows.py" />
            <source>Valid</source>
            <translation>Gültig</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_export.py" />
            <source>Signed report</source>
            <translation>Signierter Bericht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_export.py" />
            <source>Report, not signed (your key is locked),</source>
            <translation>Bericht, nicht signiert (Ihr Schlüssel ist gesperrt),</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_export.py" />
            <source>; it holds {told} over private documents</source>
            <translation>; er enthält {told} über vertrauliche Dokumente</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_export.py" />
            <source>{words} written to {path}{holds}</source>
            <translation>{words} nach {path} geschrieben{holds}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>Clean, </source>
            <translation>Sauber, </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>Not every check could be made, </source>
            <translation>Nicht jede Prüfung war möglich, </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>Only in the report</source>
            <translation>Nur im Bericht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>Only found here</source>
            <translation>Nur hier gefunden</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>It is about another ledger.</source>
            <translation>Er betrifft ein anderes Register.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>It is about {size} entries; this copy has fewer. Sync it.</source>
            <translation>Er betrifft {size} Posten; diese Kopie hat weniger. Gleichen Sie sie ab.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>It says</source>
            <translation>Er sagt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>Signature</source>
            <translation>Signatur</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>It is not signed: anybody can have written it.</source>
            <translation>Er ist nicht signiert: Jeder kann ihn geschrieben haben.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>It holds, by {signer}, which this ledger does not know.</source>
            <translation>Sie hält, von {signer}, den dieses Register nicht kennt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>It holds, by {who}, enrolled as {roles}.</source>
            <translation>Sie hält, von {who}, aufgenommen als {roles}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>Checkpoint</source>
            <translation>Prüfpunkt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>This copy has another root over these entries: {here}.</source>
            <translation>Diese Kopie hat über diese Posten eine andere Wurzel: {here}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>The same root, not yet final here.</source>
            <translation>Dieselbe Wurzel, hier noch nicht endgültig.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>The same root over these entries, final here, too.</source>
            <translation>Dieselbe Wurzel über diese Posten, auch hier endgültig.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>A note of the report is not an object.</source>
            <translation>Eine Notiz des Berichts ist kein Objekt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>Where</source>
            <translation>Wo</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>found more or less often</source>
            <translation>öfter oder seltener gefunden</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source> {findings} over private documents: not compared.</source>
            <translation> {findings} zu vertraulichen Dokumenten: nicht verglichen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>The same: this copy leads to the same findings.{rest}</source>
            <translation>Dasselbe: Diese Kopie führt zu denselben Befunden.{rest}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/report_reading.py" />
            <source>%n differences</source>
            <comment>%n difference</comment>
            <translation>
                <numerusform>%n Unterschied</numerusform>
                <numerusform>%n Unterschiede</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_list.py" />
            <source>This draw does not follow from its plan.</source>
            <translation>Diese Ziehung folgt nicht aus ihrem Plan.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_list.py" />
            <source>Ask its maker; do not rely on it.</source>
            <translation>Fragen Sie den Ersteller; verlassen Sie sich nicht darauf.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Sample</source>
            <translation>Stichprobe</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Drawn</source>
            <translation>Gezogen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>{draws} of {members}</source>
            <translation>{draws} von {members}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Not to be relied on</source>
            <translation>Nicht verlässlich</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Waits for {blocks}</source>
            <translation>Wartet auf {blocks}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>{done} of {members} inspected</source>
            <translation>{done} von {members} kontrolliert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>All inspected</source>
            <translation>Alle kontrolliert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>No.</source>
            <translation>Nr.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Member</source>
            <translation>Element</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>What it is</source>
            <translation>Was es ist</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Inspection</source>
            <translation>Kontrolle</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>{damaged} files cannot be read.</source>
            <translation>{damaged} Dateien sind nicht lesbar.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>No sample is planned.</source>
            <translation>Keine Stichprobe ist geplant.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>{inspections} to be made</source>
            <translation>Noch zu machen: {inspections}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>%n inspections</source>
            <comment>%n inspection</comment>
            <translation>
                <numerusform>%n Kontrolle</numerusform>
                <numerusform>%n Kontrollen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>{plans} for a block.</source>
            <translation>{plans} auf einen Block.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>%n plans wait</source>
            <comment>%n plan waits</comment>
            <translation>
                <numerusform>%n Plan wartet</numerusform>
                <numerusform>%n Pläne warten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Drawn are</source>
            <translation>Gezogen werden</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Over</source>
            <translation>Über</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>{size} entries</source>
            <translation>{size} Posten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Planned</source>
            <translation>Geplant</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>{moment} UTC, by the maker's clock</source>
            <translation>{moment} UTC, nach der Uhr des Erstellers</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>{words}. {draws} of {members} {unit}.</source>
            <translation>{words}. {draws} von {members} {unit}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>It is the maker's, over this plan.</source>
            <translation>Sie stammt vom Ersteller, über diesen Plan.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Draw</source>
            <translation>Ziehung</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Block {height} is not final here.</source>
            <translation>Block {height} ist hier nicht endgültig.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Members</source>
            <translation>Elemente</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>The search finds the same {members} {unit}.</source>
            <translation>Die Suche findet dieselben {members} {unit}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>The root after block {height}, which is final.</source>
            <translation>Die Wurzel nach Block {height}, der endgültig ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>The plan says that it is older than the block.</source>
            <translation>Der Plan sagt, dass er älter als der Block ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>SHA-256 over all members, in byte order</source>
            <translation>SHA-256 über alle Elemente, in Byte-Reihenfolge</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>SHA-256 of the plan</source>
            <translation>SHA-256 des Plans</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Seed: the root of the log</source>
            <translation>Startwert: die Wurzel des Logbuchs</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>the smallest SHA-256 of civicledger/sample-draw/1, newline, plan, seed, member</source>
            <translation>dem kleinsten SHA-256 von civicledger/sample-draw/1, Zeilenumbruch, Plan, Startwert, Element</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sample_rows.py" />
            <source>Drawn are those with</source>
            <translation>Gezogen werden die mit</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/search_hints.py" />
            <source>sort of record</source>
            <translation>Art des Eintrags</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/search_hints.py" />
            <source>verdict or state</source>
            <translation>Urteil oder Zustand</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/search_hints.py" />
            <source>who issued it</source>
            <translation>wer ihn ausstellte</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/search_hints.py" />
            <source>thing it is about</source>
            <translation>Gegenstand, um den es geht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/search_hints.py" />
            <source>records that refer to it</source>
            <translation>Einträge, die auf ihn verweisen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/search_hints.py" />
            <source>place in the log</source>
            <translation>Stelle im Logbuch</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/search_hints.py" />
            <source>from this day on</source>
            <translation>von diesem Tag an</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/search_hints.py" />
            <source>until this day</source>
            <translation>bis zu diesem Tag</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/search_hints.py" />
            <source>your label</source>
            <translation>Ihr Stichwort</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/search_hints.py" />
            <source>word of your note</source>
            <translation>Wort Ihrer Notiz</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>The newest checkpoint's signature does not hold.</source>
            <translation>Die Signatur des neuesten Prüfpunkts hält nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>No checkpoint in this copy has a quorum of cosignatures.</source>
            <translation>Kein Prüfpunkt in dieser Kopie hat ein Quorum von Gegenzeichnungen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>Final to block {height}, cosigned {ago}.</source>
            <translation>Endgültig bis Block {height}, gegengezeichnet {ago}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>The ledger as of block {final_height}.</source>
            <translation>Das Register, Stand Block {final_height}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>{records} were on it.</source>
            <translation>Es hatte {records}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>{rest} They are being checked as of then.</source>
            <translation>{rest} Sie werden mit dem Stand von damals geprüft.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>They are too many to be checked across each other as of then.</source>
            <translation>Es sind zu viele, um sie mit dem Stand von damals miteinander zu prüfen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>{rest} Checks across them give {found}.</source>
            <translation>{rest} Prüfungen quer durch sie ergeben {found}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>This copy is empty.</source>
            <translation>Diese Kopie ist leer.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>It fills with the first sync.</source>
            <translation>Sie füllt sich mit dem ersten Abgleich.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>This copy cannot be trusted; run an audit.</source>
            <translation>Dieser Kopie ist nicht zu trauen; starten Sie eine Prüfung.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>Not audited in this window yet.</source>
            <translation>In diesem Fenster noch nicht geprüft.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>over {entries}</source>
            <translation>über {entries}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>{over}, bytes, tree, seals and checkpoints only</source>
            <translation>{over}, nur Bytes, Baum, Siegel und Prüfpunkte</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/sentences.py" />
            <source>%n checks were</source>
            <comment>%n check was</comment>
            <translation>
                <numerusform>%n Prüfung wurde</numerusform>
                <numerusform>%n Prüfungen wurden</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>{over}{over2}; {skipped} not made.</source>
            <translation>{over}{over2}; {skipped} nicht gemacht.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>Every check that was made passed.</source>
            <translation>Jede gemachte Prüfung wurde bestanden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>A check could not finish.</source>
            <translation>Eine Prüfung konnte nicht enden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>See what was not checked.</source>
            <translation>Sehen Sie, was nicht geprüft wurde.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/sentences.py" />
            <source>%n critical faults</source>
            <comment>%n critical fault</comment>
            <translation>
                <numerusform>%n kritischer Fehler</numerusform>
                <numerusform>%n kritische Fehler</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/sentences.py" />
            <source>%n errors</source>
            <comment>%n error</comment>
            <translation>
                <numerusform>%n Fehler</numerusform>
                <numerusform>%n Fehler</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/sentences.py" />
            <source>%n warnings</source>
            <comment>%n warning</comment>
            <translation>
                <numerusform>%n Warnung</numerusform>
                <numerusform>%n Warnungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/sentences.py" />
            <source>%n statements are</source>
            <comment>%n statement is</comment>
            <translation>
                <numerusform>%n Erklärung ist</numerusform>
                <numerusform>%n Erklärungen sind</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>{signed} signed with your key, and not known to this machine.</source>
            <translation>{signed} mit Ihrem Schlüssel signiert und diesem Rechner nicht bekannt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>{new} on what you watch.</source>
            <translation>{new} zu dem, was Sie beobachten.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/sentences.py" />
            <source>%n new records</source>
            <comment>%n new record</comment>
            <translation>
                <numerusform>%n neuer Eintrag</numerusform>
                <numerusform>%n neue Einträge</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>{new} since the sync before.</source>
            <translation>{new} seit dem vorigen Abgleich.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/sentences.py" />
            <source>%n new findings</source>
            <comment>%n new finding</comment>
            <translation>
                <numerusform>%n neuer Befund</numerusform>
                <numerusform>%n neue Befunde</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>Checks across the records, made after each sync, have found nothing.</source>
            <translation>Die Prüfungen quer durch die Einträge, nach jedem Abgleich gemacht, fanden nichts.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>Checks across the records, made after each sync: {by_severity}.</source>
            <translation>Prüfungen quer durch die Einträge, nach jedem Abgleich gemacht: {by_severity}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/sentences.py" />
            <source>Audited {ago}</source>
            <translation>Geprüft {ago}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>Compute again to see whether it follows from the log.</source>
            <translation>Rechnen Sie nach, um zu sehen, ob es aus dem Logbuch folgt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>of the service and district in its period, logged before it</source>
            <translation>der Leistung und des Bezirks in seinem Zeitraum, vorher eingetragen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>Service</source>
            <translation>Leistung</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>Period</source>
            <translation>Zeitraum</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>Computed as</source>
            <translation>Berechnet als</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>Promised in</source>
            <translation>Versprochen in</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>The log does not give what this record says.</source>
            <translation>Das Logbuch ergibt nicht, was dieser Eintrag sagt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>{broken} that it should be: {limit_words}.</source>
            <translation>{broken}, was er sein sollte: {limit_words}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>It follows from the log</source>
            <translation>Es folgt aus dem Logbuch</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source> and keeps its limit.</source>
            <translation> und hält seine Grenze ein.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>{what}: {logged} is said, {computed} follows</source>
            <translation>{what}: gesagt ist {logged}, es folgt {computed}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>From {records} {order}.</source>
            <translation>Aus {records} {order}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>It keeps its limit</source>
            <translation>Es hält seine Grenze ein</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>Nobody has published a limit for it.</source>
            <translation>Niemand hat eine Grenze dafür veröffentlicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>as the record itself promises</source>
            <translation>wie der Eintrag selbst verspricht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_details.py" />
            <source>as an authority has published</source>
            <translation>wie eine Behörde veröffentlicht hat</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>Whole city</source>
            <translation>Ganze Stadt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>Below the least</source>
            <translation>Unter dem Mindestwert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>Above the most</source>
            <translation>Über dem Höchstwert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>Not what the log gives</source>
            <translation>Nicht, was das Logbuch ergibt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>Within its limit</source>
            <translation>Innerhalb der Grenze</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>No limit</source>
            <translation>Keine Grenze</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>Standing</source>
            <translation>Stand</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>Figure</source>
            <translation>Kennzahl</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>District</source>
            <translation>Bezirk</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>The log says</source>
            <translation>Das Logbuch sagt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>It follows</source>
            <translation>Es folgt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>until {each}</source>
            <translation>bis {each}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>{it} to {it2}</source>
            <translation>{it} bis {it2}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>at least</source>
            <translation>mindestens</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/service_rows.py" />
            <source>at most</source>
            <translation>höchstens</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/statement_rows.py" />
            <source>Seal of the block</source>
            <translation>Siegel des Blocks</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/statement_rows.py" />
            <source>{kinds} and {kinds2} other kinds</source>
            <translation>{kinds} und {kinds2} weitere Arten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/statement_rows.py" />
            <source>Charter</source>
            <translation>Satzung</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/statement_rows.py" />
            <source>{what} (void: {void})</source>
            <translation>{what} (nichtig: {void})</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/step_rows.py" />
            <source>Step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/step_rows.py" />
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_beside.py" />
            <source>and {lines} more</source>
            <translation>und {lines} weitere</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_beside.py" />
            <source>No check objects to its records</source>
            <translation>Keine Prüfung beanstandet seine Einträge</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_beside.py" />
            <source>What is wrong</source>
            <translation>Was nicht stimmt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_beside.py" />
            <source>Also on record</source>
            <translation>Außerdem verzeichnet</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_beside.py" />
            <source>At its places</source>
            <translation>An seinen Orten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_beside.py" />
            <source>Linked further</source>
            <translation>Weiter verknüpft</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_beside.py" />
            <source>Recorded by</source>
            <translation>Erfasst von</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_beside.py" />
            <source>{found}, {first} to {last}</source>
            <translation>{found}, {first} bis {last}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_beside.py" />
            <source>A key that is not enrolled</source>
            <translation>Ein nicht aufgenommener Schlüssel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_beside.py" />
            <source>{records}, key …{did}</source>
            <translation>{records}, Schlüssel …{did}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_picture.py" />
            <source>Lots</source>
            <translation>Chargen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_picture.py" />
            <source>Containers</source>
            <translation>Behälter</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_picture.py" />
            <source>Things</source>
            <translation>Gegenstände</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_picture.py" />
            <source>{members} more</source>
            <translation>{members} weitere</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_picture.py" />
            <source>Places</source>
            <translation>Orte</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_rows.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_rows.py" />
            <source>How much</source>
            <translation>Wie viel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_rows.py" />
            <source>Last seen</source>
            <translation>Zuletzt gesehen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_rows.py" />
            <source>Explains</source>
            <translation>Erklärt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_rows.py" />
            <source>Common source</source>
            <translation>Gemeinsame Quelle</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_rows.py" />
            <source>Can have reached</source>
            <translation>Kann erreicht haben</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/trail_rows.py" />
            <source>%n packs</source>
            <comment>%n pack</comment>
            <translation>
                <numerusform>%n Packung</numerusform>
                <numerusform>%n Packungen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_rows.py" />
            <source>pieces</source>
            <translation>Stück</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_rows.py" />
            <source>an unknown amount</source>
            <translation>eine unbekannte Menge</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_rows.py" />
            <source>Lot or thing</source>
            <translation>Charge oder Gegenstand</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_rows.py" />
            <source>{outcomes} of {suspects}</source>
            <translation>{outcomes} von {suspects}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/trail_rows.py" />
            <source>%n suspects</source>
            <comment>%n suspect</comment>
            <translation>
                <numerusform>%n Verdächtige</numerusform>
                <numerusform>%n Verdächtigen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_rows.py" />
            <source>{cases}, {steps} before</source>
            <translation>{cases}, {steps} davor</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>A thing</source>
            <translation>Ein Gegenstand</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>Its Digital Link, EPC URN, the text below its bar code, or its lot or serial number alone</source>
            <translation>Sein Digital Link, EPC URN, der Text unter seinem Strichcode oder nur seine Chargen- oder Seriennummer</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>A product</source>
            <translation>Ein Produkt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>Its number or its name; you choose among its lots</source>
            <translation>Seine Nummer oder sein Name; Sie wählen unter seinen Chargen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>A code</source>
            <translation>Ein Code</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>Scanned by a reader that types like a keyboard, or a picture of it: dropped here, pasted, or opened with Read a code</source>
            <translation>Gescannt mit einem Leser, der wie eine Tastatur tippt, oder ein Bild davon: hier abgelegt, eingefügt oder mit „Code lesen“ geöffnet</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>A record</source>
            <translation>Ein Eintrag</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>Its id: a recall notice is followed as its lots, a request, an incident or an inspection step by step</source>
            <translation>Seine Kennung: Einem Rückruf wird nach seinen Chargen gefolgt, einer Meldung, einem Vorfall oder einer Kontrolle Schritt für Schritt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>Watched</source>
            <translation>Beobachtet</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>A trail leads from one thing to all that it came from and went into.</source>
            <translation>Eine Spur führt von einem Gegenstand zu allem, woraus er kam und worin er aufging.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>What can be followed</source>
            <translation>Wem man folgen kann</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>Ways to ask</source>
            <translation>Wie man fragen kann</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>Recall of {map}{rest}</source>
            <translation>Rückruf von {map}{rest}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_start.py" />
            <source>{sort} of {product}</source>
            <translation>{sort} von {product}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_step_rows.py" />
            <source>Lane</source>
            <translation>Bahn</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_step_rows.py" />
            <source>Measured</source>
            <translation>Gemessen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_step_rows.py" />
            <source>{named} more</source>
            <translation>{named} weitere</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_step_rows.py" />
            <source> to </source>
            <translation> an </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_step_rows.py" />
            <source>Latitude</source>
            <translation>Breitengrad</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_step_rows.py" />
            <source>Longitude</source>
            <translation>Längengrad</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_step_rows.py" />
            <source>Accuracy</source>
            <translation>Genauigkeit</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_step_rows.py" />
            <source>{low} to {high} °C</source>
            <translation>{low} bis {high} °C</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_step_rows.py" />
            <source>{words}, outside</source>
            <translation>{words}, außerhalb</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_time.py" />
            <source>Made</source>
            <translation>Hergestellt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_time.py" />
            <source>Moved</source>
            <translation>Bewegt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_time.py" />
            <source>Gone</source>
            <translation>Weg</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_time.py" />
            <source>Told</source>
            <translation>Gesagt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_time.py" />
            <source>Event</source>
            <translation>Ereignis</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_time.py" />
            <source>and {named} more</source>
            <translation>und {named} weitere</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/trail_time.py" />
            <source>%n windows are</source>
            <comment>%n window is</comment>
            <translation>
                <numerusform>%n Fenster ist</numerusform>
                <numerusform>%n Fenster sind</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_time.py" />
            <source>; {closed} private</source>
            <translation>; {closed} vertraulich</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_time.py" />
            <source>nothing was measured beside the goods{rest}</source>
            <translation>neben den Waren wurde nichts gemessen{rest}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/trail_time.py" />
            <source>%n measurements</source>
            <comment>%n measurement</comment>
            <translation>
                <numerusform>%n Messung</numerusform>
                <numerusform>%n Messungen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_time.py" />
            <source>{count}, {outside} outside the limits of the goods{rest}</source>
            <translation>{count}, {outside} außerhalb der Grenzen der Waren{rest}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_time.py" />
            <source>all within the limits</source>
            <translation>alle innerhalb der Grenzen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_time.py" />
            <source>no limits on record</source>
            <translation>keine Grenzen verzeichnet</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>made there</source>
            <translation>dort hergestellt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>packed</source>
            <translation>verpackt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>moved</source>
            <translation>bewegt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>made of it</source>
            <translation>daraus hergestellt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>It is not complete: {notes}</source>
            <translation>Es ist nicht vollständig: {notes}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>%n records read</source>
            <comment>%n record read</comment>
            <translation>
                <numerusform>%n Eintrag gelesen</numerusform>
                <numerusform>%n Einträge gelesen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>The audit objects to none of it.</source>
            <translation>Die Prüfung beanstandet nichts davon.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>No check objects to it; an audit would prove the records themselves.</source>
            <translation>Keine Prüfung beanstandet es; eine vollständige Prüfung würde die Einträge selbst beweisen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>Where it came from</source>
            <translation>Woher es kam</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>Where it went</source>
            <translation>Wohin es ging</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>{stocks} still out</source>
            <translation>{stocks} noch draußen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>%n stocks are</source>
            <comment>%n stock is</comment>
            <translation>
                <numerusform>%n Bestand ist</numerusform>
                <numerusform>%n Bestände sind</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>nothing is still out</source>
            <translation>nichts ist mehr draußen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>A recall has to reach {lots} and {packs} at {places}; {still}.</source>
            <translation>Ein Rückruf muss {lots} und {packs} an {places} erreichen; {still}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>%n lots</source>
            <comment>%n lot</comment>
            <translation>
                <numerusform>%n Charge</numerusform>
                <numerusform>%n Chargen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>%n places</source>
            <comment>%n place</comment>
            <translation>
                <numerusform>%n Ort</numerusform>
                <numerusform>%n Orten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>%n things</source>
            <comment>%n thing</comment>
            <translation>
                <numerusform>%n Gegenstand</numerusform>
                <numerusform>%n Gegenstände</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>lot {thing}</source>
            <translation>Charge {thing}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>pack {thing}</source>
            <translation>Packung {thing}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>went into</source>
            <translation>ging in</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>came from</source>
            <translation>kam aus</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>It </source>
            <translation>Es </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source> and </source>
            <translation> und </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>It was at {places}; nothing went into it or was made of it</source>
            <translation>Es war an {places}; nichts ging hinein oder wurde daraus gemacht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>{text}; it was at {places}</source>
            <translation>{text}; es war an {places}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>One finding touches it: {first}.</source>
            <translation>Ein Befund betrifft es: {first}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>{touching} findings touch it, first: {first}.</source>
            <translation>{touching} Befunde betreffen es, zuerst: {first}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>{first} to {last}</source>
            <translation>{first} bis {last}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>{members} places</source>
            <translation>{members} Orte</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>{told} of {product}</source>
            <translation>{told} von {product}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>Such as</source>
            <translation>Zum Beispiel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>Now</source>
            <translation>Jetzt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>Since</source>
            <translation>Seit</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/trail_words.py" />
            <source>Last step</source>
            <translation>Letzter Schritt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>Nothing of this counts before the authorities have made it final.</source>
            <translation>Nichts davon zählt, bevor die Behörden es endgültig gemacht haben.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>Until then every node may still refuse it: whoever offers can have offered the same to somebody else.</source>
            <translation>Bis dahin kann jeder Knoten es noch ablehnen: Wer anbietet, kann dasselbe jemand anderem angeboten haben.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>Opened, not signed</source>
            <translation>Geöffnet, nicht signiert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>Signed, not sent</source>
            <translation>Signiert, nicht gesendet</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>Accepted</source>
            <translation>Angenommen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>Declined</source>
            <translation>Abgelehnt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>Disputed</source>
            <translation>Bestritten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>Answered, not sent</source>
            <translation>Beantwortet, nicht gesendet</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>%n points</source>
            <comment>%n point</comment>
            <translation>
                <numerusform>%n Punkt</numerusform>
                <numerusform>%n Punkte</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>a claim of {units}</source>
            <translation>eine Forderung über {units}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>You</source>
            <translation>Sie</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>{word}, and final.</source>
            <translation>{word} und endgültig.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>offer</source>
            <translation>Angebot</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>Form and signatures are good</source>
            <translation>Form und Signaturen sind gut</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>The rules refuse the {name}</source>
            <translation>Die Regeln lehnen dies ab: {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>By the copy of the log that is here.</source>
            <translation>Nach der Kopie des Logbuchs, die hier ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>The rules would let the {name} in</source>
            <translation>Die Regeln ließen dies zu: {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>Entry {entry}.</source>
            <translation>Posten {entry}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>The {name} is on the ledger</source>
            <translation>Im Register: {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>Answered by the other party</source>
            <translation>Von der anderen Partei beantwortet</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/transfer_rows.py" />
            <source>Against it stands a record</source>
            <translation>Dagegen steht ein Eintrag</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/watch_rows.py" />
            <source>Sort</source>
            <translation>Art</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/watch_rows.py" />
            <source>Because of</source>
            <translation>Wegen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/watch_rows.py" />
            <source>Found (UTC)</source>
            <translation>Gefunden (UTC)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/watch_rows.py" />
            <source>Nothing is followed yet.</source>
            <translation>Noch wird nichts verfolgt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/watch_rows.py" />
            <source>{count} on what you watch.</source>
            <translation>{count} zu dem, was Sie beobachten.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/watch_rows.py" />
            <source>%n things are watched</source>
            <comment>%n thing is watched</comment>
            <translation>
                <numerusform>%n Sache wird beobachtet</numerusform>
                <numerusform>%n Sachen werden beobachtet</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/watch_rows.py" />
            <source>{count}; none has news.</source>
            <translation>{count}; nichts Neues dazu.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/watch_rows.py" />
            <source>{how}, block {height}</source>
            <translation>{how}, Block {height}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/watch_rows.py" />
            <source>and {alerts} more</source>
            <translation>und {alerts} weitere</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/watch_rows.py" />
            <source>{told} that you have not seen.</source>
            <translation>{told}, von Ihnen noch nicht gesehen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/watch_rows.py" />
            <source>Nothing new since you looked.</source>
            <translation>Nichts Neues, seit Sie nachsahen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/watch_rows.py" />
            <source>Watched since</source>
            <translation>Beobachtet seit</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/watch_rows.py" />
            <source>New records</source>
            <translation>Neue Einträge</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>These are no days.</source>
            <translation>Das sind keine Tage.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>Write them as 2026-04-03.</source>
            <translation>Schreiben Sie sie wie 2026-04-03.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>The first day is after the last one.</source>
            <translation>Der erste Tag liegt nach dem letzten.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>Exchange them.</source>
            <translation>Vertauschen Sie sie.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>No block of this copy was sealed in these days.</source>
            <translation>Kein Block dieser Kopie wurde in diesen Tagen gesiegelt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>Blocks</source>
            <translation>Blöcke</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>blocks {height} to {height2}, by the time of their seals</source>
            <translation>Blöcke {height} bis {height2}, nach der Zeit ihrer Siegel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>entries {first} to {seal}</source>
            <translation>Posten {first} bis {seal}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>in {span}</source>
            <translation>in {span}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>Void statements</source>
            <translation>Nichtige Erklärungen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>newest final checkpoint, root {root}…</source>
            <translation>neuester endgültiger Prüfpunkt, Wurzel {root}…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>Final entries in all</source>
            <translation>Endgültige Posten insgesamt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>found first in these days, by the checks after each sync</source>
            <translation>in diesen Tagen zuerst gefunden, durch die Prüfungen nach jedem Abgleich</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>{fresh} of them {new}</source>
            <translation>davon {fresh} {new}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>all that the audit found</source>
            <translation>alles, was die Prüfung fand</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>From the audit of {when}, {when2} UTC, over {size} entries of this copy.</source>
            <translation>Aus der Prüfung vom {when}, {when2} UTC, über {size} Posten dieser Kopie.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>From the checks after each sync, over {size} entries. Bytes, signatures and rules are looked at by an audit, and none was made.</source>
            <translation>Aus den Prüfungen nach jedem Abgleich, über {size} Posten. Bytes, Signaturen und Regeln sieht eine vollständige Prüfung an; es wurde keine gemacht.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>Nothing was audited or checked yet: these are not zero, they are not known.</source>
            <translation>Noch wurde nichts geprüft: Das sind keine Nullen, es ist unbekannt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>incidents, requests and works on record, page Incidents</source>
            <translation>verzeichnete Vorfälle, Meldungen und Arbeiten, Seite Vorfälle</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>Begun in these days</source>
            <translation>In diesen Tagen begonnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>Closed in these days</source>
            <translation>In diesen Tagen geschlossen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>by the time of their last step</source>
            <translation>nach der Zeit ihres letzten Schritts</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>Open now</source>
            <translation>Jetzt offen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/week_read.py" />
            <source>a promised step was not taken in time</source>
            <translation>ein versprochener Schritt wurde nicht rechtzeitig getan</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Education</source>
            <translation>Bildung</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Health</source>
            <translation>Gesundheit</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Medicines</source>
            <translation>Arzneimittel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Food</source>
            <translation>Lebensmittel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Devices</source>
            <translation>Geräte</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Rewards</source>
            <translation>Bonuspunkte</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>City</source>
            <translation>Stadt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Voting</source>
            <translation>Abstimmungen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Maintenance</source>
            <translation>Instandhaltung</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Employment</source>
            <translation>Arbeit</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Transfers</source>
            <translation>Übertragungen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Other</source>
            <translation>Anderes</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Critical</source>
            <translation>Kritisch</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Error</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>Note</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>just now</source>
            <translation>gerade eben</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>{seconds} min ago</source>
            <translation>vor {seconds} min</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>{seconds} h ago</source>
            <translation>vor {seconds} h</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/words.py" />
            <source>%n days ago</source>
            <comment>%n day ago</comment>
            <translation>
                <numerusform>vor %n Tag</numerusform>
                <numerusform>vor %n Tagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/models/words.py" />
            <source>%n months ago</source>
            <comment>%n month ago</comment>
            <translation>
                <numerusform>vor %n Monat</numerusform>
                <numerusform>vor %n Monaten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>{hours} h {minutes} min</source>
            <translation>{hours} h {minutes} min</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <location filename="../../desktop/views/models/words.py" />
            <source>{minutes} min {seconds} s</source>
            <translation>{minutes} min {seconds} s</translation>
        </message>
        <message>
            <location filename="../../desktop/views/own_words.py" />
            <source>Text of the note</source>
            <translation>Text der Notiz</translation>
        </message>
        <message>
            <location filename="../../desktop/views/own_words.py" />
            <source>There are no notes to export.</source>
            <translation>Es gibt keine Notizen zu exportieren.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Open…</source>
            <translation>Öffnen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Unlock…</source>
            <translation>Entsperren…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Issue {count}…</source>
            <translation>{count} ausstellen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Issue…</source>
            <translation>Ausstellen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>All of them or none</source>
            <translation>Alle oder keiner</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Nothing is wrong.</source>
            <translation>Nichts ist falsch.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Preview…</source>
            <translation>Vorschau…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>The record of this row</source>
            <translation>Der Eintrag dieser Zeile</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Open a list</source>
            <translation>Liste öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>This key may not issue that kind of record.</source>
            <translation>Dieser Schlüssel darf diese Art von Eintrag nicht ausstellen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>The table of {moment} is back.</source>
            <translation>Die Tabelle vom {moment} ist wieder da.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Checking the rows</source>
            <translation>Die Zeilen werden geprüft</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>{records} there now.</source>
            <translation>{records} jetzt dort.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/batch.py" />
            <source>%n records wait</source>
            <comment>%n record waits</comment>
            <translation>
                <numerusform>%n Eintrag wartet</numerusform>
                <numerusform>%n Einträge warten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Template…</source>
            <translation>Vorlage…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Paste</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>List…</source>
            <translation>Liste…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Take out {count}</source>
            <translation>{count} herausnehmen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Take out repeats</source>
            <translation>Wiederholungen herausnehmen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Column means…</source>
            <translation>Spalte bedeutet…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>Compare list</source>
            <translation>Liste vergleichen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/batch.py" />
            <source>The records are being queued.</source>
            <translation>Die Einträge werden eingereiht.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>Block {current}</source>
            <translation>Block {current}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>{reached} of {blocks}</source>
            <translation>{reached} von {blocks}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>An audit is under way; it hashes every byte and replays every rule.</source>
            <translation>Eine Prüfung läuft; sie hasht jedes Byte und wiederholt jede Regel.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>{told} are checked so far.</source>
            <translation>{told} bisher geprüft.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>Blocks after {height} are faded here, and left out elsewhere.</source>
            <translation>Blöcke nach {height} sind hier blass und anderswo ausgelassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>The audit found no sound checkpoint to compare the blocks with.</source>
            <translation>Die Prüfung fand keinen heilen Prüfpunkt, mit dem die Blöcke zu vergleichen wären.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>See Findings.</source>
            <translation>Siehe Befunde.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>Auditing…</source>
            <translation>Prüfung läuft…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>An audit is under way; see Findings.</source>
            <translation>Eine Prüfung läuft; siehe Befunde.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>Audit now</source>
            <translation>Jetzt prüfen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>Hashes every block again</source>
            <translation>Hasht jeden Block neu</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>Back to the chain</source>
            <translation>Zurück zur Kette</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>From a block back to the chain</source>
            <translation>Von einem Block zurück zur Kette</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>Open block</source>
            <translation>Block öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>Back to now</source>
            <translation>Zurück zu jetzt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>Every page then shows the ledger as it stood after this block</source>
            <translation>Jede Seite zeigt dann das Register, wie es nach diesem Block stand</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>As of this block</source>
            <translation>Stand dieses Blocks</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>Pictures (*.png *.svg *.pdf)</source>
            <translation>Bilder (*.png *.svg *.pdf)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>Save as a picture</source>
            <translation>Als Bild speichern</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>, root {root}</source>
            <translation>, Wurzel {root}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>The picture is in {path}</source>
            <translation>Das Bild liegt in {path}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>No blocks here yet.</source>
            <translation>Noch keine Blöcke hier.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>They come with a sync.</source>
            <translation>Sie kommen mit einem Abgleich.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/chain.py" />
            <source>%n newest wait</source>
            <comment>%n newest waits</comment>
            <translation>
                <numerusform>%n neuester wartet</numerusform>
                <numerusform>%n neueste warten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>{rest}; the {newest} for a quorum</source>
            <translation>{rest}; {newest} auf ein Quorum</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>The log's writer signed two histories.</source>
            <translation>Der Schreiber des Logbuchs hat zwei Geschichten signiert.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/chain.py" />
            <source>%n blocks do</source>
            <comment>%n block does</comment>
            <translation>
                <numerusform>%n Block passt</numerusform>
                <numerusform>%n Blöcke passen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>{blocks} not match what was signed.</source>
            <translation>{blocks} nicht zu dem, was signiert wurde.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>{rest}. An audit hashes their bytes again.</source>
            <translation>{rest}. Eine Prüfung hasht ihre Bytes neu.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>Not every block was checked in this window.</source>
            <translation>Nicht jeder Block wurde in diesem Fenster geprüft.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/chain.py" />
            <source>Every final block was hashed again.</source>
            <translation>Jeder endgültige Block wurde neu gehasht.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/drafts.py" />
            <source>Nothing is begun. What you type into a form or a table is kept here by itself.</source>
            <translation>Nichts ist begonnen. Was Sie in ein Formular oder eine Tabelle eingeben, wird hier von selbst aufbewahrt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/drafts.py" />
            <source>Your key is locked; drafts are sealed for it.</source>
            <translation>Ihr Schlüssel ist gesperrt; Entwürfe sind für ihn versiegelt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/drafts.py" />
            <source>Nothing is begun.</source>
            <translation>Nichts ist begonnen.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/drafts.py" />
            <source>%n drafts are</source>
            <comment>%n draft is</comment>
            <translation>
                <numerusform>%n Entwurf ist</numerusform>
                <numerusform>%n Entwürfe sind</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/drafts.py" />
            <source>Each is sealed for your key; nothing of it is signed.</source>
            <translation>Jeder ist für Ihren Schlüssel versiegelt; nichts davon ist signiert.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/drafts.py" />
            <source>{count} kept on this machine.</source>
            <translation>{count} auf diesem Rechner aufbewahrt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/drafts.py" />
            <source>Resume</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/drafts.py" />
            <source>Goes on where you stopped</source>
            <translation>Macht weiter, wo Sie aufgehört haben</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/drafts.py" />
            <source>Choose a draft.</source>
            <translation>Wählen Sie einen Entwurf.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/drafts.py" />
            <source>Undo delete</source>
            <translation>Löschen rückgängig machen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/drafts.py" />
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/drafts.py" />
            <source>Open the draft</source>
            <translation>Den Entwurf öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/drafts.py" />
            <source>Delete it</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/drafts.py" />
            <source>The draft is deleted. Ctrl+Z brings it back.</source>
            <translation>Der Entwurf ist gelöscht. Strg+Z bringt ihn zurück.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Nothing was audited in this window yet: an audit hashes every stored byte again, verifies every signature, replays every rule, and changes nothing.</source>
            <translation>In diesem Fenster wurde noch nichts geprüft: Eine Prüfung hasht jedes gespeicherte Byte neu, prüft jede Signatur, wiederholt jede Regel und ändert nichts.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>This copy is empty: there is something to audit once it was synced with a peer.</source>
            <translation>Diese Kopie ist leer: Zu prüfen gibt es etwas, sobald sie mit einer Gegenstelle abgeglichen ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Resume audit</source>
            <translation>Prüfung fortsetzen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Nothing was found in this group.</source>
            <translation>In dieser Gruppe wurde nichts gefunden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>do not rely on it</source>
            <translation>nicht darauf verlassen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>act on it</source>
            <translation>handeln</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>worth a look</source>
            <translation>einen Blick wert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>no harm</source>
            <translation>unschädlich</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Groups of findings</source>
            <translation>Gruppen von Befunden</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>The first audit of this window is under way.</source>
            <translation>Die erste Prüfung dieses Fensters läuft.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>This copy is empty; sync it.</source>
            <translation>Diese Kopie ist leer; gleichen Sie sie ab.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Audit again</source>
            <translation>Erneut prüfen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>A file that others can re-run, or a PDF beside it</source>
            <translation>Eine Datei, die andere nachrechnen können, oder ein PDF daneben</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Export report…</source>
            <translation>Bericht exportieren…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Stored bytes, tree, seals and checkpoints only</source>
            <translation>Nur gespeicherte Bytes, Baum, Siegel und Prüfpunkte</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Quick audit</source>
            <translation>Kurze Prüfung</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Show that run instead</source>
            <translation>Stattdessen jenen Lauf zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Last audit</source>
            <translation>Letzte Prüfung</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>N, Shift+N</source>
            <translation>N, Umschalt+N</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Next or previous finding</source>
            <translation>Nächster oder voriger Befund</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Add a note to the finding, or acknowledge it</source>
            <translation>Dem Befund eine Notiz beifügen oder ihn zur Kenntnis nehmen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Go to its record or block</source>
            <translation>Zu seinem Eintrag oder Block gehen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Open a colleague's report and re-run it</source>
            <translation>Den Bericht eines Kollegen öffnen und nachrechnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Copy the selected rows</source>
            <translation>Ausgewählte Zeilen kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Copy the finding with all its words</source>
            <translation>Den Befund mit allen Worten kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>The finding is on the clipboard.</source>
            <translation>Der Befund ist in der Zwischenablage.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Not made</source>
            <translation>Nicht gemacht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>checks left out</source>
            <translation>ausgelassene Prüfungen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Copy with all its words</source>
            <translation>Mit allen Worten kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Show record</source>
            <translation>Eintrag zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Show block</source>
            <translation>Block zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/findings.py" />
            <source>Add a note…</source>
            <translation>Notiz beifügen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>No incident, request or work on this ledger answers what you chose.</source>
            <translation>Kein Vorfall, keine Meldung und keine Arbeit in diesem Register entspricht Ihrer Auswahl.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Show as table</source>
            <translation>Als Tabelle zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Show as strip</source>
            <translation>Als Streifen zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Steps of the chosen case</source>
            <translation>Schritte des gewählten Falls</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Steps of the chosen case, as a table</source>
            <translation>Schritte des gewählten Falls, als Tabelle</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>No incident, request or work is on record here.</source>
            <translation>Kein Vorfall, keine Meldung und keine Arbeit ist hier verzeichnet.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>{cases} open, {late} of them late.</source>
            <translation>{cases} offen, davon {late} verspätet.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>%n cases are</source>
            <comment>%n case is</comment>
            <translation>
                <numerusform>%n Fall ist</numerusform>
                <numerusform>%n Fälle sind</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>{cases} closed, and nothing shows a recheck.</source>
            <translation>{cases} geschlossen, und nichts zeigt eine Nachkontrolle.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>%n cases were</source>
            <comment>%n case was</comment>
            <translation>
                <numerusform>%n Fall wurde</numerusform>
                <numerusform>%n Fälle wurden</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>New update…</source>
            <translation>Neuer Stand…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Up, Down</source>
            <translation>Auf, Ab</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Previous or next case</source>
            <translation>Voriger oder nächster Fall</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Show its records</source>
            <translation>Seine Einträge zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Left, Right</source>
            <translation>Links, Rechts</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Previous or next step</source>
            <translation>Voriger oder nächster Schritt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>All states</source>
            <translation>Alle Stände</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Sort of case</source>
            <translation>Art des Falls</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>All sorts</source>
            <translation>Alle Arten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Everyone</source>
            <translation>Alle</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Every place</source>
            <translation>Jeder Ort</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Cases</source>
            <translation>Fälle</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>%n cases</source>
            <comment>%n case</comment>
            <translation>
                <numerusform>%n Fall</numerusform>
                <numerusform>%n Fälle</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Opens the form of: {title}</source>
            <translation>Öffnet das Formular: {title}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Show records</source>
            <translation>Einträge zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>Show trail</source>
            <translation>Spur zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>The same step by step, with its map and its things</source>
            <translation>Dasselbe Schritt für Schritt, mit Karte und Gegenständen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/incidents.py" />
            <source>No record tells of this step.</source>
            <translation>Kein Eintrag berichtet von diesem Schritt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Everything under your keys was sent from this laptop, or you acknowledged it.</source>
            <translation>Alles unter Ihren Schlüsseln wurde von diesem Rechner gesendet oder von Ihnen bestätigt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>No key is known here yet: unlock it once.</source>
            <translation>Hier ist noch kein Schlüssel bekannt: Entsperren Sie ihn einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Your keys</source>
            <translation>Ihre Schlüssel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Not sent from this laptop</source>
            <translation>Nicht von diesem Rechner gesendet</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Create a key…</source>
            <translation>Schlüssel erzeugen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Write down words…</source>
            <translation>Wörter aufschreiben…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Back up…</source>
            <translation>Sichern…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Restore from words…</source>
            <translation>Aus Wörtern wiederherstellen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Change password…</source>
            <translation>Passwort ändern…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Key watch</source>
            <translation>Schlüsselwache</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>I know all of these</source>
            <translation>Ich kenne alle diese</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>If this laptop is lost</source>
            <translation>Falls dieser Rechner verloren geht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Try words out…</source>
            <translation>Wörter ausprobieren…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Try back-up out…</source>
            <translation>Sicherung ausprobieren…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Copy key</source>
            <translation>Schlüssel kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Lost or stolen…</source>
            <translation>Verloren oder gestohlen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Prove possession…</source>
            <translation>Besitz nachweisen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>Change key…</source>
            <translation>Schlüssel wechseln…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>It is not enrolled: there is nothing to hand over.</source>
            <translation>Er ist nicht aufgenommen: Es gibt nichts zu übergeben.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>An authority's key changes by a charter proposal.</source>
            <translation>Der Schlüssel einer Behörde wechselt durch einen Satzungsvorschlag.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>It may issue nothing, so it cannot hand over either.</source>
            <translation>Er darf nichts ausstellen, also kann er auch nicht übergeben.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>I know this</source>
            <translation>Das kenne ich</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>The key is here: {did}</source>
            <translation>Der Schlüssel ist da: {did}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>The password is changed.</source>
            <translation>Das Passwort ist geändert.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/keys.py" />
            <source>The change of your key waits in the outbox.</source>
            <translation>Der Wechsel Ihres Schlüssels wartet im Ausgang.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>Nothing new was found in the copy.</source>
            <translation>In der Kopie wurde nichts Neues gefunden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>Attacks</source>
            <translation>Angriffe</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>What lit up</source>
            <translation>Was aufleuchtete</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>Stop the trial</source>
            <translation>Versuch anhalten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>{title} is being tried on a copy.</source>
            <translation>{title} wird an einer Kopie versucht.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>Makes the attack on a copy in a temporary folder, and looks for it there</source>
            <translation>Macht den Angriff an einer Kopie in einem temporären Ordner und sucht ihn dort</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>Try it on a copy</source>
            <translation>An einer Kopie versuchen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>A window of its own; the copy is removed when this window closes</source>
            <translation>Ein eigenes Fenster; die Kopie wird entfernt, wenn dieses Fenster schließt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>Discard the copy</source>
            <translation>Kopie verwerfen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>Open the copy</source>
            <translation>Kopie öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>Try the selected attack on a copy</source>
            <translation>Den gewählten Angriff an einer Kopie versuchen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>Copying</source>
            <translation>Wird kopiert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>The copy was removed.</source>
            <translation>Die Kopie wurde entfernt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>Asking the lying peer</source>
            <translation>Die lügende Gegenstelle wird gefragt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>Auditing the copy, before and after</source>
            <translation>Die Kopie wird vorher und nachher geprüft</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/lab.py" />
            <source>{size} in a temporary folder, removed when the window closes</source>
            <translation>{size} in einem temporären Ordner, entfernt, wenn das Fenster schließt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/new_record.py" />
            <source>This key may not issue anything here.</source>
            <translation>Dieser Schlüssel darf hier nichts ausstellen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/new_record.py" />
            <source>{count} missing or not right yet.</source>
            <translation>Noch leer oder nicht richtig: {count}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/new_record.py" />
            <source>Shows exactly what will be signed</source>
            <translation>Zeigt genau, was signiert wird</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/new_record.py" />
            <source>Clear</source>
            <translation>Leeren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/new_record.py" />
            <source>Kind of record</source>
            <translation>Art des Eintrags</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/new_record.py" />
            <source>Choose…</source>
            <translation>Auswählen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/new_record.py" />
            <source>What your key may issue on this ledger</source>
            <translation>Was Ihr Schlüssel in diesem Register ausstellen darf</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/new_record.py" />
            <source>What you typed on {moment} is back.</source>
            <translation>Was Sie am {moment} eingegeben haben, ist wieder da.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/new_record.py" />
            <source>Put into outbox</source>
            <translation>In den Ausgang legen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/new_record.py" />
            <source>It waits in the outbox.</source>
            <translation>Er wartet im Ausgang.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/new_record.py" />
            <source>Clear this form?</source>
            <translation>Dieses Formular leeren?</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/new_record.py" />
            <source>While this window is open, Ctrl+Z brings back what was typed.</source>
            <translation>Solange dieses Fenster offen ist, bringt Strg+Z das Eingegebene zurück.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Nothing waits here. What you write cools off here before it is signed and sent.</source>
            <translation>Hier wartet nichts. Was Sie schreiben, ruht hier, bevor es signiert und gesendet wird.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>On its way</source>
            <translation>Unterwegs</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Approve a draft…</source>
            <translation>Entwurf freigeben…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>{records} refused.</source>
            <translation>{records} abgelehnt.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>%n records were</source>
            <comment>%n record was</comment>
            <translation>
                <numerusform>%n Eintrag wurde</numerusform>
                <numerusform>%n Einträge wurden</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>The reason stands beside it.</source>
            <translation>Der Grund steht daneben.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>{are} ready to send.</source>
            <translation>{are} zum Senden bereit.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>%n are</source>
            <comment>%n is</comment>
            <translation>
                <numerusform>%n ist</numerusform>
                <numerusform>%n sind</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>{waiting} to be sent.</source>
            <translation>{waiting} zu senden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>{records} on the way to final.</source>
            <translation>{records} unterwegs zur Endgültigkeit.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>%n records are</source>
            <comment>%n record is</comment>
            <translation>
                <numerusform>%n Eintrag ist</numerusform>
                <numerusform>%n Einträge sind</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>%n records of yours are</source>
            <comment>%n record of yours is</comment>
            <translation>
                <numerusform>%n Ihrer Einträge ist</numerusform>
                <numerusform>%n Ihrer Einträge sind</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>{text} final.</source>
            <translation>{text} endgültig.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Nothing waits.</source>
            <translation>Nichts wartet.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Nothing waits to be sent.</source>
            <translation>Nichts wartet aufs Senden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Send…</source>
            <translation>Senden…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Choose a record that still waits.</source>
            <translation>Wählen Sie einen Eintrag, der noch wartet.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Pull back the batch</source>
            <translation>Den Stapel zurückholen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Pull back</source>
            <translation>Zurückholen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Gives up the rest of the cool-off of everything that waits</source>
            <translation>Verzichtet auf den Rest der Ruhezeit von allem, was wartet</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Send now…</source>
            <translation>Jetzt senden…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Show a final record</source>
            <translation>Einen endgültigen Eintrag zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>{step} ({done} of {total})</source>
            <translation>{step} ({done} von {total})</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>The first can be sent in {countdown}.</source>
            <translation>Der erste kann in {countdown} gesendet werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Something is being sent already.</source>
            <translation>Es wird schon etwas gesendet.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Nothing is due yet.</source>
            <translation>Noch ist nichts fällig.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>What was signed before</source>
            <translation>Was früher signiert wurde</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>{records} pulled back.</source>
            <translation>{records} zurückgeholt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Its batch is still issued whole or not at all, without this record</source>
            <translation>Sein Stapel wird weiterhin ganz oder gar nicht ausgestellt, ohne diesen Eintrag</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Pull back this one</source>
            <translation>Diesen zurückholen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Countersign…</source>
            <translation>Mitzeichnen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>A file for the colleague who approves; of a batch, with all its records</source>
            <translation>Eine Datei für den Kollegen, der freigibt; bei einem Stapel mit allen Einträgen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>Save for approval…</source>
            <translation>Zur Freigabe speichern…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/outbox.py" />
            <source>The countersignature is in {path}</source>
            <translation>Die Mitzeichnung liegt in {path}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>This copy of the ledger is empty. It fills with the first sync.</source>
            <translation>Diese Kopie des Registers ist leer. Sie füllt sich mit dem ersten Abgleich.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Nothing was audited in this window yet. Blocks count as verified once an audit here has hashed their bytes again.</source>
            <translation>In diesem Fenster wurde noch nichts geprüft. Blöcke gelten als geprüft, sobald eine Prüfung hier ihre Bytes neu gehasht hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>What was written, as a table</source>
            <translation>Was geschrieben wurde, als Tabelle</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Authorities</source>
            <translation>Behörden</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Newest records</source>
            <translation>Neueste Einträge</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Checks every stored byte, signature and rule</source>
            <translation>Prüft jedes gespeicherte Byte, jede Signatur und jede Regel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>A sync is under way.</source>
            <translation>Ein Abgleich läuft.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Weekly summary…</source>
            <translation>Wochenübersicht…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>For the supervisor, as PDF</source>
            <translation>Für die Aufsicht, als PDF</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Activity</source>
            <translation>Tätigkeit</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>by month of the block; a record of two fields counts in both</source>
            <translation>nach Monat des Blocks; ein Eintrag aus zwei Bereichen zählt in beiden</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>This copy</source>
            <translation>Diese Kopie</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Open newest finding</source>
            <translation>Neuesten Befund öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Open findings</source>
            <translation>Befunde öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Waits for you</source>
            <translation>Wartet auf Sie</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>The watch-list, and each new record on it</source>
            <translation>Die Merkliste und jeder neue Eintrag dazu</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>See what is new</source>
            <translation>Neues ansehen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Mark all as seen</source>
            <translation>Alle als gesehen kennzeichnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Open outbox</source>
            <translation>Ausgang öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>by a later checkpoint</source>
            <translation>durch einen späteren Prüfpunkt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>{stored_bytes}, {free_bytes} free</source>
            <translation>{stored_bytes}, {free_bytes} frei</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Final to block</source>
            <translation>Endgültig bis Block</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Final root</source>
            <translation>Endgültige Wurzel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Anchor</source>
            <translation>Anker</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>who had cosigned by then is not kept</source>
            <translation>wer bis dahin gegengezeichnet hatte, ist nicht aufbewahrt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>{signed} of {everyone} cosigned, {needed}</source>
            <translation>{signed} von {everyone} haben gegengezeichnet, {needed}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Checks not made</source>
            <translation>Nicht gemachte Prüfungen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Cooling off</source>
            <translation>In Ruhezeit</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Sent, not final</source>
            <translation>Gesendet, nicht endgültig</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Await an approval</source>
            <translation>Warten auf Freigabe</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>New on what you watch</source>
            <translation>Neues zu dem, was Sie beobachten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>With your key, not from here</source>
            <translation>Mit Ihrem Schlüssel, nicht von hier</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/overview.py" />
            <source>Show as plot</source>
            <translation>Als Grafik zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Nobody is asked for the log yet. A peer is an address, a folder, or a stick.</source>
            <translation>Noch wird niemand nach dem Logbuch gefragt. Eine Gegenstelle ist eine Adresse, ein Ordner oder ein Stick.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Follow</source>
            <translation>Folgen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Take in new blocks by themselves while this window is open</source>
            <translation>Neue Blöcke von selbst aufnehmen, solange dieses Fenster offen ist</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Add a peer…</source>
            <translation>Gegenstelle hinzufügen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Peers</source>
            <translation>Gegenstellen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Stop the sync</source>
            <translation>Abgleich anhalten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Asking the peers.</source>
            <translation>Die Gegenstellen werden gefragt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Its first sync fills it.</source>
            <translation>Der erste Abgleich füllt sie.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Hold another laptop's checkpoint against this copy: a file, or a picture of its code</source>
            <translation>Den Prüfpunkt eines anderen Rechners an diese Kopie halten: eine Datei oder ein Bild seines Codes</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Compare laptops…</source>
            <translation>Rechner vergleichen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Add peer…</source>
            <translation>Hinzufügen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Sync from the selected peer</source>
            <translation>Mit der gewählten Gegenstelle abgleichen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Add a peer</source>
            <translation>Eine Gegenstelle hinzufügen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Change its name or address</source>
            <translation>Name oder Adresse ändern</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Remove it</source>
            <translation>Sie entfernen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Follow the peers</source>
            <translation>Den Gegenstellen folgen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Sync from it</source>
            <translation>Mit ihr abgleichen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Change…</source>
            <translation>Ändern…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Open folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>There is nobody to ask; add a peer first.</source>
            <translation>Es ist niemand zu fragen; fügen Sie zuerst eine Gegenstelle hinzu.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>{name} was added.</source>
            <translation>{name} wurde hinzugefügt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>{name} was removed from the peers; nothing that it gave was.</source>
            <translation>{name} wurde aus den Gegenstellen entfernt; nichts von dem, was sie gab.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>{name} is plugged in: the peer {name2}.</source>
            <translation>{name} ist eingesteckt: die Gegenstelle {name2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>{name} is plugged in and holds {size} of this ledger, not verified yet.</source>
            <translation>{name} ist eingesteckt und hält {size} dieses Registers, noch nicht geprüft.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Sync from it once</source>
            <translation>Einmal damit abgleichen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Add as peer</source>
            <translation>Als Gegenstelle hinzufügen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Reading and proving</source>
            <translation>Lesen und beweisen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Replaying the rules</source>
            <translation>Die Regeln werden wiederholt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>{step}: {done} of {entries}</source>
            <translation>{step}: {done} von {entries}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>{read} read</source>
            <translation>{read} gelesen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/peers.py" />
            <source>Asking the peers</source>
            <translation>Die Gegenstellen werden gefragt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>No account of your key holds points. Type or paste another account above.</source>
            <translation>Kein Konto Ihres Schlüssels hat Punkte. Geben Sie oben ein anderes Konto ein.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Unlock your key to see its accounts, or type or paste an account above.</source>
            <translation>Entsperren Sie Ihren Schlüssel, um seine Konten zu sehen, oder geben Sie oben ein Konto ein.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Choose an account to see what moved in it.</source>
            <translation>Wählen Sie ein Konto, um seine Bewegungen zu sehen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>No programme that gives points is on this ledger.</source>
            <translation>Kein Programm, das Punkte gibt, ist in diesem Register.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>All points that were computed again are what the log says.</source>
            <translation>Alle nachgerechneten Punkte sind, was das Logbuch sagt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>No programme gives points here.</source>
            <translation>Kein Programm gibt hier Punkte.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/points.py" />
            <source>%n accounts</source>
            <comment>%n account</comment>
            <translation>
                <numerusform>%n Konto</numerusform>
                <numerusform>%n Konten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>{points} in {accounts}.</source>
            <translation>{points} auf {accounts}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>No account is shown.</source>
            <translation>Kein Konto wird gezeigt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>{offers} for your answer.</source>
            <translation>{offers} auf Ihre Antwort.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/points.py" />
            <source>%n offers wait</source>
            <comment>%n offer waits</comment>
            <translation>
                <numerusform>%n Angebot wartet</numerusform>
                <numerusform>%n Angebote warten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Balances are what the books of this copy say; not computed again yet.</source>
            <translation>Stände sind, was die Bücher dieser Kopie sagen; noch nicht nachgerechnet.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/points.py" />
            <source>%n records say</source>
            <comment>%n record says</comment>
            <translation>
                <numerusform>%n Eintrag sagt</numerusform>
                <numerusform>%n Einträge sagen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>{wrong} something else than the log gives.</source>
            <translation>{wrong} etwas anderes, als das Logbuch ergibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>{records} computed again, as the log says.</source>
            <translation>{records} nachgerechnet, wie das Logbuch sagt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Offer…</source>
            <translation>Anbieten…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Points, a payment, goods or documents</source>
            <translation>Punkte, eine Zahlung, Waren oder Dokumente</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>It is under way.</source>
            <translation>Es läuft.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>There are no points.</source>
            <translation>Es gibt keine Punkte.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Computes all points again from the log</source>
            <translation>Rechnet alle Punkte aus dem Logbuch nach</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Open offer…</source>
            <translation>Angebot öffnen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>From a file or a picture</source>
            <translation>Aus einer Datei oder einem Bild</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Compute again</source>
            <translation>Nachrechnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Show the record</source>
            <translation>Den Eintrag zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Drop a file</source>
            <translation>Eine Datei ablegen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Open an offer or its answer</source>
            <translation>Ein Angebot oder seine Antwort öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Accounts</source>
            <translation>Konten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Moves</source>
            <translation>Bewegungen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Programmes</source>
            <translation>Programme</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Rules</source>
            <translation>Regeln</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Points that the log does not give</source>
            <translation>Punkte, die das Logbuch nicht ergibt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>No points ever moved in {account_word}.</source>
            <translation>In {account_word} haben sich nie Punkte bewegt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Redeem for {label}…</source>
            <translation>Einlösen für {label}…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>The account holds no points.</source>
            <translation>Das Konto hat keine Punkte.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/points.py" />
            <source>Redeem…</source>
            <translation>Einlösen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>No record of this copy promises a private document.</source>
            <translation>Kein Eintrag dieser Kopie verspricht ein vertrauliches Dokument.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>Private documents</source>
            <translation>Vertrauliche Dokumente</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>Keeps those of a folder that your key opens and that the ledger promises</source>
            <translation>Behält aus einem Ordner die, die Ihr Schlüssel öffnet und das Register verspricht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>Take from folder…</source>
            <translation>Aus Ordner nehmen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>No envelope is here.</source>
            <translation>Kein Umschlag ist hier.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>Copies envelopes, sealed as they are; only their readers can open them</source>
            <translation>Kopiert Umschläge, versiegelt wie sie sind; nur ihre Leser können sie öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>Give to folder…</source>
            <translation>In Ordner geben…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>Open the document</source>
            <translation>Das Dokument öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>It is sealed for others.</source>
            <translation>Es ist für andere versiegelt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>Open private document</source>
            <translation>Vertrauliches Dokument öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>Take from folder</source>
            <translation>Aus Ordner nehmen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>{documents} taken.</source>
            <translation>{documents} übernommen.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/private.py" />
            <source>%n documents</source>
            <comment>%n document</comment>
            <translation>
                <numerusform>%n Dokument</numerusform>
                <numerusform>%n Dokumente</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>{sealed_for_others} sealed for others.</source>
            <translation>{sealed_for_others} für andere versiegelt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>{refused} refused: {refused2}</source>
            <translation>{refused} abgelehnt: {refused2}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>Give to folder</source>
            <translation>In Ordner geben</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/private.py" />
            <source>{envelopes} copied to {folder}</source>
            <translation>{envelopes} nach {folder} kopiert</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/private.py" />
            <source>%n envelopes</source>
            <comment>%n envelope</comment>
            <translation>
                <numerusform>%n Umschlag</numerusform>
                <numerusform>%n Umschläge</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>No record answers this search.</source>
            <translation>Kein Eintrag entspricht dieser Suche.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Show all records</source>
            <translation>Alle Einträge zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Oldest first</source>
            <translation>Älteste zuerst</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Searches</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>No records here yet.</source>
            <translation>Noch keine Einträge hier.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Verdicts here are what the tables say; a chosen record is proven from its bytes.</source>
            <translation>Urteile sind hier, was die Tabellen sagen; ein gewählter Eintrag wird aus seinen Bytes bewiesen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>{count} found.</source>
            <translation>{count} gefunden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>in this copy</source>
            <translation>in dieser Kopie</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>as of block {height}</source>
            <translation>bis Block {height}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>An export is under way.</source>
            <translation>Ein Export läuft.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>The rows and columns shown, as CSV</source>
            <translation>Die gezeigten Zeilen und Spalten als CSV</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Show all</source>
            <translation>Alle zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Previous or next record</source>
            <translation>Voriger oder nächster Eintrag</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Prove the record again</source>
            <translation>Den Eintrag erneut beweisen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>oldest first</source>
            <translation>älteste zuerst</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>newest first</source>
            <translation>neueste zuerst</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Searched lately</source>
            <translation>Zuletzt gesucht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Forget these</source>
            <translation>Diese vergessen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Save this search…</source>
            <translation>Diese Suche speichern…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Arrange saved searches…</source>
            <translation>Gespeicherte Suchen ordnen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Records with a note</source>
            <translation>Einträge mit Notiz</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Export notes…</source>
            <translation>Notizen exportieren…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Export notes</source>
            <translation>Notizen exportieren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Newest first</source>
            <translation>Neueste zuerst</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Show its block</source>
            <translation>Seinen Block zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Records that refer to it</source>
            <translation>Einträge, die auf ihn verweisen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Follows its things, or its process step by step</source>
            <translation>Folgt seinen Gegenständen oder Schritt für Schritt seinem Vorgang</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>Export records</source>
            <translation>Einträge exportieren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/records.py" />
            <source>{records} written to {path}</source>
            <translation>{records} nach {path} geschrieben</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>Plan a sample before you choose whom to visit: a block that does not exist yet decides, and everybody can draw it again.</source>
            <translation>Planen Sie eine Stichprobe, bevor Sie wählen, wen Sie besuchen: Ein Block, den es noch nicht gibt, entscheidet, und jeder kann sie nachziehen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>Nobody is drawn before the block of the plan is final.</source>
            <translation>Niemand wird gezogen, bevor der Block des Plans endgültig ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>Your key is locked; a plan is signed.</source>
            <translation>Ihr Schlüssel ist gesperrt; ein Plan wird signiert.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>Plan or draw (*.json)</source>
            <translation>Plan oder Ziehung (*.json)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>Plan a sample…</source>
            <translation>Stichprobe planen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>A colleague's plan or draw; a draw is drawn again here before it is kept</source>
            <translation>Plan oder Ziehung eines Kollegen; eine Ziehung wird hier nachgezogen, bevor sie behalten wird</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>Record an inspection of the member that was drawn</source>
            <translation>Eine Kontrolle des gezogenen Elements erfassen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/samples.py" />
            <source>%n plans</source>
            <comment>%n plan</comment>
            <translation>
                <numerusform>%n Plan</numerusform>
                <numerusform>%n Pläne</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>Export plan…</source>
            <translation>Plan exportieren…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>Export draw…</source>
            <translation>Ziehung exportieren…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>Show all members</source>
            <translation>Alle Elemente zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>Show inspection</source>
            <translation>Kontrolle zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>The plan is signed. Export it and hand it out.</source>
            <translation>Der Plan ist signiert. Exportieren Sie ihn, und geben Sie ihn aus.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>Open a plan or draw</source>
            <translation>Plan oder Ziehung öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>The draw follows from its plan: drawn again here, it is the same.</source>
            <translation>Die Ziehung folgt aus ihrem Plan: hier nachgezogen, ist sie dieselbe.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>The plan's signature holds.</source>
            <translation>Die Signatur des Plans hält.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>{files};;Table (*.csv)</source>
            <translation>{files};;Tabelle (*.csv)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/samples.py" />
            <source>Written to {path}</source>
            <translation>Nach {path} geschrieben</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>No figure about a service of the city is published on this ledger.</source>
            <translation>Keine Kennzahl einer Leistung der Stadt ist in diesem Register veröffentlicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Every figure that was computed again is what the log says.</source>
            <translation>Jede nachgerechnete Kennzahl ist, was das Logbuch sagt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Compute again to see which figures the log does not give.</source>
            <translation>Rechnen Sie nach, um zu sehen, welche Kennzahlen das Logbuch nicht ergibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Beyond a limit</source>
            <translation>Jenseits einer Grenze</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Figures</source>
            <translation>Kennzahlen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Figures that the log does not give</source>
            <translation>Kennzahlen, die das Logbuch nicht ergibt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Districts compared</source>
            <translation>Bezirke im Vergleich</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Choose a figure.</source>
            <translation>Wählen Sie eine Kennzahl.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Over time</source>
            <translation>Im Lauf der Zeit</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>No figure is published here.</source>
            <translation>Hier ist keine Kennzahl veröffentlicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>{figures} beyond a limit.</source>
            <translation>{figures} jenseits einer Grenze.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/services.py" />
            <source>%n figures are</source>
            <comment>%n figure is</comment>
            <translation>
                <numerusform>%n Kennzahl ist</numerusform>
                <numerusform>%n Kennzahlen sind</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Not computed again yet; these are what was published.</source>
            <translation>Noch nicht nachgerechnet; das ist, was veröffentlicht wurde.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>{figures} computed again.</source>
            <translation>{figures} nachgerechnet.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/services.py" />
            <source>%n figures and bills</source>
            <comment>%n figure and bill</comment>
            <translation>
                <numerusform>%n Kennzahl oder Rechnung</numerusform>
                <numerusform>%n Kennzahlen und Rechnungen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>{records} something else than the log gives.</source>
            <translation>{records} etwas anderes, als das Logbuch ergibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Every figure follows from the log. {rest}</source>
            <translation>Jede Kennzahl folgt aus dem Logbuch. {rest}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>There is no figure.</source>
            <translation>Es gibt keine Kennzahl.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Computes every figure and every bill again from the log</source>
            <translation>Rechnet jede Kennzahl und jede Rechnung aus dem Logbuch nach</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Previous or next figure</source>
            <translation>Vorige oder nächste Kennzahl</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Show its record</source>
            <translation>Ihren Eintrag zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>All services</source>
            <translation>Alle Leistungen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>All figures</source>
            <translation>Alle Kennzahlen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>What is listed</source>
            <translation>Was aufgelistet ist</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Newest figures</source>
            <translation>Neueste Kennzahlen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Not what the log gives{count}</source>
            <translation>Nicht, was das Logbuch ergibt{count}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/pages/services.py" />
            <source>%n newest figures</source>
            <comment>%n newest figure</comment>
            <translation>
                <numerusform>%n neueste Kennzahl</numerusform>
                <numerusform>%n neueste Kennzahlen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>{it}, newest of each</source>
            <translation>{it}, jeweils neueste</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Compute again first.</source>
            <translation>Rechnen Sie zuerst nach.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>{records} that it rests on</source>
            <translation>{records}, auf denen es beruht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>No single record stands behind it.</source>
            <translation>Kein einzelner Eintrag steht dahinter.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Of the newest record that it rests on</source>
            <translation>Des neuesten Eintrags, auf dem sie beruht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/services.py" />
            <source>Computing every figure and bill again</source>
            <translation>Jede Kennzahl und Rechnung wird nachgerechnet</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Follow the system</source>
            <translation>Dem System folgen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Text changes at once; the space around it, fully, when the window is opened again.</source>
            <translation>Schrift ändert sich sofort; der Raum darum ganz erst, wenn das Fenster neu geöffnet wird.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Asks the peers for news every few seconds while a window is open.</source>
            <translation>Fragt die Gegenstellen alle paar Sekunden nach Neuem, solange ein Fenster offen ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Looks at this program, its libraries, the clock, the disk, the key file, the copy of the ledger, the outbox, back-ups and peers. Nothing is changed.</source>
            <translation>Sieht nach diesem Programm, seinen Bibliotheken, der Uhr, der Platte, der Schlüsseldatei, der Kopie des Registers, dem Ausgang, Sicherungen und Gegenstellen. Nichts wird geändert.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Checking…</source>
            <translation>Wird geprüft…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>The checks are under way.</source>
            <translation>Die Prüfungen laufen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Check this laptop</source>
            <translation>Diesen Rechner prüfen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Nothing was checked yet.</source>
            <translation>Noch wurde nichts geprüft.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Copy as text</source>
            <translation>Als Text kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Copied.</source>
            <translation>Kopiert.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>CivicLedger and the packages that it rests on. Its own licence is {licence}.</source>
            <translation>CivicLedger und die Pakete, auf denen es beruht. Seine eigene Lizenz ist {licence}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Libraries</source>
            <translation>Bibliotheken</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Look</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Text size</source>
            <translation>Schriftgröße</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>More room in the rows of tables</source>
            <translation>Mehr Platz in den Zeilen der Tabellen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Let menus and lists slide and fade</source>
            <translation>Menüs und Listen gleiten und blenden lassen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Following and locking</source>
            <translation>Folgen und Sperren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Lock the key after</source>
            <translation>Schlüssel sperren nach</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>{minutes} unused</source>
            <translation>{minutes} ohne Benutzung</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Lock after</source>
            <translation>Sperren nach</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Folders</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Open the folder {name}</source>
            <translation>Ordner {name} öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Privacy</source>
            <translation>Datenschutz</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>What this laptop keeps</source>
            <translation>Was dieser Rechner aufbewahrt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>What it sends</source>
            <translation>Was er sendet</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>CivicLedger {version}. Licence {licence}; its text stands in LICENSE.</source>
            <translation>CivicLedger {version}. Lizenz {licence}; ihr Text steht in LICENSE.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>Libraries and licences…</source>
            <translation>Bibliotheken und Lizenzen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>There is no folder {path} yet.</source>
            <translation>Den Ordner {path} gibt es noch nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/settings.py" />
            <source>No program here shows folders. It is {path}</source>
            <translation>Kein Programm hier zeigt Ordner. Es ist {path}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>Trail · {name_of_start}</source>
            <translation>Spur · {name_of_start}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>Choose one of them.</source>
            <translation>Wählen Sie eines davon.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>{count} so far</source>
            <translation>{count} bisher</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>Reading the trail…</source>
            <translation>Die Spur wird gelesen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>Gives up reading the trail</source>
            <translation>Bricht das Lesen der Spur ab</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>Export list…</source>
            <translation>Liste exportieren…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>As a CSV file</source>
            <translation>Als CSV-Datei</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>Recall list</source>
            <translation>Rückrufliste</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>To what was followed before</source>
            <translation>Zu dem, was vorher verfolgt wurde</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>Follow its things</source>
            <translation>Seinen Gegenständen folgen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>What its first record is about</source>
            <translation>Worum es im ersten Eintrag geht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>Follows the same things without a recall</source>
            <translation>Verfolgt dieselben Dinge ohne Rückruf</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>Clear suspects</source>
            <translation>Verdächtige löschen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>From a picture of a QR code, a Data Matrix or a bar code</source>
            <translation>Aus einem Bild eines QR-Codes, einer Data Matrix oder eines Strichcodes</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>Read a code…</source>
            <translation>Code lesen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>Back to what was followed before</source>
            <translation>Zurück zu dem, was vorher verfolgt wurde</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>What to begin with, and the watch-list</source>
            <translation>Womit man beginnen kann, und die Merkliste</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>Pictures (*.png *.jpg *.jpeg *.bmp *.gif *.webp)</source>
            <translation>Bilder (*.png *.jpg *.jpeg *.bmp *.gif *.webp)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>Read a code</source>
            <translation>Code lesen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/trails.py" />
            <source>{final_size} final entries</source>
            <translation>{final_size} endgültige Posten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/verify.py" />
            <source>The file is being checked.</source>
            <translation>Die Datei wird geprüft.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/verify.py" />
            <source>You can also drop it anywhere on this window.</source>
            <translation>Sie können sie auch irgendwo auf diesem Fenster ablegen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/verify.py" />
            <source>Choose a file to verify</source>
            <translation>Datei zum Nachprüfen wählen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>A ledger that you can check yourself</source>
            <translation>Ein Register, das Sie selbst prüfen können</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>CivicLedger keeps a full copy of a city's ledger on this machine and proves, without a network, what was recorded, by whom and when.</source>
            <translation>CivicLedger hält eine vollständige Kopie des Registers einer Stadt auf diesem Rechner und beweist ohne Netz, was von wem und wann eingetragen wurde.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Inspector: audits, records inspections</source>
            <translation>Inspektor: prüft und erfasst Kontrollen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Registrar: issues diplomas</source>
            <translation>Registratur: stellt Zeugnisse aus</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Approver: approves them</source>
            <translation>Freigabe: gibt sie frei</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Supervisor: watches the chain</source>
            <translation>Aufsicht: überwacht die Kette</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Hospital: issues health entries under seal</source>
            <translation>Krankenhaus: stellt versiegelte Gesundheitseinträge aus</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Gateway: reports what sensors and meters measure</source>
            <translation>Messstelle: meldet, was Sensoren und Zähler messen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>City works: answers service requests</source>
            <translation>Bauhof: beantwortet Meldungen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>A demonstration</source>
            <translation>Eine Vorführung</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Builds Northbridge on this machine: four authorities, two years of records, some of them with faults to find. Takes about half a minute, needs no network.</source>
            <translation>Baut Northbridge auf diesem Rechner: vier Behörden, zwei Jahre Einträge, einige mit Fehlern zum Finden. Dauert etwa eine halbe Minute, braucht kein Netz.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Open the demonstration city</source>
            <translation>Vorführstadt öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>A ledger that exists</source>
            <translation>Ein bestehendes Register</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Follow a city's ledger. You need its anchor, which the city publishes, and an address, a folder or a stick with a copy of the log.</source>
            <translation>Folgen Sie dem Register einer Stadt. Sie brauchen seinen Anker, den die Stadt veröffentlicht, und eine Adresse, einen Ordner oder einen Stick mit einer Kopie des Logbuchs.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Join a ledger</source>
            <translation>Register beitreten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>A ledger of your own</source>
            <translation>Ein eigenes Register</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Begin a ledger of your own on this machine, with one authority and keys that only your password opens.</source>
            <translation>Beginnen Sie ein eigenes Register auf diesem Rechner, mit einer Behörde und Schlüsseln, die nur Ihr Passwort öffnet.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Start a ledger</source>
            <translation>Register beginnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Starting</source>
            <translation>Beginnt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Open a profile…</source>
            <translation>Profil öffnen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Verify a file…</source>
            <translation>Datei nachprüfen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>You can also drop it on this window.</source>
            <translation>Sie können sie auch auf diesem Fenster ablegen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Its profiles share one password, which also stands in password.txt in the folder: {demo_password}</source>
            <translation>Seine Profile teilen ein Passwort, das auch in password.txt im Ordner steht: {demo_password}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Who you are in it</source>
            <translation>Wer Sie darin sind</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>You are</source>
            <translation>Sie sind</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Build and open</source>
            <translation>Bauen und öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Take the anchor from the city itself, not from whoever gives you the copy: it decides whom this profile believes.</source>
            <translation>Nehmen Sie den Anker von der Stadt selbst, nicht von dem, der Ihnen die Kopie gibt: Er entscheidet, wem dieses Profil glaubt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Copy of the log</source>
            <translation>Kopie des Logbuchs</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>https://node.example, or a folder</source>
            <translation>https://node.example oder ein Ordner</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Profile folder</source>
            <translation>Profilordner</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Join</source>
            <translation>Beitreten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>One authority, whose signature makes its blocks final; more can be admitted by a change of the charter. Without the password and the 24 backup words nobody opens the keys again.</source>
            <translation>Eine Behörde, deren Signatur ihre Blöcke endgültig macht; weitere können durch eine Satzungsänderung zugelassen werden. Ohne das Passwort und die 24 Sicherungswörter öffnet niemand die Schlüssel wieder.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Name of the ledger</source>
            <translation>Name des Registers</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>What it is for</source>
            <translation>Wofür es ist</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Id of the authority</source>
            <translation>Kennung der Behörde</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>New password</source>
            <translation>Neues Passwort</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Password again</source>
            <translation>Passwort noch einmal</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Start the ledger</source>
            <translation>Das Register beginnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>{name}: choose</source>
            <translation>{name}: wählen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>the anchor</source>
            <translation>den Anker</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>a copy of the log</source>
            <translation>eine Kopie des Logbuchs</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>
This disk has too little room for it.</source>
            <translation>
Diese Platte hat zu wenig Platz dafür.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>{done} of {total}</source>
            <translation>{done} von {total}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Working</source>
            <translation>In Arbeit</translation>
        </message>
        <message>
            <location filename="../../desktop/views/pages/welcome.py" />
            <source>Enter {name}.</source>
            <translation>Geben Sie {name} ein.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/activity_plot.py" />
            <source>Records by month</source>
            <translation>Einträge je Monat</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/agreement_panel.py" />
            <source>Comparing asks every peer for its newest checkpoint and holds each against this copy and against the others. A contradiction is kept as evidence.</source>
            <translation>Der Vergleich fragt jede Gegenstelle nach ihrem neuesten Prüfpunkt und hält jeden an diese Kopie und an die anderen. Ein Widerspruch wird als Beleg aufbewahrt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/agreement_panel.py" />
            <source>Compare all peers</source>
            <translation>Alle Gegenstellen vergleichen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/agreement_panel.py" />
            <source>Both notes, the keys, the checker and how to use it, in a folder of its own</source>
            <translation>Beide Notizen, die Schlüssel, das Prüfprogramm und seine Anleitung, in einem eigenen Ordner</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/agreement_panel.py" />
            <source>Save for others…</source>
            <translation>Für andere speichern…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/agreement_panel.py" />
            <source>Save evidence in</source>
            <translation>Beleg speichern in</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/agreement_panel.py" />
            <source>The evidence is in {folder}; {readme} says how to check it.</source>
            <translation>Der Beleg liegt in {folder}; {readme} sagt, wie man ihn prüft.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/agreement_panel.py" />
            <source>asking</source>
            <translation>wird gefragt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/approving.py" />
            <source>Drafts (*.json);;All files (*)</source>
            <translation>Entwürfe (*.json);;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/approving.py" />
            <source>Your approval names each of these records by its hash: nothing else can pass under it, and a record that is changed afterwards needs another. It waits in your outbox for {wait} and can be pulled back until then.</source>
            <translation>Ihre Freigabe nennt jeden dieser Einträge mit seinem Hash: Nichts anderes kann darunter durchgehen, und ein später geänderter Eintrag braucht eine neue. Sie wartet {wait} in Ihrem Ausgang und kann bis dahin zurückgeholt werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/approving.py" />
            <source>Approve {count}: {titles}?</source>
            <translation>{count} freigeben: {titles}?</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/approving.py" />
            <source>Approve {count}</source>
            <translation>{count} freigeben</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/approving.py" />
            <source>Records of {name}</source>
            <translation>Einträge von {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/approving.py" />
            <source>What the chosen record says</source>
            <translation>Was der gewählte Eintrag sagt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/approving.py" />
            <source>Approving…</source>
            <translation>Wird freigegeben…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/approving.py" />
            <source>Save for approval</source>
            <translation>Zur Freigabe speichern</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/approving.py" />
            <source>Approve a draft</source>
            <translation>Entwurf freigeben</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/approving.py" />
            <source>The approval waits in the outbox.</source>
            <translation>Die Freigabe wartet im Ausgang.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/approving.py" />
            <source>{records} for the approver are saved as {path}</source>
            <translation>{records} zur Freigabe gespeichert als {path}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/audit_progress.py" />
            <source>Hashing every stored byte</source>
            <translation>Jedes gespeicherte Byte wird gehasht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/audit_progress.py" />
            <source>Verifying signatures and replaying the rules</source>
            <translation>Signaturen werden geprüft und die Regeln wiederholt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/audit_progress.py" />
            <source>Comparing the tables</source>
            <translation>Die Tabellen werden verglichen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/audit_progress.py" />
            <source>Running the checks of the domains</source>
            <translation>Die Prüfungen der Bereiche laufen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/audit_progress.py" />
            <source>The first audit is under way</source>
            <translation>Die erste Prüfung läuft</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/audit_progress.py" />
            <source>Waits until you resume it</source>
            <translation>Wartet, bis Sie sie fortsetzen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/audit_progress.py" />
            <source>Audit under way</source>
            <translation>Prüfung läuft</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/audit_progress.py" />
            <source>Stop the audit</source>
            <translation>Prüfung anhalten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/audit_progress.py" />
            <source>Step {at} of {steps}: {steps2}  {value} %</source>
            <translation>Schritt {at} von {steps}: {steps2}  {value} %</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>One file with what this profile cannot get back from others: whom it trusts, the locked key file, the outbox and drafts, settings, private documents, evidence and reports. The log is not in it; any peer has that. The keys stay locked by the password they have now; whoever has the file can read the rest, so keep it where you keep papers about people.</source>
            <translation>Eine Datei mit dem, was dieses Profil nicht von anderen zurückbekommt: wem es vertraut, die gesperrte Schlüsseldatei, Ausgang und Entwürfe, Einstellungen, vertrauliche Dokumente, Belege und Berichte. Das Logbuch ist nicht darin; das hat jede Gegenstelle. Die Schlüssel bleiben durch ihr jetziges Passwort gesperrt; wer die Datei hat, kann den Rest lesen, also bewahren Sie sie auf, wo Sie Papiere über Menschen aufbewahren.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>The back-up is restored into a folder that is thrown away; every part of it is opened, the keys with your password, and compared with this profile. Nothing here changes.</source>
            <translation>Die Sicherung wird in einen Ordner wiederhergestellt, der weggeworfen wird; jeder Teil wird geöffnet, die Schlüssel mit Ihrem Passwort, und mit diesem Profil verglichen. Hier ändert sich nichts.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>The drill passed: this back-up brings the profile back.</source>
            <translation>Die Probe ist bestanden: Diese Sicherung bringt das Profil zurück.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>The drill failed: do not rely on this back-up.</source>
            <translation>Die Probe ist gescheitert: Verlassen Sie sich nicht auf diese Sicherung.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>The drill is incomplete: not everything could be checked.</source>
            <translation>Die Probe ist unvollständig: Nicht alles konnte geprüft werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>Back up this profile</source>
            <translation>Dieses Profil sichern</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>Choose a file…</source>
            <translation>Datei wählen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>Back up</source>
            <translation>Sichern</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>Backing up…</source>
            <translation>Wird gesichert…</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>%n files</source>
            <comment>%n file</comment>
            <translation>
                <numerusform>%n Datei</numerusform>
                <numerusform>%n Dateien</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>{files}, {octets}, in {path}</source>
            <translation>{files}, {octets}, in {path}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>Left out: {names}.</source>
            <translation>Weggelassen: {names}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>Try it out now: one that was never restored is a hope.</source>
            <translation>Probieren Sie sie gleich aus: Eine nie wiederhergestellte ist nur eine Hoffnung.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>Try a back-up out</source>
            <translation>Eine Sicherung ausprobieren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>Try out</source>
            <translation>Ausprobieren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>No file is chosen.</source>
            <translation>Keine Datei ist gewählt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>Password that the keys had then</source>
            <translation>Passwort, das die Schlüssel damals hatten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>What the drill saw</source>
            <translation>Was die Probe sah</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/backup_sheets.py" />
            <source>Trying out…</source>
            <translation>Wird ausprobiert…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/bar_list.py" />
            <source>Show as bars</source>
            <translation>Als Balken zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/bar_list.py" />
            <source>{title}, as a table</source>
            <translation>{title}, als Tabelle</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_board.py" />
            <source>Drop a spreadsheet here, open one, or paste cells that you copied in one. Its first row says what the columns mean; an empty table to begin with is under Template.</source>
            <translation>Legen Sie hier eine Tabelle ab, öffnen Sie eine oder fügen Sie kopierte Zellen ein. Die erste Zeile sagt, was die Spalten bedeuten; eine leere Tabelle für den Anfang steht unter Vorlage.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_board.py" />
            <source>Choose a kind of record…</source>
            <translation>Art des Eintrags wählen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_board.py" />
            <source>Rows of the batch</source>
            <translation>Zeilen des Stapels</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_board.py" />
            <source>The list and the table</source>
            <translation>Die Liste und die Tabelle</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_board.py" />
            <source>Compared</source>
            <translation>Verglichen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_files.py" />
            <source>Tables (*.xlsx *.csv *.tsv *.txt);;All files (*)</source>
            <translation>Tabellen (*.xlsx *.csv *.tsv *.txt);;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_files.py" />
            <source>Workbook (*.xlsx);;Text (*.csv)</source>
            <translation>Arbeitsmappe (*.xlsx);;Text (*.csv)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_files.py" />
            <source>Open a table</source>
            <translation>Tabelle öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_files.py" />
            <source>There is no text on the clipboard.</source>
            <translation>In der Zwischenablage ist kein Text.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_files.py" />
            <source>Save a template</source>
            <translation>Vorlage speichern</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_files.py" />
            <source>The template is saved as {path}</source>
            <translation>Die Vorlage ist als {path} gespeichert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_meaning.py" />
            <source>Column {letter}</source>
            <translation>Spalte {letter}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_meaning.py" />
            <source>Meaning of column {column}</source>
            <translation>Bedeutung der Spalte {column}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_meaning.py" />
            <source>What does the column {column} hold?</source>
            <translation>Was enthält die Spalte {column}?</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_meaning.py" />
            <source>It is remembered for the next table of this kind.</source>
            <translation>Es wird für die nächste Tabelle dieser Art gemerkt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_meaning.py" />
            <source>Nothing: leave it out</source>
            <translation>Nichts: weglassen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_meaning.py" />
            <source>Meaning of the column</source>
            <translation>Bedeutung der Spalte</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_meaning.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_meaning.py" />
            <source>Use</source>
            <translation>Verwenden</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_meaning.py" />
            <source>Use this meaning</source>
            <translation>Diese Bedeutung verwenden</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_records.py" />
            <source>Something is wrong in this row.</source>
            <translation>In dieser Zeile ist etwas falsch.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_records.py" />
            <source>{title} · row {number}</source>
            <translation>{title} · Zeile {number}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_records.py" />
            <source>Record {row} of {total}. Nothing is signed yet; these are the bytes that will be.</source>
            <translation>Eintrag {row} von {total}. Noch ist nichts signiert; das sind die Bytes, die es werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_records.py" />
            <source>Next row</source>
            <translation>Nächste Zeile</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_records.py" />
            <source>Back to the table</source>
            <translation>Zurück zur Tabelle</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_records.py" />
            <source>All of them wait for {wait} and can be pulled back, or none is queued.</source>
            <translation>Alle warten {wait} und können zurückgeholt werden, oder keiner wird eingereiht.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_records.py" />
            <source>{documents} sealed for you and the readers named in the rows.</source>
            <translation>{documents} versiegelt für Sie und die in den Zeilen genannten Leser.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/parts/batch_records.py" />
            <source>%n rows say</source>
            <comment>%n row says</comment>
            <translation>
                <numerusform>%n Zeile sagt</numerusform>
                <numerusform>%n Zeilen sagen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_records.py" />
            <source>{rows} what is there already.</source>
            <translation>{rows}, was schon da ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_records.py" />
            <source>Put {records} into the outbox?</source>
            <translation>{records} in den Ausgang legen?</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/batch_records.py" />
            <source>Sealing and queueing, {done} of {total}</source>
            <translation>Versiegeln und einreihen, {done} von {total}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_cards.py" />
            <source>unreadable</source>
            <translation>nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_cards.py" />
            <source>Block {height}: {word}, {statements}, cosigned by {cosigned} of {cosigned2}, {time_text}</source>
            <translation>Block {height}: {word}, {statements}, gegengezeichnet von {cosigned} von {cosigned2}, {time_text}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_cards.py" />
            <source>. The link to the previous block is broken</source>
            <translation>. Die Verbindung zum vorigen Block ist gebrochen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_cards.py" />
            <source>Block {height}: {word}</source>
            <translation>Block {height}: {word}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_cards.py" />
            <source>Sealed by {proposer}, {time_text} UTC</source>
            <translation>Gesiegelt von {proposer}, {time_text} UTC</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_cards.py" />
            <source>Cosigned by</source>
            <translation>Gegengezeichnet von</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_cards.py" />
            <source>Not cosigned by</source>
            <translation>Nicht gegengezeichnet von</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_cards.py" />
            <source> and {names} more</source>
            <translation> und {names} weitere</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_cards.py" />
            <source>The link to the previous block is broken</source>
            <translation>Die Verbindung zum vorigen Block ist gebrochen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_view.py" />
            <source>Entries of the block</source>
            <translation>Posten des Blocks</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_view.py" />
            <source>Path to the root</source>
            <translation>Pfad zur Wurzel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_view.py" />
            <source>of block {height}</source>
            <translation>von Block {height}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_view.py" />
            <source>This copy refused it when it took it in: {void}.</source>
            <translation>Diese Kopie lehnte ihn bei der Aufnahme ab: {void}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_view.py" />
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_view.py" />
            <source>Leaf hash</source>
            <translation>Blatt-Hash</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_view.py" />
            <source>Entry {index}</source>
            <translation>Posten {index}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_view.py" />
            <source>{count} and the seal</source>
            <translation>{count} und das Siegel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_view.py" />
            <source>No path to a cosigned root is known yet.</source>
            <translation>Noch ist kein Pfad zu einer gegengezeichneten Wurzel bekannt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_view.py" />
            <source>In the tree of {size} entries</source>
            <translation>Im Baum von {size} Posten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_view.py" />
            <source>Its bytes lead to the root that the authorities cosigned.</source>
            <translation>Seine Bytes führen zur Wurzel, die die Behörden gegengezeichnet haben.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/block_view.py" />
            <source>Its bytes do not lead to the root that the authorities cosigned.</source>
            <translation>Seine Bytes führen nicht zur Wurzel, die die Behörden gegengezeichnet haben.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/card_paint.py" />
            <source>{cosigned} of {cosigned2}</source>
            <translation>{cosigned} von {cosigned2}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Previous or next block, or move the brush</source>
            <translation>Voriger oder nächster Block, oder den Ausschnitt bewegen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>A line of cards up or down</source>
            <translation>Eine Kartenreihe auf oder ab</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Page Up, Page Down</source>
            <translation>Bild auf, Bild ab</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Many blocks at once</source>
            <translation>Viele Blöcke auf einmal</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Home, End</source>
            <translation>Pos1, Ende</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>First or newest block</source>
            <translation>Erster oder neuester Block</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Brush a narrower or wider span</source>
            <translation>Schmaleren oder breiteren Ausschnitt wählen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Next or previous problem</source>
            <translation>Nächstes oder voriges Problem</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Details of the block</source>
            <translation>Einzelheiten des Blocks</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>The ledger as of this block</source>
            <translation>Das Register zum Stand dieses Blocks</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Save the view as a picture</source>
            <translation>Ansicht als Bild speichern</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Whole chain</source>
            <translation>Ganze Kette</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>by statements</source>
            <translation>nach Erklärungen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Bars show statements per block. Where many blocks share a column, the worst state among them is the one you see. Drag the frame to choose the span below.</source>
            <translation>Balken zeigen Erklärungen je Block. Wo viele Blöcke eine Spalte teilen, sehen Sie den schlechtesten Zustand darunter. Ziehen Sie den Rahmen, um den Ausschnitt unten zu wählen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>each arrow points to the previous seal</source>
            <translation>jeder Pfeil zeigt auf das vorige Siegel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Arrows step · Enter details · N next problem</source>
            <translation>Pfeile: weiter · Enter: Einzelheiten · N: nächstes Problem</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Save as a picture…</source>
            <translation>Als Bild speichern…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>No blocks here yet. They appear with the first sync.</source>
            <translation>Noch keine Blöcke hier. Sie erscheinen mit dem ersten Abgleich.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>block {current}</source>
            <translation>Block {current}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Open {block}</source>
            <translation>{block} öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>The ledger as of {block}</source>
            <translation>Das Register zum Stand von {block}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Span</source>
            <translation>Ausschnitt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Blocks as a table</source>
            <translation>Blöcke als Tabelle</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>Open the block</source>
            <translation>Den Block öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/chain_plot.py" />
            <source>The ledger as of it</source>
            <translation>Das Register zu seinem Stand</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/check_list.py" />
            <source>passed</source>
            <translation>bestanden</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/check_list.py" />
            <source>speaks against it</source>
            <translation>spricht dagegen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/check_list.py" />
            <source>failed</source>
            <translation>gescheitert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/check_list.py" />
            <source>not done</source>
            <translation>nicht gemacht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/check_list.py" />
            <source>note</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>The other laptop</source>
            <translation>Der andere Rechner</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Not compared yet</source>
            <translation>Noch nicht verglichen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Drop the other laptop's checkpoint here: its file, or a picture of its code. Opening the file or pasting the text does the same.</source>
            <translation>Legen Sie den Prüfpunkt des anderen Rechners hier ab: seine Datei oder ein Bild seines Codes. Die Datei zu öffnen oder den Text einzufügen bewirkt dasselbe.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Compare two laptops</source>
            <translation>Zwei Rechner vergleichen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Pasted text</source>
            <translation>Eingefügter Text</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Code of this copy's newest final checkpoint</source>
            <translation>Code des neuesten endgültigen Prüfpunkts dieser Kopie</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Save file…</source>
            <translation>Datei speichern…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Save picture…</source>
            <translation>Bild speichern…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Copy text</source>
            <translation>Text kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Open file…</source>
            <translation>Datei öffnen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Paste text</source>
            <translation>Text einfügen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Nothing is final here yet.</source>
            <translation>Hier ist noch nichts endgültig.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Sync with a peer first.</source>
            <translation>Gleichen Sie zuerst mit einer Gegenstelle ab.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>, cosigned {utc}</source>
            <translation>, gegengezeichnet {utc}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>{entries}, root {root}{when}.</source>
            <translation>{entries}, Wurzel {root}{when}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source> It is too long for a code; hand over the file.</source>
            <translation> Er ist zu lang für einen Code; geben Sie die Datei weiter.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>The checkpoint of this copy is in {path}</source>
            <translation>Der Prüfpunkt dieser Kopie liegt in {path}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Checkpoint (*.note)</source>
            <translation>Prüfpunkt (*.note)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Pictures (*.png *.svg)</source>
            <translation>Bilder (*.png *.svg)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Save checkpoint</source>
            <translation>Prüfpunkt speichern</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>{path} cannot be read: {strerror}.</source>
            <translation>{path} kann nicht gelesen werden: {strerror}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>{name} is too large for a checkpoint.</source>
            <translation>{name} ist zu groß für einen Prüfpunkt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/compare_dialog.py" />
            <source>Choose its file.</source>
            <translation>Wählen Sie seine Datei.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>Countersign</source>
            <translation>Mitzeichnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>The inspected party signs with their own key that they have seen this report. Choose their profile on this laptop or on a stick, and hand the keyboard over. Or write the draft to a file: on their laptop, civicledger countersign signs it.</source>
            <translation>Die kontrollierte Partei signiert mit ihrem eigenen Schlüssel, dass sie diesen Bericht gesehen hat. Wählen Sie deren Profil auf diesem Rechner oder einem Stick, und geben Sie die Tastatur weiter. Oder schreiben Sie den Entwurf in eine Datei: Auf deren Rechner signiert ihn civicledger countersign.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>Folder of their profile</source>
            <translation>Ordner des Profils der Partei</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>Their password</source>
            <translation>Passwort der Partei</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>What they have to say to it, if anything</source>
            <translation>Was die Partei dazu sagen will, falls etwas</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>Remark</source>
            <translation>Bemerkung</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>They object to what it says</source>
            <translation>Die Partei erhebt Einspruch gegen den Inhalt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>Choose the folder…</source>
            <translation>Ordner wählen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>Write the draft…</source>
            <translation>Entwurf schreiben…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>Signing</source>
            <translation>Wird signiert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>The draft is in {path}</source>
            <translation>Der Entwurf liegt in {path}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>Their profile</source>
            <translation>Profil der Partei</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>Draft (*.json)</source>
            <translation>Entwurf (*.json)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>Their profile is of another ledger.</source>
            <translation>Das Profil der Partei gehört zu einem anderen Register.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>Choose one of this ledger.</source>
            <translation>Wählen Sie eines dieses Registers.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>This is your own key.</source>
            <translation>Das ist Ihr eigener Schlüssel.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/countersign_sheet.py" />
            <source>Choose the profile of the other party.</source>
            <translation>Wählen Sie das Profil der anderen Partei.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/editors.py" />
            <source>Not said</source>
            <translation>Nicht gesagt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/editors.py" />
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/editors.py" />
            <source>such as 12.5</source>
            <translation>etwa 12.5</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/editors.py" />
            <source>{low} to {high}</source>
            <translation>{low} bis {high}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/editors.py" />
            <source>{low} or more</source>
            <translation>{low} oder mehr</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/editors.py" />
            <source>{high} or less</source>
            <translation>{high} oder weniger</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/editors.py" />
            <source>{word}: fill in</source>
            <translation>{word}: eintragen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/editors.py" />
            <source>Fills in {word}, in UTC</source>
            <translation>Trägt {word} ein, in UTC</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/finding_note_sheet.py" />
            <source>It stays with this profile, with your key and the time, and goes signed into each report that holds the finding. It can be added to, not changed or taken back.</source>
            <translation>Sie bleibt bei diesem Profil, mit Ihrem Schlüssel und der Zeit, und geht signiert in jeden Bericht ein, der den Befund enthält. Sie kann ergänzt, aber nicht geändert oder zurückgenommen werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/finding_note_sheet.py" />
            <source>Acknowledged: I know of this finding, and the note says what becomes of it</source>
            <translation>Zur Kenntnis genommen: Ich weiß von diesem Befund, und die Notiz sagt, was aus ihm wird</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/finding_note_sheet.py" />
            <source>Add the note</source>
            <translation>Notiz beifügen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/finding_note_sheet.py" />
            <source>Adding</source>
            <translation>Wird beigefügt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/findings_board.py" />
            <source>An audit shows that what was logged was not changed and keeps the rules. It cannot show that everything was logged, or that what was written is true.</source>
            <translation>Eine Prüfung zeigt, dass das Eingetragene nicht verändert wurde und die Regeln einhält. Sie kann nicht zeigen, dass alles eingetragen wurde oder dass das Geschriebene wahr ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/findings_board.py" />
            <source>Open a colleague's report and re-run it here</source>
            <translation>Den Bericht eines Kollegen öffnen und hier nachrechnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/findings_board.py" />
            <source>By code</source>
            <translation>Nach Code</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/findings_board.py" />
            <source>What this holds for</source>
            <translation>Wofür dies gilt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/findings_board.py" />
            <source>Open a report…</source>
            <translation>Bericht öffnen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/findings_steps.py" />
            <source>to come</source>
            <translation>kommt noch</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/findings_strip.py" />
            <source>It means: {means}</source>
            <translation>Das bedeutet: {means}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/findings_strip.py" />
            <source>Do: {do}</source>
            <translation>Zu tun: {do}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/first_sync.py" />
            <source>The first sync</source>
            <translation>Der erste Abgleich</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/first_sync.py" />
            <source>estimated from a few parts of the log; nothing is kept</source>
            <translation>geschätzt aus wenigen Teilen des Logbuchs; nichts wird behalten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/first_sync.py" />
            <source>This disk has too little room for it.</source>
            <translation>Diese Platte hat zu wenig Platz dafür.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/form_parts.py" />
            <source>Add another language</source>
            <translation>Weitere Sprache hinzufügen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/form_parts.py" />
            <source>{label}: language</source>
            <translation>{label}: Sprache</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/form_parts.py" />
            <source>{label}: text</source>
            <translation>{label}: Text</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/form_parts.py" />
            <source>Add {name}</source>
            <translation>{name} hinzufügen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/form_parts.py" />
            <source>details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/form_parts.py" />
            <source>item</source>
            <translation>Angabe</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/form_parts.py" />
            <source>Add {word}</source>
            <translation>{word} hinzufügen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/form_parts.py" />
            <source>Remove this {word}</source>
            <translation>Entfernen: {word}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/grid.py" />
            <source>{cells} selected; at most {cells2} can be copied.</source>
            <translation>{cells} ausgewählt; höchstens {cells2} können kopiert werden.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/parts/grid.py" />
            <source>%n cells are</source>
            <comment>%n cell is</comment>
            <translation>
                <numerusform>%n Zelle ist</numerusform>
                <numerusform>%n Zellen sind</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/parts/grid.py" />
            <source>%n cells</source>
            <comment>%n cell</comment>
            <translation>
                <numerusform>%n Zelle</numerusform>
                <numerusform>%n Zellen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/grid.py" />
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/grid.py" />
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/grid.py" />
            <source>Value of the cell</source>
            <translation>Wert der Zelle</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/grid.py" />
            <source>Columns; press one to say what it means</source>
            <translation>Spalten; drücken Sie eine, um zu sagen, was sie bedeutet</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>No offer was made by your key or to it. Open one from a file, or drop it here.</source>
            <translation>Von Ihrem Schlüssel oder an ihn wurde kein Angebot gemacht. Öffnen Sie eines aus einer Datei, oder legen Sie es hier ab.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Transfers and pictures (*.cltransfer *.answer *.png *.jpg *.jpeg *.webp);;All files (*)</source>
            <translation>Übergaben und Bilder (*.cltransfer *.answer *.png *.jpg *.jpeg *.webp);;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>From hand to hand</source>
            <translation>Von Hand zu Hand</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Open offer</source>
            <translation>Angebot öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>The rules refuse it; see above.</source>
            <translation>Die Regeln lehnen es ab; siehe oben.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Accept…</source>
            <translation>Annehmen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Decline…</source>
            <translation>Ablehnen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Keep answer</source>
            <translation>Antwort behalten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Withdraw…</source>
            <translation>Zurückziehen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Object…</source>
            <translation>Einspruch…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Give…</source>
            <translation>Übergeben…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>As code or file</source>
            <translation>Als Code oder Datei</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Accept this offer?</source>
            <translation>Dieses Angebot annehmen?</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Decline this offer?</source>
            <translation>Dieses Angebot ablehnen?</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Your answer is signed at once and cannot be pulled back; an offer is answered once.</source>
            <translation>Ihre Antwort wird sofort signiert und kann nicht zurückgeholt werden; ein Angebot wird einmal beantwortet.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Once that is on the ledger, nobody can accept the offer any more.</source>
            <translation>Sobald das im Register steht, kann niemand das Angebot mehr annehmen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Withdraw this offer?</source>
            <translation>Dieses Angebot zurückziehen?</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Withdraw</source>
            <translation>Zurückziehen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Both statements are kept; send them from the outbox.</source>
            <translation>Beide Erklärungen sind aufbewahrt; senden Sie sie aus dem Ausgang.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>The rules refuse it; it was not kept.</source>
            <translation>Die Regeln lehnen es ab; es wurde nicht behalten.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>It is signed. Give it to the other party, or send it.</source>
            <translation>Es ist signiert. Geben Sie es der anderen Partei, oder senden Sie es.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>Save transfer</source>
            <translation>Übergabe speichern</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/handed_desk.py" />
            <source>{path} is written.</source>
            <translation>{path} ist geschrieben.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/help_dialog.py" />
            <source>These words are on no page of the manual.</source>
            <translation>Diese Wörter stehen auf keiner Seite des Handbuchs.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/help_dialog.py" />
            <source>CivicLedger: help</source>
            <translation>CivicLedger: Hilfe</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/help_dialog.py" />
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/help_dialog.py" />
            <source>Choose a page</source>
            <translation>Seite wählen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/help_dialog.py" />
            <source>Page of the manual</source>
            <translation>Seite des Handbuchs</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/help_dialog.py" />
            <source>Find in the manual</source>
            <translation>Im Handbuch suchen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/help_dialog.py" />
            <source>Find</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/help_dialog.py" />
            <source>Text of the manual</source>
            <translation>Text des Handbuchs</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/inspector.py" />
            <source>Select something to see its checks.</source>
            <translation>Wählen Sie etwas aus, um seine Prüfungen zu sehen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/inspector.py" />
            <source>Show me why</source>
            <translation>Zeig mir, warum</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/inspector.py" />
            <source>Hide the values</source>
            <translation>Werte verbergen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/inspector.py" />
            <source>Copy, show as a code, save the proof, note something. The title can be dragged out.</source>
            <translation>Kopieren, als Code zeigen, Beweis speichern, etwas notieren. Der Titel lässt sich herausziehen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/inspector.py" />
            <source>Details of what is selected</source>
            <translation>Einzelheiten der Auswahl</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/inspector.py" />
            <source>{left_name} {left}. {right_name} {right}. {count} digits differ.</source>
            <translation>{left_name} {left}. {right_name} {right}. {count} Stellen sind verschieden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_making.py" />
            <source>32 random bytes, made on this machine and locked by your password, from which every key of this profile follows. Nobody can reset the password: whoever loses both it and the 24 backup words loses the key, cannot sign with it again, and cannot open what was sealed for it. What it has signed stays valid. You write the words down in the next step.</source>
            <translation>32 Zufallsbytes, auf diesem Rechner gemacht und durch Ihr Passwort gesperrt, aus denen jeder Schlüssel dieses Profils folgt. Niemand kann das Passwort zurücksetzen: Wer es und die 24 Sicherungswörter verliert, verliert den Schlüssel, kann nicht mehr damit signieren und nicht öffnen, was für ihn versiegelt war. Was er signiert hat, bleibt gültig. Die Wörter schreiben Sie im nächsten Schritt auf.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_making.py" />
            <source>The 24 words bring back every key of this profile. Sync before you issue: the counter of your statements goes on after the highest one on the ledger. Do not use the same words on two machines at a time, and do not restore words that somebody else has seen.</source>
            <translation>Die 24 Wörter bringen jeden Schlüssel dieses Profils zurück. Gleichen Sie ab, bevor Sie ausstellen: Der Zähler Ihrer Erklärungen geht nach dem höchsten im Register weiter. Verwenden Sie dieselben Wörter nicht auf zwei Rechnern zugleich, und stellen Sie keine Wörter wieder her, die jemand anders gesehen hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_making.py" />
            <source>The key file is saved anew under another password. Copies of it elsewhere, as in a back-up, still open with the old one.</source>
            <translation>Die Schlüsseldatei wird unter einem anderen Passwort neu gespeichert. Kopien anderswo, etwa in einer Sicherung, öffnen sich weiter mit dem alten.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_making.py" />
            <source>Create a key</source>
            <translation>Einen Schlüssel erzeugen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_making.py" />
            <source>Create</source>
            <translation>Erzeugen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_making.py" />
            <source>Creating…</source>
            <translation>Wird erzeugt…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_making.py" />
            <source>Restore from words</source>
            <translation>Aus Wörtern wiederherstellen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_making.py" />
            <source>Restore</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_making.py" />
            <source>Restoring…</source>
            <translation>Wird wiederhergestellt…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_making.py" />
            <source>Change the password</source>
            <translation>Passwort ändern</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_making.py" />
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_making.py" />
            <source>Password so far</source>
            <translation>Bisheriges Passwort</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_making.py" />
            <source>Changing…</source>
            <translation>Wird geändert…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>A signature by which you prove to the authority that enrols you that you hold this key. It names this ledger, your key and theirs, so nobody can use it elsewhere. Nothing in it is secret; let them compare the key with you by voice.</source>
            <translation>Eine Signatur, mit der Sie der aufnehmenden Behörde beweisen, dass Sie diesen Schlüssel haben. Sie nennt dieses Register, Ihren Schlüssel und den der Behörde, also kann niemand sie anderswo benutzen. Nichts darin ist geheim; lassen Sie den Schlüssel mündlich vergleichen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>Another key takes the place of the one that signs your records.</source>
            <translation>Ein anderer Schlüssel tritt an die Stelle dessen, der Ihre Einträge signiert.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>Tell your authority at once, from another machine or by phone. It revokes the key with the first entry that you did not make; records from that entry on show as revoked, and what you signed before stays valid. Then make a new key and be enrolled anew; never restore the old words.</source>
            <translation>Sagen Sie es sofort Ihrer Behörde, von einem anderen Rechner oder am Telefon. Sie widerruft den Schlüssel mit dem ersten Posten, den nicht Sie gemacht haben; Einträge ab diesem Posten erscheinen als widerrufen, und was Sie vorher signiert haben, bleibt gültig. Machen Sie dann einen neuen Schlüssel und lassen Sie sich neu aufnehmen; stellen Sie die alten Wörter nie wieder her.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>Hand to an authority</source>
            <translation>Einer Behörde geben</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>Choose the authority…</source>
            <translation>Behörde wählen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>The authority that enrols you</source>
            <translation>Die Behörde, die Sie aufnimmt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>The proof as a QR code</source>
            <translation>Der Nachweis als QR-Code</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>Change this key</source>
            <translation>Diesen Schlüssel wechseln</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>Queue the change</source>
            <translation>Wechsel einreihen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>Queueing…</source>
            <translation>Wird eingereiht…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>Key lost or stolen</source>
            <translation>Schlüssel verloren oder gestohlen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>Suspect since entry</source>
            <translation>Verdächtig ab Posten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>Key watch found none.</source>
            <translation>Die Schlüsselwache fand keine.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>Key watch found this one first.</source>
            <translation>Die Schlüsselwache fand diesen zuerst.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_sheets.py" />
            <source>An entry is a number from 0 to {size}.</source>
            <translation>Ein Posten ist eine Zahl von 0 bis {size}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>The 24 words are your keys, without any password: whoever has them can sign as you. They are shown here once your password is right. Have paper and a pen ready, and nobody beside you.</source>
            <translation>Die 24 Wörter sind Ihre Schlüssel, ohne jedes Passwort: Wer sie hat, kann als Sie signieren. Sie werden hier gezeigt, sobald Ihr Passwort stimmt. Halten Sie Papier und Stift bereit, und niemanden neben sich.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Write them on paper in this order; keep the paper apart from this laptop. They cannot be copied from here: a clipboard and a photograph are no safe places.</source>
            <translation>Schreiben Sie sie in dieser Reihenfolge auf Papier; bewahren Sie das Papier getrennt von diesem Rechner auf. Sie können von hier nicht kopiert werden: Zwischenablage und Foto sind keine sicheren Orte.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Read from your paper. The words count as kept once these places are right; until then this page goes on reminding you.</source>
            <translation>Lesen Sie von Ihrem Papier. Die Wörter gelten als aufbewahrt, sobald diese Stellen stimmen; bis dahin erinnert diese Seite Sie weiter.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Type the words from your paper. They are restored into a key file that is thrown away, and the key they give is compared with yours. Nothing in this profile changes.</source>
            <translation>Geben Sie die Wörter von Ihrem Papier ein. Sie werden in eine Schlüsseldatei wiederhergestellt, die weggeworfen wird, und der Schlüssel wird mit Ihrem verglichen. In diesem Profil ändert sich nichts.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Write down the 24 words</source>
            <translation>Die 24 Wörter aufschreiben</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Show the words</source>
            <translation>Wörter zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Word</source>
            <translation>Wort</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Show them again</source>
            <translation>Noch einmal zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Opening…</source>
            <translation>Wird geöffnet…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>I have written them down</source>
            <translation>Ich habe sie aufgeschrieben</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Word {place}</source>
            <translation>Wort {place}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Keeping…</source>
            <translation>Wird behalten…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Try the words out</source>
            <translation>Die Wörter ausprobieren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Words {named} are not what was shown.</source>
            <translation>Die Wörter {named} sind nicht, was gezeigt wurde.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>Word {named} is not what was shown.</source>
            <translation>Wort {named} ist nicht, was gezeigt wurde.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/key_words.py" />
            <source>{wrong} Compare with the paper, or show the words again and mend it.</source>
            <translation>{wrong} Vergleichen Sie mit dem Papier, oder lassen Sie die Wörter noch einmal zeigen und berichtigen Sie es.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/labels.py" />
            <source>Copy the whole hash</source>
            <translation>Den ganzen Hash kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/labels.py" />
            <source>Hash {self}</source>
            <translation>Hash {self}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/labels.py" />
            <source>Enter copies the whole hash</source>
            <translation>Enter kopiert den ganzen Hash</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/legend.py" />
            <source>Legend: </source>
            <translation>Legende: </translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/letterhead_sheet.py" />
            <source>Letterhead</source>
            <translation>Briefkopf</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/letterhead_sheet.py" />
            <source>What stands at the head of every document that you print or save as PDF. It stays in this profile. It proves nothing: who issued a record, the ledger says.</source>
            <translation>Was am Kopf jedes Dokuments steht, das Sie drucken oder als PDF speichern. Er bleibt in diesem Profil. Er beweist nichts: Wer einen Eintrag ausgestellt hat, sagt das Register.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/letterhead_sheet.py" />
            <source>No logo</source>
            <translation>Kein Logo</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/letterhead_sheet.py" />
            <source>Name of the organisation</source>
            <translation>Name der Organisation</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/letterhead_sheet.py" />
            <source>Address and other lines</source>
            <translation>Adresse und weitere Zeilen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/letterhead_sheet.py" />
            <source>Without</source>
            <translation>Ohne</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/letterhead_sheet.py" />
            <source>Print no logo</source>
            <translation>Kein Logo drucken</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/letterhead_sheet.py" />
            <source>Address and other lines, at most {most_lines}</source>
            <translation>Adresse und weitere Zeilen, höchstens {most_lines}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/letterhead_sheet.py" />
            <source>A logo</source>
            <translation>Ein Logo</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/letterhead_sheet.py" />
            <source>Logo…</source>
            <translation>Logo…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/letterhead_sheet.py" />
            <source>A PNG or SVG file</source>
            <translation>Eine PNG- oder SVG-Datei</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/link_label.py" />
            <source>Enter goes there</source>
            <translation>Die Eingabetaste führt dorthin</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/merkle_path.py" />
            <source>leads to</source>
            <translation>führt zu</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/merkle_path.py" />
            <source>does not lead to</source>
            <translation>führt nicht zu</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/merkle_path.py" />
            <source>From entry {index} {steps} steps; the path {outcome} the cosigned root of {size} entries.</source>
            <translation>Von Posten {index} {steps} Schritte; der Pfad {outcome} der gegengezeichneten Wurzel von {size} Posten.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/message.py" />
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/nearby_list.py" />
            <source>Asks the local network once, for a few seconds; others can see that somebody asks</source>
            <translation>Fragt das lokale Netz einmal, einige Sekunden lang; andere sehen, dass jemand fragt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/nearby_list.py" />
            <source>Finds laptops that serve this ledger with: civicledger serve --announce</source>
            <translation>Findet Rechner, die dieses Register anbieten, mit: civicledger serve --announce</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/nearby_list.py" />
            <source>Looking for laptops that serve this ledger…</source>
            <translation>Rechner, die dieses Register anbieten, werden gesucht…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/nearby_list.py" />
            <source>No laptop announced itself. Are both on one network, and does the other one serve?</source>
            <translation>Kein Rechner hat sich gemeldet. Sind beide in einem Netz, und bietet der andere an?</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/nearby_list.py" />
            <source>announced; none of it is trusted before it is proven.</source>
            <translation>gemeldet; nichts davon gilt als vertrauenswürdig, bevor es bewiesen ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/nearby_list.py" />
            <source>Laptop</source>
            <translation>Rechner</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/nearby_list.py" />
            <source>Laptops near you</source>
            <translation>Rechner in Ihrer Nähe</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/parts/nearby_list.py" />
            <source>%n laptops</source>
            <comment>%n laptop</comment>
            <translation>
                <numerusform>%n Rechner</numerusform>
                <numerusform>%n Rechner</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/note_sheet.py" />
            <source>Labels and notes stay on this laptop, in your profile and its back-ups, readable to whoever can open the profile. They are never sent, signed or put into a proof.</source>
            <translation>Stichwörter und Notizen bleiben auf diesem Rechner, in Ihrem Profil und seinen Sicherungen, lesbar für jeden, der das Profil öffnen kann. Sie werden nie gesendet, signiert oder in einen Beweis gelegt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/note_sheet.py" />
            <source>Save note</source>
            <translation>Notiz speichern</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/note_sheet.py" />
            <source>Labels, with commas between them</source>
            <translation>Stichwörter, durch Kommas getrennt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/note_sheet.py" />
            <source>Labels, such as: urgent, dairy</source>
            <translation>Stichwörter, etwa: dringend, Molkerei</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/note_sheet.py" />
            <source>Saving…</source>
            <translation>Wird gespeichert…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/offer_dialog.py" />
            <source>Offer to another party</source>
            <translation>Einer anderen Partei anbieten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/offer_dialog.py" />
            <source>The offer is signed with your key at once, without a cool-off, and cannot be pulled back; it can be withdrawn as long as nobody has accepted it.</source>
            <translation>Das Angebot wird sofort mit Ihrem Schlüssel signiert, ohne Ruhezeit, und kann nicht zurückgeholt werden; es lässt sich zurückziehen, solange niemand es angenommen hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/offer_dialog.py" />
            <source>Sign offer</source>
            <translation>Angebot signieren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/offer_line.py" />
            <source>Close this line</source>
            <translation>Diese Zeile schließen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/padlock.py" />
            <source>Locks or unlocks your key</source>
            <translation>Sperrt oder entsperrt Ihren Schlüssel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/padlock.py" />
            <source>Key locked</source>
            <translation>Schlüssel gesperrt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/padlock.py" />
            <source>{holder} · locks in {age}</source>
            <translation>{holder} · sperrt in {age}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_desk.py" />
            <source>PDF or printer, with the proof</source>
            <translation>PDF oder Drucker, mit dem Beweis</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_desk.py" />
            <source>{record_ids} as PDF…</source>
            <translation>{record_ids} als PDF…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_desk.py" />
            <source>PDF or print…</source>
            <translation>PDF oder drucken…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_desk.py" />
            <source>As PDF…</source>
            <translation>Als PDF…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_desk.py" />
            <source>A folder of documents with proofs</source>
            <translation>Ein Ordner mit Dokumenten und Beweisen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_desk.py" />
            <source>{left} of them are not final yet; see Outbox.</source>
            <translation>{left} davon sind noch nicht endgültig; siehe Ausgang.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_desk.py" />
            <source>What was issued last, as a folder with a mailing list</source>
            <translation>Das zuletzt Ausgestellte, als Ordner mit Versandliste</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_desk.py" />
            <source>Documents as PDF…</source>
            <translation>Dokumente als PDF…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_desk.py" />
            <source>There is nothing to print.</source>
            <translation>Es gibt nichts zu drucken.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_desk.py" />
            <source>At most {most} at a time; search for fewer.</source>
            <translation>Höchstens {most} auf einmal; suchen Sie nach weniger.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>The document says what the record says, in the words of its kind. A code on it leads to the record, and its proof lies beside the file and within it.</source>
            <translation>Das Dokument sagt, was der Eintrag sagt, in den Worten seiner Art. Ein Code darauf führt zum Eintrag, und der Beweis liegt neben der Datei und in ihr.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>Each record becomes a PDF with its proof beside it, in a new folder with a mailing list. All of them are written, or none.</source>
            <translation>Jeder Eintrag wird ein PDF mit seinem Beweis daneben, in einem neuen Ordner mit Versandliste. Alle werden geschrieben oder keiner.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>With private documents that your key opens, such as names</source>
            <translation>Mit vertraulichen Dokumenten, die Ihr Schlüssel öffnet, etwa Namen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>Your key is locked: private documents stay closed.</source>
            <translation>Ihr Schlüssel ist gesperrt: vertrauliche Dokumente bleiben zu.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>No letterhead yet: the issuer's name stands there.</source>
            <translation>Noch kein Briefkopf: dort steht der Name des Ausstellers.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>Record on paper</source>
            <translation>Eintrag auf Papier</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>{records} records on paper</source>
            <translation>{records} Einträge auf Papier</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>Save as PDF…</source>
            <translation>Als PDF speichern…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>Choose a folder…</source>
            <translation>Ordner wählen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>Language of the document</source>
            <translation>Sprache des Dokuments</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>Letterhead…</source>
            <translation>Briefkopf…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>Print…</source>
            <translation>Drucken…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>Save as PDF</source>
            <translation>Als PDF speichern</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>Where to put the new folder</source>
            <translation>Wohin der neue Ordner soll</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>Writing…</source>
            <translation>Wird geschrieben…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>Preparing…</source>
            <translation>Wird vorbereitet…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/paper_sheet.py" />
            <source>{count} with proof written to {place}</source>
            <translation>{count} mit Beweis nach {place} geschrieben</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_bar.py" />
            <source>One block earlier</source>
            <translation>Einen Block früher</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_bar.py" />
            <source>One block later</source>
            <translation>Einen Block später</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_bar.py" />
            <source>Another moment…</source>
            <translation>Anderer Zeitpunkt…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_bar.py" />
            <source>block {height}, {moment} UTC</source>
            <translation>Block {height}, {moment} UTC</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_bar.py" />
            <source>You see the ledger as of {block}.</source>
            <translation>Sie sehen das Register zum Stand von {block}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_bar.py" />
            <source>What came later is left out; issuing is about now.</source>
            <translation>Was später kam, fehlt hier; das Ausstellen gilt dem Jetzt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_bar.py" />
            <source>This page is about now.</source>
            <translation>Diese Seite gilt dem Jetzt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_bar.py" />
            <source>The pages that show the ledger show it as of {block}.</source>
            <translation>Die Seiten zum Register zeigen es mit Stand {block}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_sheet.py" />
            <source>All pages that show the ledger then leave out what came later: records, statuses, keys, points and findings are as they were. Nothing is changed, and you can go back at any time.</source>
            <translation>Alle Seiten zum Register lassen dann weg, was später kam: Einträge, Status, Schlüssel, Punkte und Befunde sind wie damals. Nichts wird geändert, und Sie können jederzeit zurück.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_sheet.py" />
            <source>As of an earlier moment</source>
            <translation>Stand eines früheren Zeitpunkts</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_sheet.py" />
            <source>Show it</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_sheet.py" />
            <source>Block, day or time</source>
            <translation>Block, Tag oder Zeit</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_sheet.py" />
            <source>812, 2026-03-31 or 2026-03-31 14:00</source>
            <translation>812, 2026-03-31 oder 2026-03-31 14:00</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_sheet.py" />
            <source>Block, day or time (UTC)</source>
            <translation>Block, Tag oder Zeit (UTC)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/past_sheet.py" />
            <source>Blocks 0 to {final_height}, up to {day}</source>
            <translation>Blöcke 0 bis {final_height}, bis {day}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>Whatever a peer gives is proven before it is kept; what does not hold is refused. Write an address that starts with https, or choose a folder or stick with a copy of the log.</source>
            <translation>Was eine Gegenstelle gibt, wird bewiesen, bevor es behalten wird; was nicht hält, wird abgewiesen. Schreiben Sie eine Adresse, die mit https beginnt, oder wählen Sie einen Ordner oder Stick mit einer Kopie des Logbuchs.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>Ask this peer without encryption (http)</source>
            <translation>Diese Gegenstelle unverschlüsselt fragen (http)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>Whoever is on the way could see which files are read; they cannot change them unseen</source>
            <translation>Wer auf dem Weg ist, könnte sehen, welche Dateien gelesen werden; unbemerkt ändern kann er sie nicht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>There is no copy of a log in this folder now; it can be added all the same.</source>
            <translation>In diesem Ordner ist jetzt keine Kopie eines Logbuchs; er kann trotzdem hinzugefügt werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>Change a peer</source>
            <translation>Gegenstelle ändern</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>Enter an address or a folder.</source>
            <translation>Geben Sie eine Adresse oder einen Ordner ein.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>There is a peer named {name} already.</source>
            <translation>Eine Gegenstelle namens {name} gibt es schon.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>{place} is neither an address nor a whole path.</source>
            <translation>{place} ist weder eine Adresse noch ein ganzer Pfad.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>Write https:// before an address, or choose the folder.</source>
            <translation>Schreiben Sie https:// vor eine Adresse, oder wählen Sie den Ordner.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>Address or folder</source>
            <translation>Adresse oder Ordner</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>Address or folder: choose</source>
            <translation>Adresse oder Ordner: wählen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>{origin}, {entries} (not verified yet)</source>
            <translation>{origin}, {entries} (noch nicht geprüft)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>The home of an authority</source>
            <translation>Das Heim einer Behörde</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>A copy of the log</source>
            <translation>Eine Kopie des Logbuchs</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/peer_dialog.py" />
            <source>{where}, but of another ledger: {holds}. It will be refused.</source>
            <translation>{where}, aber eines anderen Registers: {holds}. Sie wird abgewiesen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/photo_field.py" />
            <source>No photo chosen; one can be dropped here.</source>
            <translation>Kein Foto gewählt; Sie können eines hier ablegen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/photo_field.py" />
            <source>Photos (*.jpg *.jpeg *.png)</source>
            <translation>Fotos (*.jpg *.jpeg *.png)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/photo_field.py" />
            <source>Choose a photo…</source>
            <translation>Foto auswählen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/photo_field.py" />
            <source>Photo</source>
            <translation>Foto</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/photo_field.py" />
            <source>; {removed} of place, time and camera taken out</source>
            <translation>; {removed} zu Ort, Zeit und Kamera entfernt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/picture_codes.py" />
            <source>The picture {name} is too large.</source>
            <translation>Das Bild {name} ist zu groß.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/picture_codes.py" />
            <source>Cut out the code and take that.</source>
            <translation>Schneiden Sie den Code aus und nehmen Sie das.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/picture_codes.py" />
            <source>The file {name} is no picture that can be read.</source>
            <translation>Die Datei {name} ist kein lesbares Bild.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/picture_codes.py" />
            <source>Take a PNG or a JPEG file.</source>
            <translation>Nehmen Sie eine PNG- oder JPEG-Datei.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/picture_codes.py" />
            <source>No code in {name} can be read.</source>
            <translation>In {name} ist kein Code lesbar.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/picture_codes.py" />
            <source>It may be blurred, cut off, or a picture of something else.</source>
            <translation>Es ist vielleicht unscharf, abgeschnitten oder ein Bild von etwas anderem.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/picture_codes.py" />
            <source>Take it sharp, from the front, and with a white edge around the code.</source>
            <translation>Nehmen Sie es scharf, von vorn und mit einem weißen Rand um den Code auf.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/picture_file.py" />
            <source>A picture cannot be written as {suffix}.</source>
            <translation>Ein Bild kann nicht als {suffix} geschrieben werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/picture_file.py" />
            <source>a file without an ending</source>
            <translation>eine Datei ohne Endung</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/picture_file.py" />
            <source>Name a file that ends in .png, .svg or .pdf.</source>
            <translation>Nennen Sie eine Datei, die auf .png, .svg oder .pdf endet.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/picture_file.py" />
            <source>The picture could not be printed.</source>
            <translation>Das Bild konnte nicht gedruckt werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/picture_file.py" />
            <source>The printer is not there, or its file cannot be written.</source>
            <translation>Der Drucker ist nicht da, oder seine Datei kann nicht geschrieben werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/picture_file.py" />
            <source>Choose another printer, or save the picture as PDF.</source>
            <translation>Wählen Sie einen anderen Drucker, oder speichern Sie das Bild als PDF.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/plain.py" />
            <source>… ({text} characters)</source>
            <translation>… ({text} Zeichen)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/points_board.py" />
            <source>An account: did:key… or a pseudonym</source>
            <translation>Ein Konto: did:key… oder ein Pseudonym</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/points_board.py" />
            <source>Account to show</source>
            <translation>Zu zeigendes Konto</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/points_board.py" />
            <source>Show account</source>
            <translation>Konto zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/points_board.py" />
            <source>What is shown</source>
            <translation>Was gezeigt wird</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/preview.py" />
            <source>What will be signed</source>
            <translation>Was signiert wird</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/preview.py" />
            <source>nothing is signed yet</source>
            <translation>noch ist nichts signiert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/preview.py" />
            <source>Nothing is filled in yet.</source>
            <translation>Noch ist nichts ausgefüllt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/preview.py" />
            <source>What will be signed, so far</source>
            <translation>Was signiert wird, bis jetzt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/preview.py" />
            <source>Still missing or not right</source>
            <translation>Fehlt noch oder stimmt nicht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/preview.py" />
            <source>Every field fits its kind</source>
            <translation>Jedes Feld passt zu seiner Art</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/preview.py" />
            <source>and {rest} more</source>
            <translation>und {rest} weitere</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/preview.py" />
            <source>What happens then</source>
            <translation>Was dann geschieht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/preview.py" />
            <source>Back to the form</source>
            <translation>Zurück zum Formular</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/preview.py" />
            <source>Preview: {title}</source>
            <translation>Vorschau: {title}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/preview.py" />
            <source>In words</source>
            <translation>In Worten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/preview.py" />
            <source>Exactly these bytes</source>
            <translation>Genau diese Bytes</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/preview.py" />
            <source>{octets} bytes, canonical JSON</source>
            <translation>{octets} Bytes, kanonisches JSON</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/preview.py" />
            <source>The bytes of the record</source>
            <translation>Die Bytes des Eintrags</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/private_view.py" />
            <source>It is the document that the ledger promises. What you copy from here is yours to keep safe.</source>
            <translation>Es ist das Dokument, das das Register verspricht. Was Sie von hier kopieren, müssen Sie selbst sicher verwahren.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/private_view.py" />
            <source>Private document</source>
            <translation>Vertrauliches Dokument</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/process_strip.py" />
            <source>likely flaw</source>
            <translation>wahrscheinlicher Mangel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/process_strip.py" />
            <source>due {due}</source>
            <translation>fällig {due}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/process_view.py" />
            <source>Steps of the process as a strip</source>
            <translation>Schritte des Vorgangs als Streifen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/process_view.py" />
            <source>Steps of the process</source>
            <translation>Schritte des Vorgangs</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/process_view.py" />
            <source>begun {time}</source>
            <translation>begonnen {time}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/process_view.py" />
            <source>No record tells of it.</source>
            <translation>Kein Eintrag berichtet davon.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/progress_line.py" />
            <source>Pause</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/progress_line.py" />
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/progress_line.py" />
            <source>{share} percent</source>
            <translation>{share} Prozent</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/proof_saving.py" />
            <source>Proof files (*.clproof)</source>
            <translation>Nachweisdateien (*.clproof)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/proof_saving.py" />
            <source>A file for whoever has to check this record, with or without this program</source>
            <translation>Eine Datei für alle, die diesen Eintrag prüfen müssen, mit oder ohne dieses Programm</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/proof_saving.py" />
            <source>Save proof…</source>
            <translation>Nachweis speichern…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/proof_saving.py" />
            <source>Choose a record.</source>
            <translation>Wählen Sie einen Eintrag.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/proof_saving.py" />
            <source>Save proof</source>
            <translation>Nachweis speichern</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/proof_saving.py" />
            <source>The proof is saved as {path}</source>
            <translation>Der Nachweis ist als {path} gespeichert</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/qr_sheet.py" />
            <source>Any camera reads this name. It proves nothing by itself: the other side looks it up.</source>
            <translation>Jede Kamera liest diesen Namen. Er selbst beweist nichts: Die andere Seite schlägt ihn nach.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/qr_sheet.py" />
            <source>QR code</source>
            <translation>QR-Code</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/qr_sheet.py" />
            <source>QR code of {text}</source>
            <translation>QR-Code von {text}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/rail.py" />
            <source>Fold the side bar</source>
            <translation>Seitenleiste einklappen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/rail.py" />
            <source>Unfold the side bar</source>
            <translation>Seitenleiste aufklappen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/rail.py" />
            <source>Light colours. Press for dark</source>
            <translation>Helle Farben. Drücken für dunkle</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/rail.py" />
            <source>Dark colours. Press to follow the system</source>
            <translation>Dunkle Farben. Drücken, um dem System zu folgen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/rail.py" />
            <source>Colours follow the system. Press for light</source>
            <translation>Farben folgen dem System. Drücken für helle</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/received_view.py" />
            <source>Drop a proof, a printed PDF, a transparent statement, a credential, a reading, a transfer or the picture of a QR code anywhere on this window.</source>
            <translation>Legen Sie einen Nachweis, ein gedrucktes PDF, eine transparente Erklärung, ein Zeugnis, einen Messwert, eine Übergabe oder das Bild eines QR-Codes irgendwo auf diesem Fenster ab.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/received_view.py" />
            <source>A file to verify</source>
            <translation>Eine Datei zum Nachprüfen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheet.py" />
            <source>A colleague's report</source>
            <translation>Bericht aus dem Kollegium</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheet.py" />
            <source>A re-run audits this copy at the report's size, in a process of its own, and compares every finding. It changes nothing.</source>
            <translation>Das Nachrechnen prüft diese Kopie bis zur Größe des Berichts, in einem eigenen Prozess, und vergleicht jeden Befund. Es ändert nichts.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheet.py" />
            <source>Re-run here</source>
            <translation>Hier nachrechnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheet.py" />
            <source>Notes in the report</source>
            <translation>Notizen im Bericht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheet.py" />
            <source>What the report says</source>
            <translation>Was der Bericht sagt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheet.py" />
            <source>Differences</source>
            <translation>Unterschiede</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheet.py" />
            <source>Auditing</source>
            <translation>Prüfung läuft</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheets.py" />
            <source>Report as PDF</source>
            <translation>Bericht als PDF</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheets.py" />
            <source>Weekly summary</source>
            <translation>Wochenübersicht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheets.py" />
            <source>The findings on paper, and beside them the machine file that another inspector can re-run. The paper names the machine file by its hash.</source>
            <translation>Die Befunde auf Papier und daneben die Maschinendatei, die andere Inspektoren nachrechnen können. Das Papier nennt die Maschinendatei mit ihrem Hash.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheets.py" />
            <source>How the chain grew, who cosigns, what was found, indicators against their limits, and open incidents, each number with where it comes from.</source>
            <translation>Wie die Kette wuchs, wer gegenzeichnet, was gefunden wurde, Kennzahlen mit ihren Grenzen und offene Vorfälle, jede Zahl mit ihrer Herkunft.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheets.py" />
            <source>It is signed with your key.</source>
            <translation>Er wird mit Ihrem Schlüssel signiert.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheets.py" />
            <source>Your key is locked: nobody signs.</source>
            <translation>Ihr Schlüssel ist gesperrt: Niemand signiert.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheets.py" />
            <source>; it tells of private documents</source>
            <translation>; er berichtet von vertraulichen Dokumenten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheets.py" />
            <source>Report written to {path}, its machine file beside it{aside}</source>
            <translation>Bericht nach {path} geschrieben, die Maschinendatei daneben{aside}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheets.py" />
            <source>{name}, as YYYY-MM-DD</source>
            <translation>{name}, als JJJJ-MM-TT</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheets.py" />
            <source>Counting…</source>
            <translation>Wird gezählt…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/report_sheets.py" />
            <source>Weekly summary written to {path}</source>
            <translation>Wochenübersicht nach {path} geschrieben</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sample_sheet.py" />
            <source>Plan a sample</source>
            <translation>Stichprobe planen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sample_sheet.py" />
            <source>Who may be drawn, how many, and the block that decides are fixed now and signed by you. Whom it draws nobody can know before that block is sealed. Hand the plan out until then.</source>
            <translation>Wer gezogen werden kann, wie viele und welcher Block entscheidet, wird jetzt festgelegt und von Ihnen signiert. Wen es trifft, kann niemand wissen, bevor dieser Block gesiegelt ist. Geben Sie den Plan bis dahin weiter.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sample_sheet.py" />
            <source>The next one</source>
            <translation>Der nächste</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sample_sheet.py" />
            <source>The 12th from now</source>
            <translation>Der 12. ab jetzt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sample_sheet.py" />
            <source>The 100th from now</source>
            <translation>Der 100. ab jetzt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sample_sheet.py" />
            <source>Sign the plan</source>
            <translation>Plan signieren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sample_sheet.py" />
            <source>{amount} may be drawn.</source>
            <translation>Ziehbar: {amount}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sample_sheet.py" />
            <source>What for</source>
            <translation>Wofür</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sample_sheet.py" />
            <source>As on the page Records: kind:party.licence</source>
            <translation>Wie auf der Seite Einträge: kind:party.licence</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sample_sheet.py" />
            <source>Drawn are its</source>
            <translation>Gezogen werden daraus</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sample_sheet.py" />
            <source>Each member counts once, however many records name it.</source>
            <translation>Jedes Mitglied zählt einmal, gleich wie viele Einträge es nennen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sample_sheet.py" />
            <source>How many</source>
            <translation>Wie viele</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sample_sheet.py" />
            <source>Decided by block</source>
            <translation>Es entscheidet Block</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sample_sheet.py" />
            <source>It does not exist yet, so nobody can choose what it draws.</source>
            <translation>Es gibt ihn noch nicht; so kann niemand wählen, was er zieht.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/scanner.py" />
            <source>The picture</source>
            <translation>Das Bild</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/search_box.py" />
            <source>Search record, lot, issuer, hash or block</source>
            <translation>Eintrag, Charge, Aussteller, Hash oder Block suchen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/search_box.py" />
            <source>A block height, the start of a hash, a record, a lot, a serial, an issuer or a date.
Fields: kind:diploma -is:revoked issuer:uni about:...
Ctrl+K comes here, Enter searches, Escape goes back and keeps the text.</source>
            <translation>Eine Blockhöhe, der Anfang eines Hashs, ein Eintrag, eine Charge, eine Seriennummer, ein Aussteller oder ein Datum.
Felder: kind:diploma -is:revoked issuer:uni about:...
Strg+K führt hierher, Enter sucht, Escape geht zurück und behält den Text.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/search_box.py" />
            <source>Searches that may be meant</source>
            <translation>Vielleicht gemeinte Suchen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/searches_sheet.py" />
            <source>They stay on this laptop. Typed names and searches are offered in the search box.</source>
            <translation>Sie bleiben auf diesem Rechner. Getippte Namen und Suchen werden im Suchfeld angeboten.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/searches_sheet.py" />
            <source>No search is saved yet. Search for something on Records, then save it here.</source>
            <translation>Noch keine Suche ist gespeichert. Suchen Sie etwas unter Einträge, und speichern Sie es dann hier.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/searches_sheet.py" />
            <source>Saved searches</source>
            <translation>Gespeicherte Suchen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/searches_sheet.py" />
            <source>Name of the search</source>
            <translation>Name der Suche</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/searches_sheet.py" />
            <source>Up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/searches_sheet.py" />
            <source>Down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>At least {least_length} characters. Six random words are good.</source>
            <translation>Mindestens {least_length} Zeichen. Sechs zufällige Wörter sind gut.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>Too weak: {weakness}.</source>
            <translation>Zu schwach: {weakness}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>Strong, unless it is a phrase that others know.</source>
            <translation>Stark, außer es ist ein bekannter Satz.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>Good, unless it is a word or a name with something added.</source>
            <translation>Gut, außer es ist ein Wort oder Name mit Zusatz.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>Accepted. A few more words would make it strong.</source>
            <translation>Angenommen. Ein paar Wörter mehr machten es stark.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>The same again</source>
            <translation>Noch einmal dasselbe</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>What the password is worth</source>
            <translation>Was das Passwort taugt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>Show what is typed</source>
            <translation>Eingabe zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>Suggest six words</source>
            <translation>Sechs Wörter vorschlagen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>There is no password yet.</source>
            <translation>Es gibt noch kein Passwort.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>The password is too weak.</source>
            <translation>Das Passwort ist zu schwach.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>The two passwords differ.</source>
            <translation>Die beiden Passwörter sind verschieden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>The {word_count} words</source>
            <translation>Die {word_count} Wörter</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>The {word_count} words, in their order</source>
            <translation>Die {word_count} Wörter in ihrer Reihenfolge</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>{words} of {word_count}</source>
            <translation>{words} von {word_count}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/parts/secret_fields.py" />
            <source>%n words</source>
            <comment>%n word</comment>
            <translation>
                <numerusform>%n Wort</numerusform>
                <numerusform>%n Wörter</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sheet_dialog.py" />
            <source>Which sheet?</source>
            <translation>Welches Blatt?</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sheet_dialog.py" />
            <source>Sheets of the workbook</source>
            <translation>Blätter der Arbeitsmappe</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sheet_dialog.py" />
            <source>{file} has several. One of them is read.</source>
            <translation>{file} hat mehrere. Eines davon wird gelesen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/sheet_dialog.py" />
            <source>Open sheet</source>
            <translation>Blatt öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/state_light.py" />
            <source>Opens Peers &amp; sync</source>
            <translation>Öffnet Gegenstellen &amp; Abgleich</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/state_light.py" />
            <source>Final to block {height} · {old} ago · {agree}</source>
            <translation>Endgültig bis Block {height} · vor {old} · {agree}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/state_light.py" />
            <source>Syncing {done} of {total} from {peer}</source>
            <translation>Abgleich {done} von {total} mit {peer}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/state_light.py" />
            <source>Lagging {blocks}</source>
            <translation>Rückstand: {blocks}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/state_light.py" />
            <source>Stale: newest cosignature {old} old</source>
            <translation>Veraltet: neueste Gegenzeichnung {old} alt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/state_light.py" />
            <source>Fork at block {height}</source>
            <translation>Abspaltung bei Block {height}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/state_light.py" />
            <source>Cannot be trusted · a signature does not hold · run an audit</source>
            <translation>Nicht vertrauenswürdig · eine Signatur hält nicht · Prüfung starten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/state_light.py" />
            <source>Offline · final to block {height}, {old} old</source>
            <translation>Offline · endgültig bis Block {height}, {old} alt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/state_light.py" />
            <source>No blocks here yet</source>
            <translation>Noch keine Blöcke hier</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/state_light.py" />
            <source>less than 1 min</source>
            <translation>weniger als 1 min</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/state_light.py" />
            <source>{seconds} min</source>
            <translation>{seconds} min</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/state_light.py" />
            <source>{hours} h</source>
            <translation>{hours} h</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/strip_plot.py" />
            <source>Block {heights}
{count}
{state}
{when}</source>
            <translation>Block {heights}
{count}
{state}
{when}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/strip_plot.py" />
            <source>Block {height}: {state}, {statements}</source>
            <translation>Block {height}: {state}, {statements}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/strip_plot.py" />
            <source>Brushed span of the chain</source>
            <translation>Gewählter Ausschnitt der Kette</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/table.py" />
            <source>Nothing to show here.</source>
            <translation>Hier gibt es nichts zu zeigen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/table.py" />
            <source>{rows} selected; at most {rows2} can be copied. Export the table instead.</source>
            <translation>{rows} ausgewählt; höchstens {rows2} können kopiert werden. Exportieren Sie stattdessen die Tabelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/table.py" />
            <source>Mark</source>
            <translation>Zeichen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/table.py" />
            <source>Usual columns</source>
            <translation>Übliche Spalten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/text_sheet.py" />
            <source>{title}: the text</source>
            <translation>{title}: der Text</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/text_sheet.py" />
            <source>Save…</source>
            <translation>Speichern…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/text_sheet.py" />
            <source>Saved as {path}</source>
            <translation>Gespeichert als {path}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_errands.py" />
            <source>Export recall list</source>
            <translation>Rückrufliste exportieren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_errands.py" />
            <source>PNG (*.png);;SVG (*.svg);;PDF (*.pdf)</source>
            <translation>PNG (*.png);;SVG (*.svg);;PDF (*.pdf)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_errands.py" />
            <source>Save the trail</source>
            <translation>Spur speichern</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_errands.py" />
            <source>The trail was written to {path}</source>
            <translation>Die Spur wurde nach {path} geschrieben</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_errands.py" />
            <source>Print the trail</source>
            <translation>Spur drucken</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_errands.py" />
            <source>The trail was handed to the printer.</source>
            <translation>Die Spur wurde dem Drucker übergeben.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_errands.py" />
            <source>{rows} written to {path}</source>
            <translation>{rows} nach {path} geschrieben</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_map_plot.py" />
            <source>No record of this trail says a position.</source>
            <translation>Kein Eintrag dieser Spur nennt eine Position.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_map_plot.py" />
            <source>Map</source>
            <translation>Karte</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_map_plot.py" />
            <source>, within {accuracy_m} m</source>
            <translation>, auf {accuracy_m} m genau</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_map_plot.py" />
            <source>{metres} km</source>
            <translation>{metres} km</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_panels.py" />
            <source>Steps of the trail by time, as a table</source>
            <translation>Schritte der Spur nach Zeit, als Tabelle</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_panels.py" />
            <source>Positions, as a table</source>
            <translation>Positionen, als Tabelle</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/parts/trail_panels.py" />
            <source>%n positions</source>
            <comment>%n position</comment>
            <translation>
                <numerusform>%n Position</numerusform>
                <numerusform>%n Positionen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_panels.py" />
            <source>{count} on record; the city’s own layers, and Natural Earth</source>
            <translation>{count} verzeichnet; die Ebenen der Stadt und Natural Earth</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_plot.py" />
            <source>Along the trail, back or on</source>
            <translation>Entlang der Spur, zurück oder weiter</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_plot.py" />
            <source>In the same column</source>
            <translation>In derselben Spalte</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_plot.py" />
            <source>Unfold, or follow the thing that is current</source>
            <translation>Aufklappen oder dem aktuellen Gegenstand folgen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_plot.py" />
            <source>Larger, smaller, as it fits</source>
            <translation>Größer, kleiner, passend</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_plot.py" />
            <source>Next or previous card that a check objects to</source>
            <translation>Nächste oder vorige Karte, die eine Prüfung beanstandet</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_plot.py" />
            <source>The bow-tie around the current card, or all again</source>
            <translation>Bow-Tie um die aktuelle Karte oder wieder alles</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_plot.py" />
            <source>Mark as suspect</source>
            <translation>Als verdächtig kennzeichnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_plot.py" />
            <source>As a table, or as layers again</source>
            <translation>Als Tabelle oder wieder als Schichten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_plot.py" />
            <source>Follow the thing or the code that was copied</source>
            <translation>Dem kopierten Gegenstand oder Code folgen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_plot.py" />
            <source>Trail</source>
            <translation>Spur</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_plot.py" />
            <source>Enter or a click unfolds it</source>
            <translation>Enter oder ein Klick klappt es auf</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_plot.py" />
            <source>Enter unfolds it</source>
            <translation>Enter klappt es auf</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_plot.py" />
            <source>A check objects to it ({word})</source>
            <translation>Eine Prüfung beanstandet es ({word})</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_plot.py" />
            <source>Not all of its records are final</source>
            <translation>Nicht alle seine Einträge sind endgültig</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_start.py" />
            <source>Search above for a lot, a pack or a record: type, paste or scan its code, or drop a picture of it here.</source>
            <translation>Suchen Sie oben eine Charge, eine Packung oder einen Eintrag: Code tippen, einfügen oder scannen oder ein Bild davon hier ablegen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_start.py" />
            <source>Nothing on this copy suggests itself; a sync may bring something.</source>
            <translation>In dieser Kopie bietet sich nichts an; ein Abgleich bringt vielleicht etwas.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_start.py" />
            <source>Follow something</source>
            <translation>Etwas verfolgen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_start.py" />
            <source>For example</source>
            <translation>Zum Beispiel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_start.py" />
            <source>Which one?</source>
            <translation>Welches?</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_start.py" />
            <source>The newest on record first</source>
            <translation>Das zuletzt Verzeichnete zuerst</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_time_plot.py" />
            <source>Steps of the trail by time</source>
            <translation>Schritte der Spur nach Zeit</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_view.py" />
            <source>Show on the map</source>
            <translation>Auf der Karte zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_view.py" />
            <source>Save the trail as PNG, SVG or PDF</source>
            <translation>Spur als PNG, SVG oder PDF speichern</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_view.py" />
            <source>what is still out first; what nobody recorded as sold is looked for on its shelf</source>
            <translation>was noch draußen ist, zuerst; was niemand als verkauft erfasst hat, wird in seinem Regal gesucht</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_view.py" />
            <source>Show the bow-tie around what is selected</source>
            <translation>Bow-Tie um das Ausgewählte zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_view.py" />
            <source>Show the whole trail</source>
            <translation>Ganze Spur zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_view.py" />
            <source>lit: on the way to and from what is selected</source>
            <translation>erleuchtet: auf dem Weg zum und vom Ausgewählten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_view.py" />
            <source>Nothing is marked as suspect.</source>
            <translation>Nichts ist als verdächtig gekennzeichnet.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_view.py" />
            <source>No common source is on record.</source>
            <translation>Keine gemeinsame Quelle ist verzeichnet.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_view.py" />
            <source>Trail as a table</source>
            <translation>Spur als Tabelle</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_view.py" />
            <source>What a recall has to reach</source>
            <translation>Was ein Rückruf erreichen muss</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_view.py" />
            <source>Common sources</source>
            <translation>Gemeinsame Quellen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_view.py" />
            <source>share of the suspects that each explains</source>
            <translation>Anteil der Verdächtigen, den jede erklärt</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/views/parts/trail_view.py" />
            <source>%n cards</source>
            <comment>%n card</comment>
            <translation>
                <numerusform>%n Karte</numerusform>
                <numerusform>%n Karten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_view.py" />
            <source>Bow-tie around {title}</source>
            <translation>Bow-Tie um {title}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_wishes.py" />
            <source>Works out what it reached, where that is now, and where it may come from</source>
            <translation>Ermittelt, was es erreicht hat, wo das jetzt ist und woher es kommen kann</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_wishes.py" />
            <source>New records about it are told after each sync</source>
            <translation>Neue Einträge dazu werden nach jedem Abgleich gemeldet</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_wishes.py" />
            <source>Its place, who recorded it, or their key</source>
            <translation>Den Ort, wer es erfasst hat oder dessen Schlüssel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_wishes.py" />
            <source>Unfold</source>
            <translation>Aufklappen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_wishes.py" />
            <source>Follow it</source>
            <translation>Verfolgen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_wishes.py" />
            <source>Show in chain</source>
            <translation>In der Kette zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_wishes.py" />
            <source>Watch beside it…</source>
            <translation>Dazu beobachten…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_wishes.py" />
            <source>A place is not recalled; choose a lot, a pack or a container.</source>
            <translation>Ein Ort wird nicht zurückgerufen; wählen Sie eine Charge, eine Packung oder einen Behälter.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_wishes.py" />
            <source>It is marked already.</source>
            <translation>Es ist schon gekennzeichnet.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_wishes.py" />
            <source>Watch no more</source>
            <translation>Nicht mehr beobachten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_wishes.py" />
            <source>Watch it</source>
            <translation>Beobachten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/trail_wishes.py" />
            <source>{name}, key …{did}</source>
            <translation>{name}, Schlüssel …{did}</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/transfer_view.py" />
            <source>Give this to the other party</source>
            <translation>Geben Sie dies der anderen Partei</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/transfer_view.py" />
            <source>They photograph the code, or you hand over the file; nobody needs a network for that. Nothing of it counts before it is sent and final.</source>
            <translation>Sie fotografiert den Code, oder Sie übergeben die Datei; niemand braucht dafür ein Netz. Nichts davon zählt, bevor es gesendet und endgültig ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/transfer_view.py" />
            <source>It is too long for a code. Hand over the file.</source>
            <translation>Es ist zu lang für einen Code. Übergeben Sie die Datei.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/transfer_view.py" />
            <source>QR code of the transfer</source>
            <translation>QR-Code der Übergabe</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/unlock.py" />
            <source>While your key is open this window can sign records and open private documents. It locks when you press the padlock, when it was not used for {idle}, and when the window is closed. Then the secret is overwritten, an open document closes, and what waits in the outbox stays there.</source>
            <translation>Solange Ihr Schlüssel offen ist, kann dieses Fenster Einträge signieren und vertrauliche Dokumente öffnen. Er sperrt sich, wenn Sie das Schloss drücken, wenn er {idle} nicht benutzt wurde und wenn das Fenster geschlossen wird. Dann wird das Geheimnis überschrieben, ein offenes Dokument schließt sich, und was im Ausgang wartet, bleibt dort.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/unlock.py" />
            <source>{unlock_means} The password never leaves this machine.</source>
            <translation>{unlock_means} Das Passwort verlässt diesen Rechner nie.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/unlock.py" />
            <source>Unlock your key</source>
            <translation>Entsperren Sie Ihren Schlüssel</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/unlock.py" />
            <source>Unlock</source>
            <translation>Entsperren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/unlock.py" />
            <source>{what} will be signed with your key and handed to the writer of this city, whose authorities on this machine open with the same password. What is signed cannot be pulled back.</source>
            <translation>{what} wird mit Ihrem Schlüssel signiert und dem Schreiber dieser Stadt übergeben, deren Behörden auf diesem Rechner sich mit demselben Passwort öffnen. Was signiert ist, kann nicht zurückgeholt werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/unlock.py" />
            <source>Sign and send</source>
            <translation>Signieren und senden</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/verdict_bar.py" />
            <source>Nothing has been checked here yet.</source>
            <translation>Hier wurde noch nichts geprüft.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/verify_dialog.py" />
            <source>Verify a file</source>
            <translation>Eine Datei nachprüfen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/verify_dialog.py" />
            <source>A file cannot vouch for itself. Take the anchor from the city itself, not from whoever gives you the file.</source>
            <translation>Eine Datei kann nicht für sich selbst bürgen. Nehmen Sie den Anker von der Stadt selbst, nicht von dem, der Ihnen die Datei gibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/verify_dialog.py" />
            <source>Anchor of the ledger that you trust</source>
            <translation>Anker des Registers, dem Sie vertrauen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_desk.py" />
            <source>It is watched no more.</source>
            <translation>Es wird nicht mehr beobachtet.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_desk.py" />
            <source>It is watched from now on.</source>
            <translation>Es wird von nun an beobachtet.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_sheet.py" />
            <source>After each sync you are told of every new record that has to do with what you watch. The list stays on this laptop; nobody else learns of it.</source>
            <translation>Nach jedem Abgleich erfahren Sie von jedem neuen Eintrag zu dem, was Sie beobachten. Die Liste bleibt auf diesem Rechner; niemand sonst erfährt davon.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_sheet.py" />
            <source>Its identifier, the text below its bar code, or its lot or serial number</source>
            <translation>Die Kennung, der Text unter dem Strichcode oder die Chargen- oder Seriennummer</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_sheet.py" />
            <source>The name of an organisation or office, or a key; every key of it is watched</source>
            <translation>Der Name einer Organisation oder Dienststelle oder ein Schlüssel; jeder ihrer Schlüssel wird beobachtet</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_sheet.py" />
            <source>Its GLN, or the code by which records name it</source>
            <translation>Die GLN oder der Code, mit dem Einträge ihn nennen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_sheet.py" />
            <source>did:key:z6Mk…, in all that it signs and in all that names it</source>
            <translation>did:key:z6Mk…, in allem, was er signiert, und allem, was ihn nennt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_sheet.py" />
            <source>Watch something</source>
            <translation>Etwas beobachten</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_sheet.py" />
            <source>Choose what it is…</source>
            <translation>Art auswählen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_sheet.py" />
            <source>Name it…</source>
            <translation>Bezeichnung eingeben…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_sheet.py" />
            <source>What to watch</source>
            <translation>Was beobachtet wird</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_sheet.py" />
            <source>Putting it on the list…</source>
            <translation>Kommt auf die Liste…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_view.py" />
            <source>Nothing is watched. Put a lot, an issuer, a place or a key on the list.</source>
            <translation>Nichts wird beobachtet. Setzen Sie eine Charge, einen Aussteller, einen Ort oder einen Schlüssel auf die Liste.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_view.py" />
            <source>No new record on what you watch.</source>
            <translation>Kein neuer Eintrag zu dem, was Sie beobachten.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_view.py" />
            <source>Watch something…</source>
            <translation>Etwas beobachten…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_view.py" />
            <source>Watch-list</source>
            <translation>Merkliste</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_view.py" />
            <source>New on the watch-list</source>
            <translation>Neu zur Merkliste</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_view.py" />
            <source>Watch-list or what is new on it</source>
            <translation>Merkliste oder Neues dazu</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_view.py" />
            <source>{new} on it</source>
            <translation>{new} dazu</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_view.py" />
            <source> {rows} damaged; add them again.</source>
            <translation> {rows} beschädigt; fügen Sie sie neu hinzu.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_view.py" />
            <source>New ({count})</source>
            <translation>Neu ({count})</translation>
        </message>
        <message>
            <location filename="../../desktop/views/parts/watch_view.py" />
            <source>Its alerts go with it</source>
            <translation>Die Meldungen dazu verschwinden mit</translation>
        </message>
        <message>
            <location filename="../../desktop/views/render.py" />
            <source>The window does not come to rest.</source>
            <translation>Das Fenster kommt nicht zur Ruhe.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/render.py" />
            <source>Try a smaller profile.</source>
            <translation>Versuchen Sie ein kleineres Profil.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/render.py" />
            <source>{file} cannot be written.</source>
            <translation>{file} kann nicht geschrieben werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/render.py" />
            <source>Choose another folder.</source>
            <translation>Wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/reporting.py" />
            <source>Report (*.json);;Report on paper, with its machine file (*.pdf)</source>
            <translation>Bericht (*.json);;Bericht auf Papier, mit Maschinendatei (*.pdf)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/reporting.py" />
            <source>Export report</source>
            <translation>Bericht exportieren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/reporting.py" />
            <source>A report is of an audit; make one.</source>
            <translation>Ein Bericht braucht eine Prüfung; machen Sie eine.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/reporting.py" />
            <source>Report as PDF…</source>
            <translation>Bericht als PDF…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/rerunning.py" />
            <source>Open a colleague's report…</source>
            <translation>Bericht aus dem Kollegium öffnen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/rerunning.py" />
            <source>Report (*.json)</source>
            <translation>Bericht (*.json)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/sight.py" />
            <source>There was no block yet at that time.</source>
            <translation>Zu jener Zeit gab es noch keinen Block.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/sight.py" />
            <source>Choose a later day.</source>
            <translation>Wählen Sie einen späteren Tag.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/start.py" />
            <source>There is no screen to open a window on.</source>
            <translation>Es gibt keinen Bildschirm für ein Fenster.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/start.py" />
            <source>Use the verbs of the command line, or: civicledger window --render DIR</source>
            <translation>Verwenden Sie die Befehlszeile, oder: civicledger window --render DIR</translation>
        </message>
        <message>
            <location filename="../../desktop/views/start.py" />
            <source>The window that is open already was brought to the front.</source>
            <translation>Das schon offene Fenster wurde nach vorn geholt.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/start.py" />
            <source>Another window is open on this profile.</source>
            <translation>Ein anderes Fenster ist auf diesem Profil offen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/start.py" />
            <source>Two windows would get in each other's way; nothing was changed.</source>
            <translation>Zwei Fenster kämen einander in die Quere; nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/start.py" />
            <source>Go to the other window, or open another profile.</source>
            <translation>Gehen Sie zum anderen Fenster, oder öffnen Sie ein anderes Profil.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/start.py" />
            <source>The window does not speak {language}.</source>
            <translation>Das Fenster spricht {language} nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/start.py" />
            <source>Write a code such as en.</source>
            <translation>Schreiben Sie einen Code wie en.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/start.py" />
            <source>The window cannot measure {what}.</source>
            <translation>Das Fenster kann {what} nicht messen.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/start.py" />
            <source>Ask for {what}.</source>
            <translation>Fragen Sie nach {what}.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/start.py" />
            <source>The size {text} is none.</source>
            <translation>{text} ist keine Größe.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/start.py" />
            <source>Write it like 1366x768.</source>
            <translation>Schreiben Sie es wie 1366x768.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/subjects.py" />
            <source>Copy hash</source>
            <translation>Hash kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/subjects.py" />
            <source>Show as QR…</source>
            <translation>Als QR-Code zeigen…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/subjects.py" />
            <source>Your note…</source>
            <translation>Ihre Notiz…</translation>
        </message>
        <message>
            <location filename="../../desktop/views/subjects.py" />
            <source>Copy name</source>
            <translation>Namen kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/subjects.py" />
            <source>Copy id</source>
            <translation>Kennung kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/subjects.py" />
            <source>Copy as JSON</source>
            <translation>Als JSON kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/subjects.py" />
            <source>Proof (*.clproof)</source>
            <translation>Nachweis (*.clproof)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/subjects.py" />
            <source>This record is not in this copy.</source>
            <translation>Dieser Eintrag ist nicht in dieser Kopie.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/subjects.py" />
            <source>Sync, then try again.</source>
            <translation>Gleichen Sie ab, und versuchen Sie es dann noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/views/window.py" />
            <source>Details of what is selected (Ctrl+I)</source>
            <translation>Einzelheiten der Auswahl (Strg+I)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/window.py" />
            <source>The ledger as of an earlier moment (Ctrl+T)</source>
            <translation>Das Register mit Stand eines früheren Zeitpunkts (Strg+T)</translation>
        </message>
        <message>
            <location filename="../../desktop/views/window.py" />
            <source>Back to the page; nothing that was typed is lost</source>
            <translation>Zurück zur Seite; nichts Eingegebenes geht verloren</translation>
        </message>
        <message>
            <location filename="../../desktop/views/window.py" />
            <source>Everywhere</source>
            <translation>Überall</translation>
        </message>
        <message>
            <location filename="../../desktop/views/window.py" />
            <source>Open {label}</source>
            <translation>{label} öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/window.py" />
            <source>What the manual says of this page</source>
            <translation>Was das Handbuch zu dieser Seite sagt</translation>
        </message>
        <message>
            <location filename="../../desktop/views/window.py" />
            <source>Read again</source>
            <translation>Neu lesen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/window.py" />
            <source>Next part of the window</source>
            <translation>Nächster Teil des Fensters</translation>
        </message>
        <message>
            <location filename="../../desktop/views/window.py" />
            <source>Part of the window before</source>
            <translation>Voriger Teil des Fensters</translation>
        </message>
        <message>
            <location filename="../../desktop/views/window.py" />
            <source>Show or hide the details</source>
            <translation>Einzelheiten zeigen oder verbergen</translation>
        </message>
        <message>
            <location filename="../../desktop/views/window.py" />
            <source>The ledger as of an earlier moment</source>
            <translation>Das Register mit Stand eines früheren Zeitpunkts</translation>
        </message>
        <message>
            <location filename="../../desktop/views/window.py" />
            <source>This sheet</source>
            <translation>Dieses Blatt</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Move replica.db away and sync again; peers hold the same log.</source>
            <translation>Legen Sie replica.db beiseite und gleichen Sie neu ab; Gegenstellen haben dasselbe Logbuch.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Keep this copy as evidence and tell the authorities.</source>
            <translation>Bewahren Sie diese Kopie als Beleg auf und benachrichtigen Sie die Behörden.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>The log is wrong from this block on; the rules were not replayed above it.</source>
            <translation>Das Logbuch ist ab diesem Block falsch; darüber wurden die Regeln nicht wiederholt.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>The database shows something that the log does not say.</source>
            <translation>Die Datenbank zeigt etwas, das das Logbuch nicht sagt.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Profile file damaged</source>
            <translation>Profildatei beschädigt</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Key file changed</source>
            <translation>Schlüsseldatei geändert</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Outbox or drafts damaged</source>
            <translation>Ausgang oder Entwürfe beschädigt</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Node's memory damaged</source>
            <translation>Gedächtnis des Knotens beschädigt</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Kept evidence damaged</source>
            <translation>Aufbewahrter Beleg beschädigt</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Database file damaged</source>
            <translation>Datenbankdatei beschädigt</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Database layout changed</source>
            <translation>Datenbankaufbau geändert</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Stored entries missing</source>
            <translation>Gespeicherte Posten fehlen</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Entry altered</source>
            <translation>Posten verändert</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Stored hash altered</source>
            <translation>Gespeicherter Hash verändert</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Not the signed log</source>
            <translation>Nicht das signierte Logbuch</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>End of the log missing</source>
            <translation>Ende des Logbuchs fehlt</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Log signature wrong</source>
            <translation>Signatur des Logbuchs falsch</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Cosignature wrong</source>
            <translation>Gegenzeichnung falsch</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Stray signature line</source>
            <translation>Verirrte Signaturzeile</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Receipt wrong</source>
            <translation>Empfangsbeleg falsch</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Checkpoint unreadable</source>
            <translation>Prüfpunkt nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Too few cosignatures</source>
            <translation>Zu wenige Gegenzeichnungen</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Final state set back</source>
            <translation>Endgültiger Stand zurückgesetzt</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Receipts unusable</source>
            <translation>Empfangsbelege unbrauchbar</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Charter lacks a quorum</source>
            <translation>Satzung ohne Quorum</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Batch incomplete</source>
            <translation>Stapel unvollständig</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Another document held</source>
            <translation>Anderes Dokument vorhanden</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Envelope damaged</source>
            <translation>Umschlag beschädigt</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Erased document kept</source>
            <translation>Gelöschtes Dokument behalten</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Seal unreadable</source>
            <translation>Siegel nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Seal missing</source>
            <translation>Siegel fehlt</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Seal of another ledger</source>
            <translation>Siegel eines anderen Registers</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Seal: wrong height</source>
            <translation>Siegel: falsche Höhe</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Seal: wrong first entry</source>
            <translation>Siegel: falscher erster Posten</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Seal: wrong count</source>
            <translation>Siegel: falsche Anzahl</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Seal: wrong root</source>
            <translation>Siegel: falsche Wurzel</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Seal: broken link</source>
            <translation>Siegel: Verbindung gebrochen</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Seal: time runs back</source>
            <translation>Siegel: Zeit läuft zurück</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Seal: unknown proposer</source>
            <translation>Siegel: unbekannte Stelle</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Seal: other rules</source>
            <translation>Siegel: andere Regeln</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: blocks</source>
            <translation>Falsche Tabelle: Blöcke</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: issuers</source>
            <translation>Falsche Tabelle: Aussteller</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: statements</source>
            <translation>Falsche Tabelle: Erklärungen</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: kinds</source>
            <translation>Falsche Tabelle: Arten</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: records</source>
            <translation>Falsche Tabelle: Einträge</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: statuses</source>
            <translation>Falsche Tabelle: Status</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: proposals</source>
            <translation>Falsche Tabelle: Vorschläge</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: charters</source>
            <translation>Falsche Tabelle: Satzungen</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: parameters</source>
            <translation>Falsche Tabelle: Parameter</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: things</source>
            <translation>Falsche Tabelle: Gegenstände</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: references</source>
            <translation>Falsche Tabelle: Verweise</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: approvals</source>
            <translation>Falsche Tabelle: Freigaben</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: consents</source>
            <translation>Falsche Tabelle: Einwilligungen</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: bookkeeping</source>
            <translation>Falsche Tabelle: Buchführung</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong table: checkpoints</source>
            <translation>Falsche Tabelle: Prüfpunkte</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Wrong search index</source>
            <translation>Falscher Suchindex</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: bad form</source>
            <translation>Nichtig: falsche Form</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: bad signature</source>
            <translation>Nichtig: falsche Signatur</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: another ledger</source>
            <translation>Nichtig: anderes Register</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: came too late</source>
            <translation>Nichtig: kam zu spät</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: from the future</source>
            <translation>Nichtig: aus der Zukunft</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: counter used twice</source>
            <translation>Nichtig: Zähler doppelt</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: logged twice</source>
            <translation>Nichtig: doppelt eingetragen</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: unknown issuer</source>
            <translation>Nichtig: Aussteller unbekannt</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: key not active</source>
            <translation>Nichtig: Schlüssel nicht aktiv</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: role not allowed</source>
            <translation>Nichtig: Rolle nicht erlaubt</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: wrong domain</source>
            <translation>Nichtig: falscher Bereich</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: unknown kind</source>
            <translation>Nichtig: Art unbekannt</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: unfit data</source>
            <translation>Nichtig: unpassende Daten</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: id used twice</source>
            <translation>Nichtig: Kennung doppelt</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: bad reference</source>
            <translation>Nichtig: falscher Verweis</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: action not allowed</source>
            <translation>Nichtig: Handlung nicht erlaubt</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: balance too low</source>
            <translation>Nichtig: Guthaben zu klein</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: not the holder</source>
            <translation>Nichtig: nicht der Inhaber</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: invalid ballot</source>
            <translation>Nichtig: ungültige Stimme</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: another charter</source>
            <translation>Nichtig: andere Satzung</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Void: too large</source>
            <translation>Nichtig: zu groß</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/audit/codes.py" />
            <source>%n databases</source>
            <comment>%n database</comment>
            <translation>
                <numerusform>%n Datenbank</numerusform>
                <numerusform>%n Datenbanken</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/audit/codes.py" />
            <source>%n bundles</source>
            <comment>%n bundle</comment>
            <translation>
                <numerusform>%n Bündel</numerusform>
                <numerusform>%n Bündel</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/audit/codes.py" />
            <source>%n tiles</source>
            <comment>%n tile</comment>
            <translation>
                <numerusform>%n Kachel</numerusform>
                <numerusform>%n Kacheln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/audit/codes.py" />
            <source>%n seals</source>
            <comment>%n seal</comment>
            <translation>
                <numerusform>%n Siegel</numerusform>
                <numerusform>%n Siegel</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/audit/codes.py" />
            <source>%n signatures</source>
            <comment>%n signature</comment>
            <translation>
                <numerusform>%n Signatur</numerusform>
                <numerusform>%n Signaturen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/audit/codes.py" />
            <source>%n batches</source>
            <comment>%n batch</comment>
            <translation>
                <numerusform>%n Stapel</numerusform>
                <numerusform>%n Stapel</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/audit/codes.py" />
            <source>%n anchors</source>
            <comment>%n anchor</comment>
            <translation>
                <numerusform>%n Anker</numerusform>
                <numerusform>%n Anker</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/audit/codes.py" />
            <source>%n changes</source>
            <comment>%n change</comment>
            <translation>
                <numerusform>%n Änderung</numerusform>
                <numerusform>%n Änderungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/audit/codes.py" />
            <source>%n checkpoints</source>
            <comment>%n checkpoint</comment>
            <translation>
                <numerusform>%n Prüfpunkt</numerusform>
                <numerusform>%n Prüfpunkte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/audit/codes.py" />
            <source>%n cosignatures</source>
            <comment>%n cosignature</comment>
            <translation>
                <numerusform>%n Gegenzeichnung</numerusform>
                <numerusform>%n Gegenzeichnungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/audit/codes.py" />
            <source>%n receipts</source>
            <comment>%n receipt</comment>
            <translation>
                <numerusform>%n Empfangsbeleg</numerusform>
                <numerusform>%n Empfangsbelege</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/audit/codes.py" />
            <source>%n items</source>
            <comment>%n item</comment>
            <translation>
                <numerusform>%n Stück</numerusform>
                <numerusform>%n Stück</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Whom this profile trusts cannot be relied on any more.</source>
            <translation>Auf die, denen dieses Profil vertraut, ist kein Verlass mehr.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Restore profile.json from a backup, or make a new profile with the city's anchor.</source>
            <translation>Stellen Sie profile.json aus einer Sicherung wieder her, oder machen Sie ein neues Profil mit dem Anker der Stadt.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>The file changed since it was saved; your keys may not open any more.</source>
            <translation>Die Datei hat sich seit dem Speichern geändert; Ihre Schlüssel öffnen sich vielleicht nicht mehr.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Restore the keys from the 24 words or from a backup of the file.</source>
            <translation>Stellen Sie die Schlüssel aus den 24 Wörtern oder aus einer Sicherung der Datei wieder her.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>What waits in the outbox or among the drafts may not be what you entered.</source>
            <translation>Was im Ausgang oder unter den Entwürfen wartet, ist vielleicht nicht, was Sie eingegeben haben.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Restore desk.db from a backup, or enter the damaged records anew.</source>
            <translation>Stellen Sie desk.db aus einer Sicherung wieder her, oder geben Sie die beschädigten Einträge neu ein.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>What this node must never forget may not be what it wrote.</source>
            <translation>Was dieser Knoten nie vergessen darf, ist vielleicht nicht, was er geschrieben hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Stop the node and compare with every other authority before it runs again.</source>
            <translation>Halten Sie den Knoten an und vergleichen Sie mit jeder anderen Behörde, bevor er wieder läuft.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>The file can no longer prove anything.</source>
            <translation>Die Datei kann nichts mehr beweisen.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Restore it from a backup.</source>
            <translation>Stellen Sie sie aus einer Sicherung wieder her.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>The file is damaged; what is read from it may be wrong.</source>
            <translation>Die Datei ist beschädigt; was daraus gelesen wird, kann falsch sein.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Somebody added, removed or changed a table, index, view or trigger of the database.</source>
            <translation>Jemand hat eine Tabelle, einen Index, eine Sicht oder einen Trigger der Datenbank hinzugefügt, entfernt oder geändert.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Entries of the log are missing or cannot be told apart on this machine.</source>
            <translation>Posten des Logbuchs fehlen auf diesem Rechner oder sind nicht zu unterscheiden.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>The entry was changed on this machine after it was logged; the cosigned tree proves it.</source>
            <translation>Der Posten wurde auf diesem Rechner geändert, nachdem er eingetragen war; der gegengezeichnete Baum beweist es.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>A stored hash was changed on this machine; the entries themselves are as they were.</source>
            <translation>Ein gespeicherter Hash wurde auf diesem Rechner geändert; die Posten selbst sind, wie sie waren.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>The log on this machine is not the one that the authorities signed.</source>
            <translation>Das Logbuch auf diesem Rechner ist nicht das, das die Behörden signiert haben.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>The end of the log was removed on this machine.</source>
            <translation>Das Ende des Logbuchs wurde auf diesem Rechner entfernt.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>The note is not the one that the log's writer signed.</source>
            <translation>Die Notiz ist nicht die, die der Schreiber des Logbuchs signiert hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>The authority did not sign this, or its line was changed.</source>
            <translation>Die Behörde hat das nicht signiert, oder ihre Zeile wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>A signature line bears a known name or key number, but not both; it does not count.</source>
            <translation>Eine Signaturzeile trägt einen bekannten Namen oder eine bekannte Schlüsselnummer, aber nicht beides; sie zählt nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>The authority did not sign this receipt, or it was changed.</source>
            <translation>Die Behörde hat diesen Empfangsbeleg nicht signiert, oder er wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>This replica is not a copy of the ledger that this profile trusts.</source>
            <translation>Diese Kopie ist keine des Registers, dem dieses Profil vertraut.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Compare the anchor with the city; do not rely on this copy.</source>
            <translation>Vergleichen Sie den Anker mit der Stadt; verlassen Sie sich nicht auf diese Kopie.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>A stored checkpoint proves nothing.</source>
            <translation>Ein gespeicherter Prüfpunkt beweist nichts.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Fewer authorities than the charter demands stand behind a checkpoint held as final.</source>
            <translation>Weniger Behörden, als die Satzung verlangt, stehen hinter einem als endgültig geltenden Prüfpunkt.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>What this machine holds as its newest final state was set back or changed.</source>
            <translation>Was dieser Rechner als neuesten endgültigen Stand hält, wurde zurückgesetzt oder geändert.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>No receipts can be given from this file.</source>
            <translation>Aus dieser Datei können keine Empfangsbelege gegeben werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>The change of charter is not carried by a quorum of both sides.</source>
            <translation>Die Satzungsänderung wird nicht von einem Quorum beider Seiten getragen.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Stop relying on new records and show the evidence to the authorities.</source>
            <translation>Verlassen Sie sich nicht mehr auf neue Einträge, und zeigen Sie den Behörden den Beleg.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>The records of this batch are not final and never will be as they stand.</source>
            <translation>Die Einträge dieses Stapels sind nicht endgültig und werden es so nie.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Ask the issuer to issue the whole batch again, or to revoke what was logged.</source>
            <translation>Bitten Sie den Aussteller, den ganzen Stapel neu auszustellen oder das Eingetragene zu widerrufen.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>It was exchanged or changed after the record was issued, and proves nothing.</source>
            <translation>Es wurde nach dem Ausstellen ausgetauscht oder geändert und beweist nichts.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Do not rely on it; ask its issuer for the right one.</source>
            <translation>Verlassen Sie sich nicht darauf; bitten Sie den Aussteller um das richtige.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>What it holds cannot be read from this copy.</source>
            <translation>Was er enthält, ist aus dieser Kopie nicht lesbar.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Fetch it again from a peer or ask its issuer for another copy.</source>
            <translation>Holen Sie ihn neu von einer Gegenstelle, oder bitten Sie den Aussteller um eine andere Kopie.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Whoever has this file and a key of its readers can read what is to be forgotten.</source>
            <translation>Wer diese Datei und einen Schlüssel ihrer Leser hat, kann lesen, was vergessen werden soll.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Sync, which destroys it; look for further copies on sticks and in back-ups.</source>
            <translation>Gleichen Sie ab, das vernichtet ihn; suchen Sie nach weiteren Kopien auf Sticks und in Sicherungen.</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Files of this profile</source>
            <translation>Dateien dieses Profils</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Database file and layout</source>
            <translation>Datenbankdatei und ihr Aufbau</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Entries are complete</source>
            <translation>Posten sind vollständig</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Stored bytes hashed again</source>
            <translation>Gespeicherte Bytes neu gehasht</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Tree of hashes recomputed</source>
            <translation>Baum der Hashes neu berechnet</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Blocks linked and sealed</source>
            <translation>Blöcke verbunden und gesiegelt</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Signatures verified</source>
            <translation>Signaturen geprüft</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Rules replayed</source>
            <translation>Regeln wiederholt</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Batches are complete</source>
            <translation>Stapel sind vollständig</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>The ledger you trust</source>
            <translation>Das Register, dem Sie vertrauen</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Changes of charter</source>
            <translation>Satzungsänderungen</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Checkpoints and quorum</source>
            <translation>Prüfpunkte und Quorum</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Search index rebuilt</source>
            <translation>Suchindex neu gebaut</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Tables rebuilt and compared</source>
            <translation>Tabellen neu gebaut und verglichen</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>Opened and judged</source>
            <translation>Geöffnet und beurteilt</translation>
        </message>
        <message>
            <location filename="../../desktop/audit/codes.py" />
            <source>{v1} It is in the log nevertheless, and everyone passes over it.</source>
            <translation>{v1} Es steht dennoch im Logbuch, und alle gehen darüber hinweg.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/analyses.py" />
            <source>The published figure does not follow from its own inputs.</source>
            <translation>Die veröffentlichte Zahl folgt nicht aus ihren eigenen Eingaben.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/analyses.py" />
            <source>Do not use it; ask its maker for a corrected one.</source>
            <translation>Verwenden Sie sie nicht; bitten Sie um eine berichtigte.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/analyses.py" />
            <source>The figure may be right, but not all that it rests on still counts or can be checked.</source>
            <translation>Die Zahl kann richtig sein, aber nicht alles, worauf sie beruht, zählt noch oder ist prüfbar.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/analyses.py" />
            <source>Ask its maker to compute it anew from records that count.</source>
            <translation>Lassen Sie sie aus Einträgen neu berechnen, die zählen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/analyses.py" />
            <source>The record names inputs that no window on record has, such as {v1}.</source>
            <translation>Der Eintrag nennt Eingaben, die kein verzeichnetes Fenster hat, etwa {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/analyses.py" />
            <source>The record rests on {v1} of {v2} windows that were withdrawn.</source>
            <translation>Der Eintrag beruht auf {v1} von {v2} Fenstern, die zurückgezogen wurden.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/analyses.py" />
            <source>The record uses version {v1} of its method, which is not known.</source>
            <translation>Der Eintrag verwendet Fassung {v1} seines Verfahrens, die nicht bekannt ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/analyses.py" />
            <source>The record gives {v1} {v2}; its inputs give {v3}.</source>
            <translation>Der Eintrag gibt {v1} {v2} an; seine Eingaben ergeben {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/analyses.py" />
            <source>The record speaks of {v1}, its inputs of {v2}.</source>
            <translation>Der Eintrag spricht von {v1}, seine Eingaben von {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/analyses.py" />
            <source>The record cannot be computed again: {v1}.</source>
            <translation>Der Eintrag ist nicht nachrechenbar: {v1}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/checks/analyses.py" />
            <source>%n analyses</source>
            <comment>%n analysis</comment>
            <translation>
                <numerusform>%n Auswertung</numerusform>
                <numerusform>%n Auswertungen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/checks/analyses.py" />
            <source>Analysis irreproducible</source>
            <translation>Auswertung nicht nachvollziehbar</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>The private document is not what the school signed, or another than the school signed it.</source>
            <translation>Das vertrauliche Dokument ist nicht, was die Schule signiert hat, oder ein anderer als die Schule hat es signiert.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>Ask the holder for the copy that the school handed out, and compare it.</source>
            <translation>Bitten Sie den Inhaber um das Exemplar der Schule, und vergleichen Sie.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>Two documents claim to be the same credential and say different things.</source>
            <translation>Zwei Dokumente geben sich als dasselbe Zeugnis aus und sagen Verschiedenes.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>Ask the school which of the two it issued; the other one is to be revoked.</source>
            <translation>Fragen Sie die Schule, welches sie ausgestellt hat; das andere ist zu widerrufen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>The result is none of those that the achievement can have.</source>
            <translation>Das Ergebnis ist keines, das die Leistung haben kann.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>Ask the school for the right result.</source>
            <translation>Fragen Sie die Schule nach dem richtigen Ergebnis.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>Whoever shows the document cannot prove that it is theirs, or it is somebody else's.</source>
            <translation>Wer das Dokument zeigt, kann nicht beweisen, dass es seines ist, oder es gehört jemand anderem.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>Ask the school to issue it to the key of the person concerned.</source>
            <translation>Bitten Sie die Schule, es auf den Schlüssel der Person auszustellen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>The record's document has a proof that does not hold: {v1}</source>
            <translation>Das Dokument des Eintrags hat einen Beweis, der nicht hält: {v1}</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>The record's document has the identifier of another one and other content; the other one is of the record at entry {v1}.</source>
            <translation>Das Dokument des Eintrags hat die Kennung eines anderen und anderen Inhalt; das andere gehört zum Eintrag bei Posten {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>The record's document {v1}.</source>
            <translation>Das Dokument des Eintrags {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>The record names another holder than its document is bound to.</source>
            <translation>Der Eintrag nennt einen anderen Inhaber als sein Dokument.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>The record names a holder; its document is bound to no key.</source>
            <translation>Der Eintrag nennt einen Inhaber; sein Dokument ist an keinen Schlüssel gebunden.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>Credential's proof wrong</source>
            <translation>Beweis des Zeugnisses falsch</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>Status place used twice</source>
            <translation>Statusplatz doppelt belegt</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>Credits out of range</source>
            <translation>Leistungspunkte unmöglich</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/credentials.py" />
            <source>Not the holder's</source>
            <translation>Nicht vom Inhaber</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/device_places.py" />
            <source>The device was moved without a record, or the place is wrong.</source>
            <translation>Das Gerät wurde ohne Eintrag bewegt, oder der Ort ist falsch.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/device_places.py" />
            <source>Ask the operator where the device stands, and record the move.</source>
            <translation>Fragen Sie den Betreiber, wo das Gerät steht, und erfassen Sie den Umzug.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/device_places.py" />
            <source>The record places {v1} {v2} m away from where it stands on record.</source>
            <translation>Der Eintrag setzt {v1} {v2} m von dem Ort an, an dem es laut Verzeichnis steht.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/device_places.py" />
            <source>The record says that the device was {v1} km away shortly before.</source>
            <translation>Der Eintrag sagt, das Gerät sei kurz zuvor {v1} km entfernt gewesen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Nobody answers for these readings: the device may be a stranger, or its key in other hands.</source>
            <translation>Niemand steht für diese Messwerte ein: Das Gerät kann fremd sein oder sein Schlüssel in anderen Händen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Ask the operator; register the device, or do not use the readings.</source>
            <translation>Fragen Sie den Betreiber; registrieren Sie das Gerät, oder verwenden Sie die Messwerte nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Readings were lost, sent twice or made under a wrong clock.</source>
            <translation>Messwerte gingen verloren, wurden doppelt gesendet oder unter falscher Uhr gemacht.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Ask the gateway for the windows, and have its clock checked.</source>
            <translation>Fragen Sie das Gateway nach den Fenstern, und lassen Sie seine Uhr prüfen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The sensor is faulty, set up wrongly, or another one than was registered.</source>
            <translation>Der Sensor ist defekt, falsch eingestellt oder ein anderer als registriert.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Do not use the readings until the operator has explained them.</source>
            <translation>Verwenden Sie die Messwerte nicht, bis der Betreiber sie erklärt hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>A sensor that stands still or leaps is often broken.</source>
            <translation>Ein Sensor, der stillsteht oder springt, ist oft defekt.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Ask the operator to look at the device; a real event shows at its neighbours too.</source>
            <translation>Lassen Sie den Betreiber nachsehen; ein echtes Ereignis zeigt sich auch bei den Nachbarn.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The register of a meter only rises: it was exchanged, reset or tampered with.</source>
            <translation>Ein Zählerstand steigt nur: Er wurde ausgetauscht, zurückgesetzt oder manipuliert.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Read the meter on site, and record an exchange with a new registration.</source>
            <translation>Lesen Sie den Zähler vor Ort ab, und erfassen Sie einen Austausch mit neuer Registrierung.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record contradicts itself; what was signed is not what its figures say.</source>
            <translation>Der Eintrag widerspricht sich; was signiert wurde, ist nicht, was seine Zahlen sagen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Ask the gateway for the readings and a corrected record.</source>
            <translation>Bitten Sie das Gateway um die Messwerte und einen berichtigten Eintrag.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The device was updated or exchanged, and nobody put that on record.</source>
            <translation>Das Gerät wurde aktualisiert oder getauscht, und niemand hat es erfasst.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Ask the operator what was installed, by whom and when; register the device anew.</source>
            <translation>Fragen Sie den Betreiber, was wer wann installiert hat; registrieren Sie das Gerät neu.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Nobody vouches that the device measures rightly at that time.</source>
            <translation>Niemand bürgt dafür, dass das Gerät zu dieser Zeit richtig misst.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Have it calibrated; use these readings with care.</source>
            <translation>Lassen Sie es kalibrieren; verwenden Sie diese Messwerte mit Vorsicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>For that time nothing is known: the device was silent, or its windows were left out.</source>
            <translation>Für diese Zeit ist nichts bekannt: Das Gerät schwieg, oder seine Fenster wurden ausgelassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Ask the gateway for the missing windows or the reason.</source>
            <translation>Fragen Sie das Gateway nach den fehlenden Fenstern oder dem Grund.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record holds {v1}, which {v2} does not measure.</source>
            <translation>Der Eintrag enthält {v1}, was {v2} nicht misst.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record gives {v1} in {v2}, registered is {v3}.</source>
            <translation>Der Eintrag gibt {v1} in {v2} an, registriert ist {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record holds {v1} of {v2}; the lowest possible is {v3}.</source>
            <translation>Der Eintrag enthält {v1} von {v2}; das Kleinstmögliche ist {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record holds {v1} of {v2}; the highest possible is {v3}.</source>
            <translation>Der Eintrag enthält {v1} von {v2}; das Höchstmögliche ist {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record holds no reading of {v1} between {v2} and {v3}.</source>
            <translation>Der Eintrag enthält keinen Messwert von {v1} zwischen {v2} und {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record holds readings of {v1} from {v2}; no registration of it was in force.</source>
            <translation>Der Eintrag enthält Messwerte von {v1} ab {v2}; keine Registrierung davon war in Kraft.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record says that its last reading is of {v1}, before the first.</source>
            <translation>Der Eintrag sagt, sein letzter Messwert sei von {v1}, vor dem ersten.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record is window {v1} of {v2}, as another one is.</source>
            <translation>Der Eintrag ist Fenster {v1} von {v2}, wie ein anderer auch.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record holds {v1} readings, all of them {v2}.</source>
            <translation>Der Eintrag enthält {v1} Messwerte, alle {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record contradicts its readings: {v1}.</source>
            <translation>Der Eintrag widerspricht seinen Messwerten: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record holds readings of {v1}; {v2} was never calibrated.</source>
            <translation>Der Eintrag enthält Messwerte von {v1}; {v2} wurde nie kalibriert.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record ends at {v1}; no later reading of {v2}, {v3}, is on record.</source>
            <translation>Der Eintrag endet bei {v1}; kein späterer Messwert von {v2}, {v3}, ist verzeichnet.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record holds readings of {v1}, issued by a key that its registration does not name.</source>
            <translation>Der Eintrag enthält Messwerte von {v1}, ausgestellt mit einem Schlüssel, den dessen Registrierung nicht nennt.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record holds readings of {v1}, {v2}, from {v3}; another record already reaches {v4}.</source>
            <translation>Der Eintrag enthält Messwerte von {v1}, {v2}, ab {v3}; ein anderer Eintrag reicht schon bis {v4}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record of {v1} holds a reading of {v2}, later than it.</source>
            <translation>Der Eintrag von {v1} enthält einen Messwert von {v2}, der später ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record is window {v1} of {v2}, {v3}; the one before it has number {v4}.</source>
            <translation>Der Eintrag ist Fenster {v1} von {v2}, {v3}; das davor hat Nummer {v4}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record holds {v1} of {v2} at {v3}, {v4} times farther from the middle than is usual in it.</source>
            <translation>Der Eintrag enthält {v1} von {v2} um {v3}, {v4}-mal weiter von der Mitte als darin üblich.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record says that the register of {v1} fell at {v2}.</source>
            <translation>Der Eintrag sagt, der Zählerstand von {v1} sei um {v2} gefallen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record says {v1} for the register of {v2}; the record before says {v3}.</source>
            <translation>Der Eintrag sagt {v1} als Zählerstand von {v2}; der Eintrag davor sagt {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record names {v1} {v2}… of {v3}; registered is {v4}….</source>
            <translation>Der Eintrag nennt {v1} {v2}… von {v3}; registriert ist {v4}….</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record holds readings of {v1}; the calibration of {v2} failed.</source>
            <translation>Der Eintrag enthält Messwerte von {v1}; die Kalibrierung von {v2} schlug fehl.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record begins at {v1}; the readings of {v2}, {v3}, before it end at {v4}.</source>
            <translation>Der Eintrag beginnt bei {v1}; die Messwerte von {v2}, {v3}, davor enden bei {v4}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Unknown device or key</source>
            <translation>Gerät oder Schlüssel unbekannt</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Readings out of step</source>
            <translation>Messwerte aus dem Takt</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Reading out of range</source>
            <translation>Messwert unmöglich</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Sensor stuck or leaping</source>
            <translation>Sensor steht oder springt</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Meter runs backwards</source>
            <translation>Zähler läuft rückwärts</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Window contradictory</source>
            <translation>Fenster widersprüchlich</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Device changed silently</source>
            <translation>Gerät still geändert</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Calibration missing</source>
            <translation>Kalibrierung fehlt</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Device in two places</source>
            <translation>Gerät an zwei Orten</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>Sensor window missing</source>
            <translation>Messwertfenster fehlt</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record holds two readings of {v1}.</source>
            <translation>Der Eintrag enthält zwei Messwerte von {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/devices.py" />
            <source>The record holds readings of {v1}; the calibration ran out on {v2}.</source>
            <translation>Der Eintrag enthält Messwerte von {v1}; die Kalibrierung lief am {v2} ab.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>As far as the log says, no authority has allowed the school to award this.</source>
            <translation>Soweit das Logbuch sagt, hat keine Behörde der Schule diese Verleihung erlaubt.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Ask the school and its authority: either the diploma or the missing record is a mistake.</source>
            <translation>Fragen Sie die Schule und ihre Behörde: Entweder das Zeugnis oder der fehlende Eintrag ist ein Irrtum.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Programs that look at the list and those that look at the ledger come to two answers.</source>
            <translation>Programme, die in die Liste sehen, und solche, die ins Register sehen, kommen zu zwei Antworten.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Ask the school which is right; it publishes a new version of the list, or changes the record.</source>
            <translation>Fragen Sie die Schule, was stimmt; sie veröffentlicht eine neue Liste oder ändert den Eintrag.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>A revocation is for good: whoever looked at the list before saw something else.</source>
            <translation>Ein Widerruf gilt für immer: Wer vorher in die Liste sah, sah etwas anderes.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Ask the school; a credential that counts after all is issued anew, with another index.</source>
            <translation>Fragen Sie die Schule; ein Zeugnis, das doch gilt, wird mit anderem Platz neu ausgestellt.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>What it rests on did not hold on that day.</source>
            <translation>Worauf es beruht, galt an jenem Tag nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Ask the school for the accreditation that it meant, or for the right dates.</source>
            <translation>Fragen Sie die Schule nach der gemeinten Akkreditierung oder den richtigen Daten.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>One bit speaks for two credentials: to revoke one is to revoke the other.</source>
            <translation>Ein Bit spricht für zwei Zeugnisse: Eines zu widerrufen heißt auch das andere zu widerrufen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Ask the school whether it recorded one credential twice; one of the two is to be revoked.</source>
            <translation>Fragen Sie die Schule, ob sie ein Zeugnis zweimal erfasst hat; eines ist zu widerrufen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>A record cannot prove anything for the time before it was logged; perhaps it is dated back.</source>
            <translation>Ein Eintrag beweist nichts für die Zeit vor seinem Eintragen; vielleicht ist er rückdatiert.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Ask the school why it was recorded so late, and look at the paper that it rests on.</source>
            <translation>Fragen Sie die Schule nach dem Grund der Verspätung, und sehen Sie das Papier an.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Whoever had the key could sign this; it may not be the school's word.</source>
            <translation>Wer den Schlüssel hatte, konnte das signieren; es ist vielleicht nicht das Wort der Schule.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Ask the school to confirm the award, and to record it anew with its present key.</source>
            <translation>Bitten Sie die Schule, die Verleihung zu bestätigen und mit ihrem jetzigen Schlüssel neu zu erfassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>No programme of study has that many credits, or none at all.</source>
            <translation>Kein Studiengang hat so viele oder gar keine Leistungspunkte.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Ask the school for the right figure.</source>
            <translation>Fragen Sie die Schule nach der richtigen Zahl.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>The record was {v1} on {v2}; {v3} does not say so.</source>
            <translation>Der Eintrag wurde am {v2} {v1}; {v3} sagt das nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>The record names place {v1}, which {v2} does not have.</source>
            <translation>Der Eintrag nennt Platz {v1}, den {v2} nicht hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>The record says nothing of it being {v1}; {v2} says that it is.</source>
            <translation>Der Eintrag sagt nicht, dass er {v1} ist; {v2} sagt es.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>The record says of the list {v1}: {v2}</source>
            <translation>Der Eintrag sagt von der Liste {v1}: {v2}</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>The record was signed by a key that was revoked later and is suspect from entry {v1} on.</source>
            <translation>Der Eintrag wurde mit einem Schlüssel signiert, der später widerrufen wurde und ab Posten {v1} verdächtig ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>{v1} and {v2} more</source>
            <translation>{v1} und {v2} weitere</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>The record says that a {v1} is valid from {v2}; its issuer had no accreditation for that on record.</source>
            <translation>Der Eintrag sagt, dass ein {v1} ab {v2} gilt; sein Aussteller hatte dafür keine verzeichnete Akkreditierung.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>The record says that it ended on {v1}, before {v2}.</source>
            <translation>Der Eintrag sagt, es habe am {v1} geendet, vor {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>The record says that it is valid from {v1}; it was not logged before {v2}.</source>
            <translation>Der Eintrag sagt, er gelte ab {v1}; er wurde nicht vor {v2} eingetragen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>The record says {v1} credits; up to {v2} are usual.</source>
            <translation>Der Eintrag sagt {v1} Leistungspunkte; bis {v2} sind üblich.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/checks/education.py" />
            <source>%n diplomas</source>
            <comment>%n diploma</comment>
            <translation>
                <numerusform>%n Abschlusszeugnis</numerusform>
                <numerusform>%n Abschlusszeugnisse</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/checks/education.py" />
            <source>%n awards</source>
            <comment>%n award</comment>
            <translation>
                <numerusform>%n Verleihung</numerusform>
                <numerusform>%n Verleihungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/checks/education.py" />
            <source>%n status lists</source>
            <comment>%n status list</comment>
            <translation>
                <numerusform>%n Statusliste</numerusform>
                <numerusform>%n Statuslisten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>The record says that it is valid from {v1} and names an accreditation from {v2} to {v3}.</source>
            <translation>Der Eintrag sagt, er gelte ab {v1}, und nennt eine Akkreditierung von {v2} bis {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>The record names place {v1} of the list {v2}; so does the record at entry {v3}.</source>
            <translation>Der Eintrag nennt Platz {v1} der Liste {v2}; ebenso der Eintrag bei Posten {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Diploma not accredited</source>
            <translation>Zeugnis ohne Akkreditierung</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Status list disagrees</source>
            <translation>Statusliste widerspricht</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Revocation taken back</source>
            <translation>Widerruf zurückgenommen</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Outside its validity</source>
            <translation>Außerhalb der Gültigkeit</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Recorded long after</source>
            <translation>Lange danach erfasst</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/education.py" />
            <source>Issued by a lost key</source>
            <translation>Mit verlorenem Schlüssel</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>As far as the log says, no authority has allowed this employer to issue such records.</source>
            <translation>Soweit das Logbuch sagt, hat keine Behörde diesem Arbeitgeber solche Einträge erlaubt.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>Ask the employer and its authority: either the record or the missing one is a mistake.</source>
            <translation>Fragen Sie den Arbeitgeber und seine Behörde: Entweder der Eintrag oder der fehlende ist ein Irrtum.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>One of the two dates is wrong.</source>
            <translation>Eines der beiden Daten ist falsch.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>Ask the employer to correct its attestation.</source>
            <translation>Bitten Sie den Arbeitgeber, seine Bescheinigung zu berichtigen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>Nobody works full time in two places at once, as a rule.</source>
            <translation>In der Regel arbeitet niemand an zwei Orten zugleich in Vollzeit.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>Compare both attestations with contracts or social insurance.</source>
            <translation>Vergleichen Sie beide Bescheinigungen mit Verträgen oder der Sozialversicherung.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>What the attestation was based on holds no more.</source>
            <translation>Worauf die Bescheinigung beruhte, gilt nicht mehr.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>Ask its issuer whether it stands without that, and to revoke it if it does not.</source>
            <translation>Fragen Sie den Aussteller, ob sie ohne das Bestand hat; wenn nicht, soll er sie widerrufen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>Nobody can tell which skill is meant, and no match will find it.</source>
            <translation>Niemand kann sagen, welche Fertigkeit gemeint ist, und kein Abgleich findet sie.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>Choose the skill from the ESCO release that the record names, and correct the record.</source>
            <translation>Wählen Sie die Fertigkeit aus der genannten ESCO-Ausgabe, und berichtigen Sie den Eintrag.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>The record is an {v1} of {v2}; its issuer had no accreditation for that on record.</source>
            <translation>Der Eintrag ist ein {v1} von {v2}; sein Aussteller hatte dafür keine verzeichnete Akkreditierung.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>The record says that an employment began on {v1} and ended on {v2}.</source>
            <translation>Der Eintrag sagt, eine Beschäftigung habe am {v1} begonnen und am {v2} geendet.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>The record rests on {v1} that was revoked: {v2}.</source>
            <translation>Der Eintrag beruht auf {v1}, widerrufen: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>The record names {v1} unknown to ESCO: {v2}.</source>
            <translation>Der Eintrag nennt {v1}, die ESCO nicht kennt: {v2}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/checks/employment.py" />
            <source>%n vacancies</source>
            <comment>%n vacancy</comment>
            <translation>
                <numerusform>%n offene Stelle</numerusform>
                <numerusform>%n offene Stellen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/checks/employment.py" />
            <source>%n attestations</source>
            <comment>%n attestation</comment>
            <translation>
                <numerusform>%n Bescheinigung</numerusform>
                <numerusform>%n Bescheinigungen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>The record says full time from {v1}{v2}, and so does another one.</source>
            <translation>Der Eintrag sagt Vollzeit ab {v1}{v2}, und ein anderer auch.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>Employer not accredited</source>
            <translation>Arbeitgeber nicht zugelassen</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>Rests on a revoked one</source>
            <translation>Beruht auf Widerrufenem</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>Skill unknown</source>
            <translation>Fertigkeit unbekannt</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/employment.py" />
            <source>Impossible employment</source>
            <translation>Unmögliche Beschäftigung</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/access.py" />
            <source>Somebody read a patient's documents without consent and said why.</source>
            <translation>Jemand las Dokumente eines Patienten ohne Einwilligung und nannte den Grund.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/access.py" />
            <source>Compare it with the duty roster of that day; a second person has to review it.</source>
            <translation>Vergleichen Sie mit dem Dienstplan jenes Tages; eine zweite Person muss es prüfen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/access.py" />
            <source>Nobody has confirmed that the access was needed.</source>
            <translation>Niemand hat bestätigt, dass der Zugriff nötig war.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/access.py" />
            <source>Ask the house for its review, and the reader for the reason.</source>
            <translation>Fragen Sie das Haus nach der Prüfung und den Leser nach dem Grund.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/access.py" />
            <source>The patient had not allowed this reading, or had withdrawn the consent before.</source>
            <translation>Der Patient hatte dieses Lesen nicht erlaubt oder die Einwilligung vorher zurückgezogen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/access.py" />
            <source>Ask the reader for the reason, and tell the patient.</source>
            <translation>Fragen Sie den Leser nach dem Grund, und sagen Sie es dem Patienten.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/access.py" />
            <source>The record says emergency access on {v1} ({v2}), {v3}.</source>
            <translation>Der Eintrag sagt Notfallzugriff am {v1} ({v2}), {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/access.py" />
            <source>The record says that a patient's documents were read on {v1}; no consent on record covers it.</source>
            <translation>Der Eintrag sagt, Dokumente eines Patienten seien am {v1} gelesen worden; keine verzeichnete Einwilligung deckt das.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>The document is of another patient, or one of its dates is wrong.</source>
            <translation>Das Dokument gehört zu einem anderen Patienten, oder eines seiner Daten ist falsch.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>Compare both documents with the house's files and have the wrong one corrected.</source>
            <translation>Vergleichen Sie beide Dokumente mit den Akten des Hauses, und lassen Sie das falsche berichtigen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>Nobody can be in two places at once: one visit is false, or of another patient.</source>
            <translation>Niemand kann an zwei Orten zugleich sein: Ein Besuch ist falsch oder von einem anderen Patienten.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>Ask both houses for their admission papers.</source>
            <translation>Fragen Sie beide Häuser nach den Aufnahmepapieren.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>Two documents claim to be the one and same version, and they differ.</source>
            <translation>Zwei Dokumente geben sich als dieselbe Fassung aus und sind verschieden.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>Ask the house which one holds, and have the other one corrected or revoked.</source>
            <translation>Fragen Sie das Haus, welches gilt, und lassen Sie das andere berichtigen oder widerrufen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>A second dose so soon may be a double entry, or a mistake in treatment.</source>
            <translation>Eine zweite Dosis so bald kann ein Doppeleintrag oder Behandlungsfehler sein.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>Ask the house whether both doses were given.</source>
            <translation>Fragen Sie das Haus, ob beide Dosen gegeben wurden.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>The vaccine was past its date, or its lot is not what it says.</source>
            <translation>Der Impfstoff war abgelaufen, oder seine Charge stimmt nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>Ask the house for its stock list, and tell the patient.</source>
            <translation>Fragen Sie das Haus nach der Bestandsliste, und sagen Sie es dem Patienten.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>The record says a visit {v1} km away from another one of the same patient, {v2} minutes between them.</source>
            <translation>Der Eintrag sagt einen Besuch {v1} km von einem anderen desselben Patienten, {v2} Minuten dazwischen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>The record says a dose on {v1} of a lot expired on {v2}.</source>
            <translation>Der Eintrag sagt eine Dosis am {v1} aus einer am {v2} abgelaufenen Charge.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>The record says {v1} {v2}.</source>
            <translation>Der Eintrag sagt {v1} {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>The record says another {v1} than one of the same id and version.</source>
            <translation>Der Eintrag sagt ein anderes {v1} als eines mit gleicher Kennung und Fassung.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>The record says that a lot expires on {v1}; another record says {v2}.</source>
            <translation>Der Eintrag sagt, eine Charge laufe am {v1} ab; ein anderer sagt {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/care.py" />
            <source>The record says a dose {v1} days after another one of the same vaccine.</source>
            <translation>Der Eintrag sagt eine Dosis {v1} Tage nach einer anderen desselben Impfstoffs.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/claims.py" />
            <source>Money is asked for something that no document says was done.</source>
            <translation>Geld wird für etwas verlangt, das kein Dokument als getan nennt.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/claims.py" />
            <source>Ask the house for the visit or the procedure before the claim is paid.</source>
            <translation>Fragen Sie das Haus vor der Zahlung nach Besuch oder Eingriff.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/claims.py" />
            <source>What was done may be told by documents that were not opened here.</source>
            <translation>Was getan wurde, kann in Dokumenten stehen, die hier nicht geöffnet wurden.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/claims.py" />
            <source>Ask the house or the patient to open them, and check again.</source>
            <translation>Bitten Sie Haus oder Patient, sie zu öffnen, und prüfen Sie erneut.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/claims.py" />
            <source>The same services of the same patient are billed twice.</source>
            <translation>Dieselben Leistungen desselben Patienten sind zweimal berechnet.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/claims.py" />
            <source>Pay once, and ask the house which claim holds.</source>
            <translation>Zahlen Sie einmal, und fragen Sie das Haus, welche Forderung gilt.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/claims.py" />
            <source>The record says a claim of {v1}</source>
            <translation>Der Eintrag sagt eine Forderung über {v1}</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/claims.py" />
            <source>{v1} that names no procedure, visit or prescription.</source>
            <translation>{v1}, die keinen Eingriff, Besuch und kein Rezept nennt.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/claims.py" />
            <source>The record says a claim of {v1} that another one says already.</source>
            <translation>Der Eintrag sagt eine Forderung über {v1}, die ein anderer schon sagt.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/claims.py" />
            <source>{v1} for services that are not among the opened documents.</source>
            <translation>{v1} für Leistungen, die nicht unter den geöffneten Dokumenten sind.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/claims.py" />
            <source>{v1} for something that is {v2}.</source>
            <translation>{v1} für etwas, das {v2} ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/claims.py" />
            <source>{v1} for something that was done to another patient.</source>
            <translation>{v1} für etwas, das an einem anderen Patienten getan wurde.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/group.py" />
            <source>A consent may stand among the documents that were not opened here.</source>
            <translation>Eine Einwilligung kann unter den nicht geöffneten Dokumenten stehen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/group.py" />
            <source>Ask the reader or the patient for it, and check again.</source>
            <translation>Fragen Sie Leser oder Patient danach, und prüfen Sie erneut.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/group.py" />
            <source>Medicine not prescribed</source>
            <translation>Arznei nicht verordnet</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/group.py" />
            <source>Bad pack handed out</source>
            <translation>Schlechte Packung abgegeben</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/group.py" />
            <source>Allergy or double</source>
            <translation>Allergie oder doppelt</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/group.py" />
            <source>Access without consent</source>
            <translation>Zugriff ohne Einwilligung</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/group.py" />
            <source>Care that cannot be</source>
            <translation>Unmögliche Behandlung</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/group.py" />
            <source>Claim without service</source>
            <translation>Forderung ohne Leistung</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/group.py" />
            <source>Forked health document</source>
            <translation>Gespaltenes Dokument</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/group.py" />
            <source>Vaccination too soon</source>
            <translation>Impfung zu früh</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/checks/health/group.py" />
            <source>%n accesses</source>
            <comment>%n access</comment>
            <translation>
                <numerusform>%n Zugriff</numerusform>
                <numerusform>%n Zugriffe</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/group.py" />
            <source>Recorded unlicensed</source>
            <translation>Ohne Berechtigung erfasst</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/licences.py" />
            <source>As far as the log says, no authority allowed this key to record such a thing on that day.</source>
            <translation>Soweit das Logbuch sagt, durfte dieser Schlüssel so etwas an jenem Tag nicht erfassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/licences.py" />
            <source>Ask the issuer for its licence, and the authority whether one is missing here.</source>
            <translation>Fragen Sie den Aussteller nach der Berechtigung und die Behörde, ob hier eine fehlt.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/licences.py" />
            <source>The record says {v1} on {v2}; its issuer had no licence for that on record.</source>
            <translation>Der Eintrag sagt {v1} am {v2}; sein Aussteller hatte dafür keine verzeichnete Berechtigung.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/medicines.py" />
            <source>A medicine was handed out that nobody had ordered at that time, as far as is on record.</source>
            <translation>Eine Arznei wurde abgegeben, die nach dem Verzeichnis niemand verordnet hatte.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/medicines.py" />
            <source>Ask the pharmacy for the prescription, and the prescriber whether it is genuine.</source>
            <translation>Fragen Sie die Apotheke nach dem Rezept und den Verordner, ob es echt ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/medicines.py" />
            <source>The prescription may exist among documents that were not opened here.</source>
            <translation>Das Rezept kann unter nicht geöffneten Dokumenten sein.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/medicines.py" />
            <source>Ask the prescriber or the patient to open it, and check again.</source>
            <translation>Bitten Sie Verordner oder Patient, es zu öffnen, und prüfen Sie erneut.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/medicines.py" />
            <source>More was handed out than the prescription allows with all its repeats.</source>
            <translation>Es wurde mehr abgegeben, als das Rezept mit allen Wiederholungen erlaubt.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/medicines.py" />
            <source>Ask the pharmacy for its count, and the prescriber whether more was meant.</source>
            <translation>Fragen Sie die Apotheke nach ihrer Zählung und den Verordner, ob mehr gemeint war.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/medicines.py" />
            <source>The pack may be a copy, or one that must not reach patients.</source>
            <translation>Die Packung kann eine Fälschung sein oder darf Patienten nicht erreichen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/medicines.py" />
            <source>Reach the patient, hold the pack, and ask the manufacturer.</source>
            <translation>Erreichen Sie den Patienten, halten Sie die Packung fest, und fragen Sie den Hersteller.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/medicines.py" />
            <source>The patient may react to this medicine.</source>
            <translation>Der Patient kann auf diese Arznei reagieren.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/medicines.py" />
            <source>Ask the prescriber whether the allergy was known and weighed.</source>
            <translation>Fragen Sie den Verordner, ob die Allergie bekannt und abgewogen war.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/medicines.py" />
            <source>The patient may take the same medicine twice.</source>
            <translation>Der Patient nimmt vielleicht dieselbe Arznei doppelt.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/medicines.py" />
            <source>Ask the prescribers whether both prescriptions are meant to hold.</source>
            <translation>Fragen Sie die Verordner, ob beide Rezepte gelten sollen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/health/medicines.py" />
            <source>The record says that a {v1} of {v2} {v3}.</source>
            <translation>Der Eintrag sagt, dass ein {v1} von {v2} {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Nothing on record shows that the defect was removed.</source>
            <translation>Nichts Verzeichnetes zeigt, dass der Mangel behoben wurde.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Ask the agency for the work order and its evidence, or look at the place.</source>
            <translation>Fragen Sie die Stelle nach Auftrag und Nachweis, oder sehen Sie vor Ort nach.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>What the city promised was not kept, or not recorded.</source>
            <translation>Was die Stadt versprach, wurde nicht gehalten oder nicht erfasst.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Ask the agency what became of the request, and tell who reported it.</source>
            <translation>Fragen Sie die Stelle, was aus der Meldung wurde, und sagen Sie es dem Meldenden.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>The repair may not have lasted, or the request was closed too early.</source>
            <translation>Die Reparatur hielt vielleicht nicht, oder die Meldung wurde zu früh geschlossen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Compare the work reports, and inspect the place.</source>
            <translation>Vergleichen Sie die Arbeitsberichte, und kontrollieren Sie den Ort.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Work cannot fulfil a request that was not made yet; one of the times is wrong.</source>
            <translation>Arbeit kann keine noch nicht gemachte Meldung erfüllen; eine Zeit ist falsch.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Ask who issued the order, and let the wrong record be corrected.</source>
            <translation>Fragen Sie, wer den Auftrag gab, und lassen Sie den falschen Eintrag berichtigen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>As far as the log says, nobody has allowed the crew to do this work.</source>
            <translation>Soweit das Logbuch sagt, hat niemand dem Trupp diese Arbeit erlaubt.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Ask for the crew's licence; have the work examined by somebody who has one.</source>
            <translation>Verlangen Sie die Berechtigung des Trupps; lassen Sie die Arbeit von Berechtigten prüfen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>The place or the asset is wrong, or the request is not the city's.</source>
            <translation>Ort oder Anlage ist falsch, oder die Meldung betrifft nicht die Stadt.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Look at the map, and let the wrong record be corrected.</source>
            <translation>Sehen Sie auf die Karte, und lassen Sie den falschen Eintrag berichtigen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Nobody can tell who was responsible from when on.</source>
            <translation>Niemand kann sagen, wer ab wann zuständig war.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Ask both agencies, and record who handed it over and when.</source>
            <translation>Fragen Sie beide Stellen, und erfassen Sie, wer wann übergeben hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>The record says that the request was closed on {v1}; no approved report of finished work with evidence was made for it by then.</source>
            <translation>Der Eintrag sagt, die Meldung sei am {v1} geschlossen worden; bis dahin gab es keinen freigegebenen Bericht über beendete Arbeit mit Nachweis.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>The record promises an end by {v1}; no record says that the request was closed by then.</source>
            <translation>Der Eintrag verspricht ein Ende bis {v1}; kein Eintrag sagt, dass die Meldung bis dahin geschlossen war.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>The record orders work that needs a licence; none of the crew is on record for {v1}.</source>
            <translation>Der Eintrag ordnet berechtigungspflichtige Arbeit an; niemand vom Trupp ist für {v1} verzeichnet.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>The record names a place outside the city's limits.</source>
            <translation>Der Eintrag nennt einen Ort außerhalb der Stadt.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/checks/maintenance.py" />
            <source>%n updates</source>
            <comment>%n update</comment>
            <translation>
                <numerusform>%n Stand</numerusform>
                <numerusform>%n Stände</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/checks/maintenance.py" />
            <source>%n requests</source>
            <comment>%n request</comment>
            <translation>
                <numerusform>%n Meldung</numerusform>
                <numerusform>%n Meldungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/checks/maintenance.py" />
            <source>%n work orders</source>
            <comment>%n work order</comment>
            <translation>
                <numerusform>%n Arbeitsauftrag</numerusform>
                <numerusform>%n Arbeitsaufträge</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>The record reports {v1} at a place where a request for the same was closed as done {v2} days before.</source>
            <translation>Der Eintrag meldet {v1} an einem Ort, an dem eine Meldung desselben {v2} Tage zuvor als erledigt geschlossen wurde.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>The record orders work on {v1} for a request that was made on {v2}.</source>
            <translation>Der Eintrag ordnet am {v1} Arbeit für eine Meldung vom {v2} an.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>The record names a place {v1} m away from its asset {v2}.</source>
            <translation>Der Eintrag nennt einen Ort {v1} m von seiner Anlage {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>The record names {v1} as responsible; until then it was {v2}, and no record hands the request over.</source>
            <translation>Der Eintrag nennt {v1} als zuständig; bis dahin war es {v2}, und kein Eintrag übergibt die Meldung.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Closed without work</source>
            <translation>Ohne Arbeit geschlossen</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Promise overdue</source>
            <translation>Zusage überfällig</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Defect came back</source>
            <translation>Mangel kam wieder</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Work not entitled</source>
            <translation>Arbeit ohne Berechtigung</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Place does not fit</source>
            <translation>Ort passt nicht</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>Silently handed on</source>
            <translation>Still weitergereicht</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/maintenance.py" />
            <source>The record opens again a request that was closed on {v1}.</source>
            <translation>Der Eintrag öffnet eine am {v1} geschlossene Meldung wieder.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/permissions.py" />
            <source>Somebody read what nobody had allowed them to read, or the grant was not recorded.</source>
            <translation>Jemand las, was ihm niemand erlaubt hatte, oder die Erlaubnis wurde nicht erfasst.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/permissions.py" />
            <source>Ask the reader for the legal basis, and the gateway how the reader got the readings.</source>
            <translation>Fragen Sie den Leser nach der Rechtsgrundlage und das Gateway, wie er an die Messwerte kam.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/permissions.py" />
            <source>The grant counts for nothing.</source>
            <translation>Die Erlaubnis zählt nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/permissions.py" />
            <source>Let the operator or the owner of the device grant access, if that is meant.</source>
            <translation>Der Betreiber oder Eigentümer soll Zugang gewähren, falls gewollt.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/permissions.py" />
            <source>The record says that {v1} of {v2} were read on {v3}; no grant to the reader was in force.</source>
            <translation>Der Eintrag sagt, {v1} von {v2} seien am {v3} gelesen worden; keine Erlaubnis war in Kraft.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/permissions.py" />
            <source>The record grants access to {v1}; its issuer neither operates nor owns the device.</source>
            <translation>Der Eintrag gewährt Zugang zu {v1}; sein Aussteller betreibt und besitzt das Gerät nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/permissions.py" />
            <source>Read without a grant</source>
            <translation>Ohne Erlaubnis gelesen</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/promises.py" />
            <source>Nobody has put on record that the cause is gone.</source>
            <translation>Niemand hat erfasst, dass die Ursache beseitigt ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/promises.py" />
            <source>Ask the authority for the recheck; if there was none, have the place inspected.</source>
            <translation>Fragen Sie die Behörde nach der Nachkontrolle; gab es keine, lassen Sie kontrollieren.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/promises.py" />
            <source>The inspection did not happen, or its report is missing.</source>
            <translation>Die Kontrolle fand nicht statt, oder ihr Bericht fehlt.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/promises.py" />
            <source>Ask who promised it; have it made up for, or its report recorded.</source>
            <translation>Fragen Sie, wer sie versprach; lassen Sie sie nachholen oder ihren Bericht erfassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/promises.py" />
            <source>The record promises an inspection by {v1}; none is on record since then.</source>
            <translation>Der Eintrag verspricht eine Kontrolle bis {v1}; seither ist keine verzeichnet.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/checks/promises.py" />
            <source>%n incidents</source>
            <comment>%n incident</comment>
            <translation>
                <numerusform>%n Vorfall</numerusform>
                <numerusform>%n Vorfälle</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/checks/promises.py" />
            <source>The record says that the incident was closed on {v1}; no inspection since it began is on record with a satisfactory result.</source>
            <translation>Der Eintrag sagt, der Vorfall sei am {v1} geschlossen worden; seit seinem Beginn ist keine Kontrolle mit gutem Ergebnis verzeichnet.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/promises.py" />
            <source>Inspection never made</source>
            <translation>Kontrolle nie gemacht</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Points were spent that the account did not have; the rules should have refused it.</source>
            <translation>Es wurden Punkte ausgegeben, die das Konto nicht hatte; die Regeln hätten ablehnen müssen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Do not honour what was paid with them, and ask the authorities how it entered the log.</source>
            <translation>Erkennen Sie das damit Bezahlte nicht an, und fragen Sie die Behörden, wie es ins Logbuch kam.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The same thing was rewarded or credited more than once.</source>
            <translation>Dasselbe wurde mehr als einmal belohnt oder gutgeschrieben.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Let the operator take back what was given too often.</source>
            <translation>Der Betreiber soll zurücknehmen, was zu oft gegeben wurde.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Nobody can show from the log that the ride happened at a known device.</source>
            <translation>Niemand kann aus dem Logbuch zeigen, dass die Fahrt an einem bekannten Gerät geschah.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Ask the operator for the tap, its place in the window and the device's registration.</source>
            <translation>Fragen Sie den Betreiber nach der Buchung, ihrem Platz im Fenster und der Registrierung des Geräts.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>So many rides in an hour are hardly one person's; a card may be shared or a reader broken.</source>
            <translation>So viele Fahrten in einer Stunde sind kaum von einer Person; eine Karte ist geteilt oder ein Leser defekt.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Ask the operator to look at the device and the card.</source>
            <translation>Lassen Sie den Betreiber Gerät und Karte prüfen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The points are not what the published rule gives.</source>
            <translation>Die Punkte sind nicht, was die veröffentlichte Regel ergibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Ask the operator: either the points or the rule is a mistake.</source>
            <translation>Fragen Sie den Betreiber: Entweder Punkte oder Regel sind ein Irrtum.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The programme's figures and its records contradict each other.</source>
            <translation>Zahlen und Einträge des Programms widersprechen einander.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Compute the figures again from the log and ask the operator for the difference.</source>
            <translation>Rechnen Sie aus dem Logbuch nach, und fragen Sie den Betreiber nach dem Unterschied.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>A discount was given that no points have paid for, or not in full.</source>
            <translation>Ein Nachlass wurde gegeben, den keine Punkte oder nicht ganz bezahlt haben.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Ask the utility for the redemption; without it the discount is a mistake.</source>
            <translation>Fragen Sie den Versorger nach der Einlösung; ohne sie ist der Nachlass ein Irrtum.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that points are for a ride; it names no window of taps.</source>
            <translation>Der Eintrag sagt Punkte für eine Fahrt; er nennt kein Buchungsfenster.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that points are for a tap in a window that was withdrawn.</source>
            <translation>Der Eintrag sagt Punkte für eine Buchung in einem zurückgezogenen Fenster.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that points are for a tap; its proof does not lead to the window.</source>
            <translation>Der Eintrag sagt Punkte für eine Buchung; ihr Beweis führt nicht zum Fenster.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that points are for a tap at {v1}; {v2}.</source>
            <translation>Der Eintrag sagt Punkte für eine Buchung an {v1}; {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that a bill is credited for points; it names no redemption.</source>
            <translation>Der Eintrag sagt, einer Rechnung seien Punkte gutgeschrieben; er nennt keine Einlösung.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that a bill is credited for points that pay for something else.</source>
            <translation>Der Eintrag sagt, einer Rechnung seien Punkte gutgeschrieben, die etwas anderes bezahlen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that a bill is credited with {v1} {v2}; the redemption says {v3} {v4}.</source>
            <translation>Der Eintrag sagt, einer Rechnung seien {v1} {v2} gutgeschrieben; die Einlösung sagt {v3} {v4}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that points are for something that was rewarded before.</source>
            <translation>Der Eintrag sagt Punkte für etwas, das schon belohnt wurde.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that a bill is credited for points that were credited before.</source>
            <translation>Der Eintrag sagt, einer Rechnung seien Punkte gutgeschrieben, die es schon waren.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that points are given under a rule that is not on the log.</source>
            <translation>Der Eintrag sagt Punkte nach einer Regel, die nicht im Logbuch ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that points were earned; {v1}.</source>
            <translation>Der Eintrag sagt, Punkte seien erhalten; {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that {v1} points were {v2}; the log adds up to {v3}.</source>
            <translation>Der Eintrag sagt, {v1} Punkte seien {v2}; das Logbuch ergibt {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that {v1} points pay {v2}; the programme says that they are worth {v3}.</source>
            <translation>Der Eintrag sagt, {v1} Punkte bezahlten {v2}; nach dem Programm sind sie {v3} wert.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that a pass of {v1} was paid with points; redemptions for it amount to {v2}.</source>
            <translation>Der Eintrag sagt, eine Zeitkarte zu {v1} sei mit Punkten bezahlt; Einlösungen dafür betragen {v2}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/checks/rewards.py" />
            <source>%n earnings</source>
            <comment>%n earning</comment>
            <translation>
                <numerusform>%n Punkteerwerb</numerusform>
                <numerusform>%n Punkteerwerbe</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that {v1} points left an account that held {v2}.</source>
            <translation>Der Eintrag sagt, {v1} Punkte verließen ein Konto mit {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that one account was rewarded for {v1} rides within an hour; {v2} are usual at most.</source>
            <translation>Der Eintrag sagt, ein Konto sei für {v1} Fahrten in einer Stunde belohnt; höchstens {v2} sind üblich.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>{v1} points on {v2} are above the cap of {v3}</source>
            <translation>{v1} Punkte am {v2} liegen über der Obergrenze von {v3}</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>The record says that points are given; with them the programme has given {v1} of a budget of {v2}.</source>
            <translation>Der Eintrag sagt, Punkte seien gegeben; damit hat das Programm {v1} von {v2} Budget gegeben.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Account below zero</source>
            <translation>Konto unter null</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Rewarded twice</source>
            <translation>Zweimal belohnt</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Points without a tap</source>
            <translation>Punkte ohne Buchung</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Too many rides an hour</source>
            <translation>Zu viele Fahrten je Stunde</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Points outside the rule</source>
            <translation>Punkte außerhalb der Regel</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Points do not add up</source>
            <translation>Punkte gehen nicht auf</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/rewards.py" />
            <source>Discount not paid for</source>
            <translation>Nachlass nicht bezahlt</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/series.py" />
            <source>Records of that number were never logged, or the number was passed over.</source>
            <translation>Einträge dieser Nummer wurden nie eingetragen, oder die Nummer wurde übersprungen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/series.py" />
            <source>Ask the issuer for them, or for its word that the number was never given.</source>
            <translation>Bitten Sie den Aussteller darum oder um die Zusage, dass die Nummer nie vergeben wurde.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/series.py" />
            <source>Diplomas that the school has awarded are not on the ledger: nobody can check them.</source>
            <translation>Zeugnisse, die die Schule verliehen hat, sind nicht im Register: Niemand kann sie prüfen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/series.py" />
            <source>Ask the school which ones are missing, and have them recorded.</source>
            <translation>Fragen Sie die Schule, welche fehlen, und lassen Sie sie erfassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/series.py" />
            <source>Diplomas are on the ledger that the authority's roster does not have.</source>
            <translation>Im Register sind Zeugnisse, die das Verzeichnis der Behörde nicht hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/series.py" />
            <source>Compare the roster with the ledger name by name; have revoked what was never awarded.</source>
            <translation>Vergleichen Sie Verzeichnis und Register Name für Name; lassen Sie nie Verliehenes widerrufen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/series.py" />
            <source>The series goes from {v1} to {v2}; {v3} missing between them.</source>
            <translation>Die Reihe geht von {v1} bis {v2}; {v3} dazwischen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/series.py" />
            <source>The roster has {v1} diplomas of {v2}; {v3} of them are on the ledger and in force.</source>
            <translation>Das Verzeichnis hat {v1} Zeugnisse von {v2}; {v3} davon sind im Register und in Kraft.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/series.py" />
            <source>{v1} numbers are</source>
            <translation>{v1} Nummern fehlen</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/series.py" />
            <source>Number missing</source>
            <translation>Nummer fehlt</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/series.py" />
            <source>Diplomas unlike roster</source>
            <translation>Zeugnisse anders als Verzeichnis</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/completeness.py" />
            <source>The goods left and did not arrive, or their arrival was not recorded.</source>
            <translation>Die Waren gingen ab und kamen nicht an, oder ihre Ankunft wurde nicht erfasst.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/completeness.py" />
            <source>Ask the carrier and the receiver; record the arrival or the loss.</source>
            <translation>Fragen Sie Spediteur und Empfänger; erfassen Sie Ankunft oder Verlust.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/completeness.py" />
            <source>A sample was taken and nobody says what came of it; the result is late or was left out.</source>
            <translation>Eine Probe wurde genommen, und niemand sagt das Ergebnis; es ist spät oder wurde ausgelassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/completeness.py" />
            <source>Ask the laboratory and whoever took the sample.</source>
            <translation>Fragen Sie das Labor und den Probennehmer.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/completeness.py" />
            <source>The record says that goods were shipped on {v1}; no record says that they arrived within {v2} days or later: {v3}.</source>
            <translation>Der Eintrag sagt, Waren seien am {v1} versandt worden; kein Eintrag sagt, dass sie binnen {v2} Tagen oder später ankamen: {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/completeness.py" />
            <source>The record says that a sample was taken on {v1}; no result is on record within {v2} days or later: {v3}.</source>
            <translation>Der Eintrag sagt, eine Probe sei am {v1} genommen worden; binnen {v2} Tagen oder später ist kein Ergebnis verzeichnet: {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/custody.py" />
            <source>The goods went to another place than they were sent to.</source>
            <translation>Die Waren kamen an einen anderen Ort als den, an den sie gesandt wurden.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/custody.py" />
            <source>Ask the receiver, the carrier and the sender where the goods are and who ordered it.</source>
            <translation>Fragen Sie Empfänger, Spediteur und Absender, wo die Waren sind und wer es anordnete.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/custody.py" />
            <source>Two places say that they hold the goods, or the shipment was not recorded.</source>
            <translation>Zwei Orte sagen, sie hätten die Waren, oder der Versand wurde nicht erfasst.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/custody.py" />
            <source>Ask both places; record the missing shipment, or look for a copy.</source>
            <translation>Fragen Sie beide Orte; erfassen Sie den fehlenden Versand, oder suchen Sie nach einer Kopie.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/custody.py" />
            <source>As far as the log says, the business was not allowed to work on that day.</source>
            <translation>Soweit das Logbuch sagt, durfte der Betrieb an jenem Tag nicht arbeiten.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/custody.py" />
            <source>Ask the business and its authority: either the work or the missing licence is a mistake.</source>
            <translation>Fragen Sie Betrieb und Behörde: Entweder die Arbeit oder die fehlende Berechtigung ist ein Irrtum.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/custody.py" />
            <source>More left the place than ever came there or was made there; the rest may be something else.</source>
            <translation>Mehr verließ den Ort, als je dorthin kam oder dort gemacht wurde; der Rest kann etwas anderes sein.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/custody.py" />
            <source>Compare the stock with the records, and ask where the rest came from.</source>
            <translation>Vergleichen Sie Bestand und Einträge, und fragen Sie, woher der Rest kam.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/custody.py" />
            <source>The record says {v1} on {v2} at {v3} of goods that were {v4} {v5} on {v6}: {v7}.</source>
            <translation>Der Eintrag sagt {v1} am {v2} an {v3} von Waren, die {v4} {v5} am {v6} waren: {v7}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/custody.py" />
            <source>The record says {v1} on {v2} {v3}</source>
            <translation>Der Eintrag sagt {v1} am {v2} {v3}</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/custody.py" />
            <source>The record says {v1} of {v2} {v3} of {v4}; that is {v5} more than the place held.</source>
            <translation>Der Eintrag sagt {v1} von {v2} {v3} von {v4}; das sind {v5} mehr, als der Ort hatte.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/dispensing.py" />
            <source>One pack cannot be handed out twice; one of the two may be a copy.</source>
            <translation>Eine Packung kann nicht zweimal abgegeben werden; eine kann eine Fälschung sein.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/dispensing.py" />
            <source>Ask both pharmacies, and the manufacturer if both still say so.</source>
            <translation>Fragen Sie beide Apotheken und den Hersteller, falls beide dabei bleiben.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/dispensing.py" />
            <source>The record says that packs were dispensed on {v1} that had been dispensed before{v2}, on {v3}: {v4}.</source>
            <translation>Der Eintrag sagt, am {v1} seien Packungen abgegeben worden, die es schon waren{v2}, am {v3}: {v4}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>It was written down before it happened, so nobody can have seen it.</source>
            <translation>Es wurde aufgeschrieben, bevor es geschah; niemand kann es gesehen haben.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>Ask the issuer which of the two times is wrong.</source>
            <translation>Fragen Sie den Aussteller, welche der beiden Zeiten falsch ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>It was written down after the deadline; what is recorded late can be made to fit.</source>
            <translation>Es wurde nach der Frist aufgeschrieben; spät Erfasstes kann passend gemacht sein.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>Ask the issuer why, and compare with the delivery note.</source>
            <translation>Fragen Sie den Aussteller warum, und vergleichen Sie mit dem Lieferschein.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>The pack was handled before it was made; a time is wrong, or it is a copy.</source>
            <translation>Die Packung wurde gehandhabt, bevor sie gemacht war; eine Zeit ist falsch, oder sie ist eine Fälschung.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>Ask both parties for their papers of these days.</source>
            <translation>Fragen Sie beide nach ihren Papieren dieser Tage.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>The event is not the one that this id was made for: it was changed since, or made up.</source>
            <translation>Das Ereignis ist nicht das, für das diese Kennung gemacht wurde: geändert oder erfunden.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>Ask whoever captured the event for the original document.</source>
            <translation>Bitten Sie den Erfasser um das Original.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>The event that should stand in place of the wrong one is not on record.</source>
            <translation>Das Ereignis, das anstelle des falschen stehen soll, ist nicht verzeichnet.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>Ask the issuer to record the corrected event.</source>
            <translation>Bitten Sie den Aussteller, das berichtigte Ereignis zu erfassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>The record says that {v1} has the id {v2}; its hash is {v3}.</source>
            <translation>Der Eintrag sagt, {v1} habe die Kennung {v2}; sein Hash ist {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>The record says that the event happened on {v1}, after it was recorded.</source>
            <translation>Der Eintrag sagt, das Ereignis sei am {v1} geschehen, nachdem es erfasst war.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>The record was written {v1} hours after the event; {v2} are allowed.</source>
            <translation>Der Eintrag wurde {v1} Stunden nach dem Ereignis geschrieben; {v2} sind erlaubt.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>The record says {v1} at {v2} of packs that were made at {v3}: {v4}.</source>
            <translation>Der Eintrag sagt {v1} um {v2} von Packungen, die um {v3} gemacht wurden: {v4}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/documents.py" />
            <source>The record names corrected events that are not on record: {v1}.</source>
            <translation>Der Eintrag nennt berichtigte Ereignisse, die nicht verzeichnet sind: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/goods.py" />
            <source>More comes out than went in: something else was mixed in, or a number is wrong.</source>
            <translation>Es kommt mehr heraus, als hineinging: Etwas wurde beigemischt, oder eine Zahl ist falsch.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/goods.py" />
            <source>Ask the processor for its batch record, and look at what else it took from stock.</source>
            <translation>Fragen Sie den Verarbeiter nach dem Chargenprotokoll und was er sonst entnahm.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/goods.py" />
            <source>Goods past their date were taken in or handed out.</source>
            <translation>Abgelaufene Waren wurden angenommen oder abgegeben.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/goods.py" />
            <source>Take them off the shelf and ask the receiver for its incoming goods check.</source>
            <translation>Nehmen Sie sie aus dem Regal, und fragen Sie den Empfänger nach der Wareneingangskontrolle.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/goods.py" />
            <source>Goods under recall are still on their way to people.</source>
            <translation>Zurückgerufene Waren sind noch auf dem Weg zu Menschen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/goods.py" />
            <source>Stop them at the receiver, and ask the sender whether the recall notice reached it.</source>
            <translation>Halten Sie sie beim Empfänger an, und fragen Sie den Absender, ob der Rückruf ihn erreichte.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/goods.py" />
            <source>Food of this kind must be traceable within a day; without this the trace breaks here.</source>
            <translation>Solche Lebensmittel müssen binnen eines Tages verfolgbar sein; hier bricht die Spur ab.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/goods.py" />
            <source>Ask the business to correct the record.</source>
            <translation>Bitten Sie den Betrieb, den Eintrag zu berichtigen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/goods.py" />
            <source>The record says {v1} on {v2} of goods that expired on {v3}: {v4}.</source>
            <translation>Der Eintrag sagt {v1} am {v2} von Waren, die am {v3} abliefen: {v4}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/goods.py" />
            <source>The record says {v1} on {v2} of goods that were recalled on {v3}.</source>
            <translation>Der Eintrag sagt {v1} am {v2} von Waren, die am {v3} zurückgerufen wurden.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/goods.py" />
            <source>The record says that a transformation takes in {v1} and puts out {v2} ({v3}).</source>
            <translation>Der Eintrag sagt, eine Umwandlung nehme {v1} auf und gebe {v2} aus ({v3}).</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/goods.py" />
            <source>The record lacks what a trace of this food needs: {v1}.</source>
            <translation>Dem Eintrag fehlt, was eine Spur dieser Lebensmittel braucht: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Serial made twice</source>
            <translation>Seriennummer doppelt</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Pack never commissioned</source>
            <translation>Packung nie gemeldet</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Handled after its end</source>
            <translation>Nach dem Ende gehandhabt</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Custody broken</source>
            <translation>Gewahrsam gebrochen</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Moved out of container</source>
            <translation>Ohne Behälter bewegt</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Unpacked, never packed</source>
            <translation>Entnommen, nie verpackt</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Impossible travel</source>
            <translation>Unmögliche Reise</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Time out of order</source>
            <translation>Zeit durcheinander</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>More out than in</source>
            <translation>Mehr heraus als hinein</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Handled past its date</source>
            <translation>Nach Ablauf gehandhabt</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Moved despite a recall</source>
            <translation>Trotz Rückruf bewegt</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Cold chain broken</source>
            <translation>Kühlkette unterbrochen</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Licence did not hold</source>
            <translation>Berechtigung galt nicht</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Event not as identified</source>
            <translation>Ereignis anders als Kennung</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Correction missing</source>
            <translation>Berichtigung fehlt</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Pack data contradict</source>
            <translation>Packungsdaten widersprechen</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Dispensed twice</source>
            <translation>Zweimal abgegeben</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>GS1 check digit wrong</source>
            <translation>GS1-Prüfziffer falsch</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Shipped more than held</source>
            <translation>Mehr versandt als gehabt</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Food trace incomplete</source>
            <translation>Lebensmittelspur lückenhaft</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Shipped, never received</source>
            <translation>Versandt, nie angekommen</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/group.py" />
            <source>Sample without result</source>
            <translation>Probe ohne Ergebnis</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/packing.py" />
            <source>The pack left its container without a record, or it is a copy of the one inside.</source>
            <translation>Die Packung verließ ihren Behälter ohne Eintrag, oder sie ist eine Fälschung der darin.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/packing.py" />
            <source>Open the container and look; record the unpacking, or report the copy.</source>
            <translation>Öffnen Sie den Behälter; erfassen Sie das Auspacken, oder melden Sie die Fälschung.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/packing.py" />
            <source>What was taken out had not been put in, so the record of the container is not complete.</source>
            <translation>Was entnommen wurde, war nicht hineingelegt; der Eintrag des Behälters ist unvollständig.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/packing.py" />
            <source>Ask who packed and who unpacked which numbers they read.</source>
            <translation>Fragen Sie, wer ein- und auspackte, welche Nummern sie lasen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/packing.py" />
            <source>The record says {v1} on {v2} of a container with things in it that had been moved without it ({v3} on {v4}): {v5}.</source>
            <translation>Der Eintrag sagt {v1} am {v2} von einem Behälter mit Dingen, die ohne ihn bewegt worden waren ({v3} am {v4}): {v5}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/packing.py" />
            <source>The record says that things were taken out of {v1} that were not in it: {v2}.</source>
            <translation>Der Eintrag sagt, Dinge seien aus {v1} entnommen worden, die nicht darin waren: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>Of two packs with one serial number at least one is a copy.</source>
            <translation>Von zwei Packungen mit einer Seriennummer ist mindestens eine eine Fälschung.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>Hold both, and ask the manufacturer which one it made.</source>
            <translation>Halten Sie beide fest, und fragen Sie den Hersteller, welche er machte.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>Nobody has put this pack on record as made; it may be a copy.</source>
            <translation>Niemand hat diese Packung als hergestellt erfasst; sie kann eine Fälschung sein.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>Hold the goods, ask the manufacturer for the serial numbers, and report what cannot be told.</source>
            <translation>Halten Sie die Waren fest, fragen Sie den Hersteller nach den Nummern, und melden Sie Ungeklärtes.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>What was used up, destroyed or handed out is on its way again; it may be a copy.</source>
            <translation>Verbrauchtes, Vernichtetes oder Abgegebenes ist wieder unterwegs; es kann eine Fälschung sein.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>Hold the pack, and ask both parties which of the two records is the mistake.</source>
            <translation>Halten Sie die Packung fest, und fragen Sie beide, welcher Eintrag der Irrtum ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>A pack has one product code, one lot and one date; here the records contradict each other.</source>
            <translation>Eine Packung hat einen Produktcode, eine Charge und ein Datum; hier widersprechen sich die Einträge.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>Hold the goods and ask the manufacturer what is printed on them.</source>
            <translation>Halten Sie die Waren fest, und fragen Sie den Hersteller, was darauf steht.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>The authority asks for master data of every product, and this one has none on record.</source>
            <translation>Die Behörde verlangt Stammdaten jedes Produkts, und dieses hat keine.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>Ask the manufacturer to record the product.</source>
            <translation>Bitten Sie den Hersteller, das Produkt zu erfassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>The number is misread or mistyped: whoever looks it up finds nothing, or another product.</source>
            <translation>Die Nummer ist falsch gelesen oder getippt: Wer sie sucht, findet nichts oder ein anderes Produkt.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>Ask the issuer to correct the record.</source>
            <translation>Bitten Sie den Aussteller, den Eintrag zu berichtigen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>The record hands out a pack that was never commissioned: {v1}.</source>
            <translation>Der Eintrag gibt eine nie gemeldete Packung ab: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>The record says that packs were made on {v1} that were already made on {v2}: {v3}.</source>
            <translation>Der Eintrag sagt, am {v1} seien Packungen gemacht worden, die es am {v2} schon waren: {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>The record names packs that were never commissioned: {v1}.</source>
            <translation>Der Eintrag nennt nie gemeldete Packungen: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>The record says that {v1} is of {v2}; another one says {v3}.</source>
            <translation>Der Eintrag sagt, {v1} sei von {v2}; ein anderer sagt {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>The record says that {v1} bears the date {v2}; another one says {v3}.</source>
            <translation>Der Eintrag sagt, {v1} trage das Datum {v2}; ein anderer sagt {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>The record makes products that are not on record: {v1}.</source>
            <translation>Der Eintrag stellt nicht verzeichnete Produkte her: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>The record names numbers with wrong check digits: {v1}.</source>
            <translation>Der Eintrag nennt Nummern mit falscher Prüfziffer: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>The record says that {v1} is of {v2}; it was commissioned as {v3}.</source>
            <translation>Der Eintrag sagt, {v1} sei von {v2}; gemeldet wurde es als {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/serials.py" />
            <source>The record says {v1} on {v2} of things that ended ({v3}) on {v4}: {v5}.</source>
            <translation>Der Eintrag sagt {v1} am {v2} von Dingen, die am {v4} endeten ({v3}): {v5}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/transport.py" />
            <source>Nothing travels that fast: one of the two is a copy, or a place or a time is wrong.</source>
            <translation>Nichts reist so schnell: Eines ist eine Fälschung, oder Ort oder Zeit ist falsch.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/transport.py" />
            <source>Hold the thing, and ask both places which numbers they read.</source>
            <translation>Halten Sie den Gegenstand fest, und fragen Sie beide Orte nach den gelesenen Nummern.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/transport.py" />
            <source>The goods were outside the conditions under which they keep.</source>
            <translation>Die Waren waren außerhalb der Bedingungen, unter denen sie halten.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/transport.py" />
            <source>Hold them, and ask the owner of the product whether they may still be used.</source>
            <translation>Halten Sie sie fest, und fragen Sie den Eigentümer des Produkts, ob sie noch verwendbar sind.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/transport.py" />
            <source>The report contradicts itself; one of its numbers is wrong.</source>
            <translation>Der Bericht widerspricht sich; eine seiner Zahlen ist falsch.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/transport.py" />
            <source>Ask for the raw data of the sensor.</source>
            <translation>Verlangen Sie die Rohdaten des Sensors.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/transport.py" />
            <source>Nobody measured in between; what the goods went through is not known.</source>
            <translation>Dazwischen maß niemand; was die Waren erlebten, ist unbekannt.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/transport.py" />
            <source>Ask the carrier for the readings that are missing.</source>
            <translation>Fragen Sie den Spediteur nach den fehlenden Messwerten.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/transport.py" />
            <source>The record says {v1} at {v2}, {v3} km from where the thing was at {v4}: {v5}.</source>
            <translation>Der Eintrag sagt {v1} um {v2}, {v3} km von dem Ort, an dem der Gegenstand um {v4} war: {v5}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/transport.py" />
            <source>The record says {v1} while the goods were there.</source>
            <translation>Der Eintrag sagt {v1}, während die Waren dort waren.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/transport.py" />
            <source>The record holds a report of a sensor that contradicts itself: {v1}.</source>
            <translation>Der Eintrag enthält einen Sensorbericht, der sich widerspricht: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/supply/transport.py" />
            <source>The record says that the sensor measured nothing for {v1} minutes.</source>
            <translation>Der Eintrag sagt, der Sensor habe {v1} Minuten nichts gemessen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/taps.py" />
            <source>One card cannot have made these taps; it may be copied, or a reader is wrong.</source>
            <translation>Eine Karte kann diese Buchungen nicht gemacht haben; sie ist kopiert, oder ein Leser ist falsch.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/taps.py" />
            <source>Ask the operator to look at the card and at both readers.</source>
            <translation>Lassen Sie den Betreiber Karte und beide Leser prüfen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/taps.py" />
            <source>The tap does not belong to the service that the timetable describes.</source>
            <translation>Die Buchung gehört nicht zu dem Verkehr, den der Fahrplan beschreibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/taps.py" />
            <source>Ask the operator: the reader is set wrongly, the timetable is old, or the tap is made up.</source>
            <translation>Fragen Sie den Betreiber: Leser falsch eingestellt, Fahrplan alt oder Buchung erfunden.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/taps.py" />
            <source>Transfer entrance</source>
            <translation>Umstieg Eingang</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/taps.py" />
            <source>Transfer exit</source>
            <translation>Umstieg Ausgang</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/taps.py" />
            <source>The record says that one card was at two stops {v1} km apart within {v2} minutes.</source>
            <translation>Der Eintrag sagt, eine Karte sei an zwei Haltestellen {v1} km auseinander binnen {v2} Minuten gewesen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/taps.py" />
            <source>The record says that tap {v1} was made {v2}.</source>
            <translation>Der Eintrag sagt, Buchung {v1} sei {v2} gemacht worden.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/checks/taps.py" />
            <source>%n windows</source>
            <comment>%n window</comment>
            <translation>
                <numerusform>%n Fenster</numerusform>
                <numerusform>%n Fenster</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/checks/taps.py" />
            <source>The record says that a card left at {v1} where it never entered.</source>
            <translation>Der Eintrag sagt, eine Karte sei bei {v1} ausgestiegen, wo sie nie einstieg.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/taps.py" />
            <source>Tap off the timetable</source>
            <translation>Buchung neben Fahrplan</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>One of the dates is wrong, or goods of another lot were delivered.</source>
            <translation>Eines der Daten ist falsch, oder es wurde andere Ware geliefert.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>Compare delivery note and production record before the lot is traced any further.</source>
            <translation>Vergleichen Sie Lieferschein und Produktionsbericht, bevor die Charge weiter verfolgt wird.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>The trail ends here: whoever supplied it cannot be warned or examined.</source>
            <translation>Die Spur endet hier: Der Lieferant kann nicht gewarnt oder geprüft werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>Ask the business for its delivery notes; it has to know from whom the goods came.</source>
            <translation>Fragen Sie den Betrieb nach den Lieferscheinen; er muss wissen, von wem die Ware kam.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>Goods cannot leave before they come in; a time is wrong, or the lot is another one.</source>
            <translation>Waren können nicht gehen, bevor sie kommen; eine Zeit ist falsch, oder es ist eine andere Charge.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>Compare the delivery notes of both stations.</source>
            <translation>Vergleichen Sie die Lieferscheine beider Stationen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>The cases may have another source, or a delivery is missing on record.</source>
            <translation>Die Fälle können eine andere Quelle haben, oder eine Lieferung fehlt im Verzeichnis.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>Ask the place from whom it got the goods; keep other sources in mind.</source>
            <translation>Fragen Sie den Ort, von wem er die Ware hat; denken Sie an andere Quellen.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>The more cases can be reached from a place, the likelier it is their common source.</source>
            <translation>Je mehr Fälle von einem Ort erreichbar sind, desto eher ist er ihre gemeinsame Quelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>Begin the inspection with the first one; take samples there.</source>
            <translation>Beginnen Sie die Kontrolle beim ersten; nehmen Sie dort Proben.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>The records lead from these places to the cases of the incident: {v1}.</source>
            <translation>Die Einträge führen von diesen Orten zu den Fällen des Vorfalls: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>The record delivers {v1} on {v2}, {v3}.</source>
            <translation>Der Eintrag liefert {v1} am {v2}, {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>The record moves {v1}; no record says who made or supplied it.</source>
            <translation>Der Eintrag bewegt {v1}; kein Eintrag sagt, wer es machte oder lieferte.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>The record lets {v1} begin at {v2}, which by its licence is no primary producer, and names nothing that it was made of.</source>
            <translation>Der Eintrag lässt {v1} bei {v2} beginnen, laut Berechtigung kein Urerzeuger, und nennt nichts, woraus es gemacht wurde.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>The record lets {v1} leave {v2} on {v3}; it came in on {v4}.</source>
            <translation>Der Eintrag lässt {v1} {v2} am {v3} verlassen; es kam am {v4}.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>The record names {v1} cases at {v2}; nothing on record brings the suspected goods there by then.</source>
            <translation>Der Eintrag nennt {v1} Fälle an {v2}; nichts Verzeichnetes bringt die verdächtige Ware bis dahin dorthin.</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>Delivered out of date</source>
            <translation>Nach Ablauf geliefert</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>Trail ends too early</source>
            <translation>Spur endet zu früh</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>Left before it came in</source>
            <translation>Ging, bevor es kam</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>Cases not connected</source>
            <translation>Fälle nicht verbunden</translation>
        </message>
        <message>
            <location filename="../../desktop/checks/tracing.py" />
            <source>Likely common source</source>
            <translation>Wahrscheinliche Quelle</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>The anchor leads to the charter of {v1}</source>
            <translation>Der Anker führt zur Satzung von {v1}</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>{v1} of {v2} cosignatures are there.</source>
            <translation>{v1} von {v2} Gegenzeichnungen sind da.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>{v1} hashes lead from entry {v2} to the root of {v3}.</source>
            <translation>{v1} Hashes führen von Posten {v2} zur Wurzel von {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>{v1} of {v2} authorities cosigned {v3} entries; {v4} are needed.</source>
            <translation>{v1} von {v2} Behörden haben {v3} Posten gegengezeichnet; {v4} sind nötig.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>Block {v1}, sealed {v2} by {v3}.</source>
            <translation>Block {v1}, gesiegelt {v2} von {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>The rules accepted it when this replica took it in; an audit replays them.</source>
            <translation>Die Regeln nahmen ihn an, als diese Kopie ihn aufnahm; eine Prüfung wiederholt sie.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>What lists show of it is what its issuer signed.</source>
            <translation>Was Listen davon zeigen, ist, was sein Aussteller signiert hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>The stored log was not searched for what the tables leave out.</source>
            <translation>Das gespeicherte Logbuch wurde nicht nach dem durchsucht, was die Tabellen auslassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>The whole stored log was searched for entries that change it.</source>
            <translation>Das ganze gespeicherte Logbuch wurde nach Posten durchsucht, die ihn ändern.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>The entry that publishes {v1} could not be read.</source>
            <translation>Der Posten, der {v1} veröffentlicht, war nicht lesbar.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>Its data fit {v1}.</source>
            <translation>Seine Daten passen zu {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>{v1} is not in this replica.</source>
            <translation>{v1} ist nicht in dieser Kopie.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>{v1} was not logged yet at that moment.</source>
            <translation>{v1} war zu diesem Zeitpunkt noch nicht eingetragen.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>{v1}; it changed {v2} times.</source>
            <translation>{v1}; er änderte sich {v2}-mal.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>No checkpoint is final here yet.</source>
            <translation>Hier ist noch kein Prüfpunkt endgültig.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>The final checkpoint is gone from this replica.</source>
            <translation>Der endgültige Prüfpunkt ist aus dieser Kopie verschwunden.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>Only {v1} authorities have signed the checkpoint that this replica calls final.</source>
            <translation>Nur {v1} Behörden haben den Prüfpunkt signiert, den diese Kopie endgültig nennt.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>The tree that this replica trusts is not the one that was cosigned.</source>
            <translation>Der Baum, dem diese Kopie vertraut, ist nicht der gegengezeichnete.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>No checkpoint covers it yet.</source>
            <translation>Noch kein Prüfpunkt umfasst ihn.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>Record {v1} of {v2} in entry {v3}.</source>
            <translation>Eintrag {v1} von {v2} in Posten {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>No signed tree that covers it is proven.</source>
            <translation>Kein signierter Baum, der ihn umfasst, ist bewiesen.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>The table of blocks has none that holds it.</source>
            <translation>Die Tabelle der Blöcke hat keinen, der ihn enthält.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>The seal of block {v1} differs from the table of blocks.</source>
            <translation>Das Siegel von Block {v1} weicht von der Tabelle der Blöcke ab.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>The seal of block {v1} names another root.</source>
            <translation>Das Siegel von Block {v1} nennt eine andere Wurzel.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>The tables list a record of a void statement ({v1}).</source>
            <translation>Die Tabellen führen einen Eintrag einer nichtigen Erklärung ({v1}).</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>The statement is void: {v1}.</source>
            <translation>Die Erklärung ist nichtig: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>Its data do not fit {v1}: {v2}</source>
            <translation>Seine Daten passen nicht zu {v1}: {v2}</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>It was never logged, or not yet when this replica was last synced.</source>
            <translation>Er wurde nie eingetragen, oder noch nicht beim letzten Abgleich dieser Kopie.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>Sync, or search for it.</source>
            <translation>Gleichen Sie ab, oder suchen Sie danach.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>It is entry {v1}; only {v2} were there.</source>
            <translation>Es ist Posten {v1}; nur {v2} waren da.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>Choose a later moment.</source>
            <translation>Wählen Sie einen späteren Zeitpunkt.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>It is below the {v1} final entries.</source>
            <translation>Er liegt unter den {v1} endgültigen Posten.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>It is above the {v1} entries that were final at that moment.</source>
            <translation>Er liegt über den {v1} Posten, die damals endgültig waren.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>The log signed {v1} entries.</source>
            <translation>Das Logbuch hat {v1} Posten signiert.</translation>
        </message>
        <message>
            <location filename="../../desktop/judgement/record.py" />
            <source>Entry {v1} has no record number {v2}.</source>
            <translation>Posten {v1} hat keinen Eintrag Nummer {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>late</source>
            <translation>verspätet</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>missing</source>
            <translation>fehlt</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>contradicted</source>
            <translation>widersprochen</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>not yet due</source>
            <translation>noch nicht fällig</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>not needed</source>
            <translation>nicht nötig</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>not recorded</source>
            <translation>nicht erfasst</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>Its record was withdrawn.</source>
            <translation>Sein Eintrag wurde zurückgezogen.</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>Every record of it was withdrawn.</source>
            <translation>Jeder Eintrag davon wurde zurückgezogen.</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>It was due by {v1}; no record says it was done.</source>
            <translation>Er war bis {v1} fällig; kein Eintrag sagt, dass er getan wurde.</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>No record.</source>
            <translation>Kein Eintrag.</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>It is dated {v1}, after what it had to precede.</source>
            <translation>Er ist auf {v1} datiert, nach dem, was folgen sollte.</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>It is dated {v1}, before the step that it follows ({v2}).</source>
            <translation>Er ist auf {v1} datiert, vor dem Schritt, dem er folgt ({v2}).</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>The same key signed it and the step {v1}.</source>
            <translation>Derselbe Schlüssel signierte ihn und den Schritt {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>It was due by {v1} and recorded for {v2}.</source>
            <translation>Er war bis {v1} fällig und ist für {v2} erfasst.</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>It is due by {v1}.</source>
            <translation>Er ist bis {v1} fällig.</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/process.py" />
            <source>Its records differ in {v1}: {v2}.</source>
            <translation>Seine Einträge unterscheiden sich in {v1}: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>service request</source>
            <translation>Meldung</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>work</source>
            <translation>Arbeit</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>sanitary incident</source>
            <translation>Hygienevorfall</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>inspection</source>
            <translation>Kontrolle</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>medicine handed out</source>
            <translation>Arzneiabgabe</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>treatment</source>
            <translation>Behandlung</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>employment</source>
            <translation>Beschäftigung</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>qualification</source>
            <translation>Befähigung</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>diploma</source>
            <translation>Abschlusszeugnis</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>bill</source>
            <translation>Rechnung</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>transfer</source>
            <translation>Übergabe</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>reported</source>
            <translation>gemeldet</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>ordered</source>
            <translation>beauftragt</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>closed</source>
            <translation>geschlossen</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>opened</source>
            <translation>eröffnet</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>examined</source>
            <translation>untersucht</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>acted on</source>
            <translation>gehandelt</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>checked again</source>
            <translation>nachkontrolliert</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>inspected</source>
            <translation>kontrolliert</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>tested</source>
            <translation>getestet</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>followed up</source>
            <translation>nachverfolgt</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>asked</source>
            <translation>gefragt</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>answered</source>
            <translation>beantwortet</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>dispensed</source>
            <translation>abgegeben</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>recorded</source>
            <translation>erfasst</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>consented</source>
            <translation>eingewilligt</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>employed</source>
            <translation>beschäftigt</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>employer accredited</source>
            <translation>Arbeitgeber zugelassen</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>qualified</source>
            <translation>befähigt</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>skilled</source>
            <translation>geübt</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>issuer accredited</source>
            <translation>Aussteller akkreditiert</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>earned</source>
            <translation>erworben</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>awarded</source>
            <translation>verliehen</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>school accredited</source>
            <translation>Schule akkreditiert</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>billed</source>
            <translation>berechnet</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>tariff set</source>
            <translation>Tarif gesetzt</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>settled</source>
            <translation>beglichen</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>offered</source>
            <translation>angeboten</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/processes.py" />
            <source>accepted</source>
            <translation>angenommen</translation>
        </message>
        <message>
            <location filename="../../desktop/verdict.py" />
            <source>A newer record takes its place: {v1}.</source>
            <translation>Ein neuerer Eintrag tritt an seine Stelle: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/verdict.py" />
            <source>It is logged and waits for the authorities' cosignatures{v1}.</source>
            <translation>Er ist eingetragen und wartet auf die Gegenzeichnungen der Behörden{v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/verdict.py" />
            <source>Other parts of its batch are not logged yet.</source>
            <translation>Andere Teile seines Stapels sind noch nicht eingetragen.</translation>
        </message>
        <message>
            <location filename="../../desktop/verdict.py" />
            <source>It is valid from {v1} on.</source>
            <translation>Er gilt ab {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/verdict.py" />
            <source>Its issuer was never enrolled.</source>
            <translation>Sein Aussteller war nie aufgenommen.</translation>
        </message>
        <message>
            <location filename="../../desktop/verdict.py" />
            <source>It awaits a colleague's approval.</source>
            <translation>Er wartet auf die Freigabe durch einen Kollegen.</translation>
        </message>
        <message>
            <location filename="../../desktop/verdict.py" />
            <source>It was valid until {v1}.</source>
            <translation>Er galt bis {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/apart.py" />
            <source>The work ended without an answer.</source>
            <translation>Die Arbeit endete ohne Antwort.</translation>
        </message>
        <message>
            <location filename="../../desktop/apart.py" />
            <source>Its process was stopped from outside, or ran out of memory.</source>
            <translation>Ihr Prozess wurde von außen beendet, oder der Speicher reichte nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/apart.py" />
            <source>Start it again.</source>
            <translation>Starten Sie sie noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/approval.py" />
            <source>Nothing with the id {v1} waits in the outbox.</source>
            <translation>Im Ausgang wartet nichts mit der Kennung {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/approval.py" />
            <source>This is not a draft of CivicLedger.</source>
            <translation>Das ist kein Entwurf von CivicLedger.</translation>
        </message>
        <message>
            <location filename="../../desktop/approval.py" />
            <source>The draft holds no records.</source>
            <translation>Der Entwurf enthält keine Einträge.</translation>
        </message>
        <message>
            <location filename="../../desktop/approval.py" />
            <source>{v1} is not a draft that can be approved: {v2}.</source>
            <translation>{v1} ist kein Entwurf, der freigegeben werden kann: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/approval.py" />
            <source>It was changed or cut off on its way, or is another file; nothing is approved.</source>
            <translation>Er wurde unterwegs geändert oder abgeschnitten, oder es ist eine andere Datei; nichts ist freigegeben.</translation>
        </message>
        <message>
            <location filename="../../desktop/approval.py" />
            <source>Ask your colleague for it again{v1}.</source>
            <translation>Bitten Sie Ihre Kollegin oder Ihren Kollegen noch einmal darum{v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/approval.py" />
            <source>A record of the draft is not an object.</source>
            <translation>Ein Eintrag des Entwurfs ist kein Objekt.</translation>
        </message>
        <message>
            <location filename="../../desktop/assets.py" />
            <source>The program's own files are missing.</source>
            <translation>Die eigenen Dateien des Programms fehlen.</translation>
        </message>
        <message>
            <location filename="../../desktop/assets.py" />
            <source>It was not installed completely.</source>
            <translation>Es wurde nicht vollständig installiert.</translation>
        </message>
        <message>
            <location filename="../../desktop/assets.py" />
            <source>Install CivicLedger again.</source>
            <translation>Installieren Sie CivicLedger noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/assets.py" />
            <source>The packaged file {v1} cannot be read.</source>
            <translation>Die mitgelieferte Datei {v1} ist nicht lesbar.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>A back-up inside the profile is lost together with it.</source>
            <translation>Eine Sicherung innerhalb des Profils geht mit ihm verloren.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>Name another folder.</source>
            <translation>Nennen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>The back-up takes {v1} bytes; {v2} are free at {v3}.</source>
            <translation>Die Sicherung braucht {v1} Bytes; bei {v3} sind {v2} frei.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>Nothing was restored.</source>
            <translation>Nichts wurde wiederhergestellt.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>Free some space, or restore to another disk.</source>
            <translation>Schaffen Sie Platz, oder stellen Sie auf einem anderen Datenträger wieder her.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>The profile has {v1} files with {v2} bytes to back up.</source>
            <translation>Das Profil hat {v1} Dateien mit {v2} Bytes zu sichern.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>A back-up holds {v1} files and {v2} bytes at most.</source>
            <translation>Eine Sicherung fasst höchstens {v1} Dateien und {v2} Bytes.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>Move old reports to another place first.</source>
            <translation>Legen Sie zuerst alte Berichte an einen anderen Ort.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>There is no folder {v1}.</source>
            <translation>Den Ordner {v1} gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>Make it first.</source>
            <translation>Legen Sie ihn zuerst an.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>{v1} is there already.</source>
            <translation>{v1} gibt es schon.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>A back-up overwrites nothing; nothing was written.</source>
            <translation>Eine Sicherung überschreibt nichts; nichts wurde geschrieben.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>Name another file.</source>
            <translation>Nennen Sie eine andere Datei.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>{v1} is not empty.</source>
            <translation>{v1} ist nicht leer.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>A back-up is restored into a folder of its own; nothing was changed.</source>
            <translation>Eine Sicherung wird in einen eigenen Ordner wiederhergestellt; nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>Name a new folder: civicledger import backup FILE --profile NEW</source>
            <translation>Nennen Sie einen neuen Ordner: civicledger import backup FILE --profile NEW</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>{v1} cannot be read or written: {v2}.</source>
            <translation>{v1} kann nicht gelesen oder geschrieben werden: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>Nothing was left half done.</source>
            <translation>Nichts blieb halb getan zurück.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>Look whether the disk is full or the folder read-only, then try again.</source>
            <translation>Sehen Sie nach, ob der Datenträger voll oder der Ordner schreibgeschützt ist, und versuchen Sie es dann noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>The profile grew too large for a back-up meanwhile.</source>
            <translation>Das Profil ist inzwischen zu groß für eine Sicherung geworden.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>The file {v1} was made by a newer version of CivicLedger.</source>
            <translation>Die Datei {v1} stammt von einer neueren Version von CivicLedger.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>This version cannot read it safely; nothing was restored.</source>
            <translation>Diese Version kann sie nicht sicher lesen; nichts wurde wiederhergestellt.</translation>
        </message>
        <message>
            <location filename="../../desktop/backup.py" />
            <source>Install the newer version.</source>
            <translation>Installieren Sie die neuere Version.</translation>
        </message>
        <message>
            <location filename="../../desktop/batch.py" />
            <source>Row {v1} of the table would be refused now: {v2}</source>
            <translation>Zeile {v1} der Tabelle würde jetzt abgelehnt: {v2}</translation>
        </message>
        <message>
            <location filename="../../desktop/batch.py" />
            <source>The ledger has changed since the table was checked; nothing was queued.</source>
            <translation>Das Register hat sich geändert, seit die Tabelle geprüft wurde; nichts wurde eingereiht.</translation>
        </message>
        <message>
            <location filename="../../desktop/batch.py" />
            <source>Check the table again.</source>
            <translation>Prüfen Sie die Tabelle noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/drafts.py" />
            <source>This is not a draft.</source>
            <translation>Das ist kein Entwurf.</translation>
        </message>
        <message>
            <location filename="../../desktop/drafts.py" />
            <source>This draft cannot be opened.</source>
            <translation>Dieser Entwurf lässt sich nicht öffnen.</translation>
        </message>
        <message>
            <location filename="../../desktop/drafts.py" />
            <source>It is damaged, or is not what was sealed under its name.</source>
            <translation>Er ist beschädigt oder ist nicht das, was unter seinem Namen versiegelt wurde.</translation>
        </message>
        <message>
            <location filename="../../desktop/drafts.py" />
            <source>Delete it, and write it anew.</source>
            <translation>Löschen Sie ihn, und schreiben Sie ihn neu.</translation>
        </message>
        <message>
            <location filename="../../desktop/durable.py" />
            <source>The file {v1} could not be saved: {v2}.</source>
            <translation>Die Datei {v1} konnte nicht gespeichert werden: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/durable.py" />
            <source>What stood there before is unchanged.</source>
            <translation>Was vorher dort stand, ist unverändert.</translation>
        </message>
        <message>
            <location filename="../../desktop/durable.py" />
            <source>The file {v1} could not be replaced: {v2}.</source>
            <translation>Die Datei {v1} konnte nicht ersetzt werden: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/durable.py" />
            <source>Close other programs that have it open, then try again.</source>
            <translation>Schließen Sie andere Programme, in denen sie offen ist, und versuchen Sie es dann noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/durable.py" />
            <source>The folder {v1} could not be made: {v2}.</source>
            <translation>Der Ordner {v1} konnte nicht angelegt werden: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/durable.py" />
            <source>The folder {v1} could not be flushed to the disk: {v2}.</source>
            <translation>Der Ordner {v1} konnte nicht auf den Datenträger geschrieben werden: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/durable.py" />
            <source>What was saved there last may be lost if the power fails now.</source>
            <translation>Was dort zuletzt gespeichert wurde, kann verloren gehen, wenn jetzt der Strom ausfällt.</translation>
        </message>
        <message>
            <location filename="../../desktop/durable.py" />
            <source>The folder {v1} is not tidy: {v2}.</source>
            <translation>Der Ordner {v1} ist nicht aufgeräumt: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>{v1} cannot be read or unpacked: {v2}.</source>
            <translation>{v1} kann nicht gelesen oder ausgepackt werden: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>The file {v1} is not a back-up of CivicLedger.</source>
            <translation>Die Datei {v1} ist keine Sicherung von CivicLedger.</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>It is another kind of file; nothing was restored.</source>
            <translation>Es ist eine Datei anderer Art; nichts wurde wiederhergestellt.</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>Choose the file that civicledger export --format backup wrote.</source>
            <translation>Wählen Sie die Datei, die civicledger export --format backup geschrieben hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>The file {v1} is cut off or damaged: {v2}.</source>
            <translation>Die Datei {v1} ist abgeschnitten oder beschädigt: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>its end is missing</source>
            <translation>ihr Ende fehlt</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>its end does not fit the rest</source>
            <translation>ihr Ende passt nicht zum Rest</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>it lists more files than a back-up has</source>
            <translation>sie nennt mehr Dateien, als eine Sicherung hat</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>its files overlap or stand twice</source>
            <translation>ihre Dateien überschneiden sich oder stehen doppelt darin</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>unpacked it would have {v1} bytes</source>
            <translation>ausgepackt hätte sie {v1} Bytes</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>its form is not that of a back-up</source>
            <translation>ihre Form ist nicht die einer Sicherung</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>it holds a file named {v1}</source>
            <translation>sie enthält eine Datei namens {v1}</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>{v1} is not stored as a back-up stores it</source>
            <translation>{v1} ist nicht so abgelegt, wie eine Sicherung es ablegt</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>Nothing was restored from it, for nothing in it can be relied on.</source>
            <translation>Nichts daraus wurde wiederhergestellt, denn auf nichts darin ist Verlass.</translation>
        </message>
        <message>
            <location filename="../../desktop/exact_zip.py" />
            <source>Copy it again from where it was kept, or take an older back-up.</source>
            <translation>Kopieren Sie sie noch einmal von dort, wo sie aufbewahrt war, oder nehmen Sie eine ältere Sicherung.</translation>
        </message>
        <message>
            <location filename="../../desktop/issuing.py" />
            <source>The ledger has no kind {v1}.</source>
            <translation>Das Register kennt die Art {v1} nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/issuing.py" />
            <source>It was never published, or the authorities have not approved it yet.</source>
            <translation>Sie wurde nie veröffentlicht, oder die Behörden haben sie noch nicht freigegeben.</translation>
        </message>
        <message>
            <location filename="../../desktop/issuing.py" />
            <source>Look at the published kinds, or sync first.</source>
            <translation>Sehen Sie die veröffentlichten Arten durch, oder gleichen Sie zuerst ab.</translation>
        </message>
        <message>
            <location filename="../../desktop/issuing.py" />
            <source>A record has no member {v1}.</source>
            <translation>Ein Eintrag hat kein Feld {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/issuing.py" />
            <source>The member data is missing.</source>
            <translation>Das Feld data fehlt.</translation>
        </message>
        <message>
            <location filename="../../desktop/issuing.py" />
            <source>There is nothing to issue.</source>
            <translation>Es gibt nichts auszustellen.</translation>
        </message>
        <message>
            <location filename="../../desktop/issuing.py" />
            <source>Give at least one record.</source>
            <translation>Geben Sie mindestens einen Eintrag an.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/backup.py" />
            <source>A root secret is 32 bytes long.</source>
            <translation>Ein Wurzelgeheimnis ist 32 Bytes lang.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/backup.py" />
            <source>Word {v1} is not one of the 2,048 backup words.</source>
            <translation>Wort {v1} gehört nicht zu den 2.048 Sicherungswörtern.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/backup.py" />
            <source>It is misspelt, or not a word of this list.</source>
            <translation>Es ist falsch geschrieben oder kein Wort dieser Liste.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/backup.py" />
            <source>Compare word {v1} with the paper.</source>
            <translation>Vergleichen Sie Wort {v1} mit dem Papier.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/backup.py" />
            <source>A backup has {v1} words; these are {v2}.</source>
            <translation>Eine Sicherung hat {v1} Wörter; dies sind {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/backup.py" />
            <source>Look for a word that was left out or typed twice.</source>
            <translation>Suchen Sie nach einem Wort, das ausgelassen oder doppelt getippt wurde.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/backup.py" />
            <source>These 24 words do not belong together.</source>
            <translation>Diese 24 Wörter gehören nicht zusammen.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/backup.py" />
            <source>A word was mistaken for another one of the list, or two changed places.</source>
            <translation>Ein Wort wurde mit einem anderen der Liste verwechselt, oder zwei sind vertauscht.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/backup.py" />
            <source>Compare every word and its place with the paper.</source>
            <translation>Vergleichen Sie jedes Wort und seinen Platz mit dem Papier.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/derive.py" />
            <source>{v1} is not the origin of a ledger.</source>
            <translation>{v1} ist nicht der Ursprung eines Registers.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/derive.py" />
            <source>{v1} is not the name of a domain.</source>
            <translation>{v1} ist nicht der Name eines Bereichs.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/derive.py" />
            <source>Keys are counted from 0, not from {v1}.</source>
            <translation>Schlüssel werden ab 0 gezählt, nicht ab {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/derive.py" />
            <source>A root secret and what is derived from it are 32 bytes each.</source>
            <translation>Ein Wurzelgeheimnis und alles, was daraus folgt, hat je 32 Bytes.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>The memory of the key derivation is not 64 MiB to 1 GiB.</source>
            <translation>Der Speicher der Schlüsselableitung ist nicht 64 MiB bis 1 GiB.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>The passes of the key derivation are not 1 to 16.</source>
            <translation>Die Durchgänge der Schlüsselableitung sind nicht 1 bis 16.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>The lanes of the key derivation are not 1 to 8.</source>
            <translation>Die Bahnen der Schlüsselableitung sind nicht 1 bis 8.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>A key file is not as long as this.</source>
            <translation>So lang ist keine Schlüsseldatei.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>A key file has other members.</source>
            <translation>Eine Schlüsseldatei hat andere Felder.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>A key file does not match its own digest, or names other algorithms.</source>
            <translation>Eine Schlüsseldatei passt nicht zu ihrer eigenen Prüfsumme oder nennt andere Verfahren.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>This is not a key file of CivicLedger.</source>
            <translation>Das ist keine Schlüsseldatei von CivicLedger.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>Choose the file that ends in .clkey, or restore the keys from the 24 words.</source>
            <translation>Wählen Sie die Datei, die auf .clkey endet, oder stellen Sie die Schlüssel aus den 24 Wörtern wieder her.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>This key file was made by a newer version of CivicLedger.</source>
            <translation>Diese Schlüsseldatei stammt von einer neueren Version von CivicLedger.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>This version cannot open it; nothing is wrong with it.</source>
            <translation>Diese Version kann sie nicht öffnen; mit ihr ist alles in Ordnung.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>Install the newer version, or restore the keys from the 24 words.</source>
            <translation>Installieren Sie die neuere Version, oder stellen Sie die Schlüssel aus den 24 Wörtern wieder her.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>A root has 32 bytes, a salt 16 and a nonce 12.</source>
            <translation>Eine Wurzel hat 32 Bytes, ein Salz 16 und eine Nonce 12.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>The keys stay locked: the password is wrong or the key file is damaged.</source>
            <translation>Die Schlüssel bleiben gesperrt: Das Passwort ist falsch, oder die Schlüsseldatei ist beschädigt.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>Which of the two it is cannot be told.</source>
            <translation>Was von beidem zutrifft, lässt sich nicht sagen.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>Try the password again; if it is surely right, restore the keys from the 24 words.</source>
            <translation>Versuchen Sie das Passwort noch einmal; ist es sicher richtig, stellen Sie die Schlüssel aus den 24 Wörtern wieder her.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>Opening the keys takes {v1} MiB of memory, more than is free.</source>
            <translation>Das Öffnen der Schlüssel braucht {v1} MiB Speicher, mehr als frei ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>Close other programs and try again.</source>
            <translation>Schließen Sie andere Programme, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>A cost of the key derivation is not a whole number.</source>
            <translation>Ein Aufwand der Schlüsselableitung ist keine ganze Zahl.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>A salt, nonce or ciphertext is not text.</source>
            <translation>Ein Salz, eine Nonce oder ein Chiffrat ist kein Text.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/key_file.py" />
            <source>A salt, nonce or ciphertext has another length.</source>
            <translation>Ein Salz, eine Nonce oder ein Chiffrat hat eine andere Länge.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/keyring.py" />
            <source>A key of the role {v1} cannot sign.</source>
            <translation>Ein Schlüssel der Rolle {v1} kann nicht signieren.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/keyring.py" />
            <source>The keys are locked.</source>
            <translation>Die Schlüssel sind gesperrt.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/keyring.py" />
            <source>Unlock them with the password and try again.</source>
            <translation>Entsperren Sie sie mit dem Passwort, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/keyring.py" />
            <source>There are keys at {v1} already.</source>
            <translation>Unter {v1} liegen schon Schlüssel.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/keyring.py" />
            <source>They would be lost for ever.</source>
            <translation>Sie gingen für immer verloren.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/keyring.py" />
            <source>Take another profile, or move that file to a safe place first.</source>
            <translation>Nehmen Sie ein anderes Profil, oder bringen Sie diese Datei zuerst an einen sicheren Ort.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/keyring.py" />
            <source>Keys cannot be saved at {v1}: {v2}.</source>
            <translation>Unter {v1} können keine Schlüssel gespeichert werden: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/keyring.py" />
            <source>There is no key file at {v1}.</source>
            <translation>Unter {v1} liegt keine Schlüsseldatei.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/keyring.py" />
            <source>Make new keys, or restore yours from the 24 words.</source>
            <translation>Machen Sie neue Schlüssel, oder stellen Sie Ihre aus den 24 Wörtern wieder her.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/keyring.py" />
            <source>The key file {v1} cannot be read: {v2}.</source>
            <translation>Die Schlüsseldatei {v1} ist nicht lesbar: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/password.py" />
            <source>A password has 1 to {v1} bytes.</source>
            <translation>Ein Passwort hat 1 bis {v1} Bytes.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/password.py" />
            <source>This password is too weak: {v1}.</source>
            <translation>Dieses Passwort ist zu schwach: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/password.py" />
            <source>it has fewer than {v1} characters</source>
            <translation>es hat weniger als {v1} Zeichen</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/password.py" />
            <source>it has fewer than {v1} different characters</source>
            <translation>es hat weniger als {v1} verschiedene Zeichen</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/password.py" />
            <source>it is a run along the alphabet or the keyboard</source>
            <translation>es ist eine Reihe aus dem Alphabet oder der Tastatur</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/password.py" />
            <source>it is one of those that are tried first</source>
            <translation>es gehört zu denen, die zuerst probiert werden</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/password.py" />
            <source>Whoever steals the key file could guess it.</source>
            <translation>Wer die Schlüsseldatei stiehlt, könnte es erraten.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/password.py" />
            <source>Take a longer one; six random words are good, and the program can suggest them.</source>
            <translation>Nehmen Sie ein längeres; sechs zufällige Wörter sind gut, und das Programm kann welche vorschlagen.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/password.py" />
            <source>The password is not text, or not in UTF-8.</source>
            <translation>Das Passwort ist kein Text oder nicht in UTF-8.</translation>
        </message>
        <message>
            <location filename="../../desktop/keys/signer.py" />
            <source>The seed of a signing key is 32 bytes long.</source>
            <translation>Der Keim eines Signierschlüssels ist 32 Bytes lang.</translation>
        </message>
        <message>
            <location filename="../../desktop/own_keys.py" />
            <source>Make some: civicledger keys create</source>
            <translation>Machen Sie welche: civicledger keys create</translation>
        </message>
        <message>
            <location filename="../../desktop/own_keys.py" />
            <source>This replica is empty.</source>
            <translation>Diese Kopie ist leer.</translation>
        </message>
        <message>
            <location filename="../../desktop/own_keys.py" />
            <source>Sync it with a peer first.</source>
            <translation>Gleichen Sie sie zuerst mit einer Gegenstelle ab.</translation>
        </message>
        <message>
            <location filename="../../desktop/own_keys.py" />
            <source>The charter names no authority {v1}.</source>
            <translation>Die Satzung nennt keine Behörde {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/own_keys.py" />
            <source>It names: {v1}.</source>
            <translation>Sie nennt: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/own_keys.py" />
            <source>The ledger does not let this key hand over.</source>
            <translation>Das Register lässt diesen Schlüssel nicht übergeben.</translation>
        </message>
        <message>
            <location filename="../../desktop/own_keys.py" />
            <source>Ask the authority that enrolled it.</source>
            <translation>Fragen Sie die Behörde, die ihn aufgenommen hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/own_keys.py" />
            <source>A change of this key waits in the outbox already.</source>
            <translation>Ein Wechsel dieses Schlüssels wartet schon im Ausgang.</translation>
        </message>
        <message>
            <location filename="../../desktop/own_keys.py" />
            <source>Send it or pull it back.</source>
            <translation>Senden Sie ihn, oder holen Sie ihn zurück.</translation>
        </message>
        <message>
            <location filename="../../desktop/own_keys.py" />
            <source>{v1} records wait in the outbox.</source>
            <translation>{v1} Einträge warten im Ausgang.</translation>
        </message>
        <message>
            <location filename="../../desktop/own_keys.py" />
            <source>Once the new key is in force, the old one can sign nothing more.</source>
            <translation>Sobald der neue Schlüssel gilt, kann der alte nichts mehr signieren.</translation>
        </message>
        <message>
            <location filename="../../desktop/own_keys.py" />
            <source>Send them or pull them back first.</source>
            <translation>Senden Sie sie zuerst, oder holen Sie sie zurück.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/document.py" />
            <source>{v1} cannot be proven from this copy, so it is not printed.</source>
            <translation>{v1} lässt sich aus dieser Kopie nicht beweisen und wird deshalb nicht gedruckt.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/document.py" />
            <source>Sync, or open it among the records to see every check.</source>
            <translation>Gleichen Sie ab, oder öffnen Sie ihn unter den Einträgen, um jede Prüfung zu sehen.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/document.py" />
            <source>The ledger has no kind {v1}; its record cannot be printed.</source>
            <translation>Das Register kennt die Art {v1} nicht; ihr Eintrag kann nicht gedruckt werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/folder.py" />
            <source>Nothing was written.</source>
            <translation>Nichts wurde geschrieben.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/folder.py" />
            <source>There is no record to print.</source>
            <translation>Es gibt keinen Eintrag zu drucken.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/folder.py" />
            <source>Choose at least one.</source>
            <translation>Wählen Sie mindestens einen.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/folder.py" />
            <source>{v1} of {v2} records cannot be printed: {v3}{v4}.</source>
            <translation>{v1} von {v2} Einträgen können nicht gedruckt werden: {v3}{v4}.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/folder.py" />
            <source>; and {v1} more</source>
            <translation>; und {v1} weitere</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/folder.py" />
            <source>Sync and try again, or leave them out.</source>
            <translation>Gleichen Sie ab, und versuchen Sie es noch einmal, oder lassen Sie sie weg.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/folder.py" />
            <source>{v1} holds something already.</source>
            <translation>In {v1} liegt schon etwas.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/folder.py" />
            <source>Name a new folder.</source>
            <translation>Nennen Sie einen neuen Ordner.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/folder.py" />
            <source>{v1} cannot be made: {v2}.</source>
            <translation>{v1} kann nicht angelegt werden: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>The file {v1} is damaged.</source>
            <translation>Die Datei {v1} ist beschädigt.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>Without it nothing is known of your letterhead.</source>
            <translation>Ohne sie ist von Ihrem Briefkopf nichts bekannt.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>Write the letterhead anew in the settings of printing.</source>
            <translation>Schreiben Sie den Briefkopf in den Druckeinstellungen neu.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>A letterhead needs a name.</source>
            <translation>Ein Briefkopf braucht einen Namen.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>Enter the organisation's name.</source>
            <translation>Geben Sie den Namen der Organisation ein.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>A letterhead has at most {v1} lines.</source>
            <translation>Ein Briefkopf hat höchstens {v1} Zeilen.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>Leave some out.</source>
            <translation>Lassen Sie einige weg.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>A line of a letterhead has at most {v1} characters.</source>
            <translation>Eine Zeile eines Briefkopfs hat höchstens {v1} Zeichen.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>Break it up.</source>
            <translation>Teilen Sie sie auf.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>A logo has at most {v1} KiB.</source>
            <translation>Ein Logo hat höchstens {v1} KiB.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>Save a smaller picture.</source>
            <translation>Speichern Sie ein kleineres Bild.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>The logo is no PNG picture.</source>
            <translation>Das Logo ist kein PNG-Bild.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>Choose a PNG or an SVG file.</source>
            <translation>Wählen Sie eine PNG- oder SVG-Datei.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>A logo has at most {v1} pixels a side.</source>
            <translation>Ein Logo hat höchstens {v1} Pixel je Seite.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>The logo is no picture that can be taken.</source>
            <translation>Das Logo ist kein Bild, das verwendet werden kann.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>The logo is no SVG picture.</source>
            <translation>Das Logo ist kein SVG-Bild.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>The SVG picture refers to other files, or moves.</source>
            <translation>Das SVG-Bild verweist auf andere Dateien oder bewegt sich.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>A document must not fetch anything when it is printed.</source>
            <translation>Ein Dokument darf beim Drucken nichts nachladen.</translation>
        </message>
        <message>
            <location filename="../../desktop/paper/letterhead.py" />
            <source>Save it as a plain SVG with paths only, or as PNG.</source>
            <translation>Speichern Sie es als einfaches SVG nur mit Pfaden, oder als PNG.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/evidence.py" />
            <source>The two notes are of one history.</source>
            <translation>Die beiden Notizen sind aus einer Geschichte.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/evidence.py" />
            <source>No checkpoint of this replica covers {v1} entries.</source>
            <translation>Kein Prüfpunkt dieser Kopie umfasst {v1} Posten.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/evidence.py" />
            <source>This replica's own copy does not match its checkpoint.</source>
            <translation>Diese Kopie passt selbst nicht zu ihrem Prüfpunkt.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/evidence.py" />
            <source>Nothing can be compared with it.</source>
            <translation>Mit ihr lässt sich nichts vergleichen.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/evidence.py" />
            <source>Run an audit, then sync anew from a peer.</source>
            <translation>Prüfen Sie, und gleichen Sie dann neu mit einer Gegenstelle ab.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/evidence.py" />
            <source>This is no path between two trees.</source>
            <translation>Das ist kein Pfad zwischen zwei Bäumen.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/evidence.py" />
            <source>The note of the other history is missing.</source>
            <translation>Die Notiz der anderen Geschichte fehlt.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/evidence_parcel.py" />
            <source>{v1} does not hold two notes.</source>
            <translation>{v1} enthält keine zwei Notizen.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/evidence_parcel.py" />
            <source>Keep what is there; it proves nothing.</source>
            <translation>Lassen Sie liegen, was dort ist; es beweist nichts.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/evidence_parcel.py" />
            <source>{v1} cannot be read: {v2}.</source>
            <translation>{v1} ist nicht lesbar: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/evidence_parcel.py" />
            <source>Look whether it was moved or removed.</source>
            <translation>Sehen Sie nach, ob es verschoben oder entfernt wurde.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/folder.py" />
            <source>The folder {v1} is not there.</source>
            <translation>Der Ordner {v1} ist nicht da.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/folder.py" />
            <source>The stick or drive was pulled out, or the folder was moved.</source>
            <translation>Der Stick oder Datenträger wurde herausgezogen, oder der Ordner wurde verschoben.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/folder.py" />
            <source>Plug it in again or choose the folder anew; what was fetched is kept.</source>
            <translation>Stecken Sie ihn wieder ein, oder wählen Sie den Ordner neu; was geholt wurde, bleibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/folder.py" />
            <source>{v1} cannot be read from {v2}: {v3}.</source>
            <translation>{v1} lässt sich von {v2} nicht lesen: {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/folder.py" />
            <source>The stick or drive fails or was pulled out.</source>
            <translation>Der Stick oder Datenträger ist defekt oder wurde herausgezogen.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/folder.py" />
            <source>Plug it in again; what was fetched is kept.</source>
            <translation>Stecken Sie ihn wieder ein; was geholt wurde, bleibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/folder.py" />
            <source>{v1} has {v2} bytes; at most {v3} are read.</source>
            <translation>{v1} hat {v2} Bytes; höchstens {v3} werden gelesen.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/folder.py" />
            <source>This is not a ledger's file.</source>
            <translation>Das ist keine Datei eines Registers.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/folder.py" />
            <source>Use another peer.</source>
            <translation>Nehmen Sie eine andere Gegenstelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/folder.py" />
            <source>is not a regular file</source>
            <translation>ist keine gewöhnliche Datei</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/folder.py" />
            <source>is a link</source>
            <translation>ist eine Verknüpfung</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/folder.py" />
            <source>A tile tree holds plain files only; nothing was read.</source>
            <translation>Ein Kachelbaum enthält nur einfache Dateien; nichts wurde gelesen.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/multicast.py" />
            <source>A name has up to 40 letters, digits, spaces, dots and dashes.</source>
            <translation>Ein Name hat bis zu 40 Buchstaben, Ziffern, Leerzeichen, Punkte und Striche.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/multicast.py" />
            <source>There is no local network to look in.</source>
            <translation>Es gibt kein lokales Netz, in dem gesucht werden kann.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/multicast.py" />
            <source>Connect this laptop to it, or exchange the copy by a stick.</source>
            <translation>Verbinden Sie diesen Laptop damit, oder tauschen Sie die Kopie über einen Stick aus.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>{v1} has no {v2}.</source>
            <translation>{v1} hat kein {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>{v1} on {v2} is shorter than it should be.</source>
            <translation>{v1} auf {v2} ist kürzer, als es sein sollte.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>Entry {v1} on {v2} is not the one its checkpoint covers.</source>
            <translation>Posten {v1} auf {v2} ist nicht der, den ihr Prüfpunkt umfasst.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>The hash tiles of {v1} do not lead to its checkpoint.</source>
            <translation>Die Hash-Kacheln von {v1} führen nicht zu ihrem Prüfpunkt.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>The copy of {v1} is not right: {v2}</source>
            <translation>Die Kopie von {v1} stimmt nicht: {v2}</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>The checkpoint of {v1} cannot be read: {v2}</source>
            <translation>Der Prüfpunkt von {v1} ist nicht lesbar: {v2}</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>The checkpoint of {v1} is not signed as the charter demands: {v2}</source>
            <translation>Der Prüfpunkt von {v1} ist nicht so signiert, wie die Satzung es verlangt: {v2}</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>{v1} serves another ledger, {v2}; this is {v3}.</source>
            <translation>{v1} führt ein anderes Register, {v2}; dieses ist {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>{v1} holds another history: at {v2} entries its root differs.</source>
            <translation>{v1} hat eine andere Geschichte: Bei {v2} Posten weicht die Wurzel ab.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>{v1} claims {v2} entries, and too few authorities have cosigned them.</source>
            <translation>{v1} behauptet {v2} Posten, und zu wenige Behörden haben sie gegengezeichnet.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>{v1} holds a final history of {v2} entries that contradicts what was pending; this replica follows it now.</source>
            <translation>{v1} hat eine endgültige Geschichte von {v2} Posten, die dem Ausstehenden widerspricht; diese Kopie folgt ihr jetzt.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>{v1} cannot be reached: {v2}.</source>
            <translation>{v1} ist nicht erreichbar: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>{v1} is too slow with {v2}.</source>
            <translation>{v1} ist zu langsam mit {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>{v1} answers {v2} when asked for {v3}.</source>
            <translation>{v1} antwortet {v2} auf die Frage nach {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>{v1} takes no statements.</source>
            <translation>{v1} nimmt keine Erklärungen an.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>{v1} sends us elsewhere for {v2} ({v3}).</source>
            <translation>{v1} schickt uns für {v2} anderswohin ({v3}).</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>The answer of {v1} for {v2} {v3}.</source>
            <translation>Die Antwort von {v1} auf {v2} {v3}.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>{v1} on {v2} is larger than the {v3} bytes that it may have.</source>
            <translation>{v1} auf {v2} ist größer als die erlaubten {v3} Bytes.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>It is switched off, or there is no way to it from here; what was fetched is kept.</source>
            <translation>Sie ist abgeschaltet, oder es führt von hier kein Weg zu ihr; was geholt wurde, bleibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>Check its address, the network and this computer's date; then sync again.</source>
            <translation>Prüfen Sie ihre Adresse, das Netz und das Datum dieses Rechners; gleichen Sie dann noch einmal ab.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>It keeps this computer waiting; what was fetched is kept.</source>
            <translation>Sie lässt diesen Rechner warten; was geholt wurde, bleibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>Sync again later, or use another peer.</source>
            <translation>Gleichen Sie später noch einmal ab, oder nehmen Sie eine andere Gegenstelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>It does not give the file out now; what was fetched is kept.</source>
            <translation>Sie gibt die Datei jetzt nicht heraus; was geholt wurde, bleibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>It serves a copy of the ledger; what you issued waits in the outbox.</source>
            <translation>Sie führt eine Kopie des Registers; was Sie ausgestellt haben, wartet im Ausgang.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>Add a peer that is an authority's node.</source>
            <translation>Fügen Sie eine Gegenstelle hinzu, die Knoten einer Behörde ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>Only the address that you gave is asked; nothing was sent to another one.</source>
            <translation>Nur die Adresse, die Sie angegeben haben, wird gefragt; an eine andere wurde nichts gesendet.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>Ask those who run it for its present address, or use another peer.</source>
            <translation>Fragen Sie die Betreiber nach der heutigen Adresse, oder nehmen Sie eine andere Gegenstelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>It is damaged, or no ledger's server.</source>
            <translation>Sie ist beschädigt oder nicht der Server eines Registers.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>The copy is not finished, or holds no ledger; what was fetched is kept.</source>
            <translation>Die Kopie ist nicht fertig oder enthält kein Register; was geholt wurde, bleibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>Copy it again to the end, or use another peer.</source>
            <translation>Kopieren Sie sie noch einmal bis zum Ende, oder nehmen Sie eine andere Gegenstelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>It was changed, damaged, or mixed from two logs; nothing was taken in.</source>
            <translation>Sie wurde geändert, beschädigt oder aus zwei Logbüchern gemischt; nichts wurde übernommen.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>Use another peer and keep this copy as evidence.</source>
            <translation>Nehmen Sie eine andere Gegenstelle, und bewahren Sie diese Kopie als Beleg auf.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>Nobody the charter names vouches for it; nothing was changed.</source>
            <translation>Niemand, den die Satzung nennt, bürgt dafür; nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>Nothing of it counts as final; one stolen key is enough to claim this.</source>
            <translation>Nichts davon gilt als endgültig; ein gestohlener Schlüssel genügt, um das zu behaupten.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>Its entries belong to another city or another time; nothing was changed.</source>
            <translation>Ihre Posten gehören zu einer anderen Stadt oder einer anderen Zeit; nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>Remove this peer, or open the profile of that ledger.</source>
            <translation>Entfernen Sie diese Gegenstelle, oder öffnen Sie das Profil jenes Registers.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/refusals.py" />
            <source>Both signed notes are kept as evidence.</source>
            <translation>Beide signierten Notizen sind als Beleg aufbewahrt.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/repair.py" />
            <source>No peer has a final log that this replica could be repaired from.</source>
            <translation>Keine Gegenstelle hat ein endgültiges Logbuch, aus dem diese Kopie repariert werden könnte.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/repair.py" />
            <source>The replica stands as it was.</source>
            <translation>Die Kopie steht, wie sie war.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/repair.py" />
            <source>Try again with another peer.</source>
            <translation>Versuchen Sie es mit einer anderen Gegenstelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/repair.py" />
            <source>The peers have {v1} entries; this replica had more, and final ones.</source>
            <translation>Die Gegenstellen haben {v1} Posten; diese Kopie hatte mehr, und zwar endgültige.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/repair.py" />
            <source>The replica stands as it was: it never goes back.</source>
            <translation>Die Kopie steht, wie sie war: Sie geht nie zurück.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/repair.py" />
            <source>No peer has the note of charter {v1}.</source>
            <translation>Keine Gegenstelle hat die Notiz der Satzung {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/repair.py" />
            <source>{v1} is in use: {v2}.</source>
            <translation>{v1} wird benutzt: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/repair.py" />
            <source>It was not repaired.</source>
            <translation>Sie wurde nicht repariert.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/repair.py" />
            <source>Close every other CivicLedger on this profile, then repair again.</source>
            <translation>Schließen Sie jedes andere CivicLedger mit diesem Profil, und reparieren Sie dann noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/repair.py" />
            <source>{v1} cannot be written: {v2}.</source>
            <translation>{v1} kann nicht geschrieben werden: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/repair.py" />
            <source>Free some space, then repair again.</source>
            <translation>Schaffen Sie Platz, und reparieren Sie dann noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/replica_source.py" />
            <source>{v1} has {v2} bytes.</source>
            <translation>{v1} hat {v2} Bytes.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/replica_source.py" />
            <source>{v1} cannot be made of this replica: its bytes are damaged.</source>
            <translation>{v1} kann aus dieser Kopie nicht gemacht werden: Ihre Bytes sind beschädigt.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/replica_source.py" />
            <source>The stored copy cannot be relied on.</source>
            <translation>Auf die gespeicherte Kopie ist kein Verlass.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/replica_source.py" />
            <source>Audit this replica, then sync it again from another peer.</source>
            <translation>Prüfen Sie diese Kopie, und gleichen Sie sie dann neu mit einer anderen Gegenstelle ab.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/staging.py" />
            <source>{v1} is gone or was changed during the sync.</source>
            <translation>{v1} ist weg oder wurde während des Abgleichs geändert.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/staging.py" />
            <source>Nothing was taken in.</source>
            <translation>Nichts wurde übernommen.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/staging.py" />
            <source>Sync again.</source>
            <translation>Gleichen Sie noch einmal ab.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/staging.py" />
            <source>The sync cannot go on; the replica is unchanged.</source>
            <translation>Der Abgleich kann nicht weitergehen; die Kopie ist unverändert.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/staging.py" />
            <source>Look whether the disk is full or the folder read-only, then sync again.</source>
            <translation>Sehen Sie nach, ob der Datenträger voll oder der Ordner schreibgeschützt ist, und gleichen Sie dann noch einmal ab.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/sync.py" />
            <source>This replica has no checkpoint yet.</source>
            <translation>Diese Kopie hat noch keinen Prüfpunkt.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/web.py" />
            <source>{v1} is not the address of a peer.</source>
            <translation>{v1} ist nicht die Adresse einer Gegenstelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/web.py" />
            <source>Write it like https://node.example or https://node.example:8443/ledger.</source>
            <translation>Schreiben Sie sie wie https://node.example oder https://node.example:8443/ledger.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/web.py" />
            <source>{v1} is not encrypted.</source>
            <translation>{v1} ist nicht verschlüsselt.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/web.py" />
            <source>Whoever is on the way could see which files are read.</source>
            <translation>Wer auf dem Weg mithört, könnte sehen, welche Dateien gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/web.py" />
            <source>Use an address that starts with https, or allow http for this peer.</source>
            <translation>Nehmen Sie eine Adresse, die mit https beginnt, oder erlauben Sie http für diese Gegenstelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/web.py" />
            <source>{v1} is no path of a tree</source>
            <translation>{v1} ist kein Pfad eines Baums</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/web.py" />
            <source>{v1} cannot be read as certificates.</source>
            <translation>{v1} ist nicht als Zertifikate lesbar.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/web.py" />
            <source>The peers of that network cannot be told from others.</source>
            <translation>Die Gegenstellen jenes Netzes lassen sich von anderen nicht unterscheiden.</translation>
        </message>
        <message>
            <location filename="../../desktop/peers/web.py" />
            <source>Get the file again; it holds certificates in PEM form.</source>
            <translation>Holen Sie die Datei noch einmal; sie enthält Zertifikate im PEM-Format.</translation>
        </message>
        <message>
            <location filename="../../desktop/private_documents.py" />
            <source>Nobody of the name {v1} is enrolled now.</source>
            <translation>Niemand mit dem Namen {v1} ist jetzt aufgenommen.</translation>
        </message>
        <message>
            <location filename="../../desktop/private_documents.py" />
            <source>Name a did:key, an organisation, an office or an authority of the roster.</source>
            <translation>Nennen Sie einen did:key oder eine Organisation, Dienststelle oder Behörde des Verzeichnisses.</translation>
        </message>
        <message>
            <location filename="../../desktop/private_documents.py" />
            <source>{v1} has no key for private documents on the ledger.</source>
            <translation>{v1} hat im Register keinen Schlüssel für vertrauliche Dokumente.</translation>
        </message>
        <message>
            <location filename="../../desktop/private_documents.py" />
            <source>Nothing can be sealed for it.</source>
            <translation>Für diesen Empfänger kann nichts versiegelt werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/private_documents.py" />
            <source>Ask an authority to enrol its key again, with the member decrypt.</source>
            <translation>Bitten Sie eine Behörde, den Schlüssel mit dem Feld decrypt neu aufzunehmen.</translation>
        </message>
        <message>
            <location filename="../../desktop/private_documents.py" />
            <source>Several keys are enrolled as {v1}: {v2}.</source>
            <translation>Mehrere Schlüssel sind als {v1} aufgenommen: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/private_documents.py" />
            <source>Name one key.</source>
            <translation>Nennen Sie einen Schlüssel.</translation>
        </message>
        <message>
            <location filename="../../desktop/private_documents.py" />
            <source>{v1} has no private document in this replica.</source>
            <translation>{v1} hat in dieser Kopie kein vertrauliches Dokument.</translation>
        </message>
        <message>
            <location filename="../../desktop/private_documents.py" />
            <source>The private document was erased.</source>
            <translation>Das vertrauliche Dokument wurde gelöscht.</translation>
        </message>
        <message>
            <location filename="../../desktop/private_documents.py" />
            <source>Its envelope and salt are to be destroyed.</source>
            <translation>Sein Umschlag und sein Salz sind zu vernichten.</translation>
        </message>
        <message>
            <location filename="../../desktop/private_documents.py" />
            <source>The private document is not held on this machine.</source>
            <translation>Das vertrauliche Dokument liegt nicht auf diesem Rechner.</translation>
        </message>
        <message>
            <location filename="../../desktop/private_documents.py" />
            <source>The ledger holds a commitment to it, never the document.</source>
            <translation>Das Register enthält eine Zusage darauf, nie das Dokument.</translation>
        </message>
        <message>
            <location filename="../../desktop/private_documents.py" />
            <source>Fetch it from a folder peer or ask its issuer for a copy.</source>
            <translation>Holen Sie es von einer Ordner-Gegenstelle, oder bitten Sie den Aussteller um eine Kopie.</translation>
        </message>
        <message>
            <location filename="../../desktop/private_documents.py" />
            <source>The private document was destroyed meanwhile.</source>
            <translation>Das vertrauliche Dokument wurde inzwischen vernichtet.</translation>
        </message>
        <message>
            <location filename="../../desktop/profile.py" />
            <source>There is no profile in {v1}.</source>
            <translation>In {v1} gibt es kein Profil.</translation>
        </message>
        <message>
            <location filename="../../desktop/profile.py" />
            <source>Make one with: civicledger init --anchor TEXT --peer FOLDER</source>
            <translation>Legen Sie eines an mit: civicledger init --anchor TEXT --peer FOLDER</translation>
        </message>
        <message>
            <location filename="../../desktop/profile.py" />
            <source>The file {v1} is damaged or not a profile of CivicLedger.</source>
            <translation>Die Datei {v1} ist beschädigt oder kein Profil von CivicLedger.</translation>
        </message>
        <message>
            <location filename="../../desktop/profile.py" />
            <source>Restore the file from a backup, or make a new profile with the city's anchor.</source>
            <translation>Stellen Sie die Datei aus einer Sicherung wieder her, oder machen Sie ein neues Profil mit dem Anker der Stadt.</translation>
        </message>
        <message>
            <location filename="../../desktop/profile.py" />
            <source>There is a peer named {v1} already.</source>
            <translation>Es gibt schon eine Gegenstelle namens {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/profile.py" />
            <source>There is no peer named {v1}.</source>
            <translation>Es gibt keine Gegenstelle namens {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/profile.py" />
            <source>A peer's name begins with a letter or digit and has at most 64 characters.</source>
            <translation>Der Name einer Gegenstelle beginnt mit einem Buchstaben oder einer Ziffer und hat höchstens 64 Zeichen.</translation>
        </message>
        <message>
            <location filename="../../desktop/profile.py" />
            <source>Use letters, digits, spaces, dots and hyphens.</source>
            <translation>Verwenden Sie Buchstaben, Ziffern, Leerzeichen, Punkte und Bindestriche.</translation>
        </message>
        <message>
            <location filename="../../desktop/profile.py" />
            <source>A profile is small.</source>
            <translation>Ein Profil ist klein.</translation>
        </message>
        <message>
            <location filename="../../desktop/profile.py" />
            <source>This profile was made by a newer version of CivicLedger.</source>
            <translation>Dieses Profil stammt von einer neueren Version von CivicLedger.</translation>
        </message>
        <message>
            <location filename="../../desktop/profile.py" />
            <source>Nothing was changed.</source>
            <translation>Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../desktop/profile.py" />
            <source>The profile does not match its own hash.</source>
            <translation>Das Profil passt nicht zu seinem eigenen Hash.</translation>
        </message>
        <message>
            <location filename="../../desktop/profile.py" />
            <source>The peers of the profile are no list.</source>
            <translation>Die Gegenstellen des Profils sind keine Liste.</translation>
        </message>
        <message>
            <location filename="../../desktop/sealing.py" />
            <source>A record of {v1} has no private document.</source>
            <translation>Ein Eintrag von {v1} hat kein vertrauliches Dokument.</translation>
        </message>
        <message>
            <location filename="../../desktop/sealing.py" />
            <source>The member private has document or base64, media and to, no more.</source>
            <translation>Das Feld private hat document oder base64, media und to, mehr nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/sealing.py" />
            <source>The private document of {v1} has the media {v2}.</source>
            <translation>Das vertrauliche Dokument von {v1} hat das Medium {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/sealing.py" />
            <source>The member private has either document or base64.</source>
            <translation>Das Feld private hat entweder document oder base64.</translation>
        </message>
        <message>
            <location filename="../../desktop/sealing.py" />
            <source>The private document is not an object.</source>
            <translation>Das vertrauliche Dokument ist kein Objekt.</translation>
        </message>
        <message>
            <location filename="../../desktop/sealing.py" />
            <source>The member base64 of private is not a text.</source>
            <translation>Das Feld base64 von private ist kein Text.</translation>
        </message>
        <message>
            <location filename="../../desktop/sealing.py" />
            <source>The member to of private is not a list of names.</source>
            <translation>Das Feld to von private ist keine Liste von Namen.</translation>
        </message>
        <message>
            <location filename="../../desktop/sending.py" />
            <source>This profile has no peer that takes statements.</source>
            <translation>Dieses Profil hat keine Gegenstelle, die Erklärungen annimmt.</translation>
        </message>
        <message>
            <location filename="../../desktop/sending.py" />
            <source>What is queued stays queued.</source>
            <translation>Was eingereiht ist, bleibt eingereiht.</translation>
        </message>
        <message>
            <location filename="../../desktop/sending.py" />
            <source>Add an authority's node: civicledger peers add NAME URL</source>
            <translation>Fügen Sie den Knoten einer Behörde hinzu: civicledger peers add NAME URL</translation>
        </message>
        <message>
            <location filename="../../desktop/session.py" />
            <source>Your keys are locked.</source>
            <translation>Ihre Schlüssel sind gesperrt.</translation>
        </message>
        <message>
            <location filename="../../desktop/session.py" />
            <source>Unlock them with your password.</source>
            <translation>Entsperren Sie sie mit Ihrem Passwort.</translation>
        </message>
        <message>
            <location filename="../../desktop/session.py" />
            <source>{v1} is a peer of kind {v2}, which this version cannot read.</source>
            <translation>{v1} ist eine Gegenstelle der Art {v2}, die diese Version nicht lesen kann.</translation>
        </message>
        <message>
            <location filename="../../desktop/session.py" />
            <source>Use a folder peer.</source>
            <translation>Nehmen Sie eine Ordner-Gegenstelle.</translation>
        </message>
        <message>
            <location filename="../../desktop/session.py" />
            <source>This profile has no peers.</source>
            <translation>Dieses Profil hat keine Gegenstellen.</translation>
        </message>
        <message>
            <location filename="../../desktop/session.py" />
            <source>Add one: civicledger peers add NAME URL</source>
            <translation>Fügen Sie eine hinzu: civicledger peers add NAME URL</translation>
        </message>
        <message>
            <location filename="../../desktop/session.py" />
            <source>There is no block at or before {v1}.</source>
            <translation>Es gibt keinen Block bei oder vor {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/settings.py" />
            <source>{v1} is damaged: it is not text.</source>
            <translation>{v1} ist beschädigt: Es ist kein Text.</translation>
        </message>
        <message>
            <location filename="../../desktop/settings.py" />
            <source>{v1} is damaged: it is too long, or holds what is no text.</source>
            <translation>{v1} ist beschädigt: Es ist zu lang oder enthält, was kein Text ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/watching.py" />
            <source>That cannot be watched: {v1}.</source>
            <translation>Das kann nicht beobachtet werden: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/watching.py" />
            <source>Name one of {v1}, and what it is.</source>
            <translation>Nennen Sie eines von {v1}, und was es ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/trails/watching.py" />
            <source>That is no key: {v1}.</source>
            <translation>Das ist kein Schlüssel: {v1}.</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>{v1} is a transfer on another ledger, {v2}.</source>
            <translation>{v1} ist eine Übertragung auf einem anderen Register, {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>This profile follows another ledger and cannot judge it.</source>
            <translation>Dieses Profil folgt einem anderen Register und kann sie nicht beurteilen.</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>Open it with a profile of that ledger.</source>
            <translation>Öffnen Sie sie mit einem Profil jenes Registers.</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>{v1} is no transfer that can be read: {v2}.</source>
            <translation>{v1} ist keine lesbare Übertragung: {v2}.</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>It was changed or cut off on its way, or is another file; nothing was signed.</source>
            <translation>Sie wurde unterwegs geändert oder abgeschnitten, oder es ist eine andere Datei; nichts wurde signiert.</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>Ask the other party for it again: civicledger transfer write ID -o FILE</source>
            <translation>Bitten Sie die andere Seite noch einmal darum: civicledger transfer write ID -o FILE</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>This offer has its answer already.</source>
            <translation>Dieses Angebot hat seine Antwort schon.</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>You have answered this offer before; an offer is answered once.</source>
            <translation>Sie haben dieses Angebot schon beantwortet; ein Angebot wird einmal beantwortet.</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>Write your answer again: civicledger transfer write {v1} -o FILE</source>
            <translation>Schreiben Sie Ihre Antwort noch einmal: civicledger transfer write {v1} -o FILE</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>Nobody has answered this offer yet.</source>
            <translation>Noch hat niemand dieses Angebot beantwortet.</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>Give it to who may accept it.</source>
            <translation>Geben Sie es denen, die es annehmen dürfen.</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>This offer was not signed here.</source>
            <translation>Dieses Angebot wurde nicht hier signiert.</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>Only its two parties send it; who accepted it holds both statements.</source>
            <translation>Nur seine beiden Seiten senden es; wer es angenommen hat, hat beide Erklärungen.</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>This offer is not on the ledger.</source>
            <translation>Dieses Angebot steht nicht im Register.</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>There is nothing to object to before it is.</source>
            <translation>Vorher gibt es nichts, wogegen Einspruch möglich wäre.</translation>
        </message>
        <message>
            <location filename="../../desktop/transferring.py" />
            <source>Decline it: civicledger transfer decline FILE -o ANSWER</source>
            <translation>Lehnen Sie es ab: civicledger transfer decline FILE -o ANSWER</translation>
        </message>
        <message>
            <location filename="../../desktop/trial.py" />
            <source>There is no attack named {v1}.</source>
            <translation>Einen Angriff namens {v1} gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/trial.py" />
            <source>This lie needs the key of the log's writer.</source>
            <translation>Diese Lüge braucht den Schlüssel dessen, der das Logbuch schreibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/trial.py" />
            <source>That is the point: nobody else can tell it.</source>
            <translation>Genau darum geht es: Niemand sonst kann sie erzählen.</translation>
        </message>
        <message>
            <location filename="../../desktop/trial.py" />
            <source>Make it with the verb: civicledger attack, which asks for the password.</source>
            <translation>Machen Sie sie mit dem Befehl civicledger attack, der nach dem Passwort fragt.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>The envelope of the private document is damaged.</source>
            <translation>Der Umschlag des vertraulichen Dokuments ist beschädigt.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>It is no age file, or was cut.</source>
            <translation>Er ist keine age-Datei oder wurde abgeschnitten.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>The envelope has another length than the document that the ledger promises.</source>
            <translation>Der Umschlag hat eine andere Länge als das Dokument, das das Register zusagt.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>It encloses another document.</source>
            <translation>Er umschließt ein anderes Dokument.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>Fetch it again from a peer or ask its issuer for the right one.</source>
            <translation>Holen Sie es noch einmal von einer Gegenstelle, oder bitten Sie den Aussteller um das richtige.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>A private document has 1 to {v1} readers.</source>
            <translation>Ein vertrauliches Dokument hat 1 bis {v1} Leser.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>The private document has {v1} bytes.</source>
            <translation>Das vertrauliche Dokument hat {v1} Bytes.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>With its padding it would have more than 64 MiB.</source>
            <translation>Mit seiner Auffüllung hätte es mehr als 64 MiB.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>Store the large part elsewhere and name its SHA-256 in the document.</source>
            <translation>Legen Sie den großen Teil anderswo ab, und nennen Sie seinen SHA-256 im Dokument.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>an envelope of {v1} bytes is too large</source>
            <translation>ein Umschlag von {v1} Bytes ist zu groß</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>This private document is sealed for others.</source>
            <translation>Dieses vertrauliche Dokument ist für andere versiegelt.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>Your key is not among its readers.</source>
            <translation>Ihr Schlüssel gehört nicht zu seinen Lesern.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>Ask its issuer to grant you access.</source>
            <translation>Bitten Sie den Aussteller um Zugang.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>The private document is not the one that the ledger promises.</source>
            <translation>Das vertrauliche Dokument ist nicht das, welches das Register zusagt.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/envelope.py" />
            <source>It was exchanged or changed after the record was issued.</source>
            <translation>Es wurde nach dem Ausstellen des Eintrags ausgetauscht oder geändert.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/readers.py" />
            <source>A private document has at most {v1} readers.</source>
            <translation>Ein vertrauliches Dokument hat höchstens {v1} Leser.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/readers.py" />
            <source>The envelope of the private document is damaged: its header changed.</source>
            <translation>Der Umschlag des vertraulichen Dokuments ist beschädigt: Sein Kopf hat sich geändert.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/store.py" />
            <source>{v1} is not a record id</source>
            <translation>{v1} ist keine Kennung eines Eintrags</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/store.py" />
            <source>{v1} is not an envelope: {v2} bytes, or no plain file.</source>
            <translation>{v1} ist kein Umschlag: {v2} Bytes, oder keine einfache Datei.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/store.py" />
            <source>Remove it, and fetch the document again.</source>
            <translation>Entfernen Sie ihn, und holen Sie das Dokument noch einmal.</translation>
        </message>
        <message>
            <location filename="../../desktop/vault/store.py" />
            <source>{v1} cannot be removed: {v2}.</source>
            <translation>{v1} kann nicht entfernt werden: {v2}.</translation>
        </message>
    </context>
</TS>
