import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Contractjaar } from '@kavel/contract';
import { contractjarenQuery, zorgaanbiedersQuery } from '../../api/queries.ts';
import { isZorgaanbieder, sessieQuery } from '../../api/sessie.ts';
import { MeldUAan } from '../../ui/Aanmelden.tsx';
import { GeenContractjaar } from '../../ui/GeenContractjaar.tsx';
import { Genegeerd } from '../../ui/Genegeerd.tsx';
import { PageTitle, Paragraph, SectionTitle } from '../../ui/Tekst.tsx';
import { Antwoord } from '../../ui/Toestand.tsx';
import { Keuze, Tekstveld } from '../../ui/Veld.tsx';
import { PageLink } from '../../ui/Verwijzing.tsx';

const route = getRouteApi('/declaraties');

/** The way in for both sides: the provider who sends, the zorgkantoor that looks. */
export function DeclaratiesPage() {
  const vraag = useQuery(contractjarenQuery);
  return (
    <>
      <PageTitle tab="Declaraties">Declaraties: aanleveren en bekijken</PageTitle>
      <Paragraph lead>
        Een zorgaanbieder stuurt elke maand een declaratiebestand. Kavel zegt binnen enkele seconden of het
        bestand goed is, en zo niet: wat er mis is en wat u doet. Het zorgkantoor ziet wie nog niet
        declareerde en waarom bestanden worden geweigerd.
      </Paragraph>
      <Antwoord vraag={vraag}>
        {({ contractjaren }) =>
          contractjaren.length === 0 ? <GeenContractjaar /> : <Ingangen contractjaren={contractjaren} />
        }
      </Antwoord>
      <SectionTitle>Uitleg</SectionTitle>
      <ul className="kavel-lijst">
        <li>
          <PageLink to="/declaraties/retourcodes">Wat betekent een retourcode?</PageLink>
        </li>
        <li>
          <PageLink to="/referentie">Waarmee toetst Kavel, en hoe komt er een nieuwe editie bij?</PageLink>
        </li>
        <li>
          <PageLink to="/declaraties/aannames">Wat neemt Kavel aan waar de bronnen zwijgen?</PageLink>
        </li>
      </ul>
    </>
  );
}

const sleutelOf = ({ regio, jaar }: Contractjaar): string => `${regio}-${jaar}`;

function Ingangen({ contractjaren }: { readonly contractjaren: readonly Contractjaar[] }) {
  const { jaar } = route.useSearch();
  const navigate = route.useNavigate();
  const found = contractjaren.find((row) => sleutelOf(row) === jaar);
  const gekozen = found ?? contractjaren[0];
  if (gekozen === undefined) return null;
  return (
    <>
      <Genegeerd woorden={jaar === undefined || found !== undefined ? [] : [jaar]} />
      <Keuze
        naam="Regio en jaar"
        waarde={sleutelOf(gekozen)}
        opties={contractjaren.map((row) => ({
          waarde: sleutelOf(row),
          tekst: `${row.regioNaam} ${row.jaar}`,
        }))}
        wijzig={(waarde) => {
          void navigate({ search: { jaar: waarde }, replace: true, resetScroll: false });
        }}
      />
      <Ingang contractjaar={gekozen} />
    </>
  );
}

/** A provider goes to its own files, a zorgkantoor to those of its region. */
function Ingang({ contractjaar }: { readonly contractjaar: Contractjaar }) {
  const { regio, regioNaam, zorgkantoor } = contractjaar;
  const jaar = String(contractjaar.jaar);
  const sessie = useQuery(sessieQuery).data;
  if (sessie === undefined) return null;
  const { aangemeld } = sessie;
  if (aangemeld === undefined) return <MeldUAan om="om te declareren, of om te zien wie dat deed." />;
  if (isZorgaanbieder(aangemeld)) {
    const params = { regio, jaar, agb: aangemeld.organisatie };
    return (
      <>
        <SectionTitle>{aangemeld.organisatieNaam}</SectionTitle>
        <ul className="kavel-lijst">
          <li>
            <PageLink to="/regios/$regio/jaren/$jaar/zorgaanbieders/$agb/declaraties" params={params}>
              Declaratiebestanden sturen en bekijken
            </PageLink>
          </li>
          <li>
            <PageLink to="/regios/$regio/jaren/$jaar/zorgaanbieders/$agb/productie" params={params}>
              Productie opgeven met een Excel-sjabloon
            </PageLink>
          </li>
        </ul>
      </>
    );
  }
  if (aangemeld.organisatie !== zorgkantoor) {
    return (
      <Paragraph>
        Declaraties van {regioNaam} ziet u als zorgaanbieder of als medewerker van het zorgkantoor van die
        regio.
      </Paragraph>
    );
  }
  return (
    <>
      <SectionTitle>Per maand</SectionTitle>
      <Paragraph>
        Wie declareerde per maand, wat is geweigerd, en hoeveel dat is naast de afspraken.
      </Paragraph>
      <p>
        <PageLink to="/regios/$regio/jaren/$jaar/declaraties" params={{ regio, jaar }}>
          Maandoverzicht {regioNaam} {jaar}
        </PageLink>
      </p>
      <Aanbieders contractjaar={contractjaar} />
    </>
  );
}

/** A zorgkantoor looks at each of its providers. */
function Aanbieders({ contractjaar }: { readonly contractjaar: Contractjaar }) {
  const { regio, jaar } = contractjaar;
  const { zoek = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const vraag = useQuery(zorgaanbiedersQuery({ regio, jaar }));
  return (
    <>
      <SectionTitle>Per zorgaanbieder</SectionTitle>
      <Paragraph>
        Kies een zorgaanbieder om te zien wat die stuurde
        {contractjaar.fictief ? '. Alle zorgaanbieders van de demonstratie zijn fictief' : ''}.
      </Paragraph>
      <Tekstveld
        naam="Zoek op naam of AGB-code"
        waarde={zoek}
        wijzig={(tekst) => {
          void navigate({
            search: ({ jaar: gekozen }) => ({
              ...(gekozen === undefined ? {} : { jaar: gekozen }),
              ...(tekst === '' ? {} : { zoek: tekst }),
            }),
            replace: true,
            resetScroll: false,
          });
        }}
      />
      <Antwoord vraag={vraag}>
        {({ zorgaanbieders }) => {
          const found = zorgaanbieders.filter(({ naam, agb }) =>
            `${naam} ${agb}`.toLowerCase().includes(zoek.toLowerCase()),
          );
          return (
            <>
              <p role="status" className="kavel-telling">
                {found.length} van {zorgaanbieders.length} zorgaanbieders
              </p>
              <ul className="kavel-namenlijst">
                {found.map(({ agb, naam }) => (
                  <li key={agb}>
                    <PageLink
                      to="/regios/$regio/jaren/$jaar/zorgaanbieders/$agb/declaraties"
                      params={{ regio, jaar: String(jaar), agb }}
                    >
                      {naam}
                    </PageLink>{' '}
                    <span className="kavel-bijschrift">AGB-code {agb}</span>
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Antwoord>
    </>
  );
}
