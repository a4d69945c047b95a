// Runs the script of the web page that judges files, without a page: JSON in, JSON out.
import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

const page = readFileSync(process.argv[2], "utf8");
const [, script] = /<script>\n([^]*?)<\/script>/.exec(page);
runInThisContext(script);
const core = runInThisContext(
  "({judgeFile, trustOf, unhex, hex, formatTime, verifySignature, checkKey, parseJson, isExpected, UsageError})",
);

async function accepts(check, ...parts) {
  try {
    await check(...parts.map(core.unhex));
    return true;
  } catch (error) {
    if (core.isExpected(error)) return false;
    throw error;
  }
}

async function judged({ data, trust, now, days, wanted }) {
  const reader = { nowMs: now, statusDays: days, wanted };
  reader.trust = trust === null ? null : await core.trustOf(core.unhex(trust));
  const found = await core.judgeFile(core.unhex(data), reader);
  const { record, kind, verdict, reasons, asOf, checks, notes } = found;
  const as_of = asOf && {
    size: Number(asOf.size),
    root: core.hex(asOf.root),
    time: core.formatTime(now),
    checkpoint_time: asOf.seconds === null ? null : core.formatTime(asOf.seconds * 1000),
  };
  return { record, kind, verdict, reasons, as_of, checks, notes };
}

const questions = {
  judged,
  signature: ([key, message, signature]) => accepts(core.verifySignature, key, message, signature),
  key: ([key]) => accepts(core.checkKey, key),
  document: ([data]) => accepts(core.parseJson, data),
};

const { question, cases } = JSON.parse(readFileSync(0, "utf8"));
const answers = [];
for (const one of cases) answers.push(await questions[question](one));
console.log(JSON.stringify(answers));
