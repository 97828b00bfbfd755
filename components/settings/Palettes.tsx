import { type Palette, palettes } from '../../utils/choices.ts';
import { Choices } from './rows.tsx';
import type { OptionWords } from './words.ts';

interface PalettesProps {
  words: OptionWords;
  chosen: Palette;
  onChoose(palette: Palette): void;
}

/** A palette as it is: a headline on its page. Auto shows both of its halves. */
function Preview({ palette, sample }: { palette: Palette; sample: string }) {
  const halves: readonly Palette[] = palette === 'auto' ? ['paper', 'night'] : [palette];
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
      chosen={chosen}
      onChoose={onChoose}
      picture={palette => <Preview palette={palette} sample={words.sample} />}
    />
  );
}
