/**
 * Origin of transactions made by this person's own hands. Undo follows only these, and the doors use it unless told
 * otherwise.
 */
export const LOCAL_EDIT = Object.freeze({ by: "local-edit" });
