/** What a person may do in a map, from most to least. */
export const ROLES = ['host', 'participant', 'observer'] as const;
export type Role = (typeof ROLES)[number];

/** What each role may do; everything not named is denied. */
const RIGHTS = {
  edit: ['host', 'participant'],
  judge: ['host', 'participant'],
  manage: ['host'],
} as const satisfies Record<string, readonly Role[]>;

/** Whether a role may change the map. */
export function mayEdit(role: Role): boolean {
  return (RIGHTS.edit as readonly Role[]).includes(role);
}

/** Whether a role may cast ballots in rounds. */
export function mayJudge(role: Role): boolean {
  return (RIGHTS.judge as readonly Role[]).includes(role);
}

/** Whether a role may hand out links, change roles and delete the map. */
export function mayManage(role: Role): boolean {
  return (RIGHTS.manage as readonly Role[]).includes(role);
}

/** The stronger of two roles. */
export function higherRole(a: Role, b: Role): Role {
  return ROLES.indexOf(a) <= ROLES.indexOf(b) ? a : b;
}

/** Whether somebody may come in: yes; not since the link they came by was withdrawn; not since a host removed them. */
export const STANDINGS = ['in', 'link-withdrawn', 'removed'] as const;
export type Standing = (typeof STANDINGS)[number];

/** The weaker of two roles. */
export function lowerRole(a: Role, b: Role): Role {
  return higherRole(a, b) === a ? b : a;
}
