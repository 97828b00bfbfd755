import { type Palette, palettes, textSizes } from '../../../utils/choices.ts';
import { Icon } from '../../ui/icons.tsx';
import { Steps } from '../../ui/Panes.tsx';
import { featureOf } from '../feature.ts';
import type { ViewProps } from '../props.ts';

/**
 * The appearance sheet. Not modal: the page behind it changes live. Built of the browser's own radio buttons and slider,
 * so that keys work where our root's key events are kept from the page.
 */
function Look({ article, palette, textSize, onLook, voice: { say } }: ViewProps) {
  const step = Math.max(0, textSizes.indexOf(textSize));
  const goTo = (index: number) => {
    const size = textSizes[index];
    if (size !== undefined && size !== textSize) onLook({ textSize: size });
  };
  return (
    <section class="panel look" aria-label={say('look')}>
      <fieldset class="swatches">
        <legend class="aside">{say('palette')}</legend>
        {palettes.map(name => (
          <label key={name} class="swatch">
            <input
              type="radio"
              name="palette"
              value={name}
              checked={name === palette}
              onChange={() => onLook({ palette: name })}
            />
            <Preview name={name} title={article.title} line={article.textContent} lang={article.lang} />
            <span class="swatch-name">{say(`palette_${name}`)}</span>
          </label>
        ))}
      </fieldset>
      <div class="steps-row">
        <span id="clearstory-size">{say('textSize')}</span>
        <button
          type="button"
          class="act icon"
          aria-label={say('smaller')}
          aria-disabled={step === 0}
          onClick={() => goTo(step - 1)}
        >
          <Icon name="minus" />
        </button>
        <span class="steps-slide">
          <Steps lit={textSizes.map((_, index) => index <= step)} />
          <input
            type="range"
            min={0}
            max={textSizes.length - 1}
            value={step}
            aria-labelledby="clearstory-size"
            aria-valuetext={say('pixels', { n: textSize })}
            onChange={event => goTo(event.currentTarget.valueAsNumber)}
          />
        </span>
        <button
          type="button"
          class="act icon"
          aria-label={say('larger')}
          aria-disabled={step === textSizes.length - 1}
          onClick={() => goTo(step + 1)}
        >
          <Icon name="plus" />
        </button>
      </div>
    </section>
  );
}

/** The story's own headline and first line in a palette; Auto shows both of its halves. */
function Preview({ name, title, line, lang }: { name: Palette; title: string; line: string; lang: string }) {
  const halves: readonly Palette[] = name === 'auto' ? ['paper', 'night'] : [name];
  return (
    <span class="preview" aria-hidden="true" lang={lang}>
      {halves.map(half => (
        <span key={half} class="preview-half" data-palette={half}>
          <b>{title}</b>
          <i />
          {line.slice(0, 60)}
        </span>
      ))}
    </span>
  );
}

export const look = featureOf(Look);
