import { fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FeatureName } from '../../../components/reader/feature.ts';
import { article } from './article.ts';
import { $, $$, click, keeper, press, reader, root, settled, show, words } from './reader-scene.ts';

describe('the menu', () => {
  const item = (name: string) => $$('.menu button').find(button => button.textContent === name)!;
  const copied = vi.fn<(text: string) => Promise<void>>(async () => {});
  beforeEach(() => {
    copied.mockClear();
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: copied } });
  });

  test('holds what works, and nothing else', async () => {
    const { onOwnTab } = show();
    await click('[data-opens=menu]');
    expect($$('.menu button').map(button => button.textContent)).toEqual([
      'Original page',
      'Listen',
      'Line focus',
      'Remove something',
      'Open in its own tab',
      'Copy title and address',
      'Copy a quote',
      'Keys',
      'Options',
    ]);
    await click('.menu [data-item=ownTab]');
    expect(onOwnTab).toHaveBeenCalledOnce();
    expect($('.menu')).toBeNull();
    reader.update({ onOwnTab: undefined });
    await click('[data-opens=menu]');
    expect($$('.menu button')).toHaveLength(8);
  });

  test('copies title and address, and says so', async () => {
    show({ url: 'https://thebettercambodia.com/rice/#comments' });
    await click('[data-opens=menu]');
    fireEvent.click(item('Copy title and address'));
    await settled();
    expect(copied).toHaveBeenCalledExactlyOnceWith(
      'Rice Exporters Look to a Second Season\nhttps://thebettercambodia.com/rice/',
    );
    expect(words('.menu-told')).toBe('Copied');
    copied.mockRejectedValueOnce(new Error('no'));
    fireEvent.click(item('Copy title and address'));
    await settled();
    expect(words('.menu-told')).toBe('The browser did not let Clearstory copy.');
  });

  test('without a selection there is nothing to quote, and it says what to do', async () => {
    show();
    await click('[data-opens=menu]');
    expect(item('Copy a quote').getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(item('Copy a quote'));
    await settled();
    expect(copied).not.toHaveBeenCalled();
    expect(words('.menu-told')).toBe('Select some words of the story first.');
  });

  test('holds the contents where the margin is too narrow, with the active section', async () => {
    show({}, {}, ['h2:A', 'One.', 'h2:B', 'Two.', 'h2:C', 'Three.']);
    await click('[data-opens=menu]');
    expect($$('.menu-contents button').map(button => button.textContent)).toEqual(['A', 'B', 'C']);
    expect($$('.menu-contents [aria-current]').map(button => button.textContent)).toEqual(['C']);
    fireEvent.click($$('.menu-contents button')[1]!);
    expect(root.activeElement?.textContent).toBe('B');
  });

  test.each([
    [
      ['h2:A', 'h2:B', 'h2:C', 'h3:D'],
      ['A', 'B', 'C'],
    ],
    [
      ['h2:A', 'h3:B', 'h3:C', 'h3:D'],
      ['B', 'C', 'D'],
    ],
    [
      ['h4:A', 'h4:B', 'h4:C'],
      ['A', 'B', 'C'],
    ],
    [['h2:A', 'h2:B', 'h3:C', 'h3:D'], []],
    [['h2:A', 'h2: ', 'h2:C'], []],
  ])('contents of %j are %j: the highest level with three', async (blocks, contents) => {
    show({}, {}, blocks);
    await click('[data-opens=menu]');
    expect($$('.menu-contents button').map(button => button.textContent)).toEqual(contents);
  });
});

describe('keys', () => {
  test('? lists them and takes the focus, ? or Esc gives it back', async () => {
    show();
    expect(press('?')).toBe(true);
    await settled();
    await settled();
    expect(words('.help h2')).toBe('Keys');
    expect(root.activeElement).toBe($('.help'));
    expect(words('.help dl')).toContain('Alt + R');
    expect(press('Escape')).toBe(true);
    await settled();
    expect($('.help')).toBeNull();
    expect(root.activeElement).toBe($('h1'));
    press('?');
    await settled();
    press('?');
    await settled();
    expect($('.help')).toBeNull();
  });

  test('other keys, and those that are part of something else, are left alone', () => {
    show();
    expect([press('a'), press('?', { ctrlKey: true }), press('?', { isComposing: true })]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('beside the story', () => {
  const arrived = () => vi.waitFor(() => expect($('.bar-left')).not.toBeNull());
  afterEach(() => vi.restoreAllMocks());

  test('contents stand in a margin that is wide enough', async () => {
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(300, 500, 600, 100));
    show({}, {}, ['h2:A', 'One.', 'h2:B', 'Two.', 'h2:C', 'Three.']);
    await arrived();
    expect($$('.contents button').map(button => button.textContent)).toEqual(['A', 'B', 'C']);
    expect($('.contents [aria-current]')).toBeNull();
    await click('[data-opens=menu]');
    expect($('.menu-contents')).toBeNull();
  });

  test('minutes left are those of the reader’s own pace; a cut story has none', async () => {
    keeper.paceIn.mockResolvedValueOnce({ perMinute: 700, learned: 9000 });
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 9000, 600, 100));
    show({}, {}, ['x'.repeat(2000), 'y'.repeat(1500)]);
    await arrived();
    await vi.waitFor(() => expect(words('.bar-left')).toBe('About 5 min left'));
    reader.update({ language: 'km' });
    await settled();
    expect(words('.bar-left')).toBe('នៅសល់ប្រហែល ៥ នាទី');
    reader.update({ article: { ...article, access: { state: 'truncated', evidence: 'x', words: 88 } } });
    await vi.waitFor(() => expect(words('.bar-left')).toBe(''));
  });

  test('where it does not come, nothing is said', async () => {
    const asked: string[] = [];
    const load = async (name: FeatureName) => {
      asked.push(name);
      throw new Error('gone');
    };
    show({}, { load });
    await vi.waitFor(() => expect(asked).toEqual(['beside']));
    await settled();
    expect($('[role=alert]')).toBeNull();
    await click('[data-opens=look]');
    expect(words('[role=alert]')).toBe('This part of the reader did not arrive. Reload the page to use it.');
  });

  test('a paragraph that says again what was said is marked, and can be left as it is', async () => {
    const said =
      'The commitment of both leaders to enhancing cooperation in areas of shared interest reflects their vision. '.repeat(
        3,
      );
    show({}, {}, [said, 'Something else.', said]);
    await arrived();
    expect($$('[data-again]').map(block => block.dataset.again)).toEqual(['Says again what paragraph 1 said.']);
    expect($$('.story p')).toHaveLength(3);
    reader.update({ dimRepeats: false });
    await settled();
    expect($('[data-again]')).toBeNull();
  });
});
