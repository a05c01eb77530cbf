import { dayInNetherlands, euroText, unreachable } from '../../basis/index.ts';
import type { Result } from '../../basis/index.ts';
import { judgeOntvangst } from '../../kalender/index.ts';
import { happens } from '../machine.ts';
import type { Machine, Procedureweigering } from '../machine.ts';
import { momentText } from '../moment-tekst.ts';
import { ANDERE_ORGANISATIE_MELDING, partijOf } from '../partijen.ts';
import { judgeReactie } from '../reactietermijn.ts';
import { createBijlage } from './aanbod.ts';
import { applyOvereenkomst } from './gebeurtenis.ts';
import type { Overeenkomstgebeurtenis } from './gebeurtenis.ts';
import { OVEREENKOMSTOVERGANGEN } from './opdracht.ts';
import type { Overeenkomstbekend, Overeenkomstopdracht } from './opdracht.ts';
import { NIEUWE_OVEREENKOMST, OVEREENKOMSTTOESTANDEN } from './staat.ts';
import type { Aanbod, Overeenkomstbesluit, Overeenkomststaat, Overeenkomstvoorstel } from './staat.ts';
import { isDay, prepareOvereenkomstbesluit, refuseEarly } from './voorstellen.ts';
import type { Overeenkomstvraag } from './voorstellen.ts';
import { refuseOvereenkomst } from './weigering.ts';
import type { Overeenkomstcode } from './weigering.ts';

type Uitslag = Result<readonly Overeenkomstgebeurtenis[], Procedureweigering<Overeenkomstcode>>;
type Voorstel<Soort extends Overeenkomstvoorstel['soort']> = Extract<
  Overeenkomstvoorstel,
  { readonly soort: Soort }
>;

/**
 * The contract that follows from the awards: offered with its annex, signed back in time, definitive, then changed or
 * ended; or the contract 2017-2018 that goes on with a new annex (003 §2.1, §2.4 … §2.6).
 */
export const overeenkomstmachine: Machine<
  Overeenkomststaat,
  Overeenkomstopdracht,
  Overeenkomstgebeurtenis,
  Overeenkomstbekend,
  Overeenkomstcode
> = {
  naam: 'overeenkomst',
  begin: NIEUWE_OVEREENKOMST,
  toestanden: OVEREENKOMSTTOESTANDEN,
  overgangen: OVEREENKOMSTOVERGANGEN,
  decide: (staat, opdracht, { door, moment }, bekend) =>
    partijOf(door, bekend.partijen) === undefined
      ? refuseOvereenkomst('andere-organisatie', ANDERE_ORGANISATIE_MELDING)
      : decideOvereenkomst({ staat, bekend, door, moment }, opdracht),
  apply: applyOvereenkomst,
};

function decideOvereenkomst(vraag: Overeenkomstvraag, opdracht: Overeenkomstopdracht): Uitslag {
  const stamp = { door: vraag.door.persoon, op: vraag.moment.toString() };
  switch (opdracht.soort) {
    case 'zet-voort':
      return zetVoort(vraag);
    case 'stel-voor': {
      const voorstel = prepareOvereenkomstbesluit(vraag, opdracht.plan, opdracht.motivering);
      return voorstel.ok ? happens({ soort: 'besluit-voorgesteld', voorstel: voorstel.value }) : voorstel;
    }
    case 'bied-aan':
      return whenPrepared(vraag, 'aanbod', biedAan);
    case 'teken':
      return teken(vraag, opdracht.sha256);
    case 'beslis-overweging':
      return whenPrepared(vraag, 'overweging', beslisOverweging);
    case 'laat-vervallen':
      return whenPrepared(
        vraag,
        'vervallen',
        (_, voorstel) =>
          refuseFrozen(vraag) ??
          refuseEarly(vraag) ??
          happens({ soort: 'vervallen', besluit: decided(vraag, voorstel, 'vervallen') }),
      );
    case 'maak-definitief':
      return maakDefinitief(vraag);
    case 'leg-budgetformulier-vast':
      return legBudgetformulierVast(vraag, opdracht);
    case 'bied-wijziging-aan':
      return whenPrepared(vraag, 'wijziging', biedWijzigingAan);
    case 'teken-wijziging':
      return vraag.staat.wijziging?.aanbod.bijlage.sha256 === opdracht.sha256
        ? happens({ soort: 'wijziging-getekend', ...stamp })
        : refuseOtherDocument();
    case 'trek-wijziging-in':
      return happens({ soort: 'wijziging-ingetrokken', ...stamp });
    case 'beeindig':
      return whenPrepared(vraag, 'beeindiging', (_, voorstel) =>
        happens({ soort: 'beeindigd', per: voorstel.per, besluit: decided(vraag, voorstel, 'beeindigd') }),
      );
    default:
      return unreachable(opdracht);
  }
}

/** Who declared to agree keeps the running contract; its annex is still to be made (S003-44, -46). */
function zetVoort({ bekend, door, moment }: Overeenkomstvraag): Uitslag {
  const { situatie, inschrijvingCompleet, lopendeOvereenkomst } = bekend;
  if (situatie !== 'B' || !inschrijvingCompleet || lopendeOvereenkomst === null) {
    return refuseOvereenkomst(
      'niets-voort-te-zetten',
      'Er is geen complete inschrijving met een instemmingsverklaring, of geen overeenkomst die doorloopt.',
    );
  }
  const stamp = { door: door.persoon, op: moment.toString() };
  return happens({ soort: 'voortgezet', looptijd: lopendeOvereenkomst, ...stamp });
}

function whenPrepared<Soort extends Overeenkomstvoorstel['soort']>(
  vraag: Overeenkomstvraag,
  soort: Soort,
  beslis: (vraag: Overeenkomstvraag, voorstel: Voorstel<Soort>) => Uitslag,
): Uitslag {
  const { voorstel } = vraag.staat;
  if (voorstel === null || !isOfSoort(voorstel, soort)) {
    return refuseOvereenkomst(
      'geen-voorstel',
      'Dit besluit is niet voorbereid. Laat een collega dat eerst doen.',
    );
  }
  if (voorstel.door === vraag.door.persoon) return refuseSamePerson();
  return beslis(vraag, voorstel);
}

function isOfSoort<Soort extends Overeenkomstvoorstel['soort']>(
  voorstel: Overeenkomstvoorstel,
  soort: Soort,
): voorstel is Voorstel<Soort> {
  return voorstel.soort === soort;
}

function biedAan(vraag: Overeenkomstvraag, voorstel: Voorstel<'aanbod'>): Uitslag {
  const aanbod = offer(vraag, voorstel);
  return aanbod.ok ? happens({ soort: 'aangeboden', aanbod: aanbod.value }) : aanbod;
}

function biedWijzigingAan(vraag: Overeenkomstvraag, voorstel: Voorstel<'wijziging'>): Uitslag {
  const aanbod = offer(vraag, voorstel);
  const { grond } = voorstel;
  return aanbod.ok ? happens({ soort: 'wijziging-aangeboden', grond, aanbod: aanbod.value }) : aanbod;
}

/** The proposal, if the awards still say what they said when it was prepared. */
function offer(
  { bekend, door, moment }: Overeenkomstvraag,
  { bijlage, looptijd, door: voorbereidDoor }: Voorstel<'aanbod'> | Voorstel<'wijziging'>,
): Result<Aanbod, Procedureweigering<Overeenkomstcode>> {
  const again = createBijlage(bekend, { sha256: bijlage.sha256, afspraken: bijlage.regels });
  if (!again.ok) return again;
  if (again.value.regels.some(({ tarief }, index) => tarief !== bijlage.regels[index]?.tarief)) {
    return refuseOvereenkomst(
      'voorstel-verouderd',
      'Een percentage is sindsdien herzien. Laat het besluit opnieuw voorbereiden.',
    );
  }
  return {
    ok: true,
    value: { bijlage, looptijd, voorbereidDoor, door: door.persoon, op: moment.toString() },
  };
}

/** Signed by a bestuurder; whoever signs may still react while a term to object runs (003 §2.1). */
function teken(vraag: Overeenkomstvraag, sha256: string): Uitslag {
  const { staat, bekend, door, moment } = vraag;
  if (staat.aanbod?.bijlage.sha256 !== sha256) return refuseOtherDocument();
  const frozen = refuseFrozen(vraag);
  if (frozen !== undefined) return frozen;
  const oordeel = judgeOntvangst(bekend.retoursluiting, moment);
  const running = bekend.gunningen.flatMap(({ termijn }) =>
    termijn !== null && judgeReactie(termijn, moment) !== 'te laat' ? [termijn.verlengd] : [],
  );
  const reagerenTotEnMet = running.sort().at(-1) ?? null;
  const retour = { ontvangen: moment.toString(), door: door.persoon, oordeel, reagerenTotEnMet };
  if (oordeel === 'op tijd') return happens({ soort: 'getekend-retour', retour });
  if (oordeel === 'in overweging') return happens({ soort: 'retour-in-overweging', retour });
  const from = momentText(bekend.retoursluiting.teLaatVanaf.toInstant());
  const besluit = {
    soort: 'te laat' as const,
    motivering: `Terug op ${momentText(moment)}. Te laat is alles vanaf ${from}.`,
    op: moment.toString(),
    voorbereidDoor: null,
    door: null,
  };
  return happens({ soort: 'te-laat-geweigerd', retour, besluit });
}

function beslisOverweging(vraag: Overeenkomstvraag, voorstel: Voorstel<'overweging'>): Uitslag {
  const { toelaten } = voorstel;
  const besluit = decided(vraag, voorstel, toelaten ? 'toegelaten' : 'geweigerd');
  return happens({ soort: 'overweging-beslist', toelaten, besluit });
}

function maakDefinitief({ staat, bekend, door, moment }: Overeenkomstvraag): Uitslag {
  if (staat.aanbod?.voorbereidDoor === door.persoon) return refuseSamePerson();
  const open = (staat.aanbod?.bijlage.regels ?? []).filter(
    ({ kavel }) => !bekend.gunningen.some((one) => one.kavel === kavel && one.toestand === 'definitief'),
  );
  if (open.length > 0) {
    const kavels = open.map(({ kavel }) => kavel).join(', ');
    return refuseOvereenkomst(
      'gunning-niet-definitief',
      `Nog niet definitief gegund: ${kavels}. Wacht op die gunning.`,
    );
  }
  return happens({ soort: 'definitief-gemaakt', door: door.persoon, op: moment.toString() });
}

function legBudgetformulierVast(
  { staat, door, moment }: Overeenkomstvraag,
  {
    kenmerk,
    ingediend,
    totaalEurocent,
  }: Extract<Overeenkomstopdracht, { soort: 'leg-budgetformulier-vast' }>,
): Uitslag {
  if (staat.budgetformulier !== null) {
    return refuseOvereenkomst(
      'al-ingediend',
      `Formulier ${staat.budgetformulier.kenmerk} ligt al vast bij deze bijlage.`,
    );
  }
  if (kenmerk.trim() === '')
    return refuseOvereenkomst('motivering-ontbreekt', 'Geef het kenmerk van het formulier.');
  const agreed = staat.aanbod?.bijlage.totaalEurocent;
  if (agreed !== totaalEurocent) {
    const amount = agreed === undefined ? 'niets' : euroText(agreed);
    return refuseOvereenkomst(
      'bedrag-wijkt-af',
      `De overeenkomst telt op tot ${amount}. Verbeter het formulier of het bedrag.`,
    );
  }
  const earliest = staat.aanbod === null ? '' : dayOf(staat.aanbod.op);
  if (!isDay(ingediend) || ingediend < earliest || ingediend > dayInNetherlands(moment).toString()) {
    return refuseOvereenkomst(
      'dag-ongeldig',
      `"${ingediend}" kan de dag van indiening niet zijn. Verbeter de dag.`,
    );
  }
  const formulier = { kenmerk, ingediend, totaalEurocent, door: door.persoon };
  return happens({ soort: 'budgetformulier-vastgelegd', formulier });
}

/** A ruling that stops an award stops its contract too (uitspraak.md). */
function refuseFrozen({
  staat,
  bekend,
}: Overeenkomstvraag): ReturnType<typeof refuseOvereenkomst> | undefined {
  const kavels = staat.aanbod?.bijlage.regels.map(({ kavel }) => kavel) ?? [];
  const frozen = bekend.gunningen.some(
    ({ kavel, toestand }) => toestand === 'bevroren' && kavels.includes(kavel),
  );
  return frozen
    ? refuseOvereenkomst(
        'gunning-bevroren',
        'Een uitspraak zet deze gunning stil. Wacht op een nieuw tijdpad.',
      )
    : undefined;
}

function dayOf(instant: string): string {
  return dayInNetherlands(Temporal.Instant.from(instant)).toString();
}

function decided(
  { door, moment }: Overeenkomstvraag,
  { motivering, door: voorbereidDoor }: Overeenkomstvoorstel,
  soort: Overeenkomstbesluit['soort'],
): Overeenkomstbesluit {
  return { soort, motivering, op: moment.toString(), voorbereidDoor, door: door.persoon };
}

function refuseSamePerson(): ReturnType<typeof refuseOvereenkomst> {
  return refuseOvereenkomst('zelfde-persoon', 'U heeft dit besluit voorbereid. Laat een ander het nemen.');
}

function refuseOtherDocument(): ReturnType<typeof refuseOvereenkomst> {
  return refuseOvereenkomst(
    'ander-document',
    'Dit is niet het document dat is aangeboden. Onderteken het aangeboden document.',
  );
}
