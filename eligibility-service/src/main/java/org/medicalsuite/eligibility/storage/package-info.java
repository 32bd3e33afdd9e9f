/** How rows get into PostgreSQL by the thousand. */
package org.medicalsuite.eligibility.storage;
