/** Beginnings of actions that the audit list can be narrowed to. */
export const ACTION_GROUPS = [
  "login.",
  "access.",
  "user.",
  "administrator.",
  "membership.",
  "delegation.",
  "organization.",
  "password.",
  "token.",
  "frame.",
  "ranks.",
  "project.",
  "import.",
  "plan.",
  "mou.",
  "export.",
] as const;
