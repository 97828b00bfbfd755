import { CompressionStream, DecompressionStream } from 'node:stream/web';

// A context of its own has Node's globals but for these.
Object.assign(globalThis, { CompressionStream, DecompressionStream });

// happy-dom has no idle time.
globalThis.requestIdleCallback ??= callback =>
  setTimeout(() => callback({ didTimeout: false, timeRemaining: () => 50 })) as unknown as number;

// Nor locks: whoever asks for a name waits for those who asked before.
if (!navigator.locks) {
  const queues = new Map<string, Promise<unknown>>();
  const request = (name: string, work: () => Promise<unknown>) => {
    const turn = (queues.get(name) ?? Promise.resolve()).then(work, work);
    queues.set(name, turn);
    return turn;
  };
  Object.defineProperty(navigator, 'locks', { value: { request } });
}
