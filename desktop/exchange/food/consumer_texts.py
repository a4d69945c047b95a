"""The words of `desktop.exchange.food.consumer_page` in English, German and Arabic."""

from collections.abc import Mapping

from desktop.domains.code_lists import CODE_LISTS

LANGUAGES = ("en", "de", "ar")
RIGHT_TO_LEFT = ("ar",)

TEXTS: Mapping[str, tuple[str, str, str]] = {
    "title": ("What the records say about this lot", "Was die Einträge über diese Charge sagen",
              "ما تقوله السجلات عن هذه التشغيلة"),
    "unknown_product": ("Product without a description", "Produkt ohne Beschreibung",
                        "منتج بلا وصف"),
    "gtin": ("Article number (GTIN)", "Artikelnummer (GTIN)", "رقم الصنف (GTIN)"),
    "lot": ("Lot", "Charge", "التشغيلة"),
    "expires": ("Expiry or best-before date", "Verfalls- oder Haltbarkeitsdatum",
                "تاريخ انتهاء الصلاحية أو الأفضلية"),
    "origin": ("Country of origin", "Ursprungsland", "بلد المنشأ"),
    "not_said": ("no record says", "kein Eintrag sagt es", "لا يذكره أي سجل"),
    "recall": ("RECALL", "RÜCKRUF", "استدعاء"),
    "recall_over": ("Recall, ended", "Rückruf, beendet", "استدعاء منتهٍ"),
    "reach_lot": ("The notice names this lot.", "Der Rückruf nennt diese Charge.",
                  "الإشعار يسمّي هذه التشغيلة."),
    "reach_article": ("The notice names all lots of this article.",
                      "Der Rückruf nennt alle Chargen dieses Artikels.",
                      "الإشعار يسمّي كل تشغيلات هذا الصنف."),
    "reach_packs": ("The notice names packs of this lot.",
                    "Der Rückruf nennt Packungen dieser Charge.",
                    "الإشعار يسمّي عبوات من هذه التشغيلة."),
    "reach_ingredient": ("The notice names a lot that went into this one.",
                         "Der Rückruf nennt eine Charge, die in diese eingegangen ist.",
                         "الإشعار يسمّي تشغيلة دخلت في هذه."),
    "reach_text": ("The notice's text contains this lot number. Compare product and maker.",
                   ("Der Text des Rückrufs enthält diese Chargennummer. Vergleichen Sie Produkt "
                   "und Hersteller."),
                   "نص الإشعار يحتوي على رقم هذه التشغيلة. قارن المنتج والشركة المصنّعة."),
    "reason": ("Reason", "Grund", "السبب"),
    "advice": ("What to do", "Was zu tun ist", "ما ينبغي فعله"),
    "no_advice": ("Do not use the product. Ask the shop or the authority.",
                  "Verwenden Sie das Produkt nicht. Fragen Sie das Geschäft oder die Behörde.",
                  "لا تستخدم المنتج. اسأل المتجر أو الجهة الرسمية."),
    "firm": ("Recalled by", "Zurückgerufen von", "الجهة المستدعية"),
    "reported": ("Reported", "Gemeldet", "أُبلغ عنه"),
    "no_recall": ("No recall of this lot is on record as of the date below.",
                  "Zum unten genannten Stand ist kein Rückruf dieser Charge verzeichnet.",
                  "لا يوجد استدعاء مسجَّل لهذه التشغيلة حتى التاريخ المذكور أدناه."),
    "route": ("Where it was, and when", "Wo sie war, und wann", "أين كانت ومتى"),
    "no_route": ("No event of this lot is on record.",
                 "Kein Ereignis dieser Charge ist verzeichnet.",
                 "لا يوجد حدث مسجَّل لهذه التشغيلة."),
    "when": ("When", "Wann", "متى"),
    "what": ("What happened", "Was geschah", "ما حدث"),
    "where": ("Where", "Wo", "أين"),
    "amount": ("Amount", "Menge", "الكمية"),
    "event": ("Event", "Ereignis", "حدث"),
    "made_from": ("Made from these lots", "Hergestellt aus diesen Chargen",
                  "صُنعت من هذه التشغيلات"),
    "laboratory": ("Laboratory results", "Laborbefunde", "نتائج المختبر"),
    "parameter": ("Measured", "Gemessen", "المقيس"),
    "value": ("Value", "Wert", "القيمة"),
    "limit": ("Limit", "Grenzwert", "الحد"),
    "verdict": ("Verdict", "Beurteilung", "الحكم"),
    "conforms": ("conforms", "entspricht", "مطابق"),
    "exceeds": ("does not conform", "entspricht nicht", "غير مطابق"),
    "inconclusive": ("inconclusive", "nicht entscheidbar", "غير حاسم"),
    "not_assessed": ("not assessed", "nicht beurteilt", "لم يُقيَّم"),
    "not_detected": ("not detected", "nicht nachgewiesen", "غير مكتشف"),
    "detected": ("detected", "nachgewiesen", "مكتشف"),
    "proven": ("What is proven", "Was bewiesen ist", "ما هو مُثبَت"),
    "proven_1": (("Each record below was signed by the issuer named with it and has not been "
                 "changed since."),
                 ("Jeder Eintrag unten wurde vom genannten Aussteller signiert und seither nicht "
                 "verändert."),
                 "كل سجل أدناه وقّعه المُصدِر المذكور معه ولم يتغيّر منذ ذلك الحين."),
    "proven_2": (("Each stands in the city's public log at the place named, as its authorities "
                 "have countersigned."),
                 ("Jeder steht im öffentlichen Log der Stadt an der genannten Stelle, wie ihre "
                 "Behörden gegengezeichnet haben."),
                 "كل سجل مثبت في سجل المدينة العام في الموضع المذكور، كما صدّقت سلطاتها."),
    "not_proven": ("What is not proven", "Was nicht bewiesen ist", "ما ليس مُثبَتًا"),
    "not_proven_1": (("That what a record says is true. It proves who said it, and when it was "
                     "logged."),
                     ("Dass stimmt, was ein Eintrag sagt. Bewiesen ist, wer es sagte und wann es "
                     "verzeichnet wurde."),
                     "أن ما يقوله السجل صحيح. المُثبَت هو من قاله ومتى سُجِّل."),
    "not_proven_2": ("That the pack in your hand is from this lot. Compare seal, print and date.",
                     ("Dass die Packung in Ihrer Hand aus dieser Charge ist. Vergleichen Sie "
                     "Siegel, Aufdruck und Datum."),
                     "أن العبوة التي في يدك من هذه التشغيلة. قارن الختم والطباعة والتاريخ."),
    "not_proven_3": (("That nothing else happened: what nobody recorded is not here. Nor what was "
                     "recorded after the date below."),
                     ("Dass sonst nichts geschah: Was niemand verzeichnet hat, steht nicht hier. "
                     "Auch nicht, was nach dem unten genannten Stand verzeichnet wurde."),
                     ("أنه لم يحدث شيء آخر: ما لم يسجله أحد غير موجود هنا، ولا ما سُجِّل بعد التاريخ "
                     "المذكور أدناه.")),
    "records": ("The records", "Die Einträge", "السجلات"),
    "record": ("Record", "Eintrag", "السجل"),
    "kind": ("Kind", "Art", "النوع"),
    "place": ("Place in the log", "Stelle im Log", "الموضع في السجل العام"),
    "issuer": ("Issued by", "Ausgestellt von", "أصدره"),
    "worth": ("Verdict", "Urteil", "الحكم"),
    "set_aside": ("Records about this lot that do not count",
                  "Einträge zu dieser Charge, die nicht zählen",
                  "سجلات عن هذه التشغيلة لا تُحتسَب"),
    "verify": ("How to check it yourself", "So prüfen Sie selbst", "كيف تتحقق بنفسك"),
    "verify_1": ("With the program and a copy of the log:",
                 "Mit dem Programm und einer Kopie des Logs:",
                 "بالبرنامج ونسخة من السجل العام:"),
    "verify_2": ("Or ask the shop or the city for the proof file of a record, and check it:",
                 ("Oder bitten Sie Geschäft oder Stadt um die Beweisdatei eines Eintrags und "
                 "prüfen Sie sie:"),
                 "أو اطلب من المتجر أو المدينة ملف إثبات السجل وتحقق منه:"),
    "as_of": ("As of", "Stand", "حتى تاريخ"),
    "ledger": ("Ledger", "Register", "السجل العام"),
    "size": ("entries in the log", "Einträge im Log", "مدخلات في السجل العام"),
}  # fmt: skip

_ARABIC_STEPS = {
    "accepting": "قبول", "arriving": "وصول", "assembling": "تجميع", "commissioning": "إنتاج وتسجيل",
    "creating_class_instance": "إنتاج تشغيلة", "decommissioning": "إخراج من الخدمة",
    "departing": "مغادرة", "destroying": "إتلاف", "dispensing": "صرف", "holding": "حجز",
    "inspecting": "تفتيش", "loading": "تحميل", "packing": "تعبئة", "picking": "تجهيز",
    "receiving": "استلام", "repackaging": "إعادة تعبئة", "retail_selling": "بيع للمستهلك",
    "sampling": "أخذ عيّنة", "sensor_reporting": "قراءة حساسات", "shipping": "شحن",
    "stocking": "عرض على الرف", "storing": "تخزين", "transporting": "نقل",
    "unloading": "تفريغ", "unpacking": "فك التعبئة", "void_shipping": "إلغاء الشحن",
}  # fmt: skip


def text(name: str, language: str) -> str:
    """Return one of the texts in a language; another language than these gets English."""
    at = LANGUAGES.index(language) if language in LANGUAGES else 0
    return TEXTS[name][at]


def step_text(step: str, language: str) -> str:
    """Return what a business step is called; an unknown one as it is."""
    if language == "ar" and step in _ARABIC_STEPS:
        return _ARABIC_STEPS[step]
    labels = CODE_LISTS["biz_step"].labels.get(step, {})
    return labels.get(language) or labels.get("en") or step or text("event", language)
