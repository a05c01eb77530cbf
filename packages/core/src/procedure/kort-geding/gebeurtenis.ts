import type { Partij } from '../partijen.ts';
import type { Gevolgkeuze, Kortgedingstaat, Kortgedinguitspraak, Kortgedingzaak } from './staat.ts';

export type Kortgedinggebeurtenis =
  | { readonly soort: 'vastgelegd'; readonly zaak: Kortgedingzaak }
  | { readonly soort: 'zitting-gepland'; readonly dag: string }
  | { readonly soort: 'gevolg-voorgesteld'; readonly keuze: Gevolgkeuze; readonly door: string }
  | { readonly soort: 'gevolg-bepaald'; readonly keuze: Gevolgkeuze }
  | { readonly soort: 'uitgesproken'; readonly uitspraak: Kortgedinguitspraak }
  | { readonly soort: 'ecli-aangevuld'; readonly ecli: string }
  | { readonly soort: 'beroep-ingesteld'; readonly dag: string; readonly door: Partij }
  | { readonly soort: 'beroep-ingetrokken'; readonly reden: string }
  | { readonly soort: 'onherroepelijk-geworden'; readonly reden: string }
  | { readonly soort: 'ingetrokken'; readonly reden: string };

export function applyKortGeding(staat: Kortgedingstaat, gebeurtenis: Kortgedinggebeurtenis): Kortgedingstaat {
  switch (gebeurtenis.soort) {
    case 'vastgelegd':
      return { ...staat, toestand: 'aanhangig', zaak: gebeurtenis.zaak };
    case 'zitting-gepland':
      return { ...staat, zitting: gebeurtenis.dag };
    case 'gevolg-voorgesteld':
      return { ...staat, voorstel: { ...gebeurtenis.keuze, door: gebeurtenis.door } };
    case 'gevolg-bepaald':
      return { ...staat, gevolg: gebeurtenis.keuze, voorstel: null };
    case 'uitgesproken':
      return ruled(staat, gebeurtenis.uitspraak);
    case 'ecli-aangevuld':
      return { ...staat, uitspraken: withEcli(staat.uitspraken, gebeurtenis.ecli) };
    case 'beroep-ingesteld': {
      const { dag, door } = gebeurtenis;
      return { ...staat, toestand: 'hoger-beroep', beroep: { dag, door } };
    }
    case 'beroep-ingetrokken':
      return { ...staat, toestand: 'uitgesproken', beroep: null, zitting: null, reden: gebeurtenis.reden };
    case 'onherroepelijk-geworden':
      return { ...staat, toestand: 'onherroepelijk', reden: gebeurtenis.reden };
    case 'ingetrokken':
      return { ...staat, toestand: 'ingetrokken', reden: gebeurtenis.reden };
  }
}

function ruled(staat: Kortgedingstaat, uitspraak: Kortgedinguitspraak): Kortgedingstaat {
  const uitspraken = [...staat.uitspraken, uitspraak];
  return { ...staat, toestand: 'uitgesproken', uitspraken, beroep: null, zitting: null, voorstel: null };
}

/** The latest ruling without one gets it: courts publish in order. */
function withEcli(uitspraken: readonly Kortgedinguitspraak[], ecli: string): readonly Kortgedinguitspraak[] {
  const index = uitspraken.findLastIndex((one) => one.ecli === null);
  return uitspraken.map((one, place) => (place === index ? { ...one, ecli } : one));
}
