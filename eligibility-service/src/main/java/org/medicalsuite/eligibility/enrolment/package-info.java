/**
 * Enrollment files (X12 834) as DHCS sends them to plans: read as a stream, each member applied whole or quarantined
 * with a reason, a file with a broken envelope refused before anything is stored.
 */
package org.medicalsuite.eligibility.enrolment;
