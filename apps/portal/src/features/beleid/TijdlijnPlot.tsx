import { useCallback } from 'react';
import { Tekenvlak } from '../../ui/Tekenvlak.tsx';
import type { Tijdlijnrij } from './tijdlijn.ts';
import { drawTijdlijn, hoogteOf } from './tijdlijn-tekening.ts';

type Props = { readonly rijen: readonly Tijdlijnrij[]; readonly vandaag: Temporal.PlainDate };

/** Bars for the days that a document is about, marks for what came later. */
export function TijdlijnPlot({ rijen, vandaag }: Props) {
  const dag = vandaag.year + (vandaag.dayOfYear - 1) / vandaag.daysInYear;
  const teken = useCallback(
    (breedte: number) => drawTijdlijn(rijen, { breedte, vandaag: dag }),
    [rijen, dag],
  );
  return <Tekenvlak teken={teken} hoogte={hoogteOf(rijen, Infinity)} />;
}
