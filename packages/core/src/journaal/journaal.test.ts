import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../basis/index.ts';
import type { CanonicalValue } from '../basis/index.ts';
import { DOSSIERSOORTEN } from '../procedure/index.ts';
import { GEWIST, isGewist, joinInhoud, splitInhoud, wis } from './inhoud.ts';
import type { Blad } from './inhoud.ts';
import { LEGE_KOP, ontwerpRegel, plaatsRegel, regelHash } from './journaalregel.ts';
import type { GeschrevenRegel, Journaalkop, Journaalschakel } from './journaalregel.ts';
import { leesInhoud, verifyInhoud, verifyKeten } from './keten.ts';

const REGIO = '5517';

type Act = { readonly soort: number; readonly id: number; readonly tekst: string };

/** Chance of its own, that a test can repeat. */
function saltFrom(seed: string): () => string {
  let turn = 0;
  return () => sha256Hex(`${seed} ${(turn += 1)}`).slice(0, 32);
}

/** Writes acts one after another, as the database keeps them. */
function write(acts: readonly Act[]): readonly GeschrevenRegel[] {
  const koppen = new Map<string, Journaalkop>();
  let regio = LEGE_KOP;
  const zout = saltFrom('proef');
  return acts.map(({ soort, id, tekst }, index) => {
    const dossier = { regio: REGIO, soort: DOSSIERSOORTEN[soort % 2] ?? 'kader', id: String(id % 3) };
    const name = `${dossier.soort}/${dossier.id}`;
    const ontwerp = ontwerpRegel(
      {
        dossier,
        door: { persoon: 'anja', rol: 'inkoper', organisatie: 'zorg-en-zekerheid' },
        namens: 'zorg-en-zekerheid',
        moment: Temporal.Instant.fromEpochMilliseconds(1_500_000_000_000 + index),
        opdrachtsoort: 'zeg',
        motivering: null,
        gebeurtenissen: [{ soort: 'gezegd', tekst, lijst: [1, { leeg: {} }] }],
      },
      zout,
    );
    const regel = plaatsRegel(ontwerp, { dossier: koppen.get(name) ?? LEGE_KOP, regio });
    regio = { nummer: regel.schakel.nummerInRegio, hash: regel.schakel.hash };
    koppen.set(name, { nummer: regel.schakel.nummer, hash: regel.schakel.hash });
    return regel;
  });
}

const acts = fc.array(fc.record({ soort: fc.nat(1), id: fc.nat(2), tekst: fc.string() }), {
  minLength: 2,
  maxLength: 12,
});

function judge(regels: readonly Journaalschakel[], whole: readonly Journaalschakel[]) {
  const last = whole.at(-1);
  const kop = last === undefined ? LEGE_KOP : { nummer: last.nummerInRegio, hash: last.hash };
  return verifyKeten({ bereik: 'regio', regio: REGIO, regels, kop });
}

const world = acts.map((given) => write(given).map(({ schakel }) => schakel));
const journal = world.chain((regels) =>
  fc.record({ regels: fc.constant(regels), at: fc.nat(regels.length - 1), other: fc.nat(regels.length - 1) }),
);

describe('a chain', () => {
  it('is whole as it was written, also read per dossier', () => {
    fc.assert(
      fc.property(world, (regels) => {
        expect(judge(regels, regels)).toEqual([]);
        for (const own of Map.groupBy(regels, ({ dossier }) => `${dossier.soort}/${dossier.id}`).values()) {
          const { nummer, hash } = own.at(-1) ?? LEGE_KOP;
          const keten = { regio: REGIO, regels: own, kop: { nummer, hash } };
          expect(verifyKeten({ bereik: 'dossier', ...keten })).toEqual([]);
        }
      }),
    );
  });

  it('shows any single change of any field, with or without a new hash', () => {
    const fields = [
      { regio: '5518' },
      { dossier: { soort: 'kader', id: 'ander' } },
      { nummer: 99 },
      { nummerInRegio: 99 },
      { rol: 'jurist' },
      { organisatie: 'cz' },
      { namens: 'cz' },
      { moment: '2017-06-01T08:00:00.000Z' },
      { handeling: 'zwijg' },
      { gebeurtenissen: [] },
      { verbintenissen: ['00'] },
      { vorigeHash: '11' },
      { vorigeHashRegio: '11' },
      { hash: '11' },
    ] as const;
    fc.assert(
      fc.property(journal, fc.constantFrom(...fields), fc.boolean(), ({ regels, at }, field, sign) => {
        const changed = regels.map((schakel, index) => {
          if (index !== at) return schakel;
          const { hash, ...regel } = { ...schakel, ...field };
          return { ...regel, hash: sign ? regelHash(regel) : hash };
        });
        if (JSON.stringify(changed) === JSON.stringify(regels)) return;
        expect(judge(changed, regels)).not.toEqual([]);
      }),
    );
  });

  it('shows a regel that was removed, wherever it stood', () => {
    fc.assert(
      fc.property(journal, ({ regels, at }) => {
        expect(judge(regels.toSpliced(at, 1), regels)).not.toEqual([]);
      }),
    );
  });

  it('shows two regels that changed places', () => {
    fc.assert(
      fc.property(journal, ({ regels, at, other }) => {
        const [one, two] = [regels[at], regels[other]];
        if (at === other || one === undefined || two === undefined) return;
        expect(judge(regels.with(at, two).with(other, one), regels)).not.toEqual([]);
      }),
    );
  });

  it('shows a regel that was added, also when it was signed to fit what stands before it', () => {
    fc.assert(
      fc.property(journal, ({ regels, at }) => {
        const before = regels[at];
        if (before === undefined) return;
        const { hash: vorigeHash, ...rest } = before;
        const regel = {
          ...rest,
          nummer: before.nummer + 1,
          nummerInRegio: before.nummerInRegio + 1,
          ...{ vorigeHash, vorigeHashRegio: vorigeHash },
        };
        const added = { ...regel, hash: regelHash(regel) };
        const codes = judge(regels.toSpliced(at + 1, 0, added), regels).map(({ code }) => code);
        expect(codes).toContain(at === regels.length - 1 ? 'einde-wijkt-af' : 'regel-dubbel');
      }),
    );
  });

  it('names what is wrong and where', () => {
    const regels = write(Array.from({ length: 4 }, () => ({ soort: 0, id: 0, tekst: 'a' }))).map(
      ({ schakel }) => schakel,
    );
    const codes = (changed: readonly Journaalschakel[]) =>
      judge(changed, regels).map(({ code, dossier, nummer }) => `${code} ${dossier ?? 'regio'} ${nummer}`);
    expect(codes(regels.toSpliced(1, 1))).toEqual(['regel-ontbreekt regio 3', 'regel-ontbreekt kader/0 3']);
    expect(codes(regels.toSpliced(3, 1))).toEqual(['einde-wijkt-af regio 4']);
    expect(codes(regels.toReversed())).toContain('regel-verplaatst regio 1');
    expect(codes([])).toEqual(['einde-wijkt-af regio 4']);
  });
});

describe('what an act says', () => {
  const value = fc.letrec<{ value: CanonicalValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constant(null),
      fc.boolean(),
      fc.maxSafeInteger(),
      fc.string(),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.string(), tie('value'), { maxKeys: 3, noNullPrototype: true }),
    ),
  })).value;

  it('comes back from its leaves as it was, also through the text of a database', () => {
    fc.assert(
      fc.property(value, (inhoud) => {
        const leaves = splitInhoud(inhoud, saltFrom('a'));
        expect(joinInhoud(JSON.parse(JSON.stringify(leaves)) as readonly Blad[])).toEqual(inhoud);
      }),
    );
  });

  const [{ schakel, inhoud } = expect.fail('one regel was written')] = write([
    { soort: 0, id: 0, tekst: 'Mevrouw Fictief belde.' },
  ]);
  const place = ['gebeurtenissen', 0, 'tekst'];

  it('is held to the regel, leaf by leaf', () => {
    expect(verifyInhoud(schakel, inhoud)).toEqual([]);
    for (const [index, blad] of inhoud.entries()) {
      const [code] = verifyInhoud(schakel, inhoud.with(index, { ...blad, waarde: 'anders' }));
      expect(code).toMatchObject({ code: 'inhoud-veranderd' });
      expect(verifyInhoud(schakel, inhoud.with(index, { ...blad, zout: '0' }))).toHaveLength(1);
      expect(verifyInhoud(schakel, inhoud.toSpliced(index, 1))).toMatchObject([{ code: 'inhoud-ontbreekt' }]);
    }
    expect(verifyInhoud(schakel, undefined)).toMatchObject([{ code: 'inhoud-ontbreekt' }]);
  });

  it('can be erased without a trace of its text, and the chain holds', () => {
    const erased = wis(inhoud, [place, ['gebeurtenissen', 0, 'lijst', 0]]);
    expect(verifyInhoud(schakel, erased)).toEqual([]);
    expect(JSON.stringify([erased, schakel])).not.toContain('Fictief');
    expect(leesInhoud(erased).gebeurtenissen).toEqual([
      { soort: 'gezegd', tekst: GEWIST, lijst: [1, { leeg: {} }] },
    ]);
    expect(erased.filter(isGewist)).toHaveLength(1);
  });

  it('is not in the journal, and neither is who acted', () => {
    expect(JSON.stringify(schakel)).not.toMatch(/Fictief|anja/);
  });
});

it('a moment is cut off at the millisecond, never rounded into too late', () => {
  const { moment } = ontwerpRegel(
    {
      dossier: { regio: REGIO, soort: 'inschrijving', id: '1' },
      door: { persoon: 'anja', rol: 'bestuurder', organisatie: '10000001' },
      namens: '10000001',
      moment: Temporal.Instant.from('2017-07-28T16:59:59.999999+02:00'),
      opdrachtsoort: 'dien-in',
      motivering: null,
      gebeurtenissen: [],
    },
    saltFrom('b'),
  );
  expect(moment).toBe('2017-07-28T14:59:59.999Z');
});
