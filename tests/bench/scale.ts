// What one hub sees of a million installs: docs/scale.md with its plot.
import type { Figures } from './figures.ts';
import { clearstory, naive } from './scale/clients.ts';
import { chance, day, hour, push, update } from './scale/people.ts';
import { type Line, plot, type Row, tell } from './scale/report.ts';
import { rate, type Seen, simulate } from './scale/simulate.ts';

const installs = 1_000_000;
const seed = 7;

/** The highest of the two hours after an event against the average of the same hours on a quiet day. */
function rise(key: 'requests' | 'bytes', event: number) {
  const [from, to] = [event - day, event - day + 2 * hour];
  return ({ seen, quiet }: Line) => rate(seen[key], from, to).peak / rate(quiet[key], from, to).average;
}

const average = (key: keyof Seen) => (line: Line) => rate(line.seen[key]).average;
const peak = (key: keyof Seen) => (line: Line) => rate(line.seen[key]).peak;
const rows: readonly [string, (line: Line) => number][] = [
  ['requests a second, average', average('requests')],
  ['requests a second, peak', peak('requests')],
  ['MB a second, average', line => average('bytes')(line) / 1e6],
  ['MB a second, peak', line => peak('bytes')(line) / 1e6],
  ['feeds answered with 304, %', line => (100 * average('unchanged')(line)) / average('feeds')(line)],
  ['requests after the push, times the usual', rise('requests', push)],
  ['requests after the update, times the usual', rise('requests', update)],
  ['bytes after the push, times the usual', rise('bytes', push)],
  ['bytes after the update, times the usual', rise('bytes', update)],
];

export default async function scale(): Promise<Figures> {
  const lines: Line[] = [];
  for (const [client, colour] of [
    [() => clearstory(chance(1)), '#0a6'],
    [naive, '#c40'],
  ] as const) {
    const [seen, quiet] = [await simulate(client(), installs, seed), await simulate(client(), installs, seed, true)];
    lines.push({ name: client().name, colour, seen, quiet });
  }
  const table = rows.map(([name, read]): Row => [name, ...lines.map(read)]);
  plot(lines);
  tell(lines, table, installs);
  return Object.fromEntries(
    table.map(([name, ours, other]) => [
      name,
      {
        value: ours!,
        unit: '',
        against: `15-minute alarm: ${Number(other!.toPrecision(4))}`,
        ...(name.endsWith('usual') && { max: 2 }),
      },
    ]),
  );
}
