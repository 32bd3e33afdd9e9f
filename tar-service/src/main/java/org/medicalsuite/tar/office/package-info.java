/** Which field office decides a fee-for-service request. */
package org.medicalsuite.tar.office;
