/** Notices to people about their enrolment: what falls due when, and what was sent. */
package org.medicalsuite.eligibility.notice;
