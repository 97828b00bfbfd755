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
    ...(fresh.characters === undefined && old.characters !== undefined && { characters: old.characters }),
  };
}

/** Newest first; stories without a date last, in the order given. */
function byDate(a: Headline, b: Headline): number {
  return (b.published ?? '').localeCompare(a.published ?? '', 'en');
}

/** A hub's old list and its feed's answer as one list: known stories (same id or address) brought up to date, newest first. */
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
  return [...updated, ...rest].sort(byDate);
}

/**
 * The list with a hub's own part in the place of its old one. Half of its room is shared out equally, so that a hub with a
 * hundred stories a day does not push the others out; what is left goes to the newest. Stories of hubs that are gone go.
 */
export function withHub(
  items: readonly Headline[],
  id: string,
  own: readonly Headline[],
  hubs: readonly string[],
): Headline[] {
  const others = items.filter(({ hub }) => hub !== id && hubs.includes(hub));
  const all = [...own, ...others].sort(byDate);
  const share = Math.max(1, Math.floor(maxItems / 2 / hubs.length));
  const had = new Map<string, number>();
  const [shared, more]: [Headline[], Headline[]] = [[], []];
  for (const item of all) {
    const before = had.get(item.hub) ?? 0;
    had.set(item.hub, before + 1);
    (before < share ? shared : more).push(item);
  }
  return [...shared, ...more].slice(0, maxItems).sort(byDate);
}

/** Gives stories the pictures found for them, by id. */
export function withPictures(items: readonly Headline[], pictures: ReadonlyMap<string, string>): Headline[] {
  return items.map(item =>
    item.image === null && pictures.has(item.id) ? { ...item, image: pictures.get(item.id)! } : item,
  );
}
