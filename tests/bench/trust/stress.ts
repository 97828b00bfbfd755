/** Markup that is merely too much: made here because a repository should not carry megabytes of it. */
export const stress: readonly (readonly [string, string])[] = [
  ['depth 2,000', `${'<div>'.repeat(2000)}x${'</div>'.repeat(2000)}`],
  ['depth 20,000', '<b>'.repeat(20_000)],
  ['5,000 attributes', `<p ${Array.from({ length: 5000 }, (_, i) => `a${i}=1`).join(' ')}>x</p>`],
  ['an attribute of 500,000 characters', `<p title="${'a'.repeat(500_000)}">x</p>`],
  ['5,000 links', '<a href="https://evil.test/">x</a>'.repeat(5000)],
  ['200,000 spaces', `<p>${' '.repeat(200_000)}x</p>`],
  ['100,000 commas', `<p>${','.repeat(100_000)}</p>`],
  ['a quote that never ends', `<a href="${'x'.repeat(100_000)}`],
  ['nested tables', '<table><tr><td>'.repeat(300)],
  ['svg that uses itself', `<svg>${'<g id=a><use href="#a"/>'.repeat(400)}</svg>`],
  ['a word of 200,000 letters', `<p>${'w'.repeat(200_000)}</p>`],
  ['50,000 combining marks', `<p>a${'\u0301'.repeat(50_000)}</p>`],
  ['50,000 line breaks', '<br>'.repeat(50_000)],
  ['a srcset of 100,000 candidates', `<img src=a srcset="${'a 1x, '.repeat(100_000)}">`],
];
