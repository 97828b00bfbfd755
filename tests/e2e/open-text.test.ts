// Text in the open for translators and dictionaries: seen by the page, styled by the reader alone, gone without a trace.
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from './browsers.ts';
import { press, stands } from './reader-hand.ts';
import { inEachBrowser, type Scene } from './scene.ts';

const sentence = 'The ferry crosses the river twice a day, and on market days once more. ';
const nasty = `
* { letter-spacing: 3px !important; word-spacing: 9px !important; font-family: monospace !important; line-height: 3 !important; }
p, h1, h2, a, li, blockquote { color: red !important; text-transform: uppercase !important; float: left !important; width: 50px; }
p::before { content: "ADVERTISEMENT" !important; } p::first-letter { font-size: 90px !important; }
clear-story article, .story, .clearstory { display: none !important; } div { position: fixed !important; }
span { font-size: 4px !important; } #story-box p { margin: 90px !important; }`;

const path = '/open/';
const story = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry</title><meta property="og:image" content="https://thebettercambodia.com/wp-content/uploads/2024/03/ferry.png"><style>${nasty}</style></head>
<body class="single single-post"><main><article class="post"><h1 class="entry-title">The Ferry at Neak Loeung</h1>
<figure class="post-thumbnail"><img class="wp-post-image" src="/wp-content/uploads/2024/03/ferry-1024x683.png" width="1024" height="683" alt=""><figcaption>The ferry at dusk</figcaption></figure>
<div class="entry-content" id="story-box"><p>${sentence.repeat(4)}<a href="/elsewhere/">A link</a> and <b>bold words</b>.</p>
<h2>Market days</h2><blockquote><p>${sentence.repeat(2)}</p></blockquote>
<ul><li>${sentence}</li><li>${sentence}</li></ul>${`<p>${sentence.repeat(5)}</p>`.repeat(6)}</div></article></main></body></html>`;

/** Everything that is computed for the parts of the story, wherever they stand. */
const setting = ({ session }: Scene, page: Page) =>
  session.inReader(page, root => {
    // Firefox lists some custom properties and some not; Chromium gives the origins of pseudo-elements now in px, now in per cent.
    const uneven = /^--(?!ui$|ink$)|-origin$/;
    const inOpen = document.querySelector('clear-story > [slot=story] .story');
    const element = inOpen ?? root!.querySelector('.story')!;
    const styles: Record<string, string> = {};
    for (const selector of ['p', 'a', 'b', 'h2', 'blockquote', 'ul', 'li', 'p:last-of-type'])
      for (const pseudo of [undefined, '::before', '::first-letter']) {
        const style = getComputedStyle(element.querySelector(selector)!, pseudo);
        for (const name of [...Array.from(style), '--ui', '--ink'].filter(each => !uneven.test(each)))
          styles[`${selector}${pseudo ?? ''} ${name}`] = style.getPropertyValue(name);
      }
    for (const [slot, closed] of [
      ['title', 'h1'],
      ['caption', '.lead figcaption'],
    ]) {
      const line = getComputedStyle(
        inOpen ? document.querySelector(`clear-story > [slot=${slot}]`)! : root!.querySelector(closed!)!,
      );
      for (const name of ['color', 'fontSize', 'fontFamily', 'letterSpacing', 'lineHeight', 'textTransform'] as const)
        styles[`${slot} ${name}`] = line[name];
    }
    return { open: inOpen !== null, styles };
  });

const ready = (scene: Scene, page: Page) =>
  until('the fonts', () => page.evaluate(() => document.fonts.status === 'loaded')).then(() =>
    stands(scene.session, page, '.bar-left'),
  );

inEachBrowser(
  'text in the open',
  scene => {
    test('is set as in the closed root whatever the page says, is found, and leaves nothing behind', async () => {
      await scene.settings({ openText: true });
      const page = await scene.read(path);
      await ready(scene, page);
      const open = await setting(scene, page);
      expect(open.open).toBe(true);
      const seen = await page.evaluate(() => document.querySelector('clear-story')!.textContent);
      expect(seen).toContain('The Ferry at Neak Loeung');
      expect(seen).toContain('The ferry crosses the river');
      expect(seen).toContain('The ferry at dusk');
      expect(await scene.session.find(page, 'Market days')).toBe(true);
      expect(await scene.session.axe(page, 'reader')).toEqual([]);
      const heading = () =>
        scene.session.inReader(page, root => root!.querySelector('h1')!.getBoundingClientRect().height);
      const height = await heading();

      // Switched off while it is open: back into the closed root, and as it was.
      await scene.settings({});
      await until('the closed root', async () => !(await setting(scene, page)).open);
      const closed = await setting(scene, page);
      const differing = Object.keys(closed.styles).filter(name => closed.styles[name] !== open.styles[name]);
      expect(differing.map(name => `${name}: ${open.styles[name]}, not ${closed.styles[name]}`)).toEqual([]);
      expect(Object.keys(closed.styles).length).toBeGreaterThan(2000);
      expect(await heading()).toBe(height);
      expect(await page.evaluate(() => document.querySelector('clear-story')!.textContent)).toBe('');

      await scene.settings({ openText: true });
      await until('the open', async () => (await setting(scene, page)).open);
      // What was begun in the closed root goes on in the open: a click takes the aimed block out.
      await page.keyboard.press('x');
      await stands(scene.session, page, '.remove .toast');
      const paragraphs = 'clear-story > [slot=story] .story > p';
      const count = () => page.evaluate(at => document.querySelectorAll(at).length, paragraphs);
      const all = await count();
      const { x, y } = await page.evaluate(at => {
        const third = [...document.querySelectorAll(at)].at(2)!;
        third.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top } = third.getBoundingClientRect();
        return { x: left + 20, y: top + 8 };
      }, paragraphs);
      await page.mouse.move(x, y);
      await page.mouse.click(x, y);
      await until('it to be gone', async () => (await count()) === all - 1);
      await press(scene.session, page, '.remove-acts button');
      await until('it to be back', async () => (await count()) === all);
      await page.keyboard.press('Escape');
      await scene.session.command('toggle-reader', page);
      await scene.untilOpen(page, false);
      const left = await page.evaluate(() => ({
        ours: document.querySelectorAll('[slot], clear-story, .clearstory').length,
        sheets: document.adoptedStyleSheets.length,
        spacing: getComputedStyle(document.querySelector('p')!).letterSpacing,
      }));
      expect(left).toMatchObject({ ours: 0, spacing: '3px' });
      await scene.session.command('toggle-reader', page);
      await scene.untilOpen(page, true);
      expect((await setting(scene, page)).open).toBe(true);
      await page.keyboard.press('Escape');
      await scene.untilOpen(page, false);
      expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(left.sheets);
      await scene.settings({});
    });
  },
  { more: new Map([[path, story]]) },
);
