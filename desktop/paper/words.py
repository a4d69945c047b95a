"""The words that a sheet has of its own, in every language of `desktop.paper.sheet.LANGUAGES`."""

import re
from collections.abc import Mapping

from desktop.domains.texts import Texts, in_language
from desktop.verdict import Verdict

_PLACE = re.compile(r"\{([a-z]+)\}")


def word(name: str, language: str, /, **values: str) -> str:
    """Return one of the texts, with values in their places; braces in values stay as they are."""
    return filled(_WORDS[name], language, **values)


def filled(texts: Texts, language: str, /, **values: str) -> str:
    """Return a text in a language, with values in the places that have their names."""
    return _PLACE.sub(lambda found: values[found[1]], in_language(texts, language))


def verdict_word(verdict: Verdict, language: str) -> str:
    """Return what a record is worth, as a word within a sentence."""
    return in_language(_VERDICTS[verdict], language)


def language_word(code: str, language: str) -> str:
    """Return what a language is called; its code where that is not known here."""
    return in_language(_LANGUAGES.get(code, {}), language) or code


_WORDS: Mapping[str, Texts] = {
    "issued by": {"en": "Issued by", "de": "Ausgestellt von", "ar": "صادر عن"},
    "issued on": {"en": "Issued on", "de": "Ausgestellt am", "ar": "تاريخ الإصدار"},
    "ended": {"en": "Until", "de": "Bis", "ar": "حتى"},
    "about": {"en": "About", "de": "Betrifft", "ar": "بشأن"},
    "place": {"en": "Place", "de": "Ort", "ar": "المكان"},
    "replaces": {"en": "Replaces", "de": "Ersetzt", "ar": "يحل محل"},
    "born": {"en": "{name}, born {date}", "de": "{name}, geboren am {date}",
             "ar": "{name}، تاريخ الميلاد {date}"},
    "copy by": {"en": "Copy made by", "de": "Abschrift erstellt von", "ar": "نسخة أعدها"},
    "details": {"en": "Details", "de": "Angaben", "ar": "التفاصيل"},
    "the record": {"en": "The record", "de": "Der Eintrag", "ar": "السجل"},
    "private": {
        "en": "Not on the ledger", "de": "Nicht im Register", "ar": "غير مسجل في السجل العام",
    },
    "private shown": {
        "en": "The name of the person, and what stands here, come from a private document that the "
        "issuer holds. The ledger has only a commitment to it, from which nobody can read it.",
        "de": "Der Name der Person und diese Angaben stammen aus einem vertraulichen Dokument, das "
        "der Aussteller verwahrt. Das Register enthält nur eine Zusage darauf, aus der niemand "
        "den Inhalt lesen kann.",
        "ar": "اسم الشخص وهذه البيانات مأخوذة من وثيقة خاصة تحتفظ بها الجهة المصدرة. لا يحتوي "
        "السجل العام إلا على التزام بها لا يمكن لأحد قراءة محتواها منه.",
    },
    "private left out": {
        "en": "A private document belongs to this record. It is held by the issuer and is not part "
        "of this sheet.",
        "de": "Zu diesem Eintrag gehört ein vertrauliches Dokument. Der Aussteller verwahrt es; es "
        "ist nicht Teil dieses Blattes.",
        "ar": "تتبع هذا السجل وثيقة خاصة تحتفظ بها الجهة المصدرة، وهي ليست جزءا من هذه الورقة.",
    },
    "standing": {
        "en": "As of {time}: {verdict}.", "de": "Stand {time}: {verdict}.",
        "ar": "الحالة في {time}: {verdict}.",
    },
    "do not rely": {
        "en": "Do not rely on this document.", "de": "Auf dieses Dokument ist kein Verlass.",
        "ar": "لا يعتمد على هذه الوثيقة.",
    },
    "check": {
        "en": "Check this document", "de": "Dieses Dokument prüfen", "ar": "التحقق من هذه الوثيقة",
    },
    "check file": {
        "en": "Drop this PDF, its .clproof file or a picture of the code on the window of "
        "CivicLedger. It says what was recorded, and whether it was revoked since.",
        "de": "Dieses PDF, die zugehörige .clproof-Datei oder ein Foto des Codes auf das Fenster "
        "von CivicLedger ziehen. Es sagt, was eingetragen wurde und ob es seither widerrufen ist.",
        "ar": "أسقط ملف PDF هذا أو ملف clproof المرافق له أو صورة الرمز على نافذة CivicLedger، "
        "فتخبرك بما سجل وبما إذا كان قد ألغي منذ ذلك الحين.",
    },
    "check page": {
        "en": "Compare what it shows with this page: the page itself proves nothing.",
        "de": "Vergleichen Sie die Anzeige mit diesem Blatt: das Blatt allein beweist nichts.",
        "ar": "قارن ما تعرضه بهذه الورقة؛ فالورقة وحدها لا تثبت شيئا.",
    },
    "check anchor": {
        "en": "Take the anchor from the city itself, not from this page. Its first words are given "
        "so that you recognise it.",
        "de": "Den Anker von der Stadt selbst nehmen, nicht von diesem Blatt. Seine ersten Wörter "
        "stehen hier, damit Sie ihn wiedererkennen.",
        "ar": "خذ المرساة من المدينة نفسها لا من هذه الورقة. كلماتها الأولى مذكورة هنا "
        "لتتعرف عليها.",
    },
    "ledger": {"en": "Ledger", "de": "Register", "ar": "السجل العام"},
    "anchor": {"en": "Anchor", "de": "Anker", "ar": "المرساة"},
    "record": {"en": "Record", "de": "Eintrag", "ar": "رقم السجل"},
    "entry": {"en": "Entry", "de": "Position", "ar": "القيد"},
    "entry of": {"en": "{entry}, block {block}", "de": "{entry}, Block {block}",
                 "ar": "{entry}، الكتلة {block}"},
    "page": {"en": "Page {page} of {pages}", "de": "Seite {page} von {pages}",
             "ar": "صفحة {page} من {pages}"},
    "within": {"en": "{group}: {name}", "de": "{group}: {name}", "ar": "{group}: {name}"},
    "yes": {"en": "Yes", "de": "Ja", "ar": "نعم"},
    "no": {"en": "No", "de": "Nein", "ar": "لا"},
}  # fmt: skip

_LANGUAGES: Mapping[str, Texts] = {
    "ar": {"en": "Arabic", "de": "Arabisch", "ar": "العربية"},
    "de": {"en": "German", "de": "Deutsch", "ar": "الألمانية"},
    "en": {"en": "English", "de": "Englisch", "ar": "الإنجليزية"},
    "es": {"en": "Spanish", "de": "Spanisch", "ar": "الإسبانية"},
    "fr": {"en": "French", "de": "Französisch", "ar": "الفرنسية"},
    "it": {"en": "Italian", "de": "Italienisch", "ar": "الإيطالية"},
    "tr": {"en": "Turkish", "de": "Türkisch", "ar": "التركية"},
    "uk": {"en": "Ukrainian", "de": "Ukrainisch", "ar": "الأوكرانية"},
}  # fmt: skip

_VERDICTS: Mapping[Verdict, Texts] = {
    Verdict.ALTERED: {"en": "altered", "de": "verändert", "ar": "معدل"},
    Verdict.CANNOT_CHECK: {
        "en": "cannot be checked", "de": "nicht prüfbar", "ar": "لا يمكن التحقق",
    },
    Verdict.UNKNOWN_ISSUER: {
        "en": "issuer unknown", "de": "Aussteller unbekannt", "ar": "الجهة المصدرة غير معروفة",
    },
    Verdict.NOT_FINAL: {"en": "not final yet", "de": "noch nicht endgültig", "ar": "غير نهائي بعد"},
    Verdict.REVOKED: {"en": "REVOKED", "de": "WIDERRUFEN", "ar": "ملغى"},
    Verdict.ERASED: {
        "en": "its private document was erased", "de": "vertrauliches Dokument gelöscht",
        "ar": "حذفت وثيقته الخاصة",
    },
    Verdict.SUSPENDED: {"en": "SUSPENDED", "de": "AUSGESETZT", "ar": "معلق"},
    Verdict.SUPERSEDED: {
        "en": "REPLACED by a newer record", "de": "ERSETZT durch einen neueren Eintrag",
        "ar": "حل محله سجل أحدث",
    },
    Verdict.NOT_YET_VALID: {"en": "not yet valid", "de": "noch nicht gültig", "ar": "غير ساري بعد"},
    Verdict.EXPIRED: {"en": "EXPIRED", "de": "ABGELAUFEN", "ar": "منتهي الصلاحية"},
    Verdict.VALID: {"en": "valid", "de": "gültig", "ar": "ساري"},
}  # fmt: skip
