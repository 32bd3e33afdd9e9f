/**
 * What an eligibility inquiry answers, line by line. Each line names the stored fact that it rests on and the rule that
 * read it; a "no" says why and what to do next.
 */
package org.medicalsuite.eligibility.coverage;
