import type { Statement } from './status.ts';
import type { HeadlineWords } from './words.ts';

interface StatementProps {
  statement: Statement;
  tooSoon: boolean;
  words: HeadlineWords;
  onRetry(): void;
}

function Retry({ tooSoon, words, onRetry }: Omit<StatementProps, 'statement'>) {
  // The answer stands where the question was: asking again at once would do nothing.
  if (tooSoon) return <span class="soft">{words.tooSoon}</span>;
  return (
    <button type="button" class="link strong" onClick={onRetry}>
      {words.tryAgain}
    </button>
  );
}

/** How the list stands, above a list that is there. */
export function StatementLine({ statement, ...retry }: StatementProps) {
  return (
    <p class="statement-line">
      <span class="strong">{statement.title}</span> {statement.text} {statement.retry && <Retry {...retry} />}
    </p>
  );
}

/** How the list stands, in the place of a list that is not there yet. */
export function StatementPage({ statement, waiting, ...retry }: StatementProps & { waiting: boolean }) {
  return (
    <div class="statement-page">
      <span class={waiting ? 'panes waiting' : 'panes'} aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
        <i />
      </span>
      <p class="statement-title">{statement.title}</p>
      <p class="soft">{statement.text}</p>
      {statement.retry && (
        <p class="statement-act">
          <Retry {...retry} />
        </p>
      )}
    </div>
  );
}
