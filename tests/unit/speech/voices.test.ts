// @vitest-environment node
import { expect, test } from 'vitest';
import { chooseVoice } from '../../../utils/speech/voices.ts';
import { voice } from './fake-engine.ts';

const all = [
  voice('Thida', 'km-KH'),
  voice('Ana', 'es-ES', { isDefault: true }),
  voice('Daniel', 'en-GB'),
  voice('Samantha', 'en-US'),
];

test('the language first, then the reader’s choice, one without a service, the region, the default', () => {
  expect(chooseVoice(all, 'km')?.id).toBe('Thida');
  expect(chooseVoice(all, 'en', { regions: ['en-US'] })?.id).toBe('Samantha');
  expect(chooseVoice(all, 'en', { wanted: 'Daniel', regions: ['en-US'] })?.id).toBe('Daniel');
  expect(chooseVoice(all, 'en-GB', { regions: ['en-US'] })?.id).toBe('Daniel');
  expect(chooseVoice(all, 'en', { wanted: 'Ana' })?.id).toBe('Daniel');
  expect(chooseVoice([voice('far', 'en-GB', { local: false, isDefault: true }), voice('near', 'en')], 'en')?.id).toBe(
    'near',
  );
  expect(chooseVoice([voice('Daniel, whispering', 'en'), voice('Daniel', 'en')], 'en')?.id).toBe('Daniel');
  expect(chooseVoice(all, 'fr')).toBeNull();
  expect(chooseVoice([voice('Nora', 'nb-NO')], 'no')?.id).toBe('Nora');
});
