import { Icon } from './icons.tsx';
import { Steps } from './Panes.tsx';

interface StepperProps {
  /** Id of the element that names it. */
  labelledBy: string;
  /** What it can be, in order. */
  values: readonly number[];
  value: number;
  /** The value in words, for whoever hears it. */
  spoken: string;
  smaller: string;
  larger: string;
  onChange(value: number): void;
}

/** A row of panes as a slider, with a button at each end. The browser's own range input lies over the panes, so all its keys work. */
export function Stepper({ labelledBy, values, value, spoken, smaller, larger, onChange }: StepperProps) {
  const step = Math.max(0, values.indexOf(value));
  const last = values.length - 1;
  const goTo = (index: number) => {
    const next = values[index];
    if (next !== undefined && next !== value) onChange(next);
  };
  return (
    <div class="stepper">
      <button
        type="button"
        class="act icon"
        aria-label={smaller}
        aria-disabled={step === 0}
        onClick={() => goTo(step - 1)}
      >
        <Icon name="minus" />
      </button>
      <span class="stepper-slide">
        <Steps lit={values.map((_, index) => index <= step)} />
        <input
          type="range"
          min={0}
          max={last}
          value={step}
          aria-labelledby={labelledBy}
          aria-valuetext={spoken}
          onInput={event => goTo(event.currentTarget.valueAsNumber)}
        />
      </span>
      <button
        type="button"
        class="act icon"
        aria-label={larger}
        aria-disabled={step === last}
        onClick={() => goTo(step + 1)}
      >
        <Icon name="plus" />
      </button>
    </div>
  );
}
