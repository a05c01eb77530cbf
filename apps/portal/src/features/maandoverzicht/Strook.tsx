import { aanleverstandTekst } from '@kavel/core/declaratie';
import type { Aanleveringen } from '@kavel/contract';
import { maandNaam } from '@kavel/contract/texts';
import { Standmerk } from '../../ui/Aanleverstand.tsx';
import { KolomKop, RijKop, Tabel, TableBody, TableHeader, TableRow } from '../../ui/Tabel.tsx';
import { Paragraph } from '../../ui/Tekst.tsx';
import { Keuze, Tekstveld } from '../../ui/Veld.tsx';
import { PageLink } from '../../ui/Verwijzing.tsx';
import { maandKort } from '../../ui/getallen.ts';
import { bestandenText, filterAanbieders } from './overzicht.ts';
import type { Aanbieder, Overzichtkeuze } from './overzicht.ts';

type Filter = Pick<Overzichtkeuze, 'zoek' | 'alleenProblemen'>;

type Props = {
  readonly aanleveringen: Aanleveringen;
  readonly keuze: Overzichtkeuze;
  readonly wijzig: (filter: Filter) => void;
};

/** Providers by months: one sign for each, so that a gap stands out. */
export function Strook({ aanleveringen, keuze, wijzig }: Props) {
  const { maanden, zorgaanbieders, jaar } = aanleveringen;
  const { zoek, alleenProblemen } = keuze;
  const shown = filterAanbieders(zorgaanbieders, maanden, keuze);
  return (
    <>
      <div className="kavel-filters">
        <Tekstveld
          naam="Zoek op naam of AGB-code"
          waarde={zoek}
          wijzig={(tekst) => {
            wijzig({ zoek: tekst, alleenProblemen });
          }}
        />
        <Keuze
          naam="Toon"
          waarde={alleenProblemen ? 'problemen' : ''}
          opties={[
            { waarde: '', tekst: 'Alle zorgaanbieders' },
            { waarde: 'problemen', tekst: 'Wie een maand niet op tijd was' },
          ]}
          wijzig={(waarde) => {
            wijzig({ zoek, alleenProblemen: waarde === 'problemen' });
          }}
        />
      </div>
      <p role="status" className="kavel-telling">
        {shown.length} van {zorgaanbieders.length} zorgaanbieders
      </p>
      <div className="kavel-strook">
        <Tabel naam={`Stand van de declaraties over ${jaar}, per zorgaanbieder en maand`} lang>
          <TableHeader>
            <TableRow>
              <KolomKop>Zorgaanbieder</KolomKop>
              {maanden.map(({ maand }) => (
                <KolomKop key={maand}>
                  <Maandkop aanleveringen={aanleveringen} maand={maand} isGekozen={maand === keuze.maand} />
                </KolomKop>
              ))}
            </TableRow>
          </TableHeader>
          <TableBody>
            {shown.map((aanbieder) => (
              <Rij
                key={aanbieder.agb}
                aanleveringen={aanleveringen}
                aanbieder={aanbieder}
                gekozen={keuze.maand}
              />
            ))}
          </TableBody>
        </Tabel>
      </div>
      {shown.length === 0 ? (
        <Paragraph>
          Geen zorgaanbieder gevonden. Zoek op een deel van de naam, of toon alle zorgaanbieders.
        </Paragraph>
      ) : null}
    </>
  );
}

type KopProps = {
  readonly aanleveringen: Aanleveringen;
  readonly maand: number;
  readonly isGekozen: boolean;
};

function Maandkop({ aanleveringen: { regio, jaar }, maand, isGekozen }: KopProps) {
  const naam = maandNaam(maand);
  return (
    <PageLink
      to="/regios/$regio/jaren/$jaar/declaraties"
      params={{ regio, jaar: String(jaar) }}
      search={(was) => ({ ...was, maand: String(maand) })}
      title={naam}
      {...(isGekozen ? { 'aria-current': 'page' as const } : { 'aria-current': undefined })}
    >
      {maandKort(maand)}
    </PageLink>
  );
}

type RijProps = {
  readonly aanleveringen: Aanleveringen;
  readonly aanbieder: Aanbieder;
  readonly gekozen: number;
};

function Rij({ aanleveringen: { regio, jaar }, aanbieder: { agb, naam, maanden }, gekozen }: RijProps) {
  return (
    <TableRow>
      <RijKop>
        <PageLink
          to="/regios/$regio/jaren/$jaar/zorgaanbieders/$agb/declaraties"
          params={{ regio, jaar: String(jaar), agb }}
        >
          {naam}
        </PageLink>
      </RijKop>
      {maanden.map(({ maand, stand, bestanden }) => (
        <td
          key={maand}
          className="utrecht-table__cell"
          title={`${maandNaam(maand)}: ${aanleverstandTekst[stand].woord}; ${bestandenText(bestanden)}`}
          {...(maand === gekozen ? { 'data-gekozen': '' } : {})}
        >
          <Standmerk stand={stand} kort opgave={bestanden.opgaven > 0} />
        </td>
      ))}
    </TableRow>
  );
}
