import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepStory } from '../../../entrypoints/background/pages.ts';
import { storyAnswers } from '../../../entrypoints/background/stories.ts';
import { markingOf } from '../../../entrypoints/popup/marking.ts';
import { keepPage, pageOf } from '../../../utils/library/pages.ts';
import { mark, page, put } from '../../../utils/library/stories.ts';
import type { OwnMessages } from '../../../utils/messages.ts';
import type { Shown } from '../../../utils/opening.ts';
import { note, story } from '../components/headlines-scene.tsx';

const one = story('a');
const kept = { html: '<!doctype html><p>As it was saved', url: one.url };

/** The popup's state alone. */
const shown = {
  state: { notes: {}, notice: null },
  show(change: object) {
    Object.assign(shown.state, change);
  },
} as unknown as Shown;
const notice = () => shown.state.notice;

type Answers = Record<string, (message: never) => unknown>;
const answers = {
  ...storyAnswers,
  'story:keep': ({ url, on, before }: Parameters<OwnMessages['story:keep']>[0]) => keepStory(url, on, before),
} as unknown as Answers;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
  shown.show({ notes: { [one.url]: note({ saved: true }) }, notice: null });
  Object.assign(fakeBrowser.runtime, {
    sendMessage: async ({ type, message }: { type: string; message: never }) => {
      try {
        return { value: await answers[type]!(message) };
      } catch (error) {
        return { error: String(error) };
      }
    },
  });
  // Without a network nothing comes anew.
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  await put([one]);
  await mark([one.url], { saved: true });
  await keepPage(one.url, kept);
});

const saved = async () => (await page({ saved: true, count: 9 })).map(({ url }) => url);

test('whoever takes back that a story was let go has its page again, offline too', async () => {
  await markingOf(shown).save(one, false);
  expect(notice()).toMatchObject({ text: 'unsavedOne' });
  await vi.waitFor(async () => expect(await pageOf(one.url)).toBeNull());
  expect(await saved()).toEqual([]);
  notice()!.undo!();
  await vi.waitFor(async () => expect(await pageOf(one.url)).toEqual(kept));
  expect(await saved()).toEqual([one.url]);
});

test('an undo that cannot be kept is not shown as done', async () => {
  await markingOf(shown).save(one, false);
  globalThis.indexedDB = {
    open: () => {
      throw new DOMException('no', 'SecurityError');
    },
  } as unknown as IDBFactory;
  notice()!.undo!();
  expect(shown.state.notes[one.url]!.saved).toBe(true);
  await vi.waitFor(() => expect(notice()).toMatchObject({ text: 'notKept', undo: null }));
  expect(shown.state.notes[one.url]!.saved).toBe(false);
});
