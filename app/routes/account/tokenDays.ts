/** Lives of an API token to choose from, in days; "" = no end. */
export const TOKEN_DAYS = ["30", "90", "365", ""] as const;
