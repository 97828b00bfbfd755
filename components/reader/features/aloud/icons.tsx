const paths = {
  back: 'M11 4.500 6.500 9l4.500 4.500',
  on: 'M7 4.500 11.500 9 7 13.500',
  play: 'M6 3.500 14.500 9 6 14.500z',
  pause: 'M6.500 4.500v9M11.500 4.500v9',
  minus: 'M4 9h10',
  plus: 'M4 9h10M9 4v10',
  close: 'M5 5l8 8M13 5l-8 8',
} as const;

/** Icons of the features. Back and on turn round in right-to-left; Play and Pause do not. */
export function BarIcon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class={`i i-${name}`} viewBox="0 0 18 18" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
