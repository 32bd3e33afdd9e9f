// The screens, in the order of the menu, and whose roles open each. The code of a screen is fetched when it is opened.

const ASKERS = ['provider', 'health-plan', 'county-worker', 'state-consultant', 'system'];

export const SCREENS = [
  { id: 'front-desk', roles: ASKERS, load: () => import('./screens/front-desk.js') },
  { id: 'who-pays', roles: ASKERS, load: () => import('./screens/who-pays.js') },
  { id: 'tars', roles: ['provider'], load: () => import('./screens/tars.js') },
  { id: 'consultant', roles: ['state-consultant', 'health-plan'], load: () => import('./screens/consultant.js') },
  { id: 'plans', roles: [...ASKERS, 'auditor'], load: () => import('./screens/plans.js') },
  { id: 'enrolment', roles: ['county-worker', 'health-plan', 'state-consultant', 'system'], load: () => import('./screens/enrolment.js') },
  { id: 'audit', roles: ['auditor'], load: () => import('./screens/audit.js') },
  { id: 'files', roles: ['auditor', 'state-consultant', 'system'], load: () => import('./screens/files.js') },
];
