import { useEffect, useRef } from 'preact/hooks';
import { fill } from '../../../utils/strings.ts';
import { AddHub } from './AddHub.tsx';
import { HubFile } from './HubFile.tsx';
import { HubRow } from './HubRow.tsx';
import type { Adding, HubActs, HubView, HubWords, Importing, Said } from './types.ts';

/** What the hubs' part of the options shows. */
export interface HubsState {
  hubs: readonly HubView[];
  adding: Adding;
  /** What was done last, and whether it can be undone. */
  done: (Said & { undo: boolean }) | null;
  importing: Importing;
  /** There was no room for all stories. */
  full: boolean;
}

/** The reader's hubs: each with its settings, one more by its address, all of them as a file. */
export function Hubs({
  hubs,
  adding,
  done,
  importing,
  full,
  words,
  ...acts
}: HubsState & HubActs & { words: HubWords }) {
  const undo = useRef<HTMLButtonElement>(null);
  // The removed hub's own button is gone.
  useEffect(() => {
    if (done?.undo) undo.current?.focus();
  }, [done]);
  return (
    <>
      {full && <p class="hub-told">{words.full}</p>}
      <ul class="hubs">
        {hubs.map(view => (
          <HubRow key={view.hub.id} view={view} words={words} {...acts} />
        ))}
      </ul>
      <p class="hub-done" role="status">
        {done && `${fill(words[done.word], done.values)} `}
        {done?.undo && (
          <button type="button" class="link strong" ref={undo} onClick={acts.onUndo}>
            {words.undo}
          </button>
        )}
      </p>
      <AddHub adding={adding} words={words} {...acts} />
      <HubFile importing={importing} words={words} {...acts} />
    </>
  );
}
