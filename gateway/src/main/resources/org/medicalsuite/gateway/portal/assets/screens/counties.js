// The counties of California, by the code that the API uses.

import { t } from '../words.js';

const COUNTIES = 58;

/** County codes are the numbers of the counties in the order of the alphabet. */
export function countyChoices() {
  return Array.from({ length: COUNTIES }, (_, at) => String(at + 1).padStart(2, '0')).map((code) => [code, t(`county.${code}`)]);
}
