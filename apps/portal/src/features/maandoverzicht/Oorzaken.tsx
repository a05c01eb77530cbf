import { useState } from 'react';
import type { Aanleveringen } from '@kavel/contract';
import { maandNaam } from '@kavel/contract/texts';
import { Retourcode, plaatsText } from '../../ui/Retourcode.tsx';
import { Staaf } from '../../ui/Staaf.tsx';
import { Cel, GetalCel, KolomKop, RijKop, Tabel, TableBody, TableHeader, TableRow } from '../../ui/Tabel.tsx';
import { Paragraph } from '../../ui/Tekst.tsx';
import { Leeg } from '../../ui/Toestand.tsx';
import { Keuze } from '../../ui/Veld.tsx';
import { sumOorzaken } from './overzicht.ts';
import type { Oorzaaksom } from './overzicht.ts';

const TOP = 10;

type Props = { readonly aanleveringen: Aanleveringen; readonly maand: number };

/** The causes that keep coming back, of a month or the year, of all or of one provider. */
export function Oorzaken({ aanleveringen, maand }: Props) {
  const { oorzaken, zorgaanbieders, jaar } = aanleveringen;
  const [periode, setPeriode] = useState('jaar');
  const [agb, setAgb] = useState('');
  const found = sumOorzaken(oorzaken, {
    maand: periode === 'jaar' ? undefined : maand,
    agb: agb === '' ? undefined : agb,
  });
  const refused = new Set(oorzaken.map((row) => row.agb));
  const names = new Map(zorgaanbieders.map((row) => [row.agb, row.naam]));
  return (
    <>
      <div className="kavel-filters">
        <Keuze
          naam="Periode"
          waarde={periode}
          opties={[
            { waarde: 'jaar', tekst: `Heel ${jaar}` },
            { waarde: 'maand', tekst: `Alleen ${maandNaam(maand)}` },
          ]}
          wijzig={setPeriode}
        />
        <Keuze
          naam="Zorgaanbieder"
          waarde={agb}
          opties={[
            { waarde: '', tekst: 'Alle zorgaanbieders' },
            ...[...refused].map((een) => ({ waarde: een, tekst: names.get(een) ?? `AGB-code ${een}` })),
          ]}
          wijzig={setAgb}
        />
      </div>
      {found.length === 0 ? (
        <Leeg titel="Er is niets geweigerd">
          <Paragraph>In deze periode is geen bestand van deze keuze geweigerd.</Paragraph>
        </Leeg>
      ) : (
        <Oorzaaktabel oorzaken={found} />
      )}
    </>
  );
}

function Oorzaaktabel({ oorzaken }: { readonly oorzaken: readonly Oorzaaksom[] }) {
  const [first] = oorzaken;
  const highest = Math.max(1, ...oorzaken.map(({ bestanden }) => bestanden));
  const shown = oorzaken.slice(0, TOP);
  return (
    <figure className="kavel-figuur">
      <figcaption>
        Het vaakst: {first?.retourcode} {first?.betekenis?.toLowerCase().replace(/\.$/, '')} (
        {first?.bestanden} {first?.bestanden === 1 ? 'bestand' : 'bestanden'})
      </figcaption>
      <Tabel naam="Oorzaken van weigering, het vaakst bovenaan" stapelt>
        <TableHeader>
          <TableRow>
            <KolomKop>Retourcode</KolomKop>
            <KolomKop>Betekenis</KolomKop>
            <KolomKop getal>Bestanden</KolomKop>
            <KolomKop>
              <span className="kavel-verborgen">Balk</span>
            </KolomKop>
            <KolomKop getal>Bevindingen</KolomKop>
            <KolomKop getal>Zorgaanbieders</KolomKop>
          </TableRow>
        </TableHeader>
        <TableBody>
          {shown.map((oorzaak) => (
            <TableRow key={`${oorzaak.retourcode} ${oorzaak.record} ${oorzaak.veld}`}>
              <RijKop>
                <Retourcode code={oorzaak.retourcode} />
              </RijKop>
              <Cel kop="Betekenis">
                {oorzaak.betekenis ?? 'niet in de lijst'}
                <span className="kavel-bijschrift">{plaatsText(oorzaak)}</span>
              </Cel>
              <GetalCel kop="Bestanden">{oorzaak.bestanden.toLocaleString('nl-NL')}</GetalCel>
              <Cel>
                <Staaf deel={oorzaak.bestanden / highest} />
              </Cel>
              <GetalCel kop="Bevindingen">{oorzaak.aantal.toLocaleString('nl-NL')}</GetalCel>
              <GetalCel kop="Zorgaanbieders">{oorzaak.zorgaanbieders}</GetalCel>
            </TableRow>
          ))}
        </TableBody>
      </Tabel>
      {oorzaken.length > TOP ? (
        <p>
          De {TOP} meest voorkomende van {oorzaken.length}. De CSV heeft ze allemaal.
        </p>
      ) : null}
    </figure>
  );
}
