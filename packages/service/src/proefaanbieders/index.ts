/** proefaanbieders: fictitious providers of every region, to try a policy on, because real facts are not public. */
export { exportProefaanbieders } from './export-proefaanbieders.ts';
export type {
  GeschrevenProefaanbieders,
  ProefaanbiedersRefusal,
  ProefaanbiedersVerzoek,
} from './export-proefaanbieders.ts';
export { PROEF } from './proef.ts';
export { createProefaanbiederslezer } from './read-proefaanbieders.ts';
export type { Proefaanbieders, Proefaanbiederslezer } from './read-proefaanbieders.ts';
