import { letterSpacings, lineHeights, lineLengths, textSizes, wordSpacings } from '../../../../utils/choices.ts';
import { Stepper } from '../../../ui/Stepper.tsx';
import type { ViewProps } from '../../props.ts';
import type { Key } from '../../words.ts';

interface Scale {
  values: readonly number[];
  /** How a value is said, and what is said of it. */
  spoken: Key;
  told?(value: number): number;
  smaller: Key;
  larger: Key;
}

const percent = (em: number) => Math.round(em * 100);

/** What is chosen by steps. */
const scales = {
  textSize: { values: textSizes, spoken: 'pixels', smaller: 'smaller', larger: 'larger' },
  lineHeight: { values: lineHeights, spoken: 'times', smaller: 'linesCloser', larger: 'linesApart' },
  lineLength: { values: lineLengths, spoken: 'characters', smaller: 'linesShorter', larger: 'linesLonger' },
  letterSpacing: {
    values: letterSpacings,
    spoken: 'percent',
    told: percent,
    smaller: 'lettersCloser',
    larger: 'lettersApart',
  },
  wordSpacing: { values: wordSpacings, spoken: 'percent', told: percent, smaller: 'wordsCloser', larger: 'wordsApart' },
} as const satisfies Record<string, Scale>;

/** A label, and beside it a row of steps. */
export function StepRow({ of, voice: { say }, onLook, ...look }: ViewProps & { of: keyof typeof scales }) {
  const { values, spoken, told, smaller, larger }: Scale = scales[of];
  const value = look[of];
  return (
    <div class="look-row">
      <span id={`clearstory-${of}`}>{say(of)}</span>
      <Stepper
        labelledBy={`clearstory-${of}`}
        values={values}
        value={value}
        spoken={say(spoken, { n: told?.(value) ?? value })}
        smaller={say(smaller)}
        larger={say(larger)}
        onChange={chosen => onLook({ [of]: chosen })}
      />
    </div>
  );
}
