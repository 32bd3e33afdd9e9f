/** Audit records, sealed one after the other so that a change behind everybody's back shows (docs/decisions/0040). */
package org.medicalsuite.kernel.audit.chain;
