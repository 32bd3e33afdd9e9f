/**
 * The few words that all four services speak: identifiers, money, dates, counties, citations, problems.
 *
 * <p>Nothing here knows a framework. Text becomes one of these types at the edge and stays typed inside.
 */
package org.medicalsuite.kernel;
