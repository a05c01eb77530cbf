type Lezing<Antwoord> = {
  readonly lopend: Promise<Antwoord>;
  volgende: Promise<Antwoord> | undefined;
};

/**
 * Has those who ask the same at the same time read together. Who asks while it is being read waits for the reading after it:
 * so each answer was read after it was asked for, nothing is kept, and of one question one reading runs and one waits,
 * however many ask. For what everybody may see; what an answer depends on is in `sleutelOf`.
 */
export function readTogether<Vraag extends readonly unknown[], Antwoord>(
  read: (...vraag: Vraag) => Promise<Antwoord>,
  sleutelOf: (...vraag: Vraag) => string,
): (...vraag: Vraag) => Promise<Antwoord> {
  const lezingen = new Map<string, Lezing<Antwoord>>();
  const begin = (sleutel: string, vraag: Vraag): Promise<Antwoord> => {
    const lezing: Lezing<Antwoord> = { lopend: read(...vraag), volgende: undefined };
    lezingen.set(sleutel, lezing);
    const forget = (): void => {
      if (lezing.volgende === undefined) lezingen.delete(sleutel);
    };
    lezing.lopend.then(forget, forget);
    return lezing.lopend;
  };
  return (...vraag) => {
    const sleutel = sleutelOf(...vraag);
    const lezing = lezingen.get(sleutel);
    if (lezing === undefined) return begin(sleutel, vraag);
    const next = (): Promise<Antwoord> => begin(sleutel, vraag);
    lezing.volgende ??= lezing.lopend.then(next, next);
    return lezing.volgende;
  };
}
