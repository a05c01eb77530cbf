/** A kader and a provider of the examples. */
export const KADER = 'zz-2018';
export const AANBIEDER = '41000001';

/** What the examples of the procedure send, by operation. */
export const HANDELINGEN = {
  actOnKader: { opdracht: { soort: 'sluit-vragenronde' }, motivering: 'FICTIEF: de Nota is gepubliceerd.' },
  actOnVraag: { opdracht: { soort: 'dien-in', kader: KADER, tekst: 'FICTIEF: telt de weging?' } },
  actOnInschrijving: {
    opdracht: {
      soort: 'dien-in',
      opgave: {
        wil: 'voortzetten',
        nieuwZorgaanbod: false,
        alleenWoonplaatsbeleid: false,
        ongewijzigdBevestigd: true,
      },
    },
  },
  actOnBezwaar: {
    opdracht: {
      soort: 'dien-in',
      voorwerp: { soort: 'kader', kader: KADER },
      gronden: [{ clausule: 'c1', reden: 'FICTIEF: te laag.' }],
    },
  },
  actOnKortGeding: {
    opdracht: {
      soort: 'leg-vast',
      dagvaarding: {
        voorwerp: { soort: 'kader', id: KADER },
        gerecht: 'FICTIEF',
        zaaknummer: null,
        eisers: [AANBIEDER],
        clausules: ['c1'],
        betekend: '2017-06-14',
      },
    },
  },
  actOnBeoordeling: { opdracht: { soort: 'begin', beoordelaars: ['fictief-1', 'fictief-2'] } },
  actOnDialoog: { opdracht: { soort: 'begin', heeftMeerbedskamers: false } },
  actOnGunning: { opdracht: { soort: 'bevries', uitspraak: 'ECLI:NL:RBDHA:2017:1', motivering: 'FICTIEF' } },
  actOnOvereenkomst: { opdracht: { soort: 'zet-voort' } },
} as const;
