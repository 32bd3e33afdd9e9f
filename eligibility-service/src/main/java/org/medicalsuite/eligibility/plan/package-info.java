/** What callers are told about the plans of a county. */
package org.medicalsuite.eligibility.plan;
