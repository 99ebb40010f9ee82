/** Where the prober is in its image, which has nothing else. */
export const PROBER = "/prober";
