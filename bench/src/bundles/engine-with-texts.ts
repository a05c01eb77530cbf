/** The engine and everything that puts its answers and the policy itself into Dutch. */
export * from './engine.ts';
export {
  createAntwoord,
  createGeenBeleidAntwoord,
  kaderLeesversie,
  renderUitleg,
  renderVraag,
  uitkomstText,
  wijzigingLeesversie,
} from '@kavel/core/beleid';
