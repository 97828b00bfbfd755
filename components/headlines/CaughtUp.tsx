import type { HeadlineWords } from './words.ts';

/** Stands between what is unread and what was read. */
export function CaughtUp({ words }: { words: HeadlineWords }) {
  return (
    <p class="caught-up">
      <span class="caught-up-panes" aria-hidden="true">
        <i class="pane full" />
        <i class="pane full" />
        <i class="pane full" />
      </span>
      {words.caughtUp}
    </p>
  );
}
