// What Clearstory adds to the hub's own lists: marks beside titles, and a look into a story.
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { lists as words } from '../../locales/en.json';
import { blockTexts } from '../hub/blocks.ts';
import { stories } from '../hub/pages.ts';
import { pages } from '../hub/server.ts';
import { until } from './browsers.ts';
import { libraryOf } from './library.ts';
import { inEachBrowser, pause, type Scene } from './scene.ts';

const byId = (id: string) => pages.find(page => page.id === id)!;
const [tiny, seed, premium, members] = ['soledad-tiny', 'seed', 'soledad-premium', 'soledad-members'].map(byId);
const home = byId('soledad-home').path;
const markName = 'clear-story-mark';

const hosts = (page: Page) => page.evaluate(name => document.querySelectorAll(name).length, markName);

/** What stands in the mark of the first title that leads to an address. */
const markOf = ({ session }: Scene, page: Page, path: string) =>
  session.inOurs(
    page,
    `#main a[href$="${path}"] ${markName}`,
    root =>
      root && {
        drawn: root.querySelector('i')?.className ?? '',
        said: root.querySelector('span')?.textContent ?? '',
        width: root.querySelector('i')?.getBoundingClientRect().width ?? 0,
      },
  );

/** Where all titles stand, and how large the page is. */
const layout = (page: Page) =>
  page.evaluate(() => ({
    titles: [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(title => {
      const { x, y, width, height } = title.getBoundingClientRect();
      return [x, y + scrollY, width, height].map(Math.round).join();
    }),
    width: document.documentElement.scrollWidth,
    height: document.documentElement.scrollHeight,
  }));

const card = ({ session }: Scene, page: Page) =>
  session.inOurs(page, 'clear-story-peek', root => root?.querySelector<HTMLElement>('section')?.innerText ?? '');

/** Holds Alt and rests the pointer on a title. */
async function hover(page: Page, selector: string): Promise<void> {
  const title = (await page.$(selector))!;
  await title.evaluate(element => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await pause(200);
  const { x, y } = (await title.boundingBox())!;
  await page.keyboard.down('Alt');
  await page.mouse.move(x + 8, y + 10);
  await page.mouse.move(x + 12, y + 12);
}

inEachBrowser('lists', scene => {
  test('new, half-read and read stories are marked; no title moves, and the page can tell nothing', async () => {
    const { session } = scene;
    const story = await scene.read(tiny!.path);
    await until('the story to be read', async () =>
      (await libraryOf(scene.session, 'seen')).some(({ share }) => share > 0.94),
    );
    await story.close();
    await libraryOf(scene.session, 'seen', {
      key: `thebettercambodia.com${seed!.path.replace(/\/$/, '')}`,
      share: 0.5,
      left: 4000,
    });
    await until('headlines', () =>
      session.inExtension(async url => {
        const { headlines } = (await chrome.storage.local.get('headlines')) as {
          headlines?: { items: { url: string; published: string }[] };
        };
        if (!headlines?.items.length) return false;
        for (const item of headlines.items)
          if (item.url.endsWith(url)) item.published = new Date(Date.now() - 60_000).toISOString();
        await chrome.storage.local.set({ headlines });
        return headlines.items.some(item => item.url.endsWith(url));
      }, premium!.path),
    );

    await scene.settings({ marks: false, peek: false });
    let page = await scene.visit(home);
    await pause(2500);
    expect(await hosts(page)).toBe(0);
    const before = await layout(page);
    await page.close();

    await scene.settings({});
    page = await scene.visit(home);
    await until(
      'marks',
      async () => (await markOf(scene, page, tiny!.path))?.drawn || (await markOf(scene, page, seed!.path))?.drawn,
    );
    expect(await markOf(scene, page, seed!.path)).toMatchObject({
      drawn: 'half',
      said: expect.stringMatching(/half read, \d min left/),
    });
    expect(await markOf(scene, page, premium!.path)).toMatchObject({ drawn: 'new', said: ` (${words.new})` });
    expect((await markOf(scene, page, seed!.path))!.width).toBeGreaterThan(5);
    expect(await layout(page)).toEqual(before);

    const known = await page.evaluate(name => {
      const all = [...document.querySelectorAll<HTMLElement>(name)];
      return {
        titles: document.querySelectorAll('#main h2 a').length,
        marked: document.querySelectorAll(`#main h2 a > ${name}`).length,
        open: all.some(host => host.shadowRoot !== null),
        told: new Set(all.map(host => host.outerHTML)).size,
        sizes: [...new Set(all.map(host => `${host.offsetWidth} ${host.offsetHeight}`))],
      };
    }, markName);
    expect(known).toEqual({ titles: known.titles, marked: known.titles, open: false, told: 1, sizes: ['0 0'] });

    const more = tiny!.path;
    await page.evaluate(path => {
      const title = document.createElement('h2');
      const link = document.createElement('a');
      link.href = path;
      link.textContent = 'A story that came by scrolling';
      title.append(link);
      document.querySelector('#main')!.append(title);
    }, more);
    await until('the mark of what came later', async () => (await markOf(scene, page, more))?.drawn === 'read');
    if (scene.name === 'chrome') {
      const tree = JSON.stringify(await page.accessibility.snapshot());
      expect(tree).toContain('A story that came by scrolling (read)');
    }
    const all = await hosts(page);
    const sweep = (on: boolean) =>
      session.inExtension(
        async (address, wanted) => {
          const [tab] = (await chrome.tabs.query({})).filter(({ url }) => url === address);
          await chrome.tabs.sendMessage(tab!.id!, { type: 'sweep:switch', message: { on: wanted, remember: false } });
        },
        page.url(),
        on,
      );
    await sweep(false);
    await until('no marks', async () => (await hosts(page)) === 0);
    await sweep(true);
    await until('the marks again', async () => (await hosts(page)) === all);
    await scene.settings({ marks: false });
    await until('no marks', async () => (await hosts(page)) === 0);
  });

  test('Alt and the pointer look into a story: as anybody gets it, at most ten times an hour', async () => {
    await scene.settings({});
    const page = await scene.visit(home);
    await page.setCookie({ name: 'member', value: '1', url: scene.hub.origin });
    await until('the script', async () => (await hosts(page)) > 0);
    scene.hub.clear();
    const asked = (path: string) => scene.hub.requests.filter(({ url }) => url === path);
    const title = (path: string) => `#main h2 a[href$="${path}"]`;

    await hover(page, title(seed!.path));
    await until('the text', async () => (await card(scene, page)).includes(seed!.truth!.blocks[0]!.slice(0, 40)));
    expect(asked(seed!.path)).toHaveLength(1);
    expect(asked(seed!.path)[0]!.headers).not.toHaveProperty('cookie');
    expect(asked(seed!.path)[0]!.headers).not.toHaveProperty('referer');
    expect(await card(scene, page)).toContain(words.more);
    await page.keyboard.press('Escape');
    await until('no card', async () => (await card(scene, page)) === '');
    // By keyboard alone its text is read to the end, too.
    await page.focus(title(seed!.path));
    await page.keyboard.down('Alt');
    await until('the text', async () => (await card(scene, page)).includes(seed!.truth!.blocks[0]!.slice(0, 40)));
    await page.keyboard.press('ArrowDown');
    const scrolled = (root: ShadowRoot | null) => (root?.querySelector('section')?.scrollTop ?? 0) > 50;
    await until('more of it', () => scene.session.inOurs(page, 'clear-story-peek', scrolled));
    await page.keyboard.press('Escape');
    await until('no card', async () => (await card(scene, page)) === '');

    await hover(page, title(premium!.path));
    await until('the cut', async () => (await card(scene, page)).includes(words.cut));
    expect(await card(scene, page)).not.toContain('SECRET');
    await page.keyboard.press('Escape');
    await hover(page, title(members!.path));
    await until('what is shown of the members’ story', async () => (await card(scene, page)).includes(words.cut));
    const rest = stories.find(({ slug }) => members!.path.includes(slug))!.blocks.slice(-2);
    const shown = await card(scene, page);
    for (const words of rest.flatMap(blockTexts)) expect(shown).not.toContain(words.slice(0, 30));
    await page.keyboard.press('Escape');

    const walls = ['age-wall', 'login-wall', 'registration-wall', 'payment-wall'].map(id => byId(id).path);
    for (const path of walls) {
      await page.evaluate(
        (selector, to) => {
          document.querySelector<HTMLAnchorElement>(selector)!.href = to;
        },
        '#main h2 a',
        path,
      );
      await hover(page, '#main h2 a');
      await until('the publisher’s question', async () => (await card(scene, page)).includes(words.condition));
      await page.keyboard.press('Escape');
      await page.mouse.move(2, 2);
    }
    await page.keyboard.up('Alt');

    await scene.session.inExtension(async () => {
      await chrome.storage.session.set({ peeks: Array.from({ length: 10 }, () => Date.now()) });
    });
    await page.evaluate(path => {
      const link = document.querySelector<HTMLAnchorElement>('#main h2 a')!;
      link.href = path;
      link.focus();
    }, tiny!.path);
    await page.keyboard.down('Alt');
    await until('the limit', async () => (await card(scene, page)).includes(words.limit));
    await page.keyboard.up('Alt');
    await page.evaluate(() => scrollBy(0, 400));
    await until('no card', async () => (await card(scene, page)) === '');
  });
});
