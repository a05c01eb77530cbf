import type { Handelaar, Rol } from '@kavel/core/basis';
import { leesInhoud } from '@kavel/core/journaal';
import type { Journaalschakel } from '@kavel/core/journaal';
import type { Dossiersleutel } from '@kavel/core/procedure';
import { readDossierbladzijde } from '@kavel/store/journaal';
import type { JournaalRij } from '@kavel/store/journaal';
import { schakelOf } from '../journaal/journaalrij.ts';
import { readAanblik } from './aanblik.ts';
import type { Aanblik, Kijker, Leesomgeving } from './aanblik.ts';
import type { Proceduredocument, Procedurestaat } from './uitvoering.ts';

/** One act as a person may read it: where it stands in both chains, and what it says where that is for this person. */
export type Verloopregel = {
  readonly nummer: number;
  readonly nummerInRegio: number;
  readonly moment: string;
  readonly hash: string;
  readonly vorigeHash: string | null;
  readonly vorigeHashRegio: string | null;
  /** Null: what was done is not for this person. */
  readonly handeling: {
    readonly opdracht: string;
    readonly rol: Rol;
    readonly namens: string;
    /** Only of the own organisation. */
    readonly persoon: string | null;
    readonly motivering: string | null;
    readonly gebeurtenissen: readonly Proceduredocument[];
  } | null;
};

export type Verloop = { readonly regels: readonly Verloopregel[]; readonly vervolg?: number };

/**
 * The acts of a dossier in order, in pages. The provider does not read what the zorgkantoor prepares, nor the zorgkantoor
 * what the provider is still putting together; whoever is no party reads the chain alone. Undefined when it is hidden.
 */
export function leesVerloop(
  omgeving: Leesomgeving,
  kijker: Kijker,
  sleutel: Dossiersleutel,
  { na, limiet }: { readonly na: number; readonly limiet: number },
): Promise<Verloop | undefined> {
  return readAanblik(omgeving, kijker, sleutel, async (transaction, aanblik) => {
    const rows = await readDossierbladzijde(transaction, sleutel, { na, aantal: limiet + 1 });
    const regels = rows.slice(0, limiet).map((row) => regelOf(row, aanblik, kijker));
    const vervolg = rows.length > limiet ? regels.at(-1)?.nummer : undefined;
    return { regels, ...(vervolg === undefined ? {} : { vervolg }) };
  });
}

/** What of an act a person reads. */
export type Handelingzicht = {
  /** Nothing but its place in the chains. */
  readonly verborgen: boolean;
  readonly persoon: boolean;
  readonly motivering: boolean;
  /** One for each event, in order. */
  readonly gebeurtenissen: readonly boolean[];
};

export function zichtOp(
  schakel: Pick<Journaalschakel, 'organisatie'>,
  gebeurtenissen: readonly Proceduredocument[],
  { aanblik, door }: { readonly aanblik: Aanblik; readonly door: Handelaar },
): Handelingzicht {
  const shown = gebeurtenissen.map((one) => isFor(aanblik, door.persoon, one));
  return {
    verborgen: aanblik.partij === null || (gebeurtenissen.length > 0 && !shown.includes(true)),
    persoon: schakel.organisatie === door.organisatie,
    motivering: !shown.includes(false),
    gebeurtenissen: shown,
  };
}

function regelOf(row: JournaalRij, aanblik: Aanblik, { door }: Kijker): Verloopregel {
  const schakel = schakelOf(row);
  const { nummer, nummerInRegio, moment, hash, vorigeHash, vorigeHashRegio } = schakel;
  const { persoon, motivering, gebeurtenissen } = leesInhoud(row.bladen ?? []);
  const zicht = zichtOp(schakel, gebeurtenissen, { aanblik, door });
  return {
    ...{ nummer, nummerInRegio, moment, hash, vorigeHash, vorigeHashRegio },
    handeling: zicht.verborgen
      ? null
      : {
          opdracht: schakel.handeling,
          rol: schakel.rol,
          namens: schakel.namens,
          persoon: zicht.persoon ? persoon : null,
          motivering: zicht.motivering ? motivering : null,
          gebeurtenissen: gebeurtenissen.filter((_one, index) => zicht.gebeurtenissen[index]),
        },
  };
}

function isFor(
  { rij, werkwijze, partij }: Aanblik,
  persoon: string,
  gebeurtenis: Proceduredocument,
): boolean {
  return werkwijze.leest(rij.staat as Procedurestaat, { partij, persoon }, gebeurtenis);
}
