import { pctText } from '@kavel/core/basis';
import {
  compileBeleid,
  composeBeleid,
  eisoordeelText,
  evaluateEisen,
  isFor,
  uitkomstText,
  waardeText,
  withoutDocuments,
} from '@kavel/core/beleid';
import type {
  BeleidVraag,
  Beleidsregel,
  Beleidsregister,
  Feitcatalogus,
  Feiten,
  TariefBeleid,
} from '@kavel/core/beleid';
import type { VoorbeeldInBrowser } from '../../api/beleid.ts';

/** A case of the policy files, run in this browser, and what the rule did in it. */
export type RegelVoorbeeld = {
  readonly naam: string;
  readonly vraag: BeleidVraag;
  readonly zonder: readonly string[];
  readonly feiten: readonly string[];
  readonly uitkomst: string;
  readonly teltMee: boolean;
  readonly rol: string;
};

type Beleid = { readonly register: Beleidsregister; readonly catalogus: Feitcatalogus };
type Uitkomst = Pick<RegelVoorbeeld, 'uitkomst' | 'teltMee' | 'rol'>;

/** The cases in whose composition the rule is, those where it counts first. Only steps and requirements have any. */
export function runVoorbeelden(
  regel: Beleidsregel,
  voorbeelden: readonly VoorbeeldInBrowser[],
  { register, catalogus }: Beleid,
): readonly RegelVoorbeeld[] {
  const found = voorbeelden.flatMap(({ naam, vraag, zonder, feiten }): RegelVoorbeeld[] => {
    if (!isFor(regel.document, vraag)) return [];
    const composed = composeBeleid(withoutDocuments(register, zonder), vraag);
    if (!composed.ok) return [];
    const uitkomst = runOne(regel, compileBeleid(composed.value, catalogus), feiten);
    return uitkomst === undefined
      ? []
      : [{ naam, vraag, zonder, feiten: feitTeksten(catalogus, feiten), ...uitkomst }];
  });
  return [...found.filter(({ teltMee }) => teltMee), ...found.filter(({ teltMee }) => !teltMee)];
}

function runOne(regel: Beleidsregel, tarief: TariefBeleid, feiten: Feiten): Uitkomst | undefined {
  switch (regel.soort) {
    case 'stap':
      return runStap(regel, tarief, feiten);
    case 'eis':
      return runEis(regel, tarief, feiten);
    case 'keuze':
    case 'budgetregel':
    case 'voorbehoud':
      return undefined;
  }
}

function runStap({ id, document }: Beleidsregel, tarief: TariefBeleid, feiten: Feiten): Uitkomst | undefined {
  const berekening = tarief.evaluateWithTrace(feiten);
  if (!berekening.ok) {
    if (berekening.error.stap !== id || !holds(tarief, document.id, id)) return undefined;
    const { feit, waarde } = berekening.error;
    const uitkomst = `Geweigerd: ${labelOf(tarief.catalogus, feit)} is ${pctText(waarde)}.`;
    return { uitkomst, teltMee: true, rol: 'De regel weigert: de waarde ligt buiten zijn grenzen.' };
  }
  const { spoor, uitkomst } = berekening.value;
  const step = spoor.find(({ stap }) => stap.id === id && stap.herkomst.id === document.id);
  if (step === undefined) return undefined;
  const { reden, voor, na } = step;
  return { uitkomst: uitkomstText(uitkomst), teltMee: reden === 'toegepast', rol: ROL[reden](voor, na) };
}

function holds({ samenstelling }: TariefBeleid, document: string, id: string): boolean {
  return samenstelling.stappen.some((stap) => stap.id === id && stap.herkomst.id === document);
}

type Pct = Parameters<typeof pctText>[0];
type Reden = 'toegepast' | 'voorwaarde' | 'onbekend' | 'keuze' | 'klaar';

const ROL: Readonly<Record<Reden, (voor: Pct | null, na: Pct | null) => string>> = {
  toegepast: (voor, na) => {
    if (na === null || voor === na) return 'De regel telt mee; het percentage blijft hetzelfde.';
    const was = voor === null ? '' : ` van ${pctText(voor)}`;
    return `De regel telt mee en brengt het percentage${was} op ${pctText(na)}.`;
  },
  voorwaarde: () => 'De regel telt niet mee: aan zijn voorwaarde is niet voldaan.',
  onbekend: () => 'Of de regel meetelt, hangt af van een feit dat ontbreekt.',
  keuze: () => 'De regel telt niet mee: een eerdere regel van dezelfde keuze ging voor.',
  klaar: () => 'De regel telt niet mee: een eerdere regel maakte de berekening af.',
};

function runEis({ id, document }: Beleidsregel, tarief: TariefBeleid, feiten: Feiten): Uitkomst | undefined {
  const eisen = tarief.samenstelling.eisen.filter((eis) => eis.id === id && eis.herkomst.id === document.id);
  const [oordeel] = evaluateEisen(eisen, feiten);
  if (oordeel === undefined) return undefined;
  const berekening = tarief.evaluate(feiten);
  return {
    uitkomst: berekening.ok ? uitkomstText(berekening.value) : 'Geweigerd om een andere regel.',
    teltMee: oordeel.stand === 'voldaan' || oordeel.stand === 'niet voldaan',
    rol: eisoordeelText(tarief.catalogus, oordeel, feiten),
  };
}

function feitTeksten(catalogus: Feitcatalogus, feiten: Feiten): string[] {
  return Object.entries(feiten).flatMap(([naam, waarde]) => {
    const soort = catalogus.get(naam)?.soort;
    if (waarde === undefined || soort === undefined) return [];
    return [`${labelOf(catalogus, naam)}: ${waardeText(soort, waarde)}`];
  });
}

function labelOf(catalogus: Feitcatalogus, feit: string): string {
  return catalogus.get(feit)?.label ?? feit;
}
