import type {
  Aanbod,
  Budgetformulier,
  Looptijd,
  Overeenkomstbesluit,
  Overeenkomststaat,
  Overeenkomstvoorstel,
  Retour,
} from './staat.ts';

export type Overeenkomstgebeurtenis =
  | { readonly soort: 'voortgezet'; readonly looptijd: Looptijd; readonly door: string; readonly op: string }
  | { readonly soort: 'besluit-voorgesteld'; readonly voorstel: Overeenkomstvoorstel }
  | { readonly soort: 'aangeboden'; readonly aanbod: Aanbod }
  | { readonly soort: 'getekend-retour' | 'retour-in-overweging'; readonly retour: Retour }
  | { readonly soort: 'te-laat-geweigerd'; readonly retour: Retour; readonly besluit: Overeenkomstbesluit }
  | {
      readonly soort: 'overweging-beslist';
      readonly toelaten: boolean;
      readonly besluit: Overeenkomstbesluit;
    }
  | { readonly soort: 'vervallen'; readonly besluit: Overeenkomstbesluit }
  | { readonly soort: 'definitief-gemaakt'; readonly door: string; readonly op: string }
  | { readonly soort: 'budgetformulier-vastgelegd'; readonly formulier: Budgetformulier }
  | { readonly soort: 'wijziging-aangeboden'; readonly grond: string; readonly aanbod: Aanbod }
  | { readonly soort: 'wijziging-getekend'; readonly door: string; readonly op: string }
  | { readonly soort: 'wijziging-ingetrokken'; readonly door: string; readonly op: string }
  | { readonly soort: 'beeindigd'; readonly per: string; readonly besluit: Overeenkomstbesluit };

export function applyOvereenkomst(
  staat: Overeenkomststaat,
  gebeurtenis: Overeenkomstgebeurtenis,
): Overeenkomststaat {
  switch (gebeurtenis.soort) {
    case 'voortgezet':
      return { ...staat, toestand: 'voortgezet', voortgezet: true, looptijd: gebeurtenis.looptijd };
    case 'besluit-voorgesteld':
      return { ...staat, voorstel: gebeurtenis.voorstel };
    case 'aangeboden': {
      const { aanbod } = gebeurtenis;
      return { ...staat, toestand: 'aangeboden', aanbod, looptijd: aanbod.looptijd, voorstel: null };
    }
    case 'getekend-retour':
      return { ...staat, toestand: 'getekend', retour: gebeurtenis.retour, voorstel: null };
    case 'retour-in-overweging':
      return { ...staat, toestand: 'in-overweging', retour: gebeurtenis.retour, voorstel: null };
    case 'te-laat-geweigerd':
      return addBesluit({ ...staat, toestand: 'te-laat', retour: gebeurtenis.retour }, gebeurtenis.besluit);
    case 'overweging-beslist': {
      const toestand = gebeurtenis.toelaten ? 'getekend' : 'te-laat';
      return addBesluit({ ...staat, toestand }, gebeurtenis.besluit);
    }
    case 'vervallen':
      return addBesluit({ ...staat, toestand: 'vervallen' }, gebeurtenis.besluit);
    case 'definitief-gemaakt': {
      const { door, op } = gebeurtenis;
      return { ...staat, toestand: 'definitief', definitief: { door, op } };
    }
    case 'budgetformulier-vastgelegd':
      return { ...staat, budgetformulier: gebeurtenis.formulier };
    case 'wijziging-aangeboden': {
      const { grond, aanbod } = gebeurtenis;
      return { ...staat, toestand: 'wijziging-aangeboden', wijziging: { grond, aanbod }, voorstel: null };
    }
    case 'wijziging-getekend':
      return takeOver(staat, gebeurtenis.op);
    case 'wijziging-ingetrokken':
      return { ...staat, toestand: 'definitief', wijziging: null };
    case 'beeindigd':
      return end(staat, gebeurtenis.per, gebeurtenis.besluit);
  }
}

/** The changed annex takes the place of the one before, and needs a budget form of its own. */
function takeOver(staat: Overeenkomststaat, getekend: string): Overeenkomststaat {
  const { wijziging, wijzigingen } = staat;
  if (wijziging === null) return staat;
  return {
    ...staat,
    toestand: 'definitief',
    aanbod: wijziging.aanbod,
    looptijd: wijziging.aanbod.looptijd,
    budgetformulier: null,
    wijziging: null,
    wijzigingen: [...wijzigingen, { ...wijziging, getekend }],
  };
}

function end(staat: Overeenkomststaat, per: string, besluit: Overeenkomstbesluit): Overeenkomststaat {
  const { looptijd } = staat;
  const ended = looptijd === null ? null : { ...looptijd, totEnMet: per };
  return addBesluit({ ...staat, toestand: 'beeindigd', looptijd: ended }, besluit);
}

function addBesluit(staat: Overeenkomststaat, besluit: Overeenkomstbesluit): Overeenkomststaat {
  return { ...staat, voorstel: null, besluiten: [...staat.besluiten, besluit] };
}
