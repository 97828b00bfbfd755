const sentence = 'The lake grows each year, and the fishers of its villages go after it with their houses. ';
const item = (n: number) => `<li>Item ${n}. ${sentence.repeat(4)}</li>`;
const blocks = Array.from(
  { length: 30 },
  (_, n) => `${n % 10 === 5 ? `<h2>Part ${n}</h2>` : ''}<p>Paragraph ${n}. ${sentence.repeat(5)}</p>`,
);
const picture = (n: number) =>
  `<figure><img src="/wp-content/uploads/2024/03/lake-${n}-1024x683.png" width="1024" height="683" alt="The lake ${n}"></figure>`;
const story = (dir: string, content: string) =>
  `<!doctype html><html lang="en" dir="${dir}"><head><meta charset="utf-8"><title>The Lake</title></head>
<body class="single single-post"><main><article class="post"><h1 class="entry-title">The Lake That Grows</h1><p class="author">By <a rel="author" href="/author/dara/">Sok Dara</a></p>
<div class="entry-content">${content}</div></article></main></body></html>`;
export const [lake, anew, turned, inert, app, tidy] = [
  '/lake/',
  '/lake-anew/',
  '/turned/',
  '/inert/',
  '/app/',
  '/tidy/',
];
const lakeStory = story(
  'ltr',
  `<p>${sentence.repeat(3)}</p><ul>${[1, 2, 3, 4].map(item).join('')}</ul>${picture(1)}${picture(2)}${blocks.join('')}`,
);
/** Stories by the same words, each on a page with one trouble. */
export const lakes = new Map<string, string>([
  [lake, lakeStory],
  [anew, lakeStory],
  // A page from right to left with a story from left to right.
  [turned, story('rtl', blocks.join(''))],
  [tidy, lakeStory.replace('<head>', '<head><script>history.replaceState(null, "", location.pathname)</script>')],
  [inert, lakeStory.replace('<body ', '<body inert ')],
  [
    app,
    lakeStory
      .replace('single single-post', 'home')
      .replace(/<main>(.*)<\/main>/s, '<template><main>$1</main></template>'),
  ],
]);
