import { type Shelf, search, shelfOf } from '../../components/headlines/search.ts';
import { ask } from '../../utils/messages.ts';
import type { Shown } from '../../utils/opening.ts';
import type { Headline } from '../../utils/stories/types.ts';
import type { listOf } from './list.ts';

/** Search as somebody types, over everything that is kept. */
export function searchOf(shown: Shown, list: ReturnType<typeof listOf>) {
  let shelf: Shelf | null = null;
  const known = new Map<string, Headline>();
  let urls: readonly string[] = [];

  const learn = (items: readonly Headline[]) => {
    for (const item of items) known.set(item.url, item);
  };

  /** Shows what is at hand of the found stories, and then what the library has of them. */
  async function present(query: string): Promise<void> {
    const wanted = urls.slice(0, shown.state.rows);
    const show = () =>
      shown.show({ search: { query, count: urls.length, items: wanted.flatMap(url => known.get(url) ?? []) } });
    show();
    const missing = wanted.filter(url => !known.has(url));
    if (missing.length === 0) return;
    const found = await ask('stories:at', { urls: missing }).catch(() => []);
    learn(found);
    const notes = await list.note(found);
    if (shown.state.search?.query === query) shown.show({ notes });
    if (shown.state.search?.query === query) show();
  }

  function look(query: string): void {
    urls = shelf ? search(shelf, query) : [];
    void present(query);
  }

  /** Looks through the list at hand at once, and through everything as soon as it is there. */
  async function begin(): Promise<void> {
    const { items } = shown.state.store;
    learn(items);
    shelf = shelfOf(items);
    const titles = await ask('stories:titles', {}).catch(() => undefined);
    // The search may have been left meanwhile, and begun anew.
    if (!shelf || !titles) return;
    shelf = shelfOf(items, titles);
    if (shown.state.search) look(shown.state.search.query);
  }

  return {
    /** What is looked for now; null: nothing any more. */
    query(query: string | null): void {
      shown.show({ rows: list.handful });
      if (query === null) {
        shelf = null;
        shown.show({ search: null });
      } else {
        if (!shelf) void begin();
        look(query);
      }
    },
    /** More of what was found. */
    more(): void {
      shown.show({ rows: shown.state.rows + list.handful });
      void present(shown.state.search!.query);
    },
  };
}
