import { useId, useState } from 'preact/hooks';
import type { ReceiptLine } from './receipt.ts';
import { useWords } from './words.ts';

/** The button names the first kinds; the receipt itself names them all. */
const named = 3;
/** So much of a thing's own words stands in its line at once. */
const brief = 60;

/** What was tidied, in one line that opens the receipt. */
export function ReceiptButton(props: { lines: readonly ReceiptLine[]; open: boolean; onOpen(open: boolean): void }) {
  const { lines, open, onOpen } = props;
  const { say, count } = useWords();
  const rest = lines.slice(named).reduce((sum, line) => sum + line.count, 0);
  const list = lines.slice(0, named).map(({ kind, count: n }) => count(kind, n));
  if (rest) list.push(say('andMore', { n: rest }));
  return (
    <button type="button" class="tidied" data-opens="receipt" aria-expanded={open} onClick={() => onOpen(!open)}>
      <bdi>{say('tidied', { list: list.join(say('join')) })}</bdi>
    </button>
  );
}

/** What was put away and left out, in its own words. */
export function Receipt({ lines }: { lines: readonly ReceiptLine[] }) {
  const { say, language } = useWords();
  return (
    <div class="receipt" lang={language}>
      <ul>
        {lines.map(line => (
          <Line key={line.kind} line={line} />
        ))}
      </ul>
      <p>
        <bdi>{say('nothingDeleted')}</bdi>
      </p>
    </div>
  );
}

/** “Show” stands where there is more to show: longer words, or further things of the kind. */
function Line({ line: { kind, count: n, samples } }: { line: ReceiptLine }) {
  const { say, count } = useWords();
  const [all, setAll] = useState(false);
  const words = useId();
  const more = samples.length > 2 || samples.some(sample => sample.length > brief);
  const shown = all ? samples : samples.slice(0, 2).map(shorten);
  return (
    <li>
      <span class="what">{count(kind, n)}</span>
      <span class="said" id={words}>
        {shown.map((sample, index) => (
          <span key={sample}>
            {index > 0 && ', '}
            <q dir="auto">{sample}</q>
          </span>
        ))}
      </span>
      {more && (
        <button
          type="button"
          class="link"
          aria-expanded={all}
          aria-controls={words}
          aria-label={`${say(all ? 'hide' : 'show')}: ${count(kind, n)}`}
          onClick={() => setAll(!all)}
        >
          {say(all ? 'hide' : 'show')}
        </button>
      )}
    </li>
  );
}

/** The first words, cut between words where the script has spaces. */
function shorten(sample: string): string {
  if (sample.length <= brief) return sample;
  const cut = sample.slice(0, brief);
  return `${cut.replace(/\s+\S*$/, '')}…`;
}
