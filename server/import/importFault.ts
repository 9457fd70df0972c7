import type { ErrorCode } from "../errors";

/** Codes a reader may end with. */
export type ImportFaultCode = Extract<
  ErrorCode,
  "fileType" | "fileTooLarge" | "fileBroken" | "fileUnsafe" | "pasteEmpty" | "tableWithoutHeader" | "busy"
>;

/**
 * Why a file cannot be read, inside the worker; outside it becomes an AppError. `reason` picks the exact words
 * (`import.reason.<reason>`), `what` and `max` fill the general sentence.
 */
export class ImportFault extends Error {
  readonly code: ImportFaultCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: ImportFaultCode, details: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = "ImportFault";
    this.code = code;
    this.details = details;
  }
}

/** A file that is refused because of what it carries. */
export const unsafe = (reason: string, what: string): ImportFault => new ImportFault("fileUnsafe", { reason, what });
