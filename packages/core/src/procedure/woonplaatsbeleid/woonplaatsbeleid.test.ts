import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { RegioCode } from '../../basis/index.ts';
import { createWoonplaatsoverzicht, findGemeenteregio, vulRegisterAan } from './index.ts';
import type { Gemeente, Gemeenteclienten, Woonplaatsoverzicht } from './index.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const code = (text: string) => text as RegioCode;
const row = (naam: string, regio: string, van = '2015-01-01', totEnMet?: string): Gemeente => ({
  naam,
  regio: code(regio),
  geldig: { van: day(van), ...(totEnMet === undefined ? {} : { totEnMet: day(totEnMet) }) },
});
const register = [
  row('Leiden', '5517'),
  row('Alphen aan den Rijn', '5517'),
  row('Amstelveen', '5516'),
  row("'s-Gravenhage", '5518'),
  row('Vlaardingen', '5522', '2015-01-01', '2015-12-31'),
  row('Vlaardingen', '5519', '2016-01-01'),
];

function overview(
  clienten: readonly Gemeenteclienten[],
  ingeschreven: readonly string[] = [],
): Woonplaatsoverzicht {
  const result = createWoonplaatsoverzicht(register, day('2017-06-01'), {
    clienten,
    ingeschreven: ingeschreven.map(code),
  });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('where a provider registers (003 §2.2)', () => {
  it('in both regions of the zorgkantoor when clients live in both', () => {
    const clienten = [
      { gemeente: 'Leiden', clienten: 12 },
      { gemeente: 'Alphen aan den Rijn', clienten: 3 },
      { gemeente: 'Amstelveen', clienten: 1 },
    ];
    expect(overview(clienten, ['5517', '5530'])).toEqual({
      regios: [
        { regio: '5516', clienten: 1, gemeenten: ['Amstelveen'], ingeschreven: false },
        { regio: '5517', clienten: 15, gemeenten: ['Alphen aan den Rijn', 'Leiden'], ingeschreven: true },
      ],
      ontbrekend: ['5516'],
      zonderClienten: ['5530'],
      onbekendeGemeenten: [],
    });
  });

  it('a name that is not in the register is told, not guessed; nobody living there asks nothing', () => {
    const unknown = { gemeente: 'Kaag en Wegen', clienten: 2 };
    expect(overview([unknown, { gemeente: 'Leiden', clienten: 0 }])).toMatchObject({
      regios: [],
      onbekendeGemeenten: [unknown],
    });
  });

  it('a name is found in any spelling, in the region of that day', () => {
    expect(findGemeenteregio(register, ' \u2018s-gravenhage ', day('2017-06-01'))).toBe('5518');
    expect(findGemeenteregio(register, 'Vlaardingen', day('2015-12-31'))).toBe('5522');
    expect(findGemeenteregio(register, 'Vlaardingen', day('2016-01-01'))).toBe('5519');
    expect(findGemeenteregio(register, 'Leiden', day('2014-12-31'))).toBeUndefined();
  });

  it('what who asks knows beside the register counts with its source, and never against it', () => {
    const add = (naam: string, regio: string, bron = 'CBS 2017') =>
      vulRegisterAan(register, [{ naam, regio: code(regio), bron }], day('2017-06-01'));
    const added = add('Kaag en Wegen', '5517');
    expect(added.ok && findGemeenteregio(added.value, 'kaag en wegen', day('2017-06-01'))).toBe('5517');
    expect(add('leiden', '5517')).toMatchObject({ ok: true });
    expect(add('leiden', '5516')).toMatchObject({ error: { code: 'gemeente-spreekt-tegen' } });
    expect(add('Kaag en Wegen', '5517', ' ')).toMatchObject({ error: { code: 'bron-ontbreekt' } });
    const twice = ['5516', '5517'].map((regio) => ({ naam: 'Nieuw', regio: code(regio), bron: 'b' }));
    expect(vulRegisterAan(register, twice, day('2017-06-01'))).toMatchObject({
      error: { code: 'gemeente-spreekt-tegen' },
    });
  });

  it.each([-1, 1 / 2, Number.NaN])('%s clients is refused', (clienten) => {
    const result = createWoonplaatsoverzicht(register, day('2017-06-01'), {
      clienten: [{ gemeente: 'Leiden', clienten }],
      ingeschreven: [],
    });
    expect(result).toMatchObject({ error: { code: 'aantal-ongeldig' } });
  });

  it('no client gets lost, whatever the order', () => {
    const names = fc.constantFrom(
      'Leiden',
      'LEIDEN',
      'Amstelveen',
      'Nergens',
      "'s-Gravenhage",
      'Vlaardingen',
    );
    const rows = fc.array(fc.record({ gemeente: names, clienten: fc.nat(50) }), { maxLength: 12 });
    fc.assert(
      fc.property(rows, (clienten) => {
        const { regios, onbekendeGemeenten } = overview(clienten);
        const sum = (list: readonly { readonly clienten: number }[]): number =>
          list.reduce((total, one) => total + one.clienten, 0);
        expect(sum(regios) + sum(onbekendeGemeenten)).toBe(sum(clienten));
        const turned = overview([...clienten].reverse()).regios;
        expect(turned.map(({ regio, clienten: n }) => [regio, n])).toEqual(
          regios.map(({ regio, clienten: n }) => [regio, n]),
        );
      }),
      { numRuns: 100 },
    );
  });
});
