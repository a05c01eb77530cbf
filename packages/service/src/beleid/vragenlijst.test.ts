import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZORGKANTOREN } from '@kavel/core/basis';
import type { Zorgkantoor } from '@kavel/core/basis';
import { evaluateEisen, findTariefbeleid, listVragen, walkVragenlijst } from '@kavel/core/beleid';
import type { BeleidVraag, Feiten, TariefBeleid, Vragenlijst } from '@kavel/core/beleid';
import { catalogusfeiten } from '@kavel/testkit/beleid';
import { loadBeleid } from './index.ts';

const loaded = await loadBeleid(join(import.meta.dirname, '../../../..'));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 2));
const { register, catalogus } = loaded.value;

type Keuze = Omit<BeleidVraag, 'zorgkantoor'>;

/** Every choice of sector, kavel and days between which policy differs somewhere; the questions go to all zorgkantoren. */
const keuzes: readonly Keuze[] = [
  ...new Map(
    listVragen(register)
      .filter(({ onderwerp }) => onderwerp === 'tarief')
      .map(({ sector, kavel, peildatum, kennisdatum }) => {
        const key = [sector, kavel, peildatum.toString(), kennisdatum.toString()].join();
        return [key, { sector, kavel, peildatum, kennisdatum }] as const;
      }),
  ).values(),
];

const composed = new Map<Keuze, ReadonlyMap<Zorgkantoor, TariefBeleid>>();
function beleidFor(keuze: Keuze): ReadonlyMap<Zorgkantoor, TariefBeleid> {
  const known = composed.get(keuze);
  if (known !== undefined) return known;
  const found = ZORGKANTOREN.flatMap((zorgkantoor) => {
    const gevonden = findTariefbeleid(register, catalogus, { zorgkantoor, ...keuze });
    return gevonden.ok ? [[zorgkantoor, gevonden.value] as const] : [];
  });
  const beleid = new Map(found);
  composed.set(keuze, beleid);
  return beleid;
}

const SEED = { seed: 20_240_101, numRuns: 400 };
const alles = catalogusfeiten(catalogus, register);
const namen = [...catalogus.keys()];

function only(feiten: Feiten, wanted: (feit: string) => boolean): Feiten {
  return Object.fromEntries(Object.entries(feiten).filter(([feit]) => wanted(feit)));
}

function askedOf({ gesteld, open }: Vragenlijst): ReadonlySet<string> {
  return new Set([...gesteld, ...open].map(({ feit }) => feit));
}

/** What a provider reads: outcome and duration or the refusal, and where each eis stands. */
function readAnswer(tarief: TariefBeleid, feiten: Feiten): unknown {
  const uitkomst = tarief.evaluate(feiten);
  if (!uitkomst.ok || uitkomst.value.soort === 'uitgesloten') return uitkomst;
  const eisen = evaluateEisen(tarief.samenstelling.eisen, feiten).map(({ eis, stand }) => [eis.id, stand]);
  return { uitkomst: uitkomst.value, eisen };
}

describe('the questionnaire over all policies', () => {
  const keuze = fc.constantFrom(...keuzes);

  it('covers every year and zorgkantoor there is policy for', () => {
    expect(keuzes.length).toBeGreaterThan(20);
    expect(new Set(keuzes.flatMap((one) => [...beleidFor(one).keys()])).size).toBe(ZORGKANTOREN.length);
  });

  it('gives with the answers that count what all answers give, and leaves nothing unsettled', () => {
    fc.assert(
      fc.property(keuze, alles, (one, feiten) => {
        const beleid = beleidFor(one);
        const lijst = walkVragenlijst(beleid, feiten);
        expect(lijst.open).toEqual([]);
        for (const tarief of beleid.values()) {
          expect(readAnswer(tarief, lijst.feiten)).toEqual(readAnswer(tarief, feiten));
          const berekening = tarief.evaluateWithTrace(lijst.feiten);
          if (!berekening.ok) continue;
          const { uitkomst, contractduurMist } = berekening.value;
          expect(uitkomst.soort === 'nietVastTeStellen' ? uitkomst.ontbrekend : []).toEqual([]);
          expect(contractduurMist).toEqual([]);
        }
      }),
      SEED,
    );
  });

  it('never leaves out a question that matters: other values of what is not asked change no outcome', () => {
    fc.assert(
      fc.property(keuze, alles, alles, fc.subarray(namen), (one, feiten, others, known) => {
        const beleid = beleidFor(one);
        const lijst = walkVragenlijst(
          beleid,
          only(feiten, (feit) => known.includes(feit)),
        );
        const asked = askedOf(lijst);
        const changed = { ...only(others, (feit) => !asked.has(feit)), ...lijst.feiten };
        for (const tarief of beleid.values()) {
          expect(readAnswer(tarief, changed)).toEqual(readAnswer(tarief, lijst.feiten));
        }
      }),
      SEED,
    );
  });

  it('has at most the questions it says: an answer never opens a new one', () => {
    fc.assert(
      fc.property(keuze, alles, (one, feiten) => {
        const beleid = beleidFor(one);
        const known: Record<string, Feiten[string]> = {};
        let left = walkVragenlijst(beleid, known).open.map(({ feit }) => feit);
        while (left.length > 0) {
          const [next = ''] = left;
          known[next] = feiten[next];
          const after = walkVragenlijst(beleid, known).open.map(({ feit }) => feit);
          expect(left.slice(1)).toEqual(expect.arrayContaining(after));
          left = after;
        }
      }),
      { ...SEED, numRuns: 150 },
    );
  });
});
