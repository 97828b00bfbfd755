import type { CDPSession } from 'puppeteer-core';

/** What a tab's heap holds after a collection, bytes. */
export interface Heap {
  used: number;
  /** Without what V8 compiles of code that runs often: it grows for a while, and is no leak. */
  objects: number;
  nodes: number;
}

interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  nodes: number[];
  strings: string[];
}

/** V8's own tables of what was compiled, or of numbers that were written. */
const compiled = /^system \/ (?!Context)/;

/** Sizes of all objects in a snapshot of the heap, code and V8's own tables aside. */
async function objectsIn(client: CDPSession): Promise<number> {
  const parts: string[] = [];
  const collect = ({ chunk }: { chunk: string }) => void parts.push(chunk);
  client.on('HeapProfiler.addHeapSnapshotChunk', collect);
  await client.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  client.off('HeapProfiler.addHeapSnapshotChunk', collect);
  const { snapshot, nodes, strings } = JSON.parse(parts.join('')) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, name, size] = ['type', 'name', 'self_size'].map(field => fields.indexOf(field)) as [
    number,
    number,
    number,
  ];
  let sum = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    const isCode = types[0][nodes[at + type]!] === 'code' || compiled.test(strings[nodes[at + name]!]!);
    if (!isCode) sum += nodes[at + size]!;
  }
  return sum;
}

/** What hangs on nodes goes one collection after them. */
export async function heapOf(client: CDPSession): Promise<Heap> {
  for (let pass = 0; pass < 3; pass++) await client.send('HeapProfiler.collectGarbage');
  const { usedSize: used } = await client.send('Runtime.getHeapUsage');
  const { nodes } = await client.send('Memory.getDOMCounters');
  return { used, nodes, objects: await objectsIn(client) };
}
