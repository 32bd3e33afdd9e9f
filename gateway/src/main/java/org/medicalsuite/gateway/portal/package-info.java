/** The portal's page, its scripts and styles, and the order in which its requests are handled. */
package org.medicalsuite.gateway.portal;
