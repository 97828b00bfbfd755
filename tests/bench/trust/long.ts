/** Markup that is merely too much, made here because a repository should not carry a megabyte of it. */
export const long: readonly (readonly [name: string, markup: string])[] = [
  ['M:nest-512-svg', `${'<div>'.repeat(505)}<svg><style><img title="</style><img src onerror=alert(1)>">`],
  ['S:depth-2000', `${'<div>'.repeat(2000)}text${'</div>'.repeat(2000)}`],
  ['S:depth-20000', `${'<b>'.repeat(20_000)}text`],
  ['S:attrs-5000', `<p ${Array.from({ length: 5000 }, (_, i) => `a${i}=1`).join(' ')}>x`],
  ['S:long-attr', `<p title="${'A'.repeat(500_000)}">x`],
  ['S:many-links', '<a href="https://evil.test/">x</a> '.repeat(5000)],
  ['S:redos-ws', `<p>${' '.repeat(200_000)}x`],
  ['S:redos-commas', `<p>${','.repeat(100_000)}`],
  ['S:unclosed-quote', `<a href="${'x'.repeat(100_000)}`],
  ['S:nested-table', `${'<table><tr><td>'.repeat(300)}x`],
  ['S:svg-billion', `<svg>${'<g>'.repeat(3000)}<circle r=1>`],
  ['S:long-word', `<p>${'W'.repeat(200_000)}`],
  ['S:combining', `<p>a${'\u0301'.repeat(50_000)}`],
  ['S:br-chain', '<br>'.repeat(50_000)],
  [
    'S:json-ld-huge',
    `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"</script><img src=x onerror=alert(1)>"}${'['.repeat(20_000)}</script>`,
  ],
];
