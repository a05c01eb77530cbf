import { PageLink } from './Verwijzing.tsx';

type Oorzaakplaats = {
  readonly retourcode: string;
  readonly record: string;
  readonly veld: string;
  readonly veldnaam?: string;
};

/** `record 04, veld 0425 (tarief prestatie)`; empty when the whole file is meant. */
export function plaatsText({ record, veld, veldnaam }: Oorzaakplaats): string {
  if (record === '') return 'het bestand';
  if (veld === '') return `record ${record}`;
  return `record ${record}, veld ${veld}${veldnaam === undefined ? '' : ` (${veldnaam})`}`;
}

/** A retourcode with the way to what it means. */
export function Retourcode({ code }: { readonly code: string }) {
  return (
    <PageLink to="/declaraties/retourcodes" hash={`code-${code}`} className="kavel-retourcode">
      {code}
    </PageLink>
  );
}
