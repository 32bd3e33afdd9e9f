/** Who a person is and was: demographics with their history, and records that turned out to be one person. */
package org.medicalsuite.eligibility.identity;
