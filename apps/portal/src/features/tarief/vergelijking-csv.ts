import { kavelNaam } from '@kavel/core/basis';
import { waardeText } from '@kavel/core/beleid';
import type { Feitcatalogus, Feiten } from '@kavel/core/beleid';
import { zorgkantoorNaam } from '@kavel/contract/texts';
import { csvText } from '../../ui/csv.ts';
import { describeContractduur, describeUitkomst } from './uitkomst-tekst.ts';
import type { Vergelijking, Vergelijkingsrij } from './vergelijking.ts';

const KOP = [
  'zorgkantoor',
  'sector',
  'kavel',
  'peildatum',
  'kennisdatum',
  'uitkomst',
  'percentage (van het NZa-maximumtarief)',
  'toelichting',
  'looptijd',
  'eisen voldaan',
  'eisen niet voldaan',
  'eisen onbekend',
  'antwoorden',
  'samenstelling',
];

const SOORT = {
  percentage: 'percentage',
  nogNiet: 'nog niet bekend',
  bronZegtNiet: 'niet vast te stellen',
  uitgesloten: 'uitgesloten',
  geenBeleid: 'geen beleid van kracht',
  geweigerd: 'geweigerd',
} as const;

/** The comparison as it stands on the page, one line per zorgkantoor. */
export function vergelijkingCsv({ rijen, lijst }: Vergelijking, catalogus: Feitcatalogus): string {
  const antwoorden = feitenText(lijst.feiten, catalogus);
  return csvText(
    KOP,
    rijen.map((rij) => cellen(rij, catalogus, antwoorden)),
  );
}

function cellen(rij: Vergelijkingsrij, catalogus: Feitcatalogus, antwoorden: string): readonly string[] {
  const { zorgkantoor, vraag, resultaat, eisen } = rij;
  const { soort, kop, bij } = describeUitkomst(rij, catalogus);
  const eisenMet = (stand: string): string =>
    eisen
      .filter((oordeel) => oordeel.stand === stand)
      .map(({ eis }) => eis.id)
      .join(', ');
  return [
    zorgkantoorNaam[zorgkantoor],
    vraag.sector,
    kavelNaam[vraag.kavel],
    vraag.peildatum.toString(),
    vraag.kennisdatum.toString(),
    SOORT[soort],
    soort === 'percentage' ? kop.replace('%', '') : '',
    bij,
    describeContractduur(rij, catalogus) ?? '',
    eisenMet('voldaan'),
    eisenMet('niet voldaan'),
    eisenMet('onbekend'),
    antwoorden,
    resultaat.ok ? resultaat.value.antwoord.samenstellingHash : '',
  ];
}

function feitenText(feiten: Feiten, catalogus: Feitcatalogus): string {
  return Object.entries(feiten)
    .flatMap(([naam, waarde]) => {
      const definitie = catalogus.get(naam);
      return definitie === undefined || waarde === undefined
        ? []
        : [`${naam}: ${waardeText(definitie.soort, waarde)}`];
    })
    .join(', ');
}
