import { stat } from 'node:fs/promises';
import { err, ok } from '@kavel/core/basis';
import type { RegioOnbekendRefusal, Result } from '@kavel/core/basis';
import { TOEWIJZINGSCODES } from '@kavel/core/toewijzing';
import type { Toewijzingsbevinding } from '@kavel/core/toewijzing';
import { openXsdMap } from '@kavel/formats/iwlz';
import type { IwlzBevinding, XsdMap } from '@kavel/formats/iwlz';
import type { InvoerFinding } from '@kavel/formats/invoer';
import type { Database } from '@kavel/store';
import type { Settings } from '../instelling/settings.ts';
import type { Installatie } from '../referentie/load-installatiereferentie.ts';
import { listContractjaren } from '../uitnutting/contractjaar.ts';
import { computePrognose } from './compute-prognose.ts';
import type { Prognoserapport, Prognoseverzoek, Vergelijkbron } from './compute-prognose.ts';
import { loadPrognosebronnen } from './load-prognosebronnen.ts';
import type { Prognosebronnen } from './load-prognosebronnen.ts';
import type { GelezenBericht } from './read-bericht.ts';

/** What forecasts of the portal need besides the messages; prepared once. */
export type Prognoseinrichting = { readonly bronnen: Prognosebronnen; readonly xsds?: XsdMap };

/** Reads the reference data, and the XSDs of the folder that the installation names. */
export async function loadPrognoseinrichting({
  iwlzXsdMap,
  ...installatie
}: Installatie & Pick<Settings, 'iwlzXsdMap'>): Promise<
  Result<Prognoseinrichting, readonly (InvoerFinding | IwlzBevinding)[]>
> {
  const bronnen = loadPrognosebronnen(installatie);
  if (!bronnen.ok) return bronnen;
  if (iwlzXsdMap === undefined) return ok({ bronnen: bronnen.value });
  const found = await stat(iwlzXsdMap).catch(() => undefined);
  if (found?.isDirectory() !== true) {
    const melding = 'Deze map bestaat niet. Zet KAVEL_IWLZ_XSD op de map met XSD’s, of laat haar leeg.';
    return err([{ code: 'xsd-ontbreekt', bestand: iwlzXsdMap, regel: 0, veld: '', melding }]);
  }
  const xsds = await openXsdMap(iwlzXsdMap);
  return xsds.ok ? ok({ bronnen: bronnen.value, xsds: xsds.value }) : xsds;
}

/** A message by its number in the request. It has no name here: the name of a file can be one of a person. */
export type Berichtantwoord = {
  readonly nummer: number;
  readonly bytes: number;
  readonly getoetst: boolean;
  /** Larger than the standard allows. */
  readonly groot: boolean;
  readonly aantalBevindingen: number;
  /** Absent when the head could not be read. */
  readonly inhoud?: Omit<NonNullable<GelezenBericht['inhoud']>, 'identificatie'>;
};

export type Prognosebevinding = {
  readonly code: string;
  /** Number of the message in the request. */
  readonly bericht: number;
  readonly regel: number;
  readonly veld?: string;
  readonly melding: string;
  /** Whether the message does not count because of it. */
  readonly keurtAf: boolean;
};

export type Prognoseantwoord = Prognoseverzoek['vraag'] &
  Pick<Prognoserapport, 'regioNaam' | 'aannames'> &
  Prognoserapport['prognose'] & {
    readonly instelling: Prognoseverzoek['instelling'];
    readonly berichten: readonly Berichtantwoord[];
    /** Absent when Kavel holds no claims of this region and year. */
    readonly vergelijking?: Pick<
      NonNullable<Prognoserapport['vergelijking']>,
      'verschillen' | 'volumeOnbekend'
    >;
    readonly bevindingen: readonly Prognosebevinding[];
    /** All of them, also those past the maximum that are not in the list. */
    readonly aantalBevindingen: number;
  };

const MAXIMUM_BEVINDINGEN = 1000;

/**
 * The forecast for the portal, next to what is stored of the year when there is any. Messages are named by number in the
 * order in which they come.
 */
export async function answerPrognose(
  { bronnen, xsds, database }: Prognoseinrichting & { readonly database: Database },
  verzoek: Pick<Prognoseverzoek, 'vraag' | 'instelling' | 'berichten'>,
): Promise<Result<Prognoseantwoord, RegioOnbekendRefusal>> {
  const { vraag, instelling } = verzoek;
  const vergelijk = await chooseVergelijk(database, vraag);
  const rapport = await computePrognose(bronnen, {
    ...verzoek,
    vergelijk,
    ...(xsds === undefined ? {} : { xsds }),
  });
  if (!rapport.ok) {
    const { error } = rapport;
    if (error.code === 'regio-onbekend') return err(error);
    throw new Error(`Defect: the contract year of ${vraag.regio} was there a moment ago`);
  }
  const { regioNaam, berichten, prognose, vergelijking, aannames } = rapport.value;
  const bevindingen = bevindingenOf(rapport.value);
  return ok({
    ...{ ...vraag, regioNaam, instelling, ...prognose, aannames },
    berichten: berichten.map(berichtOf),
    ...(vergelijking === undefined
      ? {}
      : {
          vergelijking: {
            verschillen: vergelijking.verschillen,
            volumeOnbekend: vergelijking.volumeOnbekend,
          },
        }),
    bevindingen: bevindingen.slice(0, MAXIMUM_BEVINDINGEN),
    aantalBevindingen:
      berichten.reduce((sum, bericht) => sum + bericht.aantalBevindingen, 0) +
      rapport.value.bevindingen.length,
  });
}

async function chooseVergelijk(
  database: Database,
  { regio, jaar }: Prognoseverzoek['vraag'],
): Promise<Vergelijkbron> {
  const open = (await listContractjaren(database)).some(
    ({ contractjaar }) => contractjaar.regio === regio && contractjaar.jaar === jaar,
  );
  return open ? { soort: 'opgeslagen', database } : { soort: 'geen' };
}

function berichtOf({
  bestand,
  bytes,
  getoetst,
  groot,
  aantalBevindingen,
  inhoud,
}: GelezenBericht): Berichtantwoord {
  const bericht = { nummer: Number(bestand), bytes, getoetst, groot, aantalBevindingen };
  if (inhoud === undefined) return bericht;
  const { soort, afzender, dagtekening, clienten, records, zonderZorgaanbieder, overig } = inhoud;
  // Without its identification: a sender chooses that, so it may be anything.
  const rest = { soort, afzender, dagtekening, clienten, records, zonderZorgaanbieder, overig };
  return { ...bericht, inhoud: rest };
}

function bevindingenOf({ berichten, bevindingen }: Prognoserapport): readonly Prognosebevinding[] {
  const read = berichten.flatMap((bericht) =>
    bericht.bevindingen.map(({ code, bestand, regel, veld, melding }) => ({
      ...{ code, bericht: Number(bestand), regel, melding, keurtAf: true },
      ...(veld === '' ? {} : { veld }),
    })),
  );
  return [...read, ...bevindingen.map(passing)];
}

function passing({ code, bestand, regel }: Toewijzingsbevinding): Prognosebevinding {
  return { code, bericht: Number(bestand), regel, melding: TOEWIJZINGSCODES[code], keurtAf: false };
}
