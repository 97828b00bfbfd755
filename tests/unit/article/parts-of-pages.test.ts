// @vitest-environment jsdom
// What newsrooms put round and into their stories, and how each part is told from the story itself.
import { describe, expect, it } from 'vitest';
import { general } from '../../../utils/article/general.ts';
import { type Found, find } from '../../../utils/article/pipeline.ts';

const sentence = (index: number) =>
  `Paragraph ${index} says at some length what the council decided, who was against it, and what comes next in the matter.`;
const paragraphs = Array.from({ length: 6 }, (_, index) => `<p>${sentence(index)}</p>`);

/** Reads a story of six paragraphs with these parts in its middle and at its end; what else it holds is given back by line. */
function read(middle: string, end = '', host = 'news.example'): { others: string[]; content: Element } {
  const story = [...paragraphs.slice(0, 3), middle, ...paragraphs.slice(3), end].join('');
  const html = `<title>Council approves the bridge</title><base href="https://${host}/bridge"><body><main>${story}</main></body>`;
  const outcome = find(new DOMParser().parseFromString(html, 'text/html'), general);
  if ('refusal' in outcome) throw new Error(outcome.refusal);
  const { text, content } = outcome as Found;
  const lines = text.split('\n');
  expect(lines.filter(line => line.startsWith('Paragraph'))).toHaveLength(paragraphs.length);
  return { others: lines.filter(line => !line.startsWith('Paragraph')), content };
}

describe('parts of pages', () => {
  it('keeps headings whatever their anchors are called, and those that link to themselves', () => {
    const { others } = read(
      '<h2 id="recommendations">Recommendations</h2><p>It should be built.</p><h2><a href="#the-good">The good</a></h2>',
    );
    expect(others).toEqual(['Recommendations', 'It should be built.', 'The good']);
  });

  it('keeps a line whole whose readings are given above its words', () => {
    const { others } = read('<p>大統領の<ruby><rb>尹錫悦</rb><rt>ユンソンニョル</rt></ruby>氏が話した。</p>');
    expect(others).toEqual(['大統領の尹錫悦ユンソンニョル氏が話した。']);
  });

  it('keeps lists of sources, and drops lists of other stories of the site', () => {
    const list = (host: string) =>
      `<ul><li><a href="https://${host}/a">The minutes</a></li><li>Water: <a href="https://${host}/b">What it costs</a></li></ul>`;
    expect(read(list('council.example')).others).toEqual(['The minutes', 'Water: What it costs']);
    expect(read(list('m.news.example')).others).toEqual([]);
    expect(read(list('edition.cnn.com'), '', 'www.cnn.com').others).toEqual([]);
    expect(read(list('other.co.uk'), '', 'www.bbc.co.uk').others).toHaveLength(2);
  });

  it('keeps a link to a file, once', () => {
    const file = '<div><a href="/report.pdf">Report of 2024</a><a href="/report.pdf" download>Download</a></div>';
    const { others } = read(`${file}<p><a href="/more/">Another story of the site</a></p>`);
    expect(others).toEqual(['Report of 2024']);
  });

  it('drops the heading of what a later step took out', () => {
    const placeholder =
      '<div><h3>This content is not available</h3><p>Allow other sites to show it here, please.</p></div>';
    const others = [...Array(3)].map(() => `${placeholder}<h3>What was said</h3><p>It was much.</p>`).join('');
    expect(read(others).others).toEqual([...Array(3)].flatMap(() => ['What was said', 'It was much.']));
  });

  it('drops a question with buttons to answer it by, and none that is answered', () => {
    const buttons = '<div><button>Yes</button><button>No</button></div>';
    expect(read(`<div><p>Will the bridge be built in time?</p>${buttons}</div>`).others).toEqual([]);
    expect(read(`<div><p>Will it be built?</p><p>It will.</p><p>Soon.</p>${buttons}</div>`).others).toHaveLength(3);
  });

  it('drops what calls for an address or money, and no line of a list that looks like it', () => {
    const call = '<div class="b7"><h4>All the news of the day, each morning.</h4><a href="/letters">Sign up</a></div>';
    expect(read(`${call}<p>Help us tell more. <a href="/donate?from=story">Give</a></p>`).others).toEqual([]);
    expect(read('<p>Help those in need: <a href="https://aid.example/donate">Give</a></p>').others).toHaveLength(1);
    const item = (name: string) =>
      `<div class="item"><p>${name} has rooms for twenty.</p><a href="/inns/${name}">Book a room there</a></div>`;
    expect(read(item('Anchor') + item('Bell')).others).toHaveLength(2);
  });

  it('drops a list of cards under a story, and no story that is made of them', () => {
    const card = (index: number, text: string) =>
      `<div class="card"><a href="/other/${index}"><img src="/${index}.jpg"><h3>Another story of the day, ${index}</h3></a><p>${text}</p></div>`;
    const cards = (text: (index: number) => string) => [0, 1, 2].map(index => card(index, text(index))).join('');
    expect(read('', `<div>${cards(() => 'It is about something else.')}</div>`).others).toEqual([]);
    const long = cards(
      index => `${sentence(index).replace('Paragraph', 'Part')} ${'It was all much longer. '.repeat(9)}`,
    );
    expect(read('', `<div>${long}</div>`).others.filter(line => line.startsWith('Part'))).toHaveLength(3);
  });

  it('drops the stories that a page goes on with, and no section with a headline of its own', () => {
    const unit = (tag: string, headline: string, from: number) =>
      `<div class="unit"><${tag}><h1>${headline}</h1>${[0, 1, 2, 3].map(index => `<p>${sentence(from + index)}</p>`).join('')}</${tag}></div>`;
    const textOf = (tag: string) => {
      const html = `<title>The bridge</title><body><main>${unit(tag, 'The bridge', 1)}${unit(tag, 'A lake', 5)}</main></body>`;
      return (find(new DOMParser().parseFromString(html, 'text/html'), general) as Found).text;
    };
    expect(textOf('article').match(/Paragraph/g)).toHaveLength(4);
    expect(textOf('section').match(/Paragraph/g)).toHaveLength(8);
  });

  it('drops the headline that is said again with its kicker', () => {
    const html = `<title>Council approves the second bridge | Daily</title><body><main><h2>Traffic: Council approves the second bridge</h2>${paragraphs.join('')}</main></body>`;
    const { text } = find(new DOMParser().parseFromString(html, 'text/html'), general) as Found;
    expect(text).not.toContain('Traffic');
  });

  it('drops other stories told in brief, but no live blog', () => {
    const teaser =
      '<article><h4><a href="/other">Another story of the day</a></h4><p>It is about something else.</p></article>';
    expect(read(teaser).others).toEqual([]);
    const entry = (index: number) =>
      `<article><h3><a href="/live/${index}">At ${index} o'clock</a></h3><p>${sentence(index)}</p></article>`;
    const live = `<title>Live: the bridge</title><meta property="og:type" content="article"><body><main>${Array.from({ length: 9 }, (_, index) => entry(index)).join('')}</main></body>`;
    const outcome = find(new DOMParser().parseFromString(live, 'text/html'), general);
    expect('text' in outcome && outcome.text.match(/Paragraph/g)).toHaveLength(9);
  });

  it('keeps a player and drops what it says', () => {
    const { others, content } = read(
      '<div class="video-player"><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe><p>We are sorry, but this video has failed to load.</p></div>',
    );
    expect(others).toEqual([]);
    expect(content.querySelectorAll('iframe')).toHaveLength(1);
  });

  it("drops who worked on a story though the publisher's standards stand below", () => {
    const { others } = read('', '<p>Reporting by A. Person; Editing by B. Person</p><p>Our standards are public.</p>');
    expect(others).toEqual(['Our standards are public.']);
  });
});

describe('parts of pages that are called so elsewhere than in a class', () => {
  it.each([
    '<newsletter-signup><p>Our letter from the quay comes each week.</p></newsletter-signup>',
    '<div data-testid="related-stories" class="css-1x"><p>An essay on knots is there, too.</p></div>',
    '<section aria-label="Advertisement"><p>Winter boots cost half as much now.</p></section>',
    '<div style="position:absolute;left:-9999px">bridge council bridge news bridge today</div>',
    '<p style="font-size:0">bridge council bridge news bridge today</p>',
    '<p>Article continues after advertisement</p>',
    '<p>SCROLL TO CONTINUE WITH CONTENT</p>',
    '<div>La suite après la publicité</div>',
    '<p>Читайте нас в Telegram и следите за новостями</p>',
    '<p><strong>More on this</strong></p><ul><li><a href="/other">Another story of the day</a></li></ul>',
  ])('go: %s', part => {
    expect(read(part).others).toEqual([]);
  });

  it.each([
    ['<p>The company will continue to advertise in print.</p>', 'The company will continue to advertise in print.'],
    ['<p>He told them to follow the path to the well.</p>', 'He told them to follow the path to the well.'],
    ['<h3><button aria-expanded="true">What it costs</button></h3><p>A lot.</p>', 'What it costs\nA lot.'],
    ['<h3>What it costs <button>Copy link</button></h3><p>A lot.</p>', 'What it costs\nA lot.'],
    ['<dl><dt class="date">1925</dt><dd>It was built then.</dd></dl>', '1925\nIt was built then.'],
    ['<p>\u200d</p><p>It was much.</p>', 'It was much.'],
    ['<div style="font-size:0"><p style="font-size:16px">It was seen.</p></div>', 'It was seen.'],
  ])('stay: %s', (part, text) => {
    expect(read(part).others.join('\n')).toBe(text);
  });

  it('go with the card whose picture they stand by', () => {
    const link = (inner: string) => `<a href="/other">${inner}</a>`;
    const title = link('Another story of the day, and how it came about');
    const card = `<div><div>${link('<img src="/o.jpg" width="200" height="120">')}</div><div>${title}</div><div>2 hours ago</div></div>`;
    expect(read(`<div>${card}${card}</div>`).content.textContent).not.toContain('hours ago');
  });

  it('stay as dates where each part has one', () => {
    const years = ['March 2021', 'May 2022', 'July 2023'];
    const stages = years.map(year => `<div><div class="stage-date">${year}</div><p>It was much.</p></div>`).join('');
    expect(read(stages).others.filter(line => /\d/.test(line))).toEqual(years);
    expect(read('<div class="post-date">March 2021</div>').others).toEqual([]);
  });

  it('stay where they say what was wrong, or who brought the story into this language', () => {
    const notes = ['Correction: the bridge has three arches, not four.', 'Translated from the Khmer by A. Person.'];
    expect(read('', notes.map(note => `<p><em>${note}</em></p>`).join('')).others).toEqual(notes);
    expect(read('', '<p><em>A. Person writes on bridges.</em></p>').others).toEqual([]);
  });
});

describe('a panel in a panel', () => {
  it('is shown by the click that opens the outer one', () => {
    const item = `<h3><button aria-expanded="false" aria-controls="c">What it costs</button></h3><div id="c" class="collapse" style="display:none"><div class="accordion-body"><p>${sentence(9)}</p></div></div>`;
    document.body.innerHTML = `<main>${paragraphs.join('')}${item}</main>`;
    const shown = Object.assign(Element.prototype, {
      checkVisibility(this: Element) {
        return !this.closest('[style*="none"]');
      },
    });
    const outcome = find(document, general);
    Reflect.deleteProperty(shown, 'checkVisibility');
    expect('text' in outcome && outcome.text).toContain(`What it costs\n${sentence(9)}`);
  });
});
