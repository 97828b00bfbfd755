import { describe, expect, it } from 'vitest';
import { countWords, endsSentence, sampleOf, tidy, weigh } from '../../../utils/article/text.ts';

describe('text', () => {
  it('collapses every kind of white space and drops invisible marks', () => {
    expect(tidy(' a\u00a0b\n\tc\u00ad\u200bd  e ')).toBe('a b cd e');
  });

  it('weighs a Chinese character as several letters', () => {
    expect(weigh('abcd')).toBe(4);
    expect(weigh('北京')).toBe(5);
  });

  it('estimates words where no spaces part them', () => {
    expect(countWords('Two words’ worth: re-use it')).toBe(5);
    expect(countWords('រាជរដ្ឋាភិបាលកម្ពុជា')).toBeGreaterThan(2);
    expect(countWords('北京市政府宣布新计划')).toBeGreaterThan(4);
    expect(countWords('')).toBe(0);
  });

  it('knows sentence ends of many scripts', () => {
    for (const end of ['It ends.', 'It “ends.”', '终了。', 'បានចប់។', 'ختم؟', 'समाप्त।'])
      expect(endsSentence(end)).toBe(true);
    expect(endsSentence('A label')).toBe(false);
  });

  it('keeps samples short', () => {
    expect(sampleOf('x'.repeat(300))).toHaveLength(120);
  });
});
