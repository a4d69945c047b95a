"""The words of the reports on paper, in every language of `desktop.paper.sheet.LANGUAGES`."""

from collections.abc import Mapping

from desktop.domains.texts import Texts, in_language
from desktop.finding import Severity
from desktop.paper.words import filled


def told(name: str, language: str, /, **values: str) -> str:
    """Return one of the texts, with values in their places; braces in values stay as they are."""
    return filled(_WORDS[name], language, **values)


def severity_word(severity: Severity, language: str) -> str:
    """Return a severity as a word within a sentence."""
    return in_language(_SEVERITIES[severity], language)


def number(count: int, language: str) -> str:
    """Return a number with its thousands set apart as the language does it."""
    return f"{count:,}".replace(",", "." if language == "de" else ",")


def counted(count: int, name: str, language: str) -> str:
    """Return a number with what it counts; ``name`` has the texts ``one`` and ``many`` of it."""
    form = f"{name} one" if count == 1 else f"{name} many"
    return told(form, language, count=number(count, language))


_SEVERITIES: Mapping[Severity, Texts] = {
    Severity.NOTE: {"en": "note", "de": "Hinweis", "ar": "إشارة"},
    Severity.WARNING: {"en": "warning", "de": "Warnung", "ar": "تحذير"},
    Severity.ERROR: {"en": "error", "de": "Fehler", "ar": "خطأ"},
    Severity.CRITICAL: {"en": "critical", "de": "kritisch", "ar": "حرج"},
}  # fmt: skip

_WORDS: Mapping[str, Texts] = {
    "comma": {"en": ", ", "de": ", ", "ar": "، "},
    # the summary of a week
    "week": {
        "en": "Summary for the supervisor", "de": "Zusammenfassung für die Aufsicht",
        "ar": "ملخص للمشرف",
    },
    "from to": {
        "en": "{first} to {last}", "de": "{first} bis {last}", "ar": "من {first} إلى {last}",
    },
    "silent one": {
        "en": "{count} authority is silent", "de": "{count} Behörde schweigt",
        "ar": "سلطات صامتة: {count}",
    },
    "silent many": {
        "en": "{count} authorities are silent", "de": "{count} Behörden schweigen",
        "ar": "سلطات صامتة: {count}",
    },
    "broken one": {
        "en": "{count} indicator is beyond its limit",
        "de": "{count} Kennzahl liegt jenseits ihrer Grenze", "ar": "مؤشرات تجاوزت حدها: {count}",
    },
    "broken many": {
        "en": "{count} indicators are beyond their limits",
        "de": "{count} Kennzahlen liegen jenseits ihrer Grenzen",
        "ar": "مؤشرات تجاوزت حدها: {count}",
    },
    "late one": {
        "en": "{count} incident is late", "de": "{count} Vorfall ist überfällig",
        "ar": "حوادث متأخرة: {count}",
    },
    "late many": {
        "en": "{count} incidents are late", "de": "{count} Vorfälle sind überfällig",
        "ar": "حوادث متأخرة: {count}",
    },
    "all well": {
        "en": "No authority is silent, no limit is broken and no incident is late.",
        "de": "Keine Behörde schweigt, keine Grenze ist verletzt, und kein Vorfall ist überfällig.",
        "ar": "لا سلطة صامتة، ولا حد متجاوز، ولا حادث متأخر.",
    },
    "what": {"en": "What", "de": "Was", "ar": "البند"},
    "number": {"en": "Number", "de": "Zahl", "ar": "العدد"},
    "source": {"en": "Where it comes from", "de": "Woher sie kommt", "ar": "مصدره"},
    "growth": {
        "en": "How the chain grew", "de": "Wie die Kette gewachsen ist", "ar": "كيف نمت السلسلة",
    },
    "cosigners": {"en": "Who cosigns", "de": "Wer gegenzeichnet", "ar": "من يوقّع بالاشتراك"},
    "authority": {"en": "Authority", "de": "Behörde", "ar": "السلطة"},
    "last": {
        "en": "Last cosignature", "de": "Letzte Gegenzeichnung", "ar": "آخر توقيع مشترك",
    },
    "state": {"en": "State", "de": "Zustand", "ar": "الحالة"},
    "never": {"en": "never seen", "de": "nie gesehen", "ar": "لم يُر قط"},
    "silent": {"en": "silent", "de": "schweigt", "ar": "صامتة"},
    "cosigns": {"en": "cosigns", "de": "zeichnet gegen", "ar": "توقّع"},
    "cosigned": {
        "en": "{signed} of {all} cosigned the newest final checkpoint in time; {quorum} are "
        "needed. Times are what the cosigners claim, read from the newest checkpoints of this "
        "copy.",
        "de": "{signed} von {all} haben den neuesten endgültigen Prüfpunkt rechtzeitig "
        "gegengezeichnet; {quorum} sind nötig. Die Zeiten sind Angaben der Gegenzeichner aus den "
        "neuesten Prüfpunkten dieser Kopie.",
        "ar": "وقّع {signed} من {all} أحدث نقطة تحقق نهائية في وقتها؛ والمطلوب {quorum}. الأوقات "
        "كما يدّعيها الموقّعون، من أحدث نقاط التحقق في هذه النسخة.",
    },
    "by severity": {
        "en": "Findings by severity", "de": "Befunde nach Schwere", "ar": "النتائج حسب الخطورة",
    },
    "code": {"en": "Code", "de": "Code", "ar": "الرمز"},
    "seen": {"en": "What was seen", "de": "Was gesehen wurde", "ar": "ما لوحظ"},
    "place": {"en": "Place", "de": "Stelle", "ar": "الموضع"},
    "new": {
        "en": "Found in these days", "de": "In diesen Tagen gefunden", "ar": "وُجد في هذه الأيام",
    },
    "indicators": {
        "en": "Indicators of the city's services", "de": "Kennzahlen der städtischen Dienste",
        "ar": "مؤشرات خدمات المدينة",
    },
    "no indicator": {
        "en": "No indicator with a limit is on record.",
        "de": "Keine Kennzahl mit einer Grenze ist eingetragen.",
        "ar": "لا مؤشر ذا حد في السجلات.",
    },
    "figure": {"en": "Figure", "de": "Kennzahl", "ar": "المؤشر"},
    "district": {"en": "District", "de": "Bezirk", "ar": "الحي"},
    "value": {"en": "Value", "de": "Wert", "ar": "القيمة"},
    "limit": {"en": "Limit", "de": "Grenze", "ar": "الحد"},
    "standing": {"en": "Standing", "de": "Stand", "ar": "الوضع"},
    "record": {"en": "Record", "de": "Eintrag", "ar": "السجل"},
    "newest": {
        "en": "The newest of each, as published; limits are those that authorities published.",
        "de": "Jeweils die neueste, wie veröffentlicht; die Grenzen sind die von Behörden "
        "veröffentlichten.",
        "ar": "الأحدث من كل منها كما نُشر؛ والحدود هي التي نشرتها السلطات.",
    },
    "cases": {
        "en": "Incidents, requests and works", "de": "Vorfälle, Anträge und Arbeiten",
        "ar": "الحوادث والطلبات والأعمال",
    },
    "open cases": {"en": "Open cases", "de": "Offene Fälle", "ar": "الحالات المفتوحة"},
    "case": {"en": "Case", "de": "Fall", "ar": "الحالة المعنية"},
    "responsible": {"en": "Responsible", "de": "Zuständig", "ar": "المسؤول"},
    "begun": {"en": "Begun", "de": "Begonnen", "ar": "بدأت"},
    "due": {"en": "Due", "de": "Fällig", "ar": "تستحق"},
    "late": {"en": "late", "de": "überfällig", "ar": "متأخرة"},
    "open": {"en": "open", "de": "offen", "ar": "مفتوحة"},
    "late first": {
        "en": "Late ones first. A case is late when a promised step was not taken in time.",
        "de": "Überfällige zuerst. Ein Fall ist überfällig, wenn ein zugesagter Schritt nicht "
        "rechtzeitig getan wurde.",
        "ar": "المتأخرة أولا. تكون الحالة متأخرة إذا لم تُتخذ خطوة موعودة في وقتها.",
    },
    "check numbers": {
        "en": "Check these numbers", "de": "Diese Zahlen prüfen", "ar": "التحقق من هذه الأعداد",
    },
    "count again": {
        "en": "Each number can be counted again in any copy of the ledger with as many entries.",
        "de": "Jede Zahl kann in jeder Kopie des Registers mit ebenso vielen Posten nachgezählt "
        "werden.",
        "ar": "يمكن عدّ كل عدد من جديد في أي نسخة من السجل العام فيها العدد نفسه من القيود.",
    },
    "sync one": {
        "en": "Sync one, compare the root, and look at the pages that are named.",
        "de": "Gleichen Sie eine ab, vergleichen Sie die Wurzel, und sehen Sie sich die genannten "
        "Seiten an.",
        "ar": "زامن نسخة، وقارن الجذر، وانظر في الصفحات المذكورة.",
    },
    "ledger": {"en": "Ledger", "de": "Register", "ar": "السجل العام"},
    "entries": {"en": "Entries", "de": "Posten", "ar": "القيود"},
    "final": {"en": "{count} final", "de": "{count} endgültig", "ar": "{count} نهائية"},
    "root": {"en": "Root", "de": "Wurzel", "ar": "الجذر"},
    "made": {"en": "Made", "de": "Erstellt", "ar": "أُعد في"},
    # an audit's findings
    "report": {"en": "Audit report", "de": "Prüfbericht", "ar": "تقرير تدقيق"},
    "quick report": {
        "en": "Quick audit report", "de": "Bericht einer Schnellprüfung",
        "ar": "تقرير تدقيق سريع",
    },
    "clean": {
        "en": "Every check that was made passed.",
        "de": "Jede Prüfung, die gemacht wurde, ist bestanden.",
        "ar": "نجح كل فحص أُجري.",
    },
    "incomplete": {
        "en": "A check could not finish.", "de": "Eine Prüfung konnte nicht beendet werden.",
        "ar": "تعذّر إتمام أحد الفحوص.",
    },
    "found": {"en": "Found: {what}.", "de": "Gefunden: {what}.", "ar": "وُجد: {what}."},
    "foot": {"en": "{count} entries", "de": "{count} Posten", "ar": "{count} قيدا"},
    "severity": {"en": "Severity", "de": "Schwere", "ar": "الخطورة"},
    "findings": {"en": "Findings", "de": "Befunde", "ar": "النتائج"},
    "audited": {"en": "What was audited", "de": "Was geprüft wurde", "ar": "ما جرى تدقيقه"},
    "entries audited": {"en": "Entries audited", "de": "Geprüfte Posten", "ar": "القيود المدققة"},
    "of them final": {
        "en": "{count}, {final} of them final", "de": "{count}, davon {final} endgültig",
        "ar": "{count}، منها {final} نهائية",
    },
    "root of": {
        "en": "Root of these entries", "de": "Wurzel dieser Posten", "ar": "جذر هذه القيود",
    },
    "newest block": {"en": "Newest block", "de": "Neuester Block", "ar": "أحدث كتلة"},
    "cosigned at": {"en": "Cosigned", "de": "Gegengezeichnet", "ar": "وُقّع بالاشتراك"},
    "counted here": {
        "en": "Counted in this audit.", "de": "In dieser Prüfung gezählt.",
        "ar": "عُدّ في هذا التدقيق.",
    },
    "checked": {"en": "What was checked", "de": "Was geprüft wurde", "ar": "ما فُحص"},
    "a check": {"en": "Check", "de": "Prüfung", "ar": "الفحص"},
    "looked at": {"en": "Looked at", "de": "Angesehen", "ar": "ما نُظر فيه"},
    "not checked": {
        "en": "What was not checked", "de": "Was nicht geprüft wurde", "ar": "ما لم يُفحص",
    },
    "why": {"en": "Why", "de": "Warum", "ar": "السبب"},
    "was found": {"en": "What was found", "de": "Was gefunden wurde", "ar": "ما وُجد"},
    "meaning": {
        "en": "What it means, what to do", "de": "Was es bedeutet, was zu tun ist",
        "ar": "ما يعنيه وما ينبغي عمله",
    },
    "every": {"en": "Every finding", "de": "Jeder Befund", "ar": "كل النتائج"},
    "more": {
        "en": "{count} more stand in the machine file.",
        "de": "{count} weitere stehen in der Maschinendatei.",
        "ar": "في الملف الآلي {count} غيرها.",
    },
    "block": {"en": "block {number}", "de": "Block {number}", "ar": "الكتلة {number}"},
    "entry": {"en": "entry {number}", "de": "Posten {number}", "ar": "القيد {number}"},
    "check report": {
        "en": "Check this report", "de": "Diesen Bericht prüfen", "ar": "التحقق من هذا التقرير",
    },
    "machine file": {
        "en": "The machine file that belongs to it says the same, for programs. {signed}",
        "de": "Die Maschinendatei, die dazugehört, sagt dasselbe für Programme. {signed}",
        "ar": "الملف الآلي التابع له يقول الشيء نفسه للبرامج. {signed}",
    },
    "signed": {
        "en": "It is signed by the key below.", "de": "Sie ist mit dem Schlüssel unten signiert.",
        "ar": "وهو موقّع بالمفتاح أدناه.",
    },
    "unsigned": {
        "en": "Nobody has signed it.", "de": "Niemand hat sie signiert.", "ar": "لم يوقّعه أحد.",
    },
    "audit own": {
        "en": "Audit your own copy and compare: civicledger audit --rerun {file}",
        "de": "Prüfen Sie Ihre eigene Kopie und vergleichen Sie: civicledger audit --rerun {file}",
        "ar": "دقّق نسختك وقارن: civicledger audit --rerun {file}",
    },
    "file": {"en": "File", "de": "Datei", "ar": "الملف"},
    "signer": {"en": "Signer", "de": "Unterzeichner", "ar": "الموقّع"},
}  # fmt: skip
