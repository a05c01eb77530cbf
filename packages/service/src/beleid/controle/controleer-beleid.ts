import { compareDays } from '@kavel/core/basis';
import { findDodeRegels } from '@kavel/core/beleid';
import type { BeleidDocument } from '@kavel/core/beleid';
import type { Beleid } from '@kavel/formats/beleid-yaml';
import { runVoorbeeld } from '../run-voorbeeld.ts';
import { checkAnkers } from './ankers.ts';
import type { Brontekst } from './ankers.ts';
import { bevindingIn } from './bevinding.ts';
import type { Controlebevinding } from './bevinding.ts';
import { findOngedekt } from './voorbeeld-dekking.ts';

/** How many things were looked at, and what was found. */
export type Beleidscontrole = {
  readonly documenten: number;
  readonly voorbeelden: number;
  /** Undefined when no folder with sources was given. */
  readonly ankers: 'gecontroleerd' | 'niet gecontroleerd';
  readonly bevindingen: readonly Controlebevinding[];
};

/** A policy that nobody compared with its sources for this long asks for a look. */
const NAKIJKTERMIJN_MAANDEN = 12;

/**
 * Checks policy that has been read (the reader has already refused what does not fit together): examples and their
 * coverage of every bound, anchors where the sources are at hand, rules that can never apply, and when someone last
 * compared each document with its sources.
 */
export function controleerBeleid(
  beleid: Beleid,
  vandaag: Temporal.PlainDate,
  brontekst?: Brontekst,
): Beleidscontrole {
  const { kaders, wijzigingen } = beleid.register;
  const bevindingen = [
    ...wrongExamples(beleid),
    ...findOngedekt(beleid),
    ...(brontekst === undefined ? [] : checkAnkers(beleid, brontekst)),
    ...deadRules(beleid),
    ...[...kaders, ...wijzigingen].flatMap((document) => lastChecked(beleid, document, vandaag)),
  ];
  return {
    documenten: kaders.length + wijzigingen.length,
    voorbeelden: beleid.voorbeelden.length,
    ankers: brontekst === undefined ? 'niet gecontroleerd' : 'gecontroleerd',
    bevindingen: bevindingen.sort(byPlace),
  };
}

function wrongExamples(beleid: Beleid): Controlebevinding[] {
  return beleid.voorbeelden.flatMap(({ document, index, voorbeeld }) =>
    runVoorbeeld(beleid, voorbeeld).map((reden) => {
      const melding = `het voorbeeld "${voorbeeld.naam}" klopt niet: ${reden}. Verbeter de regel of het voorbeeld.`;
      const path = ['voorbeelden', index];
      return bevindingIn(beleid, document, path, { code: 'voorbeeld-klopt-niet', klasse: 'fout', melding });
    }),
  );
}

function deadRules(beleid: Beleid): Controlebevinding[] {
  return findDodeRegels(beleid.register, beleid.catalogus).map(({ document, stap }) => {
    const melding = `de stap "${stap}" wordt nooit toegepast: een andere regel gaat altijd voor. Verwijder haar, of verbeter de volgorde of de voorwaarde.`;
    const path = beleid.plaatsen.get(document)?.paden.get(stap) ?? [];
    return bevindingIn(beleid, document, path, { code: 'regel-dood', klasse: 'fout', melding });
  });
}

function lastChecked(
  beleid: Beleid,
  { id, nagekekenOp }: BeleidDocument,
  vandaag: Temporal.PlainDate,
): Controlebevinding[] {
  const path = ['nagekeken op'];
  if (compareDays(nagekekenOp, vandaag) > 0) {
    const melding = `${nagekekenOp.toString()} moet nog komen. Verbeter de datum.`;
    return [bevindingIn(beleid, id, path, { code: 'nagekeken-in-toekomst', klasse: 'fout', melding })];
  }
  if (compareDays(nagekekenOp.add({ months: NAKIJKTERMIJN_MAANDEN }), vandaag) >= 0) return [];
  const melding = `voor het laatst nagekeken op ${nagekekenOp.toString()}, meer dan ${NAKIJKTERMIJN_MAANDEN} maanden geleden. Vergelijk het document met zijn bronnen en zet de nieuwe datum.`;
  return [bevindingIn(beleid, id, path, { code: 'nagekeken-lang-geleden', klasse: 'waarschuwing', melding })];
}

function byPlace(left: Controlebevinding, right: Controlebevinding): number {
  return left.bestand === right.bestand ? left.regel - right.regel : left.bestand < right.bestand ? -1 : 1;
}
