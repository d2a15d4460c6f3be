/**
 * The two ways in: `/taxii2/` holds to the standard to the letter, `/api/taxii2/` has the shapes that clients of the
 * documented service expect. The same endpoints stand behind both.
 */

export interface Door {
  /** Where the discovery is; roots lie below it. No slash at the end. */
  discovery: string;
  /** The API roots, the default one first. */
  roots: readonly string[];
  /** By the standard, to the letter. */
  strict: boolean;
}

export const doors: readonly Door[] = [
  { discovery: '/taxii2', roots: ['/taxii2/api'], strict: true },
  // Clients that are given the address of the discovery as that of an API root find their collections below it.
  { discovery: '/api/taxii2', roots: ['/api/taxii2/api', '/api/taxii2'], strict: false },
];
