/** What a story's first lines call a day, and which day that was. */
export interface Said {
  words: string;
  /** `2024-03-28` */
  day: string;
}

const english = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const khmer = 'មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ'.split(' ');
const weekdays = [
  'sunday monday tuesday wednesday thursday friday saturday'.split(' '),
  'អាទិត្យ ចន្ទ អង្គារ ពុធ ព្រហស្បតិ៍ សុក្រ សៅរ៍'.split(' '),
];
/** So far in a text its dateline and its first sentence reach. */
const reach = 240;
const dayMs = 86_400_000;

const months = `(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?`;
/** A year beside it leaves nothing to say. */
const noYear = '(?![\\da-z])(?!,?\\s*(?:of\\s+)?(?:19|20)\\d\\d)';
const noKhmerYear = '(?!\\s*(?:,\\s*)?(?:ឆ្នាំ|[០-៩]{4}))';

const days = weekdays[0]!.map(name => name[0]!.toUpperCase() + name.slice(1)).join('|');
/** "The school will open on Monday" is a day to come: nothing of that kind stands before the day in its sentence. */
const sentence =
  '(?<!\\b(?:will|would|shall|(?:is|are|was|were)\\s+to|due|plans?|planned|scheduled|expected|until)\\b[^.!?]{0,80})';
/** Before a weekday these mean another one, or none. */
const otherDays = 'next|every|each|any|some|an?|the|of|by|from|before|after|until|coming|following|and|or|to';
const noOther = "\\b(?!\\s+(?:[A-Z]|next\\b)|['’])";

type Reading = (groups: Record<string, string>, published: Date) => Date | null;

/** The day of this name nearest to when the story came out. */
function nearest(month: number, day: number, published: Date): Date | null {
  const year = published.getUTCFullYear();
  const near = [year - 1, year, year + 1].map(each => new Date(Date.UTC(each, month, day)));
  const [found] = near.sort((a, b) => Math.abs(+a - +published) - Math.abs(+b - +published));
  return found!.getUTCDate() === day ? found! : null;
}

const numberOf = (digits: string) => Number(digits.replace(/[០-៩]/g, digit => String(digit.charCodeAt(0) - 0x17e0)));

// "They may 12 times …" is no date.
const named: Reading = ({ month, day }, published) =>
  month === 'may' ? null : nearest(english.indexOf(month!.slice(0, 3).toLowerCase()), Number(day), published);

/** The last day of this name, that of publication among them unless it is called the last. */
const weekday: Reading = ({ name, last }, published) => {
  const at = weekdays.map(names => names.indexOf(name!.toLowerCase())).find(index => index >= 0)!;
  const back = (published.getUTCDay() - at + 7) % 7;
  return new Date(+published - (back || (last ? 7 : 0)) * dayMs);
};

const ago =
  (days: number): Reading =>
  (_, published) =>
    new Date(+published - days * dayMs);

/**
 * The most telling first: a date, then a weekday, then a word that means another day each day. Without the `u` of Unicode: with it
 * each takes the browser a fifth of a millisecond to make ready.
 */
const ways: readonly [RegExp, Reading][] = [
  [new RegExp(`${months}\\s*(?<day>[0-3]?\\d)(?:st|nd|rd|th)?${noYear}`, 'i'), named],
  [new RegExp(`(?<![\\d:])(?<day>[0-3]?\\d)(?:st|nd|rd|th)?\\s+(?:of\\s+)?${months}${noYear}`, 'i'), named],
  [
    new RegExp(`ថ្ងៃទី\\s*(?<day>[០-៩\\d]{1,2})\\s*(?:ខែ)?\\s*(?<month>${khmer.join('|')})${noKhmerYear}`),
    ({ month, day }, published) => nearest(khmer.indexOf(month!), numberOf(day!), published),
  ],
  // "PHNOM PENH, Monday –", and what stands before it in the agencies' style: "said Thursday", "late Friday".
  [new RegExp(`^[A-Z][^.!?–—]{1,40},\\s*(?<name>${days})(?=[^.–—]{0,24}(?:--|[–—:]))`), weekday],
  [
    new RegExp(
      `${sentence}\\b(?:(?<last>[Ll]ast)|On|This|Late|Early|(?!(?:${otherDays})\\b)[a-z]+)\\s+(?<name>${days})${noOther}`,
    ),
    weekday,
  ],
  [new RegExp(`ថ្ងៃ(?<name>${weekdays[1]!.join('|')})`), weekday],
  [/\byesterday\b|\blast night\b|ម្សិលមិញ/i, ago(1)],
  [/\b(?:today|tonight|this (?:morning|afternoon|evening))\b|ថ្ងៃនេះ|ព្រឹកនេះ|ល្ងាចនេះ/i, ago(0)],
  [/\btomorrow\b|ថ្ងៃស្អែក/i, ago(-1)],
];
const fullDate = new RegExp(
  `${months}\\s*\\d{1,2}(?:st|nd|rd|th)?,?\\s+(?:19|20)\\d\\d|\\d{1,2}\\s+${months.replace('?<month>', '?:')},?\\s+(?:19|20)\\d\\d|ឆ្នាំ\\s*(?:[០-៩]{4}|\\d{4})`,
  'i',
);

/** The publisher's own day, as midnight UTC: the story's days are counted from there. */
function dayOf(iso: string): Date | null {
  const written = /^\d{4}-\d\d-\d\d/.exec(iso);
  return written ? new Date(`${written[0]}T00:00:00Z`) : null;
}

/**
 * The day that the beginning of a story names without its year: "PHNOM PENH, March 28", "on Thursday", "yesterday". Null where it
 * names none, or all of it.
 */
export function daySaid(text: string, published: string): Said | null {
  const out = dayOf(published);
  const start = text.slice(0, reach);
  if (!out || fullDate.test(start)) return null;
  for (const [pattern, read] of ways) {
    const found = pattern.exec(start);
    const day = found && read(found.groups ?? {}, out);
    const name = found?.groups?.name;
    if (day)
      return {
        words: /^[A-Z]/.test(name ?? '') ? name! : found[0],
        day: day.toISOString().slice(0, 10),
      };
  }
  return null;
}

/** For so long everybody knows which day is meant, in ms. */
const fresh = 6 * dayMs;

/** Says at a story's first paragraph which day its words mean, once that is not plain any more. */
export function markDay(paragraph: Element, published: string, say: (said: Said) => string): void {
  if (Date.now() - Date.parse(published) < fresh) return;
  const said = daySaid(paragraph.textContent ?? '', published);
  if (said) paragraph.setAttribute('data-when', say(said));
}

export type MarkDay = typeof markDay;
