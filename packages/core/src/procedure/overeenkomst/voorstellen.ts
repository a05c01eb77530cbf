import { ok, unreachable } from '../../basis/index.ts';
import type { Result } from '../../basis/index.ts';
import { judgeOntvangst } from '../../kalender/index.ts';
import type { Procedurehandeling, Procedureweigering } from '../machine.ts';
import { momentText } from '../moment-tekst.ts';
import { createBijlage, looptijdOf } from './aanbod.ts';
import type { Overeenkomstbekend, Overeenkomstplan } from './opdracht.ts';
import type { Looptijd, Overeenkomststaat, Overeenkomsttoestand, Overeenkomstvoorstel } from './staat.ts';
import { refuseOvereenkomst } from './weigering.ts';
import type { Overeenkomstcode } from './weigering.ts';

/** All that a decision about a contract looks at, beside the command. */
export type Overeenkomstvraag = Procedurehandeling & {
  readonly staat: Overeenkomststaat;
  readonly bekend: Overeenkomstbekend;
};

type Voorbereid = Result<Overeenkomstvoorstel, Procedureweigering<Overeenkomstcode>>;

const PAST_BIJ: Readonly<Record<Overeenkomstplan['besluit'], readonly Overeenkomsttoestand[]>> = {
  aanbod: ['concept', 'voortgezet'],
  overweging: ['in-overweging'],
  vervallen: ['aangeboden'],
  wijziging: ['definitief'],
  beeindiging: ['definitief'],
};

/** The proposal as it would stand now, or why it cannot be made. */
export function prepareOvereenkomstbesluit(
  vraag: Overeenkomstvraag,
  plan: Overeenkomstplan,
  motivering: string,
): Voorbereid {
  const { staat, door } = vraag;
  if (!PAST_BIJ[plan.besluit].includes(staat.toestand)) {
    return refuseOvereenkomst(
      'besluit-past-niet',
      `Een besluit over ${plan.besluit} past niet bij de stand van deze overeenkomst.`,
    );
  }
  if (motivering.trim() === '') {
    return refuseOvereenkomst('motivering-ontbreekt', 'Schrijf op waarom.');
  }
  const plain = { motivering, door: door.persoon };
  switch (plan.besluit) {
    case 'aanbod':
      return prepareAanbod(vraag, plan, plain);
    case 'wijziging':
      return prepareWijziging(vraag, plan, plain);
    case 'overweging':
      return ok({ soort: 'overweging', toelaten: plan.toelaten, ...plain });
    case 'vervallen':
      return refuseEarly(vraag) ?? ok({ soort: 'vervallen', ...plain });
    case 'beeindiging':
      return endsAfterStart(staat.looptijd, plan.per)
        ? ok({ soort: 'beeindiging', per: plan.per, ...plain })
        : refuseDay(plan.per);
    default:
      return unreachable(plan);
  }
}

type Plain = Pick<Overeenkomstvoorstel, 'motivering' | 'door'>;

function prepareAanbod(
  { staat, bekend }: Overeenkomstvraag,
  { document }: Extract<Overeenkomstplan, { readonly besluit: 'aanbod' }>,
  plain: Plain,
): Voorbereid {
  const bijlage = createBijlage(bekend, document);
  if (!bijlage.ok) return bijlage;
  const looptijd = looptijdOf(bekend, bijlage.value, staat.voortgezet ? staat.looptijd : null);
  return looptijd.ok
    ? ok({ soort: 'aanbod', bijlage: bijlage.value, looptijd: looptijd.value, ...plain })
    : looptijd;
}

function prepareWijziging(
  { staat, bekend }: Overeenkomstvraag,
  { document, grond, totEnMet }: Extract<Overeenkomstplan, { readonly besluit: 'wijziging' }>,
  plain: Plain,
): Voorbereid {
  if (grond.trim() === '')
    return refuseOvereenkomst('motivering-ontbreekt', 'Noem waar de wijziging op rust.');
  const { looptijd } = staat;
  if (looptijd === null || (totEnMet !== null && !endsAfterStart(looptijd, totEnMet))) {
    return refuseDay(totEnMet ?? '');
  }
  const bijlage = createBijlage(bekend, document);
  if (!bijlage.ok) return bijlage;
  const changed = { ...looptijd, totEnMet: totEnMet ?? looptijd.totEnMet };
  return ok({ soort: 'wijziging', bijlage: bijlage.value, looptijd: changed, grond, ...plain });
}

/** An offer lapses only when nothing can come back in time any more. */
export function refuseEarly({
  bekend,
  moment,
}: Overeenkomstvraag): ReturnType<typeof refuseOvereenkomst> | undefined {
  if (judgeOntvangst(bekend.retoursluiting, moment) === 'te laat') return undefined;
  const until = momentText(bekend.retoursluiting.teLaatVanaf.toInstant());
  return refuseOvereenkomst(
    'retourtermijn-loopt',
    `Te laat is de overeenkomst pas vanaf ${until}. Wacht tot dan.`,
  );
}

/** ISO days of four-digit years: in the order of the calendar as text. */
function endsAfterStart(looptijd: Looptijd | null, per: string): boolean {
  return looptijd !== null && isDay(per) && per > looptijd.van;
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}

function refuseDay(per: string): ReturnType<typeof refuseOvereenkomst> {
  return refuseOvereenkomst(
    'einddag-ongeldig',
    `"${per}" is geen dag waarop deze overeenkomst kan eindigen. Geef een latere dag.`,
  );
}
