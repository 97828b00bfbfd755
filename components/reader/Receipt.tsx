import { Fragment } from 'preact';
import { Toggle } from '../ui/Toggle.tsx';
import { isLong, type ReceiptLine, shorten, summaryOf } from './receipt.ts';
import type { Voice } from './words.ts';

const few = 2;

interface Props {
  lines: readonly ReceiptLine[];
  voice: Voice;
  /** Shows things of the sweep again on the publisher's page; absent where that page is not there. */
  onAgain?(ids: readonly number[]): void;
}

/** What was tidied, in one line that opens the receipt. */
export function ReceiptButton({ lines, voice, open, onOpen }: Props & { open: boolean; onOpen(open: boolean): void }) {
  return (
    <button type="button" class="tidied" data-opens="receipt" aria-expanded={open} onClick={() => onOpen(!open)}>
      <bdi>{voice.say('tidied', { list: summaryOf(lines, voice) })}</bdi>
    </button>
  );
}

/** What was put away and left out, in its own words. */
export function Receipt({ lines, voice, onAgain }: Props) {
  return (
    <div class="receipt" lang={voice.language}>
      <ul>
        {lines.map(line => (
          <Line key={line.kind} line={line} voice={voice} onAgain={onAgain} />
        ))}
      </ul>
      <p>
        <bdi>{voice.say('nothingDeleted')}</bdi>
      </p>
    </div>
  );
}

/** “Show” stands only where there is more to show: longer words, or further things of the kind. */
function Line({ line, voice, onAgain }: Omit<Props, 'lines'> & { line: ReceiptLine }) {
  const { samples, again } = line;
  const what = voice.count(line.kind, line.count);
  const more = samples.length > few || samples.some(isLong);
  const act = (word: string, onClick: () => void, open?: boolean) => (
    <button type="button" class="link" aria-expanded={open} aria-label={`${word}: ${what}`} onClick={onClick}>
      {word}
    </button>
  );
  return (
    <Toggle>
      {(all, toggle) => {
        const word = voice.say(all ? 'hide' : 'show');
        return (
          <li>
            <span class="what">
              <bdi>{what}</bdi>
            </span>
            <span class="said">
              {(all ? samples : samples.slice(0, few).map(shorten)).map((sample, index) => (
                <Fragment key={sample}>
                  {index > 0 && ', '}
                  <bdi>
                    <q>{sample}</q>
                  </bdi>
                </Fragment>
              ))}
            </span>
            <span>
              {more && act(word, toggle, all)}
              {onAgain && again.length > 0 && act(voice.say('showAgain'), () => onAgain(again))}
            </span>
          </li>
        );
      }}
    </Toggle>
  );
}
