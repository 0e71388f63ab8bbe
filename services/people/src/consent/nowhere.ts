/** What the facts of a consent say of where: it holds wherever the person serves. */
export const NOWHERE = '000000000';
