// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../utils/stories/parse.ts';
import { charactersOf, mostMarkup, wholeText } from '../../../utils/stories/whole-text.ts';
import { hub, now } from './hub.ts';

const url = 'https://thebettercambodia.com/story/';
const paragraphs = '<p>The ferry comes when it comes, and nobody minds.</p>\n'.repeat(30);
const footer = `<p>The post <a href="${url}">Story</a> appeared first on <a href="https://thebettercambodia.com">Hub</a>.</p>`;

describe('characters', () => {
  it.each([
    ['<p>One</p>\n\n<p>two  three</p>', 'One two three'.length],
    ['a<script>var no = "<p>";</script>b<style>p{}</style>c', 'a b c'.length],
    ['a &amp; b&nbsp;<!-- <p>no</p> -->c', 'a x bx c'.length],
    ['ទន្លេ <b>មេគង្គ</b>', 'ទន្លេ  មេគង្គ '.trim().replace(/\s+/g, ' ').length],
    ['cut <a href="', 3],
    ['<script>never ends', 0],
    ['', 0],
  ])('of %j', (html, count) => {
    expect(charactersOf(html)).toBe(count);
  });

  it('of markup that is made to be slow: each part is passed once', () => {
    for (const piece of ['<script', '<!--', '<', '<a href=', '&#', ' \n', '<p '])
      expect(charactersOf(piece.repeat(mostMarkup / piece.length))).toBeLessThanOrEqual(mostMarkup);
  });
});

describe('the text of a story', () => {
  it('is kept without what plugins put under it', () => {
    const text = wholeText(paragraphs + footer, url)!;
    expect(text.html).toBe(paragraphs.trim());
    expect(text.characters).toBe(charactersOf(paragraphs));
    expect(text.url).toBe(url);
  });

  it.each([
    ['an excerpt', '<p>Short.</p>'],
    ['what ends in three dots', `${paragraphs}<p>And then [&#8230;]</p>`],
    ['what ends in dots and a footer', `${paragraphs}<p>And then…</p>${footer}`],
    ['what asks to read more', `${paragraphs}<p><a href="${url}">Read more »</a></p>`],
    ['more than one story can be', paragraphs.repeat(200)],
    ['nothing but markup', '<br>'.repeat(400)],
    ['nothing', ''],
  ])('is not %s', (_, html) => {
    expect(wholeText(html, url)).toBeNull();
  });

  const item = (inner: string) => `<item><title>T</title><link>${url}</link>${inner}</item>`;
  const rss = (inner: string) => `<rss version="2.0"><channel><title>H</title>${item(inner)}</channel></rss>`;
  const atom = (content: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title><link href="${url}"/><id>1</id>${content}</entry></feed>`;
  const escaped = paragraphs.replaceAll('<', '&lt;');
  const json = (key: string) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: '1', url, title: 'T', [key]: paragraphs }],
    });

  it.each([
    [
      'content:encoded',
      rss(`<description>Short.</description><content:encoded><![CDATA[${paragraphs}]]></content:encoded>`),
    ],
    ['a long description', rss(`<description>${escaped}</description>`)],
    ['Atom, HTML', atom(`<content type="html">${escaped}</content>`)],
    ['Atom, XHTML', atom(`<content type="xhtml">${paragraphs}</content>`)],
    ['JSON Feed', json('content_html')],
    ['REST', JSON.stringify([{ link: url, title: { rendered: 'T' }, content: { rendered: paragraphs } }])],
  ])('comes from %s', (_, feed) => {
    const parsed = parseFeed(new TextEncoder().encode(feed), hub, now);
    if ('problem' in parsed) throw new Error(parsed.problem);
    expect(parsed.texts).toEqual([{ url, html: paragraphs.trim(), characters: charactersOf(paragraphs) }]);
    expect(parsed.items[0]!.characters).toBe(charactersOf(paragraphs));
    expect(JSON.stringify(parsed.items)).not.toContain('nobody minds');
  });

  it.each([
    ['plain text of Atom', atom(`<content type="text">${paragraphs}</content>`)],
    ['plain text of JSON Feed', json('content_text')],
    ['an excerpt', rss('<description>Short.</description>')],
  ])('does not come from %s', (_, feed) => {
    const parsed = parseFeed(new TextEncoder().encode(feed), hub, now);
    expect(parsed).toMatchObject({ texts: [] });
    expect(parsed).not.toHaveProperty('items.0.characters');
  });
});
