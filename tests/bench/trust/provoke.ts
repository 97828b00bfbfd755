/**
 * Interaction with everything in a part of a root: each event that an attribute or the list asks for, and a click on what
 * can be clicked. A handler may be there without its attribute, hence the list. Links to elsewhere are a reader's own step
 * and are not followed; only addresses that run something count.
 * Runs in the browser, also beside the page's own world: it may use nothing of this module.
 */
export function provoke(root: Document | ShadowRoot | null, events: readonly string[] = [], part = '*'): void {
  /** Attributes whose events have another name. */
  const others: Record<string, string> = {
    webkitanimationstart: 'webkitAnimationStart',
    webkitanimationiteration: 'webkitAnimationIteration',
    webkitanimationend: 'webkitAnimationEnd',
    webkittransitionend: 'webkitTransitionEnd',
    begin: 'beginEvent',
    end: 'endEvent',
    repeat: 'repeatEvent',
  };
  /** Of tens of thousands of elements the later ones are like the first ones. */
  const enough = 400;
  // Forms answer to the names of their fields before their own.
  const { getAttributeNames: attributesOf, matches } = Element.prototype;
  const { dispatchEvent: send } = EventTarget.prototype;
  const { click } = HTMLElement.prototype;
  if (!root) return;
  root.addEventListener('click', event => {
    const link = event.composedPath().find(node => (node as Element).localName === 'a') as
      | HTMLAnchorElement
      | undefined;
    if (/^(?:https?|mailto):/.test(String(link?.href))) event.preventDefault();
  });
  const all = root.querySelectorAll(part);
  for (let at = 0; at < all.length; at++) {
    const element = all[at]!;
    const names = at < enough ? [...events] : [];
    for (const attribute of attributesOf.call(element)) {
      const name = /^on(\w+)$/i.exec(attribute)?.[1]?.toLowerCase();
      if (name && !names.includes(name)) names.push(name);
    }
    for (const name of names) send.call(element, new Event(others[name] ?? name, { bubbles: true, cancelable: true }));
  }
  for (const element of all) {
    if (!matches.call(element, 'a, area, button, summary, [href], [type=submit], [type=image]')) continue;
    // Only HTML's elements can click themselves; links of SVG and MathML follow a click that is sent to them.
    if ('click' in element) click.call(element as HTMLElement);
    else send.call(element, new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
  }
}
