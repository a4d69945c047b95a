// Elements made of text alone: nothing of a file ever becomes markup.

const byId = (id) => document.getElementById(id);

/** Return an element with properties and children; a text child is text. */
function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter((child) => child !== null));
  return made;
}

const LONGEST = 2000;

/** Return a text with everything unseen written out as its code point. */
function shown(text) {
  const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;
  const code = (char) => char.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
  const told = (char) => (hidden.test(char) ? `[U+${code(char)}]` : char);
  const chars = Array.from(text);
  return chars.slice(0, LONGEST).map(told).join("") + (chars.length > LONGEST ? "…" : "");
}

/** Return a value of a file, set apart from the text around it. */
const value = (text, properties = {}) =>
  element("bdi", { textContent: shown(String(text)), ...properties });

/** Return a sentence of a check in the page's language, else in English. */
function sentenceElement(name, english, properties = {}) {
  const text = translated(english);
  const own = text === null || language === "en";
  const words = { textContent: own ? shown(english) : text, ...properties };
  return element(name, own ? { ...words, lang: "en", dir: "ltr" } : words);
}
