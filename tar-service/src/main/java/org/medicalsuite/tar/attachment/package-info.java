/** Documents that providers add to a request, and what may be added. */
package org.medicalsuite.tar.attachment;
