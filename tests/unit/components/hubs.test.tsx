import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { resultOf, standingOf } from '../../../components/settings/hubs/HubRow.tsx';
import { Hubs, type HubsState } from '../../../components/settings/hubs/Hubs.tsx';
import type { Checked, HubActs, HubView } from '../../../components/settings/hubs/types.ts';
import { hubs as en } from '../../../locales/en.json';
import { hubs as km } from '../../../locales/km.json';
import { theBetterCambodia } from '../../../utils/hubs/hubs.ts';
import { hubFrom } from '../../../utils/hubs/kept.ts';
import { noFeed } from '../../../utils/stories/state.ts';

afterEach(cleanup);

const added = {
  host: 'example.org',
  name: 'Example News',
  home: 'https://example.org/',
  feed: 'https://example.org/feed/',
  rest: null,
};
const view = (more: Partial<HubView> = {}): HubView => ({
  hub: hubFrom(added),
  added: true,
  allowed: true,
  choices: { autoReader: true, sweep: true, pace: 30, colour: 'blue' },
  feed: { ...noFeed, checked: 1, tried: 1 },
  check: null,
  ...more,
});
const main = view({ hub: theBetterCambodia, added: false });
const facts = { title: '', told: 10, fullText: true };
const checked: Checked = { feed: { facts, stories: 10 }, page: { kind: 'read', theme: 'foxiz' }, report: '{"feed":1}' };
const headline = (n: number) => ({
  id: `${n}`,
  hub: 'example.org',
  url: `https://example.org/${n}/`,
  title: `Story ${n}`,
  byline: '',
  published: null,
  image: null,
  topics: [],
});

function show(state: Partial<HubsState> = {}, words = en) {
  const names = 'Look AllowFeed Add NotNow Allow Choose Check Copy Remove Undo Export File AddSites'.split(' ');
  const acts = Object.fromEntries(names.map(name => [`on${name}`, vi.fn()])) as unknown as {
    [K in keyof HubActs]: ReturnType<typeof vi.fn<HubActs[K]>>;
  };
  const whole: HubsState = {
    hubs: [main, view()],
    adding: { kind: 'idle' },
    done: null,
    importing: null,
    full: false,
    ...state,
  };
  render(<Hubs {...whole} words={words} {...acts} />);
  return acts;
}
const click = (name: string | RegExp, at = 0) => fireEvent.click(screen.getAllByRole('button', { name })[at]!);

describe('a hub', () => {
  test('says how it stands', () => {
    show();
    expect([...document.querySelectorAll('.hub-head')].map(head => head.textContent)).toEqual([
      'The Better Cambodiathebettercambodia.com · The list of stories is fine.',
      'Example Newsexample.org · The list of stories is fine.',
    ]);
    const failed = { ...noFeed, tried: 1, problem: { kind: 'http' as const, status: 503 } };
    expect(standingOf({ allowed: true, feed: failed })).toEqual({ word: 'problem_http', values: { status: 503 } });
    expect(standingOf({ allowed: true, feed: undefined })).toEqual({ word: 'never' });
    expect(standingOf({ allowed: false, feed: failed })).toEqual({ word: 'notAllowed' });
  });

  test('each choice is handed over alone', () => {
    const { onChoose } = show({ hubs: [view()] });
    fireEvent.click(screen.getByLabelText(/Open its stories/));
    fireEvent.click(screen.getByLabelText(/Put its pop-ups away/));
    fireEvent.click(screen.getByRole('radio', { name: 'Every 3 hours' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Only when I ask' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Moss' }));
    expect(onChoose.mock.calls.map(([, change]) => change)).toEqual([
      { autoReader: false },
      { sweep: false },
      { pace: 180 },
      { pace: 0 },
      { colour: 'moss' },
    ]);
    expect(new Set(onChoose.mock.calls.map(([id]) => id))).toEqual(new Set(['example.org']));
  });

  test('can be removed only where the reader added it, and that can be undone', () => {
    const { onRemove, onUndo } = show({ done: { word: 'removed', values: { name: 'Old News' }, undo: true } });
    expect(screen.getAllByRole('button', { name: 'Remove this hub' })).toHaveLength(1);
    click('Remove this hub');
    expect(onRemove).toHaveBeenCalledExactlyOnceWith(view().hub);
    expect(screen.getByText(/Old News is no hub any more/)).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Undo');
    click('Undo');
    expect(onUndo).toHaveBeenCalledOnce();
  });

  test('asks for access only while it is withheld', () => {
    const { onAllow } = show({ hubs: [main, view({ allowed: false })] });
    click('Allow on this site');
    expect(onAllow).toHaveBeenCalledExactlyOnceWith(view().hub);
    cleanup();
    show();
    expect(screen.queryByRole('button', { name: 'Allow on this site' })).toBeNull();
  });

  test('tells what a check found, with a report to copy', () => {
    const { onCheck, onCopy } = show({ hubs: [view({ check: checked })] });
    expect(screen.getByText('Feed OK, 10 stories, full text; story recognised by the Foxiz rule.')).toBeTruthy();
    click('Check this hub');
    expect(onCheck).toHaveBeenCalledOnce();
    click('Copy the report');
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(checked.report);
  });

  test.each([
    [
      { page: { kind: 'read', theme: null } },
      'Feed OK, 10 stories, full text; story recognised without a rule for this site.',
    ],
    [{ page: { kind: 'not-read' } }, 'Feed OK, 10 stories, full text; no story recognised on the newest page.'],
    [
      { feed: { facts: { ...facts, fullText: false }, stories: 1 } },
      'Feed OK, 1 story, excerpts; story recognised by the Foxiz rule.',
    ],
    [
      { feed: { problem: 'http', status: 404 }, page: { kind: 'no-page' } },
      'Feed: It gave an error (404); the newest story could not be fetched.',
    ],
  ] as [Partial<Checked>, string][])('says in one line: %o', (more, line) => {
    expect(resultOf({ ...checked, ...more }, en)).toBe(line);
  });
});

describe('adding', () => {
  test('begins with an address', () => {
    const { onLook } = show();
    fireEvent.input(screen.getByRole('textbox', { name: 'Add a hub' }), { target: { value: 'example.org' } });
    fireEvent.submit(document.querySelector('form')!);
    expect(onLook).toHaveBeenCalledExactlyOnceWith('example.org');
  });

  test('shows what would be added, and lets it be', () => {
    const found = { hub: added, facts, headlines: [1, 2, 3, 4].map(headline) };
    const { onAdd, onNotNow } = show({ adding: { kind: 'found', found } });
    expect(screen.getByText('Example News: 4 stories, full text.')).toBeTruthy();
    expect([...document.querySelectorAll('.hub-headlines li')].map(item => item.textContent)).toEqual([
      'Story 1',
      'Story 2',
      'Story 3',
    ]);
    click('Add this hub');
    click('Not now');
    expect([onAdd.mock.calls.length, onNotNow.mock.calls.length]).toEqual([1, 1]);
  });

  test('asks for the host of the feed, by its name', () => {
    const { onAllowFeed } = show({ adding: { kind: 'elsewhere', feed: 'feeds.test' } });
    click('Allow feeds.test');
    expect(onAllowFeed).toHaveBeenCalledOnce();
  });

  test('says plainly what went wrong', () => {
    show({ adding: { kind: 'said', said: { word: 'gaveError', values: { host: 'example.org', status: 403 } } } });
    expect(screen.getByText('example.org gave an error (403).')).toBeTruthy();
  });
});

describe('a list of hubs as a file', () => {
  test('goes out, and comes in after a question', () => {
    const acts = show({ importing: { kind: 'ready', sites: [added, { ...added, host: 'b.org' }] } });
    click('Save as a file');
    expect(acts.onExport).toHaveBeenCalledOnce();
    const file = new File(['<opml/>'], 'hubs.opml');
    fireEvent.change(screen.getByLabelText('Read a file'), { target: { files: [file] } });
    expect(acts.onFile).toHaveBeenCalledExactlyOnceWith(file);
    expect(screen.getByText(/2 new sites in this file/)).toBeTruthy();
    click('Add 2 hubs');
    expect(acts.onAddSites).toHaveBeenCalledOnce();
  });
});

test('nothing is left unfilled, in both languages', () => {
  for (const words of [en, km]) {
    const found = { hub: added, facts, headlines: [headline(1)] };
    show(
      {
        full: true,
        hubs: [main, view({ allowed: false, check: checked })],
        adding: { kind: 'found', found },
        importing: { kind: 'ready', sites: [added] },
        done: { word: 'back', values: { name: 'X' }, undo: true },
      },
      words,
    );
    expect(document.body.textContent).not.toMatch(/\{(?!"feed)|undefined/);
    cleanup();
  }
});
