/** What the keys of a keyboard, a headset or a lock screen ask for. */
export interface MediaActs {
  play(): void;
  pause(): void;
  previoustrack(): void;
  nexttrack(): void;
  stop(): void;
}

/** Ten seconds of nothing, as a WAV: browsers give the keys to a page that plays something longer than five. */
function silence(): Blob {
  const rate = 8000;
  const bytes = new DataView(new ArrayBuffer(44 + rate * 10));
  const write = (at: number, text: string) => {
    for (let i = 0; i < text.length; i++) bytes.setUint8(at + i, text.charCodeAt(i));
  };
  write(0, 'RIFF');
  bytes.setUint32(4, 36 + rate * 10, true);
  write(8, 'WAVEfmt ');
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true);
  bytes.setUint16(22, 1, true);
  bytes.setUint32(24, rate, true);
  bytes.setUint32(28, rate, true);
  bytes.setUint16(32, 1, true);
  bytes.setUint16(34, 8, true);
  write(36, 'data');
  bytes.setUint32(40, rate * 10, true);
  new Uint8Array(bytes.buffer).fill(128, 44);
  return new Blob([bytes.buffer as ArrayBuffer], { type: 'audio/wav' });
}

/**
 * Takes the media keys while something is read aloud, where the browser has them and the page does not use them itself.
 * Speech alone does not get them, so silence is played beside it. Where the page's policy forbids that, the keys stay away.
 */
export function takeMediaKeys(
  window: Window & typeof globalThis,
  about: { title: string; artist: string },
  acts: MediaActs,
  signal: AbortSignal,
): { playing(on: boolean): void } {
  const session = window.navigator.mediaSession as MediaSession | undefined;
  if (!session || !window.MediaMetadata || session.metadata) return { playing: () => {} };
  const address = URL.createObjectURL(silence());
  const audio = new window.Audio(address);
  audio.loop = true;
  const names = Object.keys(acts) as (keyof MediaActs)[];
  session.metadata = new window.MediaMetadata(about);
  for (const name of names) session.setActionHandler(name, () => acts[name]());
  signal.addEventListener('abort', () => {
    audio.pause();
    audio.removeAttribute('src');
    audio.load();
    URL.revokeObjectURL(address);
    for (const name of names) session.setActionHandler(name, null);
    session.metadata = null;
    session.playbackState = 'none';
  });
  return {
    playing(on) {
      if (on) audio.play().catch(() => {});
      else audio.pause();
      session.playbackState = on ? 'playing' : 'paused';
    },
  };
}
