import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { tijdseenheidNaam } from '@kavel/core/overeenkomst';
import type { Prestatieuitleg } from '@kavel/contract';
import { retourcodesQuery } from '../../api/aanlevering.ts';
import { prestatieQuery } from '../../api/referentie.ts';
import { Cel, GetalCel, KolomKop, RijKop, Tabel, TableBody, TableHeader, TableRow } from '../../ui/Tabel.tsx';
import { Paragraph } from '../../ui/Tekst.tsx';
import { Antwoord, Leeg } from '../../ui/Toestand.tsx';
import { Tekstveld } from '../../ui/Veld.tsx';
import { bedrag } from '../../ui/getallen.ts';
import { dagText, zoekSoort } from './editie-tekst.ts';

/** One code at a time, typed in whole. */
export function Opzoeken() {
  const [tekst, setTekst] = useState('');
  const gezocht = zoekSoort(tekst);
  return (
    <>
      <Tekstveld
        naam="Code"
        uitleg="Een prestatie, zoals Z043, of een retourcode van vier cijfers, zoals 0611."
        waarde={tekst}
        wijzig={setTekst}
      />
      <div aria-live="polite">
        {gezocht?.soort === 'retourcode' ? <Retourcode code={gezocht.code} /> : null}
        {gezocht?.soort === 'prestatie' ? <Prestatie key={gezocht.code} code={gezocht.code} /> : null}
      </div>
    </>
  );
}

function Retourcode({ code }: { readonly code: string }) {
  const vraag = useQuery(retourcodesQuery);
  return (
    <Antwoord vraag={vraag}>
      {({ retourcodes }) => {
        const found = retourcodes.find((one) => one.code === code);
        return found === undefined ? (
          <Onbekend code={code} />
        ) : (
          <Paragraph>
            <strong>{code}</strong>: {found.omschrijving}
          </Paragraph>
        );
      }}
    </Antwoord>
  );
}

function Onbekend({ code }: { readonly code: string }) {
  return (
    <Leeg titel={`${code} staat in geen lijst van Kavel`}>
      <Paragraph>Kijk de code na. Misschien staat zij in een nieuwere editie.</Paragraph>
    </Leeg>
  );
}

function Prestatie({ code }: { readonly code: string }) {
  const vraag = useQuery(prestatieQuery(code));
  return (
    <Antwoord vraag={vraag}>
      {(uitleg) =>
        uitleg.bekend ? (
          <>
            <Koppelingen uitleg={uitleg} />
            <Tarieven uitleg={uitleg} />
          </>
        ) : (
          <Onbekend code={code} />
        )
      }
    </Antwoord>
  );
}

type Geldig = { readonly van: string; readonly totEnMet?: string };

function geldigText({ van, totEnMet }: Geldig): string {
  return totEnMet === undefined ? `vanaf ${dagText(van)}` : `${dagText(van)} tot en met ${dagText(totEnMet)}`;
}

function Koppelingen({ uitleg: { prestatie, koppelingen } }: { readonly uitleg: Prestatieuitleg }) {
  if (koppelingen.length === 0) {
    return <Paragraph>{prestatie} bestaat, maar staat niet in de koppeltabel: niet te toetsen.</Paragraph>;
  }
  return (
    <Tabel naam={`Waarmee ${prestatie} mag`} stapelt>
      <TableHeader>
        <TableRow>
          <KolomKop>{prestatie} mag</KolomKop>
          <KolomKop>Met ZZP</KolomKop>
          <KolomKop>Met functie</KolomKop>
          <KolomKop>Eenheid</KolomKop>
        </TableRow>
      </TableHeader>
      <TableBody>
        {koppelingen.map(({ zzpcodes, functiecodes, tijdseenheid, ...geldig }, index) => (
          <TableRow key={index}>
            <RijKop>{geldigText(geldig)}</RijKop>
            <Cel kop="Met ZZP">{codesText(zzpcodes, functiecodes)}</Cel>
            <Cel kop="Met functie">{codesText(functiecodes, zzpcodes)}</Cel>
            <Cel kop="Eenheid">{tijdseenheidNaam(tijdseenheid) ?? 'onbekend'}</Cel>
          </TableRow>
        ))}
      </TableBody>
    </Tabel>
  );
}

/** Without any code the table sets no limit; with codes of the other kind alone, none of this kind goes. */
function codesText(own: readonly string[], other: readonly string[]): string {
  if (own.length > 0) return own.join(' ');
  return other.length === 0 ? 'geen grens bekend' : '—';
}

function Tarieven({ uitleg: { prestatie, tarieven } }: { readonly uitleg: Prestatieuitleg }) {
  if (tarieven.length === 0) {
    return <Paragraph>Van {prestatie} is geen tarief van de NZa overgenomen.</Paragraph>;
  }
  return (
    <Tabel naam={`Maximumtarieven van ${prestatie}`} stapelt>
      <TableHeader>
        <TableRow>
          <KolomKop>Geldt</KolomKop>
          <KolomKop>Per</KolomKop>
          <KolomKop getal>Maximum (€)</KolomKop>
          <KolomKop>Bron</KolomKop>
        </TableRow>
      </TableHeader>
      <TableBody>
        {tarieven.map(({ eenheid, eurocent, bron, ...geldig }) => (
          <TableRow key={geldig.van}>
            <RijKop>{geldigText(geldig)}</RijKop>
            <Cel kop="Per">{eenheid}</Cel>
            <GetalCel kop="Maximum (€)">{bedrag(eurocent)}</GetalCel>
            <Cel kop="Bron">{bron}</Cel>
          </TableRow>
        ))}
      </TableBody>
    </Tabel>
  );
}
