/** Who may see a request, and who decides it. */
package org.medicalsuite.tar.access;
