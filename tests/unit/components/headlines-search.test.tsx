import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { pieces, search, shelfOf } from '../../../components/headlines/search.ts';
import { rows, show, store, story } from './headlines-scene.tsx';

describe('search', () => {
  const items = [
    story('lake', { title: 'A Year on the Tonle Sap: How a Village Reads Its Lake', topics: ['Environment'] }),
    story('port', { title: 'Port Handles (Nearly) a Record', topics: ['Economy'], byline: 'Boat from the Lake' }),
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
