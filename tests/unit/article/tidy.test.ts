// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { readAny } from '../../tools/read-any.ts';

const url = 'https://news.example/2026/council/';
const sentence = (index: number) =>
  `Paragraph ${index} says at some length what the council decided, who was against it, and what comes next in the matter.`;
const paragraphs = [1, 2, 3, 4].map(index => `<p>${sentence(index)}</p>`).join('');

function read(story: string, head = '') {
  const page = new DOMParser().parseFromString(
    `<title>Council decides</title>${head}<body><article><h1>Council decides</h1><div class="body">${story}</div></article>`,
    'text/html',
  );
  const reading = readAny(page, url);
  if (!('article' in reading)) throw new Error(reading.refusal);
  const content = new DOMParser().parseFromString(reading.article.content, 'text/html').body;
  const pictures = Array.from(content.querySelectorAll('img'), image => new URL(image.src).pathname);
  return { article: reading.article, content, pictures };
}

describe('what a story looks like without its page', () => {
  test('signs that lead to a heading are no part of it', () => {
    const { content } = read(
      `<p>${sentence(0)}</p><h2 id="a">Votes<a href="#a" title="Permalink">¶</a></h2>${paragraphs}<h2 id="b"><a href="#b">Costs</a></h2>${paragraphs.replaceAll('says', 'told')}`,
    );
    expect(Array.from(content.querySelectorAll('h2'), each => each.textContent)).toEqual(['Votes', 'Costs']);
  });

  test('lines of code that stand in boxes of their own are no paragraphs', () => {
    const { content } = read(
      `${paragraphs}<pre><code><div>let a = 1;</div><div>let b = 2;</div></code></pre><p>${sentence(5)}</p>`,
    );
    expect(content.querySelector('pre p')).toBeNull();
    expect(content.querySelectorAll('pre div')).toHaveLength(2);
  });

  test('the numbers of a program’s lines are no part of it, a table’s are', () => {
    const table = (numbers: string, tag: string) =>
      `<table><tr><td><${tag}>${numbers}</${tag}></td><td><${tag}>let a = 1;\nlet b = 2;</${tag}></td></tr></table>`;
    const shown = (one: string) => read(`${paragraphs}${one}<p>${sentence(5)}</p>`).content;
    const code = shown(table('<b>1</b><br><b>2</b><br>', 'pre'));
    expect([code.querySelector('table'), code.querySelector('pre')?.textContent]).toEqual([
      null,
      'let a = 1;\nlet b = 2;',
    ]);
    expect(shown(table('1\n3', 'pre')).querySelector('td')?.textContent).toBe('1\n3');
    expect(shown(table('1', 'p')).querySelector('td')?.textContent).toBe('1');
  });

  test.each([
    ['<mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup>', '<i>E</i> = <i>m</i><i>c</i><sup>2</sup>'],
    ['<mo>−</mo><mfrac><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow><mn>2</mn></mfrac>', '−(<i>b</i> + 1)/2'],
    ['<msqrt><mn>16</mn></msqrt><mo>≥</mo><mover><mi>x</mi><mo>¯</mo></mover>', '√16 ≥ <i>x</i>\u0304'],
    [
      '<semantics><mtable><mtr><mtd><mn>1</mn></mtd></mtr></mtable><annotation encoding="x/tex">\\pm</annotation></semantics>',
      '<code>\\pm</code>',
    ],
    ['<mtable><mtr><mtd><mn>1</mn></mtd></mtr></mtable>', '<code>1</code>'],
  ])('a formula is a line of text, and its source where it cannot be one: %#', (formula, line) => {
    const { content } = read(`${paragraphs}<p>${sentence(5)} Namely <math>${formula}</math>.</p>`);
    expect(content.lastElementChild?.innerHTML).toBe(`${sentence(5)} Namely ${line}.`);
  });

  test('a preview and its picture are one picture, two of the same apart are two', () => {
    const preview = '<div><div><img src="/max/60/harbour.png"></div><div><img src="/max/1084/harbour.png"></div></div>';
    const { pictures } = read(
      `<p>${sentence(0)}</p>${preview}${paragraphs}<figure><img src="/max/1084/harbour.png"></figure><p>${sentence(5)}</p>`,
    );
    expect(pictures).toEqual(['/max/1084/harbour.png', '/max/1084/harbour.png']);
  });

  test('a figure shows its picture once, painted behind it or not', () => {
    const painted = `<div style="background-image:url('/town-hall.jpg?w=400')"></div>`;
    const figure = `<figure><img src="/town-hall.jpg?w=1200">${painted}<figcaption>The hall</figcaption></figure>`;
    expect(read(`<p>${sentence(0)}</p>${figure}${paragraphs}`).content.querySelectorAll('img')).toHaveLength(1);
  });

  test('of a preview that comes second the first stays', () => {
    const pair = '<figure><img src="/max/1084/harbour.png"><img src="/max/60/harbour.png"></figure>';
    expect(read(`${paragraphs}${pair}<p>${sentence(5)}</p>`).pictures).toEqual(['/max/1084/harbour.png']);
  });

  test('faces by themselves go, signs in a line of text stay', () => {
    const face = '<div><a href="/by/ann"><img src="/ann.jpg" width="48" height="48"></a></div>';
    const sign =
      '<p>The flag <img src="/flag.png" width="20" height="12"> was lowered when the mayor came to the hall.</p>';
    expect(read(`${face}${paragraphs}${sign}`).pictures).toEqual(['/flag.png']);
  });

  test('pictures that lead elsewhere after the last word are teasers, a photo in the story is none', () => {
    const teasers = [1, 2].map(at => `<div><a href="/other-${at}/"><img src="/t${at}.jpg"></a></div>`).join('');
    const photo = '<a href="/map/"><img src="/map.png"></a>';
    const whole = '<a href="/photos/end.jpg"><img src="/end-small.jpg"></a>';
    expect(read(`<p>${sentence(0)}</p>${photo}${paragraphs}${teasers}`).pictures).toEqual(['/map.png']);
    expect(read(`${paragraphs}<p>${whole}</p>`).pictures).toEqual(['/end-small.jpg']);
  });

  test('nothing stands for what is gone: no empty box, no line at an end; a caption keeps its words', () => {
    const { content } = read(
      `<hr><p>${sentence(0)}</p><figure><img><figcaption>Gone</figcaption></figure><p><img></p><hr><div><img></div><hr>${paragraphs}<hr>`,
    );
    expect(content.querySelectorAll('figure:not(:has(figcaption)), div div').length).toBe(0);
    expect(content.querySelector('figcaption')?.textContent).toBe('Gone');
    expect(content.querySelectorAll('hr').length).toBe(1);
    expect(Array.from(content.querySelectorAll('p')).every(each => each.textContent !== '')).toBe(true);
  });

  test('words of their own in a box are paragraphs, parted by empty lines', () => {
    const { content } = read(
      `<div>${sentence(1)}</div><div>${sentence(2)} <a href="/x">More of it</a>.<br> <br>${sentence(3)}<br>A second line.</div><div>${sentence(4)}<p>${sentence(5)}</p></div>`,
    );
    expect(Array.from(content.querySelectorAll('p'), each => each.textContent?.trim())).toEqual([
      sentence(1),
      `${sentence(2)} More of it.`,
      `${sentence(3)}A second line.`,
      sentence(4),
      sentence(5),
    ]);
    expect(content.querySelectorAll('br').length).toBe(1);
  });

  test('a list of pictures is a gallery', () => {
    const items = [1, 2, 3].map(at => `<li><a href="/g/${at}"><img src="/g${at}.jpg"></a></li>`).join('');
    const { content, pictures } = read(`<p>${sentence(0)}</p><ul>${items}</ul>${paragraphs}`);
    expect(pictures).toEqual(['/g1.jpg', '/g2.jpg', '/g3.jpg']);
    expect(content.querySelectorAll('li').length).toBe(0);
    expect(content.querySelectorAll('figure + figure').length).toBe(2);
  });

  test.each([
    '<div><img src="/hall.jpg"></div><p class="story_caption">The hall at noon</p>',
    '<img src="/hall.jpg"> <span class="caption">The hall at noon</span>',
    '<a href="/hall/"><img src="/hall.jpg"></a><div><span class="photo-credit">The hall at noon</span></div>',
    '<a href="/hall/"><img src="/hall.jpg"><span class="caption">The hall at noon</span></a>',
    '<div><div><img src="/hall.jpg"></div></div><div class="small">Credit: The hall</div>',
    '<div><img src="/hall.jpg" alt="The hall at noon, in May"></div><div>The hall at noon, in May</div>',
    '<div><img src="/hall.jpg"><span class="img_descr">The hall at noon</span></div>',
    '<div><img src="/hall.jpg"><span>The hall at noon</span></div>',
    '<figure><a href="/hall.jpg"><img src="/hall.jpg"></a><p>The hall at noon</p></figure>',
    '<table><tr><td><img src="/hall.jpg"></td></tr><tr><td>The hall at noon</td></tr></table>',
  ])('what is called a caption stands under its picture: %s', picture => {
    const { content } = read(`<p>${sentence(0)}</p><div>${picture}</div>${paragraphs}`);
    expect(content.querySelector('figure :is(img, a:has(img)) + figcaption')?.textContent).toMatch(/The hall/);
    expect(content.querySelectorAll('p, img').length).toBe(6);
  });

  test('a caption and its credit are two things', () => {
    const caption = '<span>The hall at <b>n</b>oon.</span><span>Getty Images</span>';
    const { content } = read(
      `<p>${sentence(0)}</p><figure><img src="/hall.jpg"><figcaption>${caption}</figcaption></figure>${paragraphs}`,
    );
    expect(content.querySelector('figcaption')?.textContent).toBe('The hall at noon. Getty Images');
  });

  test('a picture and a headline that lead to another story are its card, a caption may lead on', () => {
    const to = (address: string, words: string) => `<a href="${address}">${words}</a>`;
    const headline = 'Minister opens the new road to the coast';
    const card = `<p>Lesen Sie auch</p><div class="card"><div>${to('/road/', '<img src="/road.jpg">')}</div><div>${to('/road/', headline)}</div></div>`;
    const figure = `<figure><img src="/hall.jpg"><figcaption>${to('/halls/', 'All pictures of the hall and its rooms')}</figcaption></figure>`;
    const { content, pictures } = read(`<p>${sentence(0)}</p>${card}<p>${sentence(6)}</p>${figure}${paragraphs}`);
    expect(pictures).toEqual(['/hall.jpg']);
    expect(content.textContent).not.toMatch(/Minister|Lesen/);
    expect(content.querySelector('figcaption')?.textContent).toMatch(/All pictures/);
  });

  test('the paragraph under a picture is none', () => {
    const { content } = read(
      `<p>${sentence(0)}</p><div><img src="/hall.jpg"><p>The hall was full.</p></div>${paragraphs}`,
    );
    expect(content.querySelector('figcaption')).toBeNull();
  });

  test('what opens a picture in large is no popup', () => {
    const zoom = `<div class="lightbox-wrapper"><a href="/hall.jpg"><img src="/hall.jpg"><div class="meta">hall 900×600 210 KB</div></a></div>`;
    const { content, pictures } = read(`<p>${sentence(0)}</p>${zoom}${paragraphs}`);
    expect(pictures).toEqual(['/hall.jpg']);
    expect(content.textContent).not.toMatch(/KB/);
  });

  test.each(['fig--has-shares', 'image-lightbox', 'opens-modal'])('a figure may be called %s', name => {
    const figure = `<figure class="${name}"><img src="/hall.jpg"><figcaption>The hall</figcaption></figure>`;
    expect(read(`<p>${sentence(0)}</p>${figure}${paragraphs}`).pictures).toEqual(['/hall.jpg']);
  });
});

describe('the lead picture', () => {
  const card = '<meta property="og:image" content="https://news.example/card-wide.jpg">';
  const own = '<figure><img src="/hall.jpg"></figure>';

  test('made for cards, it gives way to the one that the story opens with', () => {
    const { article, pictures } = read(`${own}${paragraphs}`, card);
    expect(article.leadImage).toBeNull();
    expect(pictures).toEqual(['/hall.jpg']);
  });

  test('its caption stands once, where the page keeps the picture elsewhere', () => {
    const caption = '<figcaption><span>The hall at noon.</span><span>Getty Images</span></figcaption>';
    const beside = `<figure><img src="https://news.example/card-wide.jpg">${caption}</figure>`;
    const { article, content } = read(`<figure>${caption}</figure>${paragraphs}`, `${card}<header>${beside}</header>`);
    expect(article.leadImage?.caption).toBe('The hall at noon. Getty Images');
    expect(content.querySelector('figcaption')).toBeNull();
  });

  test('it stands where the story has none so early, or only a face', () => {
    for (const story of [`${paragraphs}${own}<p>${sentence(5)}</p>`, `<img src="/avatar/ann.jpg">${paragraphs}`])
      expect(read(story, card).article.leadImage?.src).toBe('https://news.example/card-wide.jpg');
  });

  test('numbers name no picture', () => {
    const lead = '<meta property="og:image" content="https://cdn.example/aa/master/4800.jpg?width=1200">';
    const story = (place: string) =>
      `${paragraphs}<figure><img src="https://cdn.example/${place}/master/4800.jpg"></figure>`;
    expect(read(`${story('bb')}<p>${sentence(5)}</p>`, lead).article.leadImage?.src).toContain('/aa/');
    expect(read(`${story('aa')}<p>${sentence(5)}</p>`, lead).article.leadImage).toBeNull();
  });

  test('addresses with commas stay whole', () => {
    const set = 'https://cdn.example/c_fill,w_400/hall.jpg 400w, https://cdn.example/c_fill,w_900/hall.jpg 900w';
    expect(read(`<p>${sentence(0)}</p><img srcset="${set}">${paragraphs}`).pictures).toEqual([
      '/c_fill,w_400/hall.jpg',
    ]);
  });
});

describe('a notice that the rest is kept back', () => {
  const notice = (words: string) => `<div class="wall"><h3>${words}</h3><p>All stories for one dollar.</p></div>`;

  test.each([
    'Subscribe to continue reading',
    'This content is for members only.',
    'La suite est réservée aux abonnés.',
    'អត្ថបទនេះសម្រាប់តែសមាជិកប៉ុណ្ណោះ',
  ])('%s', words => {
    const { article } = read(paragraphs + notice(words));
    expect(article.access).toMatchObject({ state: 'members', evidence: 'h3' });
    expect(article.textContent).not.toContain('dollar');
  });

  test('is none where the story goes on, or where somebody says so in it', () => {
    const whole = `${paragraphs}${notice('Subscribe to continue reading')}${paragraphs.replaceAll('says', 'told')}`;
    expect(read(whole).article.access.state).toBe('complete');
    const asked = `${paragraphs}<p>She asked him to sign up to read the whole story.</p>`;
    expect(read(asked).article.access.state).toBe('complete');
  });
});

describe('words that break off', () => {
  const broken = 'The council then said that the ferry would';
  const state = (markup: string) => read(paragraphs + markup).article.access;

  test.each([
    ['by the sign of an excerpt', `<p>${broken} [&hellip;]</p>`, undefined],
    ['before a link to the rest', `<p>${broken} … <a href="/full/">Read more</a></p>`, '/full/'],
    [
      'above such a link',
      `<p>${broken}...</p><p><a href="https://other.example/f/">Continue reading on Other</a></p>`,
      '/f/',
    ],
    ['in Khmer', `<p>${broken}… <a href="/km/">អានបន្ត</a></p>`, '/km/'],
  ])('%s', (_, markup, path) => {
    const access = state(markup);
    expect(access.state).toBe('truncated');
    if (path) expect(new URL(access.continueUrl!).pathname).toBe(path);
  });

  test.each([
    ['a saying that trails off', '<p>“One never knows, with this lake …”</p>'],
    ['a link to another story', '<p>They will see… <a href="/other/">A ferry that nobody wanted</a></p>'],
    ['a place on the same page', `<p>${broken} … <a href="#more">Read more</a></p>`],
    ['an excerpt in the midst of a story', `<p>“${broken} […]”, he wrote.</p>${paragraphs.replaceAll('says', 'told')}`],
  ])('are none: %s', (_, markup) => {
    expect(state(markup).state).toBe('complete');
  });
});
