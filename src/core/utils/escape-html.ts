// A carriage return would come back as a line break.
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
};

/** Escapes a text so that it can stand between tags, and in an attribute between quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"'\r]/g, (mark) => entities[mark]);
