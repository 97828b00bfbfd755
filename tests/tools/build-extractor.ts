// `npm run build:extractor`: the extension's extraction as one classic script, for testbeds.
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { bundle } from './bundle.ts';

/** Builds `extractor.js` and tells where it is and how big. */
export async function buildExtractor(): Promise<{ file: string; gzip: number }> {
  const folder = process.env.CLEARSTORY_OUT ?? '.output';
  const code = await bundle("import './tests/tools/extractor.ts';");
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/extractor.js`;
  writeFileSync(file, code);
  return { file, gzip: gzipSync(code, { level: 9 }).length };
}

if (import.meta.main) {
  const { file, gzip } = await buildExtractor();
  console.log(`${file}: ${gzip} bytes gzipped`);
}
