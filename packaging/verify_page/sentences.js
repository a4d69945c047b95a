// The sentences of checks in other languages than English, in which they are made. A sentence that
// is not listed stays as it is: rare ones name a fault that only a programmer can use.

const VALUE = "(.+)";

/** Pairs of an English sentence and its translations; {} stands for a value. */
const SENTENCES = [
  ["It was genuine when it was logged; whether it was revoked since is unknown.", "Es war echt, als es eingetragen wurde; ob es seither widerrufen wurde, ist unbekannt.", "كان أصليًا حين قُيّد، ولا يُعرف هل أُلغي بعد ذلك."],
  ["Whom to trust is not said; a file cannot vouch for itself.", "Wem zu trauen ist, ist nicht gesagt; eine Datei kann nicht für sich selbst bürgen.", "لم يُذكر بمن تثق، ولا يستطيع ملف أن يشهد لنفسه."],
  ["A transparent statement carries no charter: give the city's charter, or a synced profile.", "Ein transparentes Statement trägt keine Charta: geben Sie die Charta der Stadt.", "لا يحمل البيان الشفاف ميثاقًا: قدّم ميثاق المدينة."],
  ["Every hash, signature and receipt in it fits the others.", "Jede Prüfsumme, Signatur und Quittung darin passt zu den anderen.", "كل بصمة وتوقيع وإيصال فيه يطابق الباقي."],
  ["A proof file of {} bytes.", "Eine Nachweisdatei von {} Bytes.", "ملف إثبات من {} بايت."],
  ["A statement with {} receipts.", "Ein Statement mit {} Quittungen.", "بيان مع {} من الإيصالات."],
  ["It rests on the anchor that you trust.", "Sie ruht auf dem Anker, dem Sie vertrauen.", "يستند إلى المرساة التي تثق بها."],
  ["It rests on the charter that you trust.", "Sie ruht auf der Charta, der Sie vertrauen.", "يستند إلى الميثاق الذي تثق به."],
  ["It rests on the policy that you trust.", "Sie ruht auf der Policy, der Sie vertrauen.", "يستند إلى السياسة التي تثق بها."],
  ["It is of the ledger {}; you trust {}.", "Sie gehört zum Register {}; Sie vertrauen {}.", "هو من السجل {}، وأنت تثق بـ {}."],
  ["It rests on another authority than the one you trust: {}", "Sie ruht auf einer anderen Behörde als der, der Sie vertrauen: {}", "يستند إلى سلطة غير التي تثق بها: {}"],
  ["{} of {} authorities cosigned {} entries.", "{} von {} Behörden haben {} Einträge mitgezeichnet.", "صدّقت {} من {} سلطات على {} من القيود."],
  ["Ed25519 by {}.", "Ed25519 von {}.", "‏Ed25519 من {}."],
  ["Entry {}, with receipts by {}.", "Stelle {}, mit Quittungen von {}.", "القيد {}، مع إيصالات من {}."],
  ["The {} document is the one that the record commits to.", "Das Dokument ({}) ist das, auf das der Eintrag sich festlegt.", "الوثيقة ({}) هي التي يلتزم بها السجل."],
  ["Nothing that is known here changed it.", "Nichts hier Bekanntes hat es geändert.", "لا شيء معروف هنا غيّره."],
  ["It has no dates that bound its validity.", "Keine Daten begrenzen seine Gültigkeit.", "لا تواريخ تحدّ صلاحيته."],
  ["Its kind, which says where to look, is missing.", "Seine Art, die sagt, wo zu suchen ist, fehlt.", "نوعه الذي يبيّن أين يُنظر غير موجود."],
  ["It awaits the approval of a second person.", "Die Freigabe durch eine zweite Person steht aus.", "ينتظر موافقة شخص ثانٍ."],
  ["It awaits a colleague's approval.", "Die Freigabe durch eine zweite Person steht aus.", "ينتظر موافقة زميل."],
  ["Its issuer was never enrolled.", "Sein Aussteller wurde nie zugelassen.", "لم يُسجَّل مُصدره قط."],
  ["No enrolment of its issuer's key is here.", "Keine Zulassung des Schlüssels seines Ausstellers ist hier.", "لا يوجد هنا تسجيل لمفتاح مُصدره."],
  ["It is logged and waits for the authorities' cosignatures.", "Es ist eingetragen und wartet auf die Mitzeichnung der Behörden.", "قُيّد وينتظر تصديق السلطات."],
  ["Other parts of its batch are not logged yet.", "Andere Teile seiner Lieferung sind noch nicht eingetragen.", "أجزاء أخرى من دفعته لم تُقيَّد بعد."],
  ["A newer record takes its place: {}.", "Ein neuerer Eintrag tritt an seine Stelle: {}.", "حلّ محله سجل أحدث: {}."],
  ["It was valid until {}.", "Es galt bis {}.", "كان صالحًا حتى {}."],
  ["It is valid from {} on.", "Es gilt ab {}.", "يصلح ابتداءً من {}."],
  ["Valid from {}. Valid until {}. Judged at {}.", "Gültig ab {}. Gültig bis {}. Beurteilt am {}.", "صالح من {}. صالح حتى {}. الحكم في {}."],
  ["Valid from {}. Judged at {}.", "Gültig ab {}. Beurteilt am {}.", "صالح من {}. الحكم في {}."],
  ["Valid until {}. Judged at {}.", "Gültig bis {}. Beurteilt am {}.", "صالح حتى {}. الحكم في {}."],
  ["{} said {} on {}, at {} entries.", "{} sagte {} am {}, bei {} Einträgen.", "قالت {}: {} في {}، عند {} من القيود."],
  ["An authority said on {}: {}.", "Eine Behörde sagte am {}: {}.", "قالت سلطة في {}: {}."],
  ["It was revoked on {} by {}.", "Widerrufen am {} durch {}.", "أُلغي في {} من قبل {}."],
  ["It was suspended on {} by {}.", "Ausgesetzt am {} durch {}.", "عُلّق في {} من قبل {}."],
  ["It was reinstated on {} by {}.", "Wieder in Kraft am {} durch {}.", "أُعيد في {} من قبل {}."],
  ["It was corrected on {} by {}.", "Berichtigt am {} durch {}.", "صُحّح في {} من قبل {}."],
  ["It was disputed on {} by {}.", "Bestritten am {} durch {}.", "اعتُرض عليه في {} من قبل {}."],
  ["It was approved on {} by {}.", "Freigegeben am {} durch {}.", "ووفق عليه في {} من قبل {}."],
  ["Its document was erased on {} by {}.", "Sein Dokument wurde am {} durch {} gelöscht.", "مُحيت وثيقته في {} من قبل {}."],
  ["{}: {}, enrolled in entry {}.", "{}: {}, zugelassen in Eintrag {}.", "{}: {}، سُجّل في القيد {}."],
  ["{}: {}, enrolled by the charter.", "{}: {}, zugelassen durch die Charta.", "{}: {}، سُجّل بالميثاق."],
  ["This is no proof file: {}", "Das ist keine Nachweisdatei: {}", "ليس هذا ملف إثبات: {}"],
];

const PATTERNS = SENTENCES.map(([english, german, arabic]) => {
  const plain = english.split("{}").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return { form: new RegExp(`^${plain.join(VALUE)}$`), de: german, ar: arabic };
});

/** Return a value that keeps its own direction within a sentence of another. */
const isolated = (text) => `\u2068${text}\u2069`;

/** Return a sentence in the page's language; null where it has none there. */
function translated(sentence) {
  if (language === "en") return sentence;
  for (const pattern of PATTERNS) {
    const values = pattern.form.exec(sentence);
    if (values === null) continue;
    let at = 0;
    return pattern[language].replace(/\{\}/g, () => isolated(shown(values[(at += 1)])));
  }
  return null;
}
