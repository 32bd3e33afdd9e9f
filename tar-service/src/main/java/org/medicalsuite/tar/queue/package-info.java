/** What waits for a decider, the most urgent first. */
package org.medicalsuite.tar.queue;
