import { areaY, axisX, axisY, dot, gridY, lineY, plot, text } from '@observablehq/plot';
import { euroKort } from '../../ui/getallen.ts';
import { KLEUR } from '../../ui/kleuren.ts';

/** What is drawn: areas on top of each other and lines over them, each with the name that stands where it ends. */
export type Tekening = {
  readonly vlakken: readonly {
    readonly naam: string;
    readonly kleur: string;
    readonly punten: readonly { readonly maand: number; readonly onder: number; readonly boven: number }[];
  }[];
  readonly lijnen: readonly {
    readonly naam: string;
    readonly kleur: string;
    readonly punten: readonly { readonly maand: number; readonly hoogte: number }[];
  }[];
};

export type Maat = { readonly breedte: number; readonly hoogte: number };

const MARGE = { boven: 24, onder: 30, links: 78 } as const;
const SMAL = 560;
const PATROON = 'kavel-wacht';
const MAANDEN = ['1 jan', 'jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const LABEL_PIXELS = 19;

export function draw(tekening: Tekening, { breedte, hoogte }: Maat): Element {
  const smal = breedte < SMAL;
  const top = highest(tekening) * 1.04;
  const chart = plot({
    width: breedte,
    height: hoogte,
    marginTop: MARGE.boven,
    marginBottom: MARGE.onder,
    marginLeft: smal ? 70 : MARGE.links,
    marginRight: smal ? 76 : 220,
    style: {
      fontFamily: 'inherit',
      fontSize: smal ? '12px' : '14px',
      overflow: 'visible',
      background: 'transparent',
    },
    x: { domain: [0, 12] },
    y: { domain: [0, top] },
    marks: [
      gridY({ stroke: KLEUR.raster, strokeOpacity: 1, ticks: 4 }),
      ...tekening.vlakken.map(({ kleur, punten }) =>
        areaY(punten, { x: 'maand', y1: 'onder', y2: 'boven', fill: fillOf(kleur) }),
      ),
      ...tekening.lijnen.flatMap(({ kleur, punten }) => lineMarks(kleur, punten)),
      axisX({
        ticks: smal ? [0, 6, 12] : MAANDEN.map((_, maand) => maand),
        tickFormat: (maand: number) => MAANDEN[maand] ?? '',
        label: null,
      }),
      axisY({ ticks: 4, tickFormat: (value: number) => euroKort(value), label: null, tickSize: 0 }),
      ...labelMarks(tekening, {
        smal,
        gap: (LABEL_PIXELS * top) / (hoogte - MARGE.boven - MARGE.onder),
        top,
      }),
    ],
  });
  chart.querySelectorAll('[aria-label]').forEach((element) => {
    element.removeAttribute('aria-label');
  });
  chart.prepend(hatching());
  return chart;
}

function highest({ vlakken, lijnen }: Tekening): number {
  return Math.max(
    1,
    ...vlakken.flatMap(({ punten }) => punten.map(({ boven }) => boven)),
    ...lijnen.flatMap(({ punten }) => punten.map((punt) => punt.hoogte)),
  );
}

function fillOf(kleur: string): string {
  return kleur === KLEUR.wacht ? `url(#${PATROON})` : kleur;
}

/** A white edge keeps a line apart from the area below it, also in black and white. */
function lineMarks(kleur: string, punten: Tekening['lijnen'][number]['punten']) {
  const line = { x: 'maand', y: 'hoogte' } as const;
  const isRuimte = kleur === KLEUR.ruimte;
  return [
    lineY(punten, { ...line, stroke: 'white', strokeWidth: isRuimte ? 5.5 : 3.5 }),
    lineY(punten, {
      ...line,
      stroke: kleur,
      strokeWidth: isRuimte ? 3 : 1.75,
      ...(isRuimte ? {} : { strokeDasharray: '5 4' }),
    }),
    dot(punten.slice(-1), { ...line, r: isRuimte ? 4 : 2.5, fill: kleur }),
  ];
}

type Label = { readonly maand: number; readonly y: number; readonly woord: string; readonly kleur: string };

/** A name and an amount beside the middle of each area and the end of each line, pushed apart where they touch. */
function labelMarks(
  { vlakken, lijnen }: Tekening,
  { smal, gap, top }: { readonly smal: boolean; readonly gap: number; readonly top: number },
) {
  const word = (naam: string, cents: number): string =>
    smal ? (naam.split(' ')[0] ?? naam) : `${naam} ${euroKort(cents)}`;
  const ofVlak = vlakken.flatMap(({ naam, kleur, punten }) =>
    punten.slice(-1).map(({ maand, onder, boven }): Label => {
      return {
        maand,
        y: (onder + boven) / 2,
        woord: word(naam, boven - onder),
        kleur: TEKSTKLEUR[kleur] ?? kleur,
      };
    }),
  );
  const ofLijn = lijnen.flatMap(({ naam, kleur, punten }) =>
    punten
      .slice(-1)
      .map(({ maand, hoogte }): Label => ({ maand, y: hoogte, woord: word(naam, hoogte), kleur })),
  );
  return spread([...ofVlak, ...ofLijn], gap, top).map((label) =>
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

/** Light areas have a darker colour for their words. */
const TEKSTKLEUR: Readonly<Record<string, string>> = {
  [KLEUR.geclickt]: KLEUR.geclicktTekst,
  [KLEUR.wacht]: KLEUR.wachtTekst,
};

/** Keeps the order from low to high and at least `gap` between neighbours, inside 0 and `top`. */
function spread(labels: readonly Label[], gap: number, top: number): Label[] {
  const placed: Label[] = [];
  for (const label of [...labels].sort((left, right) => left.y - right.y)) {
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
function hatching(): Element {
  const namespace = 'http://www.w3.org/2000/svg';
  const defs = document.createElementNS(namespace, 'defs');
  defs.innerHTML = `<pattern id="${PATROON}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="${KLEUR.wacht}"/><rect width="2" height="7" fill="${KLEUR.wachtTekst}"/></pattern>`;
  return defs;
}
