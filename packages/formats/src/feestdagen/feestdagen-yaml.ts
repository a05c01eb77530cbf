import { err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { Gelijkstelling } from '@kavel/core/kalender';
import Type from 'typebox';
import type { Static } from 'typebox';
import { pathText, readYaml } from '../invoer/index.ts';
import type { InvoerFinding, InvoerPath } from '../invoer/index.ts';

const Jaar = Type.String({ pattern: '^20\\d{2}$', description: 'een jaar van 2000 tot en met 2099' });

const Besluit = Type.Object(
  {
    bron: Type.String({ minLength: 1 }),
    zekerheid: Type.Union([Type.Literal('extern'), Type.Literal('aangenomen')]),
    vanJaar: Jaar,
    totEnMetJaar: Jaar,
    volledig: Type.Union([Type.Literal('ja'), Type.Literal('nee')]),
    dagen: Type.Array(
      Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'een datum als 2018-05-11' }),
    ),
  },
  { additionalProperties: false },
);

const Feestdagenbestand = Type.Object({ besluiten: Type.Array(Besluit) }, { additionalProperties: false });

/** Reads the royal decrees of beleid/feestdagen.yaml (Atw art. 3 lid 3); every wrong day is named with its line. */
export function readFeestdagen(
  text: string,
  bestand: string,
): Result<Gelijkstelling[], readonly InvoerFinding[]> {
  const read = readYaml(Feestdagenbestand, text, bestand);
  if (!read.ok) return read;
  const { value, lineOf } = read.value;
  const findings = value.besluiten.flatMap((besluit, index) =>
    besluitFaults(besluit).map(({ path, melding }): InvoerFinding => {
      const place: InvoerPath = ['besluiten', index, ...path];
      return { code: 'waarde-ongeldig', bestand, regel: lineOf(place), veld: pathText(place), melding };
    }),
  );
  return findings.length > 0 ? err(findings) : ok(value.besluiten.map(toGelijkstelling));
}

type Fault = { readonly path: InvoerPath; readonly melding: string };

function besluitFaults(besluit: Static<typeof Besluit>): Fault[] {
  const { vanJaar, totEnMetJaar, dagen } = besluit;
  const order: Fault[] =
    vanJaar <= totEnMetJaar
      ? []
      : [{ path: ['totEnMetJaar'], melding: `dit jaar ligt vóór vanJaar (${vanJaar}). Draai ze om.` }];
  const days = dagen.flatMap((dag, index): Fault[] => {
    const melding = dayFault(dag, vanJaar, totEnMetJaar);
    return melding === undefined ? [] : [{ path: ['dagen', index], melding }];
  });
  return [...order, ...days];
}

function dayFault(dag: string, vanJaar: string, totEnMetJaar: string): string | undefined {
  const [year = 0, month = 0, day = 0] = dag.split('-').map(Number);
  const date = Temporal.PlainDate.from({ year, month: Math.max(month, 1), day: Math.max(day, 1) });
  if (date.toString() !== dag) return `de dag ${dag} bestaat niet. Kijk de datum na in het besluit.`;
  if (dag.slice(0, 4) < vanJaar || dag.slice(0, 4) > totEnMetJaar) {
    return `de dag ${dag} valt buiten de jaren van dit besluit (${vanJaar} tot en met ${totEnMetJaar}). Kijk de datum na in het besluit.`;
  }
  return date.dayOfWeek > 5
    ? `de dag ${dag} is een zaterdag of zondag; een besluit stelt alleen gewone werkdagen gelijk. Kijk de datum na in het besluit.`
    : undefined;
}

function toGelijkstelling(besluit: Static<typeof Besluit>): Gelijkstelling {
  return {
    bron: besluit.bron,
    vanJaar: Number(besluit.vanJaar),
    totEnMetJaar: Number(besluit.totEnMetJaar),
    volledig: besluit.volledig === 'ja',
    dagen: besluit.dagen.map((dag) => Temporal.PlainDate.from(dag)),
  };
}
