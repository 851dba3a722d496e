// Parses HTML of the site's own server without running anything that is in it.

import {attempt} from '../../core/utils/attempt.js';
import {readGlobal} from '../../core/utils/globals.js';

/** What we use of Trusted Types (https://w3c.github.io/trusted-types/dist/spec/). */
interface Policy {
  createHTML(html: string): unknown;
}
interface PolicyFactory {
  createPolicy(name: string, rules: {createHTML(html: string): string}): Policy;
}

/**
 * The policy `dark-social`; `null` where there is none. Module state: a policy of one name may be made only once a page.
 */
let policy: Policy | null | undefined;

function makePolicy(): Policy | null {
  const factory = readGlobal<PolicyFactory>('trustedTypes');
  // Throws where the page's list does not have the name.
  return attempt(() => factory?.createPolicy('dark-social', {createHTML: (html) => html})) ?? null;
}

/** Attributes that hold a script, the address of one, or a whole page. */
function isScript({name, value}: Attr): boolean {
  // Browsers skip spaces and control characters at the start of an address, and line breaks and tabs inside.
  return /^(on|srcdoc$)/i.test(name) || /^javascript:/i.test(value.replace(/[\0-\x20]/g, ''));
}

/** Takes scripts and event handlers out of nodes that are not on the page yet. */
function removeScripts(root: ParentNode): void {
  for (const element of root.querySelectorAll('*')) {
    if (element.localName === 'script') element.remove();
    for (const attribute of [...element.attributes]) if (isScript(attribute)) element.removeAttributeNode(attribute);
    const {content} = element as Partial<HTMLTemplateElement>;
    if (content && typeof content === 'object') removeScripts(content);
  }
}

/**
 * Parses HTML into nodes for the page. Scripts and event handlers are taken out.
 *
 * @returns `undefined` where the page's Trusted Types allow no policy of the name `dark-social`.
 */
export function parseHtml(html: string): Node[] | undefined {
  policy ??= makePolicy();
  return attempt(() => {
    const trusted = (policy ? policy.createHTML(html) : html) as string;
    const {body} = new DOMParser().parseFromString(trusted, 'text/html');
    removeScripts(body);
    return [...body.childNodes];
  });
}
