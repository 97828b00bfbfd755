import { type Notes, noteOf, type View } from '../../components/headlines/listing.ts';
import { languageOf } from '../../components/headlines/Row.tsx';
import type { Filter, Story } from '../../utils/library/stories.ts';
import { ask } from '../../utils/messages.ts';
import type { Shown } from '../../utils/opening.ts';
import { minutesFor, type Pace, usualPace } from '../../utils/pace.ts';
import type { Headline } from '../../utils/stories/types.ts';

/** Stories that the library is asked for at a time: more than the list at hand holds. */
const page = 240;
/** Rows that are added at a time. */
const handful = 40;

/** A view as the library knows it. */
export const filterOf = ({ show, topic }: View): Filter => ({
  ...(topic !== null && { topic }),
  ...(show === 'unread' && { unread: true }),
  ...(show === 'saved' && { saved: true }),
});

/** The list beyond what is at hand, from the library. It is asked by message: a private window's popup has no IndexedDB. */
export function listOf(shown: Shown) {
  const pace = Promise.all(
    (['en', 'km'] as const).map(
      async lang => [lang, await ask('pace:get', { lang }).catch(() => usualPace(lang))] as const,
    ),
  ).then(Object.fromEntries<Pace>);

  /** Notes of stories and of what the library does not keep. Without a library, nothing is known. */
  async function notesOf(stories: readonly Story[], others: readonly Headline[]): Promise<Notes> {
    const all = [...stories, ...others];
    const urls = all.map(({ url }) => url);
    const [marks, paces, texts] = await Promise.all([
      ask('stories:seen', { urls }),
      pace,
      ask('stories:texts', { urls }).catch(() => []),
    ]);
    const here = new Set(texts);
    const noted = all.map((item, index) => {
      const minutes = (left: number) => minutesFor(left, paces[languageOf(item.title)]!);
      const note = noteOf(stories[index], marks[item.url], minutes, item.characters);
      return [item.url, here.has(item.url) ? { ...note, here: true as const } : note] as const;
    });
    return Object.fromEntries(noted);
  }

  async function note(stories: readonly Story[], others: readonly Headline[] = []): Promise<Notes> {
    const found = await notesOf(stories, others).catch(() => ({}));
    // Read after the wait: what was marked meanwhile stays.
    return { ...shown.state.notes, ...found };
  }

  let turn = 0;
  let busy = false;
  /** The last story that the library gave for this view: the next ones are older. */
  let last: Story | undefined;

  async function fetch(before?: Story): Promise<void> {
    const mine = ++turn;
    const { view, store } = shown.state;
    const told = await ask('stories:page', { ...filterOf(view), before, count: page }).catch(() => null);
    const found = new Set(told?.map(({ url }) => url));
    const notes = await note(told ?? [], before ? [] : store.items.filter(({ url }) => !found.has(url)));
    if (mine !== turn) return;
    // What was opened since is not unread, though nobody marked it.
    const meant = view.show === 'unread' ? told?.filter(({ url }) => notes[url]?.standing === 'unread') : told;
    const stories = [...((before && shown.state.listing?.stories) || []), ...(meant ?? [])];
    const more = told?.length === page;
    last = told?.at(-1);
    if (more && stories.length === 0) return fetch(last);
    shown.show({ listing: { stories, more, lost: told === null && !before }, notes });
  }

  return {
    handful,
    note,
    /** Asks for the view's first stories. What is shown stays until they come. */
    load: () => fetch(),
    /** One handful of rows more, and what the library has of older stories. */
    async more(): Promise<void> {
      const { rows, listing } = shown.state;
      shown.show({ rows: rows + handful });
      if (busy || !listing?.more || rows + 2 * handful < listing.stories.length) return;
      busy = true;
      await fetch(last).finally(() => {
        busy = false;
      });
    },
  };
}
