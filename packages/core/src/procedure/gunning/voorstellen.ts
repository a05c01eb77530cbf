import { ok, unreachable } from '../../basis/index.ts';
import type { Result } from '../../basis/index.ts';
import type { Procedurehandeling, Procedureweigering } from '../machine.ts';
import { gunningsduur } from './duur.ts';
import type { Gunningbekend, Gunningopdracht } from './opdracht.ts';
import type { Gunningsbesluitsoort, Gunningstaat, Gunningsvoorstel, Gunningtoestand } from './staat.ts';
import { refuseGunning } from './weigering.ts';
import type { Gunningcode } from './weigering.ts';

/** All that a decision about an award looks at, beside the command. */
export type Gunningvraag = Procedurehandeling & {
  readonly staat: Gunningstaat;
  readonly bekend: Gunningbekend;
};

/** From where each decision can be prepared. */
const PAST_BIJ: Readonly<Record<Gunningsbesluitsoort, readonly Gunningtoestand[]>> = {
  voorlopig: ['voorbereiding'],
  afwijzing: ['voorbereiding'],
  voorwaardelijk: ['voorlopig'],
  definitief: ['voorlopig', 'voorwaardelijk'],
  herziening: ['voorlopig', 'voorwaardelijk', 'definitief', 'afgewezen'],
  intrekking: ['voorlopig', 'voorwaardelijk', 'definitief'],
};

/** The proposal as it would stand now, or why it cannot be made. Deciding it later asks the same again. */
export function prepareBesluit(
  vraag: Gunningvraag,
  opdracht: Extract<Gunningopdracht, { readonly soort: 'stel-voor' }>,
): Result<Gunningsvoorstel, Procedureweigering<Gunningcode>> {
  const { staat, bekend, door } = vraag;
  const { besluit, motivering, voorwaarde, grond } = opdracht;
  if (!PAST_BIJ[besluit].includes(staat.toestand)) {
    return refuseGunning(
      'besluit-past-niet',
      `Een ${besluit} past niet bij de stand van deze gunning. Kies een ander besluit.`,
    );
  }
  if (motivering.trim() === '') {
    return refuseGunning('motivering-ontbreekt', 'Schrijf de uitleg die de zorgaanbieder krijgt.');
  }
  if (!bekend.beoordelingGesloten) {
    return refuseGunning('beoordeling-niet-gesloten', 'De beoordeling is nog open. Sluit haar eerst.');
  }
  const plain = {
    besluit,
    motivering,
    voorwaarde: null,
    grond: null,
    tarief: null,
    duur: null,
    door: door.persoon,
  };
  switch (besluit) {
    case 'voorlopig':
      return withTarief(vraag, plain);
    case 'voorwaardelijk':
      return voorwaarde === null || voorwaarde.trim() === ''
        ? refuseGunning('voorwaarde-ontbreekt', 'Noem de zaak waar de gunning op wacht.')
        : ok({ ...plain, voorwaarde });
    case 'herziening':
      return grond === null || grond.kenmerk.trim() === ''
        ? refuseGunning('grond-ontbreekt', 'Noem het nummer of de ECLI waar de herziening op rust.')
        : revision(vraag, { ...plain, grond });
    case 'definitief':
    case 'intrekking':
    case 'afwijzing':
      return ok(plain);
    default:
      return unreachable(besluit);
  }
}

function revision(
  vraag: Gunningvraag,
  plain: Gunningsvoorstel,
): Result<Gunningsvoorstel, Procedureweigering<Gunningcode>> {
  const priced = withTarief(vraag, plain);
  if (!priced.ok) return priced;
  const { tarief, duur } = vraag.staat;
  const same = tarief === priced.value.tarief && duur?.totEnMetJaar === priced.value.duur?.totEnMetJaar;
  return same
    ? refuseGunning(
        'niets-veranderd',
        'Het beleid geeft hetzelfde percentage en dezelfde looptijd als deze gunning.',
      )
    : priced;
}

function withTarief(
  { bekend }: Gunningvraag,
  plain: Gunningsvoorstel,
): Result<Gunningsvoorstel, Procedureweigering<Gunningcode>> {
  const { uitkomst } = bekend;
  switch (uitkomst.soort) {
    case 'percentage':
      return ok({ ...plain, tarief: uitkomst.percentage, duur: gunningsduur(bekend) });
    case 'uitgesloten':
      return refuseGunning('uitgesloten', `${uitkomst.reden} Bereid een afwijzing voor.`);
    case 'nietVastTeStellen':
      return refuseGunning(
        'tarief-onbekend',
        uitkomst.ontbrekend.length === 0
          ? `Het percentage is niet vast te stellen: ${uitkomst.reden}`
          : `Het percentage is niet vast te stellen. Nog onbekend: ${uitkomst.ontbrekend.join(', ')}.`,
      );
    default:
      return unreachable(uitkomst);
  }
}
