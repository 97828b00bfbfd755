import type { PopupFamily, PopupRule } from '../hubs/popups.ts';

/** Inline `!important` beats an author sheet for any one property, so a popup is hidden by all that could show or press it. */
const hidden = [
  'display:none',
  'visibility:hidden',
  'opacity:0',
  'pointer-events:none',
  'clip-path:inset(50%)',
  '',
].join('!important;');

/** A rule with its selectors written out. */
export interface ShieldRule {
  rule: PopupRule;
  name: string;
  hides: string;
  /** Matches while it would be seen. */
  opens: string;
  css: string;
}

/**
 * Writes a rule's selectors out. Magnific Popup puts its backdrop before its box and locks the page by an inline style on
 * `<html>`. In a layer, `!important` beats the page's own `#id { … !important }` whatever its specificity.
 */
export function writeRule(theme: string, rule: PopupRule): ShieldRule {
  const { hide, open = hide, shell } = rule;
  const box = `.mfp-wrap:has(${hide})`;
  const inBox = `.mfp-wrap :is(${hide})`;
  const hides = shell ? `${box},.mfp-bg:has(~${inBox})` : hide;
  const lock = shell ? `html:has(>body>${inBox}){overflow:auto!important;margin-right:0!important}` : '';
  return {
    rule,
    name: `${theme}.${rule.kind}`,
    hides,
    opens: shell ? box : open,
    css: `@layer clearstory{${hides}{${hidden}}${lock}}`,
  };
}

/** The shield of one document. */
export interface Shield {
  /** Lets a popup be seen that this element belongs to, until it is closed again. */
  lift(element: Element): void;
  /** Rules whose popup is there and hidden now, each with its element. Also puts lifted rules back once their popup is gone. */
  hits(): [ShieldRule, Element][];
  /** Hides by one more selector; that goes with the shield. */
  add(selector: string): void;
  remove(): void;
}

/**
 * Raises the shield: a constructed style sheet, adopted by the document. It needs no node and no attribute, so the page's
 * markup stays as it is; no content security policy stops it; taking it away takes all of it back.
 */
export function raiseShield(document: Document, families: readonly PopupFamily[]): Shield {
  const rules = families.flatMap(({ theme, popups }) => popups.map(rule => writeRule(theme, rule)));
  const told = rules.filter(({ opens }) => opens);
  const opens = told.map(each => each.opens).join();
  const lifted = new Set<ShieldRule>();
  const sheet = new CSSStyleSheet();
  let added = '';
  const write = () => {
    const standing = rules.filter(rule => !lifted.has(rule));
    sheet.replaceSync(standing.map(({ css }) => css).join('') + added);
  };
  // A page that replaces its adopted sheets throws ours out.
  const keep = () => document.adoptedStyleSheets.includes(sheet) || document.adoptedStyleSheets.push(sheet);
  write();
  keep();
  return {
    lift(element) {
      const rule = rules.find(({ hides }) => element.closest(hides));
      if (!rule) return;
      lifted.add(rule);
      write();
    },
    hits() {
      keep();
      for (const rule of lifted) {
        if (rule.opens && document.querySelector(rule.opens)) continue;
        lifted.delete(rule);
        write();
      }
      return [...document.querySelectorAll(opens)]
        .map((element): [ShieldRule, Element] => [told.find(rule => element.matches(rule.opens))!, element])
        .filter(([rule]) => !lifted.has(rule));
    },
    add(selector) {
      added += `${selector}{${hidden}}`;
      write();
    },
    remove() {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(each => each !== sheet);
    },
  };
}
