import { defaults, lookOf } from '../../../utils/choices.ts';
import { hasKhmer } from '../../../utils/fonts.ts';
import { featureOf } from '../feature.ts';
import type { ViewProps } from '../props.ts';
import { KhmerFaces, Typefaces } from './look/Faces.tsx';
import { More } from './look/More.tsx';
import { Profiles } from './look/Profiles.tsx';
import { StepRow } from './look/StepRow.tsx';
import { Swatches } from './look/Swatches.tsx';

/**
 * The appearance sheet. Not modal: the page behind it changes live. Built of the browser's own radio buttons, sliders and
 * details, so that keys work where our root's key events are kept from the page.
 */
function Look(props: ViewProps) {
  const { article, onLook, voice } = props;
  const { say } = voice;
  return (
    <section class="panel look" aria-label={say('look')}>
      <Swatches {...props} />
      <Typefaces {...props} />
      {hasKhmer(article.title + article.textContent) && <KhmerFaces {...props} />}
      <StepRow {...props} of="textSize" />
      <StepRow {...props} of="lineHeight" />
      <StepRow {...props} of="lineLength" />
      <Profiles {...props} />
      <div class="look-end">
        <More {...props} />
        <button type="button" class="act look-reset" onClick={() => onLook(lookOf(defaults))}>
          {say('reset')}
        </button>
      </div>
    </section>
  );
}

export const look = featureOf(Look);
