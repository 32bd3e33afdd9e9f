/** Treatment authorization requests as they are submitted, stored, read and decided over HTTP. */
package org.medicalsuite.tar.request;
