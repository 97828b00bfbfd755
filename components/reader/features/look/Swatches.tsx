import { type Palette, palettes } from '../../../../utils/choices.ts';
import { Radios } from '../../../ui/Radios.tsx';
import type { ViewProps } from '../../props.ts';

/** The palettes, each as it is: the story's own headline and first line. Auto shows both of its halves. */
export function Swatches({ article, palette, day, night, onLook, voice: { say } }: ViewProps) {
  return (
    <div class="look-palettes" role="radiogroup" aria-label={say('palette')}>
      <Radios
        group="palette"
        choices={palettes.map(value => ({ value, name: say(`palette_${value}`) }))}
        chosen={palette}
        onChoose={chosen => onLook({ palette: chosen })}
        picture={name => (
          <Preview
            halves={name === 'auto' ? [day, night] : [name]}
            title={article.title}
            line={article.textContent}
            lang={article.lang}
          />
        )}
      />
    </div>
  );
}

interface PreviewProps {
  halves: readonly Palette[];
  title: string;
  line: string;
  lang: string;
}

function Preview({ halves, title, line, lang }: PreviewProps) {
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
