/**
 * Why the server cannot start or go on, in words for the person at the terminal: Thai first, then English.
 * Whoever catches it prints `message` and exits with 1.
 */
export class StartFault extends Error {
  readonly th: string;
  readonly en: string;

  constructor(th: string, en: string, options?: ErrorOptions) {
    super(`${th}\n${en}`, options);
    this.name = "StartFault";
    this.th = th;
    this.en = en;
  }
}

/** Another server holds the data: there is nothing to wait for. */
export class DataTakenFault extends StartFault {}
