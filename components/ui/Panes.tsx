import type { Ref } from 'preact';

/** One pane of a row: how much of it is lit, and whether it opens a section or was never delivered. */
export interface Pane {
  gap?: boolean;
  none?: boolean;
}

/**
 * The clerestory: a row of panes, empty at first. Whoever shows progress sets `--lit` on its children,
 * so that scrolling never renders anything.
 */
export function Panes({ panes, lit, row }: { panes: readonly Pane[]; lit?: boolean; row?: Ref<HTMLSpanElement> }) {
  return (
    <span class="panes" aria-hidden="true" ref={row} style={lit ? { '--lit': '100%' } : undefined}>
      {panes.map((pane, index) => (
        <i key={index} class={pane.none ? 'none' : pane.gap ? 'gap' : undefined} />
      ))}
    </span>
  );
}

/** A row of `count` steps of which the first `lit` are lit: settings, and access (three). */
export function Steps({ lit }: { lit: readonly boolean[] }) {
  return (
    <span class="steps" aria-hidden="true">
      {lit.map((on, index) => (
        <i key={index} class={on ? 'pane full' : 'pane none'} />
      ))}
    </span>
  );
}
