/** The other services that a claim needs, reached through the clients generated from their contracts. */
package org.medicalsuite.cob.upstream;
