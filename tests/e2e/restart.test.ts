import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hub, pages, startHub } from '../hub/server.ts';
import { type BrowserName, browserNames, launch, type Session, until } from './browsers.ts';
import { plain } from './scene.ts';

const story = pages.find(({ id }) => id === 'seed')!;
let hub: Hub;

beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

async function withBrowser(
  name: BrowserName,
  profile: string,
  use: (session: Session) => Promise<void>,
): Promise<void> {
  const session = await launch(name, { hubPort: hub.port, profile });
  try {
    await use(session);
  } finally {
    await session.close();
  }
}

async function readsTheStory(session: Session): Promise<void> {
  const page = await session.newPage();
  await page.goto(new URL(story.path, hub.origin).href, { waitUntil: 'load', timeout: 90_000 });
  const text = await until('the reader', () => session.inReader(page, root => root?.textContent));
  expect(plain(text)).toContain(plain(story.truth!.blocks.at(-1)!));
}

const kept = (session: Session) =>
  session.inExtension(async () => {
    const { headlines, settings } = (await chrome.storage.local.get()) as {
      headlines?: { items: unknown[] };
      settings?: { textSize: number };
    };
    return { headlines: headlines?.items.length ?? 0, textSize: settings?.textSize };
  });

test.each(browserNames)('after a restart of %s everything is there as before', async name => {
  const profile = mkdtempSync(join(tmpdir(), 'clearstory-profile-'));
  try {
    await withBrowser(name, profile, async session => {
      await until('the first-run tab', async () =>
        (await session.addresses()).includes(session.extensionUrl('welcome.html')),
      );
      await readsTheStory(session);
      await session.inExtension(() =>
        chrome.storage.local.set({ settings: { version: 1, autoReader: true, textSize: 24 } }),
      );
      await until('the headlines', async () => (await kept(session)).headlines >= 10);
    });
    await withBrowser(name, profile, async session => {
      await readsTheStory(session);
      expect(await session.inExtension(async () => (await chrome.scripting.getRegisteredContentScripts()).length)).toBe(
        1,
      );
      expect(await kept(session)).toMatchObject({ textSize: 24 });
      expect((await kept(session)).headlines).toBeGreaterThanOrEqual(10);
      // To Chromium an extension from the command line is a new one at each start.
      if (name === 'firefox')
        expect((await session.addresses()).filter(url => url.endsWith('welcome.html'))).toEqual([]);
    });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});
