import { randomBytes } from 'node:crypto';
import { err, eurocent, findRegio, ok } from '@kavel/core/basis';
import type { Eurocent, RegioOnbekendRefusal, Result } from '@kavel/core/basis';
import {
  comparePersonen,
  compareProductie,
  foldTijdlijnen,
  forecastEtmalen,
  priceRegel,
  prognoseAannames,
} from '@kavel/core/toewijzing';
import type {
  Aanname,
  Persoonsverschil,
  Prognoseplaats,
  Prognose,
  Prognoseinstelling,
  Prognoseregel,
  Prognoseverschil,
  Prognosevraag,
  Toewijzingsbericht,
  Toewijzingsbevinding,
  VerwachtBedrag,
} from '@kavel/core/toewijzing';
import type { XsdMap } from '@kavel/formats/iwlz';
import type { Database } from '@kavel/store';
import { findLaatsteRuimte } from '@kavel/store/contractjaar';
import { readProductie, readTarieven } from '@kavel/store/prognose';
import { createSleutel } from '../instelling/sleutel.ts';
import type { Prognosebronnen } from './load-prognosebronnen.ts';
import { readBericht } from './read-bericht.ts';
import type { Berichtstroom, GelezenBericht } from './read-bericht.ts';
import { fromProductie, readDeclaraties } from './read-gedeclareerd.ts';
import type { Declaratiekant } from './read-gedeclareerd.ts';

/** What a forecast is held against: nothing, claim files, or what is stored (which also has the agreed prices). */
export type Vergelijkbron =
  | { readonly soort: 'geen' }
  | { readonly soort: 'declaraties'; readonly bestanden: readonly string[] }
  | { readonly soort: 'opgeslagen'; readonly database: Database };

export type Prognoseverzoek = {
  readonly vraag: Prognosevraag;
  readonly instelling: Prognoseinstelling;
  /** Read one after the other. */
  readonly berichten: Iterable<Berichtstroom> | AsyncIterable<Berichtstroom>;
  readonly vergelijk: Vergelijkbron;
  readonly xsds?: XsdMap;
};

export type Prognoseregelbedrag = Prognoseregel & { readonly bedrag?: VerwachtBedrag };

export type Prognoserapport = {
  readonly regioNaam: string;
  readonly berichten: readonly GelezenBericht[];
  readonly prognose: Omit<Prognose, 'regels'> & { readonly regels: readonly Prognoseregelbedrag[] };
  /** Absent when nothing was asked to be compared. */
  readonly vergelijking?: {
    readonly verschillen: readonly Prognoseverschil[];
    /** Where production was stated as an amount, so that its days are unknown. */
    readonly volumeOnbekend: readonly Prognoseplaats[];
    /** With claim files only: the store has no persons of a forecast. */
    readonly personen?: Persoonsverschil;
    readonly geweigerdeDeclaraties: readonly string[];
  };
  readonly bevindingen: readonly Toewijzingsbevinding[];
  readonly aannames: readonly Aanname[];
};

export type PrognoseRefusal = RegioOnbekendRefusal | { readonly code: 'contractjaar-onbekend' };

/**
 * Reads iWlz messages, forecasts the days of care and compares them with what was claimed. A message with a finding
 * does not count. Nothing is stored: the key of the hashes is made for this call and forgotten with it.
 */
export async function computePrognose(
  bronnen: Prognosebronnen,
  verzoek: Prognoseverzoek,
): Promise<Result<Prognoserapport, PrognoseRefusal>> {
  const { vraag, instelling } = verzoek;
  const januari = Temporal.PlainDate.from({ year: vraag.jaar, month: 1, day: 1 });
  const regio = findRegio(bronnen.regios, vraag.regio, januari);
  if (!regio.ok) return regio;
  const { hash } = createSleutel(randomBytes(32));
  const pseudoniem = (bsn: string): string => hash('client', bsn);
  const { berichten, records } = await readAll(verzoek, pseudoniem);
  const tijdlijnen = foldTijdlijnen(records, instelling);
  const { kandidaten } = bronnen;
  const { prognose, verwachting } = forecastEtmalen(tijdlijnen, vraag, { kandidaten, instelling });
  const kant = await readVergelijk(bronnen, verzoek, { pseudoniem, zorgkantoor: regio.value.zorgkantoor });
  if (kant === 'contractjaar-onbekend') return err({ code: kant });
  const regels = prognose.regels.map((regel) => {
    const bedrag = priceRegel(regel, kant.findTarief);
    return bedrag === undefined ? regel : { ...regel, bedrag };
  });
  return ok({
    regioNaam: regio.value.naam,
    berichten,
    prognose: { ...prognose, regels },
    ...(kant.declaraties === undefined
      ? {}
      : {
          vergelijking: {
            ...compareProductie(regels, kant.declaraties.gedeclareerd, kandidaten.dagprestaties),
            ...(kant.declaraties.personen === undefined
              ? {}
              : { personen: comparePersonen(verwachting, kant.declaraties.personen) }),
            geweigerdeDeclaraties: kant.declaraties.geweigerd,
          },
        }),
    bevindingen: tijdlijnen.bevindingen,
    aannames: [...prognoseAannames(instelling), ...koppeltabelAanname(bronnen, vraag)],
  });
}

/** Later care rests on rows of the koppeltabel that had no end when it was made. */
function koppeltabelAanname(
  { koppeltabelTotEnMet }: Prognosebronnen,
  { jaar }: Prognosevraag,
): readonly Aanname[] {
  if (koppeltabelTotEnMet === undefined || jaar <= koppeltabelTotEnMet.year) return [];
  const tekst = `De koppeltabel is zeker tot en met ${koppeltabelTotEnMet.toString()}; latere prestaties ontbreken erin.`;
  return [{ naam: 'koppeltabel', keuze: 'doorgetrokken', tekst }];
}

async function readAll(
  { berichten: stromen, xsds }: Prognoseverzoek,
  pseudoniem: (bsn: string) => string,
): Promise<{
  readonly berichten: readonly GelezenBericht[];
  readonly records: readonly Toewijzingsbericht[];
}> {
  const berichten: GelezenBericht[] = [];
  const records: Toewijzingsbericht[] = [];
  for await (const stroom of stromen) {
    const own: Toewijzingsbericht[] = [];
    const ontvang = (bericht: Toewijzingsbericht): void => {
      own.push(bericht);
    };
    const bericht = await readBericht(stroom, {
      pseudoniem,
      ontvang,
      ...(xsds === undefined ? {} : { xsds }),
    });
    berichten.push(bericht);
    if (bericht.aantalBevindingen === 0) for (const record of own) records.push(record);
  }
  return { berichten, records };
}

type Vergelijkkant = {
  readonly declaraties?: Declaratiekant;
  readonly findTarief: (agb: string, prestatie: string) => Eurocent | undefined;
};

async function readVergelijk(
  { controle, kandidaten: { dagprestaties } }: Prognosebronnen,
  { vergelijk, vraag }: Prognoseverzoek,
  { pseudoniem, zorgkantoor }: { readonly pseudoniem: (bsn: string) => string; readonly zorgkantoor: string },
): Promise<Vergelijkkant | 'contractjaar-onbekend'> {
  const findTarief = (): undefined => undefined;
  switch (vergelijk.soort) {
    case 'geen':
      return { findTarief };
    case 'declaraties': {
      const lezing = { controle, pseudoniem, dagprestaties };
      return { declaraties: await readDeclaraties(vergelijk.bestanden, vraag, lezing), findTarief };
    }
    case 'opgeslagen':
      return vergelijk.database.read(zorgkantoor, async (transaction) => {
        if ((await findLaatsteRuimte(transaction, vraag)) === undefined) return 'contractjaar-onbekend';
        const tarieven = new Map(
          (await readTarieven(transaction, vraag)).map(({ agb, prestatie, tariefEurocent }) => [
            `${agb} ${prestatie}`,
            eurocent(tariefEurocent),
          ]),
        );
        const gedeclareerd = fromProductie(await readProductie(transaction, vraag), vraag);
        return {
          declaraties: { gedeclareerd, geweigerd: [] },
          findTarief: (agb: string, prestatie: string) => tarieven.get(`${agb} ${prestatie}`),
        };
      });
  }
}
