import type { Pct } from '../../basis/index.ts';
import type { LopendeTermijn } from '../reactietermijn.ts';
import type {
  Bevriesbaar,
  Gunningsbesluit,
  Gunningsduur,
  Gunningsherziening,
  Gunningstaat,
  Gunningsvoorstel,
} from './staat.ts';

type Besloten = { readonly besluit: Gunningsbesluit };

export type Gunninggebeurtenis =
  | { readonly soort: 'besluit-voorgesteld'; readonly voorstel: Gunningsvoorstel }
  | (Besloten & {
      readonly soort: 'voorlopig-gegund';
      readonly tarief: Pct;
      readonly duur: Gunningsduur;
      readonly termijn: LopendeTermijn;
    })
  | (Besloten & { readonly soort: 'niet-gegund'; readonly termijn: LopendeTermijn })
  | (Besloten & { readonly soort: 'voorwaardelijk-gegund'; readonly voorwaarde: string })
  | (Besloten & { readonly soort: 'definitief-gegund' })
  | (Besloten & {
      readonly soort: 'herzien';
      readonly herziening: Gunningsherziening;
      readonly duur: Gunningsduur;
      readonly termijn: LopendeTermijn;
    })
  | (Besloten & { readonly soort: 'ingetrokken' })
  | {
      readonly soort: 'bevroren';
      readonly uitspraak: string;
      readonly motivering: string;
      readonly door: string;
      readonly op: string;
      readonly vanuit: Bevriesbaar;
      readonly termijn: LopendeTermijn | null;
    }
  | {
      readonly soort: 'hervat';
      readonly motivering: string;
      readonly door: string;
      readonly op: string;
      readonly naar: Bevriesbaar;
      readonly termijn: LopendeTermijn | null;
    };

export function applyGunning(staat: Gunningstaat, gebeurtenis: Gunninggebeurtenis): Gunningstaat {
  if (gebeurtenis.soort === 'besluit-voorgesteld') return { ...staat, voorstel: gebeurtenis.voorstel };
  if (gebeurtenis.soort === 'bevroren') {
    const { uitspraak, motivering, op, vanuit, termijn } = gebeurtenis;
    const bevroren = { uitspraak, motivering, op, vanuit };
    return { ...staat, toestand: 'bevroren', bevroren, termijn, voorstel: null };
  }
  if (gebeurtenis.soort === 'hervat') {
    return { ...staat, toestand: gebeurtenis.naar, bevroren: null, termijn: gebeurtenis.termijn };
  }
  const { besluit } = gebeurtenis;
  return applyBesluit({ ...staat, voorstel: null, besluiten: [...staat.besluiten, besluit] }, gebeurtenis);
}

function applyBesluit(staat: Gunningstaat, gebeurtenis: Extract<Gunninggebeurtenis, Besloten>): Gunningstaat {
  switch (gebeurtenis.soort) {
    case 'voorlopig-gegund': {
      const { tarief, duur, termijn, besluit } = gebeurtenis;
      const known = { tarief, duur, termijn, uitleg: besluit.motivering };
      return { ...staat, ...known, toestand: 'voorlopig', ocdsStatus: 'pending', bezwaarOver: 'gunning' };
    }
    case 'niet-gegund': {
      const { termijn, besluit } = gebeurtenis;
      const known = { termijn, uitleg: besluit.motivering };
      return {
        ...staat,
        ...known,
        toestand: 'afgewezen',
        ocdsStatus: 'unsuccessful',
        bezwaarOver: 'gunning',
      };
    }
    case 'voorwaardelijk-gegund':
      return { ...staat, toestand: 'voorwaardelijk', voorwaarde: gebeurtenis.voorwaarde };
    case 'definitief-gegund':
      return { ...staat, toestand: 'definitief', ocdsStatus: 'active', voorwaarde: null };
    case 'herzien': {
      const { herziening, duur, termijn, besluit } = gebeurtenis;
      return {
        ...staat,
        toestand: 'voorlopig',
        ocdsStatus: 'pending',
        tarief: herziening.nieuw,
        duur,
        termijn,
        uitleg: besluit.motivering,
        voorwaarde: null,
        bezwaarOver: 'herziening',
        herzieningen: [...staat.herzieningen, herziening],
      };
    }
    case 'ingetrokken':
      return { ...staat, toestand: 'ingetrokken', ocdsStatus: 'cancelled', voorwaarde: null };
  }
}
