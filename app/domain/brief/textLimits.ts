/** Most characters (UTF-16 units) of a project's name, typed or imported. */
export const MAX_TITLE = 500;
/** Most characters of the name of a main activity, typed or imported: names of tables may list places. */
export const MAX_ACTIVITY_TITLE = 2_000;
/** Most characters of the words of a development issue, programme or guideline. */
export const MAX_PLAN_WORDS = 2_000;
/** Most characters of one item of evidence of readiness. */
export const MAX_EVIDENCE = 1_000;
/** Most characters of every other text of a brief: a paste of 30,000 characters must fit twice. */
export const MAX_LONG_TEXT = 60_000;
