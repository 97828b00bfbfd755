import { act, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { headlines as en } from '../../../locales/en.json';
import { note, rows, show, store, story, three, told, url } from './headlines-scene.tsx';

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

  test('after a click on a row’s button keys are about that row', () => {
    const { onOpen, onRead } = show({ notes });
    const button = screen.getAllByRole('button', { name: 'Save' })[1]!;
    act(() => button.focus());
    fireEvent.keyDown(button, { key: 'm' });
    fireEvent.keyDown(button, { key: 'o' });
    expect(onRead.mock.calls).toEqual([[three[2], true]]);
    expect(onOpen.mock.calls).toEqual([[three[2], 'here']]);
    fireEvent.keyDown(button, { key: 'k' });
    expect(document.activeElement).toBe(rows()[1]);
  });

  test.each([
    ['Undo', { notice: { text: 'readOne', undo: () => {} } }, { notice: null }],
    ['Try again', { store: store({ problem: { kind: 'timeout' } }) }, { store: store(), asking: true }],
    ['Untick all', { ticked: [url('a')] }, { ticked: [] }],
    [en.offerNo, { offer: true }, { offer: false }],
  ] as const)('%s goes when it is pressed, and the focus to the list', async (name, first, then) => {
    const { again } = show({ notes, ...first } as never);
    rows()[1]!.focus();
    screen.getByRole('button', { name }).focus();
    again({ ...first, ...then } as never);
    await vi.waitFor(() => expect(document.activeElement).toBe(rows()[1]));
  });

  test('where there is no list the focus goes to the first line, and out of the receipt it does not go', async () => {
    const empty = store({ items: [], problem: { kind: 'timeout' } });
    const { again, unmount } = show({ store: empty });
    screen.getByRole('button', { name: 'Try again' }).focus();
    again({ store: empty, asking: true });
    await vi.waitFor(() => expect(document.activeElement?.className).toBe('page-act'));
    unmount();
    const site = { host: 'example.org', isHub: false, leftAlone: false, swept: false, read: false, sweep: null };
    const other = show({ site });
    screen.getByRole('button', { name: en.clear }).focus();
    other.again({ site: { ...site, covered: true } });
    await vi.waitFor(() => expect(document.activeElement?.closest('.put-away')).not.toBeNull());
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
    const { onSave, onRead, onTick } = show({ notes, ticked: [three[1]!.url] });
    const acts = [...document.querySelectorAll<HTMLButtonElement>('.row-acts button')];
    const names = ['Save', 'Mark read', 'Tick', 'Unsave', 'Mark unread', 'Untick'];
    expect(acts.slice(0, 6).map(act => act.textContent)).toEqual(names);
    fireEvent.click(acts[0]!);
    fireEvent.click(acts[4]!);
    fireEvent.click(acts[2]!);
    expect(onSave).toHaveBeenCalledExactlyOnceWith(three[0], true);
    expect(onRead).toHaveBeenCalledExactlyOnceWith(three[1], false);
    expect(onTick).toHaveBeenCalledExactlyOnceWith(three[0]);
  });

  test('X ticks a story and L reads aloud; what is ticked says so and stands in a line of its own', () => {
    const { onTick, onListen, onUntick, again } = show({ notes });
    fireEvent.keyDown(rows()[0]!, { key: 'x' });
    expect(onTick).toHaveBeenCalledExactlyOnceWith(three[0]);
    fireEvent.keyDown(rows()[0]!, { key: 'l' });
    expect(onListen).toHaveBeenCalledExactlyOnceWith(three[0]);
    expect(screen.queryByRole('region', { name: en.tickedName })).toBeNull();
    again({ ticked: [three[0]!.url, three[2]!.url] });
    expect(rows().map(row => row.textContent!.includes(`${en.ticked}.`))).toEqual([true, false, true]);
    const line = screen.getByRole('region', { name: en.tickedName });
    expect(line.querySelector('[role=status]')!.textContent).toBe('2 stories ticked');
    fireEvent.click(screen.getByRole('button', { name: en.listenTicked }));
    expect(onListen).toHaveBeenLastCalledWith();
    fireEvent.click(screen.getByRole('button', { name: en.untickAll }));
    expect(onUntick).toHaveBeenCalledOnce();
    again({ ticked: [three[0]!.url], isPrivate: true });
    fireEvent.keyDown(rows()[0]!, { key: 'x' });
    fireEvent.keyDown(rows()[0]!, { key: 'l' });
    expect([onTick, onListen].map(act => act.mock.calls.length)).toEqual([1, 2]);
  });

  test('a story that was not begun says how long it is, where that is known', () => {
    show({ notes: { [three[0]!.url]: note({ minutes: 3 }), [three[1]!.url]: note() } });
    expect(told(rows()[0]!)).toContain('3 min');
    expect(told(rows()[1]!).filter(part => /^\d+ min$/.test(part!))).toEqual([]);
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
    more.focus();
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

  test('the key for them leads into them, and Esc back to the story; the popup does not hear it', () => {
    show();
    const row = document.querySelector<HTMLElement>('.row')!;
    row.focus();
    fireEvent.keyDown(row, { key: '?' });
    expect(document.activeElement!.closest('.menu')).not.toBeNull();
    expect(fireEvent.keyDown(document.activeElement!, { key: 'Escape' })).toBe(false);
    expect(document.activeElement).toBe(row);
    fireEvent.keyDown(row, { key: '?' });
    row.focus();
    expect(fireEvent.keyDown(row, { key: 'Escape' })).toBe(false);
    expect(document.querySelector('.menu')).toBeNull();
    expect(fireEvent.keyDown(row, { key: 'Escape' })).toBe(true);
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
