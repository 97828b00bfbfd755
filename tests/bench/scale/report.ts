// docs/scale.svg and docs/scale.md, as the figures are.
import { writeFileSync } from 'node:fs';
import { day, hour, push, update } from './people.ts';
import { bin, rate, type Seen } from './simulate.ts';

const folder = new URL('../../../docs/', import.meta.url);

/** One extension's day, and how the plot draws it. */
export interface Line {
  name: string;
  colour: string;
  seen: Seen;
  /** The same day without push and update. */
  quiet: Seen;
}

const round = (value: number) => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en'));

/** The highest ten seconds of each three minutes, over the clock of Phnom Penh, on a logarithmic scale. */
export function plot(lines: readonly Line[]): void {
  const [width, height, left, bottom, top] = [760, 400, 64, 340, 48];
  const ahead = 7 * hour;
  const local = (second: number) => (second + ahead) % day;
  const x = (second: number) => left + (second / day) * (width - left - 20);
  const y = (value: number) => bottom - (Math.log10(Math.max(value, 10)) - 1) * ((bottom - top) / 4);
  const text = (at: number, up: number, anchor: string, words: string, fill = '#333') =>
    `<text x="${at.toFixed(1)}" y="${up.toFixed(1)}" text-anchor="${anchor}" fill="${fill}">${words}</text>`;
  const step = 180;
  const drawn = lines.map(({ seen, colour }) => {
    const points = Array.from({ length: day / step }, (_, n) => n * step)
      .map(start => [local(start), rate(seen.requests, start, start + step).peak] as const)
      .sort(([a], [b]) => a - b);
    const path = points.map(([at, value]) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="1.5"/>`;
  });
  const events = [
    ['update', update],
    ['news push', push],
  ].map(([name, time]) => {
    const at = x(local(Number(time) - day));
    return `<path d="M${at.toFixed(1)} ${top}V${bottom}" stroke="#999" stroke-dasharray="3 3"/>${text(at, top - 6, 'middle', String(name))}`;
  });
  const across = [0, 6, 12, 18, 24].map(h => text(x(h * hour), bottom + 18, 'middle', `${h}:00`));
  const up = [10, 100, 1_000, 10_000, 100_000].map(n => text(left - 8, y(n) + 4, 'end', n.toLocaleString('en')));
  const names = lines.map(({ name, colour }, n) => text(width - 20, bottom - 12 - 18 * n, 'end', name, colour));
  writeFileSync(
    new URL('scale.svg', folder),
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<title>Requests a second that one hub sees from 1,000,000 installs</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<path d="M${left} ${top}V${bottom}H${width - 20}" fill="none" stroke="#999"/>
${across.join('')}${up.join('')}
${text((left + width) / 2, height - 14, 'middle', 'time of day in Phnom Penh')}${text(12, 20, 'start', 'requests a second, highest 10 s')}
${events.join('')}
${drawn.join('\n')}
${names.join('')}
</svg>
`,
  );
}

/** How much the hours of use alone make of it. */
const swell = ({ quiet }: Line) => rate(quiet.requests).peak / rate(quiet.requests).average;

/** The rows of the table: what, and each extension's figure. */
export type Row = readonly [string, ...number[]];

export function tell(lines: readonly Line[], rows: readonly Row[], installs: number): void {
  const table = [
    ['', ...lines.map(({ name }) => name)],
    ['---', ...lines.map(() => '---:')],
    ...rows.map(([name, ...values]) => [name, ...values.map(round)]),
  ].map(cells => `| ${cells.join(' | ')} |`);
  writeFileSync(
    new URL('scale.md', folder),
    `# At scale

What one hub sees of ${installs.toLocaleString('en')} installs in a day, by simulation. Made by \`npm run bench -- scale\`; not edited by hand.

![Requests a second over a day, on a logarithmic scale: Clearstory follows the hours of use, a plain 15-minute alarm stands up in spikes of tens of thousands after an update](scale.svg)

${table.join('\n')}

Average and peak are of the day from midnight UTC; a peak is the highest ${bin} seconds. “Times the usual” divides the highest ${bin} seconds of the two hours after an event by the average of the same two hours on a quiet day: what jitter can do something about. That people are awake at the same hours it cannot change: on a quiet day the busiest ten seconds have ${round(swell(lines[0]!))} times the average of the day.

## What is real in it

Clearstory's alarm is set by \`utils/stories/schedule.ts\`, and \`utils/stories/limits.ts\` decides each time whether the hub may be asked: the product's own code, with a stand-in for the browser's alarms. A changed feed costs two requests, the feed and one list of pictures; an unchanged one costs one, answered with 304. The naive extension asks for the whole feed at each start, install and update, and every 15 minutes from then on; it knows no validators.

## What is assumed

* **People**: 70 % live seven hours ahead of UTC, 12 % nine, 10 % one, 8 % six behind. 30 % have the browser running through office hours (8 ± ⅔ h, for 8½ ± 1 h); the others in 2.4 sessions a day, most of them 20 to 120 minutes, begun by the hours of \`tests/bench/scale/people.ts\`. 65 % have Chrome, which keeps alarms when it is closed and rings those it missed at once. The popup is opened twice a day.
* **News**: 20 stories a day, one about every 40 minutes from 7:30 to 20:00 in Phnom Penh, so that most feeds that are asked for half-hourly have changed.
* **A push** at noon: 10 % of those whose browser runs open the popup, half of them within three minutes.
* **An update** at 9:00: every browser that runs has it in the same second. Real browsers look for updates at hours of their own; this is the worst that can happen.
* **Sizes**, without compression: 71 kB a feed, 15 kB a story in the list of pictures, 300 bytes a 304. With compression they are about a third.
`,
  );
}
