import type { Kaderinhoud } from '@kavel/core/procedure';

/** A fictitious regional kader of three clausules, with the term of 003 §2.7. */
export function kaderinhoud(): Kaderinhoud {
  return {
    titel: 'Inkoopkader (proef)',
    niveau: 'regionaal',
    zorgkantoren: ['zorg-en-zekerheid'],
    contractjaren: { van: 2018, totEnMet: 2020 },
    sectoren: ['VV', 'GZ', 'GGZ'],
    clausules: ['c1', 'c2', 'c3'].map((id) => ({ id, sha256: `sha-${id}`, gaatVoorOp: null })),
    reactieregel: {
      lengte: 20,
      eenheid: 'kalenderdagen',
      tijd: null,
      weekend: 'onzeker',
      bron: '003 §2.7',
    },
  };
}
