import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { KAVELS, SECTOREN, ZORGKANTOREN, eurocent, pct } from '@kavel/core/basis';
import { changeParameters, evaluateRegels, layVoorRegels, listParameters } from '@kavel/core/beleid';
import type { Parameter, Productieregel } from '@kavel/core/beleid';
import { dag } from '@kavel/testkit/beleid';
import type { Beleid } from './index.ts';
import { computeTarief, loadBeleid, loadBeleidsmap } from './index.ts';

const CHECKOUT = join(import.meta.dirname, '../../../..');
const KENNISDATUM = dag('2024-06-01');
const PEILDATUM = dag('2024-01-01');

async function load(loaded: ReturnType<typeof loadBeleid>): Promise<Beleid> {
  const beleid = await loaded;
  if (!beleid.ok) throw new Error(JSON.stringify(beleid.error, null, 2));
  return beleid.value;
}

const beleid = await load(loadBeleid(CHECKOUT));

/** The policy as a folder in which someone changed one file by hand. */
async function withChangedFile(file: string, from: string, to: string): Promise<Beleid> {
  const folder = await mkdtemp(join(tmpdir(), 'kavel-wat-als-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(join(CHECKOUT, 'beleid'), folder, { recursive: true });
  const text = await readFile(join(folder, file), 'utf8');
  expect(text.split(from)).toHaveLength(2);
  await writeFile(join(folder, file), text.replace(from, to));
  return load(loadBeleidsmap(folder, 'beleid'));
}

const feiten = { nieuweAanbieder: true, technologie: true, vrijVoorstel: null, bewegingenEnDoelen: false };

function regel(rest: Partial<Productieregel> = {}): Productieregel {
  const basis = { zorgaanbieder: '99000001', zorgkantoor: 'cz', sector: 'VV', kavel: 'ZZP' } as const;
  return { ...basis, nzaWaardeEurocent: eurocent(123_456_789), feiten, ...rest };
}

function parametersOf(regels: readonly Productieregel[], peildatum = PEILDATUM): readonly Parameter[] {
  const vraag = { register: beleid.register, peildatum, kennisdatum: KENNISDATUM };
  const laid = [...layVoorRegels(vraag, regels).values()];
  return listParameters(
    laid.flatMap((one) => (one.ok ? [one.value] : [])),
    beleid.catalogus,
  );
}

describe('a changed number', () => {
  test.each([
    {
      file: 'kaders/cz/2024-2026-vv.yaml',
      from: 'trek af: 2\n',
      to: 'trek af: 3.7\n',
      sleutel: 'cz-2024-2026-vv/nieuwe-aanbieder/operand',
      waarde: 37_000,
    },
    {
      file: 'wijzigingen/2023-09-01-nota-van-wijzigingen-richttarief-vv.yaml',
      from: 'neem: 96.4\n',
      to: 'neem: 91.2345\n',
      sleutel: 'nota-van-wijzigingen-2023-09-vv/richttarief/operand',
      waarde: 912_345,
    },
  ])(
    '$sleutel gives what a policy folder with that number gives',
    async ({ file, from, to, sleutel, waarde }) => {
      const line = regel();
      const parameter = parametersOf([line]).find((one) => one.sleutel === sleutel);
      if (parameter === undefined) throw new Error(`${sleutel} is not a parameter`);
      const changed = changeParameters(beleid.register, [{ parameter, waarde }], PEILDATUM);
      if (!changed.ok) throw new Error(changed.error.code);
      const dagen = { peildatum: PEILDATUM, kennisdatum: KENNISDATUM };
      const [voor] = evaluateRegels({ ...beleid, ...dagen }, [line]);
      const [na] = evaluateRegels({ register: changed.value, catalogus: beleid.catalogus, ...dagen }, [line]);

      const verzoek = {
        zorgkantoor: 'cz',
        jaar: 2024,
        sector: 'VV',
        kavel: 'ZZP',
        feiten,
        herkomst: 'proef',
      } as const;
      const byHand = computeTarief(
        await withChangedFile(file, from, to),
        { ...verzoek, ...dagen },
        KENNISDATUM,
      );
      if (!byHand.ok) throw new Error(byHand.error.code);
      const { uitkomst } = byHand.value.antwoord;
      expect(na).not.toEqual(voor);
      expect(na?.soort === 'percentage' ? String(na.percentage / 10_000) : na?.reden).toBe(
        uitkomst.percentage,
      );
    },
  );
});

describe('every number of every policy', () => {
  const regels = ZORGKANTOREN.flatMap((zorgkantoor) =>
    SECTOREN.flatMap((sector) => KAVELS.map((kavel) => regel({ zorgkantoor, sector, kavel }))),
  );

  test.each([2018, 2021, 2022, 2024, 2025, 2026])('of %i can be read, changed and changed back', (jaar) => {
    const peildatum = dag(`${jaar}-01-01`);
    const parameters = parametersOf(regels, peildatum);
    expect(parameters.length).toBeGreaterThan(0);
    for (const parameter of parameters) {
      const { waarde, grenzen, stapgrootte } = parameter;
      expect(waarde).toBeGreaterThanOrEqual(grenzen.van);
      expect(waarde).toBeLessThanOrEqual(grenzen.totEnMet);
      const other = waarde + stapgrootte <= grenzen.totEnMet ? waarde + stapgrootte : waarde - stapgrootte;
      const changed = changeParameters(beleid.register, [{ parameter, waarde: other }], peildatum);
      if (!changed.ok) throw new Error(`${parameter.sleutel}: ${changed.error.code}`);
      expect(changed.value).not.toEqual(beleid.register);
      const back = changeParameters(changed.value, [{ parameter, waarde }], peildatum);
      expect(back).toEqual({ ok: true, value: beleid.register });
    }
  });
});

test('a production is in euros what the percentage makes of it', () => {
  const [uitkomst] = evaluateRegels({ ...beleid, peildatum: PEILDATUM, kennisdatum: KENNISDATUM }, [regel()]);
  expect(uitkomst).toMatchObject({ percentage: pct(945_000), bedragEurocent: 116_666_666 });
});
