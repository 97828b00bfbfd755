const seed = Number(process.env.CLEARSTORY_SEED ?? Math.floor(Date.now() / 86_400_000));

/** FNV-1a: spreads names that differ in a letter. */
const hash = (text: string) =>
  [...text].reduce((sum, letter) => Math.imul(sum ^ letter.codePointAt(0)!, 16_777_619), 2_166_136_261) >>> 0;

/**
 * A third of a long list, another one each day (`CLEARSTORY_SEED` repeats a day's); all of it with `CLEARSTORY_FULL`.
 * `always` names what every run takes.
 */
export function third<T>(list: readonly T[], nameOf: (item: T) => string, always: readonly string[] = []): T[] {
  if (process.env.CLEARSTORY_FULL) return [...list];
  return list.filter(item => always.includes(nameOf(item)) || hash(`${seed} ${nameOf(item)}`) % 3 === 0);
}
