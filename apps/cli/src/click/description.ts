/** What `kavel click` is for, whichever of its commands is registered first. */
export const CLICK_DESCRIPTION =
  'De maandelijkse click: verdeelt de ruimte over de overproductie en legt dat vast.';
