/** What auditors may ask: who did what with whose data. */
package org.medicalsuite.kernel.audit.reading;
