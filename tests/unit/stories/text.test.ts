// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { fromHtml, fromXml, tidy, withoutFooter } from '../../../utils/stories/text.ts';

const plain = (raw: string) => tidy(fromHtml(fromXml(raw)), 300);

describe('feed text', () => {
  it.each([
    ['Kingdom&#8217;s port', 'Kingdom’s port'],
    ['AT&amp;T &amp; others', 'AT&T & others'],
    ['&amp;lt;b&amp;gt;', '<b>'],
    ['<![CDATA[Fish &amp; rice]]>', 'Fish & rice'],
    ['a<![CDATA[b]]>c', 'abc'],
    ['Prices &lt; 5% and &gt; 3%', 'Prices < 5% and > 3%'],
    ['&lt;span class="pc-premium-post text"&gt;&lt;/span&gt;Premium: New Port', 'Premium: New Port'],
    ['<![CDATA[<p>One</p><p>two</p>]]>', 'One two'],
    ['<![CDATA[H<sub>2</sub>O]]>', 'H2O'],
    ['<![CDATA[<img alt="a > b" src=x>picture]]>', 'picture'],
    ['&#x1F600; &#0; &#x110000;', '😀'],
    ['&unknown; stays', '&unknown; stays'],
  ])('%s', (raw, text) => {
    expect(plain(raw)).toBe(text);
  });

  it('drops characters without a shape, but not those that spell', () => {
    expect(tidy('\u202egnp.exe\u2066 a\u200bb\ufeff', 50)).toBe('gnp.exe ab');
    expect(tidy('ភាសា\u200bខ្មែរ', 50)).toBe('ភាសា\u200bខ្មែរ');
    expect(tidy('👩\u200d👩\u200d👧 👁\ufe0f\u200d🗨', 50)).toBe('👩\u200d👩\u200d👧 👁\ufe0f\u200d🗨');
    expect(tidy('x\u{e0041}\u{e0042}y\ud800', 50)).toBe('xy\ufffd');
  });

  it('keeps the marks that a script stacks, and no more', () => {
    expect(tidy(`Z${'\u0300'.repeat(50)}algo`, 50)).toBe(`Z${'\u0300'.repeat(4)}algo`);
    expect(tidy('ស្ត្រីញុំា', 50)).toBe('ស្ត្រីញុំា');
  });

  it('cuts between graphemes', () => {
    expect(tidy('abcdef', 6)).toBe('abcdef');
    expect(tidy('abcdefg', 6)).toBe('abcde…');
    const khmer = tidy('ក្រោ'.repeat(10), 11);
    expect(khmer).toBe('ក្រោក្រោ…');
    expect(tidy('👩‍👩‍👧👩‍👩‍👧', 10)).toBe('👩‍👩‍👧…');
  });

  it('takes the line of SEO plugins off, whatever its language', () => {
    const url = 'https://thebettercambodia.com/a/';
    const links = `<a rel="nofollow" href="${url}">T</a> X <a rel="nofollow" href="https://thebettercambodia.com">Hub</a>`;
    expect(withoutFooter(`<p>Story…</p>\n<p>The post ${links.replace('X', 'appeared first on')}.</p>`, url)).toBe(
      '<p>Story…</p>\n',
    );
    expect(withoutFooter(`<p>Story…</p>\n<p>អត្ថបទ ${links}។</p>`, url)).toBe('<p>Story…</p>\n');
    expect(withoutFooter('Story… The post T appeared first on Hub.', url)).toBe('Story…');
    const own = '<p>The post office <a href="https://thebettercambodia.com/b/">reopens</a> in Kep.</p>';
    expect(withoutFooter(own, url)).toBe(own);
  });
});
