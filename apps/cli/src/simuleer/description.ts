/** What `kavel simuleer` is for, whichever of its commands is registered first. */
export const SIMULEER_DESCRIPTION = 'Verzint gegevens uit één getal: een contractjaar, of zorgaanbieders.';
