import type { BeleidDocument, BeleidVraag, Eisstand, FeitWaarde, Feiten } from '@kavel/core/beleid';
import type { Pct } from '@kavel/core/basis';
import { readDatum } from './datum.ts';
import { findFeit, readFeitWaarde, readPct } from './feitwaarde.ts';
import type { Lezing } from './lezing.ts';
import type { VoorbeeldTekst } from './schema.ts';
import { readJaren } from './stap.ts';

/** A case that a policy file carries to show what it means; the tests run every one. */
export type Voorbeeld = {
  readonly naam: string;
  readonly vraag: BeleidVraag;
  /** Amendments that are left out: what would hold without them. */
  readonly zonder: readonly string[];
  readonly feiten: Feiten;
  readonly verwacht: Verwacht;
};

/**
 * `reden`: a part of the reason that the outcome must give. `geweigerd`: a judgement outside the bounds of that step.
 * `eisenAlleen`: only the requirements are looked at.
 */
export type Verwacht = (
  | { readonly soort: 'percentage'; readonly percentage: Pct }
  | { readonly soort: 'nietVastTeStellen' | 'uitgesloten'; readonly reden: string }
  | { readonly soort: 'geweigerd'; readonly stap: string }
  | { readonly soort: 'eisenAlleen' }
) & {
  readonly contractduurJaren?: number;
  readonly eisen: Readonly<Record<string, Eisstand>>;
};

/** What an example leaves out: the first zorgkantoor, sector and kavel, the first day, and what was known then. */
export function readVoorbeelden(
  lezing: Lezing,
  document: BeleidDocument,
  teksten: readonly VoorbeeldTekst[],
): Voorbeeld[] {
  return teksten.flatMap((tekst, index) => {
    const path = ['voorbeelden', index];
    const dag = (veld: 'peildatum' | 'kennisdatum', fallback: Temporal.PlainDate): Temporal.PlainDate => {
      const written = tekst[veld];
      return written === undefined ? fallback : (readDatum(lezing, [...path, veld], written) ?? fallback);
    };
    const peildatum = dag('peildatum', document.geldig.van);
    const kennisdatum = dag('kennisdatum', document.bekendVanaf);
    const { zorgkantoor = document.zorgkantoren[0], sector = document.sectoren[0] } = tekst;
    const { kavel = document.kavels[0] } = tekst;
    const verwacht = readVerwacht(lezing, [...path, 'verwacht'], tekst.verwacht);
    if (zorgkantoor === undefined || sector === undefined || kavel === undefined) return [];
    if (verwacht === undefined) return [];
    const { onderwerp } = document;
    const vraag = { zorgkantoor, sector, kavel, peildatum, kennisdatum, onderwerp };
    return [
      {
        naam: tekst.naam,
        vraag,
        zonder: tekst.zonder ?? [],
        feiten: readFeiten(lezing, [...path, 'feiten'], tekst.feiten ?? {}),
        verwacht,
      },
    ];
  });
}

function readFeiten(
  lezing: Lezing,
  path: readonly (string | number)[],
  teksten: Readonly<Record<string, string>>,
): Feiten {
  const feiten: Record<string, FeitWaarde> = {};
  for (const [naam, tekst] of Object.entries(teksten)) {
    const definitie = findFeit(lezing, [...path, naam], naam);
    if (definitie === undefined) continue;
    const waarde = readFeitWaarde(lezing, [...path, naam], definitie, tekst);
    if (waarde !== undefined) feiten[naam] = waarde;
  }
  return feiten;
}

function readVerwacht(
  lezing: Lezing,
  path: readonly (string | number)[],
  tekst: VoorbeeldTekst['verwacht'],
): Verwacht | undefined {
  const bij = {
    eisen: tekst.eisen ?? {},
    ...(tekst.contractduur === undefined ? {} : { contractduurJaren: readJaren(tekst.contractduur) }),
  };
  const given = (['percentage', 'niet vast te stellen', 'uitgesloten', 'geweigerd'] as const).filter(
    (soort) => tekst[soort] !== undefined,
  );
  const [soort] = given;
  if (given.length > 1 || (soort === undefined && tekst.eisen === undefined)) {
    lezing.refuse(
      'werkwoord-te-veel',
      path,
      'een voorbeeld verwacht één uitkomst (percentage, niet vast te stellen, uitgesloten of geweigerd), of alleen eisen. Verbeter het voorbeeld.',
    );
    return undefined;
  }
  if (soort === undefined) return { soort: 'eisenAlleen', ...bij };
  switch (soort) {
    case 'percentage': {
      const percentage = readPct(lezing, [...path, 'percentage'], tekst.percentage ?? '', 0);
      return percentage === undefined ? undefined : { soort, percentage, ...bij };
    }
    case 'geweigerd':
      return { soort, stap: tekst.geweigerd ?? '', ...bij };
    case 'niet vast te stellen':
      return { soort: 'nietVastTeStellen', reden: tekst[soort] ?? '', ...bij };
    case 'uitgesloten':
      return { soort, reden: tekst.uitgesloten ?? '', ...bij };
  }
}
