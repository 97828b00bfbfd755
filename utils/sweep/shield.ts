import type { PopupFamily, PopupRule } from '../hubs/popups.ts';
import { unseen } from './hide.ts';

const declare = (styles: Record<string, string>) =>
  Object.entries(styles)
    .map(([name, value]) => `${name}:${value}!important`)
    .join(';');

/** Inline `!important` beats an author sheet for any one property, so a popup is hidden by all that could show or press it. */
const hidden = declare({ display: 'none', ...unseen });

/** Kept shut by the page itself. */
const shut = '[hidden],[aria-hidden=true],[style*="display: none"],[style*="display:none"]';

/** A rule with its selectors written out. */
export interface ShieldRule {
  rule: PopupRule;
  name: string;
  hides: string;
  /** One of these matches while it would be seen. Simple selectors: browsers look those up, and walk the page for a list. */
  opens: readonly string[];
  /** What it locks the page by, as long as it is there; empty without a shell. */
  locked: string;
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
  return {
    rule,
    name: `${theme}.${rule.kind}`,
    hides,
    opens: shell ? [box] : open.split(',').filter(Boolean),
    locked: shell ? `html:has(>body>${inBox})` : '',
  };
}

/** The style sheet of some rules, and of selectors added on the way. */
export function shieldCss(rules: readonly ShieldRule[], added: readonly string[]): string {
  const boxes = rules.map(({ hides }) => hides).join();
  const more = added.length ? `${added.join()}{${declare(unseen)}}` : '';
  const locked = rules.flatMap(({ locked }) => locked || []).join();
  return `@layer clearstory{${boxes}{${hidden}}${locked}{overflow:auto!important;margin-right:0!important}${more}}`;
}

/** The shield of one document. */
export interface Shield {
  /** Lets a popup be seen that this element belongs to, until it is closed again. */
  lift(element: Element): void;
  /** Takes a rule away for good. */
  spare(rule: ShieldRule): void;
  /** Rules whose popup is there and hidden, each once, with its element. Also puts lifted rules back once their popup is gone. */
  hits(): [ShieldRule, Element][];
  /** Hides by one more selector; that goes with the shield. */
  add(selector: string): void;
  /** Hides by it no more. */
  drop(selector: string): void;
  remove(): void;
}

/**
 * Raises the shield: a constructed style sheet, adopted by the document. It needs no node and no attribute, so the page's
 * markup stays as it is; no content security policy stops it; taking it away takes all of it back.
 */
export function raiseShield(document: Document, families: readonly PopupFamily[]): Shield {
  let rules = families.flatMap(({ theme, popups }) => popups.map(rule => writeRule(theme, rule)));
  const untold = new Set(rules);
  const lifted = new Set<ShieldRule>();
  const sheet = new CSSStyleSheet();
  const added = new Set<string>();
  const write = () =>
    sheet.replaceSync(
      shieldCss(
        rules.filter(rule => !lifted.has(rule)),
        [...added],
      ),
    );
  const find = ({ opens }: ShieldRule) => {
    for (const each of opens) {
      const element = document.querySelector(each);
      if (element) return element;
    }
    return null;
  };
  /** A page that replaces its adopted sheets throws ours out; one where nothing is hidden gets none. */
  const adopt = () => {
    if (rules.length + added.size > 0 && !document.adoptedStyleSheets.includes(sheet))
      document.adoptedStyleSheets.push(sheet);
  };
  write();
  adopt();
  return {
    lift(element) {
      for (const selector of added) {
        if (!element.matches(selector)) continue;
        added.delete(selector);
        write();
      }
      const rule = rules.find(({ hides }) => element.closest(hides));
      if (!rule) return;
      lifted.add(rule);
      write();
    },
    spare(rule) {
      rules = rules.filter(each => each !== rule);
      untold.delete(rule);
      lifted.delete(rule);
      write();
    },
    hits() {
      adopt();
      for (const rule of lifted) {
        if (find(rule)) continue;
        lifted.delete(rule);
        write();
      }
      const found: [ShieldRule, Element][] = [];
      for (const rule of untold) {
        const element = !lifted.has(rule) && find(rule);
        if (!element || element.matches(shut)) continue;
        untold.delete(rule);
        found.push([rule, element]);
      }
      return found;
    },
    add(selector) {
      added.add(selector);
      write();
      adopt();
    },
    drop(selector) {
      added.delete(selector);
      write();
    },
    remove() {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(each => each !== sheet);
    },
  };
}
