import { axisX, axisY, barY, gridY, plot, ruleY, tickY } from '@observablehq/plot';
import { KLEUR } from '../../ui/kleuren.ts';
import { euroKort, maandKort } from '../../ui/getallen.ts';
import type { Maandbedrag } from './maandbedragen.ts';

export const HOOGTE = 240;
const SMAL = 560;
/** While a page takes its shape its places can be narrower than the margins of a drawing. */
const SMALST = 200;

/** Claimed as bars, the part of the agreement as a line across each. */
export function drawMaanden(rijen: readonly Maandbedrag[], breedte: number): Element {
  const smal = breedte < SMAL;
  const chart = plot({
    width: Math.max(breedte, SMALST),
    height: HOOGTE,
    marginLeft: 72,
    marginTop: 12,
    marginRight: 8,
    style: { fontFamily: 'inherit', fontSize: smal ? '12px' : '14px', background: 'transparent' },
    x: { type: 'band', domain: rijen.map(({ maand }) => maand), padding: 0.2 },
    y: { zero: true },
    marks: [
      gridY({ stroke: KLEUR.raster, strokeOpacity: 1, ticks: 4 }),
      barY(rijen, { x: 'maand', y: 'gedeclareerdEurocent', fill: KLEUR.geclickt }),
      tickY(rijen, { x: 'maand', y: 'aandeelEurocent', stroke: KLEUR.ruimte, strokeWidth: 3 }),
      ruleY([0], { stroke: KLEUR.afspraken }),
      axisX({
        tickFormat: (maand: number) => maandKort(maand).slice(0, smal ? 1 : 3),
        label: null,
        tickSize: 0,
      }),
      axisY({ ticks: 4, tickFormat: (cents: number) => euroKort(cents), label: null, tickSize: 0 }),
    ],
  });
  chart.querySelectorAll('[aria-label]').forEach((element) => {
    element.removeAttribute('aria-label');
  });
  return chart;
}
