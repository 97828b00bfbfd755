// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { compose } from '../../../utils/article/compose.ts';
import { enrich } from '../../../utils/article/enrich/index.ts';
import { general } from '../../../utils/article/general.ts';
import { readAny } from '../../tools/read-any.ts';
import { found, pageOf, paragraphs, sentence } from './made-pages.ts';

/* Pages of traditions that mark little: old systems, portals, blogs by hand. */

const text = `<div class="t">${paragraphs(4)}</div>`;
const metaOf = (html: string, lang = 'en') =>
  enrich(
    new DOMParser().parseFromString(`<html lang="${lang}">${html}${text}`, 'text/html'),
    new URL('https://daily.example/story/'),
    null,
    general,
  );

describe('headlines that are no h1', () => {
  test.each([
    [
      'a lower heading under the name of the blog',
      '<title>Ink on my cuffs: Five pens</title><h1><a href="/">Ink on my cuffs</a></h1><h3>Five pens</h3>',
      'Five pens',
    ],
    [
      'a cell',
      '<title>Daily - Local - Bridge approved</title><table><tr><td class="title">Bridge approved</td></tr></table>',
      'Bridge approved',
    ],
    [
      'the middle of the page’s title',
      '<title>Feature: The long bridge – Strand</title><h2>The long bridge</h2>',
      'The long bridge',
    ],
  ])('%s', (_, html, title) => {
    expect(metaOf(html).title).toBe(title);
  });

  test('the end of a trail says where the page is', () => {
    const html =
      '<title>Daily :: Bridge approved</title><div class="breadcrumbs"><span>Bridge approved</span></div><b>Bridge approved</b><p>Ann Li</p><p>6 May 2025</p>';
    expect(metaOf(html)).toMatchObject({ title: 'Bridge approved', byline: 'Ann Li' });
  });

  test('a heading of the page is asked first', () => {
    const html = '<title>What a bridge costs | Daily</title><h1>All about tolls</h1><h4>What a bridge costs</h4>';
    expect(metaOf(html).title).toBe('All about tolls');
  });
});

describe('names round a headline', () => {
  const by = (lines: string, lang = 'en') =>
    metaOf(`<title>Bridge approved</title><h1>Bridge approved</h1>${lines}`, lang).byline;

  test.each([
    ['two people, with the date below', '<p>Ann Li y Bo Ek</p><p>6 May 2025</p>', 'Ann Li and Bo Ek'],
    ['beside the date', '<div><span>Ann Li</span> <span>6 May 2025</span></div>', 'Ann Li'],
    ['before what the writer is', '<p>Ann Li</p><p>Head of Bridges</p><p>6 May 2025</p>', 'Ann Li'],
    ['before the newsroom', '<p>Ann Li / Daily Staff</p><p>6 May 2025</p>', 'Ann Li'],
    ['with who took the pictures', '<p>Text: Ann Li<br>Foto: Bo Ek</p>', 'Ann Li'],
    ['in words for what was written', '<p>Interview by Ann Li · 6 May 2025</p>', 'Ann Li'],
    ['that begin as a word does', '<p>Por Inés Olmedo | Fotografía: Darío Luna</p>', 'Inés Olmedo'],
    ['with the day of the week', '<p>Soumis par Ann Li le dim 19/04/2026 - 07:30</p>', 'Ann Li'],
    ['of a reporter, in Korean', '<li>기자명 박지훈 기자</li>', '박지훈'],
    ['marked for who writes', '<p class="writer">高橋直人</p>', '高橋直人'],
    ['marked by an id', '<span id="lblAuthor">Hassan Mwinyi</span>', 'Hassan Mwinyi'],
    ['after a label in the line’s midst', '<p>6 May 2025 / 10:35 / Text: Ann Li, Bo Ek</p>', 'Ann Li and Bo Ek'],
    ['between the source and the editor', '<p>2025年05月06日 来源：晚报 作者：王小明 编辑：李四</p>', '王小明'],
    ['after a Khmer colon', '<p>ដោយ៖ សុខ ដារា</p>', 'សុខ ដារា'],
    ['of a woman, in Arabic', '<p>كتبت: سارة حسن</p>', 'سارة حسن'],
    ['with their cities', '<p>By Ann Li in Boston and Bo Ek in Rome</p>', 'Ann Li and Bo Ek'],
    ['with one city', '<p>Von Ann Li und Bo Ek, Basel</p>', 'Ann Li and Bo Ek'],
    ['as one of several parts', '<p>6 May 2025 · 4 min · Ann Li | Suggest a change</p>', 'Ann Li'],
    ['before their city', '<p>Ann Li, Boston</p><p>6 May 2025</p>', 'Ann Li'],
    ['with an agency', '<p>Par Ann Li (avec AFP)</p>', 'Ann Li'],
    ['with an address', '<p class="byline">Ann Li ann@daily.example</p>', 'Ann Li'],
    ['with the day after a bar', '<p>Ann Li | 12.3.2025</p>', 'Ann Li'],
    ['of a reporter, before the title', '<p>山田太郎 記者 2025/5/6</p>', '山田太郎'],
    ['and whose report it is', '<p>記者陳美玲／綜合報導</p>', '陳美玲'],
    ['not of who edited it', '<p>Texto de Ann Li, editado por Bo Ek</p>', 'Ann Li'],
    ['as libraries write them', '<meta name="dc.creator" content="Fitzgerald, Anne">', 'Anne Fitzgerald'],
    [
      'in cards, with what each of them is',
      '<div class="contributors"><a href="/a">Ann Li</a><i>Reporter</i><a href="/b">Bo Ek</a><i>Editor</i></div>',
      'Ann Li and Bo Ek',
    ],
  ])('%s', (_, lines, byline) => {
    expect(by(lines)).toBe(byline);
  });

  test('whoever took the pictures, or made the site, did not write the story', () => {
    expect(by('<p>Photo by Ann Li</p><p>6 May 2025</p>')).toBeNull();
    expect(by('<p>Powered by Big Press</p><p>6 May 2025</p>')).toBeNull();
  });

  test('a topic above the headline is nobody', () => {
    const html = '<title>Bridge approved</title><p>Resource Allocation</p><p>5 min read</p><h1>Bridge approved</h1>';
    expect(metaOf(html).byline).toBeNull();
  });
});

describe('names under a story', () => {
  const by = (last: string) => {
    const outcome = compose(
      pageOf(`<article><h1>Council approves the bridge</h1>${paragraphs(5)}${last}</article>`),
      new URL('https://daily.example/story/'),
      general,
    );
    return 'refusal' in outcome ? outcome.refusal : outcome.article.byline;
  };

  test.each([
    ['after a label', '<p>Text: Ann Li</p>', 'Ann Li'],
    ['who asked the questions', '<p>Propos recueillis par Ann Li et Bo Ek</p>', 'Ann Li and Bo Ek'],
    ['alone', '<p style="text-align:right"><strong>Nguyễn Minh Anh</strong></p>', 'Nguyễn Minh Anh'],
    ['in brackets, in Japanese', '<p>（佐藤花子）</p>', '佐藤花子'],
    ['but no line of a few words', '<p><strong>Über dieses Thema</strong></p>', null],
    ['but no heading', '<h3>Night Train</h3>', null],
    ['but no link', '<p><a href="/tags/night-train">Night Train</a></p>', null],
  ])('%s', (_, last, byline) => {
    expect(by(last)).toBe(byline);
  });
});

describe('days round a headline', () => {
  const times = (lines: string, lang = 'en') => metaOf(`<title>A</title><h1>A</h1>${lines}`, lang);

  test('one line says when the story came and when it changed', () => {
    expect(times('<p>Updated: 9 May 2025 | Published: 6 May 2025</p>')).toMatchObject({
      publishedTime: '2025-05-06',
      modifiedTime: '2025-05-09',
    });
    expect(times('<p>Lugo | 06/05/2025 - 10:35h. Actualizado a las 12:10</p>', 'es').publishedTime).toBe('2025-05-06');
  });

  test('a day without its year is the last such day', () => {
    const day = (ahead: number) => new Date(Date.now() + ahead * 864e5);
    const said = (date: Date) => date.toLocaleDateString('en', { month: 'long', day: 'numeric', timeZone: 'UTC' });
    const iso = (date: Date) => date.toISOString().slice(0, 10);
    expect(times(`<p>${said(day(-3))}, 10:30 a.m.</p>`).publishedTime).toBe(iso(day(-3)));
    expect(times(`<p>${said(day(9))}</p>`).publishedTime?.slice(4)).toBe(iso(day(9)).slice(4));
    expect(times('<p>Top 10 decisions</p>').publishedTime).toBeNull();
  });

  test('other stories’ days are not the story’s', () => {
    expect(times('<aside><h4>Seals are counted</h4><p>4 January 2025</p></aside>').publishedTime).toBeNull();
  });
});

test('May is a short word in Indian scripts', () => {
  const day = (line: string, lang: string) => metaOf(`<title>A</title><h1>A</h1><p>${line}</p>`, lang).publishedTime;
  expect(day('প্রকাশ: ১২ মে ২০২৬', 'bn')).toBe('2026-05-12');
  expect(day('12 मई 2026', 'hi')).toBe('2026-05-12');
});

describe('what is the story', () => {
  const title = 'Council approves the bridge';

  test('lines of Thai, which has no sign for the end of a sentence', () => {
    const line = 'ฝ่ายคัดค้านเสนอให้สร้างสะพานรถยนต์แทน แต่ญัตติแพ้ไปเพียงหนึ่งเสียงก่อนเที่ยงคืน';
    const page = pageOf(
      `<h2>${title}</h2><div>${`<div>${line.repeat(2)}</div><div>&nbsp;</div>`.repeat(2)}<div>${line}</div></div>`,
    );
    expect(found(page).text.split('\n').at(-1)).toBe(line);
  });

  test('not the next one that the page has below it', () => {
    const story = (headline: string, more: string) => `<section class="story"><h1>${headline}</h1>${more}</section>`;
    const next = paragraphs(6).replaceAll('says', 'told');
    const page = pageOf(
      `<div>${story(title, paragraphs(6))}${story('<a href="/b">Seals are counted</a>', next)}</div>`,
    );
    expect(found(page).text).not.toContain('told');
  });

  test('not when it came and was changed, in a long line', () => {
    const line = 'Thursday, March 05, 2026 — updated on Friday, March 06, 2026';
    expect(found(pageOf(`<article><h1>${title}</h1><div>${line}</div>${paragraphs(5)}</article>`)).text).not.toContain(
      'updated',
    );
  });

  test('not how to reach who wrote it, nor an agency’s initials', () => {
    const { text } = found(
      pageOf(`<article>${paragraphs(5)}<p>Do you know more? Write to tips@daily.example.</p><p>(al/be)</p></article>`),
    );
    expect(text.split('\n').at(-1)).toBe(sentence(4));
  });

  test('not the heading over a list of other stories', () => {
    const list =
      '<h3>Also on Daybook</h3><ul><li><a href="/1">How to mend a book</a></li><li><a href="/2">Ink</a></li></ul>';
    expect(found(pageOf(`<article>${paragraphs(3)}${list}${paragraphs(3)}</article>`)).text).not.toContain('Also on');
  });

  test('not the word that it goes on below a film', () => {
    const line = '<div>Dalsza część materiału pod wideo</div>';
    expect(found(pageOf(`<article>${paragraphs(3)}${line}${paragraphs(3)}</article>`)).text).not.toContain('Dalsza');
  });
});

test('an empty line in a paragraph parts it', () => {
  const page = pageOf(
    `<article><h1>Bridge</h1><p><font>${sentence(0)}<br><br>${sentence(1)}<br>\n<br><b>${sentence(2)}</b></font></p><p>${sentence(3)}<br>${sentence(4)}</p></article>`,
  );
  const reading = readAny(page, 'https://daily.example/story/');
  if (!('article' in reading)) throw new Error(reading.refusal);
  const content = new DOMParser().parseFromString(reading.article.content, 'text/html');
  expect(Array.from(content.querySelectorAll('p'), each => each.textContent)).toEqual([
    sentence(0),
    sentence(1),
    sentence(2),
    sentence(3) + sentence(4),
  ]);
});
