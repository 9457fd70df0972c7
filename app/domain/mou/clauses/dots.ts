/** What stands for a blank in the words of a clause, as the forms of the source print it. */
export const DOTS = ".....";
