// `npm run bench -- NAME`: runs tests/bench/NAME.ts, prints its figures, keeps them in .output/bench/NAME.json.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { type Figure, type Figures, holds } from './figures.ts';

const folder = import.meta.dirname;
const benches = readdirSync(folder)
  .filter(file => file.endsWith('.ts') && !['index.ts', 'figures.ts'].includes(file))
  .map(file => file.slice(0, -'.ts'.length));

const limit = ({ min, max }: Figure) =>
  [min === undefined ? [] : `≥ ${min}`, max === undefined ? [] : `≤ ${max}`].flat().join(', ') || 'reported';

const rounded = (value: number) => Number(value.toPrecision(4));

async function run(name: string): Promise<boolean> {
  const { default: measure } = (await import(`./${name}.ts`)) as { default: () => Promise<Figures> };
  const figures = await measure();
  console.log(`\n${name}`);
  console.table(
    Object.fromEntries(
      Object.entries(figures).map(([key, figure]) => [
        key,
        {
          value: rounded(figure.value),
          unit: figure.unit,
          limit: limit(figure),
          result: holds(figure) ? 'ok' : 'FAIL',
          against: figure.against ?? '',
        },
      ]),
    ),
  );
  const output = `${process.env.CLEARSTORY_OUT ?? '.output'}/bench`;
  mkdirSync(output, { recursive: true });
  writeFileSync(`${output}/${name}.json`, `${JSON.stringify(figures, null, 2)}\n`);
  return Object.values(figures).every(holds);
}

const names = process.argv.slice(2);
const unknown = names.filter(name => !existsSync(`${folder}/${name}.ts`) || !benches.includes(name));
if (names.length === 0 || unknown.length > 0) {
  console.error(`usage: npm run bench -- NAME…   (${benches.join(', ')})`);
  process.exit(1);
}
const results: boolean[] = [];
for (const name of names) results.push(await run(name));
process.exit(results.every(Boolean) ? 0 : 1);
