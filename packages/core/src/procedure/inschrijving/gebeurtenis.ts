import type {
  Aanvulling,
  Inschrijfindiening,
  Inschrijvingbesluit,
  Inschrijvingstaat,
  Inschrijvingvoorstel,
  Inschrijfstuk,
  Upload,
} from './staat.ts';

export type Inschrijvinggebeurtenis =
  | { readonly soort: 'upload-begonnen'; readonly upload: Upload }
  | { readonly soort: 'stuk-toegevoegd'; readonly stuk: Inschrijfstuk }
  | { readonly soort: 'stuk-verwijderd'; readonly id: string }
  | { readonly soort: 'ingediend' | 'vervangen'; readonly indiening: Inschrijfindiening }
  | { readonly soort: 'in-overweging-genomen'; readonly indiening: Inschrijfindiening }
  | {
      readonly soort: 'te-laat-geweigerd';
      readonly indiening: Inschrijfindiening;
      readonly besluit: Inschrijvingbesluit;
    }
  | { readonly soort: 'ingetrokken'; readonly door: string; readonly op: string }
  | { readonly soort: 'besluit-voorgesteld'; readonly voorstel: Inschrijvingvoorstel }
  | {
      readonly soort: 'overweging-beslist';
      readonly toelaten: boolean;
      readonly besluit: Inschrijvingbesluit;
    }
  | { readonly soort: 'compleet-verklaard'; readonly door: string; readonly op: string }
  | { readonly soort: 'aanvulling-gevraagd'; readonly aanvulling: Aanvulling; readonly door: string }
  | { readonly soort: 'aangevuld'; readonly indiening: Inschrijfindiening }
  | { readonly soort: 'afgewezen'; readonly besluit: Inschrijvingbesluit };

export function applyInschrijving(
  staat: Inschrijvingstaat,
  gebeurtenis: Inschrijvinggebeurtenis,
): Inschrijvingstaat {
  switch (gebeurtenis.soort) {
    case 'upload-begonnen':
      return { ...staat, uploads: [...staat.uploads, gebeurtenis.upload] };
    case 'stuk-toegevoegd':
      return {
        ...staat,
        werkset: [...staat.werkset, gebeurtenis.stuk],
        uploads: withoutId(staat.uploads, gebeurtenis.stuk.id),
      };
    case 'stuk-verwijderd':
      return {
        ...staat,
        werkset: withoutId(staat.werkset, gebeurtenis.id),
        uploads: withoutId(staat.uploads, gebeurtenis.id),
      };
    case 'ingediend':
    case 'vervangen':
      return { ...staat, toestand: 'ingediend', indiening: gebeurtenis.indiening, overweging: null };
    case 'in-overweging-genomen':
      return {
        ...staat,
        toestand: staat.indiening === null ? 'in-overweging' : 'ingediend',
        overweging: gebeurtenis.indiening,
      };
    case 'te-laat-geweigerd':
      return refuseLate(staat, gebeurtenis.indiening, gebeurtenis.besluit);
    case 'ingetrokken':
      return { ...staat, toestand: 'ingetrokken', indiening: null, overweging: null };
    case 'besluit-voorgesteld':
      return { ...staat, voorstel: gebeurtenis.voorstel };
    case 'overweging-beslist':
      return decideOverweging(staat, gebeurtenis.toelaten, gebeurtenis.besluit);
    case 'compleet-verklaard':
      return { ...staat, toestand: 'compleet', voorstel: null };
    case 'aanvulling-gevraagd':
      return {
        ...staat,
        toestand: 'aanvulling-gevraagd',
        aanvulling: gebeurtenis.aanvulling,
        voorstel: null,
      };
    case 'aangevuld':
      return { ...staat, toestand: 'aangevuld', indiening: gebeurtenis.indiening };
    case 'afgewezen':
      return addBesluit({ ...staat, toestand: 'afgewezen' }, gebeurtenis.besluit);
  }
}

/** What was in time, or waits for a decision, stands; only a first registration is lost by coming too late. */
function refuseLate(
  staat: Inschrijvingstaat,
  indiening: Inschrijfindiening,
  besluit: Inschrijvingbesluit,
): Inschrijvingstaat {
  const stands = staat.indiening !== null || staat.overweging !== null;
  return {
    ...staat,
    toestand: stands ? staat.toestand : 'te-laat',
    teLaat: [...staat.teLaat, indiening],
    besluiten: [...staat.besluiten, besluit],
  };
}

function decideOverweging(
  staat: Inschrijvingstaat,
  toelaten: boolean,
  besluit: Inschrijvingbesluit,
): Inschrijvingstaat {
  const decided = addBesluit({ ...staat, overweging: null }, besluit);
  if (toelaten) return { ...decided, toestand: 'ingediend', indiening: staat.overweging };
  return {
    ...decided,
    toestand: staat.indiening === null ? 'te-laat' : 'ingediend',
    teLaat: staat.overweging === null ? staat.teLaat : [...staat.teLaat, staat.overweging],
  };
}

function addBesluit(staat: Inschrijvingstaat, besluit: Inschrijvingbesluit): Inschrijvingstaat {
  return { ...staat, voorstel: null, besluiten: [...staat.besluiten, besluit] };
}

function withoutId<Item extends { readonly id: string }>(items: readonly Item[], id: string): Item[] {
  return items.filter((item) => item.id !== id);
}
