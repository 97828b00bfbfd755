import type { ComponentChildren } from 'preact';
import { useIdent } from '../ui/ident.ts';
import { type Choice, Radios } from '../ui/Radios.tsx';

/** One part of the options, reachable from the list of sections. */
export function Section({
  id,
  title,
  about,
  children,
}: {
  id: string;
  title: string;
  about: string;
  children: ComponentChildren;
}) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p class="about">{about}</p>
      {children}
    </section>
  );
}

interface RowProps {
  label: string;
  /** For a control that is named by the label. */
  labelId?: string;
  help: string;
  /** The label is a publisher's own name. */
  published?: boolean;
  children?: ComponentChildren;
}

/** A label, a line of help, and whatever stands beside them. */
export function Row({ label, labelId, help, published, children }: RowProps) {
  return (
    <div class="option">
      <div>
        <p class={published ? 'option-label published' : 'option-label'} id={labelId}>
          {label}
        </p>
        <p class="option-help">{help}</p>
      </div>
      {children}
    </div>
  );
}

interface ChoicesProps<T extends string> {
  label: string;
  help: string;
  choices: readonly Choice<T>[];
  chosen: T;
  onChoose(value: T): void;
  /** A picture above each name. */
  picture?(value: T): ComponentChildren;
}

/**
 * Radio buttons that look like underlined words, or like pictures with a name.
 * Not a fieldset: its legend takes no part in grid or flex, so it could not stand beside its choices.
 */
export function Choices<T extends string>({ label, help, choices, chosen, onChoose, picture }: ChoicesProps<T>) {
  const name = useIdent();
  return (
    <div
      class={picture ? 'option wide' : 'option'}
      role="radiogroup"
      aria-labelledby={name}
      aria-describedby={`${name}-help`}
    >
      <div>
        <p class="option-label" id={name}>
          {label}
        </p>
        <p class="option-help" id={`${name}-help`}>
          {help}
        </p>
      </div>
      <Radios group={name} choices={choices} chosen={chosen} onChoose={onChoose} picture={picture} />
    </div>
  );
}
