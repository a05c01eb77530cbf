import { createHash } from 'node:crypto';
import { dayInNetherlands, err, ok } from '@kavel/core/basis';
import type { Kavel, Result } from '@kavel/core/basis';
import type { DeclaratieTotaal } from '@kavel/core/declaratie';
import type { Inname, Innameomgeving, InnameRefusal, InnameVerzoek } from '../declaratie/index.ts';
import type { Retourlayouts } from './compose-retour.ts';
import { leverDeclaratieAan } from './lever-declaratie-aan.ts';
import { groupOorzaken } from './oorzaken.ts';
import type { Oorzaak, Oorzaakwoorden } from './oorzaken.ts';
import { probeerInname } from './probeer-inname.ts';
import { readKop } from './read-kop.ts';

/** What the portal needs to take in a file and to say in words what became of it. */
export type Aanleveromgeving = Innameomgeving & {
  readonly woorden: Oorzaakwoorden;
  readonly layouts: Retourlayouts;
};

/** `agb`: the provider that sends it; a claim of another one is not looked at. */
export type Aanleververzoek = InnameVerzoek & { readonly agb: string };

/** The answer on one file. `bewaard` false: it was only checked. */
export type Aanleveruitslag =
  | {
      readonly uitkomst: 'aangenomen';
      readonly bewaard: boolean;
      readonly sha256: string;
      readonly ontvangenOp: string;
      readonly regio: string;
      readonly jaar: number;
      readonly agb: string;
      readonly factuurnummer: string;
      readonly teLaat: boolean;
      readonly regels: number;
      readonly totaalEurocent: number;
      readonly totalen: readonly {
        readonly kavel: Kavel;
        readonly zorgmaand: string;
        readonly eurocent: number;
      }[];
    }
  | {
      readonly uitkomst: 'geweigerd';
      readonly sha256: string;
      readonly ontvangenOp: string;
      /** False: the bytes are no Wlz claim at all. */
      readonly leesbaar: boolean;
      readonly aantalBevindingen: number;
      readonly oorzaken: readonly Oorzaak[];
    }
  | {
      readonly uitkomst: 'testbericht';
      readonly sha256: string;
      readonly ontvangenOp: string;
      readonly totaalEurocent: number;
    };

export type Aanleverweigering =
  { readonly code: 'andere-zorgaanbieder' } | { readonly code: 'sleutel-anders' };

/** Takes the file in, or says why not. */
export async function leverAan(
  omgeving: Aanleveromgeving,
  verzoek: Aanleververzoek,
): Promise<Result<Aanleveruitslag, Aanleverweigering>> {
  return judge(omgeving, verzoek, { bewaard: true, inname: leverDeclaratieAan });
}

/** The same judgement, contract and history included, with nothing stored. */
export async function controleer(
  omgeving: Aanleveromgeving,
  verzoek: Aanleververzoek,
): Promise<Result<Aanleveruitslag, Aanleverweigering>> {
  return judge(omgeving, verzoek, { bewaard: false, inname: probeerInname });
}

type Wijze = {
  readonly bewaard: boolean;
  readonly inname: (
    omgeving: Innameomgeving,
    verzoek: InnameVerzoek,
  ) => Promise<Result<Inname, InnameRefusal>>;
};

async function judge(
  omgeving: Aanleveromgeving,
  { agb, ...verzoek }: Aanleververzoek,
  { bewaard, inname }: Wijze,
): Promise<Result<Aanleveruitslag, Aanleverweigering>> {
  const moment = omgeving.now();
  if (isOfAnother(omgeving, verzoek.bytes, { agb, moment })) return err({ code: 'andere-zorgaanbieder' });
  const kop = {
    sha256: createHash('sha256').update(verzoek.bytes).digest('hex'),
    ontvangenOp: moment.toString(),
  };
  const judged = await inname({ ...omgeving, now: () => moment }, verzoek);
  if (judged.ok) return ok({ uitkomst: 'aangenomen', bewaard, ...kop, ...acceptedFields(judged.value) });
  const { error } = judged;
  switch (error.code) {
    case 'sleutel-anders':
      return err({ code: 'sleutel-anders' });
    case 'testbericht':
      return ok({ uitkomst: 'testbericht', ...kop, totaalEurocent: error.bestand.totaalEurocent });
    case 'declaratie-afgekeurd': {
      const { leesbaar, aantalBevindingen, bevindingen } = error;
      const oorzaken = groupOorzaken(bevindingen, omgeving.woorden);
      return ok({ uitkomst: 'geweigerd', ...kop, leesbaar, aantalBevindingen, oorzaken });
    }
  }
}

/** A provider sends its own claims only; a file that does not say whose it is, is refused further on. */
function isOfAnother(
  { controle }: Innameomgeving,
  bytes: Uint8Array,
  { agb, moment }: { readonly agb: string; readonly moment: Temporal.Instant },
): boolean {
  const kop = readKop(bytes, controle, dayInNetherlands(moment));
  return kop !== undefined && kop.agb !== agb;
}

function acceptedFields({
  regio,
  jaar,
  agb,
  factuurnummer,
  teLaat,
  regels,
  totaalEurocent,
  totalen,
}: Inname) {
  return { regio, jaar, agb, factuurnummer, teLaat, regels, totaalEurocent, totalen: perKavel(totalen) };
}

function perKavel(totalen: readonly DeclaratieTotaal[]) {
  const sums = new Map<string, { kavel: Kavel; zorgmaand: string; eurocent: number }>();
  for (const { kavel, zorgmaand, eurocent } of totalen) {
    const key = `${zorgmaand} ${kavel}`;
    sums.set(key, { kavel, zorgmaand, eurocent: (sums.get(key)?.eurocent ?? 0) + eurocent });
  }
  return [...sums].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row);
}
