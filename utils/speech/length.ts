const KHMER = /[\u1780-\u17ff]/;

/** Characters that a voice at usual speed speaks in a second. Khmer writes a syllable in more of them. */
const perSecond = (text: string) => (KHMER.test(text) ? 16 : 14);

/** How long a text is spoken, in seconds: an estimate, said as "about". */
export const secondsOf = (text: string, rate: number): number => text.length / perSecond(text) / rate;
