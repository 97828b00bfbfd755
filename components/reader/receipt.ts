import type { Removed, RemovedKind } from '../../utils/article/types.ts';
import type { Swept, SweptItem } from '../../utils/sweep/types.ts';
import type { Key, Voice } from './words.ts';

export type Kind = Extract<Key, `kind_${string}`>;

/** One line of the receipt: what it was, how many, and its own words. */
export interface ReceiptLine {
  kind: Kind;
  count: number;
  /** Its own first words, each once. */
  samples: string[];
  /** Those that can be shown again on the page, by the sweep's numbers. */
  again: number[];
}

/** A summary names the first kinds; the receipt itself names them all. */
const named = 3;
/** So much of a thing's own words stands in its line at once. */
const brief = 100;

/** What each kind is called, in the order of the receipt. A backdrop is a part of its pop-up and not counted. */
const kinds: Record<RemovedKind | Exclude<Swept['kind'], 'backdrop'>, Kind> = {
  popup: 'kind_popup',
  'slide-in': 'kind_popup',
  flash: 'kind_popup',
  newsletter: 'kind_newsletter',
  cookie: 'kind_cookie',
  adblock: 'kind_notice',
  notice: 'kind_notice',
  player: 'kind_player',
  ad: 'kind_ad',
  related: 'kind_related',
  share: 'kind_share',
  comments: 'kind_comments',
  form: 'kind_form',
  author: 'kind_author',
  navigation: 'kind_navigation',
  tags: 'kind_tags',
  counter: 'kind_counter',
  embed: 'kind_embed',
  duplicate: 'kind_duplicate',
  chosen: 'kind_chosen',
  hidden: 'kind_hidden',
  other: 'kind_other',
};

export const kindOf = (kind: Swept['kind'] | RemovedKind): Kind =>
  Object.hasOwn(kinds, kind) ? kinds[kind as RemovedKind] : 'kind_other';

/** Counts what was put away and what was left out, pop-ups first. */
export function receiptOf(swept: readonly (Swept & Partial<SweptItem>)[], removed: readonly Removed[]): ReceiptLine[] {
  const lines = new Map<Kind, ReceiptLine>();
  for (const each of [...swept, ...removed]) {
    const { kind, sample } = each;
    if (kind === 'backdrop') continue;
    const name = kindOf(kind);
    const line: ReceiptLine = lines.get(name) ?? { kind: name, count: 0, samples: [], again: [] };
    lines.set(name, line);
    line.count += 1;
    if (each.id !== undefined && !('reopens' in each && each.reopens === false)) line.again.push(each.id);
    const words = sample.trim();
    if (words && !line.samples.includes(words)) line.samples.push(words);
  }
  return [...new Set(Object.values(kinds))].flatMap(kind => lines.get(kind) ?? []);
}

/** The receipt in one line: “2 pop-ups, a newsletter box, 6 more”. */
export function summaryOf(lines: readonly ReceiptLine[], { say, count }: Voice): string {
  const rest = lines.slice(named).reduce((sum, line) => sum + line.count, 0);
  const list = lines.slice(0, named).map(line => count(line.kind, line.count));
  if (rest) list.push(say('andMore', { n: rest }));
  return list.join(say('join'));
}

export const isLong = (sample: string): boolean => sample.length > brief;

/** The first words, cut between words where the script has spaces. */
export const shorten = (sample: string): string =>
  isLong(sample) ? `${sample.slice(0, brief).replace(/\s+\S*$/, '')}…` : sample;
