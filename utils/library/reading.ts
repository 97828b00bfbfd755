import { type Before, markRead, restoreMarks, takeMarks } from './seen.ts';
import { type Filter, mark } from './stories.ts';

/** Marks on lists are for stories that somebody may meet there again: of a list that is marked whole, the newest ones. */
const most = 1_000;

/** What it takes to undo that stories were marked. */
export interface Marking {
  read: boolean;
  /** Those that this changed. */
  urls: readonly string[];
  before: Before;
}

/** Marks stories as read or as unread, by their addresses or all of a filter: in the kept stories and on every list. */
export async function setRead(which: readonly string[] | Filter, read: boolean, now = Date.now()): Promise<Marking> {
  const urls = await mark(which, { read }, now);
  const meant = Array.isArray(which) ? (which as string[]) : urls;
  const before = await (read ? markRead(meant.slice(0, most), now) : takeMarks(meant));
  return { read, urls, before };
}

/** Undoes a marking. */
export async function undoRead({ read, urls, before }: Marking): Promise<void> {
  await mark(urls, { read: !read });
  await restoreMarks(before);
}
