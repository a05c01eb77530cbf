import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Proefaanbieders } from '@kavel/contract';
import type { Parameter } from '@kavel/core/beleid';
import type { BeleidInBrowser } from '../../api/beleid.ts';
import { bevolkingOf } from '../../api/proefregels.ts';
import { chooseBeleid, effectOf, uitgangspuntOf } from './wat-als-berekening.ts';
import { withWijzig } from './wat-als-adres.ts';
import { ALLE, adresOf, readKeuze, readWijzigingen, wijzigingenOf } from './wat-als-keuze.ts';
import type { Waarden, WatAlsKeuze } from './wat-als-keuze.ts';

/** A slider moves many times a second; a browser refuses an address that changes as often. */
const ADRES_RUST_MS = 400;

/**
 * The state of the page. What is chosen stands in the address; the numbers are kept here while they move and follow
 * into the address when they rest. The effect lags behind a drag rather than hold it up.
 */
export function useWatAls(beleid: BeleidInBrowser, proef: Proefaanbieders) {
  const { regio, jaar, sector, kennis, zonder, wijzig } = useSearch({ from: '/wat-als' });
  const navigate = useNavigate({ from: '/wat-als' });
  const { register, vandaag } = beleid;
  const { keuze, genegeerd } = useMemo(() => {
    const regios = proef.regios.map((one) => one.regio);
    const adres = { regio, jaar, sector, kennis, zonder };
    return readKeuze(adres, { register, vandaag, regios, jaar: proef.jaar });
  }, [regio, jaar, sector, kennis, zonder, register, vandaag, proef]);

  const bevolking = useMemo(
    () => bevolkingOf(proef, keuze.regio === ALLE ? undefined : keuze.regio, keuze.sector),
    [proef, keuze.regio, keuze.sector],
  );
  const { regels } = bevolking;
  const uitgangspunt = useMemo(
    () => uitgangspuntOf(beleid, keuze.jaar, regels),
    [beleid, keuze.jaar, regels],
  );
  const gekozen = useMemo(() => chooseBeleid(uitgangspunt, keuze, regels), [uitgangspunt, keuze, regels]);

  const [begin] = useState(() => readWijzigingen(wijzig, gekozen.parameters));
  const [waarden, setWaarden] = useState<Waarden>(begin.waarden);
  const change = useCallback(({ sleutel }: Parameter, waarde: number | undefined) => {
    setWaarden((before) => {
      const next = new Map(before);
      if (waarde === undefined) next.delete(sleutel);
      else next.set(sleutel, waarde);
      return next;
    });
  }, []);
  const wijzigingen = useMemo(() => wijzigingenOf(gekozen.parameters, waarden), [gekozen, waarden]);
  const rustig = useDeferredValue(wijzigingen);
  const effect = useMemo(
    () => effectOf(uitgangspunt, keuze, rustig, regels),
    [uitgangspunt, keuze, rustig, regels],
  );

  useRustigAdres(adresOf(keuze, wijzigingen, vandaag).wijzig, wijzig);

  return {
    keuze,
    genegeerd: [...genegeerd, ...begin.genegeerd],
    bevolking,
    uitgangspunt,
    gekozen,
    waarden,
    wijzigingen: rustig,
    effect,
    choose: (anders: Partial<WatAlsKeuze>) => {
      void navigate({ search: adresOf({ ...keuze, ...anders }, wijzigingen, vandaag), ...TER_PLAATSE });
    },
    change,
    reset: () => {
      setWaarden(new Map());
      const search = adresOf({ ...keuze, zonder: [], kennisdatum: vandaag }, [], vandaag);
      void navigate({ search, ...TER_PLAATSE });
    },
  };
}

/** Another choice is the same page: no step back to it, no jump to the top. */
const TER_PLAATSE = { replace: true, resetScroll: false } as const;

/** Writes the changes into the address once they rest. `staat`: what it says now. */
function useRustigAdres(wijzig: string | undefined, staat: string | undefined): void {
  const navigate = useNavigate({ from: '/wat-als' });
  useEffect(() => {
    if (wijzig === staat) return undefined;
    const timer = setTimeout(() => {
      void navigate({ search: (adres) => withWijzig(adres, wijzig), ...TER_PLAATSE });
    }, ADRES_RUST_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [wijzig, staat, navigate]);
}
