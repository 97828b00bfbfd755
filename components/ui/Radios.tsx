import type { ComponentChildren } from 'preact';

/** One of several: value, name and, for a name in another language, that language. */
export interface Choice<T extends string> {
  value: T;
  name: string;
  lang?: string;
  class?: string;
}

interface RadiosProps<T extends string> {
  /** One for each group. */
  group: string;
  choices: readonly Choice<T>[];
  chosen: T;
  onChoose(value: T): void;
  /** A picture above each name. */
  picture?(value: T): ComponentChildren;
}

/** Radio buttons that look like underlined words, or like pictures with a name. Whoever holds them is the group and names it. */
export function Radios<T extends string>({ group, choices, chosen, onChoose, picture }: RadiosProps<T>) {
  return (
    <div class={picture ? 'swatches' : 'segments'}>
      {choices.map(choice => (
        <label key={choice.value} class={picture ? 'swatch' : 'segment'} lang={choice.lang}>
          <input
            type="radio"
            name={group}
            value={choice.value}
            checked={choice.value === chosen}
            onChange={() => onChoose(choice.value)}
          />
          {picture?.(choice.value)}
          <span class={`${picture ? 'swatch' : 'segment'}-name ${choice.class ?? ''}`}>{choice.name}</span>
        </label>
      ))}
    </div>
  );
}
