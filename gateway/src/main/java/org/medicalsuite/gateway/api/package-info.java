/** The way of a request to the API, the same for all who may ask. */
package org.medicalsuite.gateway.api;
