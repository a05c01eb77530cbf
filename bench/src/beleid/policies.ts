import { join } from 'node:path';
import { pct } from '@kavel/core/basis';
import type { Kavel, Zorgkantoor } from '@kavel/core/basis';
import { compileBeleid, composeBeleid } from '@kavel/core/beleid';
import type { BeleidVraag, TariefBeleid } from '@kavel/core/beleid';
import type { Beleid } from '@kavel/formats/beleid-yaml';
import { loadBeleid } from '@kavel/service/beleid';
import {
  cz,
  dag,
  dsw,
  menzis,
  overgangsjaar2021,
  salland,
  vgz,
  zilverenKruis,
  zorgEnZekerheid,
  zorgEnZekerheid2018,
} from '@kavel/testkit/beleid';
import type { HandOutcome } from './outcome.ts';
import type { Zorgaanbieder } from './zorgaanbieders.ts';

/** The policies that are written once more in the languages of the peers. */
export type PeerPolicyId = 'zorgEnZekerheid2018' | 'overgangsjaar2021' | 'cz2024';

/** An encoded policy and the same written by hand. */
export type Policy = {
  readonly name: string;
  readonly peerId?: PeerPolicyId;
  readonly vraag: BeleidVraag;
  readonly tarief: TariefBeleid;
  readonly hand: (feiten: Zorgaanbieder) => HandOutcome;
};

/** Verpleging en verzorging on a day, as known on that day. */
function vraagOn(day: string, zorgkantoor: Zorgkantoor, kavel: Kavel): BeleidVraag {
  return { zorgkantoor, sector: 'VV', kavel, peildatum: dag(day), kennisdatum: dag(day) };
}

/** After the nota van wijzigingen, the addition of Zilveren Kruis and the rulings of 2023. */
function vraag2024(zorgkantoor: Zorgkantoor): BeleidVraag {
  return vraagOn('2024-01-01', zorgkantoor, 'VPT');
}

const RICHTTARIEF_2024 = pct(964_000);
const ZILVEREN_KRUIS_2024 = { notaBekend: true, historischVerboden: true, nieuwPercentage: 935_000 };

const DEFINITIONS: readonly Omit<Policy, 'tarief'>[] = [
  {
    name: 'Zorg en Zekerheid 2018, ZZP',
    peerId: 'zorgEnZekerheid2018',
    vraag: vraagOn('2018-01-01', 'zorg-en-zekerheid', 'ZZP'),
    hand: (feiten) => zorgEnZekerheid2018('ZZP', feiten),
  },
  {
    name: 'transition year 2021 with the ruling',
    peerId: 'overgangsjaar2021',
    vraag: vraagOn('2021-01-01', 'vgz', 'VPT'),
    hand: (feiten) => overgangsjaar2021('vgz', true, feiten),
  },
  {
    name: 'CZ 2024 after the nota van wijzigingen',
    peerId: 'cz2024',
    vraag: vraag2024('cz'),
    hand: (feiten) => cz(RICHTTARIEF_2024, feiten),
  },
  {
    name: 'Zilveren Kruis 2024',
    vraag: vraag2024('zilveren-kruis'),
    hand: (feiten) => zilverenKruis('VPT', ZILVEREN_KRUIS_2024, feiten),
  },
  { name: 'VGZ 2024', vraag: vraag2024('vgz'), hand: (feiten) => vgz('VPT', RICHTTARIEF_2024, feiten) },
  {
    name: 'Menzis 2024',
    vraag: vraag2024('menzis'),
    hand: (feiten) => menzis('VPT', RICHTTARIEF_2024, feiten),
  },
  {
    name: 'Salland 2024',
    vraag: vraag2024('salland'),
    hand: (feiten) => salland(RICHTTARIEF_2024, feiten),
  },
  { name: 'DSW 2024', vraag: vraag2024('dsw'), hand: dsw },
  {
    name: 'Zorg en Zekerheid 2024',
    vraag: vraag2024('zorg-en-zekerheid'),
    hand: (feiten) => zorgEnZekerheid(RICHTTARIEF_2024, 2024, feiten),
  },
];

/** All policy of this checkout; a finding stops the measurement. */
export async function readEncodedBeleid(): Promise<Beleid> {
  const loaded = await loadBeleid(join(import.meta.dirname, '../../..'));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
}

/** The policies to measure, composed and compiled. */
export async function loadPolicies(): Promise<readonly Policy[]> {
  const { register, catalogus } = await readEncodedBeleid();
  return DEFINITIONS.map((definition) => {
    const composed = composeBeleid(register, definition.vraag);
    if (!composed.ok) throw new Error(`${definition.name}: ${composed.error.code}`);
    return { ...definition, tarief: compileBeleid(composed.value, catalogus) };
  });
}
