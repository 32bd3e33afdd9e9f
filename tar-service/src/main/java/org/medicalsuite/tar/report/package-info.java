/** Figures that are published about all requests. */
package org.medicalsuite.tar.report;
