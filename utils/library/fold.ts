/** Text as a search compares it: case does not count, nor does how a letter is composed. */
export const fold = (text: string): string => text.normalize('NFC').toLowerCase();
