import { type Look, type Palette, palettes } from '../../utils/choices.ts';
import { Choices } from './rows.tsx';
import type { OptionWords } from './words.ts';

interface PalettesProps {
  words: OptionWords;
  chosen: Pick<Look, 'palette' | 'day' | 'night'>;
  onChoose(palette: Palette): void;
}

/** A palette as it is: a headline on its page. Auto shows both of its halves. */
function Preview({ halves, sample }: { halves: readonly Palette[]; sample: string }) {
  return (
    <span class="preview" aria-hidden="true">
      {halves.map(half => (
        <span key={half} class="preview-half" data-palette={half}>
          <b>{sample}</b>
          <i />
        </span>
      ))}
    </span>
  );
}

/** The reader's colours, each shown as it is. */
export function Palettes({ words, chosen, onChoose }: PalettesProps) {
  return (
    <Choices
      label={words.palette}
      help={words.paletteHelp}
      choices={palettes.map(value => ({ value, name: words[value] }))}
      chosen={chosen.palette}
      onChoose={onChoose}
      picture={palette => (
        <Preview halves={palette === 'auto' ? [chosen.day, chosen.night] : [palette]} sample={words.sample} />
      )}
    />
  );
}
