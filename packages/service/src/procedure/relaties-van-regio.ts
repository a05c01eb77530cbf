import type { Regio } from '@kavel/core/basis';
import { readRelatiesCsv } from '@kavel/formats/procedurescript';
import type { Relatie } from '@kavel/formats/procedurescript';
import { listRelaties } from '@kavel/store/inkooprelatie';
import type { Inkooprelatie } from '@kavel/store/inkooprelatie';
import type { Database } from '@kavel/store';
import { legRelatiesVast, relatieweigeringText } from './leg-relaties-vast.ts';

/** What a zorgkantoor sends of the providers of one of its regions. */
export type Relatieverzoek = {
  readonly regio: string;
  readonly bytes: Uint8Array;
  readonly moment: Temporal.Instant;
  /** Only judged: nothing is written. */
  readonly alleenControle: boolean;
};

export type Relatieuitkomst =
  | { readonly uitkomst: 'goed'; readonly zorgaanbieders: number; readonly bewaard: boolean }
  | {
      readonly uitkomst: 'geweigerd';
      readonly bevindingen: readonly {
        readonly code: string;
        readonly regel?: number;
        readonly veld?: string;
        readonly melding: string;
      }[];
    };

const BESTAND = 'relaties.csv';

/** Takes the whole file or nothing, and no line about another region than the one that was asked for. */
export async function neemRelatiesIn(
  omgeving: { readonly database: Database; readonly regios: readonly Regio[] },
  { regio, bytes, moment, alleenControle }: Relatieverzoek,
): Promise<Relatieuitkomst> {
  const read = readRelatiesCsv(bytes, BESTAND);
  if (!read.ok) {
    const bevindingen = read.error.map(({ code, regel, veld, melding }) => ({
      ...{ code, regel, melding },
      ...(veld === '' ? {} : { veld }),
    }));
    return { uitkomst: 'geweigerd', bevindingen };
  }
  const elders = read.value.filter((relatie) => relatie.regio !== regio);
  if (elders.length > 0) return { uitkomst: 'geweigerd', bevindingen: elders.map(refuseElders) };
  const zorgaanbieders = read.value.length;
  if (alleenControle) return { uitkomst: 'goed', zorgaanbieders, bewaard: false };
  const noted = await legRelatiesVast(omgeving, read.value, moment);
  if (noted.ok) return { uitkomst: 'goed', zorgaanbieders, bewaard: true };
  const melding = relatieweigeringText(noted.error);
  return { uitkomst: 'geweigerd', bevindingen: [{ code: noted.error.code, melding }] };
}

function refuseElders({ regio, zorgaanbieder }: Relatie) {
  const melding = `zorgaanbieder ${zorgaanbieder} staat bij regio ${regio}. Stuur die naar het adres van die regio.`;
  return { code: 'regio-anders', veld: 'regio', melding };
}

export type Relatielijst = { readonly relaties: readonly Inkooprelatie[]; readonly vervolg?: string };

/** What the zorgkantoor knows of the providers in a region, in pages; nothing of another zorgkantoor. */
export async function lijstRelaties(
  { database }: { readonly database: Database },
  organisatie: string,
  {
    regio,
    na,
    limiet,
  }: { readonly regio: string; readonly na?: string | undefined; readonly limiet: number },
): Promise<Relatielijst> {
  const rows = await database.read(organisatie, (transaction) =>
    listRelaties(transaction, { regio, na, aantal: limiet + 1 }),
  );
  const relaties = rows.slice(0, limiet);
  const vervolg = rows.length > limiet ? relaties.at(-1)?.zorgaanbieder : undefined;
  return { relaties, ...(vervolg === undefined ? {} : { vervolg }) };
}
