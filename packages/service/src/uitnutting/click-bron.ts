/**
 * The source that every step of the click rests on (003, S003-126 to S003-154). It is the only click policy there is;
 * a second zorgkantoor with clicks of its own brings its source along with its settings.
 */
export const CLICK_BRON = 'Regionaal inkoopkader Wlz 2018-2020, Zorg en Zekerheid';
