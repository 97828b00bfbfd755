/** One voice of this computer, or of a service that the browser speaks by. */
export interface Voice {
  id: string;
  name: string;
  /** BCP 47. */
  lang: string;
  /** False where the text is sent to a service of the browser's maker. */
  local: boolean;
  isDefault: boolean;
}

/** What is told of an utterance. After its end nothing more comes. */
export interface Listener {
  started(): void;
  /** A word begins. `length` is 0 where the voice does not tell. */
  word(start: number, length: number): void;
  ended(): void;
  failed(reason: string): void;
}

/** Whatever can speak: the browser's Web Speech, or a test's stand-in. */
export interface Engine {
  voices(): Voice[];
  /** Calls back whenever the list of voices may have changed. */
  onVoices(listener: () => void, signal: AbortSignal): void;
  speak(text: string, how: { voice: Voice; rate: number }, listener: Listener): void;
  /** Ends what is spoken. What was told of it before may still be told. */
  cancel(): void;
}

/** The browser's own voices. Null where it has no Web Speech. */
export function webSpeech(window: Window & typeof globalThis): Engine | null {
  const { speechSynthesis: synthesis, SpeechSynthesisUtterance: Utterance } = window;
  if (!synthesis || !Utterance) return null;
  /** What is being spoken. Held on to: Chromium forgets the listeners of an utterance that nobody refers to. */
  let spoken: SpeechSynthesisUtterance | null = null;
  return {
    voices: () =>
      [...synthesis.getVoices()].map(({ voiceURI, name, lang, localService, default: isDefault }) => ({
        id: voiceURI,
        name,
        lang: lang.replace('_', '-'),
        local: localService,
        isDefault,
      })),
    onVoices: (listener, signal) => synthesis.addEventListener('voiceschanged', () => listener(), { signal }),
    speak(text, { voice, rate }, listener) {
      const utterance = new Utterance(text);
      utterance.voice = [...synthesis.getVoices()].find(({ voiceURI }) => voiceURI === voice.id) ?? null;
      utterance.lang = voice.lang;
      utterance.rate = rate;
      utterance.addEventListener('start', () => listener.started());
      utterance.addEventListener('boundary', ({ name, charIndex, charLength }) => {
        if (name !== 'sentence') listener.word(charIndex, charLength ?? 0);
      });
      const over = () => {
        if (spoken === utterance) spoken = null;
      };
      utterance.addEventListener('end', () => {
        over();
        listener.ended();
      });
      utterance.addEventListener('error', ({ error }) => {
        over();
        listener.failed(error);
      });
      spoken = utterance;
      synthesis.resume();
      synthesis.speak(spoken);
    },
    // Chromium has one voice for all tabs: a tab that is silent would silence another one of its site.
    cancel() {
      if (spoken) synthesis.cancel();
      spoken = null;
    },
  };
}
