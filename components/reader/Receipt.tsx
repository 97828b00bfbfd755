import { Fragment } from 'preact';
import { Toggle } from '../ui/Toggle.tsx';
import { isLong, type ReceiptLine, shorten, summaryOf } from './receipt.ts';
import type { Voice } from './words.ts';

const few = 2;

interface Props {
  lines: readonly ReceiptLine[];
  voice: Voice;
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
export function Receipt({ lines, voice }: Props) {
  return (
    <div class="receipt" lang={voice.language}>
      <ul>
        {lines.map(line => (
          <Line key={line.kind} line={line} voice={voice} />
        ))}
      </ul>
      <p>
        <bdi>{voice.say('nothingDeleted')}</bdi>
      </p>
    </div>
  );
}

/** “Show” stands only where there is more to show: longer words, or further things of the kind. */
function Line({ line, voice }: { line: ReceiptLine; voice: Voice }) {
  const { samples } = line;
  const what = voice.count(line.kind, line.count);
  const more = samples.length > few || samples.some(isLong);
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
            {more && (
              <button type="button" class="link" aria-expanded={all} aria-label={`${word}: ${what}`} onClick={toggle}>
                {word}
              </button>
            )}
          </li>
        );
      }}
    </Toggle>
  );
}
