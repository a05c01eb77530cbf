import type { Handelaar } from '../../basis/index.ts';
import { partijOf } from '../partijen.ts';
import type { Partijen } from '../partijen.ts';
import type { Ingediendevraag, Vraagantwoord, Vraagstaat, Vraagtoestand } from './staat.ts';

/** What everybody may read: the neutral question, its answer and the Nota. Nothing that points to an asker. */
export type Openbarevraag = Vraagantwoord & { readonly nota: string };

/** What its own zorgaanbieder reads: the question as asked, how far it is, and the answer once it is published. */
export type Eigenvraag = {
  readonly toestand: Vraagtoestand;
  readonly vraag: Ingediendevraag | null;
  readonly antwoord: Openbarevraag | null;
};

/** Beside the dossier: whose it is, and the question that it is merged with, if any. */
export type Vraagomgeving = { readonly partijen: Partijen; readonly hoofdvraag: Vraagstaat | null };

export type Vraagzicht =
  | { readonly soort: 'zorgkantoor'; readonly staat: Vraagstaat; readonly vrager: string }
  | { readonly soort: 'eigen'; readonly vraag: Eigenvraag }
  | { readonly soort: 'openbaar'; readonly vraag: Openbarevraag };

/**
 * What a person may see of a question; undefined when nothing. A concept answer stays inside the zorgkantoor, and so
 * does who asked: another zorgaanbieder, ZN, VWS and the public see the published text alone.
 */
export function vraagVoor(
  staat: Vraagstaat,
  kijker: Handelaar,
  { partijen, hoofdvraag }: Vraagomgeving,
): Vraagzicht | undefined {
  const partij = partijOf(kijker, partijen);
  if (partij === 'zorgkantoor') return { soort: 'zorgkantoor', staat, vrager: partijen.zorgaanbieder };
  const openbaar = publishedOf(staat);
  if (partij === 'zorgaanbieder') {
    const { toestand, vraag } = staat;
    const antwoord = toestand === 'samengevoegd' && hoofdvraag !== null ? publishedOf(hoofdvraag) : openbaar;
    return { soort: 'eigen', vraag: { toestand, vraag, antwoord } };
  }
  return openbaar === null ? undefined : { soort: 'openbaar', vraag: openbaar };
}

/** Whether nothing is to be done about a question any more; a merged one waits for the question it went into. */
export function isVraagAfgerond({ toestand }: Vraagstaat, hoofdvraag: Vraagstaat | null): boolean {
  if (toestand === 'samengevoegd') return hoofdvraag?.toestand === 'gepubliceerd';
  return toestand === 'gepubliceerd' || toestand === 'ingetrokken' || toestand === 'te-laat';
}

function publishedOf({ toestand, antwoord, nota }: Vraagstaat): Openbarevraag | null {
  return toestand !== 'gepubliceerd' || antwoord === null || nota === null ? null : { ...antwoord, nota };
}
