/** The figures that payers publish about prior authorization every year. */
package org.medicalsuite.tar.metric;
