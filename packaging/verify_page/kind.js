// Kinds: what may be recorded, as records of the ledger itself publish it. A kind that is not
// exactly as the format says counts as missing; LANGUAGES, COUNTRIES, TEXT_FORMS are tables.

const VERBS = ["correct", "suspend", "reinstate", "revoke", "dispute", "erase", "approve"];
const RULES = ["none", "kind", "balance", "custody", "roster", "charter", "status"];
const KIND_FIELDS = [
  "name", "version", "domains", "title", "help", "schema", "roles", "about", "refs", "verbs",
  "approval", "rule", "layout",
];
const KIND_OPTIONS = ["private", "valid", "exporter"];
const KIND_NAME = /^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*$/;
const KIND_REF = /^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*(?:\/[1-9][0-9]{0,3})?$/;
const KIND_MEDIA = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/;

/** Return the kind of a name and version as one of the records publishes it, or null. */
function publishedKind(wanted, records) {
  for (const { kind, data } of records) {
    if (kind !== "ledger.kind/1") continue;
    const [name, version] = ["name", "version"].map((at) => textOfAny(data.get(at) ?? null));
    if (`${name}/${version}` !== wanted) continue;
    try {
      return kindOf(data);
    } catch (error) {
      if (error instanceof FormatError) return null;
      throw error;
    }
  }
  return null;
}

function need(isSo) {
  if (!isSo) throw new FormatError("the kind is not as the format says");
}

const sizeOf = (value) => utf8(formatJson(value)).length;
const isObject = (value) => value instanceof Map;
const isTextLike = (value, form) => typeof value === "string" && form.test(value);
const isWhole = (value, least, most) =>
  typeof value === "number" && value >= least && value <= most;

function kindOf(data) {
  need(sizeOf(data) + 6 <= 64000);
  const at = membersOf(data, KIND_FIELDS, KIND_OPTIONS);
  need(isTextLike(at.name, KIND_NAME) && at.name.length <= 100 && isObject(at.schema));
  const shape = schemaOf(at.schema);
  need(isWhole(at.version, 1, 9999));
  checkWords(at.domains, DOMAINS, 1);
  checkTexts(at.title);
  checkTexts(at.help);
  if (at.private !== undefined) checkPrivate(at.private);
  checkWords(at.roles, ROLES, 1);
  checkAbout(at.about);
  checkRefRules(at.refs);
  checkWords(at.verbs, VERBS, 0);
  need(typeof at.approval === "boolean" && RULES.includes(at.rule));
  const valid = at.valid === undefined ? {} : validityOf(at.valid, shape);
  checkLayout(at.layout);
  if (at.exporter !== undefined) need(isTextLike(at.exporter, /^[a-z][a-z0-9-]{0,31}$/));
  const { approval, domains, verbs, title, schema, layout } = at;
  return { approval, domains, verbs, from: valid.from, until: valid.until, title, schema, layout };
}

/** Return the members of an object by name: all required ones, and no unknown one. */
function membersOf(value, required, optional = []) {
  need(isObject(value) && required.every((name) => value.has(name)));
  need([...value.keys()].every((name) => required.includes(name) || optional.includes(name)));
  return Object.fromEntries(value);
}

function checkWords(value, allowed, least) {
  need(Array.isArray(value) && value.length >= least && new Set(value).size === value.length);
  need(value.every((word) => allowed.includes(word)));
}

function checkTexts(value) {
  need(isObject(value) && value.size > 0);
  for (const [name, text] of value) {
    const [, language, country] = /^([^-]*)(?:-([^]*))?$/.exec(name) ?? [];
    need(LANGUAGES.has(language) && (country === undefined || COUNTRIES.has(country)));
    need(typeof text === "string" && /[^\s\x1c-\x1f\x85]/u.test(text.replaceAll("\ufeff", "x")));
  }
}

function checkPrivate(value) {
  const { media, schema } = membersOf(value, ["media", "schema"]);
  need(isObject(schema) && isTextLike(media, KIND_MEDIA));
  schemaOf(schema);
}

function checkAbout(value) {
  const { min, max, forms } = membersOf(value, ["min", "max", "forms"]);
  need(isWhole(max, 0, MAX_ABOUT) && isWhole(min, 0, max) && Array.isArray(forms));
  need(forms.every((form) => TEXT_FORMS.has(form)) && new Set(forms).size === forms.length);
}

function checkRefRules(value) {
  need(Array.isArray(value));
  const seen = new Set(["corrects"]);
  for (const item of value) {
    const { rel, kinds, required } = membersOf(item, ["rel", "kinds", "required"]);
    need(isTextLike(rel, /^[a-z][a-z_]{0,31}$/) && !seen.has(rel) && Array.isArray(kinds));
    seen.add(rel);
    need(kinds.every((kind) => isTextLike(kind, KIND_REF)) && typeof required === "boolean");
  }
}

/** Return the names of the dates or times that bound validity. */
function validityOf(value, shape) {
  const bounds = membersOf(value, [], ["from", "until"]);
  const names = Object.values(bounds);
  need(names.length > 0 && names.every((name) => typeof name === "string"));
  for (const name of names) {
    const forms = shape.flatMap((members) => members.get(name) ?? []).map((one) => one.form);
    need(forms.length > 0 && forms.every((form) => form === "date" || form === "time"));
  }
  return bounds;
}

// Layouts: hints, which must have their form.

const LAYOUT_PATH =
  /^[A-Za-z@_][A-Za-z0-9@_:$-]{0,63}(?:\.[A-Za-z@_][A-Za-z0-9@_:$-]{0,63}){0,11}$/;

function checkLayout(value) {
  const layout = membersOf(value, [], ["form", "detail", "print", "list", "labels"]);
  for (const items of [layout.form ?? [], layout.detail ?? [], layout.print ?? []]) {
    need(Array.isArray(items) && items.length <= 500);
    items.forEach(checkSection);
  }
  checkPaths(layout.list ?? []);
  const labels = layout.labels ?? new Map();
  need(isObject(labels));
  for (const label of labels.values()) checkLabel(label);
}

function checkSection(item) {
  if (typeof item === "string") return checkPaths([item]);
  const { fields } = membersOf(item, [], ["title", "help", "fields"]);
  checkLabel(new Map([...item].filter(([name]) => name !== "fields")));
  return checkPaths(fields);
}

function checkPaths(value) {
  need(Array.isArray(value) && value.length <= 500);
  need(value.every((path) => isTextLike(path, LAYOUT_PATH)));
}

function checkLabel(value) {
  for (const texts of Object.values(membersOf(value, [], ["title", "help"]))) checkTexts(texts);
}

// Schemas: the part of JSON Schema in which kinds are written. A node is {type, form, choices}
// and, of an object, its members by name; `schemaOf` gives the members of each of its variants.

const ANNOTATIONS = [
  "type", "title", "description", "x-title", "x-help", "x-order", "x-widget", "x-visibility",
];
const CHOICES = ["enum", "const", "x-labels"];
const KEYWORDS = {
  string: [...CHOICES, "minLength", "maxLength", "x-form", "x-number"],
  integer: [...CHOICES, "minimum", "maximum"],
  boolean: CHOICES,
  array: ["items", "minItems", "maxItems", "uniqueItems"],
  object: ["properties", "required", "additionalProperties", "x-form", "oneOf"],
};
const BOUNDS = {
  string: ["minLength", "maxLength", 0],
  integer: ["minimum", "maximum", -MAX_INTEGER],
  array: ["minItems", "maxItems", 0],
};
const SCALARS = { string: "string", integer: "number", boolean: "boolean" };
const OBJECT_FORMS = ["texts", "schema", "layout", "charter"];

function schemaOf(schema) {
  need(sizeOf(schema) <= 60000 && levelsOf(schema) <= 12);
  const node = nodeOf(schema);
  need(node.type === "object" && node.form === undefined);
  return [node.members, ...node.variants.map((one) => one.members)];
}

function levelsOf(value) {
  if (!isObject(value) && !Array.isArray(value)) return 0;
  return 1 + Math.max(0, ...[...value.values()].map(levelsOf));
}

function nodeOf(schema) {
  need(isObject(schema));
  const type = typeOfSchema(schema);
  const known = [...KEYWORDS[type], ...ANNOTATIONS];
  need([...schema.keys()].every((name) => known.includes(name)));
  checkAnnotations(schema);
  if (type === "object") return objectNode(schema);
  if (type === "array") return arrayNode(schema);
  return scalarNode(schema, type);
}

function typeOfSchema(schema) {
  const named = schema.get("type") ?? null;
  if (typeof named === "string" && Object.hasOwn(KEYWORDS, named)) return named;
  need(named === null);
  if (schema.has("oneOf")) return "object";
  need(schema.has("enum") || schema.has("const"));
  const constants = constantsOf(schema);
  const names = Object.keys(SCALARS);
  const found = names.find((name) => constants.every((one) => typeof one === SCALARS[name]));
  need(found !== undefined);
  return found;
}

function constantsOf(schema) {
  need(!schema.has("enum") || !schema.has("const"));
  if (schema.has("const")) return [schema.get("const")];
  if (!schema.has("enum")) return [];
  const values = schema.get("enum");
  need(Array.isArray(values) && values.length > 0);
  return values;
}

function checkAnnotations(schema) {
  checkWhole(schema, "x-order", 0, 9999);
  const widget = schema.get("x-widget") ?? null;
  need(widget === null || isTextLike(widget, /^[a-z][a-z-]{0,31}$/));
  if (schema.has("x-visibility")) need(["public", "private"].includes(schema.get("x-visibility")));
  for (const [name, plain] of [["x-title", "title"], ["x-help", "description"]]) {
    need(!schema.has(plain) || typeof schema.get(plain) === "string");
    if (schema.has(name)) checkTexts(schema.get(name));
  }
}

function checkWhole(schema, name, least, most) {
  if (schema.has(name)) need(isWhole(schema.get(name), least, most));
}

function checkBounds(schema, [low, high, least]) {
  checkWhole(schema, low, least, MAX_INTEGER);
  checkWhole(schema, high, least, MAX_INTEGER);
  if (schema.has(low) && schema.has(high)) need(schema.get(low) <= schema.get(high));
}

const checkFlag = (schema, name) =>
  need(!schema.has(name) || typeof schema.get(name) === "boolean");

function scalarNode(schema, type) {
  const choices = constantsOf(schema);
  need(choices.every((one) => typeof one === SCALARS[type]));
  need(new Set(choices).size === choices.length);
  if (type !== "boolean") checkBounds(schema, BOUNDS[type]);
  const form = schema.get("x-form");
  need(form === undefined || TEXT_FORMS.has(form));
  checkFlag(schema, "x-number");
  if (schema.get("x-number")) need(form === "decimal");
  if (schema.has("x-labels")) {
    const labels = schema.get("x-labels");
    const names = choices.map(String);
    need(isObject(labels) && [...labels.keys()].every((name) => names.includes(name)));
    for (const texts of labels.values()) checkTexts(texts);
  }
  return { type, form, choices };
}

function arrayNode(schema) {
  need(schema.has("items"));
  checkBounds(schema, BOUNDS.array);
  checkFlag(schema, "uniqueItems");
  nodeOf(schema.get("items"));
  return { type: "array", choices: [] };
}

function objectNode(schema) {
  const isPlain = ["properties", "required", "additionalProperties"].some((one) => schema.has(one));
  const node = { type: "object", choices: [], members: new Map(), variants: [] };
  if (schema.has("x-form")) {
    need(OBJECT_FORMS.includes(schema.get("x-form")) && !isPlain && !schema.has("oneOf"));
    return { ...node, form: schema.get("x-form") };
  }
  if (schema.has("oneOf")) {
    need(!isPlain);
    return { ...node, variants: variantsOf(schema.get("oneOf")) };
  }
  need(schema.get("additionalProperties") === false);
  return { ...node, members: schemaMembers(schema) };
}

function schemaMembers(schema) {
  const properties = schema.has("properties") ? schema.get("properties") : new Map();
  const required = schema.has("required") ? schema.get("required") : [];
  need(isObject(properties) && Array.isArray(required) && required.every(isText));
  need(new Set(required).size === required.length);
  need(required.every((name) => properties.has(name)));
  const members = new Map();
  for (const [name, one] of properties) {
    need(/^[A-Za-z@_][A-Za-z0-9_@:$-]{0,63}$/.test(name));
    members.set(name, { ...nodeOf(one), isRequired: required.includes(name) });
  }
  return members;
}

/** Return the branches of oneOf, which a required constant text tells apart. */
function variantsOf(branches) {
  need(Array.isArray(branches) && branches.length >= 2 && branches.length <= 32);
  const nodes = branches.map(nodeOf);
  const texts = nodes.map(({ members = new Map() }) => {
    const isOne = ([, one]) => one.isRequired && one.choices.length === 1 && isText(one.choices[0]);
    return new Map([...members].filter(isOne).map(([name, one]) => [name, one.choices[0]]));
  });
  const isTelling = (name) => {
    const values = texts.map((one) => one.get(name));
    return !values.includes(undefined) && new Set(values).size === values.length;
  };
  need([...texts[0].keys()].some(isTelling));
  return nodes.map((node) => ({ ...node, members: node.members ?? new Map() }));
}
