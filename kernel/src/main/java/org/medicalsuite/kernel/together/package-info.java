/** Work of callers that come at the same time, done in one go. */
package org.medicalsuite.kernel.together;
