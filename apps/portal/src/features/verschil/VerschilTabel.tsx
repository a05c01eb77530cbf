import { ZORGKANTOREN } from '@kavel/core/basis';
import type { Zorgkantoor } from '@kavel/core/basis';
import type { Beleidsregel, Beleidsverschil } from '@kavel/core/beleid';
import { zorgkantoorNaam } from '@kavel/contract/texts';
import { Vindplaats } from '../../ui/Clausule.tsx';
import { RegelLink } from '../../ui/RegelLink.tsx';
import { Cel, KolomKop, RijKop, Tabel, TableBody, TableHeader, TableRow } from '../../ui/Tabel.tsx';
import { opsomming } from '../../ui/dagen.ts';
import type { Verschilregel } from './vergelijking.ts';
import type { VerschilKeuze } from './verschil-keuze.ts';

const SOORT: Readonly<Record<Beleidsverschil['soort'], { readonly teken: string; readonly woord: string }>> =
  {
    anders: { teken: '≠', woord: 'anders' },
    erbij: { teken: '+', woord: 'nieuw' },
    weg: { teken: '−', woord: 'vervallen' },
  };

const BRON = { teken: '≈', woord: 'zelfde tekst, andere bron of zekerheid' } as const;

/** Where the words are the same, only where they stand or how sure they are moved. */
function soortOf({ soort, was, is }: Beleidsverschil): (typeof SOORT)[Beleidsverschil['soort']] {
  return soort === 'anders' && was === is ? BRON : SOORT[soort];
}

type Props = { readonly regels: readonly Verschilregel[]; readonly keuze: VerschilKeuze };

/** The two years side by side: only what differs. */
export function VerschilTabel({ regels, keuze }: Props) {
  const { van, naar, zorgkantoren } = keuze;
  const alle = zorgkantoren.length > 1;
  return (
    <Tabel naam={`Verschillen tussen ${van.jaar} en ${naar.jaar}`} stapelt>
      <TableHeader>
        <TableRow>
          <KolomKop>Verschil</KolomKop>
          <KolomKop>In {van.jaar}</KolomKop>
          <KolomKop>In {naar.jaar}</KolomKop>
          {alle ? <KolomKop>Zorgkantoren</KolomKop> : null}
        </TableRow>
      </TableHeader>
      <TableBody>
        {regels.map(({ verschil, was, is, zorgkantoren: wie }, index) => (
          <TableRow key={index}>
            <RijKop>
              <span aria-hidden="true">{soortOf(verschil).teken}</span> {soortOf(verschil).woord}
            </RijKop>
            <Cel kop={`In ${van.jaar}`}>
              <Zijde tekst={verschil.was} regel={was} />
            </Cel>
            <Cel kop={`In ${naar.jaar}`}>
              <Zijde tekst={verschil.is} regel={is} />
            </Cel>
            {alle ? <Cel kop="Zorgkantoren">{wieTekst(wie)}</Cel> : null}
          </TableRow>
        ))}
      </TableBody>
    </Tabel>
  );
}

function wieTekst(zorgkantoren: readonly Zorgkantoor[]): string {
  if (zorgkantoren.length === ZORGKANTOREN.length) return 'Alle zeven';
  return opsomming(zorgkantoren.map((code) => zorgkantoorNaam[code]));
}

function Zijde({
  tekst,
  regel,
}: {
  readonly tekst: string | undefined;
  readonly regel: Beleidsregel | undefined;
}) {
  if (tekst === undefined) return <span className="kavel-bijschrift">Deze regel is er niet.</span>;
  return (
    <>
      <p>{tekst}</p>
      {regel === undefined ? null : (
        <>
          <RegelLink document={regel.document.id} regel={regel.id}>
            Bekijk de regel
          </RegelLink>
          {regel.clausules.map((clausule) => (
            <Vindplaats key={clausule.id} clausule={clausule} />
          ))}
        </>
      )}
    </>
  );
}
