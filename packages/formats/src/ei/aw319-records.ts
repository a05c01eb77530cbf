import type { Aw319Declaratie, Aw319Kop, Aw319Prestatie, Aw319Verzekerde } from './aw319-declaratie.ts';

/** Where the fields of one kind of record come from; a field left out, or without a value, is fill. */
export type Recordplan<Bron> = {
  readonly kenmerk: string;
  readonly vast: Readonly<Record<string, string>>;
  readonly velden: readonly Veldbron<Bron>[];
};

/** `datum`: `2018-01-31`, in the file EEJJMMDD. */
export type Veldbron<Bron> =
  | {
      readonly veld: string;
      readonly soort: 'tekst' | 'datum';
      readonly van: (bron: Bron) => string | undefined;
    }
  | { readonly veld: string; readonly soort: 'getal'; readonly van: (bron: Bron) => number };

const tekst = <Bron>(veld: string, van: (bron: Bron) => string | undefined): Veldbron<Bron> => ({
  veld,
  soort: 'tekst',
  van,
});
const datum = <Bron>(veld: string, van: (bron: Bron) => string): Veldbron<Bron> => ({
  veld,
  soort: 'datum',
  van,
});
const getal = <Bron>(veld: string, van: (bron: Bron) => number): Veldbron<Bron> => ({
  veld,
  soort: 'getal',
  van,
});

export type Verzekerdebron = { readonly verzekerde: Aw319Verzekerde; readonly detail: number };
export type Prestatiebron = Verzekerdebron & { readonly prestatie: Aw319Prestatie };
export type Commentaarbron = { readonly detail: number; readonly nummer: number; readonly tekst: string };
export type Sluitbron = {
  readonly verzekerden: number;
  readonly prestaties: number;
  readonly commentaar: number;
  readonly details: number;
  readonly saldoEurocent: number;
};

/** The records of AW319 1.4 (standards.md §1.3-1.4), field by field. */
export const AW319_RECORDS: {
  readonly kop: Recordplan<Aw319Kop>;
  readonly verzekerde: Recordplan<Verzekerdebron>;
  readonly prestatie: Recordplan<Prestatiebron>;
  readonly commentaar: Recordplan<Commentaarbron>;
  readonly sluit: Recordplan<Sluitbron>;
} = {
  kop: {
    kenmerk: '01',
    vast: { '0102': '187', '0103': '01', '0104': '04', '0113': '04', '0119': 'EUR' },
    velden: [
      tekst('0105', ({ soort }) => soort ?? 'P'),
      tekst('0108', ({ uzovi }) => uzovi),
      tekst('0112', ({ instelling }) => instelling),
      datum('0114', ({ periodeBegin }) => periodeBegin),
      datum('0115', ({ periodeEinde }) => periodeEinde),
      tekst('0116', ({ factuurnummer }) => factuurnummer),
      datum('0117', ({ dagtekening }) => dagtekening),
    ],
  },
  verzekerde: {
    kenmerk: '02',
    vast: { '0209': '1', '0223': '2' },
    velden: [
      getal('0202', ({ detail }) => detail),
      tekst('0203', ({ verzekerde }) => verzekerde.bsn),
      tekst('0204', ({ verzekerde }) => verzekerde.uzovi),
      tekst('0205', ({ verzekerde }) => verzekerde.verzekerdennummer),
      datum('0207', ({ verzekerde }) => verzekerde.geboortedatum),
      tekst('0208', ({ verzekerde }) => verzekerde.geslacht),
      tekst('0210', ({ verzekerde }) => verzekerde.naam),
      tekst('0211', ({ verzekerde }) => verzekerde.voorvoegsel),
      tekst('0215', ({ verzekerde }) => verzekerde.voorletters),
      tekst('0217', ({ verzekerde }) => verzekerde.postcode),
      getal('0219', ({ verzekerde }) => verzekerde.huisnummer ?? 0),
      tekst('0224', ({ verzekerde }) => verzekerde.indicatieorgaan),
      tekst('0225', ({ verzekerde }) => verzekerde.clientnummer),
    ],
  },
  prestatie: {
    kenmerk: '04',
    vast: { '0407': '1', '0416': '055' },
    velden: [
      getal('0402', ({ detail }) => detail),
      tekst('0403', ({ verzekerde }) => verzekerde.bsn),
      tekst('0404', ({ verzekerde }) => verzekerde.uzovi),
      tekst('0405', ({ verzekerde }) => verzekerde.verzekerdennummer),
      tekst('0408', ({ verzekerde }) => verzekerde.indicatieorgaan),
      tekst('0409', ({ verzekerde }) => verzekerde.clientnummer),
      tekst('0410', ({ prestatie }) => prestatie.aanvraagnummer),
      tekst('0411', ({ prestatie }) => prestatie.besluitnummer),
      tekst('0412', ({ prestatie }) => prestatie.functiecode),
      tekst('0413', ({ prestatie }) => prestatie.zzpcode),
      datum('0414', ({ prestatie }) => prestatie.begin),
      datum('0415', ({ prestatie }) => prestatie.eind),
      tekst('0417', ({ prestatie }) => prestatie.prestatie),
      getal('0418', ({ prestatie }) => prestatie.aantal),
      tekst('0419', ({ prestatie }) => prestatie.tijdseenheid),
      tekst('0420', ({ prestatie }) => prestatie.uitvoerder),
      getal('0425', ({ prestatie }) => prestatie.tariefEurocent),
      getal('0426', ({ prestatie }) => berekendEurocent(prestatie)),
      tekst('0427', ({ prestatie }) => teken(prestatie)),
      getal('0429', ({ prestatie }) => declaratieEurocent(prestatie)),
      tekst('0430', ({ prestatie }) => teken(prestatie)),
      tekst('0431', ({ prestatie }) => prestatie.referentie),
      tekst('0432', ({ prestatie }) => prestatie.voorgaandeReferentie),
    ],
  },
  commentaar: {
    kenmerk: '98',
    vast: {},
    velden: [
      getal('9802', ({ detail }) => detail),
      getal('9803', ({ nummer }) => nummer),
      tekst('9804', ({ tekst }) => tekst),
    ],
  },
  sluit: {
    kenmerk: '99',
    vast: {},
    velden: [
      getal('9902', ({ verzekerden }) => verzekerden),
      getal('9904', ({ prestaties }) => prestaties),
      getal('9905', ({ commentaar }) => commentaar),
      getal('9906', ({ details }) => details),
      getal('9907', ({ saldoEurocent }) => Math.abs(saldoEurocent)),
      tekst('9908', ({ saldoEurocent }) => (saldoEurocent < 0 ? 'C' : 'D')),
    ],
  },
};

/** Whatever takes the records of a claim one by one, in the order of the file. */
export type Aw319Ontvanger = <Bron>(plan: Recordplan<Bron>, bron: Bron) => void;

/**
 * Tells `put` the records of a claim: numbers the detail records, repeats the key of the insured in each
 * prestatierecord, and closes with counts and net total.
 */
export function walkAw319({ kop, verzekerden }: Aw319Declaratie, put: Aw319Ontvanger): void {
  put(AW319_RECORDS.kop, kop);
  let detail = 0;
  let prestaties = 0;
  let commentaar = 0;
  let saldoEurocent = 0;
  const putCommentaar = (regels: readonly string[] | undefined): void => {
    if (regels === undefined) return;
    regels.forEach((tekst, index) => {
      put(AW319_RECORDS.commentaar, { detail, nummer: index + 1, tekst });
    });
    commentaar += regels.length;
  };
  for (const verzekerde of verzekerden) {
    detail += 1;
    put(AW319_RECORDS.verzekerde, { verzekerde, detail });
    putCommentaar(verzekerde.commentaar);
    for (const prestatie of verzekerde.prestaties) {
      detail += 1;
      prestaties += 1;
      put(AW319_RECORDS.prestatie, { verzekerde, prestatie, detail });
      putCommentaar(prestatie.commentaar);
      const bedrag = declaratieEurocent(prestatie);
      saldoEurocent += prestatie.credit === true ? -bedrag : bedrag;
    }
  }
  put(AW319_RECORDS.sluit, {
    verzekerden: verzekerden.length,
    prestaties,
    commentaar,
    details: detail + commentaar,
    saldoEurocent,
  });
}

function berekendEurocent({ tariefEurocent, aantal }: Aw319Prestatie): number {
  return tariefEurocent * aantal;
}

function declaratieEurocent(prestatie: Aw319Prestatie): number {
  return prestatie.declaratieEurocent ?? berekendEurocent(prestatie);
}

function teken({ credit }: Aw319Prestatie): 'C' | 'D' {
  return credit === true ? 'C' : 'D';
}
