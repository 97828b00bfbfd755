import { maxItems } from './state.ts';
import type { Headline } from './types.ts';

/** What a newer answer leaves out stays: pictures come from REST, once. And no story grows younger, so none stays on top. */
export function joined(old: Headline, fresh: Headline): Headline {
  const dates = [old.published, fresh.published].filter(date => date !== null).sort();
  return {
    ...fresh,
    image: fresh.image ?? old.image,
    topics: fresh.topics.length > 0 ? fresh.topics : old.topics,
    published: dates[0] ?? null,
  };
}

/** Newest first; stories without a date last, in the order given. */
function byDate(a: Headline, b: Headline): number {
  return (b.published ?? '').localeCompare(a.published ?? '', 'en');
}

/** The old list and a feed's answer as one list: known stories (same id or address) brought up to date, newest first, capped. */
export function merge(old: readonly Headline[], fresh: readonly Headline[]): Headline[] {
  const byId = new Map(old.map(item => [item.id, item]));
  const byUrl = new Map(old.map(item => [item.url, item]));
  const updated = fresh.map(item => {
    const known = byId.get(item.id) ?? byUrl.get(item.url);
    return known ? joined(known, item) : item;
  });
  const ids = new Set(fresh.map(item => item.id));
  const urls = new Set(fresh.map(item => item.url));
  const rest = old.filter(item => !ids.has(item.id) && !urls.has(item.url));
  return [...updated, ...rest].sort(byDate).slice(0, maxItems);
}

/** Gives stories the pictures found for them, by id. */
export function withPictures(items: readonly Headline[], pictures: ReadonlyMap<string, string>): Headline[] {
  return items.map(item =>
    item.image === null && pictures.has(item.id) ? { ...item, image: pictures.get(item.id)! } : item,
  );
}
