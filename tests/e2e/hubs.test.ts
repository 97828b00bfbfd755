import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { headlines as popupWords, hubs as words } from '../../locales/en.json';
import type { KeptHubs } from '../../utils/hubs/kept.ts';
import { until } from './browsers.ts';
import { coveredPage } from './covered-page.ts';
import { kept, look, openOptions, press, untilKept, untilSaid } from './hubs-hand.ts';
import { feedOf, newsSite, tellingSite, tellings } from './other-site.ts';
import { openPopup } from './popup-hand.ts';
import { catchFile, caughtFile } from './saved-file.ts';
import { inEachBrowser, pause } from './scene.ts';

// Hubs that a reader adds: the browser's own questions, and what follows from their answers.

const site = 'harbour.test';
const split = 'split.test';
const feeds = 'feeds.test';
const empty = 'empty.test';
const listed = 'listed.test';
const ways = Object.keys(tellings);
const toldBy = (way: string) => `${way}.test`;

inEachBrowser(
  'hubs',
  scene => {
    test('the popup offers to add the site of a page that is none: the options open with its address', async () => {
      const line = popupWords.addSite.replace('{host}', site);
      const popup = await openPopup(scene, await scene.visit(`https://${site}/`));
      await until('the offer', () =>
        popup.evaluate(words => {
          const found = [...document.querySelectorAll<HTMLElement>('.put-away button')].find(
            ({ textContent }) => textContent === words,
          );
          found?.click();
          return found !== undefined;
        }, line),
      );
      const filled = `options.html#add:${site}`;
      await until('the options', async () =>
        (await scene.session.addresses()).includes(scene.session.extensionUrl(filled)),
      );
      const page = await scene.session.openOwnPage(filled);
      await until('the address in the field', () =>
        page.evaluate(
          address => document.activeElement instanceof HTMLInputElement && document.activeElement.value === address,
          site,
        ),
      );
      await press(page, words.look);
      await scene.session.answerQuestion(false);
      await untilSaid(page, words.refused);
      await page.close();

      const hub = await openPopup(scene, await scene.visit('/'));
      await pause(500);
      expect(await hub.evaluate(() => document.body.textContent)).not.toContain('to your hubs');
      await hub.close();
    });

    test('one is added by its address, with a look at its stories and a question for that site alone', async () => {
      const page = await openOptions(scene);
      await untilKept(scene, { sources: ['thebettercambodia'] });
      await look(page, 'nowhere');
      await untilSaid(page, words.noAddress);
      await look(page, 'www.thebettercambodia.com/about');
      await untilSaid(page, 'The Better Cambodia is a hub already.');

      await look(page, `www.${site}/news`);
      await scene.session.answerQuestion(false);
      await untilSaid(page, words.refused);
      expect(await kept(scene)).toMatchObject({ hosts: [], permitted: [] });

      await look(page, site);
      await scene.session.answerQuestion(true);
      await untilSaid(page, `News of ${site}: 5 stories, full text.`);
      expect((await kept(scene)).permitted).toEqual([`*://*.${site}/*`]);
      expect(await page.evaluate(() => document.querySelectorAll('.hub-headlines li').length)).toBe(3);
      await press(page, words.add);
      await untilKept(scene, { hosts: [site], sources: ['thebettercambodia', site] });
      await untilSaid(page, words.fine);
      expect(
        scene.hub.requests.filter(
          ({ headers }) => headers.cookie !== undefined && String(headers.host).startsWith(site),
        ),
      ).toEqual([]);
      await page.close();
    });

    test('its stories open by themselves, until that is switched off for this hub', async () => {
      const page = await scene.visit(`https://${site}/story-2/`);
      await scene.untilOpen(page, true);
      expect(await scene.session.inReader(page, root => root?.querySelector('h1')?.textContent)).toContain('Story 2');
      const options = await openOptions(scene);
      const unread = await options.evaluate(async host => {
        const message = { hubs: [host], unread: true, count: 9 };
        const { value } = await chrome.runtime.sendMessage({ type: 'stories:page', message });
        return (value as { title: string }[]).map(({ title }) => title.slice(0, 7));
      }, site);
      expect(unread, 'the story that was opened is read').toEqual(['Story 1', 'Story 3', 'Story 4', 'Story 5']);
      await until('its switch', () =>
        options.evaluate(() => {
          const [, row] = [...document.querySelectorAll('.hub')];
          const [toggle] = row?.querySelectorAll<HTMLInputElement>('.sash') ?? [];
          toggle?.click();
          return toggle?.checked === false;
        }),
      );
      await until('the reader to be registered for the first hub alone', () =>
        scene.session.inExtension(async () => {
          const scripts = await chrome.scripting.getRegisteredContentScripts({ ids: ['reader', 'hubs'] });
          return scripts.map(({ matches }) => matches?.length).join() === '1,1' && scripts.length === 2;
        }),
      );
      await options.close();
      const again = await scene.visit(`https://${site}/story-3/`);
      await until('the page to say what it is', async () => (await scene.describe(again)).kind === 'story');
      await scene.untilOpen(again, false);
    });

    test('a check says how it stands, and reports no text', async () => {
      const page = await openOptions(scene);
      await press(page, words.check, 1);
      await untilSaid(page, 'Feed OK, 5 stories, full text; story recognised');
      const report = await page.evaluate(() => document.querySelector('.hub-report pre')!.textContent!);
      expect(JSON.parse(report)).toMatchObject({ feed: { stories: 5 }, page: { outcome: 'read' } });
      expect(report).not.toMatch(/harbour|pilots|Story \d|https?:/i);
      expect(await scene.session.axe(page, 'page')).toEqual([]);
      await page.close();
    });

    test('a site whose feed is elsewhere asks for that host, too, and gives all back when it is not added', async () => {
      const page = await openOptions(scene);
      await look(page, split);
      await scene.session.answerQuestion(true);
      await untilSaid(page, `comes from ${feeds}`);
      await press(page, `Allow ${feeds}`);
      await scene.session.answerQuestion(true);
      await untilSaid(page, `News of ${split}: 4 stories`);
      await press(page, words.notNow);
      await untilKept(scene, { hosts: [site], permitted: [`*://*.${site}/*`] });

      await look(page, empty);
      await scene.session.answerQuestion(true);
      await untilSaid(page, `${empty} answers, but has no list`);
      await untilKept(scene, { permitted: [`*://*.${site}/*`] });
      await page.close();
    });

    test.each(ways)('a site that tells of its stories by %s is found, too', async way => {
      const page = await openOptions(scene);
      await look(page, toldBy(way));
      await scene.session.answerQuestion(true);
      await untilSaid(page, `${toldBy(way)}: 3 stories`);
      await untilSaid(page, `Story 1 of ${toldBy(way)}`);
      await press(page, words.notNow);
      await untilKept(scene, { permitted: [`*://*.${site}/*`] });
      await page.close();
    });

    test('its sweep, its pace and its colour are its own, and its stories have its name and colour in the list', async () => {
      const barStands = async () => {
        const covered = await scene.visit(`https://${site}/covered/`);
        await pause(1_500);
        return covered.evaluate(() => document.querySelector('.bar')!.checkVisibility());
      };
      expect(await barStands()).toBe(false);
      const page = await openOptions(scene);
      const choose = (selector: string) =>
        page.evaluate(
          what => document.querySelectorAll('.hub')[1]!.querySelector<HTMLElement>(what)!.click(),
          selector,
        );
      const chosen = () =>
        scene.session.inExtension(async host => {
          const { hubs } = (await chrome.storage.local.get('hubs')) as { hubs: KeptHubs };
          return hubs.choices[host] as object;
        }, site) as Promise<KeptHubs['choices'][string] | undefined>;
      await choose('.option:nth-of-type(2) .sash');
      await choose('input[value="180"]');
      await choose('input[value=moss]');
      await until('the choices', async () => {
        const { sweep, pace, colour } = (await chosen()) ?? {};
        return sweep === false && pace === 180 && colour === 'moss';
      });
      await page.close();
      expect(await barStands()).toBe(true);

      const story = await scene.visit(`https://${site}/`);
      const popup = await openPopup(scene, story);
      const chips = () =>
        popup.evaluate(() =>
          [...document.querySelectorAll('.row-source')].map(
            chip => `${chip.textContent} ${chip.querySelector<HTMLElement>('i')!.dataset.hubColour}`,
          ),
        );
      await until('the chip', async () => (await chips()).includes(`News of ${site} moss`));
      const seen = await popup.evaluate(
        () => getComputedStyle(document.querySelector('[data-hub-colour=moss]')!).backgroundColor,
      );
      expect(seen).toMatch(/^rgb\((?!0, 0, 0)/);
      await popup.close();
    });

    test('all hubs are saved as a list that other feed readers understand', async () => {
      const page = await openOptions(scene);
      await catchFile(page);
      await press(page, words.export);
      const file = await caughtFile(page);
      const outlines = await page.evaluate(text => {
        const opml = new DOMParser().parseFromString(text, 'text/xml');
        return [...opml.querySelectorAll('opml[version="2.0"] > body > outline')].map(each =>
          ['type', 'text', 'xmlUrl', 'htmlUrl'].map(name => each.getAttribute(name)).join(' '),
        );
      }, file);
      expect(outlines).toEqual([
        'rss The Better Cambodia https://thebettercambodia.com/feed/ https://thebettercambodia.com/',
        `rss News of ${site} https://${site}/feed/ https://${site}/`,
      ]);
      await page.close();
    });

    test('removed, its stories and its permission go; undone, they are back', async () => {
      const page = await openOptions(scene);
      await press(page, words.remove);
      await untilKept(scene, { hosts: [], sources: ['thebettercambodia'], permitted: [] });
      await press(page, words.undo);
      // Chromium remembers what was granted once; Firefox asks again.
      if (scene.name === 'firefox') await scene.session.answerQuestion(true);
      await untilKept(scene, { hosts: [site], sources: ['thebettercambodia', site], permitted: [`*://*.${site}/*`] });
      await page.close();
    });

    test('a list of feeds is read from a file, in one question', async () => {
      const page = await openOptions(scene);
      const folder = mkdtempSync(join(tmpdir(), 'clearstory-opml-'));
      const file = join(folder, 'hubs.opml');
      const outline = (host: string, feed: string) =>
        `<outline type="rss" text="From ${host}" xmlUrl="${feed}" htmlUrl="https://${host}/"/>`;
      writeFileSync(
        file,
        `<opml version="2.0"><body>${outline(site, `https://${site}/feed/`)}${outline(listed, `https://${feeds}/${listed}`)}</body></opml>`,
      );
      try {
        const input = (await page.$('.hub-choose input'))!;
        await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
        await untilSaid(page, '1 new site in this file');
        await press(page, 'Add 1 hub');
        await scene.session.answerQuestion(true);
        await untilKept(scene, { hosts: [site, listed], sources: ['thebettercambodia', site, listed] });
        await untilSaid(page, `From ${listed}`);
      } finally {
        rmSync(folder, { recursive: true, force: true });
        await page.close();
      }
    });
  },
  {
    asks: true,
    sites: {
      [site]: path => (path === '/covered/' ? { body: coveredPage } : newsSite(site)(path)),
      [`www.${site}`]: newsSite(site),
      [split]: newsSite(split, `https://${feeds}/${split}`),
      [feeds]: path => ([split, listed].includes(path.slice(1)) ? feedOf(path.slice(1), 4) : undefined),
      [listed]: newsSite(listed),
      ...Object.fromEntries(ways.map(way => [toldBy(way), tellingSite(toldBy(way), way)])),
      [empty]: path => (path === '/' ? { body: '<!doctype html><title>Nothing</title>' } : undefined),
    },
  },
);
