/** People: who they are, how their names are compared, and the storage of all that is known of them. */
package org.medicalsuite.eligibility.person;
