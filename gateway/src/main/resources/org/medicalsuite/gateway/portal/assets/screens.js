// The screens, in the order of the menu, and whose roles open each. The code of a screen is fetched when it is opened.

const ASKERS = ['provider', 'health-plan', 'county-worker', 'state-consultant', 'system'];

export const SCREENS = [
  { id: 'front-desk', roles: ASKERS, load: () => import('./screens/front-desk.js') },
  { id: 'tars', roles: ['provider'], load: () => import('./screens/tars.js') },
  { id: 'consultant', roles: ['state-consultant', 'health-plan'], load: () => import('./screens/consultant.js') },
];
