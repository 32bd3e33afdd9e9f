/**
 * How a line reads in the exchange standards: X12 278 and FHIR Prior Authorization Support. Answers carry the review
 * action; the rest is held to the vectors, and no FHIR operation is served.
 */
package org.medicalsuite.tar.exchange;
