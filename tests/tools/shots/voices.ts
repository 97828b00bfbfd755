import type { Page } from 'puppeteer-core';

/** Stands in for the voices that a machine without a desktop does not have: it begins to speak, and stays at a word. */
const voices = `(() => {
  const voices = [['Amelia', 'en-GB'], ['Sreymom', 'km-KH'], ['Salma', 'ar-EG']].map(([name, lang]) => ({
    voiceURI: name, name, lang, localService: true, default: lang === 'en-GB',
  }));
  class Utterance extends EventTarget { constructor(text) { super(); this.text = text; } }
  const speak = utterance => setTimeout(() => {
    utterance.dispatchEvent(new Event('start'));
    const charIndex = utterance.text.indexOf(' ') + 1;
    const charLength = Math.max(3, utterance.text.slice(charIndex).search(/\\s/));
    utterance.dispatchEvent(Object.assign(new Event('boundary'), { name: 'word', charIndex, charLength }));
  }, 50);
  const nothing = () => {};
  const synthesis = { getVoices: () => voices, speak, cancel: nothing, resume: nothing, pause: nothing, addEventListener: nothing };
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
})()`;

/** Gives the reader's script such voices on this page. Chromium only. */
export async function lendVoices(page: Page, extension: string): Promise<void> {
  const session = await page.createCDPSession();
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith(extension.replace(/\/$/, ''))) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  for (const contextId of worlds) await session.send('Runtime.evaluate', { expression: voices, contextId });
  await session.detach();
}
