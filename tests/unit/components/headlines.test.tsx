import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { nextIndex } from '../../../components/headlines/List.tsx';
import { type Found, pageLine } from '../../../components/headlines/page-line.ts';
import { type Situation, statusOf } from '../../../components/headlines/status.ts';
import { headlines as en } from '../../../locales/en.json';
import { headlines as km } from '../../../locales/km.json';
import type { HeadlineStore, ProblemKind } from '../../../utils/stories/types.ts';
import { at, hour, hub, now, page, rows, show, site, store, story, three, told } from './headlines-scene.tsx';

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
