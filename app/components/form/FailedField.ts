import { createContext } from "react";

/** Name of the field that the server refused in this form, or null. Provided by the form, read by its fields. */
export const FailedField = createContext<string | null>(null);
