/** What a sandbox may do and nothing else: move its clock. */
package org.medicalsuite.tar.sandbox;
