import { canonicalHash } from '@kavel/core/basis';
import type { Kaderinhoud, Kaderstuk, Tijdpadvoorstel, Vraagantwoord } from '@kavel/core/procedure';
import type { Scripthandeling } from '@kavel/formats/procedurescript';
import { KADER, KADERREGIO, KANTOOR, fictieveHash, klok, nl, person, schrijver } from './zet.ts';

const { beleid, tweede } = KANTOOR;
const kader = schrijver('kader', KADERREGIO, KADER);
const BRANCHE = 'branche-fictief';

/** The parts of the source that people ask about and object to; their text is not part of the script. */
export const CLAUSULES = {
  inschrijving: '003 §2.3',
  eenjarig: '003 §2.5',
  reactie: '003 §2.7',
  tarief: '003 §4.2',
  productie: '003 §4.4',
} as const;

const INHOUD: Kaderinhoud = {
  titel: 'Inkoopkader Wlz 2018-2020, bestaande zorgaanbieders (FICTIEF nagespeeld)',
  niveau: 'regionaal',
  zorgkantoren: ['zorg-en-zekerheid'],
  contractjaren: { van: 2018, totEnMet: 2020 },
  sectoren: ['VV', 'GZ', 'GGZ'],
  clausules: Object.values(CLAUSULES).map((id) => ({ id, sha256: fictieveHash(id), gaatVoorOp: null })),
  reactieregel: {
    ...{ lengte: 20, eenheid: 'kalenderdagen', tijd: null, weekend: 'onzeker', bron: '003 §2.7' },
  },
};

/** From the draft to the publication of 1 June 2017 (003 §2.1). */
export function kaderTotPublicatie(voorstel: Tijdpadvoorstel): readonly Scripthandeling[] {
  const branche = person('Medewerker branche', 'brancheorganisatie', BRANCHE);
  const now = klok('2017-05-02T09:00:00');
  return [
    kader(beleid, now(), { soort: 'stel-op', inhoud: INHOUD }),
    kader(beleid, now(), { soort: 'bepaal-tijdpad', voorstel }),
    kader(beleid, now(), { soort: 'open-consultatie', genodigden: [BRANCHE] }, { toestand: 'consultatie' }),
    kader(branche, nl('2017-05-12T14:00:00'), {
      ...{ soort: 'maak-opmerking', clausule: CLAUSULES.eenjarig },
      tekst: 'Leden vragen of een overeenkomst van één jaar kan worden verlengd. (FICTIEF)',
    }),
    kader(
      beleid,
      nl('2017-05-24T10:00:00'),
      { soort: 'sluit-consultatie' },
      { verwacht: 'opmerking-onverwerkt' },
    ),
    kader(beleid, nl('2017-05-24T10:05:00'), {
      ...{ soort: 'verwerk-opmerking', nummer: 1, besluit: 'overgenomen' },
      toelichting: 'De tekst noemt de verlenging nu. (FICTIEF)',
    }),
    kader(beleid, nl('2017-05-24T10:10:00'), { soort: 'sluit-consultatie' }, { toestand: 'geconsulteerd' }),
    kader(
      { ...tweede, persoon: beleid.persoon },
      nl('2017-06-01T08:55:00'),
      { soort: 'publiceer' },
      {
        verwacht: 'zelfde-persoon',
      },
    ),
    kader(tweede, nl('2017-06-01T09:00:00'), { soort: 'publiceer' }, { toestand: 'gepubliceerd' }),
    kader(beleid, nl('2017-06-21T23:59:59'), { soort: 'sluit-vragenronde' }, { verwacht: 'vragen-nog-open' }),
    kader(beleid, nl('2017-06-22T09:00:00'), { soort: 'sluit-vragenronde' }, { toestand: 'vragen-gesloten' }),
  ];
}

export type Notavraag = { readonly vraag: string; readonly antwoord: Vraagantwoord };

/** The Nota van Inlichtingen of 30 June 2017, with every answer that was approved. */
export function notaVanInlichtingen(vragen: readonly Notavraag[]): readonly Scripthandeling[] {
  const antwoorden = vragen.map(({ vraag, antwoord }) => ({
    ...{ vraag, clausule: antwoord.clausule, sha256: canonicalHash(antwoord) },
  }));
  const titel = 'Nota van Inlichtingen (FICTIEF)';
  const stuk = { soort: 'nota', titel, clausules: [], tijdpad: null, antwoorden } as const;
  return [
    kader(beleid, nl('2017-06-30T10:00:00'), { soort: 'bereid-stuk-voor', stuk }),
    kader(tweede, nl('2017-06-30T12:00:00'), { soort: 'publiceer-stuk', nummer: 1 }),
  ];
}

/** A change for all, after an objection (S003-60). */
export function wijzigingNaBezwaar(): readonly Scripthandeling[] {
  const { reactie } = CLAUSULES;
  const stuk: Kaderstuk = {
    soort: 'wijziging',
    titel: 'Wijziging na bezwaar (FICTIEF)',
    tijdpad: null,
    clausules: [{ id: reactie, sha256: fictieveHash(`${reactie} gewijzigd`) }],
  };
  return [
    kader(beleid, nl('2017-07-24T10:00:00'), { soort: 'bereid-stuk-voor', stuk }),
    kader(tweede, nl('2017-07-25T10:00:00'), { soort: 'publiceer-stuk', nummer: 2 }),
  ];
}

/** When nothing of it is open any more. */
export function sluitKaderAf(): readonly Scripthandeling[] {
  return [kader(tweede, nl('2018-01-08T09:00:00'), { soort: 'sluit-af' }, { toestand: 'afgesloten' })];
}
