import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { builtExtension } from './browsers/package.ts';
import golden from './golden/linter.json';

interface Finding {
  code: string;
  file: string;
}
interface Report {
  summary: { errors: number; notices: number; warnings: number };
  warnings: Finding[];
}

/** Mozilla's own linter, as addons.mozilla.org runs it. It exits with 1 on errors; the report says so, too. */
function lint(folder: string): Promise<Report> {
  const manifest = createRequire(import.meta.url).resolve('addons-linter/package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: Record<string, string> };
  const program = join(dirname(manifest), bin['addons-linter']!);
  return new Promise(done => {
    execFile(process.execPath, [program, '-o', 'json', folder], { maxBuffer: 1 << 26 }, (_, stdout) => {
      done(JSON.parse(stdout) as Report);
    });
  });
}

/** Chunks are named after whatever happens to be in them: they count together. */
const stable = (file: string) => (file.startsWith('chunks/') ? 'chunks' : file);

test('addons.mozilla.org finds nothing but what unmodified libraries bring', async () => {
  const { summary, warnings } = await lint(builtExtension('firefox'));
  expect(summary.errors).toBe(0);
  expect(summary.notices).toBe(0);
  // The list may only shrink: libraries stay unmodified, since reviewers compare them with their releases.
  expect(warnings.map(({ code }) => code).filter(code => code !== 'UNSAFE_VAR_ASSIGNMENT')).toEqual([]);
  const found: Record<string, number> = {};
  for (const { file } of warnings) found[stable(file)] = (found[stable(file)] ?? 0) + 1;
  expect(found).toEqual(golden);
});
