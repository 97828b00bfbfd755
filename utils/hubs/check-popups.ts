import type { PopupFamily } from './popups.ts';

const kinds = ['popup', 'newsletter', 'cookie', 'slide-in', 'player', 'flash', 'adblock', 'notice'];
const conditions = ['age', 'login', 'registration', 'payment', 'adblock', 'captcha', 'terms'];

/** Hiding these opens an ad-block dialog, or takes away what the reader asks for by a click. */
const never =
  /adsbygoogle|Ad-Container|adbanner|ad-wrap|ad__slot|adblock|site-access|login|user-popup|search|age-verif/i;

/** Whether a selector says which element it means: an id, a class or an attribute, and not a whole page. */
const isNarrow = (selector: string) => /[#.[]/.test(selector) && !/^(html|body|main|article|\*)\s*$/.test(selector);

/** What is wrong with popup rules, one line each; empty when nothing is. `parses` says whether the browser takes a selector. */
export function checkPopups(families: readonly PopupFamily[], parses: (selector: string) => boolean): string[] {
  const wrong: string[] = [];
  const themes = new Set<string>();
  for (const { theme, popups, gates } of families) {
    if (!/^[a-z]+$/.test(theme) || themes.has(theme)) wrong.push(`${theme}: not a name of its own`);
    themes.add(theme);
    const seen = new Set<string>();
    for (const { kind, hide, open, shell } of popups) {
      const name = `${theme}.${kind}`;
      if (!kinds.includes(kind)) wrong.push(`${name}: no such kind`);
      if (seen.has(kind)) wrong.push(`${name}: twice`);
      seen.add(kind);
      if (shell !== undefined && shell !== 'magnific') wrong.push(`${name}: no such shell`);
      if (shell && open !== undefined) wrong.push(`${name}: a shell says itself when it is open`);
      if (never.test(hide)) wrong.push(`${name}: must never be hidden`);
      if (!hide.split(',').every(isNarrow)) wrong.push(`${name}: hides too much`);
      for (const selector of [hide, open])
        if (selector && !parses(selector)) wrong.push(`${name}: ${selector} does not parse`);
    }
    for (const { kind, markup, open, answered } of gates) {
      const name = `${theme}.${kind}`;
      if (!conditions.includes(kind)) wrong.push(`${name}: no such condition`);
      for (const selector of [markup, open]) if (!parses(selector)) wrong.push(`${name}: ${selector} does not parse`);
      if (answered !== undefined && !/^[^=;\s]+=[^=;\s]+$/.test(answered)) wrong.push(`${name}: not a cookie`);
    }
  }
  return wrong;
}
