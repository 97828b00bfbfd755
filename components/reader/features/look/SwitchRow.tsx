import type { ViewProps } from '../../props.ts';

interface Props extends ViewProps {
  of: 'dimRepeats' | 'openText';
  /** What it brings with it, in a sentence. */
  help?: string;
}

/** Something that is on or off. */
export function SwitchRow({ of, help, onLook, voice, ...props }: Props) {
  const id = `clearstory-${of}`;
  return (
    <>
      <label class="look-row look-switch">
        <span>{voice.say(of)}</span>
        <input
          class="sash"
          type="checkbox"
          checked={props[of]}
          aria-describedby={help && id}
          onChange={event => onLook({ [of]: event.currentTarget.checked })}
        />
      </label>
      {help && (
        <p id={id} class="look-help">
          {help}
        </p>
      )}
    </>
  );
}
