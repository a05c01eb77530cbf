/** Pages of the server itself, outside the API. */
export const AANMELDPADEN = {
  aanmelden: '/aanmelden',
  terug: '/aanmelden/terug',
  afmelden: '/afmelden',
} as const;
