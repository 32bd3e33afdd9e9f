/** Figures about what is stored. */
package org.medicalsuite.cob.report;
