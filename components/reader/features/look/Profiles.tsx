import { profileNames, profileOf, profiles } from '../../../../utils/profiles.ts';
import { Icon } from '../../../ui/icons.tsx';
import type { ViewProps } from '../../props.ts';

/** Comfort profiles: one tap each, and the steps above show what it did. */
export function Profiles(props: ViewProps) {
  const { onLook, voice } = props;
  const { say } = voice;
  const chosen = profileOf(props);
  return (
    <details class="look-fold" name="clearstory-look">
      <summary>
        <span>{say('profiles')}</span>
        <span class="look-now">{say(chosen ? `profile_${chosen}` : 'noProfile')}</span>
        <Icon name="down" />
      </summary>
      <ul class="look-profiles">
        {profileNames.map(name => (
          <li key={name}>
            <button
              type="button"
              class={`act${name === chosen ? ' on' : ''}`}
              aria-pressed={name === chosen}
              onClick={() => onLook(profiles[name])}
            >
              {say(`profile_${name}`)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
