/** The letter of a key, also when the keyboard is set to Thai: then the place of the key counts. */
export const isLetter = (letter: string, { key, code }: { key: string; code: string }): boolean =>
  key.toLowerCase() === letter || (code === `Key${letter.toUpperCase()}` && !/[a-z]/i.test(key));
