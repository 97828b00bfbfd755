import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { nextIndex } from '../../../components/headlines/List.tsx';
import * as parts from '../../../components/headlines/later.ts';
import type { Note } from '../../../components/headlines/listing.ts';
import { Popup, type PopupActs, type PopupState } from '../../../components/headlines/Popup.tsx';
import { type Found, pageLine } from '../../../components/headlines/page-line.ts';
import { pieces, search, shelfOf } from '../../../components/headlines/search.ts';
import { type Situation, statusOf } from '../../../components/headlines/status.ts';
import { ago, clock, when } from '../../../components/headlines/time.ts';
import { voiceOf } from '../../../components/reader/words.ts';
import { headlines as en, reader as enReader } from '../../../locales/en.json';
import { headlines as km, reader as kmReader } from '../../../locales/km.json';
import type { PageState } from '../../../utils/messages.ts';
import { noHeadlines } from '../../../utils/stories/store.ts';
import type { Headline, HeadlineStore, ProblemKind } from '../../../utils/stories/types.ts';

afterEach(cleanup);

const minute = 60_000;
const hour = 60 * minute;
/** By the clock of the machine that runs the test, as the popup shows it. */
const now = new Date(2026, 10, 23, 12, 0).getTime();
const at = (...date: [number, number, number, number, number]) => new Date(...date).getTime();

const story = (id: string, more: Partial<Headline> = {}): Headline => ({
  id,
  hub: 'thebettercambodia',
  url: `https://thebettercambodia.com/${id}/`,
  title: `Title of ${id}`,
  byline: '',
  published: new Date(now - 40 * minute).toISOString(),
  excerpt: '',
  image: null,
  topics: ['Economy', 'rice'],
  ...more,
});
const three = [story('a'), story('b'), story('c')];
const store = (more: Partial<HeadlineStore> = {}): HeadlineStore => ({
  ...noHeadlines,
  items: three,
  checked: at(2026, 10, 23, 9, 40),
  tried: at(2026, 10, 23, 9, 40),
  ...more,
});
const hub = { name: 'The Better Cambodia', host: 'thebettercambodia.com' };
const page = (state: Partial<PageState>): Found => ({
  kind: 'answered',
  state: { kind: 'story', open: false, url: three[0]!.url, ...state },
});
/** A page of another site; null: no script of ours is there. */
const site = (state: Partial<PageState> | null): Found => ({
  kind: 'site',
  state: state && { kind: 'story', open: false, url: 'https://example.org/', ...state },
});

function show(state: Partial<PopupState> = {}, language: 'en' | 'km' = 'en') {
  const acts = {
    onPage: vi.fn(),
    onSite: vi.fn(),
    onOpen: vi.fn(),
    onRetry: vi.fn(),
    onOptions: vi.fn(),
    onOffer: vi.fn(),
    onView: vi.fn(),
    onQuery: vi.fn(),
    onMore: vi.fn(),
    onScroll: vi.fn(),
    onRead: vi.fn(),
    onSave: vi.fn(),
    onAllRead: vi.fn(),
    onNoticeEnd: vi.fn(),
  } satisfies PopupActs;
  const whole: PopupState = {
    found: page({}),
    site: null,
    store: store(),
    view: { show: 'all', topic: null },
    listing: null,
    notes: {},
    fresh: new Set(),
    sources: null,
    rows: 40,
    top: 0,
    search: null,
    notice: null,
    isPrivate: false,
    pictures: {},
    now,
    online: true,
    allowed: true,
    asking: false,
    tooSoon: false,
    offer: false,
    hub,
    later: { parts, voice: voiceOf(language, { en: enReader, km: kmReader }) },
    ...state,
  };
  const popup = (next: Partial<PopupState> = {}) => (
    <Popup {...whole} {...next} {...acts} words={language === 'km' ? km : en} language={language} />
  );
  const view = render(popup());
  return { ...acts, ...view, again: (next: Partial<PopupState>) => view.rerender(popup(next)) };
}
const rows = () => [...document.querySelectorAll<HTMLAnchorElement>('.row')];
/** A row's title and what stands under it, each part for itself. */
const told = (row: HTMLElement) =>
  [...row.querySelectorAll('.row-title, .row-told > *')].map(part => part.textContent?.trim());

describe('times in words', () => {
  test.each([
    [now + 5 * minute, 'just now'],
    [now - 59_000, 'just now'],
    [now - minute, '1 min ago'],
    [now - 59 * minute, '59 min ago'],
    [now - hour, '1 h ago'],
    [at(2026, 10, 23, 0, 5), '11 h ago'],
    [at(2026, 10, 22, 23, 55), 'yesterday'],
    [at(2026, 10, 22, 0, 5), 'yesterday'],
    [at(2026, 10, 21, 23, 0), '2 days ago'],
    [at(2026, 10, 17, 1, 0), '6 days ago'],
    [at(2026, 10, 16, 23, 0), '16 Nov'],
    [at(2025, 11, 24, 12, 0), '24 Dec 2025'],
  ])('%s is %s', (then, words) => {
    expect(ago(then, now, en, 'en')).toBe(words);
  });

  test('shortly after midnight, the evening before is told in hours', () => {
    const night = at(2026, 10, 23, 0, 30);
    expect(ago(night - 2 * hour, night, en, 'en')).toBe('2 h ago');
  });

  test('Khmer has its own words, months and digits, without the browser’s help', () => {
    expect(ago(now - 40 * minute, now, km, 'km')).toBe('៤០ នាទីមុន');
    expect(ago(at(2026, 2, 28, 12, 0), now, km, 'km')).toBe('២៨ មីនា');
    expect(clock(at(2026, 10, 23, 9, 40), 'km')).toBe('០៩:៤០');
  });

  test('both languages name twelve months', () => {
    for (const words of [en, km]) expect(words.months.split(' ')).toHaveLength(12);
  });

  test('within a sentence, today is a time of day', () => {
    expect(when(at(2026, 10, 23, 9, 40), now, en, 'en')).toBe('09:40');
    expect(when(at(2026, 10, 22, 9, 40), now, en, 'en')).toBe('yesterday');
    expect(when(at(2026, 10, 1, 9, 40), now, en, 'en')).toBe('1 Nov');
  });
});

describe('the first line', () => {
  test.each<[Found, string, string | null]>([
    [page({}), 'Read this story', 'toggle'],
    [page({ open: true }), 'Show the publisher’s page', 'toggle'],
    [page({ kind: 'other' }), 'Nothing to read here', null],
    [page({ kind: 'off-limits' }), 'Clearstory cannot run on this page', null],
    [
      page({ kind: 'condition', condition: 'login' }),
      'The publisher asks something first. Answer it on the page, then read here.',
      null,
    ],
    [{ kind: 'not-allowed' }, 'Allow on this site', 'allow'],
    [{ kind: 'silent' }, 'Reload to read here', 'reload'],
    [{ kind: 'elsewhere', why: null }, 'Clearstory cannot run on this page', null],
    [site(null), 'Read this page', 'toggle'],
    [site({ kind: 'other' }), 'Read this page', 'toggle'],
    [site({ kind: 'story' }), 'Read this story', 'toggle'],
    [site({ kind: 'other', open: true }), 'Show the publisher’s page', 'toggle'],
    [site({ kind: 'off-limits' }), 'Clearstory cannot run on this page', null],
  ])('%j says: %s', (found, text, does) => {
    expect(en[pageLine(found).text]).toBe(text);
    const { onPage } = show({ found });
    // Focus is on it, whether it can be pressed or only says something.
    expect(document.activeElement?.textContent).toBe(text);
    if (!does) return expect(screen.queryByRole('button', { name: text })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: text }));
    expect(onPage).toHaveBeenCalledExactlyOnceWith(does);
  });

  test('says why nothing can be done, where the address tells', () => {
    for (const [why, words] of [
      ['browser', en.browserPage],
      ['store', en.storePage],
      ['pdf', en.pdfPage],
    ] as const) {
      show({ found: { kind: 'elsewhere', why } });
      expect(document.querySelector('.page-why')!.textContent).toBe(words);
      cleanup();
    }
  });

  test('an open reader can be left though a condition came up behind it', () => {
    expect(pageLine(page({ kind: 'condition', open: true })).does).toBe('toggle');
  });

  test('takes the focus when it learns of the page, unless the reader is elsewhere already', () => {
    const { again } = show({ found: { kind: 'looking' } });
    expect(document.activeElement).toBe(document.body);
    again({ found: page({}) });
    expect(document.activeElement?.textContent).toBe('Read this story');
    rows()[1]!.focus();
    again({ found: page({ open: true }) });
    expect(document.activeElement).toBe(rows()[1]);
  });

  test('names the one site that it asks for', () => {
    show({ found: { kind: 'not-allowed' }, allowed: false });
    expect(document.body.textContent).toContain('thebettercambodia.com');
  });
});

describe('the list', () => {
  test('a row is one link with title, time and topic', () => {
    show();
    expect(rows()).toHaveLength(3);
    expect(rows()[0]!.href).toBe('https://thebettercambodia.com/a/');
    expect(told(rows()[0]!)).toEqual(['Title of a', '40 min ago', 'Economy']);
  });

  test('a story without date and topic says nothing about them', () => {
    show({ store: store({ items: [story('a', { published: null, topics: [] })] }) });
    expect(rows()[0]!.textContent).toBe('Title of a');
  });

  test('says which titles are Khmer', () => {
    show({ store: store({ items: [story('a'), story('b', { title: 'កិច្ចប្រជុំ' })] }) }, 'km');
    expect(rows().map(row => row.querySelector<HTMLElement>('.row-title')!.lang)).toEqual(['en', 'km']);
  });

  test.each([
    [{}, 'here'],
    [{ ctrlKey: true }, 'tab'],
    [{ metaKey: true }, 'tab'],
  ])('a click with %j opens it %s', (keys, place) => {
    const { onOpen } = show();
    const notHandled = fireEvent.click(rows()[1]!, keys);
    expect(notHandled).toBe(false);
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(three[1], place);
  });

  test('the middle button opens a tab; the right one and Shift are the browser’s own', () => {
    const { onOpen } = show();
    const press = (type: string, init: MouseEventInit) =>
      rows()[0]!.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, ...init }));
    expect(press('auxclick', { button: 2 })).toBe(true);
    expect(press('click', { shiftKey: true })).toBe(true);
    expect(onOpen).not.toHaveBeenCalled();
    press('auxclick', { button: 1 });
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(three[0], 'tab');
  });

  test('one Tab stop; arrows, Home and End walk', () => {
    show();
    expect(rows().map(row => row.tabIndex)).toEqual([0, -1, -1]);
    fireEvent.keyDown(screen.getByRole('button', { name: 'Read this story' }), { key: 'ArrowDown' });
    expect(document.activeElement).toBe(rows()[0]);
    fireEvent.keyDown(rows()[0]!, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(rows()[1]);
    expect(rows().map(row => row.tabIndex)).toEqual([-1, 0, -1]);
    fireEvent.keyDown(rows()[1]!, { key: 'End' });
    expect(document.activeElement).toBe(rows()[2]);
    fireEvent.keyDown(rows()[2]!, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(rows()[2]);
    fireEvent.keyDown(rows()[2]!, { key: 'Home' });
    expect(document.activeElement).toBe(rows()[0]);
    expect(nextIndex('Enter', 0, 3)).toBeNull();
  });

  test('new stories come in above without taking the focus or making the rows anew', () => {
    const { again } = show();
    const second = rows()[1]!;
    second.focus();
    again({ store: store({ items: [story('new'), ...three] }) });
    expect(rows()).toHaveLength(4);
    expect(rows()[2]).toBe(second);
    expect(document.activeElement).toBe(second);
    expect(second.tabIndex).toBe(0);
  });

  test('a picture’s place is kept while it is on its way, and given up when there is none', () => {
    const items = [story('a', { image: 'https://thebettercambodia.com/a.jpg' })];
    const place = () => document.querySelector('.row-picture');
    const { again } = show({ store: store({ items }) });
    expect(place()!.tagName).toBe('SPAN');
    again({ store: store({ items }), pictures: { [items[0]!.url]: 'data:image/webp;base64,AAAA' } });
    expect((place() as HTMLImageElement).src).toBe('data:image/webp;base64,AAAA');
    expect((place() as HTMLImageElement).alt).toBe('');
    again({ store: store({ items }), pictures: { [items[0]!.url]: '' } });
    expect(place()).toBeNull();
  });
});

describe('how the list stands', () => {
  const situation = (more: Partial<Situation> = {}): Situation => ({
    store: store(),
    now,
    online: true,
    allowed: true,
    asking: false,
    hub,
    ...more,
  });
  const said = (more: Partial<Situation>) => {
    const { foot, statement } = statusOf(situation(more), en, 'en');
    return { foot, above: statement && `${statement.title} ${statement.text}`, retry: statement?.retry };
  };
  const failed = (kind: ProblemKind, more: Partial<HeadlineStore> = {}) =>
    store({ tried: at(2026, 10, 23, 9, 52), problem: { kind }, ...more });

  test('well: only the time of the last headlines', () => {
    expect(said({})).toEqual({ foot: 'Updated 09:40', above: null, retry: undefined });
    expect(said({ store: store({ checked: at(2026, 10, 22, 9, 40) }) }).foot).toBe('Updated yesterday');
  });

  test('old stories went for want of room: said for a day', () => {
    expect(said({ store: store({ full: now - hour }) })).toEqual({
      foot: 'Updated 09:40',
      above: 'There was no room. The oldest stories went. Those that you saved are all here.',
      retry: false,
    });
    expect(said({ store: store({ full: now - 25 * hour }) }).above).toBeNull();
  });

  test('asking', () => {
    expect(said({ asking: true }).foot).toBe('Asking for headlines…');
  });

  test('offline: the list stays, and says from when it is', () => {
    expect(said({ online: false, store: store({ checked: now - 3 * hour }) })).toEqual({
      foot: 'Last checked 3 h ago',
      above: 'Offline. These are the headlines from 09:00.',
      retry: false,
    });
  });

  test.each<[HeadlineStore, string]>([
    [
      failed('http', { problem: { kind: 'http', status: 503 } }),
      'The site did not answer. thebettercambodia.com gave an error (503) at 09:52.',
    ],
    [failed('timeout'), 'The site did not answer. thebettercambodia.com took too long at 09:52.'],
    [failed('offline'), 'The site did not answer. thebettercambodia.com could not be reached at 09:52.'],
    [
      failed('portal'),
      'This network answers in place of thebettercambodia.com. It may ask you to sign in. Open any page, then try again.',
    ],
    [
      failed('unreadable', { checked: at(2026, 10, 22, 9, 40) }),
      'The feed could not be read. The last headlines are from yesterday.',
    ],
    [failed('empty'), 'The list came without stories. The last headlines are from 09:40.'],
  ])('%# a problem is named, the list stays, and one can ask again', (troubled, text) => {
    const { onRetry } = show({ store: troubled });
    expect(document.querySelector('.statement-line')!.textContent).toBe(`${text} Try again`);
    expect(rows()).toHaveLength(3);
    expect(document.querySelector('.popup-foot p')!.textContent).toMatch(/^Last checked /);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  test('asked again too soon, it says why nothing happens instead of a dead button', () => {
    show({ store: failed('timeout'), tooSoon: true });
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    expect(document.body.textContent).toContain('at most 4 times an hour');
  });

  const none = { items: [], checked: null, tried: null };
  test.each<[Partial<Situation>, string]>([
    [
      { asking: true },
      'No headlines yet. Clearstory is asking The Better Cambodia for its latest stories. This takes a few seconds.',
    ],
    [{}, 'No headlines yet. Clearstory has not asked The Better Cambodia for its latest stories yet.'],
    [{ allowed: false }, 'No headlines yet. Clearstory may not ask The Better Cambodia until you allow it above.'],
    [{ online: false }, 'Offline. You are offline. Clearstory asks The Better Cambodia when the connection is back.'],
    [
      { store: failed('http', { ...none, tried: at(2026, 10, 23, 9, 52), problem: { kind: 'http', status: 503 } }) },
      'The site did not answer. thebettercambodia.com gave an error (503) at 09:52.',
    ],
    [
      { store: failed('unreadable', none) },
      'The feed could not be read. The Better Cambodia sent something that is not a list of stories.',
    ],
  ])('%# without a list', (more, text) => {
    expect(said({ store: store(none), ...more })).toMatchObject({ above: text });
  });

  test('never a number or a name missing, in either language', () => {
    const kinds: ProblemKind[] = [
      'offline',
      'http',
      'portal',
      'empty',
      'unreadable',
      'timeout',
      'too-large',
      'redirected',
    ];
    for (const [words, language] of [[en, 'en'] as const, [km, 'km'] as const]) {
      for (const items of [three, []]) {
        for (const kind of kinds) {
          const { foot, statement } = statusOf(situation({ store: failed(kind, { items }) }), words, language);
          expect(`${foot} ${statement!.title} ${statement!.text}`).not.toMatch(/[{}]|undefined|NaN/);
        }
      }
    }
  });
});

describe('search', () => {
  const items = [
    story('lake', { title: 'A Year on the Tonle Sap: How a Village Reads Its Lake', topics: ['Environment'] }),
    story('port', { title: 'Port Handles (Nearly) a Record', topics: ['Economy'], excerpt: 'Boats from the lake.' }),
    story('khmer', { title: 'កិច្ចប្រជុំកម្រិតខ្ពស់' }),
  ];
  const titles = {
    urls: [items[1]!.url, 'https://thebettercambodia.com/old/'],
    titles: ['port handles', 'a lake of old'],
  };
  const idsOf = (urls: readonly string[]) => urls.map(url => url.split('/').at(-2));
  const found = (query: string) => idsOf(search(shelfOf(items), query));

  test('finds every word, wherever it stands, whatever its case', () => {
    expect(found('LAKE')).toEqual(['lake', 'port']);
    expect(found('economy port')).toEqual(['port']);
    expect(found('ប្រជុំ')).toEqual(['khmer']);
    expect(found('lake economy environment')).toEqual([]);
    expect(found('  ')).toEqual([]);
  });

  test('looks through all kept titles, and through more of the stories at hand; each is found once', () => {
    expect(idsOf(search(shelfOf(items, titles), 'lake'))).toEqual(['lake', 'port', 'old']);
    expect(idsOf(search(shelfOf(items, titles), 'handles'))).toEqual(['port']);
    expect(idsOf(search(shelfOf([], titles), 'port'))).toEqual(['port']);
  });

  test('marks what was found, and takes no sign for a pattern', () => {
    expect(pieces('Port Handles (Nearly) a Record', 'RECORD (near')).toEqual([
      'Port Handles ',
      '(Near',
      'ly) a ',
      'Record',
      '',
    ]);
    expect(pieces('Ports and port', 'port ports')).toEqual(['', 'Ports', ' and ', 'port', '']);
    expect(pieces('What?', '')).toEqual(['What?']);
  });

  test('the slash opens it, Esc leaves it and gives the focus back', () => {
    const { again, onQuery } = show({ store: store({ items }) });
    fireEvent.keyDown(rows()[0]!, { key: '/' });
    expect(onQuery).toHaveBeenLastCalledWith('');
    again({ search: { query: '', count: 0, items: [] } });
    expect(rows()).toHaveLength(3);
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Search' });
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: 'lake' } });
    expect(onQuery).toHaveBeenLastCalledWith('lake');
    again({ search: { query: 'lake', count: 2, items: items.slice(0, 2) } });
    expect(rows()).toHaveLength(2);
    expect(document.querySelector('.search-count')!.textContent).toBe('2 stories');
    expect(document.querySelector('mark')!.textContent).toBe('Lake');
    again({ search: { query: 'no/where', count: 0, items: [] } });
    expect(document.body.textContent).toContain('No story matches “no/where”.');
    // What was found and is still on its way is not missing.
    again({ search: { query: 'old', count: 1, items: [] } });
    expect(document.body.textContent).not.toContain('No story matches');
    // The popup itself closes on an Esc that nobody took.
    expect(fireEvent.keyDown(field, { key: 'Escape' })).toBe(false);
    expect(onQuery).toHaveBeenLastCalledWith(null);
    again({ search: null });
    expect(rows()).toHaveLength(3);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Search the latest stories' }));
  });

  test('letters typed into it are no keys of the list', () => {
    const { onRead, again } = show({ store: store({ items }), search: { query: '', count: 0, items: [] } });
    again({});
    const field = screen.getByRole('textbox', { name: 'Search' });
    for (const key of ['j', 'm', 's', 'o', '/', '?', 'z']) expect(fireEvent.keyDown(field, { key })).toBe(true);
    expect(document.activeElement).toBe(field);
    expect(onRead).not.toHaveBeenCalled();
    expect(document.querySelector('.menu')).toBeNull();
  });

  test('is not offered while there is nothing to search', () => {
    show({ store: store({ items: [] }) });
    expect(screen.queryByRole('button', { name: 'Search the latest stories' })).toBeNull();
  });
});

const note = (more: Partial<Note> = {}): Note => ({
  standing: 'unread',
  saved: false,
  share: 0,
  minutes: null,
  ...more,
});
const url = (id: string) => `https://thebettercambodia.com/${id}/`;

describe('how the reader stands to a story', () => {
  const pane = (index: number) => rows()[index]!.querySelector('i')!.className;

  test('nothing is said until it is known', () => {
    show();
    expect(rows().map((_, index) => pane(index))).toEqual(['pane', 'pane', 'pane']);
    expect(document.querySelector('.caught-up')).toBeNull();
    expect(document.querySelector('.row-acts')).toBeNull();
  });

  test('new, half read, read and saved are said in words', () => {
    show({
      notes: {
        [url('a')]: note({ saved: true }),
        [url('b')]: note({ standing: 'half', share: 0.4, minutes: 3 }),
        [url('c')]: note({ standing: 'read' }),
      },
      fresh: new Set([url('a'), url('c')]),
    });
    expect(told(rows()[0]!)).toEqual(['Title of a', 'New', '40 min ago', 'Economy', 'Saved']);
    expect(told(rows()[1]!)).toEqual(['Title of b', 'Continue: 3 min left', 'Economy']);
    expect(rows()[1]!.querySelector('i')!.style.getPropertyValue('--lit')).toBe('40%');
    expect(told(rows()[2]!)).toEqual(['Title of c', '40 min ago', 'Economy']);
    expect(rows()[2]!.textContent).toContain('Read. ');
    expect([pane(0), pane(1), pane(2)]).toEqual(['pane new', 'pane half', 'pane read']);
  });

  test.each<[number | null, string]>([
    [0, 'Continue: under a minute left'],
    [null, 'Half read'],
  ])('%s minutes left: %s', (minutes, words) => {
    show({ notes: { [url('a')]: note({ standing: 'half', share: 0.9, minutes }) } });
    expect(told(rows()[0]!)[1]).toBe(words);
  });

  test('in Khmer with Khmer digits', () => {
    show({ notes: { [url('a')]: note({ standing: 'half', share: 0.4, minutes: 3 }) } }, 'km');
    expect(told(rows()[0]!)[1]).toBe('អានបន្ត៖ នៅសល់ ៣ នាទី');
  });

  test('the hub is named, with its colour, where there is more than one', () => {
    show({ sources: { thebettercambodia: { name: 'The Better Cambodia', colour: 'teal' } } });
    expect(told(rows()[0]!)[1]).toBe('The Better Cambodia');
    expect(rows()[0]!.querySelector<HTMLElement>('.hub-pane')!.dataset.hubColour).toBe('teal');
  });

  test('the line stands between unread and read', () => {
    const opened = { [url('b')]: note({ standing: 'seen' }), [url('c')]: note({ standing: 'read' }) };
    const places = () => [...document.querySelectorAll('.rows > li')].map(item => item.textContent);
    const { again } = show({ notes: { [url('a')]: note(), ...opened } });
    expect(places()[1]).toBe('You are caught up.');
    again({ notes: { [url('a')]: note({ standing: 'half', share: 0.5 }), ...opened } });
    expect(places()[0]).toBe('You are caught up.');
    again({ notes: { ...opened, [url('c')]: note() } });
    expect(document.querySelector('.caught-up')).toBeNull();
  });
});

describe('keys and marks', () => {
  const notes = { [url('a')]: note(), [url('b')]: note({ standing: 'read', saved: true }), [url('c')]: note() };

  test('J and K walk, O opens, M and S mark the story with the focus', () => {
    const { onOpen, onRead, onSave } = show({ notes });
    fireEvent.keyDown(screen.getByRole('button', { name: 'Read this story' }), { key: 'j' });
    expect(document.activeElement).toBe(rows()[0]);
    fireEvent.keyDown(rows()[0]!, { key: 'm' });
    fireEvent.keyDown(rows()[0]!, { key: 's' });
    fireEvent.keyDown(rows()[0]!, { key: 'j' });
    expect(document.activeElement).toBe(rows()[1]);
    fireEvent.keyDown(rows()[1]!, { key: 'M' });
    fireEvent.keyDown(rows()[1]!, { key: 's' });
    fireEvent.keyDown(rows()[1]!, { key: 'o' });
    fireEvent.keyDown(rows()[1]!, { key: 'k' });
    expect(document.activeElement).toBe(rows()[0]);
    expect(onRead.mock.calls).toEqual([
      [three[0], true],
      [three[1], false],
    ]);
    expect(onSave.mock.calls).toEqual([
      [three[0], true],
      [three[1], false],
    ]);
    expect(onOpen.mock.calls).toEqual([[three[1], 'here']]);
  });

  test('a key counts though nothing of the popup has the focus yet', () => {
    show({ notes, found: { kind: 'looking' } });
    fireEvent.keyDown(document.body, { key: 'j' });
    expect(document.activeElement).toBe(rows()[0]);
  });

  test('what belongs to the browser stays with it', () => {
    const { onSave } = show({ notes });
    expect(fireEvent.keyDown(rows()[0]!, { key: 's', ctrlKey: true })).toBe(true);
    expect(onSave).not.toHaveBeenCalled();
  });

  test('the pointer has the same by words', () => {
    const { onSave, onRead } = show({ notes });
    const acts = [...document.querySelectorAll<HTMLButtonElement>('.row-acts button')];
    expect(acts.slice(0, 4).map(act => act.textContent)).toEqual(['Save', 'Mark read', 'Unsave', 'Mark unread']);
    fireEvent.click(acts[0]!);
    fireEvent.click(acts[3]!);
    expect(onSave).toHaveBeenCalledExactlyOnceWith(three[0], true);
    expect(onRead).toHaveBeenCalledExactlyOnceWith(three[1], false);
  });

  test('a private window marks and keeps nothing', () => {
    const { onRead, onSave } = show({ notes, isPrivate: true });
    fireEvent.keyDown(rows()[0]!, { key: 'm' });
    fireEvent.keyDown(rows()[0]!, { key: 's' });
    expect(onRead).not.toHaveBeenCalled();
    expect(onSave).not.toHaveBeenCalled();
    expect(document.querySelector('.row-acts')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    expect(screen.queryByRole('button', { name: 'Mark all as read' })).toBeNull();
  });

  test('what was done is said at the foot, and undone by its button or Z', () => {
    vi.useFakeTimers();
    const undo = vi.fn();
    const { onNoticeEnd } = show({ notes, notice: { text: 'readMany', n: 12, undo } });
    expect(document.querySelector('.popup-foot p')!.textContent).toBe('12 stories marked as read. Undo');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    fireEvent.keyDown(rows()[0]!, { key: 'z' });
    expect(undo).toHaveBeenCalledTimes(2);
    // It stays while somebody is at it.
    fireEvent.focus(screen.getByRole('button', { name: 'Undo' }));
    vi.advanceTimersByTime(20_000);
    expect(onNoticeEnd).not.toHaveBeenCalled();
    fireEvent.blur(screen.getByRole('button', { name: 'Undo' }));
    vi.advanceTimersByTime(8_000);
    expect(onNoticeEnd).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });
});

describe('what is shown', () => {
  const items = [story('a'), story('b', { topics: ['Sport'] }), story('c', { topics: ['Sport'] })];

  test('a topic is chosen in one line, most stories first', () => {
    const { onView, again } = show({ store: store({ items }) });
    const names = [...document.querySelectorAll('.topics .segment')].map(({ textContent }) => textContent);
    expect(names).toEqual(['All', 'Sport', 'Economy']);
    fireEvent.click(screen.getByRole('radio', { name: 'Sport' }));
    expect(onView).toHaveBeenCalledExactlyOnceWith({ show: 'all', topic: 'Sport' });
    again({ view: { show: 'all', topic: 'Sport' } });
    expect(rows()).toHaveLength(2);
  });

  test('unread and saved are behind the dots; Esc leaves them and gives the focus back', () => {
    const { onView, onAllRead } = show();
    const more = screen.getByRole('button', { name: 'More' });
    expect(more.title).toContain('J K');
    fireEvent.click(more);
    expect(more.getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(screen.getByRole('radio', { name: 'Unread' }));
    expect(onView).toHaveBeenLastCalledWith({ show: 'unread', topic: null });
    fireEvent.keyDown(screen.getByRole('radio', { name: 'Unread' }), { key: 'Escape' });
    expect(document.querySelector('.menu')).toBeNull();
    expect(document.activeElement).toBe(more);
    fireEvent.keyDown(more, { key: '?' });
    fireEvent.click(screen.getByRole('button', { name: 'Mark all as read' }));
    expect(onAllRead).toHaveBeenCalledOnce();
    expect(document.querySelector('.menu')).toBeNull();
    fireEvent.click(more);
    fireEvent.click(document.querySelector('main')!);
    expect(document.querySelector('.menu')).toBeNull();
  });

  test('saved stories are a word of the foot, there and back', () => {
    const { onView, again } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Saved' }));
    expect(onView).toHaveBeenLastCalledWith({ show: 'saved', topic: null });
    again({ view: { show: 'saved', topic: null }, listing: { stories: [], more: false } });
    expect(document.body.textContent).toContain('Nothing saved.');
    expect(screen.getByRole('button', { name: 'Saved' }).getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'Saved' }));
    expect(onView).toHaveBeenLastCalledWith({ show: 'all', topic: null });
  });

  test('nothing unread is said, and so is a window without a library', () => {
    const { again } = show({ view: { show: 'unread', topic: null }, listing: { stories: [], more: false } });
    expect(document.querySelector('main')!.textContent).toBe('You are caught up.');
    again({ view: { show: 'saved', topic: null }, listing: { stories: [], more: false, lost: true } });
    expect(document.querySelector('main')!.textContent).toBe(en.savedLost);
    again({ view: { show: 'unread', topic: null }, listing: { stories: [], more: false, lost: true } });
    expect(rows()).toHaveLength(3);
  });
});

describe('the offer after three stories left', () => {
  test('is there only then, and can be taken or declined', () => {
    const { onOffer, again } = show();
    expect(screen.queryByRole('button', { name: en.offerYes })).toBeNull();
    again({ offer: true });
    fireEvent.click(screen.getByRole('button', { name: en.offerYes }));
    fireEvent.click(screen.getByRole('button', { name: en.offerNo }));
    expect(onOffer.mock.calls).toEqual([[true], [false]]);
  });
});
