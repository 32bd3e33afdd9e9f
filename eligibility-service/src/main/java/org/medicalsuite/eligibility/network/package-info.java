/** Which plans a provider or hospital accepts, by files of plans and of the state. */
package org.medicalsuite.eligibility.network;
