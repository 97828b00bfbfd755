import type { Notes, View } from '../../components/headlines/listing.ts';
import type { PopupState } from '../../components/headlines/Popup.tsx';
import { api } from '../../utils/api.ts';

/** What the popup remembers until the browser is closed: it opens as it was left, and paints at first what it knew then. */
export interface Memory {
  view: View;
  /** Of the list at hand. */
  notes: Notes;
  ticked: readonly string[];
  sources: PopupState['sources'];
  /** The list's first story. Where another one leads it by now, the list begins at its top. */
  first: string | null;
  top: number;
}

const key = 'popup';

/** The extension's own memory, which no page and no update of ours outlives: it is as it was written. */
export async function recall(): Promise<Memory | null> {
  const { [key]: memory } = await api().storage.session.get(key);
  return (memory as Memory | undefined) ?? null;
}

/** Not for private windows. */
export function remember({ view, notes, ticked, sources, store, top }: PopupState): void {
  const listed = store.items.flatMap(({ url }) => (notes[url] ? [[url, notes[url]] as const] : []));
  const memory: Memory = {
    view,
    notes: Object.fromEntries(listed),
    ticked,
    sources,
    first: store.items[0]?.url ?? null,
    top,
  };
  void api().storage.session.set({ [key]: memory });
}
