import { useRef } from 'react';
import { kavelNaam } from '@kavel/core/basis';
import type { Aanleveruitslag } from '@kavel/contract';
import { maandNaam } from '@kavel/contract/texts';
import { Knop } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
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
import { SubTitle } from '../../ui/Tekst.tsx';
import { bedrag, euro, moment } from '../../ui/getallen.ts';
import { printAlleen } from '../../ui/afdrukken.ts';
import { duurText } from './aanlevering-stand.ts';
import { RetourKnop } from './RetourKnop.tsx';

type Uitslag = Extract<Aanleveruitslag, { readonly uitkomst: 'aangenomen' }>;

type Props = {
  readonly bestand: File;
  readonly uitslag: Uitslag;
  readonly milliseconden: number;
  readonly agb: string;
  readonly naam: string;
  readonly regioNaam: string;
};

/** The receipt of a good file. */
export function Aangenomen({ bestand, uitslag, milliseconden, agb, naam, regioNaam }: Props) {
  const kaart = useRef<HTMLElement>(null);
  const { bewaard, teLaat, totaalEurocent } = uitslag;
  const titel = bewaard
    ? `Aangenomen: ${euro(totaalEurocent)}${teLaat ? ', te laat ontvangen' : ''}`
    : `Dit bestand is goed: ${euro(totaalEurocent)}. Het is niet bewaard.`;
  return (
    <article ref={kaart} className="kavel-uitslag" data-uitkomst="aangenomen">
      <SubTitle>{bewaard ? `Bewijs van ontvangst: ${bestand.name}` : bestand.name}</SubTitle>
      <Melding soort="ok" titel={titel}>
        <p>
          {bewaard
            ? 'Het bestand telt mee vanaf de eerstvolgende click.'
            : 'Lever het aan om het te laten tellen.'}
          {teLaat ? ' Het kwam na de uiterste dag; het wordt gewoon verwerkt.' : ''} Klaar in{' '}
          {duurText(milliseconden)}.
        </p>
      </Melding>
      <dl className="kavel-bewijs">
        <dt>Zorgaanbieder</dt>
        <dd>
          {naam}, AGB-code {uitslag.agb}
        </dd>
        <dt>Regio en jaar</dt>
        <dd>
          {regioNaam} {uitslag.jaar}
        </dd>
        <dt>Factuurnummer</dt>
        <dd>{uitslag.factuurnummer}</dd>
        <dt>{bewaard ? 'Ontvangen' : 'Gecontroleerd'}</dt>
        <dd>{moment(uitslag.ontvangenOp)}</dd>
        <dt>Prestatieregels</dt>
        <dd>{uitslag.regels.toLocaleString('nl-NL')}</dd>
        <dt>Kenmerk (SHA-256)</dt>
        <dd>
          <code>{uitslag.sha256}</code>
        </dd>
      </dl>
      <Totalen uitslag={uitslag} naam={bestand.name} />
      <div className="kavel-acties">
        {bewaard ? (
          <Knop
            onClick={() => {
              printAlleen(kaart.current);
            }}
          >
            Druk dit bewijs af
          </Knop>
        ) : null}
        <RetourKnop agb={agb} bestand={bestand} />
      </div>
    </article>
  );
}

function Totalen({ uitslag, naam }: { readonly uitslag: Uitslag; readonly naam: string }) {
  return (
    <Tabel naam={`Bedragen in ${naam} per zorgmaand en kavel`}>
      <TableHeader>
        <TableRow>
          <KolomKop>Zorgmaand en kavel</KolomKop>
          <KolomKop getal>Gedeclareerd (€)</KolomKop>
        </TableRow>
      </TableHeader>
      <TableBody>
        {uitslag.totalen.map(({ kavel, zorgmaand, eurocent }) => (
          <TableRow key={`${zorgmaand} ${kavel}`}>
            <RijKop>
              {maandNaam(Number(zorgmaand.slice(5)))} {zorgmaand.slice(0, 4)}, {kavelNaam[kavel]}
            </RijKop>
            <GetalCel>{bedrag(eurocent)}</GetalCel>
          </TableRow>
        ))}
      </TableBody>
      <TableFooter>
        <TableRow>
          <RijKop>Samen</RijKop>
          <GetalCel>{bedrag(uitslag.totaalEurocent)}</GetalCel>
        </TableRow>
      </TableFooter>
    </Tabel>
  );
}
