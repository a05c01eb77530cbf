import { Fragment, useId, useState } from 'react';
import { kavelNaam } from '@kavel/core/basis';
import type { ZorgaanbiederJaar } from '@kavel/contract';
import { maandNaam } from '@kavel/contract/texts';
import { BEDRAGKOLOMMEN, BedragCellen, BedragKoppen } from '../../ui/Bedragkolommen.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Stappen } from '../../ui/Stappen.tsx';
import {
  BredeCel,
  Cel,
  KolomKop,
  RijKop,
  Tabel,
  TableBody,
  TableFooter,
  TableHeader,
  TableRow,
} from '../../ui/Tabel.tsx';
import { euro } from '../../ui/getallen.ts';

/** The need is told in the derivation, where it is built up. */
const KOLOMMEN = BEDRAGKOLOMMEN.filter(({ veld }) => veld !== 'behoefteEurocent');

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
            <BedragKoppen kolommen={KOLOMMEN} />
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
            <BedragCellen kolommen={KOLOMMEN} bedragen={maand.totaal} />
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
        <BedragCellen kolommen={KOLOMMEN} bedragen={kavel.bedragen} />
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
