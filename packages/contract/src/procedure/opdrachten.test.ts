import type {
  Beoordelingopdracht,
  Bezwaaropdracht,
  Dialoogopdracht,
  Gunningopdracht,
  Inschrijvingopdracht,
  Kaderopdracht,
  Kortgedingopdracht,
  Overeenkomstopdracht,
  Vraagopdracht,
} from '@kavel/core/procedure';
import { DOSSIERSOORTEN, MACHINES } from '@kavel/core/procedure';
import type { TSchema } from 'typebox';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { HANDELINGROLLEN } from '../rollen.ts';
import { HANDELINGSCHEMAS } from './handeling.ts';
import type {
  Beoordelinghandeling,
  Bezwaarhandeling,
  Dialooghandeling,
  Gunninghandeling,
  Inschrijvinghandeling,
  Kaderhandeling,
  Kortgedinghandeling,
  Overeenkomsthandeling,
  Vraaghandeling,
} from './handeling.ts';

type Of<Handeling extends { readonly opdracht: unknown }> = Handeling['opdracht'];

it('the schema of each command takes what its machine takes, and nothing else', () => {
  expectTypeOf<Of<Kaderhandeling>>().toExtend<Kaderopdracht>();
  expectTypeOf<Kaderopdracht>().toExtend<Of<Kaderhandeling>>();
  expectTypeOf<Of<Vraaghandeling>>().toExtend<Vraagopdracht>();
  expectTypeOf<Vraagopdracht>().toExtend<Of<Vraaghandeling>>();
  // A document comes with its bytes to an address of its own.
  type Inschrijving = Exclude<Inschrijvingopdracht, { readonly soort: 'voeg-stuk-toe' }>;
  expectTypeOf<Of<Inschrijvinghandeling>>().toExtend<Inschrijving>();
  expectTypeOf<Inschrijving>().toExtend<Of<Inschrijvinghandeling>>();
  expectTypeOf<Of<Beoordelinghandeling>>().toExtend<Beoordelingopdracht>();
  expectTypeOf<Beoordelingopdracht>().toExtend<Of<Beoordelinghandeling>>();
  expectTypeOf<Of<Dialooghandeling>>().toExtend<Dialoogopdracht>();
  expectTypeOf<Dialoogopdracht>().toExtend<Of<Dialooghandeling>>();
  expectTypeOf<Of<Gunninghandeling>>().toExtend<Gunningopdracht>();
  expectTypeOf<Gunningopdracht>().toExtend<Of<Gunninghandeling>>();
  expectTypeOf<Of<Bezwaarhandeling>>().toExtend<Bezwaaropdracht>();
  expectTypeOf<Bezwaaropdracht>().toExtend<Of<Bezwaarhandeling>>();
  expectTypeOf<Of<Kortgedinghandeling>>().toExtend<Kortgedingopdracht>();
  expectTypeOf<Kortgedingopdracht>().toExtend<Of<Kortgedinghandeling>>();
  expectTypeOf<Of<Overeenkomsthandeling>>().toExtend<Overeenkomstopdracht>();
  expectTypeOf<Overeenkomstopdracht>().toExtend<Of<Overeenkomsthandeling>>();
});

type Unievorm = { readonly anyOf: readonly { readonly properties: { readonly soort: Soortvorm } }[] };
type Soortvorm = { readonly const?: string; readonly enum?: readonly string[] };

describe.each(DOSSIERSOORTEN)('%s', (soort) => {
  it('has a schema for each command of its machine', () => {
    const { opdracht } = HANDELINGSCHEMAS[soort].properties as unknown as { opdracht: TSchema & Unievorm };
    const named = opdracht.anyOf.flatMap(({ properties }) => {
      const { const: one, enum: more = [] } = properties.soort;
      return one === undefined ? more : [one];
    });
    const known = Object.keys(MACHINES[soort].machine.overgangen).filter((one) => one !== 'voeg-stuk-toe');
    expect(named.toSorted()).toEqual(known.toSorted());
  });

  it('is open to exactly the roles that its machine knows', () => {
    const overgangen: Readonly<Record<string, { readonly rollen: readonly string[] }>> =
      MACHINES[soort].machine.overgangen;
    const rollen = Object.values(overgangen).flatMap((overgang) => overgang.rollen);
    expect([...HANDELINGROLLEN[soort]].toSorted()).toEqual([...new Set(rollen)].toSorted());
  });
});
