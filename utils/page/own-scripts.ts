import type { General } from '../article/needs.ts';
import { handover } from '../handover.ts';
import { type OnDemand, scriptFile } from '../scripts.ts';

/** Runs a content script in a page of ours, which finds in `handover` what it brings: no code of it is shipped twice. */
export async function runScript(name: OnDemand): Promise<void> {
  await new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = `/${scriptFile(name)}`;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
}

/** The general way to read, in a page of ours. */
export async function bringGeneral(): Promise<General> {
  if (!handover.general) await runScript('general');
  return handover.general!;
}
