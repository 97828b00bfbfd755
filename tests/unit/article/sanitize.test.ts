// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { sanitize } from '../../../utils/article/sanitize.ts';

const page = (body = '') =>
  new DOMParser().parseFromString(`<base href="https://news.example/2024/story/">${body}`, 'text/html');

/** What the sanitizer lets through, as HTML. */
function clean(html: string, document = page()): string {
  const holder = new DOMParser().parseFromString('', 'text/html').body;
  holder.append(sanitize(html, document));
  return holder.innerHTML;
}

describe('what a story needs stays', () => {
  const kept = [
    '<p>A <em>line</em> with <strong>weight</strong>, <sub>sub</sub><sup>sup</sup> and <q>words</q>.</p>',
    '<h2>Part</h2><h3>Smaller</h3>',
    '<ul><li>one</li><li>two</li></ul>',
    '<ol start="3" reversed=""><li value="7">seven</li></ol>',
    '<blockquote><p>Said.</p><cite>Someone</cite></blockquote>',
    '<pre><code>if (a &lt; b) &amp;lt;script&amp;gt;</code></pre>',
    '<table><caption>Rain</caption><thead><tr><th scope="col">Month</th></tr></thead><tbody><tr><td colspan="2" rowspan="1">May</td></tr></tbody></table>',
    '<p lang="km" dir="ltr">ភាសាខ្មែរ</p>',
    '<p dir="rtl" lang="ar">نص <bdi>abc</bdi></p>',
    '<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>',
    '<dl><dt>Term</dt><dd>Meaning</dd></dl>',
    '<details open=""><summary>More</summary>text</details>',
    '<p><abbr title="United Nations">UN</abbr> on <time datetime="2024-03-28">28 March</time></p>',
    '<figure data-embed="youtube"><p>Video</p></figure>',
  ];
  test.each(kept)('%s', html => {
    expect(clean(html)).toBe(html);
  });

  test('pictures are absolute, lazy and described', () => {
    expect(
      clean(
        '<figure><img src="/a.jpg" srcset="/a.jpg 860w, b.jpg 1.5x" sizes="100vw" width=860 height=484 alt="Boats"><figcaption>Boats</figcaption></figure>',
      ),
    ).toBe(
      '<figure><img width="860" height="484" alt="Boats" loading="lazy" decoding="async" sizes="100vw" srcset="https://news.example/a.jpg 860w, https://news.example/2024/story/b.jpg 1.5x" src="https://news.example/a.jpg"><figcaption>Boats</figcaption></figure>',
    );
  });

  test('links are absolute and give nothing away', () => {
    expect(clean('<a href="../x?a=1" target=_blank ping=/p rel=opener attributionsrc=/a onclick=x()>x</a>')).toBe(
      '<a href="https://news.example/2024/x?a=1" rel="noopener noreferrer">x</a>',
    );
  });

  test('notes lead to their places in the story, under names of our own', () => {
    expect(
      clean(
        '<p>a<a href="#fn1" id="ref1">1</a></p><p id="fn1">note <a href="https://news.example/2024/story/#ref1">back</a></p><p id="other">x</p>',
      ),
    ).toBe(
      '<p>a<a id="user-content-ref1" href="#user-content-fn1">1</a></p><p id="user-content-fn1">note <a href="#user-content-ref1">back</a></p><p>x</p>',
    );
  });

  test('notes of a story that was kept still lead to their places', () => {
    const kept = clean('<p>a<a href="#fn1" id="ref1">1</a></p><p id="fn1">note <a href="#ref1">back</a></p>');
    expect(clean(kept)).toBe(kept);
  });

  test('the first level of the story is h2', () => {
    expect(clean('<h1>a</h1><h2>b</h2><h6>c</h6>')).toBe('<h2>a</h2><h3>b</h3><h6>c</h6>');
    expect(clean('<h3>a</h3><h4>b</h4>')).toBe('<h2>a</h2><h3>b</h3>');
  });
});

test('a picture that stands in the page itself is kept', () => {
  const image = `<img alt="A chart" loading="lazy" decoding="async" src="data:image/png;base64,${'A'.repeat(900)}">`;
  expect(clean(image)).toBe(image);
});

describe('nothing runs, styles, sends or names', () => {
  const vectors: [string, string, string][] = [
    ['script', '<p>a<script>alert(1)</script></p>', '<p>a</p>'],
    ['handler on a kept element', '<p onclick="alert(1)" onpointerenter=alert(1)>a</p>', '<p>a</p>'],
    ['broken picture', '<img src=x: onerror=alert(1)>', ''],
    ['javascript: link', '<a href="javascript:alert(1)">a</a>', '<a>a</a>'],
    ['javascript: link with white space', '<a href="java\nscript:alert(1)">a</a>', '<a>a</a>'],
    ['javascript: link with a control', '<a href="\u0001javascript:alert(1)">a</a>', '<a>a</a>'],
    ['javascript: link by entity', '<a href="jav&#x09;ascript&colon;alert(1)">a</a>', '<a>a</a>'],
    ['data: link', '<a href="data:text/html,<script>alert(1)</script>">a</a>', '<a>a</a>'],
    ['vbscript: link', '<a href="vbscript:msgbox(1)">a</a>', '<a>a</a>'],
    ['blob: link', '<a href="blob:https://news.example/1">a</a>', '<a>a</a>'],
    ['file: link', '<a href="file:///etc/passwd">a</a>', '<a>a</a>'],
    [
      'mail',
      '<a href="mailto:desk@news.example">a</a>',
      '<a href="mailto:desk@news.example" rel="noopener noreferrer">a</a>',
    ],
    ['svg', '<p>a<svg onload=alert(1)><use href="https://x.example/a.svg#a"/></svg></p>', '<p>a</p>'],
    ['svg link', '<svg><a xlink:href="javascript:alert(1)"><text>a</text></a></svg>', ''],
    [
      'math',
      '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
      '',
    ],
    ['style element', '<style>@import "https://x.example/"</style><p>a</p>', '<p>a</p>'],
    ['style attribute', '<p style="position:fixed;background:url(https://x.example/)">a</p>', '<p>a</p>'],
    ['class', '<p class="mfp-hide">a</p>', '<p>a</p>'],
    ['frame', '<iframe src="https://x.example/" srcdoc="<script>alert(1)</script>">a</iframe><p>b</p>', '<p>b</p>'],
    ['object', '<object data="https://x.example/a.swf">a</object><embed src="https://x.example/">', ''],
    ['form', '<form action="https://x.example/"><p>a</p><input name=password><button>go</button></form>', '<p>a</p>'],
    ['named input', '<form><input name=parentNode></form><p>a</p>', '<p>a</p>'],
    ['select', '<select><option>1</option></select>', ''],
    [
      'clobbering id',
      '<p id="body">a</p><img name="cookie" src="/a.jpg" alt="b" height=9>',
      '<p>a</p><img height="9" alt="b" loading="lazy" decoding="async" src="https://news.example/a.jpg">',
    ],
    [
      'meta refresh and base',
      '<meta http-equiv=refresh content="0;url=https://x.example/"><base href="https://x.example/"><a href="y">a</a>',
      '<a href="https://news.example/2024/story/y" rel="noopener noreferrer">a</a>',
    ],
    ['link', '<link rel=prefetch href="https://x.example/"><p>a</p>', '<p>a</p>'],
    [
      'video',
      '<video poster="https://x.example/p.jpg" src="https://x.example/v.mp4" autoplay>a</video><p>b</p>',
      '<p>b</p>',
    ],
    ['audio', '<audio src="https://x.example/a.mp3" autoplay></audio>', ''],
    ['pixel', '<p>a<img src="https://x.example/p.gif" width=1 height=1></p>', '<p>a</p>'],
    ['data: page as a picture', `<img src="data:text/html,${'a'.repeat(900)}">`, ''],
    ['small data: picture', '<img src="data:image/svg+xml,<svg onload=alert(1)>">', ''],
    [
      'source of a picture',
      '<picture><source srcset="https://x.example/a.webp"><img src="/a.jpg" alt=""></picture>',
      '<img alt="" loading="lazy" decoding="async" src="https://news.example/a.jpg">',
    ],
    [
      'referrer policy',
      '<img src="/a.jpg" alt="" referrerpolicy="unsafe-url" crossorigin fetchpriority=high attributionsrc="https://x.example/">',
      '<img alt="" loading="lazy" decoding="async" src="https://news.example/a.jpg">',
    ],
    [
      'poisoned srcset',
      '<img alt="" src="/a.jpg" srcset="javascript:alert(1) 1x, data:image/png;base64,xx 2x">',
      '<img alt="" loading="lazy" decoding="async" src="https://news.example/a.jpg">',
    ],
    ['template', '<template><img src=x onerror=alert(1)></template>', ''],
    [
      'declarative shadow root',
      '<div><template shadowrootmode=open><script>alert(1)</script></template>a</div>',
      '<div>a</div>',
    ],
    ['custom element', '<x-evil onclick=alert(1)>a</x-evil>', 'a'],
    ['is=', '<p is="x-evil">a</p>', ''],
    [
      'dialog and popover',
      '<dialog open>a</dialog><p popover id=x>b</p><button popovertarget=x>c</button>',
      'a<p>b</p>',
    ],
    ['contenteditable, tabindex, accesskey', '<p contenteditable tabindex=1 accesskey=x autofocus>a</p>', '<p>a</p>'],
    ['aria and role', '<p role=alert aria-live=assertive>a</p>', '<p>a</p>'],
    ['data attributes', '<p data-action="click->x" data-embed="<b>" data-part="x">a</p>', '<p>a</p>'],
    ['noscript', '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>', '<p></p>'],
    ['override', '<p>invoice\u202excod.exe</p>', '<p>invoicexcod.exe</p>'],
    ['stacked marks', `<p>a${'\u0300'.repeat(500)}</p>`, `<p>a${'\u0300'.repeat(8)}</p>`],
    [
      'escaped markup stays text',
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    ],
    ['list type', '<ol type="https://x"><li type="A">a</li></ol>', '<ol><li>a</li></ol>'],
  ];
  test.each(vectors)('%s', (_, html, wanted) => {
    expect(clean(html)).toBe(wanted);
  });

  test('what comes out, parsed anew, stays the same', () => {
    for (const [, html] of vectors) expect(clean(clean(html))).toBe(clean(html));
  });

  test('a page that shadows document.implementation or baseURI is sanitized all the same', () => {
    const names = ['implementation', 'baseURI', 'createNodeIterator', 'createDocumentFragment', 'querySelector'];
    const document = page(names.map(name => `<img name="${name}">`).join(''));
    expect(clean('<p onclick=alert(1)>a <a href="b">c</a></p>', document)).toBe(
      '<p>a <a href="https://news.example/2024/story/b" rel="noopener noreferrer">c</a></p>',
    );
  });

  test('each call has its own lists', () => {
    clean('<p>a</p>');
    expect(clean('<iframe src=/x></iframe><p style=a>b</p>')).toBe('<p>b</p>');
  });
});
