import { kavelNaam } from '@kavel/core/basis';
import type { Bedragen, UitnuttingMaand } from '@kavel/contract';
import { maandNaam } from '@kavel/contract/texts';
import {
  GetalCel,
  KolomKop,
  RijKop,
  Tabel,
  TableBody,
  TableFooter,
  TableHeader,
  TableRow,
} from '../../ui/Tabel.tsx';
import { bedrag } from '../../ui/getallen.ts';

/** One month, one row per kavel (or kavels together), with a total that adds up on the screen. */
export function KavelTabel({ maand }: { readonly maand: UitnuttingMaand }) {
  return (
    <Tabel naam={`${maandNaam(maand.maand)} ${maand.herkomst.jaar} per kavel, in euro`}>
      <TableHeader>
        <TableRow>
          <KolomKop>Kavel</KolomKop>
          <KolomKop getal>Zorgaanbieders</KolomKop>
          {KOLOMMEN.map(({ kop }) => (
            <KolomKop key={kop} getal>
              {kop} (€)
            </KolomKop>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {maand.kavels.map(({ kavels, zorgaanbieders, bedragen }) => (
          <TableRow key={kavels.join()}>
            <RijKop>{kavels.map((kavel) => kavelNaam[kavel]).join(' + ')}</RijKop>
            <GetalCel>{zorgaanbieders}</GetalCel>
            <BedragCellen bedragen={bedragen} />
          </TableRow>
        ))}
      </TableBody>
      <TableFooter>
        <TableRow>
          <RijKop>Alle kavels</RijKop>
          <GetalCel>{''}</GetalCel>
          <BedragCellen bedragen={maand.totaal} />
        </TableRow>
      </TableFooter>
    </Tabel>
  );
}

const KOLOMMEN: readonly { readonly kop: string; readonly veld: keyof Bedragen }[] = [
  { kop: 'Afspraak', veld: 'aandeelEurocent' },
  { kop: 'Productie', veld: 'productieEurocent' },
  { kop: 'Binnen', veld: 'binnenAfspraakEurocent' },
  { kop: 'Boven', veld: 'overproductieEurocent' },
  { kop: 'Vraag', veld: 'behoefteEurocent' },
  { kop: 'Geclickt', veld: 'clickEurocent' },
  { kop: 'Wacht', veld: 'openstaandEurocent' },
  { kop: 'Terug', veld: 'terugvorderingEurocent' },
  { kop: 'Te betalen', veld: 'betaalbaarEurocent' },
];

function BedragCellen({ bedragen }: { readonly bedragen: Bedragen }) {
  return KOLOMMEN.map(({ veld }) => <GetalCel key={veld}>{bedrag(bedragen[veld])}</GetalCel>);
}
