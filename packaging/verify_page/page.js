// The page: takes a file and what the reader trusts, asks `judgeFile`, and shows the answer.

const given = { file: null, trustBytes: null };
let asked = 0; // the newest question; an older answer is dropped

function start() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  byId("anchor").value = wanted.get("anchor") ?? "";
  for (const [code, name] of Object.entries(LANGUAGE_NAMES)) {
    const button = element("button", { type: "button", lang: code, textContent: name });
    button.addEventListener("click", () => speak(code));
    byId("languages").append(button);
  }
  for (const [id, take] of [["file", takeFile], ["trust", takeTrust]]) {
    byId(id).addEventListener("change", () => {
      take(byId(id).files[0]);
      byId(id).value = ""; // so that the same file can be chosen again
    });
  }
  byId("anchor").addEventListener("input", () => {
    given.trustBytes = null;
    answer();
  });
  for (const id of ["moment", "days", "record"]) byId(id).addEventListener("change", answer);
  for (const name of ["dragover", "dragleave", "drop"]) document.addEventListener(name, dragged);
  const preferred = navigator.languages.map((one) => one.slice(0, 2));
  speak(wanted.get("lang") ?? preferred.find((one) => one in WORDS) ?? "en");
}

function speak(code) {
  language = code in WORDS ? code : "en";
  document.documentElement.lang = language;
  document.documentElement.dir = RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr";
  document.title = `CivicLedger: ${word("title")}`;
  byId("languages").ariaLabel = "Language";
  for (const button of byId("languages").children) {
    button.ariaPressed = String(button.lang === language);
  }
  for (const one of document.querySelectorAll("[data-word]")) {
    one.textContent = word(one.dataset.word);
  }
  answer();
}

function dragged(event) {
  event.preventDefault();
  document.body.classList.toggle("over", event.type === "dragover");
  const file = event.type === "drop" ? event.dataTransfer.files[0] : undefined;
  if (file !== undefined) takeFile(file);
}

function takeFile(file) {
  if (file === undefined) return;
  given.file = file;
  byId("file-name").replaceChildren(value(file.name));
  answer();
}

async function takeTrust(file) {
  if (file === undefined || file.size > MAX_POLICY_LENGTH) return;
  given.trustBytes = new Uint8Array(await file.arrayBuffer());
  byId("anchor").value = "";
  answer();
}

/** Answer the question as it stands now, unless a newer one comes meanwhile. */
async function answer() {
  asked += 1;
  const mine = asked;
  byId("answer").replaceChildren();
  byId("trust-said").replaceChildren();
  if (globalThis.crypto?.subtle === undefined) {
    byId("busy").textContent = word("unhelpful");
    return;
  }
  byId("busy").textContent = given.file === null ? "" : word("busy");
  const shownParts = await answerParts().catch((error) => [failure(error)]);
  if (mine !== asked) return;
  byId("busy").textContent = "";
  byId("answer").replaceChildren(...shownParts);
}

async function answerParts() {
  const trust = await trustGiven();
  if (given.file === null) return [];
  const nowMs = momentGiven();
  const found = await judged(trust, nowMs);
  return [
    verdictElement(found, nowMs),
    checksElement("checks", found.checks.filter(({ result }) => result !== NOT_DONE)),
    checksElement("notChecked", found.checks.filter(({ result }) => result === NOT_DONE)),
    found.record === null ? null : panel("facts", factsElement(found)),
    found.opened?.document ? documentElement(found.opened.document) : null,
  ].filter((part) => part !== null);
}

async function judged(trust, nowMs) {
  const { file } = given;
  if (file.size > MAX_PROOF_BYTES) {
    return refused(`${file.name} has more than ${MAX_PROOF_BYTES.toLocaleString("en-US")} bytes.`);
  }
  const data = new Uint8Array(await file.arrayBuffer());
  const statusDays = Math.min(36500, Math.max(0, Math.trunc(Number(byId("days").value)) || 0));
  return judgeFile(data, { trust, nowMs, statusDays, wanted: byId("record").value.trim() || null });
}

/** Return what the reader trusts, or null; say it beside the field. */
async function trustGiven() {
  const text = byId("anchor").value;
  const bytes = given.trustBytes ?? utf8(text.startsWith("log ") ? text : text.trim());
  if (!bytes.length) return null;
  try {
    const trust = await trustOf(bytes);
    const name = trust.anchor ? "trustAnchor" : trust.charter ? "trustCharter" : "trustPolicy";
    byId("trust-said").replaceChildren(word(name, { origin: isolated(originOf(trust)) }));
    return trust;
  } catch (error) {
    if (!isExpected(error)) throw error;
    const told = sentenceElement("span", sentence(error), { className: "bad" });
    byId("trust-said").replaceChildren(told);
    return null;
  }
}

function momentGiven() {
  const text = byId("moment").value.trim();
  if (text === "") return Date.now();
  try {
    return parseTime(text);
  } catch (error) {
    throw new UsageError(word("badMoment"));
  }
}

function failure(error) {
  const isOurs = isExpected(error) || error instanceof UsageError;
  const text = isOurs ? error.message : `${error.name}: ${error.message}`;
  const properties = { className: "panel unsure", role: "alert" };
  return element("section", properties, element("p", {}, value(text)));
}

const panel = (name, ...content) =>
  element("section", { className: "panel" }, element("h2", {}, word(name)), ...content);

const signElement = (sign) => element("span", { className: "sign", ariaHidden: "true" }, sign);

function verdictElement(found, nowMs) {
  const [tone, sign] = TONES[found.verdict];
  const [name, means, todo] = VERDICTS[language][found.verdict];
  const reasons = found.reasons.map((text) => sentenceElement("li", text));
  const notes = found.notes.map((note) => element("p", {}, word("note", { note: shown(note) })));
  const title = element("h2", { id: "verdict" }, signElement(sign), element("span", {}, name));
  title.dataset.verdict = found.verdict;
  return element(
    "section", { className: `panel verdict ${tone}` },
    title,
    element("p", {}, means),
    reasons.length ? element("ul", { id: "reasons" }, ...reasons) : null,
    ...notes,
    asOfElement(found.asOf, nowMs),
    todo ? element("p", {}, word("doNext", { do: todo })) : null,
  );
}

function asOfElement(asOf, nowMs) {
  if (asOf === null) return null;
  const told = (ms) => isolated(`${formatTime(ms).slice(0, 19).replace("T", " ")} UTC`);
  const parts = [word("asOf", { time: told(nowMs), size: asOf.size })];
  if (asOf.seconds !== null) parts.push(word("cosigned", { time: told(asOf.seconds * 1000) }));
  return element("p", { className: "quiet", id: "as-of" }, parts.join(" "));
}

function checksElement(title, checks) {
  if (!checks.length) return null;
  return panel(title, element("ul", { className: "checks" }, ...checks.map(checkElement)));
}

function checkElement({ name, result, detail }) {
  const [tone, sign] = SIGNS[result];
  const [label, why] = CHECKS[language][name] ?? [name, ""];
  const what = element(
    "div", { className: "what" },
    element("b", {}, label),
    element("span", { className: "result" }, WORDS[language].results[result]),
  );
  const line = element(
    "li", { className: tone },
    signElement(sign), what,
    sentenceElement("div", detail, { className: "detail" }),
    element("details", { className: "why" }, element("summary", {}, word("showWhy")), why),
  );
  line.dataset.check = name;
  line.dataset.result = result;
  return line;
}

start();
