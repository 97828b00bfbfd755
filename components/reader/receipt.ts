import type { Removed, RemovedKind } from '../../utils/article/types.ts';
import type { Swept } from '../../utils/sweep/types.ts';
import type { Key } from './words.ts';

type Kind = Extract<Key, `kind_${string}`>;

/** One line of the receipt: what it was, how many, and its own words. */
export interface ReceiptLine {
  kind: Kind;
  count: number;
  /** Its own first words, each once. */
  samples: string[];
}

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
  hidden: 'kind_hidden',
  other: 'kind_other',
};

/** Counts what was put away and what was left out, pop-ups first. */
export function receiptOf(swept: readonly Swept[], removed: readonly Removed[]): ReceiptLine[] {
  const lines = new Map<Kind, ReceiptLine>();
  for (const { kind, sample } of [...swept, ...removed]) {
    if (kind === 'backdrop') continue;
    const name = Object.hasOwn(kinds, kind) ? kinds[kind] : 'kind_other';
    const line = lines.get(name) ?? { kind: name, count: 0, samples: [] };
    lines.set(name, line);
    line.count += 1;
    const words = sample.trim();
    if (words && !line.samples.includes(words)) line.samples.push(words);
  }
  return [...new Set(Object.values(kinds))].flatMap(kind => lines.get(kind) ?? []);
}
