import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plain, Violation } from './types.ts';

/** The source of axe, to be evaluated in whichever world the test looks from. */
export const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Makes an expression that calls a function of this process elsewhere. `first` is source text, `args` are values. */
export function call(run: (...args: never[]) => unknown, args: readonly Plain[], ...first: string[]): string {
  const values = args.map(value => (value === undefined ? 'undefined' : JSON.stringify(value)));
  return `(${run.toString()})(${[...first, ...values].join(', ')})`;
}

/**
 * Runs axe over a host whose closed root the caller passes. axe finds closed roots only through `host.shadowRoot`,
 * so this world, and no other, gets to see it there. Without that it reports nothing, whatever is wrong.
 */
export async function runAxeInside(root: ShadowRoot | null): Promise<Violation[]> {
  if (!root) throw new Error('no reader on this page');
  Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
  const { axe } = globalThis as unknown as { axe: { run(at: unknown): Promise<import('axe-core').AxeResults> } };
  const { violations } = await axe.run(root.host);
  return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(node => node.html.slice(0, 200)) }));
}

/** Runs axe over the whole page. */
export async function runAxe(): Promise<Violation[]> {
  const { axe } = globalThis as unknown as { axe: { run(): Promise<import('axe-core').AxeResults> } };
  const { violations } = await axe.run();
  return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(node => node.html.slice(0, 200)) }));
}

/** Asks until the answer is truthy. The limit is far above what a loaded machine needs: it ends a broken test. */
export async function until<T>(what: string, ask: () => T | Promise<T>, limit = 60_000): Promise<NonNullable<T>> {
  const end = performance.now() + limit;
  for (let pause = 30; ; pause = Math.min(200, pause * 1.25)) {
    const answer = await ask();
    if (answer) return answer as NonNullable<T>;
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise(done => setTimeout(done, pause));
  }
}
