/**
 * People who sign in with a browser: their session, when it ends, and what keeps other sites from using it.
 *
 * <p>The session is Quarkus' authorization code flow (tenant {@code portal}); the tokens travel in encrypted cookies
 * that only the gateway can read. It opens {@code /portal} and nothing else.
 */
package org.medicalsuite.gateway.session;
