/** Reference answers about who could be eligible, over HTTP; the county determines eligibility, these explain it. */
package org.medicalsuite.eligibility.referenceanswer;
