import type { Dossiersoort } from '@kavel/core/procedure';

/** Requests to the addresses of the procedure in region 5517, as a test sends them to a server without a port. */

type Verzoek = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string | Buffer;
};
type Inject = (verzoek: Verzoek) => Promise<{
  readonly statusCode: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
}>;

export type Dossierantwoord = {
  readonly status: number;
  /** Of the problem that it is; empty: it is none. */
  readonly code: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
};

type Bij = {
  /** What says who asks. */
  readonly wie: Readonly<Record<string, string>>;
  /** If-Match; for an act `*` when it is not said. */
  readonly versie?: string;
  /** Idempotency-Key. */
  readonly sleutel?: string;
};

export function createDossiervrager(inject: Inject) {
  const vraag = async ({ url, ...verzoek }: Verzoek): Promise<Dossierantwoord> => {
    const { statusCode: status, body, headers } = await inject({ ...verzoek, url: `/v1${url}` });
    const isProblem = headers['content-type'] === 'application/problem+json';
    const code = isProblem ? (JSON.parse(body) as { code: string }).code : '';
    return { status, code, body, headers };
  };
  return {
    vraag,
    lees: (wie: Bij['wie'], path: string) =>
      vraag({ method: 'GET', url: `/regios/5517/dossiers/${path}`, headers: wie }),
    handel: (soort: Dossiersoort, id: string, opdracht: object, bij: Bij) =>
      vraag({
        ...{ method: 'POST', url: `/regios/5517/dossiers/${soort}/${id}/handelingen` },
        headers: { ...headersOf({ versie: '*', ...bij }), 'content-type': 'application/json' },
        payload: JSON.stringify({ opdracht }),
      }),
    stuur: (id: string, stuk: string, inhoud: Buffer | string, bij: Bij) =>
      vraag({
        method: 'POST',
        url: `/regios/5517/dossiers/inschrijving/${id}/stukken?stuk=${stuk}&stuksoort=bestuursverklaring&naam=${stuk}.pdf`,
        headers: { ...headersOf(bij), 'content-type': 'application/octet-stream' },
        payload: Buffer.from(inhoud),
      }),
    bewaar: (dossier: string, inzage: 'eigen' | 'partijen', inhoud: string, bij: Bij) =>
      vraag({
        method: 'POST',
        url: `/regios/5517/dossiers/${dossier}/stukken?naam=stuk.pdf&inzage=${inzage}`,
        headers: { ...headersOf(bij), 'content-type': 'application/octet-stream' },
        payload: Buffer.from(inhoud),
      }),
  };
}

function headersOf({ wie, versie, sleutel }: Bij): Readonly<Record<string, string>> {
  return {
    ...wie,
    ...(versie === undefined ? {} : { 'if-match': versie }),
    ...(sleutel === undefined ? {} : { 'idempotency-key': sleutel }),
  };
}
