/**
 * The closed list of things that can go wrong in a use-case. The words a person reads are `error.<code>` in the
 * catalogues; `details` feeds their placeholders and the log.
 */
export const ERROR_STATUS = {
  notFound: 404,
  forbidden: 403,
  signInAgain: 401,
  wrongCredentials: 401,
  tooManyTries: 429,
  tooManyCodes: 429,
  busy: 429,
  badInput: 422,
  emailTaken: 409,
  nameTaken: 409,
  codeTaken: 409,
  stale: 409,
  frozen: 409,
  linkExpired: 410,
  weakPassword: 422,
  lastAdministrator: 409,
  datesInWrongOrder: 422,
  amountInvalid: 422,
  frameInvalid: 422,
  amountTooLarge: 422,
  yearInvalid: 422,
  rankInvalid: 422,
  fileType: 422,
  fileTooLarge: 422,
  fileBroken: 422,
  fileUnsafe: 422,
  pasteEmpty: 422,
  fileEmpty: 422,
  tableWithoutHeader: 422,
  sheetUnknown: 422,
  tableOfOurs: 422,
  sheetElsewhere: 422,
  graphUnknown: 422,
  graphElsewhere: 422,
  graphMalformed: 422,
  pictureRefused: 422,
  paperRefused: 422,
  paperTooLarge: 422,
  paperHidden: 422,
  passwordWrong: 403,
  notApprover: 403,
  notYourTurn: 409,
  alreadyApproved: 409,
  enoughApproved: 409,
  approvalSetup: 422,
  approvalBegun: 409,
  approverRefused: 422,
  authorityMissing: 409,
  notExported: 409,
  otherVersion: 409,
  mouMoved: 409,
  textChanged: 409,
  importAnswered: 409,
  importTooOld: 409,
  yearNotEmpty: 409,
  linkRefused: 422,
  linkCycle: 422,
  linkExists: 409,
  noAssets: 422,
  noUnits: 422,
  clauseLocked: 409,
  clauseChanged: 409,
  clausesOpen: 409,
  sideHasPapers: 409,
  tooManyClauses: 422,
  exportTooLarge: 422,
  pdfUnavailable: 501,
  stepUnavailable: 409,
  stepBlocked: 409,
  reasonMissing: 422,
  documentMissing: 422,
  planNotApprovable: 409,
  planFrozenByCommittee: 409,
  planFrozenInForce: 409,
  planFrozenArchived: 409,
  planFrozenProject: 409,
  editionStale: 409,
  editionExists: 409,
  nothingToRecord: 409,
  decisionsWithoutHeader: 422,
  orderApproved: 409,
  reduceTooMuch: 422,
  cutImpossible: 409,
  wayOutTouched: 409,
  laterPhaseTouched: 409,
  commentEmpty: 422,
  commentTooLong: 422,
  commentClosed: 409,
  commentFixed: 409,
  tooManyComments: 422,
  personCannotRead: 422,
  codeUnknown: 404,
  codeChanged: 410,
  sessionOver: 409,
  sessionNotOpen: 409,
  phaseOver: 409,
  seatTaken: 409,
  seatEnded: 401,
  seatUnverified: 403,
  tooManyCards: 422,
  rulesFrozen: 409,
  unexpected: 500,
} as const;

/** Code of an {@link AppError}. */
export type ErrorCode = keyof typeof ERROR_STATUS;

/** An expected failure: it carries a code, never a sentence. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, details: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = "AppError";
    this.code = code;
    this.details = details;
  }

  /** HTTP status of this failure. */
  get status(): number {
    return ERROR_STATUS[this.code];
  }
}
