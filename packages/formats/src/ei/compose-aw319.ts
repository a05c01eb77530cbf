import type { EiBestand, EiTekstRecord } from './codec.ts';

/** A claim in words, for whoever writes one. Dates are `2018-01-31`, amounts eurocents, codes text. */
export type Aw319Declaratie = {
  readonly kop: Aw319Kop;
  readonly verzekerden: readonly Aw319Verzekerde[];
};

export type Aw319Kop = {
  readonly soort?: 'P' | 'T';
  readonly uzovi: string;
  /** AGB of the institution that claims and is paid. */
  readonly instelling: string;
  readonly periodeBegin: string;
  readonly periodeEinde: string;
  readonly factuurnummer: string;
  readonly dagtekening: string;
};

export type Aw319Verzekerde = {
  readonly bsn: string;
  readonly uzovi: string;
  readonly verzekerdennummer?: string;
  readonly geboortedatum: string;
  readonly geslacht: '1' | '2';
  readonly naam: string;
  readonly voorvoegsel?: string;
  readonly voorletters: string;
  readonly postcode?: string;
  readonly huisnummer?: number;
  readonly indicatieorgaan?: string;
  readonly clientnummer?: string;
  readonly commentaar?: readonly string[];
  readonly prestaties: readonly Aw319Prestatie[];
};

export type Aw319Prestatie = {
  readonly aanvraagnummer?: string;
  readonly besluitnummer?: string;
  readonly functiecode?: string;
  readonly zzpcode?: string;
  readonly begin: string;
  readonly eind: string;
  readonly prestatie: string;
  readonly aantal: number;
  readonly tijdseenheid: string;
  /** AGB of the location that delivered. */
  readonly uitvoerder: string;
  readonly tariefEurocent: number;
  /** Default: tariff times number, the whole calculated amount. */
  readonly declaratieEurocent?: number;
  readonly credit?: boolean;
  readonly referentie: string;
  readonly voorgaandeReferentie?: string;
  readonly commentaar?: readonly string[];
};

/**
 * Writes a claim as the records of AW319 1.4: numbers the detail records, repeats the key of the insured in each
 * prestatierecord, and closes with counts and net total (standards.md §1.3-1.4).
 */
export function composeAw319({ kop, verzekerden }: Aw319Declaratie): EiBestand {
  const records: EiTekstRecord[] = [kopRecord(kop)];
  let detail = 0;
  for (const verzekerde of verzekerden) {
    detail += 1;
    records.push(verzekerdeRecord(verzekerde, detail), ...commentaarRecords(verzekerde.commentaar, detail));
    for (const prestatie of verzekerde.prestaties) {
      detail += 1;
      records.push(
        prestatieRecord(verzekerde, prestatie, detail),
        ...commentaarRecords(prestatie.commentaar, detail),
      );
    }
  }
  records.push(sluitRecord(records));
  return { standaard: 'AW319', versie: '1.4', records };
}

function kopRecord(kop: Aw319Kop): EiTekstRecord {
  return record('01', {
    '0102': '187',
    '0103': '01',
    '0104': '04',
    '0105': kop.soort ?? 'P',
    '0108': kop.uzovi,
    '0112': kop.instelling,
    '0113': '04',
    '0114': datum(kop.periodeBegin),
    '0115': datum(kop.periodeEinde),
    '0116': kop.factuurnummer,
    '0117': datum(kop.dagtekening),
    '0119': 'EUR',
  });
}

function verzekerdeRecord(verzekerde: Aw319Verzekerde, detail: number): EiTekstRecord {
  return record('02', {
    '0202': String(detail),
    '0203': verzekerde.bsn,
    '0204': verzekerde.uzovi,
    '0205': verzekerde.verzekerdennummer,
    '0207': datum(verzekerde.geboortedatum),
    '0208': verzekerde.geslacht,
    '0209': '1',
    '0210': verzekerde.naam,
    '0211': verzekerde.voorvoegsel,
    '0215': verzekerde.voorletters,
    '0217': verzekerde.postcode,
    '0219': String(verzekerde.huisnummer ?? 0),
    '0223': '2',
    '0224': verzekerde.indicatieorgaan,
    '0225': verzekerde.clientnummer,
  });
}

function prestatieRecord(
  verzekerde: Aw319Verzekerde,
  prestatie: Aw319Prestatie,
  detail: number,
): EiTekstRecord {
  const berekend = prestatie.tariefEurocent * prestatie.aantal;
  const teken = prestatie.credit === true ? 'C' : 'D';
  return record('04', {
    '0402': String(detail),
    '0403': verzekerde.bsn,
    '0404': verzekerde.uzovi,
    '0405': verzekerde.verzekerdennummer,
    '0407': '1',
    '0408': verzekerde.indicatieorgaan,
    '0409': verzekerde.clientnummer,
    '0410': prestatie.aanvraagnummer,
    '0411': prestatie.besluitnummer,
    '0412': prestatie.functiecode,
    '0413': prestatie.zzpcode,
    '0414': datum(prestatie.begin),
    '0415': datum(prestatie.eind),
    '0416': '055',
    '0417': prestatie.prestatie,
    '0418': String(prestatie.aantal),
    '0419': prestatie.tijdseenheid,
    '0420': prestatie.uitvoerder,
    '0425': String(prestatie.tariefEurocent),
    '0426': String(berekend),
    '0427': teken,
    '0429': String(prestatie.declaratieEurocent ?? berekend),
    '0430': teken,
    '0431': prestatie.referentie,
    '0432': prestatie.voorgaandeReferentie,
  });
}

function commentaarRecords(regels: readonly string[] | undefined, detail: number): EiTekstRecord[] {
  return (regels ?? []).map((tekst, index) =>
    record('98', { '9802': String(detail), '9803': String(index + 1), '9804': tekst }),
  );
}

function sluitRecord(records: readonly EiTekstRecord[]): EiTekstRecord {
  const count = (kenmerk: string): number => records.filter((found) => found.kenmerk === kenmerk).length;
  const saldo = records.reduce((sum, { velden }) => {
    const bedrag = Number(velden['0429'] ?? 0);
    return velden['0430'] === 'C' ? sum - bedrag : sum + bedrag;
  }, 0);
  return record('99', {
    '9902': String(count('02')),
    '9904': String(count('04')),
    '9905': String(count('98')),
    '9906': String(records.length - 1),
    '9907': String(Math.abs(saldo)),
    '9908': saldo < 0 ? 'C' : 'D',
  });
}

/** Fields left out are the fill of the layout: zeros or spaces. */
function record(kenmerk: string, velden: Readonly<Record<string, string | undefined>>): EiTekstRecord {
  const filled = Object.entries(velden).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { kenmerk, velden: Object.fromEntries(filled) };
}

/** `2018-01-31` as EEJJMMDD. */
function datum(tekst: string): string {
  return tekst.replaceAll('-', '');
}
