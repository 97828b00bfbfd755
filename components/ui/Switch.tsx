import { useIdent } from './ident.ts';

interface SwitchProps {
  label: string;
  help: string;
  on: boolean;
  onChange(on: boolean): void;
}

/** A sash switch: a checkbox that looks like a window. The whole row presses it. */
export function Switch({ label, help, on, onChange }: SwitchProps) {
  const id = useIdent();
  return (
    <div class="option">
      <label for={id}>
        <span class="option-label">{label}</span>
        <span class="option-help" id={`${id}-help`}>
          {help}
        </span>
      </label>
      <input
        class="sash"
        type="checkbox"
        id={id}
        aria-describedby={`${id}-help`}
        checked={on}
        onChange={event => onChange(event.currentTarget.checked)}
      />
    </div>
  );
}
