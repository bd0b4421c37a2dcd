/** One caller of each role, and two from outside. */
export const everyone = [
  'visitor',
  'resident',
  'volunteer',
  'gridWorker',
  'buildingHead',
  'staff',
  'admin',
  'staff of another community',
] as const
export const signedIn = everyone.slice(1)
export const office = ['staff', 'admin'] as const
