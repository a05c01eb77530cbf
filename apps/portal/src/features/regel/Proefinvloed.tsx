import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dagText } from '@kavel/core/basis';
import { EISSTANDEN } from '@kavel/core/beleid';
import type { Beleidsregel, Regelinvloed, Regelverloop } from '@kavel/core/beleid';
import type { Proefaanbieders } from '@kavel/contract';
import { zorgkantoorNaam } from '@kavel/contract/texts';
import type { BeleidInBrowser } from '../../api/beleid.ts';
import { proefaanbiedersQuery } from '../../api/queries.ts';
import { Knop } from '../../ui/Knop.tsx';
import { GetalCel, KolomKop, RijKop, Tabel, TableBody, TableHeader, TableRow } from '../../ui/Tabel.tsx';
import { Paragraph, SectionTitle } from '../../ui/Tekst.tsx';
import { Antwoord } from '../../ui/Toestand.tsx';
import { invloedOf, proefmomentOf } from './regel-invloed.ts';
import type { Proefmoment } from './regel-invloed.ts';

type Props = {
  readonly regel: Beleidsregel;
  readonly beleid: BeleidInBrowser;
  readonly verlopen: readonly Regelverloop[];
};

/** How many fictitious providers the rule touches. They are many, so they are fetched when someone asks. */
export function Proefinvloed({ regel, beleid, verlopen }: Props) {
  const [gevraagd, setGevraagd] = useState(false);
  const proef = useQuery({ ...proefaanbiedersQuery(), enabled: gevraagd });
  const moment = proefmomentOf(verlopen, beleid.vandaag);
  const telt = regel.document.onderwerp === 'tarief' && (regel.soort === 'stap' || regel.soort === 'eis');
  if (!telt || moment === undefined) return null;
  return (
    <>
      <SectionTitle>Op wie de regel invloed heeft</SectionTitle>
      <Paragraph>
        Feiten over echte zorgaanbieders zijn niet openbaar. Daarom probeert Kavel de regel op{' '}
        <strong>fictieve zorgaanbieders</strong>. De aantallen zeggen niets over echte zorgaanbieders.
      </Paragraph>
      {gevraagd ? (
        <Antwoord vraag={proef}>
          {(antwoord) => <Uitkomst regel={regel} beleid={beleid} moment={moment} proef={antwoord} />}
        </Antwoord>
      ) : (
        <Knop
          onClick={() => {
            setGevraagd(true);
          }}
        >
          Probeer de regel op fictieve zorgaanbieders
        </Knop>
      )}
    </>
  );
}

type UitkomstProps = Omit<Props, 'verlopen'> & {
  readonly moment: Proefmoment;
  readonly proef: Proefaanbieders;
};

function Uitkomst({ regel, beleid, moment, proef }: UitkomstProps) {
  const invloed = invloedOf(beleid, regel, proef, moment);
  return (
    <div role="status">
      <p>
        <strong>{samenvatting(invloed)}</strong> Voor {dagText(moment.peildatum)}, zoals bekend op{' '}
        {dagText(moment.kennisdatum)}.
      </p>
      {invloed.length === 0 ? null : <InvloedTabel invloed={invloed} />}
    </div>
  );
}

/** The answer in one sentence. */
function samenvatting(invloed: readonly Regelinvloed[]): string {
  const alle = som(invloed, (one) => one.zorgaanbieders);
  if (alle === 0) return 'Geen enkele fictieve zorgaanbieder valt onder deze regel.';
  const eis = invloed.some(({ soort }) => soort === 'eis');
  const geraakt = som(invloed, (one) =>
    one.soort === 'stap' ? one.anders : (one.standen.get('niet voldaan') ?? 0),
  );
  return eis
    ? `${geraakt} van de ${alle} fictieve zorgaanbieders halen deze eis niet.`
    : `Bij ${geraakt} van de ${alle} fictieve zorgaanbieders is de uitkomst anders door deze regel.`;
}

function som(invloed: readonly Regelinvloed[], tel: (one: Regelinvloed) => number): number {
  return invloed.reduce((total, one) => total + tel(one), 0);
}

function InvloedTabel({ invloed }: { readonly invloed: readonly Regelinvloed[] }) {
  const standen = EISSTANDEN.filter((stand) =>
    invloed.some((one) => one.soort === 'eis' && one.standen.has(stand)),
  );
  const isStap = invloed.some(({ soort }) => soort === 'stap');
  return (
    <Tabel naam="Fictieve zorgaanbieders onder deze regel, per zorgkantoor">
      <TableHeader>
        <TableRow>
          <KolomKop>Zorgkantoor</KolomKop>
          <KolomKop getal>Fictieve zorgaanbieders</KolomKop>
          {isStap ? <KolomKop getal>Andere uitkomst door de regel</KolomKop> : null}
          {standen.map((stand) => (
            <KolomKop key={stand} getal>
              {stand.charAt(0).toUpperCase() + stand.slice(1)}
            </KolomKop>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {invloed.map((one) => (
          <TableRow key={one.zorgkantoor}>
            <RijKop>{zorgkantoorNaam[one.zorgkantoor]}</RijKop>
            <GetalCel>{one.zorgaanbieders}</GetalCel>
            {one.soort === 'stap' ? <GetalCel>{one.anders}</GetalCel> : null}
            {one.soort === 'eis'
              ? standen.map((stand) => <GetalCel key={stand}>{one.standen.get(stand) ?? 0}</GetalCel>)
              : null}
          </TableRow>
        ))}
      </TableBody>
    </Tabel>
  );
}
