import { axisX, axisY, barY, gridY, plot, ruleY, tickY } from '@observablehq/plot';
import { DELEN_PER_ETMAAL } from '@kavel/core/toewijzing';
import { maandKort } from '../../ui/getallen.ts';
import { KLEUR } from '../../ui/kleuren.ts';
import type { Prognosemaand } from './prognose-maanden.ts';

export const HOOGTE = 260;
const SMAL = 560;
/** While a page takes its shape its places can be narrower than the margins of a drawing. */
const SMALST = 200;

/** Claimed days as bars, expected as a line across each; without claims the expected days are the bars. */
export function drawPrognose(maanden: readonly Prognosemaand[], breedte: number): Element {
  const smal = breedte < SMAL;
  const rijen = maanden.map(({ maand, verwacht, gedeclareerd }) => ({
    maand,
    verwacht: verwacht / DELEN_PER_ETMAAL,
    gedeclareerd: gedeclareerd === undefined ? undefined : gedeclareerd / DELEN_PER_ETMAAL,
  }));
  const claimed = rijen.some(({ gedeclareerd }) => gedeclareerd !== undefined);
  const chart = plot({
    width: Math.max(breedte, SMALST),
    height: HOOGTE,
    marginLeft: 64,
    marginTop: 12,
    marginRight: 8,
    style: { fontFamily: 'inherit', fontSize: smal ? '12px' : '14px', background: 'transparent' },
    x: { type: 'band', domain: rijen.map(({ maand }) => maand), padding: 0.2 },
    y: { zero: true },
    marks: [
      gridY({ stroke: KLEUR.raster, strokeOpacity: 1, ticks: 4 }),
      claimed
        ? barY(rijen, { x: 'maand', y: 'gedeclareerd', fill: KLEUR.geclickt })
        : barY(rijen, { x: 'maand', y: 'verwacht', fill: KLEUR.raster, stroke: KLEUR.ruimte }),
      tickY(rijen, { x: 'maand', y: 'verwacht', stroke: KLEUR.ruimte, strokeWidth: 3 }),
      ruleY([0], { stroke: KLEUR.afspraken }),
      axisX({
        tickFormat: (maand: number) => maandKort(maand).slice(0, smal ? 1 : 3),
        label: null,
        tickSize: 0,
      }),
      axisY({
        ticks: 4,
        tickFormat: (dagen: number) => dagen.toLocaleString('nl-NL'),
        label: null,
        tickSize: 0,
      }),
    ],
  });
  chart.querySelectorAll('[aria-label]').forEach((element) => {
    element.removeAttribute('aria-label');
  });
  return chart;
}
