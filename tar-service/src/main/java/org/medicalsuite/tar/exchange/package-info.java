/** How a line reads in the exchange standards: X12 278 and FHIR Prior Authorization Support. */
package org.medicalsuite.tar.exchange;
