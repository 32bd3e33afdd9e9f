/** What tests do at the service's HTTP door: requests, what is done with them, and lines brought into a state. */
package org.medicalsuite.tar.door;
