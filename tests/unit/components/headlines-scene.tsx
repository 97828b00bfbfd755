import { cleanup, render } from '@testing-library/preact';
import { afterEach, vi } from 'vitest';
import * as parts from '../../../components/headlines/later.ts';
import type { Note } from '../../../components/headlines/listing.ts';
import { Popup, type PopupActs, type PopupState } from '../../../components/headlines/Popup.tsx';
import type { Found } from '../../../components/headlines/page-line.ts';
import { voiceOf } from '../../../components/reader/words.ts';
import { headlines as en, reader as enReader } from '../../../locales/en.json';
import { headlines as km, reader as kmReader } from '../../../locales/km.json';
import type { PageState } from '../../../utils/messages.ts';
import { noHeadlines } from '../../../utils/stories/store.ts';
import type { Headline, HeadlineStore } from '../../../utils/stories/types.ts';

afterEach(cleanup);

export const minute = 60_000;
export const hour = 60 * minute;
/** By the clock of the machine that runs the test, as the popup shows it. */
export const now = new Date(2026, 10, 23, 12, 0).getTime();
export const at = (...date: [number, number, number, number, number]) => new Date(...date).getTime();

export const story = (id: string, more: Partial<Headline> = {}): Headline => ({
  id,
  hub: 'thebettercambodia',
  url: `https://thebettercambodia.com/${id}/`,
  title: `Title of ${id}`,
  byline: '',
  published: new Date(now - 40 * minute).toISOString(),
  image: null,
  topics: ['Economy', 'rice'],
  ...more,
});
export const three = [story('a'), story('b'), story('c')];
export const store = (more: Partial<HeadlineStore> = {}): HeadlineStore => ({
  ...noHeadlines,
  items: three,
  checked: at(2026, 10, 23, 9, 40),
  tried: at(2026, 10, 23, 9, 40),
  ...more,
});
export const hub = { name: 'The Better Cambodia', host: 'thebettercambodia.com' };
export const page = (state: Partial<PageState>): Found => ({
  kind: 'answered',
  state: { kind: 'story', open: false, url: three[0]!.url, ...state },
});
/** A page of another site; null: no script of ours is there. */
export const site = (state: Partial<PageState> | null): Found => ({
  kind: 'site',
  state: state && { kind: 'story', open: false, url: 'https://example.org/', ...state },
});

export function show(state: Partial<PopupState> = {}, language: 'en' | 'km' = 'en') {
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
    onTick: vi.fn(),
    onListen: vi.fn(),
    onUntick: vi.fn(),
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
    ticked: [],
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
export const rows = () => [...document.querySelectorAll<HTMLAnchorElement>('.row')];
/** A row's title and what stands under it, each part for itself. */
export const told = (row: HTMLElement) =>
  [...row.querySelectorAll('.row-title, .row-told > *')].map(part => part.textContent?.trim());

export const note = (more: Partial<Note> = {}): Note => ({
  standing: 'unread',
  saved: false,
  share: 0,
  minutes: null,
  ...more,
});
export const url = (id: string) => `https://thebettercambodia.com/${id}/`;
