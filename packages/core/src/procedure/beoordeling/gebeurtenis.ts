import { NIEUWE_BEOORDELING, openVerschillen } from './staat.ts';
import type { Beoordelaar, Beoordelingstaat, Consensusvoorstel, Criterium, Oordeel } from './staat.ts';

export type Beoordelinggebeurtenis =
  | {
      readonly soort: 'begonnen';
      readonly criteria: readonly Criterium[];
      readonly beoordelaars: readonly [string, string];
      readonly door: string;
    }
  | {
      readonly soort: 'belang-verklaard';
      readonly persoon: string;
      readonly belang: boolean;
      readonly toelichting: string;
    }
  | {
      readonly soort: 'beoordelaar-vervangen';
      readonly uit: string;
      readonly in: string;
      readonly door: string;
    }
  | { readonly soort: 'beoordeeld'; readonly persoon: string; readonly oordeel: Oordeel }
  | { readonly soort: 'ingeleverd'; readonly persoon: string; readonly op: string }
  | { readonly soort: 'consensus-voorgesteld'; readonly voorstel: Consensusvoorstel }
  | { readonly soort: 'consensus-bereikt'; readonly criterium: string; readonly door: string }
  | { readonly soort: 'gesloten'; readonly door: string; readonly op: string };

export function applyBeoordeling(
  staat: Beoordelingstaat,
  gebeurtenis: Beoordelinggebeurtenis,
): Beoordelingstaat {
  switch (gebeurtenis.soort) {
    case 'begonnen':
      return {
        ...NIEUWE_BEOORDELING,
        toestand: 'loopt',
        criteria: gebeurtenis.criteria,
        beoordelaars: gebeurtenis.beoordelaars.map(newBeoordelaar),
      };
    case 'belang-verklaard': {
      const { persoon, belang, toelichting } = gebeurtenis;
      const declared = changeBeoordelaar(staat, persoon, (one) => ({ ...one, belang, toelichting }));
      return belang ? { ...declared, toestand: 'loopt', voorstellen: [], consensus: [] } : declared;
    }
    case 'beoordelaar-vervangen':
      return replaceBeoordelaar(staat, gebeurtenis);
    case 'beoordeeld':
      return changeBeoordelaar(staat, gebeurtenis.persoon, (one) => ({
        ...one,
        oordelen: withOordeel(one.oordelen, gebeurtenis.oordeel),
      }));
    case 'ingeleverd':
      return moveOn(changeBeoordelaar(staat, gebeurtenis.persoon, (one) => ({ ...one, ingeleverd: true })));
    case 'consensus-voorgesteld':
      return { ...staat, voorstellen: withOordeel(staat.voorstellen, gebeurtenis.voorstel) };
    case 'consensus-bereikt':
      return moveOn(agree(staat, gebeurtenis.criterium));
    case 'gesloten':
      return { ...staat, toestand: 'gesloten', gesloten: { door: gebeurtenis.door, op: gebeurtenis.op } };
  }
}

/** Once both handed in, and neither has an interest, the differences decide what comes next. */
function moveOn(staat: Beoordelingstaat): Beoordelingstaat {
  if (!staat.beoordelaars.every(({ ingeleverd, belang }) => ingeleverd && belang === false)) return staat;
  return { ...staat, toestand: openVerschillen(staat).length > 0 ? 'consensus' : 'eens' };
}

function agree(staat: Beoordelingstaat, criterium: string): Beoordelingstaat {
  const agreed = staat.voorstellen.filter((one) => one.criterium === criterium);
  return {
    ...staat,
    voorstellen: staat.voorstellen.filter((one) => one.criterium !== criterium),
    consensus: [
      ...staat.consensus,
      ...agreed.map(({ waarde, motivering }) => ({ criterium, waarde, motivering })),
    ],
  };
}

function replaceBeoordelaar(
  staat: Beoordelingstaat,
  { uit, in: successor }: { readonly uit: string; readonly in: string },
): Beoordelingstaat {
  const barred = staat.beoordelaars.filter(({ persoon, belang }) => persoon === uit && belang === true);
  return {
    ...staat,
    beoordelaars: staat.beoordelaars.map((one) => (one.persoon === uit ? newBeoordelaar(successor) : one)),
    uitgesloten: [
      ...staat.uitgesloten,
      ...barred.map(({ persoon, toelichting }) => ({ persoon, toelichting })),
    ],
  };
}

function changeBeoordelaar(
  staat: Beoordelingstaat,
  persoon: string,
  change: (one: Beoordelaar) => Beoordelaar,
): Beoordelingstaat {
  const beoordelaars = staat.beoordelaars.map((one) => (one.persoon === persoon ? change(one) : one));
  return { ...staat, beoordelaars };
}

function withOordeel<Item extends Oordeel>(oordelen: readonly Item[], oordeel: Item): readonly Item[] {
  return [...oordelen.filter(({ criterium }) => criterium !== oordeel.criterium), oordeel];
}

function newBeoordelaar(persoon: string): Beoordelaar {
  return { persoon, belang: null, toelichting: '', oordelen: [], ingeleverd: false };
}
