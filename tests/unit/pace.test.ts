import { describe, expect, test } from 'vitest';
import { isReading, languageOf, learn, minutesFor, PaceMeter, type Stretch, usualPace } from '../../utils/pace.ts';

const usual = usualPace('en');

const minute = 60_000;
/** Reads so many characters a minute for so long, looked at every 10 s. */
function read(meter: PaceMeter, from: number, perMinute: number, minutes: number, start = 0): Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = 0; at <= minutes * 6; at++) {
    const stretch = meter.move(from + (perMinute * at) / 6, start + at * 10_000);
    if (stretch) stretches.push(stretch);
  }
  return stretches;
}
const paceOf = ({ characters, ms }: Stretch) => characters / (ms / minute);

describe('learning a pace', () => {
  test('one stretch moves it a little, many bring it to the reader’s own', () => {
    const once = learn(usual, { characters: 2_400, ms: 3 * minute }, 'en');
    expect(once.perMinute).toBeLessThan(usual.perMinute);
    expect(once.perMinute).toBeGreaterThan(1_000);
    let pace = usual;
    for (let times = 0; times < 60; times++) pace = learn(pace, { characters: 2_400, ms: 3 * minute }, 'en');
    expect(pace.perMinute).toBeCloseTo(800, -2);
    for (let times = 0; times < 60; times++) pace = learn(pace, { characters: 2_400, ms: minute }, 'en');
    expect(pace.perMinute, 'it follows when the reader changes').toBeGreaterThan(2_000);
  });

  test('what cannot have been reading teaches nothing', () => {
    for (const stretch of [
      { characters: 9_000, ms: minute },
      { characters: 100, ms: minute },
      { characters: 0, ms: 0 },
      { characters: Number.NaN, ms: minute },
    ]) {
      expect(isReading(stretch, 'en')).toBe(false);
      expect(learn(usual, stretch, 'en')).toEqual(usual);
    }
  });

  test('where a character says more, fewer are read in a minute', () => {
    const minutesIn = (lang: string) => minutesFor(3_600, usualPace(lang));
    expect(['zh-Hans-CN', 'ja', 'ko-KR', 'ar', 'km', 'kok', ''].map(minutesIn)).toEqual([10, 7, 4, 4, 3, 3, 3]);
    const chinese = { characters: 250, ms: minute };
    expect([isReading(chinese, 'zh'), isReading(chinese, 'en')]).toEqual([true, false]);
  });

  test('minutes and languages', () => {
    expect([2_800, 700, 300, 0].map(characters => minutesFor(characters, usual))).toEqual([2, 1, 0, 0]);
    expect(['km', 'km-KH', 'EN-gb', '', 'x', '__proto__', 'klingon'].map(languageOf)).toEqual([
      'km',
      'km',
      'en',
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('watching a reader', () => {
  test('steady reading gives its own pace', () => {
    const stretches = read(new PaceMeter('en'), 500, 900, 10);
    expect(stretches.length).toBeGreaterThan(1);
    for (const stretch of stretches) expect(paceOf(stretch)).toBeCloseTo(900, 0);
  });

  test('a window at a time is reading too', () => {
    const meter = new PaceMeter('en');
    const stretches = [0, 1, 2, 3, 4].map(step => meter.move(step * 1_200, step * minute)).filter(one => one !== null);
    expect(stretches.map(paceOf)).toEqual([1_200, 1_200]);
  });

  test('a jump to the end is none, and what was read before it counts', () => {
    const meter = new PaceMeter('en');
    expect(read(meter, 0, 1_000, 1)).toEqual([]);
    expect(paceOf(meter.move(30_000, minute + 6_000)!)).toBeCloseTo(1_000, 0);
  });

  test('going back, a long pause and a page out of sight begin anew', () => {
    const meter = new PaceMeter('en');
    read(meter, 0, 600, 1);
    expect(meter.move(100, minute + 9_000)).toBeNull();
    expect(meter.move(150, 30 * minute)).toBeNull();
    meter.pause();
    expect(meter.move(9_000, 31 * minute)).toBeNull();
    expect(read(meter, 9_000, 1_000, 4, 32 * minute).map(paceOf)).toEqual([expect.closeTo(1_000, 0)]);
  });
});
