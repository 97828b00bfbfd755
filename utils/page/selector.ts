/** Selectors that survive: by what a publisher calls a part of the page, not by what a machine numbered. */

/** Made by a build or a database: `post-2617`, `css-1q2w3e`, `Story_body__x7Ka2`, `td_uid_12_5ab`, `a3F9kQ2`. */
const machine = [
  /\d{3,}/,
  /__[\w-]*\d/,
  /^(?:css|sc|jsx|svelte|emotion|styled|astro)-/,
  /[a-f\d]*\d[a-f\d]{5,}/,
  /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)\w{6,}$/,
  /(?:^|[-_])(?:u?uid|nonce)(?:[-_]|$)/,
];
/** What a page says of the moment, not of the part. */
const passing = /^(?:is-|has-|active$|open$|show|hide|hidden$|in-view|loaded|lazy|animat|wow$|fade|js-)/;

/** Whether a name can be expected on the next page too. */
export const lasting = (name: string): boolean =>
  name.length < 60 && !machine.some(made => made.test(name)) && !passing.test(name);

const namesOf = (element: Element): string[] => (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);

/** What may name an element by itself, the most telling first. */
function handles(element: Element): string[] {
  const tag = element.localName;
  const attribute = (name: string) => {
    const value = element.getAttribute(name);
    return value && lasting(value) ? [`${tag}[${name}="${CSS.escape(value)}"]`] : [];
  };
  const id = element.id && lasting(element.id) ? [`#${CSS.escape(element.id)}`] : [];
  const classes = namesOf(element).filter(lasting);
  const single = classes.map(name => `${tag}.${CSS.escape(name)}`);
  const together = classes.length > 1 ? [tag + classes.map(name => `.${CSS.escape(name)}`).join('')] : [];
  return [...attribute('itemprop'), ...id, ...single, ...together, ...attribute('role')];
}

/** The shortest name of its own that few elements of the page share. Null where it has none. */
export function ownSelector(element: Element, most = 1): string | null {
  const { ownerDocument: document } = element;
  return handles(element).find(each => document.querySelectorAll(each).length <= most) ?? null;
}

/** Its place among its like under a parent: the last resort. */
function placeOf(element: Element): string {
  const tag = element.localName;
  const alike = Array.from(element.parentElement?.children ?? []).filter(each => each.localName === tag);
  return alike.length > 1 ? `${tag}:nth-of-type(${alike.indexOf(element) + 1})` : tag;
}

/** A selector that finds this element alone on this page: by its own name, or by its way down from something that has one. */
export function selectorFor(element: Element): string {
  const { ownerDocument: document } = element;
  const isAlone = (selector: string) => document.querySelectorAll(selector).length === 1;
  let way = '';
  for (let at: Element | null = element; at && at !== document.documentElement; at = at.parentElement) {
    const named = [...handles(at), at.localName].map(name => name + way).find(isAlone);
    if (named) return named;
    way = ` > ${placeOf(at)}${way}`;
  }
  return `html${way}`;
}
