/** How much of an authorised line is left, and which claims may draw on it. */
package org.medicalsuite.tar.unit;
