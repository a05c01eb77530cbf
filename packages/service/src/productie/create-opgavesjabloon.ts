import { err, findRegio, ok } from '@kavel/core/basis';
import type { Agb, Result } from '@kavel/core/basis';
import { findKavel } from '@kavel/core/declaratie';
import { tijdseenheidNaam } from '@kavel/core/overeenkomst';
import { writeOpgavesjabloon } from '@kavel/formats/productie';
import type { Sjabloonregel } from '@kavel/formats/productie';
import { hasFictieveZorgaanbieder, readProductiekader } from '@kavel/store/productie';
import type { Productieomgeving } from './intake-opgave.ts';

export type SjabloonRefusal =
  | { readonly code: 'regio-onbekend'; readonly regio: string; readonly jaar: number }
  | { readonly code: 'zorgaanbieder-zonder-overeenkomst'; readonly agb: Agb };

type SjabloonVerzoek = { readonly regio: string; readonly jaar: number; readonly agbs: readonly Agb[] };

/** The workbook that a provider fills in: what it has agreed, by month, with the unit of each prestatie. */
export async function createOpgavesjabloon(
  omgeving: Productieomgeving,
  { regio, jaar, agbs }: SjabloonVerzoek,
): Promise<Result<Uint8Array, SjabloonRefusal>> {
  const day = Temporal.PlainDate.from({ year: jaar, month: 1, day: 1 });
  const found = findRegio(omgeving.regios, regio, day);
  if (!found.ok) return err({ code: 'regio-onbekend', regio, jaar });
  const read = await omgeving.database.read(found.value.zorgkantoor, async (transaction) => ({
    kader: await readProductiekader(transaction, { regio, jaar }, agbs),
    fictief: await hasFictieveZorgaanbieder(transaction, regio, agbs),
  }));
  const { afspraken, tarieven } = read.kader;
  const unknown = agbs.find((agb) => !afspraken.some((one) => one.agb === agb));
  if (unknown !== undefined) return err({ code: 'zorgaanbieder-zonder-overeenkomst', agb: unknown });
  const units = new Map(omgeving.koppeltabel.map(({ prestatie, tijdseenheid }) => [prestatie, tijdseenheid]));
  const regels = afspraken.flatMap(({ agb, kavel }): Sjabloonregel[] => {
    const prestaties = tarieven.filter(
      (one) => one.agb === agb && findKavel(omgeving.tabellen, one.prestatie, day) === kavel,
    );
    if (prestaties.length === 0) return [{ agb, kavel, eenheid: '' }];
    return prestaties.map(({ prestatie }) => {
      const eenheid = tijdseenheidNaam(units.get(prestatie) ?? '') ?? 'onbekend';
      return { agb, kavel, prestatie, eenheid };
    });
  });
  return ok(await writeOpgavesjabloon({ regio, jaar, regels, fictief: read.fictief }));
}
