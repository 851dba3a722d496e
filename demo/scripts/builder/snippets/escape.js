// Writes values into HTML, templates, JavaScript and CSS, so that each arrives as it was given.

const entities = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;'};

/** Text or an attribute's value in HTML. WordPress ends a tag at a bare `>`, and splits a paragraph at an empty line. */
export const escapeHtml = (text) => text.replace(/[&<>"\n\r\t]/g, (sign) => entities[sign]);

/** The same in the templates of Vue, Svelte and Angular, which read braces, and Angular `@` too. */
export const escapeTemplate = (text) => escapeHtml(text).replace(/[{}@]/g, (sign) => `&#${sign.codePointAt(0)};`);

const jsEscapes = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** A JavaScript string, which does not end the script element that it stands in. */
export const jsString = (text) =>
  `'${text.replace(/[\\'\n\r\t\u2028\u2029]/g, (sign) => jsEscapes[sign]).replace(/<(?=[/!])/g, '<\\')}'`;

const isName = (key) => /^[a-z_$][\w$]*$/i.test(key) && key !== '__proto__';
const jsKey = (key) => (isName(key) ? key : key === '__proto__' ? "['__proto__']" : jsString(key));

/** A plain value as JavaScript, on one line. `writeString`: how texts are written. */
export function jsValue(value, writeString = jsString) {
  const write = (each) => jsValue(each, writeString);
  if (typeof value === 'string') return writeString(value);
  if (Array.isArray(value)) return `[${value.map(write).join(', ')}]`;
  if (typeof value !== 'object' || !value) return String(value);
  return `{${Object.entries(value)
    .map(([key, each]) => `${jsKey(key)}: ${write(each)}`)
    .join(', ')}}`;
}

/** The inside of a JavaScript template literal. */
export const escapeTemplateLiteral = (text) => text.replace(/[\\`]|\$(?=\{)/g, '\\$&');

/** An attribute in JSX: a text where JSX reads it as it stands, or else an expression. */
export const jsxAttribute = (name, value) =>
  /[&"\\\n\r\t]/.test(value) ? `${name}={${jsString(value)}}` : `${name}="${value}"`;

/**
 * Whether a text can stand as the value of a custom property: its quotation marks and brackets are closed, and nothing in it ends the
 * declaration or the style sheet.
 */
export function isCssValue(text) {
  const bare = text.replace(/"[^"\\\n<]*"|'[^'\\\n<]*'/g, '');
  if (!text.trim() || /["'\\;{}<>!@\n\r\f]|\/\*|\burl\(/i.test(bare)) return false;
  const open = [];
  for (const [bracket] of bare.matchAll(/[()[\]]/g)) {
    if (bracket === '(' || bracket === '[') open.push(bracket);
    else if (open.pop() !== (bracket === ')' ? '(' : '[')) return false;
  }
  return !open.length;
}
