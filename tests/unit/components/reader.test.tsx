import { fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Feature, FeatureName } from '../../../components/reader/feature.ts';
import { besideOf } from '../../../components/reader/features/Beside.tsx';
import { help } from '../../../components/reader/features/Help.tsx';
import { look } from '../../../components/reader/features/Look.tsx';
import { menu } from '../../../components/reader/features/Menu.tsx';
import { type MountedReader, mountReader, type ReaderProps } from '../../../components/reader/mount.ts';
import { reader as en } from '../../../locales/en.json';
import { reader as km } from '../../../locales/km.json';
import type { Article } from '../../../utils/article/types.ts';
import { defaults, lookOf, viewOf } from '../../../utils/choices.ts';
import { usualPace } from '../../../utils/pace.ts';
import { profiles } from '../../../utils/profiles.ts';

const article: Article = {
  url: 'https://thebettercambodia.com/rice/',
  title: 'Rice Exporters Look to a Second Season',
  byline: 'Surya Narayan',
  publishedTime: '2026-11-21T09:00:00+07:00',
  modifiedTime: null,
  siteName: 'The Better Cambodia',
  excerpt: '',
  lang: 'en',
  dir: 'ltr',
  content: '',
  textContent: 'One two three.',
  leadImage: null,
  source: null,
  links: {},
  access: { state: 'complete', evidence: '', words: 1464 },
  words: 1464,
  minutes: 7,
  removed: [],
  missing: [],
};

const keeper = { paceIn: vi.fn(async () => usualPace), notePace: vi.fn(async () => usualPace) };
const features: Partial<Record<FeatureName, Feature>> = { look, menu, help, beside: besideOf(keeper) };

let reader: MountedReader;
let root: ShadowRoot;

/** Mounts in a closed root, as on the publisher's page. Story nodes are made, never parsed. */
function show(over: Partial<Article> = {}, props: Partial<ReaderProps> = {}, blocks = ['One.', 'Two.', 'Three.']) {
  const fragment = document.createDocumentFragment();
  for (const block of blocks) {
    const [, name = 'p', text] = /^(?:(\w+):)?(.*)$/.exec(block)!;
    fragment.append(Object.assign(document.createElement(name), { textContent: text }));
  }
  const acts = { onLeave: vi.fn(), onLook: vi.fn(), onOptions: vi.fn(), onOwnTab: vi.fn(), onReload: vi.fn() };
  const host = document.createElement('clear-story');
  document.body.append(host);
  root = host.attachShadow({ mode: 'closed' });
  reader = mountReader(root, {
    article: { ...article, ...over },
    fragment,
    hubName: 'The Better Cambodia',
    ...viewOf(defaults),
    palette: 'paper',
    language: 'en',
    words: { en, km },
    swept: [],
    load: async name => features[name]!,
    ...acts,
    ...props,
  });
  reader.focus();
  return acts;
}

const $ = (selector: string) => root.querySelector<HTMLElement>(selector);
const $$ = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const words = (selector: string) => $(selector)?.textContent?.replace(/\s+/g, ' ').trim();
const press = (key: string, how: KeyboardEventInit = {}) => reader.onKey(new KeyboardEvent('keydown', { key, ...how }));
/** Preact renders a state's change a moment later. */
const settled = () => new Promise(resolve => setTimeout(resolve));
const click = async (selector: string) => {
  fireEvent.click($(selector)!);
  await settled();
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T12:00:00Z') });
});
afterEach(() => {
  reader.unmount();
  vi.useRealTimers();
  document.body.replaceChildren();
});

describe('access', () => {
  const told = () => [words('.access'), $$('.access .pane').map(pane => pane.classList.contains('full'))];

  test('a whole story says its length', () => {
    show();
    expect(told()).toEqual(['Complete · 1,464 words · 7 min', [true, true, true]]);
    expect($('.stop')).toBeNull();
  });

  test('a story with a passage left out says so before its length', () => {
    show({ missing: [{ text: 'Left out.', words: 31, after: 0 }] });
    expect(told()).toEqual(['1 passage left out · 1,464 words · 7 min', [true, false, true]]);
  });

  test('a cut story ends with an honest full stop and the publisher’s own way on', () => {
    show({
      access: { state: 'truncated', evidence: 'x', words: 88, continueUrl: 'https://www.thebettercambodia.com/go/' },
    });
    expect(told()).toEqual(['Cut by the publisher after 88 words', [true, false, false]]);
    expect(words('.stop h2')).toBe('The page stops here.');
    expect(words('.stop')).toContain(
      'The Better Cambodia sent the first 88 words to your browser. Clearstory shows what the page delivered, and nothing else.',
    );
    expect(words('.stop a')).toBe('Continue at thebettercambodia.com');
    expect($('.stop a')!.getAttribute('href')).toBe('https://www.thebettercambodia.com/go/');
    expect($$('.bar-panes .none')).toHaveLength(4);
  });

  test('a members’ story names its members; without a way on the story itself is one', () => {
    show({ access: { state: 'members', evidence: 'x', words: 88 } });
    expect(told()).toEqual(['For members · first 88 words', [true, false, false]]);
    expect(words('.stop')).toContain('and keeps the rest for its members. Clearstory shows');
    expect(words('.stop')).toContain('If you subscribe, sign in on the publisher’s page.');
    expect($('.stop a')!.getAttribute('href')).toBe(article.url);
  });

  test('a Khmer story is measured in minutes only', () => {
    show({ lang: 'km', access: { state: 'members', evidence: 'x', words: 88 } });
    expect(words('.access')).toBe('For members');
    expect(words('.stop')).toContain('sent the first part to your browser');
  });
});

describe('a story in parts', () => {
  const parts = { first: 1, last: 1, total: 3, next: 'https://thebettercambodia.com/rice/2/' };
  /** A further part: a mark and its paragraphs, as the joining makes them. */
  const part = (number: number, ...texts: string[]) => {
    const fragment = document.createDocumentFragment();
    const mark = document.createElement('hr');
    mark.setAttribute('data-part', String(number));
    const blocks = texts.map(textContent => Object.assign(document.createElement('p'), { textContent }));
    fragment.append(mark, ...blocks);
    return { article, fragment };
  };
  const story = () => $$('.story p').map(line => line.textContent);
  const panes = () => $$('.access .pane').map(pane => pane.classList.contains('full'));

  test('while parts are on their way it is not called complete, and says what it waits for', () => {
    show({ parts }, { joining: true });
    expect(words('.access')).toBe('Part 1 of 3 · 1,464 words · 7 min');
    expect(panes()).toEqual([true, false, false]);
    expect(words('.coming')).toBe('Asking for part 2…');
    expect($('.stop')).toBeNull();
    expect($$('.bar-panes .none')).toHaveLength(4);
  });

  test('a part comes below what stands, with a mark where it begins; nothing above is touched', () => {
    show({ parts }, { joining: true });
    const stood = $$('.story p');
    reader.add({ ...article, parts: { ...parts, last: 2 }, words: 2000 }, part(2, 'Four.', 'Five.'));
    expect(words('.access')).toBe('Parts 1 to 2 of 3 · 2,000 words · 7 min');
    reader.add({ ...article, parts: { first: 1, last: 3, total: 3 }, words: 2500 }, part(3, 'Six.'));
    expect(story()).toEqual(['One.', 'Two.', 'Three.', 'Part 2 of 3', 'Four.', 'Five.', 'Part 3 of 3', 'Six.']);
    expect($$('.story p').slice(0, 3)).toEqual(stood);
    expect(words('.access')).toBe('Complete · 2,500 words · 7 min');
    expect(panes()).toEqual([true, true, true]);
    expect($$('.bar-panes i')).toHaveLength(6);
    expect($('.coming, .stop, .bar-panes .none')).toBeNull();
  });

  test('a part that does not come: it says where the story stops, with a way there', () => {
    show({ parts }, { joining: true });
    reader.update({ joining: false });
    expect(words('.access')).toBe('Part 1 of 3 · 1,464 words · 7 min');
    expect($$('.stop p').map(line => line.textContent?.trim())).toEqual([
      'The story goes on in part 2. Clearstory could not bring it here.',
      'Continue at thebettercambodia.com',
    ]);
    expect($('.stop a')!.getAttribute('href')).toBe(parts.next);
  });

  test('a part for members: the label says so, and the way leads to that part', () => {
    show({ parts }, { joining: true });
    const access = { state: 'members', evidence: 'x', words: 88, continueUrl: parts.next } as const;
    reader.add({ ...article, parts, access });
    expect(words('.access')).toBe('For members · first 88 words');
    expect($('.coming')).toBeNull();
    expect($('.stop a')!.getAttribute('href')).toBe(parts.next);
  });

  test('opened at a later part it says so, and is not called complete at its end', () => {
    show({ parts: { first: 2, last: 3, total: 3 } });
    expect(words('article > .part-line')).toBe('Part 2 of 3');
    expect(words('.access')).toBe('Parts 2 to 3 of 3 · 1,464 words · 7 min');
    expect(panes()).toEqual([false, true, true]);
    expect($('.stop')).toBeNull();
  });

  test('nobody says how many there are', () => {
    show({ parts: { first: 1, last: 1, next: parts.next } }, { joining: true });
    expect(words('.access')).toBe('Part 1 · 1,464 words · 7 min');
    reader.add({ ...article, parts: { first: 1, last: 2, total: 2 } }, part(2, 'Four.'));
    expect(story()).toContain('Part 2 of 2');
    expect(words('.access')).toBe('Complete · 1,464 words · 7 min');
  });

  test('marks follow the language, and the contents take in headings of all parts', async () => {
    show({ parts }, {}, ['h2:A', 'One.', 'h2:B', 'Two.']);
    await click('[data-opens=menu]');
    expect($('.menu-contents')).toBeNull();
    const { article: of, fragment } = part(2, 'Three.');
    fragment.append(Object.assign(document.createElement('h2'), { textContent: 'C' }));
    reader.add({ ...article, parts: { ...parts, last: 2 } }, { article: of, fragment });
    expect($$('.menu-contents button').map(button => button.textContent)).toEqual(['A', 'B', 'C']);
    reader.update({ language: 'km' });
    expect(words('.story .part-line')).toBe('ភាគ ២ នៃ ៣');
  });

  test('a stored story has its marks', () => {
    const { fragment } = part(2, 'Four.');
    show({ parts: { first: 1, last: 2, total: 2 } }, { fragment });
    expect(story()).toEqual(['Part 2 of 2', 'Four.']);
  });

  test('a mark that a publisher wrote into a story of one page says nothing', () => {
    show({}, { fragment: part(2, 'Four.').fragment });
    expect(story()).toEqual(['Four.']);
  });
});

describe('age', () => {
  test('a young story says its date in the byline', () => {
    show();
    expect(words('.byline')).toBe('By Surya Narayan · The Better Cambodia · 21 November 2026');
    expect($('.age')).toBeNull();
  });

  test('a story that only says when it was last changed is not called published', () => {
    show({ publishedTime: null, modifiedTime: '2026-11-20T09:00:00+07:00' });
    expect(words('.byline')).toBe('By Surya Narayan · The Better Cambodia · Updated 20 November 2026');
  });

  test('over a year old, it says how old', () => {
    show({ publishedTime: '2024-03-28T23:30:00+07:00', source: { name: 'Fresh News' } });
    expect(words('.byline')).toBe('By Surya Narayan · The Better Cambodia · Originally from Fresh News');
    expect(words('.age')).toBe('Published 28 March 2024 · 2 years ago');
  });

  test('a day short of a year is young', () => {
    show({ publishedTime: '2025-11-24T12:00:00+07:00' });
    expect($('.age')).toBeNull();
    reader.update({ article: { ...article, publishedTime: '2025-11-22T12:00:00+07:00' } });
    expect(words('.age')).toBe('Published 22 November 2025 · 1 year ago');
  });

  test('no date is said, never guessed', () => {
    show({ publishedTime: null, byline: null });
    expect(words('.byline')).toBe('The Better Cambodia · No date on the page');
  });

  test('in Khmer, with its own months and digits', () => {
    show({ publishedTime: '2024-03-28T14:00:00+07:00' }, { language: 'km' });
    expect(words('.age')).toBe('ចេញផ្សាយ ២៨ មីនា ២០២៤ · ២ ឆ្នាំមុន');
  });
});

describe('receipt', () => {
  const removed: Article['removed'] = (['newsletter', 'related', 'related', 'share', 'tags'] as const).map(kind => ({
    stage: 'refine',
    kind,
    rule: 'test',
    selector: 'div',
    words: 3,
    sample: kind === 'newsletter' ? `Sign up. ${'Many more words. '.repeat(7)}`.trim() : 'You may also like',
  }));
  const swept: ReaderProps['swept'] = [
    { kind: 'flash', rule: 'a', sample: 'Update Required Flash plugin' },
    { kind: 'backdrop', rule: 'b', sample: '' },
    { kind: 'popup', rule: 'c', sample: 'Are you sure?' },
  ];

  test('nothing tidied is no button', () => {
    show();
    expect(words('.tidied')).toBe('Nothing to tidy');
    expect($('button.tidied')).toBeNull();
  });

  test('one line counts by kind, pop-ups first, a backdrop not at all', () => {
    show({ removed }, { swept });
    expect(words('.tidied')).toBe('Tidied: 2 pop-ups, a newsletter box, 2 lists of links, 2 more');
    reader.update({ swept: [...swept, { kind: 'cookie', rule: 'd', sample: 'Cookies' }] });
    expect(words('.tidied')).toBe('Tidied: 2 pop-ups, a newsletter box, a cookie notice, 4 more');
  });

  test('it opens in place, quotes each thing once, and shows more only where there is more', async () => {
    show({ removed }, { swept });
    await click('.tidied');
    expect($('.tidied')!.getAttribute('aria-expanded')).toBe('true');
    expect($$('.receipt li').map(line => line.querySelector('.what')!.textContent)).toEqual([
      '2 pop-ups',
      'a newsletter box',
      '2 lists of links',
      'a row of share buttons',
      'a list of topics',
    ]);
    expect($$('.receipt li:first-child q').map(q => q.textContent)).toEqual([
      'Update Required Flash plugin',
      'Are you sure?',
    ]);
    expect($$('.receipt li:nth-child(3) q')).toHaveLength(1);
    expect($$('.receipt button')).toHaveLength(1);
    expect(words('.receipt li:nth-child(2) q')).toMatch(/^Sign up\. .*…$/);
    await click('.receipt li:nth-child(2) button');
    expect(words('.receipt li:nth-child(2) q')).toBe(removed[0]!.sample);
    expect(words('.receipt > p')).toBe('Nothing was deleted. All of it is still on the original page.');
  });

  test('a kind from a later version counts among the others', () => {
    show({ removed: [{ ...removed[0]!, kind: '__proto__' as 'other' }] });
    expect(words('.tidied')).toBe('Tidied: another part');
  });
});

describe('left-out passages', () => {
  test('each stands where it stood, and shows its words on demand', async () => {
    show({
      missing: [
        { text: 'Before everything.', words: 2, after: -1 },
        { text: 'After the second.', words: 3, after: 1 },
      ],
    });
    await settled();
    expect($$('.story > *').map(node => node.className || node.textContent)).toEqual([
      'left-out',
      'One.',
      'Two.',
      'left-out',
      'Three.',
    ]);
    expect($$('.left-out')[1]!.textContent).toBe('1 passage left out here, 3 words.Show it');
    fireEvent.click($$('.left-out button')[1]!);
    await settled();
    expect($$('.left-out')[1]!.textContent).toBe('1 passage left out here, 3 words.Hide itAfter the second.');
    reader.update({ language: 'km' });
    expect($$('.left-out button').map(button => button.textContent)).toEqual(['បង្ហាញ', 'លាក់']);
  });
});

describe('Esc', () => {
  test('closes what the toolbar opened and gives the focus back; then there is nothing inside to close', async () => {
    show();
    expect(press('Escape')).toBe(false);
    await click('[data-opens=look]');
    expect($('.look')).not.toBeNull();
    expect(press('Escape')).toBe(true);
    await settled();
    expect($('.look')).toBeNull();
    expect(root.activeElement).toBe($('[data-opens=look]'));
    expect(press('Escape')).toBe(false);
  });

  test('the toolbar goes first, the receipt only from inside it', async () => {
    show({}, { swept: [{ kind: 'popup', rule: 'a', sample: 'Hello' }] });
    await click('.tidied');
    expect(press('Escape')).toBe(false);
    $('.tidied')!.focus();
    await click('[data-opens=menu]');
    expect(press('Escape')).toBe(true);
    await settled();
    expect([$('.menu'), $('.receipt')]).toEqual([null, expect.anything()]);
    $('.tidied')!.focus();
    expect(press('Escape')).toBe(true);
    await settled();
    expect($('.receipt')).toBeNull();
  });
});

describe('toolbar', () => {
  test('one panel at a time, and a press beside it closes it', async () => {
    show();
    await click('[data-opens=look]');
    await click('[data-opens=menu]');
    expect([$('.look'), $('.menu')]).toEqual([null, expect.anything()]);
    fireEvent.pointerDown($('h1')!);
    await settled();
    expect($('.menu')).toBeNull();
  });

  test('palette and text size are handed over as they are chosen', async () => {
    const { onLook } = show();
    await click('[data-opens=look]');
    fireEvent.click($('input[value=night]')!);
    await click('[aria-label="Larger text"]');
    const slider = $('input[type=range]') as HTMLInputElement;
    expect([slider.value, slider.getAttribute('aria-valuetext')]).toEqual(['5', '20 pixels']);
    slider.value = '11';
    fireEvent.input(slider);
    expect(onLook.mock.calls).toEqual([[{ palette: 'night' }], [{ textSize: 21 }], [{ textSize: 30 }]]);
    reader.update({ palette: 'night', textSize: 30 });
    expect($('.clearstory')!.dataset.palette).toBe('night');
    expect($('.clearstory')!.style.getPropertyValue('--size')).toBe('30px');
    onLook.mockClear();
    await click('[aria-label="Larger text"]');
    expect(onLook).not.toHaveBeenCalled();
  });

  test('every part of the look is handed over by itself, and shows on the root', async () => {
    const { onLook } = show();
    await click('[data-opens=look]');
    fireEvent.click($('input[name=typeface][value=dyslexic]')!);
    await click('[aria-label="Lines further apart"]');
    await click('[aria-label="Shorter lines"]');
    fireEvent.click($('input[name=align][value=justify]')!);
    await click('[aria-label="Letters further apart"]');
    await click('[aria-label="Words further apart"]');
    fireEvent.click($('input[name=day][value=sepia]')!);
    fireEvent.click($('input[name=night][value=black]')!);
    fireEvent.click($('.sash')!);
    const changes = onLook.mock.calls.map(([change]) => change);
    expect(changes).toEqual([
      { typeface: 'dyslexic' },
      { lineHeight: 1.7 },
      { lineLength: 60 },
      { align: 'justify' },
      { letterSpacing: 0.02 },
      { wordSpacing: 0.04 },
      { day: 'sepia' },
      { night: 'black' },
      { dimRepeats: false },
    ]);
    reader.update({ ...Object.assign({}, ...changes), palette: 'auto' });
    const { dataset, style } = $('.clearstory')!;
    expect(dataset).toMatchObject({ palette: 'sepia', face: 'dyslexic', align: 'justify', khmer: 'noto' });
    expect(['--size', '--line', '--length', '--letter', '--word'].map(name => style.getPropertyValue(name))).toEqual([
      '20px',
      '1.7',
      '60',
      '0.02em',
      '0.04em',
    ]);
  });

  test('Auto follows the system, by day and by night', () => {
    const system = Object.assign(new EventTarget(), { matches: false });
    vi.spyOn(window, 'matchMedia').mockReturnValue(system as unknown as MediaQueryList);
    show({}, { palette: 'auto', day: 'white', night: 'dusk' });
    expect($('.clearstory')!.dataset.palette).toBe('white');
    system.matches = true;
    system.dispatchEvent(new Event('change'));
    reader.update({});
    expect($('.clearstory')!.dataset.palette).toBe('dusk');
    reader.update({ palette: 'sepia' });
    expect($('.clearstory')!.dataset.palette).toBe('sepia');
    vi.restoreAllMocks();
  });

  test('a comfort profile is one tap, says which it is, and the defaults are one more', async () => {
    const { onLook } = show();
    await click('[data-opens=look]');
    const profile = (name: string) => $$('.look-profiles button').find(button => button.textContent === name)!;
    fireEvent.click(profile('Low vision'));
    expect(onLook).toHaveBeenLastCalledWith(profiles.lowVision);
    reader.update(profiles.lowVision);
    await settled();
    expect([
      words('.look-now'),
      profile('Low vision').ariaPressed ?? profile('Low vision').getAttribute('aria-pressed'),
    ]).toEqual(['Low vision', 'true']);
    reader.update({ lineHeight: 2.4 });
    await settled();
    expect(words('.look-now')).toBe('None');
    await click('.look-reset');
    expect(onLook).toHaveBeenLastCalledWith(lookOf(defaults));
  });

  test('the Khmer face can be chosen where there is Khmer to read', async () => {
    show();
    await click('[data-opens=look]');
    expect($('input[name=khmerFace]')).toBeNull();
    reader.unmount();
    const { onLook } = show({ textContent: 'ភ្នំពេញ' });
    await click('[data-opens=look]');
    fireEvent.click($('input[name=khmerFace][value=kantumruy]')!);
    expect(onLook).toHaveBeenCalledExactlyOnceWith({ khmerFace: 'kantumruy' });
  });

  test('a paragraph with a Khmer name in it is marked: no Khmer is spaced out', () => {
    show({}, {}, ['One.', 'At ភ្នំពេញ.']);
    expect($$('.story [data-khmer]').map(block => block.textContent)).toEqual(['At ភ្នំពេញ.']);
  });
});

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

describe('the view', () => {
  test('the story’s nodes are placed as they are, and the headline has the focus', () => {
    const fragment = document.createDocumentFragment();
    const paragraph = document.createElement('p');
    fragment.append(paragraph);
    show({}, { fragment });
    expect($('.story')!.firstChild).toBe(paragraph);
    reader.update({ palette: 'night', language: 'km' });
    expect($('.story')!.firstChild).toBe(paragraph);
    expect(root.activeElement).toBe($('h1'));
  });

  test('the end names the publisher’s own pages', () => {
    const { onLeave } = show({
      links: {
        comments: { url: 'https://thebettercambodia.com/rice/#respond', count: 1 },
        newsletter: { url: 'https://x.test/' },
      },
    });
    expect($$('.ways li').map(item => item.textContent)).toEqual(['Original page', '1 comment', 'Newsletter']);
    fireEvent.click($('.ways button')!);
    expect(onLeave).toHaveBeenCalledOnce();
  });

  test('after an update one line offers a reload', () => {
    const { onReload } = show();
    expect(words('.lines')).toBe('');
    reader.update({ outdated: true });
    expect(words('.lines')).toBe('Clearstory was updated. Reload');
    fireEvent.click($('.lines button')!);
    expect(onReload).toHaveBeenCalledOnce();
  });

  test('a picture that does not load takes its place with it', async () => {
    show({ leadImage: { src: 'https://thebettercambodia.com/a.jpg', alt: 'A field', caption: 'Rice. Photo: A' } });
    expect(words('.lead figcaption')).toBe('Rice. Photo: A');
    fireEvent.error($('.lead img')!);
    await settled();
    expect($('.lead')).toBeNull();
  });

  test('nothing is left when it goes, and the root’s styles stay', () => {
    show();
    root.prepend(document.createElement('style'));
    reader.unmount();
    expect([...root.children].map(child => child.localName)).toEqual(['style']);
  });
});

describe('the bar', () => {
  /** As the stage does once the view is on the page: it keeps every scroll from the page's own scripts. */
  const keepScrollsFromPage = () => {
    const stop = (event: Event) => event.stopImmediatePropagation();
    window.addEventListener('scroll', stop, { capture: true });
    return () => window.removeEventListener('scroll', stop, { capture: true });
  };
  const scrollTo = (top: number) => {
    vi.spyOn(window, 'scrollY', 'get').mockReturnValue(top);
    window.dispatchEvent(new Event('scroll'));
  };
  const resting = () => $('.bar')!.hasAttribute('data-rest');
  afterEach(() => vi.restoreAllMocks());

  test('rests after a while of reading down, and comes back on the way up, by pointer and by focus', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    show();
    (root.activeElement as HTMLElement).blur();
    const release = keepScrollsFromPage();
    const readOn = (top: number) => {
      scrollTo(top);
      vi.advanceTimersByTime(2000);
    };
    readOn(100);
    expect(resting()).toBe(false);
    readOn(200);
    expect(resting()).toBe(true);
    scrollTo(150);
    expect(resting()).toBe(false);
    readOn(300);
    window.dispatchEvent(new PointerEvent('pointermove', { clientY: 40 }));
    expect(resting()).toBe(false);
    readOn(400);
    expect(resting()).toBe(false);
    window.dispatchEvent(new PointerEvent('pointermove', { clientY: 400 }));
    readOn(500);
    expect(resting()).toBe(true);
    $('.bar-leave')!.focus();
    expect(resting()).toBe(false);
    release();
  });

  test('never rests by itself where motion is not wanted', () => {
    vi.spyOn(window, 'matchMedia').mockReturnValue(
      Object.assign(new EventTarget(), { matches: true }) as unknown as MediaQueryList,
    );
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    show();
    (root.activeElement as HTMLElement).blur();
    for (const top of [100, 200]) scrollTo(top);
    vi.advanceTimersByTime(5000);
    expect(resting()).toBe(false);
  });
});
