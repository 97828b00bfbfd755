import { khmerFaces, typefaces } from '../../../../utils/choices.ts';
import type { ViewProps } from '../../props.ts';
import { ChoiceRow } from './ChoiceRow.tsx';

/** Faces of Latin text, each named in itself. */
export function Typefaces({ typeface, onLook, voice: { say } }: ViewProps) {
  return (
    <ChoiceRow
      label={say('typeface')}
      group="typeface"
      choices={typefaces.map(value => ({ value, name: say(`face_${value}`), class: `face-${value}` }))}
      chosen={typeface}
      onChoose={chosen => onLook({ typeface: chosen })}
    />
  );
}

/** Faces of Khmer text, for a story that has some. */
export function KhmerFaces({ khmerFace, onLook, voice: { say } }: ViewProps) {
  return (
    <ChoiceRow
      label={say('khmerFace')}
      group="khmerFace"
      choices={khmerFaces.map(value => ({ value, name: say(`face_${value}`), class: `face-${value}` }))}
      chosen={khmerFace}
      onChoose={chosen => onLook({ khmerFace: chosen })}
    />
  );
}
