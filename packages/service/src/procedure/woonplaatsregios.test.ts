import { join } from 'node:path';
import type { RegioCode } from '@kavel/core/basis';
import { expect, it } from 'vitest';
import { loadRegios } from '../uitnutting/index.ts';
import { answerWoonplaatsvraag, loadGemeenten } from './woonplaatsregios.ts';
import type { Woonplaatsvraag } from './woonplaatsregios.ts';

const [gemeenten, regios] = [loadGemeenten(join(import.meta.dirname, '../../../..')), loadRegios()];
if (!gemeenten.ok || !regios.ok) throw new Error('the product cannot read its own data');
const bronnen = { gemeenten: gemeenten.value, regios: regios.value };
const code = (text: string) => text as RegioCode;
const ask = (vraag: Partial<Woonplaatsvraag>) =>
  answerWoonplaatsvraag(bronnen, {
    peildatum: Temporal.PlainDate.from('2017-06-01'),
    ...{ clienten: [], ingeschreven: [], gemeenten: [] },
    ...vraag,
  });

it('names the regions of both zorgkantoor regions of 003 §2.2, and what nobody knows', () => {
  const clienten = [
    { gemeente: 'Leiden', clienten: 12 },
    { gemeente: 'Amstelveen', clienten: 1 },
    { gemeente: 'Nergens', clienten: 2 },
  ];
  const answered = ask({ clienten, ingeschreven: [code('5517')] });
  expect(answered).toMatchObject({
    value: {
      regios: [
        { regio: '5516', zorgkantoor: 'zorg-en-zekerheid', ingeschreven: false },
        { regio: '5517', clienten: 12, ingeschreven: true },
      ],
      ontbrekend: ['5516'],
      onbekendeGemeenten: [{ gemeente: 'Nergens', clienten: 2 }],
    },
  });
  const nieuw = [{ naam: 'Nergens', regio: code('5517'), bron: 'CBS 2017' }];
  expect(ask({ clienten, gemeenten: nieuw })).toMatchObject({
    value: { regios: [{}, { regio: '5517', clienten: 14 }], onbekendeGemeenten: [] },
  });
});

it('refuses a region that is not there on that day', () => {
  expect(ask({ ingeschreven: [code('5599')] })).toMatchObject({ error: { code: 'regio-onbekend' } });
  const gone = [{ naam: 'Nergens', regio: code('5522'), bron: 'b' }];
  expect(ask({ gemeenten: gone })).toMatchObject({ error: { code: 'regio-onbekend' } });
});

it.each(['2015-06-01', '2016-01-01', '2026-11-26'])(
  'knows the region of every municipality that it knows, on %s',
  (day) => {
    const clienten = bronnen.gemeenten.map(({ naam }) => ({ gemeente: naam, clienten: 1 }));
    const answered = ask({ peildatum: Temporal.PlainDate.from(day), clienten });
    expect(answered).toMatchObject({ ok: true, value: { onbekendeGemeenten: [] } });
  },
);
