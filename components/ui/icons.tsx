/** The mark, as it stands from 16 to 24 px. Decoration: a name always stands beside it or labels its owner. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <rect width="16" height="16" rx="3.5" fill="#A93A20" />
      <path fill="#FFF4DA" d="M3 8V3.700a1 1 0 0 1 2 0V8zM7 8V3.700a1 1 0 0 1 2 0V8zM11 8V3.700a1 1 0 0 1 2 0V8z" />
      <path fill="#FFC987" d="M3 10h10v1H3zM3 12h6v1H3z" />
    </svg>
  );
}

const paths = {
  more: 'M4 9h.01M9 9h.01M14 9h.01',
  minus: 'M4 9h10',
  plus: 'M4 9h10M9 4v10',
  /** Leaves for the publisher's page. Mirrored in right-to-left. */
  leave: 'M6 12l6-6M7 6h5v5',
  search: 'M8 13A5 5 0 1 0 8 3a5 5 0 0 0 0 10zM11.6 11.6 15.5 15.5',
  down: 'M5 7.5l4 4 4-4',
  close: 'M5 5l8 8M13 5l-8 8',
} as const;

export type IconName = keyof typeof paths;

/** A line icon. Never alone: its owner carries the name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`i i-${name}`} viewBox="0 0 18 18" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
