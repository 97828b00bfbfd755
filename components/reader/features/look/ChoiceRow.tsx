import { type Choice, Radios } from '../../../ui/Radios.tsx';

interface Props<T extends string> {
  label: string;
  /** One for each group. */
  group: string;
  choices: readonly Choice<T>[];
  chosen: T;
  onChoose(value: T): void;
}

/** A label, and beside it words of which one is underlined. */
export function ChoiceRow<T extends string>({ label, group, ...radios }: Props<T>) {
  return (
    <div class="look-row" role="radiogroup" aria-labelledby={`clearstory-${group}`}>
      <span id={`clearstory-${group}`}>{label}</span>
      <Radios group={group} {...radios} />
    </div>
  );
}
