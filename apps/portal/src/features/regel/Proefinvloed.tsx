import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { datumText } from '@kavel/core/basis';
import { EISSTANDEN } from '@kavel/core/beleid';
import type { Beleidsregel, Regelverloop } from '@kavel/core/beleid';
import type { Proefaanbieders } from '@kavel/contract';
import { zorgkantoorNaam } from '@kavel/contract/texts';
import type { BeleidInBrowser } from '../../api/beleid.ts';
import { proefaanbiedersQuery } from '../../api/queries.ts';
import { Knop } from '../../ui/Knop.tsx';
import { Cel, GetalCel, KolomKop, RijKop, Tabel, TableBody, TableHeader, TableRow } from '../../ui/Tabel.tsx';
import { Paragraph, SectionTitle } from '../../ui/Tekst.tsx';
import { Antwoord } from '../../ui/Toestand.tsx';
import { invloedOf, proefmomentOf } from './regel-invloed.ts';
import type { Proefinvloed as Invloed } from './regel-invloed.ts';

type Props = {
  readonly regel: Beleidsregel;
  readonly beleid: BeleidInBrowser;
  readonly verlopen: readonly Regelverloop[];
};

/** How many fictitious providers the rule touches. They are many, so they are fetched when someone asks. */
export function Proefinvloed({ regel, beleid, verlopen }: Props) {
  const [gevraagd, setGevraagd] = useState(false);
  const proef = useQuery({ ...proefaanbiedersQuery(), enabled: gevraagd });
  const gold = verlopen.some((verloop) => proefmomentOf(verloop, beleid.vandaag) !== undefined);
  const telt = regel.document.onderwerp === 'tarief' && (regel.soort === 'stap' || regel.soort === 'eis');
  if (!telt || !gold) return null;
  return (
    <>
      <SectionTitle>Op wie de regel invloed heeft</SectionTitle>
      <Paragraph>
        Feiten over echte zorgaanbieders zijn niet openbaar. Daarom probeert Kavel de regel op{' '}
        <strong>fictieve zorgaanbieders</strong>. De aantallen zeggen niets over echte zorgaanbieders.
      </Paragraph>
      {gevraagd ? (
        <Antwoord vraag={proef}>
          {(antwoord) => <Uitkomst regel={regel} beleid={beleid} verlopen={verlopen} proef={antwoord} />}
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

function Uitkomst({ regel, beleid, verlopen, proef }: Props & { readonly proef: Proefaanbieders }) {
  const rijen = invloedOf(beleid, regel, verlopen, proef);
  return (
    <>
      <p role="status">
        <strong>{samenvatting(rijen)}</strong>
      </p>
      {rijen.length === 0 ? null : <InvloedTabel rijen={rijen} />}
    </>
  );
}

/** The answer in one sentence. */
function samenvatting(rijen: readonly Invloed[]): string {
  const som = (tel: (one: Invloed['invloed']) => number): number =>
    rijen.reduce((total, { invloed }) => total + tel(invloed), 0);
  const alle = som(({ zorgaanbieders }) => zorgaanbieders);
  if (alle === 0) return 'Geen enkele fictieve zorgaanbieder valt onder deze regel.';
  const geraakt = som((one) => (one.soort === 'stap' ? one.anders : (one.standen.get('niet voldaan') ?? 0)));
  return rijen.some(({ invloed }) => invloed.soort === 'eis')
    ? `${geraakt} van de ${alle} fictieve zorgaanbieders halen deze eis niet.`
    : `Bij ${geraakt} van de ${alle} fictieve zorgaanbieders is de uitkomst anders door deze regel.`;
}

function InvloedTabel({ rijen }: { readonly rijen: readonly Invloed[] }) {
  const standen = EISSTANDEN.filter((stand) =>
    rijen.some(({ invloed }) => invloed.soort === 'eis' && invloed.standen.has(stand)),
  );
  const isStap = rijen.some(({ invloed }) => invloed.soort === 'stap');
  return (
    <Tabel naam="Fictieve zorgaanbieders onder deze regel, per zorgkantoor">
      <TableHeader>
        <TableRow>
          <KolomKop>Zorgkantoor</KolomKop>
          <KolomKop>Op, en zoals bekend op</KolomKop>
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
        {rijen.map(({ moment, invloed }, index) => (
          <TableRow key={index}>
            <RijKop>{zorgkantoorNaam[invloed.zorgkantoor]}</RijKop>
            <Cel>
              {datumText(moment.peildatum)}, {datumText(moment.kennisdatum)}
            </Cel>
            <GetalCel>{invloed.zorgaanbieders}</GetalCel>
            {invloed.soort === 'stap' ? <GetalCel>{invloed.anders}</GetalCel> : null}
            {invloed.soort === 'eis'
              ? standen.map((stand) => <GetalCel key={stand}>{invloed.standen.get(stand) ?? 0}</GetalCel>)
              : null}
          </TableRow>
        ))}
      </TableBody>
    </Tabel>
  );
}
