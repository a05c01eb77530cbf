/**
 * How it is with the claim of one provider for one month. `op-tijd`, `te-laat`: a file was accepted, the first of them
 * in time or not. `geweigerd`: files came and all were refused. `ontbreekt`: nothing came and the last day has passed.
 * `verwacht`: nothing came yet, and it still can in time.
 */
export const AANLEVERSTANDEN = ['op-tijd', 'te-laat', 'geweigerd', 'ontbreekt', 'verwacht'] as const;
export type Aanleverstand = (typeof AANLEVERSTANDEN)[number];

/** A state in a word and in a sentence, for people. */
export const aanleverstandTekst: Readonly<
  Record<Aanleverstand, { readonly woord: string; readonly uitleg: string }>
> = {
  'op-tijd': { woord: 'op tijd', uitleg: 'een bestand is op tijd aangenomen' },
  'te-laat': { woord: 'te laat', uitleg: 'een bestand is aangenomen, maar het kwam na de uiterste dag' },
  geweigerd: {
    woord: 'geweigerd',
    uitleg: 'er kwam een bestand en het is geweigerd; er is nog niets aangenomen',
  },
  ontbreekt: { woord: 'ontbreekt', uitleg: 'er kwam niets en de uiterste dag is voorbij' },
  verwacht: { woord: 'nog niet', uitleg: 'er kwam nog niets; het kan nog op tijd' },
};
