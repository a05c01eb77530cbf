import { useCallback } from 'react';
import { Tekenvlak } from '../../ui/Tekenvlak.tsx';
import { drawPercentages, hoogteOf } from './percentage-tekening.ts';
import { boodschap } from './percentages.ts';
import type { Punt } from './percentages.ts';

/** The percentages that there are, side by side. */
export function PercentagePlot({ punten }: { readonly punten: readonly Punt[] }) {
  const teken = useCallback((breedte: number) => drawPercentages(punten, breedte), [punten]);
  return (
    <figure className="kavel-figuur">
      <figcaption>{boodschap(punten)}</figcaption>
      <Tekenvlak teken={teken} hoogte={hoogteOf(punten)} />
    </figure>
  );
}
