/** What can happen to a coordinated claim, and what each event makes of it. */
package org.medicalsuite.cob.claim.life;
