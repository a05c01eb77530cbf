import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { kavelNaam } from '@kavel/core/basis';
import type { ZorgaanbiederJaar } from '@kavel/contract';
import { kavelUitleg, maandNaam, sectorNaam } from '@kavel/contract/texts';
import { zorgaanbiederQuery } from '../../api/queries.ts';
import { Herkomst } from '../../ui/Herkomst.tsx';
import { Kerncijfers } from '../../ui/Kerncijfers.tsx';
import { RegioMenu } from '../../ui/RegioMenu.tsx';
import {
  GetalCel,
  KolomKop,
  RijKop,
  Tabel,
  TableBody,
  TableFooter,
  TableHeader,
  TableRow,
} from '../../ui/Tabel.tsx';
import { PageTitle, Paragraph, SectionTitle } from '../../ui/Tekst.tsx';
import { Antwoord, Leeg } from '../../ui/Toestand.tsx';
import { PageLink } from '../../ui/Verwijzing.tsx';
import { ZekerheidUitleg } from '../../ui/Zekerheid.tsx';
import { bedrag, euro, euroRond } from '../../ui/getallen.ts';
import { MaandTabel } from './MaandTabel.tsx';

export function ZorgaanbiederPage() {
  const params = useParams({ strict: false });
  const sleutel = { regio: params.regio ?? '', jaar: Number(params.jaar), agb: params.agb ?? '' };
  const vraag = useQuery(zorgaanbiederQuery(sleutel));
  return (
    <>
      <RegioMenu regio={sleutel.regio} jaar={sleutel.jaar} />
      <Antwoord vraag={vraag}>{(zorgaanbieder) => <Jaar zorgaanbieder={zorgaanbieder} />}</Antwoord>
    </>
  );
}

function Jaar({ zorgaanbieder }: { readonly zorgaanbieder: ZorgaanbiederJaar }) {
  const { regio, regioNaam, jaar, agb, naam, sector, maanden } = zorgaanbieder;
  const laatste = maanden.at(-1);
  return (
    <>
      <PageTitle tab={`${naam} ${jaar}`}>{titel(zorgaanbieder)}</PageTitle>
      <Paragraph lead>
        {naam}, AGB-code {agb}, {sectorNaam[sector].toLowerCase()}. {regioNaam} {jaar}.
      </Paragraph>
      {laatste === undefined ? null : <Kerncijfers cijfers={kerncijfers(zorgaanbieder)} />}
      <SectionTitle>Afspraak voor {jaar}</SectionTitle>
      <Afspraken zorgaanbieder={zorgaanbieder} />
      <SectionTitle>Per maand</SectionTitle>
      {laatste === undefined ? (
        <Leeg titel="Nog geen click gepubliceerd">
          <Paragraph>Na de eerste gepubliceerde click staan hier de bedragen per maand.</Paragraph>
        </Leeg>
      ) : (
        <>
          <Paragraph>
            Kies “Waarom?” om te zien hoe een bedrag is berekend. De nieuwste maand staat bovenaan.
          </Paragraph>
          {maanden.toReversed().map((maand) => (
            <MaandTabel key={maand.maand} maand={maand} jaar={jaar} open={maand === laatste} />
          ))}
          {zorgaanbieder.effect === undefined ? null : <Effect effect={zorgaanbieder.effect} />}
          <ZekerheidUitleg />
          <Herkomst herkomst={laatste.herkomst} />
        </>
      )}
      <p>
        <PageLink to="/regios/$regio/jaren/$jaar/zorgaanbieders" params={{ regio, jaar: String(jaar) }}>
          Terug naar alle zorgaanbieders
        </PageLink>
      </p>
    </>
  );
}

/** Figures to know, not a correction (click.md, Also delivered). */
function Effect({ effect }: { readonly effect: NonNullable<ZorgaanbiederJaar['effect']> }) {
  return (
    <>
      <SectionTitle>Wat het moment van declareren deed</SectionTitle>
      <Paragraph>
        {vroegText(effect.vroegdeclareerderEurocent)} {laatText(effect.doorLaatEurocent)} Deze bedragen zijn
        ter informatie; er wordt niets mee verrekend.
      </Paragraph>
    </>
  );
}

function vroegText(vroegdeclareerderEurocent: number): string {
  if (vroegdeclareerderEurocent === 0) {
    return 'Elke maand clicken maakte tot nu toe geen verschil met één click over dezelfde productie.';
  }
  const richting = vroegdeclareerderEurocent < 0 ? 'minder' : 'meer';
  return `Door elke maand te clicken is tot nu toe ${euro(Math.abs(vroegdeclareerderEurocent))} ${richting} betaald dan bij één click over dezelfde productie.`;
}

function laatText(doorLaatEurocent: number): string {
  return doorLaatEurocent === 0
    ? 'In de laatste maand kwam niets boven de afspraak doordat het laat is geaccepteerd.'
    : `In de laatste maand kwam ${euro(doorLaatEurocent)} boven de afspraak, alleen doordat het laat is geaccepteerd.`;
}

function titel({ naam, maanden }: ZorgaanbiederJaar): string {
  const laatste = maanden.at(-1);
  if (laatste === undefined) return naam;
  const { openstaandEurocent } = laatste.totaal;
  const maand = maandNaam(laatste.maand);
  return openstaandEurocent === 0
    ? `${naam}: alles tot en met ${maand} past in de ruimte`
    : `${naam}: eind ${maand} wacht ${euroRond(openstaandEurocent)}`;
}

function kerncijfers({ maanden }: ZorgaanbiederJaar) {
  const laatste = maanden.at(-1);
  if (laatste === undefined) return [];
  const { totEnMet, totaal } = laatste;
  const tot = `tot en met ${maandNaam(laatste.maand)}`;
  return [
    { naam: 'Productie', bedragEurocent: totEnMet.productieEurocent, toelichting: tot },
    { naam: 'Binnen afspraak', bedragEurocent: totEnMet.binnenAfspraakEurocent, toelichting: tot },
    {
      naam: 'Vastgeclickt',
      bedragEurocent: totEnMet.clickEurocent,
      toelichting: `van ${euro(totEnMet.overproductieEurocent)} boven de afspraak`,
    },
    {
      naam: 'Wacht',
      bedragEurocent: totaal.openstaandEurocent,
      toelichting: 'gaat mee naar een volgende click',
    },
    { naam: 'Te betalen', bedragEurocent: totEnMet.betaalbaarEurocent, toelichting: tot },
  ];
}

function Afspraken({ zorgaanbieder }: { readonly zorgaanbieder: ZorgaanbiederJaar }) {
  const { afspraken, jaar } = zorgaanbieder;
  const totaal = afspraken.reduce((sum, { afspraakEurocent }) => sum + afspraakEurocent, 0);
  return (
    <Tabel naam={`Afspraak per kavel voor ${jaar}, in euro`}>
      <TableHeader>
        <TableRow>
          <KolomKop>Kavel</KolomKop>
          <KolomKop getal>Afspraak (€)</KolomKop>
        </TableRow>
      </TableHeader>
      <TableBody>
        {afspraken.map(({ kavel, afspraakEurocent }) => (
          <TableRow key={kavel}>
            <RijKop>
              {kavelNaam[kavel]} <span className="kavel-bijschrift">{kavelUitleg[kavel]}</span>
            </RijKop>
            <GetalCel>{bedrag(afspraakEurocent)}</GetalCel>
          </TableRow>
        ))}
      </TableBody>
      <TableFooter>
        <TableRow>
          <RijKop>Samen</RijKop>
          <GetalCel>{bedrag(totaal)}</GetalCel>
        </TableRow>
      </TableFooter>
    </Tabel>
  );
}
