import { join } from 'node:path';
import { pct } from '@kavel/core/basis';
import type { Kavel, Zorgkantoor } from '@kavel/core/basis';
import { compileBeleid, composeBeleid } from '@kavel/core/beleid';
import type { TariefBeleid } from '@kavel/core/beleid';
import type { Beleid } from '@kavel/formats/beleid-yaml';
import { loadBeleid } from '@kavel/service/beleid';
import { cz, dag, overgangsjaar2021, zorgEnZekerheid2018 } from '@kavel/testkit/beleid';
import type { TweedeUitkomst, VolledigeFeiten } from '@kavel/testkit/beleid';

/** The policies that exist three times: as data, by hand in the testkit, and in the languages of the peers. */
export type PolicyId = 'zorgEnZekerheid2018' | 'overgangsjaar2021' | 'cz2024';

export type Policy = {
  readonly id: PolicyId;
  readonly name: string;
  readonly tarief: TariefBeleid;
  readonly hand: (feiten: VolledigeFeiten) => TweedeUitkomst;
};

/** All policy of this checkout; a finding stops the measurement. */
export async function readEncodedBeleid(): Promise<Beleid> {
  const loaded = await loadBeleid(join(import.meta.dirname, '../../..'));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
}

export async function loadThreePolicies(): Promise<readonly Policy[]> {
  const { register, catalogus } = await readEncodedBeleid();
  const compile = (zorgkantoor: Zorgkantoor, kavel: Kavel, day: string): TariefBeleid => {
    const days = { peildatum: dag(day), kennisdatum: dag(day) };
    const composed = composeBeleid(register, { zorgkantoor, sector: 'VV', kavel, ...days });
    if (!composed.ok) throw new Error(composed.error.code);
    return compileBeleid(composed.value, catalogus);
  };
  return [
    {
      id: 'zorgEnZekerheid2018',
      name: 'Zorg en Zekerheid 2018, ZZP',
      tarief: compile('zorg-en-zekerheid', 'ZZP', '2018-01-01'),
      hand: (feiten) => zorgEnZekerheid2018('ZZP', feiten),
    },
    {
      id: 'overgangsjaar2021',
      name: 'transition year 2021 with the ruling',
      tarief: compile('vgz', 'VPT', '2021-01-01'),
      hand: (feiten) => overgangsjaar2021('vgz', true, feiten),
    },
    {
      id: 'cz2024',
      name: 'CZ 2024 after the nota van wijzigingen',
      tarief: compile('cz', 'MPT', '2024-01-01'),
      hand: (feiten) => cz(pct(964_000), feiten),
    },
  ];
}
