import { expect, test } from 'vitest';
import { createVoortgang } from './voortgang.ts';

test('tells files, lines, rate and what is left, once in five seconds', () => {
  const told: string[] = [];
  let now = Temporal.Instant.from('2026-11-26T10:00:00Z');
  const { meld } = createVoortgang(
    10_000_000,
    () => now,
    (text) => told.push(text),
  );
  for (let file = 0; file < 12; file += 1) {
    now = now.add({ seconds: 1 });
    meld({ bytes: 50_000, regels: 300 });
  }
  expect(told).toEqual([
    '5 bestanden, 1.500 prestatieregels (300 per seconde); nog ongeveer 3 minuten.',
    '10 bestanden, 3.000 prestatieregels (300 per seconde); nog ongeveer 3 minuten.',
  ]);
});
