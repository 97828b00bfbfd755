import type { Notice } from '../../components/headlines/Foot.tsx';
import { itemsOf, type Note, type Notes } from '../../components/headlines/listing.ts';
import type { SavedPage } from '../../utils/library/pages.ts';
import { ask } from '../../utils/messages.ts';
import type { Shown } from '../../utils/opening.ts';
import type { Headline } from '../../utils/stories/types.ts';
import { filterOf } from './list.ts';

const unknown: Note = { standing: 'unread', saved: false, share: 0, minutes: null };

/** How a marking is kept, and how that is taken back. */
interface Work<T> {
  keep(): Promise<T>;
  undo(kept: T): Promise<unknown>;
  said(kept: T): Omit<Notice, 'undo'>;
}

/** The page that was let go with its story, as soon as it is. */
type LetGo = Promise<SavedPage | null>;

/** Its page is read as soon as it came, while the popup is open: a story that is cut speaks for all of its hub. */
async function keepPage(url: string, on: boolean, letGo?: LetGo): LetGo {
  const { kept, before } = await ask('story:keep', { url, on, before: (on && (await letGo)) || null });
  if (kept) await (await import('../../utils/page/stored-page.ts')).readSaved(url);
  return before;
}

/** Saves a story, or lets it go, and its page with it; the page may come later or never. What the library does not know it cannot keep. */
async function setSaved(url: string, saved: boolean, before?: { letGo: LetGo }): Promise<{ letGo: LetGo }> {
  const changed = await ask('stories:mark', { which: [url], mark: { saved } });
  if (changed.length === 0) throw new Error('not kept');
  return { letGo: keepPage(url, saved, before?.letGo).catch(() => null) };
}

/** Marks of the reader's own: read, unread, saved. Shown at once, kept then, and each can be undone. */
export function markingOf(shown: Shown) {
  const noteAbout = (url: string) => shown.state.notes[url] ?? unknown;
  const put = (notes: Notes, notice: Notice | null) =>
    shown.show({ notes: { ...shown.state.notes, ...notes }, notice });

  async function mark<T>(urls: readonly string[], change: Partial<Note>, { keep, undo, said }: Work<T>): Promise<void> {
    const before = Object.fromEntries(urls.map(url => [url, noteAbout(url)]));
    const after = Object.fromEntries(urls.map(url => [url, { ...noteAbout(url), ...change }]));
    put(after, null);
    try {
      const kept = await keep();
      const takeBack = () => {
        put(before, null);
        undo(kept).catch(() => put(after, { text: 'notKept', undo: null }));
      };
      put({}, { ...said(kept), undo: takeBack });
    } catch {
      put(before, { text: 'notKept', undo: null });
    }
  }

  return {
    read: ({ url }: Headline, read: boolean) =>
      mark([url], read ? { standing: 'read', minutes: null } : { standing: 'unread', share: 0, minutes: null }, {
        keep: () => ask('stories:read', { which: [url], read }),
        undo: marking => ask('stories:undo', marking),
        said: () => ({ text: read ? 'readOne' : 'unreadOne' }),
      }),
    save: ({ url }: Headline, saved: boolean) =>
      mark(
        [url],
        { saved },
        {
          keep: () => setSaved(url, saved),
          // Offline too: with the page that was there.
          undo: before => setSaved(url, !saved, before),
          said: () => ({ text: saved ? 'savedOne' : 'unsavedOne' }),
        },
      ),
    /** All of the view that is unread, whether it is in sight or not. */
    allRead: () => {
      const { store, view, listing, notes } = shown.state;
      const urls = itemsOf(store.items, view, listing, notes)
        .map(({ url }) => url)
        .filter(url => noteAbout(url).standing === 'unread');
      return mark(
        urls,
        { standing: 'read', minutes: null },
        {
          keep: () => ask('stories:read', { which: { ...filterOf(view), unread: true }, read: true }),
          undo: marking => ask('stories:undo', marking),
          said: ({ urls: { length: n } }) => ({ text: (['readNone', 'readOne'] as const)[n] ?? 'readMany', n }),
        },
      );
    },
  };
}
