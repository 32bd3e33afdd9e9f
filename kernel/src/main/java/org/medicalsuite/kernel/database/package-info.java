/** What all services do with their connections to PostgreSQL. */
package org.medicalsuite.kernel.database;
