/** Is an authorization needed, by which rule, with which documents, and how long may it take? */
package org.medicalsuite.tar.check;
