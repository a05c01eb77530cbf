import type { Toewijzingsbericht } from '@kavel/core/toewijzing';
import { beginIwlz, clientIwlz, IWLZ_EINDE } from '@kavel/formats/iwlz';

/** Records as iWlz 2.2 messages, with everything that a test does not care about filled in. All persons are fictitious. */

/** The name that every client in a written message has: a test looks for it where it must not be. */
export const FICTIEVE_CLIENTNAAM = 'Fictiefpersoon';

export type Clientrecords = { readonly bsn: string; readonly records: readonly Toewijzingsbericht[] };

export type Berichtkop = {
  readonly soort: 'AW33' | 'AW35' | 'AW39';
  readonly afzender: string;
  readonly identificatie?: string;
  readonly dagtekening?: string;
};

/** One message. */
export function berichtXml(kop: Berichtkop, clienten: readonly Clientrecords[]): string {
  const begin = berichtBegin(kop);
  return [begin, ...clienten.map((client) => clientXml(kop.soort, client)), IWLZ_EINDE].map(bare).join('\n');
}

export function berichtBegin(kop: Berichtkop): string {
  const ontvanger = kop.afzender.length === 4 ? '99470001' : '5517';
  return bare(beginIwlz({ identificatie: '1', dagtekening: '2018-01-02', ontvanger, ...kop }));
}

export function clientXml(soort: Berichtkop['soort'], client: Clientrecords): string {
  const persoon = { geboortedatum: '1940-02-29', geslacht: '2', naam: FICTIEVE_CLIENTNAAM } as const;
  return bare(clientIwlz(soort, { ...persoon, ...client }));
}

/** Lines without a CR, so that a test can cut and find them. */
function bare(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
