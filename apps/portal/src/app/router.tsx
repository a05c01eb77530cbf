import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { validateThema } from '../features/beleid/thema-adres.ts';
import { validateDeclaraties } from '../features/declaraties/declaraties-adres.ts';
import { validateMaandoverzicht } from '../features/maandoverzicht/maandoverzicht-adres.ts';
import { validatePrognose } from '../features/prognose/prognose-adres.ts';
import { validateTarief } from '../features/tarief/tarief-adres.ts';
import { validateVerschil } from '../features/verschil/verschil-adres.ts';
import { validateWatAls } from '../features/wat-als/wat-als-adres.ts';
import { NietGevonden } from '../ui/Toestand.tsx';
import { Layout } from './Layout.tsx';

/** The addresses of the portal. Each page is its own bundle: the chart is only loaded where it is drawn. */

const rootRoute = createRootRoute({ component: Layout, notFoundComponent: NietGevonden });

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../features/home/HomePage.tsx'), 'HomePage'),
});

const UitnuttingPage = lazyRouteComponent(
  () => import('../features/uitnutting/UitnuttingPage.tsx'),
  'UitnuttingPage',
);

const uitnuttingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/regios/$regio/jaren/$jaar/uitnutting',
  component: UitnuttingPage,
});

const maandRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/regios/$regio/jaren/$jaar/uitnutting/$maand',
  component: UitnuttingPage,
});

const zorgaanbiedersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/regios/$regio/jaren/$jaar/zorgaanbieders',
  component: lazyRouteComponent(
    () => import('../features/zorgaanbieders/ZorgaanbiedersPage.tsx'),
    'ZorgaanbiedersPage',
  ),
});

const zorgaanbiederRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/regios/$regio/jaren/$jaar/zorgaanbieders/$agb',
  component: lazyRouteComponent(
    () => import('../features/zorgaanbieder/ZorgaanbiederPage.tsx'),
    'ZorgaanbiederPage',
  ),
});

const tariefRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tarief',
  validateSearch: validateTarief,
  component: lazyRouteComponent(() => import('../features/tarief/TariefPage.tsx'), 'TariefPage'),
});

const beleidRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/beleid',
  validateSearch: validateThema,
  component: lazyRouteComponent(() => import('../features/beleid/BeleidPage.tsx'), 'BeleidPage'),
});

const verschilRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/beleid/verschil',
  validateSearch: validateVerschil,
  component: lazyRouteComponent(() => import('../features/verschil/VerschilPage.tsx'), 'VerschilPage'),
});

const procesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/beleid/proces',
  component: lazyRouteComponent(() => import('../features/proces/ProcesPage.tsx'), 'ProcesPage'),
});

const documentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/beleid/$document',
  component: lazyRouteComponent(() => import('../features/regel/DocumentPage.tsx'), 'DocumentPage'),
});

const regelRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/beleid/$document/$regel',
  component: lazyRouteComponent(() => import('../features/regel/RegelPage.tsx'), 'RegelPage'),
});

const declaratiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/declaraties',
  validateSearch: validateDeclaraties,
  component: lazyRouteComponent(
    () => import('../features/declaraties/DeclaratiesPage.tsx'),
    'DeclaratiesPage',
  ),
});

const retourcodesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/declaraties/retourcodes',
  component: lazyRouteComponent(() => import('../features/naslag/RetourcodesPage.tsx'), 'RetourcodesPage'),
});

const aannamesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/declaraties/aannames',
  component: lazyRouteComponent(() => import('../features/naslag/AannamesPage.tsx'), 'AannamesPage'),
});

const maandoverzichtRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/regios/$regio/jaren/$jaar/declaraties',
  validateSearch: validateMaandoverzicht,
  component: lazyRouteComponent(
    () => import('../features/maandoverzicht/MaandoverzichtPage.tsx'),
    'MaandoverzichtPage',
  ),
});

const prognoseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/prognose',
  validateSearch: validatePrognose,
  component: lazyRouteComponent(() => import('../features/prognose/PrognosePage.tsx'), 'PrognosePage'),
});

const aanleverenRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/regios/$regio/jaren/$jaar/zorgaanbieders/$agb/declaraties',
  component: lazyRouteComponent(() => import('../features/aanleveren/AanleverenPage.tsx'), 'AanleverenPage'),
});

const productieRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/regios/$regio/jaren/$jaar/zorgaanbieders/$agb/productie',
  component: lazyRouteComponent(() => import('../features/productie/ProductiePage.tsx'), 'ProductiePage'),
});

const referentieRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/referentie',
  component: lazyRouteComponent(() => import('../features/referentie/ReferentiePage.tsx'), 'ReferentiePage'),
});

const postbusRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/postbus',
  component: lazyRouteComponent(() => import('../features/postbus/PostbusPage.tsx'), 'PostbusPage'),
});

const inzagelogRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inzagelog',
  component: lazyRouteComponent(() => import('../features/inzagelog/InzagelogPage.tsx'), 'InzagelogPage'),
});

const probleemRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/problemen/$code',
  component: lazyRouteComponent(() => import('../features/naslag/ProbleemPage.tsx'), 'ProbleemPage'),
});

const watAlsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/wat-als',
  validateSearch: validateWatAls,
  component: lazyRouteComponent(() => import('../features/wat-als/WatAlsPage.tsx'), 'WatAlsPage'),
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  uitnuttingRoute,
  maandRoute,
  zorgaanbiedersRoute,
  zorgaanbiederRoute,
  tariefRoute,
  beleidRoute,
  verschilRoute,
  procesRoute,
  documentRoute,
  regelRoute,
  watAlsRoute,
  declaratiesRoute,
  retourcodesRoute,
  aannamesRoute,
  maandoverzichtRoute,
  aanleverenRoute,
  productieRoute,
  referentieRoute,
  prognoseRoute,
  postbusRoute,
  inzagelogRoute,
  probleemRoute,
]);

export function createPortalRouter() {
  return createRouter({ routeTree, defaultPreload: 'intent', scrollRestoration: true });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPortalRouter>;
  }
}
