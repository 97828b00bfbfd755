// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { audit } from '../../../utils/article/audit.ts';
import { general } from '../../../utils/article/general.ts';
import { type Found, find } from '../../../utils/article/pipeline.ts';

const sentence = (index: number) =>
  `Paragraph ${index} says at some length what the council decided, who was against it, and what comes next in the matter.`;
const paragraphs = (count: number) => Array.from({ length: count }, (_, index) => `<p>${sentence(index)}</p>`).join('');
const story = [0, 1, 2, 3, 4, 5].map(sentence);
const standfirst = 'After years of dispute the council has approved the bridge, and the first stone is laid in May.';

function found(body: string, title = 'Council approves the bridge'): Found {
  const html = `<title>${title}</title><body>${body}</body>`;
  const outcome = find(new DOMParser().parseFromString(html, 'text/html'), general);
  if ('refusal' in outcome) throw new Error(outcome.refusal);
  return outcome;
}

const linesOf = (body: string, title?: string) => found(body, title).text.split('\n');

const page = (head: string, headline = 'Council approves the bridge') =>
  `<main><header><h1>${headline}</h1>${head}</header><div class="share">Share</div><section class="story-body">${paragraphs(6)}</section></main>`;

describe('what stands between the headline and the story', () => {
  it('is the story’s first paragraph', () => {
    expect(linesOf(page(`<div class="intro"><p>${standfirst}</p></div>`))).toEqual([standfirst, ...story]);
  });

  it('is so below a headline that the page is not titled by', () => {
    const body = page(`<p>${standfirst}</p>`, 'At last: the river is crossed');
    expect(linesOf(body, 'Bridge 2025: all dates')).toEqual([standfirst, ...story]);
  });

  it('is what sums the story up in points', () => {
    const points = ['Power failed at two in the morning', 'Nobody was hurt'];
    const box = `<div><h2>Key points</h2><ul>${points.map(point => `<li>${point}</li>`).join('')}</ul></div>`;
    expect(linesOf(`<article><h1>Council approves the bridge</h1>${box}<div>${paragraphs(6)}</div></article>`)).toEqual(
      ['Key points', ...points, ...story],
    );
  });

  it('is no caption, no disclosure and no call', () => {
    const caption =
      '<figure><img src="/a.jpg"><figcaption>The old bridge as seen from the market, last spring.</figcaption></figure>';
    const disclosure =
      '<p class="disclosure">We may earn money when you buy something through the links on this page.</p>';
    expect(linesOf(page(`${caption}${disclosure}<p>Tell us what you think!</p>`))).toEqual(story);
  });

  it('is not the headline once more', () => {
    const twice = `<h2>Council approves the bridge</h2><p>${standfirst}</p>`;
    expect(linesOf(page(twice))).toEqual([standfirst, ...story]);
  });

  it('brings no portraits along', () => {
    const { content } = found(
      page(`<p>${standfirst}</p><p class="byline"><img src="/portrait.jpg"> By Mara Chhim</p>`),
    );
    expect(content.textContent).toContain(standfirst);
    expect(content.querySelector('img')).toBeNull();
  });

  it('brings nothing along that the audit would miss', () => {
    const { draft, content } = found(
      `${page(`<p>${standfirst}</p>`).replace('</main>', '')}<div class="terms"><div><p>${sentence(50)}</p></div></div></main>`,
    );
    expect(content.textContent).toContain(standfirst);
    expect(audit(draft, content)).toEqual([]);
  });

  it('is another part of the page when it is far away', () => {
    const many = Array.from({ length: 20 }, (_, index) => `<div>${index}</div>`).join('');
    expect(linesOf(page(`<p>${standfirst}</p>${many}`))).toEqual(story);
  });
});

describe('the name of a teaser', () => {
  const teaser = '<p><a href="/other/">Minister opens the new road to the coast</a></p>';

  it('goes with it', () => {
    const body = `${paragraphs(3)}<p>Lesen Sie auch</p>${teaser}${paragraphs(6).split('</p>').slice(3).join('</p>')}`;
    expect(linesOf(`<main><article>${body}</article></main>`)).toEqual(story);
  });

  it('is no last line, no sentence and nothing above a button', () => {
    const article = (lines: string) => linesOf(`<main><article>${paragraphs(6)}${lines}</article></main>`);
    const buy = '<p><a href="/shop/">Buy now</a></p>';
    expect(article(`<p>Best overall: Mara</p>${buy}<p>${sentence(7)}</p>`)).toContain('Best overall: Mara');
    expect(article(`<p>It rained.</p>${teaser}<p>${sentence(7)}</p>`)).toContain('It rained.');
  });
});

describe('a story', () => {
  it('begins with the first of its headings', () => {
    const list = (items: string[]) => `<ul>${items.map(item => `<li>${item}</li>`).join('')}</ul>`;
    const added = [0, 1, 2, 3].map(sentence);
    const fixed = ['Crash on start with an empty file', 'Wrong order of tabs', sentence(4)];
    const body = `<main><h1>Council approves the bridge</h1><h2>Added</h2>${list(added)}<h2>Fixed</h2>${list(fixed)}</main>`;
    expect(linesOf(body)[0]).toBe('Added');
  });

  it('is not what its topics are called', () => {
    const post = `post type-post category-sponsored tag-newsletter`;
    const aside = `<div>${paragraphs(18).replaceAll('Paragraph', 'Passage')}</div>`;
    expect(
      linesOf(`<main><article class="${post}">${paragraphs(6)}</article></main><section>${aside}</section>`),
    ).toEqual(expect.arrayContaining(story));
  });

  it('keeps headings that are named for its table of contents', () => {
    const rest = paragraphs(6).slice(paragraphs(3).length);
    expect(linesOf(`<article>${paragraphs(3)}<h2 class="toc">What it costs</h2>${rest}</article>`)).toContain(
      'What it costs',
    );
  });

  it('may hold a field to type into', () => {
    const field = `<div class="story"><p>${sentence(6)}</p><input type="text"></div>`;
    const more = Array.from({ length: 9 }, (_, index) => `<p>${sentence(index + 20)}</p>`).join('');
    expect(found(`<article>${field}${more}</article>`).text).toContain(sentence(6));
  });

  it('is more than the lead in a box that many themes share', () => {
    const body = `<article id="post-1"><header><h1>Council approves the bridge</h1><div class="entry-content"><p>${standfirst}</p></div></header><div class="entry-content paid">${paragraphs(6)}${paragraphs(6).replaceAll('Paragraph', 'Passage')}</div></article>`;
    const html = `<title>Council approves the bridge</title><meta name="generator" content="WordPress 6.5"><body class="single-post">${body}</body>`;
    const outcome = find(new DOMParser().parseFromString(html, 'text/html'), general);
    expect('text' in outcome && outcome.text).toContain(sentence(5));
  });
});
