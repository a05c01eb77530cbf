import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Zorgaanbieders } from '@kavel/contract';
import { maandNaam } from '@kavel/contract/texts';
import { zorgaanbiedersQuery } from '../../api/queries.ts';
import { Herkomst } from '../../ui/Herkomst.tsx';
import { RegioMenu } from '../../ui/RegioMenu.tsx';
import { PageTitle, Paragraph } from '../../ui/Tekst.tsx';
import { Antwoord, Leeg } from '../../ui/Toestand.tsx';
import { ZorgaanbiedersTabel } from './ZorgaanbiedersTabel.tsx';

export function ZorgaanbiedersPage() {
  const params = useParams({ strict: false });
  const sleutel = { regio: params.regio ?? '', jaar: Number(params.jaar) };
  const vraag = useQuery(zorgaanbiedersQuery(sleutel));
  return (
    <>
      <RegioMenu {...sleutel} />
      <Antwoord vraag={vraag}>{(antwoord) => <Lijst antwoord={antwoord} />}</Antwoord>
    </>
  );
}

function Lijst({ antwoord }: { readonly antwoord: Zorgaanbieders }) {
  const { regio, regioNaam, jaar, herkomst, zorgaanbieders } = antwoord;
  const wachtend = zorgaanbieders.filter((row) => row.openstaandEurocent > 0).length;
  return (
    <>
      <PageTitle tab={`Zorgaanbieders ${regioNaam} ${jaar}`}>
        {titel(zorgaanbieders.length, wachtend)}
      </PageTitle>
      <Paragraph lead>
        {regioNaam} {jaar}.{' '}
        {herkomst === undefined
          ? 'Er is nog geen click gepubliceerd.'
          : `Bedragen van januari tot en met ${maandNaam(herkomst.maand)}.`}{' '}
        Kies een zorgaanbieder om te zien hoe zijn bedragen zijn berekend.
      </Paragraph>
      {zorgaanbieders.length === 0 ? (
        <Leeg titel="Er zijn nog geen afspraken">
          <Paragraph>Als het zorgkantoor afspraken vastlegt, staan de zorgaanbieders hier.</Paragraph>
        </Leeg>
      ) : (
        <ZorgaanbiedersTabel regio={regio} jaar={jaar} zorgaanbieders={zorgaanbieders} />
      )}
      {herkomst === undefined ? null : <Herkomst herkomst={herkomst} />}
    </>
  );
}

function titel(aantal: number, wachtend: number): string {
  if (aantal === 0) return 'Nog geen zorgaanbieders';
  if (wachtend === 0) return `${aantal} zorgaanbieders, niemand wacht op geld`;
  return `${aantal} zorgaanbieders, ${wachtend} ${wachtend === 1 ? 'wacht' : 'wachten'} op ruimte`;
}
