import { dayPalettes, nightPalettes, type Palette } from '../../../../utils/choices.ts';
import { Icon } from '../../../ui/icons.tsx';
import type { ViewProps } from '../../props.ts';
import { ChoiceRow } from './ChoiceRow.tsx';
import { StepRow } from './StepRow.tsx';
import { SwitchRow } from './SwitchRow.tsx';

/** What few people change. */
export function More(props: ViewProps) {
  const { align, day, night, onLook, voice } = props;
  const { say } = voice;
  const named = (value: Palette) => ({ value, name: say(`palette_${value}`) });
  return (
    <details class="look-fold" name="clearstory-look">
      <summary>
        <span>{say('moreSettings')}</span>
        <Icon name="down" />
      </summary>
      <ChoiceRow
        label={say('align')}
        group="align"
        choices={(['start', 'justify'] as const).map(value => ({ value, name: say(`align_${value}`) }))}
        chosen={align}
        onChoose={chosen => onLook({ align: chosen })}
      />
      <StepRow {...props} of="letterSpacing" />
      <StepRow {...props} of="wordSpacing" />
      <ChoiceRow
        label={say('day')}
        group="day"
        choices={dayPalettes.map(named)}
        chosen={day}
        onChoose={chosen => onLook({ day: chosen })}
      />
      <ChoiceRow
        label={say('night')}
        group="night"
        choices={nightPalettes.map(named)}
        chosen={night}
        onChoose={chosen => onLook({ night: chosen })}
      />
      <SwitchRow {...props} of="dimRepeats" />
      <SwitchRow {...props} of="openText" help={say('openTextHelp')} />
    </details>
  );
}
