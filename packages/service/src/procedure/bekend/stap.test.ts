import type { Kaderstaat } from '@kavel/core/procedure';
import { nl } from '@kavel/testkit/procedure';
import { expect, it } from 'vitest';
import { geslotenOp } from './stap.ts';

const SLUITING = nl('2017-08-01T17:01:00');

/** What the closing rests on, and no more of a kader. */
function kader(stilSinds?: string, teLaatVanaf: string | null = SLUITING.toString()): Kaderstaat {
  const stap = { stap: 's', wat: 'Inschrijven', rol: 'inschrijving-sluit', teLaatVanaf };
  const stilstand = { sinds: stilSinds, stappen: ['s'] };
  return {
    publicaties: [{ id: 'kader' }],
    tijdpaden: [{ stappen: [stap] }],
    stilstanden: stilSinds === undefined ? [] : [stilstand],
  } as unknown as Kaderstaat;
}

it.each([
  ['a moment before', kader(), SLUITING.subtract({ milliseconds: 1 }), 'nog-niet-gesloten'],
  ['at the moment', kader(), SLUITING, 'gesloten'],
  ['stopped before it came', kader('2017-07-31T10:00:00Z'), nl('2018-01-01T00:00:00'), 'stap-staat-stil'],
  ['stopped after it came', kader('2017-08-02T10:00:00Z'), nl('2018-01-01T00:00:00'), 'gesloten'],
  ['without a day', kader(undefined, null), nl('2018-01-01T00:00:00'), 'stap-zonder-dag'],
  ['of what is not published', { ...kader(), publicaties: [] }, SLUITING, 'kader-niet-gepubliceerd'],
] as const)('the registration is closed: %s', (_, staat, moment, wanted) => {
  const closed = geslotenOp(staat, moment);
  expect(closed.ok ? 'gesloten' : closed.error.code).toBe(wanted);
});
