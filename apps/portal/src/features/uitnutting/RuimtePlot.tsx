import { areaY, axisX, axisY, dot, gridY, lineY, plot, text } from '@observablehq/plot';
import { useEffect, useRef, useState } from 'react';
import type { UitnuttingMaand } from '@kavel/contract';
import { maandNaam } from '@kavel/contract/texts';
import { euroKort } from '../../ui/getallen.ts';
import { KLEUR } from '../../ui/kleuren.ts';
import { beschrijving, boodschap, punten } from './plot-reeksen.ts';
import type { Punt } from './plot-reeksen.ts';

const HOOGTE = 380;
const MARGE = { top: 28, bottom: 34, left: 74 } as const;
const SMAL = 560;
const PATROON = 'kavel-wacht';

/** Room as a line, agreements, clicked and waiting as stacked areas, each labelled where it ends. */
export function RuimtePlot({ maanden }: { readonly maanden: readonly UitnuttingMaand[] }) {
  const holder = useRef<HTMLDivElement>(null);
  const breedte = useBreedte(holder);
  useEffect(() => {
    const element = holder.current;
    if (element === null || breedte === 0) return;
    const chart = draw(punten(maanden), breedte);
    element.replaceChildren(chart);
  }, [maanden, breedte]);
  const laatste = maanden.at(-1);
  if (laatste === undefined) return null;
  return (
    <figure className="kavel-figuur">
      <figcaption>{boodschap(laatste)}</figcaption>
      <p className="kavel-verborgen">{beschrijving(laatste)}</p>
      <div ref={holder} aria-hidden="true" className="kavel-figuur__vlak" style={{ minHeight: HOOGTE }} />
    </figure>
  );
}

function useBreedte(holder: React.RefObject<HTMLDivElement | null>): number {
  const [breedte, setBreedte] = useState(0);
  useEffect(() => {
    const element = holder.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setBreedte(Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [holder]);
  return breedte;
}

function draw(reeks: readonly Punt[], breedte: number): SVGElement | HTMLElement {
  const smal = breedte < SMAL;
  const top = Math.max(...reeks.flatMap(({ ruimte, wacht, afspraken }) => [ruimte, wacht, afspraken])) * 1.04;
  const laatste = reeks.at(-1);
  const chart = plot({
    width: breedte,
    height: HOOGTE,
    marginTop: MARGE.top,
    marginBottom: MARGE.bottom,
    marginLeft: MARGE.left,
    marginRight: smal ? 84 : 190,
    style: { fontFamily: 'inherit', fontSize: '14px', overflow: 'visible', background: 'transparent' },
    x: { domain: [0, 12] },
    y: { domain: [0, top] },
    marks: [
      gridY({ stroke: '#d5dae1', strokeOpacity: 1, ticks: 5 }),
      areaY(reeks, { x: 'maand', y1: 0, y2: 'binnen', fill: KLEUR.binnenAfspraak }),
      areaY(reeks, { x: 'maand', y1: 'binnen', y2: 'geclickt', fill: KLEUR.geclickt }),
      areaY(reeks, { x: 'maand', y1: 'geclickt', y2: 'wacht', fill: `url(#${PATROON})` }),
      lineY(reeks, { x: 'maand', y: 'wacht', stroke: KLEUR.wachtLijn, strokeWidth: 1 }),
      lineY(reeks, { x: 'maand', y: 'afspraken', stroke: 'white', strokeWidth: 3.5 }),
      lineY(reeks, {
        x: 'maand',
        y: 'afspraken',
        stroke: KLEUR.afspraken,
        strokeDasharray: '5 4',
        strokeWidth: 1.75,
      }),
      lineY(reeks, { x: 'maand', y: 'ruimte', stroke: 'white', strokeWidth: 5.5 }),
      lineY(reeks, { x: 'maand', y: 'ruimte', stroke: KLEUR.ruimte, strokeWidth: 3 }),
      ...(laatste === undefined
        ? []
        : [dot([laatste], { x: 'maand', y: 'ruimte', r: 4, fill: KLEUR.ruimte })]),
      axisX({ ticks: monthTicks(smal), tickFormat: (maand: number) => monthLabel(maand), label: null }),
      axisY({ ticks: 5, tickFormat: (value: number) => euroKort(value), label: null, tickSize: 0 }),
      ...(laatste === undefined ? [] : labelMarks(laatste, top, smal)),
    ],
  });
  chart.querySelectorAll('[aria-label]').forEach((element) => {
    element.removeAttribute('aria-label');
  });
  chart.prepend(wachtPatroon());
  return chart;
}

function monthTicks(smal: boolean): number[] {
  return smal ? [0, 3, 6, 9, 12] : [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
}

function monthLabel(maand: number): string {
  return maand === 0 ? '1 jan' : maandNaam(maand).slice(0, 3);
}

type Label = { readonly maand: number; readonly y: number; readonly woord: string; readonly kleur: string };

const REGEL = 20;

/** A label at the middle of what it names, pushed apart so that no two touch. */
function labelMarks(laatste: Punt, top: number, smal: boolean) {
  const centsPerPixel = top / (HOOGTE - MARGE.top - MARGE.bottom);
  const gap = REGEL * centsPerPixel;
  const value = (cents: number): string => (smal ? '' : ` ${euroKort(cents)}`);
  const wanted: Label[] = [
    {
      maand: laatste.maand,
      y: laatste.binnen / 2,
      woord: smal ? 'Binnen' : `Binnen afspraak${value(laatste.binnen)}`,
      kleur: KLEUR.binnenAfspraak,
    },
    {
      maand: laatste.maand,
      y: (laatste.binnen + laatste.geclickt) / 2,
      woord: `Geclickt${value(laatste.geclickt - laatste.binnen)}`,
      kleur: '#1f6f92',
    },
    {
      maand: laatste.maand,
      y: laatste.afspraken,
      woord: `Afspraken${value(laatste.afspraken)}`,
      kleur: KLEUR.afspraken,
    },
    { maand: laatste.maand, y: laatste.ruimte, woord: `Ruimte${value(laatste.ruimte)}`, kleur: KLEUR.ruimte },
    {
      maand: laatste.maand,
      y: (laatste.geclickt + laatste.wacht) / 2,
      woord: `Wacht${value(laatste.wacht - laatste.geclickt)}`,
      kleur: KLEUR.wachtLijn,
    },
  ];
  return spread(wanted, gap, top).map((label) =>
    text([label], {
      x: 'maand',
      y: 'y',
      text: 'woord',
      fill: label.kleur,
      dx: 10,
      textAnchor: 'start',
      fontWeight: 600,
      stroke: 'white',
      strokeWidth: 4,
    }),
  );
}

/** Keeps the order from low to high and at least `gap` between neighbours, inside 0 and `top`. */
function spread(labels: readonly Label[], gap: number, top: number): Label[] {
  const sorted = [...labels].sort((left, right) => left.y - right.y);
  const placed: Label[] = [];
  for (const label of sorted) {
    const floor = (placed.at(-1)?.y ?? -gap) + gap;
    placed.push({ ...label, y: Math.max(label.y, floor) });
  }
  let ceiling = top;
  return placed.toReversed().map((label) => {
    const y = Math.min(label.y, ceiling);
    ceiling = y - gap;
    return { ...label, y };
  });
}

/** Hatching: what waits is told apart without its colour. */
function wachtPatroon(): SVGDefsElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const defs = document.createElementNS(namespace, 'defs');
  defs.innerHTML = `<pattern id="${PATROON}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="${KLEUR.wacht}"/><rect width="2" height="7" fill="${KLEUR.wachtLijn}"/></pattern>`;
  return defs;
}
