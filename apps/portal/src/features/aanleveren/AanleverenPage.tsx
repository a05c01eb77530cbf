import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import type { EigenAanleveringen } from '@kavel/contract';
import { maandNaam } from '@kavel/contract/texts';
import { eigenAanleveringenQuery, eigenCsvAddress, voorbeeldAddress } from '../../api/aanlevering.ts';
import { useAangemelde } from '../../api/sessie.ts';
import { Standuitleg } from '../../ui/Aanleverstand.tsx';
import { Kruimelpad } from '../../ui/Kruimelpad.tsx';
import { PageTitle, Paragraph, SectionTitle } from '../../ui/Tekst.tsx';
import { Antwoord, Leeg } from '../../ui/Toestand.tsx';
import { DownloadLink, PageLink } from '../../ui/Verwijzing.tsx';
import { Bestandentabel } from './Bestandentabel.tsx';
import { Maanden } from './Maanden.tsx';
import { Uploadvak } from './Uploadvak.tsx';
import { Zendinglijst } from './Zendinglijst.tsx';
import { openMaand } from './open-maand.ts';
import { useZendingen } from './use-zendingen.ts';

export function AanleverenPage() {
  const params = useParams({ strict: false });
  const sleutel = { regio: params.regio ?? '', jaar: Number(params.jaar), agb: params.agb ?? '' };
  const vraag = useQuery(eigenAanleveringenQuery(sleutel));
  return (
    <>
      <Kruimelpad
        stappen={[
          <PageLink key="declaraties" to="/declaraties">
            Declaraties
          </PageLink>,
        ]}
        hier={vraag.data?.naam ?? `AGB-code ${sleutel.agb}`}
      />
      <Antwoord vraag={vraag}>
        {(aanleveringen) => <Inhoud key={sleutel.agb} aanleveringen={aanleveringen} />}
      </Antwoord>
    </>
  );
}

function Inhoud({ aanleveringen }: { readonly aanleveringen: EigenAanleveringen }) {
  const { regio, regioNaam, jaar, agb, naam, fictief, bestanden, termijnWerkdagen } = aanleveringen;
  const eigen = useAangemelde()?.organisatie === agb;
  const veld = useRef<HTMLInputElement>(null);
  const { zendingen, lever, wis } = useZendingen(agb);
  const opnieuw = (): void => {
    veld.current?.focus();
    veld.current?.scrollIntoView({ block: 'center' });
  };
  return (
    <>
      <PageTitle tab={`Declareren ${naam}`}>{titelOf(aanleveringen)}</PageTitle>
      <div className="kavel-namens">
        <p>
          {eigen ? 'U handelt voor' : 'U kijkt naar'} <strong>{naam}</strong>, AGB-code {agb}, {regioNaam}{' '}
          {jaar}
          {fictief ? '. Deze zorgaanbieder is fictief' : ''}.
        </p>
      </div>
      {eigen ? (
        <>
          <SectionTitle>Een bestand sturen</SectionTitle>
          <Uploadvak veld={veld} lever={lever} />
          {fictief ? <Voorbeeld aanleveringen={aanleveringen} /> : null}
        </>
      ) : null}
      <p className="kavel-niet-op-papier">
        {eigen ? 'Kunt u geen declaratiebestand sturen?' : 'Zonder declaratiebestand:'}{' '}
        <PageLink
          to="/regios/$regio/jaren/$jaar/zorgaanbieders/$agb/productie"
          params={{ regio, jaar: String(jaar), agb }}
        >
          {eigen ? 'Geef uw productie op met een Excel-sjabloon' : 'opgaven van productie'}
        </PageLink>
      </p>
      <Zendinglijst
        zendingen={zendingen}
        agb={agb}
        naam={naam}
        regioNaam={regioNaam}
        opnieuw={opnieuw}
        wis={wis}
      />
      <SectionTitle>Per maand: gedeclareerd naast de afspraak</SectionTitle>
      <Paragraph>
        Een declaratie is op tijd als zij binnen {termijnWerkdagen} werkdagen na de maand is aangenomen. Wat
        later komt, wordt gewoon verwerkt en telt mee in een latere click.
      </Paragraph>
      <Maanden aanleveringen={aanleveringen} />
      <Standuitleg />
      <SectionTitle>{eigen ? 'Uw bestanden' : `Bestanden van ${naam}`}</SectionTitle>
      {bestanden.length === 0 ? (
        <Leeg titel="Voor dit jaar is nog niets aangeleverd">
          <Paragraph>Na het eerste bestand staat hier wat ervan is gekomen.</Paragraph>
        </Leeg>
      ) : (
        <>
          <Paragraph>
            Van een geweigerd bestand bewaart Kavel alleen dat het kwam en waarom het is geweigerd, niets van
            de inhoud. Het nieuwste bestand staat bovenaan.
          </Paragraph>
          <Bestandentabel bestanden={bestanden} jaar={jaar} />
        </>
      )}
      <ul className="kavel-acties">
        <li>
          <DownloadLink href={eigenCsvAddress({ regio, jaar, agb })}>
            Download deze bestanden als CSV
          </DownloadLink>
        </li>
        <li>
          <PageLink
            to="/regios/$regio/jaren/$jaar/zorgaanbieders/$agb"
            params={{ regio, jaar: String(jaar), agb }}
          >
            Wat is ervan betaald?
          </PageLink>
        </li>
      </ul>
    </>
  );
}

/** The title is the answer: what is still to be sent. */
function titelOf({ maanden, jaar }: EigenAanleveringen): string {
  const voorbij = maanden.filter(({ isVoorbij }) => isVoorbij);
  const open = voorbij.filter(({ stand }) => stand !== 'op-tijd' && stand !== 'te-laat');
  if (voorbij.length === 0) return `Declareren voor ${jaar}: het jaar is nog niet begonnen`;
  if (open.length === 0) return `Declareren voor ${jaar}: er is voor elke maand een bestand aangenomen`;
  const [first] = open;
  if (open.length === 1 && first !== undefined) {
    return `Declareren voor ${jaar}: ${maandNaam(first.maand)} is nog niet aangenomen`;
  }
  return `Declareren voor ${jaar}: ${open.length} maanden zijn nog niet aangenomen`;
}

function Voorbeeld({ aanleveringen }: { readonly aanleveringen: EigenAanleveringen }) {
  const { regio, jaar, agb } = aanleveringen;
  const maand = openMaand(aanleveringen.maanden);
  const sleutel = { regio, jaar, agb };
  return (
    <p className="kavel-niet-op-papier">
      Geen bestand bij de hand? Download een fictief{' '}
      <DownloadLink href={voorbeeldAddress(sleutel, { maand, fouten: false })}>goed voorbeeld</DownloadLink>{' '}
      of een{' '}
      <DownloadLink href={voorbeeldAddress(sleutel, { maand, fouten: true })}>
        voorbeeld met fouten
      </DownloadLink>{' '}
      over {maandNaam(maand)} {jaar}. Een goed voorbeeld dat u aanlevert, telt mee in de bedragen van de
      demonstratie.
    </p>
  );
}
