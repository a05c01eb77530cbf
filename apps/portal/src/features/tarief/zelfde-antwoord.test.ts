import { fileURLToPath } from 'node:url';
import { defaultParseSearch, defaultStringifySearch } from '@tanstack/react-router';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZORGKANTOREN } from '@kavel/core/basis';
import { listVragen, reviveRegister } from '@kavel/core/beleid';
import type { Feiten, TariefAntwoord } from '@kavel/core/beleid';
import { computeTarief, describeBeleid, loadBeleid } from '@kavel/service/beleid';
import { catalogusfeiten } from '@kavel/testkit/beleid';
import { callKavel } from '../../../../cli/src/call-kavel.ts';
import type { TariefKeuze } from './keuze.ts';
import { feitenJson, opdrachtregels } from './opdracht.ts';
import { validateTarief } from './tarief-adres.ts';
import type { TariefAdres } from './tarief-adres.ts';
import { readAdres, writeAdres, writeDeelbaarAdres } from './tarief-stand.ts';
import type { GelezenAdres, Tariefstand } from './tarief-stand.ts';
import { findBeleid, vergelijk } from './vergelijking.ts';
import type { Vergelijking, Vergelijkingsrij } from './vergelijking.ts';

/** The page asks the same questions as the command. It has the policy through JSON, and its own state in an address. */

const loaded = await loadBeleid(fileURLToPath(new URL('../../../../../', import.meta.url)));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 2));
const beleid = loaded.value;
const vandaag = Temporal.PlainDate.from('2026-11-25');

const sent = JSON.parse(JSON.stringify(describeBeleid(beleid, new Map()))) as ReturnType<
  typeof describeBeleid
>;
const inBrowser = {
  register: reviveRegister(sent.register),
  catalogus: new Map(sent.feiten.map((feit) => [feit.naam, feit])),
  vandaag,
};

/** Every choice between which some policy differs, for any zorgkantoren. */
const keuze: fc.Arbitrary<TariefKeuze> = fc
  .tuple(
    fc.constantFrom(...listVragen(beleid.register).filter(({ onderwerp }) => onderwerp === 'tarief')),
    fc.subarray([...ZORGKANTOREN], { minLength: 1 }),
  )
  .map(([{ sector, kavel, peildatum, kennisdatum }, zorgkantoren]) => {
    return { jaar: peildatum.year, sector, kavel, zorgkantoren, peildatum, kennisdatum };
  });
const feiten = catalogusfeiten(inBrowser.catalogus, beleid.register);
const namen = fc.subarray([...inBrowser.catalogus.keys()]);

/** A provider of whom some facts are known, some are said to be unknown, and the rest was not asked yet. */
const stand: fc.Arbitrary<Tariefstand> = fc
  .tuple(keuze, feiten, namen, namen)
  .map(([gekozen, alle, bekend, weetNiet]) => ({
    keuze: gekozen,
    feiten: Object.fromEntries(Object.entries(alle).filter(([naam]) => bekend.includes(naam))),
    overgeslagen: weetNiet.filter((naam) => !bekend.includes(naam)),
  }));

/** As the browser keeps an address and gives it back. */
function reopen(adres: TariefAdres): GelezenAdres {
  return readAdres(validateTarief(defaultParseSearch(defaultStringifySearch(adres))), inBrowser);
}

function answers({ keuze: gekozen, feiten: gegeven }: Tariefstand): Vergelijking {
  return vergelijk(findBeleid(inBrowser, gekozen), gegeven);
}

function compute(rij: Vergelijkingsrij, { keuze: gekozen }: Tariefstand, gegeven: Feiten) {
  const { jaar, sector, kavel, peildatum, kennisdatum } = gekozen;
  const { zorgkantoor } = rij;
  const verzoek = {
    zorgkantoor,
    jaar,
    sector,
    kavel,
    peildatum,
    kennisdatum,
    feiten: gegeven,
    herkomst: 'proef',
  };
  return computeTarief(beleid, verzoek, vandaag);
}

/** The answer as JSON, or the refusal. */
function told(rij: Vergelijkingsrij): unknown {
  const { resultaat } = rij;
  return JSON.parse(JSON.stringify(resultaat.ok ? resultaat.value.antwoord : resultaat.error));
}

const SEED = { seed: 20_240_101, numRuns: 120 };

describe('the page and `kavel tarief`', () => {
  it('give the same answer to the same facts, to the last step', () => {
    fc.assert(
      fc.property(stand, (one) => {
        const { rijen, lijst } = answers(one);
        expect(rijen.map(({ zorgkantoor }) => zorgkantoor)).toEqual(one.keuze.zorgkantoren);
        for (const rij of rijen) {
          const result = compute(rij, one, lijst.feiten);
          const json: unknown = JSON.parse(JSON.stringify(result.ok ? result.value.antwoord : result.error));
          expect(told(rij)).toEqual(json);
        }
      }),
      SEED,
    );
  });

  it('come to the same outcome when the command is also told what the page left out', () => {
    fc.assert(
      fc.property(keuze, feiten, (gekozen, alle) => {
        const one = { keuze: gekozen, feiten: alle, overgeslagen: [] };
        for (const rij of answers(one).rijen) {
          const result = compute(rij, one, alle);
          const outcome = result.ok ? result.value.antwoord.uitkomst : result.error;
          expect(rij.resultaat.ok ? rij.resultaat.value.antwoord.uitkomst : rij.resultaat.error).toEqual(
            outcome,
          );
        }
      }),
      SEED,
    );
  });
});

describe('the address', () => {
  it('gives back everything that was chosen and answered, also what does not count now', () => {
    fc.assert(
      fc.property(stand, (one) => {
        const { stand: read, begonnen, meldingen } = reopen(writeAdres(one, inBrowser));
        expect(meldingen).toEqual([]);
        expect(begonnen).toBe(true);
        expect(writeAdres(read, inBrowser)).toEqual(writeAdres(one, inBrowser));
        expect(read.feiten).toEqual(one.feiten);
        expect(read.keuze.peildatum.equals(one.keuze.peildatum)).toBe(true);
        expect(new Set(read.overgeslagen)).toEqual(new Set(one.overgeslagen));
      }),
      SEED,
    );
  });

  it('to hand on holds no more than counts, and answers the same on a later day', () => {
    fc.assert(
      fc.property(stand, (one) => {
        const { lijst, rijen } = answers(one);
        const adres = writeDeelbaarAdres(one.keuze, lijst.feiten, inBrowser.catalogus);
        const gegeven = Object.keys(adres).filter((naam) => naam.startsWith('feit.'));
        expect(gegeven.length).toBe(lijst.gesteld.length);
        const later = { ...inBrowser, vandaag: vandaag.add({ years: 2 }) };
        const { stand: read, meldingen } = readAdres(
          validateTarief(defaultParseSearch(defaultStringifySearch(adres))),
          later,
        );
        expect(meldingen).toEqual([]);
        expect(answers(read).rijen.map(told)).toEqual(rijen.map(told));
      }),
      SEED,
    );
  });
});

describe('the commands that the page shows', () => {
  const [samples] = [fc.sample(stand, { seed: SEED.seed, numRuns: 6 })];

  it.each(samples.map((one, index) => [index, one] as const))(
    'answer as the page does (%i)',
    async (_, one) => {
      const { rijen, lijst } = answers(one);
      const stdin = feitenJson(lijst.feiten, inBrowser.catalogus);
      const regels = opdrachtregels(one.keuze);
      expect(regels.length).toBe(rijen.length);
      for (const [index, rij] of rijen.slice(0, 2).entries()) {
        const [program, ...args] = (regels[index] ?? '').replace('feiten.json', '-').split(' ');
        expect(program).toBe('kavel');
        const run = await callKavel([...args, '--json'], { stdin });
        if (rij.resultaat.ok) {
          const antwoord = JSON.parse(run.stdout) as TariefAntwoord;
          expect(antwoord).toEqual(told(rij));
          expect(run.exitCode).toBe(antwoord.uitkomst.soort === 'uitgesloten' ? 1 : 0);
        } else {
          expect(run.exitCode).toBe(1);
          expect(run.stderr).toContain(rij.resultaat.error.code);
        }
      }
    },
  );
});
