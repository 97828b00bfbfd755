// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { readAny } from '../../tools/read-any.ts';
import { paragraphs, sentence } from './made-pages.ts';

/* Pictures and players that a page has only once its scripts have run. */

const none = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

function shown(markup: string) {
  const page = new DOMParser().parseFromString(
    `<title>Council decides</title><body><article><h1>Council decides</h1><div class="body"><p>${sentence(8)}</p>${markup}${paragraphs(4)}</div></article>`,
    'text/html',
  );
  const reading = readAny(page, 'https://news.example/2026/council/');
  if (!('article' in reading)) throw new Error(reading.refusal);
  const content = new DOMParser().parseFromString(reading.article.content, 'text/html').body;
  return {
    text: reading.article.textContent,
    content,
    pictures: Array.from(content.querySelectorAll('img'), image => new URL(image.src).pathname),
    embeds: Array.from(content.querySelectorAll('[data-embed] a'), link => link.getAttribute('href')),
  };
}

describe('the address of a picture', () => {
  test.each([
    ['painted', '<span style="background-image:url(\'/u/boats.jpg\');display:block"></span>'],
    ['painted by a script', '<div class="lazy" data-bg="url(/u/boats.jpg)"></div>'],
    ['of a set painted by a script', '<div class="hero" data-bgset="/u/boats.jpg 400w, /u/large.jpg 800w"></div>'],
    ['of a box', '<div class="delayed" data-src="/u/boats.jpg" data-alt="Boats"><noscript>Boats</noscript></div>'],
    ['behind a preview', '<img class="lazyload blur-up" src="/u/boats-30x20.jpg" data-src="/u/boats.jpg">'],
    ['behind a sign', '<img src="/img/loader.svg" data-original="/u/boats.jpg">'],
    ['in an attribute of few', `<img src="${none}" data-flickity-lazyload="/u/boats.jpg">`],
    ['in a button', '<button aria-label="Enlarge"><img src="/u/boats.jpg"></button>'],
    ['of AMP', '<amp-img src="/u/boats.jpg" width="800" height="500"></amp-img>'],
  ])('%s', (_, markup) => {
    expect(shown(`<figure>${markup}</figure>`).pictures).toEqual(['/u/boats.jpg']);
  });

  test('is none of a box that sends for something else, or of a sign', () => {
    const { pictures } = shown(
      '<div data-src="/widget"></div><i style="background:url(/u/icon.png)"></i><div style="width:1px;background:url(/u/count.png)"></div><img src="/u/t.png" style="width:1px;height:1px">',
    );
    expect(pictures).toEqual([]);
  });
});

describe('a row of pictures', () => {
  const slide = (name: string, more = '') => `<div class="slick-slide ${more}"><img src="/u/${name}.jpg"></div>`;

  test('shows the twins of a carousel once', () => {
    const slides = [
      slide('harbour-b', 'slick-cloned'),
      slide('harbour-a'),
      slide('harbour-b'),
      slide('harbour-a', 'slick-cloned'),
    ];
    expect(shown(`<div class="slick">${slides.join('')}</div>`).pictures).toEqual([
      '/u/harbour-a.jpg',
      '/u/harbour-b.jpg',
    ]);
  });

  test('stays when it is called a carousel and leads nowhere', () => {
    const carousel = (inside: string) => shown(`<div class="carousel">${inside}</div>`).pictures;
    expect(carousel(slide('harbour-a') + slide('harbour-b'))).toHaveLength(2);
    expect(carousel(`<a href="/other-story/">${slide('harbour-a')}</a>${slide('harbour-b')}`)).toHaveLength(0);
  });

  test('has no thumbnails of its pictures', () => {
    const { pictures } = shown(
      `<figure><img src="/u/harbour-a.jpg"><figcaption>The harbour</figcaption></figure>${slide('harbour-b')}${slide('harbour-a-150x150')}${slide('harbour-b-150x150')}`,
    );
    expect(pictures).toEqual(['/u/harbour-a.jpg', '/u/harbour-b.jpg']);
  });
});

describe('a player that a script would make', () => {
  const video = 'https://www.youtube.com/watch?v=abcdefghijk';

  test.each([
    ['<lite-youtube videoid="abcdefghijk"><a href="/x">Play: Boats</a></lite-youtube>', video],
    ['<amp-youtube data-videoid="abcdefghijk"></amp-youtube>', video],
    [
      '<div class="rll-youtube-player" data-src="https://www.youtube.com/embed/abcdefghijk" data-id="abcdefghijk"></div>',
      video,
    ],
    [
      '<div class="youtube-player" data-id="abcdefghijk"><img src="/thumb.jpg" alt=""></div>',
      'https://www.youtube.com/watch?v=abcdefghijk',
    ],
    ['<div class="infogram-embed" data-id="abc-def"></div>', 'https://infogram.com/abc-def'],
    [
      '<div class="fb-video" data-href="https://www.facebook.com/x/videos/1"></div>',
      'https://www.facebook.com/x/videos/1',
    ],
  ])('is a link: %s', (markup, address) => {
    expect(shown(markup).embeds).toEqual([address]);
  });

  test('leads to what a person would open', () => {
    const frame = (address: string) => shown(`<iframe src="${address}"></iframe>`).embeds;
    expect(frame('https://platform.twitter.com/embed/Tweet.html?dnt=false&id=12345')).toEqual([
      'https://twitter.com/i/status/12345',
    ]);
    expect(frame('https://t.me/durov/1?embed=1')).toEqual(['https://t.me/durov/1']);
    expect(frame('https://other.example/2026/wave/embed/#?secret=x')).toEqual(['https://other.example/2026/wave/']);
    for (const [address, led] of [
      ['https://www.youtube.com/embed/videoseries?si=x&list=PLabc', 'https://www.youtube.com/playlist?list=PLabc'],
      [
        'https://embed.bsky.app/embed/did:plc:a/app.bsky.feed.post/3k?id=1',
        'https://bsky.app/profile/did:plc:a/post/3k',
      ],
      ['https://www.instagram.com/p/Cab/embed/captioned/?cr=1', 'https://www.instagram.com/p/Cab/'],
      ['https://www.threads.net/@lake/post/Cab/embed/', 'https://www.threads.net/@lake/post/Cab/'],
      ['https://open.spotify.com/embed/episode/4r?x=1', 'https://open.spotify.com/episode/4r?x=1'],
    ])
      expect(frame(address!)).toEqual([led]);
    expect(frame('https://tpc.googlesyndication.com/safeframe/container.html')).toEqual([]);
  });

  test('a post of another site is led to by its own link, with its words above it', () => {
    const sky =
      '<blockquote class="bluesky-embed"><p>A sky post about the lake.</p>By <a href="https://bsky.app/profile/a">Dara</a>, <a href="https://bsky.app/profile/a/post/3k">May</a></blockquote>';
    const post = shown(sky);
    expect(post.content.textContent).toContain('A sky post about the lake.');
    expect(post.embeds.at(-1)).toBe('https://bsky.app/profile/a/post/3k');
    const red =
      '<blockquote class="reddit-embed-bq"><a href="https://www.reddit.com/r/lake/comments/a/b/">The lake is full</a> by <a href="https://www.reddit.com/user/x">x</a></blockquote>';
    expect(shown(red).embeds).toEqual(['https://www.reddit.com/r/lake/comments/a/b/']);
    expect(shown(red).content.textContent).toContain('The lake is full');
    const own =
      '<blockquote class="quote-media"><p>The lake gives and the lake takes, a fisher said to us.</p></blockquote>';
    expect(shown(own).embeds).toEqual([]);
    expect(shown(own).content.textContent).toContain('The lake gives');
  });
});
