import { fireEvent } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { ReaderProps } from '../../../components/reader/mount.ts';
import type { Article } from '../../../utils/article/types.ts';
import { article } from './article.ts';
import { $, $$, click, reader, settled, show, words } from './reader-scene.ts';

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
