import { scanDeclaratie } from '@kavel/core/declaratie';
import { createWerkkalender } from '@kavel/core/kalender';
import { testControle, testReferentie } from '@kavel/testkit/declaratie';
import { proefbestand } from '@kavel/testkit/inname';
import { expect, it } from 'vitest';
import { packBronnen, unpackBronnen } from './draadbronnen.ts';

it('what another thread is handed judges as the original does', () => {
  const dag = Temporal.PlainDate.from('2018-05-11');
  const decreet = { bron: 'FICTIEF', vanJaar: 2018, totEnMetJaar: 2018, volledig: true, dagen: [dag] };
  const { regios } = testReferentie();
  const controle = testControle();
  const handed = structuredClone(packBronnen({ regios, controle, kalender: createWerkkalender([decreet]) }));
  const again = unpackBronnen(handed);
  expect(again.regios.map((regio) => JSON.stringify(regio))).toEqual(
    regios.map((regio) => JSON.stringify(regio)),
  );
  expect(again.kalender.isWerkdag(dag)).toBe(false);
  expect(again.kalender.isWerkdag(dag.add({ days: 3 }))).toBe(true);
  expect(again.kalender.onvolledigeJaren(dag, dag)).toEqual([]);
  const bytes = proefbestand('F1', 40);
  for (const part of [bytes, bytes.subarray(0, -624)]) {
    expect(scanDeclaratie(part, again.controle)).toEqual(scanDeclaratie(part, controle));
  }
});
