/** Requests to stay with fee-for-service: medical exemptions, and continuity of care within a plan. */
package org.medicalsuite.eligibility.exemption;
