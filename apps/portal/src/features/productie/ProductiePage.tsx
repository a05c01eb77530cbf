import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import type { EigenAanleveringen } from '@kavel/contract';
import { eigenAanleveringenQuery } from '../../api/aanlevering.ts';
import { opgavenQuery, sjabloonAddress } from '../../api/productie.ts';
import { useAangemelde } from '../../api/sessie.ts';
import { Bestandvak } from '../../ui/Bestandvak.tsx';
import { Kruimelpad } from '../../ui/Kruimelpad.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { PageTitle, Paragraph, SectionTitle } from '../../ui/Tekst.tsx';
import { Antwoord } from '../../ui/Toestand.tsx';
import { DownloadLink, PageLink } from '../../ui/Verwijzing.tsx';
import { Opgavenlijst } from './Opgavenlijst.tsx';
import { Opgaveuitkomst } from './Opgaveuitkomst.tsx';
import { gedeclareerdeMaanden, maandenText } from './opgave-tekst.ts';
import { useOpgave } from './use-opgave.ts';

/** For a provider that cannot send a claim file: production of a month by template or CSV. */
export function ProductiePage() {
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
          <PageLink
            key="aanbieder"
            to="/regios/$regio/jaren/$jaar/zorgaanbieders/$agb/declaraties"
            params={{ regio: sleutel.regio, jaar: String(sleutel.jaar), agb: sleutel.agb }}
          >
            {vraag.data?.naam ?? `AGB-code ${sleutel.agb}`}
          </PageLink>,
        ]}
        hier="Productie opgeven"
      />
      <Antwoord vraag={vraag}>{(aanbieder) => <Inhoud key={sleutel.agb} aanbieder={aanbieder} />}</Antwoord>
    </>
  );
}

function Inhoud({ aanbieder }: { readonly aanbieder: EigenAanleveringen }) {
  const { regio, jaar, agb, naam } = aanbieder;
  const sleutel = { regio, jaar, agb };
  const eigen = useAangemelde()?.organisatie === agb;
  const opgaven = useQuery(opgavenQuery(sleutel));
  return (
    <>
      <PageTitle tab={`Productie ${naam}`}>Productie opgeven over {jaar}, zonder declaratiebestand</PageTitle>
      <Paragraph lead>
        Kunt u geen declaratiebestand (AW319) sturen? Geef dan per maand op wat u leverde. Voor de click telt
        een opgave net zo mee als een declaratie.
      </Paragraph>
      <Namens aanbieder={aanbieder} eigen={eigen} />
      <Gedeclareerd aanbieder={aanbieder} />
      {eigen ? <Opgeven aanbieder={aanbieder} /> : null}
      <SectionTitle>Opgaven over {jaar}</SectionTitle>
      <Paragraph>
        Iets verbeteren? Stuur een nieuwe opgave met de hele bedragen. Zij komt in de plaats van de vorige,
        per maand en kavel. De vorige blijft hier staan.
      </Paragraph>
      <Antwoord vraag={opgaven}>{(lijst) => <Opgavenlijst {...lijst} />}</Antwoord>
    </>
  );
}

function Opgeven({ aanbieder }: { readonly aanbieder: EigenAanleveringen }) {
  const { regio, jaar, agb, naam, fictief } = aanbieder;
  const sleutel = { regio, jaar, agb };
  const veld = useRef<HTMLInputElement>(null);
  const { stand, controleer, neemIn, wis } = useOpgave(sleutel);
  const opnieuw = (): void => {
    veld.current?.focus();
    veld.current?.scrollIntoView({ block: 'center' });
  };
  return (
    <>
      <div className="kavel-niet-op-papier">
        <SectionTitle>1. Vul het sjabloon in</SectionTitle>
        <Paragraph>
          In het sjabloon staat een regel voor alles wat met u is afgesproken, per maand. Vul het bedrag in of
          het volume. Was er niets, vul dan 0 in; een lege regel telt niet mee. Liever een CSV-bestand? Dat
          kan ook, met de kolommen agb, kavel, prestatie, maand, bedrag en volume.
        </Paragraph>
        <p>
          <DownloadLink href={sjabloonAddress(sleutel)}>Download het sjabloon (Excel)</DownloadLink>
        </p>
        <SectionTitle>2. Stuur het ingevulde bestand</SectionTitle>
        <Bestandvak
          veld={veld}
          soorten=".xlsx,.csv"
          knop="Kies het ingevulde bestand"
          sleep="of sleep het naar dit vak"
          uitleg="Excel (.xlsx) of CSV, hoogstens 8 MB. U ziet eerst wat er verandert; daarna bevestigt u. De naam van het bestand blijft in uw browser."
          kies={([bestand]) => {
            if (bestand !== undefined) controleer(bestand);
          }}
        />
      </div>
      {stand === undefined ? null : (
        <section aria-label="Uitkomst" className="kavel-uitslagen">
          <Opgaveuitkomst
            stand={stand}
            naam={`${naam}, AGB-code ${agb}`}
            {...{ fictief, neemIn, wis, opnieuw }}
          />
        </section>
      )}
    </>
  );
}

/** A month comes from claims or from a statement, never from both (ADR 0037). */
function Gedeclareerd({ aanbieder: { bestanden, jaar } }: { readonly aanbieder: EigenAanleveringen }) {
  const maanden = gedeclareerdeMaanden(bestanden);
  if (maanden.length === 0) return null;
  return (
    <Melding soort="info" titel={`Al gedeclareerd: ${maandenText(maanden)} ${jaar}`}>
      <p>
        Over een maand met declaraties neemt Kavel geen opgave aan. Verbeter zo’n maand met een creditregel in
        een declaratiebestand.
      </p>
    </Melding>
  );
}

type NamensProps = { readonly aanbieder: EigenAanleveringen; readonly eigen: boolean };

function Namens({ aanbieder, eigen }: NamensProps) {
  const { naam, agb, regioNaam, jaar, fictief } = aanbieder;
  return (
    <div className="kavel-namens">
      <p>
        {eigen ? 'U handelt voor' : 'U kijkt naar'} <strong>{naam}</strong>, AGB-code {agb}, {regioNaam}{' '}
        {jaar}.{fictief ? ' Deze zorgaanbieder is fictief.' : ''}
      </p>
    </div>
  );
}
