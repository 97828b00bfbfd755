// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { receipt } from '../../../utils/article/verdict.ts';
import { found, pageOf, paragraphs, sentence } from './made-pages.ts';

const chrome = {
  nav: '<nav><a href="/">Home</a><a href="/news">News</a></nav>',
  related:
    '<div class="related-posts"><h3>You may also like</h3><ul><li><a href="/1">Another story of the day</a></li></ul></div>',
  newsletter:
    '<div class="newsletter-box"><p>Get the best stories of the week by mail.</p><form><input type="email"></form></div>',
  comments: `<section id="comments"><p>${sentence(90)} I disagree.</p><p>${sentence(91)} I agree.</p></section>`,
};

describe('find', () => {
  it('keeps the story and nothing but', () => {
    const page = pageOf(
      `${chrome.nav}<article><h1>Council approves the bridge</h1><div class="body">${paragraphs(3)}${chrome.related}${paragraphs(6).slice(paragraphs(3).length)}${chrome.newsletter}</div></article>${chrome.comments}<footer><p>${sentence(99)}</p></footer>`,
    );
    const { text } = found(page);
    expect(text.split('\n')).toEqual([0, 1, 2, 3, 4, 5].map(sentence));
  });

  it('records what it left out, with its kind, rule and first words', () => {
    const page = pageOf(
      `<article>${paragraphs(3)}${chrome.related}${paragraphs(6).slice(paragraphs(3).length)}</article>`,
    );
    const entry = receipt(found(page).draft).find(({ kind }) => kind === 'related');
    expect(entry).toMatchObject({ selector: 'div.related-posts', words: 9 });
    expect(entry?.sample).toContain('You may also like');
  });

  it('tells links apart that stand in a row', () => {
    const row = '<div class="post-tags"><a href="/a">Cambodia</a><a href="/b">China</a><a href="/c">Hun Sen</a></div>';
    const { draft } = found(pageOf(`<article>${paragraphs(6)}${row}</article>`));
    expect(receipt(draft).map(({ sample }) => sample)).toEqual(['Cambodia China Hun Sen']);
  });

  it('leaves the page as it was', () => {
    const page = pageOf(`${chrome.nav}<article>${paragraphs(5)}${chrome.newsletter}</article>${chrome.comments}`);
    const before = page.documentElement.outerHTML;
    found(page);
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it('reads on in an object or a button that was never closed, and leaves out those that are', () => {
    const player =
      '<object data="/film.swf"><p>This film needs a player that is not there, as the browser says here.</p></object>';
    const text = (more: string) => found(pageOf(`<article>${paragraphs(2)}${more}${paragraphs(6)}</article>`)).text;
    expect(text(`${player}<object data="javascript:x">`)).toBe(text(''));
    expect(text('<button><p>Share this</p></button><button commandfor="x">')).toBe(text(''));
  });

  it('shows captions under their pictures but not as text', () => {
    const figure =
      '<figure><img src="/a.jpg" alt=""><figcaption>The old bridge. Photo: A. Person</figcaption></figure>';
    const { text, content } = found(pageOf(`<article>${paragraphs(2)}${figure}${paragraphs(5)}</article>`));
    expect(text).not.toContain('The old bridge');
    expect(content.querySelector('figure figcaption')?.textContent).toContain('The old bridge');
    expect(content.querySelector('figure img')?.getAttribute('src')).toBe('/a.jpg');
  });

  it('takes a paragraph that shares a box with a picture for text, and a line there for its caption', () => {
    const box = (line: string) => `<div><div><img src="/a.jpg" alt=""></div><div><p>${line}</p></div></div>`;
    const long = sentence(8).slice(0, 110);
    const { text } = found(
      pageOf(`<article><div>${paragraphs(5)}</div>${box(`${long}.`)}${box('The old bridge at noon.')}</article>`),
    );
    expect(text).toContain(long);
    expect(text).not.toContain('at noon');
  });

  it('keeps lists, tables, code and a source line', () => {
    const parts =
      '<ul><li>First of the points</li><li>Second of the points</li></ul><table><tr><td>Cost</td><td>12 million</td></tr></table><pre>let x = 1;</pre>';
    const { text } = found(
      pageOf(
        `<article>${paragraphs(3)}${parts}${paragraphs(5).slice(paragraphs(3).length)}<p>Source: Fresh News</p></article>`,
      ),
    );
    for (const part of ['First of the points', '12 million', 'let x = 1;', 'Source: Fresh News'])
      expect(text).toContain(part);
  });

  it('keeps printed addresses, headings with text left under them, and what a builder wraps in odd names', () => {
    const story = [
      '<article class="post category-news"><h2>What was said</h2>',
      paragraphs(3),
      '<h2>What to read</h2><p><a href="/more">More about the bridge</a></p><p>It spans the river.</p>',
      '<h2>Also</h2><p><a href="/a">Another story of the day</a></p>',
      '<h2>Sources</h2><p><a href="https://council.example/minutes">https://council.example/minutes</a></p>',
      paragraphs(5).slice(paragraphs(3).length),
      '</article>',
    ].join('');
    const lines = found(pageOf(story)).text.split('\n');
    expect(lines.filter(line => !line.startsWith('Paragraph'))).toEqual([
      'What was said',
      'What to read',
      'It spans the river.',
      'Sources',
      'https://council.example/minutes',
    ]);
  });

  it('keeps short lines that one inline wrapper of a whole text names', () => {
    const lines = Array.from({ length: 6 }, (_, index) => `<p>Step ${index}</p>`).join('');
    const page = pageOf(
      `<article>${paragraphs(2)}<span class="cos_meta_field">${lines}${paragraphs(4).slice(paragraphs(2).length)}</span></article>`,
    );
    expect(found(page).text).toContain('Step 0\nStep 1');
  });

  it('reaches for a table of short cells beside the text', () => {
    const row = (index: number) =>
      `<tr><td>Bridge ${index} of the old town, the one at the north gate</td><td>Open from spring, for carts and for people on foot</td></tr>`;
    const table = `<div class="two"><div><table>${[1, 2, 3, 4, 5].map(row).join('')}</table></div></div>`;
    const { text } = found(pageOf(`<main><div class="one">${paragraphs(4)}</div>${table}</main>`));
    expect(text).toContain('Bridge 5 of the old town');
  });

  it('joins sections of one make and leaves the rest', () => {
    const section = (from: number) =>
      `<div class="section"><div class="inner"><p>${sentence(from)}</p><p>${sentence(from + 1)}</p></div></div>`;
    const { text } = found(pageOf(`<main>${section(0)}${section(2)}${section(4)}</main>${chrome.related}`));
    expect(text.split('\n')).toEqual([0, 1, 2, 3, 4, 5].map(sentence));
  });

  it('keeps a list of links that a sentence of the story announces, and no other', () => {
    const list = (name: string) =>
      `<ul>${[1, 2, 3].map(n => `<li><a href="/${name}-${n}">A ${name} that is number ${n}</a></li>`).join('')}</ul>`;
    const { text } = found(
      pageOf(
        `<article>${paragraphs(3)}<p>These are the bridges that the council wants to have built within ten years:</p>${list('bridge')}<p>${sentence(7)}</p><p>Read also:</p>${list('story')}<p>${sentence(8)}</p></article>`,
      ),
    );
    expect(text).toContain('A bridge that is number 2');
    expect(text).not.toContain('A story that is number 2');
    expect(text).toContain(sentence(8));
  });

  it('takes a link behind a label for no part of the story', () => {
    const also = '<p>Read also: <a href="/b">The bridge that nobody wanted</a></p>';
    const said = '<p>The mayor said: see <a href="/b">our page</a> on it, and ask whom you like.</p>';
    const more = '<p>Lire aussi, pour les abonnés, <a href="/c">le pont que personne ne voulait</a></p>';
    const card = (index: number) => `<div><h3><a href="/${index}">Another headline, number ${index}</a></h3></div>`;
    const { text } = found(
      pageOf(
        `<article>${paragraphs(3)}${also}${said}${more}<h3><a href="/d">The plan</a></h3>${paragraphs(5).slice(paragraphs(3).length)}${card(1)}${card(2)}</article>`,
      ),
    );
    expect(text.split('\n').filter(line => !line.startsWith('Paragraph'))).toEqual([
      'The mayor said: see our page on it, and ask whom you like.',
      'The plan',
    ]);
  });

  it('keeps a story that is all in italics', () => {
    const story = [0, 1, 2, 3].map(index => `<p><em>${sentence(index)}</em></p>`).join('');
    expect(found(pageOf(`<article>${story}</article>`)).text).toContain(sentence(3));
  });

  it('keeps a last paragraph in italics, but not a notice', () => {
    const last = `${sentence(8)} ${sentence(9)} ${sentence(10)}`;
    const { text } = found(
      pageOf(`<article>${paragraphs(5)}<p><em>${last}</em></p><p><em>Write to us about bridges.</em></p></article>`),
    );
    expect(text.split('\n').at(-1)).toBe(last);
  });

  it.each(['Corrección: una versión anterior indicaba mal la longitud.', '更正：本文早前版本误写了线路长度。'])(
    'keeps what was corrected: %s',
    note => {
      const { text } = found(pageOf(`<article>${paragraphs(5)}<p><em>${note}</em></p></article>`));
      expect(text.split('\n').at(-1)).toBe(note);
    },
  );

  it('leaves out who else worked on a story, in its last line', () => {
    const signed = '<p>Reporting by Mara Chhim, writing by Lim Dara in Kandal; editing by Chan Thy.</p>';
    const { text } = found(pageOf(`<article>${paragraphs(5)}${signed}</article>`));
    expect(text.split('\n')).toEqual([0, 1, 2, 3, 4].map(sentence));
  });

  it('reads what one click on the page opens, and nothing else that is hidden', () => {
    const shown = (element: Element | null): boolean =>
      element === null || (!(element as HTMLElement).style.display && shown(element.parentElement));
    Element.prototype.checkVisibility = function (this: Element) {
      return shown(this);
    };
    const page = pageOf(
      `<article>${paragraphs(3)}<h3><a data-toggle="collapse" href="#why">Why?</a></h3><div id="why" class="collapse" style="display:none"><p>${sentence(10)}</p></div><div class="acc_accordion_body" style="display:none"><p>${sentence(11)}</p></div><div class="paywalled" style="display:none"><p>${sentence(12)}</p></div><div><div role="button" tabindex="0"><h3>And then?</h3></div></div><style>p{}</style><div class="css-1" style="display:none"><p>${sentence(13)}</p></div></article>`,
    );
    document.body.replaceChildren(...document.adoptNode(page.body).childNodes);
    const { text } = found(document);
    document.body.replaceChildren();
    Reflect.deleteProperty(Element.prototype, 'checkVisibility');
    expect(text).toContain(sentence(10));
    expect(text).toContain(sentence(11));
    expect(text).not.toContain(sentence(12));
    expect(text).toContain(sentence(13));
  });

  it('reads a Khmer story whose paragraphs have no spaces', () => {
    const khmer = 'រាជរដ្ឋាភិបាលកម្ពុជាបានប្រកាសនៅថ្ងៃព្រហស្បតិ៍ថានឹងសាងសង់ស្ពានថ្មីមួយឆ្លងកាត់ទន្លេមេគង្គដើម្បីសម្រួលដល់ការធ្វើដំណើររបស់ប្រជាជន។';
    const body = Array.from({ length: 4 }, (_, index) => `<p>${khmer}${'០១២៣'[index]}</p>`).join('');
    const { text } = found(pageOf(`${chrome.nav}<div class="content">${body}</div>${chrome.related}`));
    expect(text.split('\n')).toHaveLength(4);
    expect(text).not.toContain('Another story');
  });

  it('is not misled by form fields that take the names of tree properties', () => {
    const traps = [
      'parentNode',
      'nextElementSibling',
      'firstChild',
      'nextSibling',
      'childNodes',
      'localName',
      'nodeType',
    ];
    const inputs = traps.map(name => `<input name="${name}">`).join('');
    const { text } = found(pageOf(`<form>${inputs}<article>${paragraphs(5)}</article></form>`));
    expect(text.split('\n')).toEqual([0, 1, 2, 3, 4].map(sentence));
  });

  it('reads the main part that an open dialog has hidden from screen readers', () => {
    const dialog = `<div role="dialog" aria-modal="true"><p>${sentence(80)}</p><p>${sentence(81)}</p></div>`;
    const { text } = found(pageOf(`${dialog}<main aria-hidden="true"><article>${paragraphs(5)}</article></main>`));
    expect(text.split('\n')).toEqual([0, 1, 2, 3, 4].map(sentence));
  });

  it('keeps notes that are named for the bar which must not cover them', () => {
    const note = (index: number) =>
      `<li class="stickyNavbarTarget" id="note-${index}"><p>Note ${index} on where that was said. <a href="#back">↩</a></p></li>`;
    const { text } = found(
      pageOf(`<article>${paragraphs(4)}<section><h2>Notes</h2><ol>${note(1)}${note(2)}</ol></section></article>`),
    );
    expect(text.split('\n').slice(4)).toEqual([
      'Notes',
      'Note 1 on where that was said. ↩',
      'Note 2 on where that was said. ↩',
    ]);
  });

  it('believes a site rule whatever the boxes around the story are called', () => {
    const page = pageOf(
      `<div id="soledad_wrapper"><main class="sidebar-widget-area"><div class="post-entry"><div id="penci-post-entry-inner" class="entry-content"><p>A short story of one line.</p><div class="post-tags">Tagged</div></div></div></main></div>`,
    );
    page.body.className = 'single single-post';
    expect(found(page)).toMatchObject({ text: 'A short story of one line.', rule: { theme: 'soledad' } });
  });

  it('reads a poem by its lines', () => {
    const poem = '<p>The sea is wide<br>the sea is old<br>the boats go out<br>the nets are cold</p>';
    expect(found(pageOf(`<article><h1>The sea</h1>${poem}${poem.replace('wide', 'deep')}</article>`)).text).toContain(
      'the nets are cold',
    );
  });

  it('leaves out what only screen readers say, and a formula’s painted letters', () => {
    const formula =
      '<span class="katex"><span class="katex-mathml"><math><mi>x</mi></math></span><span aria-hidden="true"><span>x</span></span></span>';
    const { text } = found(
      pageOf(`${paragraphs(4)}<p>${sentence(4)} <span class="sr-only">(opens a window)</span>${formula}</p>`),
    );
    expect(text).toMatch(/matter\. x$/);
  });

  it('takes a list to be ticked off for text', () => {
    const list = `<ul><li><input type="checkbox"> 200 g of flour</li><li><input type="checkbox"> 3 eggs</li></ul>`;
    expect(
      found(pageOf(`<article>${paragraphs(4)}${list}${paragraphs(2).replaceAll('says', 'told')}</article>`)).text,
    ).toContain('3 eggs');
  });
});
