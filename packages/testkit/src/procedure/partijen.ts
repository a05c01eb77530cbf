import type { Handelaar, Rol } from '@kavel/core/basis';
import { createWerkkalender } from '@kavel/core/kalender';

/** The two fictitious parties of the tests. */
export const proefpartijen = { zorgaanbieder: '41000001', zorgkantoor: 'zorg-en-zekerheid' } as const;

/** People of both parties, two for each role that needs another, and one of another organisation. */
export const proefpersonen = {
  bestuurder: aanbieder('bea', 'bestuurder'),
  medewerker: aanbieder('mees', 'medewerker'),
  inkoper: kantoor('ilse', 'inkoper'),
  inkoper2: kantoor('igor', 'inkoper'),
  jurist: kantoor('joost', 'jurist'),
  beoordelaar1: kantoor('bo', 'beoordelaar'),
  beoordelaar2: kantoor('bas', 'beoordelaar'),
  beoordelaar3: kantoor('bram', 'beoordelaar'),
  controller: kantoor('coen', 'controller'),
  tweede: kantoor('tess', 'tweede-ondertekenaar'),
  /** The same person as the inkoper, in another role. */
  tweedeIlse: kantoor('ilse', 'tweede-ondertekenaar'),
  vreemde: { persoon: 'vera', rol: 'bestuurder', organisatie: '41000002' },
  vreemdeInkoper: { persoon: 'ivo', rol: 'inkoper', organisatie: 'menzis' },
  beheerder: { persoon: 'ben', rol: 'beheerder', organisatie: 'kavel' },
} as const satisfies Record<string, Handelaar>;

/** The Algemene termijnenwet with Bevrijdingsdag and Goede Vrijdag of no year: enough for the terms of 2017. */
export const proefkalender = createWerkkalender([
  { bron: 'proef', vanJaar: 2016, totEnMetJaar: 2021, volledig: true, dagen: [] },
]);

/** A moment in the Netherlands: `2017-08-01T16:59:59.999`. */
export function nl(text: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Amsterdam').toInstant();
}

function aanbieder(persoon: string, rol: Rol): Handelaar {
  return { persoon, rol, organisatie: proefpartijen.zorgaanbieder };
}

function kantoor(persoon: string, rol: Rol): Handelaar {
  return { persoon, rol, organisatie: proefpartijen.zorgkantoor };
}
