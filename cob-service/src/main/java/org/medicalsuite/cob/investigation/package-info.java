/** Asks people about other coverage, and acts on what they answer. */
package org.medicalsuite.cob.investigation;
