import { entries, type Placed } from './tree.ts';

/** What stands before the first story is read again with each of them: a head that is longer is not one. */
const longestHead = 20_000;

/** Beginnings and ends of stories; a list of addresses is not worth it. */
const marks = /<(\/?)(?:[\w.-]{1,40}:)?(?:item|entry)(?:\s[^<>]*)?>/gi;

/** The text of each story, from its beginning to its end. */
function pieces(xml: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start: number | null = null;
  for (const mark of xml.matchAll(marks)) {
    if (!mark[1]) start = mark.index;
    else if (start !== null) {
      found.push({ start, end: mark.index + mark[0].length });
      start = null;
    }
  }
  return found;
}

/**
 * The stories of a feed that cannot be parsed as a whole, each by itself: one that is broken does not take the others along.
 * What its channel says of itself counts where that can be parsed, else its root alone. Null where none is left.
 *
 * @param address - of the feed
 */
export function salvage(xml: string, address: string): { title: string; items: Placed[] } | null {
  const found = pieces(xml);
  const before = xml.slice(0, found[0]?.start ?? 0);
  const heads = [before, /^<[^>]*>/.exec(before)?.[0] ?? ''].filter(head => head && head.length <= longestHead);
  for (const head of heads) {
    const told = found.flatMap(({ start, end }) => {
      try {
        return [entries(head + xml.slice(start, end), address)];
      } catch {
        return [];
      }
    });
    const items = told.flatMap(each => each.items);
    if (items.length > 0) return { title: told[0]!.title, items };
  }
  return null;
}
