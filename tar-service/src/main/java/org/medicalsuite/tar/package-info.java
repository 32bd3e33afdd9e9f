/** Treatment authorization requests: may this treatment be paid for, and how much of it is left? */
package org.medicalsuite.tar;
