/** The number of a request, with and without the digit that the payer adds. */
package org.medicalsuite.tar.number;
