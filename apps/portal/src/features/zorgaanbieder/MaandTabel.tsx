import { Fragment, useId, useState } from 'react';
import { kavelNaam } from '@kavel/core/basis';
import type { Bedragen, ZorgaanbiederJaar } from '@kavel/contract';
import { maandNaam } from '@kavel/contract/texts';
import { Knop } from '../../ui/Knop.tsx';
import { Stappen } from '../../ui/Stappen.tsx';
import {
  BredeCel,
  Cel,
  GetalCel,
  KolomKop,
  RijKop,
  Tabel,
  TableBody,
  TableFooter,
  TableHeader,
  TableRow,
} from '../../ui/Tabel.tsx';
import { bedrag, euro } from '../../ui/getallen.ts';

type Maand = ZorgaanbiederJaar['maanden'][number];
type Props = { readonly maand: Maand; readonly jaar: number; readonly open: boolean };

/** One month of one provider: a line to read, a table to check, and the derivation behind each kavel. */
export function MaandTabel({ maand, jaar, open }: Props) {
  const naam = maandNaam(maand.maand);
  return (
    <details className="kavel-maand" open={open}>
      <summary>
        <span className="kavel-maand__naam">{naam}</span>
        <span>
          te betalen {euro(maand.totaal.betaalbaarEurocent)}
          {maand.totaal.betaalbaarEurocent < 0 ? ' (terugvordering)' : ''}, wacht{' '}
          {euro(maand.totaal.openstaandEurocent)}
        </span>
      </summary>
      <Tabel naam={`${naam} ${jaar} per kavel, in euro`}>
        <TableHeader>
          <TableRow>
            <KolomKop>Kavel</KolomKop>
            {KOLOMMEN.map(({ kop }) => (
              <KolomKop key={kop} getal>
                {kop} (€)
              </KolomKop>
            ))}
            <KolomKop>Uitleg</KolomKop>
          </TableRow>
        </TableHeader>
        <TableBody>
          {maand.kavels.map((kavel) => (
            <KavelRij key={kavel.kavel} kavel={kavel} naam={naam} />
          ))}
        </TableBody>
        <TableFooter>
          <TableRow>
            <RijKop>Samen</RijKop>
            <BedragCellen bedragen={maand.totaal} />
            <Cel>{''}</Cel>
          </TableRow>
        </TableFooter>
      </Tabel>
    </details>
  );
}

function KavelRij({ kavel, naam }: { readonly kavel: Maand['kavels'][number]; readonly naam: string }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <Fragment>
      <TableRow>
        <RijKop>{kavelNaam[kavel.kavel]}</RijKop>
        <BedragCellen bedragen={kavel.bedragen} />
        <Cel>
          <Knop
            soort="licht"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => {
              setOpen(!open);
            }}
          >
            Waarom?
            <span className="kavel-verborgen">
              {' '}
              {kavelNaam[kavel.kavel]} {naam}
            </span>
          </Knop>
        </Cel>
      </TableRow>
      <tr id={id} hidden={!open}>
        <BredeCel kolommen={KOLOMMEN.length + 2}>
          {open ? <Stappen stappen={kavel.stappen} /> : null}
        </BredeCel>
      </tr>
    </Fragment>
  );
}

const KOLOMMEN: readonly { readonly kop: string; readonly veld: keyof Bedragen }[] = [
  { kop: 'Afspraak', veld: 'aandeelEurocent' },
  { kop: 'Productie', veld: 'productieEurocent' },
  { kop: 'Binnen', veld: 'binnenAfspraakEurocent' },
  { kop: 'Boven', veld: 'overproductieEurocent' },
  { kop: 'Geclickt', veld: 'clickEurocent' },
  { kop: 'Wacht', veld: 'openstaandEurocent' },
  { kop: 'Terug', veld: 'terugvorderingEurocent' },
  { kop: 'Te betalen', veld: 'betaalbaarEurocent' },
];

function BedragCellen({ bedragen }: { readonly bedragen: Bedragen }) {
  return KOLOMMEN.map(({ veld }) => <GetalCel key={veld}>{bedrag(bedragen[veld])}</GetalCel>);
}
