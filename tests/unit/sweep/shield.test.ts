import { expect, test } from 'vitest';
import { popupFamilies } from '../../../utils/hubs/popups.ts';
import { raiseShield, shieldCss, writeRule } from '../../../utils/sweep/shield.ts';

test('a shell is told apart by what stands in it, with its backdrop and its lock', () => {
  const { hides, opens, locked, name } = writeRule('foxiz', { kind: 'newsletter', shell: 'magnific', hide: '#a,.b' });
  expect(name).toBe('foxiz.newsletter');
  expect(hides).toBe('.mfp-wrap:has(#a,.b),.mfp-bg:has(~.mfp-wrap :is(#a,.b))');
  expect(opens).toEqual(['.mfp-wrap:has(#a,.b)']);
  expect(locked).toBe('html:has(>body>.mfp-wrap :is(#a,.b))');
});

test('a popup is hidden by all that could show or press it, against inline !important', () => {
  const css = shieldCss([writeRule('x', { kind: 'cookie', hide: '.bar' })], ['body::before']);
  expect(css).toContain('.bar{display:none!important');
  for (const each of ['display:none', 'visibility:hidden', 'opacity:0', 'pointer-events:none', 'clip-path:inset(50%)'])
    expect(css).toContain(`${each}!important`);
});

test('no rule reaches a bare shell, an ad slot, a login or a gate', () => {
  const hides = popupFamilies.flatMap(({ theme, popups }) => popups.map(rule => writeRule(theme, rule).hides)).join();
  expect(hides).not.toMatch(/adsbygoogle|Ad-Container|adbanner|adblock|site-access|login|age-verify/);
  expect(hides.replace(/:(has|is)\([^()]*(\([^()]*\))?[^()]*\)/g, '')).not.toMatch(
    /(^|,)\s*(html|body|main|article)\s*(,|$)/,
  );
  expect(hides.split(',')).not.toContain('.mfp-wrap');
});

test('a page where nothing is hidden gets no style sheet', () => {
  const before = document.adoptedStyleSheets.length;
  const shield = raiseShield(document, []);
  expect(document.adoptedStyleSheets).toHaveLength(before);
  shield.add('body::before');
  expect(document.adoptedStyleSheets).toHaveLength(before + 1);
  shield.remove();
  expect(document.adoptedStyleSheets).toHaveLength(before);
});
