/** Language of the interface. */
export type Locale = "th" | "en";
