import type { Bedragen } from '@kavel/contract';
import { GetalCel, KolomKop } from './Tabel.tsx';
import { bedrag } from './getallen.ts';

type Bedragkolom = { readonly kop: string; readonly veld: keyof Bedragen };

/** The amounts of a click in the money's own order, with one name each on every page. */
export const BEDRAGKOLOMMEN: readonly Bedragkolom[] = [
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

type Props = { readonly kolommen: readonly Bedragkolom[] };

export function BedragKoppen({ kolommen }: Props) {
  return kolommen.map(({ kop, veld }) => (
    <KolomKop key={veld} getal>
      {kop} (€)
    </KolomKop>
  ));
}

export function BedragCellen({ kolommen, bedragen }: Props & { readonly bedragen: Bedragen }) {
  return kolommen.map(({ veld }) => <GetalCel key={veld}>{bedrag(bedragen[veld])}</GetalCel>);
}
