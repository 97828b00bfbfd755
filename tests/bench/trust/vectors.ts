import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { long } from './long.ts';

export type Vector = readonly [name: string, markup: string];

const short: readonly Vector[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/trust/vectors.json'), 'utf8'),
);

/** All hostile markup: `S:` is merely too much, `C:` and `clobber-` names shadow the page's own. */
export const vectors: readonly Vector[] = [...short, ...long];

export const isStress = ([name]: Vector) => name.startsWith('S:');
export const isClobber = ([name]: Vector) => /^C:|^clobber-/.test(name);

const count = (markup: string, tag: RegExp) => markup.match(tag)?.length ?? 0;

/** What swallows the markup after it would have to be found on each page that it shares: it gets one of its own. */
export const isGreedy = ([, markup]: Vector) =>
  count(markup, /<style\b/gi) > count(markup, /<\/style\b/gi) ||
  /<form\b[\s\S]*<form\b|<plaintext|<frameset/i.test(markup);

/** Every event that some vector asks for. */
export const events: readonly string[] = [
  ...new Set(
    vectors.flatMap(([, markup]) =>
      [...markup.matchAll(/\bon([a-z]{3,30})\s*=/gi)].map(([, name]) => name!.toLowerCase()),
    ),
  ),
];
