export {};

// happy-dom has no idle time.
globalThis.requestIdleCallback ??= callback =>
  setTimeout(() => callback({ didTimeout: false, timeRemaining: () => 50 })) as unknown as number;
