// What the record says: its envelope and its content, labelled by its kind where that is known.

/** Return a text in the page's language, else in English, else in the first one. */
function inLanguage(texts) {
  if (!(texts instanceof Map)) return null;
  return texts.get(language) ?? texts.get("en") ?? [...texts.values()][0] ?? null;
}

function factsElement({ record, kind, opened, account }) {
  const list = element("dl");
  const row = (name, ...content) =>
    list.append(element("dt", {}, word(name)), element("dd", {}, ...content));
  row("id", value(record, { className: "bytes" }));
  const title = inLanguage(account?.kind?.title);
  row("kind", value(title === null ? kind : `${title} (${kind})`));
  if (opened === null) return list;
  const said = opened.record;
  row("time", value(said.time));
  if (said.end) row("end", value(said.end));
  const { issuer } = opened.statement.claims;
  const key = value(issuer, { className: "bytes" });
  row("issuer", value(account.issuer?.name ?? issuer), element("br"), key);
  row("entry", value(opened.index));
  if (said.about.length) row("about", ...said.about.flatMap((one) => [value(one), element("br")]));
  if (said.place) row("place", value(placeText(said.place)));
  if (said.refs.length) {
    row("refs", ...said.refs.flatMap(({ rel, id }) => [value(`${rel} ${id}`), element("br")]));
  }
  row("data", dataElement(said.data, account.kind?.schema, account.kind?.layout));
  return list;
}

function placeText({ lat, lon, site, detail }) {
  const degrees = [lat, lon].map((number) => (number / 1e7).toFixed(7)).join(" ");
  return [degrees, site, detail].filter(Boolean).join(", ");
}

/** Return data as lists within lists; a member is called what schema or layout say. */
function dataElement(data, schema, layout) {
  if (Array.isArray(data)) {
    const items = schema instanceof Map ? schema.get("items") : undefined;
    const lines = data.map((one) => element("li", {}, dataElement(one, items, layout)));
    return element("ul", {}, ...lines);
  }
  if (!(data instanceof Map)) return value(data === null ? "–" : data);
  const list = element("dl");
  for (const [name, one] of data) {
    const inner = memberOf(schema, name);
    const label = inLanguage(inner?.get("x-title")) ?? labelOf(layout, name) ?? name;
    const content = element("dd", {}, dataElement(one, inner, layout));
    list.append(element("dt", {}, value(label)), content);
  }
  return list;
}

function memberOf(schema, name) {
  if (!(schema instanceof Map)) return undefined;
  const branches = [schema, ...(schema.get("oneOf") ?? [])];
  return branches.map((one) => one.get("properties")?.get(name)).find((one) => one instanceof Map);
}

const labelOf = (layout, name) => inLanguage(layout?.get("labels")?.get(name)?.get("title"));

/** Return the private document that the file carries and the record commits to. */
function documentElement({ media, content }) {
  const type = "application/octet-stream"; // saved, never opened by the browser itself
  const address = URL.createObjectURL(new Blob([content], { type }));
  const properties = { href: address, download: "document", className: "button" };
  const link = element("a", properties, word("save"));
  const size = `${media}, ${content.length.toLocaleString("en-US")} bytes`;
  return element(
    "section", { className: "panel" },
    element("h2", {}, word("document")), element("p", {}, value(size)),
    plainText(media, content), link,
  );
}

function plainText(media, content) {
  if (!/^text\/|json$/.test(media) || content.length > 100000) return null;
  try {
    const text = fromUtf8(content);
    const lines = text.split("\n").map(shown).join("\n");
    return element("pre", { dir: "auto", tabIndex: 0, textContent: lines });
  } catch (error) {
    return null;
  }
}
