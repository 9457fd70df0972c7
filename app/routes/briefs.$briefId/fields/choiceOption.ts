/** One thing that can be chosen; `group` heads a run of options. */
export type ChoiceOption = { value: string; label: string; group?: string };
