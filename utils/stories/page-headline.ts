import { parseDate } from './dates.ts';
import { tidy } from './text.ts';
import type { Headline } from './types.ts';

/** What a story's page says of it. */
export interface PageHeadline {
  url: string;
  title: string;
  byline: string;
  published: string | null;
}

const longest = 300;
const plain = (value: unknown) => (typeof value === 'string' ? tidy(value, longest) : '');

/** The headline of a story that no feed told of, from its page's script: checked, or null where it has no title. */
export function headlineOf(
  { title: given, byline, published }: Readonly<Record<Exclude<keyof PageHeadline, 'url'>, unknown>>,
  { url, hub }: Pick<Headline, 'url' | 'hub'>,
  now: number,
): Headline | null {
  const title = plain(given);
  if (!title) return null;
  const date = parseDate(plain(published), now);
  return { id: url, hub, url, title, byline: plain(byline), published: date, image: null, topics: [] };
}
