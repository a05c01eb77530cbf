import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { KAVELS, ZORGKANTOREN, pct, sha256Hex } from '@kavel/core/basis';
import { FEITNAMEN, compileBeleid, composeBeleid } from '@kavel/core/beleid';
import type { BeleidVraag, Feiten, TariefUitkomst } from '@kavel/core/beleid';
import { normalizeText, resolveAnker } from '@kavel/formats/beleid-yaml';
import type { Beleid, Voorbeeld } from '@kavel/formats/beleid-yaml';
import { sharedFolder } from '@kavel/testkit';
import {
  copiedTexts,
  cz,
  dag,
  overgangsjaar2021,
  readBronText,
  volledigeFeiten,
  zorgEnZekerheid2018,
} from '@kavel/testkit/beleid';
import type { TweedeUitkomst, VolledigeFeiten } from '@kavel/testkit/beleid';
import { computeTarief, findClickbeleid, loadBeleid, runVoorbeeld, tariefRefusalText } from './index.ts';

const CHECKOUT = join(import.meta.dirname, '../../../..');
const loaded = await loadBeleid(CHECKOUT);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 2));
const beleid: Beleid = loaded.value;

function compute(vraag: BeleidVraag, feiten: Feiten): ReturnType<typeof computeTarief> {
  const { zorgkantoor, sector, kavel, peildatum, kennisdatum } = vraag;
  const verzoek = { zorgkantoor, sector, kavel, peildatum, feiten, jaar: peildatum.year, herkomst: 'proef' };
  return computeTarief(beleid, verzoek, kennisdatum);
}

describe('the examples in the policy files', () => {
  it.each(beleid.voorbeelden.map(({ bestand, voorbeeld }) => [bestand, voorbeeld.naam, voorbeeld] as const))(
    '%s: %s',
    (_, __, voorbeeld: Voorbeeld) => {
      expect(runVoorbeeld(beleid, voorbeeld)).toEqual([]);
    },
  );
});

describe('the fact catalogue', () => {
  it('is the one that the types of core are made from', () => {
    const kinds = Object.fromEntries([...beleid.catalogus.values()].map(({ naam, soort }) => [naam, soort]));
    expect(kinds).toEqual(FEITNAMEN);
  });
});

const shared = sharedFolder();

describe.skipIf(shared === undefined)('the source documents', () => {
  const textOf = (bron: string): string => readBronText(shared, beleid.bronnen, bron);

  test.each(beleid.bronnen.map(({ bron, sha256 }) => [bron, sha256]))(
    '%s still has the registered words',
    (bron, sha256) => {
      expect(sha256Hex(normalizeText(textOf(bron)))).toBe(sha256);
    },
  );

  const clausules = beleid.dragers.flatMap(({ soort, clausule }) => (soort === 'clausule' ? [clausule] : []));
  test('carry every clausule that is not from outside them', () => {
    expect(clausules.length).toBeGreaterThan(30);
    expect(clausules.every((clausule) => clausule.zekerheid === 'extern' || clausule.bron.length === 3)).toBe(
      true,
    );
  });

  test.each(
    clausules.flatMap((clausule) =>
      clausule.zekerheid === 'extern' ? [] : [[`${clausule.bron} ${clausule.id}`, clausule] as const],
    ),
  )('the anchor of %s resolves', (_, clausule) => {
    const passage = resolveAnker(clausule.anker, textOf(clausule.bron));
    expect(passage.ok || passage.error).toBe(true);
  });

  test('an anchor on a changed passage or past the end does not resolve', () => {
    const [clausule] = clausules.filter(({ zekerheid }) => zekerheid !== 'extern');
    if (clausule === undefined || clausule.zekerheid === 'extern') throw new Error('no anchored clausule');
    const text = textOf(clausule.bron);
    const { van } = clausule.anker.regels;
    const changed = text
      .split('\n')
      .with(van - 1, 'iets anders')
      .join('\n');
    expect(resolveAnker(clausule.anker, changed)).toMatchObject({ error: { code: 'anker-klopt-niet' } });
    expect(resolveAnker({ ...clausule.anker, regels: { van: 1, totEnMet: 100_000 } }, text)).toMatchObject({
      error: { code: 'anker-buiten-tekst' },
    });
  });

  test('no sentence of a source stands in the policy', () => {
    const sources = beleid.bronnen.map(({ bron }) => textOf(bron));
    const weergaven = clausules.map(({ weergave }) => weergave);
    const stappen = beleid.tijdpaden.flatMap(({ ontwerp }) => [
      ...ontwerp.regels,
      ...ontwerp.reactietermijnen,
    ]);
    expect(copiedTexts([...weergaven, ...stappen.map(({ wat }) => wat)], sources)).toEqual([]);
  });
});

describe('the three policies against functions written by hand', () => {
  const same = (vraag: BeleidVraag, oracle: (feiten: VolledigeFeiten) => TweedeUitkomst): void => {
    const composed = composeBeleid(beleid.register, vraag);
    if (!composed.ok) throw new Error(composed.error.code);
    const tarief = compileBeleid(composed.value, beleid.catalogus);
    fc.assert(
      fc.property(volledigeFeiten, (feiten) => {
        const result = tarief.evaluate(feiten);
        if (!result.ok) throw new Error(result.error.code);
        expect(comparable(result.value)).toEqual(oracle(feiten));
      }),
      { numRuns: 1_000 },
    );
  };
  const comparable = (uitkomst: TariefUitkomst): TweedeUitkomst => ({
    percentage: uitkomst.soort === 'percentage' ? uitkomst.percentage : null,
    jaren: uitkomst.contractduurJaren ?? null,
  });

  it.each(KAVELS)('Zorg en Zekerheid 2018, %s', (kavel) => {
    const vraag = {
      zorgkantoor: 'zorg-en-zekerheid',
      sector: 'VV',
      kavel,
      peildatum: dag('2018-01-01'),
      kennisdatum: dag('2018-01-01'),
    } as const;
    same(vraag, (feiten) => zorgEnZekerheid2018(kavel, feiten));
  });

  it.each(ZORGKANTOREN)('transition year 2021 and the ruling, %s', (zorgkantoor) => {
    for (const [day, known] of [
      ['2020-09-30', false],
      ['2020-10-01', true],
    ] as const) {
      const vraag = {
        zorgkantoor,
        sector: 'GGZ',
        kavel: 'VPT',
        peildatum: dag('2021-07-01'),
        kennisdatum: dag(day),
      } as const;
      same(vraag, (feiten) => overgangsjaar2021(zorgkantoor, known, feiten));
    }
  });

  it.each([
    ['2024-01-01', '2023-08-31', 955_000],
    ['2024-01-01', '2023-09-01', 964_000],
    ['2025-01-01', '2024-12-01', 955_000],
    ['2026-12-31', '2026-12-31', 955_000],
  ] as const)('CZ on %s as known on %s', (peildatum, kennisdatum, richttarief) => {
    const vraag = {
      zorgkantoor: 'cz',
      sector: 'VV',
      kavel: 'MPT',
      peildatum: dag(peildatum),
      kennisdatum: dag(kennisdatum),
    } as const;
    same(vraag, (feiten) => cz(pct(richttarief), feiten));
  });
});

describe('what the ruling does', () => {
  const ask = (zorgkantoor: 'cz' | 'dsw', peildatum: string, kennisdatum: string): string | undefined => {
    const vraag = {
      zorgkantoor,
      sector: 'VV',
      kavel: 'ZZP',
      peildatum: dag(peildatum),
      kennisdatum: dag(kennisdatum),
    } as const;
    const result = compute(vraag, { beknoptPlan: true, percentageVorigJaar: pct(970_000) });
    return result.ok
      ? (result.value.antwoord.uitkomst.percentage ?? result.value.antwoord.uitkomst.reden)
      : undefined;
  };

  it('lifts 97.0 of 2020 back for its parties only, for 2021 only', () => {
    expect(ask('cz', '2021-01-01', '2020-09-30')).toBe('96.0');
    expect(ask('cz', '2021-01-01', '2020-10-01')).toBe('97.0');
    expect(ask('dsw', '2021-01-01', '2020-10-01')).toBe('96.0');
    expect(ask('cz', '2022-01-01', '2022-01-01')).toBe('95.8');
    expect(ask('dsw', '2022-01-01', '2022-01-01')).toContain('geen beleid van kracht op 2022-01-01');
  });
});

describe('the receipt', () => {
  it('is the same for the same question and follows every fact', () => {
    const vraag = {
      zorgkantoor: 'cz',
      sector: 'VV',
      kavel: 'ZZP',
      peildatum: dag('2024-01-01'),
      kennisdatum: dag('2024-01-01'),
    } as const;
    const hashOf = (feiten: Feiten): string | undefined => {
      const result = compute(vraag, feiten);
      return result.ok ? result.value.bewijs.hash : undefined;
    };
    const feiten = { nieuweAanbieder: true, technologie: true, vrijVoorstel: pct(972_000) };
    expect(hashOf(feiten)).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf({ ...feiten })).toBe(hashOf(feiten));
    expect(hashOf({ ...feiten, technologie: false })).not.toBe(hashOf(feiten));
  });
});

describe('the click policy', () => {
  it('of Zorg en Zekerheid holds in 2018 and in no other year', () => {
    const found = findClickbeleid(beleid, 'zorg-en-zekerheid', dag('2018-06-01'));
    if (!found.ok) throw new Error(found.error.code);
    expect(found.value.instellingen).toEqual({
      verdeling: 'dagen',
      ruimte: 'cumulatief',
      naarRato: 'openOverproductie',
      voorrang: [['VPT', 'MPT'], ['ZZP'], ['MEERZORG_GZ', 'MEERZORG_VVGGZ']],
      schuifgroepen: [['ZZP', 'VPT', 'MPT']],
    });
    expect(found.value.reserveringEurocent).toBe(30_000_000);
    expect(found.value.gronden.voorrang.zekerheid).toBe('aangenomen');
    const none = { code: 'geen-clickbeleid', zorgkantoor: 'zorg-en-zekerheid', peildatum: '2019-01-01' };
    expect(findClickbeleid(beleid, 'zorg-en-zekerheid', dag('2019-01-01'))).toEqual({
      ok: false,
      error: none,
    });
    expect(findClickbeleid(beleid, 'cz', dag('2018-01-01')).ok).toBe(false);
  });
});

describe('policy that contradicts itself', () => {
  const register = beleid.register;
  const [czKader] = register.kaders.filter(({ id }) => id === 'cz-2024-2026-vv');
  const [nota] = register.wijzigingen.filter(({ id }) => id === 'nota-van-wijzigingen-2023-09-vv');
  if (czKader === undefined || nota === undefined) throw new Error('the policies of CZ are missing');
  const verzoek = {
    zorgkantoor: 'cz',
    sector: 'VV',
    kavel: 'ZZP',
    jaar: 2024,
    feiten: {},
    herkomst: 'proef',
  } as const;

  it.each([
    [{ kaders: [...register.kaders, { ...czKader, id: 'cz-dubbel' }] }, 'cz-2024-2026-vv en cz-dubbel'],
    [{ wijzigingen: [{ ...nota, op: czKader.id, rang: 'landelijk kader' }] }, 'heeft een lagere rang dan'],
    [
      { wijzigingen: [{ ...nota, ingrepen: nota.ingrepen.map((one) => ({ ...one, doel: 'weg' })) }] },
      'wijzigt de stap weg',
    ],
    [{ wijzigingen: [nota, { ...nota, id: 'nota-2' }] }, 'van dezelfde rang en dag'],
  ] as const)('is refused by name (%#)', (change, says) => {
    const spoiled = { ...beleid, register: { ...register, ...change } };
    const result = computeTarief(spoiled, verzoek, dag('2024-01-01'));
    if (result.ok) throw new Error('a contradiction was answered');
    expect(tariefRefusalText(result.error)).toContain(says);
  });
});
