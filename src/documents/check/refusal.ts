/** Why a file is not checked at all, in Russian. */
export class Refusal extends Error {}
