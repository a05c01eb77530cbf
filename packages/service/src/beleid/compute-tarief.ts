import { err, ok } from '@kavel/core/basis';
import type { Kavel, Result, Sector, Zorgkantoor } from '@kavel/core/basis';
import {
  answerTarief,
  bewerkingText,
  createTariefbewijs,
  findTariefbeleid,
  renderUitleg,
  renderVraag,
  withoutDocuments,
} from '@kavel/core/beleid';
import type { BeleidVraag, Feiten, TariefAntwoord, TariefWeigering, Tariefbewijs } from '@kavel/core/beleid';
import type { Beleid } from '@kavel/formats/beleid-yaml';
import { chooseDagen } from './dagen.ts';
import type { GevraagdeDagen, PeildatumRefusal } from './dagen.ts';

/** The question of `kavel tarief` and the tariff page. `feiten`: already checked against the catalogue. */
export type TariefVerzoek = GevraagdeDagen & {
  readonly zorgkantoor: Zorgkantoor;
  readonly sector: Sector;
  readonly kavel: Kavel;
  readonly feiten: Feiten;
  /** Amendments that are left out, as if a ruling were quashed. */
  readonly zonder?: readonly string[];
  /** Where the facts come from, for the receipt. */
  readonly herkomst: string;
};

export type TariefResultaat = {
  readonly vraag: BeleidVraag;
  readonly antwoord: TariefAntwoord;
  /** The same for people, in Dutch. */
  readonly uitleg: string;
  readonly bewijs: Tariefbewijs;
  /** Per step of the answer: what it does and its clausule, both in own words. */
  readonly toelichting: readonly { readonly bewerking: string; readonly weergave: string }[];
  /** Facts that are unknown and would settle the outcome. */
  readonly ontbrekend: readonly string[];
  /** The facts that this policy looks at. */
  readonly gevraagd: readonly string[];
  /** Facts given that this policy does not look at. */
  readonly ongebruikt: readonly string[];
};

export type TariefRefusal =
  | PeildatumRefusal
  | { readonly code: 'wijziging-onbekend'; readonly wijziging: string; readonly bekend: readonly string[] }
  | TariefWeigering;

/** Answers one tariff question with its trace and receipt. */
export function computeTarief(
  beleid: Beleid,
  verzoek: TariefVerzoek,
  vandaag: Temporal.PlainDate,
): Result<TariefResultaat, TariefRefusal> {
  const { zorgkantoor, sector, kavel, feiten, zonder = [] } = verzoek;
  const dagen = chooseDagen(verzoek, vandaag);
  if (!dagen.ok) return dagen;
  const vraag = { zorgkantoor, sector, kavel, ...dagen.value };
  const bekend = beleid.register.wijzigingen.map(({ id }) => id);
  const lost = zonder.find((id) => !bekend.includes(id));
  if (lost !== undefined) return err({ code: 'wijziging-onbekend', wijziging: lost, bekend });
  const left = { ...beleid, register: withoutDocuments(beleid.register, zonder) };
  const answered = answer(left, vraag, feiten);
  if (!answered.ok) return answered;
  const grond = { vraag, zonder, feiten, herkomst: () => verzoek.herkomst };
  const bewijs = createTariefbewijs(grond, answered.value.antwoord);
  return ok({ vraag, ...answered.value, bewijs });
}

function answer(
  beleid: Beleid,
  vraag: BeleidVraag,
  feiten: Feiten,
): Result<
  Pick<TariefResultaat, 'antwoord' | 'uitleg' | 'toelichting' | 'ontbrekend' | 'gevraagd' | 'ongebruikt'>,
  TariefRefusal
> {
  const answered = answerTarief(vraag, findTariefbeleid(beleid.register, beleid.catalogus, vraag), feiten);
  if (!answered.ok) return answered;
  const { antwoord, berekend } = answered.value;
  if (berekend === undefined) {
    const none = { toelichting: [], ontbrekend: [], gevraagd: [], ongebruikt: [] };
    return ok({ antwoord, uitleg: geenBeleidText(antwoord), ...none });
  }
  const { tarief, berekening } = berekend;
  const { uitkomst } = berekening;
  return ok({
    antwoord,
    uitleg: [
      renderVraag(vraag, antwoord),
      renderUitleg(tarief, berekening, feiten),
      ...naschrift(antwoord),
    ].join('\n\n'),
    toelichting: berekening.spoor.map(({ stap }) => ({
      bewerking: bewerkingText(beleid.catalogus, stap.bewerking),
      weergave: stap.clausule.weergave,
    })),
    ontbrekend: uitkomst.soort === 'nietVastTeStellen' ? uitkomst.ontbrekend : [],
    gevraagd: [...tarief.feiten],
    ongebruikt: Object.keys(feiten).filter((feit) => !tarief.feiten.has(feit)),
  });
}

function geenBeleidText({ uitkomst }: TariefAntwoord): string {
  return `Uitkomst: niet vast te stellen; ${uitkomst.reden ?? ''}.`;
}

/** What must be read with the outcome, each under its own heading. */
function naschrift({ voorbehouden, aannames, openstaand }: TariefAntwoord): string[] {
  const sections = [
    ['Voorbehouden', voorbehouden],
    ['Aannames', aannames],
    ['Openstaand', openstaand],
  ] as const;
  return sections.flatMap(([heading, lines]) =>
    lines.length === 0 ? [] : [[`${heading}:`, ...lines.map((line) => `- ${line}`)].join('\n')],
  );
}
