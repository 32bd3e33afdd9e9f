/** Whether a service needs a treatment authorization request: rules tried in order, figures from dated tables. */
package org.medicalsuite.tar.need;
