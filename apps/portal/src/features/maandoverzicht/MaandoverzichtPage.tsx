import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { datumText, dagText } from '@kavel/core/basis';
import type { Aanleveringen } from '@kavel/contract';
import { maandNaam, zorgkantoorNaam } from '@kavel/contract/texts';
import { aanleveringenQuery, regioCsvAddress } from '../../api/aanlevering.ts';
import { Standmerk, Standuitleg } from '../../ui/Aanleverstand.tsx';
import { Genegeerd } from '../../ui/Genegeerd.tsx';
import { RegioMenu } from '../../ui/RegioMenu.tsx';
import { PageTitle, Paragraph, SectionTitle } from '../../ui/Tekst.tsx';
import { Tellingen } from '../../ui/Tellingen.tsx';
import { Antwoord, Leeg } from '../../ui/Toestand.tsx';
import { DownloadLink } from '../../ui/Verwijzing.tsx';
import { Kaveltabel } from './Kaveltabel.tsx';
import { NietGedeclareerd } from './NietGedeclareerd.tsx';
import { Oorzaken } from './Oorzaken.tsx';
import { Strook } from './Strook.tsx';
import { dagenText, isGedeclareerd, readOverzicht, waarvanOpgaven } from './overzicht.ts';
import type { Overzichtkeuze, Regiomaand } from './overzicht.ts';

const route = getRouteApi('/regios/$regio/jaren/$jaar/declaraties');

export function MaandoverzichtPage() {
  const params = route.useParams();
  const sleutel = { regio: params.regio, jaar: Number(params.jaar) };
  const vraag = useQuery(aanleveringenQuery(sleutel));
  return (
    <>
      <RegioMenu {...sleutel} />
      <Antwoord vraag={vraag}>{(aanleveringen) => <Overzicht aanleveringen={aanleveringen} />}</Antwoord>
    </>
  );
}

function Overzicht({ aanleveringen }: { readonly aanleveringen: Aanleveringen }) {
  const { regioNaam, jaar, zorgkantoor, maanden, zorgaanbieders, peildag } = aanleveringen;
  const { keuze, genegeerd } = readOverzicht(route.useSearch(), maanden);
  const maand = maanden[keuze.maand - 1];
  if (maand === undefined || zorgaanbieders.length === 0) return <NogNiemand aanleveringen={aanleveringen} />;
  const uiterste = Temporal.PlainDate.from(maand.uitersteDag);
  return (
    <>
      <PageTitle tab={`Declaraties ${maandNaam(maand.maand)} ${jaar}`}>
        {titelOf(aanleveringen, maand)}
      </PageTitle>
      <Genegeerd woorden={genegeerd} />
      <Paragraph lead>
        {regioNaam} {jaar}, zorgkantoor {zorgkantoorNaam[zorgkantoor]}. De declaraties over{' '}
        {maandNaam(maand.maand)} {maand.dagenTotUiterste < 0 ? 'moesten' : 'moeten'} er zijn op{' '}
        {dagText(uiterste)} ({dagenText(maand.dagenTotUiterste)}). Peildag{' '}
        {datumText(Temporal.PlainDate.from(peildag))}.
      </Paragraph>
      <Maandcijfers maand={maand} />
      <SectionTitle>Wie heeft over {maandNaam(maand.maand)} niet gedeclareerd?</SectionTitle>
      <NietGedeclareerd aanleveringen={aanleveringen} maand={maand} />
      <SectionTitle>Het hele jaar, per zorgaanbieder en maand</SectionTitle>
      <Jaar aanleveringen={aanleveringen} keuze={keuze} />
      <SectionTitle>Gedeclareerd over {maandNaam(maand.maand)}, naast de afspraken</SectionTitle>
      <Kaveltabel maand={maand} jaar={jaar} />
      <SectionTitle>Waarom zijn bestanden geweigerd?</SectionTitle>
      <Oorzaken aanleveringen={aanleveringen} maand={maand.maand} />
      <Downloads aanleveringen={aanleveringen} />
    </>
  );
}

function NogNiemand({ aanleveringen: { regioNaam, jaar } }: { readonly aanleveringen: Aanleveringen }) {
  return (
    <>
      <PageTitle tab={`Declaraties ${jaar}`}>
        {regioNaam} {jaar}: er zijn nog geen afspraken
      </PageTitle>
      <Leeg titel="Niemand hoeft nog te declareren">
        <Paragraph>Als het zorgkantoor afspraken vastlegt, staan de zorgaanbieders hier.</Paragraph>
      </Leeg>
    </>
  );
}

/** The title is the answer. */
function titelOf({ jaar, zorgaanbieders }: Aanleveringen, { maand }: Regiomaand): string {
  const claimed = zorgaanbieders.filter(({ maanden }) => {
    const own = maanden[maand - 1];
    return own !== undefined && isGedeclareerd(own);
  }).length;
  const naam = `${maandNaam(maand)} ${jaar}`;
  const kop = naam.slice(0, 1).toUpperCase() + naam.slice(1);
  return claimed === zorgaanbieders.length
    ? `${kop}: alle ${claimed} zorgaanbieders hebben gedeclareerd`
    : `${kop}: ${claimed} van ${zorgaanbieders.length} zorgaanbieders hebben gedeclareerd`;
}

function Maandcijfers({ maand: { standen, bestanden } }: { readonly maand: Regiomaand }) {
  const open = standen.ontbreekt + standen.verwacht;
  return (
    <Tellingen
      tellingen={[
        {
          naam: <Standmerk stand="op-tijd" />,
          aantal: standen['op-tijd'],
          toelichting: `zorgaanbieders; ${bestanden.aangenomen} bestanden aangenomen${waarvanOpgaven(bestanden.opgaven)}`,
        },
        {
          naam: <Standmerk stand="te-laat" />,
          aantal: standen['te-laat'],
          toelichting: `zorgaanbieders; ${bestanden.teLaat} bestanden na de uiterste dag`,
        },
        {
          naam: <Standmerk stand="geweigerd" />,
          aantal: standen.geweigerd,
          toelichting: `zorgaanbieders zonder aangenomen bestand; ${bestanden.geweigerd} bestanden geweigerd`,
        },
        {
          naam: <Standmerk stand={standen.verwacht > 0 ? 'verwacht' : 'ontbreekt'} />,
          aantal: open,
          toelichting: 'zorgaanbieders van wie niets is ontvangen',
        },
      ]}
    />
  );
}

type JaarProps = { readonly aanleveringen: Aanleveringen; readonly keuze: Overzichtkeuze };

function Jaar({ aanleveringen, keuze }: JaarProps) {
  const navigate = route.useNavigate();
  return (
    <>
      <Standuitleg />
      <Strook
        aanleveringen={aanleveringen}
        keuze={keuze}
        wijzig={(deel) => {
          void navigate({
            search: ({ maand }) => ({
              ...(maand === undefined ? {} : { maand }),
              ...(deel.zoek === '' ? {} : { zoek: deel.zoek }),
              ...(deel.alleenProblemen ? { toon: 'problemen' } : {}),
            }),
            replace: true,
            resetScroll: false,
          });
        }}
      />
    </>
  );
}

function Downloads({ aanleveringen: { regio, jaar } }: { readonly aanleveringen: Aanleveringen }) {
  return (
    <ul className="kavel-acties">
      <li>
        <DownloadLink href={regioCsvAddress('standen', { regio, jaar })}>
          Zorgaanbieders per maand als CSV
        </DownloadLink>
      </li>
      <li>
        <DownloadLink href={regioCsvAddress('kavels', { regio, jaar })}>
          Bedragen per kavel als CSV
        </DownloadLink>
      </li>
      <li>
        <DownloadLink href={regioCsvAddress('oorzaken', { regio, jaar })}>
          Oorzaken van weigering als CSV
        </DownloadLink>
      </li>
    </ul>
  );
}
