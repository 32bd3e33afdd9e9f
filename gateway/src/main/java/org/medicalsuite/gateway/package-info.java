/**
 * The one door of the suite: checks who comes in, finds the service that answers, and streams both ways.
 *
 * <p>Every step of a request is a handler with one concern; {@link org.medicalsuite.gateway.FrontDoor} says in which
 * order they stand.
 */
package org.medicalsuite.gateway;
