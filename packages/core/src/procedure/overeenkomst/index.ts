export type { Overeenkomstgebeurtenis } from './gebeurtenis.ts';
export { overeenkomstmachine } from './machine.ts';
export type {
  Afspraakdocument,
  BekendeGunning,
  Overeenkomstbekend,
  Overeenkomstopdracht,
  Overeenkomstplan,
} from './opdracht.ts';
export { OVEREENKOMSTTOESTANDEN } from './staat.ts';
export type {
  Aanbod,
  Bijlageregel,
  Budgetformulier,
  Looptijd,
  Overeenkomstbesluit,
  Overeenkomstbijlage,
  Overeenkomststaat,
  Overeenkomsttoestand,
  Overeenkomstvoorstel,
  Overeenkomstwijziging,
  Retour,
} from './staat.ts';
export { OVEREENKOMSTCODES } from './weigering.ts';
export type { Overeenkomstcode } from './weigering.ts';
