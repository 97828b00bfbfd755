import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PutAway } from '../../../components/headlines/PutAway.tsx';
import { linesOf, type PageSite, standing } from '../../../components/headlines/site.ts';
import { voiceOf } from '../../../components/reader/words.ts';
import { headlines as en, reader as enReader } from '../../../locales/en.json';
import { headlines as km, reader as kmReader } from '../../../locales/km.json';
import type { SweptItem } from '../../../utils/sweep/types.ts';

afterEach(cleanup);

const item = (id: number, kind: SweptItem['kind'], sample: string, more: Partial<SweptItem> = {}): SweptItem => ({
  id,
  kind,
  rule: 'heuristic.cover',
  sample,
  ...more,
});
const swept = [
  item(1, 'backdrop', ''),
  item(2, 'popup', 'Wait! Before you go'),
  item(3, 'cookie', 'We use cookies'),
  item(4, 'slide-in', 'Read also'),
  item(5, 'notice', '', { reopens: false }),
];
const hub: PageSite = {
  host: 'thebettercambodia.com',
  isHub: true,
  leftAlone: false,
  swept: false,
  read: false,
  sweep: { on: true, swept, condition: null },
};
const other: PageSite = { ...hub, host: 'example.org', isHub: false };

function show(site: PageSite, language: 'en' | 'km' = 'en') {
  const onAct = vi.fn();
  const words = language === 'km' ? km : en;
  const voice = voiceOf(language, { en: enReader, km: kmReader });
  render(<PutAway site={site} words={words} voice={voice} onAct={onAct} />);
  return onAct;
}
const line = () => document.querySelector<HTMLButtonElement>('.put-away-line')!;
const text = () => document.body.textContent!;

describe('the page’s receipt', () => {
  test('is one line that counts by kinds; a backdrop is a part of its pop-up', () => {
    show(hub);
    expect(line().textContent).toBe('Put away here: 2 pop-ups, a cookie notice, a notice');
    expect(line().getAttribute('aria-expanded')).toBe('false');
    expect(text()).not.toContain('We use cookies');
    expect(linesOf(swept).flatMap(({ items }) => items)).toHaveLength(4);
  });

  test('opens on each thing in its own words, to be shown again', () => {
    const onAct = show(hub);
    fireEvent.click(line());
    expect(line().getAttribute('aria-expanded')).toBe('true');
    expect([...document.querySelectorAll('q')].map(quote => quote.textContent)).toEqual([
      'Wait! Before you go',
      'Read also',
      'We use cookies',
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Show again: We use cookies' }));
    expect(onAct).toHaveBeenCalledExactlyOnceWith({ does: 'restore', id: 3 });
    expect(document.activeElement).toBe(line());
  });

  test('says what cannot be shown as it was, and offers no button for it', () => {
    show(hub);
    fireEvent.click(line());
    expect(text()).toContain(en.notAgain);
    expect(screen.getAllByRole('button', { name: /^Show again/ })).toHaveLength(3);
  });

  test.each(Object.keys(standing) as (keyof typeof standing)[])('names a condition that stands: %s', kind => {
    for (const [language, words] of [['en', en] as const, [`km`, km] as const]) {
      show({ ...hub, sweep: { on: true, swept: [], condition: { kind, sample: '' } } }, language);
      expect(text()).toContain(words.stands.replace('{what}', words[standing[kind]]));
      expect(text()).not.toMatch(/[{}]|undefined/);
      cleanup();
    }
  });

  test('has the switches of a hub', () => {
    const onAct = show(hub);
    fireEvent.click(line());
    fireEvent.click(screen.getByLabelText(/Off for this page/));
    fireEvent.click(screen.getByLabelText(/Leave thebettercambodia.com alone/));
    expect(onAct.mock.calls).toEqual([[{ does: 'switch', on: false }], [{ does: 'leave', on: true }]]);
    cleanup();
    const again = show({ ...hub, leftAlone: true, sweep: { on: false, swept: [], condition: null } });
    expect(line().textContent).toBe('This site is left alone');
    fireEvent.click(line());
    expect(screen.queryByLabelText(/Off for this page/)).toBeNull();
    fireEvent.click(screen.getByLabelText(/Leave thebettercambodia.com alone/));
    expect(again).toHaveBeenCalledExactlyOnceWith({ does: 'leave', on: false });
  });
});

describe('another site', () => {
  test('is asked for by name, also where nothing of ours is on the page', () => {
    const onAct = show({ ...other, sweep: null });
    expect(line()).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Put away pop-ups on example.org' }));
    expect(onAct).toHaveBeenCalledExactlyOnceWith({ does: 'keep', list: 'sweptSites', on: true });
    expect(screen.getByRole('status').textContent).toBe(en.keepSiteHelp);
  });

  test('says when the browser did not allow it', () => {
    show({ ...other, sweep: null, refused: true });
    expect(screen.getByRole('status').textContent).toBe(en.keepSiteRefused);
  });

  test('can be given up once it was asked for', () => {
    const onAct = show({ ...other, swept: true });
    expect(screen.queryByRole('button', { name: /Put away pop-ups/ })).toBeNull();
    fireEvent.click(line());
    expect(screen.queryByLabelText(/^Leave/)).toBeNull();
    fireEvent.click(screen.getByLabelText(/Put away pop-ups on example.org/));
    expect(onAct).toHaveBeenCalledExactlyOnceWith({ does: 'keep', list: 'sweptSites', on: false });
  });

  test('stories of a site can be had in the reader at every visit, with or without its pop-ups', () => {
    let onAct = show({ ...other, sweep: null });
    fireEvent.click(screen.getByRole('button', { name: 'Always open stories on example.org in the reader' }));
    expect(onAct).toHaveBeenCalledExactlyOnceWith({ does: 'keep', list: 'readSites', on: true });
    cleanup();
    onAct = show({ ...other, read: true });
    fireEvent.click(screen.getByLabelText(/Always open stories on example.org/));
    expect(onAct).toHaveBeenCalledExactlyOnceWith({ does: 'keep', list: 'readSites', on: false });
  });

  test('what covers the page can be cleared once; under an open reader nothing is said of it', () => {
    const onAct = show({ ...other, sweep: { on: false, swept: [], condition: null } });
    expect(line()).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Clear what covers this page' }));
    expect(onAct).toHaveBeenCalledExactlyOnceWith({ does: 'clear' });
    cleanup();
    show({ ...other, covered: true });
    expect(screen.queryByRole('button', { name: /pop-ups|Clear/ })).toBeNull();
    expect(text()).toContain('Always open stories on example.org');
  });
});
