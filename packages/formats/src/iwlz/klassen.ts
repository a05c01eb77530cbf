import type { Berichtplaats, Toewijzingsbericht, Vindplaats } from '@kavel/core/toewijzing';
import type { IwlzBevindingen } from './bevinding.ts';
import { optioneel, readVelden, verplicht } from './knoop.ts';
import type { Knoop, Velden } from './knoop.ts';
import {
  AGB,
  BESLUITNUMMER,
  DATUM,
  ETMALEN,
  FUNCTIE,
  JA_NEE,
  LEVERINGSVORM,
  MUTATIECODE,
  PERCENTAGE,
  REDEN_INTREKKING,
  SOORT_TOEWIJZING,
  STATUS,
  TIJD,
  ZORGKANTOOR,
  ZZP,
} from './vorm.ts';

/** What a record gets from around it. */
export type Omgeving = {
  readonly client: string;
  readonly bericht: Berichtplaats;
  readonly vindplaats: Vindplaats;
  /** AW33 has it on the indication, above the records. */
  readonly besluitnummer?: string;
};

/** `zonder-zorgaanbieder`: an allocation that names no institution, such as a PGB. */
type Klasseuitkomst = Toewijzingsbericht | 'zonder-zorgaanbieder' | undefined;

/** One class of a message (iWlz 2.2): where it stands, its fields, and what it says. Without `lees` it is counted. */
export type Klasse = {
  readonly pad: string;
  readonly velden: Velden;
  readonly lees?: (knoop: Knoop, omgeving: Omgeving, bevindingen: IwlzBevindingen) => Klasseuitkomst;
};

const SLEUTEL = {
  besluitnummer: verplicht('Besluitnummer', BESLUITNUMMER),
  zzp: verplicht('ZzpCode', ZZP),
  ingangsdatum: verplicht('ToewijzingIngangsdatum', DATUM),
  agb: verplicht('Instelling', AGB),
};

const VASTGESTELD = {
  regio: verplicht('Zorgkantoor', ZORGKANTOOR),
  soortToewijzing: verplicht('Soort', SOORT_TOEWIJZING),
  datum: verplicht('Toewijzingsdatum', DATUM),
  tijd: verplicht('Toewijzingstijd', TIJD),
  ingangsdatum: verplicht('Ingangsdatum', DATUM),
  einddatum: optioneel('Einddatum', DATUM),
  redenIntrekking: optioneel('RedenIntrekking', REDEN_INTREKKING),
};

const HEEL = 100;

const TOEWIJZING = {
  ...VASTGESTELD,
  zzp: verplicht('ZzpCode', ZZP),
  agb: optioneel('Instelling', AGB),
  percentage: optioneel('ToewijzingPercentage', PERCENTAGE),
  halveEtmalen: optioneel('Etmalen', ETMALEN),
  leveringsvorm: verplicht('Leveringsvorm', LEVERINGSVORM),
  opname: optioneel('Opname', JA_NEE),
};

function readToewijzing(
  knoop: Knoop,
  { besluitnummer, ...omgeving }: Omgeving,
  bevindingen: IwlzBevindingen,
): Klasseuitkomst {
  const gelezen = readVelden(knoop, TOEWIJZING, bevindingen);
  if (gelezen === undefined || besluitnummer === undefined) return undefined;
  const { datum, tijd, agb, percentage = HEEL, ...rest } = gelezen;
  if (agb === undefined) return 'zonder-zorgaanbieder';
  const vastgesteld = `${datum.toString()}T${tijd}`;
  return { soort: 'toewijzing', ...omgeving, besluitnummer, agb, percentage, vastgesteld, ...rest };
}

const FUNCTIETOEWIJZING = {
  ...VASTGESTELD,
  functie: verplicht('FunctieCode', FUNCTIE),
  agb: verplicht('Instelling', AGB),
};

function readFunctie(
  knoop: Knoop,
  { besluitnummer, ...omgeving }: Omgeving,
  bevindingen: IwlzBevindingen,
): Klasseuitkomst {
  const gelezen = readVelden(knoop, FUNCTIETOEWIJZING, bevindingen);
  if (gelezen === undefined || besluitnummer === undefined) return undefined;
  const { datum, tijd, ...rest } = gelezen;
  return {
    soort: 'functie',
    ...omgeving,
    besluitnummer,
    vastgesteld: `${datum.toString()}T${tijd}`,
    ...rest,
  };
}

const AANVANG = {
  ...SLEUTEL,
  begindatum: verplicht('Begindatum', DATUM),
  halveEtmalen: optioneel('Etmalen', ETMALEN),
  leveringsvorm: verplicht('Leveringsvorm', LEVERINGSVORM),
  behandeling: optioneel('Behandeling', JA_NEE),
  status: verplicht('StatusAanlevering', STATUS),
};

const MUTATIE = {
  ...SLEUTEL,
  begindatum: optioneel('Begindatum', DATUM),
  mutatiecode: verplicht('Mutatiecode', MUTATIECODE),
  mutatiedatum: verplicht('Mutatiedatum', DATUM),
  leveringsvorm: verplicht('Leveringsvorm', LEVERINGSVORM),
  status: verplicht('StatusAanlevering', STATUS),
};

export const BERICHTSOORTEN = ['AW33', 'AW35', 'AW39'] as const;
export type Berichtsoort = (typeof BERICHTSOORTEN)[number];

/** The code of each message (COD002) and its classes with volume, by their place in `Bericht`. */
export const BERICHTVORMEN: Readonly<
  Record<Berichtsoort, { readonly code: string; readonly klassen: readonly Klasse[] }>
> = {
  AW33: {
    code: '352',
    klassen: [
      {
        pad: 'Clienten/Client/Indicatie/ToegewezenZorgzwaartepakketten/ToegewezenZorgzwaartepakket',
        velden: TOEWIJZING,
        lees: readToewijzing,
      },
      {
        pad: 'Clienten/Client/Indicatie/ToegewezenFuncties/ToegewezenFunctie',
        velden: FUNCTIETOEWIJZING,
        lees: readFunctie,
      },
    ],
  },
  AW35: {
    code: '354',
    klassen: [
      {
        pad: 'Clienten/Client/GeleverdeZorgzwaartepakketten/GeleverdZorgzwaartepakket',
        velden: AANVANG,
        lees: (knoop, omgeving, bevindingen) => {
          const gelezen = readVelden(knoop, AANVANG, bevindingen);
          return gelezen && { soort: 'aanvang', ...omgeving, ...gelezen };
        },
      },
      { pad: 'Clienten/Client/GeleverdeFuncties/GeleverdeFunctie', velden: {} },
    ],
  },
  AW39: {
    code: '358',
    klassen: [
      {
        pad: 'Clienten/Client/MutatieZorgzwaartepakketten/MutatieZorgzwaartepakket',
        velden: MUTATIE,
        lees: (knoop, omgeving, bevindingen) => {
          const gelezen = readVelden(knoop, MUTATIE, bevindingen);
          return gelezen && { soort: 'mutatie', ...omgeving, ...gelezen };
        },
      },
      { pad: 'Clienten/Client/MutatieFuncties/MutatieFunctie', velden: {} },
      { pad: 'Clienten/Client/Aanvragen/Aanvraag', velden: {} },
    ],
  },
};
