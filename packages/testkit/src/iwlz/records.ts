import type {
  Aanvangsmelding,
  Functietoewijzing,
  Mutatiemelding,
  Toewijzing,
  Toewijzingssleutel,
} from '@kavel/core/toewijzing';
import type { Agb, RegioCode } from '@kavel/core/basis';

/** Records as the reader of messages gives them, for tests: days as text, everything else as one wants it. */

export function dag(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}

/** Fictitious provider of the marked range. */
export const AGB = '99470001' as Agb;
export const REGIO = '5517' as RegioCode;

type Los<Soort> = Partial<Omit<Soort, 'bericht' | 'vindplaats'>> & {
  readonly dagtekening?: string;
  readonly identificatie?: string;
  readonly volgnummer?: number;
  readonly regel?: number;
};

const SLEUTEL: Toewijzingssleutel = {
  client: 'client-1',
  besluitnummer: '1',
  zzp: '754',
  ingangsdatum: dag('2018-01-01'),
  agb: AGB,
};

function herkomst({
  dagtekening = '2018-01-02',
  identificatie = '1',
  volgnummer = 1,
  regel = 1,
}: Los<object>) {
  return {
    bericht: { dagtekening: dag(dagtekening), afzender: '5517', identificatie, volgnummer },
    vindplaats: { bestand: 'bericht.xml', regel },
  };
}

const PLAATS = new Set(['dagtekening', 'identificatie', 'volgnummer', 'regel']);

function zonderPlaats<Soort>(anders: Los<Soort>): Partial<Soort> {
  const rest = Object.entries(anders).filter(([naam]) => !PLAATS.has(naam));
  return Object.fromEntries(rest) as Partial<Soort>;
}

/** Stay with ZZP 5VV from 1 January 2018 on, decided the month before. */
export function toewijzing(anders: Los<Toewijzing> = {}): Toewijzing {
  return {
    soort: 'toewijzing',
    ...SLEUTEL,
    ...herkomst(anders),
    regio: REGIO,
    vastgesteld: '2017-12-15T12:00:00',
    soortToewijzing: '1',
    leveringsvorm: '4',
    percentage: 100,
    ...zonderPlaats(anders),
  };
}

export function functietoewijzing(anders: Los<Functietoewijzing> = {}): Functietoewijzing {
  const { client, besluitnummer, ingangsdatum, agb } = SLEUTEL;
  return {
    soort: 'functie',
    ...{ client, besluitnummer, ingangsdatum, agb },
    ...herkomst(anders),
    functie: '31',
    soortToewijzing: '1',
    regio: REGIO,
    vastgesteld: '2017-12-15T12:00:00',
    ...zonderPlaats(anders),
  };
}

/** The start of `toewijzing()` on its first day. */
export function aanvang(anders: Los<Aanvangsmelding> = {}): Aanvangsmelding {
  return {
    soort: 'aanvang',
    ...SLEUTEL,
    ...herkomst(anders),
    begindatum: anders.ingangsdatum ?? SLEUTEL.ingangsdatum,
    leveringsvorm: '4',
    status: '1',
    ...zonderPlaats(anders),
  };
}

/** The end of `toewijzing()`. */
export function mutatie(anders: Los<Mutatiemelding> = {}): Mutatiemelding {
  return {
    soort: 'mutatie',
    ...SLEUTEL,
    ...herkomst(anders),
    mutatiecode: '19',
    mutatiedatum: dag('2018-01-31'),
    leveringsvorm: '4',
    status: '1',
    ...zonderPlaats(anders),
  };
}
