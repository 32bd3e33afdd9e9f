/** What a beneficiary is told about an action, and until when a hearing can be asked for. */
package org.medicalsuite.tar.hearing;
