// The proof file within a PDF document that CivicLedger made; nothing else of it is interpreted.

const PDF_MARK = "%PDF-";
const NAMED_FILE =
  /\n\/F \(\xfe\xff((?:[^()\\\r\n]|\\[()\\]){2,1000})\)\n\/EF <<\/F ([1-9][0-9]{0,8}) 0 R>>\n/g;
const PROOF_ENDING = /\0\.\0c\0l\0p\0r\0o\0o\0f$/; // in UTF-16
const STREAM_END = "\nendstream\nendobj\n";

/** Return the bytes of the proof that a document carries; of any other file, the file. */
async function proofIn(data) {
  if (!isSame(data.subarray(0, PDF_MARK.length), utf8(PDF_MARK))) return data;
  const text = oneByOne(data);
  const numbers = new Set();
  for (const [, name, number] of text.matchAll(NAMED_FILE)) {
    if (PROOF_ENDING.test(name.replace(/\\([()\\])/g, "$1"))) numbers.add(Number(number));
  }
  if (!numbers.size) throw new FormatError("This is a PDF document without a proof");
  if (numbers.size > 1) throw new FormatError("This PDF document carries more than one proof");
  return streamOf(data, text, [...numbers][0]);
}

/** Return a text with a letter for each byte, so that places in both are the same. */
function oneByOne(data) {
  const parts = [];
  for (let at = 0; at < data.length; at += 8192) {
    parts.push(String.fromCharCode(...data.subarray(at, at + 8192)));
  }
  return parts.join("");
}

async function streamOf(data, text, number) {
  const form = new RegExp(
    `\\n${number} 0 obj\\n<<\\n(/Filter /FlateDecode\\n)?/Length [1-9][0-9]{0,8}(?: 0 R)?\\n>>\\nstream\\n`,
    "g",
  );
  const found = [...text.matchAll(form)];
  if (found.length !== 1) throw damagedPdf();
  const begin = found[0].index + found[0][0].length;
  const end = text.indexOf(STREAM_END, begin);
  if (end < 0) throw damagedPdf();
  const stored = data.subarray(begin, end);
  return found[0][1] === undefined ? stored : unpacked(stored);
}

/** Return what a zlib stream holds, no more of it than a proof file may have. */
async function unpacked(stored) {
  const reader = new Blob([stored]).stream().pipeThrough(new DecompressionStream("deflate")).getReader();
  const parts = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return concat(...parts);
      size += value.length;
      if (size > MAX_PROOF_BYTES) break;
      parts.push(value);
    }
  } catch {
    // a damaged stream, said below
  }
  throw damagedPdf();
}

const damagedPdf = () => new FormatError("The proof in this PDF document is damaged or cut off");
