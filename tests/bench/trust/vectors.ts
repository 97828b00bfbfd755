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

/** Every event that some vector asks for. */
export const events: readonly string[] = [
  ...new Set(
    vectors.flatMap(([, markup]) =>
      [...markup.matchAll(/\bon([a-z]{3,30})\s*=/gi)].map(([, name]) => name!.toLowerCase()),
    ),
  ),
];
