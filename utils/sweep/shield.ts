import type { PopupFamily, PopupRule } from '../hubs/popups.ts';

/** Inline `!important` beats an author sheet for any one property, so a popup is hidden by all that could show or press it. */
const hidden =
  'display:none!important;visibility:hidden!important;opacity:0!important;pointer-events:none!important;clip-path:inset(50%)!important';

/** Magnific Popup puts its backdrop before its box and locks the page by an inline style on `<html>`. */
const shells = {
  magnific: (content: string) => ({
    box: `.mfp-wrap:has(${content})`,
    backdrop: `.mfp-bg:has(~ .mfp-wrap ${content})`,
    lock: `html:has(> body > .mfp-wrap ${content})`,
  }),
};

/** All selectors of what a rule hides. */
export function hides(rule: PopupRule): string[] {
  const shell = rule.shell && shells[rule.shell];
  return rule.hide.flatMap(selector => {
    if (!shell) return [selector];
    const { box, backdrop } = shell(selector);
    return [box, backdrop];
  });
}

/** What matches while the popup of a rule would be seen; empty when that cannot be told. */
export function opens(rule: PopupRule): string {
  const shell = rule.shell && shells[rule.shell];
  return (rule.open ?? rule.hide.map(selector => (shell ? shell(selector).box : selector))).join(',');
}

/** The style sheet that keeps the popups of these rules from ever being painted. */
export function shieldCss(rules: readonly PopupRule[]): string {
  const boxes = rules.flatMap(hides).join(',');
  const locks = rules.flatMap(rule =>
    rule.shell ? rule.hide.map(selector => shells[rule.shell!](selector).lock) : [],
  );
  // In a layer, `!important` beats the page's own `#id { … !important }` whatever its specificity.
  return `@layer clearstory{${boxes}{${hidden}}${locks.length ? `${locks.join(',')}{overflow:auto!important;margin-right:0!important}` : ''}}`;
}

/** The shield of one document. */
export interface Shield {
  /** The rule that hides this element, if any. */
  ruleOf(element: Element): PopupRule | undefined;
  /** Lets one popup be seen, until it is closed again. */
  lift(rule: PopupRule): void;
  /** Rules whose popup is there and hidden now, each with its element. Also puts lifted rules back once their popup is gone. */
  hits(): [PopupRule, Element][];
  /** Adds a rule of the moment; it goes with the shield. */
  add(css: string): void;
  /** A page that replaces `adoptedStyleSheets` throws ours out: put it back. */
  keep(): void;
  remove(): void;
}

/**
 * Raises the shield: a constructed style sheet, adopted by the document. It needs no node and no attribute, so the page's
 * markup stays as it is; no content security policy stops it; taking it away takes all of it back.
 */
export function raiseShield(document: Document, families: readonly PopupFamily[]): Shield {
  const rules = families.flatMap(family => family.popups);
  const all = rules.flatMap(hides).join(',');
  const seen = rules.map(opens).filter(Boolean).join(',');
  const lifted = new Set<PopupRule>();
  const sheet = new CSSStyleSheet();
  let added = '';
  const write = () => sheet.replaceSync(shieldCss(rules.filter(rule => !lifted.has(rule))) + added);
  const keep = () => {
    if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  };
  write();
  keep();
  return {
    keep,
    add(css) {
      if (added.includes(css)) return;
      added += css;
      write();
    },
    ruleOf(element) {
      const hit = element.closest(all);
      return hit ? rules.find(rule => hit.matches(hides(rule).join(','))) : undefined;
    },
    lift(rule) {
      lifted.add(rule);
      write();
    },
    hits() {
      const back = [...lifted].filter(rule => !opens(rule) || !document.querySelector(opens(rule)));
      for (const rule of back) lifted.delete(rule);
      if (back.length) write();
      const found: [PopupRule, Element][] = [];
      for (const element of document.querySelectorAll(seen)) {
        const rule = rules.find(each => opens(each) && element.matches(opens(each)));
        if (rule && !lifted.has(rule)) found.push([rule, element]);
      }
      return found;
    },
    remove() {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(each => each !== sheet);
    },
  };
}
