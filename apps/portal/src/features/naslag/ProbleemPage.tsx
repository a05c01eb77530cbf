import { problemTextByCode } from '@kavel/contract/texts';
import { useParams } from '@tanstack/react-router';
import { PageTitle, Paragraph } from '../../ui/Tekst.tsx';

type Tekst = { readonly title: string; readonly detail: string };
const TEKSTEN: Readonly<Record<string, Tekst | undefined>> = problemTextByCode;

/** What a problem of the API means: the address in its `type` leads here (RFC 9457). */
export function ProbleemPage() {
  const { code } = useParams({ from: '/problemen/$code' });
  const tekst = Object.hasOwn(TEKSTEN, code) ? TEKSTEN[code] : undefined;
  return (
    <>
      <PageTitle tab={code}>{tekst?.title ?? 'Dit probleem kent Kavel niet'}</PageTitle>
      <Paragraph lead>
        {tekst?.detail ?? 'Kijk of het adres goed is getypt. Alle problemen staan in /v1/openapi.json.'}
      </Paragraph>
      {tekst === undefined ? null : (
        <Paragraph>
          De API geeft dit antwoord met code <code>{code}</code>. Bij welke vraag dat kan, staat in{' '}
          <a href="/v1/openapi.json">de beschrijving van de API</a>.
        </Paragraph>
      )}
    </>
  );
}
