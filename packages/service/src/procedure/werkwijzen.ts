import { TIJDZONE } from '@kavel/core/basis';
import {
  beoordelingmachine,
  bezwaarmachine,
  dialoogmachine,
  dossiernaamText,
  gunningmachine,
  inschrijvingmachine,
  kadermachine,
  kortgedingmachine,
  openAfspraken,
  overeenkomstmachine,
  parseDossiernaam,
  vraagmachine,
} from '@kavel/core/procedure';
import type {
  Dialoogstaat,
  Dossiersoort,
  Gunningstaat,
  Inschrijvingbekend,
  Inschrijvingstaat,
  Overeenkomstbekend,
} from '@kavel/core/procedure';
import { vertel } from './berichten.ts';
import { inschrijvingwand, kaderwand, partijenwand, vanafBekendmaking, zorgkantoorwand } from './wanden.ts';
import { werkwijzeOf } from './werkwijze.ts';
import type { Werkwijze } from './werkwijze.ts';
import {
  leestOordeel,
  toonBeoordeling,
  toonInschrijving,
  toonKader,
  toonVraag,
  zonderVoorstel,
} from './zicht.ts';

const VOORGESTELD = ['besluit-voorgesteld'];
const DIALOOGGEBEURTENISSEN = [
  'gesprek-vastgelegd',
  'afspraak-gemaakt',
  'afspraak-gereed',
  'doelmatigheidsplan-vastgelegd',
];

/** Every kind of dossier that this version knows: its machine, its wall, what its parties read and are told. */
export const WERKWIJZEN: Readonly<Record<Dossiersoort, Werkwijze>> = {
  kader: werkwijzeOf(kadermachine, {
    ...genaamd('kader'),
    wand: kaderwand,
    toon: toonKader,
    intern: ['stuk-voorbereid', 'stuk-vervallen'],
    kijktVerder: true,
  }),
  vraag: werkwijzeOf(vraagmachine, {
    ...genaamd('vraag'),
    wand: partijenwand,
    toon: toonVraag,
    intern: ['beantwoord', 'vastgesteld', 'teruggewezen', 'samengevoegd', 'losgemaakt'],
    berichten: vertel(
      { bericht: 'ontvangst', bij: ['ingediend', 'ingetrokken'] },
      { bericht: 'besluit', bij: ['tijdigheid-beslist', 'gepubliceerd'] },
    ),
  }),
  inschrijving: werkwijzeOf(inschrijvingmachine, {
    ...genaamd('inschrijving'),
    wand: inschrijvingwand,
    toon: toonInschrijving,
    intern: VOORGESTELD,
    eigen: ['upload-begonnen', 'stuk-toegevoegd', 'stuk-verwijderd'],
    berichten: vertel(
      {
        bericht: 'ontvangst',
        bij: ['ingediend', 'vervangen', 'in-overweging-genomen', 'aangevuld'],
        ontvangstbewijs: true,
      },
      { bericht: 'ontvangst', bij: ['ingetrokken'] },
      { bericht: 'besluit', bij: ['te-laat-geweigerd'], ontvangstbewijs: true },
      { bericht: 'besluit', bij: ['overweging-beslist', 'compleet-verklaard', 'afgewezen'] },
      { bericht: 'besluit', bij: ['aanvulling-gevraagd'], einde: endOfAanvulling },
      {
        bericht: null,
        bij: ['upload-begonnen', 'stuk-toegevoegd', 'stuk-verwijderd', 'ingetrokken'],
        einde: endOfConcept,
      },
    ),
  }),
  beoordeling: werkwijzeOf(beoordelingmachine, {
    ...genaamd('beoordeling'),
    wand: zorgkantoorwand,
    toon: toonBeoordeling,
    leest: leestOordeel,
    kijktVerder: true,
  }),
  dialoog: werkwijzeOf(dialoogmachine, {
    ...genaamd('dialoog'),
    wand: partijenwand,
    // Every act drops the reminder that was waiting (migration 0009), so every act sets it again.
    berichten: vertel({ bericht: null, bij: DIALOOGGEBEURTENISSEN, einde: endOfAfspraak }),
  }),
  gunning: werkwijzeOf(gunningmachine, {
    ...genaamd('gunning'),
    wand: vanafBekendmaking(({ besluiten }) => besluiten.length > 0),
    toon: zonderVoorstel,
    intern: VOORGESTELD,
    kijktVerder: true,
    berichten: vertel(
      { bericht: 'besluit', bij: ['voorlopig-gegund', 'niet-gegund', 'herzien'], einde: endOfBezwaar },
      {
        bericht: 'besluit',
        bij: ['voorwaardelijk-gegund', 'definitief-gegund', 'ingetrokken', 'bevroren', 'hervat'],
      },
    ),
  }),
  bezwaar: werkwijzeOf(bezwaarmachine, {
    ...genaamd('bezwaar'),
    wand: partijenwand,
    toon: zonderVoorstel,
    intern: ['voorbereid', 'teruggewezen'],
    berichten: vertel(
      { bericht: 'ontvangst', bij: ['ingediend', 'ingetrokken'] },
      { bericht: 'besluit', bij: ['behandeling-beslist', 'beslist', 'wijziging-gekoppeld'] },
    ),
  }),
  'kort-geding': werkwijzeOf(kortgedingmachine, {
    ...genaamd('kort-geding'),
    wand: partijenwand,
    toon: zonderVoorstel,
    intern: ['gevolg-voorgesteld'],
    berichten: vertel({ bericht: 'besluit', bij: ['vastgelegd', 'gevolg-bepaald', 'uitgesproken'] }),
  }),
  overeenkomst: werkwijzeOf(overeenkomstmachine, {
    ...genaamd('overeenkomst'),
    wand: vanafBekendmaking(({ toestand }) => toestand !== 'concept'),
    toon: zonderVoorstel,
    intern: VOORGESTELD,
    kijktVerder: true,
    berichten: vertel(
      { bericht: 'ontvangst', bij: ['getekend-retour', 'retour-in-overweging', 'wijziging-getekend'] },
      { bericht: 'besluit', bij: ['aangeboden'], einde: endOfRetour },
      {
        bericht: 'besluit',
        bij: ['wijziging-aangeboden', 'te-laat-geweigerd', 'overweging-beslist', 'vervallen'],
      },
      { bericht: 'besluit', bij: ['definitief-gemaakt', 'beeindigd', 'wijziging-ingetrokken'] },
    ),
  }),
};

function genaamd(soort: Dossiersoort): Pick<Werkwijze, 'leesNaam' | 'naamvorm'> {
  return { leesNaam: (id) => parseDossiernaam(soort, id), naamvorm: dossiernaamText(soort) };
}

function endOfAanvulling(staat: unknown): string | null {
  return (staat as Inschrijvingstaat).aanvulling?.termijn.opTijdTot ?? null;
}

/** As long as nothing is handed in, the closing is near for who is putting its documents together. */
function endOfConcept(staat: unknown, bekend: unknown): string | null {
  const { toestand } = staat as Inschrijvingstaat;
  const isOpen = toestand === 'concept' || toestand === 'ingetrokken';
  return isOpen ? (bekend as Inschrijvingbekend).sluiting.opTijdTot.toInstant().toString() : null;
}

/** The end of the last day of the first agreement that the provider still has to do. */
function endOfAfspraak(staat: unknown): string | null {
  const own = openAfspraken(staat as Dialoogstaat).find(({ eigenaar }) => eigenaar === 'zorgaanbieder');
  if (own === undefined) return null;
  const after = Temporal.PlainDate.from(own.uiterlijk).add({ days: 1 });
  return after.toZonedDateTime(TIJDZONE).toInstant().toString();
}

function endOfBezwaar(staat: unknown): string | null {
  return (staat as Gunningstaat).termijn?.opTijdTot ?? null;
}

function endOfRetour(_staat: unknown, bekend: unknown): string | null {
  return (bekend as Overeenkomstbekend).retoursluiting.opTijdTot.toInstant().toString();
}
